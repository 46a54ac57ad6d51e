import { tierRulesSchema, type Engine } from '../../src/index';
import { DAY, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 70, capacityPerDay: 2 },
		{ name: 'B', minScore: 50 },
		{ name: 'C', minScore: 0 },
	],
});

async function createLeads(engine: Engine, ...ids: string[]): Promise<void> {
	await engine.store.write(
		async (transaction) => await transaction.createLeads(ids.map((id) => ({ id, createdAt: NOON }))),
	);
}

/** The tiers of `lead: score` pairs that come as one batch. */
async function assign(engine: Engine, batch: [leadId: string, score: number][], chosen = rules): Promise<string[]> {
	const answers = await engine.assignTiers(
		batch.map(([leadId, score]) => ({ leadId, score })),
		chosen,
		{ tierSet: 'default' },
	);
	return answers.map((answer) => valueOf(answer).name);
}

describe('the daily capacity of a tier', () => {
	let bench: Bench;
	let engine: Engine;
	beforeEach(async () => {
		bench = await openBench();
		({ engine } = bench);
		await createLeads(engine, 'ann', 'bob', 'cyd', 'dan', 'eve');
	});

	it('goes to the best of a batch, answered in the order of the batch', async () => {
		expect(
			await assign(engine, [
				['ann', 75],
				['bob', 90],
				['cyd', 60],
				['dan', 80],
			]),
		).toEqual(['B', 'A', 'B', 'A']);
	});

	it('goes to the first by id of equally good ones', async () => {
		expect(
			await assign(engine, [
				['dan', 80],
				['cyd', 80],
				['bob', 80],
			]),
		).toEqual(['B', 'A', 'A']);
	});

	it('is shared by all batches of a day', async () => {
		expect(await assign(engine, [['ann', 71]])).toEqual(['A']);
		bench.at(NOON + DAY / 2 - 1);
		expect(
			await assign(engine, [
				['bob', 72],
				['cyd', 95],
			]),
		).toEqual(['B', 'A']);
	});

	it('is there again the next day, for those who fell too', async () => {
		expect(
			await assign(engine, [
				['ann', 90],
				['bob', 90],
				['cyd', 90],
			]),
		).toEqual(['A', 'A', 'B']);
		bench.at(NOON + DAY / 2);
		expect(
			await assign(engine, [
				['ann', 90],
				['bob', 90],
				['cyd', 90],
			]),
		).toEqual(['A', 'A', 'A']);
	});

	it("has the day of the rules' time zone", async () => {
		const tokyo = { ...rules, timeZone: 'Asia/Tokyo' };
		expect(
			await assign(
				engine,
				[
					['ann', 90],
					['bob', 90],
					['cyd', 90],
				],
				tokyo,
			),
		).toEqual(['A', 'A', 'B']);
		bench.at(Date.UTC(2026, 4, 20, 15) - 1);
		expect(await assign(engine, [['cyd', 90]], tokyo)).toEqual(['B']);
		bench.at(Date.UTC(2026, 4, 20, 15));
		expect(await assign(engine, [['cyd', 90]], tokyo)).toEqual(['A']);
	});

	it('is used by whoever enters, not by whoever is in the tier already', async () => {
		await assign(engine, [
			['ann', 90],
			['bob', 90],
		]);
		bench.at(NOON + DAY);
		expect(
			await assign(engine, [
				['ann', 99],
				['bob', 99],
				['cyd', 80],
				['dan', 80],
				['eve', 80],
			]),
		).toEqual(['A', 'A', 'A', 'A', 'B']);
	});

	it('is used once more by whoever left and comes back', async () => {
		expect(
			await assign(engine, [
				['ann', 90],
				['ann', 10],
				['ann', 90],
			]),
		).toEqual(['A', 'C', 'A']);
		expect(await assign(engine, [['bob', 99]])).toEqual(['B']);
	});

	it('keeps the order of what comes twice for one lead, who counts by its highest score', async () => {
		expect(
			await assign(engine, [
				['bob', 80],
				['ann', 40],
				['cyd', 79],
				['ann', 85],
			]),
		).toEqual(['A', 'C', 'B', 'A']);
	});

	it('leaves unknown leads their own answer', async () => {
		const answers = await engine.assignTiers(
			[
				{ leadId: 'nobody', score: 99 },
				{ leadId: 'ann', score: 70 },
			],
			rules,
			{ tierSet: 'default' },
		);
		expect(answers).toMatchObject([
			{ ok: false, error: { code: 'score-unknown' } },
			{ ok: true, value: { name: 'A' } },
		]);
	});

	it('goes to the best of a batch of any size', async () => {
		const ids = Array.from({ length: 2_500 }, (_, index) => `lead${index}`);
		await createLeads(engine, ...ids);
		const tiers = await assign(
			engine,
			ids.map((id, index) => [id, 70 + index / 100]),
		);
		expect(ids.filter((_, index) => tiers[index] === 'A')).toEqual(['lead2498', 'lead2499']);
	});
});
