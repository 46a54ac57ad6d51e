import { Exam, w } from './exam';

/** What people write back: by mail, by text, to a desk, in a form, in nine languages; and what only sounds like it. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const OURS = 'hello@shop.example';
const AT = '2026-05-19T10:00:00Z';
const P = '+447911123456';

const gmail = (text: string, subject = 'Re: Our May offers') => ({
	id: '18f',
	threadId: '18e',
	labelIds: ['INBOX'],
	headers: { from: `From: Ada <${E}>`, to: `To: ${OURS}` },
	html: `<div dir="ltr">${text}</div>`,
	text,
	textAsHtml: `<p>${text}</p>`,
	subject,
	date: AT,
	to: { value: [{ address: OURS, name: '' }], text: OURS },
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
	messageId: '<1@x>',
});
const gmailSimple = (snippet: string, Subject = 'Re: Our May offers') => ({
	id: '18f',
	threadId: '18e',
	snippet,
	payload: { mimeType: 'multipart/alternative' },
	sizeEstimate: 5000,
	historyId: '1',
	internalDate: '1779184800000',
	labels: [{ id: 'INBOX', name: 'INBOX' }],
	From: `Ada <${E}>`,
	To: OURS,
	Subject,
});
const imap = (textPlain: string, subject = 'Re: Newsletter') => ({
	textHtml: `<p>${textPlain}</p>`,
	textPlain,
	metadata: { 'return-path': E, 'delivered-to': OURS },
	from: `"Ada" <${E}>`,
	to: OURS,
	subject,
	date: 'Tue, 19 May 2026 10:00:00 +0000',
	attributes: { uid: 1 },
});
const outlook = (bodyPreview: string, subject = 'RE: Newsletter') => ({
	id: 'AA',
	conversationId: 'BB',
	subject,
	bodyPreview,
	from: { emailAddress: { name: 'Ada', address: E } },
	toRecipients: [{ emailAddress: { name: 'Shop', address: OURS } }],
	isRead: false,
	receivedDateTime: AT,
});

// English
no('gmail en: off list', gmail('Could you take my address off your list? Thanks, Ada'));
no('gmail en: quit', gmail('Guys, quit sending me these. I have asked twice already.'));
no('gmail en: never signed up', gmail('I never signed up for this and I want no further emails from you.'));
no('gmail simple en: remove', gmailSimple('remove me please'));
no('gmail simple en: subject', gmailSimple('', 'unsubscribe'));
no('imap en: opt me out', imap('Opt me out of all marketing.'));
no('imap en: not interested', imap('Not interested. Please do not contact me again.'));
no('outlook en: contact details', outlook('Please delete my details from your database and confirm.'));
no('outlook en: no more', outlook('No more emails please!'));
no('gmail en: leave alone', gmail('Please leave me alone.'));
no('imap en: consent', imap('I hereby withdraw my consent to receive marketing communications.'));
no(
	'gmail en: art 21',
	gmail(
		'Pursuant to Article 21 GDPR I object to the processing of my personal data for direct marketing.',
		'Objection',
	),
);
no(
	'gmail en: erase',
	gmail('I am writing to request the erasure of all personal data you hold about me under Article 17.', 'GDPR request'),
);
no(
	'gmail en: ccpa',
	gmail(
		'As a California resident I am directing you not to sell or share my personal information, and to delete it.',
		'CCPA request',
	),
);
no('gmail en: wrong person', gmail('You have the wrong person, please stop emailing this address.'));
no(
	'gmail en: top over a quote',
	gmail(`Pls take me off.\n\nOn Mon, May 18, 2026 at 9:00 AM Shop <${OURS}> wrote:\n> Our offers\n> Unsubscribe here`),
);
near(
	'ok: gmail en: quote alone',
	gmail(
		`Love it! Is the blue one back?\n\nOn Mon, May 18, 2026 at 9:00 AM Shop <${OURS}> wrote:\n> Our offers\n> Click here to unsubscribe`,
	),
);
near(
	'ok: gmail en: stops working',
	gmail('My unsubscribe from the gym is done, so now I have time for your course. When does it start?'),
);
near('ok: gmail en: cancel order', gmail('Please cancel my order 1001 and refund me.', 'Order 1001'));
near(
	'ok: gmail en: remove item',
	gmail('Please remove the blue jacket from my order, I ordered two by mistake.', 'Order 1001'),
);
near('ok: gmail en: cannot log in', gmail('I no longer receive the login code, can you check?', 'Login'));
near(
	'ok: gmail en: miss',
	gmail('I stopped getting your emails, did you take me off the list? Please put me back on.'),
);
near(
	'ok: gmail en: colleague',
	gmail('Please remove my colleague bob@example.com from the list, he left. I am still happy to get it.'),
);
near('ok: imap en: delay', imap('Please do not send the parcel before Friday, I am away.', 'Order 1001'));
near('ok: outlook en: no call', outlook('Please do not call me, just email me the quote.'));
near(
	'ok: outlook en: out of office',
	outlook(
		'I am out of office until 25 May with no access to email. For urgent matters contact Bob.',
		'Automatic reply: Newsletter',
	),
);

// German
no('imap de: Verteiler', imap('Bitte streichen Sie mich aus Ihrem Verteiler.'));
no('imap de: keine Werbung', imap('Ich möchte keine Werbung mehr von Ihnen bekommen.'));
no('gmail de: abmelden', gmail('Hallo, bitte vom Newsletter abmelden. Gruß Ada'));
no(
	'gmail de: Widerspruch',
	gmail('Hiermit widerspreche ich der Nutzung meiner Daten zu Werbezwecken gemäß Art. 21 Abs. 2 DSGVO.', 'Widerspruch'),
);
no('gmail de: löschen', gmail('Bitte löschen Sie alle zu meiner Person gespeicherten Daten.', 'Löschung'));
no('outlook de: Kontakt', outlook('Bitte kontaktieren Sie mich nicht mehr.'));
no('outlook de: kein Interesse', outlook('Danke, kein Interesse. Bitte von weiteren Mails absehen.'));
near(
	'ok: gmail de: Widerruf',
	gmail('Hiermit widerrufe ich den Kaufvertrag zu Bestellung 1001.', 'Widerruf Bestellung 1001'),
);
near('ok: gmail de: Kündigung', gmail('Ich kündige meinen Tarif zum 30. Juni.', 'Kündigung'));
near(
	'ok: gmail de: Termin',
	gmail('Leider muss ich den Termin am Freitag absagen, können wir einen neuen finden?', 'Termin'),
);
near('ok: imap de: nicht erhalten', imap('Ich habe den Newsletter nicht mehr erhalten, bitte wieder anmelden.'));

// French
no('gmail fr: désinscrire', gmail('Bonjour, merci de me désinscrire de votre liste de diffusion.'));
no('gmail fr: ne plus recevoir', gmail('Je ne souhaite plus recevoir vos publicités.'));
no('imap fr: retirer', imap('Veuillez retirer mon adresse de vos fichiers.'));
no(
	'imap fr: opposition',
	imap('Je m’oppose au traitement de mes données à des fins de prospection.', 'Droit d’opposition'),
);
no('outlook fr: arrêtez', outlook('Arrêtez de m’envoyer des mails svp'));
near('ok: gmail fr: annuler', gmail('Je souhaite annuler ma commande 1001.', 'Commande 1001'));
near('ok: gmail fr: pas reçu', gmail('Je ne reçois plus votre newsletter, pouvez-vous me réinscrire ?'));

// Spanish
no('gmail es: baja', gmail('Por favor, denme de baja de su lista de correo.'));
no('gmail es: no más', gmail('No me manden más correos, gracias.'));
no(
	'imap es: supresión',
	imap('Solicito la supresión de mis datos personales conforme al artículo 17 del RGPD.', 'Derecho de supresión'),
);
no('outlook es: borrar', outlook('Quítenme de la lista, no me interesa.'));
near('ok: gmail es: cancelar', gmail('Quiero cancelar mi pedido 1001.', 'Pedido 1001'));

// Italian
no('gmail it: cancellatemi', gmail('Cancellatemi dalla vostra mailing list, grazie.'));
no('gmail it: non desidero', gmail('Non desidero più ricevere comunicazioni commerciali.'));
no(
	'imap it: revoca',
	imap('Revoco il consenso al trattamento dei miei dati per finalità di marketing.', 'Revoca consenso'),
);
near('ok: gmail it: annullare', gmail('Vorrei annullare l’ordine 1001.', 'Ordine 1001'));

// Dutch
no('gmail nl: uitschrijven', gmail('Graag uitschrijven voor de nieuwsbrief.'));
no('gmail nl: geen mails', gmail('Ik wil geen mails meer van jullie ontvangen.'));
no('imap nl: verwijderen', imap('Kunt u mijn gegevens uit uw bestand verwijderen?'));
near('ok: gmail nl: annuleren', gmail('Ik wil mijn bestelling 1001 annuleren.', 'Bestelling 1001'));

// Portuguese
no('gmail pt: remover', gmail('Por favor removam o meu e-mail da vossa lista.'));
no('gmail pt: parar', gmail('Parem de me enviar e-mails!'));
no('imap pt: não quero', imap('Não quero mais receber promoções.'));
near('ok: gmail pt: cancelar', gmail('Quero cancelar o pedido 1001.', 'Pedido 1001'));

// Polish
no('gmail pl: wypisać', gmail('Proszę o wypisanie mnie z newslettera.'));
no('gmail pl: nie wysyłać', gmail('Proszę nie wysyłać mi więcej reklam.'));
no('imap pl: usunąć', imap('Żądam usunięcia moich danych osobowych z Państwa bazy.'));
near('ok: gmail pl: anulować', gmail('Proszę anulować zamówienie 1001.', 'Zamówienie 1001'));

// Swedish
no('gmail sv: avregistrera', gmail('Hej, kan ni avregistrera mig från utskicken?'));
no('gmail sv: inga fler', gmail('Skicka inga fler mejl till mig, tack.'));
no('imap sv: ta bort', imap('Ta bort mig från er lista.'));
near('ok: gmail sv: avboka', gmail('Jag vill avboka min beställning 1001.', 'Beställning 1001'));

// Texts
const text = (Body: string, From = P) =>
	w({ MessageSid: 'SM', AccountSid: 'AC', From, To: '+447911999999', Body, NumMedia: '0' });
no('text en: stop texting', text('Stop texting me!!'), P);
no('text en: wrong number', text('Wrong number, take me off'), P);
no('text en: end', text('END'), P);
no('text en: optout', text('Opt-out.'), P);
no('text en: fuck off', text('f*** off and stop texting'), P);
no('text de: Stopp', text('Stopp', '+4915112345678'), '+4915112345678');
no('text de: keine SMS', text('keine sms mehr bitte', '+4915112345678'), '+4915112345678');
no('text fr: STOP 36180', text('STOP au 36180', '+33612345678'), '+33612345678');
no('text es: baja', text('BAJA', '+34612345678'), '+34612345678');
no('text it: basta', text('basta messaggi', '+393331234567'), '+393331234567');
no('text nl: stop', text('Stop aub met deze berichten', '+31612345678'), '+31612345678');
no('text pt: sair', text('SAIR', '+351912345678'), '+351912345678');
no('text pl: koniec', text('prosze nie pisac wiecej', '+48512345678'), '+48512345678');
no('text sv: sluta', text('Sluta skicka', '+46701234567'), '+46701234567');
near('ok: text en: end of the week', text('End of the week works for me'), P);
near('ok: text en: stop sign', text('Turn left at the stop sign and park there'), P);
near('ok: text en: no', text('No'), P);
near('ok: text en: cancel appointment', text('Can I cancel my appointment on Friday and take Monday?'), P);
near('ok: text de: Haltestelle', text('Bin am Stopp der Linie 5', '+4915112345678'), '+4915112345678');
near('ok: text fr: non', text('non merci pour la taille M, je prends L', '+33612345678'), '+33612345678');

// Desks
no(
	'Intercom conversation',
	w({
		type: 'notification_event',
		topic: 'conversation.user.created',
		created_at: 1779184800,
		data: {
			item: {
				type: 'conversation',
				id: '1',
				state: 'closed',
				source: {
					type: 'conversation',
					body: '<p>Please unsubscribe me from everything</p>',
					author: { type: 'user', id: 'u', name: 'Ada', email: E },
				},
				contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'u' }] },
			},
		},
	}),
);
no(
	'Intercom contact',
	w({
		type: 'notification_event',
		topic: 'contact.user.updated',
		data: {
			item: {
				type: 'contact',
				id: 'u',
				role: 'user',
				email: E,
				unsubscribed_from_emails: true,
				marked_email_as_spam: false,
			},
		},
	}),
);
near(
	'ok: Intercom agent',
	w({
		type: 'notification_event',
		topic: 'conversation.admin.replied',
		data: {
			item: {
				type: 'conversation',
				id: '1',
				state: 'closed',
				source: {
					type: 'conversation',
					body: '<p>How do I pay by card?</p>',
					author: { type: 'user', id: 'u', email: E },
				},
				conversation_parts: {
					conversation_parts: [
						{
							part_type: 'comment',
							body: '<p>If you want to unsubscribe, use the link in the mail.</p>',
							author: { type: 'admin', id: '9', email: 'bob@shop.example' },
						},
					],
				},
			},
		},
	}),
);
const zendesk = (description: string, subject = 'Newsletter') =>
	w({ ticket: { id: '35', subject, description, status: 'Solved', requester: { name: 'Ada', email: E } } });
no('Zendesk ticket', zendesk('How do I get off this mailing list? Please sort it out.'));
near('ok: Zendesk ticket', zendesk('The discount code in the newsletter does not work.'));
near(
	'ok: Zendesk, a product',
	zendesk('The unsubscribe button in the app we bought from you crashes for our customers.', 'Bug'),
);
no(
	'Freshdesk',
	w({
		freshdesk_webhook: {
			ticket_id: 5,
			ticket_subject: 'Stop spam',
			ticket_description: '<div>Stop spamming me</div>',
			ticket_contact_email: E,
			ticket_contact_name: 'Ada',
		},
	}),
);
no(
	'Freshdesk tag',
	w({
		freshdesk_webhook: {
			ticket_id: 5,
			ticket_subject: 'Request',
			ticket_tags: 'unsubscribe-request',
			ticket_contact_email: E,
		},
	}),
);
no(
	'Gorgias',
	w({
		ticket: {
			id: 1,
			subject: 'Re: sale',
			channel: 'email',
			customer: { id: 2, email: E, name: 'Ada' },
			messages: [
				{
					id: 3,
					from_agent: false,
					channel: 'email',
					sender: { email: E },
					body_text: 'take me off your list',
					stripped_text: 'take me off your list',
				},
			],
		},
	}),
);
near(
	'ok: Gorgias, the agent',
	w({
		ticket: {
			id: 1,
			subject: 'Re: order',
			channel: 'email',
			customer: { id: 2, email: E, name: 'Ada' },
			messages: [
				{ id: 3, from_agent: false, sender: { email: E }, body_text: 'where is my order' },
				{
					id: 4,
					from_agent: true,
					sender: { email: 'bob@shop.example' },
					body_text: 'On its way! PS: unsubscribe from updates any time.',
				},
			],
		},
	}),
);
no(
	'Front',
	w({
		type: 'inbound',
		conversation: { id: 'cnv', subject: 'Re: sale', recipient: { handle: E, role: 'from' } },
		target: {
			_meta: { type: 'message' },
			data: {
				id: 'msg',
				type: 'email',
				is_inbound: true,
				recipients: [
					{ handle: E, role: 'from' },
					{ handle: OURS, role: 'to' },
				],
				body: '<p>unsubscribe</p>',
				text: 'unsubscribe',
			},
		},
	}),
);
no(
	'Help Scout',
	w({
		id: 1,
		subject: 'Re: Hi',
		status: 'active',
		primaryCustomer: { id: 2, email: E, first: 'Ada' },
		_embedded: {
			threads: [
				{ id: 3, type: 'customer', body: 'Please stop emailing me.', createdBy: { id: 2, type: 'customer', email: E } },
			],
		},
	}),
);
near(
	'ok: Help Scout note',
	w({
		id: 1,
		subject: 'Re: Hi',
		status: 'active',
		primaryCustomer: { id: 2, email: E },
		_embedded: {
			threads: [
				{ id: 3, type: 'customer', body: 'Thank you, solved!', createdBy: { type: 'customer', email: E } },
				{
					id: 4,
					type: 'note',
					body: 'Other customer bob@example.com wants to unsubscribe, see 88.',
					createdBy: { type: 'user', email: 'kim@shop.example' },
				},
			],
		},
	}),
);

// Forms
const typeform = (title: string, answer: object) =>
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: AT,
			definition: {
				id: 'f',
				fields: [
					{ id: 'a', title: 'Your email', type: 'email', ref: 'r1' },
					{ id: 'b', title, type: 'x', ref: 'r2' },
				],
			},
			answers: [
				{ type: 'email', email: E, field: { id: 'a', type: 'email', ref: 'r1' } },
				{ ...answer, field: { id: 'b', type: 'x', ref: 'r2' } },
			],
		},
	});
no('Typeform boolean', typeform('May we send you our offers by email?', { type: 'boolean', boolean: false }));
near('ok: Typeform boolean', typeform('Have you shopped with us before?', { type: 'boolean', boolean: false }));
no(
	'Typeform choice',
	typeform('What would you like us to do?', { type: 'choice', choice: { id: 'c', label: 'Remove me from all lists' } }),
);
near(
	'ok: Typeform choice',
	typeform('What would you like us to do?', { type: 'choice', choice: { id: 'c', label: 'Send me the catalogue' } }),
);
no('Typeform Trigger', {
	'What is your email address?': E,
	'Would you like to hear about our products?': 'No, thanks',
	'How old are you?': 33,
});
const tally = (label: string, choice: string) =>
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: AT,
		data: {
			responseId: 'r',
			formName: 'Contact',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: E },
				{
					key: 'q2',
					label,
					type: 'MULTIPLE_CHOICE',
					value: ['o1'],
					options: [
						{ id: 'o1', text: choice },
						{ id: 'o2', text: 'Something else' },
					],
				},
			],
		},
	});
no('Tally choice', tally('How should we contact you in future?', 'Please do not contact me'));
near('ok: Tally choice', tally('How should we contact you in future?', 'By email'));
near('ok: Tally, no to another question', tally('Do you need an invoice?', 'No'));
no('Jotform', {
	formTitle: 'Preferences',
	'E-mail': E,
	'Email preferences': 'Unsubscribe from all emails',
	submission_id: '1',
});
no('Google Form', {
	row_number: 5,
	Timestamp: '19/05/2026 10:00:00',
	'Email Address': E,
	'Can we keep in touch by email?': 'No',
});
near('ok: Google Form', {
	row_number: 5,
	Timestamp: '19/05/2026 10:00:00',
	'Email Address': E,
	'Can you come to the event?': 'No',
});
no('n8n form', { 'Your email': E, 'I want to': 'Withdraw my consent', submittedAt: AT, formMode: 'production' });
no('a data-protection form', {
	submittedAt: AT,
	formMode: 'production',
	Email: E,
	'Type of request': 'Deletion of my data',
});
near('ok: a data-protection form', {
	submittedAt: AT,
	formMode: 'production',
	Email: E,
	'Type of request': 'Copy of my data',
});
no('a form de', {
	Zeitstempel: '19.05.2026 10:00:00',
	'E-Mail-Adresse': E,
	'Dürfen wir Sie per E-Mail informieren?': 'Nein',
});
near('ok: a form de', { Zeitstempel: '19.05.2026 10:00:00', 'E-Mail-Adresse': E, 'Haben Sie Allergien?': 'Nein' });
no('a form fr', { 'Adresse e-mail': E, 'Acceptez-vous de recevoir nos offres ?': 'Non' });
no('a form es', { Correo: E, '¿Desea recibir nuestro boletín?': 'No' });
no('a form it', { Email: E, 'Acconsento all’invio di comunicazioni promozionali': 'No' });
no('a form nl', { 'E-mailadres': E, 'Wilt u onze nieuwsbrief ontvangen?': 'Nee' });
no('a form pt', { 'E-mail': E, 'Deseja receber novidades por e-mail?': 'Não' });
no('a form pl', { 'Adres e-mail': E, 'Zgoda na informacje handlowe': 'Nie' });
no('a form sv', { 'E-post': E, 'Vill du ha vårt nyhetsbrev?': 'Nej' });
const calendly = (question: string, answer: string) =>
	w({
		event: 'invitee.created',
		created_at: AT,
		payload: {
			email: E,
			name: 'Ada',
			status: 'active',
			questions_and_answers: [{ question, answer, position: 0 }],
			scheduled_event: { start_time: '2026-06-01T10:00:00Z' },
		},
	});
no('Calendly', calendly('May we email you about future events?', 'No'));
near('ok: Calendly', calendly('Is there anything we should prepare?', 'No'));
near(
	'ok: Calendly canceled',
	w({
		event: 'invitee.canceled',
		created_at: AT,
		payload: {
			email: E,
			name: 'Ada',
			status: 'canceled',
			cancellation: { canceled_by: 'Ada', reason: 'No time', canceler_type: 'invitee' },
		},
	}),
);
