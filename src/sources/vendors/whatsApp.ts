import { Fields } from '../reading/fields';
import { gatewayNumber } from '../reading/gatewayNumber';
import {
	describeActivities,
	listReports,
	type Activity,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import { activityOfReply, isStopButton } from '../reading/textReply';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * WhatsApp Business Cloud: WhatsApp Trigger (one change an item) or a Webhook node (`entry[].changes[].value`).
 *
 * - Numbers are written without the plus. Messages by WhatsApp stop text messages: they reach the same phone.
 * - What a person taps on (`Stop promotions`) is read like what they write. Only the setting in WhatsApp itself
 *   (`user_preferences: resume`) ends what was stopped, and only what was stopped here.
 * - Error 131050: the person has turned marketing messages off. 131026: not deliverable now.
 */
const STATUSES: ActivityTable = { delivered: 'delivered', read: 'opened', sent: undefined, failed: undefined };

const ERRORS: ActivityTable = { 131050: 'heldForUnsubscribe', 131026: 'softBounced' };

export const whatsApp: Source = {
	name: 'whatsApp',
	label: 'WhatsApp Business Cloud',
	emittedBy: 'WhatsApp Trigger, Webhook',
	topics: describeActivities(
		{
			messages: ['replied', 'unsubscribed'],
			...STATUSES,
			failed: [...Object.values(ERRORS), undefined],
			user_preferences: ['unsubscribed', 'resubscribed'],
		},
		'sms',
	),
	identifiedBy: ['messages[].from', 'statuses[].recipient_id', 'user_preferences[].wa_id'],
	signs: ['entry', 'messaging_product'],
	recognise,
	read: readBody,
};

function recognise({ body }: Payload): Recognition | undefined {
	const [first] = changesOf(new Fields(body));
	if (first?.text('messaging_product') !== 'whatsapp') return undefined;
	const topic = ['messages', 'statuses', 'user_preferences'].find((name) => first.has(name)) ?? 'unknown';
	return { confidence: 0.98, because: "WhatsApp's messaging_product", topic };
}

function changesOf(fields: Fields): Fields[] {
	const rows = Array.isArray(fields.value) ? fields.list() : [fields];
	return rows.flatMap((row) =>
		row.has('entry')
			? row.list('entry').flatMap((entry) => entry.list('changes').map((change) => change.at('value')))
			: [row.has('value.messaging_product') ? row.at('value') : row],
	);
}

function readBody({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const changes = changesOf(fields);
	const readings = [
		listReports('whatsApp', listOf(changes, 'messages'), readMessage),
		listReports('whatsApp', listOf(changes, 'statuses'), readStatus),
		listReports('whatsApp', listOf(changes, 'user_preferences'), readPreference),
	];
	return {
		topic: readings.find(({ topic }) => topic !== undefined)?.topic ?? 'unknown',
		records: readings.flatMap(({ records }) => records),
		notes: fields.notes,
	};
}

function listOf(changes: readonly Fields[], name: string): Fields[] {
	return changes.flatMap((change) => change.list(name));
}

function readMessage(message: Fields): ActivityReport {
	const phone = gatewayNumber(message, 'from');
	const texts = [
		'text.body',
		'button.text',
		'button.payload',
		'interactive.button_reply.title',
		'interactive.list_reply.title',
	];
	const buttons = ['button.payload', 'interactive.button_reply.id', 'interactive.list_reply.id'];
	const stops =
		texts.some((path) => activityOfReply(message.text(path), phone) === 'unsubscribed') ||
		buttons.some((path) => isStopButton(message.text(path)));
	return {
		topic: 'messages',
		activity: stops ? 'unsubscribed' : 'replied',
		id: [message.id('id')],
		identities: { phone },
		channel: 'sms',
		occurredAt: message.time('timestamp'),
		reason: stops ? 'asked by WhatsApp' : undefined,
	};
}

function readStatus(status: Fields): ActivityReport {
	const topic = status.text('status') ?? 'unknown';
	const error = status.text('errors[0].code');
	return {
		topic,
		activity: ownEntry(ERRORS, error) ?? ownEntry(STATUSES, topic),
		id: [status.id('id')],
		identities: { phone: gatewayNumber(status, 'recipient_id') },
		channel: 'sms',
		occurredAt: status.time('timestamp'),
		reason: error === undefined ? topic : `error ${error}`,
	};
}

function readPreference(preference: Fields): ActivityReport {
	const value = preference.text('value')?.toLowerCase();
	const occurredAt = preference.time('timestamp');
	return {
		topic: 'user_preferences',
		activity: activityOfPreference(value),
		id: [preference.id('wa_id'), preference.text('category') ?? '', occurredAt],
		identities: { phone: gatewayNumber(preference, 'wa_id') },
		channel: 'sms',
		occurredAt,
		reason: value,
	};
}

function activityOfPreference(value: string | undefined): Activity | undefined {
	if (value === 'stop') return 'unsubscribed';
	return value === 'resume' ? 'resubscribed' : undefined;
}
