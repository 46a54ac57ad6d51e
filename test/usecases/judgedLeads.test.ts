import { seededRandom } from '../../src/stats/seededRandom';
import type { LeadRecord } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { TRAINING } from './trainedShop';

/** Each of a company of their own, or what one does would count for the others. */
const identities = (name: string) => ({ email: `buyer@${name.replaceAll('_', '-')}.example` });

/** What came of a lead, or nothing. */
type Fate = LeadRecord | undefined;

interface Crowd {
	name: string;
	perDay: number;
	event: string;
	fateOf(name: string, at: number, random: () => number): Fate;
}

/** So many of each crowd come every day, do one thing, are scored, and are found to have come to something a day later. */
async function live(bench: Bench, days: number, crowds: readonly Crowd[]): Promise<void> {
	const random = seededRandom(7);
	for (let day = 0; day < days; day++) {
		const now = NOON + day * DAY;
		const came = crowds.flatMap(({ perDay, ...crowd }) =>
			Array.from({ length: perDay }, (_, index) => ({ ...crowd, name: `${crowd.name}-${day}-${index}` })),
		);
		bench.at(now);
		await bench.engine.recordAndScore(
			came.map(({ name, event: did }) => ({
				records: [event(did, { identities: identities(name), occurredAt: now })],
			})),
		);
		bench.at(now + 2 * DAY);
		const fates = came.flatMap(({ name, fateOf }) => fateOf(name, now + DAY, random) ?? []);
		await bench.engine.recordOutcomes(fates.map((fate) => ({ records: [fate] })));
	}
	bench.at(NOON + (days + 30) * DAY);
}

async function scoreOf(bench: Bench, did: string): Promise<number> {
	const occurredAt = NOON + 150 * DAY;
	bench.at(occurredAt);
	const [answer] = await bench.engine.recordAndScore([
		{ records: [event(did, { identities: identities(`new-${did}`), occurredAt })] },
	]);
	return valueOf(answer)[0]?.scored?.score.score ?? Number.NaN;
}

describe('T7: a shop that sells by quotes as well as by its checkout', () => {
	it('keeps quote requests at the top after training: a deal that was won is a purchase', async () => {
		const bench = await openBench();
		await live(bench, 90, [
			{
				name: 'quote',
				perDay: 3,
				event: 'quote_requested',
				fateOf: (name, occurredAt, random) =>
					random() < 0.58
						? outcome('won', { identities: identities(name), occurredAt, subject: `deal-${name}` })
						: undefined,
			},
			{
				name: 'visitor',
				perDay: 12,
				event: 'product_viewed',
				fateOf: (name, occurredAt, random) =>
					random() < 0.26 ? outcome('purchase', { identities: identities(name), occurredAt }) : undefined,
			},
		]);
		const before = await scoreOf(bench, 'quote_requested');
		bench.at(NOON + 140 * DAY);
		const trained = await bench.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(trained.reports.prospect).toMatchObject({ stage: expect.not.stringMatching('rules') });
		await bench.engine.promoteModel({ model: 'default', version: trained.version, reason: 'test' });
		expect(before).toBeGreaterThanOrEqual(70);
		const [quote, visit] = [await scoreOf(bench, 'quote_requested'), await scoreOf(bench, 'product_viewed')];
		// 50 is an average lead, and 32 % of this shop's buy: 58 % are 1.5 doublings of the odds above it, 26 % 0.4 below.
		expect(Math.abs(quote - 65)).toBeLessThan(4);
		expect(Math.abs(visit - 46)).toBeLessThan(4);
	});
});

describe('T8: a target of judgement', () => {
	it('says of leads that nobody judged neither yes nor no', async () => {
		const bench = await openBench();
		await live(bench, 40, [
			{
				name: 'judged',
				perDay: 6,
				event: 'demo_requested',
				fateOf: (name, occurredAt, random) =>
					outcome(random() < 0.4 ? 'qualified' : 'unqualified', { identities: identities(name), occurredAt }),
			},
			{ name: 'unseen', perDay: 4, event: 'product_viewed', fateOf: () => undefined },
		]);
		const { reports } = await bench.engine.trainModel({ ...TRAINING, target: 'qualified' });
		expect(reports.prospect).toMatchObject({ leads: 240, unjudged: 160 });
		const { positives = 0, negatives = 0 } = reports.prospect ?? {};
		expect(positives + negatives).toBe(240);
		// Were the unseen leads counted as refused, having only looked at a product would count against a lead.
		const viewed = reports.prospect?.moved.find(({ label }) => label === 'Viewed a product');
		expect(viewed).toBeUndefined();
	});
});

describe('test data', () => {
	it('is never learned from', async () => {
		const bench = await openBench();
		await bench.engine.recordAndScore([
			{ records: [event('product_added', { identities: identities('ada') })] },
			{ records: [event('product_added', { identities: identities('try'), traits: { test_data: true } })] },
		]);
		bench.at(NOON + 20 * DAY);
		expect((await bench.engine.trainModel(TRAINING)).reports.prospect).toMatchObject({ leads: 1, snapshots: 1 });
	});
});
