import { posted } from '../../tools/demo/payloads';
import { CONTINUE, FREE, useShop } from './useShop';

const { check, codesOf, receive, run } = useShop();

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

	it('in any place an event has its name record the refusal (N15)', async () => {
		const wraps = [(b: object) => b, (data: object) => ({ data }), (b: object) => ({ payload: { attributes: b } })];
		const tried = words.flatMap((word) => places.flatMap((place) => wraps.map((wrap) => ({ word, place, wrap }))));
		const emails = tried.map((_, index) => `word${index}@firm.example`);
		const items = tried.map(({ word, place, wrap }, index) => posted(wrap({ [place]: word, email: emails[index] })));
		const received = await run('scoreLead', items, {}, CONTINUE);
		expect(received.error).toBeUndefined();
		const left = await check(emails.map((email) => ({ email })));
		const allowed = tried.filter((_, index) => left[index] !== 0);
		expect(allowed.map(({ word, place, wrap }) => JSON.stringify(wrap({ [place]: word })))).toEqual([]);
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

	it('a word that means the end of many things is one by itself from a number of its country (N20)', async () => {
		for (const From of ['+48512345678', '+4915155500067'])
			await receive({ From, To: '+14155238886', Body: 'KONIEC', MessageSid: `SM${From}`, AccountSid: 'AC1' });
		expect(await codesOf({ phone: '+48512345678' }, { channel: 'sms', ...FREE })).toContain('opt_out');
		expect(await codesOf({ phone: '+4915155500067' }, { channel: 'sms', ...FREE })).not.toContain('opt_out');
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
});
