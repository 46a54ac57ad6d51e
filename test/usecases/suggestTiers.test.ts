import { tierRulesSchema } from '../../src/index';
import { describeSuggestion } from '../../src/usecases/training/describeSuggestion';
import { event, openBench, valueOf } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

const TIERS = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];

describe('suggested tiers', () => {
	it('lie where past buyers part from others, and say what each would have brought', async () => {
		const { engine } = await openTrainedShop();
		const { summary, tiers } = await engine.suggestTiers({ ...TRAINING, tiers: TIERS });
		const [a, b, c] = tiers;
		expect(a?.minScore).toBeGreaterThan(b?.minScore ?? 100);
		expect(a?.basis).toBe('outcomes');
		expect(a?.rate).toBeGreaterThan(b?.rate ?? 1);
		expect(b?.rate).toBeGreaterThan(c?.rate ?? 1);
		expect(summary).toMatch(
			/^A from \d+, B from \d+\. A would have brought about [\d.]+ leads a day and \d+ % of the buyers/,
		);
	});

	it('fill the leads a day that can be worked', async () => {
		const { engine } = await openTrainedShop();
		const { tiers, summary } = await engine.suggestTiers({
			...TRAINING,
			tiers: [{ name: 'A', leadsPerDay: 6 }, { name: 'B', leadsPerDay: 12 }, { name: 'C' }],
		});
		expect(summary).toContain('The cut-offs fill the daily capacity you gave.');
		expect(tiers[0]?.leadsPerDay).toBeLessThanOrEqual(6);
		expect(tiers[1]?.leadsPerDay).toBeLessThanOrEqual(12);
	});

	it('are the shipped ones, with why, where nothing is on record', async () => {
		const { engine } = await openBench();
		const { summary, tiers } = await engine.suggestTiers({ ...TRAINING, tiers: TIERS });
		expect(tiers.map(({ minScore }) => minScore)).toEqual([70, 50, 0]);
		expect(summary).toBe(
			'A from 70, B from 50. Too early for outcomes (0 of 30 buyers), so these are the shipped cut-offs: 50 is an average lead, and every 10 points double the odds.',
		);
	});
});

it('say first that they are the shipped ones, and then what those would have brought', () => {
	const none = { leads: 10, converted: 2, revenue: 0, leadsPerDay: 1, caught: 0 };
	const tiers = [
		{ ...none, tier: 'A', minScore: 70, basis: 'default' as const },
		{ ...none, tier: 'B', minScore: 0 },
	];
	expect(describeSuggestion(tiers, { verdict: 'too early to say', buyers: 2, others: 40, needed: 30 })).toMatch(
		/^A from 70\. Too early for outcomes .+ shipped cut-offs: .+ A would have brought about 1 leads a day/,
	);
});

describe('a dry run', () => {
	it("counts today's leads by the tiers given, and those that would change", async () => {
		const { engine } = await openBench();
		const emails = Array.from({ length: 6 }, (_, index) => `lead${index}@shop.example`);
		const scored = await engine.recordAndScore(
			emails.map((email, index) => ({
				records: [event(index < 2 ? 'quote_requested' : 'page_viewed', { id: email, identities: { email } })],
			})),
		);
		const leads = scored.map((answer) => valueOf(answer)[0]?.leadId ?? '');
		const rules = tierRulesSchema.parse({
			tiers: [
				{ name: 'A', minScore: 70 },
				{ name: 'C', minScore: 0 },
			],
		});
		await engine.assignTiers(
			leads.slice(0, 5).map((leadId) => ({ leadId, score: 10 })),
			rules,
			{ tierSet: 'default' },
		);
		const run = await engine.dryRunTiers({ model: 'default', tiers: rules, tierSet: 'default' });
		expect(run).toMatchObject({ leads: 6, changed: 2, without: 1 });
		expect(run.summary).toContain('2 of 5 leads would change tier: 2 up from C to A.');
		expect(run.moves.map(({ who }) => who).sort()).toEqual(emails.slice(0, 2));
		const states = await engine.store.read(
			async (view) =>
				await view.readTiers(
					leads.map((id) => [id]),
					'default',
				),
		);
		expect(states.map((state) => state?.name)).toEqual(['C', 'C', 'C', 'C', 'C', undefined]);
	});
});
