import { Exam, w } from './exam';

/** People’s words: mails, texts, chats, voice, surveys and call notes in sixteen languages; polite, angry and indirect. */
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
const text = (Body: string) =>
	w({ MessageSid: 'SM', AccountSid: 'AC', From: P, To: '+12025550199', Body, NumMedia: '0' });
const note = (words: string) => ({ row_number: 2, Name: 'Ada Example', Email: E, Notes: words });
const call = (words: string) => ({ Name: 'Ada Example', Email: E, Phone: P, 'Call notes': words });

const refusals: Record<string, string[]> = {
	en: [
		"I've moved on, please don't send me any more offers.",
		'Not for me any more. Kindly take my name off.',
		'Could you please make sure I do not receive these going forward?',
		'Enough already!!! 😡 STOP emailing me',
		'Plz unsubcribe me',
		'unsuscribe',
		'I am retired now and no longer need your emails.',
		'I already asked twice to be taken off. Next step is the ICO.',
		'We decided to go with somebody else, so there is no need to keep sending us your newsletter.',
		"I'd rather not hear from you again.",
		'Leave me alone.',
		'Who gave you permission to email me? Remove my address at once.',
		'Please respect my privacy and delete my details from your marketing lists.',
		'Wrong person. Please take this address off your list.',
		'Do I have to block you? No more.',
		'Thanks, but I get too many emails - please cancel my subscription to your mailings.',
		'When does the sale end? Actually never mind, please just unsubscribe me.',
	],
	de: [
		'Wir haben uns anders entschieden, bitte keine weiteren Angebote.',
		'Bitte streichen Sie mich aus Ihrem Verteiler.',
		'Kein Interesse, bitte nicht mehr anschreiben.',
		'Bitte sehen Sie von weiterer Kontaktaufnahme ab.',
		'Ich möchte Ihren Newsletter nicht länger erhalten. MfG',
		'Ich bitte um Löschung meiner E-Mail-Adresse aus Ihrem System.',
		'Lassen Sie mich in Ruhe!',
		'Hören Sie auf, mir Mails zu schicken.',
	],
	fr: [
		'Nous avons choisi un autre prestataire, merci de ne plus nous solliciter.',
		'Veuillez me retirer de votre liste de diffusion.',
		'Je ne souhaite plus recevoir vos offres.',
		'Arrêtez de m’envoyer des mails',
		'Désabonnez-moi svp',
	],
	es: [
		'Ya no me interesa, por favor no me envíen más ofertas.',
		'Quiero darme de baja',
		'Dejen de escribirme',
		'Les ruego eliminen mi correo de su lista.',
	],
	it: [
		'Non sono più interessato, vi prego di non inviarmi altre offerte.',
		'Cancellatemi dalla newsletter',
		'Smettetela di scrivermi',
		'Non desidero ricevere altre comunicazioni.',
	],
	nl: [
		'Wij hebben voor een andere partij gekozen, graag geen mails meer.',
		'Graag uitschrijven',
		'Ik wil geen aanbiedingen meer ontvangen',
		'Verwijder mijn adres uit uw bestand',
	],
	pl: ['Proszę nie wysyłać mi więcej ofert', 'Proszę o usunięcie mojego adresu z bazy', 'Rezygnuję z newslettera'],
	pt: [
		'Já não tenho interesse, por favor não enviem mais ofertas.',
		'Gostaria de cancelar a subscrição',
		'Parem de me mandar e-mails',
		'Favor remover meu e-mail da lista',
	],
	tr: ['Bir daha mail atmayın lütfen', 'Aboneliğimi iptal edin', 'Reklam almak istemiyorum'],
	cs: ['Už mi nic neposílejte', 'Nechci dostávat nabídky', 'Vyřaďte mě ze seznamu'],
	sv: [
		'Vänligen avregistrera mig',
		'Sluta skicka mejl till mig',
		'Jag är inte intresserad längre, inga fler erbjudanden tack',
	],
	da: ['Jeg ønsker ikke at modtage flere tilbud', 'Afmeld mig venligst'],
	no: ['Jeg vil ikke ha flere e-poster fra dere', 'Meld meg av nyhetsbrevet'],
	fi: ['En halua enää mainoksia', 'Lopettakaa viestien lähettäminen'],
	ja: ['メルマガの登録を解除してください', 'もう送らないでください', '今後の案内は不要です'],
	ru: ['Отпишите меня от рассылки', 'Больше не пишите мне'],
	hu: ['Kérem, ne küldjenek több hírlevelet', 'Leiratkozom'],
};
for (const [language, texts] of Object.entries(refusals))
	for (const words of texts) no(`${language}: ${words}`, mail(words));
const friendly: Record<string, string[]> = {
	en: [
		'We have moved on to the next step: please send me the offer.',
		'I have moved, my new address is 5 High Street. Keep the emails coming!',
		'Please take my name off the invoice and put my company there.',
		'Do not send the parcel before Monday.',
		'I never unsubscribe from anything as good as this.',
		'My colleague is retired now; please write to me instead.',
		'Please cancel my subscription to the tea box, I will order single bags.',
		'Could you stop the delivery? I ordered twice.',
		'Leave the parcel at the door.',
		'I was about to unsubscribe but this offer changed my mind. Two please!',
		'Is it possible to get fewer emails about shoes and more about hats?',
		'Who is allowed to email the support team?',
		'No more than two pieces, please.',
		'Why was I unsubscribed? I want to keep getting your mails.',
		'Please delete item 3 from my order.',
	],
	de: [
		'Wir haben uns anders entschieden und nehmen doch das große Modell.',
		'Bitte keine weiteren Artikel in das Paket legen.',
		'Bitte streichen Sie Position 3 aus dem Angebot.',
		'Ich bitte um Löschung der doppelten Bestellung.',
		'Wie kann ich mich wieder für den Newsletter anmelden?',
		'Lassen Sie das Paket bitte beim Nachbarn.',
	],
	fr: [
		'Veuillez retirer le dernier article de ma commande.',
		'Je ne souhaite plus attendre, annulez la livraison.',
		'Pouvez-vous m’envoyer plus de détails ?',
	],
	es: ['Quiero darme de alta', '¿Me envían más ofertas como esta?', 'No me interesa el rojo, prefiero el azul.'],
	it: ['Non inviate il pacco prima di lunedì.', 'Sono interessato, mandatemi altre offerte.'],
	nl: ['Graag geen suiker in de thee.', 'Verwijder het tweede artikel uit mijn bestelling'],
	pl: ['Proszę nie wysyłać paczki przed poniedziałkiem'],
	pt: ['Gostaria de cancelar o pedido 123', 'Enviem mais ofertas, por favor'],
	tr: ['Siparişimi iptal edin'],
	sv: ['Sluta inte skicka, jag älskar era mejl!'],
	ja: ['注文をキャンセルしてください', 'もう届きました、ありがとう'],
};
for (const [language, texts] of Object.entries(friendly))
	for (const words of texts) near(`ok: ${language}: ${words}`, mail(words));

// Around the words
no(
	'quoted beneath',
	mail(
		'No thanks, take me off.\n\nOn Tue, 19 May 2026 at 10:00, Shop <hello@shop.example> wrote:\n> Our May news\n> You get this because you subscribed',
	),
);
no('signature', mail('Please unsubscribe.\n\n-- \nAda Example\nHead of Sales, Example Ltd\nFollow us on LinkedIn'));
no('phone signature', mail('Stop\n\nSent from my iPhone'));
near(
	'ok: signature of a company',
	mail('Great, send me the price list.\n\n-- \nAda Example\nIf you do not wish to receive emails from me, reply STOP'),
);
no('German quote', mail('Bitte abmelden.\n\nAm 19.05.2026 um 10:00 schrieb Shop <hello@shop.example>:\n> Neuigkeiten'));
no(
	'Outlook quote',
	mail(
		'Remove\n\n________________________________\nFrom: Shop <hello@shop.example>\nSent: Tuesday, May 19, 2026 10:00\nTo: Ada\nSubject: May news\n\nHello',
	),
);
no('subject only', mail('', 'Unsubscribe'));
no('subject of a list', mail('This is an automated message', 'unsubscribe:abc123'));
no('HTML only', { ...mail(''), text: undefined, html: '<div>Please <b>take me off</b> your mailing list</div>' });
no('above the quote of a no', mail('Still getting these. As I wrote below:\n\n> please remove me from this list'));
// Texts and chats
for (const words of [
	'Stop.',
	'STOP please',
	'stop txt',
	'Quit it',
	'opt-out',
	'Opt me out',
	'remove',
	'Do not text this number',
	'no more texts',
	'wrong number, stop',
	'Lose my number',
	'🛑',
	'St0p',
	'STOPP',
	'Arrêt',
	'Baja',
	'CANCELAR',
	'Do not msg me again',
	'Take me off this list',
	'not interested, dont text me',
])
	no(`text: ${words}`, text(words), P);
for (const words of [
	'Can you stop by at 5?',
	'Non-stop flights?',
	'Yes!',
	'Stop is at Main St',
	'Where is the bus stop',
	'I quit smoking',
	'Remove the onions please',
	'Not interested in the red one, blue?',
	'cancel my order 123',
	'End of the month works',
	'no more questions, thanks',
	'This is my new number',
])
	near(`ok: text: ${words}`, text(words), P);
no(
	'WhatsApp',
	w({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: 'w',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '12025550199' },
							contacts: [{ wa_id: '12025550123' }],
							messages: [
								{
									from: '12025550123',
									id: 'm',
									timestamp: '1779184800',
									type: 'text',
									text: { body: 'Por favor no me manden más promociones' },
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
no(
	'chat transcript',
	w({
		event: 'chat_ended',
		visitor: { email: E, name: 'Ada' },
		transcript: [
			{ sender: 'agent', text: 'Anything else?' },
			{ sender: 'visitor', text: 'Yes, please stop sending me your newsletter.' },
		],
	}),
);
no(
	'voice transcript',
	w({
		call: {
			from: P,
			direction: 'inbound',
			transcript: 'Agent: How can I help? Customer: Please put me on your do not call list.',
		},
		customer: { phone: P },
	}),
	P,
	'phone',
);
no(
	'voicemail',
	w({
		From: P,
		To: '+12025550199',
		CallSid: 'CA',
		RecordingUrl: 'https://x.example/r',
		TranscriptionText: 'Hi, this is Ada. Please stop calling me, I am not interested.',
		TranscriptionStatus: 'completed',
	}),
	P,
	'phone',
);
no('survey', {
	Email: E,
	'How can we improve?': 'Stop sending so many emails, in fact take me off the list',
	Score: 2,
});
near('ok: survey', { Email: E, 'How can we improve?': 'Send more of those recipes', Score: 9 });
// Notes in the third person
for (const words of [
	'Asked not to be contacted again',
	'Says he never signed up, wants off the list',
	'She asked us to stop the mailings',
	'Not interested - DNC',
	'unsub per customer request 4/12',
	'Kunde möchte keine Newsletter mehr',
	'wünscht keine Werbung',
	'Ne souhaite plus être contacté',
	'No quiere recibir más correos',
	'wil geen mail meer',
	'Non vuole essere contattato',
	'Hat sich beschwert: wir sollen ihn nicht mehr anschreiben',
	'GDPR: objected to direct marketing',
	'Rang, very annoyed, told us to never email again',
	'Nie chce otrzymywać ofert',
])
	no(`note: ${words}`, note(words));
for (const words of [
	'Asked to be contacted again in June',
	'Says he signed up at the fair',
	'She asked us to stop the delivery until May',
	'Kunde möchte mehr Newsletter',
	'wünscht keine Milch',
	'Souhaite être recontacté en juin',
	'No quiere el modelo rojo',
	'Not interested in the small plan, wants the big one',
	'Objected to the price, then agreed',
	'Wants no phone calls before 10, email is fine',
])
	near(`ok: note: ${words}`, note(words));
for (const words of [
	'asked not to be called again',
	'Do not call, works nights',
	'hung up, said to take her off our call list',
	'Bitte nicht mehr anrufen',
	'Ne plus appeler',
	'no volver a llamar',
	'refuses calls',
])
	no(`call: ${words}`, call(words), P, 'phone');
for (const words of [
	'call again on Monday',
	'left voicemail, did not call back',
	'asked for a callback',
	'Rückruf erbeten',
	'no answer',
])
	near(`ok: call: ${words}`, call(words), P, 'phone');
