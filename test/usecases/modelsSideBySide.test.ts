import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { TRAINING } from './trainedShop';

const SALES = 'qualified';
const lead = (name: string) => ({ identities: { email: `${name}@${name}.example` } });
const reference = (name: string) => ({
	identities: [{ kind: 'email' as const, namespace: '', value: `${name}@${name}.example` }],
});

/** Sales judges everybody: whoever asks for a quote is qualified; whoever clicks a link buys; a model has learned from each. */
async function openSalesShop(): Promise<Bench> {
	const bench = await openBench({
		settings: { learning: { evaluation: { minimumPerClass: 5, resamples: 10, coverage: 0.9, seed: 0 } } },
	});
	const { engine } = bench;
	const names = Array.from({ length: 120 }, (_, index) => `lead${index}`);
	for (const [index, name] of names.entries()) {
		bench.at(NOON + index * 60_000);
		await engine.recordAndScore([
			{ records: [event(index % 2 === 0 ? 'quote_requested' : 'email_link_clicked', lead(name))] },
		]);
	}
	bench.at(NOON + 8 * DAY);
	const record = async (kind: string, name: string) =>
		await engine.recordOutcomes([{ records: [outcome(kind, { ...lead(name), occurredAt: NOON + DAY })] }]);
	for (const [index, name] of names.entries()) {
		await record(index % 2 === 0 && index % 6 !== 0 ? 'qualified' : 'unqualified', name);
		if (index % 2 === 1 && index % 9 !== 0) await record('purchase', name);
	}
	const bought = await engine.trainModel({ ...TRAINING, autoPromote: true });
	const qualified = await engine.trainModel({ ...TRAINING, model: SALES, target: 'qualified', autoPromote: true });
	expect([bought, qualified]).toMatchObject([
		{ model: 'default', version: 1, promoted: true },
		{ model: SALES, version: 1, promoted: true },
	]);
	return bench;
}

async function score({ engine }: Bench, name: string, model?: string) {
	return valueOf((await engine.scoreLeads([reference(name)], model))[0]);
}

describe('models of several targets', () => {
	let bench: Bench;
	beforeEach(async () => (bench = await openSalesShop()));

	it('stand side by side, each with its own versions and champion', async () => {
		const pointsOf = async (model: string) => {
			const { terms } = (await bench.engine.getScorecard({ model, audience: 'prospect' })).scorecard;
			return Object.fromEntries(terms.flatMap((term) => (term.kind === 'event' ? [[term.event, term.points]] : [])));
		};
		const [purchase, sales] = [await pointsOf('default'), await pointsOf(SALES)];
		expect(purchase.email_link_clicked).toBeGreaterThan(sales.email_link_clicked ?? NaN);
		expect(sales.quote_requested).toBeGreaterThan(purchase.quote_requested ?? NaN);
	});

	it('score one lead at one instant, and each compares with what it said itself', async () => {
		const asks = { records: [event('quote_requested', { ...lead('ann'), occurredAt: NOON + 8 * DAY })] };
		const [bySales] = valueOf((await bench.engine.recordAndScore([asks], SALES))[0]);
		const byDefault = await score(bench, 'ann');
		expect(bySales?.scored).toMatchObject({
			model: { name: SALES, version: 1 },
			change: { from: null, because: 'first score' },
		});
		expect(byDefault).toMatchObject({
			model: { name: 'default', version: 1 },
			change: { from: null, because: 'first score' },
			asOf: bySales?.scored?.asOf,
		});
		expect(bySales?.scored?.score.score).toBeGreaterThan(byDefault.score.score);

		bench.at(NOON + 10 * DAY);
		const later = [await score(bench, 'ann'), await score(bench, 'ann', SALES)];
		expect(later.map(({ change }) => change.from)).toEqual([byDefault.score.score, bySales?.scored?.score.score]);
		expect(later.map(({ change }) => change.because).join()).not.toMatch(/first|model/);
		const [stored = []] = await bench.engine.store.read(
			async (view) => await view.readScores([[byDefault.lead.id]], { from: 0, until: NOON + 11 * DAY }),
		);
		expect(stored.map(({ model, asOf }) => [model, (asOf - NOON) / DAY])).toEqual([
			[SALES, 8],
			['default', 8],
			['default', 10],
			[SALES, 10],
		]);
	});

	it('explain a score each by its own points', async () => {
		const [answer] = await bench.engine.explainLeads([reference('lead0')], SALES);
		const explained = valueOf(answer);
		expect(explained.model).toMatchObject({ name: SALES, version: 1 });
		expect(explained.score).toEqual((await score(bench, 'lead0', SALES)).score);
		expect(explained.score).not.toEqual((await score(bench, 'lead0')).score);
	});

	it('find the leads that are due each by what it said last', async () => {
		await score(bench, 'lead0', SALES);
		bench.at(NOON + 60 * DAY);
		const due = await bench.engine.scoreDueLeads({ minimumChange: 1, limit: 500, model: SALES });
		expect(due.map(({ model, identities }) => [model.name, identities.email])).toEqual([
			[SALES, 'lead0@lead0.example'],
		]);
		expect(await bench.engine.scoreDueLeads({ minimumChange: 1, limit: 500, model: SALES })).toEqual([]);
	});

	it('have the shipped points under a name that nobody has trained', async () => {
		expect((await score(bench, 'lead0', 'nobody')).model).toEqual({ name: 'nobody', version: 0, stage: 'rules' });
	});

	it('say that the points changed when another version of their own takes over', async () => {
		await score(bench, 'lead0', SALES);
		await bench.engine.rollBackModel({ model: SALES, reason: 'test' });
		bench.at(NOON + 8 * DAY + HOUR);
		expect((await score(bench, 'lead0', SALES)).change.because).toContain(
			`model ${SALES} version 2 instead of version 1`,
		);
	});
});

describe('training beside another model', () => {
	const countSnapshots = async ({ engine }: Bench) => (await engine.trainModel(TRAINING)).reports.prospect?.snapshots;

	it.each([
		['at the same instant', 0],
		['by the next step of a workflow', 2_000],
	])('counts a lead once that two models score %s', async (_, pauseMs) => {
		const bench = await openBench();
		for (const at of [NOON, NOON + 2 * HOUR]) {
			bench.at(at);
			await bench.engine.recordAndScore([{ records: [event('product_added', { ...lead('ann'), occurredAt: at })] }]);
			bench.at(at + pauseMs);
			await score(bench, 'ann', SALES);
		}
		bench.at(NOON + 10 * DAY);
		expect(await countSnapshots(bench)).toBe(2);
	});

	it('counts what another model alone has looked at', async () => {
		const bench = await openBench();
		await bench.engine.recordAndScore([{ records: [event('product_added', lead('ann'))] }]);
		bench.at(NOON + HOUR);
		await score(bench, 'ann', SALES);
		bench.at(NOON + 10 * DAY);
		expect(await countSnapshots(bench)).toBe(2);
	});
});
