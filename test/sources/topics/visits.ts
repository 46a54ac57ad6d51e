import { IDENTIFIED } from './activities';
import { eachOf, fixture, NOTHING, one, tableOf, vary, type TopicRow } from './topicRow';

const ADA = 'ada@visits.example';
const AT = '2026-03-05T10:00:00.000Z';
const INVITEE = 'https://api.calendly.com/scheduled_events/E/invitees/I';

const MEETINGS: TopicRow[] = [
	...tableOf({
		source: 'calendly',
		who: 'plain@web.example',
		of: (topic) => vary(fixture('crm', 'calendly'), { event: topic, 'payload.rescheduled': false }),
		becomes: { 'invitee.canceled': ['event meeting_canceled'] },
	}),
	...tableOf({
		source: 'calendly',
		who: `calendly:invitee:${INVITEE}`,
		of: (topic) => ({
			event: topic,
			created_at: AT,
			payload: { uri: 'https://api.calendly.com/invitee_no_shows/N', invitee: INVITEE, created_at: AT },
		}),
		becomes: {
			'invitee_no_show.created': ['event meeting_no_show'],
			'invitee_no_show.deleted': ['event meeting_attended'],
		},
	}),
	...tableOf({
		source: 'calendly',
		who: ADA,
		of: (topic) => ({
			event: topic,
			created_at: AT,
			payload: { uri: 'r1', questions_and_answers: [{ question: 'Your email', answer: ADA }], created_at: AT },
		}),
		becomes: { 'routing_form_submission.created': ['event form_submitted'] },
	}),
	...tableOf({
		source: 'calCom',
		who: 'plain@web.example',
		of: (topic) => vary(fixture('crm', 'calCom'), { triggerEvent: topic }),
		becomes: {
			BOOKING_REQUESTED: ['event meeting_booked'],
			BOOKING_CANCELLED: ['event meeting_canceled'],
			BOOKING_REJECTED: ['event meeting_canceled'],
			AFTER_GUESTS_CAL_VIDEO_NO_SHOW: ['event meeting_no_show'],
			MEETING_ENDED: ['event meeting_attended'],
		},
	}),
	...eachOf('FORM_SUBMITTED, FORM_SUBMITTED_NO_EVENT', (topic) => ({
		source: 'calCom',
		who: 'ada@cal-p.example',
		item: vary(fixture('published', 'calCom form'), { triggerEvent: topic }),
		becomes: ['event form_submitted'],
	})),
	one('calCom', 'others', {
		readAs: 'RECORDING_READY',
		who: ADA,
		item: vary(fixture('crm', 'calCom'), { triggerEvent: 'RECORDING_READY' }),
		becomes: NOTHING,
	}),
	one('typeform', 'form_response_partial', {
		who: 'eva@forms.example',
		item: vary(fixture('typeform', 'form_response'), { event_type: 'form_response_partial' }),
		becomes: ['event form_started'],
	}),
];

const posthog = (event: string, properties: object) => ({
	event: { uuid: `u-${event}`, event, distinct_id: 'd1', timestamp: AT, properties },
	person: { id: 'p', properties: { email: ADA } },
});
const segment = (type: string, parts: object) =>
	vary(fixture('segment', 'page'), {
		type,
		messageId: `msg-${type}`,
		name: undefined,
		properties: undefined,
		...parts,
	});
const rudder = (type: string, parts: object) =>
	vary(fixture('crm', 'rudderstack'), {
		type,
		messageId: `m-${type}`,
		event: undefined,
		properties: undefined,
		...parts,
	});
const PRICING = { name: 'Pricing', properties: { path: '/pricing', title: 'Pricing' } };
const COMPANY = { groupId: 'g1', traits: { name: 'Nordlicht GmbH' } };

const ANALYTICS: TopicRow[] = [
	one('segment', 'screen', {
		who: 'user-5',
		item: segment('screen', { name: 'Onboarding', properties: {} }),
		becomes: ['event screen_viewed'],
	}),
	one('segment', 'group', { who: 'user-5', item: segment('group', COMPANY), becomes: NOTHING }),
	one('rudderstack', 'identify', {
		who: ADA,
		item: rudder('identify', {
			context: { traits: { email: ADA, plan: 'pro' }, library: { name: 'RudderLabs JavaScript SDK' } },
		}),
		becomes: IDENTIFIED,
	}),
	one('rudderstack', 'alias', {
		who: 'u1',
		item: rudder('alias', { previousId: 'u0' }),
		becomes: ['identity alias'],
	}),
	one('rudderstack', 'page', { who: 'u1', item: rudder('page', PRICING), becomes: ['event pricing_viewed'] }),
	one('rudderstack', 'screen', {
		who: 'u1',
		item: rudder('screen', { name: 'Onboarding', properties: {} }),
		becomes: ['event screen_viewed'],
	}),
	one('rudderstack', 'group', { who: 'u1', item: rudder('group', COMPANY), becomes: NOTHING }),
	one('posthog', 'event', {
		readAs: 'purchase',
		who: 'plain@web.example',
		item: fixture('crm', 'posthog'),
		becomes: ['event order_completed', 'outcome purchase 1000 EUR'],
	}),
	...eachOf('$pageview, $screen', (topic) => ({
		source: 'posthog',
		who: ADA,
		item: posthog(
			topic,
			topic === '$screen'
				? { $screen_name: 'Pricing' }
				: { $current_url: 'https://shop.example/pricing', $pathname: '/pricing' },
		),
		becomes: ['event pricing_viewed'],
	})),
	...eachOf('$identify, $set', (topic) => ({
		source: 'posthog',
		who: ADA,
		item: posthog(topic, { $set: { email: ADA } }),
		becomes: IDENTIFIED,
	})),
	one('posthog', '$autocapture and others of its own', {
		readAs: '$autocapture',
		who: ADA,
		item: posthog('$autocapture', { $event_type: 'click' }),
		becomes: NOTHING,
	}),
	one('ga4', 'purchase', {
		readAs: 'events',
		who: 'u-1',
		item: fixture('ga4', 'purchase'),
		becomes: ['event order_completed', 'outcome purchase 4900 USD'],
	}),
	one('ga4', 'refund', {
		readAs: 'events',
		who: 'u-1',
		item: fixture('ga4', 'refund'),
		becomes: ['event order_refunded', 'outcome refunded 2450 USD'],
	}),
];

const plain = (fields: object) => ({ email: ADA, timestamp: AT, ...fields });
const PLAIN: TopicRow[] = (
	[
		[
			'an order number beside an amount',
			{ order_number: 'X-2', total: '20.00', currency: 'USD' },
			['event order_completed', 'outcome purchase 2000 USD'],
		],
		[
			'a cart with its lines or its amount',
			{ cart_id: 'c-7', currency: 'USD', items: [{ name: 'Chair', price: 20, quantity: 2 }] },
			['event cart_viewed'],
		],
		[
			'unsubscribed, opted_out, do_not_contact, …',
			{ event: 'opted_out', channel: 'email' },
			['event unsubscribed', 'suppression opt_out'],
		],
		['complaint, spam_report, …', { event: 'spam_report' }, ['event email_marked_as_spam', 'suppression complaint']],
		[
			'bounced, hard_bounce, soft_bounce, …',
			{ event: 'hard_bounce' },
			['event email_bounced', 'suppression hard_bounce'],
		],
		// Nothing has happened just now: it is how they stand.
		['blocked, suppressed, …', { event: 'suppressed', channel: 'email' }, [...IDENTIFIED, 'suppression manual']],
		[
			'support_case_opened, ticket_closed, …',
			{ event: 'support_case_opened', ticket_id: '12' },
			['event support_case_opened', 'suppression support_case (all channels)'],
		],
		['newsletter, sms_consent, accepts_marketing, …', { newsletter: 'yes' }, [...IDENTIFIED, 'consent granted']],
		[
			'consent_granted, double_opt_in_confirmed, consent_pending, consent_withdrawn, …',
			{ event: 'consent_withdrawn', channel: 'email' },
			// Whoever takes a consent back is not to be contacted at all, as with do_not_contact.
			['consent withdrawn', 'event unsubscribed', 'suppression opt_out (all channels)'],
		],
	] as const
).map(([topic, fields, becomes]) => {
	const happened = becomes.some((trace) => trace.startsWith('event'));
	return one('mapFields', topic, { readAs: happened ? 'event' : 'profile', who: ADA, item: plain(fields), becomes });
});

/** Meetings, forms, analytics, and the reading of anything else. */
export const VISITS: readonly TopicRow[] = [...MEETINGS, ...ANALYTICS, ...PLAIN];
