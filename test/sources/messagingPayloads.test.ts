import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPayload } from '../../src/sources/readPayload';
import { besideProject } from '../besideProject';
import { briefOf } from './brief';

/** Real triggers' items, kept outside this repository: what each must mean, where they are at hand. */
const FOLDER = besideProject('payloads/items') ?? '';
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
	'brevo.transactional_blocked': ['suppression manual suppress email'],
	'brevo.transactional_click': ['event email_link_clicked'],
	'brevo.transactional_complaint': ['event email_marked_as_spam', 'suppression complaint suppress email'],
	'brevo.transactional_hard_bounce': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'brevo.transactional_opened': ['event email_opened'],
	'brevo.transactional_soft_bounce': ['event email_bounced', 'suppression soft_bounce suppress email'],
	'brevo.transactional_unsubscribed': ['event unsubscribed', 'suppression opt_out suppress email'],
	'hubspot.contact_creation': ['identity identify', 'event lead_created'],
	'hubspot.deal_propertyChange_amount': ['event deal_updated'],
	'hubspot.deal_propertyChange_dealstage': ['event deal_stage_changed', 'outcome reopened', 'outcome qualified'],
	'intercom.contact_subscribed': [
		'identity identify',
		'event subscribed',
		'suppression opt_out release email',
		'consent granted email',
	],
	'intercom.contact_user_updated': ['identity identify'],
	'intercom.conversation_read': ['event support_case_opened', 'suppression support_case suppress all channels'],
	'intercom.conversation_updated': ['event support_case_opened', 'suppression support_case suppress all channels'],
	'mailchimp.campaign': [],
	'mailchimp.cleaned': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'mailchimp.profile': ['identity identify'],
	'mailchimp.subscribe': ['event subscribed', 'consent granted email'],
	'mailchimp.unsubscribe': ['event unsubscribed', 'suppression opt_out suppress email'],
	'mailgun.clicked': ['event email_link_clicked'],
	'mailgun.complained': ['event email_marked_as_spam', 'suppression complaint suppress email'],
	'mailgun.failed_permanent': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'mailgun.opened': ['event email_opened'],
	'mailgun.unsubscribed': ['event unsubscribed', 'suppression opt_out suppress email'],
	'pipedrive.deal_updated_v1': ['event deal_updated 0 USD'],
	'postmark.bounce': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'postmark.click': ['event email_link_clicked'],
	'postmark.open': ['event email_opened'],
	'postmark.spam_complaint': ['event email_marked_as_spam', 'suppression complaint suppress email'],
	'postmark.subscription_change_hardbounce': ['suppression hard_bounce suppress email'],
	'postmark.subscription_change_resubscribe': [],
	'postmark.subscription_change_unsubscribe': ['event unsubscribed', 'suppression opt_out suppress email'],
	'sendgrid.bounce': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'sendgrid.click': ['event email_link_clicked'],
	'sendgrid.delivered': ['event email_delivered'],
	'sendgrid.dropped_bounced': ['suppression hard_bounce suppress email'],
	'sendgrid.dropped_unsubscribed': ['suppression opt_out suppress email'],
	'sendgrid.group_resubscribe': ['suppression opt_out release email'],
	'sendgrid.group_unsubscribe': ['event unsubscribed', 'suppression opt_out suppress email'],
	'sendgrid.open': ['event email_opened'],
	'sendgrid.spamreport': ['event email_marked_as_spam', 'suppression complaint suppress email'],
	'sendgrid.unsubscribe': ['event unsubscribed', 'suppression opt_out suppress email'],
	'ses.sns_bounce': ['event email_bounced', 'suppression hard_bounce suppress email'],
	'ses.sns_complaint': ['event email_marked_as_spam', 'suppression complaint suppress email'],
	'twilio.event_stream_inbound': ['event unsubscribed', 'suppression opt_out suppress sms'],
	'twilio.sms_inbound': ['event sms_replied'],
	'twilio.sms_inbound_start': ['suppression opt_out release sms'],
	'twilio.sms_inbound_stop': ['event unsubscribed', 'suppression opt_out suppress sms'],
	'zendesk.n8n_default': [],
};

const VENDORS = new Set(Object.keys(MEANINGS).map((name) => name.split('.')[0]));

it('means for every real item what the vendor means by it', () => {
	const files = FOLDER ? readdirSync(FOLDER).filter((file) => VENDORS.has(file.split('.')[0])) : [];
	const read = Object.fromEntries(files.map((file) => [file.replace('.json', ''), readItems(join(FOLDER, file))]));
	expect(read).toEqual(files.length === 0 ? {} : MEANINGS);
});

function readItems(file: string): string[] {
	const items = [JSON.parse(readFileSync(file, 'utf8')) as { json: unknown } | { json: unknown }[]].flat();
	return items.flatMap((item) => readPayload(item.json).records.map((record) => briefOf(record).split(': ')[0] ?? ''));
}
