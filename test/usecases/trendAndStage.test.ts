import type { LeadRecord } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const ADA = { identities: [{ kind: 'email' as const, namespace: '', value: 'ada@shop.example' }] };

/** The lead scored on a day, with what happened on it. */
async function scoreOn({ engine, at }: Bench, day: number, ...records: LeadRecord[]) {
	const now = NOON + day * DAY;
	at(now);
	if (records.length === 0) return valueOf((await engine.scoreLeads([ADA]))[0]);
	const dated = records.map((record) => ({ ...record, occurredAt: now }));
	const [person] = valueOf((await engine.recordAndScore([{ records: dated }]))[0]);
	if (person?.scored === undefined) throw new Error('not scored');
	return person.scored;
}

describe('the trend', () => {
	it('is unknown of somebody who came today or yesterday, and told from the third day on', async () => {
		const bench = await openBench();
		expect((await scoreOn(bench, 0, event('page_viewed'))).trend).toBe('unknown');
		expect((await scoreOn(bench, 1.9, event('checkout_started'))).trend).toBe('unknown');
		expect((await scoreOn(bench, 2, event('product_added'))).trend).toBe('rising');
	});

	it('is cooling as a checkout fades, and steady where the score stays', async () => {
		const bench = await openBench();
		await scoreOn(bench, 0, event('checkout_started'), event('product_added'));
		expect((await scoreOn(bench, 8)).trend).toBe('cooling');
		await scoreOn(bench, 30);
		expect((await scoreOn(bench, 37)).trend).toBe('steady');
	});

	it('looks at the score of a week ago, not at the visits since', async () => {
		const bench = await openBench();
		await scoreOn(bench, 0, event('checkout_started'), event('product_added'));
		await scoreOn(bench, 6);
		// Since yesterday a cart more; since a week ago still a checkout less.
		const scored = await scoreOn(bench, 9, event('products_searched'));
		expect(scored.score.unclamped).toBeGreaterThan(40);
		expect(scored.trend).toBe('cooling');
	});

	it('says nothing where other points count: another audience, another version', async () => {
		const bench = await openBench();
		await scoreOn(bench, 0, event('page_viewed'));
		const bought = await scoreOn(bench, 8, event('order_completed'), outcome('purchase'));
		expect([bought.audience, bought.trend]).toEqual(['customer', 'unknown']);

		const other = await openBench();
		await scoreOn(other, 0, event('page_viewed'));
		await other.engine.startOver({ model: 'default', shopKind: 'b2b', reason: 'we sell to companies' });
		expect((await scoreOn(other, 8, event('product_added'))).trend).toBe('unknown');
	});

	it('says nothing by a score of more than a month ago', async () => {
		const bench = await openBench();
		await scoreOn(bench, 0, event('checkout_started'));
		expect((await scoreOn(bench, 31)).trend).toBe('unknown');
	});

	it('is told of each lead of a batch by its own past', async () => {
		const bench = await openBench();
		const of = (email: string) => ({ identities: { email }, occurredAt: NOON });
		await bench.engine.recordAndScore([
			{ records: [event('checkout_started', of('ada@shop.example'))] },
			{ records: [event('page_viewed', of('bob@shop.example'))] },
		]);
		bench.at(NOON + 7 * DAY);
		const later = (email: string) => ({ identities: { email }, occurredAt: NOON + 7 * DAY });
		const answers = await bench.engine.recordAndScore([
			{ records: [event('page_viewed', later('cyd@shop.example'))] },
			{ records: [event('page_viewed', later('ada@shop.example'))] },
			{ records: [event('checkout_started', later('bob@shop.example'))] },
		]);
		expect(answers.map((answer) => valueOf(answer)[0]?.scored?.trend)).toEqual(['unknown', 'cooling', 'rising']);
	});
});

describe('the stage of sales', () => {
	async function stageAfter(...outcomes: [name: string, day: number, fields?: Parameters<typeof outcome>[1]][]) {
		const { engine, at } = await openBench();
		await engine.recordEvents([{ records: [event('form_submitted')] }]);
		for (const [name, day, fields] of outcomes) {
			at(NOON + day * DAY);
			await engine.recordOutcomes([{ records: [outcome(name, { occurredAt: NOON + day * DAY, ...fields })] }]);
		}
		at(NOON + 100 * DAY);
		return valueOf((await engine.scoreLeads([ADA]))[0]).salesStage;
	}

	it('is none until sales has said something', async () => {
		expect(await stageAfter()).toBeUndefined();
		expect(await stageAfter(['purchase', 1])).toBeUndefined();
	});

	it.each(['qualified', 'unqualified', 'won', 'lost'])('is %s once sales says so', async (stage) => {
		expect(await stageAfter([stage, 1])).toBe(stage);
	});

	it('is the newest verdict, in whatever order they arrive', async () => {
		expect(await stageAfter(['qualified', 1], ['unqualified', 2])).toBe('unqualified');
		expect(await stageAfter(['unqualified', 2], ['qualified', 2, { occurredAt: NOON + DAY }])).toBe('unqualified');
		expect(await stageAfter(['qualified', 1], ['won', 9])).toBe('won');
	});

	it('ends with a deal that is reopened, and returns to what was said before it', async () => {
		expect(await stageAfter(['lost', 1], ['reopened', 2])).toBeUndefined();
		expect(
			await stageAfter(
				['qualified', 1, { subject: 'd1' }],
				['lost', 3, { subject: 'd2' }],
				['reopened', 5, { subject: 'd2' }],
			),
		).toBe('qualified');
	});

	it('forgets what was taken back as a mistake', async () => {
		expect(await stageAfter(['won', 1, { id: 'w1' }], ['reversal', 2, { reverses: 'w1', full: true }])).toBeUndefined();
	});
});
