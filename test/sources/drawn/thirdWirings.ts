import { Exam, w } from './exam';

/** What becomes of an item on its way: Merge, Set, Code, Aggregate, Split Out, text of JSON, a person under another name, several people in one. */
export const exam = new Exam();
const { no } = exam;
const near: typeof no = (name, ...rest) => exam.near(`ok: ${name}`, ...rest);

const E = 'ada@example.com';
const B = 'bob@example.com';
const P = '+12025550123';

no('body kept under body', { body: { email: E, unsubscribed: true } });
no('data.data', { data: { data: { email: E, status: 'unsubscribed' } } });
no('json.body', { json: { body: { contact: { email: E, optedOut: true } } } });
no('payload text', { payload: JSON.stringify({ event: 'unsubscribe', email: E }) });
no('body text', w(JSON.stringify({ type: 'unsubscribed', email: E })));
no('text of text', w({ payload: JSON.stringify(JSON.stringify({ event: 'unsubscribed', email: E })) }));
no(
	'form field payload',
	w(
		{ payload: JSON.stringify({ data: { email: E, do_not_contact: true } }) },
		{ headers: { 'content-type': 'application/x-www-form-urlencoded' } },
	),
);
no('flattened with dots', { 'contact.email': E, 'contact.subscription.status': 'unsubscribed' });
no('flattened with underscores', { body_contact_email: E, body_contact_unsubscribed: 'true' });
no('flattened with brackets', { 'data[email]': E, 'data[status]': 'unsubscribed', type: 'unsubscribe' });
no('flattened arrays', { 'emails.0.email': E, 'subscriptions.0.name': 'News', 'subscriptions.0.status': 'OPT_OUT' });
no('Merge by position', { email: E, id: 1, name: 'Ada', status_1: 'active', status_2: 'unsubscribed' });
no('Merge prefix', { contact_email: E, crm_opt_out: 'yes', shop_name: 'x' });
no('Edit Fields: renamed', { recipient: E, happened: 'unsubscribed', when: '2026-05-19' });
no('Edit Fields: what', { who: E, what: 'opted out' });
no('Edit Fields: action', { address: E, action: 'remove' });
no('Edit Fields: result', { user: E, result: { optOut: true } });
no('Edit Fields: reply', { from: E, classification: 'UNSUBSCRIBE' });
no('AI classifier', { email: E, text: 'hm', output: { category: 'unsubscribe_request', confidence: 0.94 } });
no('AI sentiment json text', { email: E, output: '{"intent":"opt_out","reply":"We are sorry to see you go"}' });
no('AI markdown json', {
	email: E,
	output: '```json\n{"intent": "not_interested_do_not_contact", "confidence": 0.9}\n```',
});
no('AI message content', { lead_email: E, message: { role: 'assistant', content: { intent: 'unsubscribe' } } });
no('AI boolean', { email: E, wants_to_unsubscribe: true });
no('AI snake question', { email: E, is_unsubscribe_request: true });
no('AI: should_contact', { email: E, should_contact: false });
no('AI: contactable', { email: E, contactable: false });
no('Code: allowed', { email: E, marketingAllowed: false });
no('Code: canSend', { email: E, canSend: false, reason: 'opted out' });
no('Code: skip', { email: E, skip: true, skipReason: 'unsubscribed' });
no('Code: suppressed', { email: E, suppressed: true });
no('Code: blocked because', { email: E, blocked: true, because: 'asked not to be contacted' });
no('Switch output', { email: E, route: 'unsubscribe' });
no('Set as array of pairs', { email: E, properties: [{ name: 'newsletter', value: 'unsubscribed' }] });
no('Pairs key value', {
	fields: [
		{ key: 'email', value: E },
		{ key: 'opt_out', value: 'true' },
	],
});
no('Pairs field answer', {
	answers: [
		{ field: 'Email', answer: E },
		{ field: 'Can we email you?', answer: 'No' },
	],
});
no('Pairs label values', {
	items: [
		{ label: 'E-mail', values: [E] },
		{ label: 'Newsletter', values: ['unsubscribe'] },
	],
});
no('Pairs id text', {
	column_values: [
		{ id: 'email', text: E },
		{ id: 'do_not_contact', text: 'v' },
	],
});
no('object of value objects', { email: { value: E }, opted_out: { value: true } });
no('HubSpot style strings', { properties: { email: { value: E }, hs_email_optout: { value: 'true' } } });
no('Split Out of suppressions', { suppressions: { email: E, reason: 'unsubscribe' } });
no('Aggregate: emails array', { unsubscribed: [E, B] });
no('Aggregate: list of people', { unsubscribes: [{ email: B }, { email: E }] });
no('Aggregate: data', {
	data: [
		{ email: B, unsubscribed: true },
		{ email: E, unsubscribed: true },
	],
});
no('several: second refused', {
	data: [
		{ email: B, status: 'subscribed' },
		{ email: E, status: 'unsubscribed' },
	],
});
no(
	'several: webhook batch',
	w([
		{ email: B, event: 'open', timestamp: 1779184800 },
		{ email: E, event: 'unsubscribe', timestamp: 1779184800 },
	]),
);
no(
	'several: events',
	w({
		events: [
			{ recipient: B, type: 'click' },
			{ recipient: E, type: 'spam' },
		],
	}),
);
no('several: map by address', { statuses: { [E]: 'unsubscribed', [B]: 'active' } });
no('several: map of reasons', { suppressed: { [E]: 'opt-out', [B]: 'bounce' } });
no('comma list', { event: 'unsubscribed', emails: `${B}, ${E}` });
no('newline list', { 'Remove these': `${B}\n${E}`, action: 'unsubscribe' });
no('display name', { recipient: `"Ada L." <${E}>`, event: 'unsubscribed' });
no('mailto', { contact: `mailto:${E}`, event: 'opted_out' });
no('upper case', { EMAIL_ADDRESS: 'ADA@EXAMPLE.COM', UNSUBSCRIBED: 'TRUE' });
no('spaces around', { ' Email ': ` ${E} `, ' Unsubscribed ': ' Yes ' });
no('no-break space', { Email: E, 'Opt\u00a0Out': 'Yes' });
no('full width', { Email: E, 'Ｏｐｔ Ｏｕｔ': 'ＹＥＳ' });
no('BOM', { '\ufeffEmail': E, Unsubscribed: '1' });
no('query of a GET', w({}, { query: { email: E, action: 'unsubscribe' } }));
no('path of a webhook', w({ email: E }, { webhookUrl: 'https://n8n.example/webhook/unsubscribe' }));
no('path with params', w({}, { params: { email: E }, webhookUrl: 'https://n8n.example/webhook/opt-out/:email' }));
no('HTTP Request full response', {
	statusCode: 200,
	headers: { 'content-type': 'application/json' },
	body: { contact: { email: E, unsubscribed: true } },
});
no('HTTP Request text', { data: JSON.stringify({ email: E, subscribed: false }) });
no('XML to JSON', { contact: { email: [E], status: ['unsubscribed'] } });
no('XML with $', { root: { $: { type: 'unsubscribe' }, email: { _: E } } });
no('GraphQL', {
	data: {
		customer: { email: E, emailMarketingConsent: { marketingState: 'UNSUBSCRIBED', marketingOptInLevel: null } },
	},
});
no('GraphQL edges', {
	data: { customers: { edges: [{ node: { email: E, emailMarketingConsent: { marketingState: 'UNSUBSCRIBED' } } }] } },
});
no('Postgres row json column', { email: E, prefs: '{"newsletter": false, "offers": false}' });
no('Postgres json column nested', { email: E, metadata: JSON.stringify({ marketing: { email: 'denied' } }) });
no('Mongo', {
	_id: 'x',
	profile: { email: E },
	preferences: { notifications: { email: { marketing: false, transactional: true } } },
});
no('Firestore', { fields: { email: { stringValue: E }, optedOut: { booleanValue: true } } });
no('DynamoDB', { email: { S: E }, unsubscribed: { BOOL: true } });
no(
	'Supabase webhook',
	w({
		type: 'UPDATE',
		table: 'contacts',
		record: { email: E, unsubscribed: true },
		old_record: { email: E, unsubscribed: false },
	}),
);
no(
	'Supabase insert table',
	w({ type: 'INSERT', table: 'unsubscribes', record: { id: 1, email: E, created_at: '2026-05-19' }, old_record: null }),
);
no(
	'Hasura',
	w({
		event: { op: 'UPDATE', data: { old: { email: E, opt_out: false }, new: { email: E, opt_out: true } } },
		table: { name: 'users' },
	}),
);
no('Debezium', { before: { email: E, newsletter: true }, after: { email: E, newsletter: false }, op: 'u' });
no('Kafka', { topic: 'contact.opted_out', value: JSON.stringify({ email: E }) });
no('MQTT / queue', { message: { type: 'UnsubscribeRequested', payload: { emailAddress: E } } });
no(
	'CloudEvents',
	w({
		specversion: '1.0',
		type: 'com.shop.customer.unsubscribed',
		source: '/crm',
		data: { email: E },
		time: '2026-05-19T10:00:00Z',
	}),
);
no('EventBridge', { 'detail-type': 'Customer Opted Out', source: 'shop.crm', detail: { email: E } });
no('SQS', { MessageId: 'x', Body: JSON.stringify({ Message: JSON.stringify({ action: 'unsubscribe', email: E }) }) });
no(
	'PubSub',
	w({
		message: {
			data: Buffer.from(JSON.stringify({ event: 'unsubscribed', email: E })).toString('base64'),
			messageId: '1',
		},
		subscription: 'projects/x/subscriptions/y',
	}),
);
no('JSON Patch', { email: E, patch: [{ op: 'replace', path: '/subscribed', value: false }] });
no('changes from to', { email: E, changes: { subscription: { from: 'subscribed', to: 'unsubscribed' } } });
no('changes old new', { email: E, changed: [{ field: 'opt_in', old: true, new: false }] });
no('diff words', { email: E, property: 'marketing_opt_in', new_value: 'false', old_value: 'true' });
no('audit log', { user_email: E, action: 'update', field: 'newsletter', value: 'off' });
no('n8n form', {
	Email: E,
	'Unsubscribe from': ['Newsletter', 'Offers'],
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
no('n8n form drop-down', {
	'Your email': E,
	'What would you like to do?': 'Unsubscribe',
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
no('n8n form title', {
	'Your email': E,
	'Reason for leaving': 'Too many mails',
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
	formTitle: 'Unsubscribe',
});
no('n8n chat', { sessionId: 's', action: 'sendMessage', chatInput: `Please unsubscribe ${E}` });
no('Slack message', { type: 'message', user: 'U1', text: `Please take ${E} off all lists, she asked twice` });
no('ticket about another', {
	subject: 'Unsubscribe request',
	description: `Customer ${E} does not want emails any more`,
	status: 'closed',
});
no('Google Forms', {
	Timestamp: '19/05/2026 10:00:00',
	'Email Address': E,
	'Do you want to receive our newsletter?': 'No',
});
no('Google Contacts', {
	emailAddresses: [{ value: E }],
	memberships: [{ contactGroupMembership: { contactGroupId: 'do_not_contact' } }],
});
no('LinkedIn lead', {
	email: E,
	consents: [{ consentId: 'c', accepted: false, text: 'I agree to receive marketing emails' }],
});
no('TikTok lead', { email: E, consent_marketing: 'No' });
no('phone in another key', { msisdn: P, event_name: 'sms_opt_out' }, P);
no('phone nested', { data: { contact: { mobile: P }, keyword: 'STOP' } }, P);
no('phone list', { optouts: [{ number: P, date: '2026-05-19' }] }, P);
no('number as a number', { phone: 12025550123, sms_opt_out: true }, P);
no('arrays beside', { phones: [P], unsubscribed: ['sms'] }, P);
no('channels array', { email: E, unsubscribed_channels: ['email', 'push'] });
no('channels object', { email: E, channels: { email: 'opted_out', sms: 'subscribed' } });
no('per topic all off', { email: E, topics: { news: false, offers: false, events: false } });
no('per topic list', {
	email: E,
	preferences: [
		{ topic: 'News', subscribed: false },
		{ topic: 'Offers', subscribed: false },
	],
});
no('subscriptions statuses', {
	email: E,
	subscriptions: [
		{ list: 'A', status: 'unsubscribed' },
		{ list: 'B', status: 'unsubscribed' },
	],
});
no('suppressed in', { email: E, suppressed_in: ['marketing'] });

near('body, subscribed', { body: { email: E, unsubscribed: false } });
near('payload text, open', { payload: JSON.stringify({ event: 'open', email: E }) });
near('flattened, active', { 'contact.email': E, 'contact.subscription.status': 'subscribed' });
near('several: other refused', {
	data: [
		{ email: E, status: 'subscribed' },
		{ email: B, status: 'unsubscribed' },
	],
});
near(
	'several: webhook batch, other',
	w([
		{ email: E, event: 'open', timestamp: 1779184800 },
		{ email: B, event: 'unsubscribe', timestamp: 1779184800 },
	]),
);
near('several: map by address, other', { statuses: { [B]: 'unsubscribed', [E]: 'active' } });
near('AI classifier, interested', { email: E, text: 'hm', output: { category: 'interested', confidence: 0.94 } });
near('AI list of categories', {
	email: E,
	output: { category: 'question' },
	categories: ['interested', 'unsubscribe', 'question'],
});
near('AI boolean no', { email: E, wants_to_unsubscribe: false });
near('AI prompt', { email: E, prompt: 'Classify as interested, not interested or unsubscribe', output: 'interested' });
near('Code: should_contact', { email: E, should_contact: true, contactable: true });
near('Code: skip no', { email: E, skip: false, skipReason: '' });
near('Code: blocked no', { email: E, blocked: false, suppressed: false });
near('Pairs, yes', {
	fields: [
		{ key: 'email', value: E },
		{ key: 'opt_out', value: 'false' },
	],
});
near('Pairs, other no', {
	answers: [
		{ field: 'Email', answer: E },
		{ field: 'Do you own a bike?', answer: 'No' },
	],
});
near('object of value objects, false', { email: { value: E }, opted_out: { value: false } });
near('empty unsubscribed array', { email: E, unsubscribed: [], unsubscribes: [] });
near('unsubscribed: others', { email: E, count: 2, note: 'Two others unsubscribed this week' });
near('query of a GET, subscribe', w({}, { query: { email: E, action: 'subscribe' } }));
near('path of a webhook, subscribe', w({ email: E }, { webhookUrl: 'https://n8n.example/webhook/subscribe' }));
near('HTTP 200 ok', { statusCode: 200, body: { contact: { email: E, unsubscribed: false } } });
near('XML subscribed', { contact: { email: [E], status: ['subscribed'] } });
near('GraphQL subscribed', {
	data: { customer: { email: E, emailMarketingConsent: { marketingState: 'SUBSCRIBED' } } },
});
near('Postgres json on', { email: E, prefs: '{"newsletter": true, "offers": true}' });
near('Mongo on', {
	profile: { email: E },
	preferences: { notifications: { email: { marketing: true, transactional: true } } },
});
near('Firestore off', { fields: { email: { stringValue: E }, optedOut: { booleanValue: false } } });
near('DynamoDB off', { email: { S: E }, unsubscribed: { BOOL: false } });
near(
	'Supabase resubscribed',
	w({
		type: 'UPDATE',
		table: 'contacts',
		record: { email: E, unsubscribed: false },
		old_record: { email: E, unsubscribed: true },
	}),
);
near(
	'Hasura resubscribed',
	w({
		event: { op: 'UPDATE', data: { old: { email: E, opt_out: true }, new: { email: E, opt_out: false } } },
		table: { name: 'users' },
	}),
);
near('Debezium on', { before: { email: E, newsletter: false }, after: { email: E, newsletter: true }, op: 'u' });
near(
	'CloudEvents subscribed',
	w({ specversion: '1.0', type: 'com.shop.customer.subscribed', source: '/crm', data: { email: E } }),
);
near('changes to subscribed', { email: E, changes: { subscription: { from: 'unsubscribed', to: 'subscribed' } } });
near('changes old new, on', { email: E, changed: [{ field: 'opt_in', old: false, new: true }] });
near('diff words, on', { email: E, property: 'marketing_opt_in', new_value: 'true', old_value: 'false' });
near('n8n form keep', {
	'Your email': E,
	'What would you like to do?': 'Change my address',
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
near('n8n chat question', {
	sessionId: 's',
	action: 'sendMessage',
	chatInput: `How many people unsubscribe on average? ${E}`,
});
near('Google Contacts', {
	emailAddresses: [{ value: E }],
	memberships: [{ contactGroupMembership: { contactGroupId: 'myContacts' } }],
});
near('LinkedIn yes', {
	email: E,
	consents: [{ consentId: 'c', accepted: true, text: 'I agree to receive marketing emails' }],
});
near('channels: push only', { email: E, unsubscribed_channels: ['push'] });
near('channels: sms only', { email: E, channels: { email: 'subscribed', sms: 'opted_out' } });
near('per topic on', { email: E, topics: { news: true, offers: true } });
near('unsubscribe page config', {
	email: E,
	settings: { unsubscribe_page: 'default', footer_text: 'Unsubscribe here' },
});
near('template', { to: E, html: '<p>Hi</p><a href="https://x.example/u">Unsubscribe</a>', subject: 'Welcome' });
near('schema', { email: E, properties: { unsubscribed: { type: 'boolean' } } });
near('error of another node', { email: E, error: { message: 'Request was blocked by rate limit', code: 429 } });
near('stopped workflow', { email: E, workflow: { status: 'stopped', active: false } });
near('feature flags', { email: E, flags: { newBilling: false, emailEditorV2: false } });
near('webhook disabled', { email: E, webhook: { enabled: false, subscribed_events: [] } });
near('product stop', { email: E, line_items: [{ name: 'STOP sign', quantity: 1, discontinued: true }] });

// Drawn after the mending, beside each rule that it brought
near('sheet of complaints', { Sheet: 'Complaints', Email: E, Product: 'Lamp' });
near('a table', { table: '5', guests: 2, email: E });
near('mail server, later', { email: E, event: 'deferred', response: '421 4.7.0 message temporarily blocked as spam' });
near('answer of a bot', { email: E, response: 'We will stop by tomorrow. You can unsubscribe at any time.' });
near('counts of newsletters', { email: E, newsletters: { sent: 0, opened: 0 } });
near('one topic of two', { email: E, topics: { news: false, offers: true } });
near('choices of a field', {
	email: E,
	custom_fields: [
		{
			name: 'Newsletter',
			values: [
				{ value: 'yes', label: 'Yes' },
				{ value: 'no', label: 'No' },
			],
		},
	],
});
near('what was chosen', { email: E, marketing_status: { option: { title: 'Opted in' } } });
near('last name', { email: E, last_name: 'Robinson', last_event: 'opened', last_status: 'delivered' });
near('list status', { email: E, list_status: 'subscribed', list_name: 'Weekly' });
near('registered', { email: E, newsletter: 'registered', unsubscribed: '' });
near('typed, yes', { fields: { email: { stringValue: E }, newsletter: { booleanValue: true } } });
near('language model, interested', { email: E, output: '```json\n{"intent": "interested"}\n```' });
near('summary of a call', {
	email: E,
	call_summary: 'Asked not to be called before noon. Wants a quote for the remote control.',
});
near('no contact yet', { email: E, notes: 'Has had no contact at all with support' });
near('forgotten', { email: E, message: "I don't want my order to be forgotten again, please check" });
near('personal data', { email: E, message: 'How does your tool delete personal data in backups?' });
near('list price', { email: E, message: 'Can you take 10% off list price?' });
near('form, what to keep', {
	'Your email': E,
	'What would you like to receive?': ['Newsletter', 'Offers'],
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
near('form, were you contacted', {
	'Your email': E,
	'Were you contacted by our team?': 'No',
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
near('visitor asks', {
	website_id: 'w',
	event: 'message:send',
	data: { from: 'user', type: 'text', content: 'do you ship to Norway?', visitor: { email: E } },
});
near('agent writes', {
	website_id: 'w',
	event: 'message:received',
	data: { from: 'operator', type: 'text', content: 'You can unsubscribe by replying STOP', visitor: { email: E } },
});
near('about somebody else', {
	from: E,
	to: 'shop@shop.example',
	subject: 'Our team',
	text: 'Please add bob@example.com',
});
no('somebody else’s words', { from: B, to: 'shop@shop.example', text: `Please remove ${E} from your list` });
no('stop calling, by mail', { Email: E, Phone: P, Reply: 'Stop calling me' }, P, 'phone');
no('a column of calls', { Phone: P, Unsubscribed: 'yes' }, P, 'phone');
no('form, what to leave', {
	'Your email': E,
	'Unsubscribe from': 'Offers',
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
no('Notion', {
	properties: { Email: { type: 'email', email: E }, Newsletter: { type: 'select', select: { name: 'Unsubscribed' } } },
});
no('account deletion', { email: E, account_deletion_request: true });
no('yes and no in one', { Email: E, Newsletter: 'yes', Tags: 'do-not-contact' });

const subscribed = (tags: string) =>
	w(
		{
			id: 1,
			email: E,
			email_marketing_consent: {
				state: 'subscribed',
				opt_in_level: 'single_opt_in',
				consent_updated_at: '2026-01-01T00:00:00Z',
			},
			tags,
			created_at: '2025-01-01T00:00:00Z',
			updated_at: '2026-05-19T00:00:00Z',
		},
		{ headers: { 'x-shopify-topic': 'customers/update', 'x-shopify-shop-domain': 'x.myshopify.com' } },
	);
no('shop’s yes, staff’s no', subscribed('vip, do-not-contact'));
near('shop’s yes', subscribed('vip, win-back'));
no('form, newsletter and do not contact', {
	'Your email': E,
	'Would you like our newsletter?': ['Yes, send me the newsletter'],
	'Do not contact': ['yes'],
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});
near('form, newsletter', {
	'Your email': E,
	'Would you like our newsletter?': ['Yes, send me the newsletter'],
	'Do not contact': [],
	submittedAt: '2026-05-19T10:00:00.000Z',
	formMode: 'production',
});

const texted = (Body: string) =>
	w({
		SmsMessageSid: 'SM1',
		MessageSid: 'SM1',
		AccountSid: 'AC1',
		SmsStatus: 'received',
		Body,
		From: P,
		To: '+12025550100',
		NumMedia: '0',
	});
no('a text about calls', texted('Stop calling me'), P, 'phone');
near('a text about texts', texted('STOP'), P, 'phone');
no('note of the staff beside a mail that was delivered', {
	event: 'delivered',
	email: E,
	notes: 'Please do not contact her again',
});
