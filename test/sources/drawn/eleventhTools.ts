import { Exam, w } from './exam';

/**
 * Consent and privacy tools, senders, gateways, diallers and shops less often wired, in the shapes that they document.
 */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const GB = '+447911123456';
const DE = '+4915112345678';
const AT = '2026-05-19T10:00:00Z';
const OURS = 'news@shop.example';

// Consent platforms
const oneTrust = (status: string, TransactionType: string) =>
	w({
		identifier: E,
		identifierType: 'Email',
		interactionDate: AT,
		language: 'en-GB',
		collectionPointGuid: 'c1',
		purposes: [{ Id: 'p1', Name: 'Email marketing', Version: 1, Status: status, TransactionType }],
	});
no('OneTrust receipt', oneTrust('WITHDRAWN', 'WITHDRAWN'));
no('OneTrust receipt, opted out', oneTrust('OPT_OUT', 'OPT_OUT'));
near('ok: OneTrust receipt', oneTrust('ACTIVE', 'CONFIRMED'));
no('OneTrust data subject', {
	Id: 'd',
	Identifier: E,
	Purposes: [{ Name: 'Newsletter', Status: 'WITHDRAWN', LastTransactionDate: AT, WithdrawalDate: AT }],
});
near(
	'ok: OneTrust cookies',
	w({ identifier: E, purposes: [{ Name: 'Performance cookies', TransactionType: 'OPT_OUT' }] }),
);
const didomi = (enabled: string[], disabled: string[]) =>
	w({
		type: 'event.created',
		datetime: AT,
		entity: {
			organization_id: 'o',
			user: { organization_user_id: E, country: 'FR' },
			consents: { purposes: { enabled, disabled } },
			metadata: { email: E },
		},
	});
no('Didomi, purposes by name', didomi([], ['email_marketing']));
near('ok: Didomi, purposes by name', didomi(['email_marketing'], []));
no(
	'Didomi channels by preference',
	w({
		type: 'user.updated',
		entity: {
			user: { email: E },
			consents: {
				purposes: [
					{
						id: 'newsletter',
						enabled: false,
						preferences: [{ id: 'channel', channels: [{ id: 'email', enabled: false }] }],
					},
				],
			},
		},
	}),
);
no(
	'Usercentrics preference',
	w({
		email: E,
		controllerId: 'c',
		consents: [
			{ templateId: 't', dataProcessingService: 'Email Newsletter', status: false, action: 'onDenyAllServices' },
		],
	}),
);
near(
	'ok: Usercentrics preference',
	w({
		email: E,
		controllerId: 'c',
		consents: [
			{ templateId: 't', dataProcessingService: 'Email Newsletter', status: true, action: 'onAcceptAllServices' },
		],
	}),
);
no(
	'Ketch consent change',
	w({
		kind: 'ConsentStatusEvent',
		metadata: { uid: 'u', tenant: 'shop' },
		event: {
			identities: [{ identitySpace: 'email', identityFormat: 'raw', identityValue: E }],
			purposes: { email_marketing: { legalBasisCode: 'consent_optin', allowed: 'denied' } },
		},
	}),
);
no(
	'Ketch delete',
	w({
		apiVersion: 'dsr/v1',
		kind: 'DeleteRequest',
		metadata: { uid: 'u', tenant: 'shop' },
		request: {
			property: 'web',
			identities: [{ identitySpace: 'email', identityFormat: 'raw', identityValue: E }],
			subject: { email: E, firstName: 'Ada' },
		},
	}),
);
near(
	'ok: Ketch access',
	w({
		apiVersion: 'dsr/v1',
		kind: 'AccessRequest',
		metadata: { uid: 'u', tenant: 'shop' },
		request: { property: 'web', subject: { email: E, firstName: 'Ada' } },
	}),
);
no('Kertos delete', w({ data_subject_identifier: E, operation: 'delete', received_at: AT }));
near('ok: Kertos read', w({ data_subject_identifier: E, operation: 'read', received_at: AT }));
no(
	'Transcend erasure',
	w({
		type: 'ERASURE',
		isTest: false,
		extras: { profile: { identifier: E, type: 'email' }, request: { id: 'r', type: 'ERASURE', locale: 'en' } },
		coreIdentifier: { name: 'email', value: E, type: 'EMAIL' },
	}),
);
no('Transcend contact opt-out', w({ type: 'CONTACT_OPT_OUT', coreIdentifier: { name: 'email', value: E } }));
near('ok: Transcend access', w({ type: 'ACCESS', coreIdentifier: { name: 'email', value: E } }));
no('Transcend preferences', {
	partition: 'shop',
	userId: E,
	timestamp: AT,
	purposes: [{ purpose: 'EmailMarketing', enabled: false, preferences: [] }],
	confirmed: true,
});
const osano = (action: string) =>
	w({ event: 'dsar.created', data: { id: 1, requester: { email: E, name: 'Ada' }, action, regulation: 'gdpr' } });
no('Osano erase', osano('delete'));
near('ok: Osano summary', osano('summary'));
no(
	'Osano preference hub',
	w({
		subject: { email: E },
		preferences: [{ key: 'promotional-emails', label: 'Promotional emails', action: 'reject', timestamp: AT }],
	}),
);
no('Didomi DSAR', {
	organization_id: 'o',
	type: 'objection',
	regulation: 'gdpr',
	data_subject: { email: E, country: 'FR' },
});
near('ok: Didomi DSAR', {
	organization_id: 'o',
	type: 'rectification',
	regulation: 'gdpr',
	data_subject: { email: E, country: 'FR' },
});
no('Salesforce privacy request', { Id: 'a', DataSubjectEmail: E, RequestType: 'RTBF', ExecutionStatus: 'new' });
near('ok: Salesforce privacy request', {
	Id: 'a',
	DataSubjectEmail: E,
	RequestType: 'DataAccess',
	ExecutionStatus: 'new',
});
no(
	'OpenDSR',
	w({
		regulation: 'gdpr',
		subject_request_id: 's',
		subject_request_type: 'erasure',
		submitted_time: AT,
		subject_identities: [{ identity_type: 'email', identity_value: E, identity_format: 'raw' }],
		api_version: '3.0',
	}),
);
near(
	'ok: OpenDSR',
	w({
		regulation: 'gdpr',
		subject_request_id: 's',
		subject_request_type: 'portability',
		subject_identities: [{ identity_type: 'email', identity_value: E, identity_format: 'raw' }],
	}),
);
no('Cookiebot, a form', { email: E, consent: { marketing_emails: false, terms: true }, consentID: 'x' });
no(
	'Enzuzo request',
	w({ request_type: 'Delete my data', requester: { email: E }, domain: 'shop.example', status: 'verified' }),
);
near(
	'ok: Enzuzo request',
	w({ request_type: 'Know what you have', requester: { email: E }, domain: 'shop.example', status: 'verified' }),
);
no('MineOS', w({ event: 'request.created', request: { type: 'Do Not Contact', email: E } }));
no('Tealium', { tealium_event: 'decline_consent', policy: 'email_marketing', email: E });
no(
	'Adobe privacy job',
	w({
		action: ['delete'],
		userIDs: [{ namespace: 'email', value: E, type: 'standard' }],
		regulation: 'gdpr',
		status: 'complete',
	}),
);
no('Shopify GraphQL, unsubscribed', {
	data: {
		customer: {
			id: 'gid://shopify/Customer/7',
			defaultEmailAddress: { emailAddress: E, marketingState: 'UNSUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' },
			defaultPhoneNumber: null,
		},
	},
});
near('ok: Shopify GraphQL', {
	data: {
		customer: {
			id: 'gid://shopify/Customer/7',
			defaultEmailAddress: { emailAddress: E, marketingState: 'SUBSCRIBED' },
		},
	},
});
no('Shopify GraphQL, nodes', {
	data: {
		customers: {
			edges: [
				{
					node: { id: 'gid://shopify/Customer/7', email: E, emailMarketingConsent: { marketingState: 'UNSUBSCRIBED' } },
				},
			],
		},
	},
});
near(
	'ok: Shopify data request',
	w(
		{
			shop_id: 1,
			shop_domain: 'shop.myshopify.com',
			customer: { id: 7, email: E },
			orders_requested: [1],
			data_request: { id: 9 },
		},
		{ headers: { 'x-shopify-topic': 'customers/data_request' } },
	),
);
no('Shopify GraphQL mutation answer', {
	data: {
		customerEmailMarketingConsentUpdate: {
			customer: { email: E, emailMarketingConsent: { marketingState: 'UNSUBSCRIBED', consentUpdatedAt: AT } },
			userErrors: [],
		},
	},
});

// Senders of mail
no(
	'Emailit complained',
	w({
		event_id: 'evt',
		type: 'email.complained',
		data: { object: { id: 'em', object: 'email', from: OURS, to: E, status: 'complained' } },
	}),
);
no(
	'Emailit unsubscribed',
	w({
		event_id: 'evt',
		type: 'contact.unsubscribed',
		data: { object: { object: 'contact', email: E, unsubscribed: true } },
	}),
);
near(
	'ok: Emailit delivered',
	w({
		event_id: 'evt',
		type: 'email.delivered',
		data: { object: { object: 'email', from: OURS, to: E, status: 'delivered' } },
	}),
);
no(
	'AgentMail complaint',
	w({
		type: 'event',
		event_type: 'message.complained',
		event_id: 'e',
		complaint: {
			inbox_id: OURS,
			thread_id: 't',
			message_id: 'm',
			timestamp: AT,
			type: 'abuse',
			sub_type: '',
			recipients: [E],
		},
	}),
);
no(
	'Nylas complaint',
	w({
		specversion: '1.0',
		type: 'message.transactional.complaint',
		source: '/nylas/send',
		data: {
			object: {
				message: { id: 'm', subject: 'May', from: OURS, to: [E] },
				complaint: { reported_at: 1779184800, type: 'abuse', complained_recipients: [E] },
			},
		},
	}),
);
no(
	'EmailEngine complaint',
	w({
		account: 'shop',
		date: AT,
		event: 'messageComplaint',
		data: {
			complaintMessage: '1',
			arf: { feedbackType: 'abuse', userAgent: 'Yahoo!-Mail-Feedback/1.0', originalRcptTo: [E], sourceIp: '192.0.2.1' },
			headers: { from: OURS, to: [E], subject: 'May', messageId: '<m@x>' },
		},
	}),
);
no(
	'Yandex Postbox',
	w({
		eventType: 'Unsubscribe',
		mail: {
			timestamp: AT,
			messageId: 'q',
			commonHeaders: { from: [`Shop <${OURS}>`], to: [`Ada <${E}>`], subject: 'May' },
		},
		unsubscribe: { unsubscribedRecipients: [{ emailAddress: E }], timestamp: AT },
		eventId: 'j',
	}),
);
no(
	'AI Inbx unsubscribed',
	w({
		id: 'evt_1',
		type: 'email.unsubscribed',
		created_at: AT,
		data: { email_id: 'eml', recipient: E, method: 'one_click' },
	}),
);
no(
	'useSend contact',
	w({ type: 'contact.updated', data: { id: 'c', email: E, subscribed: false, contactBookId: 'b' } }),
);
near(
	'ok: useSend contact',
	w({ type: 'contact.updated', data: { id: 'c', email: E, subscribed: true, contactBookId: 'b' } }),
);
no(
	'Coss topics',
	w({
		type: 'contact.topics.updated',
		data: { email: E, topics: [{ id: 't', name: 'Newsletter', subscription: 'opt_out' }] },
	}),
);
near(
	'ok: Coss topics',
	w({
		type: 'contact.topics.updated',
		data: { email: E, topics: [{ id: 't', name: 'Newsletter', subscription: 'opt_in' }] },
	}),
);
no(
	'MailerSend',
	w({
		type: 'activity.unsubscribed',
		data: {
			object: 'activity',
			type: 'unsubscribed',
			email: { from: OURS, recipient: { object: 'recipient', email: E } },
		},
	}),
);
no(
	'MailerSend survey',
	w({
		type: 'activity.spam_complaint',
		data: { type: 'spam_complaint', email: { from: OURS, recipient: { email: E } } },
	}),
);
no(
	'Maileroo',
	w({ event_type: 'unsubscribed', event_time: 1779184800, domain: 'shop.example', event_data: { to: E } }),
);
no('SMTP2GO', w({ event: 'unsubscribe', time: AT, rcpt: E, sender: OURS, email_id: 'x' }));
no('SMTP2GO spam', w({ event: 'spam', time: AT, rcpt: E, sender: OURS, email_id: 'x' }));
near('ok: SMTP2GO resubscribe', w({ event: 'resubscribe', time: AT, rcpt: E, sender: OURS }));
no(
	'SocketLabs',
	w({ Type: 'Complaint', DateTime: AT, MailingId: 'm', Address: E, ServerId: 1, FblType: 'abuse', UserAgent: 'x' }),
);
no(
	'SocketLabs unsubscribe',
	w({ Type: 'Tracking', TrackingType: 2, DateTime: AT, Address: E, Description: 'Unsubscribe' }),
);
no(
	'Scaleway',
	w({ type: 'email_blocklisted', email_to: E, email_from: OURS, reason: 'spam_complaint', created_at: AT }),
);
no(
	'ZeptoMail',
	w({
		event_name: ['feedback_loop'],
		event_message: [
			{
				email_info: { to: [{ email_address: { address: E } }] },
				event_data: [{ object: 'feedback_loop', details: [{ time: AT }] }],
			},
		],
	}),
);
no(
	'Sweego',
	w({ event_type: 'list_unsub', timestamp: AT, channel: 'email', recipient: E, domain_from: 'shop.example' }),
);
no('Lettermint', w({ event: 'message.unsubscribed', data: { message_id: 'm', recipient: E, unsubscribed_at: AT } }));
no(
	'Plunk',
	w({ contact: { email: E, subscribed: false }, workflow: { name: 'x' }, event: { type: 'contact.unsubscribed' } }),
);
no('Keila', w({ event: 'contact.unsubscribed', contact: { email: E, status: 'unsubscribed' } }));
no('Listmonk', {
	data: {
		results: [
			{ id: 1, email: E, status: 'blocklisted', lists: [{ name: 'News', subscription_status: 'unsubscribed' }] },
		],
	},
});
near('ok: Listmonk', {
	data: {
		results: [{ id: 1, email: E, status: 'enabled', lists: [{ name: 'News', subscription_status: 'confirmed' }] }],
	},
});
no(
	'Mailcow Mailman 3',
	w({ event: 'unsubscribe', list_id: 'news.shop.example', member: { address: E, role: 'member' } }),
);
no('phpList', { id: 5, email: E, confirmed: 1, blacklisted: 1, optedin: 0, disabled: 0 });
near('ok: phpList', { id: 5, email: E, confirmed: 1, blacklisted: 0, optedin: 1, disabled: 0 });
no(
	'Laposta',
	w({
		data: [
			{
				type: 'member',
				event: 'deactivated',
				data: { member_id: 'm', list_id: 'l', email: E, state: 'unsubscribed' },
				info: { date_event: AT, action: 'unsubscribed' },
			},
		],
	}),
);
near(
	'ok: Laposta',
	w({
		data: [{ type: 'member', event: 'subscribed', data: { member_id: 'm', list_id: 'l', email: E, state: 'active' } }],
	}),
);
no('Rapidmail', { id: 1, recipientlist_id: 2, email: E, status: 'deleted', deleted: AT, lastname: 'E' });
no('rapidmail bounced', { id: 1, recipientlist_id: 2, email: E, status: 'bounced', lastname: 'E' });
no('Inxmail', { id: 5, email: E, subscriptionDate: null, unsubscriptionDate: AT, hardbounce: false });
no('Mailjet list', {
	ContactAlt: E,
	ListName: 'News',
	IsUnsubscribed: true,
	UnsubscribedAt: AT,
	ContactID: 1,
	ListID: 2,
});
near('ok: Mailjet list', {
	ContactAlt: E,
	ListName: 'News',
	IsUnsubscribed: false,
	UnsubscribedAt: '',
	ContactID: 1,
	ListID: 2,
});
no('Sailthru', w({ type: 'update', profile: { keys: { email: E }, optout_email: 'all' } }));
near('ok: Sailthru', w({ type: 'update', profile: { keys: { email: E }, optout_email: 'none' } }));
no(
	'Cordial',
	w({ channels: { email: { address: E, subscribeStatus: 'unsubscribed', unsubscribedAt: AT } }, cID: 'c' }),
);
near('ok: Cordial', w({ channels: { email: { address: E, subscribeStatus: 'subscribed' } }, cID: 'c' }));
no('Listrak', w({ emailAddress: E, subscriptionState: 'Unsubscribed', externalContactID: 'x' }));
no(
	'Zeta',
	w({
		user_id: 'u',
		contacts: [
			{ contact_type: 'email', contact_value: E, subscription_status: 'inactive', inactivity_reason: 'unsubscribed' },
		],
	}),
);
no('Simon', { email: E, email_opt_in: 0, sms_opt_in: 1 });
near('ok: Simon', { email: E, email_opt_in: 1, sms_opt_in: 0 });
no('Ometria', { email: E, marketing_optin: 'EXPLICITLY_OPTEDOUT', '@type': 'contact' });
near('ok: Ometria', { email: E, marketing_optin: 'EXPLICITLY_OPTEDIN', '@type': 'contact' });
no(
	'Exponea consent',
	w({
		type: 'consent',
		customer_ids: { registered: E },
		properties: { action: 'reject', category: 'newsletter', valid_until: 'unlimited' },
		timestamp: 1779184800,
	}),
);
near(
	'ok: Exponea consent',
	w({
		type: 'consent',
		customer_ids: { registered: E },
		properties: { action: 'accept', category: 'newsletter', valid_until: 'unlimited' },
	}),
);
no(
	'Optimizely ODP',
	w({
		identifier_field_name: 'email',
		identifier_value: E,
		consent: false,
		consent_update_reason: 'unticked in the account',
	}),
);
near('ok: Optimizely ODP', w({ identifier_field_name: 'email', identifier_value: E, consent: true }));
no(
	'Optimizely reachability',
	w({
		identifier_field_name: 'email',
		identifier_value: E,
		reachable: false,
		reachability_update_reason: 'hard bounce',
	}),
);
no(
	'Insider',
	w({ event_name: 'email_unsubscribe', identifiers: { email: E }, timestamp: AT, event_params: { campaign_id: 5 } }),
);
no('Insider attributes', {
	identifiers: { email: E },
	attributes: { name: 'Ada', email_optin: false, sms_optin: true, gdpr_optin: true },
});
near('ok: Insider attributes', {
	identifiers: { email: E },
	attributes: { name: 'Ada', email_optin: true, sms_optin: false, gdpr_optin: true },
});
no('Netcore', w({ EVENT: 'unsubscribe', EMAIL: E, TIMESTAMP: 1779184800, TRANSID: 't', CLIENTID: 5 }));
no('WebEngage', { userId: E, eventName: 'email_unsubscribed', eventTime: AT, eventData: { campaignId: 'c' } });
no('WebEngage attributes', { userId: 'u', email: E, emailOptIn: false, smsOptIn: true, whatsappOptIn: true });
no('OneSignal subscription', {
	identity: { external_id: 'u' },
	subscriptions: [{ id: 's', type: 'Email', token: E, enabled: false, notification_types: -2 }],
});
near('ok: OneSignal subscription', {
	identity: { external_id: 'u' },
	subscriptions: [{ id: 's', type: 'Email', token: E, enabled: true, notification_types: 1 }],
});
no(
	'Dynamic Yield',
	w({
		events: [
			{
				name: 'Message Opt-Out',
				properties: { dyType: 'message-optout-v1', cuid: E, cuidType: 'email', plainTextEmail: E },
			},
		],
	}),
);
no('Selligent', { MAIL: E, OPTOUT: '20', OPTOUT_DT: AT, NAME: 'Ada' });
no('Responsys', { EMAIL_ADDRESS_: E, EMAIL_PERMISSION_STATUS_: 'O', CUSTOMER_ID_: '5' });
near('ok: Responsys', { EMAIL_ADDRESS_: E, EMAIL_PERMISSION_STATUS_: 'I', CUSTOMER_ID_: '5' });
no('Eloqua', { type: 'Contact', id: '5', emailAddress: E, isSubscribed: 'false', isBounceback: 'false' });
near('ok: Eloqua', { type: 'Contact', id: '5', emailAddress: E, isSubscribed: 'true', isBounceback: 'false' });
no('Eloqua activity', { ActivityType: 'Unsubscribe', EmailAddress: E, ActivityDate: AT, CampaignId: '7' });
no('Pardot', { id: 5, email: E, isDoNotEmail: true, optedOut: false });
no('Pardot opted out', { id: 5, email: E, is_do_not_email: false, opted_out: true, is_do_not_call: false });
near('ok: Pardot', { id: 5, email: E, is_do_not_email: false, opted_out: false, is_do_not_call: true });
no('Marketo activity', {
	id: 1,
	leadId: 5,
	activityTypeId: 9,
	primaryAttributeValue: 'May',
	attributes: [
		{ name: 'Email', value: E },
		{ name: 'Activity', value: 'Unsubscribe Email' },
	],
});
no('Marketo suspended', { id: 5, email: E, unsubscribed: false, marketingSuspended: true, emailInvalid: false });
near('ok: Marketo', { id: 5, email: E, unsubscribed: false, marketingSuspended: false, emailInvalid: false });
no('SFMC', { SubscriberKey: E, EmailAddress: E, Status: 'Unsubscribed', DateUnsubscribed: AT, ListID: '1' });
no('SFMC all-contacts extract', { SubscriberID: 5, EmailAddress: E, EventType: 'Unsub', EventDate: AT, SendID: 7 });
no(
	'Acoustic',
	w({ eventTypeCode: '9', eventName: 'Opt Out', attributes: [{ name: 'email', value: E }], eventTimestamp: AT }),
);
no('SharpSpring', w({ emailAddress: E, isUnsubscribed: '1', leadStatus: 'contact' }));
near('ok: SharpSpring', w({ emailAddress: E, isUnsubscribed: '0', leadStatus: 'contact' }));
no('Moosend', w({ Event: 'Unsubscribed', Subscriber: { Email: E, SubscribeType: 2, UnsubscribedOn: AT } }));
no('E-goi', w({ event: 'unsubscribe', email: E, list: 2, unsub_reason: 'other', date: AT }));
no('Systeme.io', w({ type: 'contact.unsubscribed', data: { contact: { id: 5, email: E, unsubscribed: true } } }));
no('Kajabi', w({ event: 'contact.unsubscribed', payload: { id: 5, email: E, subscribed: false } }));
no(
	'Teachable',
	w({
		type: 'User.unsubscribed_from_marketing_emails',
		created: AT,
		object: { id: 5, email: E, unsubscribe_from_marketing_emails: true },
	}),
);
near(
	'ok: Teachable',
	w({ type: 'User.updated', created: AT, object: { id: 5, email: E, unsubscribe_from_marketing_emails: false } }),
);
no('Thinkific', w({ resource: 'user', action: 'updated', payload: { id: 5, email: E, accepts_marketing: false } }));
no('Substack', { Email: E, 'Email disabled': 'true', 'Subscription type': 'Free', 'Active subscription': 'false' });
no(
	'Patreon',
	w({
		data: {
			type: 'member',
			attributes: { email: E, patron_status: 'former_patron', is_free_member: false, is_marketing_opted_out: true },
		},
	}),
);
near(
	'ok: Patreon',
	w({
		data: { type: 'member', attributes: { email: E, patron_status: 'former_patron', last_charge_status: 'Declined' } },
	}),
);
no('Memberful', w({ event: 'member_updated', member: { id: 5, email: E, receives_marketing_email: false } }));

// Cold outreach
no(
	'Outreach prospect',
	w({
		data: { type: 'prospect', id: 5, attributes: { emails: [E], optedOut: true, optedOutAt: AT } },
		meta: { eventName: 'prospect.updated' },
	}),
);
near(
	'ok: Outreach prospect',
	w({
		data: { type: 'prospect', id: 5, attributes: { emails: [E], optedOut: false, optedOutAt: null } },
		meta: { eventName: 'prospect.updated' },
	}),
);
no(
	'Outreach call opt-out',
	w({
		data: { type: 'prospect', attributes: { emails: [E], workPhones: [P], callOptedOut: true, emailOptedOut: false } },
	}),
	P,
	'phone',
);
no(
	'Salesloft',
	w({
		id: 5,
		email_address: E,
		do_not_contact: true,
		bouncing: false,
		contact_restrictions: ['call', 'email', 'message'],
	}),
);
no('Salesloft restrictions', w({ id: 5, email_address: E, do_not_contact: false, contact_restrictions: ['email'] }));
near(
	'ok: Salesloft restrictions',
	w({ id: 5, email_address: E, do_not_contact: false, contact_restrictions: ['call'] }),
);
no(
	'Reply.io',
	w({ event: { type: 'contact_opted_out', created_at: AT }, contact_fields: { email: E, first_name: 'Ada' } }),
);
no(
	'Reply.io inbox category',
	w({ event: { type: 'contact_category_changed' }, inbox_category: 'Do not contact', contact_fields: { email: E } }),
);
near(
	'ok: Reply.io inbox category',
	w({ event: { type: 'contact_category_changed' }, inbox_category: 'Out of office', contact_fields: { email: E } }),
);
no(
	'Woodpecker',
	w([{ method: 'prospect_opt_out', prospect: { id: 5, email: E, status: 'ACTIVE' }, campaign: { campaign_id: 1 } }]),
);
no(
	'Woodpecker blacklisted',
	w([{ method: 'prospect_blacklisted', prospect: { id: 5, email: E, status: 'BLACKLIST' } }]),
);
no('Mailshake', w({ object: 'unsubscribe', recipient: { emailAddress: E }, actionDate: AT }));
no('Snov.io', w({ event_object: 'campaign_email', event_action: 'unsubscribed', recipient: { email: E } }));
no('QuickMail', w({ event: 'prospect.unsubscribed', prospect: { email: E } }));
no(
	'Amplemarket',
	w({ event: 'lead.replied', reply: { labels: ['not_interested_do_not_contact'], from: E, to: OURS } }),
);
no('Gong Engage', w({ prospectEmail: E, eventType: 'PROSPECT_OPTED_OUT', occurredAt: AT }));
no('HeyReach', w({ eventType: 'TAG_UPDATED', lead: { email_address: E, tags: ['DNC - asked out'] } }));
no('Expandi', w({ event: 'contact_status', contact: { email: E, status: 'Blacklisted' } }));
no('Clay AI column', { email: E, reply_classification: 'Unsubscribe request', reply_date: AT });
near('ok: Clay AI column', { email: E, reply_classification: 'Meeting request', reply_date: AT });
no(
	'Instantly label',
	w({ event_type: 'lead_neutral', lead_email: E, reply_text: 'pls remove me', campaign_name: 'x' }),
);

// Texts
no(
	'Zoom Phone campaign',
	w({
		event: 'phone.sms_campaign_number_opt_out',
		event_ts: 1,
		payload: {
			account_id: 'a',
			object: {
				date_time: AT,
				phone_number_campaign_opt_statuses: [
					{ consumer_phone_number: P, zoom_phone_user_number: '+12025550199', opt_status: 'opt_out' },
				],
			},
		},
	}),
	P,
);
no(
	'RingCentral',
	w({
		uuid: 'u',
		event: '/restapi/v1.0/account/1/a2p-sms/opt-outs',
		body: { from: '+12025550199', to: P, status: 'OptOut', active: true },
	}),
	P,
);
no(
	'Twilio bulk consent',
	{
		contact_id: P,
		correlation_id: 'c',
		sender_id: 'MG',
		status: 'opt-out',
		source: 'opt-out-message',
		date_of_consent: AT,
	},
	P,
);
near(
	'ok: Twilio bulk consent',
	{ contact_id: P, correlation_id: 'c', sender_id: 'MG', status: 'opt-in', source: 'website' },
	P,
);
no(
	'AWS opted-out numbers',
	{
		OptOutListName: 'Default',
		OptedOutNumbers: [{ OptedOutNumber: P, EndUserOptedOut: true, OptedOutTimestamp: 1779184800 }],
	},
	P,
);
no('Bringg', w({ event: 'customer_opted_out_of_sms', id: 5, name: 'Mani', phone: P, merchant_id: 1 }), P);
no('Didit consent', w({ to: P, channel: 'whatsapp', status: 'opted_out', source: 'api' }), P);
no(
	'Sinch opt-out',
	w({
		trigger: 'OPT_OUT',
		app_id: 'a',
		opt_out_notification: {
			contact_id: 'c',
			channel: 'WHATSAPP',
			identity: '12025550123',
			status: 'OPT_OUT_SUCCEEDED',
		},
	}),
	P,
);
no('RCS unsubscribe', w({ senderPhoneNumber: P, eventType: 'UNSUBSCRIBE', eventId: 'e', agentId: 'shop' }), P);
near('ok: RCS subscribe', w({ senderPhoneNumber: P, eventType: 'SUBSCRIBE', eventId: 'e', agentId: 'shop' }), P);
no(
	'RCS suggestion',
	w({
		senderPhoneNumber: P,
		eventId: 'e',
		agentId: 'shop',
		suggestionResponse: { postbackData: 'opt_out', text: 'Stop messages', type: 'REPLY' },
	}),
	P,
);
near(
	'ok: RCS suggestion',
	w({
		senderPhoneNumber: P,
		eventId: 'e',
		agentId: 'shop',
		suggestionResponse: { postbackData: 'order_42', text: 'Where is my order?', type: 'REPLY' },
	}),
	P,
);
no(
	'RCS in Pub/Sub',
	w({
		message: {
			data: Buffer.from(JSON.stringify({ senderPhoneNumber: P, eventType: 'UNSUBSCRIBE', agentId: 'shop' })).toString(
				'base64',
			),
			messageId: '1',
		},
		subscription: 's',
	}),
	P,
);
no(
	'Vonage receipt 9',
	w({ msisdn: '12025550123', to: 'Shop', messageId: 'm', status: 'rejected', 'err-code': '9' }),
	P,
);
no(
	'Telnyx 40300',
	w({
		data: {
			event_type: 'message.finalized',
			payload: {
				to: [{ phone_number: P, status: 'sending_failed' }],
				from: { phone_number: '+12025550199' },
				errors: [{ code: '40300', title: 'Blocked due to STOP message' }],
			},
		},
	}),
	P,
);
no(
	'Bandwidth 4470',
	w([
		{
			type: 'message-failed',
			time: AT,
			description: 'rejected-user-opted-out',
			to: P,
			errorCode: 4790,
			message: { direction: 'out', to: [P], from: '+12025550199' },
		},
	]),
	P,
);
no(
	'Podium',
	w({
		data: {
			conversation: { channel: { identifier: P, type: 'phone' } },
			body: 'please stop',
			author: { type: 'contact' },
		},
		metadata: { eventType: 'message.received' },
	}),
	P,
);
no(
	'Podium contact',
	w({
		data: { uid: 'c', name: 'Ada', phoneNumbers: [P], marketingOptIn: { sms: 'OPTED_OUT' } },
		metadata: { eventType: 'contact.updated' },
	}),
	P,
);
no('Salesmsg', w({ event: 'contact.opted_out', contact: { number: P, opt_out: true } }), P);
no('TextMagic', w({ id: 1, phone: '12025550123', unsubscribeTime: AT, firstName: 'Ada' }), P);
no('Textline', w({ event: 'customer_opted_out', customer: { phone_number: P, blocked: false, opt_out: true } }), P);
no('Heymarket', w({ type: 'contact_opted_out', phone: P, opted_out: true }), P);
no('Trumpia', w({ mobile_number: '2025550123', status: 'opt-out', keyword: 'STOP', timestamp: AT }), P, 'sms', 'US');
no(
	'Tatango',
	w({
		type: 'unsubscribe',
		timestamp: AT,
		account_id: 1,
		phone_number: '2025550123',
		first_name: 'Ada',
		total_messages_received: 63,
	}),
	P,
	'sms',
	'US',
);
near(
	'ok: Tatango',
	w({ type: 'subscribe', timestamp: AT, account_id: 1, phone_number: '2025550123', last_opt_in_keyword: 'HELLO' }),
	P,
	'sms',
	'US',
);
no('Yotpo SMS', w({ event: 'subscriber_unsubscribed', subscriber: { phone: P, email: E, status: 'unsubscribed' } }), P);
no('Emotive', w({ topic: 'subscriber.unsubscribed', data: { phone_number: P, lists: [1] } }), P);
no('Recart', w({ event: 'SUBSCRIBER_OPTED_OUT', subscriber: { phone: P, channel: 'sms' } }), P);
no(
	'Wati',
	w({ eventType: 'message', waId: '447911123456', text: 'STOP', type: 'text', owner: false, senderName: 'Ada' }),
	GB,
);
no(
	'Wati contact',
	{ wAid: '447911123456', phone: '447911123456', allowBroadcast: false, allowSMS: true, contactStatus: 'VALID' },
	GB,
);
no(
	'Respond.io',
	w({
		event_type: 'contact.tag.updated',
		contact: { phone: GB, email: null },
		tag: { name: 'unsubscribed', action: 'add' },
	}),
	GB,
);
near(
	'ok: Respond.io',
	w({ event_type: 'contact.tag.updated', contact: { phone: GB }, tag: { name: 'vip', action: 'add' } }),
	GB,
);
no('Gallabox', w({ event: 'Contact.Updated', contact: { phone: GB, marketingOptIn: false } }), GB);
no(
	'Interakt',
	w({
		type: 'message_received',
		data: {
			customer: { channel_phone_number: '447911123456', traits: { whatsapp_opted_in: false } },
			message: { message: 'ok' },
		},
	}),
	GB,
);
no(
	'360dialog 131050',
	w({
		statuses: [
			{
				id: 'w',
				status: 'failed',
				recipient_id: '447911123456',
				errors: [{ code: 131050, title: 'User has stopped marketing messages' }],
			},
		],
	}),
	GB,
);
no(
	'360dialog preference',
	w({
		user_preferences: [
			{
				wa_id: '447911123456',
				category: 'marketing_messages',
				value: 'stop',
				detail: 'User requested to stop marketing messages',
				timestamp: 1779184800,
			},
		],
	}),
	GB,
);
near(
	'ok: 360dialog preference',
	w({
		user_preferences: [
			{
				wa_id: '447911123456',
				category: 'marketing_messages',
				value: 'resume',
				detail: 'User requested to resume marketing messages',
			},
		],
	}),
	GB,
);
no('Viber', w({ sender: GB, event: 'unsubscribed', timestamp: 1779184800000, user_id: GB, channel: 'viber' }), GB);
no(
	'Apple Messages',
	w({ type: 'close', channel: 'apple_messages', phone: GB, reason: 'user_deleted_conversation_opt_out' }),
	GB,
);
no(
	'Messenger, with an address',
	w({
		sender: { id: 'PSID', email: E },
		recipient: { id: 'PAGE' },
		optin: { type: 'notification_messages', notification_messages_status: 'STOP_NOTIFICATIONS', title: 'Offers' },
	}),
);
near(
	'ok: Messenger, with an address',
	w({
		sender: { id: 'PSID', email: E },
		recipient: { id: 'PAGE' },
		optin: { type: 'notification_messages', notification_messages_status: 'RESUME_NOTIFICATIONS', title: 'Offers' },
	}),
);
no('Telegram left, a phone joined', {
	email: E,
	my_chat_member: { chat: { id: 5, type: 'private' }, new_chat_member: { status: 'kicked', user: { is_bot: true } } },
});
no('ManyChat', { id: '5', email: E, phone: P, optin_email: false, optin_phone: true, status: 'active' });
near('ok: ManyChat', { id: '5', email: E, phone: P, optin_email: true, optin_phone: false, status: 'active' });
no('Chatfuel', { 'messenger user id': '5', email: E, 'email subscription': 'unsubscribed' });
no(
	'seven.io',
	w({
		webhook_event: 'sms_mo',
		data: { id: 1, system: '4915199999', sender: '4915112345678', text: 'STOPP', time: 1779184800 },
	}),
	DE,
);
no(
	'LINK Mobility',
	w({ source: '+4915112345678', destination: '72600', userData: 'stop alt', status: 'received', timestamp: AT }),
	DE,
);
no('sipgate', w({ event: 'sms', from: '4915112345678', to: '4915199999', message: 'Bitte keine Werbung mehr!' }), DE);

// Calls
const call = (more: object) =>
	w({ event: 'call.ended', direction: 'outbound', to: P, from: '+12025550199', duration: 44, ...more });
no('call: disposition list', call({ dispositions: ['No sale', 'Add to DNC'] }), P, 'phone');
no('call: disposition object', call({ disposition: { id: 8, name: 'DNC - verbal request' } }), P, 'phone');
no('call: outcome code', call({ outcome: 'DNC' }), P, 'phone');
no('call: do not call back', call({ wrap_up_code: 'Do not call back' }), P, 'phone');
no('call: hostile', call({ result: 'Asked to be taken off the calling list' }), P, 'phone');
no('call: note', call({ note: 'He said never call this number again.' }), P, 'phone');
no('call: remove number', call({ agent_notes: 'wants number removed from our dialler' }), P, 'phone');
near('ok: call: not home', call({ disposition: 'Not at home' }), P, 'phone');
near('ok: call: no answer', call({ disposition: 'No answer, do not leave voicemail' }), P, 'phone');
near('ok: call: sale', call({ disposition: 'Sale', note: 'Said to stop worrying about the delivery.' }), P, 'phone');
near('ok: call: list removed', call({ note: 'Wants two items removed from the quote.' }), P, 'phone');
no(
	'NICE CXone',
	{ contactId: '5', toAddr: '2025550123', finalDispositionId: 106, dispositionName: 'Do Not Call (DNC)' },
	P,
	'phone',
	'US',
);
no(
	'Five9',
	w({ DNIS: '2025550123', ANI: '8005550199', disposition_name: 'Do Not Call', 'Call.type_name': 'Outbound' }),
	P,
	'phone',
	'US',
);
no(
	'Convoso',
	{ phone_number: '2025550123', status: 'DNC', status_name: 'Do Not Call', lead_id: '5' },
	P,
	'phone',
	'US',
);
no('ViciDial', { phone_number: '2025550123', status: 'DNCL', lead_id: '5', list_id: '998' }, P, 'phone', 'US');
no(
	'PhoneBurner',
	w({
		status: 'Do Not Call',
		contact: { phone: '2025550123', primary_email: { email_address: E } },
		call_id: '5',
		connected: '1',
	}),
	P,
	'phone',
	'US',
);
no(
	'Kixie',
	w({ data: { callDetails: { tonumber: P, disposition: 'Remove from list', callstatus: 'answered' } } }),
	P,
	'phone',
);
no(
	'CloudTalk tag',
	w({ Call: { id: 5, direction: 'outgoing', external: P }, Contact: { phone: P }, tags: [{ name: 'do not call' }] }),
	P,
	'phone',
);
no(
	'Ringover',
	w({
		resource: 'call',
		event: 'aftercall',
		data: { to_number: 12025550123, direction: 'out', tags: [{ name: 'Ne plus appeler' }], comments: '' },
	}),
	P,
	'phone',
);
no('Google CCAI', w({ contacts: [{ phone_number: P, list: 'do not call list', action: 'add' }] }), P, 'phone');
no(
	'Retell',
	w({
		event: 'call_analyzed',
		call: {
			to_number: P,
			direction: 'outbound',
			call_analysis: {
				call_summary: 'The person asked not to be called again.',
				custom_analysis_data: { do_not_call: true },
			},
		},
	}),
	P,
	'phone',
);
near(
	'ok: Retell',
	w({
		event: 'call_analyzed',
		call: {
			to_number: P,
			direction: 'outbound',
			call_analysis: { call_summary: 'The person asked for a price.', custom_analysis_data: { do_not_call: false } },
		},
	}),
	P,
	'phone',
);
no(
	'Vapi',
	w({
		message: {
			type: 'end-of-call-report',
			customer: { number: P },
			analysis: { structuredData: { optedOut: true }, successEvaluation: 'false' },
			summary: 'Short call.',
		},
	}),
	P,
	'phone',
);
no('Bland', w({ to: P, completed: true, disposition_tag: 'DO_NOT_CALL', summary: 'x' }), P, 'phone');
no(
	'ElevenLabs',
	w({
		type: 'post_call_transcription',
		data: {
			metadata: { phone_call: { external_number: P, direction: 'outbound' } },
			analysis: { data_collection_results: { do_not_call: { value: true, rationale: 'Asked so' } } },
		},
	}),
	P,
	'phone',
);
near(
	'ok: ElevenLabs',
	w({
		type: 'post_call_transcription',
		data: {
			metadata: { phone_call: { external_number: P, direction: 'outbound' } },
			analysis: { data_collection_results: { do_not_call: { value: false, rationale: 'Nothing of that' } } },
		},
	}),
	P,
	'phone',
);

// Shops, loyalty, bookings, events
no(
	'LoyaltyLion',
	w({ topic: 'customers/update', customer: { id: 1, email: E, email_marketing_consent: { state: 'unsubscribed' } } }),
);
no('Smile.io', { customer: { id: 5, email: E, accepts_marketing: false, state: 'member' } });
near('ok: Smile.io', { customer: { id: 5, email: E, accepts_marketing: true, state: 'candidate' } });
no('Judge.me', w({ event: 'reviewer/unsubscribed', reviewer: { email: E, accept_marketing: false } }));
no('Trustpilot', w({ event: 'invitation-opted-out', email: E, locale: 'en' }));
near('ok: Trustpilot', w({ event: 'invitation-delivered', email: E, locale: 'en' }));
no('Okendo', { reviewerEmail: E, isUnsubscribedFromMarketing: true });
no('Back in Stock', w({ event: 'notification.unsubscribed', customer: { email: E } }));
no('Lightspeed', { id: 5, email: E, do_not_email: true, customer_group: 'All' });
near('ok: Lightspeed', { id: 5, email: E, do_not_email: false, customer_group: 'All' });
no('Lightspeed R', {
	customerID: '5',
	Contact: { noEmail: 'true', noPhone: 'false', noMail: 'false', Emails: { ContactEmail: { address: E } } },
});
near('ok: Lightspeed R', {
	customerID: '5',
	Contact: { noEmail: 'false', noPhone: 'true', noMail: 'false', Emails: { ContactEmail: { address: E } } },
});
no('Toast', { guest: { email: E, marketingOptIn: false, firstName: 'Ada' } });
no('OpenTable', { guest_email: E, email_marketing_opt_in: 'No', party_size: 4 });
near('ok: OpenTable', { guest_email: E, email_marketing_opt_in: 'Yes', party_size: 4 });
no(
	'SevenRooms',
	w({ entity_type: 'client', event_type: 'updated', client: { email: E, is_opted_out_of_venue_marketing: true } }),
);
no('SevenRooms in', w({ entity_type: 'client', client: { email: E, marketing_opt_in: false } }));
no(
	'Mindbody',
	w({
		eventId: 'client.updated',
		eventData: { clientId: '5', email: E, sendPromotionalEmails: false, sendScheduleEmails: true },
	}),
);
near(
	'ok: Mindbody',
	w({
		eventId: 'client.updated',
		eventData: { clientId: '5', email: E, sendPromotionalEmails: true, sendScheduleEmails: false },
	}),
);
no('Vagaro', w({ type: 'customer', action: 'updated', payload: { email: E, emailMarketing: 'OptOut' } }));
no('Phorest', { clientId: 'c', email: E, emailMarketingConsent: false, smsMarketingConsent: true });
near('ok: Phorest', {
	clientId: 'c',
	email: E,
	emailMarketingConsent: true,
	smsMarketingConsent: false,
	emailReminderConsent: false,
});
no('Mews', {
	Customer: { Email: E, OptionsActive: [], Classifications: [], Options: ['SendMarketingEmailsDisabled'] },
});
no('Guesty', { guest: { email: E, marketingOptOut: true }, reservation: { status: 'confirmed' } });
no('Ticket Tailor', w({ event: 'ORDER.CREATED', payload: { email: E, marketing_opt_in: false, status: 'completed' } }));
no('Eventbrite', {
	profile: { email: E, name: 'Ada' },
	answers: [{ question: 'May the organiser email you about future events?', answer: 'No' }],
	cancelled: false,
});
no(
	'Tito',
	w({
		_type: 'ticket',
		email: E,
		answers: [{ question: { title: 'Subscribe to our newsletter' }, response: 'No thanks' }],
	}),
);
no(
	'Luma',
	w({
		type: 'guest.updated',
		data: { user_email: E, registration_answers: [{ label: 'Keep me posted about future events', answer: false }] },
	}),
);
near(
	'ok: Luma',
	w({
		type: 'guest.updated',
		data: { user_email: E, registration_answers: [{ label: 'I have allergies', answer: false }] },
	}),
);
no('Donorbox', { email: E, name: 'Ada', join_mailing_list: false, amount: '5' });
no('GoFundMe Pro', { email_address: E, opt_in: false, created_at: AT });
no('Raisely', w({ type: 'profile.updated', data: { user: { email: E, unsubscribe: true, unsubscribedAt: AT } } }));
no(
	'Fundraise Up',
	w({ event: 'supporter.updated', data: { supporter: { email: E, mailing_list_subscribed: false } } }),
);
no(
	'Stripe Payment Link',
	w({
		id: 'evt',
		object: 'event',
		type: 'checkout.session.completed',
		data: {
			object: {
				object: 'checkout.session',
				customer_details: { email: E },
				custom_fields: [
					{
						key: 'newsletter',
						label: { type: 'custom', custom: 'Newsletter' },
						type: 'dropdown',
						dropdown: { value: 'nothanks' },
					},
				],
			},
		},
	}),
);
no(
	'Snipcart',
	w({
		eventName: 'order.completed',
		content: { email: E, customFields: [{ name: 'Subscribe to newsletter', type: 'checkbox', value: 'false' }] },
	}),
);
no('Ecwid', w({ eventType: 'customer.updated', data: { email: E, acceptMarketing: false } }));
no('Medusa', { customer: { email: E, metadata: { newsletter: false } } });
no('Saleor', { user: { email: E, metadata: [{ key: 'newsletter_opt_in', value: 'false' }] } });
near(
	'ok: order cancelled',
	w({
		topic: 'orders/cancelled',
		email: E,
		cancel_reason: 'customer',
		cancelled_at: AT,
		buyer_accepts_marketing: true,
	}),
);
near('ok: coupon', w({ email: E, coupon: 'NO-LIMIT', event: 'coupon_used' }));
near('ok: payment stopped', w({ event: 'payment.blocked', email: E, reason: 'card blocked by issuer' }));
near(
	'ok: paused subscription',
	w({ event: 'subscription.paused', customer: { email: E }, subscription: { status: 'paused', plan: 'Coffee club' } }),
);
near('ok: delivery refused', w({ event: 'shipment.refused', recipient: { email: E }, status: 'Refused at the door' }));
near('ok: cart removed', w({ event: 'product_removed', email: E, product: 'Stop watch' }));
