import {
	AGREED,
	CLICKED,
	COMPLAINED,
	HARD,
	IDENTIFIED,
	OPENED,
	SUBSCRIBED,
	TEXT_STOPPED,
	UNSUBSCRIBED,
} from './activities';
import { eachOf, fixture, NOTHING, tableOf, vary, type TopicRow } from './topicRow';

const MIA = 'mia@nordlicht.test';
const MOBILE = '+4915112345678';
const AT = '2026-01-05T10:00:00Z';
const sender = (key: string) => fixture('senders', key);

const acDeal = {
	type: 'deal_update',
	date_time: '2026-01-05T04:00:00-06:00',
	initiated_from: 'admin',
	initiated_by: 'admin',
	'deal[id]': '9',
	'deal[contact_email]': MIA,
	'deal[contactid]': '42',
	'deal[status]': '1',
	'deal[value]': '1,200.00',
	'deal[value_raw]': '1200.00',
	'deal[currency]': 'eur',
	'contact[id]': '42',
	'contact[email]': MIA,
	orgname: 'Nordlicht',
};
const ACTIVE_CAMPAIGN = [
	...tableOf({
		source: 'activeCampaign',
		who: MIA,
		of: (topic) => vary(sender('activeCampaign open'), { type: topic }),
		becomes: { sent: NOTHING, forward: NOTHING },
	}),
	...tableOf({
		source: 'activeCampaign',
		who: MOBILE,
		of: (topic) => vary(sender('activeCampaign sms_reply'), { type: topic, 'sms[message]': undefined }),
		becomes: { sms_unsub: TEXT_STOPPED },
	}),
	...tableOf({
		source: 'activeCampaign',
		who: MIA,
		of: (topic) => vary(sender('activeCampaign update'), { type: topic, tag: 'vip' }),
		becomes: { contact_tag_added: IDENTIFIED, contact_tag_removed: IDENTIFIED },
	}),
	...tableOf({
		source: 'activeCampaign',
		who: MIA,
		readAs: () => 'contact',
		of: () => vary(sender('activeCampaign contact'), { contactLists: [{ list: '3', status: '2', udate: AT }] }),
		becomes: { 'contact (contactLists)': ['suppression opt_out'] },
	}),
	...eachOf('deal_add, deal_update', (topic) => ({
		source: 'activeCampaign',
		who: MIA,
		item: vary(acDeal, { type: topic, 'deal[status]': topic === 'deal_add' ? '0' : '1' }),
		becomes: topic === 'deal_add' ? ['event deal_created'] : ['event deal_updated', 'outcome won 120000 EUR'],
	})),
];

const kitEvent = (type: string, state: string) => ({
	delivery_id: 1204,
	events: [
		{
			id: `5d0f-${type}`,
			type,
			created: AT,
			data: { subscriber: { id: 77, email_address: MIA, state, created_at: '2026-01-01T10:00:00Z', fields: {} } },
		},
	],
});
const KIT = [
	...tableOf({
		source: 'kit',
		who: MIA,
		of: (topic) => ({ subscriber: { id: 77, email_address: MIA, state: topic, created_at: AT, fields: {} } }),
		becomes: { unconfirmed: ['consent pending'], unsubscribed: UNSUBSCRIBED },
	}),
	...tableOf({
		source: 'kit',
		who: MIA,
		of: (topic) => kitEvent(topic, 'active'),
		becomes: { 'subscriber.activated': SUBSCRIBED, 'subscriber.created': SUBSCRIBED },
	}),
	...tableOf({
		source: 'kit',
		who: MIA,
		of: (topic) => kitEvent(topic, topic.replace('subscriber.', '')),
		becomes: {
			'subscriber.unsubscribed': UNSUBSCRIBED,
			'subscriber.bounced': HARD,
			'subscriber.complained': COMPLAINED,
		},
	}),
	...tableOf({
		source: 'kit',
		who: MIA,
		readAs: () => 'subscriber.tag_added',
		of: () => kitEvent('subscriber.tag_added', 'cancelled'),
		becomes: { 'subscriber.…': ['suppression opt_out'] },
	}),
];

const GET_RESPONSE = [
	...tableOf({
		source: 'getResponse',
		who: MIA,
		of: (topic) => vary(sender('getResponse open'), { action: topic }),
		becomes: { bounce: HARD, complaint: COMPLAINED },
	}),
	...tableOf({
		source: 'getResponse',
		who: 'noor@getresponse-p.example',
		of: (topic) => vary(fixture('published', 'getResponse rejected'), { type: topic }),
		becomes: {
			contact_removed_complaint: COMPLAINED,
			contact_copied: IDENTIFIED,
			contact_custom_field_changed: IDENTIFIED,
			contact_email_changed: IDENTIFIED,
		},
	}),
];

const mlLeft = { type: 'unsubscribed', 'data.subscriber.type': 'unsubscribed' };
const MAILER_LITE = [
	...tableOf({
		source: 'mailerLite',
		who: MIA,
		of: (topic) => vary(sender('mailerLite opened'), { type: topic }),
		becomes: {
			'campaign.opened': OPENED,
			'campaign.click': CLICKED,
			'campaign.clicked': CLICKED,
			'campaign.sent': NOTHING,
		},
	}),
	...tableOf({
		source: 'mailerLite',
		who: MIA,
		of: (topic) => vary(sender('mailerLite created'), { event: topic }),
		becomes: {
			'subscriber.deleted': NOTHING,
			'subscriber.automation_triggered': NOTHING,
			'subscriber.automation_completed': NOTHING,
		},
	}),
	...tableOf({
		source: 'mailerLite',
		who: MIA,
		of: (topic) => vary(sender('mailerLite classic create'), { ...mlLeft, type: topic }),
		becomes: {
			'subscriber.complaint': COMPLAINED,
			'subscriber.update': ['suppression opt_out'],
			'subscriber.add_to_group': ['identity identify', 'suppression opt_out'],
			'subscriber.remove_from_group': ['identity identify', 'suppression opt_out'],
		},
	}),
	...tableOf({
		source: 'mailerLite',
		who: MIA,
		of: (topic) => vary(sender('mailerLite added to a group'), { type: topic }),
		becomes: { 'subscriber.removed_from_group': ['identity identify', 'suppression opt_out'] },
	}),
];

const mauticContact = { id: 47, points: 0, fields: { core: { email: { alias: 'email', value: MIA } } } };
const mautic = (kind: string, entry: object) => ({ [`mautic.${kind}`]: [{ ...entry, timestamp: AT }], timestamp: AT });
const MAUTIC = [
	...tableOf({
		source: 'mautic',
		who: MIA,
		of: (topic) =>
			mautic(topic, { stat: { id: 9, emailAddress: MIA, dateSent: AT, lead: mauticContact, email: { id: 3 } } }),
		becomes: { email_on_send: NOTHING, email_on_reply: ['event email_replied'] },
	}),
	...eachOf(
		'lead_post_save_new, lead_post_save_update, lead_points_change, lead_list_change, lead_company_change',
		(topic) => ({
			source: 'mautic',
			who: MIA,
			item: mautic(topic, {
				contact: { ...mauticContact, doNotContact: [{ channel: 'email', reason: 1, dateAdded: AT }] },
			}),
			becomes: ['identity identify', 'suppression opt_out'],
		}),
	),
	...tableOf({
		source: 'mautic',
		who: MIA,
		readAs: () => 'lead_post_delete',
		of: () => mautic('lead_post_delete', { id: 47, contact: mauticContact }),
		becomes: { 'any other': NOTHING },
	}),
];

const omnisendEvent = vary(sender('omnisend contact.subscribed'), { 'data.channels': undefined });
const OMNISEND = [
	...tableOf({
		source: 'omnisend',
		who: MIA,
		of: (topic) => vary(omnisendEvent, { event: topic }),
		becomes: {
			'contact.opened': OPENED,
			'contact.clicked': CLICKED,
			'contact.bounced': HARD,
			'contact.complained': COMPLAINED,
			'contact.marked as spam': COMPLAINED,
			'contact.reported spam': COMPLAINED,
			'contact.created': NOTHING,
			'contact.updated': NOTHING,
		},
	}),
	...tableOf({
		source: 'omnisend',
		who: MIA,
		readAs: () => 'contact email',
		of: () =>
			vary(sender('omnisend contact'), {
				identifiers: [{ type: 'email', id: MIA, channels: { email: { status: 'subscribed', statusDate: AT } } }],
			}),
		becomes: { 'contact (identifiers)': AGREED },
	}),
];

export const MARKETING: readonly TopicRow[] = [
	...ACTIVE_CAMPAIGN,
	...KIT,
	...GET_RESPONSE,
	...MAILER_LITE,
	...MAUTIC,
	...OMNISEND,
];
