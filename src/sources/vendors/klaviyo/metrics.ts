import type { Channel } from '../../../lead/channel';
import type { Activity, ActivityTable } from '../../reading/mailActivity';
import { ownEntry } from '../../reading/ownEntry';

export const MAIL_METRICS: ActivityTable = {
	received_email: 'delivered',
	email_delivered: 'delivered',
	opened_email: 'opened',
	clicked_email: 'clicked',
	bounced_email: 'hardBounced',
	dropped_email: undefined,
	marked_email_as_spam: 'complained',
	unsubscribed: 'unsubscribed',
	unsubscribed_from_email_marketing: 'unsubscribed',
	unsubscribed_from_list: 'unsubscribed',
	subscribed_to_email_marketing: 'subscribed',
	subscribed_to_list: 'subscribed',
};

export const SMS_METRICS: ActivityTable = {
	consented_to_receive_sms: 'subscribed',
	sent_sms: 'replied',
	received_sms: 'delivered',
	clicked_sms: 'clicked',
	failed_to_deliver_sms: 'softBounced',
	unsubscribed_from_sms_marketing: 'unsubscribed',
	subscribed_to_sms_marketing: 'subscribed',
};

/** A shop's own metrics and new ones of Klaviyo's: whatever says that somebody is not to be written to. */
const REFUSALS: readonly [RegExp, Activity][] = [
	[/unsubscribed?(?:_|$)|opted_out|opt_out/, 'unsubscribed'],
	[/suppressed/, 'held'],
	[/marked_\w*spam|spam_complaint/, 'complained'],
];

const UNDONE = /unsuppressed|not_suppressed|resubscribed|unsubscribe_(?:link|page)|removed_from_suppress/;

/** Which channel a metric is about and what it means; nothing where it is about no message (a shop's metrics, push). */
export function activityOfMetric(metric: string): { channel: Channel; activity: Activity | undefined } | undefined {
	if (Object.hasOwn(MAIL_METRICS, metric)) return { channel: 'email', activity: ownEntry(MAIL_METRICS, metric) };
	if (Object.hasOwn(SMS_METRICS, metric)) return { channel: 'sms', activity: ownEntry(SMS_METRICS, metric) };
	if (/push|in_app/.test(metric)) return undefined;
	if (UNDONE.test(metric)) return undefined;
	const activity = REFUSALS.find(([pattern]) => pattern.test(metric))?.[1];
	if (activity === undefined) return undefined;
	return { channel: /sms|text|whats_?app|mobile/.test(metric) ? 'sms' : 'email', activity };
}
