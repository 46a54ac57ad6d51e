import { readSample, SAMPLES } from './senderSamples';

/** What each sample of fixtures/senders.json means, its sender trusted. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
	'lemlist emailsOpened': ['event email_opened: mia'],
	'lemlist emailsClicked': ['event email_link_clicked: mia'],
	'lemlist emailsBounced': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'lemlist emailsUnsubscribed': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'lemlist emailsSent': [],
	'lemlist emailsNotInterested': ['suppression opt_out suppress email: mia'],
	'lemlist linkedinReplied': [],
	'lemlist emailsReplied': ['event email_replied: mia'],
	'lemlist emailsReplied with a refusal': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'lemlist opened by a scanner': ['event email_opened by a machine: mia'],
	'emelia OPENED': ['event email_opened: mia'],
	'emelia CLICKED': ['event email_link_clicked: mia'],
	'emelia BOUNCED': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'emelia UNSUBSCRIBED': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'emelia SENT': [],
	'emelia REPLIED': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'smartlead EMAIL_OPEN': ['event email_opened: mia'],
	'smartlead EMAIL_LINK_CLICK': ['event email_link_clicked: mia'],
	'smartlead EMAIL_BOUNCE': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'smartlead LEAD_UNSUBSCRIBED': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'smartlead EMAIL_SENT': [],
	'smartlead EMAIL_REPLY': ['event email_replied: mia'],
	'smartlead EMAIL_REPLY with a refusal': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'smartlead LEAD_CATEGORY_UPDATED': ['suppression opt_out suppress email: mia'],
	'instantly email_opened': ['event email_opened: mia'],
	'instantly email_link_clicked': ['event email_link_clicked: mia'],
	'instantly email_bounced': ['event email_bounced: mia', 'suppression hard_bounce suppress email: mia'],
	'instantly lead_unsubscribed': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
	'instantly email_sent': [],
	'instantly lead_interested': ['event lead_interested: mia'],
	'instantly reply_received': ['event email_replied: mia'],
	'instantly reply_received with a refusal': ['event unsubscribed: mia', 'suppression opt_out suppress email: mia'],
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
