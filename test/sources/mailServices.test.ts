import { readSample, SAMPLES } from './senderSamples';

/** What each sample of fixtures/senders.json means, its sender trusted. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
	'mandrill send': [],
	'mandrill deferral': ['event email_deferred: mia'],
	'mandrill open': ['event email_opened: mia'],
	'mandrill click': ['event email_link_clicked: mia'],
	'mandrill hard_bounce': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'mandrill soft_bounce': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'mandrill spam': ['event email_marked_as_spam: mia', 'suppression complaint suppress email: mia'],
	'mandrill unsub': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'mandrill opened by a proxy': ['event email_opened by a machine: mia'],
	'mandrill reject': ['suppression opt_out suppress email: mia'],
	'mandrill blacklist': ['suppression hard_bounce suppress email: noor'],
	'sparkPost batch': [
		'event email_delivered: mia',
		'event email_opened: mia',
		'event email_opened by a machine: mia',
		'event email_link_clicked: mia',
		'event unsubscribed: mia',
		'suppression opt_out suppress email: mia',
		'event unsubscribed: noor',
		'suppression opt_out suppress email: noor',
		'event email_marked_as_spam: noor',
		'suppression complaint suppress email: noor',
		'event email_deferred: mia',
	],
	'sparkPost hard bounce': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'sparkPost soft bounce': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'resend email.sent': [],
	'resend email.delivered': ['event email_delivered: mia'],
	'resend email.delivery_delayed': ['event email_deferred: mia'],
	'resend email.opened': ['event email_opened: mia'],
	'resend email.clicked': ['event email_link_clicked: mia'],
	'resend email.complained': ['event email_marked_as_spam: mia', 'suppression complaint suppress email: mia'],
	'resend email.suppressed': ['suppression manual suppress email: mia'],
	'resend email.bounced': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'resend email.bounced for now': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'resend email.opened by one of two': ['event email_opened: mia', 'event email_opened: noor'],
	'resend contact.updated': [
		'event unsubscribed: mia, customer ct1',
		'suppression opt_out suppress email: mia, customer ct1',
	],
	'resend contact.updated, subscribed': ['identity identify: mia, customer ct1'],
	'ses unsubscribed from all': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'ses topics': [
		'event unsubscribed: mia',
		'suppression opt_out suppress email: mia (amazonSes:topic:news/offers)',
		'suppression opt_out release email: mia (amazonSes:topic:news/tips)',
	],
	'mailgun full mailbox': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'mailgun unsubscribed from a list': [
		'event unsubscribed: mia',
		'suppression opt_out suppress email: mia (mailgun:list:news@shop.test)',
	],
	'sendgrid full mailbox': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'sendgrid expired': ['event email_bounced: mia', 'suppression soft_bounce suppress email: mia'],
	'sendgrid hard bounce': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'klaviyo manually suppressed': ['suppression manual suppress email: mia, mobile, customer p1'],
	'klaviyo unsubscribed from whatsapp': [
		'event unsubscribed: mia, mobile, customer p1',
		'suppression opt_out suppress sms: mia, mobile, customer p1',
	],
	"klaviyo a shop's own metric": [
		'event unsubscribed: mia, mobile, customer p1',
		'suppression opt_out suppress email: mia, mobile, customer p1',
	],
	'klaviyo push': ['event unsubscribed_from_push: mia, mobile, customer p1'],
	'klaviyo sent sms that says stop': [
		'event unsubscribed: mia, mobile, customer p1',
		'suppression opt_out suppress sms: mia, mobile, customer p1',
	],
	'klaviyo profile': [
		'identity identify: mia, mobile, customer p1',
		'suppression manual suppress email: mia, mobile, customer p1 (klaviyo:list:L1)',
		'consent granted sms: mobile',
		'suppression opt_out suppress sms: mia, mobile, customer p1',
	],
	'mailchimp member subscribed': [
		'suppression opt_out release email: mia (mailchimp:list:l9)',
		'consent granted email: mia',
	],
	'mailchimp member unsubscribed': ['suppression opt_out suppress email: mia, customer mc1 (mailchimp:list:l9)'],
	'mailchimp member cleaned': ['suppression hard_bounce suppress email: mia, customer mc1 (mailchimp:list:l9)'],
	'mailchimp member pending': ['consent pending email: mia'],
	'mailchimp member transactional': [],
	'mailchimp member with texts': ['suppression opt_out suppress sms: mia, mobile, customer mc1 (mailchimp:list:l9)'],
	'brevo list_addition': ['identity identify: mia'],
	'brevo sms stop': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'brevo sms delivered': ['event sms_delivered: mobile'],
	'brevo contact': [
		'suppression opt_out suppress email: mia, mobile, customer 5',
		'suppression opt_out suppress sms: mia, mobile, customer 5',
		'suppression opt_out suppress email: mia, mobile, customer 5 (brevo:list:4)',
	],
	'segment Email Link Clicked': ['event email_link_clicked: mia, mobile, customer u42'],
	'segment Email Opened by a machine': ['event email_opened by a machine: mia, mobile, customer u42'],
	'segment Unsubscribed': [
		'event unsubscribed: mia, mobile, customer u42',
		'suppression opt_out suppress email: mia, mobile, customer u42 (segment:list:l1)',
	],
	'segment Unsubscribed from texts': [
		'event unsubscribed: mia, mobile, customer u42',
		'suppression opt_out suppress sms: mia, mobile, customer u42',
	],
	'segment Email Bounced': [
		'event email_bounced: mia, mobile, customer u42',
		'suppression hard_bounce suppress email: mia, mobile, customer u42',
	],
	'segment Email Bounced for now': [
		'event email_bounced: mia, mobile, customer u42',
		'suppression soft_bounce suppress email: mia, mobile, customer u42',
	],
	'segment SMS Unsubscribed': [
		'event sms_unsubscribed: mia, mobile, customer u42',
		'suppression opt_out suppress sms: mia, mobile, customer u42',
	],
	'segment SMS Received': [
		'event sms_received: mia, mobile, customer u42',
		'suppression opt_out suppress sms: mia, mobile, customer u42',
	],
	'segment SMS Delivered': ['event sms_delivered: mia, mobile, customer u42'],
};

it.each(Object.entries(MEANINGS))('reads %s', (name, expected) => expect(readSample(name).lines).toEqual(expected));

it.each(Object.keys(MEANINGS))('recognises the vendor of %s by its shape alone', (name) => {
	const vendor = name.split(' ')[0];
	expect(readSample(name).source).toBe(vendor === 'ses' ? 'amazonSes' : vendor);
});

it('covers every sample of these vendors', () => {
	const vendors = new Set(Object.keys(MEANINGS).map((name) => name.split(' ')[0]));
	const samples = Object.keys(SAMPLES).filter((name) => vendors.has(name.split(' ')[0]));
	expect(samples.toSorted()).toEqual(Object.keys(MEANINGS).toSorted());
});
