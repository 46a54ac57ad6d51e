import { Exam, w } from './exam';

/** A last handful, drawn after the fifth was mended. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';
const mail = (text: string) => ({
	from: `Ada <${E}>`,
	to: 'hello@shop.example',
	subject: 'Re: Hello',
	textPlain: text,
	date: 'Tue, 19 May 2026 10:00:00 +0000',
});

// Tools
no('Kustomer-like', { data: { attributes: { emails: [{ email: E }], unsubscribedFromMarketing: true } } });
no('Salesflare', { email: E, do_not_mail_merge: true, custom: { email_opt_out: 'yes' } });
no('Pipeline CRM', { person: { email: E, email_unsubscribed: 1 } });
no('Streak box', { name: 'Ada', fields: { Email: E, Stage: 'Opted out' } });
no('JobNimbus', { email: E, tags: ['do not text', 'no marketing emails'] });
no('Jobber', { client: { emails: [{ address: E }], receivesMarketing: false } });
no('Acuity custom', {
	email: E,
	forms: [{ name: 'Consent', values: [{ name: 'Would you like our newsletter?', value: 'no' }] }],
});
no('SimplyBook', { client: { email: E, is_subscribed_to_newsletter: '0' } });
no('Wild Apricot', { Email: E, ReceiveNewsletters: false, ReceivingEMailsDisabled: true });
no('MemberPress', { email: E, meta: { mepr_newsletter: 'off', mepr_marketing_consent: '' } });
no('Neon', { email1: E, optOutOfEmail: true });
no('Donately', { person: { email: E, subscribed_to_email: false } });
no('Salsa Engage', { contacts: [{ type: 'EMAIL', value: E, status: 'OPT_OUT' }] });
no('EveryAction', { emails: [{ email: E, isSubscribed: false, subscriptionStatus: 'U' }] });
no(
	'Mobilize',
	{ person: { email_addresses: [{ address: E }], sms_opt_in_status: 'OPTED_OUT', phone_numbers: [{ number: P }] } },
	P,
);
no('Zaius', { email: E, consent: 'opt-out', consent_update_reason: 'preference page' });
no('Ortto', { contact: { 'str::email': E, 'bol::p': false } });
no('Vero user', w({ type: 'user_unsubscribed', user: { email: E }, campaign: { name: 'May' } }));
no('Mailmodo', w({ event: 'unsubscribe_all', contact_email: E }));
no('EmailOctopus list', { email_address: E, lists: [{ id: 'l', status: 'UNSUBSCRIBED' }] });
no('Sinch reply', w({ from: P.slice(1), to: '12345', body: 'please stop sending', type: 'mo_text' }), P);
no('TextMagic unsub', { phone: P.slice(1), unsubscribeTime: AT, lastName: 'B' }, P);
no('Braze subscription group off', {
	email: E,
	subscription_groups: [{ name: 'Email marketing', status: 'Unsubscribed' }],
});
no(
	'Aircall note',
	{ event: 'call.commented', data: { raw_digits: P, comments: [{ content: 'Asked us never to ring again' }] } },
	P,
	'phone',
);

// Rows
const row = (name: string, fields: object) => no(`row: ${name}`, { 'E-mail': E, ...fields });
row('Newsletter: cancelled', { Newsletter: 'Cancelled' });
row('Opted-out?', { 'Opted-out?': 'Y', 'Reason given': 'Too frequent' });
row('Mailing list member', { 'Mailing list member': 'No longer' });
row('DE', { 'Newsletter-Status': 'Abgemeldet am 3.4.' });
row('FR', { 'Ne souhaite pas recevoir de mails': 'x' });
row('ES', { 'Autoriza comunicaciones': 'No autoriza' });
row('IT', { 'Stato iscrizione': 'Cancellato' });
row('PT', { 'Quer receber promoções?': 'Não quero' });
row('PL', { 'Zgoda e-mail': 'cofnięta' });
row('JA', { メール配信: '希望しない' });
row('SV', { 'Tackat nej till reklam': 'ja' });
row('contact me', { 'How may we contact you?': 'Please do not' });
row('last status', { 'Last email status': 'unsubscribed' });
row('remark', { Remark: 'removed from mailings on request 4/2' });
row('comment', { 'Sales comment': 'told me in no uncertain terms to stop emailing' });

// Texts
for (const text of [
	'Please make sure I do not get any more of your newsletters.',
	'Kindly delete my account and do not contact me.',
	'I never asked for this, please take my address off.',
	'No thank you. Do not email me in future.',
	'Could you stop these mails please?',
	'We are not interested and would like to be removed.',
	'Please respect my opt-out.',
	'Bitte keine weiteren Mails an diese Adresse.',
	'Wir haben kein Interesse, bitte von weiteren Anfragen absehen.',
	'Je ne suis plus intéressée, supprimez mon adresse svp.',
	'Por favor, elimínenme de su base de datos.',
	'Non sono interessato, vi prego di non scrivermi più.',
	'Não me enviem mais nada, por favor.',
	'Gelieve mij niet meer te mailen.',
	'Nie życzę sobie więcej takich maili.',
	'Пожалуйста, больше не беспокойте меня.',
	'メールの送信を停止してください。',
	'더 이상 연락하지 마세요.',
	'请停止发送邮件。',
	'Jag är inte intresserad, ta bort mig.',
])
	no(`mail: ${text}`, mail(text));
no(
	'text: take me off',
	w({ From: P, To: '+18335550100', Body: 'take me off ur list', MessageSid: 'SM1', SmsMessageSid: 'SM1' }),
	P,
);

// Nobody refused
near('ok: Jobber', { client: { emails: [{ address: E }], receivesMarketing: true, receivesReviewRequests: false } });
near('ok: Pipeline CRM', { person: { email: E, email_unsubscribed: 0 } });
near('ok: JobNimbus', { email: E, tags: ['do not park in driveway', 'dog'] });
near('ok: Neon', { email1: E, optOutOfEmail: false });
near('ok: Salsa Engage', { contacts: [{ type: 'EMAIL', value: E, status: 'OPT_IN' }] });
near('ok: campaign stats', { email: E, campaign: { unsubscribed: 12, opted_out: 3, bounced: 1 } });
near(
	'ok: Aircall note',
	{ event: 'call.commented', data: { raw_digits: P, comments: [{ content: 'Asked us to ring again at five' }] } },
	P,
	'phone',
);
near('ok: plan', { email: E, plan: { status: 'stopped', reason: 'upgrade' } });
near('ok: row: Newsletter', { 'E-mail': E, Newsletter: 'Yes, monthly' });
near('ok: row: FR', { 'E-mail': E, 'Ne souhaite pas recevoir de facture papier': 'x' });
near('ok: row: PL', { 'E-mail': E, 'Zgoda e-mail': 'udzielona' });
near('ok: row: JA', { 'E-mail': E, 配送: '希望しない' });
near('ok: row: removed', { 'E-mail': E, Remark: 'removed old address on request' });
for (const text of [
	'Please remove the discount, we pay full price.',
	'Could you stop by on Monday?',
	'We are not interested in the blue one, only the red.',
	'Bitte keine weiteren Teile liefern, das reicht.',
	'Je ne suis plus à cette adresse, livrez au bureau.',
	'No me llegó nada, ¿pueden enviarlo otra vez?',
	'Non sono in ufficio, vi scrivo domani.',
	'Please do not forget to email me the invoice.',
	'I did not get any of your emails, please resend.',
	'The heater stopped again.',
	'メールが届きません。',
	'我没有收到邮件。',
])
	near(`ok: mail: ${text}`, mail(text));
