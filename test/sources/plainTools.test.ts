import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const MIA = 'mia@guest.test';
const PHONE = '+4915155500077';
const read = (body: object) => brief(fromWebhook(body));
const purchase = (amount: string, id = '') => `outcome purchase ${amount}: ${MIA}${id}`;
const purchasesOf = (body: object) => read(body).filter((line) => line.startsWith('outcome purchase'));

describe('a sale by a tool that nobody tried', () => {
	const sum = { total: '12.50', currency: 'EUR', email: MIA };
	it.each<[string, object, string]>([
		[
			'what happened and to what stand apart',
			{ object_type: 'invoice', event_type: 'paid', invoice: { number: 'I-8', state: 'paid', ...sum } },
			purchase('1250 EUR', ', mapFields:order:I-8'),
		],
		[
			'a payment and what became of it',
			{
				type: 'payment',
				action: 'succeeded',
				payment: { id: 'P-8', amount: '12.50', currency: 'EUR' },
				customer: { email: MIA },
			},
			purchase('1250 EUR', ', mapFields:order:P-8'),
		],
		[
			'a data layer’s value beside its transaction',
			{ event: 'purchase', ecommerce: { transaction_id: 'T-8', value: 12.5, currency: 'EUR' }, email: MIA },
			purchase('1250 EUR', ', mapFields:order:T-8'),
		],
		[
			'a price in an object of its own',
			{
				event: 'PURCHASE_APPROVED',
				purchase: { price: { value: 12.5, currency_value: 'BRL' } },
				buyer: { email: MIA },
			},
			purchase('1250 BRL'),
		],
		[
			'a gross amount in German beside the transaction',
			{ event: 'on_payment', order_id: 'D-8', amount_brutto: '12.50', currency: 'EUR', email: MIA },
			purchase('1250 EUR', ', mapFields:order:D-8'),
		],
		[
			'a currency under a longer name',
			{
				event_type: 'payment.made',
				order_id: 'C-8',
				transaction_amount: 12.5,
				transaction_currency: 'EUR',
				buyer_email: MIA,
			},
			purchase('1250 EUR', ', mapFields:order:C-8'),
		],
		[
			'a tool’s own transaction',
			{ type: 'Shop Order', amount: '12.50', currency: 'EUR', tips_transaction_id: 'K-8', email: MIA },
			purchase('1250 EUR', ', mapFields:order:K-8'),
		],
		[
			'cents beside the same amount with its decimals',
			{
				event: 'payment_succeeded',
				payload: { amount_paid: 1250, amount_paid_decimal: 12.5, currency: 'EUR', email: MIA },
			},
			purchase('1250 EUR'),
		],
		[
			'a constant inside the event',
			{
				event: {
					type: 'RENEWAL',
					price: 14,
					price_in_purchased_currency: 12.5,
					currency: 'EUR',
					transaction_id: 'R-8',
					subscriber_attributes: { $email: { value: MIA } },
				},
			},
			purchase('1250 EUR', ', mapFields:order:R-8'),
		],
	])('is a purchase: %s', (_how, body, expected) => {
		expect(purchasesOf(body)).toEqual([expected]);
	});

	it.each<[string, object]>([
		['of a subscription that ends', { event: { type: 'CANCELLATION', transaction_id: 'R-8', ...sum } }],
		['that a supplier sent', { Type: 'ACCPAY', InvoiceNumber: 'B-8', Status: 'PAID', ...sum }],
		['in a world for trials', { event: 'charge.success', data: { domain: 'test', reference: 'r8', ...sum } }],
		['by a form for trials', { event: 'on_payment', api_mode: 'test', order_id: 'D-8', ...sum }],
		['that was a trial itself', { event: 'order_completed', test_payment: true, order_id: 'D-8', ...sum }],
		['which went back', { refund_transaction_id: 'R-8', ...sum }],
	])('is no purchase %s', (_how, body) => {
		const { test, records } = readPayload(fromWebhook(body));
		expect(test === true ? [] : records.filter(({ name }) => name === 'purchase')).toEqual([]);
	});

	it('that goes back takes the purchase back', () => {
		expect(read({ event: 'on_refund', order_id: 'D-8', amount_brutto: '-12.50', currency: 'EUR', email: MIA })).toEqual(
			expect.arrayContaining([expect.stringContaining('outcome refunded reverses mapFields:order:D-8')]),
		);
	});

	it.each<[object, string, string]>([
		[{ Ordrenummer: 'N-8', Beløb: '1.234,50 kr.', Status: 'Betalt', 'E-mail': MIA }, '123450 DKK', 'N-8'],
		[{ Ordrenummer: 'N-8', Beløp: '1 234,50', Valuta: 'NOK', Status: 'Betalt', 'E-post': MIA }, '123450 NOK', 'N-8'],
		[{ Tilausnumero: 'N-8', Yhteensä: '1234,50 €', Tila: 'Maksettu', Sähköposti: MIA }, '123450 EUR', 'N-8'],
		[{ 'Číslo objednávky': 'N-8', Částka: '1 234,50 Kč', Stav: 'Zaplaceno', 'E-mail': MIA }, '123450 CZK', 'N-8'],
	])('is read from a sheet in %j', (row, amount, id) => {
		expect(purchasesOf(row)).toEqual([purchase(amount, `, mapFields:order:${id}`)]);
	});

	it.each<object>([
		{ Tilausnumero: 'N-8', Yhteensä: '12,50 €', Tila: 'Odottaa', Sähköposti: MIA },
		{ 'Číslo objednávky': 'N-8', Částka: '12,50 Kč', Stav: 'Zrušeno', 'E-mail': MIA },
	])('is none while it is unpaid or cancelled: %j', (row) => {
		expect(purchasesOf(row)).toEqual([]);
	});
});

describe('who a sale, a task or a meeting is about', () => {
	it('is the customer, not the user who rang it up', () => {
		expect(read({ type: 'sale.update', user_id: '799', customer: { id: 'c8', email: MIA } })).toEqual([
			`identity identify: ${MIA}, customer c8`,
		]);
	});

	it('is whoever booked the meeting, and it is a meeting', () => {
		const payload = {
			id: 'e8',
			start_at: '2026-12-01T10:00:00Z',
			organizer: { email: 'rep@shop.test', is_organizer: true },
			scheduler: { email: MIA },
		};
		expect(read({ type: 'event.created', payload })).toEqual([`event meeting_booked: ${MIA}`]);
	});
});

describe('a form', () => {
	it('is one by the labels of its answers', () => {
		const fields = [{ id: 'x', label: 'E-Mail', values: [{ answer: MIA }] }];
		expect(read({ flow: 'f8', fields })).toEqual([`event form_submitted: ${MIA}`]);
	});

	it('was only started where it says that it is a part', () => {
		const data = [{ title: 'Email', type: 'email', value: MIA, key: 'k' }];
		expect(read({ form_id: 'f8', submission_type: 'partial', data })).toEqual([`event form_started: ${MIA}`]);
	});

	it.each<object>([
		{ Phone: '(212) 555-0142', 'Country/Region': 'United States' },
		{ phone: '(212) 555-0142', country: { code: 'US' } },
	])('has its number from the country beside it: %j', (fields) => {
		expect(read({ Email: MIA, ...fields })[0]).toContain('+12125550142');
	});
});

describe('a support case', () => {
	const opened = (body: object) => read(body).some((line) => line.startsWith('suppression support_case suppress'));
	it.each<object>([
		{ ticket: { id: '8', status: 'Waiting on us', pipeline: 'Support' }, contact: { email: MIA } },
		{ Ticketnummer: 'T-8', Status: 'offen', 'E-Mail': MIA },
		{ event: 'Ticket eröffnet', ticket_id: 8, email: MIA },
	])('is open in the words of others: %j', (body) => {
		expect(opened(body)).toBe(true);
	});

	it.each<object>([
		{ event: 'waitlist_joined', status: 'waiting', email: MIA },
		{ event: 'Ticket geschlossen', ticket_id: 8, email: MIA },
	])('is none in %j', (body) => {
		expect(opened(body)).toBe(false);
	});

	it('of nobody and without a number is an error, not everybody’s one case', () => {
		expect(() => read({ event: 'conversation.created', conversation: { subject: 'broken' } })).toThrow('names nobody');
	});
});

describe('a yes', () => {
	const granted = (body: object) => read(body).some((line) => line.startsWith('consent granted'));
	it.each<[object, boolean]>([
		[{ sms_consent_expires_at: '2030-01-01' }, true],
		[{ sms_consent_expires_at: null }, true],
		[{ sms_consent_expires_at: 'end of season' }, false],
		[{ consent_valid_to: 'soon' }, false],
	])('that holds until %j counts: %s', (until, counts) => {
		expect(granted({ phone: PHONE, sms_consent: true, ...until })).toBe(counts);
	});

	it('waits while whoever signed up has yet to confirm', () => {
		expect(read({ event: 'newsletter_signup', status: 'pending', email: MIA })).toContain(
			`consent pending email: ${MIA}`,
		);
		expect(read({ event: 'newsletter_signup', status: 'active', email: MIA }).join()).not.toContain('pending');
	});
});

it.each<[object, string]>([
	[{ evento: 'lead calificado' }, 'qualified'],
	[{ event: 'lead_qualifiziert' }, 'qualified'],
])('sales may judge a lead in their own language: %j', (fields, name) => {
	expect(read({ ...fields, email: MIA })).toContain(`outcome ${name}: ${MIA}`);
});

it.each([
	{ Ereignis: 'Bestellung storniert', Bestellnummer: 'B-7', 'E-Mail': MIA },
	{ evento: 'pedido reembolsado', 'Número de pedido': 'B-7', Correo: MIA },
	{ event: 'commande remboursée', order_id: 'B-7', email: MIA },
])('an order is taken back in the words of other languages: %j', (payload) => {
	expect(read(payload)).toContainEqual(expect.stringContaining('outcome refunded reverses mapFields:order:B-7'));
});
