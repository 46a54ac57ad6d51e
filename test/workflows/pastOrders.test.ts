import type { INodeExecutionData } from 'n8n-workflow';
import { openShop, readTemplate, type Shop } from './shop';

const START = Date.parse('2026-01-05T10:00:00Z');
const DAY = 86_400_000;
const timeOf = (index: number) => new Date(START + index * DAY).toISOString();

/** One order of each of sixty people, newest first, as the lists come. */
const listOf = (order: (index: number) => object): INodeExecutionData[] =>
	Array.from({ length: 60 }, (_, index) => ({ json: { ...order(59 - index) } }));

const LISTS: Record<string, INodeExecutionData[]> = {
	shopify: listOf((index) => ({
		id: 5_000 + index,
		admin_graphql_api_id: `gid://shopify/Order/${5_000 + index}`,
		email: `p${index}@shop.example`,
		created_at: timeOf(index),
		processed_at: timeOf(index),
		updated_at: timeOf(index + 1),
		financial_status: 'paid',
		fulfillment_status: null,
		total_price: '59.90',
		currency: 'EUR',
		order_number: index,
		line_items: [{ id: index, title: 'Chair', quantity: 1, price: '59.90', product_id: 7 }],
		customer: { id: 900 + index, email: `p${index}@shop.example`, orders_count: 4, total_spent: '400.00' },
	})),
	woocommerce: listOf((index) => ({
		id: 700 + index,
		number: String(700 + index),
		status: 'completed',
		order_key: `wc_order_${index}`,
		currency: 'EUR',
		total: '59.90',
		customer_id: 30 + index,
		date_created_gmt: timeOf(index).slice(0, 19),
		date_modified_gmt: timeOf(index).slice(0, 19),
		date_paid_gmt: timeOf(index).slice(0, 19),
		billing: { first_name: 'P', email: `p${index}@shop.example`, country: 'DE' },
		line_items: [{ id: index, name: 'Chair', product_id: 7, quantity: 1, total: '59.90' }],
	})),
	csv: listOf((index) => ({
		email: `p${index}@shop.example`,
		event: 'order completed',
		order_id: String(index),
		occurred_at: timeOf(index),
		amount: '59.90',
		currency: 'EUR',
	})),
};

const TEMPLATE = readTemplate('set-up-a-client.json');
/** The step that gets the list; it is handed what it would get. */
const STEPS: Record<string, string> = {
	shopify: 'Orders from Shopify',
	woocommerce: 'Orders from WooCommerce',
	csv: 'Read the File',
};

describe.each(Object.keys(LISTS))('The template Set Up a Client, with orders from %s', (source) => {
	let shop: Shop;
	beforeAll(async () => (shop = await openShop('2026-11-01T09:00:00Z')));
	afterAll(async () => await shop.shut());

	const load = async (more: INodeExecutionData[] = []) => {
		const list = [...(LISTS[source] ?? []), ...more];
		const execution = await shop.run(TEMPLATE, STEPS[source] ?? '', list);
		expect(execution.error).toBeUndefined();
		return {
			hints: execution.runs('Load Past Orders').flatMap(({ hints }) => hints?.map(({ message }) => message) ?? []),
			train: JSON.stringify(execution.itemsFrom('Train')[0]?.json.model),
			report: execution.itemsFrom('Build Report')[0],
		};
	};

	it('loads the orders as of their own dates and learns from them at once; a second run adds nothing', async () => {
		const first = await load();
		expect(first.hints.join(' ')).toContain('past events of 60 people, from 2026-01-05 to 2026-03-05.');
		expect(first.report?.binary?.report?.mimeType).toBe('text/html');
		expect(first.report?.json.report).toMatchObject({
			summary: expect.stringContaining('60 leads have a score') as string,
		});
		const list = await shop.step('leadModel', [{ json: {} }], { resource: 'lead', operation: 'listLeads', limit: 100 });
		expect(list.outputs[0]).toHaveLength(60);
		expect(first.train).toMatch(/Customers: .*\d+ replayed scores of 60 leads/s);
		const again = await load();
		expect(again.hints.join(' ')).toContain('60 of them had already been recorded and count once.');
		// The scores that the first run gave everybody wait for their outcomes; nothing else is new.
		const waiting = (train: string) => train.replace('; 60 more are still waiting for an outcome', '');
		expect(waiting(again.train).replace('"stillOpen":60', '"stillOpen":0')).toBe(first.train);
	});

	it('loads the rest where a row is of no use, and says how many and why', async () => {
		const rows = [
			{ email: 'p1@shop.example', event: 'order completed', order_id: 'x1', occurred_at: '' },
			{ email: '', event: '', order_id: '', occurred_at: '' },
		];
		const { hints } = await load(rows.map((json) => ({ json })));
		expect(hints.join(' ')).toContain('60 past events of 60 people');
		expect(hints.join(' ')).toMatch(/2 of 62 items could not be used.*order_completed has no date/);
	});
});
