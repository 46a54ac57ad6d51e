import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterEach(async () => await shop.shut());

let events = 0;

/** What a shop's workflow does with one event: Score Lead, then Assign Tier. Answers by which output it left, and the tier. */
async function pass(event: string, options: IDataObject) {
	const item = posted({ email: 'ada@ada.example', event, event_id: `e${events++}` });
	const [scored = []] = (await shop.step('scoreLead', [item])).outputs;
	const values = [
		{ name: 'A', minScore: 1 },
		{ name: 'B', minScore: 0 },
	];
	const { outputs, error } = await shop.step('assignTier', scored, { tiers: { values }, options });
	const place = outputs.findIndex(({ length }) => length > 0);
	return { output: ['A', 'B', 'Unchanged'][place], tier: outputs[place]?.[0]?.json.tier as IDataObject, error };
}

describe('Assign Tier with Only When Changed', () => {
	it('sends the first and the next cart by the tier, and what goes on in one by Unchanged', async () => {
		const options = { onlyWhenChanged: true };
		expect((await pass('product_added', options)).output).toBe('A');
		shop.at('2026-03-10T18:05:00Z');
		expect((await pass('checkout_started', options)).output).toBe('Unchanged');
		shop.at('2026-03-10T18:06:00Z');
		expect((await pass('order_completed', options)).output).toBe('A');
		shop.at('2026-03-12T09:00:00Z');
		const next = await pass('checkout_started', options);
		expect(next.output).toBe('A');
		expect(next.tier).toMatchObject({ name: 'A', previous: 'A', changed: true, cause: 'cart' });
		expect(next.tier.summary).toMatch(/^Tier A again: a new cart was begun at 2026-03-12T09:00:00.000Z\./);
		shop.at('2026-03-12T09:01:00Z');
		expect((await pass('checkout_started', options)).output).toBe('Unchanged');
	});

	it('counts a changed cart where Also Changed By says so, and none where it says Nothing', async () => {
		const changed = { onlyWhenChanged: true, cartCounts: 'changed', tierSet: 'changed' };
		const never = { onlyWhenChanged: true, cartCounts: 'never', tierSet: 'never' };
		for (const options of [changed, never]) expect((await pass('product_added', options)).output).toBe('A');
		shop.at('2026-03-10T18:05:00Z');
		expect((await pass('product_added', changed)).output).toBe('A');
		expect((await pass('cart_viewed', changed)).output).toBe('Unchanged');
		shop.at('2026-03-30T18:05:00Z');
		expect((await pass('product_added', never)).output).toBe('Unchanged');
		const unknown = await pass('product_added', { onlyWhenChanged: true, cartCounts: 'sometimes' });
		expect(unknown.error?.message).toMatch(/Also Changed By/);
	});
});
