import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

const WHO = 'mia@guest.test';
const LINES = [{ total: '10.00' }, { total: '10.00' }];

describe('An order is known by its parts', () => {
	it.each<[string, object, string]>([
		[
			'in an object of its own, beside its customer',
			{ order: { id: 'A1', total: '12.50', currency: 'EUR' }, customer: { email: WHO, total_spent: '900' } },
			'1250 EUR: mia@guest.test, mapFields:order:A1',
		],
		[
			'whose number is called a number and no more',
			{ commande: { numero: '1001', total: '12,50 €' }, client: { email: WHO } },
			'1250 EUR: mia@guest.test, mapFields:order:1001',
		],
		[
			'beside its lines, whose prices are theirs',
			{
				pedido: {
					id: 77,
					importe_total: '1.234,50 €',
					cliente: { correo: WHO },
					lineas: [{ precio: '1 €' }, { precio: '2 €' }],
				},
			},
			'123450 EUR: mia@guest.test, mapFields:order:77',
		],
		[
			'among parts of its sum',
			{
				email: WHO,
				order_number: '5',
				shipping_total: '5.00',
				subtotal: '20.00',
				total: '28.00',
				currency: 'EUR',
				items: LINES,
			},
			'2800 EUR: mia@guest.test, mapFields:order:5',
		],
		[
			'with the currency in the name of the sum',
			{ email: WHO, order_number: '5', 'Total (EUR)': '28,00' },
			'2800 EUR: mia@guest.test, mapFields:order:5',
		],
		[
			'by a field called Order #',
			{ 'Order #': '1001', 'Amount paid': 'EUR 12.50', Email: WHO },
			'1250 EUR: mia@guest.test, mapFields:order:1001',
		],
	])('%s', (_how, body, what) => {
		expect(brief(body)).toEqual([`event order_completed ${what}`, `outcome purchase ${what}`]);
	});

	it.each<[string, object]>([
		['a quote', { quote_number: '5', order_id: '9', total: '28.00' }],
		['a return', { return_reason: 'too small', order_number: '9', amount: '28.00' }],
		['a refund', { refund_amount: '28.00', order_id: '9', amount: '30' }],
		['a ticket', { ticket_id: 4, order_number: '5', amount: '20', status: 'new' }],
		['what somebody has spent so far', { last_order_id: '5', total_spent: '28.00' }],
		['a product with its price', { product: 'Bike', price: '28.00' }],
		['an order to sort by', { order: 'desc', total: '3' }],
	])('and %s is none', (_what, body) => {
		expect(readPayload({ email: WHO, currency: 'EUR', ...body }).records.map(({ kind }) => kind)).not.toContain(
			'outcome',
		);
	});

	it('an order says nothing against a refusal beside it', () => {
		const body = { email: WHO, order_number: '5', amount: '20', currency: 'EUR', unsubscribed: true };
		expect(brief(body)).toContain(`suppression opt_out suppress email: ${WHO}`);
	});

	it.each([
		['Bestellung aufgegeben', 'order_completed'],
		['nuevo pedido', 'order_completed'],
		['Panier abandonné', 'cart_abandoned'],
	])('an event called %s is %s', (event, name) => {
		expect(brief({ email: WHO, event })[0]).toBe(`event ${name}: ${WHO}`);
	});
});

describe('A date that can be read two ways', () => {
	it('is left out with a note that says so', () => {
		const { records, notes } = readPayload({ email: WHO, event: 'purchase', order_id: '9', date: '11/12/2026' });
		expect(records[0]?.occurredAt).toBeUndefined();
		expect(notes.join(' ')).toContain('can be read two ways');
	});

	it.each([
		[
			'by the country beside it',
			{ email: WHO, event: 'purchase', date: '11/12/2026', country: 'United States' },
			'2026-11-12',
		],
		[
			'by the language of the fields',
			{ 'E-Mail': WHO, Bestellnummer: '9', Summe: '5 €', Datum: '11/12/2026' },
			'2026-12-11',
		],
	])('is read %s', (_how, body, day) => {
		expect(new Date(readPayload(body).records[0]?.occurredAt ?? 0).toISOString().slice(0, 10)).toBe(day);
	});
});
