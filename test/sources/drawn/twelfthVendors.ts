import { Exam, w } from './exam';

/** Known tools: their own events in further versions, a shop’s own field in their records, several people of whom the middle one says no, and changes from … to. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const B = 'bob@example.com';
const C = 'cyd@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const DE = '+4915112345678';
const AT = '2026-05-19T10:00:00Z';
const UNIX = 1779184800;
const OURS = 'news@shop.example';

// ActiveCampaign
no(
	'ActiveCampaign field in a webhook',
	w({
		type: 'update',
		date_time: AT,
		initiated_by: 'admin',
		list: '0',
		'contact[id]': '9',
		'contact[email]': E,
		'contact[first_name]': 'Ada',
		'contact[fields][newsletter_opt_in]': 'No',
	}),
);
near(
	'ok: ActiveCampaign field in a webhook',
	w({
		type: 'update',
		date_time: AT,
		initiated_by: 'admin',
		list: '0',
		'contact[id]': '9',
		'contact[email]': E,
		'contact[fields][gift_wrap]': 'No',
	}),
);
no(
	'ActiveCampaign forwarded nested',
	w({
		type: 'unsubscribe',
		date_time: AT,
		contact: { id: '9', email: E, fields: { plan: 'pro' } },
		list: { id: '2', name: 'News' },
	}),
);
no('ActiveCampaign list status', {
	contactLists: [{ contact: '9', list: '1', status: '2', sdate: AT, udate: AT }],
	contact: { id: '9', email: E },
});
no(
	'ActiveCampaign tag',
	w({
		type: 'contact_tag_added',
		date_time: AT,
		tag: 'Do not email',
		'contact[email]': E,
		'contact[tags]': 'customer, Do not email',
	}),
);
// Adobe Commerce
no('Adobe customer, is_subscribed', {
	id: 4,
	group_id: 1,
	email: E,
	firstname: 'Ada',
	lastname: 'Example',
	store_id: 1,
	website_id: 1,
	addresses: [],
	extension_attributes: { is_subscribed: false },
});
near('ok: Adobe customer, is_subscribed', {
	id: 4,
	group_id: 1,
	email: E,
	firstname: 'Ada',
	lastname: 'Example',
	store_id: 1,
	website_id: 1,
	addresses: [],
	extension_attributes: { is_subscribed: true },
});
no('Adobe custom attribute', {
	id: 4,
	group_id: 1,
	email: E,
	firstname: 'Ada',
	lastname: 'Example',
	store_id: 1,
	website_id: 1,
	addresses: [],
	custom_attributes: [{ attribute_code: 'no_marketing_emails', value: '1' }],
});
near('ok: Adobe custom attribute', {
	id: 4,
	group_id: 1,
	email: E,
	firstname: 'Ada',
	lastname: 'Example',
	store_id: 1,
	website_id: 1,
	addresses: [],
	custom_attributes: [{ attribute_code: 'loyalty_member', value: '0' }],
});
no(
	'Adobe event of a subscriber',
	w({
		event: { value: { subscriber_id: 5, subscriber_email: E, subscriber_status: 3, customer_id: 4, store_id: 1 } },
		'@type': 'com.adobe.commerce.observer.newsletter_subscriber_save_commit_after',
	}),
);
// Amazon SES
no(
	'SES complaint, second recipient',
	w({
		Type: 'Notification',
		MessageId: 'm',
		TopicArn: 'arn:aws:sns:eu-west-1:1:t',
		Message: JSON.stringify({
			notificationType: 'Complaint',
			complaint: {
				complainedRecipients: [{ emailAddress: B }, { emailAddress: E }],
				timestamp: AT,
				feedbackId: 'f',
				complaintFeedbackType: 'abuse',
			},
			mail: { timestamp: AT, source: OURS, messageId: 'x', destination: [B, E] },
		}),
	}),
	E,
);
no(
	'SES subscription preferences',
	w({
		eventType: 'Subscription',
		mail: { timestamp: AT, messageId: 'x', source: OURS, destination: [E] },
		subscription: {
			contactList: 'News',
			timestamp: AT,
			source: 'UnsubscribeHeader',
			newTopicPreferences: {
				unsubscribeAll: true,
				topicSubscriptionStatus: [{ topicName: 'News', subscriptionStatus: 'OptOut' }],
			},
			oldTopicPreferences: {
				unsubscribeAll: false,
				topicSubscriptionStatus: [{ topicName: 'News', subscriptionStatus: 'OptOut' }],
			},
		},
	}),
);
no('SES contact of a list', {
	ContactListName: 'News',
	EmailAddress: E,
	UnsubscribeAll: true,
	TopicPreferences: [],
	CreatedTimestamp: AT,
	LastUpdatedTimestamp: AT,
});
near('ok: SES contact of a list', {
	ContactListName: 'News',
	EmailAddress: E,
	UnsubscribeAll: false,
	TopicPreferences: [{ TopicName: 'News', SubscriptionStatus: 'OPT_IN' }],
	CreatedTimestamp: AT,
});
// Attentive
no(
	'Attentive email',
	w({
		type: 'email.unsubscribed',
		timestamp: Date.parse(AT),
		company: { display_name: 'Shop', company_id: 'c' },
		subscriber: { email: E, phone: P, external_id: 1 },
		subscription: { type: 'MARKETING', channel: 'EMAIL' },
	}),
	E,
);
no(
	'Attentive attribute',
	w({
		type: 'custom_attribute.set',
		timestamp: Date.parse(AT),
		company: { company_id: 'c' },
		subscriber: { email: E, phone: P, external_id: 1 },
		attribute: { name: 'Email opt-in', value: 'No' },
	}),
	E,
);
near(
	'ok: Attentive attribute',
	w({
		type: 'custom_attribute.set',
		timestamp: Date.parse(AT),
		company: { company_id: 'c' },
		subscriber: { email: E, phone: P, external_id: 1 },
		attribute: { name: 'Has pets', value: 'No' },
	}),
	E,
);
// BigCommerce
no('BigCommerce form field', {
	id: 1,
	email: E,
	first_name: 'Ada',
	last_name: 'Example',
	customer_group_id: 0,
	accepts_product_review_abandoned_cart_emails: true,
	form_fields: [{ name: 'Subscribe to our newsletter?', value: 'No', customer_id: 1 }],
});
near('ok: BigCommerce form field', {
	id: 1,
	email: E,
	first_name: 'Ada',
	last_name: 'Example',
	customer_group_id: 0,
	accepts_product_review_abandoned_cart_emails: true,
	form_fields: [{ name: 'Trade customer?', value: 'No', customer_id: 1 }],
});
no(
	'BigCommerce answer of several',
	{
		data: [
			{ id: 1, email: B, accepts_marketing: true },
			{ id: 2, email: E, accepts_marketing: false },
			{ id: 3, email: C, accepts_marketing: true },
		],
		meta: { pagination: { total: 3 } },
	},
	E,
);
// Brevo
no(
	'Brevo marketing events in a batch',
	w([
		{ event: 'delivered', email: B, id: 1, ts_event: UNIX },
		{ event: 'unsubscribe', email: E, id: 2, ts_event: UNIX, list_id: [3] },
		{ event: 'opened', email: C, id: 3, ts_event: UNIX },
	]),
	E,
);
no(
	'Brevo contact updated',
	w({
		event: 'contact_updated',
		email: E,
		id: 2,
		content: [{ name: 'Ada', attributes: { NEWSLETTER: 'Nein' } }],
		date: AT,
		ts: UNIX,
	}),
);
no(
	'Brevo contact updated, blacklisted',
	w({
		event: 'contact_updated',
		email: E,
		id: 2,
		content: [{ email: E, emailBlacklisted: true, smsBlacklisted: false }],
		date: AT,
		ts: UNIX,
	}),
);
near(
	'ok: Brevo contact updated',
	w({
		event: 'contact_updated',
		email: E,
		id: 2,
		content: [{ name: 'Ada', attributes: { KINDER: 'Nein' } }],
		date: AT,
		ts: UNIX,
	}),
);
// Cal.com, Calendly
no(
	'Cal.com answer',
	w({
		triggerEvent: 'BOOKING_CREATED',
		createdAt: AT,
		payload: {
			title: 'Demo',
			startTime: '2026-06-01T10:00:00Z',
			endTime: '2026-06-01T10:30:00Z',
			organizer: { name: 'Us', email: OURS },
			attendees: [{ email: E, name: 'Ada', timeZone: 'Europe/Berlin' }],
			uid: 'u',
			responses: {
				name: { label: 'your_name', value: 'Ada' },
				email: { label: 'email_address', value: E },
				news: { label: 'May we send you our newsletter?', value: 'No' },
			},
		},
	}),
);
near(
	'ok: Cal.com answer',
	w({
		triggerEvent: 'BOOKING_CREATED',
		createdAt: AT,
		payload: {
			title: 'Demo',
			startTime: '2026-06-01T10:00:00Z',
			endTime: '2026-06-01T10:30:00Z',
			organizer: { name: 'Us', email: OURS },
			attendees: [{ email: E, name: 'Ada', timeZone: 'Europe/Berlin' }],
			uid: 'u',
			responses: {
				email: { label: 'email_address', value: E },
				news: { label: 'Are you a customer already?', value: 'No' },
			},
		},
	}),
);
no(
	'Cal.com notes',
	w({
		triggerEvent: 'BOOKING_CANCELLED',
		createdAt: AT,
		payload: {
			title: 'Demo',
			organizer: { name: 'Us', email: OURS },
			attendees: [{ email: E, name: 'Ada' }],
			uid: 'u',
			cancellationReason: 'Not interested any more, please do not contact me again',
			status: 'CANCELLED',
		},
	}),
);
const calendly = (more: object) =>
	w({
		event: 'invitee.canceled',
		created_at: AT,
		created_by: 'https://api.calendly.com/users/A',
		payload: {
			email: E,
			name: 'Ada Example',
			status: 'canceled',
			uri: 'https://api.calendly.com/scheduled_events/E/invitees/I',
			event: 'https://api.calendly.com/scheduled_events/E',
			scheduled_event: { start_time: '2026-06-01T10:00:00Z', name: 'Demo' },
			...more,
		},
	});
no(
	'Calendly reason of a cancellation',
	calendly({
		cancellation: {
			canceled_by: 'Ada',
			reason: 'Please take me off your list and stop emailing me',
			canceler_type: 'invitee',
		},
	}),
);
near(
	'ok: Calendly reason of a cancellation',
	calendly({ cancellation: { canceled_by: 'Ada', reason: 'I have a dentist appointment', canceler_type: 'invitee' } }),
);
no(
	'Calendly text reminder',
	calendly({
		text_reminder_number: P,
		questions_and_answers: [{ question: 'Can we text you offers?', answer: 'No', position: 0 }],
	}),
	P,
);
// Chargebee, Stripe, Paddle, LemonSqueezy, Gumroad, PayPal, Square, Recharge
no(
	'Chargebee custom field',
	w({
		id: 'ev',
		occurred_at: UNIX,
		event_type: 'customer_changed',
		api_version: 'v2',
		content: { customer: { id: 'c', email: E, first_name: 'Ada', cf_marketing_opt_in: 'False', object: 'customer' } },
	}),
);
near(
	'ok: Chargebee custom field',
	w({
		id: 'ev',
		occurred_at: UNIX,
		event_type: 'customer_changed',
		api_version: 'v2',
		content: { customer: { id: 'c', email: E, first_name: 'Ada', cf_beta_tester: 'False', object: 'customer' } },
	}),
);
no(
	'Chargebee meta_data',
	w({
		id: 'ev',
		occurred_at: UNIX,
		event_type: 'customer_created',
		content: { customer: { id: 'c', email: E, object: 'customer', meta_data: { newsletter: 'declined' } } },
	}),
);
no(
	'Stripe metadata',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'customer.updated',
		created: UNIX,
		data: {
			object: { id: 'cus_1', object: 'customer', email: E, metadata: { marketing_consent: 'false' } },
			previous_attributes: { metadata: { marketing_consent: 'true' } },
		},
	}),
);
no(
	'Stripe checkout consent',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'checkout.session.completed',
		created: UNIX,
		data: {
			object: {
				id: 'cs_1',
				object: 'checkout.session',
				customer_details: { email: E },
				consent: { promotions: 'opt_out', terms_of_service: 'accepted' },
				amount_total: 500,
				currency: 'eur',
				payment_status: 'paid',
			},
		},
	}),
);
no(
	'Stripe checkout custom field',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'checkout.session.completed',
		created: UNIX,
		data: {
			object: {
				id: 'cs_1',
				object: 'checkout.session',
				customer_details: { email: E },
				amount_total: 500,
				currency: 'eur',
				payment_status: 'paid',
				custom_fields: [
					{
						key: 'newsletter',
						label: { custom: 'Newsletter?', type: 'custom' },
						type: 'dropdown',
						dropdown: {
							options: [
								{ label: 'Yes', value: 'yes' },
								{ label: 'No', value: 'no' },
							],
							value: 'no',
						},
					},
				],
			},
		},
	}),
);
near(
	'ok: Stripe checkout custom field',
	w({
		id: 'evt_1',
		object: 'event',
		type: 'checkout.session.completed',
		created: UNIX,
		data: {
			object: {
				id: 'cs_1',
				object: 'checkout.session',
				customer_details: { email: E },
				amount_total: 500,
				currency: 'eur',
				payment_status: 'unpaid',
				custom_fields: [
					{
						key: 'giftwrap',
						label: { custom: 'Gift wrap?', type: 'custom' },
						type: 'dropdown',
						dropdown: {
							options: [
								{ label: 'Yes', value: 'yes' },
								{ label: 'No', value: 'no' },
							],
							value: 'no',
						},
					},
				],
			},
		},
	}),
);
no(
	'Paddle marketing consent',
	w({
		event_id: 'evt',
		event_type: 'customer.updated',
		occurred_at: AT,
		notification_id: 'n',
		data: {
			id: 'ctm',
			name: 'Ada',
			email: E,
			marketing_consent: false,
			status: 'active',
			custom_data: null,
			locale: 'en',
		},
	}),
);
no(
	'Paddle custom data',
	w({
		event_id: 'evt',
		event_type: 'customer.updated',
		occurred_at: AT,
		notification_id: 'n',
		data: {
			id: 'ctm',
			name: 'Ada',
			email: E,
			marketing_consent: true,
			status: 'active',
			custom_data: { do_not_contact: true },
			locale: 'en',
		},
	}),
);
no(
	'LemonSqueezy customer',
	w({
		meta: { event_name: 'customer_updated', custom_data: { user_id: '1' } },
		data: {
			type: 'customers',
			id: '1',
			attributes: { store_id: 1, name: 'Ada', email: E, status: 'unsubscribed', status_formatted: 'Unsubscribed' },
		},
	}),
);
no(
	'LemonSqueezy custom data',
	w({
		meta: { event_name: 'order_created', custom_data: { newsletter_opt_in: 'false' } },
		data: {
			type: 'orders',
			id: '1',
			attributes: {
				store_id: 1,
				user_email: E,
				user_name: 'Ada',
				total: 500,
				currency: 'EUR',
				status: 'paid',
				created_at: AT,
			},
		},
	}),
);
no(
	'Gumroad can_contact',
	w({
		sale_id: 's',
		sale_timestamp: AT,
		product_name: 'Book',
		permalink: 'b',
		email: E,
		price: '500',
		currency: 'usd',
		can_contact: 'false',
		resource_name: 'sale',
	}),
);
near(
	'ok: Gumroad can_contact',
	w({
		sale_id: 's',
		sale_timestamp: AT,
		product_name: 'Book',
		permalink: 'b',
		email: E,
		price: '500',
		currency: 'usd',
		can_contact: 'true',
		resource_name: 'sale',
	}),
);
no(
	'Gumroad custom field',
	w({
		sale_id: 's',
		sale_timestamp: AT,
		product_name: 'Book',
		permalink: 'b',
		email: E,
		price: '500',
		currency: 'usd',
		can_contact: 'true',
		custom_fields: { 'Send me news': 'false' },
		resource_name: 'sale',
	}),
);
no(
	'PayPal custom',
	w({
		id: 'WH',
		event_type: 'CHECKOUT.ORDER.APPROVED',
		create_time: AT,
		resource_type: 'checkout-order',
		resource: {
			id: 'o',
			status: 'APPROVED',
			payer: { email_address: E, name: { given_name: 'Ada' } },
			purchase_units: [{ amount: { value: '5.00', currency_code: 'EUR' }, custom_id: '{"newsletter":"no"}' }],
		},
	}),
);
no(
	'Square preferences',
	w({
		merchant_id: 'm',
		type: 'customer.updated',
		event_id: 'e',
		created_at: AT,
		data: {
			type: 'customer',
			id: 'c',
			object: {
				customer: {
					id: 'c',
					given_name: 'Ada',
					email_address: E,
					preferences: { email_unsubscribed: true },
					created_at: AT,
				},
			},
		},
	}),
);
no(
	'Square note',
	w({
		merchant_id: 'm',
		type: 'customer.updated',
		event_id: 'e',
		created_at: AT,
		data: {
			type: 'customer',
			id: 'c',
			object: {
				customer: {
					id: 'c',
					given_name: 'Ada',
					email_address: E,
					note: 'Does not want marketing emails',
					preferences: { email_unsubscribed: false },
				},
			},
		},
	}),
);
near(
	'ok: Square note',
	w({
		merchant_id: 'm',
		type: 'customer.updated',
		event_id: 'e',
		created_at: AT,
		data: {
			type: 'customer',
			id: 'c',
			object: {
				customer: {
					id: 'c',
					given_name: 'Ada',
					email_address: E,
					note: 'Does not want milk',
					preferences: { email_unsubscribed: false },
				},
			},
		},
	}),
);
no(
	'Square custom attribute',
	w({
		merchant_id: 'm',
		type: 'customer.custom_attribute.updated',
		created_at: AT,
		data: { type: 'custom_attribute', object: { custom_attribute: { key: 'newsletter', value: false } } },
		customer: { email_address: E },
	}),
);
no(
	'Recharge customer',
	w({
		customer: {
			id: 1,
			email: E,
			first_name: 'Ada',
			accepts_marketing: 0,
			has_valid_payment_method: true,
			subscriptions_active_count: 1,
		},
	}),
);
no(
	'Recharge property',
	w({
		subscription: {
			id: 1,
			customer_id: 2,
			email: E,
			status: 'ACTIVE',
			product_title: 'Tea',
			price: '5.00',
			properties: [{ name: 'Newsletter', value: 'No thanks' }],
		},
	}),
);
near(
	'ok: Recharge property',
	w({
		subscription: {
			id: 1,
			customer_id: 2,
			email: E,
			status: 'ACTIVE',
			product_title: 'Tea',
			price: '5.00',
			properties: [{ name: 'Gift', value: 'No thanks' }],
		},
	}),
);
// Desks and chats
const chatwoot = (more: object) =>
	w({
		event: 'contact_updated',
		id: 1,
		name: 'Ada',
		email: E,
		phone_number: null,
		account: { id: 1, name: 'Shop' },
		additional_attributes: {},
		custom_attributes: {},
		...more,
	});
no('Chatwoot attribute', chatwoot({ custom_attributes: { marketing_opt_in: false } }));
no(
	'Chatwoot change',
	chatwoot({
		changed_attributes: [
			{ custom_attributes: { previous_value: { newsletter: 'yes' }, current_value: { newsletter: 'no' } } },
		],
		custom_attributes: { newsletter: 'no' },
	}),
);
no('Chatwoot blocked', chatwoot({ blocked: true }));
near(
	'ok: Chatwoot change',
	chatwoot({
		changed_attributes: [
			{ custom_attributes: { previous_value: { newsletter: 'no' }, current_value: { newsletter: 'yes' } } },
		],
		custom_attributes: { newsletter: 'yes' },
	}),
);
no(
	'Chatwoot message',
	w({
		event: 'message_created',
		id: 1,
		content: 'bitte keine Werbung mehr',
		message_type: 'incoming',
		created_at: AT,
		sender: { id: 2, name: 'Ada', email: E, type: 'contact' },
		conversation: { id: 3, channel: 'Channel::Email' },
		account: { id: 1 },
	}),
);
no('Freshdesk contact', {
	id: 1,
	name: 'Ada',
	email: E,
	active: true,
	other_emails: [],
	custom_fields: { newsletter: false, do_not_email: true },
	tags: [],
	created_at: AT,
	updated_at: AT,
});
near('ok: Freshdesk contact', {
	id: 1,
	name: 'Ada',
	email: E,
	active: true,
	other_emails: [],
	custom_fields: { vip: false },
	tags: [],
	created_at: AT,
	updated_at: AT,
});
no('Freshdesk tag', {
	id: 1,
	name: 'Ada',
	email: E,
	active: true,
	other_emails: [],
	custom_fields: {},
	tags: ['vip', 'no-marketing'],
	created_at: AT,
	updated_at: AT,
});
no(
	'Freshdesk webhook text',
	w({
		freshdesk_webhook: {
			ticket_id: 1,
			ticket_subject: 'Newsletter',
			ticket_description: 'Please unsubscribe me from your newsletter',
			ticket_requester_email: E,
			ticket_status: 'Open',
		},
	}),
);
no('Gorgias customer', {
	id: 1,
	email: E,
	name: 'Ada',
	channels: [{ type: 'email', address: E }],
	data: { accepts_marketing: false },
	meta: {},
	created_datetime: AT,
});
no(
	'Gorgias ticket tags',
	w({
		ticket: {
			id: 1,
			subject: 'Hi',
			channel: 'email',
			created_datetime: AT,
			customer: { id: 2, email: E, name: 'Ada' },
			tags: [{ name: 'unsubscribe-request' }],
		},
	}),
);
no(
	'Gorgias last message',
	w({
		ticket: {
			id: 1,
			subject: 'Re: Spring',
			channel: 'email',
			created_datetime: AT,
			customer: { id: 2, email: E },
			messages: [
				{
					from_agent: false,
					body_text: 'Please stop emailing me',
					sender: { email: E },
					channel: 'email',
					created_datetime: AT,
				},
			],
		},
	}),
);
no(
	'Intercom contact',
	w({
		type: 'notification_event',
		topic: 'contact.user.updated',
		created_at: UNIX,
		data: {
			type: 'notification_event_data',
			item: {
				type: 'contact',
				id: 'i',
				role: 'user',
				email: E,
				unsubscribed_from_emails: false,
				custom_attributes: { marketing_opt_in: false },
			},
		},
	}),
);
near(
	'ok: Intercom contact',
	w({
		type: 'notification_event',
		topic: 'contact.user.updated',
		created_at: UNIX,
		data: {
			type: 'notification_event_data',
			item: {
				type: 'contact',
				id: 'i',
				role: 'user',
				email: E,
				unsubscribed_from_emails: false,
				custom_attributes: { is_admin: false },
			},
		},
	}),
);
no(
	'Intercom tag',
	w({
		type: 'notification_event',
		topic: 'contact.tag.created',
		created_at: UNIX,
		data: {
			type: 'notification_event_data',
			item: {
				type: 'contact_tag',
				contact: { type: 'contact', id: 'i', role: 'user', email: E },
				tag: { type: 'tag', name: 'Do Not Contact' },
			},
		},
	}),
);
no(
	'Zendesk user event',
	w({
		account_id: 1,
		detail: { id: '2', email: E, role: 'end-user', updated_at: AT },
		event: {
			current: true,
			previous: false,
			custom_field: { title: 'No marketing mail', relationship_target_type: null },
			custom_field_id: 'no_marketing_mail',
		},
		id: 'e',
		subject: 'zen:user:2',
		time: AT,
		type: 'zen:event-type:user.custom_field_changed',
		zendesk_event_version: '2022-11-06',
	}),
);
no('Zendesk user', {
	id: 2,
	url: 'https://shop.zendesk.com/api/v2/users/2.json',
	name: 'Ada',
	email: E,
	role: 'end-user',
	user_fields: { email_opt_out: true },
	tags: [],
	created_at: AT,
	updated_at: AT,
});
near('ok: Zendesk user', {
	id: 2,
	url: 'https://shop.zendesk.com/api/v2/users/2.json',
	name: 'Ada',
	email: E,
	role: 'end-user',
	user_fields: { email_opt_out: false, agreed_to_terms: true },
	tags: [],
	created_at: AT,
	updated_at: AT,
});
// Forms
no(
	'Contact Form 7',
	w({
		'your-name': 'Ada',
		'your-email': E,
		'your-message': 'Hi',
		'acceptance-newsletter': '',
		'newsletter-radio': ['Nein, danke'],
	}),
);
no(
	'Elementor',
	w({
		form: { id: 'f', name: 'Contact' },
		fields: {
			email: { id: 'email', type: 'email', title: 'Email', value: E, raw_value: E },
			news: { id: 'news', type: 'radio', title: 'May we email you offers?', value: 'No', raw_value: 'No' },
		},
		meta: { date: { title: 'Date', value: 'May 19, 2026' } },
	}),
);
near(
	'ok: Elementor',
	w({
		form: { id: 'f', name: 'Contact' },
		fields: {
			email: { id: 'email', type: 'email', title: 'Email', value: E, raw_value: E },
			news: { id: 'news', type: 'radio', title: 'Do you own a dog?', value: 'No', raw_value: 'No' },
		},
		meta: {},
	}),
);
no('n8n form', {
	Email: E,
	'Would you like to hear from us by e-mail?': ['No'],
	submittedAt: AT,
	formMode: 'production',
});
near('ok: n8n form', { Email: E, 'Is this a company?': ['No'], submittedAt: AT, formMode: 'production' });
no('Google Forms', {
	formId: 'f',
	response: {
		responseId: 'r',
		createTime: AT,
		lastSubmittedTime: AT,
		respondentEmail: E,
		answers: {
			q: {
				questionId: 'q',
				question: 'Please unsubscribe me from',
				textAnswers: { answers: [{ value: 'Everything' }] },
			},
		},
	},
});
no(
	'Jotform',
	w({
		formID: '1',
		submissionID: '2',
		formTitle: 'Contact',
		pretty: `Email:${E}, Newsletter:No`,
		rawRequest: JSON.stringify({ slug: 'submit/1', q3_email: E, q4_newsletter: 'No' }),
		type: 'WEB',
	}),
);
no('Jotform answers', {
	id: '2',
	form_id: '1',
	created_at: AT,
	answers: {
		3: { name: 'email', text: 'Email', type: 'control_email', answer: E },
		4: { name: 'typeA', text: 'Do you want our newsletter?', type: 'control_radio', answer: 'No' },
	},
});
near('ok: Jotform answers', {
	id: '2',
	form_id: '1',
	created_at: AT,
	answers: {
		3: { name: 'email', text: 'Email', type: 'control_email', answer: E },
		4: { name: 'typeA', text: 'Do you want a receipt?', type: 'control_radio', answer: 'No' },
	},
});
no(
	'Tally checkboxes',
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: AT,
		data: {
			responseId: 'r',
			formId: 'f',
			formName: 'Prefs',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: E },
				{
					key: 'q2',
					label: 'What should we stop sending?',
					type: 'CHECKBOXES',
					value: ['o1'],
					options: [
						{ id: 'o1', text: 'All emails' },
						{ id: 'o2', text: 'Texts' },
					],
				},
			],
		},
	}),
);
no(
	'Tally hidden field',
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: AT,
		data: {
			responseId: 'r',
			formId: 'f',
			formName: 'Feedback',
			fields: [
				{ key: 'q0', label: 'action', type: 'HIDDEN_FIELDS', value: 'unsubscribe' },
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: E },
			],
		},
	}),
);
no(
	'Typeform hidden',
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: AT,
			hidden: { email: E, action: 'unsubscribe' },
			definition: { fields: [{ id: 'a', title: 'Why are you leaving?', type: 'short_text', ref: 'r' }] },
			answers: [{ type: 'text', text: 'Too many', field: { id: 'a', type: 'short_text', ref: 'r' } }],
		},
	}),
);
no(
	'Typeform choice',
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: AT,
			hidden: { email: E },
			definition: { fields: [{ id: 'a', title: 'Should we keep writing to you?', type: 'multiple_choice', ref: 'r' }] },
			answers: [
				{ type: 'choice', choice: { label: 'No, remove me' }, field: { id: 'a', type: 'multiple_choice', ref: 'r' } },
			],
		},
	}),
);
no(
	'Webflow',
	w({
		triggerType: 'form_submission',
		payload: { name: 'Unsubscribe', siteId: 's', data: { Email: E }, submittedAt: AT, id: 'i', formId: 'f' },
	}),
);
no(
	'Webflow box',
	w({
		triggerType: 'form_submission',
		payload: {
			name: 'Contact',
			siteId: 's',
			data: { Email: E, 'Email me offers': 'false' },
			submittedAt: AT,
			id: 'i',
			formId: 'f',
		},
	}),
);
no(
	'Wix form',
	w({
		data: {
			formName: 'Contact',
			formId: 'f',
			submissionTime: AT,
			submissions: [
				{ label: 'Email', value: E },
				{ label: 'I want the newsletter', value: 'false' },
			],
			contact: { email: E, contactId: 'c' },
		},
	}),
);
no(
	'Wix contact',
	w({
		data: {
			entityId: 'c',
			slug: 'updated',
			updatedEvent: {
				currentEntity: {
					id: 'c',
					primaryInfo: { email: E },
					info: {
						extendedFields: {
							items: {
								'emailSubscriptions.subscriptionStatus': 'UNSUBSCRIBED',
								'emailSubscriptions.deliverabilityStatus': 'VALID',
							},
						},
					},
				},
			},
		},
	}),
);
no(
	'Squarespace form',
	w({
		topic: 'form.submission',
		data: {
			formName: 'Contact',
			fields: [
				{ label: 'Email', value: E },
				{ label: 'Newsletter', value: 'No' },
			],
		},
	}),
);
no('Squarespace profile', {
	id: 'p',
	firstName: 'Ada',
	email: E,
	hasAccount: true,
	isCustomer: true,
	acceptsMarketing: false,
	createdOn: AT,
});
no('Meta lead', {
	id: 'l',
	created_time: AT,
	form_id: 'f',
	ad_id: 'a',
	field_data: [
		{ name: 'email', values: [E] },
		{ name: 'may_we_email_you_offers?', values: ['no'] },
	],
});
near('ok: Meta lead', {
	id: 'l',
	created_time: AT,
	form_id: 'f',
	ad_id: 'a',
	field_data: [
		{ name: 'email', values: [E] },
		{ name: 'are_you_a_home_owner?', values: ['no'] },
	],
});
no('Meta lead disclaimer', {
	id: 'l',
	created_time: AT,
	form_id: 'f',
	field_data: [{ name: 'email', values: [E] }],
	custom_disclaimer_responses: [{ checkbox_key: 'newsletter_opt_in', is_checked: '' }],
});
// Analytics
no(
	'Segment trait',
	w({
		type: 'identify',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		traits: { email: E, name: 'Ada', preferences: { newsletter: false } },
		context: {},
	}),
);
near(
	'ok: Segment trait',
	w({
		type: 'identify',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		traits: { email: E, name: 'Ada', preferences: { dark_mode: false } },
		context: {},
	}),
);
no(
	'Segment context traits',
	w({
		type: 'track',
		event: 'Preferences Saved',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		properties: { page: 'account' },
		context: { traits: { email: E, email_opt_out: true } },
	}),
);
no(
	'Segment consent',
	w({
		type: 'track',
		event: 'Segment Consent Preference Updated',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		properties: {},
		context: { traits: { email: E }, consent: { categoryPreferences: { Advertising: true, Marketing: false } } },
	}),
);
no(
	'Segment batch',
	w({
		batch: [
			{ type: 'identify', userId: '1', messageId: 'a', timestamp: AT, traits: { email: B } },
			{
				type: 'track',
				event: 'Unsubscribed',
				userId: '2',
				messageId: 'b',
				timestamp: AT,
				context: { traits: { email: E } },
			},
			{ type: 'identify', userId: '3', messageId: 'c', timestamp: AT, traits: { email: C } },
		],
		sentAt: AT,
	}),
	E,
);
no(
	'Segment group',
	w({
		type: 'identify',
		userId: 'u',
		messageId: 'm',
		timestamp: AT,
		traits: { email: E, unsubscribedAt: AT },
		context: {},
	}),
);
no(
	'RudderStack',
	w({
		type: 'identify',
		channel: 'server',
		userId: 'u',
		messageId: 'm',
		originalTimestamp: AT,
		rudderId: 'r',
		context: { traits: { email: E, 'Marketing Opt In': 'N' } },
	}),
);
no(
	'RudderStack, Klaviyo’s subscribe',
	w({
		type: 'identify',
		userId: 'u',
		messageId: 'm',
		originalTimestamp: AT,
		rudderId: 'r',
		context: { traits: { email: E, properties: { listId: 'X', subscribe: false } } },
	}),
);
no(
	'PostHog set',
	w({
		event: '$set',
		distinct_id: E,
		timestamp: AT,
		uuid: 'x',
		properties: { $set: { email: E, email_opt_in: false } },
	}),
);
near(
	'ok: PostHog set',
	w({ event: '$set', distinct_id: E, timestamp: AT, uuid: 'x', properties: { $set: { email: E, is_staff: false } } }),
);
no(
	'PostHog person',
	w({
		event: { event: 'settings saved', distinct_id: 'd', properties: {}, timestamp: AT, uuid: 'x' },
		person: { id: 'p', properties: { email: E, unsubscribed: 'true' } },
	}),
);
no(
	'GA4 user property',
	w({
		client_id: '1.2',
		user_id: E,
		timestamp_micros: `${UNIX}000000`,
		user_properties: { newsletter_opt_in: { value: 'no' } },
		events: [{ name: 'profile_saved', params: { email: E } }],
	}),
);
no(
	'GA4 event',
	w({
		client_id: '1.2',
		user_id: E,
		timestamp_micros: `${UNIX}000000`,
		events: [
			{ name: 'page_view', params: {} },
			{ name: 'newsletter_unsubscribe', params: {} },
		],
	}),
);
// Customer.io, Klaviyo, Mailchimp …
no(
	'Customer.io preferences',
	w({
		event_id: 'e',
		object_type: 'customer',
		metric: 'cio_subscription_preferences_changed',
		timestamp: UNIX,
		data: {
			customer_id: '1',
			identifiers: { id: '1', email: E, cio_id: 'c' },
			email_address: E,
			content: JSON.stringify({ topics: { topic_1: false, topic_2: false } }),
			delivery_id: 'd',
		},
	}),
);
no('Customer.io attributes', {
	customer: {
		id: '1',
		identifiers: { email: E, id: '1' },
		attributes: { email: E, unsubscribed: 'true', cio_subscription_preferences: '{"topics":{"topic_1":false}}' },
		unsubscribed: true,
		timestamps: {},
	},
});
near('ok: Customer.io attributes', {
	customer: {
		id: '1',
		identifiers: { email: E, id: '1' },
		attributes: { email: E, plan: 'pro' },
		unsubscribed: false,
		timestamps: {},
	},
});
no('Klaviyo event', {
	type: 'event',
	id: 'e',
	attributes: { timestamp: UNIX, event_properties: { List: 'News', $event_id: 'x' }, datetime: AT },
	relationships: {
		metric: { data: { type: 'metric', id: 'm', attributes: { name: 'Unsubscribed from List' } } },
		profile: { data: { type: 'profile', id: 'p', attributes: { email: E } } },
	},
});
no('Klaviyo suppressions', {
	type: 'profile',
	id: 'p',
	attributes: {
		email: E,
		subscriptions: {
			email: {
				marketing: {
					can_receive_email_marketing: false,
					consent: 'SUBSCRIBED',
					suppression: [{ reason: 'USER_SUPPRESSED', timestamp: AT }],
					list_suppressions: [],
				},
			},
			sms: null,
		},
	},
});
no(
	'Klaviyo middle',
	{
		data: [B, E, C].map((email) => ({
			type: 'profile',
			id: email,
			attributes: {
				email,
				subscriptions: {
					email: {
						marketing: {
							can_receive_email_marketing: email !== E,
							consent: email === E ? 'UNSUBSCRIBED' : 'SUBSCRIBED',
						},
					},
				},
			},
		})),
	},
	E,
);
near(
	'ok: Klaviyo middle',
	{
		data: [B, E, C].map((email) => ({
			type: 'profile',
			id: email,
			attributes: {
				email,
				subscriptions: {
					email: {
						marketing: {
							can_receive_email_marketing: email !== E,
							consent: email === E ? 'UNSUBSCRIBED' : 'SUBSCRIBED',
						},
					},
				},
			},
		})),
	},
	B,
);
no(
	'Mailchimp cleaned',
	w({
		type: 'cleaned',
		fired_at: '2026-05-19 10:00:00',
		data: { list_id: 'l', campaign_id: 'c', reason: 'abuse', email: E },
	}),
);
no(
	'Mailchimp profile',
	w({
		type: 'profile',
		fired_at: '2026-05-19 10:00:00',
		data: { id: 'i', list_id: 'l', email: E, email_type: 'html', merges: { EMAIL: E, FNAME: 'Ada', OPTIN: 'No' } },
	}),
);
no('Mailchimp permissions', {
	id: 'm',
	email_address: E,
	status: 'subscribed',
	unique_email_id: 'u',
	merge_fields: {},
	marketing_permissions: [{ marketing_permission_id: 'p', text: 'Email', enabled: false }],
	list_id: 'l',
	last_changed: AT,
});
near('ok: Mailchimp permissions', {
	id: 'm',
	email_address: E,
	status: 'subscribed',
	unique_email_id: 'u',
	merge_fields: {},
	marketing_permissions: [
		{ marketing_permission_id: 'p', text: 'Direct Mail', enabled: false },
		{ marketing_permission_id: 'q', text: 'Email', enabled: true },
	],
	list_id: 'l',
	last_changed: AT,
});
no(
	'Mailchimp members',
	{
		list_id: 'l',
		members: [
			{ id: '1', email_address: B, status: 'subscribed' },
			{ id: '2', email_address: E, status: 'archived' },
			{ id: '3', email_address: C, status: 'subscribed' },
		],
		total_items: 3,
	},
	E,
);
no(
	'MailerLite v2',
	w({
		type: 'subscriber.unsubscribed',
		data: { id: '1', email: E, status: 'unsubscribed', unsubscribed_at: '2026-05-19 10:00:00' },
	}),
);
no(
	'MailerLite events',
	w({
		events: [
			{ type: 'subscriber.create', timestamp: UNIX, data: { subscriber: { id: 1, email: B } } },
			{ type: 'subscriber.unsubscribe', timestamp: UNIX, data: { subscriber: { id: 2, email: E } } },
		],
	}),
	E,
);
no(
	'MailerLite field',
	w({
		type: 'subscriber.updated',
		data: { id: '1', email: E, status: 'active', fields: { name: 'Ada', newsletter_consent: 'no' } },
	}),
);
no(
	'Mailgun stored',
	w({
		signature: { token: 't', timestamp: '1', signature: 's' },
		'event-data': {
			event: 'unsubscribed',
			recipient: E,
			timestamp: UNIX,
			'user-variables': {},
			message: { headers: { 'message-id': 'x' } },
		},
	}),
);
no(
	'Mailgun legacy',
	w({ event: 'complained', recipient: E, domain: 'shop.example', timestamp: String(UNIX), token: 't', signature: 's' }),
);
no(
	'Mailgun route',
	w({
		recipient: OURS,
		sender: E,
		from: `Ada <${E}>`,
		subject: 'Re: News',
		'stripped-text': 'Please remove me',
		'body-plain': 'Please remove me\n> News',
		timestamp: String(UNIX),
		token: 't',
		signature: 's',
	}),
);
no(
	'Mailjet grouped',
	w([
		{ event: 'open', time: UNIX, email: B, mj_list_id: 1 },
		{ event: 'unsub', time: UNIX, email: E, mj_list_id: 1 },
		{ event: 'click', time: UNIX, email: C, mj_list_id: 1 },
	]),
	E,
);
no('Mailjet contact data', {
	Count: 1,
	Data: [{ ContactID: 1, Email: E, ID: 1, Data: [{ Name: 'newsletter', Value: 'false' }] }],
	Total: 1,
});
no(
	'Mandrill',
	w({
		mandrill_events: JSON.stringify([
			{ event: 'open', ts: UNIX, msg: { email: B, ts: UNIX, _id: '1' }, _id: '1' },
			{ event: 'unsub', ts: UNIX, msg: { email: E, ts: UNIX, _id: '2' }, _id: '2' },
		]),
	}),
	E,
);
no(
	'Mandrill sync',
	w({
		mandrill_events: JSON.stringify([
			{
				type: 'blacklist',
				action: 'add',
				ts: UNIX,
				reject: { email: E, reason: 'custom', detail: 'asked by phone', expired: false },
			},
		]),
	}),
);
near(
	'ok: Mandrill sync',
	w({
		mandrill_events: JSON.stringify([
			{ type: 'whitelist', action: 'add', ts: UNIX, entry: { email: E, detail: null } },
		]),
	}),
);
no(
	'Mautic points of a batch',
	w({
		'mautic.lead_channel_subscription_changed': [
			{
				contact: { id: 1, fields: { core: { email: { value: B } } } },
				channel: 'email',
				old_status: 'contactable',
				new_status: 'contactable',
				timestamp: AT,
			},
			{
				contact: { id: 2, fields: { core: { email: { value: E } } } },
				channel: 'email',
				old_status: 'contactable',
				new_status: 'unsubscribed',
				timestamp: AT,
			},
		],
	}),
	E,
);
no(
	'Mautic field',
	w({
		'mautic.lead_post_save_update': [
			{
				contact: {
					id: 2,
					fields: {
						core: {
							email: { alias: 'email', value: E },
							newsletter: { alias: 'newsletter', label: 'Newsletter', value: 'no' },
						},
					},
					doNotContact: [],
				},
				timestamp: AT,
			},
		],
	}),
);
no(
	'Mautic doNotContact',
	w({
		'mautic.lead_post_save_update': [
			{
				contact: {
					id: 2,
					fields: { core: { email: { alias: 'email', value: E } } },
					doNotContact: [{ id: 1, reason: 3, comments: 'asked', channel: 'email' }],
				},
				timestamp: AT,
			},
		],
	}),
);
no('Omnisend channels', {
	contactID: 'c',
	email: E,
	identifiers: [{ type: 'email', id: E, channels: { email: { status: 'nonSubscribed', statusDate: AT } } }],
	customProperties: { newsletter: 'declined' },
	createdAt: AT,
});
no(
	'Omnisend webhook',
	w({
		contactID: 'c',
		email: E,
		phone: P,
		status: 'unsubscribed',
		emailStatus: 'subscribed',
		smsStatus: 'unsubscribed',
	}),
	P,
);
no(
	'Kit',
	w({
		subscriber: {
			id: 1,
			first_name: 'Ada',
			email_address: E,
			state: 'cancelled',
			created_at: AT,
			fields: { last_name: 'Example' },
		},
	}),
);
no(
	'Kit field',
	w({
		subscriber: {
			id: 1,
			first_name: 'Ada',
			email_address: E,
			state: 'active',
			created_at: AT,
			fields: { marketing_emails: 'no' },
		},
	}),
);
near(
	'ok: Kit field',
	w({
		subscriber: {
			id: 1,
			first_name: 'Ada',
			email_address: E,
			state: 'active',
			created_at: AT,
			fields: { has_website: 'no' },
		},
	}),
);
no(
	'GetResponse',
	w({
		type: 'contact_unsubscribed',
		contact: { contactId: 'c', email: E, campaignId: 'k' },
		reason: 'user',
		occurredOn: AT,
	}),
);
no('GetResponse custom', {
	contactId: 'c',
	email: E,
	name: 'Ada',
	campaign: { campaignId: 'k', name: 'news' },
	changedOn: AT,
	customFieldValues: [{ customFieldId: 'f', name: 'newsletter_consent', value: ['no'], type: 'single_select' }],
});
no(
	'Resend topics',
	w({
		type: 'contact.topics.updated',
		created_at: AT,
		data: {
			email: E,
			topics: [
				{ id: '1', subscription: 'opt_out' },
				{ id: '2', subscription: 'opt_out' },
			],
		},
	}),
);
no(
	'Resend contact',
	w({
		type: 'contact.updated',
		created_at: AT,
		data: {
			id: 'c',
			audience_id: 'a',
			created_at: AT,
			updated_at: AT,
			email: E,
			first_name: 'Ada',
			unsubscribed: false,
			properties: { marketing: 'no' },
		},
	}),
);
no(
	'Postmark',
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'm',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: AT,
		Recipient: E,
		Origin: 'Recipient',
		SuppressSending: true,
		SuppressionReason: 'ManualSuppression',
		Tag: '',
		Metadata: {},
	}),
);
no(
	'SendGrid middle',
	w([
		{ email: B, event: 'delivered', timestamp: UNIX, sg_event_id: '1' },
		{ email: E, event: 'group_unsubscribe', asm_group_id: 1, timestamp: UNIX, sg_event_id: '2' },
		{ email: C, event: 'open', timestamp: UNIX, sg_event_id: '3' },
	]),
	E,
);
no('SendGrid contact', {
	id: 'c',
	email: E,
	first_name: 'Ada',
	list_ids: [],
	custom_fields: { newsletter_optin: 'no' },
	created_at: AT,
	updated_at: AT,
});
no(
	'SparkPost',
	w([
		{ msys: { message_event: { type: 'delivery', rcpt_to: B, timestamp: String(UNIX) } } },
		{ msys: { unsubscribe_event: { type: 'list_unsubscribe', rcpt_to: E, timestamp: String(UNIX) } } },
	]),
	E,
);
no(
	'SparkPost metadata',
	w([
		{
			msys: {
				track_event: {
					type: 'click',
					rcpt_to: E,
					timestamp: String(UNIX),
					target_link_url: 'https://shop.example/unsubscribe?u=1',
					target_link_name: 'Unsubscribe',
				},
			},
		},
	]),
);
// Cold senders
no(
	'Smartlead category',
	w({
		event_type: 'LEAD_CATEGORY_UPDATED',
		created_at: AT,
		event_timestamp: AT,
		from_email: OURS,
		to_email: E,
		to_name: 'Ada',
		campaign_id: 1,
		campaign_name: 'Q2',
		lead_category: { old_id: 1, old_name: 'Interested', new_id: 4, new_name: 'Do Not Contact' },
		lead_data: { email: E },
	}),
);
near(
	'ok: Smartlead category',
	w({
		event_type: 'LEAD_CATEGORY_UPDATED',
		created_at: AT,
		event_timestamp: AT,
		from_email: OURS,
		to_email: E,
		to_name: 'Ada',
		campaign_id: 1,
		campaign_name: 'Q2',
		lead_category: { old_id: 4, old_name: 'Do Not Contact', new_id: 1, new_name: 'Interested' },
		lead_data: { email: E },
	}),
);
no(
	'Smartlead, core',
	w({
		event: 'EMAIL_UNSUBSCRIBED',
		timestamp: AT,
		campaign_id: 1,
		lead_id: 2,
		lead: { email: E, first_name: 'Ada', custom_fields: {} },
		sequence_number: 1,
	}),
);
no(
	'Instantly reply',
	w({
		timestamp: AT,
		event_type: 'reply_received',
		workspace: 'w',
		campaign_id: 'c',
		campaign_name: 'Q2',
		lead_email: E,
		email_account: OURS,
		reply_text: 'Take us off your list please.',
		reply_subject: 'Re: hi',
	}),
);
no(
	'Instantly',
	w({ timestamp: AT, event_type: 'lead_unsubscribed', workspace: 'w', campaign_id: 'c', lead_email: E, email: E }),
);
no(
	'lemlist',
	w({
		_id: 'a',
		type: 'emailsUnsubscribed',
		leadEmail: E,
		leadFirstName: 'Ada',
		campaignId: 'c',
		campaignName: 'Q2',
		createdAt: AT,
		sendUserEmail: OURS,
	}),
);
no(
	'lemlist variable',
	w({
		_id: 'a',
		type: 'emailsReplied',
		leadEmail: E,
		campaignId: 'c',
		createdAt: AT,
		text: 'Nicht interessiert, bitte keine weiteren Mails.',
		sendUserEmail: OURS,
	}),
);
no(
	'Emelia',
	w({ event: 'UNSUBSCRIBED', date: AT, campaign: 'c', contact: { email: E, firstName: 'Ada', custom: {} } }),
);
no(
	'Emelia reply',
	w({
		event: 'REPLIED',
		date: AT,
		campaign: 'c',
		contact: { email: E, firstName: 'Ada', status: 'REPLIED' },
		reply: 'Merci de me retirer de votre liste',
	}),
);
// CRMs
no('HubSpot property, own', {
	id: '51',
	properties: { email: E, e_mail_marketing_erlaubt: 'Nein', lastmodifieddate: AT },
	createdAt: AT,
	updatedAt: AT,
	archived: false,
});
no('HubSpot legal basis', {
	id: '51',
	properties: { email: E, hs_legal_basis: 'Not applicable', hs_email_optout: 'true', lastmodifieddate: AT },
	createdAt: AT,
	updatedAt: AT,
});
no('HubSpot older contact', {
	vid: 51,
	'canonical-vid': 51,
	properties: {
		email: { value: E, versions: [] },
		newsletter_wanted: { value: 'false', versions: [{ value: 'true', timestamp: 1 }] },
	},
	'identity-profiles': [],
});
near('ok: HubSpot older contact', {
	vid: 51,
	'canonical-vid': 51,
	properties: {
		email: { value: E, versions: [] },
		newsletter_wanted: { value: 'true', versions: [{ value: 'false', timestamp: 1 }] },
	},
	'identity-profiles': [],
});
no(
	'HubSpot results',
	{
		results: [B, E, C].map((email) => ({
			id: email,
			properties: { email, hs_email_optout: email === E ? 'true' : 'false' },
			createdAt: AT,
			updatedAt: AT,
			archived: false,
		})),
		paging: {},
	},
	E,
);
no('HubSpot communication', {
	results: [
		{
			id: '1',
			name: 'Marketing',
			description: 'News',
			status: 'NOT_SUBSCRIBED',
			sourceOfStatus: 'SUBSCRIPTION_STATUS',
			preferenceGroupName: 'x',
		},
	],
	recipient: E,
});
const pipedrive = (data: object, previous: object | null) =>
	w({
		data: {
			id: 1,
			name: 'Ada',
			emails: [{ label: 'work', value: E, primary: true }],
			phones: [],
			custom_fields: {},
			...data,
		},
		previous,
		meta: { action: 'change', entity: 'person', entity_id: '1', timestamp: AT, version: '2.0' },
	});
no('Pipedrive marketing status', pipedrive({ marketing_status: 'unsubscribed' }, { marketing_status: 'subscribed' }));
near(
	'ok: Pipedrive marketing status',
	pipedrive({ marketing_status: 'subscribed' }, { marketing_status: 'unsubscribed' }),
);
no(
	'Pipedrive v1',
	w({
		v: 1,
		event: 'updated.person',
		current: {
			id: 1,
			name: 'Ada',
			email: [{ label: 'work', value: E, primary: true }],
			marketing_status: 'unsubscribed',
		},
		previous: { marketing_status: 'no_consent' },
		meta: { action: 'updated', object: 'person', timestamp: UNIX },
	}),
);
no('Pipedrive label', pipedrive({ label: 'Do not contact', labels: ['Do not contact'] }, null));
no(
	'Salesforce change',
	w({
		ChangeEventHeader: {
			entityName: 'Contact',
			changeType: 'UPDATE',
			changedFields: ['HasOptedOutOfEmail'],
			recordIds: ['003'],
		},
		HasOptedOutOfEmail: true,
		Email: E,
	}),
);
no(
	'Salesforce DoNotCall',
	{
		attributes: { type: 'Lead', url: '/x' },
		Id: '00Q',
		LastName: 'Example',
		Company: 'X',
		Email: E,
		Phone: GB,
		DoNotCall: true,
		HasOptedOutOfEmail: false,
	},
	GB,
	'phone',
);
near(
	'ok: Salesforce DoNotCall',
	{
		attributes: { type: 'Lead', url: '/x' },
		Id: '00Q',
		LastName: 'Example',
		Company: 'X',
		Email: E,
		Phone: GB,
		DoNotCall: true,
		HasOptedOutOfEmail: false,
	},
	E,
);
no(
	'Salesforce outbound message',
	w({
		'soapenv:Envelope': {
			'soapenv:Body': {
				notifications: {
					OrganizationId: 'o',
					Notification: {
						Id: 'n',
						sObject: {
							$: { 'xsi:type': 'sf:Contact' },
							'sf:Id': '003',
							'sf:Email': E,
							'sf:HasOptedOutOfEmail': 'true',
						},
					},
				},
			},
		},
	}),
);
no(
	'Salesforce query',
	{
		totalSize: 2,
		done: true,
		records: [
			{ attributes: { type: 'Contact' }, Id: '1', Email: B, HasOptedOutOfEmail: false },
			{ attributes: { type: 'Contact' }, Id: '2', Email: E, HasOptedOutOfEmail: true },
		],
	},
	E,
);
no('Odoo partner', w({ _model: 'res.partner', _id: 1, id: 1, name: 'Ada', email: E, x_studio_newsletter: false }));
no(
	'Odoo mailing contact',
	w({ _model: 'mailing.contact', id: 1, name: 'Ada', email: E, is_blacklisted: true, opt_out: false }),
);
no('Odoo blacklist', w({ _model: 'mail.blacklist', _id: 5, id: 5, email: E, active: true }));
// Texts
no(
	'Twilio conversation',
	w({
		EventType: 'onMessageAdded',
		Body: 'Stop texting me',
		Author: P,
		ConversationSid: 'CH',
		Source: 'SMS',
		DateCreated: AT,
		ParticipantSid: 'MB',
		AccountSid: 'AC',
	}),
	P,
);
no(
	'Twilio OptOutType',
	w({
		MessageSid: 'SM',
		AccountSid: 'AC',
		From: P,
		To: '+12025550199',
		Body: 'arret',
		OptOutType: 'STOP',
		NumMedia: '0',
	}),
	P,
);
no(
	'Twilio error',
	w({ MessageSid: 'SM', MessageStatus: 'failed', ErrorCode: '21610', To: P, From: '+12025550199', AccountSid: 'AC' }),
	P,
);
no(
	'Telnyx',
	w({
		data: {
			event_type: 'message.received',
			id: 'e',
			occurred_at: AT,
			payload: {
				direction: 'inbound',
				id: 'm',
				from: { phone_number: P },
				to: [{ phone_number: '+12025550199' }],
				text: 'Stop all',
				type: 'SMS',
				autoresponse_type: 'opt_out',
			},
			record_type: 'event',
		},
		meta: {},
	}),
	P,
);
no(
	'Telnyx blocked',
	w({
		data: {
			event_type: 'message.finalized',
			id: 'e',
			occurred_at: AT,
			payload: {
				direction: 'outbound',
				id: 'm',
				from: { phone_number: '+12025550199' },
				to: [{ phone_number: P, status: 'sending_failed' }],
				text: 'Sale',
				errors: [{ code: '40300', title: 'Blocked due to STOP message' }],
			},
		},
	}),
	P,
);
no('Plivo', w({ From: '12025550123', To: '12025550199', Text: 'unsubscribe', Type: 'sms', MessageUUID: 'm' }), P);
no(
	'Vonage',
	w({
		channel: 'sms',
		message_uuid: 'm',
		to: '12025550199',
		from: '12025550123',
		timestamp: AT,
		text: 'STOP',
		message_type: 'text',
	}),
	P,
);
no(
	'Bird',
	w({
		service: 'channels',
		event: 'sms.inbound',
		payload: {
			id: 'x',
			direction: 'incoming',
			sender: { contact: { identifierKey: 'phonenumber', identifierValue: P } },
			body: { type: 'text', text: { text: 'opt out' } },
			createdAt: AT,
		},
	}),
	P,
);
no(
	'Postscript',
	w({
		event: 'subscriber.unsubscribed',
		shop_id: 's',
		data: { id: 'sb', phone_number: P, email: E, opted_out_at: AT, origin: 'text' },
	}),
	P,
);
no(
	'Postscript property',
	{ id: 'sb', phone_number: P, email: E, status: 'subscribed', properties: { do_not_text: true }, created_at: AT },
	P,
);
const whatsApp = (value: object) =>
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: 'w',
				changes: [
					{
						field: 'user_preferences',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '12025550199', phone_number_id: '1' },
							...value,
						},
					},
				],
			},
		],
	});
no(
	'WhatsApp preference, second of two',
	whatsApp({
		contacts: [{ wa_id: '4915112345678' }, { wa_id: '447911123456' }],
		user_preferences: [
			{ wa_id: '4915112345678', detail: 'resumed', category: 'marketing_messages', value: 'resume', timestamp: UNIX },
			{
				wa_id: '447911123456',
				detail: 'User requested to stop marketing messages',
				category: 'marketing_messages',
				value: 'stop',
				timestamp: UNIX,
			},
		],
	}),
	GB,
);
near(
	'ok: WhatsApp preference, first of two',
	whatsApp({
		contacts: [{ wa_id: '4915112345678' }, { wa_id: '447911123456' }],
		user_preferences: [
			{ wa_id: '4915112345678', detail: 'resumed', category: 'marketing_messages', value: 'resume', timestamp: UNIX },
			{ wa_id: '447911123456', detail: 'stop', category: 'marketing_messages', value: 'stop', timestamp: UNIX },
		],
	}),
	DE,
);
no(
	'WhatsApp button',
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: 'w',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '12025550199' },
							contacts: [{ wa_id: '447911123456' }],
							messages: [
								{
									from: '447911123456',
									id: 'm',
									timestamp: String(UNIX),
									type: 'button',
									button: { text: 'Stop promotions', payload: 'x' },
								},
							],
						},
					},
				],
			},
		],
	}),
	GB,
);
// Shops
const shopify = (more: object) => ({
	id: 7,
	email: E,
	first_name: 'Ada',
	last_name: 'Example',
	orders_count: 1,
	state: 'enabled',
	verified_email: true,
	tags: '',
	created_at: AT,
	updated_at: AT,
	admin_graphql_api_id: 'gid://shopify/Customer/7',
	...more,
});
no('Shopify tag', shopify({ tags: 'vip, no_marketing' }));
no('Shopify note', shopify({ note: 'Called: please no newsletters' }));
no(
	'Shopify metafield',
	shopify({ metafields: [{ namespace: 'custom', key: 'newsletter_opt_out', value: 'true', type: 'boolean' }] }),
);
near(
	'ok: Shopify metafield',
	shopify({ metafields: [{ namespace: 'custom', key: 'is_reseller', value: 'false', type: 'boolean' }] }),
);
no('Shopify note attribute of an order', {
	id: 8,
	name: '#1001',
	email: E,
	total_price: '5.00',
	currency: 'EUR',
	financial_status: 'pending',
	line_items: [],
	created_at: AT,
	processed_at: AT,
	buyer_accepts_marketing: true,
	note_attributes: [{ name: 'Newsletter', value: 'No' }],
	customer: { id: 7, email: E },
});
no('Shopify cart attribute', {
	id: 9,
	token: 't',
	email: E,
	line_items: [],
	attributes: { 'Email me offers': 'No' },
	created_at: AT,
	updated_at: AT,
});
no('Shopify GraphQL', {
	data: {
		customer: {
			id: 'gid://shopify/Customer/7',
			email: E,
			emailMarketingConsent: { marketingState: 'UNSUBSCRIBED', consentUpdatedAt: AT },
		},
	},
});
no(
	'Shopify GraphQL nodes',
	{
		data: {
			customers: {
				edges: [
					{
						node: {
							id: 'gid://shopify/Customer/6',
							defaultEmailAddress: { emailAddress: B, marketingState: 'SUBSCRIBED' },
						},
					},
					{
						node: {
							id: 'gid://shopify/Customer/7',
							defaultEmailAddress: { emailAddress: E, marketingState: 'UNSUBSCRIBED' },
						},
					},
				],
			},
		},
	},
	E,
);
no('WooCommerce meta', {
	id: 8,
	status: 'completed',
	currency: 'EUR',
	total: '5.00',
	date_created_gmt: '2026-05-19T10:00:00',
	billing: { email: E, first_name: 'Ada' },
	line_items: [],
	meta_data: [{ id: 1, key: '_newsletter_optin', value: 'no' }],
});
near('ok: WooCommerce meta', {
	id: 8,
	status: 'completed',
	currency: 'EUR',
	total: '5.00',
	date_created_gmt: '2026-05-19T10:00:00',
	billing: { email: E, first_name: 'Ada' },
	line_items: [],
	meta_data: [{ id: 1, key: '_gift_wrap', value: 'no' }],
});
no('WooCommerce customer', {
	id: 5,
	email: E,
	first_name: 'Ada',
	role: 'customer',
	billing: { email: E },
	date_created: AT,
	meta_data: [{ id: 1, key: 'marketing_opt_out', value: 'yes' }],
});
no('WooCommerce note', {
	id: 8,
	status: 'completed',
	currency: 'EUR',
	total: '5.00',
	date_created_gmt: '2026-05-19T10:00:00',
	billing: { email: E },
	line_items: [],
	customer_note: 'Please do not send me any newsletters',
	meta_data: [],
});
near('ok: WooCommerce note', {
	id: 8,
	status: 'completed',
	currency: 'EUR',
	total: '5.00',
	date_created_gmt: '2026-05-19T10:00:00',
	billing: { email: E },
	line_items: [],
	customer_note: 'Please do not ring the bell',
	meta_data: [],
});
no('WooCommerce export', {
	'Order Number': '1001',
	'Order Status': 'on-hold',
	'Order Date': '2026-05-19 10:00',
	'Email (Billing)': E,
	'Order Total Amount': '5.00',
	'Newsletter opt-in': 'no',
});
no('PrestaShop', {
	id: '1',
	id_default_group: '3',
	lastname: 'Example',
	firstname: 'Ada',
	email: E,
	newsletter: '0',
	optin: '0',
	active: '1',
	date_add: '2026-05-01 10:00:00',
});
near('ok: PrestaShop', {
	id: '1',
	id_default_group: '3',
	lastname: 'Example',
	firstname: 'Ada',
	email: E,
	newsletter: '1',
	optin: '1',
	active: '1',
	is_guest: '0',
	date_add: '2026-05-01 10:00:00',
});
no(
	'Shopware recipient',
	w({
		data: {
			payload: [{ entity: 'newsletter_recipient', operation: 'update', primaryKey: 'p', updatedFields: ['status'] }],
			event: 'newsletter.unsubscribe',
		},
		source: { url: 'https://shop.example' },
		email: E,
		status: 'optOut',
	}),
);
no('Shopware customer', {
	id: 'c',
	customerNumber: '1',
	firstName: 'Ada',
	lastName: 'Example',
	email: E,
	active: true,
	guest: false,
	customFields: { newsletter_wunsch: 'nein' },
	createdAt: AT,
});
