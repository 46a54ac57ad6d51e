import type { Fields } from '../reading/fields';
import { distrustSender } from '../reading/distrustSender';
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
 * Postmark Trigger (or a Webhook node): one object per happening, its kind in `RecordType`.
 *
 * - The trigger checks no signature, so nothing here releases unless the sender is trusted.
 * - One `ID` and `MessageID` serve a bounce and a complaint about the same mail: `RecordType` is part of the key.
 * - `Bounce` covers everything that comes back, auto-replies and the sender's own faults among it: `Type` decides.
 * - `SubscriptionChange` goes both ways (`SuppressSending`) and concerns one message stream. Resuming after a bounce
 *   looks the same as resubscribing, so only an opt-out is ever released.
 * - Times have seven decimals and an offset.
 */
const RECORD_TYPES: ActivityTable = {
	Delivery: 'delivered',
	Open: 'opened',
	Click: 'clicked',
	SpamComplaint: 'complained',
	SMTPApiError: undefined,
	Inbound: undefined,
};

const BOUNCE_TYPES: ActivityTable = {
	HardBounce: 'hardBounced',
	SoftBounce: 'softBounced',
	Transient: 'softBounced',
	DnsError: 'softBounced',
	SpamNotification: 'softBounced',
	Blocked: 'softBounced',
	Unknown: 'softBounced',
	AddressChange: undefined,
	AutoResponder: undefined,
	ChallengeVerification: undefined,
	DMARCPolicy: undefined,
	OpenRelayTest: undefined,
	Subscribe: undefined,
	TemplateRenderingFailed: undefined,
	VirusNotification: undefined,
	BadEmailAddress: 'addressInvalid',
	Unsubscribe: 'unsubscribed',
	SpamComplaint: 'complained',
	ManuallyDeactivated: 'held',
};

const SUPPRESSION_REASONS: ActivityTable = {
	HardBounce: 'heldForBounce',
	SpamComplaint: 'heldForComplaint',
	ManualSuppression: 'unsubscribed',
};

export const postmark: Source = {
	name: 'postmark',
	label: 'Postmark',
	emittedBy: 'Postmark Trigger, Webhook',
	topics: describeActivities({
		...RECORD_TYPES,
		Bounce: [...new Set(Object.values(BOUNCE_TYPES))],
		SubscriptionChange: [...Object.values(SUPPRESSION_REASONS), 'resubscribed'],
	}),
	identifiedBy: ['Email', 'Recipient'],
	signs: ['RecordType'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'postmark', readRecord), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('RecordType');
	if (topic === undefined || !(first.has('MessageID') || first.has('ServerID') || first.has('ID'))) return undefined;
	return { confidence: 0.95, because: "Postmark's RecordType and MessageID", topic };
}

function readRecord(row: Fields): ActivityReport {
	const topic = row.text('RecordType') ?? 'unknown';
	const email = row.email('Email', 'Recipient');
	const occurredAt = row.time('BouncedAt', 'ChangedAt', 'DeliveredAt', 'ReceivedAt');
	const id = row.id('ID');
	const stream = row.id('MessageStream');
	return {
		topic,
		activity: activityOf(topic, row),
		id: id === undefined ? [row.id('MessageID'), email, occurredAt] : [id],
		identities: { email },
		occurredAt,
		reason: row.text('SuppressionReason', 'Type', 'Description'),
		subject: topic === 'SubscriptionChange' ? `postmark:stream:${stream ?? ''}` : undefined,
	};
}

function activityOf(topic: string, row: Fields): Activity | undefined {
	if (topic === 'Bounce') return ownEntry(BOUNCE_TYPES, row.text('Type'));
	if (topic !== 'SubscriptionChange') return ownEntry(RECORD_TYPES, topic);
	const suppressed = row.at('SuppressSending').value;
	if (suppressed === false) return 'resubscribed';
	return suppressed === true ? (ownEntry(SUPPRESSION_REASONS, row.text('SuppressionReason')) ?? 'held') : undefined;
}
