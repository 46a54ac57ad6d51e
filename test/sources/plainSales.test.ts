import { readOutcome } from '../../src/sources/readOutcome';
import { readPayload } from '../../src/sources/readPayload';
import { brief, briefOf } from './brief';

const MIA = 'mia@guest.test';

const outcomesOf = (payload: object) =>
	readPayload(payload)
		.records.filter(({ kind }) => kind === 'outcome')
		.map(briefOf);

describe('a deal that is spoken of with how it stands', () => {
	it.each<[string, object, string]>([
		[
			'by fields of its own',
			{ deal_id: 'd-4', deal_stage_name: 'Won', deal_amount: '300', currency: 'EUR', contact_email: MIA },
			`outcome won 30000 EUR: ${MIA}, mapFields:deal:d-4`,
		],
		[
			'by the name of a row',
			{ id: '31', Deal_Name: 'Hall', Stage: 'Closed Lost', Contact_Name: { email: MIA } },
			`outcome lost: ${MIA}, mapFields:deal:31`,
		],
		[
			'by its type',
			{ object_type: 'opportunity', id: 'o1', status: 'lost', contact: { email: MIA } },
			`outcome lost: ${MIA}, mapFields:deal:o1`,
		],
		[
			'by an object of its own',
			{ opportunity: { id: 8, milestone: { name: 'Won' } }, person: { email: MIA } },
			`outcome won: ${MIA}, mapFields:deal:8`,
		],
		[
			'by the name of what happened',
			{ event: 'opportunity.lost', data: { opportunity: { id: 'd-6' }, contact: { email: MIA } } },
			`outcome lost: ${MIA}, mapFields:deal:d-6`,
		],
		[
			'by the text of a code',
			{
				LogicalName: 'opportunity',
				opportunityid: 'd-7',
				'statecode@OData.Community.Display.V1.FormattedValue': 'Won',
				emailaddress: MIA,
			},
			`outcome won: ${MIA}, mapFields:deal:d-7`,
		],
		[
			'in fields of another language',
			{ 'Verkaufschance-ID': 'd-8', Phase: 'Gewonnen', Wert: '1.200,00 €', 'E-Mail': MIA },
			`outcome won 120000 EUR: ${MIA}, mapFields:deal:d-8`,
		],
		[
			'by a flag',
			{ deal: { id: 'd-9', is_won: true }, contact: { email: MIA } },
			`outcome won: ${MIA}, mapFields:deal:d-9`,
		],
		[
			'by the stage it went to',
			{ deal_id: 'd-9', from_stage: 'Proposal', to_stage: 'Lost to competition', email: MIA },
			`outcome lost: ${MIA}, mapFields:deal:d-9`,
		],
		[
			'and open again',
			{ deal_id: 'd-4', status: 'open', previous: { status: 'won' }, email: MIA },
			`outcome reopened: ${MIA}, mapFields:deal:d-4`,
		],
		[
			'in other words',
			{ 'Deal-ID': 'd-5', Status: 'gewonnen', 'E-Mail': MIA },
			`outcome won: ${MIA}, mapFields:deal:d-5`,
		],
	])('is settled: %s', (_how, payload, expected) => {
		expect(outcomesOf(payload)).toEqual([expected]);
	});

	it.each<[string, object]>([
		['in a stage that may come after it', { deal_id: 'd-4', deal_stage: 'Onboarding', email: MIA }],
		['while one without a number is open', { deal_stage: 'Negotiation', email: MIA }],
		[
			'of several that somebody has had',
			{
				email: MIA,
				deals: [
					{ id: 1, status: 'won' },
					{ id: 2, status: 'lost' },
				],
			},
		],
		['where no deal is meant', { contest: 'spring', status: 'won', email: MIA }],
	])('says nothing %s', (_how, payload) => {
		expect(outcomesOf(payload)).toEqual([]);
	});

	it('is the same deal that Record Outcome knows by a field called outcome', () => {
		const ofScore = readPayload({ deal_id: 'd-4', deal_status: 'won', email: MIA }).records.find(
			({ kind }) => kind === 'outcome',
		);
		const ofOutcome = readOutcome({ deal_id: 'd-4', outcome: 'won', email: MIA }).records.find(
			({ kind }) => kind === 'outcome',
		);
		expect(ofScore).toMatchObject({ id: ofOutcome?.id, subject: 'mapFields:deal:d-4' });
	});
});

it.each<[object, string[]]>([
	[{ event: 'lead_qualified', email: MIA }, [`outcome qualified: ${MIA}`]],
	[{ lead: { email: MIA, status: 'Disqualified' } }, [`outcome unqualified: ${MIA}`]],
	[{ ticket_type: 'lead', status: 'Contacted', email: MIA }, []],
])('what sales say of a lead in %j is kept', (payload, expected) => {
	expect(outcomesOf(payload)).toEqual(expected);
});

describe('an event of an order or a payment', () => {
	const sale = { id: 'A-9', total: '9.00', currency: 'EUR', email: MIA };
	it.each<[string, object]>([
		['order.paid', {}],
		['order.updated', { payment_status: 'paid' }],
		['payment_succeeded', {}],
		['transaction.completed', {}],
	])('%s is a purchase of what it carries', (event, fields) => {
		expect(outcomesOf({ event, data: { ...sale, ...fields } })).toEqual([
			`outcome purchase 900 EUR: ${MIA}, mapFields:order:A-9`,
		]);
	});

	it('takes the purchase back under the same number', () => {
		expect(readPayload({ event: 'order.refunded', data: sale }).records).toContainEqual(
			expect.objectContaining({ name: 'refunded', reverses: 'mapFields:order:A-9' }),
		);
	});

	it.each<[string, object]>([
		['order.created', {}],
		['order.updated', { payment_status: 'pending' }],
		['payment.authorized', {}],
		['payment_succeeded', { status: 'failed' }],
	])('%s with %j is none', (event, fields) => {
		expect(outcomesOf({ event, data: { ...sale, ...fields } })).toEqual([]);
	});

	it('has the number of its order, written with a hash or without', () => {
		const number = (order_number: string) => outcomesOf({ order_number, total: '9', currency: 'EUR', email: MIA });
		expect(number('#1005')).toEqual(number('1005'));
	});

	it('is a purchase where a payer has paid, and no credit note is one', () => {
		expect(outcomesOf({ status: 'PAID', paid_amount: 9, currency: 'EUR', payer_email: MIA })).toHaveLength(1);
		expect(outcomesOf({ Beleg: 'Gutschrift', Bestellnummer: 'A-9', Betrag: '9 €', 'E-Mail': MIA })).toEqual([]);
	});
});

it.each<[string, object]>([
	['a provider’s own object', { id: 'pay_29QQoUBi66xm2f', entity: 'payment', amount: 1250, currency: 'EUR' }],
	['a payment that says which world it is of', { domain: 'live', id: 1, amount: 1250, currency: 'EUR' }],
	['an amount that is called money', { id: 1, amount_money: { amount: 1250, currency: 'EUR' } }],
])('whole numbers in %s are of the smallest unit', (_what, payment) => {
	expect(outcomesOf({ event: 'payment_captured', payload: { ...payment, email: MIA } })[0]).toContain(' 1250 EUR');
});

describe('an order of any shop', () => {
	it.each<[string, object, string]>([
		['Etsy', { receipt_id: 5, status: 'Paid', grandtotal: { amount: 900, divisor: 100, currency_code: 'EUR' } }, '5'],
		['Amazon', { AmazonOrderId: '9-1', OrderTotal: { CurrencyCode: 'EUR', Amount: '9.00' } }, '9-1'],
		['Tiendanube', { id: 7, number: 70, total: '9.00', currency: 'EUR', payment_status: 'paid', status: 'open' }, '7'],
	])('is known by its parts: %s', (_shop, order, id) => {
		expect(outcomesOf({ ...order, email: MIA })).toEqual([`outcome purchase 900 EUR: ${MIA}, mapFields:order:${id}`]);
	});

	it('is none that waits for its money, and no subscription with the same parts', () => {
		const parts = { number: 70, total: '9.00', currency: 'EUR', payment_status: 'paid', email: MIA };
		expect(outcomesOf({ ...parts, payment_status: 'past_due' })).toEqual([]);
		expect(outcomesOf({ ...parts, billing_period: 'month', subscription_id: 3 })).toEqual([]);
	});
});

describe('an invoice', () => {
	const invoice = (status: string) => ({
		invoice: { number: '2041', status, total_in_cents: 1250, currency: 'EUR' },
		account: { email: MIA },
	});
	it('is a purchase once it is paid', () => {
		expect(outcomesOf(invoice('paid'))).toEqual([`outcome purchase 1250 EUR: ${MIA}, mapFields:order:2041`]);
		expect(outcomesOf(invoice('open'))).toEqual([]);
		expect(outcomesOf({ event: 'invoice_paid', invoice_id: 'I-1', email: MIA, amount: '9 EUR' })).toHaveLength(1);
	});

	it('of an order is that order', () => {
		expect(outcomesOf({ invoice_number: '2041', order_id: 'A-7', total: '9', currency: 'EUR', email: MIA })).toEqual([
			`outcome purchase 900 EUR: ${MIA}, mapFields:order:A-7`,
			`outcome same_purchase reverses mapFields:order:2041: ${MIA}`,
		]);
	});
});

describe('the sum of an order', () => {
	it.each<[string, object, number]>([
		['in a name of several words', { final_grand_total: 12.5, currency: 'EUR' }, 1250],
		['with its taxes', { total_price_incl_vat: '12.50', currency: 'EUR' }, 1250],
		['in the smallest unit, deep inside', { sums: { total_cents: 1250 }, currency: 'EUR' }, 1250],
		['in an object with its currency', { amount: { value: '12.50', currency: 'EUR' } }, 1250],
		['in an object of minor units', { total_price: { centAmount: 1250, currencyCode: 'EUR' } }, 1250],
		[
			'in an object that says by what to divide',
			{ grandtotal: { amount: 1250, divisor: 100, currency_code: 'EUR' } },
			1250,
		],
		['as it is written for people', { total: 1250, total_str: '12.50', currency: 'EUR' }, 1250],
		['beside a currency in an object', { total: '12.50', currency: { code: 'EUR', symbol: '€' } }, 1250],
	])('is found %s', (_how, sum, amountMinor) => {
		expect(readPayload({ order_id: 'A-7', email: MIA, ...sum }).records[0]).toMatchObject({
			name: 'order_completed',
			...{ amountMinor, currency: 'EUR' },
		});
	});

	it.each([{ total_tax: 4 }, { total_discount: 4 }, { price_list: 4 }])('is not %j', (sum) => {
		expect(
			readPayload({ order_id: 'A-7', email: MIA, currency: 'EUR', event: 'order_paid', ...sum }).records[0],
		).not.toHaveProperty('amountMinor');
	});

	it('may be of an order that is known by its type', () => {
		expect(
			brief({ data: { id: 'B-1', type: 'orders', attributes: { email: MIA, total: '9', currency: 'EUR' } } })[0],
		).toBe(`event order_completed 900 EUR: ${MIA}, mapFields:order:B-1`);
	});
});

describe('what went back', () => {
	const refund = (fields: object) => ({
		event: 'refund_issued',
		order_id: 'A-7',
		email: MIA,
		currency: 'EUR',
		...fields,
	});
	it('has a name of its own beside the order’s sum', () => {
		expect(outcomesOf(refund({ total: '50', refund_amount: '20' }))).toEqual([
			`outcome refunded reverses mapFields:order:A-7 2000 EUR: ${MIA}, mapFields:order:A-7`,
		]);
	});

	it('takes nothing back where it can’t be read', () => {
		expect(outcomesOf(refund({ total: '50', refund_amount: 'some' }))).toEqual([]);
	});
});

describe('an appointment with its time', () => {
	const appointment = { appointmentTypeID: 4, datetime: '2026-06-02T09:00:00Z', email: MIA };
	it.each<[object, string]>([
		[{ canceled: false }, 'meeting_booked'],
		[{ canceled: true }, 'meeting_canceled'],
		[{ status: 'Cancelled' }, 'meeting_canceled'],
		[{ noShow: true }, 'meeting_no_show'],
	])('with %j is %s', (fields, name) => {
		expect(brief({ ...appointment, ...fields })).toEqual([`event ${name}: ${MIA}`]);
	});

	it('was agreed to when it is heard of, and not when people meet', () => {
		const timeOf = (receivedAt: number) => readPayload(appointment, { receivedAt }).records[0]?.occurredAt;
		expect(timeOf(Date.UTC(2026, 5, 1))).toBeUndefined();
		expect(timeOf(Date.UTC(2026, 5, 3))).toBe(Date.UTC(2026, 5, 2, 9));
	});
});

describe('a checkout by its parts', () => {
	const checkout = { checkout_id: 'c1', email: MIA, total_price: '9', currency: 'EUR', line_items: [{ sku: 'x' }] };
	it('is none of what is on offer', () => {
		expect(brief({ email: MIA, product_title: 'Lamp', price: '9', checkout_url: 'https://shop.test/c1' })).toEqual([
			`identity identify: ${MIA}`,
		]);
	});

	it('is begun, or was left', () => {
		expect(brief(checkout)).toEqual([`event checkout_started 900 EUR: ${MIA}`]);
		expect(brief({ ...checkout, abandoned_checkout_url: 'https://shop.test/c1' })[0]).toContain('checkout_abandoned');
	});
});

describe('an order of nothing', () => {
	const free = { event: 'order_paid', order_id: 'A-7', total: '0.00', currency: 'EUR', email: MIA };
	const shop = {
		headers: { 'x-wc-webhook-topic': 'order.created' },
		body: { id: 5, status: 'completed', order_key: 'wc_1', currency: 'EUR', total: '0.00', billing: { email: MIA } },
	};
	it.each<[string, object]>([
		['sent by anybody', free],
		['of a shop', { params: {}, query: {}, ...shop }],
	])('is ordered and no purchase: %s', (_how, payload) => {
		const { records, notes } = readPayload(payload);
		expect(records.map(({ name }) => name)).toContain('order_completed');
		expect(outcomesOf(payload)).toEqual([]);
		expect(notes).toContain('The amount is 0, so no purchase was recorded.');
	});

	it('is one where somebody calls it that by hand', () => {
		expect(readOutcome(free).records.some(({ kind }) => kind === 'outcome')).toBe(false);
		expect(readOutcome(free, { outcome: 'purchase' }).records.at(-1)).toMatchObject({
			name: 'purchase',
			amountMinor: 0,
		});
		expect(outcomesOf({ deal_id: 'd-4', deal_status: 'won', deal_value: 0, currency: 'EUR', email: MIA })).toHaveLength(
			1,
		);
	});
});

it('what comes by Chargebee’s own gateway is a trial of the shop', () => {
	const paidBy = (gateway: string) => ({
		event_type: 'payment_succeeded',
		...{ id: 'ev_1', object: 'event', occurred_at: 1_779_000_000 },
		content: {
			customer: { id: 'c1', email: MIA },
			transaction: { id: 't1', amount: 900, currency_code: 'EUR', gateway },
		},
	});
	expect(outcomesOf(paidBy('stripe'))).toHaveLength(1);
	expect(outcomesOf(paidBy('chargebee'))).toEqual([]);
});

it.each(['staging', 'Development', 'sandbox'])('what happens in %s is a trial', (environment) => {
	const order = { event: 'order_paid', order_id: 'A-7', total: '9 EUR', email: MIA };
	expect(outcomesOf({ ...order, environment })).toEqual([]);
	expect(outcomesOf({ ...order, environment: 'production' })).toHaveLength(1);
});
