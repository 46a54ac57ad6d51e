import { readSample, SAMPLES } from './senderSamples';

/** What each sample of fixtures/senders.json means, its sender trusted. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
	'activeCampaign subscribe': [
		'event subscribed: mia, customer 42',
		'suppression opt_out release email: mia (activeCampaign:list:3)',
		'consent granted email: mia',
	],
	'activeCampaign subscribe by staff': [],
	'activeCampaign unsubscribe': [
		'event unsubscribed: mia, customer 42',
		'suppression opt_out suppress email: mia, customer 42 (activeCampaign:list:3)',
	],
	'activeCampaign unsubscribe from all lists': [
		'event unsubscribed: mia, customer 42',
		'suppression opt_out suppress email: mia, customer 42',
	],
	'activeCampaign open': ['event email_opened: mia, customer 42'],
	'activeCampaign click': ['event email_link_clicked: mia, customer 42'],
	'activeCampaign bounce': [
		'event email_bounced: mia, customer 42',
		'suppression hard_bounce suppress email: mia, customer 42',
	],
	'activeCampaign soft bounce': [
		'event email_bounced: mia, customer 42',
		'suppression soft_bounce suppress email: mia, customer 42',
	],
	'activeCampaign reply': ['event email_replied: mia, customer 42'],
	'activeCampaign sms_reply': [
		'event unsubscribed: mia, mobile, customer 42',
		'suppression opt_out suppress sms: mia, mobile, customer 42',
	],
	'activeCampaign update': ['identity identify: mia, customer 42'],
	'activeCampaign nested by a Webhook': [
		'event unsubscribed: mia, customer 42',
		'suppression opt_out suppress email: mia, customer 42 (activeCampaign:list:3)',
	],
	'activeCampaign contact': [
		'suppression opt_out suppress email: mia, customer 42 (activeCampaign:list:3)',
		'suppression opt_out release email: mia (activeCampaign:list:4)',
		'consent granted email: mia',
	],
	'customerIo delivered': ['event email_delivered: mia, customer u42'],
	'customerIo opened': ['event email_opened: mia, customer u42'],
	'customerIo human_opened': [],
	'customerIo machine_opened': ['event email_opened by a machine: mia, customer u42'],
	'customerIo clicked': ['event email_link_clicked: mia, customer u42'],
	'customerIo deferred': ['event email_deferred: mia, customer u42'],
	'customerIo bounced': [
		'event email_bounced: mia, customer u42',
		'suppression hard_bounce suppress email: mia, customer u42',
	],
	'customerIo spammed': [
		'event email_marked_as_spam: mia, customer u42',
		'suppression complaint suppress email: mia, customer u42',
	],
	'customerIo dropped': ['suppression manual suppress email: mia, customer u42'],
	'customerIo unsubscribed': [
		'event unsubscribed: mia, customer u42',
		'suppression opt_out suppress email: mia, customer u42',
	],
	'customerIo sent': [],
	'customerIo bounced by a full mailbox': [
		'event email_bounced: mia, customer u42',
		'suppression soft_bounce suppress email: mia, customer u42',
	],
	'customerIo prefetched': ['event email_opened by a machine: mia, customer u42'],
	'customerIo sms delivered': ['event sms_delivered: mia, mobile, customer u42'],
	'customerIo customer subscribed': [
		'event subscribed: mia, customer u42',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'customerIo customer unsubscribed': [
		'event unsubscribed: mia, mobile, customer u42',
		'suppression opt_out suppress email: mia, mobile, customer u42',
		'suppression opt_out suppress sms: mia, mobile, customer u42',
	],
	'customerIo preferences': [
		'event unsubscribed: mia, customer u42',
		'suppression opt_out suppress email: mia, customer u42 (customerIo:topic:topic_1)',
		'suppression opt_out release email: mia (customerIo:topic:topic_2)',
	],
	'customerIo older format': [
		'event unsubscribed: mia, customer u42',
		'suppression opt_out suppress email: mia, customer u42',
	],
	'kit active': [
		'event subscribed: mia, customer 77',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'kit inactive': ['consent pending email: mia'],
	'kit cancelled': ['event unsubscribed: mia, customer 77', 'suppression opt_out suppress email: mia, customer 77'],
	'kit bounced': ['event email_bounced: mia, customer 77', 'suppression hard_bounce suppress email: mia, customer 77'],
	'kit complained': [
		'event email_marked_as_spam: mia, customer 77',
		'suppression complaint suppress email: mia, customer 77',
	],
	'getResponse subscribe': ['event subscribed: mia, customer AbC'],
	'getResponse unsubscribe': [
		'event unsubscribed: mia, customer AbC',
		'suppression opt_out suppress email: mia, customer AbC (getResponse:list:p9)',
	],
	'getResponse open': ['event email_opened: mia, customer AbC'],
	'getResponse click': ['event email_link_clicked: mia, customer AbC'],
	'getResponse survey': [],
	'mailerLite classic batch': [
		'event unsubscribed: mia, customer 2300',
		'suppression opt_out suppress email: mia, customer 2300',
		'event email_bounced: noor, customer 2301',
		'suppression hard_bounce suppress email: noor, customer 2301',
		'event email_marked_as_spam: noor, customer 2301',
		'suppression complaint suppress email: noor, customer 2301',
	],
	'mailerLite classic create': ['consent pending email: mia'],
	'mailerLite created, waiting': ['consent pending email: mia'],
	'mailerLite created': [
		'event subscribed: mia, customer 98765432109876543',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'mailerLite confirmed': ['suppression opt_out release email: mia', 'consent granted email: mia'],
	'mailerLite active': [
		'event subscribed: mia, customer 98765432109876543',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'mailerLite unsubscribed': [
		'event unsubscribed: mia, customer 98765432109876543',
		'suppression opt_out suppress email: mia, customer 98765432109876543',
	],
	'mailerLite bounced': [
		'event email_bounced: mia, customer 98765432109876543',
		'suppression hard_bounce suppress email: mia, customer 98765432109876543',
	],
	'mailerLite spam_reported': [
		'event email_marked_as_spam: mia, customer 98765432109876543',
		'suppression complaint suppress email: mia, customer 98765432109876543',
	],
	'mailerLite updated to junk': ['suppression complaint suppress email: mia, customer 98765432109876543'],
	'mailerLite added to a group': [
		'identity identify: mia, customer 98',
		'suppression opt_out suppress email: mia, customer 98',
	],
	'mailerLite opened': ['event email_opened: mia, customer 98'],
	'omnisend contact.subscribed': [
		'event subscribed: mia, customer c1',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'omnisend contact.unsubscribed': [
		'event unsubscribed: mia, customer c1',
		'suppression opt_out suppress email: mia, customer c1',
	],
	'omnisend contact.unsubscribed from texts': [
		'event unsubscribed: mia, mobile, customer c1',
		'suppression opt_out suppress sms: mia, mobile, customer c1',
	],
	'omnisend contact': [
		'suppression opt_out release email: mia',
		'consent granted email: mia',
		'suppression opt_out suppress sms: mobile, customer c1',
	],
	'omnisend contact never asked': [],
	'mautic unsubscribed': [
		'event unsubscribed: mia, customer 47',
		'suppression opt_out suppress email: mia, customer 47',
	],
	'mautic bounced': [
		'event email_bounced: mia, customer 47',
		'suppression hard_bounce suppress email: mia, customer 47',
	],
	'mautic contactable again': ['suppression opt_out release email: mia'],
	'mautic opened': ['event email_opened: mia, customer 47'],
	'mautic clicked': ['event email_link_clicked: mia, customer 47'],
	'mautic visited': ['event page_viewed: mia, customer 47'],
	'mautic form': ['event form_submitted: mia, customer 47'],
	'mautic contact': ['identity identify: mia, customer 47', 'suppression opt_out suppress email: mia, customer 47'],
	'mautic points': ['identity identify: mia, customer 47'],
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
