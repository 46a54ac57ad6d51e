import { listStandingPurchases } from '../../src/lead/purchases';
import type { LeadRecord, OutcomeRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';

/** As a file's rows come out of Extract from File: every cell a text. */
const row = (changes: Record<string, string> = {}) => ({
	Name: '#1001',
	Email: 'ann@shop.example',
	'Financial Status': 'paid',
	'Paid at': '2025-02-03 10:00:00 +0100',
	'Fulfillment Status': 'fulfilled',
	'Fulfilled at': '2025-02-04 10:00:00 +0100',
	'Accepts Marketing': 'yes',
	Currency: 'EUR',
	Total: '59.90',
	'Created at': '2025-02-03 09:00:00 +0100',
	'Lineitem quantity': '1',
	'Lineitem name': 'Chair',
	'Cancelled at': '',
	'Refunded Amount': '0.00',
	Id: '450789469',
	...changes,
});
const isOutcome = (record: LeadRecord): record is OutcomeRecord => record.kind === 'outcome';
const keptOf = (item: object) =>
	listStandingPurchases(
		readPayload(item)
			.records.filter(isOutcome)
			.map(
				({ occurredAt = 0, ...rest }) =>
					({ ...rest, occurredAt }) as Parameters<typeof listStandingPurchases>[0][number],
			),
	).map(({ amountMinor }) => amountMinor);

describe("Shopify's order export", () => {
	it('is an order as of its own date, under the ID that the order has in webhooks', () => {
		const { source, records } = readPayload(row());
		expect(source).toBe('shopify');
		expect(records).toContainEqual(
			expect.objectContaining({
				kind: 'outcome',
				name: 'purchase',
				id: 'shopify:order:gid://shopify/Order/450789469',
				identities: expect.objectContaining({ email: 'ann@shop.example' }) as unknown,
				occurredAt: Date.parse('2025-02-03T08:00:00Z'),
				amountMinor: 5990,
				currency: 'EUR',
			}),
		);
		expect(keptOf(row())).toEqual([5990]);
	});

	it('takes back what was refunded or cancelled', () => {
		expect(keptOf(row({ 'Financial Status': 'refunded', 'Refunded Amount': '59.90' }))).toEqual([]);
		expect(keptOf(row({ 'Financial Status': 'voided' }))).toEqual([]);
		expect(keptOf(row({ 'Cancelled at': '2025-02-05 10:00:00 +0100' }))).toEqual([]);
		expect(keptOf(row({ 'Financial Status': 'partially_refunded', 'Refunded Amount': '9.90' }))).toEqual([5000]);
		expect(keptOf(row({ 'Financial Status': 'pending', 'Paid at': '' }))).toEqual([]);
	});

	it('counts an order of several lines once: its further rows say who, and no sale', () => {
		const further = {
			'Financial Status': '',
			Total: '',
			'Paid at': '',
			'Fulfillment Status': '',
			Currency: '',
			Id: '',
		};
		const { records } = readPayload(row({ ...further, 'Lineitem name': 'Table' }));
		expect(records.map(({ kind }) => kind)).toEqual(['identity']);
		expect(records[0]?.occurredAt).toBe(Date.parse('2025-02-03T08:00:00Z'));
	});

	it("keeps a no; a yes as of the day of the export is nobody's consent of then", () => {
		const consents = (item: object) => readPayload(item).records.filter(({ kind }) => kind === 'consent');
		expect(consents(row())).toEqual([]);
		expect(consents(row({ 'Accepts Marketing': 'no' }))).toMatchObject([{ name: 'denied' }]);
		expect(readPayload(row({ Unsubscribed: 'yes' })).records).toContainEqual(
			expect.objectContaining({ kind: 'suppression', name: 'opt_out' }),
		);
	});
});

describe('A file that was read with the wrong delimiter', () => {
	it.each([
		[{ 'E-Mail;Bestelldatum;Betrag': 'a@shop.example;03.02.2025;59,90' }, ';'],
		[{ 'email;event;amount': 'a@shop.example;order completed;59', undefined: '90' }, ';'],
		[{ 'email\tevent\tamount': 'a@shop.example\torder completed\t59.90' }, '\\t'],
	])('says so, and where the delimiter is set: %j', (item, delimiter) => {
		expect(() => readPayload(item)).toThrow(
			`The columns of this file are divided by ${delimiter}, and all of a row stands in one field. Set the option "Delimiter"`,
		);
	});
});

describe("WooCommerce's order exports", () => {
	const order = (changes: Record<string, string> = {}) => ({
		...{ order_id: '1234', order_number: '1234', order_date: '2026-03-04 10:11:12', status: 'completed' },
		...{ order_total: '59.90', refunded_total: '0.00', order_currency: 'EUR', customer_id: '7' },
		...{ billing_first_name: 'Ann', billing_email: 'ann@shop.example', billing_phone: '', billing_country: 'DE' },
		...changes,
	});
	/** As another plug-in heads its columns; it has no currency. */
	const headed = (changes: Record<string, string> = {}) => ({
		...{ 'Order Number': '1234', 'Order Status': 'Completed', 'Order Date': '2026-03-04 10:11', SKU: 'c1' },
		...{ 'Email (Billing)': 'ann@shop.example', 'Order Refund Amount': '0', 'Order Total Amount': '59.90' },
		...{ 'Item #': '1', 'Item Name': 'Chair', 'Country Code (Billing)': 'DE' },
		...changes,
	});

	it('are orders as of their own dates, whatever the plug-in calls its columns', () => {
		for (const item of [order(), headed(), order({ order_key: 'wc_order_abc' })]) {
			const { source, records } = readPayload(item);
			expect(source).toBe('woocommerce');
			expect(records.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['event order_completed', 'outcome purchase']);
			for (const { identities, occurredAt = 0 } of records) {
				expect(identities.email).toBe('ann@shop.example');
				expect(new Date(occurredAt).toISOString().slice(0, 16)).toBe('2026-03-04T10:11');
			}
		}
		expect(keptOf(order())).toEqual([5990]);
		const [keyed] = readPayload(order({ order_key: 'wc_order_abc' })).records;
		expect(keyed?.id).toBe('woocommerce:order:wc_order_abc');
	});

	it('are no purchase where the order was cancelled, refunded or never paid', () => {
		for (const status of ['cancelled', 'wc-cancelled', 'Refunded', 'refunded', 'Pending payment', 'failed', 'on-hold'])
			expect([status, keptOf(order({ status })), keptOf(headed({ 'Order Status': status }))]).toEqual([status, [], []]);
		expect(keptOf(order({ refunded_total: '9.90' }))).toEqual([5000]);
	});
});

describe('A list that calls every row a completed order', () => {
	const row = (status: string) => ({
		...{ email: 'ann@shop.example', event: 'order completed', order_id: '9', amount: '59.90', currency: 'EUR' },
		...{ occurred_at: '2026-03-04T10:00:00Z', status },
	});

	it('has no purchase where another column says that it was cancelled or refunded', () => {
		expect(keptOf(row('completed'))).toEqual([5990]);
		for (const status of ['cancelled', 'Storniert', 'refunded', 'annulée']) expect(keptOf(row(status))).toEqual([]);
		expect(readPayload(row('cancelled')).records.map(({ name }) => name)).toEqual(['order_cancelled', 'refunded']);
	});
});
