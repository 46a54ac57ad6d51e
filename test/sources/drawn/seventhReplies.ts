import { Exam, w } from './exam';

/** The bare no as gateways, unofficial WhatsApp servers, inboxes and desks hand it on, and what is no reply of theirs. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const D = '12025550123';
const SHOP = '+18335550100';
const AT = '2026-05-19T10:00:00Z';

type Gateway = (text: string) => unknown;
/** The same gateway with a no and with something else. */
const both = (name: string, say: Gateway, who = P, stop = 'STOP', country?: string) => {
	no(`${name}: ${stop}`, say(stop), who, undefined, country);
	near(`ok: ${name}: a question`, say('What time do you open?'), who, undefined, country);
};

both('ClickSend', (text) =>
	w({ originalsenderid: SHOP, body: text, message: text, from: P, to: SHOP, sms: D, message_id: 'm', user_id: '1' }),
);
both('Textmagic', (text) => w({ id: '1', sender: D, receiver: '18335550100', messageTime: AT, text }));
both('Clickatell', (text) =>
	w({ integrationId: 'i', messageId: 'm', fromNumber: D, toNumber: '18335550100', timestamp: 1779184800000, text }),
);
both(
	'46elks',
	(text) => w({ direction: 'incoming', id: 's1', from: '+46701234567', to: '+46766861004', message: text }),
	'+46701234567',
	'STOPP',
);
both('Bandwidth', (text) =>
	w([
		{
			type: 'message-received',
			time: AT,
			description: 'Incoming message received',
			to: SHOP,
			message: { id: 'm', owner: SHOP, from: P, to: [SHOP], text, direction: 'in', segmentCount: 1 },
		},
	]),
);
both('Infobip', (text) =>
	w({
		results: [
			{ messageId: 'm', from: D, to: '18335550100', text, cleanText: '', keyword: text, receivedAt: AT, smsCount: 1 },
		],
		messageCount: 1,
		pendingMessageCount: 0,
	}),
);
both(
	'Esendex',
	(text) =>
		w({
			InboundMessage: {
				Id: '1',
				MessageId: '2',
				AccountId: '3',
				MessageText: text,
				From: '447911123456',
				To: '447700900999',
			},
		}),
	'+447911123456',
);
both(
	'Textlocal',
	(text) => w({ sender: '447911123456', content: text, inNumber: '447700900999', email: '', credits: '10' }),
	'+447911123456',
);
both(
	'SMSAPI',
	(text) => w({ sms_to: '48500100999', sms_from: '48500100100', sms_text: text, sms_date: '1779184800', MsgId: '1' }),
	'+48500100100',
);
both(
	'seven',
	(text) =>
		w({
			webhook_event: 'sms_mo',
			webhook_timestamp: AT,
			data: { id: '1', sender: '4915112345678', system: '49151000', text, time: '1779184800' },
		}),
	'+4915112345678',
	'Stopp',
);
both(
	'Mocean',
	(text) => w({ 'mocean-from': '60123456789', 'mocean-to': '62888', 'mocean-text': text, 'mocean-keyword': '' }),
	'+60123456789',
);
both(
	'Tencent Cloud SMS',
	(text) => w({ extend: '1', mobile: '13800138000', nationcode: '86', sign: 'Shop', text, time: 1779184800 }),
	'+8613800138000',
	'TD',
);
both(
	'Zenvia',
	(text) =>
		w({
			id: '1',
			timestamp: AT,
			type: 'MESSAGE',
			channel: 'whatsapp',
			direction: 'IN',
			message: {
				id: 'm',
				from: '5511987654321',
				to: '5511912345678',
				direction: 'IN',
				contents: [{ type: 'text', text }],
			},
		}),
	'+5511987654321',
	'SAIR',
);
both('CallRail', (text) =>
	w({ resource_id: 'SMT1', source_number: P, destination_number: SHOP, content: text, type: 'sms', timestamp: AT }),
);
both('Textline', (text) =>
	w({
		post: { body: text, created_at: 1779184800, creator: { type: 'customer', name: 'Ada', phone_number: P } },
		conversation: { customer: { phone_number: P } },
	}),
);
both('httpSMS', (text) =>
	w({
		data: { contact: P, content: text, message_id: 'm', owner: SHOP, sim: 'SIM1', timestamp: AT },
		type: 'message.phone.received',
	}),
);

// WhatsApp servers that people run themselves: what the shop writes comes by the same hook.
const evolution = (text: string, fromMe: boolean) =>
	w({
		event: 'messages.upsert',
		instance: 'shop',
		data: {
			key: { remoteJid: '5511987654321@s.whatsapp.net', fromMe, id: '3EB0' },
			pushName: 'Ada',
			message: { conversation: text },
			messageType: 'conversation',
			messageTimestamp: 1779184800,
		},
		sender: '5511912345678@s.whatsapp.net',
	});
const BR = '+5511987654321';
no('Evolution API: PARAR', evolution('PARAR', false), BR);
near('ok: Evolution API: what we wrote', evolution('Para sair, responda PARAR', true), BR);
near('ok: Evolution API: what we wrote, one word', evolution('PARAR', true), BR);
near('ok: Evolution API: a question', evolution('Qual o preço?', false), BR);
const waha = (body: string, fromMe: boolean) =>
	w({
		event: 'message',
		session: 'default',
		payload: {
			id: 'x',
			timestamp: 1779184800,
			from: `${D}@c.us`,
			fromMe,
			to: '18335550100@c.us',
			body,
			hasMedia: false,
		},
	});
no('WAHA: stop', waha('stop', false), P);
near('ok: WAHA: a question', waha('Are you open?', false), P);
both(
	'Z-API',
	(message) =>
		w({
			type: 'ReceivedCallback',
			phone: '5511987654321',
			fromMe: false,
			momment: 1779184800000,
			senderName: 'Ada',
			text: { message },
		}),
	BR,
	'sair',
);
both('UltraMsg', (body) =>
	w({
		event_type: 'message_received',
		instanceId: '1',
		data: { from: `${D}@c.us`, to: '18335550100@c.us', body, fromMe: false, type: 'chat' },
	}),
);
both('Wassenger', (body) =>
	w({ event: 'message:in:new', data: { id: 'm', fromNumber: P, toNumber: SHOP, body, type: 'text', flow: 'inbound' } }),
);
const whapi = (body: string, from_me: boolean) =>
	w({
		messages: [
			{
				id: 'm',
				from_me,
				type: 'text',
				chat_id: `${D}@s.whatsapp.net`,
				timestamp: 1779184800,
				text: { body },
				from: D,
			},
		],
		event: { type: 'messages', event: 'post' },
		channel_id: 'c',
	});
no('Whapi: Stop', whapi('Stop', false), P);
near('ok: Whapi: a question', whapi('Hello?', false), P);
both('Green API', (textMessage) =>
	w({
		typeWebhook: 'incomingMessageReceived',
		instanceData: { idInstance: 1, wid: '18335550100@c.us' },
		timestamp: 1779184800,
		senderData: { chatId: `${D}@c.us`, sender: `${D}@c.us`, senderName: 'Ada' },
		messageData: { typeMessage: 'textMessage', textMessageData: { textMessage } },
	}),
);
both('WhatsiPlus', (Chat) => w({ ID: '1', Type: 'chat', Hash: 'k', From: D, To: '18335550100', GroupId: '', Chat }));
no(
	'WhatsApp Cloud: button Stop promotions',
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '1',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '18335550100', phone_number_id: '1' },
							contacts: [{ profile: { name: 'Ada' }, wa_id: D }],
							messages: [
								{
									from: D,
									id: 'w',
									timestamp: '1779184800',
									type: 'button',
									button: { payload: 'Stop promotions', text: 'Stop promotions' },
								},
							],
						},
					},
				],
			},
		],
	}),
	P,
);

// Inboxes and desks
const OURS = 'hello@shop.example';
const front = (body: string) =>
	w({
		type: 'inbound',
		conversation: { id: 'cnv_1', subject: 'Re: May news', recipient: { handle: E, role: 'from' } },
		target: {
			_meta: { type: 'message' },
			data: {
				type: 'email',
				is_inbound: true,
				blurb: body,
				body: `<div>${body}</div>`,
				text: body,
				recipients: [
					{ handle: E, role: 'from' },
					{ handle: OURS, role: 'to' },
				],
			},
		},
	});
no('Front: Please unsubscribe me', front('Please unsubscribe me.'));
near('ok: Front: the inbox written to', front('Please unsubscribe me.'), OURS);
near('ok: Front: a question', front('Could you send the invoice again?'));
const helpScout = (body: string) =>
	w({
		id: 1,
		number: 12,
		subject: 'Newsletter',
		status: 'closed',
		mailboxId: 1,
		primaryCustomer: { id: 2, email: E, type: 'customer' },
		_embedded: { threads: [{ id: 3, type: 'customer', body, createdBy: { type: 'customer', email: E } }] },
	});
no('Help Scout: Please remove me', helpScout('Please remove me from your mailing list.'));
near('ok: Help Scout: a question', helpScout('How do I reset my password?'));
const zammad = (body: string) =>
	w({
		ticket: { id: 1, title: 'Hello', customer: { email: E, firstname: 'Ada' }, group: { name: 'Users' } },
		article: { body, from: `Ada <${E}>`, to: OURS, sender: 'Customer', type: 'email', internal: false },
	});
no('Zammad: Bitte keine Mails mehr', zammad('Bitte schicken Sie mir keine Mails mehr.'));
near('ok: Zammad: a question', zammad('Wann kommt mein Paket?'));
const crisp = (content: string) =>
	w({
		website_id: 'w',
		event: 'message:send',
		data: {
			session_id: 's',
			type: 'text',
			from: 'user',
			origin: 'email',
			content,
			user: { nickname: 'Ada', email: E },
		},
		timestamp: 1779184800000,
	});
no('Crisp: unsubscribe', crisp('unsubscribe'));
near('ok: Crisp: a question', crisp('Do you ship to Norway?'));
const missive = (preview: string) =>
	w({
		rule: { id: 'r', type: 'incoming_email' },
		conversation: { id: 'c', subject: 'Re: offer' },
		message: {
			id: 'm',
			subject: 'Re: offer',
			preview,
			body: `<p>${preview}</p>`,
			from_field: { name: 'Ada', address: E },
			to_fields: [{ address: OURS }],
		},
	});
no('Missive: take me off your list', missive('Please take me off your list.'));
near('ok: Missive: interested', missive('Sounds good, call me tomorrow.'));
no('Microsoft Graph mail', {
	id: 'AAMk',
	subject: 'Re: offer',
	bodyPreview: 'Please stop emailing me.',
	body: { contentType: 'html', content: '<html><body>Please stop emailing me.</body></html>' },
	from: { emailAddress: { name: 'Ada', address: E } },
	toRecipients: [{ emailAddress: { address: OURS } }],
});
no(
	'Postmark inbound',
	w({
		FromName: 'Ada',
		From: E,
		FromFull: { Email: E, Name: 'Ada' },
		To: OURS,
		ToFull: [{ Email: OURS }],
		Subject: 'unsubscribe',
		TextBody: 'Unsubscribe me, please',
		StrippedTextReply: '',
		HtmlBody: '',
	}),
);
no(
	'CloudMailin',
	w({
		envelope: { to: OURS, from: E },
		headers: { from: `Ada <${E}>`, to: OURS, subject: 'Re: news' },
		plain: 'Please unsubscribe',
		html: '',
		reply_plain: 'Please unsubscribe',
	}),
);
near(
	'ok: CloudMailin, the inbox',
	w({
		envelope: { to: OURS, from: E },
		headers: { from: `Ada <${E}>`, to: OURS, subject: 'Re: news' },
		plain: 'Please unsubscribe',
		html: '',
		reply_plain: 'Please unsubscribe',
	}),
	OURS,
);
near('ok: Google Calendar, an invitation declined', {
	kind: 'calendar#event',
	status: 'confirmed',
	summary: 'Demo',
	organizer: { email: OURS },
	attendees: [{ email: E, responseStatus: 'declined' }],
});
near('ok: Outlook calendar, an invitation declined', {
	subject: 'Demo',
	attendees: [
		{ type: 'required', status: { response: 'declined', time: AT }, emailAddress: { name: 'Ada', address: E } },
	],
});
near('ok: GoToWebinar, registration denied', { registrantKey: '1', email: E, status: 'DENIED', registrationDate: AT });
