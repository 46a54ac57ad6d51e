/**
 * Payloads of tools as they document them (webhooks, API answers, rows they write into sheets).
 * The source stands with each; "K" marks a shape known from the vendor's reference without the page at hand.
 */
import { Exam, w } from './exam';

export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+14155552671';
const D = P.slice(1);
const AT = '2026-05-20T11:30:00Z';

// ── Newsletter tools ────────────────────────────────────────────────────────────────────────────────────
// Sendy, sendy.co/webhooks (form fields)
no(
	'Sendy unsubscribe',
	w({
		trigger: 'unsubscribe',
		name: 'Ada',
		email: E,
		list_id: 'xY1',
		list_name: 'News',
		list_url: 'https://sendy.example/subscribers?i=1&l=2',
		gravatar: 'https://www.gravatar.com/x',
	}),
);
near(
	'Sendy subscribe',
	w({
		trigger: 'subscribe',
		name: 'Ada',
		email: E,
		list_id: 'xY1',
		list_name: 'News',
		list_url: 'https://sendy.example/subscribers?i=1&l=2',
		gravatar: '',
	}),
);
// EmailOctopus, emailoctopus.com/api-documentation webhooks; activepieces contact-unsubscribes
const octopus = (type: string, contact_status: string) =>
	w([
		{
			id: '1f',
			type,
			list_id: 'l1',
			contact_id: 'c1',
			occurred_at: AT,
			contact_fields: { FirstName: 'Ada' },
			contact_status,
			contact_email_address: E,
			contact_tags: ['vip'],
		},
	]);
no('EmailOctopus contact.unsubscribed', octopus('contact.unsubscribed', 'UNSUBSCRIBED'));
no('EmailOctopus contact.complained', octopus('contact.complained', 'UNSUBSCRIBED'));
near('EmailOctopus contact.updated', octopus('contact.updated', 'SUBSCRIBED'));
no('EmailOctopus API contact', {
	id: 'c1',
	email_address: E,
	fields: { FirstName: 'Ada' },
	tags: [],
	status: 'UNSUBSCRIBED',
	created_at: '2024-01-01T00:00:00+00:00',
});
// Campaign Monitor, campaignmonitor.com/api list webhooks
const cm = (event: object) =>
	w({
		Events: [
			{ CustomFields: [], Date: '2026-05-20 11:30:00', EmailAddress: E, Name: 'Ada', SignupIPAddress: '', ...event },
		],
		ListID: '96c0bbdaa54760c8d9e62a2b7ffa2e13',
	});
no('Campaign Monitor Deactivate, Unsubscribed', cm({ Type: 'Deactivate', State: 'Unsubscribed' }));
no('Campaign Monitor Deactivate, Bounced', cm({ Type: 'Deactivate', State: 'Bounced' }));
near('Campaign Monitor Subscribe', cm({ Type: 'Subscribe' }));
near('Campaign Monitor Update', cm({ Type: 'Update', OldEmailAddress: 'old@example.com', State: 'Active' }));
// SendPulse, sendpulse.com/integrations/api/webhooks (array body)
no(
	'SendPulse unsubscribe',
	w([
		{
			timestamp: 1779276600,
			variables: [],
			event: 'unsubscribe',
			email: E,
			book_id: 490686,
			from_all: 1,
			reason: 'No longer interested',
			categories: '',
		},
	]),
);
near(
	'SendPulse redirect',
	w([
		{
			timestamp: 1779276600,
			event: 'redirect',
			email: E,
			task_id: 3668143,
			link_url: 'https://shop.example',
			link_id: 1,
		},
	]),
);
// Sender.net, api.sender.net subscribers (status object; K)
no('Sender.net subscriber unsubscribed', {
	id: 'eZV',
	email: E,
	firstname: 'Ada',
	status: { email: 'unsubscribed', temail: 'active' },
	subscriber_tags: [],
	created: '2025-01-03 10:00:00',
});
near('Sender.net subscriber active', {
	id: 'eZV',
	email: E,
	firstname: 'Ada',
	status: { email: 'active', temail: 'active' },
	subscriber_tags: [],
	created: '2025-01-03 10:00:00',
});
// beehiiv, developers.beehiiv.com/webhooks
const beehiiv = (event_type: string, status: string, more = {}) =>
	w({
		data: {
			id: 'sub_1',
			email: E,
			status,
			subscription_tier: 'free',
			created: 1700000000,
			utm_source: 'twitter',
			...more,
		},
		event_timestamp: 1779276600,
		event_type,
		uid: 'wh_1',
	});
no('beehiiv subscription.unsubscribed', beehiiv('subscription.unsubscribed', 'inactive'));
near('beehiiv subscription.confirmed', beehiiv('subscription.confirmed', 'active'));
near('beehiiv subscription.downgraded', beehiiv('subscription.downgraded', 'active', { subscription_tier: 'free' }));
// Ghost, ghost.org/docs/webhooks member.edited
no(
	'Ghost member.edited, newsletters off',
	w({
		member: {
			current: { id: '6', email: E, name: 'Ada', status: 'free', subscribed: false, newsletters: [] },
			previous: { subscribed: true, newsletters: [{ id: 'n1', name: 'Weekly' }] },
		},
	}),
);
near(
	'Ghost member.added',
	w({
		member: {
			current: {
				id: '6',
				email: E,
				name: 'Ada',
				status: 'free',
				subscribed: true,
				newsletters: [{ id: 'n1', name: 'Weekly' }],
			},
			previous: {},
		},
	}),
);
// Kit, developers.kit.com subscriber state
no(
	'Kit subscriber cancelled',
	w({ subscriber: { id: 1, first_name: 'Ada', email_address: E, state: 'cancelled', created_at: AT, fields: {} } }),
);
no(
	'Kit subscriber complained',
	w({ subscriber: { id: 1, first_name: 'Ada', email_address: E, state: 'complained', created_at: AT, fields: {} } }),
);
// Loops, loops.so/docs/api-reference/webhooks
const loops = (eventName: string, more = {}) =>
	w({
		eventName,
		eventTime: 1779276600,
		webhookSchemaVersion: '1.0.0',
		contactIdentity: { id: 'c1', email: E, userId: null },
		...more,
	});
no('Loops contact.unsubscribed', loops('contact.unsubscribed'));
no(
	'Loops email.unsubscribed',
	loops('email.unsubscribed', {
		sourceType: 'campaign',
		campaignId: 'x',
		email: { id: 'e', emailMessageId: 'm', subject: 'May' },
	}),
);
no(
	'Loops email.spamReported',
	loops('email.spamReported', { sourceType: 'campaign', email: { id: 'e', subject: 'May' } }),
);
near(
	'Loops email.clicked',
	loops('email.clicked', { sourceType: 'campaign', email: { id: 'e', subject: 'How to unsubscribe from stress' } }),
);
near(
	'Loops contact.mailingList.subscribed',
	loops('contact.mailingList.subscribed', { mailingList: { id: 'l', name: 'News' } }),
);
// Flodesk, developers.flodesk.com webhook events
no(
	'Flodesk subscriber.unsubscribed',
	w({
		event_name: 'subscriber.unsubscribed',
		event_time: AT,
		webhook_id: 'w',
		subscriber: { id: 's', status: 'unsubscribed', email: E, source: 'manual', segments: [] },
	}),
);
near(
	'Flodesk subscriber.added_to_segment',
	w({
		event_name: 'subscriber.added_to_segment',
		event_time: AT,
		webhook_id: 'w',
		subscriber: { id: 's', status: 'active', email: E },
		segment: { id: 'g', name: 'Stop worrying course' },
	}),
);
// CleverReach, rest.cleverreach.com receivers
near('CleverReach receiver active', {
	id: '5',
	email: E,
	imported: 1600000000,
	activated: 1600000000,
	registered: 1600000000,
	deactivated: 0,
	last_ip: '',
	source: 'API',
	active: true,
	attributes: {},
	stars: 2,
});
// dotdigital, developer.dotdigital.com v3 contacts
no('dotdigital channelProperties unsubscribed', {
	contactId: 9,
	identifiers: { email: E },
	channelProperties: { email: { status: 'unsubscribed', emailType: 'html', optInType: 'single' } },
	lists: [],
});
near('dotdigital channelProperties subscribed', {
	contactId: 9,
	identifiers: { email: E },
	channelProperties: { email: { status: 'subscribed', emailType: 'html', optInType: 'single' } },
	lists: [{ id: 1, name: 'News' }],
});
// AWeber, api.aweber.com subscriber
no('AWeber subscriber unsubscribed', {
	id: 77,
	email: E,
	name: 'Ada',
	status: 'unsubscribed',
	subscribed_at: '2024-02-02T00:00:00',
	unsubscribed_at: '2026-05-19T07:00:00',
	unsubscribe_method: 'unsubscribe link',
	tags: [],
});
near('AWeber subscriber subscribed', {
	id: 77,
	email: E,
	name: 'Ada',
	status: 'subscribed',
	subscribed_at: '2024-02-02T00:00:00',
	unsubscribed_at: null,
	unsubscribe_method: null,
	tags: ['lead'],
});
// Constant Contact v3, developer.constantcontact.com contacts
const cc = (permission_to_send: string, more = {}) => ({
	contact_id: 'u',
	email_address: { address: E, permission_to_send, confirm_status: 'off', ...more },
	first_name: 'Ada',
	update_source: 'Contact',
});
no(
	'Constant Contact unsubscribed',
	cc('unsubscribed', { opt_out_source: 'Contact', opt_out_date: AT, opt_out_reason: 'Too many' }),
);
near('Constant Contact implicit', cc('implicit', { opt_in_source: 'Account' }));
near('Constant Contact explicit', cc('explicit', { opt_in_date: AT }));
// iContact, status of a contact
no('iContact donotcontact', { contactId: '12', email: E, firstName: 'Ada', status: 'donotcontact', bounceCount: '0' });
near('iContact normal', { contactId: '12', email: E, firstName: 'Ada', status: 'normal', bounceCount: '0' });
// Keap REST v1 contact
no('Keap email_opted_in false, OptOut', {
	id: 4,
	given_name: 'Ada',
	email_addresses: [{ email: E, field: 'EMAIL1' }],
	email_opted_in: false,
	email_status: 'OptOut',
	tag_ids: [],
});
near('Keap email_opted_in true', {
	id: 4,
	given_name: 'Ada',
	email_addresses: [{ email: E, field: 'EMAIL1' }],
	email_opted_in: true,
	email_status: 'SingleOptIn',
	tag_ids: [],
});
// GetResponse callbacks (query string)
no(
	'GetResponse callback unsubscribe',
	w(
		{},
		{
			query: {
				action: 'unsubscribe',
				ACCOUNT_ID: '1',
				account_login: 'shop',
				CAMPAIGN_ID: 'c',
				CAMPAIGN_NAME: 'news',
				contact_email: E,
				contact_name: 'Ada',
			},
		},
	),
);
near(
	'GetResponse callback click',
	w(
		{},
		{
			query: {
				action: 'click',
				ACCOUNT_ID: '1',
				account_login: 'shop',
				CAMPAIGN_NAME: 'news',
				contact_email: E,
				CLICK_TRACK_NAME: 'offer',
			},
		},
	),
);
// Drip, developer.drip.com webhook events
const drip = (event: string, status: string, properties = {}) =>
	w({
		event,
		data: {
			account_id: '9999999',
			subscriber: {
				id: 'z1',
				status,
				email: E,
				time_zone: null,
				utc_offset: 0,
				custom_fields: { first_name: 'Ada' },
				tags: ['Customer'],
				deliverable: true,
				prospect: false,
			},
			properties: { ...properties, source: 'drip' },
		},
		occurred_at: AT,
	});
no('Drip subscriber.unsubscribed_all', drip('subscriber.unsubscribed_all', 'unsubscribed'));
no('Drip subscriber.complained', drip('subscriber.complained', 'unsubscribed'));
near(
	'Drip subscriber.clicked_email',
	drip('subscriber.clicked_email', 'active', { email_name: 'Hello', url: 'https://shop.example' }),
);
near(
	'Drip subscriber.completed_campaign',
	drip('subscriber.completed_campaign', 'active', { campaign_name: 'Welcome' }),
);
// Vero, help.getvero.com/developer-docs/webhooks
no(
	'Vero unsubscribed',
	w({
		unsubscribed_at: 1779276600,
		type: 'unsubscribed',
		user: { id: 123, email: E },
		campaign: { id: 1, type: 'transactional', name: 'Order', subject: 'Yours', 'trigger-event': 'x' },
	}),
);
no(
	'Vero complained',
	w({
		complained_at: 1779276600,
		type: 'complained',
		user: { id: 123, email: E },
		campaign: { id: 1, name: 'Offers' },
	}),
);
near('Vero resubscribed', w({ resubscribed_at: 1779276600, type: 'resubscribed', user: { id: 123, email: E } }));
// Customer.io reporting webhooks, docs.customer.io/webhooks
const cio = (object_type: string, metric: string, data = {}) =>
	w({
		data: { customer_id: '42', identifiers: { id: '42', email: E, cio_id: 'a3' }, email_address: E, ...data },
		event_id: '01E',
		object_type,
		metric,
		timestamp: 1779276600,
	});
no('Customer.io customer unsubscribed', cio('customer', 'unsubscribed'));
no('Customer.io email spammed', cio('email', 'spammed', { campaign_id: 2, recipient: E, subject: 'May' }));
near('Customer.io customer subscribed', cio('customer', 'subscribed'));
near(
	'Customer.io email clicked',
	cio('email', 'clicked', { campaign_id: 2, recipient: E, href: 'https://shop.example' }),
);
// Iterable system webhooks, support.iterable.com
no(
	'Iterable emailUnSubscribe',
	w({
		email: E,
		eventName: 'emailUnSubscribe',
		dataFields: {
			campaignId: 1,
			campaignName: 'May',
			channelIds: [2],
			email: E,
			createdAt: '2026-05-20 11:30:00 +00:00',
			unsubSource: 'EmailLink',
		},
	}),
);
no(
	'Iterable emailComplaint',
	w({
		email: E,
		eventName: 'emailComplaint',
		dataFields: { recipientState: 'Complaint', email: E, createdAt: '2026-05-20 11:30:00 +00:00' },
	}),
);
near(
	'Iterable emailClick',
	w({
		email: E,
		eventName: 'emailClick',
		dataFields: { url: 'https://shop.example', campaignId: 1, email: E, createdAt: '2026-05-20 11:30:00 +00:00' },
	}),
);
// Braze Currents event glossary
no(
	'Braze email Unsubscribe',
	w({
		events: [
			{
				event_type: 'users.messages.email.Unsubscribe',
				id: 'a',
				time: 1779276600,
				user: { external_user_id: 'u1' },
				properties: { email_address: E, campaign_name: 'May' },
			},
		],
	}),
);
no(
	'Braze global subscription state',
	w({
		events: [
			{
				event_type: 'users.behaviors.subscription.GlobalStateChange',
				id: 'a',
				time: 1779276600,
				properties: {
					email_address: E,
					channel: 'email',
					subscription_status: 'Unsubscribed',
					state_change_source: 'Preference Center',
				},
			},
		],
	}),
);
// Intercom, developers.intercom.com webhook topics, contact model
const intercom = (topic: string, flags: object) =>
	w({
		type: 'notification_event',
		app_id: 'x',
		topic,
		data: {
			type: 'notification_event_data',
			item: { type: 'contact', id: '5', role: 'user', email: E, phone: P, name: 'Ada', ...flags },
		},
		created_at: 1779276600,
	});
no(
	'Intercom contact.unsubscribed',
	intercom('contact.unsubscribed', { unsubscribed_from_emails: true, unsubscribed_from_sms: false }),
);
near(
	'Intercom contact.user.updated, nothing refused',
	intercom('contact.user.updated', {
		unsubscribed_from_emails: false,
		unsubscribed_from_sms: false,
		has_hard_bounced: false,
		marked_email_as_spam: false,
	}),
);
no(
	'Intercom unsubscribed_from_sms',
	intercom('contact.user.updated', { unsubscribed_from_emails: false, unsubscribed_from_sms: true }),
	P,
	'sms',
);
near(
	'Intercom unsubscribed_from_sms leaves email',
	intercom('contact.user.updated', { unsubscribed_from_emails: false, unsubscribed_from_sms: true }),
	E,
	'email',
);
no(
	'Intercom marked_email_as_spam',
	intercom('contact.user.updated', { unsubscribed_from_emails: false, marked_email_as_spam: true }),
);
// Plunk, docs.useplunk.com contacts; useSend contact.updated (github.com/usesend/useSend/issues/413)
no(
	'useSend contact.updated subscribed false',
	w({
		id: 'e',
		type: 'contact.updated',
		createdAt: AT,
		data: { id: 'c', email: E, contactBookId: 'b', subscribed: false },
	}),
);
near('Plunk contact subscribed', { id: 'c', email: E, subscribed: true, data: { plan: 'free' }, createdAt: AT });
// Encharge, docs.encharge.io webhooks (K)
no(
	'Encharge person unsubscribed',
	w({ type: 'unsubscribed', endUser: { id: 'p', email: E, unsubscribed: true, unsubscribedAt: AT } }),
);
// Mautic, mautic/developer-documentation-new docs/webhooks/events
const mauticContact = {
	id: 25,
	fields: {
		core: {
			firstname: { id: '2', label: 'First Name', alias: 'firstname', value: 'Ada' },
			email: { id: '6', label: 'Email', alias: 'email', type: 'email', value: E },
			mobile: { id: '7', label: 'Mobile', alias: 'mobile', value: P },
		},
	},
};
const mautic = (channel: string, old_status: string, new_status: string) =>
	w({
		'mautic.lead_channel_subscription_changed': [
			{ contact: mauticContact, channel, old_status, new_status, timestamp: '2026-05-20T11:30:00+00:00' },
		],
	});
no('Mautic email contactable → unsubscribed', mautic('email', 'contactable', 'unsubscribed'));
no('Mautic email contactable → manual', mautic('email', 'contactable', 'manual'));
no('Mautic sms contactable → unsubscribed', mautic('sms', 'contactable', 'unsubscribed'), P, 'sms');
near('Mautic sms unsubscribed leaves email', mautic('sms', 'contactable', 'unsubscribed'), E, 'email');
near('Mautic email unsubscribed → contactable', mautic('email', 'unsubscribed', 'contactable'));
// Mautic API contact, doNotContact reason 1 = unsubscribed
no('Mautic API doNotContact', {
	id: 25,
	isPublished: true,
	points: 10,
	fields: { all: { firstname: 'Ada', email: E } },
	doNotContact: [{ id: 3, reason: 1, comments: 'User unsubscribed.', channel: 'email', channelId: 12 }],
});
near('Mautic API doNotContact empty', {
	id: 25,
	isPublished: true,
	points: 10,
	fields: { all: { firstname: 'Ada', email: E } },
	doNotContact: [],
});
// listmonk, API subscribers (github.com/knadh/listmonk)
const listmonk = (status: string, subscription_status: string) => ({
	id: 3,
	uuid: 'u',
	email: E,
	name: 'Ada',
	attribs: {},
	status,
	lists: [{ subscription_status, id: 1, uuid: 'l', name: 'News', type: 'public' }],
});
no('listmonk blocklisted', listmonk('blocklisted', 'unsubscribed'));
no('listmonk unsubscribed of its only list', listmonk('enabled', 'unsubscribed'));
near('listmonk confirmed', listmonk('enabled', 'confirmed'));
// phpList, subscriber of the REST API
no('phpList blacklisted', {
	id: 1,
	email: E,
	confirmed: true,
	blacklisted: true,
	bounce_count: 0,
	html_email: true,
	disabled: false,
});
near('phpList confirmed', {
	id: 1,
	email: E,
	confirmed: true,
	blacklisted: false,
	bounce_count: 0,
	html_email: true,
	disabled: false,
});
// Mailcoach, mailcoach.app webhooks
no(
	'Mailcoach UnsubscribedEvent',
	w({
		event: 'UnsubscribedEvent',
		uuid: 'u',
		email_list_uuid: 'l',
		email: E,
		first_name: 'Ada',
		subscribed_at: '2024-01-01T00:00:00Z',
		unsubscribed_at: AT,
		tags: [],
	}),
);
near(
	'Mailcoach TagAddedEvent',
	w({
		event: 'TagAddedEvent',
		uuid: 'u',
		email_list_uuid: 'l',
		email: E,
		first_name: 'Ada',
		subscribed_at: '2024-01-01T00:00:00Z',
		unsubscribed_at: null,
		tags: ['vip'],
	}),
);
// FluentCRM, developers.fluentcrm.com contact status
no(
	'FluentCRM unsubscribed',
	w({ id: '8', first_name: 'Ada', email: E, status: 'unsubscribed', contact_type: 'lead', tags: [], lists: [] }),
);
no('FluentCRM complained', w({ id: '8', first_name: 'Ada', email: E, status: 'complained', contact_type: 'customer' }));
near(
	'FluentCRM subscribed',
	w({ id: '8', first_name: 'Ada', email: E, status: 'subscribed', contact_type: 'lead', lists: [{ title: 'News' }] }),
);
// MailPoet API getSubscriber
no('MailPoet unsubscribed', {
	id: '5',
	email: E,
	first_name: 'Ada',
	status: 'unsubscribed',
	count_confirmations: '1',
	subscriptions: [{ id: '2', subscriber_id: '5', segment_id: '3', status: 'unsubscribed' }],
});
// RD Station, developers.rdstation.com contacts legal_bases
no('RD Station legal_bases declined', {
	uuid: 'u',
	email: E,
	name: 'Ada',
	legal_bases: [{ category: 'communications', type: 'consent', status: 'declined' }],
	tags: [],
});
near('RD Station legal_bases granted', {
	uuid: 'u',
	email: E,
	name: 'Ada',
	legal_bases: [{ category: 'communications', type: 'consent', status: 'granted' }],
	tags: ['mql'],
});
// Zoho Campaigns / ZeptoMail, zoho.com/campaigns/help/emailapi/events/unsubscribes.html
no(
	'Zoho Campaigns unsubscribe',
	w({
		webhook_name: 'Unsubscribe webhook',
		webhook_id: '1314909000000063006',
		action: 'unsubscribe',
		actionType: 'unsubscribe',
		action_by: 'contact',
		action_time: 1779276600000,
		contact_id: 131490,
		contact_email: E,
		data: [{ transmission_name: 'May', transmission_id: 1, injected_time: 1779270000000 }],
		zuid: 1,
	}),
);
near(
	'Zoho Campaigns click',
	w({
		webhook_name: 'Click webhook',
		webhook_id: '1',
		action: 'click',
		actionType: 'click',
		action_by: 'contact',
		action_time: 1779276600000,
		contact_id: 131490,
		contact_email: E,
		data: [{ transmission_name: 'May' }],
		zuid: 1,
	}),
);
// MoEngage, streams event codes
no(
	'MoEngage email unsubscribe',
	w({
		app_name: 'Shop',
		source: 'MOENGAGE',
		events: [
			{
				event_name: 'Email Unsubscribed',
				event_code: 'MOE_EMAIL_UNSUBSCRIBE',
				event_time: 1779276600,
				email_id: E,
				uid: 'u',
				event_attributes: { campaign_name: 'May' },
			},
		],
	}),
);
// Talkable, talkable-docs source/web_hooks/unsubscribe.rst: the sample itself has unsubscribed_at null; the type says it
no(
	'Talkable unsubscribe_web_hook (form body, JSON in a string)',
	w({
		key: 'k',
		site: 'shop',
		type: 'unsubscribe_web_hook',
		payload: JSON.stringify({
			person: {
				first_name: 'Ada',
				last_name: 'E',
				email: E,
				username: 'ada',
				unsubscribed_at: null,
				subscribed_at: '2018-09-27T22:55:13.860+03:00',
				opted_in_at: '2018-09-27T22:55:13.860+03:00',
				sub_choice: true,
			},
		}),
	}),
);

// ── Mail sending services ───────────────────────────────────────────────────────────────────────────────
// MailerSend, developers.mailersend.com/api/v1/webhooks
const mailersend = (kind: string, morph: object | null) =>
	w({
		type: `activity.${kind}`,
		domain_id: 'd',
		created_at: AT,
		webhook_id: 'w',
		url: 'https://n8n.example',
		data: {
			object: 'activity',
			id: 'a',
			type: kind,
			created_at: AT,
			email: {
				object: 'email',
				id: 'e',
				created_at: AT,
				from: 'news@shop.example',
				subject: 'May',
				status: 'delivered',
				tags: null,
				message: { object: 'message', id: 'm' },
				recipient: { object: 'recipient', id: 'r', email: E, created_at: AT },
			},
			morph,
		},
	});
no(
	'MailerSend unsubscribed',
	mailersend('unsubscribed', {
		object: 'recipient_unsubscribe',
		id: 'u',
		reason: 'option_3',
		readable_reason: 'I get too many emails',
	}),
);
no('MailerSend spam_complaint', mailersend('spam_complaint', { object: 'spam_complaint', reason: null }));
no(
	'MailerSend hard_bounced',
	mailersend('hard_bounced', { object: 'recipient_bounce', reason: 'Host or domain name not found' }),
);
near('MailerSend clicked', mailersend('clicked', { object: 'click', id: 'c', url: 'https://shop.example' }));
// Resend, resend.com/changelog/new-contact-webhooks
no(
	'Resend contact.updated unsubscribed',
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
			last_name: 'E',
			unsubscribed: true,
		},
	}),
);
near(
	'Resend contact.updated still there',
	w({
		type: 'contact.updated',
		created_at: AT,
		data: { id: 'c', audience_id: 'a', email: E, first_name: 'Ada', unsubscribed: false },
	}),
);
no(
	'Resend email.complained',
	w({
		type: 'email.complained',
		created_at: AT,
		data: { email_id: 'e', from: 'Shop <news@shop.example>', to: [E], subject: 'May', created_at: AT },
	}),
);
no(
	'Resend email.bounced permanent',
	w({
		type: 'email.bounced',
		created_at: AT,
		data: {
			email_id: 'e',
			from: 'news@shop.example',
			to: [E],
			subject: 'May',
			bounce: { message: 'mailbox does not exist', subType: 'Suppressed', type: 'Permanent' },
		},
	}),
);
// Postmark SubscriptionChange
const pm = (SuppressSending: boolean, SuppressionReason: string | null) =>
	w({
		RecordType: 'SubscriptionChange',
		MessageID: 'm',
		ServerID: 1,
		MessageStream: 'broadcast',
		ChangedAt: AT,
		Recipient: E,
		Origin: 'Recipient',
		SuppressSending,
		SuppressionReason,
		Tag: 'news',
		Metadata: {},
	});
no('Postmark SubscriptionChange suppressed', pm(true, 'ManualSuppression'));
near('Postmark SubscriptionChange reactivated', pm(false, null));
// SparkPost event webhooks
no(
	'SparkPost list_unsubscribe',
	w([
		{
			msys: {
				unsubscribe_event: {
					type: 'list_unsubscribe',
					event_id: '1',
					rcpt_to: E,
					friendly_from: 'news@shop.example',
					campaign_id: 'May',
					timestamp: '1779276600',
				},
			},
		},
	]),
);
no(
	'SparkPost link_unsubscribe',
	w([
		{
			msys: {
				unsubscribe_event: {
					type: 'link_unsubscribe',
					rcpt_to: E,
					target_link_url: 'https://shop.example/u',
					timestamp: '1779276600',
				},
			},
		},
	]),
);
no(
	'SparkPost spam_complaint',
	w([
		{
			msys: {
				message_event: {
					type: 'spam_complaint',
					fbtype: 'abuse',
					rcpt_to: E,
					report_by: 'server.email',
					timestamp: '1779276600',
				},
			},
		},
	]),
);
near(
	'SparkPost click',
	w([
		{
			msys: {
				track_event: {
					type: 'click',
					rcpt_to: E,
					target_link_name: 'unsubscribe-help-article',
					target_link_url: 'https://shop.example/help',
					timestamp: '1779276600',
				},
			},
		},
	]),
);
// Mailjet Event API
const mailjet = (event: string, more = {}) =>
	w({
		event,
		time: 1779276600,
		MessageID: 19421777396190490,
		Message_GUID: 'g',
		email: E,
		mj_campaign_id: 7173,
		mj_contact_id: 320,
		customcampaign: '',
		CustomID: '',
		Payload: '',
		...more,
	});
no('Mailjet unsub', mailjet('unsub', { mj_list_id: 1, ip: '127.0.0.1', geo: 'FR', agent: 'Mozilla' }));
no('Mailjet spam', mailjet('spam', { source: 'JMRPP' }));
near('Mailjet click', mailjet('click', { url: 'https://shop.example', ip: '127.0.0.1' }));
no('Mailjet contact excluded from campaigns', {
	ID: 1,
	Email: E,
	Name: 'Ada',
	IsExcludedFromCampaigns: true,
	IsOptInPending: false,
	IsSpamComplaining: false,
});
no('Mailjet list recipient IsUnsubscribed', {
	ListID: 1,
	ListName: 'News',
	Email: E,
	IsUnsubscribed: true,
	IsActive: true,
	SubscribedAt: '2024-01-01T00:00:00Z',
	UnsubscribedAt: AT,
});
// Elastic Email HTTP notifications (query string)
const elastic = (query: object) =>
	w(
		{},
		{
			query: {
				transaction: 't',
				to: E,
				from: 'news@shop.example',
				date: '5/20/2026 11:30:00 AM',
				channel: 'SMTP API',
				account: 'a',
				subject: 'May',
				messageid: 'm',
				...query,
			},
		},
	);
no('Elastic Email Unsubscribed', elastic({ status: 'Unsubscribed', category: 'Unknown' }));
no('Elastic Email AbuseReport', elastic({ status: 'AbuseReport', category: 'Unknown' }));
no('Elastic Email Error NoMailbox', elastic({ status: 'Error', category: 'NoMailbox' }));
near('Elastic Email Clicked', elastic({ status: 'Clicked', category: 'Unknown', target: 'https://shop.example' }));
// SMTP2GO webhooks
no(
	'SMTP2GO unsubscribe',
	w({ event: 'unsubscribe', time: AT, rcpt: E, email: E, sender: 'news@shop.example', email_id: 'i', subject: 'May' }),
);
no('SMTP2GO spam', w({ event: 'spam', time: AT, rcpt: E, sender: 'news@shop.example', email_id: 'i' }));
near(
	'SMTP2GO click',
	w({ event: 'click', time: AT, rcpt: E, sender: 'news@shop.example', email_id: 'i', url: 'https://shop.example' }),
);
// Mailtrap Email Sending webhooks
const mailtrap = (event: object) =>
	w({
		events: [
			{
				message_id: 'm',
				email: E,
				event_id: 'e',
				timestamp: 1779276600,
				sending_stream: 'bulk',
				category: 'May',
				...event,
			},
		],
	});
no('Mailtrap unsubscribe', mailtrap({ event: 'unsubscribe', ip: '1.1.1.1', user_agent: 'Mozilla' }));
no('Mailtrap spam', mailtrap({ event: 'spam' }));
near('Mailtrap click', mailtrap({ event: 'click', url: 'https://shop.example' }));
// Netcore Email (Pepipost)
no(
	'Netcore unsubscribed',
	w([
		{
			TRANSID: 1,
			X_APIHEADER: '',
			EMAIL: E,
			EVENT: 'unsubscribed',
			TIMESTAMP: 1779276600,
			FROMADDRESS: 'news@shop.example',
			USERAGENT: 'Mozilla',
		},
	]),
);
no(
	'Netcore abuse',
	w([{ TRANSID: 1, EMAIL: E, EVENT: 'abuse', TIMESTAMP: 1779276600, FROMADDRESS: 'news@shop.example' }]),
);
// EmailEngine, learn.emailengine.app/docs/webhooks
no(
	'EmailEngine listUnsubscribe',
	w({
		serviceUrl: 'https://ee.example',
		account: 'shop',
		date: AT,
		event: 'listUnsubscribe',
		data: {
			recipient: E,
			messageId: '<m@shop.example>',
			listId: 'news',
			remoteAddress: '1.1.1.1',
			userAgent: 'Mozilla',
		},
	}),
);
near(
	'EmailEngine listSubscribe',
	w({
		serviceUrl: 'https://ee.example',
		account: 'shop',
		date: AT,
		event: 'listSubscribe',
		data: { recipient: E, messageId: '<m@shop.example>', listId: 'news' },
	}),
);
no(
	'EmailEngine messageBounce',
	w({
		account: 'shop',
		date: AT,
		event: 'messageBounce',
		data: {
			bounceMessage: 'AAA',
			recipient: E,
			action: 'failed',
			response: { source: 'smtp', message: '550 5.1.1 No such user', status: '5.1.1' },
			messageId: '<m@shop.example>',
		},
	}),
);
// Amazon SES event of a contact list (SNS, raw delivery)
const ses = (newTopicPreferences: object) =>
	w({
		eventType: 'Subscription',
		mail: { timestamp: AT, source: 'news@shop.example', messageId: 'm', destination: [E] },
		subscription: {
			contactList: 'news',
			timestamp: AT,
			source: 'UnsubscribeHeader',
			newTopicPreferences,
			oldTopicPreferences: {
				unsubscribeAll: false,
				topicSubscriptionStatus: [{ topicName: 'offers', subscriptionStatus: 'OptIn' }],
			},
		},
	});
no(
	'SES Subscription, unsubscribeAll',
	ses({ unsubscribeAll: true, topicSubscriptionStatus: [{ topicName: 'offers', subscriptionStatus: 'OptOut' }] }),
);
near(
	'SES Subscription, topics kept',
	ses({ unsubscribeAll: false, topicSubscriptionStatus: [{ topicName: 'offers', subscriptionStatus: 'OptIn' }] }),
);
no(
	'SES complaint inside SNS',
	w({
		Type: 'Notification',
		MessageId: 'x',
		TopicArn: 'arn:aws:sns:eu-west-1:1:ses',
		Message: JSON.stringify({
			notificationType: 'Complaint',
			complaint: { complainedRecipients: [{ emailAddress: E }], complaintFeedbackType: 'abuse', timestamp: AT },
			mail: { source: 'news@shop.example', destination: [E], timestamp: AT },
		}),
		Timestamp: AT,
	}),
);
// RFC 8058 one-click
no(
	'One-click unsubscribe, RFC 8058',
	w(
		{ 'List-Unsubscribe': 'One-Click' },
		{ query: { email: E, list: 'news' }, webhookUrl: 'https://n8n.example/webhook/unsubscribe' },
	),
);
// List-Unsubscribe by mailto, RFC 2369
no('mailto of List-Unsubscribe', {
	from: { value: [{ address: E, name: 'Ada' }], text: E },
	to: {
		value: [{ address: 'unsubscribe+abc123@news.shop.example', name: '' }],
		text: 'unsubscribe+abc123@news.shop.example',
	},
	subject: 'unsubscribe:abc123',
	text: '',
	html: false,
	date: AT,
});
// HTML mails (Gmail and Outlook quote blocks)
const html = (own: string) => ({
	id: '1',
	threadId: '1',
	subject: 'Re: May offers',
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
	to: { value: [{ address: 'news@shop.example', name: '' }], text: 'news@shop.example' },
	date: AT,
	html: `<div dir="ltr">${own}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, May 19, 2026 at 9:00 AM Shop &lt;news@shop.example&gt; wrote:<br></div><blockquote class="gmail_quote"><p>May offers</p><p>You get this because you subscribed. <a href="https://shop.example/u">Unsubscribe</a> · To opt out reply STOP</p></blockquote></div>`,
});
no('HTML reply above a quoted newsletter', html('Please take me off this list.<br><br>Ada'));
near('HTML question above a quoted newsletter', html('Does this also come in green?<br><br>Ada'));

// ── Sales outreach ──────────────────────────────────────────────────────────────────────────────────────
// lemlist, developer.lemlist.com add-webhook
const lemlist = (type: string, more = {}) =>
	w({
		_id: 'act_1',
		type,
		createdAt: AT,
		teamId: 't',
		leadId: 'lea_1',
		leadEmail: E,
		leadFirstName: 'Ada',
		sendUserEmail: 'rep@shop.example',
		campaignId: 'cam_1',
		campaignName: 'Q2',
		sequenceStep: 1,
		...more,
	});
no('lemlist emailsUnsubscribed', lemlist('emailsUnsubscribed'));
near('lemlist emailsInterested', lemlist('emailsInterested'));
near('lemlist emailsReplied, a question', lemlist('emailsReplied', { text: 'Sounds good, what does it cost?' }));
no(
	'lemlist emailsReplied, remove me',
	lemlist('emailsReplied', { text: 'Please remove me from your list and do not write again.' }),
);
// Smartlead, help.smartlead.ai
const smartlead = (event_type: string, more = {}) =>
	w({
		webhook_id: 1,
		webhook_name: 'n8n',
		event_type,
		event_timestamp: AT,
		from_email: 'rep@shop.example',
		to_email: E,
		lead_email: E,
		lead_name: 'Ada',
		to_name: 'Ada',
		subject: 'Hi',
		campaign_id: 5,
		campaign_name: 'Q2',
		campaign_status: 'ACTIVE',
		sequence_number: 1,
		client_id: null,
		app_url: 'https://app.smartlead.ai',
		secret_key: 's',
		...more,
	});
no(
	'Smartlead LEAD_UNSUBSCRIBED',
	smartlead('LEAD_UNSUBSCRIBED', {
		unsubscribed_client_id_map: { '1': AT },
		sent_message: { message_id: '<m>', text: 'Testing', time: AT },
	}),
);
no(
	'Smartlead LEAD_CATEGORY_UPDATED, Do Not Contact',
	smartlead('LEAD_CATEGORY_UPDATED', {
		lead_category: { old_name: 'Interested', new_name: 'Do Not Contact', old_id: 1, new_id: 4 },
	}),
);
near(
	'Smartlead LEAD_CATEGORY_UPDATED, Meeting Request',
	smartlead('LEAD_CATEGORY_UPDATED', { lead_category: { old_name: null, new_name: 'Meeting Request', new_id: 2 } }),
);
// Instantly, developer.instantly.ai/guides/webhook-events
const instantly = (event_type: string, more = {}) =>
	w({
		timestamp: AT,
		event_type,
		workspace: 'w',
		campaign_id: 'c',
		campaign_name: 'Q2',
		lead_email: E,
		email_account: 'rep@shop.example',
		...more,
	});
no('Instantly lead_unsubscribed', instantly('lead_unsubscribed'));
no('Instantly email_bounced', instantly('email_bounced'));
near('Instantly lead_interested', instantly('lead_interested'));
no(
	'Instantly reply_received, opt me out',
	instantly('reply_received', {
		reply_subject: 'Re: Hi',
		reply_text: 'Not for us. Kindly opt me out of these mails.',
		reply_text_snippet: 'Not for us.',
	}),
);
near(
	'Instantly reply_received, out of office',
	instantly('reply_received', {
		reply_subject: 'Automatic reply: Hi',
		reply_text: 'I am travelling until Monday.',
		reply_text_snippet: 'I am travelling',
	}),
);
// Woodpecker, activepieces woodpecker prospect-optout.ts
const woodpecker = (method: string, status: string) =>
	w([
		{
			method,
			prospect: { id: 1234567890, email: E, first_name: 'Ada', company: 'Example', status },
			timestamp: '2026-05-20T11:30:00+0000',
		},
	]);
no('Woodpecker prospect_optout', woodpecker('prospect_optout', 'OPTOUT'));
no('Woodpecker prospect_blacklisted', woodpecker('prospect_blacklisted', 'BLACKLISTED'));
near('Woodpecker prospect_interested', woodpecker('prospect_interested', 'REPLIED'));
// EmailBison, docs.emailbison.com webhooks
const bison = (type: string, name: string, status: string) =>
	w({
		event: { type, name, instance_url: 'https://send.example', workspace_id: 1, workspace_name: 'Main' },
		data: {
			lead: { id: 9, email: E, first_name: 'Ada', status },
			campaign: { id: 2, name: 'Q2' },
			sender_email: { id: 3, email: 'rep@shop.example' },
		},
	});
no('EmailBison LEAD_UNSUBSCRIBED', bison('LEAD_UNSUBSCRIBED', 'Contact Unsubscribed', 'unsubscribed'));
near('EmailBison LEAD_INTERESTED', bison('LEAD_INTERESTED', 'Contact Interested', 'verified'));
// Reply.io webhooks (K)
no(
	'Reply.io contact_opted_out',
	w({
		event: { type: 'contact_opted_out', occurred: AT },
		contact_fields: { id: 1, email: E, first_name: 'Ada' },
		sequence_fields: { id: 2, name: 'Q2' },
	}),
);
// Outreach, prospect resource
const outreach = (attributes: object) =>
	w({
		data: { type: 'prospect', id: 7, attributes: { emails: [E], mobilePhones: [P], firstName: 'Ada', ...attributes } },
		meta: { deliveredAt: AT, eventName: 'prospect.updated' },
	});
no('Outreach optedOut', outreach({ optedOut: true, optedOutAt: AT }));
near(
	'Outreach not opted out',
	outreach({ optedOut: false, optedOutAt: null, emailOptedOut: false, callOptedOut: false }),
);
no('Outreach callOptedOut', outreach({ optedOut: false, emailOptedOut: false, callOptedOut: true }), P, 'phone');
near(
	'Outreach callOptedOut leaves email',
	outreach({ optedOut: false, emailOptedOut: false, callOptedOut: true }),
	E,
	'email',
);
// Salesloft person
no('Salesloft do_not_contact', {
	id: 1,
	first_name: 'Ada',
	email_address: E,
	phone: P,
	do_not_contact: true,
	bouncing: false,
	person_stage_id: null,
});
near('Salesloft contactable', {
	id: 1,
	first_name: 'Ada',
	email_address: E,
	phone: P,
	do_not_contact: false,
	bouncing: false,
});
// Apollo contact
no('Apollo email_unsubscribed', {
	contact: { id: 'a', first_name: 'Ada', email: E, email_status: 'verified', email_unsubscribed: true, label_ids: [] },
});
near('Apollo email_unsubscribed null', {
	contact: { id: 'a', first_name: 'Ada', email: E, email_status: 'verified', email_unsubscribed: null, label_ids: [] },
});
// Yet Another Mail Merge writes its state into the sheet
no('YAMM Merge status UNSUBSCRIBED', {
	row_number: 5,
	'Email Address': E,
	'First name': 'Ada',
	'Merge status': 'UNSUBSCRIBED',
});
no('YAMM Merge status BOUNCED', { row_number: 5, 'Email Address': E, 'First name': 'Ada', 'Merge status': 'BOUNCED' });
near('YAMM Merge status EMAIL_CLICKED', {
	row_number: 5,
	'Email Address': E,
	'First name': 'Ada',
	'Merge status': 'EMAIL_CLICKED',
});
near('YAMM Merge status RESPONDED', {
	row_number: 5,
	'Email Address': E,
	'First name': 'Ada',
	'Merge status': 'RESPONDED',
});

// ── CRMs and data tools ─────────────────────────────────────────────────────────────────────────────────
// Close, developer.close.com changelog 2024-02-15
no(
	'Close unsubscribed_email.created',
	w({
		subscription_id: 's',
		event: {
			id: 'ev',
			date_created: AT,
			action: 'created',
			object_type: 'unsubscribed_email',
			object_id: E,
			data: { email: E, organization_id: 'o', date_created: AT },
		},
	}),
);
no('Close contact is_unsubscribed', {
	id: 'cont_1',
	name: 'Ada',
	emails: [{ type: 'office', email: E, is_unsubscribed: true }],
	phones: [],
});
near('Close contact', {
	id: 'cont_1',
	name: 'Ada',
	emails: [{ type: 'office', email: E, is_unsubscribed: false }],
	phones: [],
});
// Insightly contact
no('Insightly EMAIL_OPTED_OUT', {
	CONTACT_ID: 1,
	FIRST_NAME: 'Ada',
	EMAIL_ADDRESS: E,
	EMAIL_OPTED_OUT: true,
	TAGS: [],
});
near('Insightly contact', { CONTACT_ID: 1, FIRST_NAME: 'Ada', EMAIL_ADDRESS: E, EMAIL_OPTED_OUT: false, TAGS: [] });
// EspoCRM, entity fields
const espo = (flags: object) => ({
	id: 'e',
	firstName: 'Ada',
	emailAddress: E,
	phoneNumber: P,
	emailAddressIsOptedOut: false,
	emailAddressIsInvalid: false,
	phoneNumberIsOptedOut: false,
	doNotCall: false,
	...flags,
});
no('EspoCRM emailAddressIsOptedOut', espo({ emailAddressIsOptedOut: true }));
no('EspoCRM doNotCall', espo({ doNotCall: true }), P, 'phone');
near('EspoCRM doNotCall leaves email', espo({ doNotCall: true }), E, 'email');
near('EspoCRM nothing set', espo({}));
no('EspoCRM emailAddressData optOut', {
	id: 'e',
	name: 'Ada',
	emailAddress: E,
	emailAddressData: [{ emailAddress: E, primary: true, optOut: true, invalid: false, lower: E }],
});
// SuiteCRM V8 modules
no(
	'SuiteCRM do_not_call',
	{
		data: {
			type: 'Contacts',
			id: 's',
			attributes: { first_name: 'Ada', email1: E, phone_mobile: P, do_not_call: '1' },
		},
	},
	P,
	'phone',
);
no('SuiteCRM EmailAddress opt_out', {
	type: 'EmailAddress',
	id: 's',
	attributes: { email_address: E, opt_out: '1', invalid_email: '0', confirm_opt_in: 'not-opt-in' },
});
// CiviCRM API 4
const civi = (flags: object) => ({
	id: 202,
	display_name: 'Ada',
	'email_primary.email': E,
	'phone_primary.phone': P,
	do_not_email: false,
	do_not_phone: false,
	do_not_sms: false,
	do_not_mail: false,
	is_opt_out: false,
	...flags,
});
no('CiviCRM is_opt_out', civi({ is_opt_out: true }));
no('CiviCRM do_not_phone', civi({ do_not_phone: true }), P, 'phone');
near('CiviCRM do_not_mail leaves email', civi({ do_not_mail: true }), E, 'email');
near('CiviCRM nothing set', civi({}));
// Odoo, mailing.contact and mailing.subscription
no('Odoo mailing contact opt_out', {
	id: 3,
	name: 'Ada',
	email: E,
	opt_out: true,
	opt_out_reason_id: [2, 'I never subscribed to this list'],
	list_ids: [1],
	is_blacklisted: false,
});
near('Odoo mailing contact', {
	id: 3,
	name: 'Ada',
	email: E,
	opt_out: false,
	opt_out_reason_id: false,
	list_ids: [1],
	is_blacklisted: false,
	message_bounce: 0,
});
// Zoho CRM, Unsubscribed_Mode
no('Zoho CRM unsubscribed by consent form', {
	id: '1',
	Full_Name: 'Ada',
	Email: E,
	Email_Opt_Out: true,
	Unsubscribed_Mode: 'Consent form',
	Unsubscribed_Time: AT,
});
near('Zoho CRM contact', {
	id: '1',
	Full_Name: 'Ada',
	Email: E,
	Email_Opt_Out: false,
	Unsubscribed_Mode: null,
	Unsubscribed_Time: null,
});
// Pipedrive person, marketing_status
no('Pipedrive marketing_status unsubscribed', {
	id: 2,
	name: 'Ada',
	email: [{ label: 'work', value: E, primary: true }],
	marketing_status: 'unsubscribed',
	doi_status: 1,
});
near('Pipedrive marketing_status subscribed', {
	id: 2,
	name: 'Ada',
	email: [{ label: 'work', value: E, primary: true }],
	marketing_status: 'subscribed',
	doi_status: 3,
});
// GoHighLevel, marketplace.gohighlevel.com/docs/webhook/ContactDndUpdate
const ghl = (dnd: boolean | undefined, dndSettings: object) =>
	w({
		type: 'ContactDndUpdate',
		locationId: 'l',
		id: 'c',
		firstName: 'Ada',
		email: E,
		phone: P,
		country: 'US',
		dateAdded: '2025-01-01T00:00:00Z',
		...(dnd === undefined ? {} : { dnd }),
		dndSettings,
	});
no('GoHighLevel dnd', ghl(true, {}));
no('GoHighLevel dndSettings SMS', ghl(false, { SMS: { status: 'active', message: 'STOP', code: '' } }), P, 'sms');
near(
	'GoHighLevel dndSettings SMS leaves email',
	ghl(false, { SMS: { status: 'active', message: 'STOP', code: '' } }),
	E,
	'email',
);
near(
	'GoHighLevel all inactive',
	ghl(false, { SMS: { status: 'inactive' }, Email: { status: 'inactive' }, Call: { status: 'inactive' } }),
);
near('GoHighLevel dnd not present', ghl(undefined, {}));
no(
	'GoHighLevel permanent for email',
	ghl(false, { Email: { status: 'permanent', message: 'Unsubscribed', code: '' } }),
);
// Square customer, developer.squareup.com
const square = (email_unsubscribed: boolean) =>
	w({
		merchant_id: 'm',
		type: 'customer.updated',
		event_id: 'e',
		created_at: AT,
		data: {
			type: 'customer',
			id: 'c',
			object: { customer: { id: 'c', given_name: 'Ada', email_address: E, preferences: { email_unsubscribed } } },
		},
	});
no('Square email_unsubscribed', square(true));
near('Square customer.updated', square(false));
// Lightspeed X-Series customer; R-Series Contact
no('Lightspeed X do_not_email', { id: 'l', first_name: 'Ada', email: E, do_not_email: true, enable_loyalty: true });
near('Lightspeed X customer', { id: 'l', first_name: 'Ada', email: E, do_not_email: false, enable_loyalty: false });
no('Lightspeed R noEmail', {
	customerID: '7',
	firstName: 'Ada',
	Contact: {
		noEmail: 'true',
		noPhone: 'false',
		noMail: 'false',
		Emails: { ContactEmail: { address: E, useType: 'Primary' } },
	},
});
// Clover customer
no('Clover marketingAllowed false', {
	id: 'C',
	firstName: 'Ada',
	marketingAllowed: false,
	emailAddresses: { elements: [{ id: 'x', emailAddress: E }] },
});
near('Clover marketingAllowed', {
	id: 'C',
	firstName: 'Ada',
	marketingAllowed: true,
	emailAddresses: { elements: [{ id: 'x', emailAddress: E }] },
});
// Mindbody client
no('Mindbody SendPromotionalEmails false', {
	Id: '1',
	FirstName: 'Ada',
	Email: E,
	MobilePhone: P,
	SendAccountEmails: true,
	SendPromotionalEmails: false,
	SendScheduleEmails: true,
	SendPromotionalTexts: true,
});
near('Mindbody promotional emails on', {
	Id: '1',
	FirstName: 'Ada',
	Email: E,
	MobilePhone: P,
	SendAccountEmails: true,
	SendPromotionalEmails: true,
	SendScheduleEmails: false,
});
// Shopware 6 newsletter recipient
no('Shopware optOut', { id: 's', email: E, firstName: 'Ada', status: 'optOut', confirmedAt: null, hash: 'h' });
near('Shopware optIn', { id: 's', email: E, firstName: 'Ada', status: 'optIn', confirmedAt: AT, hash: 'h' });
// Wix contact
const wix = (subscriptionStatus: string) => ({
	contact: {
		id: 'w',
		primaryEmail: { email: E, subscriptionStatus, deliverabilityStatus: 'VALID' },
		info: { name: { first: 'Ada' } },
	},
});
no('Wix UNSUBSCRIBED', wix('UNSUBSCRIBED'));
near('Wix SUBSCRIBED', wix('SUBSCRIBED'));
// Squarespace profile; Ecwid customer; Magento customer; Paddle customer
no('Squarespace acceptsMarketing false', {
	id: 'p',
	firstName: 'Ada',
	email: E,
	hasAccount: true,
	isCustomer: false,
	acceptsMarketing: false,
});
near('Squarespace acceptsMarketing', {
	id: 'p',
	firstName: 'Ada',
	email: E,
	hasAccount: true,
	isCustomer: false,
	acceptsMarketing: true,
});
no('Ecwid customer acceptMarketing false', {
	id: 15,
	email: E,
	name: 'Ada',
	acceptMarketing: false,
	customerGroupId: 0,
	lang: 'en',
});
no('Magento is_subscribed false', {
	id: 1,
	email: E,
	firstname: 'Ada',
	extension_attributes: { is_subscribed: false },
});
near('Magento is_subscribed', { id: 1, email: E, firstname: 'Ada', extension_attributes: { is_subscribed: true } });
no(
	'Paddle marketing_consent false',
	w({
		event_id: 'e',
		event_type: 'customer.updated',
		occurred_at: AT,
		data: { id: 'ctm', email: E, name: 'Ada', status: 'active', marketing_consent: false, locale: 'en' },
	}),
);
near(
	'Paddle marketing_consent',
	w({
		event_id: 'e',
		event_type: 'customer.created',
		occurred_at: AT,
		data: { id: 'ctm', email: E, name: 'Ada', status: 'active', marketing_consent: true },
	}),
);
// Lemon Squeezy customer: status is the e-mail marketing status
no('Lemon Squeezy customer unsubscribed', {
	data: {
		type: 'customers',
		id: '1',
		attributes: { store_id: 1, name: 'Ada', email: E, status: 'unsubscribed', mrr: 0 },
	},
});
near('Lemon Squeezy customer subscribed', {
	data: {
		type: 'customers',
		id: '1',
		attributes: { store_id: 1, name: 'Ada', email: E, status: 'subscribed', mrr: 0 },
	},
});
// Teachable webhook
no(
	'Teachable unsubscribe from marketing',
	w({
		type: 'User.unsubscribe_from_marketing_emails',
		id: 1,
		created: AT,
		object: { id: 5, name: 'Ada', email: E, unsubscribe_from_marketing_emails: true },
	}),
);
near(
	'Teachable lecture completed',
	w({
		type: 'LectureProgress.created',
		id: 1,
		created: AT,
		object: { user: { id: 5, name: 'Ada', email: E, unsubscribe_from_marketing_emails: false }, lecture_id: 7 },
	}),
);
// Non-profits: Action Network (OSDI), NationBuilder, Bloomerang, Raiser's Edge
no(
	'Action Network email unsubscribed',
	w([
		{ 'osdi:person': { given_name: 'Ada', email_addresses: [{ primary: true, address: E, status: 'unsubscribed' }] } },
	]),
);
near(
	'Action Network email subscribed',
	w([{ 'osdi:person': { given_name: 'Ada', email_addresses: [{ primary: true, address: E, status: 'subscribed' }] } }]),
);
no(
	'Action Network phone unsubscribed',
	w([
		{
			'osdi:person': {
				given_name: 'Ada',
				phone_numbers: [{ primary: true, number: D, number_type: 'Mobile', status: 'unsubscribed' }],
			},
		},
	]),
	P,
	'sms',
	'US',
);
const nation = (flags: object) =>
	w({
		nation_slug: 'n',
		payload: {
			person: {
				id: 1,
				first_name: 'Ada',
				email: E,
				mobile: P,
				do_not_call: false,
				do_not_contact: false,
				email_opt_in: true,
				mobile_opt_in: true,
				...flags,
			},
		},
		token: 't',
		version: 4,
	});
no('NationBuilder do_not_contact', nation({ do_not_contact: true }));
no('NationBuilder email_opt_in false', nation({ email_opt_in: false }));
no('NationBuilder do_not_call', nation({ do_not_call: true }), P, 'phone');
near('NationBuilder person', nation({}));
no('Bloomerang EmailInterestType OptedOut', {
	Id: 1,
	Type: 'Individual',
	FullName: 'Ada',
	EmailInterestType: 'OptedOut',
	CommunicationRestrictions: [],
	PrimaryEmail: { Type: 'Home', Value: E, IsBad: false },
});
no("Raiser's Edge do_not_email", {
	id: '1',
	name: 'Ada',
	email: { id: '2', address: E, do_not_email: true, inactive: false, type: 'Email' },
});
// Tables: Airtable, monday.com, Notion, Baserow, Supabase
no('Airtable Do not email', { id: 'rec1', createdTime: AT, fields: { Name: 'Ada', Email: E, 'Do not email': true } });
near('Airtable Do not bend', { id: 'rec1', createdTime: AT, fields: { Name: 'Ada', Email: E, 'Do not bend': true } });
const monday = (text: string) => ({
	id: '1',
	name: 'Ada',
	column_values: [
		{ id: 'email', type: 'email', text: E, value: `{"email":"${E}","text":"${E}"}` },
		{ id: 'status', type: 'status', text, value: '{"index":1}' },
	],
});
no('monday.com status Do not contact', monday('Do not contact'));
near('monday.com status Working on it', monday('Working on it'));
no('Notion page, simplified', {
	id: 'n',
	name: 'Ada',
	url: 'https://notion.so/n',
	property_email: E,
	property_status: 'Unsubscribed',
});
near('Notion page, simplified, in progress', {
	id: 'n',
	name: 'Ada',
	url: 'https://notion.so/n',
	property_email: E,
	property_status: 'In progress',
});
no(
	'Baserow rows.updated',
	w({
		table_id: 1,
		event_id: 'e',
		event_type: 'rows.updated',
		items: [{ id: 1, order: '1.0', Email: E, Unsubscribed: true }],
		old_items: [{ id: 1, order: '1.0', Email: E, Unsubscribed: false }],
	}),
);
no(
	'Supabase UPDATE email_opt_out',
	w({
		type: 'UPDATE',
		table: 'profiles',
		schema: 'public',
		record: { id: 1, email: E, email_opt_out: true },
		old_record: { id: 1, email: E, email_opt_out: false },
	}),
);
near(
	'Supabase UPDATE back in',
	w({
		type: 'UPDATE',
		table: 'profiles',
		schema: 'public',
		record: { id: 1, email: E, email_opt_out: false },
		old_record: { id: 1, email: E, email_opt_out: true },
	}),
);
// Help desks' contact fields
no('Zendesk user field', {
	id: 1,
	name: 'Ada',
	email: E,
	role: 'end-user',
	user_fields: { marketing_opt_out: true, plan: 'pro' },
	tags: [],
});
no('Freshdesk contact field', { id: 1, name: 'Ada', email: E, active: true, custom_fields: { cf_do_not_email: true } });

// ── Text messages, WhatsApp, calls ──────────────────────────────────────────────────────────────────────
const stop = (name: string, make: (text: string) => unknown, country?: string) => {
	no(`${name}: STOP`, make('STOP'), P, 'sms', country);
	near(`${name}: an answer`, make('Yes, tomorrow at 5 works'), P, 'sms', country);
};
stop('ClickSend inbound', (body) =>
	w({
		from: P,
		to: '+61411111111',
		body,
		message: body,
		originalbody: 'Hi',
		originalmessageid: 'o',
		message_id: 'm',
		timestamp: '1779276600',
		customstring: '',
		user_id: '1',
	}),
); // developers.clicksend.com
stop('Textmagic inbound', (text) =>
	w({ id: '1', sender: D, receiver: '447860021130', messageTime: '2026-05-20T11:30:00+0000', text }),
); // docs.textmagic.com
stop('Infobip MO_JSON_2', (text) =>
	w({
		results: [
			{
				messageId: 'm',
				from: D,
				to: '385921004026',
				text,
				cleanText: text,
				keyword: '',
				receivedAt: '2026-05-20T11:30:00.000+0000',
				smsCount: 1,
				price: { pricePerMessage: 0, currency: 'EUR' },
			},
		],
		messageCount: 1,
		pendingMessageCount: 0,
	}),
); // infobip.com/docs/api
stop('Plivo', (Text) => w({ From: D, To: '18335550100', Text, Type: 'sms', MessageUUID: 'm' }));
stop('Sinch mo_text', (body) =>
	w({ type: 'mo_text', id: '01', from: D, to: '12345', body, operator_id: '31', received_at: AT }),
);
stop('Bandwidth', (text) =>
	w([
		{
			type: 'message-received',
			time: AT,
			description: 'Incoming message received',
			to: '+18335550100',
			message: {
				id: 'm',
				owner: '+18335550100',
				applicationId: 'a',
				time: AT,
				segmentCount: 1,
				direction: 'in',
				to: ['+18335550100'],
				from: P,
				text,
				media: [],
				tag: '',
			},
		},
	]),
);
stop('seven sms_mo', (text) =>
	w({
		webhook_event: 'sms_mo',
		webhook_timestamp: '2026-05-20 11:30:00',
		data: { id: 1, sender: D, system: '4915126716517', text, time: '1779276600' },
	}),
);
stop('MessageBird', (body) => w({ id: 'm', recipient: '31970102010', originator: D, body, createdDatetime: AT }));
stop('httpSMS', (content) =>
	w({
		specversion: '1.0',
		type: 'message.phone.received',
		source: '/v1/messages/receive',
		time: AT,
		data: { message_id: 'm', user_id: 'u', owner: '+18005550199', contact: P, content, sim: 'SIM1', timestamp: AT },
	}),
);
stop('SMS Gateway for Android', (message) =>
	w({
		id: 'e',
		deviceId: 'd',
		webhookId: 'w',
		event: 'sms:received',
		payload: { messageId: 'm', message, phoneNumber: P, simNumber: 1, receivedAt: AT },
	}),
); // docs.sms-gate.app
stop('Quo (OpenPhone) message.received', (body) =>
	w({
		id: 'EV',
		object: 'event',
		apiVersion: 'v3',
		createdAt: AT,
		type: 'message.received',
		data: {
			object: {
				id: 'AC',
				object: 'message',
				from: P,
				to: '+18335550100',
				direction: 'incoming',
				body,
				media: [],
				status: 'received',
				createdAt: AT,
				conversationId: 'CN',
				phoneNumberId: 'PN',
			},
		},
	}),
); // activepieces openphone
stop('RingCentral', (subject) =>
	w({
		uuid: 'u',
		event: '/restapi/v1.0/account/1/extension/1/message-store/instant?type=SMS',
		timestamp: AT,
		body: {
			id: '1',
			to: [{ phoneNumber: '+18335550100', target: true }],
			from: { phoneNumber: P },
			type: 'SMS',
			direction: 'Inbound',
			readStatus: 'Unread',
			subject,
			messageStatus: 'Received',
		},
	}),
);
stop('8x8 inbound', (body) =>
	w({
		namespace: 'SMS',
		eventType: 'inbound_message_received',
		description: 'Inbound SMS',
		payload: {
			umid: 'u',
			subAccountId: 's',
			timestamp: AT,
			source: P,
			destination: '+6590000000',
			encoding: 'GSM7',
			body,
		},
	}),
); // developer.8x8.com inbound-sms
stop('YCloud sms.inbound.received', (text) =>
	w({
		id: 'e',
		type: 'sms.inbound.received',
		apiVersion: 'v2',
		createTime: AT,
		smsInbound: { id: 'm', from: P, to: '+18335550100', text, sendTime: AT },
	}),
); // docs.ycloud.com
stop('WATI message', (text) =>
	w({
		id: 'i',
		created: AT,
		whatsappMessageId: 'w',
		conversationId: 'c',
		ticketId: 't',
		text,
		type: 'text',
		data: null,
		timestamp: '1779276600',
		owner: false,
		eventType: 'message',
		statusString: 'SENT',
		waId: D,
		senderName: 'Ada',
	}),
);
// opt-out events
no(
	'Webex Interact opt out',
	w({
		specversion: '1.0',
		type: 'com.interact.messages.sms.opt.out',
		source: 'https://api.webexinteract.com/v1/sms',
		id: 'evt',
		time: AT,
		datacontenttype: 'application/json',
		data: {
			status: 'opt_out',
			channel: 'sms',
			message: 'STOP',
			type: 'keyword',
			phone_number: P,
			inbound_number: '+447807127121',
			account_level_opt_out: false,
			opt_out_time: AT,
		},
	}),
	P,
	'sms',
); // docs.webexinteract.com
no(
	'Surge contact.opted_out',
	w({
		type: 'contact.opted_out',
		account_id: 'a',
		timestamp: AT,
		data: { id: 'ctc', first_name: 'Ada', phone_number: P },
	}),
	P,
	'sms',
); // docs.surge.app
near(
	'Surge contact.opted_in',
	w({
		type: 'contact.opted_in',
		account_id: 'a',
		timestamp: AT,
		data: { id: 'ctc', first_name: 'Ada', phone_number: P },
	}),
	P,
	'sms',
);
no(
	'YCloud contact.unsubscribe.created',
	w({
		id: 'e',
		type: 'contact.unsubscribe.created',
		apiVersion: 'v2',
		createTime: AT,
		unsubscriberChanged: { phoneNumber: P, source: 'REPLY', updateTime: AT },
	}),
	P,
	'sms',
);
near(
	'YCloud contact.unsubscribe.deleted',
	w({
		id: 'e',
		type: 'contact.unsubscribe.deleted',
		apiVersion: 'v2',
		createTime: AT,
		unsubscriberChanged: { phoneNumber: P, source: 'REPLY', updateTime: AT },
	}),
	P,
	'sms',
);
no(
	'SimpleTexting UNSUBSCRIBE_REPORT',
	w({
		webhookId: 'w',
		reportId: 'r',
		type: 'UNSUBSCRIBE_REPORT',
		values: { contactPhone: D, accountPhone: '8335550100', timestamp: AT },
	}),
	P,
	'sms',
	'US',
); // api-doc.simpletexting.com
no(
	'RingCentral opt-out',
	w({
		uuid: 'u',
		event: '/restapi/v1.0/account/~/a2p-sms/opt-outs',
		timestamp: AT,
		body: { from: P, to: '+18335550100', optStatus: 'OptOut', source: 'Recipient' },
	}),
	P,
	'sms',
);
no(
	'Gupshup opted-out',
	w({
		app: 'Shop',
		timestamp: 1779276600000,
		version: 2,
		type: 'user-event',
		payload: { phone: D, type: 'opted-out' },
	}),
	P,
	'sms',
);
near(
	'Gupshup opted-in',
	w({ app: 'Shop', timestamp: 1779276600000, version: 2, type: 'user-event', payload: { phone: D, type: 'opted-in' } }),
	P,
	'sms',
);
no(
	'Attentive sms.unsubscribed',
	w({
		type: 'sms.unsubscribed',
		timestamp: 1779276600000,
		company: { display_name: 'Shop' },
		subscriber: { email: E, phone: P, external_id: 1 },
	}),
	P,
	'sms',
);
near(
	'Attentive sms.unsubscribed leaves email',
	w({
		type: 'sms.unsubscribed',
		timestamp: 1779276600000,
		company: { display_name: 'Shop' },
		subscriber: { email: E, phone: P, external_id: 1 },
	}),
	E,
	'email',
);
no(
	'Telnyx message.finalized, blocked by STOP',
	w({
		data: {
			event_type: 'message.finalized',
			id: 'e',
			payload: {
				direction: 'outbound',
				type: 'SMS',
				from: { phone_number: '+18335550100' },
				to: [{ phone_number: P, status: 'sending_failed' }],
				text: 'Hi',
				errors: [
					{
						code: '40300',
						title: 'Blocked due to STOP message',
						detail: 'Messages cannot be sent from your number to this recipient because they opted out',
					},
				],
			},
		},
	}),
	P,
	'sms',
);
// WhatsApp, developers.facebook.com webhooks reference user_preferences
const wa = (value: string, detail: string) =>
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '1',
				changes: [
					{
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '18335550100', phone_number_id: '2' },
							contacts: [{ profile: { name: 'Ada' }, wa_id: D }],
							user_preferences: [{ wa_id: D, detail, category: 'marketing_messages', value, timestamp: 1779276600 }],
						},
						field: 'user_preferences',
					},
				],
			},
		],
	});
no('WhatsApp user_preferences stop', wa('stop', 'User requested to stop marketing messages'), P, 'sms');
near('WhatsApp user_preferences resume', wa('resume', 'User requested to resume marketing messages'), P, 'sms');
// Calls
no(
	'Aircall call.tagged',
	w({
		resource: 'call',
		event: 'call.tagged',
		timestamp: 1779276600,
		token: 't',
		data: {
			id: 1,
			direction: 'outbound',
			status: 'done',
			raw_digits: '+1 415-555-2671',
			tags: [{ id: 1, name: 'Do not call' }],
			comments: [],
		},
	}),
	P,
	'phone',
);
near(
	'Aircall call.tagged, voicemail',
	w({
		resource: 'call',
		event: 'call.tagged',
		timestamp: 1779276600,
		token: 't',
		data: {
			id: 1,
			direction: 'outbound',
			status: 'done',
			raw_digits: '+1 415-555-2671',
			tags: [{ id: 2, name: 'Voicemail' }],
			comments: [],
		},
	}),
	P,
	'phone',
);
no(
	'CallRail tags',
	w({
		resource_id: 'CAL',
		customer_phone_number: P,
		tracking_phone_number: '+18335550100',
		direction: 'outbound',
		duration: '12',
		tags: ['Do Not Call'],
		note: '',
	}),
	P,
	'phone',
);
no(
	'JustCall disposition',
	w({
		type: 'call.completed',
		data: {
			id: 1,
			contact_number: D,
			contact_email: '',
			justcall_number: '18335550100',
			call_info: { direction: 'Outgoing', type: 'answered', disposition: 'Do Not Call', notes: '' },
		},
	}),
	P,
	'phone',
	'US',
);
const vapi = (structuredData: object) =>
	w({
		message: {
			type: 'end-of-call-report',
			endedReason: 'customer-ended-call',
			call: { id: 'c', type: 'outboundPhoneCall' },
			customer: { number: P },
			analysis: { summary: 'A short call.', structuredData, successEvaluation: 'false' },
		},
	});
no('Vapi end-of-call-report, doNotCall', vapi({ interested: false, doNotCall: true }), P, 'phone'); // docs.vapi.ai
near('Vapi end-of-call-report, interested', vapi({ interested: true, doNotCall: false }), P, 'phone');
const retell = (custom_analysis_data: object) =>
	w({
		event: 'call_analyzed',
		call: {
			call_id: 'c',
			call_type: 'phone_call',
			direction: 'outbound',
			from_number: '+18335550100',
			to_number: P,
			call_status: 'ended',
			disconnection_reason: 'user_hangup',
			call_analysis: { call_summary: 'Spoke briefly.', user_sentiment: 'Neutral', custom_analysis_data },
		},
	});
no('Retell call_analyzed, asked to be removed', retell({ asked_to_be_removed_from_list: true }), P, 'phone'); // docs.retellai.com
near('Retell call_analyzed, nothing', retell({ asked_to_be_removed_from_list: false }), P, 'phone');

// ── Forms, consent tools, bookings ──────────────────────────────────────────────────────────────────────
const tally = (choice: string) =>
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: AT,
		data: {
			responseId: 'r',
			formId: 'f',
			formName: 'Quote',
			createdAt: AT,
			fields: [
				{ key: 'q1', label: 'Your email', type: 'INPUT_EMAIL', value: E },
				{
					key: 'q2',
					label: 'May we send you our newsletter?',
					type: 'MULTIPLE_CHOICE',
					value: [choice],
					options: [
						{ id: 'o1', text: 'Yes' },
						{ id: 'o2', text: 'No' },
					],
				},
				{
					key: 'q3',
					label: 'Do you have a dog?',
					type: 'MULTIPLE_CHOICE',
					value: ['d2'],
					options: [
						{ id: 'd1', text: 'Yes' },
						{ id: 'd2', text: 'No' },
					],
				},
			],
		},
	});
no('Tally, newsletter No', tally('o2')); // tally.so/help/webhooks
near('Tally, newsletter Yes', tally('o1'));
const fillout = (value: unknown) =>
	w({
		formId: 'f',
		formName: 'Contact',
		submission: {
			submissionId: 's',
			submissionTime: AT,
			questions: [
				{ id: 'a', name: 'Email', type: 'EmailInput', value: E },
				{ id: 'b', name: 'Keep me posted about offers by email', type: 'MultipleChoice', value },
			],
		},
	});
no('Fillout, offers No', fillout('No, thank you')); // fillout.com/help/webhook
near('Fillout, offers Yes', fillout('Yes, please'));
no(
	'Jotform, pretty and rawRequest',
	w({
		formID: '1',
		submissionID: '2',
		formTitle: 'Quote',
		pretty: `E-mail:${E}, Subscribe to our newsletter?:No`,
		rawRequest: JSON.stringify({ slug: 'submit/1', q3_email: E, q4_subscribeToOur: 'No' }),
	}),
);
no('n8n Form Trigger, newsletter No', {
	Email: E,
	'I would like to receive the newsletter': 'No',
	submittedAt: AT,
	formMode: 'production',
});
near('n8n Form Trigger, newsletter Yes', {
	Email: E,
	'I would like to receive the newsletter': 'Yes',
	submittedAt: AT,
	formMode: 'production',
});
no('Google Forms row', {
	row_number: 12,
	Timestamp: '5/20/2026 11:30:00',
	'Email Address': E,
	'Would you like to receive news from us by email?': 'No',
});
near('Google Forms row, other questions', {
	row_number: 12,
	Timestamp: '5/20/2026 11:30:00',
	'Email Address': E,
	'Have you visited us before?': 'No',
	'Do you need parking?': 'No',
});
no(
	'Webflow form "Unsubscribe"',
	w({
		triggerType: 'form_submission',
		payload: { name: 'Unsubscribe Form', siteId: 's', data: { Email: E }, submittedAt: AT, id: 'i', formId: 'f' },
	}),
); // developers.webflow.com
near(
	'Webflow form "Bus Stop Survey"',
	w({
		triggerType: 'form_submission',
		payload: { name: 'Bus Stop Survey', siteId: 's', data: { Email: E }, submittedAt: AT, id: 'i', formId: 'f' },
	}),
);
const calendly = (answer: string) =>
	w({
		event: 'invitee.created',
		created_at: AT,
		payload: {
			email: E,
			name: 'Ada',
			status: 'active',
			questions_and_answers: [{ question: 'May we add you to our mailing list?', answer, position: 0 }],
			uri: 'https://api.calendly.com/i',
		},
	});
no('Calendly question answered No', calendly('No'));
near('Calendly question answered Yes', calendly('Yes'));
near(
	'Calendly invitee.canceled',
	w({
		event: 'invitee.canceled',
		created_at: AT,
		payload: {
			email: E,
			name: 'Ada',
			status: 'canceled',
			cancellation: { canceled_by: 'Ada', reason: 'Please cancel, something came up', canceler_type: 'invitee' },
			rescheduled: false,
		},
	}),
);
no(
	'Zoom webinar registrant',
	w({
		event: 'webinar.registration_created',
		event_ts: 1779276600000,
		payload: {
			account_id: 'a',
			object: {
				id: '1',
				topic: 'Demo',
				registrant: {
					id: 'r',
					first_name: 'Ada',
					email: E,
					custom_questions: [{ title: 'May we contact you with offers by email?', value: 'No' }],
				},
			},
		},
	}),
);
no('iubenda consent', {
	id: 'i',
	timestamp: AT,
	subject: { id: 's', email: E, first_name: 'Ada', verified: false },
	preferences: { newsletter: false, privacy_policy: true },
	legal_notices: [{ identifier: 'privacy_policy' }],
});
near('iubenda consent, newsletter', {
	id: 'i',
	timestamp: AT,
	subject: { id: 's', email: E, first_name: 'Ada', verified: false },
	preferences: { newsletter: true, privacy_policy: true },
});
no(
	'OneTrust purpose withdrawn',
	w({
		eventType: 'CONSENT_TRANSACTION',
		dataSubject: { identifier: E, identifierType: 'Email' },
		purposes: [{ id: 'p', name: 'Email Marketing', status: 'WITHDRAWN', withdrawalDate: AT }],
	}),
);
near(
	'OneTrust purpose active',
	w({
		eventType: 'CONSENT_TRANSACTION',
		dataSubject: { identifier: E, identifierType: 'Email' },
		purposes: [{ id: 'p', name: 'Email Marketing', status: 'ACTIVE', consentDate: AT }],
	}),
);
no(
	'Didomi purpose disabled',
	w({
		type: 'event.created',
		object: 'event',
		data: {
			user: { organization_user_id: E, email: E },
			consents: { channels: { enabled: [], disabled: ['email'] }, purposes: [{ id: 'marketing', enabled: false }] },
		},
	}),
);
no('Auth0 user_metadata', {
	user_id: 'auth0|1',
	email: E,
	email_verified: true,
	user_metadata: { marketing_emails: false, lang: 'en' },
});
near('Auth0 user', {
	user_id: 'auth0|1',
	email: E,
	email_verified: true,
	blocked: false,
	user_metadata: { lang: 'en', dark_mode: false },
});

// ── What sounds like a refusal and is none ──────────────────────────────────────────────────────────────
near(
	'RevenueCat CANCELLATION, cancel_reason UNSUBSCRIBE',
	w({
		api_version: '1.0',
		event: {
			type: 'CANCELLATION',
			cancel_reason: 'UNSUBSCRIBE',
			id: 'e',
			app_user_id: 'u',
			product_id: 'pro_monthly',
			store: 'APP_STORE',
			event_timestamp_ms: 1779276600000,
			price: 0,
			subscriber_attributes: { $email: { value: E, updated_at_ms: 1700000000000 } },
		},
	}),
); // revenuecat.com/docs: the paid subscription's renewal
near(
	'Chargebee subscription_cancelled',
	w({
		id: 'ev',
		occurred_at: 1779276600,
		source: 'portal',
		event_type: 'subscription_cancelled',
		content: {
			subscription: { id: 's', status: 'cancelled', cancel_reason: 'not_paid' },
			customer: { id: 'c', first_name: 'Ada', email: E, auto_collection: 'off', allow_direct_debit: false },
		},
	}),
);
near(
	'Memberful subscription.deactivated',
	w({
		event: 'subscription.deactivated',
		subscription: { id: 1, active: false, autorenew: false, member: { id: 2, email: E, full_name: 'Ada' } },
	}),
);
near(
	'Patreon members:pledge:delete',
	w(
		{
			data: {
				type: 'member',
				id: 'p',
				attributes: {
					full_name: 'Ada',
					email: E,
					patron_status: 'former_patron',
					is_follower: false,
					last_charge_status: 'Paid',
				},
			},
		},
		{ headers: { 'x-patreon-event': 'members:pledge:delete' } },
	),
);
near(
	'Recharge subscription/cancelled',
	w({
		subscription: {
			id: 1,
			email: E,
			status: 'CANCELLED',
			cancellation_reason: 'I have too much product',
			cancelled_at: AT,
			product_title: 'Coffee',
		},
	}),
);
near(
	'Sendcloud parcel refused',
	w({
		action: 'parcel_status_changed',
		timestamp: 1735700000000,
		parcel: { id: 1, name: 'Ada', email: E, tracking_number: 'T', status: { id: 8, message: 'Refused by recipient' } },
	}),
);
near(
	'AfterShip attempt failed',
	w({
		event: 'tracking_update',
		event_id: 'e',
		ts: 1735700000,
		msg: { id: 'm', tag: 'AttemptFail', subtag_message: 'Recipient unavailable', emails: [E], active: false },
	}),
);
near('Eventbrite attendee cancelled', {
	id: '1',
	changed: AT,
	cancelled: true,
	refunded: false,
	checked_in: false,
	profile: { name: 'Ada', email: E, first_name: 'Ada' },
	status: 'Not Attending',
	event_id: '2',
});
near(
	'Cal.com BOOKING_CANCELLED',
	w({
		triggerEvent: 'BOOKING_CANCELLED',
		createdAt: AT,
		payload: {
			title: 'Intro',
			attendees: [{ email: E, name: 'Ada', timeZone: 'Europe/Berlin' }],
			organizer: { email: 'rep@shop.example', name: 'Rep' },
			cancellationReason: 'Stop by the office instead',
			status: 'CANCELLED',
		},
	}),
);
near(
	'GoCardless mandate cancelled',
	w({
		events: [
			{
				id: 'EV',
				created_at: AT,
				resource_type: 'mandates',
				action: 'cancelled',
				links: { mandate: 'MD' },
				details: {
					origin: 'bank',
					cause: 'mandate_cancelled',
					description: 'The mandate was cancelled at a bank branch.',
				},
				metadata: { email: E },
			},
		],
	}),
);
near(
	'Luma guest registered',
	w({
		type: 'guest.registered',
		data: {
			api_id: 'g',
			user_name: 'Ada',
			user_email: E,
			approval_status: 'approved',
			registration_answers: [{ label: 'Any food you do not eat?', answer: 'No', question_type: 'text' }],
		},
	}),
);
