import type { ActivityTable } from '../../reading/mailActivity';

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
	sent_sms: 'replied',
	received_sms: 'delivered',
	clicked_sms: 'clicked',
	failed_to_deliver_sms: 'softBounced',
	unsubscribed_from_sms_marketing: 'unsubscribed',
	subscribed_to_sms_marketing: 'subscribed',
};
