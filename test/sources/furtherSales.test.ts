import { readOutcome } from '../../src/sources/readOutcome';
import { readPayload } from '../../src/sources/readPayload';
import { brief, briefOf, fromWebhook } from './brief';

const MIA = 'mia@guest.test';
const read = (body: object) => brief(fromWebhook(body));
const outcomesOf = (body: object) => read(body).filter((line) => line.startsWith('outcome '));
const purchase = (amount: string, id: string) => `outcome purchase ${amount}: ${MIA}, mapFields:order:${id}`;

describe('a payment', () => {
	const adyen = (eventCode: string, success: string, value = 12500) => ({
		live: 'true',
		notificationItems: [
			{
				NotificationRequestItem: {
					...{ eventCode, success, amount: { value, currency: 'EUR' } },
					...{ merchantReference: 'O-8', pspReference: 'PSP8', additionalData: { shopperEmail: MIA } },
				},
			},
		],
	});

	it('is a purchase where it succeeded, and goes back by its own amount (Adyen)', () => {
		expect(outcomesOf(adyen('AUTHORISATION', 'true'))).toEqual([purchase('12500 EUR', 'O-8')]);
		expect(outcomesOf(adyen('REFUND', 'true', 2500))).toEqual([
			`outcome refunded reverses mapFields:order:O-8 2500 EUR: ${MIA}, mapFields:order:O-8`,
		]);
	});

	it.each(['AUTHORISATION', 'REFUND'])('that failed changes nothing: %s', (eventCode) => {
		expect(read(adyen(eventCode, 'false'))).toEqual([expect.stringContaining('event payment_failed')]);
	});

	it.each<object>([{ shipping: { success: false } }, { previous: { email: 'old@guest.test' } }])(
		'is one whatever else is said: %j',
		(beside) => {
			const body = {
				event: 'order.updated',
				order: { id: '8', payment_status: 'paid', total: '12.50', currency: 'EUR' },
			};
			expect(outcomesOf({ ...body, customer: { email: MIA }, ...beside })).toEqual([purchase('1250 EUR', '8')]);
		},
	);

	it.each<[string, object, string]>([
		[
			'beside a field that says that nothing went back',
			{ order_id: 'K-8', status: 'CAPTURED', order_amount: 1250, refunded_amount: 0, purchase_currency: 'EUR' },
			purchase('1250 EUR', 'K-8'),
		],
		[
			'beside a column that says so with a comma',
			{ Bestellnummer: 'B-8', Summe: '12,50 €', Erstattung: '0,00 €', Status: 'bezahlt' },
			purchase('1250 EUR', 'B-8'),
		],
		[
			'that was processed',
			{ eventType: 'PaymentProcessed', order_id: 'Z-8', PaymentAmount: '12.50', Currency: 'EUR' },
			purchase('1250 EUR', 'Z-8'),
		],
		[
			'from a supporter',
			{ type: 'payment.succeeded', data: { id: 'S-8', amount: '12.50', currency: 'EUR', supporter_email: MIA } },
			purchase('1250 EUR', 'S-8'),
		],
	])('is read: %s', (_how, body, expected) => {
		const isNamed = JSON.stringify(body).includes(MIA);
		expect(outcomesOf(isNamed ? body : { ...body, email: MIA })).toEqual([expected]);
	});
});

describe('an invoice in a sheet', () => {
	it.each<[object, string]>([
		[{ 'Rechnungs-Nr.': '8', Brutto: '12,50', Währung: 'EUR', Zahlungsstatus: 'bezahlt', 'E-Mail': MIA }, '1250 EUR'],
		[{ 'N° facture': '8', 'Total TTC': '12,50 €', Statut: 'Payée', Courriel: MIA }, '1250 EUR'],
		[{ 'Nº factura': '8', 'Importe total': '12,50 €', Estado: 'Pagada', Correo: MIA }, '1250 EUR'],
		[{ 'Numero fattura': '8', Totale: '12,50 €', Stato: 'Pagata', 'E-mail': MIA }, '1250 EUR'],
		[{ Factuurnummer: '8', Totaal: '€ 12,50', Status: 'Betaald', 'E-mailadres': MIA }, '1250 EUR'],
		[{ 'Nr faktury': '8', 'Kwota brutto': '12,50 zł', Status: 'Opłacona', 'E-mail': MIA }, '1250 PLN'],
		[{ Fakturanummer: '8', Belopp: '12,50 kr', Status: 'Betald', 'E-post': MIA }, '1250 SEK'],
		[{ Fakturanr: '8', 'Beløb inkl. moms': '12,50 kr.', Status: 'Betalt', 'E-mail': MIA }, '1250 DKK'],
		[{ 'Nº da fatura': '8', 'Valor pago': 'R$ 12,50', Situação: 'Paga', 'E-mail': MIA }, '1250 BRL'],
	])('is a purchase once it is paid: %j', (row, amount) => {
		expect(brief(row).filter((line) => line.startsWith('outcome'))).toEqual([purchase(amount, '8')]);
	});

	it('is none before', () => {
		expect(brief({ 'Rechnungs-Nr.': '8', Brutto: '12,50 €', Status: 'offen', 'E-Mail': MIA }).join()).not.toContain(
			'purchase',
		);
	});

	it('is of the day on it', () => {
		const row = { Factuurnummer: '8', Totaal: '€ 12,50', Factuurdatum: '19-05-2026', Status: 'Betaald', 'E-mail': MIA };
		expect(readPayload(row).records[0]?.occurredAt).toBe(Date.UTC(2026, 4, 19));
	});
});

describe('money that goes back', () => {
	const back = (amount: string) => `outcome refunded reverses mapFields:order:8 ${amount}: ${MIA}, mapFields:order:8`;
	it.each<[string, object]>([
		[
			'in an object of its own',
			{ event: 'refund.created', refund: { id: 'r8', order_id: '8', amount: '2.50', currency: 'EUR' } },
		],
		[
			'beside the sum of a row',
			{ order_id: '8', status: 'partially_refunded', total: '12.50', refunded_amount: '2.50', currency: 'EUR' },
		],
		[
			'inside the order',
			{
				event: 'order.updated',
				order: { id: '8', status: 'partially_refunded', total: '12.50', total_refunded: '2.50', currency: 'EUR' },
			},
		],
	])('is what was given back and not the whole: %s', (_how, body) => {
		expect(outcomesOf({ ...body, email: MIA })).toEqual([back('250 EUR')]);
	});

	it('in part, and nobody knows how much, leaves the purchase', () => {
		expect(
			outcomesOf({ order_id: '8', status: 'partially_refunded', total: '12.50', currency: 'EUR', email: MIA }),
		).toEqual([]);
	});

	it('takes the purchase of a tool back that calls its number a transaction', () => {
		const purchased = { transaction: 'HP8', price: { value: 12.5, currency_value: 'BRL' } };
		const of = (event: string) => outcomesOf({ event, data: { buyer: { email: MIA }, purchase: purchased } });
		expect(of('PURCHASE_APPROVED')).toEqual([purchase('1250 BRL', 'HP8')]);
		expect(of('PURCHASE_REFUNDED')).toEqual([expect.stringContaining('reverses mapFields:order:HP8 1250 BRL')]);
	});
});

describe('a deal', () => {
	const won = (id: string, amount = '') => `outcome won${amount}: ${MIA}, mapFields:deal:${id}`;
	const contact = { email: MIA };
	it.each<[string, object, string]>([
		[
			'has its value',
			{ event: 'deal.won', deal: { id: '8', value: 500, currency: 'EUR' }, contact },
			won('8', ' 50000 EUR'),
		],
		[
			'is reported by an event',
			{ id: 'e7', event: 'deal.updated', data: { id: '8', status: 'won', amount: 500, currency: 'EUR' }, contact },
			won('8', ' 50000 EUR'),
		],
		['has no delivery’s ID', { id: 'x7', type: 'deal.won', data: { id: '8', contact } }, won('8')],
		[
			'is the object of an event',
			{ event: { id: 'x7', object_type: 'deal', object_id: '8', data: { status: 'won' } }, contact },
			won('8'),
		],
		['has a stage with its own ID', { deal: { id: '8', stage: { id: 3, name: 'Won' } }, contact }, won('8')],
		[
			'stands in fields with two prefixes',
			{ deal_id: '8', deal_deal_stage_name: 'Won', deal_amount: '500.00', deal_currency: 'EUR', email: MIA },
			won('8', ' 50000 EUR'),
		],
	])('that is won %s', (_how, body, expected) => {
		expect(outcomesOf(body)).toEqual([expected]);
	});

	it('that is lost is found by its number, whichever node reported that it was won', () => {
		const [won] = readPayload(
			fromWebhook({ event: 'deal.won', deal: { id: '8', value: 500 }, contact }),
		).records.filter(({ kind }) => kind === 'outcome');
		const [lost] = readOutcome({ outcome: 'lost', deal_id: '8' }).records;
		expect(won?.links).toEqual(lost?.links);
		expect(lost && briefOf(lost)).toBe('outcome lost: mapFields:deal:8');
	});

	it('has no date by its value', () => {
		expect(
			readPayload(fromWebhook({ event: 'deal.won', data: { id: '8', value: 50000 }, contact })).records[0]?.occurredAt,
		).toBe(undefined);
	});
});

describe('a meeting', () => {
	const payload = { id: 'e8', start_at: '2026-06-01T10:00:00Z', scheduler: { email: MIA } };
	it.each<[object, string]>([
		[{ type: 'event.cancelled', payload }, 'meeting_canceled'],
		[{ type: 'event.changed', payload: { ...payload, state: 'canceled' } }, 'meeting_canceled'],
		[{ action: 'canceled', appointmentTypeID: '4', calendarID: '1', email: MIA }, 'meeting_canceled'],
		[{ action: 'rescheduled', appointmentTypeID: '4', calendarID: '1', email: MIA }, 'meeting_rescheduled'],
		[{ type: 'event.created', payload }, 'meeting_booked'],
	])('that does not take place is not booked: %j', (body, name) => {
		expect(read(body)).toEqual([`event ${name}: ${MIA}`]);
	});
});

describe('what happened, by the names of further tools', () => {
	it.each<[object, string]>([
		[{ event: 'webinar.participant_joined', participant: { email: MIA } }, 'webinar_attended'],
		[{ eventName: 'registrant.added', webinarKey: '9', email: MIA }, 'webinar_registered'],
		[{ type: 'guest.registered', data: { user_email: MIA } }, 'event_registered'],
		[{ event: 'lead_replied', lead: { email: MIA } }, 'email_replied'],
		[{ page_name: 'Sofas', time_submitted: '10:00 AM UTC', email: MIA }, 'form_submitted'],
	])('%j', (body, name) => {
		expect(read(body)[0]).toContain(`event ${name}`);
	});
});

it('a call is the caller’s, not whoever’s took it', () => {
	const data = {
		direction: 'inbound',
		answered_at: 1779184810,
		raw_digits: '+4915155500077',
		user: { email: 'rep@shop.test' },
	};
	expect(read({ resource: 'call', event: 'call.ended', data })).toEqual(['event call_completed: +4915155500077']);
});
