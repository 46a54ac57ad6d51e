import { tierRulesSchema, type TrainedModel } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

const lead = (name: string) => ({ identities: { email: `${name}@shop.example` } });

/** People who are scored at noon. */
async function openPeople(...names: string[]): Promise<Bench> {
	const bench = await openBench();
	await bench.engine.recordAndScore(names.map((name) => ({ records: [event('product_added', lead(name))] })));
	return bench;
}

async function record(
	{ engine }: Bench,
	name: string,
	kind: string,
	day: number,
	more: Parameters<typeof outcome>[1] = {},
): Promise<void> {
	await engine.recordOutcomes([{ records: [outcome(kind, { ...lead(name), occurredAt: NOON + day * DAY, ...more })] }]);
}

async function train(
	{ engine }: Bench,
	question: Partial<typeof TRAINING> | object = {},
): Promise<TrainedModel['reports']['prospect']> {
	return (await engine.trainModel({ ...TRAINING, ...question })).reports.prospect;
}

describe('training on windows by category', () => {
	const windows = { categoryWindows: [{ category: 'sofas', windowDays: 30 }], graceDays: 2 };

	it('counts each purchase within the window of its own category', async () => {
		const bench = await openPeople('sofa', 'sock', 'quiet');
		bench.at(NOON + 40 * DAY);
		await record(bench, 'sofa', 'purchase', 30, { category: 'Sofas' });
		await record(bench, 'sock', 'purchase', 30, { category: 'socks' });
		expect(await train(bench, windows)).toMatchObject({ snapshots: 3, positives: 1, censored: 0 });
		expect(await train(bench)).toMatchObject({ snapshots: 3, positives: 0 });
	});

	it('keeps them with what was learned, so that drift is told by the same windows', async () => {
		const { engine } = await openTrainedShop({ leads: 300 });
		await engine.trainModel({ ...TRAINING, ...windows, categoryWindows: [{ category: 'sofas', windowDays: 9 }] });
		const { body } = await engine.exportModel({ model: 'default', version: 1 });
		expect(body).toMatchObject({
			training: {
				prospect: {
					target: 'purchase',
					windowDays: 7,
					graceDays: 2,
					categoryWindows: [{ category: 'sofas', windowDays: 9 }],
				},
			},
		});
	});

	it('waits for the longest of them and its grace, whatever has been bought', async () => {
		const bench = await openPeople('sock', 'quiet');
		bench.at(NOON + 32 * DAY - 1);
		await record(bench, 'sock', 'purchase', 1, { category: 'socks' });
		expect(await train(bench, windows)).toMatchObject({ snapshots: 0, censored: 2 });
		bench.at(NOON + 32 * DAY);
		expect(await train(bench, windows)).toMatchObject({ snapshots: 2, positives: 1, censored: 0 });
	});
});

describe('training on a verdict of sales', () => {
	const verdicts = [
		['qualified', 'unqualified'],
		['unqualified', 'qualified'],
		['won', 'lost'],
		['lost', 'won'],
	] as const;

	/** Nobody's word on bob says nothing of whether he is qualified; a deal he never had is one that was not won. */
	const learned = (target: string, judged: number) =>
		['qualified', 'unqualified'].includes(target)
			? { snapshots: judged, unjudged: 2 - judged }
			: { snapshots: 2, unjudged: 0 };

	it.each(verdicts)('takes %s for what it is until sales says %s', async (target, opposite) => {
		const bench = await openPeople('ada', 'bob');
		bench.at(NOON + 7 * DAY);
		await record(bench, 'ada', target, 2);
		expect(await train(bench, { target })).toMatchObject({ ...learned(target, 1), positives: 1 });
		await record(bench, 'ada', opposite, 5);
		expect(await train(bench, { target })).toMatchObject({ ...learned(target, 1), positives: 0 });
	});

	it.each(verdicts)('learns that a lead was %s when that is reported weeks late', async (target) => {
		const bench = await openPeople('ada', 'bob');
		bench.at(NOON + 30 * DAY);
		expect(await train(bench, { target })).toMatchObject({ ...learned(target, 0), positives: 0 });
		await record(bench, 'ada', target, 3);
		expect(await train(bench, { target })).toMatchObject({ ...learned(target, 1), positives: 1 });
	});

	it.each(verdicts)('leaves out who was %s already, also where the score did not know it yet', async (target) => {
		const bench = await openPeople('ada', 'bob');
		bench.at(NOON + 7 * DAY);
		await record(bench, 'ada', target, -1);
		await record(bench, 'bob', 'unqualified', 2);
		await record(bench, 'bob', 'qualified', 3);
		expect(await train(bench, { target })).toMatchObject({ snapshots: 1, excluded: 1 });
	});

	it('leaves out whoever was won, of whatever is predicted of prospects', async () => {
		const bench = await openPeople('ada', 'bob');
		bench.at(NOON + 7 * DAY);
		await record(bench, 'ada', 'won', -1);
		await record(bench, 'bob', 'unqualified', 2);
		await record(bench, 'bob', 'qualified', 3);
		for (const target of ['purchase', 'qualified', 'unqualified', 'lost', 'demo_booked']) {
			expect(await train(bench, { target })).toMatchObject({ snapshots: 1, excluded: 1 });
		}
	});

	it('keeps deals apart: one that was won stays won though another is lost, also in a store that keeps hashes', async () => {
		for (const hashingSecret of [undefined, 'secret']) {
			const bench = await openBench(hashingSecret === undefined ? {} : { hashingSecret });
			await bench.engine.recordAndScore([{ records: [event('product_added', lead('ada'))] }]);
			bench.at(NOON + 7 * DAY);
			await record(bench, 'ada', 'won', 2, { subject: 'deal-1' });
			await record(bench, 'ada', 'lost', 3, { subject: 'deal-2' });
			expect(await train(bench, { target: 'won' })).toMatchObject({ snapshots: 1, positives: 1 });
			await record(bench, 'ada', 'lost', 4, { subject: 'deal-1' });
			expect(await train(bench, { target: 'won' })).toMatchObject({ snapshots: 1, positives: 0 });
		}
	});

	it('counts a verdict once, however often it is delivered', async () => {
		const bench = await openPeople('ada');
		bench.at(NOON + 7 * DAY);
		for (let delivery = 0; delivery < 3; delivery++)
			await record(bench, 'ada', 'qualified', 2, { id: 'crm:qualified:ada' });
		expect(await train(bench, { target: 'qualified' })).toMatchObject({ snapshots: 1, positives: 1 });
	});
});

describe('evaluating by tier', () => {
	const tiers = tierRulesSchema.parse({
		tiers: [
			{ name: 'Hot', minScore: 50 },
			{ name: 'Cold', minScore: 0 },
		],
	});

	it('tells conversion, acceptance and win rate of the tiers as they were assigned, with intervals or that it is too early', async () => {
		const bench = await openBench({
			settings: { learning: { evaluation: { minimumPerClass: 3, resamples: 10, coverage: 0.9, seed: 0 } } },
		});
		const names = ['hot1', 'hot2', 'hot3', 'hot4', 'cold1', 'cold2'];
		const scored = await bench.engine.recordAndScore(
			names.map((name) => ({ records: [event('page_viewed', lead(name))] })),
		);
		const ids = scored.map((answer) => valueOf(answer)[0]?.leadId ?? '');
		const assign = async (scoreOf: (name: string) => number) =>
			await bench.engine.assignTiers(
				ids.map((leadId, index) => ({ leadId, score: scoreOf(names[index] ?? '') })),
				tiers,
				{ tierSet: 'sales' },
			);
		await assign((name) => (name.startsWith('hot') ? 80 : 20));
		bench.at(NOON + 3 * DAY);
		for (const name of ['hot1', 'hot2', 'cold1']) await record(bench, name, 'qualified', 2);
		for (const name of ['hot3', 'cold2']) await record(bench, name, 'unqualified', 2);
		bench.at(NOON + 4 * DAY);
		// What is assigned today says nothing of how they were when sales judged them.
		await assign(() => 20);
		bench.at(NOON + 5 * DAY);
		for (const [name, kind] of [
			['hot1', 'won'],
			['hot2', 'lost'],
			['cold1', 'lost'],
		] as const)
			await record(bench, name, kind, 5);
		bench.at(NOON + 20 * DAY);
		const { byTier } =
			(await bench.engine.evaluateModel({ ...TRAINING, target: 'qualified', tierSet: 'sales' })).audiences.prospect ??
			{};
		expect(byTier).toMatchObject([
			{
				tier: 'Hot',
				conversion: { reached: 2, leads: 4, value: 0.5 },
				acceptance: { reached: 2, leads: 3 },
				winRate: { reached: 1, leads: 2, verdict: 'too early to say', needed: 1 },
			},
			// The hot ones that sank into it and had not been qualified are leads of it too.
			{
				tier: 'Cold',
				conversion: { reached: 1, leads: 4 },
				acceptance: { reached: 1, leads: 2, verdict: 'too early to say' },
				winRate: { reached: 0, leads: 1 },
			},
		]);
		expect((await bench.engine.evaluateModel({ ...TRAINING, tierSet: 'another' })).audiences.prospect?.byTier).toEqual(
			[],
		);
	});
});

describe('evaluating by contact', () => {
	it('tells leads apart that got a marketing message within the window, and says that this is no effect', async () => {
		const bench = await openBench({
			settings: {
				learning: {
					evaluation: { minimumPerClass: 2, resamples: 10, coverage: 0.9, seed: 0 },
					split: { fit: 0.3, calibrate: 0.2 },
				},
			},
		});
		const names = ['old1', 'old2', 'old3', 'written1', 'written2', 'invoiced', 'quiet'];
		for (const [index, name] of names.entries()) {
			bench.at(NOON + index);
			await bench.engine.recordAndScore([
				{ records: [event('product_added', { ...lead(name), occurredAt: NOON + index })] },
			]);
		}
		bench.at(NOON + DAY);
		const contact = (name: string, purpose: 'marketing' | 'transactional') =>
			({
				who: { identities: [{ kind: 'email', namespace: '', value: `${name}@shop.example` }] },
				channel: 'email',
				purpose,
				source: 'test',
			}) as const;
		await bench.engine.recordContacts([
			contact('written1', 'marketing'),
			contact('written2', 'marketing'),
			contact('invoiced', 'transactional'),
		]);
		bench.at(NOON + 20 * DAY);
		await record(bench, 'written1', 'purchase', 3);
		const { byContact } = (await bench.engine.evaluateModel(TRAINING)).audiences.prospect ?? {};
		expect(byContact).toMatchObject({
			contacted: { reached: 1, leads: 2, value: 0.5, expected: expect.any(Number) as number },
			notContacted: { reached: 0, leads: 2, value: 0 },
			because: expect.stringContaining('not the effect') as string,
		});
	});
});
