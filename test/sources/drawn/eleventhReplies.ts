import { Exam, w } from './exam';

/** What people write in mails, chats, texts and to a voice line, and machines’ reports on mail, as triggers hand them on. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';
const OURS = 'hello@shop.example';

const mail = (text: string, subject = 'Re: May news') => ({
	id: 'x',
	threadId: 't',
	labelIds: ['INBOX'],
	text,
	subject,
	date: AT,
	to: { value: [{ address: OURS, name: '' }] },
	from: { value: [{ address: E, name: 'Ada' }], text: `Ada <${E}>` },
});
const refusals: Record<string, string[]> = {
	en: [
		'This is the third time I am asking. Get me off your list.',
		'Kindly cease sending these.',
		'I have no idea who you are or how you got my email. Please delete it.',
		'I did not sign up for this.',
		'Could I be taken off the distribution please?',
		'Not relevant to me, please drop me from future mailings.',
		'We are all set, no need to follow up again.',
		'Please lose my email address.',
		'Spam. Reported.',
		'How many times do I have to say no?',
		'Please remove all three of my addresses from your database.',
		'My husband has passed away, please stop writing to him.',
		'I no longer wish to be on this list, thanks for everything!',
		'I withdraw my consent to marketing with immediate effect.',
		'Under the GDPR I object to you processing my data for direct marketing.',
		'I opt out.',
		'UNSUB',
		'no more mails pls!!!',
		'Please only contact me about my order, no advertising.',
		'I left the company, please take me off your prospect list.',
	],
	de: [
		'Ich habe keinen Bedarf, bitte löschen Sie mich aus Ihrer Datenbank.',
		'Unterlassen Sie weitere Werbemails!',
		'Woher haben Sie meine Adresse? Ich wünsche keinen Kontakt.',
		'Bitte keine Newsletter mehr an mich',
		'Hiermit widerrufe ich meine Einwilligung zum Erhalt von Werbung.',
		'Nehmen Sie mich bitte raus.',
	],
	fr: [
		'Merci de ne plus m’écrire.',
		'Stop à vos mails !',
		'Je retire mon consentement à la prospection.',
		'Supprimez-moi de votre base svp',
	],
	es: [
		'No me escriban más por favor',
		'Retiro mi consentimiento para recibir publicidad.',
		'Bórrenme de su base de datos',
	],
	it: ['Per favore non scrivetemi più', 'Toglietemi da questa lista', 'Chiedo la cancellazione dei miei dati'],
	nl: ['Haal mij van de lijst af', 'Stop met mailen alsjeblieft', 'Ik trek mijn toestemming in'],
	pt: ['Tirem-me dessa lista', 'Não me mandem mais nada', 'Retiro o meu consentimento para marketing'],
	pl: ['Proszę mnie wykreślić z listy', 'Nie życzę sobie takich maili'],
	sv: ['Ta bort mig från utskicken tack', 'Jag vill inte ha mer reklam'],
	da: ['Fjern mig fra listen', 'Jeg vil ikke have flere mails'],
	fi: ['Poistakaa minut listalta', 'En halua enempää viestejä'],
	cs: ['Prosím o odhlášení z odběru', 'Neposílejte mi další e-maily'],
	tr: ['Lütfen beni listeden çıkarın', 'Artık e-posta göndermeyin'],
	ru: ['Пожалуйста, не присылайте мне больше письма', 'Уберите меня из рассылки'],
	ja: ['今後メールを送らないでください', '配信を停止してください'],
};
for (const [language, texts] of Object.entries(refusals))
	for (const text of texts) no(`${language}: ${text}`, mail(text));
const others: Record<string, string[]> = {
	en: [
		"Please don't stop sending these, I love them!",
		'I tried to unsubscribe my old address, keep this one please.',
		'Can you remove the VAT from the invoice?',
		'I did not sign up for the premium plan, please refund me.',
		'My parcel was left at the wrong door, never again please!',
		'No need to follow up, I just placed the order.',
		'Please stop the order if it has not shipped.',
		'I love that you do not spam people.',
		'Please drop me a line about the new colours.',
		'Could you take 10% off the list price?',
		'I want to withdraw my application for the job.',
		'How do I delete a product from my wishlist?',
		'I object to the late fee on my invoice.',
		'My husband will write to you about the delivery.',
	],
	de: [
		'Bitte löschen Sie die zweite Position aus der Bestellung.',
		'Ich widerrufe meine Bestellung vom 3. Mai.',
		'Bitte den Newsletter nicht abbestellen, er ist toll.',
		'Nehmen Sie mich bitte in den Verteiler auf.',
	],
	fr: [
		'Merci de ne plus livrer chez le voisin.',
		'Je retire le colis demain.',
		'Stop ou encore ? Je prends les deux !',
	],
	es: ['Retiro el pedido mañana en la tienda.', 'No me escriban antes de las 9, por favor. Espero su oferta.'],
	it: ['Potete togliere il sale dalla ricetta?', 'Ritiro il pacco domani'],
	nl: ['Stop het pakket maar in de schuur', 'Haal ik het op van de lijst met winkels?'],
	pt: ['Não me mandem a cor azul, prefiro a verde', 'Tirem a fatura em meu nome'],
	pl: ['Proszę wykreślić pozycję 2 z zamówienia'],
	sv: ['Jag vill inte ha den blå, skicka den röda'],
};
for (const [language, texts] of Object.entries(others))
	for (const text of texts) near(`ok: ${language}: ${text}`, mail(text));

near(
	'ok: a footer under a friendly answer',
	mail(
		'Lovely, I will order tomorrow!\n\nOn Tue, May 19, 2026 Shop <hello@shop.example> wrote:\n> News\n> Unsubscribe | Stop receiving these emails',
	),
);
no(
	'above a quoted mail',
	mail('Remove me please\n\nOn Tue, May 19, 2026 Shop <hello@shop.example> wrote:\n> Great news!\n> Unsubscribe here'),
);
no('in the subject alone', mail('', 'Unsubscribe'));
no('in the subject, answered', mail('Sent from my iPhone', 'Re: remove me from your list'));
near('ok: the subject was ours', mail('Thanks, got it. Sent from my iPhone', 'Re: Unsubscribe from boring coffee'));

// Chats, and who speaks in them
const transcript = (lines: [string, string][]) => ({
	email: E,
	transcript: lines.map(([speaker, text]) => `${speaker}: ${text}`).join('\n'),
});
no(
	'chat: transcript',
	transcript([
		['Agent', 'Hello, can I help?'],
		['Customer', 'Yes, stop sending me emails.'],
		['Agent', 'Done!'],
	]),
);
near(
	'ok: chat: transcript, the agent',
	transcript([
		['Customer', 'Do you write often?'],
		['Agent', 'Once a month, and you can unsubscribe at any time.'],
		['Customer', 'Nice, sign me up.'],
	]),
);
no(
	'chat: messages',
	w({
		email: E,
		messages: [
			{ role: 'assistant', content: 'Hi!' },
			{ role: 'user', content: 'I want to be removed from your mailing list' },
		],
	}),
);
near(
	'ok: chat: messages',
	w({
		email: E,
		messages: [
			{ role: 'user', content: 'What is in the newsletter?' },
			{ role: 'assistant', content: 'Offers. To unsubscribe, click the link below each mail.' },
		],
	}),
);
no('chat: Tidio', w({ visitor: { email: E }, message: { author: 'visitor', text: 'please dont email me again' } }));
no(
	'chat: LiveChat',
	w({
		action: 'incoming_event',
		payload: { event: { type: 'message', text: 'take me off the emails', author_id: E } },
		additional_data: { customer: { email: E } },
	}),
);
no(
	'chat: Drift',
	w({ type: 'new_message', data: { author: { type: 'contact', email: E }, body: 'Stop emailing me' } }),
);
no(
	'chat: Kustomer',
	w({
		name: 'kustomer.message.create',
		data: {
			attributes: { direction: 'in', preview: 'Unsubscribe me please', meta: { from: E, to: [{ email: OURS }] } },
		},
	}),
);
no(
	'chat: Re:amaze',
	w({
		message: { body: 'Please stop sending me newsletters', user: { email: E, 'customer?': true } },
		event: 'new_customer_message',
	}),
);
no(
	'chat: Dixa',
	w({
		event_fqn: 'CONVERSATION_MESSAGE_ADDED',
		data: { direction: 'Inbound', text: 'afmeld mig nyhedsbrev', author: { email: E } },
	}),
);
no(
	'chat: Missive',
	w({
		latest_message: {
			from_field: { address: E, name: 'Ada' },
			subject: 'Re: news',
			preview: 'please remove me from this list',
			body: '<div>please remove me from this list</div>',
		},
	}),
);
no(
	'chat: Chatwoot',
	w({
		event: 'message_created',
		message_type: 'incoming',
		content: 'Unsubscribe',
		sender: { email: E, type: 'contact' },
	}),
);
near(
	'ok: chat: Chatwoot, the agent',
	w({
		event: 'message_created',
		message_type: 'outgoing',
		content: 'Unsubscribe at any time',
		sender: { email: 'kim@shop.example', type: 'user' },
		conversation: { meta: { sender: { email: E } } },
	}),
);

// Texts
const text = (Body: string, From = P) =>
	w({ MessageSid: 'SM', AccountSid: 'AC', From, To: '+12025550199', Body, NumMedia: '0' });
no('text: STOPALL', text('STOPALL'), P);
no('text: revoke', text('Revoke'), P);
no('text: opt out of this', text('Opt me out of this'), P);
no('text: leave me alone', text('Leave me alone'), P);
no('text: who is this', text('who is this?? remove my number'), P);
no('text: emoji', text('🛑'), P);
no('text: Stop.', text('“Stop.”'), P);
no('text: spelled', text('S T O P'), P);
no('text: typo', text('Stopp msgs'), P);
no('text: unsuscribe', text('unsuscribe'), P);
no('text: no more', text('No more texts'), P);
no('text: lawyer', text('Text me again and I will report you to the FCC'), P);
near('ok: text: nonstop', text('Is it a nonstop flight?'), P);
near('ok: text: stop for lunch', text('We stop for lunch at 12, come after'), P);
near('ok: text: no', text('No thanks, size M is fine'), P);
near('ok: text: end', text('Which end of the street are you on?'), P);
near('ok: text: quit', text('I quit my gym, can I use your pool?'), P);
near('ok: text: cancel', text('cancel my appointment tomorrow please'), P);
near('ok: text: yes', text('YES'), P);

// A voice line
const voice = (transcription: string) =>
	w({ from: P, direction: 'inbound', recording_url: 'https://x.example/1', transcription });
no('voice: list', voice('hi um please take my number off your calling list thanks bye'), P, 'phone');
no('voice: never', voice('do not ever call me again'), P, 'phone');
near('ok: voice: again', voice('please call me again tomorrow about the sofa'), P, 'phone');

// Reports on mail
no('ARF in an inbox', {
	from: { value: [{ address: 'staff@hotmail.com' }], text: 'staff@hotmail.com' },
	to: { value: [{ address: 'fbl@shop.example' }] },
	subject: 'complaint about message from 192.0.2.1',
	date: AT,
	text: `Feedback-Type: abuse\nUser-Agent: Hotmail FBL\nVersion: 1\nOriginal-Mail-From: ${OURS}\nOriginal-Rcpt-To: ${E}\n`,
});
no('ARF from Yahoo', {
	from: { value: [{ address: 'feedback@arf.mail.yahoo.com' }] },
	to: { value: [{ address: 'fbl@shop.example' }] },
	subject: 'FW: May news',
	text: `This is an email abuse report for an email message from shop.example on Tue, 19 May 2026\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: ${E}\nReported-Domain: shop.example`,
});
no('DSN 5.1.1', {
	from: { value: [{ address: 'mailer-daemon@googlemail.com', name: 'Mail Delivery Subsystem' }] },
	to: { value: [{ address: OURS }] },
	subject: 'Delivery Status Notification (Failure)',
	text: `** Address not found **\n\nYour message wasn't delivered to ${E} because the address couldn't be found, or is unable to receive mail.\n\n550 5.1.1 The email account that you tried to reach does not exist.`,
});
no('DSN Exchange', {
	from: { value: [{ address: 'postmaster@example.com' }] },
	to: { value: [{ address: OURS }] },
	subject: 'Undeliverable: May news',
	text: `Your message to ${E} couldn't be delivered.\n\nada wasn't found at example.com.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'`,
});
no('DSN Postfix', {
	from: { value: [{ address: 'MAILER-DAEMON@mx.shop.example' }] },
	to: { value: [{ address: OURS }] },
	subject: 'Undelivered Mail Returned to Sender',
	text: `This is the mail system at host mx.shop.example.\n\n<${E}>: host mx.example.com[192.0.2.1] said: 550 5.7.1 Recipient has opted out of mail from this sender (in reply to RCPT TO command)`,
});
no(
	'no longer here',
	mail(
		'Ada no longer works at Example Ltd. Her mailbox is not monitored and will be closed.',
		'Automatic reply: May news',
	),
);
near(
	'ok: on leave',
	mail('I am on parental leave until October. Please write to bob@example.com.', 'Automatic reply: May news'),
);
near('ok: ticket opened', mail('We got your request 4711. To stop following this ticket, click here.', 'Ticket 4711'));
