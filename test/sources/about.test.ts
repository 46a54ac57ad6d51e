import { leadRecordSchema, type EventRecord } from '../../src/lead/record';
import { listIdentities, readPayload } from '../../src/index';
import { openBench, event, valueOf } from '../usecases/engineOnMemory';
import shopify from './fixtures/shopify.json';

function eventsOf(item: unknown, options: Parameters<typeof readPayload>[1] = {}): EventRecord[] {
	const { records } = readPayload(item, options);
	for (const record of records) leadRecordSchema.parse(record);
	return records.filter((record): record is EventRecord => record.kind === 'event');
}

const aboutOf = (item: unknown, options: Parameters<typeof readPayload>[1] = {}) => eventsOf(item, options)[0]?.about;

describe('what an event was about stays with it', () => {
	it("takes the first of a Shopify order's lines, and counts them all", () => {
		const order = structuredClone(shopify['orders/paid']) as Record<string, unknown>;
		order.line_items = [
			{ title: 'Trail Runner', vendor: 'Acme', sku: 'TR-42', quantity: 2, price: '60.00', product_type: 'Shoes' },
			{ title: 'Socks', vendor: 'Acme', sku: 'SO-1', quantity: 3, price: '5.00' },
		];
		expect(aboutOf(order, { topic: 'orders/paid' })).toEqual({
			...{ product: 'Trail Runner', brand: 'Acme', sku: 'TR-42', quantity: 5 },
		});
	});

	it("takes Segment's product, alone or in a list, and the kind of page it was seen on", () => {
		const call = { type: 'track', messageId: 'm1', userId: 'u1', timestamp: '2026-05-20T10:00:00Z' };
		const seen = {
			name: 'Trail Runner',
			sku: 'TR-42',
			brand: 'Acme',
			url: 'https://shop.example/products/trail-runner',
		};
		expect(aboutOf({ ...call, event: 'Product Viewed', properties: seen })).toEqual({
			...{ product: 'Trail Runner', sku: 'TR-42', brand: 'Acme', page: 'product' },
		});
		const products = [
			{ name: 'Trail Runner', quantity: 1 },
			{ name: 'Socks', quantity: 2 },
		];
		expect(aboutOf({ ...call, event: 'Checkout Started', properties: { products } })).toEqual({
			...{ product: 'Trail Runner', quantity: 3 },
		});
	});

	it('takes the categories of all lines, each once, beside the one that the event has itself', () => {
		const order = structuredClone(shopify['orders/paid']) as Record<string, unknown>;
		const line = (title: string, product_type?: string) => ({ title, quantity: 1, price: '5.00', product_type });
		order.line_items = [
			line('Runner', 'Shoes'),
			line('Socks', 'Socks'),
			line('Laces'),
			line('Trail', 'Shoes'),
			line('Tee', 'Shirts'),
		];
		const [event] = eventsOf(order, { topic: 'orders/paid' });
		expect(event).toMatchObject({ category: 'Shoes', about: { categories: ['Socks', 'Shirts'] } });
		const call = { type: 'track', messageId: 'm1', userId: 'u1', timestamp: '2026-05-20T10:00:00Z' };
		const products = [
			{ name: 'Sofa', category: 'Sofas' },
			{ name: 'For bob@firm.example', category: 'For bob@firm.example' },
			{ name: 'Bed', category: 'Beds' },
		];
		expect(aboutOf({ ...call, event: 'Cart Updated', properties: { products } })?.categories).toEqual(['Beds']);
		const seen = {
			name: 'view_cart',
			params: {
				items: [
					{ item_name: 'a', item_category: 'Sofas' },
					{ item_name: 'b', item_category: 'Lamps' },
				],
			},
		};
		expect(aboutOf({ client_id: 'c1', events: [seen] })?.categories).toEqual(['Lamps']);
	});

	it('takes the list of categories that an event about one product has itself, and of no other event', () => {
		const call = { type: 'track', messageId: 'm1', userId: 'u1', timestamp: '2026-05-20T10:00:00Z' };
		const properties = { name: 'Corner sofa', categories: ['Sofas', 'Living room', 'Sofas', 'For bob@firm.example'] };
		const [seen] = eventsOf({ ...call, event: 'Product Viewed', properties });
		expect(seen).toMatchObject({ category: 'Sofas', about: { categories: ['Living room'] } });
		expect(aboutOf({ ...call, event: 'Article Read', properties: { categories: ['News', 'Sport'] } })?.categories).toBe(
			undefined,
		);
	});

	it('keeps each of several events apart: two of GA4 in one delivery', () => {
		const seen = (item_name: string, item_id: string) => ({
			...{
				name: 'view_item',
				params: { currency: 'EUR', value: 5, items: [{ item_name, item_id, item_brand: 'Acme' }] },
			},
		});
		const events = eventsOf({ client_id: 'c1', events: [seen('Trail Runner', 'TR-42'), seen('Socks', 'SO-1')] });
		expect(events.map(({ about }) => about)).toEqual([
			{ product: 'Trail Runner', sku: 'TR-42', brand: 'Acme' },
			{ product: 'Socks', sku: 'SO-1', brand: 'Acme' },
		]);
	});

	it('finds it in fields that nobody mapped', () => {
		const item = { event: 'trial_started', email: 'ada@firm.example', plan: 'Team', quantity: '12', value: 40 };
		expect(aboutOf(item)).toEqual({ plan: 'Team', quantity: 12, value: 40 });
		expect(aboutOf({ ...item, plan: undefined, quantity: 1, value: undefined, sku: 'A-1', brand: 'Acme' })).toEqual({
			...{ sku: 'A-1', brand: 'Acme', quantity: 1 },
		});
	});

	it('leaves out what holds an address, and what is too long', () => {
		const item = { event: 'gift_ordered', email: 'ada@firm.example', brand: 'B'.repeat(201), sku: 'G-1' };
		expect(aboutOf({ ...item, product: 'For bob@firm.example', plan: 'call 030 1234567' })).toEqual({ sku: 'G-1' });
	});

	it.each([undefined, 'a secret'])(
		'is on record, with no address in it where a secret is set (%s)',
		async (hashingSecret) => {
			const bench = await openBench(hashingSecret === undefined ? {} : { hashingSecret });
			const about = { product: 'Gift for bob@firm.example', sku: 'G-1', quantity: 2 };
			valueOf((await bench.engine.recordEvents([{ records: [event('gift_ordered', { about })] }]))[0]);
			const who = { identities: listIdentities('', { email: 'ada@shop.example' }) };
			const { events } = valueOf((await bench.engine.exportLeads([who]))[0]);
			expect(events[0]?.about).toEqual(hashingSecret === undefined ? about : { sku: 'G-1', quantity: 2 });
		},
	);
});

it.each(['4006381333931', '978-3-16-148410-0', '100 200 3000', '0151234567'])(
	'keeps the article number %s, which looks like a telephone number',
	(sku) => {
		const [record] = readPayload({ event: 'product_viewed', email: 'ada@article.example', sku }).records;
		expect(record).toMatchObject({ kind: 'event', about: { sku } });
		expect(record?.identities).toEqual({ email: 'ada@article.example' });
	},
);
