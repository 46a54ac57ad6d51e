import { distrustSender, distrustWebhook } from '../reading/distrustSender';
import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Recognition, Source } from '../source';

/**
 * Omnisend, received by a Webhook node: events of a contact, and contacts as the API answers them.
 *
 * - An event names the state of each channel in `channels`; one without is about the channel its name says, else email.
 * - A contact keeps one identifier per address, each with its channel's `status` and `statusDate`.
 * - `nonSubscribed` was never asked, or never answered: no consent, and no refusal.
 */
const EVENTS: ActivityTable = {
	subscribed: 'subscribed',
	unsubscribed: 'unsubscribed',
	opened: 'opened',
	clicked: 'clicked',
	bounced: 'hardBounced',
	complained: 'complained',
	'marked as spam': 'complained',
	'reported spam': 'complained',
	created: undefined,
	updated: undefined,
};

const STATES: ActivityTable = { subscribed: 'agreed', unsubscribed: 'heldForUnsubscribe', nonsubscribed: undefined };

export const omnisend: Source = {
	name: 'omnisend',
	label: 'Omnisend',
	emittedBy: 'Webhook (Omnisend)',
	topics: [
		...describeActivities(
			Object.fromEntries(Object.entries(EVENTS).map(([word, activity]) => [`contact.${word}`, activity])),
		),
		...describeActivities({ 'contact (identifiers)': Object.values(STATES) }),
	],
	identifiedBy: ['data.email', 'data.phone', 'identifiers'],
	signs: ['data', 'contactID', 'identifiers', 'contactId'],
	recognise,
	read(payload, options) {
		const reading = readReports(payload, options, 'omnisend', readRow);
		const isAnswer = firstReport(payload).list('identifiers').length > 0;
		return isAnswer ? distrustWebhook(payload, reading, options) : distrustSender(reading, options);
	},
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const contact = contactOf(first);
	if (contact.text('contactID') === undefined) return undefined;
	const topic = first.text('event', 'eventName', 'type');
	if (topic !== undefined || contact.list('identifiers').length > 0)
		return { confidence: 0.95, because: "Omnisend's contactID", topic: topic ?? 'contact' };
	return undefined;
}

function contactOf(row: Fields): Fields {
	return row.has('data.contactID') ? row.at('data') : row.has('contact.contactID') ? row.at('contact') : row;
}

function readRow(row: Fields): ActivityReport[] {
	const contact = contactOf(row);
	const customerId = contact.id('contactID');
	const topic = row.text('event', 'eventName', 'type') ?? 'contact';
	const occurredAt = row.time('timestamp', 'eventTime', 'createdAt') ?? contact.time('updatedAt', 'createdAt');
	if (contact.list('identifiers').length > 0 && topic === 'contact') return readIdentifiers(contact, customerId);
	const report: ActivityReport = {
		topic,
		activity: activityOf(topic),
		id: [row.id('eventID', 'id') ?? (occurredAt === undefined ? undefined : customerId), occurredAt ?? ''],
		identities: {
			email: contact.email('email', 'identifiers[0].id'),
			phone: contact.phone('phone', 'phone[0]', 'phoneNumber'),
			customerId,
		},
		channel: /sms|phone/i.test(topic) ? 'sms' : 'email',
		occurredAt,
		reason: topic,
	};
	const channels = (['email', 'sms'] as const).flatMap((channel): ActivityReport[] => {
		const state = contact.text(`channels.${channel}.status`, `channels.${channel}`)?.toLowerCase();
		if (state === undefined) return [];
		// The event's own word counts where it says the same; a state that only came along is no happening.
		const happened = ownEntry(EVENTS, state);
		const activity = happened === report.activity ? happened : ownEntry(STATES, state);
		return [{ ...report, channel, activity, id: [...report.id, channel] }];
	});
	return channels.length > 0 && isAboutState(report.activity) ? channels : [report];
}

function isAboutState(activity: Activity | undefined): boolean {
	return activity === undefined || activity === 'subscribed' || activity === 'unsubscribed';
}

/** `contact.unsubscribed`, `subscriber unsubscribed`, `email.marked as spam`. */
function activityOf(topic: string): Activity | undefined {
	const word = topic
		.toLowerCase()
		.replace(/^(?:contact|subscriber|email|sms|message)[. _]*/g, '')
		.replaceAll('_', ' ');
	return ownEntry(EVENTS, word);
}

function readIdentifiers(contact: Fields, customerId: string | undefined): ActivityReport[] {
	return contact.list('identifiers').flatMap((identifier) =>
		identifier.keys('channels').flatMap((name): ActivityReport[] => {
			if (name !== 'email' && name !== 'sms') return [];
			const state = identifier.text(`channels.${name}.status`)?.toLowerCase();
			const occurredAt = identifier.time(`channels.${name}.statusDate`);
			const identities =
				name === 'email'
					? { email: identifier.email('id') ?? contact.email('email'), customerId }
					: { phone: identifier.phone('id') ?? contact.phone('phone', 'phone[0]'), customerId };
			return [
				{
					topic: `contact ${name}`,
					activity: ownEntry(STATES, state),
					id: [customerId, identities.email ?? identities.phone, state ?? '', occurredAt],
					identities,
					channel: name,
					occurredAt,
					reason: identifier.text('consent.source') ?? state,
				},
			];
		}),
	);
}
