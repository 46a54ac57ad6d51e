import { compact } from '../../compact';
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
 * Mailgun's webhooks, received by a Webhook node: the event lies under the key `event-data`, beside its signature. Legacy
 * webhooks post the same flat.
 *
 * - `failed` with severity `temporary` comes once per attempt while Mailgun goes on trying: it must not suppress.
 * - A permanent failure may only mean that Mailgun gave up (`old`), that a provider refuses the sender (`espblock`), or
 *   that the address is on Mailgun's own list (`suppress-…`).
 * - `bounce-type: soft` and a full mailbox (4.2.2, 5.2.2) may pass, although Mailgun has given up.
 * - An unsubscription from a mailing list is about that list.
 * - Times are seconds with a fraction. `client-info.bot` names the proxy or scanner behind a machine's open or click.
 */
const ACTIVITIES: ActivityTable = {
	accepted: undefined,
	rejected: undefined,
	delivered: 'delivered',
	opened: 'opened',
	clicked: 'clicked',
	unsubscribed: 'unsubscribed',
	complained: 'complained',
	bounced: 'hardBounced',
	dropped: 'hardBounced',
};

const FAILURE_REASONS: ActivityTable = {
	old: 'softBounced',
	espblock: 'softBounced',
	greylisted: 'softBounced',
	'suppress-bounce': 'heldForBounce',
	'suppress-unsubscribe': 'heldForUnsubscribe',
	'suppress-complaint': 'heldForComplaint',
};

const PASSING = /\b[45]\.2\.2\b|mailbox (?:is )?full|over ?quota/i;

export const mailgun: Source = {
	name: 'mailgun',
	label: 'Mailgun',
	emittedBy: 'Webhook (Mailgun webhook)',
	topics: describeActivities({
		...ACTIVITIES,
		failed: ['hardBounced', 'deferred', ...new Set(Object.values(FAILURE_REASONS))],
	}),
	identifiedBy: ['event-data.recipient', 'recipient'],
	signs: ['event-data', 'signature'],
	recognise,
	read: (payload, options) =>
		readReports(payload, options, 'mailgun', (row) => readEvent(row.has('event-data') ? row.at('event-data') : row)),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	if (first.has('event-data')) {
		const topic = first.text('event-data.event');
		return compact({ confidence: 0.95, because: "Mailgun's event-data", topic });
	}
	const topic = first.text('event');
	if (topic === undefined || !['recipient', 'timestamp', 'token', 'signature'].every((name) => first.has(name)))
		return undefined;
	return { confidence: 0.9, because: "Mailgun's legacy webhook (recipient, token, signature)", topic };
}

function readEvent(event: Fields): ActivityReport {
	const topic = event.text('event') ?? 'unknown';
	const email = event.email('recipient');
	const occurredAt = event.time('timestamp');
	const id = event.id('id');
	const list = event.text('mailing-list.address');
	const bot = event.text('client-info.bot');
	return {
		topic,
		activity: activityOf(topic, event),
		id:
			id === undefined ? [event.id('message.headers.message-id', 'Message-Id', 'message-id'), email, occurredAt] : [id],
		identities: { email },
		occurredAt,
		reason: event.text('delivery-status.message', 'delivery-status.description', 'reason', 'error') ?? topic,
		subject: topic === 'unsubscribed' && list !== undefined ? `mailgun:list:${list}` : undefined,
		machine: bot === undefined ? undefined : true,
	};
}

function activityOf(topic: string, event: Fields): Activity | undefined {
	if (topic === 'dropped' && event.text('reason') === 'old') return 'softBounced';
	if (topic !== 'failed') return ownEntry(ACTIVITIES, topic);
	const severity = event.text('severity');
	if (severity === 'temporary') return 'deferred';
	if (severity !== 'permanent') return undefined;
	const known = ownEntry(FAILURE_REASONS, event.text('reason'));
	const words =
		event.text('delivery-status.enhanced-code', 'delivery-status.message', 'delivery-status.description') ?? '';
	const passing = event.text('delivery-status.bounce-type') === 'soft' || PASSING.test(words);
	return known ?? (passing ? 'softBounced' : 'hardBounced');
}
