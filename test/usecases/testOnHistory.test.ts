import { tierRulesSchema, type Engine } from '../../src/index';
import { DAY, event, NOON, openBench, outcome } from './engineOnMemory';
import { AFTER, openTrainedShop, TRAINING } from './trainedShop';

const tiers = tierRulesSchema.parse({});
const QUESTION = { ...TRAINING, tiers };

async function testProspects(engine: Engine, more: Partial<Parameters<Engine['testOnHistory']>[0]> = {}) {
	const tested = await engine.testOnHistory({ ...QUESTION, ...more });
	const { prospect } = tested.audiences;
	if (prospect === undefined) throw new Error('no prospects');
	return { ...tested, prospect };
}

describe('a test on history', () => {
	it('says whether past buyers scored higher, and counts each lead once by tier and by ten points', async () => {
		const { engine } = await openTrainedShop();
		const { summary, prospect, compared } = await testProspects(engine);
		expect(summary).toMatch(
			/^Prospects: Past buyers scored .*: of a buyer and a non-buyer, the buyer scored higher \d+ times of 100 \(\d+–\d+\); the best tenth holds \d+ % of the buyers, by chance 10 %, most recent first \d+ % \(900 leads, 213 converted\)\.$/,
		);
		expect(compared).toEqual({ tested: 0 });
		for (const groups of [prospect.byTier, prospect.byTenPoints]) {
			expect(groups.reduce((sum, { leads }) => sum + leads, 0)).toBe(900);
			expect(groups.reduce((sum, { converted }) => sum + converted, 0)).toBe(213);
		}
	});

	it('lists who scored high and did not buy, and who bought from a low score, each with reasons', async () => {
		const { engine } = await openTrainedShop();
		const { prospect } = await testProspects(engine);
		expect(prospect.missed).toHaveLength(20);
		expect(prospect.unexpected).toHaveLength(20);
		expect(prospect.missed[0]?.score).toBeGreaterThan(prospect.unexpected[0]?.score ?? 100);
		expect(new Set(prospect.missed.map(({ who }) => who)).size).toBe(20);
		const outcomes = await engine.store.read(
			async (view) =>
				await view.readOutcomes([...prospect.missed, ...prospect.unexpected].map(({ leadId }) => [leadId])),
		);
		expect(outcomes.slice(0, 20).flat()).toEqual([]);
		expect(outcomes.slice(20).every((theirs) => theirs.length > 0)).toBe(true);
		for (const { who, reasons } of prospect.missed) {
			expect(who).toMatch(/^lead\d+-\d+@shop\.example$/);
			expect(reasons[0]).toMatchObject({ label: expect.any(String) as string, points: expect.any(Number) as number });
		}
	});

	it('holds a trained version against the points alone on leads that it has not learned from', async () => {
		const { engine } = await openTrainedShop();
		await engine.trainModel({ ...TRAINING, autoPromote: true });
		const { prospect, compared, summary } = await testProspects(engine);
		expect(compared).toEqual({ tested: 1, rules: 1 });
		expect(prospect.newestOnly).toBe(true);
		expect(prospect.counted.leads).toBe(180);
		expect(summary).toContain('Only the newest leads count, because this version has learned from the others.');
		const shareOf = (name: string) => {
			const rank = prospect.rankings.find((ranking) => ranking.name === name)?.rank;
			return rank !== undefined && 'share' in rank ? rank.share : Number.NaN;
		};
		expect(shareOf('tested')).toBeGreaterThan(shareOf('rules') + 0.05);
		const rules = await testProspects(engine, { version: 0 });
		expect(rules.prospect.counted.leads).toBe(900);
		expect(rules.prospect.comparedLeads).toBe(180);
	});

	it('says how many buyers it has of those it needs', async () => {
		const { engine } = await openTrainedShop({ leads: 60, rate: 0.2 });
		const { prospect } = await testProspects(engine);
		expect(prospect.summary).toMatch(/^Too early to say: \d+ of 30 buyers\.$/);
		expect(prospect.byTier.reduce((sum, { leads }) => sum + leads, 0)).toBe(60);
	});

	it('says that nothing has been seen, and what is still open', async () => {
		const bench = await openBench();
		expect((await bench.engine.testOnHistory(QUESTION)).summary).toBe('Too early to say: no lead has been seen yet.');
		await bench.engine.recordAndScore([{ records: [event('page_viewed')] }]);
		expect((await testProspects(bench.engine)).summary).toMatch(
			/^Prospects: Too early to say: (all \d+ looks are|the only look is) still waiting for an outcome\.$/,
		);
	});
});

describe('a history with orders of past years, never scored', () => {
	async function openPast(): Promise<Engine> {
		const bench = await openBench();
		const people = Array.from({ length: 120 }, (_, index) => `person${index}@shop.example`);
		for (const [index, email] of people.entries()) {
			const identities = { email };
			const at = NOON + (index % 30) * DAY;
			bench.at(at + 1);
			const isKeen = index % 3 === 0;
			const seen = event(isKeen ? 'quote_requested' : 'page_viewed', {
				id: `seen-${index}`,
				identities,
				occurredAt: at,
				traits: { country: index < 60 ? 'DE' : 'US' },
				category: index % 2 === 0 ? 'sofas' : 'lamps',
			});
			await bench.engine.recordEvents([{ records: [seen] }]);
			if (!isKeen) continue;
			bench.at(at + DAY);
			const paid = { amountMinor: 10_000, currency: 'EUR' };
			await bench.engine.recordOutcomes([
				{ records: [outcome('purchase', { id: `order-${index}`, identities, occurredAt: at + DAY, ...paid })] },
			]);
		}
		bench.at(AFTER + 120 * DAY);
		return bench.engine;
	}

	it('is tested at once, with the revenue that the top holds', async () => {
		const engine = await openPast();
		const { prospect } = await testProspects(engine);
		expect(prospect.counts.replayed).toBe(prospect.counts.snapshots);
		expect(prospect.counted.leads).toBe(120);
		expect(prospect.counted.converted).toBe(40);
		expect(prospect.currency).toBe('EUR');
		expect(prospect.byTier.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(40 * 10_000);
		expect(prospect.rankings[0]?.gains[2]?.revenue).toBeGreaterThan(0.6);
	});

	it('is divided by a trait or by interest, as far as these are known', async () => {
		const engine = await openPast();
		const byTrait = await testProspects(engine, { segmenting: { by: 'trait', trait: 'country' } });
		expect(byTrait.prospect.bySegment.map(({ segment }) => segment).sort()).toEqual(['de', 'us']);
		const byInterest = await testProspects(engine, { segmenting: { by: 'interest' } });
		const segments = byInterest.prospect.bySegment.map(({ segment }) => segment);
		expect(segments).toEqual(expect.arrayContaining(['lamps', 'sofas']));
	});
});
