import { readSample, SAMPLES } from './senderSamples';

/** What each sample of fixtures/senders.json means, its sender trusted. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
	'attentive sms.subscribed': [
		'event subscribed: mia, mobile, customer 5',
		'suppression opt_out release sms: mobile',
		'consent granted sms: mobile',
	],
	'attentive sms.unsubscribed': [
		'event unsubscribed: mia, mobile, customer 5',
		'suppression opt_out suppress sms: mia, mobile, customer 5',
	],
	'attentive sms.message_link_click': ['event sms_link_clicked: mia, mobile, customer 5'],
	'attentive sms.sent': [],
	'attentive email.subscribed': [
		'event subscribed: mia, mobile, customer 5',
		'suppression opt_out release email: mia',
		'consent granted email: mia',
	],
	'attentive email.unsubscribed': [
		'event unsubscribed: mia, mobile, customer 5',
		'suppression opt_out suppress email: mia, mobile, customer 5',
	],
	'attentive email.opened': ['event email_opened: mia, mobile, customer 5'],
	'attentive email.message_link_click': ['event email_link_clicked: mia, mobile, customer 5'],
	'attentive sms.inbound_message': ['event sms_replied: mia, mobile, customer 5'],
	'attentive sms.inbound_message STOP': [
		'event unsubscribed: mia, mobile, customer 5',
		'suppression opt_out suppress sms: mia, mobile, customer 5',
	],
	'postscript opt_in': [
		'event subscribed: mia, mobile, customer 71',
		'suppression opt_out release sms: mobile',
		'consent granted sms: mobile',
	],
	'postscript opt_out': [
		'event unsubscribed: mobile, customer 71',
		'suppression opt_out suppress sms: mobile, customer 71',
	],
	'postscript incoming_message': ['event sms_replied: mobile, customer s_1'],
	'postscript incoming_message that opts out': [
		'event unsubscribed: mobile, customer s_1',
		'suppression opt_out suppress sms: mobile, customer s_1',
	],
	'postscript incoming_message START': ['suppression opt_out release sms: mobile'],
	'whatsApp message': ['event sms_replied: mobile'],
	'whatsApp STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'whatsApp button': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'whatsApp interactive': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'whatsApp START': ['event sms_replied: mobile'],
	'whatsApp statuses': [
		'event sms_delivered: mobile',
		'event sms_opened: mobile',
		'suppression opt_out suppress sms: mobile',
	],
	'whatsApp preference stop': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'whatsApp preference resume': ['suppression opt_out release sms: mobile'],
	'vonage message': ['event sms_replied: mobile'],
	'vonage STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'vonage START': ['suppression opt_out release sms: mobile'],
	'vonage receipt': ['event sms_delivered: mobile'],
	'vonage barred': ['suppression opt_out suppress sms: mobile'],
	'vonage Messages API STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'vonage Messages API START by WhatsApp': ['event sms_replied: mobile'],
	'vonage Messages API status': ['event sms_bounced: mobile', 'suppression soft_bounce suppress sms: mobile'],
	'plivo message': ['event sms_replied: mobile'],
	'plivo STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'plivo START': ['suppression opt_out release sms: mobile'],
	'plivo delivered': ['event sms_delivered: mobile'],
	'plivo blocked': ['suppression opt_out suppress sms: mobile'],
	'telnyx message': ['event sms_replied: mobile'],
	'telnyx STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'telnyx START': ['suppression opt_out release sms: mobile'],
	'telnyx delivered': ['event sms_delivered: mobile'],
	'telnyx blocked': ['suppression opt_out suppress sms: mobile'],
	'telnyx failed': ['event sms_bounced: mobile', 'suppression soft_bounce suppress sms: mobile'],
	'messageBird STOP': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'messageBird START': ['suppression opt_out release sms: mobile'],
	'messageBird report': ['suppression opt_out suppress sms: mobile'],
	'messageBird conversation': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'messageBird Bird channel': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
	'twilio WhatsApp button': ['event unsubscribed: mobile', 'suppression opt_out suppress sms: mobile'],
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
