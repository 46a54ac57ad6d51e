import { Exam, w } from './exam';

/** Drawn after those of the twelfth were mended: known tools, shapes and words once more. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const B = 'bob@example.com';
const C = 'cyd@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const AT = '2026-05-19T10:00:00Z';
const UNIX = 1779184800;
const OURS = 'news@shop.example';
const row = (more: object) => ({ row_number: 2, Name: 'Ada Example', Email: E, ...more });
const mail = (text: string) => ({
	id: 'x',
	threadId: 't',
	labelIds: ['INBOX'],
	text,
	subject: 'Re: May news',
	date: AT,
	to: { value: [{ address: OURS, name: '' }] },
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
});

// Known tools
no('Klaviyo event with its metric', {
	data: [
		{
			type: 'event',
			id: 'e',
			attributes: { timestamp: UNIX, event_properties: {}, datetime: AT },
			relationships: { metric: { data: { type: 'metric', id: 'm' } }, profile: { data: { type: 'profile', id: 'p' } } },
		},
	],
	included: [
		{ type: 'metric', id: 'm', attributes: { name: 'Unsubscribed from Email Marketing' } },
		{ type: 'profile', id: 'p', attributes: { email: E } },
	],
});
no('Klaviyo flow webhook', w({ email: E, first_name: 'Ada', 'Accepts Marketing': false, event: 'Checkout Started' }));
near(
	'ok: Klaviyo flow webhook',
	w({ email: E, first_name: 'Ada', 'Accepts Marketing': true, event: 'Checkout Started' }),
);
no(
	'Segment nested trait',
	w({
		type: 'identify',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		traits: { email: E, communication: { marketing: { email: 'opted_out' } } },
	}),
);
no(
	'Segment alias of a trait',
	w({ type: 'identify', userId: 'u', messageId: 'm', timestamp: AT, traits: { email: E, 'No newsletter': true } }),
);
near(
	'ok: Segment alias of a trait',
	w({ type: 'identify', userId: 'u', messageId: 'm', timestamp: AT, traits: { email: E, 'No sugar': true } }),
);
no(
	'HubSpot workflow webhook',
	w({
		objectId: 5,
		objectType: 'CONTACT',
		properties: { email: { value: E }, contact_status: { value: 'Do not contact' } },
	}),
);
no(
	'HubSpot subscription change',
	w([
		{
			eventId: 1,
			subscriptionId: 2,
			portalId: 3,
			occurredAt: UNIX * 1000,
			subscriptionType: 'contact.propertyChange',
			objectId: 5,
			propertyName: 'hs_email_optout',
			propertyValue: 'true',
			email: E,
		},
	]),
);
no('Salesforce person account', {
	attributes: { type: 'Account' },
	Id: '001',
	Name: 'Ada',
	PersonEmail: E,
	PersonHasOptedOutOfEmail: true,
});
no('Salesforce individual', {
	attributes: { type: 'Individual' },
	Id: '0PK',
	LastName: 'Example',
	Email__c: E,
	HasOptedOutProcessing: true,
});
no(
	'Pipedrive field',
	w({
		data: {
			id: 1,
			name: 'Ada',
			emails: [{ label: 'work', value: E, primary: true }],
			custom_fields: { newsletter: { type: 'enum', value: 'No' } },
		},
		previous: null,
		meta: { action: 'change', entity: 'person', entity_id: '1', timestamp: AT, version: '2.0' },
	}),
);
no(
	'Intercom conversation',
	w({
		type: 'notification_event',
		topic: 'conversation.user.replied',
		created_at: UNIX,
		data: {
			type: 'notification_event_data',
			item: {
				type: 'conversation',
				id: 'c',
				source: { type: 'email', author: { type: 'user', email: E } },
				conversation_parts: {
					conversation_parts: [
						{
							part_type: 'comment',
							body: '<p>Please stop sending me marketing mails</p>',
							author: { type: 'user', email: E },
						},
					],
				},
			},
		},
	}),
);
no(
	'Zendesk ticket',
	w({
		ticket: {
			id: 5,
			status: 'open',
			subject: 'Re: Sale',
			description: 'Take me off this mailing list',
			requester: { email: E, name: 'Ada' },
			tags: [],
		},
	}),
);
no('Freshdesk custom field', {
	id: 1,
	name: 'Ada',
	email: E,
	active: true,
	custom_fields: { cf_mailing_consent: 'Withdrawn' },
	created_at: AT,
	updated_at: AT,
});
no(
	'Brevo list',
	w({ event: 'list_addition', email: [B, E], list_id: [7], list_name: 'Opt-outs', date: AT, ts: UNIX }),
	E,
);
no('Mailchimp tags', {
	id: 'm',
	email_address: E,
	status: 'subscribed',
	unique_email_id: 'u',
	tags: [{ id: 1, name: 'Do not mail' }],
	list_id: 'l',
});
no('ActiveCampaign API', {
	contact: { id: '9', email: E },
	fieldValues: [{ field: '3', title: 'Newsletter', value: 'No' }],
});
no(
	'Mautic segment',
	w({
		'mautic.lead_list_change': [
			{
				contact: { id: 2, fields: { core: { email: { value: E } } } },
				segment: { name: 'Unsubscribed' },
				action: 'added',
				timestamp: AT,
			},
		],
	}),
);
no(
	'Brevo SMS stop',
	w({ type: 'transactional', msg_status: 'unsubscribe', to: '12025550123', ts_event: UNIX, id: 1 }),
	P,
);
no(
	'Stripe customer metadata, German',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'customer.created',
		created: UNIX,
		data: { object: { id: 'cus_1', object: 'customer', email: E, metadata: { Werbung: 'nein' } } },
	}),
);
near(
	'ok: Stripe customer metadata, German',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'customer.created',
		created: UNIX,
		data: { object: { id: 'cus_1', object: 'customer', email: E, metadata: { Abholung: 'nein' } } },
	}),
);
no(
	'Chargebee prefixed',
	w({
		id: 'ev',
		occurred_at: UNIX,
		event_type: 'subscription_created',
		content: {
			subscription: { id: 's', status: 'active' },
			customer: { id: 'c', email: E, cf_sms_and_email_opt_out: true },
		},
	}),
);
no('WooCommerce order, box of a plugin', {
	id: 8,
	status: 'pending',
	currency: 'EUR',
	total: '5.00',
	date_created_gmt: '2026-05-19T10:00:00',
	billing: { email: E },
	line_items: [],
	meta_data: [{ id: 1, key: '_wc_other/acme/marketing-optin', value: '0' }],
});
no('Shopify order note', {
	id: 8,
	name: '#1001',
	email: E,
	total_price: '5.00',
	currency: 'EUR',
	financial_status: 'pending',
	line_items: [],
	created_at: AT,
	note: 'No marketing emails please',
	customer: { id: 7, email: E },
});
near('ok: Shopify order note', {
	id: 8,
	name: '#1001',
	email: E,
	total_price: '5.00',
	currency: 'EUR',
	financial_status: 'pending',
	line_items: [],
	created_at: AT,
	note: 'No plastic please',
	customer: { id: 7, email: E },
});
no('Shopify Flow', w({ customer: { email: E, tags: ['newsletter-opt-out'], id: 'gid://shopify/Customer/7' } }));
no(
	'Typeform boolean',
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: AT,
			definition: {
				fields: [
					{ id: 'a', title: 'E-mail', type: 'email', ref: 'm' },
					{ id: 'b', title: 'Can we keep in touch by email?', type: 'yes_no', ref: 'r' },
				],
			},
			answers: [
				{ type: 'email', email: E, field: { id: 'a', type: 'email', ref: 'm' } },
				{ type: 'boolean', boolean: false, field: { id: 'b', type: 'yes_no', ref: 'r' } },
			],
		},
	}),
);
no(
	'Jotform consent',
	w({
		formID: '1',
		submissionID: '2',
		rawRequest: JSON.stringify({ q3_email: E, q9_mayWeEmailYou: 'No' }),
		type: 'WEB',
	}),
);
no(
	'Cal.com booking field',
	w({
		triggerEvent: 'BOOKING_CREATED',
		createdAt: AT,
		payload: {
			title: 'Demo',
			startTime: '2026-06-01T10:00:00Z',
			organizer: { email: OURS },
			attendees: [{ email: E, name: 'Ada' }],
			uid: 'u',
			userFieldsResponses: { marketing: { label: 'I agree to receive marketing', value: false } },
		},
	}),
);
no(
	'PostHog event',
	w({ event: 'newsletter_unsubscribed', distinct_id: 'd', timestamp: AT, uuid: 'x', properties: { email: E } }),
);
no(
	'PostHog person properties',
	w({ event: { event: '$set', distinct_id: E, properties: { $set: { newsletter: 'no' } }, timestamp: AT, uuid: 'x' } }),
);
no(
	'Customer.io attribute',
	w({
		event_id: 'e',
		object_type: 'customer',
		metric: 'attribute_changed',
		timestamp: UNIX,
		data: { customer_id: '1', identifiers: { email: E }, attributes: { email_opt_in: 'false' } },
	}),
);
no('Odoo, studio', w({ _model: 'res.partner', id: 1, name: 'Ada', email: E, x_no_marketing: true }));
near('ok: Odoo, studio', w({ _model: 'res.partner', id: 1, name: 'Ada', email: E, x_no_discount: true }));
no(
	'Twilio conversation, proxy',
	w({
		EventType: 'onMessageAdded',
		Body: 'UNSUBSCRIBE',
		Author: P,
		'MessagingBinding.Address': P,
		'MessagingBinding.ProxyAddress': '+12025550199',
		ConversationSid: 'CH',
		Source: 'SMS',
	}),
	P,
);
no(
	'Instantly label',
	w({
		timestamp: AT,
		event_type: 'lead_not_interested',
		workspace: 'w',
		campaign_id: 'c',
		lead_email: E,
		reply_text: 'no more please',
	}),
);
no(
	'lemlist reply',
	w({
		_id: 'a',
		type: 'emailsReplied',
		leadEmail: E,
		campaignId: 'c',
		createdAt: AT,
		text: 'Merci de me désinscrire',
		sendUserEmail: OURS,
	}),
);
no('Telegram blocked', {
	update_id: 1,
	my_chat_member: {
		chat: { id: 5, type: 'private', first_name: 'Ada' },
		from: { id: 5, first_name: 'Ada' },
		date: UNIX,
		old_chat_member: { status: 'member' },
		new_chat_member: { status: 'kicked', until_date: 0 },
	},
	email: E,
});
no(
	'mParticle',
	w({
		events: [{ event_type: 'opt_out', data: { is_opted_out: true, timestamp_unixtime_ms: UNIX * 1000 } }],
		user_identities: { email: E },
		user_attributes: {},
		environment: 'production',
		mpid: 1,
	}),
);
near(
	'ok: mParticle',
	w({
		events: [{ event_type: 'opt_out', data: { is_opted_out: false, timestamp_unixtime_ms: UNIX * 1000 } }],
		user_identities: { email: E },
		user_attributes: {},
		environment: 'production',
		mpid: 1,
	}),
);

// Shapes
no(
	'three people in numbered columns',
	{ 'Email 1': B, 'Unsubscribed 1': 'no', 'Email 2': E, 'Unsubscribed 2': 'yes', 'Email 3': C, 'Unsubscribed 3': 'no' },
	E,
);
near(
	'ok: three people in numbered columns',
	{ 'Email 1': B, 'Unsubscribed 1': 'no', 'Email 2': E, 'Unsubscribed 2': 'yes', 'Email 3': C, 'Unsubscribed 3': 'no' },
	C,
);
near('ok: two addresses, two lines', { email_1: E, email_2: B, address_1: 'No 5', address_2: '-' });
no('two addresses of one person', { email_1: E, email_2: B, 'Do not email': 'yes' }, B);
no(
	'people by ID, flags',
	w({ users: { u17: { email: B, do_not_email: false }, u18: { email: E, do_not_email: true } } }),
	E,
);
near(
	'ok: people by ID, flags',
	w({ users: { u17: { email: B, do_not_email: false }, u18: { email: E, do_not_email: true } } }),
	B,
);
no('columns as lists', { email: [B, E], optOut: ['N', 'Y'] }, E);
near('ok: columns as lists', { email: [B, E], optOut: ['N', 'Y'] }, B);
no('legend, other signs', row({ 'Mailing (J: ja; N: nein)': 'N' }));
no('legend with a dash', row({ 'Contact code (1 - all, 9 - do not contact)': 9 }));
no('grid of words', { Contact: E, Email: 'no', Text: 'yes', Call: 'no' }, E);
near('ok: grid of words', { Contact: E, Email: 'yes', Text: 'no', Call: 'no' }, E);
near('ok: what is known', { person: E, verified: { email: false, phone: true } });
no('wish within settings', w({ user: { email: E, settings: { emails: { marketing: false, receipts: true } } } }));
near('ok: wish within settings', w({ user: { email: E, settings: { emails: { marketing: true, receipts: false } } } }));
no('row of an agent', { output: { email: E, category: 'unsubscribe_request', confidence: 0.93 } });
no(
	'list of pairs of another tool',
	w({
		contact: {
			properties: [
				{ property: 'email', value: E },
				{ property: 'marketing_contact_allowed', value: 'false' },
			],
		},
	}),
);
no('decimal', row({ 'Do not contact': '1,00' }));
no('newest of two', row({ 'Opt-in date': '01.02.2024', 'Opt-out date': '03.04.2026' }));
no('sheet: Robinson', row({ Robinsonliste: 'ja' }));
no('sheet: pl', row({ 'Zgoda na kontakt e-mail': 'brak' }));
no('sheet: sv', row({ 'Får kontaktas via e-post': 'Nej' }));
no('sheet: es', row({ 'Autoriza envío de publicidad': 'NO' }));
no('sheet: it', row({ 'Desidera ricevere la newsletter': 'no grazie' }));
near('ok: sheet: it', row({ 'Desidera ricevere la fattura': 'no grazie' }));
no('sheet: phone', { Nombre: 'Ada', Móvil: '+34612345678', 'No llamar': 'X' }, '+34612345678', 'phone');

// Words
for (const words of [
	'I am not the right person and would appreciate being removed.',
	'Thanks but no thanks, please do not follow up.',
	'We will not be needing your services, kindly close my file and stop writing.',
	'Bitte entfernen Sie meine Adresse.',
	'Danke, aber bitte keine weiteren Zusendungen.',
	'Je vous prie de cesser tout envoi.',
	'Per favore toglietemi dalla lista',
	'No deseo recibir más información',
	'Nie chcę więcej maili',
	'Não tenho interesse, não me contatem novamente',
	'Gelieve mij niet meer te mailen',
	'Přestaňte mi psát',
])
	no(`mail: ${words}`, mail(words));
for (const words of [
	'I am not the right person, please write to my colleague Bob about this.',
	'Please follow up next week.',
	'We will be needing your services, kindly open a file.',
	'Bitte entfernen Sie meine alte Lieferadresse aus der Bestellung.',
	'Je vous prie de trouver ci-joint la commande.',
	'No deseo el seguro, gracias. Sí el envío.',
	'Can I change my address?',
])
	near(`ok: mail: ${words}`, mail(words));
no(
	'SMS: GB',
	w({ From: GB, To: '+447700900000', Body: 'Pls take me off ur list', MessageSid: 'SM', AccountSid: 'AC' }),
	GB,
);
near(
	'ok: SMS: GB',
	w({ From: GB, To: '+447700900000', Body: 'Pls take it off my bill', MessageSid: 'SM', AccountSid: 'AC' }),
	GB,
);
