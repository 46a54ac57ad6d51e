import { Exam, w } from './exam';

/** Sixty more again, drawn after those of the eighth were mended: shops, forums and customer systems of many countries, tables, inboxes. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const OURS = 'support@shop.example';
const AT = '2026-05-19T10:00:00Z';

/** The same record with a no in it and without. */
const both = (name: string, out: unknown, inside: unknown, who = E, country?: string) => {
	no(name, out, who, undefined, country);
	near(`ok: ${name}`, inside, who, undefined, country);
};

// Mail
const topics = (subscription: string) =>
	w({ type: 'contact.topics.updated', created_at: AT, data: { email: E, topics: [{ id: 'b6', subscription }] } });
both('Resend contact.topics.updated', topics('opt_out'), topics('opt_in'));
const flodesk = (event_name: string, status: string) => w({ event_name, subscriber: { id: '1', email: E, status } });
both('Flodesk', flodesk('subscriber.unsubscribed', 'unsubscribed'), flodesk('subscriber.created', 'active'));
const mailPace = (event: string) => w({ event, payload: { id: 1, status: 'x', subject: 'Hi', to: E, from: OURS } });
both('MailPace email.spam', mailPace('email.spam'), mailPace('email.delivered'));
near('ok: MailPace, the sender', mailPace('email.spam'), OURS);
const scaleway = (type: string) => w({ id: '1', type, email_from: OURS, email_to: E, created_at: AT });
both('Scaleway email_blocklisted', scaleway('email_blocklisted'), scaleway('email_delivered'));
no('Scaleway email_mailbox_not_found', scaleway('email_mailbox_not_found'));
const ghost = (newsletters: object[]) =>
	w({
		member: {
			current: { id: '1', email: E, status: 'free', newsletters },
			previous: { newsletters: [{ id: 'n1', name: 'Weekly' }] },
		},
	});
both('Ghost, no newsletter left', ghost([]), ghost([{ id: 'n2', name: 'Monthly' }]));
const perfit = (state: string) => ({ success: true, data: { id: '1', email: E, state } });
both('Perfit', perfit('UNSUBSCRIBED'), perfit('ACTIVE'));
const acy = (unsubscribe_date: string | null) => ({
	email: E,
	active: 1,
	confirmed: 1,
	subscriptions: [{ list_id: 1, unsubscribe_date }],
});
both('AcyMailing', acy('2026-05-01 10:00:00'), acy(null));
const typo3 = (value: number) => ({ uid: 1, email: E, module_sys_dmail_newsletter: value });
both('TYPO3 direct mail', typo3(0), typo3(1));
const webEngage = (we_email_opt_in: boolean) => ({
	userId: '1',
	attributes: { we_email: E, we_email_opt_in, we_sms_opt_in: true },
});
both('WebEngage', webEngage(false), webEngage(true));

// Checkers of addresses
const zeroBounce = (status: string, sub_status: string) => ({ address: E, status, sub_status, free_email: false });
both('ZeroBounce invalid', zeroBounce('invalid', 'mailbox_not_found'), zeroBounce('valid', ''));
no('ZeroBounce do_not_mail', zeroBounce('do_not_mail', 'global_suppression'));
const emailHippo = (result: string, reason: string) => ({ email: E, result, reason, role: false, free: true });
both('Email Hippo', emailHippo('Bad', 'MailboxDoesNotExist'), emailHippo('Ok', 'Success'));
const validTo = (result: string) => ({ result, email: E, accept_all: 2, role: 0, disposable: 0, success: true });
both('ValidTo', validTo('undeliverable'), validTo('deliverable'));

// Texts
const textUs = {
	'@type': 'OptOut',
	id: '/shop/opt_outs/+12025550123',
	createdAt: AT,
	formattedPhoneNumber: '2025550123',
	createdVia: 'User',
};
no('TextUs OptOut', textUs, P, 'sms', 'US');
const cloudContact = (doNotText: boolean) => ({ contactId: 'c', phone: P, doNotText });
both('CloudContactAI', cloudContact(true), cloudContact(false), P);
const barritel = (body: string) =>
	w({
		messageID: 7,
		from: '+447911123456',
		to: '+447911999999',
		body,
		ref: 'Oxford',
		callback_type: 'inbound_message',
		message_type: 'sms',
	});
both('Barritel', barritel('STOP'), barritel('When do you open?'), '+447911123456');
const tatango = (content: string) =>
	w({
		transactionId: 't',
		eventType: 'reply_received',
		body: { phoneNumber: '2025550123', sentAt: AT, content, isMMS: false },
	});
both('Tatango', tatango('Stop'), tatango('Thanks!'), P, 'US');
const phonovation = (text: string) =>
	w({ 'SMS-Type': 'Text', 'SMS-From': '353861234567', 'SMS-Content': text, 'SMS-To': '50123', 'SMS-NotifyId': '1' });
both('Phonovation', phonovation('STOP'), phonovation('Hello'), '+353861234567');
const routee = (message: string) =>
	w({
		messageId: 'm',
		from: '+306912345678',
		to: '+306900000000',
		message,
		parts: 1,
		originatingService: 'Sms',
		direction: 'Inbound',
	});
both('Routee', routee('STOP'), routee('Kalimera'), '+306912345678');
const d7 = (text: string) =>
	w({ mo_id: 'd', sender: '+971501234567', receiver: '1234', keyword: text.split(' ')[0], text });
both('D7 Networks', d7('STOP'), d7('Hello there'), '+971501234567');

// Inboxes
const mail = (text: string) =>
	w({ organizationId: 'o', from: E, to: OURS, subject: 'Re: May', text, messageId: '<1@x>', inReplyTo: '<0@x>' });
both('Blue Microdot', mail('Please remove me from this list.'), mail('Please send me the price list.'));
const aiInbx = (strippedText: string) =>
	w({
		event: 'inbound.email.received',
		data: {
			email: {
				subject: 'Re: Hi',
				text: strippedText,
				strippedText,
				fromName: 'Ada',
				fromAddress: E,
				toAddresses: [OURS],
				direction: 'INBOUND',
			},
		},
	});
both('AI Inbx', aiInbx('Unsubscribe me please'), aiInbx('Call me please'));
near('ok: AI Inbx, the inbox', aiInbx('Unsubscribe me please'), OURS);
const inbound = (textBody: string) =>
	w({
		event: 'email.received',
		email: {
			subject: 'Re: Hi',
			recipient: OURS,
			from: { text: `Ada <${E}>`, addresses: [{ name: 'Ada', address: E }] },
			to: { text: OURS, addresses: [{ name: '', address: OURS }] },
			parsedData: { textBody, htmlBody: '' },
		},
	});
both('Inbound', inbound('Please stop sending me these emails.'), inbound('Please start my trial.'));
near('ok: Inbound, the inbox', inbound('Please stop sending me these emails.'), OURS);
const mailWebhook = (body: string) =>
	w({
		type: 'support_ticket.create',
		source: 'email',
		requester: { email: E, name: 'Ada' },
		subject: 'Newsletter',
		body,
	});
no('MailWebhook', mailWebhook('Please unsubscribe me.'));

// Shops and billing
const chargebee = (cf_newsletter_opt_out: string) =>
	w({
		id: 'ev_1',
		event_type: 'customer_changed',
		occurred_at: 1779184800,
		content: { customer: { id: 'c', email: E, object: 'customer', cf_newsletter_opt_out } },
	});
both('Chargebee field', chargebee('True'), chargebee('False'));
const recurly = (value: string) => ({
	account: { code: 'a', email: E, custom_fields: [{ name: 'email_opt_out', value }] },
});
both('Recurly field', recurly('true'), recurly('false'));
const whmcs = (emailoptout: string) => ({ client: { id: 1, email: E, status: 'Active', emailoptout } });
both('WHMCS', whmcs('1'), whmcs('0'));
const oxid = (OXUNSUBSCRIBED: string) => ({ OXEMAIL: E, OXDBOPTIN: '1', OXUNSUBSCRIBED });
both('OXID', oxid('2026-05-01 10:00:00'), oxid('0000-00-00 00:00:00'));
both('JTL', { kKunde: 1, cMail: E, cNewsletter: 'N' }, { kKunde: 1, cMail: E, cNewsletter: 'Y' });
const osCommerce = (customers_newsletter: string) => ({ customers_email_address: E, customers_newsletter });
both('Gambio', osCommerce('0'), osCommerce('1'));
both('OpenCart', { customer_id: '1', email: E, newsletter: '0' }, { customer_id: '1', email: E, newsletter: '1' });
const nop = (Active: boolean) => ({ NewsLetterSubscription: { Email: E, Active, StoreId: 1 } });
both('nopCommerce', nop(false), nop(true));
both('Bagisto', { email: E, subscribed_to_news_letter: 0 }, { email: E, subscribed_to_news_letter: 1 });
both('Sylius', { email: E, subscribedToNewsletter: false }, { email: E, subscribedToNewsletter: true });
const retailCrm = (at: string | null) => ({ customer: { id: 1, email: E, emailMarketingUnsubscribedAt: at } });
both('RetailCRM', retailCrm('2026-05-01 10:00:00'), retailCrm(null));

// Customer systems, members, forums
const yourMembership = (EmailBounced: boolean) => ({
	PersonalInformation: { Email: E },
	Administration: { Approved: true, EmailBounced },
});
both('YourMembership', yourMembership(true), yourMembership(false));
const loyalty = (canReceivePromotions: boolean) => ({
	membershipNumber: '1',
	canReceivePromotions,
	associatedContact: { email: E },
});
both('Salesforce Loyalty', loyalty(false), loyalty(true));
const teamleader = (marketing_mails_consent: boolean) => ({
	id: '1',
	emails: [{ type: 'primary', email: E }],
	marketing_mails_consent,
});
both('Teamleader', teamleader(false), teamleader(true));
const centralStation = (tag: string) => ({ person: { name: 'B', emails: [{ name: E }], tags: [{ name: tag }] } });
both('CentralStationCRM', centralStation('Kein Kontakt'), centralStation('Kunde'));
const weclapp = (optIn: boolean) => ({ id: '1', partyType: 'PERSON', email: E, optIn, optInPhone: true });
both('weclapp', weclapp(false), weclapp(true));
const leadSquared = (DoNotEmail: string) => ({ ProspectID: '1', EmailAddress: E, DoNotEmail, DoNotCall: '0' });
both('LeadSquared', leadSquared('1'), leadSquared('0'));
both('LeadLovers', { Email: E, Descadastrado: 'Sim' }, { Email: E, Descadastrado: 'Não' });
const outseta = (OptInToEmailList: boolean) => ({ Uid: '1', Email: E, OptInToEmailList });
both('Outseta', outseta(false), outseta(true));
const memberstack = (newsletter: string) =>
	w({ event: 'member.updated', payload: { auth: { email: E }, customFields: { newsletter } } });
both('Memberstack', memberstack('false'), memberstack('true'));
both('Moodle', { id: 1, email: E, emailstop: '1' }, { id: 1, email: E, emailstop: '0' });
both('phpBB', { user_email: E, user_allow_massemail: '0' }, { user_email: E, user_allow_massemail: '1' });
const wordPress = (newsletter_optout: string) => ({ ID: 1, user_email: E, meta: { newsletter_optout } });
both('WordPress', wordPress('1'), wordPress('0'));

// Tables
const podio = (text: string) => ({
	fields: [
		{ external_id: 'email', type: 'email', label: 'Email', values: [{ value: E, type: 'work' }] },
		{
			external_id: 'do-not-contact',
			type: 'category',
			label: 'Do not contact',
			values: [{ value: { text, id: 1, status: 'active' } }],
		},
	],
});
both('Podio', podio('Yes'), podio('No'));
const asana = (name: string) => ({
	name: 'Ada',
	custom_fields: [
		{ name: 'Email', type: 'text', display_value: E },
		{ name: 'Unsubscribed', type: 'enum', display_value: name, enum_value: { name } },
	],
});
both('Asana', asana('Yes'), asana('No'));
both(
	'Airtable lookup',
	{ Email: E, 'Consent (from Contacts)': ['Withdrawn'] },
	{ Email: E, 'Consent (from Contacts)': ['Given'] },
);
both(
	'Google Sheets',
	{ row_number: 2, Email: E, 'Subscribed?': 'FALSE' },
	{ row_number: 2, Email: E, 'Subscribed?': 'TRUE' },
);
both('Excel, a day as a number', { Email: E, 'Opt-out date': 46160 }, { Email: E, 'Opt-out date': '' });
const kintone = (value: string) => ({
	record: { メールアドレス: { type: 'SINGLE_LINE_TEXT', value: E }, メルマガ: { type: 'RADIO_BUTTON', value } },
});
both('kintone', kintone('希望しない'), kintone('希望する'));
near('ok: Dynamics, names with an at sign', {
	emailaddress1: E,
	donotemail: false,
	'donotemail@odata.type': '#Edm.Boolean',
	'statecode@OData.Community.Display.V1.FormattedValue': 'Active',
});
