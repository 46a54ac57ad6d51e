import { distrustSender } from '../reading/distrustSender';
import type { Fields } from '../reading/fields';
import {
	describeActivities,
	firstReport,
	readReports,
	type ActivityReport,
	type ActivityTable,
} from '../reading/mailActivity';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Recognition, Source } from '../source';

/**
 * Kit (ConvertKit) Trigger or a Webhook node: the subscriber as they are now, without a word about what happened, so the
 * state says it.
 *
 * - Nothing is signed, so nothing here releases or grants unless the sender is trusted.
 * - `inactive` waits for the confirmation of a double opt-in, which makes it `active`.
 * - `created_at` is when they signed up, whatever has happened since.
 */
const STATES: ActivityTable = {
	active: 'subscribed',
	inactive: 'asked',
	unconfirmed: 'asked',
	cancelled: 'unsubscribed',
	unsubscribed: 'unsubscribed',
	bounced: 'hardBounced',
	complained: 'complained',
};

export const kit: Source = {
	name: 'kit',
	label: 'Kit (ConvertKit)',
	emittedBy: 'ConvertKit Trigger, Webhook',
	topics: describeActivities(STATES),
	identifiedBy: ['subscriber.email_address', 'subscriber.id'],
	signs: ['subscriber'],
	recognise,
	read: (payload, options) => distrustSender(readReports(payload, options, 'kit', readSubscriber), options),
};

function recognise(payload: Payload): Recognition | undefined {
	const first = firstReport(payload);
	const topic = first.text('subscriber.state');
	if (topic === undefined || !first.has('subscriber.email_address')) return undefined;
	return { confidence: 0.95, because: "Kit's subscriber with email_address and state", topic };
}

function readSubscriber(row: Fields): ActivityReport {
	const subscriber = row.at('subscriber');
	const state = subscriber.text('state')?.toLowerCase() ?? 'unknown';
	const customerId = subscriber.id('id');
	const signedUpAt = subscriber.time('created_at');
	const once = state === 'active' || state === 'inactive';
	return {
		topic: state,
		activity: ownEntry(STATES, state),
		// Without a time of its own the same state may come again in earnest.
		id: [once ? customerId : undefined, signedUpAt],
		identities: { email: subscriber.email('email_address'), customerId },
		// Confirming comes after signing up, and when isn't told: it is when it was heard of.
		occurredAt: state === 'inactive' ? signedUpAt : undefined,
		reason: state,
		timeless: true,
	};
}
