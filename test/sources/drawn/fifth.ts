import { Exam, w } from './exam';

/** Once more other tools and other words, a few of each kind: what the fourth draw's mending is worth elsewhere. */
export const exam = new Exam();
const { no } = exam;
const near: typeof no = (name, ...rest) => exam.near(`ok: ${name}`, ...rest);

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';

const row = (name: string, fields: object) => no(`row: ${name}`, { Email: E, Name: 'Ada', ...fields });
const fineRow = (name: string, fields: object) => exam.near(`ok: row: ${name}`, { Email: E, Name: 'Ada', ...fields });
const mail = (text: string) => ({
	from: { value: [{ address: E, name: 'Ada' }] },
	to: { value: [{ address: 'hello@shop.example' }] },
	subject: 'Re: Spring',
	text,
	date: AT,
});
const mailed = (...texts: string[]) => texts.forEach((one) => exam.no(`mail: ${one}`, mail(one)));
const fineMail = (...texts: string[]) => texts.forEach((one) => exam.near(`ok: mail: ${one}`, mail(one)));
const sms = (text: string, from = P) =>
	w({ From: from, To: '+18335550100', Body: text, MessageSid: 'SM1', SmsMessageSid: 'SM1' });
const texted = (...texts: string[]) => texts.forEach((one) => exam.no(`text: ${one}`, sms(one), P));
const fineText = (...texts: string[]) => texts.forEach((one) => exam.near(`ok: text: ${one}`, sms(one), P));
const noted = (...texts: string[]) => texts.forEach((one) => exam.no(`note: ${one}`, { Email: E, Notes: one }));
const fineNote = (...texts: string[]) =>
	texts.forEach((one) => exam.near(`ok: note: ${one}`, { Email: E, Notes: one }));

// Tools
no('Bullhorn', { data: { email: E, massMailOptOut: true } });
no('ServiceTitan', { contacts: [{ type: 'Email', value: E }], doNotMail: true });
no('Salesmate', { email: E, emailOptOut: true, emailOptOutReason: 'Not relevant' });
no('SharpSpring', { emailAddress: E, isUnsubscribed: '1' });
no('Ometria', { email: E, marketing_optin: 'EXPLICITLY_OPTED_OUT' });
no('Gigya consent', { profile: { email: E }, preferences: { marketing: { isConsentGranted: false } } });
no('Gigya subscription', { profile: { email: E }, subscriptions: { newsletter: { email: { isSubscribed: false } } } });
no('Tessitura', { Email: E, ContactPermissions: [{ Type: { Description: 'Email' }, Answer: 'N' }] });
no('Spektrix', { email: E, statements: [{ name: 'I would like to receive emails', agreed: false }] });
no('Punchh', { email: E, marketing_email_subscription: false });
no('ChurnZero', { Email: E, IsEmailOptedOut: true });
no('DealerSocket', { Email: E, DoNotEmail: 'Y' });
no('ELEADS text', { CellPhone: P, DoNotText: true }, P);
no('Leanplum', { email: E, unsubscribed_categories: ['newsletter'] });
no('Planning Center', { attributes: { email: E, marketing_emails: 'unsubscribed' } });
no('Gainsight', { Email: E, opt_out_emails__gc: true });
no('Wealthbox', { email_addresses: [{ address: E }], contact_roles: [], tags: ['Do Not Solicit'] });
no('ClickDimensions', { emailaddress1: E, cdi_allowtextmessages: false, cdi_unsubscribeall: true });
no('map of addresses', { results: { [E]: 'unsubscribed' } });
no('joined addresses', { optouts: `${E};bob@example.com` });
no('REST delete', { action: 'DELETE', resource: 'newsletter_subscription', email: E });
no('lists by name', { email: E, lists: { news: 'unsubscribed', promo: 'unsubscribed' } });
no('history', {
	email: E,
	status_history: [
		{ status: 'unsubscribed', at: AT },
		{ status: 'subscribed', at: '2025-01-01T00:00:00Z' },
	],
});
no('pairs in a text', { email: E, consents: 'email=N;sms=Y' });
no('letters', { email: E, comm_prefs: { email: 'N', text: 'Y' } });
no('nobody left', { email: E, allowed_channels: 'none' });
no('Smsmode', w({ type: 'STOP', recipient: '33612345678', receivedAt: AT }), '+33612345678');
no('Zoom call', { callee_number: P, call_disposition: 'Customer requested no calls' }, P, 'phone');
no('Outplay call', { phone: P, outcome: 'Not interested - Do not call' }, P, 'phone');

// Rows
row('NO', { 'Reservert mot markedsføring': 'Ja' });
row('SE', { 'Spärrad för utskick': 'Ja' });
row('DK', { 'Nej tak til mails': 'x' });
row('FI', { 'Ei sähköpostimarkkinointia': 'x' });
row('PL', { 'Brak zgody na kontakt': 'tak' });
row('CZ', { 'Nesouhlas s marketingem': 'ano' });
row('HU', { 'Nem kér értesítést': 'igen' });
row('TR', { 'İletişim istemiyor': 'evet' });
row('GR', { 'Να μην επικοινωνούμε': 'ναι' });
row('RU', { 'Не писать': 'да' });
row('JA', { 送信不可: '1' });
row('KO', { '연락 거부': '예' });
row('ZH', { 勿扰: '是' });
row('ES', { 'No enviar publicidad': 'X' });
row('NL', { 'Niet mailen': 'x' });
row('HE', { 'לא לשלוח': 'כן' });
row('EN', { 'Marketing suppression': 'Customer request', 'Suppressed on': '2026-04-01' });
row('EN 2', { 'Receives newsletter': 'Opted out 3/4' });

// What people wrote
mailed(
	"I'd appreciate it if you stopped these.",
	'Not relevant to us, please do not follow up.',
	'We have gone with another vendor; no need to contact us further.',
	'Hard pass. Do not reach out again.',
	'Strike me from your records.',
	"I've already asked twice - no more newsletters!",
	'Nehmen Sie mich von Ihrer Mailingliste.',
	'Ich möchte von Ihnen nichts mehr hören.',
	"Merci de ne plus m'écrire.",
	'Ya no me interesa recibir sus correos.',
	'Smettetela di scrivermi.',
	'Parem com esses e-mails.',
	'Schrijf me uit aub.',
	'Proszę przestać do mnie pisać.',
	'Sluta maila mig.',
	'Lopettakaa viestien lähettäminen.',
	'Artık bana yazmayın.',
	'もうメールはいりません。',
	'以后别再联系我。',
	'אל תשלחו לי יותר מיילים',
);
texted(
	'no thx remove',
	'Unsub me',
	'🚫',
	'Pls delete me',
	'STOP it now',
	'this needs to stop',
	'u have the wrong number, stop',
);
noted(
	'CLIENT ASKED TO STOP ALL MARKETING',
	'wishes to have no further dealings with us',
	'rqstd no mail',
	'prefers we leave him be',
	'Kunde will nicht mehr angeschrieben werden',
	'Cliente no desea recibir más información comercial',
);

// Nobody refused
near('Bullhorn', { data: { email: E, massMailOptOut: false } });
near('Ometria', { email: E, marketing_optin: 'EXPLICITLY_OPTED_IN' });
near('Gigya', {
	profile: { email: E },
	preferences: { marketing: { isConsentGranted: true }, terms: { isConsentGranted: false } },
});
near('Tessitura', { Email: E, ContactPermissions: [{ Type: { Description: 'Email' }, Answer: 'Y' }] });
near('Punchh push', { email: E, marketing_pn_subscription: false, marketing_email_subscription: true });
near('lists by name', { email: E, lists: { news: 'subscribed' } });
near('map of addresses', { results: { [E]: 'subscribed' } });
near('history', {
	email: E,
	status_history: [
		{ status: 'subscribed', at: AT },
		{ status: 'unsubscribed', at: '2025-01-01T00:00:00Z' },
	],
});
near('call', { phone: P, outcome: 'Not interested in upgrade' }, P, 'phone');
near('ticket', {
	requester: { email: E },
	ticket: { subject: 'Stop sign order', summary: 'Customer wants two stop signs' },
});
near('build log', { email: E, log: 'Job stopped. No more tasks. Exit 0.' });
near('meeting summary', { email: E, summary: 'Demo: do not forget the contract' });
near('audit', { actor: { email: E }, event: 'api_key.revoked' });
near('device', { user: { email: E }, device: { status: 'blocked', reason: 'lost' } });
near('licence', { email: E, license: { status: 'revoked' } });
fineRow('codes', { 'Product codes': 'STOP-1; BLOCK-2' });
fineRow('DNC day', { 'DNC scrub date': '2026-05-01' });
fineRow('NO', { 'Reservert bord': 'Ja' });
fineRow('SE', { 'Spärrad för betalning': 'Nej' });
fineRow('PL', { 'Brak towaru': 'tak' });
fineRow('JA', { 配送不可: '1' });
fineRow('KO', { '결제 거부': '예' });
fineRow('keywords', { Keywords: 'suppressor; opt-out policy' });
fineRow('excluded', { 'Excluded from VAT': 'TRUE' });
fineMail(
	'We stopped by your stand, great to meet you.',
	'No need to apologise, it arrived today.',
	'Please do not send it by courier, I will pick it up.',
	'I cannot unsubscribe from the other company, can you help?',
	'Wir haben die Maschine gestoppt, bitte um Rückruf.',
	'Je ne souhaite plus attendre, où est ma commande ?',
	'No quiero el envío urgente, el normal está bien.',
	'Niet thuis op vrijdag, graag zaterdag leveren.',
);
fineText('stop 4 on the left', 'no thx, got it already', 'remove the onions pls', 'end of street');
fineNote(
	'Call before delivery, does not hear the bell',
	'Asked to remove one seat from the plan',
	'No further discount possible, told him so',
	'wants to stop smoking, interested in the course',
);
