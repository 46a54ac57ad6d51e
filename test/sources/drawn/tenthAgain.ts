import { Exam, w } from './exam';

/** Drawn after those of the tenth were mended: further senders, desks and forms, and what people write in them. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const OURS = 'hello@shop.example';
const AT = '2026-05-19T10:00:00Z';
const GB = '+447911123456';
const P = '+12025550123';

// Senders
no(
	'Campaign Monitor',
	w({
		ListID: 'l',
		Events: [
			{
				Type: 'Deactivate',
				Date: '2026-05-19 10:00:00',
				State: 'Unsubscribed',
				EmailAddress: E,
				Name: 'Ada',
				CustomFields: [],
			},
		],
	}),
);
near(
	'ok: Campaign Monitor',
	w({
		ListID: 'l',
		Events: [{ Type: 'Subscribe', Date: '2026-05-19 10:00:00', EmailAddress: E, Name: 'Ada', CustomFields: [] }],
	}),
);
no(
	'Zoho Campaigns',
	w({
		webhook_name: 'Leave',
		action: 'unsubscribe',
		actionType: 'unsubscribe',
		action_by: 'contact',
		contact_email: E,
		contact_id: 5,
	}),
);
no(
	'EmailOctopus',
	w([
		{
			id: 'e',
			type: 'contact.updated',
			list_id: 'l',
			contact_id: 'c',
			contact_email_address: E,
			contact_status: 'UNSUBSCRIBED',
			occurred_at: AT,
		},
	]),
);
near(
	'ok: EmailOctopus',
	w([
		{
			id: 'e',
			type: 'contact.updated',
			list_id: 'l',
			contact_id: 'c',
			contact_email_address: E,
			contact_status: 'SUBSCRIBED',
			occurred_at: AT,
		},
	]),
);
no(
	'Loops',
	w({ eventName: 'contact.unsubscribed', eventTime: 1779184800, contactIdentity: { id: 'c', email: E, userId: null } }),
);
no('Sendy', w({ trigger: 'unsubscribe', name: 'Ada', email: E, list: 'x', list_name: 'News' }));
no(
	'Mailjet',
	w({ event: 'unsub', time: 1779184800, MessageID: 1, email: E, mj_campaign_id: 7, mj_list_id: 3, ip: '192.0.2.1' }),
);
no('Keap', {
	id: 5,
	given_name: 'Ada',
	email_addresses: [{ email: E, field: 'EMAIL1', email_opt_status: 'NON_MARKETABLE', opt_in_reason: null }],
});
no('Ontraport', w({ data: { id: '5', email: E, bulk_mail: '-2', bulk_sms: '0' } }));
no(
	'beehiiv',
	w({
		event_type: 'subscription.unsubscribed',
		data: { id: 'sub', email: E, status: 'inactive', created: 1779184800 },
		uid: 'u',
	}),
);
no('dotdigital', { id: 5, email: E, optInType: 'unknown', status: 'Unsubscribed', dataFields: [] });
no('AWeber', {
	id: 5,
	email: E,
	name: 'Ada',
	status: 'unsubscribed',
	unsubscribed_at: AT,
	unsubscribe_method: 'unsubscribe link',
});
no('CleverTap', { email: E, profileData: { 'MSG-email': false, 'MSG-sms': true, Name: 'Ada' } });
no(
	'MoEngage',
	w({
		app_name: 'shop',
		source: 'MOENGAGE',
		events: [
			{
				event_name: 'Email Unsubscribed',
				event_code: 'MOE_EMAIL_UNSUBSCRIBE',
				event_time: 1779184800,
				email_id: E,
				uid: 'u',
			},
		],
	}),
);
near(
	'ok: MoEngage',
	w({
		app_name: 'shop',
		source: 'MOENGAGE',
		events: [
			{ event_name: 'Email Opened', event_code: 'MOE_EMAIL_OPEN', event_time: 1779184800, email_id: E, uid: 'u' },
		],
	}),
);

// Texts and calls
no(
	'ClickSend',
	w({
		from: GB,
		to: '+447911999999',
		body: 'STOP thanks',
		message_id: 'm',
		timestamp: 1779184800,
		original_body: 'Sale!',
	}),
	GB,
);
no(
	'Infobip',
	w({
		results: [
			{
				messageId: 'm',
				from: '447911123456',
				to: '447911999999',
				text: 'Pls stop',
				cleanText: 'Pls stop',
				keyword: 'PLS',
				receivedAt: AT,
				smsCount: 1,
			},
		],
		messageCount: 1,
		pendingMessageCount: 0,
	}),
	GB,
);
no(
	'OpenPhone',
	w({
		id: 'EV',
		object: 'event',
		type: 'message.received',
		createdAt: AT,
		data: {
			object: {
				id: 'AC',
				object: 'message',
				from: P,
				to: '+12025550199',
				direction: 'incoming',
				body: 'do not text this number again',
				status: 'received',
			},
		},
	}),
	P,
);
near(
	'ok: OpenPhone',
	w({
		id: 'EV',
		object: 'event',
		type: 'message.received',
		createdAt: AT,
		data: {
			object: {
				id: 'AC',
				object: 'message',
				from: P,
				to: '+12025550199',
				direction: 'incoming',
				body: 'Can you text me the address again?',
				status: 'received',
			},
		},
	}),
	P,
);
no(
	'SimpleTexting',
	w({
		reportItemId: 'r',
		type: 'UNSUBSCRIBE_REPORT',
		values: { contactPhone: '2025550123', accountPhone: '8005550199', unsubscribedAt: AT },
	}),
	P,
	'sms',
	'US',
);
no(
	'JustCall disposition',
	w({
		type: 'call.completed',
		data: { contact_number: P, contact_email: E, call_info: { disposition: 'Do not call', direction: 'outgoing' } },
	}),
	P,
	'phone',
);
no(
	'a voicemail',
	w({
		from: P,
		direction: 'inbound',
		recording_url: 'https://x.example/1',
		transcription_text: 'Hi, this is Ada. Please stop calling me and take me off your list. Thank you.',
	}),
	P,
	'phone',
);
near(
	'ok: a voicemail',
	w({
		from: P,
		direction: 'inbound',
		recording_url: 'https://x.example/1',
		transcription_text: 'Hi, this is Ada. Please call me back about my list of parts. Thank you.',
	}),
	P,
	'phone',
);

// Mail
const mail = (text: string, subject = 'Re: News') => ({
	id: 'x',
	threadId: 't',
	labelIds: ['INBOX'],
	text,
	subject,
	date: AT,
	to: { value: [{ address: OURS, name: '' }] },
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
});
no('en: wife', mail('My address was entered by someone else. Kindly remove it from your mailing list.'));
no('en: every day', mail('You write every single day. Enough. Unsubscribe me!'));
no('en: how', mail('How do I stop getting these?'));
no('de: Daten', mail('Guten Tag, können Sie meine E-Mail-Adresse bitte aus Ihrem Verteiler löschen? Danke'));
no('de: nie angemeldet', mail('Ich habe mich nie für Ihren Newsletter angemeldet. Bitte keine weiteren Mails.'));
no(
	'de: DSGVO',
	mail(
		'Ich fordere Sie auf, meine personenbezogenen Daten gemäß Art. 17 DSGVO unverzüglich zu löschen.',
		'Löschantrag',
	),
);
no(
	'fr: RGPD',
	mail('Conformément à l’article 17 du RGPD, je vous prie d’effacer toutes mes données personnelles.', 'RGPD'),
);
no('fr: pourriez', mail('Bonjour, pourriez-vous me retirer de votre liste de diffusion s’il vous plaît ?'));
no('es: podrían', mail('Hola, ¿podrían eliminarme de su lista de correo?'));
no('it: vorrei', mail('Buongiorno, vorrei essere cancellato dalla vostra mailing list.'));
no('nl: kunnen', mail('Kunnen jullie mij uit het bestand halen?'));
no('pt: gostaria', mail('Gostaria de deixar de receber os vossos emails.'));
no('pl: czy', mail('Dzień dobry, czy mogą Państwo usunąć mój adres z listy mailingowej?'));
no('sv: ni', mail('Hej! Kan ni sluta skicka reklam till mig?'));
near('ok: en: how', mail('How do I stop the machine when it leaks?'));
near('ok: de: Adresse', mail('Können Sie bitte meine Lieferadresse ändern?'));
near('ok: fr: compte', mail('Pouvez-vous me confirmer que mon compte est actif ?'));
near('ok: es: enviar', mail('¿Me pueden enviar la factura a mi correo?'));
near('ok: it: ordine', mail('Potete cancellare la riga doppia dal mio ordine?'));
near('ok: nl: lijst', mail('Kunnen jullie mij op de wachtlijst zetten?'));
near('ok: pl: faktura', mail('Czy mogą Państwo wysłać fakturę na mój adres?'));
near('ok: sv: sluta', mail('När slutar rean?'));

// Forms: what was typed into them
const form = (more: object) => ({ Name: 'Ada', Email: E, ...more, submittedAt: AT, formMode: 'production' });
no('form en', form({ 'How can we help?': 'Take me off your mailing list please.' }));
no('form de', form({ Nachricht: 'Bitte löschen Sie meine Daten und schicken Sie mir keine Werbung mehr.' }));
no('form fr', form({ 'Votre message': 'Je ne veux plus recevoir vos mails.' }));
no('form es', form({ Comentarios: 'No quiero recibir más correos.' }));
no(
	'Webflow',
	w({
		triggerType: 'form_submission',
		payload: {
			name: 'Contact',
			siteId: 's',
			data: { Name: 'Ada', Email: E, Message: 'please unsubscribe me' },
			submittedAt: AT,
			id: 'i',
		},
	}),
);
no(
	'Tally text',
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: AT,
		data: {
			responseId: 'r',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: E },
				{ key: 'q2', label: 'Is there anything else?', type: 'TEXTAREA', value: 'Yes: stop emailing me.' },
			],
		},
	}),
);
no('Jotform text', {
	formTitle: 'Feedback',
	'E-mail': E,
	'Any other comments?': 'I would like to be taken off the email list.',
	submission_id: '1',
});
near(
	'ok: form en',
	form({ 'How can we help?': 'Our newsletter tool does not let people leave the list, can you fix that?' }),
);
near(
	'ok: form de',
	form({ Nachricht: 'Bitte nicht anrufen, ich bin nur per Mail erreichbar. Ich hätte gern ein Angebot.' }),
);
near('ok: form goal', form({ 'What is your goal?': 'I want to stop smoking this year' }));
near('ok: form comments', form({ 'Any comments?': 'Please remove the onions from my order' }));
no('form box de', form({ 'Ich möchte per E-Mail über Angebote informiert werden': 'Nein' }));
no('form box nl', form({ 'Mogen wij u mailen over acties?': 'Nee' }));
near('ok: form box', form({ 'Did you receive our email?': 'No' }));
near('ok: form box de', form({ 'Haben Sie schon einmal bei uns bestellt?': 'Nein' }));

// Desks
no(
	'Freshdesk, fields of choice',
	w({
		ticket_subject: 'Newsletter',
		ticket_description: 'Please remove me from the newsletter.',
		ticket_id: '9',
		ticket_requester_email: E,
	}),
);
no(
	'Zendesk, fields of choice',
	w({
		ticket: {
			id: '9',
			title: 'Leave',
			description: 'I want to unsubscribe from all of this.',
			requester: { email: E },
			via: 'web',
		},
	}),
);
near(
	'ok: Zendesk, fields of choice',
	w({
		ticket: { id: '9', title: 'Help', description: 'I want to buy all of this.', requester: { email: E }, via: 'web' },
	}),
);
no(
	'Crisp',
	w({
		website_id: 'w',
		event: 'message:send',
		data: {
			type: 'text',
			from: 'user',
			origin: 'email',
			content: 'Unsubscribe me from these emails please',
			user: { nickname: 'Ada' },
			email: E,
		},
		timestamp: 1779184800,
	}),
);
no(
	'Zammad',
	w({
		ticket: { id: 5, number: '55', title: 'Newsletter', state: 'open', customer: { email: E } },
		article: {
			id: 6,
			sender: 'Customer',
			type: 'email',
			from: `Ada <${E}>`,
			to: OURS,
			body: 'Bitte aus dem Verteiler nehmen',
		},
	}),
);
near(
	'ok: Zammad, the agent',
	w({
		ticket: { id: 5, number: '55', title: 'Newsletter', state: 'closed', customer: { email: E } },
		article: {
			id: 6,
			sender: 'Agent',
			type: 'email',
			from: `Shop <${OURS}>`,
			to: E,
			body: 'Sie können sich jederzeit vom Newsletter abmelden: Link im Fuß der Mail.',
		},
	}),
);

// Shops and rows
no('Shopify tags', {
	id: 7,
	email: E,
	first_name: 'Ada',
	state: 'enabled',
	tags: 'vip, unsubscribed',
	orders_count: 0,
});
no(
	'Chargebee field',
	w({
		id: 'ev',
		event_type: 'customer_changed',
		content: { customer: { id: 'c', email: E, cf_marketing_opt_in: 'False' } },
	}),
);
no('row: Unsubscribed with a note', { row_number: 2, Email: E, Unsubscribed: 'yes, by phone 3 May' });
no('row: hard bounce reason', { Email: E, 'Hard bounce reason': 'mailbox disabled' });
no('row: Permission', { Email: E, 'Permission to email': 'Refused' });
no('row: Segment', { Email: E, Segment: 'Do not mail' });
near('ok: row: yes, by phone', { row_number: 2, Email: E, Contacted: 'yes, by phone 3 May' });
near('ok: row: reason', { Email: E, 'Lost reason': 'mailbox product not needed' });
no('fr: contacts', mail('Merci de me supprimer de vos contacts.'));
no('de: Mails einstellen', mail('Bitte stellen Sie den Versand Ihrer Mails an mich ein.'));
no('es: dejen', mail('Ya no trabajo con esto, dejen de escribirme por favor.'));
no('sv: GDPR', mail('Jag vill att ni raderar alla mina personuppgifter enligt GDPR.', 'GDPR'));
no('form it', form({ Messaggio: 'Vi chiedo di non inviarmi più comunicazioni.' }));
no('form pt box', form({ 'Posso receber novidades da loja por e-mail?': 'Não' }));
no('form pl', form({ Wiadomość: 'Proszę o usunięcie mnie z bazy mailingowej.' }));
no('row: GDPR request', { row_number: 4, Email: E, 'GDPR request': 'Erasure', 'Received on': '2026-05-03' });
near('ok: de: Bestellung', mail('Bitte stellen Sie den Versand meiner Bestellung auf Express um.'));
near('ok: row: GDPR request', { row_number: 4, Email: E, 'GDPR request': 'Access', 'Received on': '2026-05-03' });
