import { readPayload } from '../../src/sources/readPayload';
import { fromWebhook } from './brief';

const ADA = { email: 'ada@shop.test', phone: '+4915112345678' };

function consentsOf(body: object): string[] {
	const { records } = readPayload(fromWebhook({ ...ADA, ...body }));
	return records.flatMap((record) => (record.kind === 'consent' ? [`${record.name} ${record.channel}`] : [])).sort();
}

const no = (...channels: string[]) => channels.map((channel) => `denied ${channel}`).sort();

describe('a no, channel by channel, in an object of wishes', () => {
	it.each(['consent', 'consents', 'subscriptions', 'preferences', 'optin', 'optIn', 'marketing', 'contactPreferences'])(
		'%s: { email: false, sms: false } is one for each',
		(name) => {
			expect(consentsOf({ [name]: { email: false, sms: false } })).toEqual(no('email', 'sms'));
			expect(consentsOf({ customer: { [name]: { email: 'no', phone: '0' } } })).toEqual(no('email', 'phone'));
		},
	);

	it.each<[object, string[]]>([
		[{ consent: { email: false, sms: true } }, no('email')],
		[{ consent: { SMS: 'off', whatsapp: 0 } }, no('sms')],
		[{ consents: { email: { granted: false }, sms: { value: 'nein' } } }, no('email', 'sms')],
		[{ consents: [{ channel: 'sms', granted: false }] }, no('sms')],
		[
			{
				consents: [
					{ type: 'email', status: 'denied' },
					{ type: 'phone', status: 'granted' },
				],
			},
			no('email'),
		],
		[{ consent: { marketing: { email: false } } }, no('email')],
		[{ consent: { marketing: false } }, no('email')],
		[{ consent: { push: false } }, []],
		[{ consent: false }, no('email', 'sms', 'phone')],
		[{ consent: 'No' }, no('email', 'sms', 'phone')],
		[{ gdpr: { consent: false } }, no('email', 'sms', 'phone')],
		[{ preferences: { email: 'unsubscribed' } }, ['denied email']],
	])('%j', (body, consents) => {
		expect(consentsOf(body)).toEqual(consents);
	});

	it.each([
		{ consent: { email: true, sms: true } },
		{ preferences: { email: true, newsletter_frequency: 'weekly' } },
		{ preferences: { email: 'ada@shop.test', language: 'no', theme: false } },
		{ consent: true },
		{ consents: [{ channel: 'sms', granted: true }] },
	])('and a yes there is no grant: %j', (body) => {
		expect(consentsOf(body).filter((consent) => !consent.endsWith('email') || consent.startsWith('granted'))).toEqual(
			[],
		);
	});
});

describe('a no to a whole sentence', () => {
	it.each<[string, unknown, string[]]>([
		['Ich möchte den Newsletter', 'nein', no('email')],
		['Ich möchte den Newsletter erhalten', false, no('email')],
		['I agree to receive marketing emails', 'no', no('email')],
		['I agree to receive marketing emails', false, no('email')],
		['I agree to receive marketing emails', 'off', no('email')],
		['I agree to receive marketing emails', '0', no('email')],
		['I agree to receive marketing emails', 'No, thanks', no('email')],
		['I agree to receive emails and text messages', 'No', no('email', 'sms')],
		['Souhaitez-vous recevoir notre newsletter ?', 'Non', no('email')],
		['Souhaitez-vous recevoir notre newsletter ?', 'Non merci', no('email')],
		['Souhaitez-vous recevoir des SMS ?', 'Non', no('sms')],
		['¿Quieres recibir nuestro boletín?', 'No', no('email')],
		['Acepto recibir correos con ofertas', 'no', no('email')],
		['Desidero ricevere la newsletter', 'No', no('email')],
		['Aceito receber novidades por SMS', 'Não', no('sms')],
		['Ik wil de nieuwsbrief ontvangen', 'Nee', no('email')],
		['Chcę otrzymywać biuletyn', 'Nie', no('email')],
		['Jag vill ha ert nyhetsbrev', 'Nej', no('email')],
		['Ja, jeg vil have nyhedsbrev', 'Nej', no('email')],
		['Haluan tilata uutiskirjeen', 'Ei', no('email')],
		['Я хочу получать рассылку', 'Нет', no('email')],
		['Kampanyalardan haberdar olmak istiyorum', 'Hayır', no('email')],
		['メルマガを受け取りますか', 'いいえ', no('email')],
		['뉴스레터를 받으시겠습니까', '아니요', no('email')],
		['Dürfen wir Sie anrufen?', 'Nein', no('phone')],
		['May we contact you about our products?', 'No', no('email', 'sms', 'phone')],
		['Please do not send me marketing emails', 'yes', no('email')],
		['Please do not send me marketing emails', 'no', []],
		['Ich möchte keinen Newsletter', 'ja', no('email')],
		['Ich möchte den Newsletter', 'ja', []],
		['I agree to receive marketing emails', true, []],
		['Souhaitez-vous recevoir notre newsletter ?', 'Oui', []],
		['I accept the terms and conditions', false, []],
		['newsletter_automation_enabled', false, []],
		['has_received_order_email_sent', false, []],
		['is_email_verified_at', false, []],
		['marketing_campaign_id', 0, []],
	])('%s %j: %j', (question, answer, consents) => {
		expect(consentsOf({ [question]: answer })).toEqual(consents);
		expect(consentsOf({ answers: [{ question, answer }] }).filter((name) => name.startsWith('granted'))).toEqual([]);
	});

	it('holds in a list of questions and answers too', () => {
		const answers = [{ question: 'I agree to receive marketing emails', answer: 'No' }];
		expect(consentsOf({ event: 'survey', answers })).toEqual(no('email'));
	});
});

describe('a choice in a form', () => {
	const filled = (answers: Record<string, unknown>) => {
		const item = { 'E-Mail': ADA.email, submittedAt: '2026-03-05T10:00:00Z', formMode: 'production', ...answers };
		return readPayload(item).records.flatMap((record) =>
			record.kind === 'consent' ? [`${record.name} ${record.channel}`] : [],
		);
	};

	it.each<[unknown, string[]]>([
		['Nein', no('email')],
		['Nein danke', no('email')],
		[['Nein'], no('email')],
		[['Ja'], ['granted email']],
	])('that answers %j to a newsletter', (answer, consents) => {
		expect(filled({ 'Möchten Sie unseren Newsletter erhalten?': answer })).toEqual(consents);
	});
});
