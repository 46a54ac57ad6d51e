import { Exam, w } from './exam';

/** Where a no stands: lists in lists, people beside each other, pairs of names and values, texts that hold data, tables by person and channel, languages, dates either way, spellings of addresses. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const B = 'bob@example.com';
const C = 'cyd@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const DE = '+4915112345678';
const FR = '+33612345678';
const AT = '2026-05-19T10:00:00Z';
const row = (more: object) => ({ row_number: 2, Name: 'Ada Example', Email: E, ...more });

// Lists in lists, several people
no(
	'lists in lists',
	w({
		rows: [
			['email', 'unsubscribed'],
			[B, 'no'],
			[E, 'yes'],
		],
	}),
	E,
);
near(
	'ok: lists in lists',
	w({
		rows: [
			['email', 'unsubscribed'],
			[B, 'no'],
			[E, 'yes'],
		],
	}),
	B,
);
no('lists in lists of records', w({ data: [[{ email: B, opt_in: true }], [{ email: E, opt_in: false }]] }), E);
no('people by address', w({ contacts: { [B]: { subscribed: true }, [E]: { subscribed: false } } }), E);
near('ok: people by address', w({ contacts: { [B]: { subscribed: true }, [E]: { subscribed: false } } }), B);
no('people by ID', w({ contacts: { 17: { email: B, subscribed: true }, 18: { email: E, subscribed: false } } }), E);
no('lists by state', w({ subscribed: [B, C], unsubscribed: [E] }), E);
near('ok: lists by state', w({ subscribed: [B, C], unsubscribed: [E] }), B);
no('lists of objects by state', w({ result: { active: [{ email: B }], optedOut: [{ email: E }] } }), E);
no(
	'middle of three',
	w({
		people: [
			{ email: B, wants_newsletter: 'yes' },
			{ email: E, wants_newsletter: 'no' },
			{ email: C, wants_newsletter: 'yes' },
		],
	}),
	E,
);
near(
	'ok: middle of three',
	w({
		people: [
			{ email: B, wants_newsletter: 'yes' },
			{ email: E, wants_newsletter: 'no' },
			{ email: C, wants_newsletter: 'yes' },
		],
	}),
	C,
);
no('columns in parallel', w({ emails: [B, E, C], subscribed: [true, false, true] }), E);
no('numbered fields', w({ email_1: B, newsletter_1: 'yes', email_2: E, newsletter_2: 'no' }), E);
near('ok: numbered fields', w({ email_1: B, newsletter_1: 'yes', email_2: E, newsletter_2: 'no' }), B);
no(
	'dotted and numbered',
	w({ 'contacts.0.email': B, 'contacts.0.opted_out': 'false', 'contacts.1.email': E, 'contacts.1.opted_out': 'true' }),
	E,
);
near(
	'ok: dotted and numbered',
	w({ 'contacts.0.email': B, 'contacts.0.opted_out': 'false', 'contacts.1.email': E, 'contacts.1.opted_out': 'true' }),
	B,
);
no(
	'brackets',
	w({
		'contacts[0][email]': B,
		'contacts[0][newsletter]': '1',
		'contacts[1][email]': E,
		'contacts[1][newsletter]': '0',
	}),
	E,
);
no(
	'a wrapper of wrappers',
	w({
		envelope: {
			message: {
				content: { record: { person: { email: E }, permissions: { marketing: { email: { allowed: false } } } } },
			},
		},
	}),
);
no('included resources', {
	data: {
		type: 'consent',
		id: '1',
		attributes: { status: 'withdrawn', channel: 'email' },
		relationships: { person: { data: { type: 'person', id: '9' } } },
	},
	included: [{ type: 'person', id: '9', attributes: { email: E } }],
});
no(
	'aggregated items',
	{
		data: [
			{ email: B, unsubscribed: false },
			{ email: E, unsubscribed: true },
		],
	},
	E,
);
no('items of Merge', { email: E, name: 'Ada', email_1: E, 'Opt-out': 'x' });
// Pairs
no(
	'pairs name/value',
	w({
		fields: [
			{ name: 'E-Mail', value: E },
			{ name: 'Newsletter', value: 'Nein' },
		],
	}),
);
near(
	'ok: pairs name/value',
	w({
		fields: [
			{ name: 'E-Mail', value: E },
			{ name: 'Hausnummer-Zusatz', value: 'Nein' },
		],
	}),
);
no(
	'pairs key/val',
	w({
		attributes: [
			{ key: 'email', val: E },
			{ key: 'gdpr_opt_out', val: '1' },
		],
	}),
);
no(
	'pairs label/answer',
	w({
		responses: [
			{ label: 'Your email', answer: E },
			{ label: 'May we contact you?', answer: 'Please don’t' },
		],
	}),
);
no(
	'pairs question/response',
	w({
		survey: 'NPS',
		answers: [
			{ question: 'Email', response: E },
			{ question: 'Shall we keep you on the mailing list?', response: 'No' },
		],
	}),
);
near(
	'ok: pairs question/response',
	w({
		survey: 'NPS',
		answers: [
			{ question: 'Email', response: E },
			{ question: 'Would you change anything?', response: 'No' },
		],
	}),
);
no(
	'pairs per channel',
	w({
		email: E,
		phone: P,
		preferences: [
			{ channel: 'email', status: 'off' },
			{ channel: 'sms', status: 'on' },
		],
	}),
	E,
);
near(
	'ok: pairs per channel',
	w({
		email: E,
		phone: P,
		preferences: [
			{ channel: 'email', status: 'off' },
			{ channel: 'sms', status: 'on' },
		],
	}),
	P,
);
no(
	'pairs as lists',
	w({
		fields: [
			['Email', E],
			['Newsletter', 'off'],
		],
	}),
);
no(
	'pairs title/values',
	w({
		items: [
			{ title: 'email', values: [E] },
			{ title: 'unsubscribe me', values: ['true'] },
		],
	}),
);
no('column_values', {
	id: '1',
	name: 'Ada',
	column_values: [
		{ id: 'email', text: E, type: 'email' },
		{ id: 'c', text: 'No', type: 'status', column: { title: 'Newsletter' } },
	],
});
// Texts that hold data
no('JSON in a field', { payload: JSON.stringify({ email: E, unsubscribed: true }) });
no('JSON in a field, twice', { data: JSON.stringify(JSON.stringify({ email: E, marketing_opt_in: false })) });
no('JSON beside an address', { email: E, custom: '{"newsletter":"no"}' });
near('ok: JSON beside an address', { email: E, custom: '{"size":"no"}' });
no('JSON in Markdown', { output: '```json\n{"email": "ada@example.com", "intent": "unsubscribe"}\n```' });
no('base64', { data: Buffer.from(JSON.stringify({ email: E, event: 'unsubscribe' })).toString('base64') });
no(
	'Pub/Sub',
	w({
		message: {
			data: Buffer.from(JSON.stringify({ email: E, newsletter: false })).toString('base64'),
			messageId: '1',
			publishTime: AT,
		},
		subscription: 's',
	}),
);
no('URL-encoded', { body: `email=${encodeURIComponent(E)}&action=unsubscribe` });
no('URL-encoded list', { raw: `email=${encodeURIComponent(E)}&newsletter=0&name=Ada+Example` });
no('query', w({}, { query: { email: E, unsubscribe: '1' } }));
no('query of a List-Unsubscribe POST', w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: E } }));
no('link', { url: `https://shop.example/unsubscribe?email=${encodeURIComponent(E)}`, event: 'page_view' });
no('CSV text', { data: `email,newsletter\n${B},yes\n${E},no\n` }, E);
near('ok: CSV text', { data: `email,newsletter\n${B},yes\n${E},no\n` }, B);
no('CSV text with semicolons', { csv: `E-Mail;Abgemeldet\r\n${B};nein\r\n${E};ja\r\n` }, E);
no('lines of a text', { text: `Name: Ada\nEmail: ${E}\nNewsletter: No\nPhone: -` });
near('ok: lines of a text', { text: `Name: Ada\nEmail: ${E}\nNewsletter: Yes\nGift wrap: No` });
no('XML', { data: `<contact><email>${E}</email><optOut>true</optOut></contact>` });
no('HTML table', {
	html: `<table><tr><td>Email</td><td>${E}</td></tr><tr><td>Newsletter</td><td>No</td></tr></table>`,
});
no('headers', w({ event: 'update' }, { headers: { 'x-customer-email': E, 'x-unsubscribed': 'true' } }));
// Keys with prefixes and suffixes
no('prefix', row({ 'contact.newsletter': 'FALSE' }));
no('path', { 'Contact › Email': E, 'Contact › Newsletter': 'No' });
no('custom prefix', row({ cf_newsletter: 'no' }));
no('suffix', row({ 'Newsletter (custom)': 'No' }));
no('Salesforce suffix', row({ Email_Opt_Out__c: 'TRUE' }));
no('Airtable emoji', row({ '📧 Newsletter': '❌' }));
no('camel case', row({ doNotContactByEmail: 'Y' }));
no('upper case', { EMAIL: E, UNSUBSCRIBE_FLAG: 'Y' });
no('joined', { emailaddress: E, optoutflag: '1' });
no('numbers as texts', row({ opt_out: '1.0' }));
near('ok: numbers as texts', row({ opt_out: '0.0' }));
no('Excel serial', row({ 'Unsubscribed on': 46000 }));
no('Excel serial as a text', row({ Abmeldedatum: '46000' }));
near('ok: Excel serial', row({ 'Birthday on': 30000 }));
no('Unix time', row({ unsubscribed_at: 1779184800 }));
near('ok: zero time', row({ unsubscribed_at: 0 }));
near('ok: empty time', row({ unsubscribed_at: '0000-00-00 00:00:00' }));
near('ok: null time', row({ unsubscribed_at: null, opted_out: null, do_not_contact: null }));
no('null and a no', row({ unsubscribed_at: null, newsletter: 'no' }));
// Tables by person and channel
const grid = [
	{ Person: B, Email: '✓', SMS: '✓', Phone: '–' },
	{ Person: E, Email: '✗', SMS: '✓', Phone: '✓' },
];
no('grid: cross', { ...grid[1] }, E);
near('ok: grid: tick', { ...grid[0] }, B);
no('grid: words', { Kunde: E, 'E-Mail-Werbung': 'n', 'SMS-Werbung': 'j', Post: 'j' });
near('ok: grid: words', { Kunde: E, 'E-Mail-Werbung': 'j', 'SMS-Werbung': 'n', Post: 'n' });
no('grid: sms', { Customer: E, Mobile: P, 'Marketing: Email': 'Y', 'Marketing: SMS': 'N' }, P);
near('ok: grid: sms leaves email', { Customer: E, Mobile: P, 'Marketing: Email': 'Y', 'Marketing: SMS': 'N' }, E);
no('legend', row({ 'Status (A=active, U=unsubscribed)': 'U' }));
near('ok: legend', row({ 'Status (A=active, U=unsubscribed)': 'A' }));
no('legend in German', row({ 'Werbung (1 = ja, 2 = nein)': 2 }));
near('ok: legend in German', row({ 'Werbung (1 = ja, 2 = nein)': 1 }));
// Languages
no('de: Einwilligung', row({ 'Einwilligung Werbung': 'nicht erteilt' }));
no('de: widerrufen', row({ 'Einwilligung E-Mail': 'widerrufen am 03.04.2026' }));
no('de: Kontaktsperre', row({ Kontaktsperre: 'J' }));
near('ok: de: Kontaktsperre', row({ Kontaktsperre: 'N' }));
no('fr: Accepte', row({ 'Accepte les offres par e-mail': 'Non' }));
no('fr: statut', row({ 'Statut abonnement': 'Désinscrit' }));
near('ok: fr: statut', row({ 'Statut abonnement': 'Inscrit' }));
no('es: Acepta', row({ '¿Acepta publicidad?': 'No acepta' }));
no('es: estado', row({ Estado: 'Dado de baja' }));
no('it: stato', row({ Stato: 'Disiscritto' }));
no('it: consenso', row({ 'Consenso marketing': 'NO' }));
no('nl: afgemeld', row({ Status: 'Afgemeld voor nieuwsbrief' }));
no('nl: toestemming', row({ 'Toestemming e-mail': 'Ingetrokken' }));
no('pl: newsletter', row({ 'Zapis na newsletter': 'Nie' }));
no('pl: status', row({ Status: 'Wypisany' }));
no('pt: aceita', row({ 'Aceita receber promoções': 'Não' }));
no('tr: izin', row({ 'Pazarlama izni': 'Yok' }));
near('ok: tr: izin', row({ 'Pazarlama izni': 'Var' }));
no('cs: souhlas', row({ 'Souhlas se zasíláním novinek': 'Ne' }));
no('sv: samtycke', row({ 'Samtycke till utskick': 'Nej' }));
no('ja: メルマガ', row({ メールマガジン: '不要' }));
no('ja: 同意', row({ マーケティング同意: 'いいえ' }));
near('ok: ja: メルマガ', row({ メールマガジン: '希望する' }));
// Dates either way
no('refused after agreeing', row({ opted_in_at: '2025-01-01', opted_out_at: '2026-01-01' }));
no('refused in the row, agreed long ago', row({ 'Newsletter since': '2019', 'Cancelled newsletter on': '12.02.2026' }));
no('an end that has come', row({ 'Consent until': '2026-01-31' }));
near('ok: an end to come', row({ 'Consent until': '2029-01-31' }));
no(
	'history, last first',
	w({
		email: E,
		history: [
			{ at: '2026-05-01', action: 'unsubscribed' },
			{ at: '2025-01-01', action: 'subscribed' },
		],
	}),
);
no('from … to', w({ email: E, changes: { newsletter: { from: true, to: false } } }));
near('ok: from … to', w({ email: E, changes: { newsletter: { from: false, to: true } } }));
no('old and new', w({ email: E, field: 'marketing_consent', old_value: 'yes', new_value: 'no' }));
near('ok: old and new', w({ email: E, field: 'marketing_consent', old_value: 'no', new_value: 'yes' }));
no('before and after', w({ op: 'u', before: { email: E, opted_out: false }, after: { email: E, opted_out: true } }));
near(
	'ok: before and after',
	w({ op: 'u', before: { email: E, opted_out: true }, after: { email: E, opted_out: false } }),
);
no('two answers', row({ 'Newsletter 2024': 'yes', 'Newsletter 2026': 'no' }));
no('notifications', w({ email: E, notifications: { email: false, push: true } }));
no('communication', w({ email: E, communication_preferences: { email: 'none', sms: 'all' } }));
near('ok: notifications', w({ email: E, notifications: { email: true, push: false } }));
near('ok: push', w({ email: E, push_enabled: false }));
// Spellings of addresses
no('plus', row({ Email: 'ada.example+shop@gmail.com', Unsubscribed: 'yes' }), 'adaexample@gmail.com');
no('googlemail', row({ Email: 'ada.example@googlemail.com', Unsubscribed: 'yes' }), 'adaexample@gmail.com');
no('with a name', row({ Email: 'Ada Example <ADA@Example.com>', Newsletter: 'no' }));
no('mailto', row({ Email: 'mailto:ada@example.com', Newsletter: 'no' }));
no('two in a field', row({ Email: `${B}; ${E}`, 'Do not email': 'x' }), E);
no('household', row({ Email: B, 'Partner email': E, 'Do not contact': 'yes' }), E);
no('local number', { Name: 'Ada', Phone: '0151 1234 5678', 'Keine SMS': 'x' }, DE, 'sms', 'DE');
no('local number, French', { Nom: 'Ada', Téléphone: '06 12 34 56 78', 'Ne pas appeler': 'oui' }, FR, 'phone', 'FR');
no('00', { Name: 'Ada', Phone: '0044 7911 123456', Country: 'GB', 'No calls': 'TRUE' }, GB, 'phone');
no('apostrophe of a sheet', { Name: 'Ada', Phone: "'+447911123456", 'Text messages': 'No' }, GB);
near(
	'ok: another person of the company',
	w({ company: 'X', contact: { email: B, unsubscribed: true }, owner: { email: E } }),
	E,
);
near('ok: referred by', row({ 'Referred by': B, 'Referrer unsubscribed': 'yes' }), E);
// What looks like one
near('ok: unsubscribe link', row({ unsubscribe_url: 'https://shop.example/u/1', Newsletter: 'yes' }));
near('ok: stop', row({ 'Bus stop': 'no', Stopover: 'x' }));
near('ok: permissions', w({ email: E, permissions: { edit: false, delete: false, export: true } }));
near('ok: blocked by', row({ 'Blocked by': '', 'Blocked seats': 2 }));
near('ok: privacy', row({ 'Privacy policy accepted': 'yes', 'Data sharing with partners': 'no' }));
near('ok: cookie', w({ email: E, cookie_consent: { analytics: false, necessary: true } }));
near('ok: do not disturb', row({ 'Do not bend': 'x', 'Do not leave with neighbour': 'yes' }));
near('ok: no of a product', row({ 'Contains nuts': 'No', 'No. of emails sent': 3, 'Email no': 5 }));
near('ok: stats of a campaign', w({ email: E, unsubscribes: 0, complaints: 0, bounces: 0, opens: 3 }));
near('ok: delivered', w({ email: E, event: 'delivered', unsubscribed: false }));
near('ok: account', row({ 'Account deactivated': 'no', 'Login blocked': 'no' }));
near('ok: reason empty', row({ unsubscribe_reason: '', opt_out_reason: 'N/A' }));
near('ok: subscription of a product', row({ 'Subscription cancelled': '2026-03-01', Product: 'Tea box' }));
