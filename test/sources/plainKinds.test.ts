import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';
import { countReads } from './countReads';

const MIA = 'mia@buyer.test';
const IVO = 'ivo@buyer.test';
const SHOP = 'hello@shop.test';
const NUMBER = '+4915144455566';

describe('a form that is nobody’s own', () => {
	it.each([
		['a contact form in German', { Name: 'Mia', 'E-Mail': MIA, Nachricht: 'Bitte ein Angebot' }],
		['a contact form in Japanese', { お名前: 'ミア', メールアドレス: MIA, お問い合わせ内容: 'こんにちは' }],
		['a form builder’s id beside the answers', { form_id: '7', '2': MIA, '1.3': 'Mia' }],
		['a submission around the answers', { form: 'abc', submission: { email: MIA, name: 'Mia' } }],
		['questions as people ask them', { 'What is your email?': MIA, 'Your budget?': '10k' }],
		['the answers of JotForm Trigger', { Name: { first: 'Mia', last: 'M' }, Email: MIA }],
		['a row of a table with a message', { id: 'rec1', fields: { Email: MIA, Message: 'Hi' } }],
	])('%s is form_submitted', (_how, payload) => {
		expect(brief(payload)).toEqual([`event form_submitted: ${MIA}`]);
	});

	it.each([
		['a row of a spreadsheet', { row_number: 2, 'First Name': 'Mia', Email: MIA, Message: 'Hi' }],
		['a profile', { email: MIA, first_name: 'Mia', plan: 'pro' }],
		['a message with both its ends', { from: 'x', to: 'y', email: MIA, message: 'Hi' }],
	])('%s is none', (_how, payload) => {
		expect(brief(payload)).toEqual([`identity identify: ${MIA}`]);
	});

	it('reads a phone written without its country by Default Country, in whatever language it is named', () => {
		const { records } = readPayload(
			{ 'E-Mail': MIA, Telefonnummer: '0151 44455566', Nachricht: 'Hallo' },
			{ defaultCountry: 'DE' },
		);
		expect(records[0]?.identities).toEqual({ email: MIA, phone: NUMBER });
	});

	it('finds the phone in Google Ads’ columns', () => {
		const columns = [
			{ column_id: 'EMAIL', column_name: 'User Email', string_value: MIA },
			{ column_id: 'PHONE_NUMBER', column_name: 'User Phone', string_value: NUMBER },
		];
		const { records } = readPayload({ lead_id: 'g1', form_id: 3, is_test: false, user_column_data: columns });
		expect(records[0]).toMatchObject({ name: 'form_submitted', identities: { email: MIA, phone: NUMBER } });
	});
});

describe('a mail that somebody wrote to the shop', () => {
	it.each([
		['IMAP', { from: `Mia <${MIA}>`, to: SHOP, subject: 'Re: Sale', textPlain: 'Please unsubscribe me', date: 'x' }],
		[
			'Gmail',
			{ id: '1', From: `Mia <${MIA}>`, To: SHOP, Subject: 'Re: Sale', snippet: 'unsubscribe', internalDate: '1' },
		],
		[
			'Brevo’s parser',
			{
				items: [
					{
						From: { Address: MIA },
						To: [{ Address: SHOP }],
						Subject: 'Re: Sale',
						RawTextBody: 'please unsubscribe me',
					},
				],
			},
		],
	])('by %s is its sender’s, and so is the no in it', (_how, payload) => {
		const { records } = readPayload(payload);
		expect(records).toContainEqual(
			expect.objectContaining({
				kind: 'suppression',
				name: 'opt_out',
				identities: expect.objectContaining({ email: MIA }),
			}),
		);
		expect(records.filter(({ identities }) => identities.email === SHOP)).toEqual([]);
	});

	it('is email_replied where its subject says so', () => {
		const mail = { from: MIA, to: SHOP, subject: 'AW: Angebot', textPlain: 'Gerne, wann?' };
		expect(brief(mail)).toEqual([`event email_replied: ${MIA}`]);
		expect(brief({ ...mail, subject: 'Angebot' })).toEqual([`identity identify: ${MIA}`]);
	});
});

it.each([
	['gebeurtenis', 'afmelding'],
	['zdarzenie', 'rezygnacja z newslettera'],
	['händelse', 'avregistrering'],
	['olay', 'abonelikten çıkma'],
	['ação', 'cancelar inscrição'],
	['イベント', '配信停止'],
	['event', 'gdpr_delete_request'],
])('a refusal under the event’s name in its own language: %s %s', (field, name) => {
	const { records } = readPayload({ [field]: name, email: MIA });
	expect(records).toContainEqual(
		expect.objectContaining({ kind: 'suppression', name: 'opt_out', action: 'suppress', identities: { email: MIA } }),
	);
});

it('stops whoever asks for it in the body of a reply, under whichever name the body stands', () => {
	const { records } = readPayload({
		event: 'REPLY_RECEIVED',
		lead_email: MIA,
		email_account: SHOP,
		email_replied_body: 'please take me off your list',
	});
	expect(records).toContainEqual(
		expect.objectContaining({ kind: 'suppression', name: 'opt_out', identities: { email: MIA } }),
	);
});

it.each([
	['groups', ['Blocked']],
	['segment', 'Complaints'],
	['list', 'Bounces'],
	['list', 'Global Unsubscribes'],
])('a list that somebody is on, by what it is called: %s %j', (field, name) => {
	const { records } = readPayload({ [field]: name, email: MIA });
	expect(records).toContainEqual(expect.objectContaining({ kind: 'suppression', action: 'suppress' }));
});

it.each(['hard', 'permanent failure'])('a bounce’s own reason beside a message that was not sent: %s', (reason) => {
	const { records } = readPayload({ event: 'failed', bounce_reason: reason, email: MIA });
	expect(records).toContainEqual(expect.objectContaining({ kind: 'suppression', name: 'hard_bounce' }));
});

describe('an order of a shop of one’s own', () => {
	const order = { event: 'order_completed', order_id: 'A7', email: MIA, currency: 'EUR' };

	it.each([{ test: true }, { livemode: false }, { environment: 'sandbox' }, { meta: { is_test: '1' } }])(
		'that is marked %p is no purchase, unless test data counts',
		(mark) => {
			const outcomes = (countTestData: boolean) =>
				readPayload({ ...order, ...mark, total: 12.5 }, { countTestData }).records.filter(
					({ kind }) => kind === 'outcome',
				).length;
			expect([outcomes(false), outcomes(true)]).toEqual([0, 1]);
		},
	);

	it('has its amount in cents where the field says so', () => {
		expect(readPayload({ ...order, amount_cents: 4950 }).records[1]).toMatchObject({
			name: 'purchase',
			amountMinor: 4950,
			currency: 'EUR',
		});
	});
});

it('reads a list that a vendor’s API answers as the vendor’s objects', () => {
	const row = (id: string, email: string, value: string) => ({
		id,
		orderNumber: id,
		createdOn: '2026-11-27T09:15:00Z',
		testmode: false,
		customerEmail: email,
		grandTotal: { currency: 'EUR', value },
		refundedTotal: { currency: 'EUR', value: '0.00' },
	});
	const { source, records } = readPayload({ result: [row('1', MIA, '49.50'), row('2', IVO, '9.50')], pagination: {} });
	expect(source).toBe('squarespace');
	expect(records.filter(({ kind }) => kind === 'outcome')).toMatchObject([
		{ amountMinor: 4950, identities: { email: MIA } },
		{ amountMinor: 950, identities: { email: IVO } },
	]);
});

it('takes a ticket’s number beside its status for an open support case', () => {
	const { records } = readPayload({ ticket_id: '35', status: 'Open', requester_email: MIA, assignee_email: SHOP });
	expect(records).toContainEqual(
		expect.objectContaining({ kind: 'suppression', name: 'support_case', action: 'suppress' }),
	);
});

it('reads each field of an item of 20,000 as often as each of 2,000', () => {
	const readsOf = (size: number) =>
		countReads(
			Object.fromEntries([
				['email', MIA],
				...Array.from({ length: size }, (_, index) => [`key_${index}`, `v ${index}`]),
			]),
		);
	expect(readsOf(20_000)).toBeLessThan(11 * readsOf(2_000));
});

describe('CRMs', () => {
	const deal = {
		type: 'deal_update',
		date_time: '2026-11-27T10:15:00+01:00',
		initiated_from: 'admin',
		initiated_by: 'admin',
		'deal[id]': '9',
		'deal[value]': '1500.00',
		'deal[currency]': 'eur',
		'deal[contact_email]': MIA,
		'deal[contactid]': '3',
		'deal[owner_email]': SHOP,
	};

	it.each([
		['0', [`event deal_updated: ${MIA}, customer 3`]],
		['1', [`event deal_updated: ${MIA}, customer 3`, `outcome won: ${MIA}, customer 3`]],
		['2', [`event deal_updated: ${MIA}, customer 3`, `outcome lost: ${MIA}, customer 3`]],
	])('ActiveCampaign’s deal of status %s is its contact’s', (status, expected) => {
		const { records } = readPayload({ ...deal, 'deal[status]': status });
		expect(
			records.map(
				({ kind, name, identities: { email, customerId } }) => `${kind} ${name}: ${email}, customer ${customerId}`,
			),
		).toEqual(expected);
		expect(records[0]).toMatchObject({ amountMinor: 150_000, currency: 'EUR' });
	});

	it('a lead of Pipedrive’s inbox is lead_created', () => {
		const { records } = readPayload({
			data: { id: 'u1', person_id: 5, value: { amount: 500, currency: 'EUR' } },
			meta: { action: 'create', entity: 'lead', id: 'm3', timestamp: '2026-11-27T09:15:00Z' },
		});
		expect(records).toMatchObject([{ name: 'lead_created', identities: { customerId: '5' }, amountMinor: 50_000 }]);
	});

	it('Mautic’s hit is of the page that its URL says', () => {
		const hit = { id: 9, dateHit: '2026-11-27T09:15:00Z', url: 'https://shop.test/pricing', lead: { id: 5 } };
		const { records } = readPayload({ 'mautic.page_on_hit': [{ hit }] });
		expect(records).toMatchObject([{ name: 'pricing_viewed', about: { page: 'pricing' } }]);
	});
});

it('reads the time that PayPal’s IPN writes', () => {
	const { records } = readPayload({
		txn_type: 'web_accept',
		txn_id: 'T1',
		payment_status: 'Completed',
		payer_email: MIA,
		receiver_email: SHOP,
		mc_gross: '19.99',
		mc_currency: 'EUR',
		payment_date: '01:15:00 Nov 27, 2026 PST',
	});
	expect(records[0]?.occurredAt).toBe(Date.UTC(2026, 10, 27, 9, 15));
});

it.each<[string, object]>([
	['is_bot', { is_bot: true }],
	['machine_open', { machine_open: 'true' }],
	['user_agent', { user_agent: 'Barracuda Sentinel (EE)' }],
])('an open that %s calls a program’s counts for nothing', (_how, fields) => {
	const opened = { event: 'email_opened', email: 'mia@guest.test' };
	expect(readPayload({ ...opened, ...fields }).records).toContainEqual(expect.objectContaining({ machine: true }));
	expect(readPayload({ ...opened, is_bot: false, user_agent: 'Mozilla/5.0' }).records).not.toContainEqual(
		expect.objectContaining({ machine: true }),
	);
});

it.each([
	['com.shop.demo_requested', 'demo_requested'],
	['Chat Conversation Started', 'chat_started'],
	['In den Warenkorb gelegt', 'product_added'],
	['Termin abgesagt', 'meeting_canceled'],
	['solicitação de orçamento', 'quote_requested'],
])('%s is what it says', (type, name) => {
	expect(readPayload({ type, email: 'mia@guest.test' }).records).toEqual([
		expect.objectContaining({ kind: 'event', name }),
	]);
});
