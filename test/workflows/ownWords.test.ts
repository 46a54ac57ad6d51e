import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeAll(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterAll(async () => await shop.shut());

const nameOf = async (body: object, options: IDataObject) => {
	const { outputs } = await shop.step('scoreLead', [posted({ email: 'ada@shop.example', ...body })], { options });
	return ((outputs[0]?.[0]?.json.lead as IDataObject).event as IDataObject).name;
};

it("reads the user's own event names, and what is no complete row changes nothing", async () => {
	const eventNames = {
		values: [
			{ from: 'Swatch Box Ordered', to: 'sample_requested' },
			{ from: 'Unfinished', to: '' },
		],
	};
	expect(await nameOf({ event: 'swatch-box ordered', event_id: '1' }, { eventNames })).toBe('sample_requested');
	expect(await nameOf({ event: 'swatch-box ordered', event_id: '2' }, {})).toBe('swatch_box_ordered');
	expect(await nameOf({ event: 'Unfinished', event_id: '3' }, { eventNames })).toBe('unfinished');
});

it("reads the user's own pages", async () => {
	const page = { event: 'page_viewed', url: 'https://shop.example/b2b/conditions?x=1' };
	const pageKinds = { values: [{ page: '/b2b', kind: 'pricing' }] };
	expect(await nameOf({ ...page, event_id: '4' }, { pageKinds })).toBe('pricing_viewed');
	expect(await nameOf({ ...page, event_id: '5' }, {})).toBe('page_viewed');
});

it('says once per run how fields that no app sends were understood, and names nobody', async () => {
	const cart = (event_id: string) =>
		posted({ event_id, event: 'Checkout Started', email: 'ada@shop.example', amount: '€ 1.200,50' });
	const { hints } = await shop.step('scoreLead', [cart('6'), cart('7')]);
	const read = 'Read as: checkout started, 1200.50 EUR, person known by email. Found by the names of its fields.';
	expect(hints.filter((hint) => hint.startsWith('Read as'))).toEqual([read]);
	expect(hints.join(' ')).not.toContain('ada@');
});
