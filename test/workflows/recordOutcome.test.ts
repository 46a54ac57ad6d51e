import type { INodeExecutionData } from 'n8n-workflow';
import { openShop, type Shop } from './shop';

/** A WooCommerce order as its trigger hands it on: every edit of an order looks like this. */
const order = (status: string): INodeExecutionData => ({
	json: {
		id: 5021,
		order_key: 'wc_order_q7Zk2',
		status,
		currency: 'EUR',
		total: '48.00',
		customer_id: 0,
		date_created_gmt: '2026-03-10T09:00:00',
		date_modified_gmt: '2026-03-10T09:30:00',
		billing: { email: 'ada.lovelace@shop.example', country: 'DE' },
		line_items: [{ product_id: 7, quantity: 1, total: '48.00' }],
		refunds: [],
	},
});

describe('Record Outcome', () => {
	let shop: Shop;
	beforeEach(async () => (shop = await openShop('2026-03-10T12:00:00Z')));
	afterEach(async () => await shop.shut());

	const outcomesOf = async (items: INodeExecutionData[], parameters = {}) => {
		const { outputs, error } = await shop.step('recordOutcome', items, parameters);
		return { error, outcomes: (outputs[0] ?? []).map(({ json }) => json.outcome) };
	};

	it('lets an edit that decides nothing go on beside a payment, and says so', async () => {
		const { outcomes, error } = await outcomesOf([order('pending'), order('processing')]);
		expect(error).toBeUndefined();
		expect(outcomes).toMatchObject([
			{ kind: 'none', recorded: false, because: expect.stringContaining('contains no outcome') as string },
			{ kind: 'purchase', recorded: true, duplicate: false, value: 48, currency: 'EUR' },
		]);
	});

	it('says in its hint that an order was kept without the amount that could not be read', async () => {
		const sale = {
			email: 'ada@shop.example',
			event: 'order_completed',
			order_id: '9',
			total: 'twelve',
			currency: 'EUR',
		};
		const { hints } = await shop.step('recordOutcome', [{ json: sale }]);
		expect(hints.join(' ')).toMatch(/1 outcome recorded\. .*total: left out, not an amount\./);
	});

	it('stops at fields mapped by hand that say nothing of an outcome', async () => {
		const { error } = await outcomesOf([{ json: { email: 'ada.lovelace@shop.example' } }]);
		expect(error?.message).toContain('"Outcome Field"');
	});

	it('takes the outcome from the parameter where the item has none', async () => {
		const { outcomes } = await outcomesOf([{ json: { email: 'ada.lovelace@shop.example', deal_id: 'd-9' } }], {
			outcome: 'qualified',
		});
		expect(outcomes).toMatchObject([{ id: 'mapFields:qualified:d-9', kind: 'qualified', recorded: true }]);
	});

	it('is about the lead that comes with the item, and stops at one that nobody knows', async () => {
		const seen = await shop.step('scoreLead', [
			{ json: { event: 'product_viewed', anonymous_id: 'browser-7', event_id: 'v1' } },
		]);
		const lead = seen.outputs[0]?.[0]?.json.lead as { id: string; workspace: string };
		shop.at('2026-03-10T13:00:00Z');
		const { outcomes } = await outcomesOf([{ json: { lead, deal_id: 'd-9', outcome: 'won' } }]);
		expect(outcomes).toMatchObject([{ kind: 'won', recorded: true, matchedScores: 1 }]);
		const next = await shop.step('scoreLead', [{ json: { lead, event: 'product_viewed', event_id: 'v2' } }]);
		expect(next.outputs[0]?.[0]?.json.lead).toMatchObject({ id: lead.id, stage: 'won' });
		const unsubscribed = await shop.step('suppressionCheck', [{ json: { lead, event: 'unsubscribed' } }], {
			operation: 'suppress',
		});
		expect(unsubscribed.error).toBeUndefined();
		const stray = { ...lead, id: 'lead_000000000000000000000000' };
		for (const type of ['recordOutcome', 'scoreLead']) {
			const { error } = await shop.step(type, [{ json: { lead: stray, deal_id: 'd-9', outcome: 'won' } }]);
			expect(error?.message).toContain('lead_000000000000000000000000');
		}
		// A CRM has leads of its own.
		const crm = await shop.step('scoreLead', [
			{ json: { lead: { id: '00Q5f' }, email: 'bo@shop.example', event: 'product_viewed' } },
		]);
		expect(crm.error).toBeUndefined();
	});
});
