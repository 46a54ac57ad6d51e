import { Exam, w } from './exam';

/** What people answer, in the shapes in which gateways, mailboxes and messengers hand it on. Every sender's own shape, every reply another sentence. */
export const exam = new Exam();
const { no, near } = exam;

type Shape = (from: string, text: string) => unknown;

const SHAPES = {
	gupshup: (from, text) =>
		w({
			app: 'ShopApp',
			timestamp: 1779200000000,
			version: 2,
			type: 'message',
			payload: {
				id: 'ABEG',
				source: from.slice(1),
				type: 'text',
				payload: { text },
				sender: { phone: from.slice(1), name: 'Ada' },
			},
		}),
	wati: (from, text) =>
		w({
			id: '6648',
			whatsappMessageId: 'wamid.1',
			conversationId: 'c1',
			text,
			type: 'text',
			timestamp: '1779200000',
			owner: false,
			eventType: 'message',
			statusString: 'SENT',
			senderName: 'Ada',
			waId: from.slice(1),
			listReply: null,
		}),
	interakt: (from, text) =>
		w({
			version: '1.0',
			timestamp: '2026-05-19T10:00:00',
			type: 'message_received',
			data: {
				customer: { id: 'a1', channel_phone_number: from.slice(1), traits: { name: 'Ada' } },
				message: { id: 'm1', chat_message_type: 'CustomerMessage', message: text, message_status: 'Sent' },
			},
		}),
	respondIo: (from, text) =>
		w({
			event_type: 'message.received',
			event_id: 'e1',
			contact: { id: 9, firstName: 'Ada', phone: from, email: null, status: 'open' },
			message: { messageId: 1, channelId: 2, traffic: 'incoming', message: { type: 'text', text } },
		}),
	zenvia: (from, text) =>
		w({
			id: 'z1',
			timestamp: '2026-05-19T10:00:00Z',
			type: 'MESSAGE',
			channel: 'whatsapp',
			direction: 'IN',
			message: {
				id: 'm',
				from: from.slice(1),
				to: 'loja',
				direction: 'IN',
				contents: [{ type: 'text', text }],
				visitor: { name: 'Ada' },
			},
		}),
	zapi: (from, text) =>
		w({
			isGroup: false,
			instanceId: 'X',
			messageId: 'M',
			phone: from.slice(1),
			fromMe: false,
			momment: 1779200000000,
			status: 'RECEIVED',
			chatName: 'Ada',
			type: 'ReceivedCallback',
			text: { message: text },
		}),
	evolution: (from, text) =>
		w({
			event: 'messages.upsert',
			instance: 'loja',
			data: {
				key: { remoteJid: `${from.slice(1)}@s.whatsapp.net`, fromMe: false, id: 'B1' },
				pushName: 'Ada',
				message: { conversation: text },
				messageType: 'conversation',
				messageTimestamp: 1779200000,
			},
		}),
	cloudButton: (from, text) =>
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
								metadata: { display_phone_number: '15550001111', phone_number_id: '9' },
								contacts: [{ profile: { name: 'Ada' }, wa_id: from.slice(1) }],
								messages: [
									{
										context: { from: '15550001111', id: 'wamid.2' },
										from: from.slice(1),
										id: 'wamid.3',
										timestamp: '1779200000',
										type: 'button',
										button: { payload: text, text },
									},
								],
							},
						},
					],
				},
			],
		}),
	cloudText: (from, text) => ({
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '15550001111', phone_number_id: '9' },
		contacts: [{ profile: { name: 'Ada' }, wa_id: from.slice(1) }],
		messages: [{ from: from.slice(1), id: 'wamid.3', timestamp: '1779200000', text: { body: text }, type: 'text' }],
	}),
	cloudInteractive: (from, text) =>
		w({
			object: 'whatsapp_business_account',
			entry: [
				{
					changes: [
						{
							field: 'messages',
							value: {
								contacts: [{ wa_id: from.slice(1) }],
								messages: [
									{
										from: from.slice(1),
										id: 'wamid.4',
										timestamp: '1779200000',
										type: 'interactive',
										interactive: { type: 'button_reply', button_reply: { id: 'btn_2', title: text } },
									},
								],
							},
						},
					],
				},
			],
		}),
	infobip: (from, text) =>
		w({
			results: [
				{
					messageId: 'i1',
					from: from.slice(1),
					to: '447860099299',
					text,
					cleanText: text,
					keyword: '',
					receivedAt: '2026-05-19T10:00:00.000+0000',
					smsCount: 1,
				},
			],
			messageCount: 1,
			pendingMessageCount: 0,
		}),
	bandwidth: (from, text) =>
		w([
			{
				type: 'message-received',
				time: '2026-05-19T10:00:00Z',
				description: 'Incoming message received',
				to: '+12025550100',
				message: {
					id: 'b1',
					owner: '+12025550100',
					direction: 'in',
					from,
					to: ['+12025550100'],
					text,
					segmentCount: 1,
				},
			},
		]),
	plivo: (from, text) =>
		w({
			From: from.slice(1),
			To: '12025550100',
			Type: 'sms',
			Text: text,
			MessageUUID: 'u1',
			TotalRate: '0',
			Units: '1',
		}),
	elks: (from, text) =>
		w({ direction: 'incoming', id: 's1', from, to: '+46700000000', created: '2026-05-19T10:00:00', message: text }),
	gatewayapi: (from, text) =>
		w({
			id: 1000001,
			msisdn: Number(from.slice(1)),
			receiver: 451204,
			message: text,
			senttime: 1779200000,
			webhook_label: 'mo',
		}),
	smsapiPl: (from, text) =>
		w({ sms_from: from.slice(1), sms_to: '48500000000', sms_text: text, sms_date: '1779200000', username: 'sklep' }),
	clickatell: (from, text) =>
		w({
			event: {
				moText: [
					{
						channel: 'sms',
						messageId: 'c1',
						from: from.slice(1),
						to: '27000000000',
						content: text,
						timestamp: 1779200000000,
					},
				],
			},
		}),
	bulksms: (from, text) =>
		w([
			{
				id: '1',
				type: 'RECEIVED',
				from: from.slice(1),
				to: '27000000001',
				body: text,
				encoding: 'TEXT',
				submission: { date: '2026-05-19T10:00:00Z' },
				status: { type: 'ACCEPTED' },
			},
		]),
	textlocal: (from, text) =>
		w({
			sender: from.slice(1),
			content: text,
			inNumber: '447786200000',
			network: 'O2',
			keyword: '',
			comments: '',
			rcvd: '2026-05-19 10:00:00',
		}),
	burst: (from, text) =>
		w({
			message_id: 7,
			mobile: from.slice(1),
			longcode: '61400000000',
			datetime_entry: '2026-05-19 10:00:00',
			response: text,
			is_optout: 'no',
		}),
	quo: (from, text) =>
		w({
			id: 'EV1',
			object: 'event',
			apiVersion: 'v3',
			createdAt: '2026-05-19T10:00:00Z',
			type: 'message.received',
			data: {
				object: {
					id: 'AC1',
					object: 'message',
					from,
					to: '+12025550100',
					direction: 'incoming',
					body: text,
					media: [],
					status: 'received',
					createdAt: '2026-05-19T10:00:00Z',
				},
			},
		}),
	salesmsg: (from, text) =>
		w({
			type: 'message',
			message: {
				id: 1,
				type: 'sms',
				body: text,
				status: 'received',
				source: 'personal',
				created_at: '2026-05-19T10:00:00Z',
			},
			contact: { id: 2, first_name: 'Ada', number: from },
		}),
	africasTalking: (from, text) =>
		w({
			date: '2026-05-19 10:00:00',
			from,
			id: 'at1',
			linkId: 'l1',
			text,
			to: '22384',
			networkCode: '63902',
			cost: 'None',
		}),
	sinch: (from, text) =>
		w({
			body: text,
			from: from.slice(1),
			id: 's2',
			operator_id: '31110',
			received_at: '2026-05-19T10:00:00Z',
			to: '12345',
			type: 'mo_text',
		}),
	telnyx: (from, text) =>
		w({
			data: {
				event_type: 'message.received',
				id: 't1',
				occurred_at: '2026-05-19T10:00:00Z',
				record_type: 'event',
				payload: {
					direction: 'inbound',
					from: { phone_number: from, carrier: 'T-Mobile' },
					to: [{ phone_number: '+12025550100' }],
					text,
					type: 'SMS',
					record_type: 'message',
				},
			},
			meta: { attempt: 1 },
		}),
	imap: (from, text) => ({
		from: `Ada <${from}>`,
		to: 'shop@shop.example',
		subject: 'Re: Our spring offers',
		date: 'Tue, 19 May 2026 10:00:00 +0000',
		textPlain: text,
		metadata: {},
	}),
	gmail: (from, text) => ({
		id: 'g1',
		threadId: 'g0',
		labelIds: ['INBOX'],
		from: { value: [{ address: from, name: 'Ada' }], text: `Ada <${from}>` },
		to: { value: [{ address: 'shop@shop.example', name: '' }] },
		subject: 'Re: News',
		text,
		date: '2026-05-19T10:00:00.000Z',
	}),
	outlook: (from, text) => ({
		id: 'o1',
		subject: 'AW: Angebot',
		bodyPreview: text,
		from: { emailAddress: { name: 'Ada', address: from } },
		toRecipients: [{ emailAddress: { name: 'Shop', address: 'shop@shop.example' } }],
		receivedDateTime: '2026-05-19T10:00:00Z',
		isRead: false,
	}),
	sendgridInbound: (from, text) =>
		w({
			from: `Ada <${from}>`,
			to: 'reply@shop.example',
			subject: 'Re: Hello',
			text,
			envelope: JSON.stringify({ to: ['reply@shop.example'], from }),
			SPF: 'pass',
			charsets: '{"to":"UTF-8"}',
		}),
	smartlead: (from, text) =>
		w({
			event_type: 'EMAIL_REPLY',
			from_email: 'sales@shop.example',
			to_email: from,
			to_name: 'Ada',
			campaign_name: 'Q2',
			reply_message: { message_id: 'x', text, time: '2026-05-19T10:00:00Z' },
			reply_body: text,
			preview_text: text,
		}),
	lemlist: (from, text) =>
		w({
			type: 'emailsReplied',
			leadEmail: from,
			leadFirstName: 'Ada',
			campaignName: 'Q2',
			text,
			createdAt: '2026-05-19T10:00:00Z',
		}),
	tidio: (from, text) => ({
		visitor: { email: from, name: 'Ada' },
		event: 'chat.message',
		message: { type: 'visitor', content: text, created_at: '2026-05-19T10:00:00Z' },
	}),
	crisp: (from, text) =>
		w({
			website_id: 'w',
			event: 'message:send',
			data: {
				from: 'user',
				type: 'text',
				content: text,
				user: { nickname: 'Ada', user_id: 's' },
				visitor: { email: from },
			},
		}),
	row: (from, text) => ({ Email: from, 'Reply Text': text, 'Received At': '2026-05-19' }),
	phoneRow: (from, text) => ({ Phone: from, Reply: text, Date: '2026-05-19' }),
} satisfies Record<string, Shape>;

const ADA = 'ada@example.com';

const say =
	(as: (...args: Parameters<typeof no>) => void) =>
	(shape: keyof typeof SHAPES, who: string, text: string, channel?: Parameters<typeof no>[3]) =>
		as(`${shape}: ${text}`, SHAPES[shape](who, text), who, channel);
const refuses = say(no);
const talks = say(near);

const US = '+12025550123';
const UK = '+447400123456';
const DE = '+4915112345678';
const FR = '+33612345678';
const ES = '+34612345678';
const BR = '+5511912345678';
const IN = '+919812345678';
const TR = '+905321234567';
const PL = '+48512345678';
const SE = '+46701234567';
const DK = '+4520123456';
const ZA = '+27821234567';
const SA = '+966501234567';
const EG = '+201001234567';
const JP = '+819012345678';
const KR = '+821012345678';
const IL = '+972545678901';
const ID = '+6281234567890';
const AU = '+61412345678';
const IT = '+393331234567';
const NL = '+31612345678';
const KE = '+254712345678';

// Short, hurried, misspelt
refuses('plivo', US, 'unsub pls');
refuses('bandwidth', US, 'rmv me');
refuses('quo', US, 'Plz take me off ur list');
refuses('telnyx', US, 'STOPP');
refuses('salesmsg', US, 'sotp');
refuses('sinch', US, 'Stop texting this number');
refuses('plivo', US, 'stpo msgs');
refuses('bandwidth', US, 'unsubcribe me');
refuses('telnyx', US, 'UNSUSCRIBE');
refuses('quo', US, 'quit txting me');
refuses('salesmsg', US, 'wrong number lose it');
refuses('sinch', US, 'No more texts thx');
refuses('plivo', US, 'Remove my number now or I report you to the FCC');
refuses('telnyx', US, 'F off and never text me again');
refuses('quo', US, 'leave me alone');
refuses('bandwidth', US, 'not interested. pls dont contact again');
refuses('salesmsg', US, 'I told you people already: no more messages!!');
refuses('textlocal', UK, 'STOP2END');
refuses('textlocal', UK, 'Stop all');
refuses('infobip', UK, 'Cease and desist');
refuses('infobip', UK, 'opt me out');
refuses('textlocal', UK, 'Wld u pls stop msging me');
refuses('burst', AU, 'Please delete my details');
refuses('burst', AU, 'Nah mate, take me off');
refuses('clickatell', ZA, 'Opt out');
refuses('bulksms', ZA, 'Moenie weer vir my boodskappe stuur nie');
refuses('africasTalking', KE, 'Usinitumie ujumbe tena');
refuses('quo', US, '🛑');
refuses('telnyx', US, 'S T O P');
refuses('sinch', US, '"STOP"');
refuses('plivo', US, 'Stop. This is spam');
refuses('bandwidth', US, 'who is this? dont text me');
refuses('quo', US, 'Do not disturb me with ads');
refuses('telnyx', US, "I didn't sign up for this, get me off this list");
refuses('salesmsg', US, 'lose my number');

// WhatsApp
refuses('cloudButton', DE, 'Stop promotions');
refuses('cloudButton', US, 'Stop receiving messages');
refuses('cloudButton', BR, 'Parar promoções');
refuses('cloudButton', ES, 'Dejar de recibir promociones');
refuses('cloudButton', FR, 'Arrêter les promotions');
refuses('cloudButton', DE, 'Werbung stoppen');
refuses('cloudButton', IT, 'Interrompi promozioni');
refuses('cloudInteractive', ID, 'Berhenti promosi');
refuses('cloudInteractive', BR, 'Não quero mais receber');
refuses('cloudInteractive', IN, 'Unsubscribe');
refuses('cloudText', BR, 'Me tira dessa lista por favor');
refuses('zapi', BR, 'sair');
refuses('zapi', BR, 'nao me mande mais msg');
refuses('zapi', BR, 'não tenho interesse, favor remover meu contato');
refuses('evolution', BR, 'PARE DE ME MANDAR MENSAGEM');
refuses('evolution', BR, 'Descadastrar');
refuses('evolution', BR, 'vou bloquear esse número, chega');
refuses('zenvia', BR, 'Quero sair da lista');
refuses('zenvia', BR, 'Não perturbe');
refuses('wati', IN, 'mujhe msg mat karo');
refuses('wati', IN, 'Please stop sending promotional messages');
refuses('wati', IN, 'मुझे मैसेज मत भेजो');
refuses('interakt', IN, 'STOP PROMO');
refuses('interakt', IN, 'dont msg me again bhai');
refuses('interakt', IN, 'band karo ye sab');
refuses('gupshup', IN, 'No more promos');
refuses('gupshup', IN, 'opt-out');
refuses('respondIo', SA, 'لا ترسلوا لي رسائل مرة أخرى');
refuses('respondIo', SA, 'الغاء الاشتراك');
refuses('respondIo', EG, 'mesh 3ayez rasayel tany');
refuses('respondIo', EG, 'wa2fo el rasayel');
refuses('respondIo', SA, 'la tersel li rasael');
refuses('respondIo', IL, 'הסר');
refuses('respondIo', IL, 'תפסיקו לשלוח לי הודעות');
refuses('gupshup', TR, 'Beni listeden çıkarın');
refuses('infobip', TR, 'mesaj atmayın artık');
refuses('infobip', TR, 'RET');
refuses('infobip', TR, 'IPTAL');
refuses('infobip', JP, '配信停止');
refuses('infobip', JP, 'もう送らないでください');
refuses('infobip', KR, '수신거부');
refuses('infobip', KR, '문자 그만 보내세요');
refuses('infobip', ID, 'jangan kirim pesan lagi');
refuses('smsapiPl', PL, 'proszę mnie wypisać');
refuses('smsapiPl', PL, 'Nie życzę sobie takich smsów');
refuses('smsapiPl', PL, 'STOP reklamom');
refuses('elks', SE, 'Avregistrera mig');
refuses('elks', SE, 'Sluta skicka sms');
refuses('elks', SE, 'Jag vill inte ha fler utskick');
refuses('gatewayapi', DK, 'Afmeld');
refuses('gatewayapi', DK, 'Fjern mig fra listen tak');
refuses('gatewayapi', DK, 'Slet mit nummer');
refuses('infobip', NL, 'afmelden aub');
refuses('infobip', FR, 'stop pub');
refuses('infobip', FR, 'arretez de menvoyer des sms');
refuses('infobip', ES, 'BAJA');
refuses('infobip', ES, 'no me escriban mas');
refuses('infobip', IT, 'cancellatemi dalla lista');
refuses('infobip', IT, 'basta messaggi');

// Mail
refuses('imap', ADA, 'Kindly take us off your distribution list.\n\nThanks,\nAda');
refuses('gmail', ADA, 'Please unsubscribe. I have asked twice.\n\nOn Mon, Shop wrote:\n> Our spring offers');
refuses('gmail', ADA, 'We are not interested and do not wish to be approached again.');
refuses('gmail', ADA, 'Under GDPR Article 21 I object to the processing of my data for direct marketing.');
refuses('gmail', ADA, 'Please erase all personal data you hold about me (Art. 17 GDPR).');
refuses('gmail', ADA, 'I withdraw my consent.');
refuses('outlook', ADA, 'Bitte nehmen Sie mich aus dem Verteiler.');
refuses('outlook', ADA, 'Hiermit widerspreche ich der Nutzung meiner Daten zu Werbezwecken.');
refuses('outlook', ADA, 'Bitte keine weiteren E-Mails. Kein Interesse.');
refuses('outlook', ADA, 'Ich möchte von Ihnen nichts mehr hören.');
refuses('outlook', ADA, 'bitte abmelden danke');
refuses('outlook', ADA, 'Löschen Sie umgehend meine Daten!');
refuses('imap', ADA, 'Merci de me désinscrire de votre liste de diffusion');
refuses('imap', ADA, 'Veuillez ne plus me contacter.');
refuses('imap', ADA, 'Je ne souhaite plus recevoir vos newsletters');
refuses('imap', ADA, 'Por favor, denme de baja de sus correos');
refuses('imap', ADA, 'Solicito la supresión de mis datos personales');
refuses('imap', ADA, 'Solicito a exclusão dos meus dados conforme a LGPD');
refuses('imap', ADA, 'Favor me descadastrar');
refuses('imap', ADA, 'Vi prego di cancellare il mio indirizzo dalla vostra mailing list');
refuses('imap', ADA, 'Graag uitschrijven voor de nieuwsbrief');
refuses('imap', ADA, 'Wilt u mij niet meer mailen?');
refuses('imap', ADA, 'Proszę o usunięcie mojego adresu z bazy');
refuses('imap', ADA, 'Wycofuję zgodę na przetwarzanie danych w celach marketingowych');
refuses('imap', ADA, 'Ta bort mig från er lista');
refuses('imap', ADA, 'Vennligst slett meg fra listen');
refuses('imap', ADA, 'Poistakaa minut postituslistalta');
refuses('imap', ADA, 'En halua enää sähköpostia teiltä');
refuses('imap', ADA, 'Odhlaste mě prosím z odběru');
refuses('imap', ADA, 'Kérem, töröljenek a listáról');
refuses('imap', ADA, 'Vă rog să mă dezabonați');
refuses('imap', ADA, 'Моля, отпишете ме');
refuses('imap', ADA, 'Отпишите меня от рассылки');
refuses('imap', ADA, 'Прошу больше мне не писать');
refuses('imap', ADA, 'Видаліть мою адресу з вашої бази');
refuses('imap', ADA, 'Παρακαλώ διαγράψτε με από τη λίστα');
refuses('imap', ADA, 'メールの配信を停止してください');
refuses('imap', ADA, '今後のご連絡は不要です');
refuses('imap', ADA, '请不要再给我发邮件');
refuses('imap', ADA, '메일 수신을 원하지 않습니다');
refuses('imap', ADA, 'Vui lòng không gửi email cho tôi nữa');
refuses('imap', ADA, 'กรุณาหยุดส่งอีเมล');
refuses('imap', ADA, 'Lütfen bana bir daha e-posta göndermeyin');
refuses('imap', ADA, 'أرجو إزالتي من القائمة البريدية');
refuses('sendgridInbound', ADA, 'remove');
refuses('sendgridInbound', ADA, 'Pls remove me frm ur mailing lst');
refuses('sendgridInbound', ADA, 'Unsubscribe!!! This is the 3rd time');
refuses('sendgridInbound', ADA, "I've left the company. Don't use this address for sales mail any more.");
refuses('smartlead', ADA, 'Not now, not ever. Remove me from your sequence.');
refuses('smartlead', ADA, 'Please cease all communication.');
refuses('smartlead', ADA, 'Take me off this cadence please');
refuses('lemlist', ADA, 'Stop.');
refuses('lemlist', ADA, "No thanks, and please don't follow up again");
refuses('lemlist', ADA, 'Reported as spam.');
refuses('tidio', ADA, 'can you stop sending me newsletters');
refuses('crisp', ADA, 'how do I unsubscribe? I want no more mails');
refuses('crisp', ADA, 'I want to be forgotten. Delete my account and everything');
refuses('row', ADA, 'Please opt me out of all future mailings');
refuses('row', ADA, 'kein Bedarf, bitte nicht mehr anschreiben');
refuses('phoneRow', US, 'dont call me anymore', 'phone');
refuses('phoneRow', US, 'do not call', 'phone');

// Nobody refused
talks('plivo', US, "please don't stop, I love these");
talks('bandwidth', US, 'What time do you stop taking orders?');
talks('quo', US, 'Which bus stop is closest to your store?');
talks('telnyx', US, 'YES');
talks('salesmsg', US, 'I cant stop eating these cookies');
talks('sinch', US, 'Can you remove the shoes from my order and add socks');
talks('plivo', US, 'Stopping by at 5, ok?');
talks('quo', US, 'Do not leave the parcel at the door');
talks('telnyx', US, 'no problem, thanks');
talks('bandwidth', US, 'No, I need the blue one');
talks('salesmsg', US, "Don't forget my discount :)");
talks('sinch', US, 'Call me when it is ready');
talks('quo', US, 'I never got my order, text me the tracking please');
talks('textlocal', UK, 'Nonstop flights to Rome?');
talks('textlocal', UK, 'Why did the texts stop? I want them back');
talks('infobip', UK, 'START');
talks('burst', AU, 'Can I cancel the second item only?');
talks('clickatell', ZA, 'Is the shop open on Sunday?');
talks('africasTalking', KE, 'Bei ni ngapi?');
talks('cloudButton', DE, 'Weitere Angebote');
talks('cloudButton', US, 'Shop now');
talks('cloudButton', BR, 'Quero receber ofertas');
talks('cloudInteractive', BR, 'Falar com atendente');
talks('cloudText', BR, 'Quando sai a promoção?');
talks('zapi', BR, 'vou sair agora, chego às 18h');
talks('evolution', BR, 'Vocês param para o almoço?');
talks('zenvia', BR, 'Não recebi o código de rastreio, pode mandar?');
talks('wati', IN, 'Stop kahan hai? bus stop ke paas?');
talks('interakt', IN, 'price kya hai');
talks('gupshup', IN, 'send me more promos');
talks('respondIo', SA, 'كم سعر هذا المنتج؟');
talks('respondIo', EG, '3ayez a3raf el se3r');
talks('infobip', TR, 'Mağaza saat kaçta kapanıyor?');
talks('infobip', JP, '在庫はありますか');
talks('infobip', KR, '배송 언제 오나요?');
talks('smsapiPl', PL, 'Proszę o usunięcie jednej pozycji z zamówienia');
talks('elks', SE, 'Kan ni skicka fler erbjudanden?');
talks('gatewayapi', DK, 'Kan jeg afhente i dag?');
talks('infobip', FR, 'Je descends à quel arrêt ?');
talks('infobip', ES, '¿Tienen la talla más baja?');
talks('infobip', IT, 'Basta un documento per il ritiro?');
talks('imap', ADA, 'Please remove the second line from the quote and resend it.');
talks('gmail', ADA, "I'd like to unsubscribe from nothing, I enjoy every issue!");
talks('gmail', ADA, 'Could you take me through the pricing list?');
talks('gmail', ADA, 'Please resubscribe me, I unsubscribed by accident.');
talks('gmail', ADA, 'We never stopped using your product, and want more seats.');
talks(
	'gmail',
	ADA,
	"Sounds good.\n\nOn Mon, 18 May 2026 at 10:00, Shop <shop@shop.example> wrote:\n> Our spring offers\n> To unsubscribe, click here.\n> Don't want these emails? Unsubscribe",
);
talks('gmail', ADA, 'Yes please!\n\n-- \nAda Lovelace\nUnsubscribe Ltd. | Email Deliverability Consulting');
talks('outlook', ADA, 'Bitte löschen Sie Position 3 aus dem Angebot.');
talks('outlook', ADA, 'Ich bin bis Montag nicht erreichbar. Danach gern mehr.');
talks('outlook', ADA, 'Kein Problem, ich melde mich.');
talks('outlook', ADA, 'Könnten Sie mich in den Verteiler aufnehmen?');
talks('imap', ADA, "Je n'ai pas reçu votre newsletter ce mois-ci");
talks('imap', ADA, 'Pouvez-vous arrêter la livraison au bureau et livrer chez moi ?');
talks('imap', ADA, 'No he recibido la factura');
talks('imap', ADA, 'Nie dostałam ostatniego newslettera, proszę o ponowne wysłanie');
talks('imap', ADA, 'Не пришло письмо с подтверждением, отправьте ещё раз');
talks('imap', ADA, 'メールが届いていません。再送してください');
talks('imap', ADA, '价格是多少？');
talks('sendgridInbound', ADA, 'I am out of office until June 1 with no access to email.');
talks('sendgridInbound', ADA, 'Does your tool remove people who unsubscribe automatically?');
talks('smartlead', ADA, 'Interested. Can you send a deck? No rush.');
talks('smartlead', ADA, 'Not the right person, please contact bob@example.com');
talks('lemlist', ADA, "Let's stop going back and forth and just book a call");
talks('tidio', ADA, 'does the unsubscribe page of my own shop work with your plugin?');
talks('crisp', ADA, 'I want to delete an item from my cart');
talks('row', ADA, 'Please add me to all future mailings');
talks('phoneRow', US, 'call me any time', 'phone');
