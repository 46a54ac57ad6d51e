import { CONTINUE, FREE, useShop } from './useShop';

const { at, check, codesOf, receive, run } = useShop();

describe('Words of refusal', () => {
	const places = ['event', 'type', 'action', 'metric', 'status', 'topic'];
	const words = [
		'unsubscribe',
		'unsubscribed',
		'Opted Out',
		'opt-out',
		'optout',
		'contact.unsubscribed',
		'email_opt_out',
		'desinscription',
		'hard_bounce',
		'bounced',
		'spam_complaint',
		'complained',
		'blocked',
		'suppressed',
		'STOP',
		'abgemeldet',
		'désinscrit',
		'baja',
		'disiscrizione',
		'uitgeschreven',
		'contactUnsubscribed',
		'email.complained',
	];
	it.each(['dispute_opened', 'chargeback', 'charge.dispute.created'])(
		'a payment that is disputed (%s) stops marketing',
		async (event) => {
			await receive({ event, email: 'rita@firm.example' });
			expect(await check([{ email: 'rita@firm.example' }])).toEqual([0]);
		},
	);

	it('a yes holds no longer than it says (N19)', async () => {
		const yes = { phone: '+12125550142', sms_consent: true, consent_expires_at: '2026-03-20T00:00:00Z' };
		await receive(yes);
		expect(await check([{ phone: yes.phone }], { channel: 'sms', ...FREE })).toEqual([2]);
		at('2026-03-21T18:00:00Z');
		expect(await check([{ phone: yes.phone }], { channel: 'sms', ...FREE })).toEqual([0]);
	});

	it('in any place an event has its name record the refusal (N15)', async () => {
		const wrong: string[] = [];
		for (const [index, word] of words.entries()) {
			const place = places[index % places.length] ?? 'event';
			const email = `word${index}@firm.example`;
			const wrap = [(b: object) => b, (data: object) => ({ data }), (b: object) => ({ payload: { attributes: b } })][
				index % 3
			];
			await receive(wrap?.({ [place]: word, email }) ?? {}, CONTINUE);
			const [out] = await check([{ email }]);
			if (out === 2) wrong.push(`${place}: ${word}`);
		}
		expect(wrong).toEqual([]);
	});

	it.each([
		{ unsubscribed: true },
		{ do_not_contact: 'yes' },
		{ email_opt_out: 1 },
		{ hs_email_optout: 'true' },
		{ HasOptedOutOfEmail: true },
		{ properties: { unsubscribed: true } },
		{ doNotEmail: true },
		{ subscribed: false },
	])('as the flag %j hold mail back (N15)', async (flag) => {
		await receive({ email: 'nora@firm.example', ...flag });
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it.each(['unsubscribe', 'opt_out', 'hard_bounce', 'complaint'])('%s of nobody is an error (N15)', async (event) => {
		expect((await receive({ event, reference: 'x-1' })).error).toBeDefined();
	});

	it.each([
		{
			id: 55,
			token: 'tok55',
			cart_token: 'ct55',
			email: 'nora@firm.example',
			phone: '+4915155500055',
			buyer_accepts_marketing: false,
			line_items: [],
			customer: {
				id: 9,
				email: 'nora@firm.example',
				email_marketing_consent: { state: 'not_subscribed' },
				sms_marketing_consent: { state: 'not_subscribed' },
			},
		},
		{
			id: 901,
			token: 'tok901',
			cart_token: 'ct901',
			abandoned_checkout_url: 'https://firm.example/checkouts/901',
			email: 'nora@firm.example',
			phone: '+4915155500055',
			buyer_accepts_marketing: false,
			buyer_accepts_sms_marketing: false,
			line_items: [{ title: 'Lamp', price: '40.00', quantity: 1 }],
			customer: {
				id: 91,
				email: 'nora@firm.example',
				email_marketing_consent: { state: 'not_subscribed' },
				sms_marketing_consent: { state: 'not_subscribed' },
			},
		},
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: false, sms_consent: 'no' },
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: 'No', sms_consent: false },
		{ email: 'nora@firm.example', phone: '+4915155500055', newsletter: 'nein', sms_opt_in: '0' },
	])('a box that was not ticked is no consent (N16, %#)', async (body) => {
		await receive(body);
		const who = { email: 'nora@firm.example', phone: '+4915155500055' };
		expect(await check([who], { channel: 'sms', ...FREE })).toEqual([0]);
		expect(await check([who])).toEqual([0]);
	});

	it('a Shopify customer who comes back by themselves is written to again (N17)', async () => {
		const update = (state: string, at: string) => ({
			headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
			params: {},
			query: {},
			body: {
				customer_id: 77,
				email_address: 'nora@firm.example',
				email_marketing_consent: { state, opt_in_level: 'single_opt_in', consent_updated_at: at },
			},
		});
		await run('scoreLead', [{ json: update('unsubscribed', '2026-03-10T12:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		await run('scoreLead', [{ json: update('subscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([2]);
		await run('scoreLead', [{ json: update('unsubscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it.each([
		'Remove',
		'unsub',
		'STOP-ALL',
		'Stop.',
		'stop!!',
		'DESABONNEMENT',
		'STOP au 36180',
		'Darme de baja',
		'SAIR',
		'PARE',
		'DISISCRIVI',
		'AVSLUTA',
		'LOPETA',
		'WYPISZ',
		'IPTAL',
		'СТОП',
		'הסר',
		'退订',
		'配信停止',
		'수신거부',
		'ABMELDEN',
		'ARRET',
		'CANCELAR',
		'АРХИВ СТОП'.slice(6),
	])('the reply %j is an opt-out (N20)', async (Body) => {
		await receive({
			From: '+4915155500066',
			To: '+14155238886',
			Body,
			MessageSid: 'SM2',
			SmsMessageSid: 'SM2',
			AccountSid: 'AC1',
		});
		expect(await codesOf({ phone: '+4915155500066' }, { channel: 'sms', ...FREE })).toContain('opt_out');
	});

	it.each([
		'please do not stop',
		'Do you have it in red?',
		'Which bus stop is it?',
		'can you remove item 2 from my order',
	])('the reply %j is none (N20)', async (Body) => {
		await receive({
			From: '+4915155500066',
			To: '+14155238886',
			Body,
			MessageSid: 'SM3',
			SmsMessageSid: 'SM3',
			AccountSid: 'AC1',
		});
		expect(await codesOf({ phone: '+4915155500066' }, { channel: 'sms', ...FREE })).not.toContain('opt_out');
	});

	it('a support case by a plain payload stops messages until it is closed (N21)', async () => {
		const email = 'nora@firm.example';
		await receive({ event: 'support_case_opened', email, case_id: 'k1' });
		expect(await codesOf({ email })).toEqual(['support_case']);
		at('2026-03-10T19:00:00Z');
		await receive({ event: 'support_case_closed', email, case_id: 'k1' });
		expect(await check([{ email }])).toEqual([2]);
	});
});
