import { DAY, event, NOON, openBench, outcome, valueOf } from './engineOnMemory';

describe('recording outcomes', () => {
	it('matches an outcome with the scores of the window before it', async () => {
		const { engine, at } = await openBench();
		await engine.recordAndScore([{ records: [event('product_added')] }]);
		at(NOON + 2 * DAY);
		await engine.recordAndScore([{ records: [event('checkout_started', { occurredAt: NOON + 2 * DAY })] }]);
		at(NOON + 3 * DAY);
		const [answer] = await engine.recordOutcomes([{ records: [outcome('purchase', { occurredAt: NOON + 3 * DAY })] }]);
		expect(valueOf(answer)[0]?.matchedScores).toBe(2);
	});

	it('takes the same outcome once, however often and wherever it arrives', async () => {
		const { engine } = await openBench();
		const paid = outcome('purchase', { id: 'order-7' });
		const [first, twin] = await engine.recordOutcomes([{ records: [paid] }, { records: [paid] }]);
		expect([valueOf(first)[0], valueOf(twin)[0]]).toMatchObject([
			{ recorded: true, duplicate: false },
			{ recorded: false, duplicate: true },
		]);
		const [again] = await engine.recordOutcomes([{ records: [paid] }]);
		expect(valueOf(again)[0]?.duplicate).toBe(true);
	});

	it('confirms once a purchase that Score Lead had only inferred', async () => {
		const { engine } = await openBench();
		const paid = outcome('purchase', { id: 'order-8' });
		await engine.recordAndScore([
			{ records: [event('order_completed', { id: 'order-8' }), paid], inferOutcomes: true },
		]);
		const [first] = await engine.recordOutcomes([{ records: [paid] }]);
		expect(valueOf(first)[0]).toMatchObject({ recorded: true, duplicate: false });
		const [again] = await engine.recordOutcomes([{ records: [paid] }]);
		expect(valueOf(again)[0]?.duplicate).toBe(true);
	});

	it('accepts a reversal before what it reverses', async () => {
		const { engine } = await openBench();
		await engine.recordOutcomes([{ records: [outcome('refunded', { reverses: 'order-9', full: true })] }]);
		await engine.recordOutcomes([{ records: [outcome('purchase', { id: 'order-9', occurredAt: NOON - DAY })] }]);
		const [lead] = await engine.scoreLeads([
			{ identities: [{ kind: 'email', namespace: '', value: 'ada@shop.example' }] },
		]);
		expect(valueOf(lead).audience).toBe('prospect');
	});

	it('refuses a payload without an outcome, and records nothing of it', async () => {
		const { engine } = await openBench();
		const [answer] = await engine.recordOutcomes([{ records: [event('product_viewed')] }]);
		expect(answer).toMatchObject({ ok: false, error: { code: 'payload-incomplete' } });
		expect(await engine.store.read(async (view) => await view.listLeads({ limit: 5 }))).toEqual([]);
	});
});
