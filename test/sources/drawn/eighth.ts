import { Exam, w } from './exam';

/** Sixty more tools, drawn after those of the seventh were mended, in the shape their documentation shows. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const SHOP = '+18335550100';
const AT = '2026-05-19T10:00:00Z';

/** The same record with a no in it and without. */
const both = (name: string, out: unknown, inside: unknown, who = E, channel?: 'phone' | 'sms') => {
	no(name, out, who, channel);
	near(`ok: ${name}`, inside, who, channel);
};

// What is sent when something happens
const flashy = (event: string) => w({ event, body: { feed_id: 1, email: E, contact_id: '32_hash', campaign_id: 1 } });
both('Flashy contact_unsubscribed', flashy('contact_unsubscribed'), flashy('contact_subscribed'));
const prelude = (state: string, reason: string) =>
	w({ config_id: 'subcfg_1', phone_number: P, state, source: 'MO_KEYWORD', updated_at: AT, reason });
both('Prelude UNSUB', prelude('UNSUB', 'STOP'), prelude('SUB', 'START'), P);
const skycore = (code: string) =>
	w({
		postback: { origin: 'SUB', code, mobile: '12025550123', campaignref: '1478', shortcode: '123456', source: 'MO' },
	});
both('Skycore N302', skycore('N302'), skycore('N301'), P);
const splashify = (eventType: string) =>
	w({
		eventType,
		mail: { timestamp: AT, messageId: '1', source: 'hello@shop.example', destination: [E] },
		[eventType.toLowerCase()]: { timestamp: AT, recipients: [E] },
	});
both('Splashify Complaint', splashify('Complaint'), splashify('Delivery'));
near('ok: Splashify Complaint, the sender', splashify('Complaint'), 'hello@shop.example');
const leadConnector = (event: string) =>
	w({
		event,
		recipient: E,
		domain: 'mail.shop.example',
		'message-headers': [['Subject', 'Hello']],
		timestamp: 1779184800,
		envelope: { transport: 'smtp', sender: 'hello@shop.example', targets: E },
		flags: { 'is-routed': false },
	});
both('LeadConnector complained', leadConnector('complained'), leadConnector('delivered'));
const simplySend = (type: string) =>
	w({ id: 'evt_1', type, created: AT, data: { messageId: 'm', recipient: E, timestamp: 1779184800, metadata: {} } });
both('SimplySend email_complained', simplySend('email_complained'), simplySend('email_delivered'));
no('SimplySend email_suppressed', simplySend('email_suppressed'));
const zenoti = (email: string, sms: string) =>
	w({
		id: 'g',
		timestamp: AT,
		details: { first_name: 'Ada', email: E, phone: [{ type: 'Mobile', country_code: '1', number: '2025550123' }] },
		preference_update: { category: 'marketing', channel: 'email' },
		current_preferences: { marketing: { email, sms }, transactional: { email: 'opted-in', sms: 'opted-in' } },
	});
both('Zenoti Guest.OptedOut', zenoti('opted-out', 'opted-in'), zenoti('opted-in', 'opted-out'));
const resDiary = (wants: boolean) =>
	w({
		ChangeDateTime: AT,
		Customer: {
			Id: 862,
			FirstName: 'Ada',
			Email: E,
			ReceiveGroupEmailMarketing: wants,
			ReceiveGroupSmsMarketing: !wants,
			ReceiveRestaurantEmailMarketing: wants,
			RestaurantEmailMarketingOptInText: 'Would you like to receive news and offers by Email',
		},
		Changes: [{ ChangeType: 'CustomerGroupEmailMarketingOptinChanged', OldValue: !wants, NewValue: wants }],
	});
both('ResDiary', resDiary(false), resDiary(true));
const apten = (event: string) =>
	w({ event, data: { leadId: 'a7', phone: P, email: E, optOutMessage: null }, timestamp: AT });
both('Apten doNotContact', apten('doNotContact'), apten('leadQualified'));
no('Apten doNotContact, calls', apten('doNotContact'), P, 'phone');
const strada = (summary: string, doNotCall: boolean) =>
	w({
		call: {
			callId: 'c',
			status: 'ended',
			type: 'outbound',
			customerNumber: P,
			phoneNumber: SHOP,
			endedReason: 'customer-ended-call',
			summary,
			analysis: { doNotCall },
			transcript: [{ role: 'bot', message: 'Hello', secondsFromStart: 1 }],
		},
	});
both(
	'Strada',
	strada('The customer asked not to be called again.', true),
	strada('The customer asked to be called again tomorrow.', false),
	P,
	'phone',
);
const phonely = (longSummary: string) =>
	w({
		agentName: 'Grace',
		businessPhoneNumber: SHOP,
		customerPhoneNumber: P,
		callDirection: 'outbound',
		callId: 'c',
		endedReason: 'customer-ended-call',
		longSummary,
		sentiment: 'negative',
	});
both(
	'Phonely',
	phonely('The caller asked to be removed from the calling list.'),
	phonely('The caller asked for the price list.'),
	P,
	'phone',
);
const dataGrail = (kind: string) => ({ [kind]: [{ created_at: AT, email: E, first_name: 'Ada', status: 'open' }] });
both('DataGrail opt_outs', dataGrail('opt_outs'), dataGrail('access_requests'));
const avnology = (event: string) => w({ event, occurredAt: AT, identity: { id: '1', email: E } });
both(
	'Avnology privacy.deletion.requested',
	avnology('privacy.deletion.requested'),
	avnology('privacy.export.requested'),
);
const regal = (name: string) =>
	w({ name, traits: { phone: P, firstName: 'Ada' }, properties: { channel: 'sms' }, eventSource: 'Regal' });
both('Regal contact.unsubscribed', regal('contact.unsubscribed'), regal('contact.subscribed'), P);
const conversica = (leadStatus: string) => w({ id: '1', leadEmail: E, leadStatus, conversationStatus: 'Finished' });
both('Conversica Do Not Email', conversica('Do Not Email'), conversica('Hot Lead'));
const vanilla = (Result: string) => w({ ContactID: '1', Phone: P, Email: E, Result, ResultDate: '5/19/2026' });
both('VanillaSoft Do Not Call', vanilla('Do Not Call'), vanilla('Left Voicemail'), P, 'phone');
const readymode = (disposition: string) => w({ lead: { phone: P, firstName: 'Ada' }, disposition, campaign: 'Spring' });
both('Readymode Added to DNC', readymode('Added to DNC'), readymode('Callback'), P, 'phone');

// Lists and checks of those who are out
const azure = (isOptedOut: boolean) => ({ value: [{ to: P, isOptedOut, httpStatusCode: 200 }] });
both('Azure SMS opt-outs', azure(true), azure(false), P);
const ringCentral = (status: string) => ({ records: [{ from: SHOP, to: P, status, source: 'Recipient' }] });
both('RingCentral opt-out record', ringCentral('OptOut'), ringCentral('OptIn'), P);
near('ok: RingCentral opt-out record, our number', ringCentral('OptOut'), SHOP);
const twilio = (status: string) => ({
	items: [{ contact_id: P, sender_id: 'MG1', status, source: 'offline', correlation_id: 'c', date_of_consent: AT }],
});
both('Twilio Consent', twilio('opt-out'), twilio('opt-in'), P);
no('Seliee SMS optouts', { id: 1, sms_optout_msisdn: '447911123456', created_at: AT }, '+447911123456');
both('AWS SNS', { phoneNumber: P, isOptedOut: true }, { phoneNumber: P, isOptedOut: false }, P);
const gainsight = (optOut: boolean) => ({ email: E, categoryName: 'Global', optOut, modifiedDate: AT });
both('Gainsight', gainsight(true), gainsight(false));
const cognism = (dnc: boolean) => ({
	email: { address: E },
	mobilePhoneNumbers: [{ number: P, label: 'Mobile', dnc }],
});
both('Cognism', cognism(true), cognism(false), P, 'phone');
const lusha = (doNotCall: boolean) => ({ data: { phoneNumbers: [{ number: P, phoneType: 'mobile', doNotCall }] } });
both('Lusha', lusha(true), lusha(false), P, 'phone');

// Guests, patients, tenants, homeowners
const clock = (accept_marketing_emails: boolean) => ({ id: 1, e_mail: E, accept_marketing_emails, person_title_id: 1 });
both('Clock PMS', clock(false), clock(true));
const opera = (wants: boolean) => ({
	profileDetails: {
		customer: { personName: [{ surname: 'B' }] },
		emails: { emailInfo: [{ email: { emailAddress: E, primaryInd: true } }] },
		privacyInfo: { marketResearchParticipation: true, allowEmail: wants, optInEmail: wants, optInMailingList: wants },
		statusCode: 'Active',
	},
});
both('Oracle OPERA', opera(false), opera(true));
const serviceTitan = (doNotText: boolean, doNotService: boolean) => ({
	customer: { id: 1, doNotMail: false, doNotService },
	contacts: [{ type: 'MobilePhone', value: P, phoneSettings: { phoneNumber: P, doNotText } }],
});
both('ServiceTitan doNotText', serviceTitan(true, false), serviceTitan(false, true), P);
const nexHealth = (unsubscribe_sms: boolean) => ({
	id: 1,
	email: E,
	unsubscribe_sms,
	bio: { phone_number: P, gender: 'F' },
});
both('NexHealth', nexHealth(true), nexHealth(false), P);
const cliniko = (wants: boolean) => ({
	id: '1',
	email: E,
	accepted_email_marketing: wants,
	accepted_sms_marketing: false,
	reminder_type: 'Email',
});
both('Cliniko', cliniko(false), cliniko(true));
const drChrono = (disable_sms_messages: boolean) => ({ id: 1, cell_phone: P, email: '', disable_sms_messages });
both('DrChrono', drChrono(true), drChrono(false), P);
const athena = (consenttotext: string) => ({ patientid: '1', mobilephone: P, consenttocall: 'true', consenttotext });
both('athenahealth', athena('false'), athena('true'), P);
const buildium = (SMSOptInStatus: string) => ({
	Id: 1,
	Email: '',
	PhoneNumbers: [{ Number: P, Type: 'Cell' }],
	SMSOptInStatus,
});
both('Buildium', buildium('OptedOut'), buildium('OptedIn'), P);
const lofty = (out: boolean) => ({
	leadId: 1,
	emails: [E],
	phones: [],
	cannotEmail: out,
	cannotCall: false,
	cannotText: false,
	unsubscription: out,
});
both('Lofty', lofty(true), lofty(false));
const punchh = (marketing_email_subscription: boolean) => ({
	user_id: 1,
	email: E,
	marketing_email_subscription,
	marketing_pn_subscription: true,
});
both('Punchh', punchh(false), punchh(true));
const como = (allowEmail: boolean) => ({ membership: { email: E, allowEmail, allowSMS: true, status: 'Active' } });
both('Como Sense', como(false), como(true));

// Mail and customer systems
const systeme = (unsubscribed: boolean) => ({
	id: 1,
	email: E,
	unsubscribed,
	bounced: false,
	needsConfirmation: false,
});
both('systeme.io', systeme(true), systeme(false));
const maropost = (status: string) => ({ id: 1, email: E, list_subscriptions: [{ list_id: 1, name: 'News', status }] });
both('Maropost', maropost('Unsubscribed'), maropost('Subscribed'));
const activeTrail = (is_do_not_mail: boolean) => ({ id: 1, email: E, is_do_not_mail, is_deleted: false });
both('ActiveTrail', activeTrail(true), activeTrail(false));
const mixpanel = (out: object) => ({ $distinct_id: '1', $properties: { $email: E, $name: 'Ada', ...out } });
both('Mixpanel $unsubscribed', mixpanel({ $unsubscribed: true }), mixpanel({ $unsubscribed: false }));
const batch = (state: string) => ({
	identifiers: { custom_id: '1' },
	attributes: { $email_address: E, $email_marketing: state },
});
both('Batch', batch('unsubscribed'), batch('subscribed'));
const blueshift = (unsubscribed: boolean) => ({ email: E, unsubscribed, unsubscribed_push: true, forgotten: false });
both('Blueshift', blueshift(true), blueshift(false));
const dengage = (email_permission: boolean) => ({ contact_key: '1', email: E, email_permission, gsm_permission: true });
both('D·engage', dengage(false), dengage(true));
const sell = (value: boolean) => ({
	data: { id: 1, email: E, custom_fields: { 'Do not contact': value } },
	meta: { type: 'contact' },
});
both('Zendesk Sell', sell(true), sell(false));
const nimble = (value: string) => ({
	fields: { email: [{ value: E, modifier: 'work' }], 'Do not email': [{ value, modifier: '' }] },
});
both('Nimble', nimble('Yes'), nimble('No'));
const lessAnnoying = (state: string) => ({
	ContactId: '1',
	Email: [{ Text: E, Type: 'Work' }],
	'Marketing status': state,
});
both('Less Annoying CRM', lessAnnoying('Unsubscribed'), lessAnnoying('Subscribed'));
const raisersEdge = (do_not_email: boolean) => ({
	id: '1',
	constituent_id: '280',
	address: E,
	do_not_email,
	inactive: false,
	primary: true,
});
both("Raiser's Edge NXT", raisersEdge(true), raisersEdge(false));
const iMis = (OptInFlag: boolean) => ({
	Emails: { $values: [{ Address: E, IsPrimary: true }] },
	CommunicationTypePreferences: { $values: [{ Reason: 'Newsletter', OptInFlag }] },
});
both('iMIS', iMis(false), iMis(true));
both('Ungerboeck', { Email: E, OptOutEmail: 'Y' }, { Email: E, OptOutEmail: 'N' });

// Forms, bookings, tickets
const heyflow = (answer: string) =>
	w({
		flowID: 'f',
		fields: [
			{ id: 'a', variable: 'email', label: 'E-Mail', values: [{ answer: E }] },
			{ id: 'b', variable: 'nl', label: 'Möchten Sie unseren Newsletter?', values: [{ answer }] },
		],
	});
both('Heyflow', heyflow('Nein'), heyflow('Ja'));
const perspective = (value: string) =>
	w({
		values: { email: { value: E, title: 'Email' }, q1: { value, title: 'Dürfen wir Sie per E-Mail informieren?' } },
		meta: { funnelId: 'f' },
	});
both('Perspective', perspective('Nein'), perspective('Ja'));
const unbounce = (answer: string) =>
	w({
		page_id: 'p',
		page_name: 'Spring',
		'data.json': JSON.stringify({ email: [E], would_you_like_our_newsletter: [answer] }),
	});
both('Unbounce', unbounce('no'), unbounce('yes'));
const onceHub = (value: string) =>
	w({
		type: 'booking.scheduled',
		object: { form_submission: { email: E, custom_fields: [{ name: 'Newsletter', value }] } },
	});
both('OnceHub', onceHub('No'), onceHub('Yes'));
const appointlet = (value: string) =>
	w({ attendee: { email: E, field_submissions: [{ field_name: 'Can we send you marketing emails?', value }] } });
both('Appointlet', appointlet('No'), appointlet('Yes'));
const zoom = (value: string) =>
	w({
		event: 'webinar.registration_created',
		payload: {
			object: { registrant: { email: E, custom_questions: [{ title: 'May we contact you by email?', value }] } },
		},
	});
both('Zoom registrant', zoom('No'), zoom('Yes'));
const livestorm = (value: string) =>
	w({
		data: {
			type: 'people',
			attributes: {
				registrant_detail: {
					fields: [
						{ id: 'email', value: E },
						{ id: 'marketing_consent', value },
					],
				},
			},
		},
	});
both('Livestorm', livestorm('false'), livestorm('true'));
const weezevent = (value: string) =>
	w({ participant: { email: E }, answers: [{ label: 'J’accepte de recevoir la newsletter', value }] });
both('Weezevent', weezevent('Non'), weezevent('Oui'));
const pretix = (answer: string) => ({
	code: 'A1',
	email: E,
	positions: [{ answers: [{ question: 7, question_identifier: 'newsletter', answer }] }],
});
both('pretix', pretix('False'), pretix('True'));
