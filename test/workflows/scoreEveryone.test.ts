import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-02T09:00:00Z')));
afterEach(async () => await shop.shut());

describe('Score Everyone', () => {
	const visitors = ['ada', 'bob', 'eve'].map((name) =>
		posted({ email: `${name}@shop.example`, event: 'checkout_started' }),
	);
	const scoreEveryone = async (parameters: object = {}) =>
		await shop.step('scoreLead', [{ json: {} }], { operation: 'scoreEveryone', ...parameters });

	it('gives an item for each person on record, whom Assign Tier puts into a tier', async () => {
		await shop.step('scoreLead', visitors, { operation: 'recordOnly' });
		const { outputs, hints } = await scoreEveryone();
		expect(hints.join(' ')).toContain('3 leads scored, 3 for the first time');
		const tiers = await shop.step('assignTier', outputs[0] ?? []);
		expect(tiers.error).toBeUndefined();
		expect(tiers.outputs.flat()).toHaveLength(3);
	});

	it('counts them in one item where that is all that is asked for', async () => {
		await shop.step('scoreLead', visitors.slice(0, 1));
		await shop.step('scoreLead', visitors, { operation: 'recordOnly' });
		const { outputs } = await scoreEveryone({ form: 'count' });
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]?.json).toMatchObject({ scored: { people: 3, first: 2 } });
		const again = await scoreEveryone({ form: 'count', unscoredOnly: true });
		expect(again.outputs[0]?.[0]?.json).toMatchObject({ scored: { people: 0, first: 0 } });
	});
});
