/** What people write back: text messages by number of their country, and mails. */
import { Exam, w } from './exam';

export const exam = new Exam();
const { no, near } = exam;

const NUMBER: Record<string, string> = {
	en: '+14155552671',
	gb: '+447911123456',
	de: '+4915112345678',
	fr: '+33612345678',
	es: '+34612345678',
	mx: '+525512345678',
	it: '+393331234567',
	pt: '+351912345678',
	br: '+5511987654321',
	nl: '+31612345678',
	pl: '+48512345678',
	cs: '+420601123456',
	sk: '+421901123456',
	hu: '+36201234567',
	ro: '+40721234567',
	bg: '+359881234567',
	ru: '+79161234567',
	uk: '+380501234567',
	el: '+306912345678',
	tr: '+905321234567',
	sv: '+46701234567',
	da: '+4520123456',
	nb: '+4740612345',
	fi: '+358401234567',
	et: '+37251234567',
	lv: '+37120123456',
	lt: '+37061234567',
	hr: '+385911234567',
	sl: '+38640123456',
	sr: '+381601234567',
	ja: '+819012345678',
	ko: '+821012345678',
	zh: '+8613812345678',
	tw: '+886912345678',
	vi: '+84912345678',
	id: '+6281234567890',
	th: '+66812345678',
	ar: '+966501234567',
	he: '+972501234567',
	fa: '+989121234567',
	hi: '+919876543210',
	ms: '+60123456789',
	fil: '+639171234567',
	sw: '+254712345678',
	ca: '+34612345678',
};
const SMS = [
	(from: string, text: string) =>
		w({ MessageSid: 'SM1', SmsStatus: 'received', From: from, To: '+18335550100', Body: text, NumMedia: '0' }), // Twilio
	(from: string, text: string) =>
		w({
			msisdn: from.slice(1),
			to: '447700900001',
			messageId: '0A',
			text,
			type: 'unicode',
			'message-timestamp': '2026-05-20 11:58:00',
		}), // Vonage
	(from: string, text: string) =>
		w({
			data: {
				event_type: 'message.received',
				id: 'ev',
				payload: {
					direction: 'inbound',
					type: 'SMS',
					from: { phone_number: from },
					to: [{ phone_number: '+18335550100' }],
					text,
				},
			},
		}), // Telnyx
	(from: string, text: string) => w({ event: 'incoming_sms', from, to: '+18335550100', message: text }), // a gateway app's webhook
];
const MAIL = [
	(text: string, subject: string) => ({
		id: '18f',
		threadId: '18e',
		subject,
		from: { value: [{ address: 'ada@example.com', name: 'Ada Example' }], text: 'Ada Example <ada@example.com>' },
		to: { value: [{ address: 'news@shop.example', name: 'Shop' }], text: 'news@shop.example' },
		date: '2026-05-20T11:50:00.000Z',
		text,
		headers: {},
	}), // Gmail Trigger
	(text: string, subject: string) => ({
		from: 'Ada Example <ada@example.com>',
		to: 'news@shop.example',
		subject,
		date: 'Wed, 20 May 2026 11:50:00 +0000',
		textPlain: text,
		metadata: { 'message-id': '<1@example.com>' },
		attributes: { uid: 9 },
	}), // Email Trigger (IMAP)
	(text: string, subject: string) => ({
		id: 'AAMk',
		subject,
		from: { emailAddress: { name: 'Ada Example', address: 'ada@example.com' } },
		sender: { emailAddress: { name: 'Ada Example', address: 'ada@example.com' } },
		toRecipients: [{ emailAddress: { address: 'news@shop.example' } }],
		receivedDateTime: '2026-05-20T11:50:00Z',
		bodyPreview: text.slice(0, 255),
		body: { contentType: 'text', content: text },
	}), // Outlook
	(text: string, subject: string) =>
		w({
			From: 'ada@example.com',
			FromFull: { Email: 'ada@example.com', Name: 'Ada Example' },
			To: 'news@shop.example',
			Subject: subject,
			TextBody: text,
			MessageID: 'm1',
			Date: 'Wed, 20 May 2026 11:50:00 +0000',
		}), // Postmark inbound
];
let turn = 0;
const sms = (say: typeof no, lang: string, texts: string[]) => {
	for (const text of texts) {
		const from = NUMBER[lang] as string;
		say(`sms ${lang}: ${text}`, (SMS[turn++ % SMS.length] as (typeof SMS)[number])(from, text), from, 'sms');
	}
};
const mail = (say: typeof no, lang: string, texts: (string | [subject: string, text: string])[]) => {
	for (const one of texts) {
		const [subject, text] = typeof one === 'string' ? ['Re: Our May offers', one] : one;
		say(
			`mail ${lang}: ${subject === 'Re: Our May offers' ? '' : `[${subject}] `}${text.replaceAll('\n', ' / ').slice(0, 90)}`,
			(MAIL[turn++ % MAIL.length] as (typeof MAIL)[number])(text, subject),
			'ada@example.com',
			'email',
		);
	}
};

// ── Refusals by text message ────────────────────────────────────────────────────────────────────────────
sms(no, 'en', [
	'Stop!!',
	'STOP please',
	'stop texting me',
	'Unsubscribe me',
	'pls stop sending me these',
	'Take me off your list',
	'remove my number',
	'dont text me again',
	'No more messages please 🙏',
	'Quit texting this number',
	'opt me out',
	'wrong number, stop texting',
	'I said STOP',
	'STOP STOP STOP',
	'Stpo',
	'unsubscibe',
	'Delete my number from your system',
	'Do NOT contact me',
	'who is this?? stop messaging me',
	'lose my number',
	'Not interested, remove me',
	'I never signed up for this. Stop.',
	'stop 🛑',
	'"STOP"',
	'Please cease all communication',
	'I no longer wish to receive texts',
	'no more spam',
	'stop or i report you',
]);
sms(no, 'gb', [
	'STOP to 60777',
	'Cheers but please take me off the list',
	'optout',
	'Kindly stop these texts',
	'End messages',
]);
sms(no, 'de', [
	'Stopp',
	'Bitte keine SMS mehr',
	'Abmelden bitte',
	'Ich will keine Nachrichten mehr bekommen',
	'Löschen Sie meine Nummer',
	'hört auf mir zu schreiben',
	'Nicht mehr anschreiben!',
	'abbestelen',
	'Lasst mich in Ruhe',
]);
sms(no, 'fr', [
	'STOP SVP',
	"Arrêtez de m'envoyer des sms",
	'Désinscription',
	'plus de pub merci',
	'Ne me contactez plus',
	'retirez mon numero',
	'desabonnez moi',
	'Stop pub',
]);
sms(no, 'es', [
	'BAJA',
	'Darme de baja por favor',
	'No me manden más mensajes',
	'dejen de escribirme',
	'Borren mi número',
	'No quiero recibir más sms',
]);
sms(no, 'mx', ['ya no me manden mensajes', 'ALTO', 'quiero cancelar los mensajes']);
sms(no, 'it', [
	'Basta messaggi',
	'Cancellatemi',
	'non voglio più ricevere sms',
	'Smettetela di scrivermi',
	'toglietemi dalla lista',
]);
sms(no, 'pt', ['Não quero mais mensagens', 'Remover', 'parem de me enviar sms']);
sms(no, 'br', ['SAIR', 'para de me mandar mensagem', 'me tira dessa lista', 'nao quero mais receber']);
sms(no, 'nl', ['Afmelden', "Stop met sms'en", 'geen berichten meer aub', 'haal mij van de lijst']);
sms(no, 'pl', ['Proszę nie pisać', 'Wypiszcie mnie', 'nie chcę więcej smsów', 'usuńcie mój numer']);
sms(no, 'cs', ['Odhlásit', 'Už mi neposílejte zprávy', 'nechci žádné sms']);
sms(no, 'sk', ['Odhlásiť', 'Neposielajte mi už správy']);
sms(no, 'hu', ['Leiratkozom', 'Ne küldjenek több üzenetet', 'töröljék a számomat']);
sms(no, 'ro', ['Dezabonare', 'Nu mai vreau mesaje', 'stergeti numarul meu']);
sms(no, 'bg', ['СТОП', 'Не ми пращайте повече съобщения']);
sms(no, 'ru', [
	'Отписаться',
	'Не пишите мне больше',
	'хватит слать смс',
	'удалите мой номер',
	'Отпишите меня пожалуйста',
]);
sms(no, 'uk', ['Відписатися', 'Не надсилайте мені більше повідомлень', 'видаліть мій номер']);
sms(no, 'el', ['ΔΙΑΓΡΑΦΗ', 'Μην μου στέλνετε άλλα μηνύματα', 'σταματήστε τα μηνύματα']);
sms(no, 'tr', ['İPTAL', 'Bana mesaj atmayın', 'Listeden çıkarın', 'mesaj istemiyorum']);
sms(no, 'sv', ['Avregistrera mig', 'Sluta skicka sms', 'Inga fler meddelanden tack']);
sms(no, 'da', ['Afmeld', 'Stop med at sende mig beskeder', 'Slet mit nummer']);
sms(no, 'nb', ['Meld meg av', 'Ikke send meg flere meldinger']);
sms(no, 'fi', ['Lopettakaa viestien lähettäminen', 'Poistakaa numeroni listalta', 'En halua enää viestejä']);
sms(no, 'et', ['Palun ärge enam kirjutage', 'Ei soovi enam sõnumeid']);
sms(no, 'lv', ['Lūdzu nesūtiet man vairs ziņas']);
sms(no, 'lt', ['Nebesiųskite man žinučių', 'Atsisakau']);
sms(no, 'hr', ['Odjava', 'Ne šaljite mi više poruke']);
sms(no, 'sl', ['Odjavite me', 'Ne pošiljajte mi več sporočil']);
sms(no, 'sr', ['Не шаљите ми више поруке', 'Odjavi me']);
sms(no, 'ja', ['配信停止', 'もう送らないでください', '登録解除お願いします']);
sms(no, 'ko', ['수신거부', '문자 그만 보내세요', '더 이상 연락하지 마세요']);
sms(no, 'zh', ['TD', '退订', '不要再给我发短信了', '请把我从名单里删除']);
sms(no, 'tw', ['取消訂閱', '請不要再傳簡訊給我']);
sms(no, 'vi', ['HUY', 'Đừng gửi tin nhắn cho tôi nữa', 'Tôi không muốn nhận tin nhắn']);
sms(no, 'id', ['Berhenti', 'Jangan kirim pesan lagi', 'hapus nomor saya']);
sms(no, 'ms', ['Tolong jangan hantar mesej lagi']);
sms(no, 'fil', ['Wag na kayong mag-text sakin', 'Huwag na po kayong magpadala ng mensahe']);
sms(no, 'th', ['ยกเลิก', 'อย่าส่งข้อความมาอีก']);
sms(no, 'ar', ['إيقاف', 'لا ترسلوا لي رسائل بعد الآن', 'الغاء الاشتراك']);
sms(no, 'he', ['הסר', 'תפסיקו לשלוח לי הודעות', 'תורידו אותי מהרשימה']);
sms(no, 'fa', ['لغو', 'دیگر به من پیام ندهید']);
sms(no, 'hi', ['मुझे मैसेज मत भेजो', 'band karo ye message', 'रोकें']);
sms(no, 'sw', ['Acha kunitumia ujumbe', 'Ondoa namba yangu']);

// ── Refusals by mail ────────────────────────────────────────────────────────────────────────────────────
const QUOTED =
	'\n\nOn Tue, May 19, 2026 at 9:00 AM Shop <news@shop.example> wrote:\n> Our May offers are here! 20 % off everything.\n> View in browser | Unsubscribe';
mail(no, 'en', [
	'Please unsubscribe me from this mailing list.\n\nThanks,\nAda',
	`Remove me from your list please.${QUOTED}`,
	'STOP',
	`Unsubscribe${QUOTED}`,
	'I would like to opt out of all marketing communications.\n\nKind regards\nAda Example\nHead of Purchasing | Example Ltd',
	['unsubscribe', ''],
	['Unsubscribe', 'This message was automatically generated by Gmail.'],
	['Remove me', 'pls'],
	['Opt out', 'Sent from my iPhone'],
	'Hi there,\n\nI no longer want to receive these emails. Can you take me off?\n\nAda',
	'Stop emailing me.',
	'please stop spamming me 😡',
	'I have asked three times now to be removed. This is the last time before I report you.',
	'Take me off this list immediately',
	'I do not wish to be contacted again.',
	'We are not interested, please do not contact us again. Best, Ada',
	`Not interested. Please remove my details from your database.${QUOTED}`,
	'I withdraw my consent to receive marketing emails under Art. 7(3) GDPR.',
	'Under GDPR Article 21 I object to the processing of my personal data for direct marketing purposes.',
	'Pursuant to CCPA, please delete my information and do not email me anymore.',
	'How on earth did you get my address? Delete it and never write to me again.',
	'Can you please stop sending me the newsletter? I unsubscribed months ago but it keeps coming.',
	'unsuscribe me plz',
	'Dont want these anymore, thx',
	'kindly remove my email address from ur mailing list',
	'Hello,\nI changed jobs and would rather not get your promotions any longer.\nPlease unsubscribe ada@example.com.\nCheers',
	'No more emails please!',
	'Lose my email address.',
	'I keep getting your mails even though I clicked unsubscribe. Please sort it out and stop.',
	'Thanks for the great service last year, but please take me off your promotional emails.',
	'Please cease and desist from sending me unsolicited email.',
	'Do not reply. Do not email. Do not call.',
]);
mail(no, 'de', [
	'Bitte tragen Sie mich aus dem Newsletter aus.\n\nMit freundlichen Grüßen\nAda Example',
	'Ich möchte keine Werbung mehr von Ihnen erhalten.',
	'Hiermit widerspreche ich der Nutzung meiner Daten zu Werbezwecken.',
	'Hiermit widerrufe ich meine Einwilligung in den Erhalt des Newsletters.',
	'bitte nicht mehr schicken, danke!!',
	['Newsletter abbestellen', 'Guten Tag, bitte abmelden. LG Ada'],
	['Abmeldung', ''],
	'Nehmt mich endlich aus eurem Verteiler!',
	'Löschen Sie meine E-Mail-Adresse aus Ihrem Verteiler.\n\nAm 19.05.2026 schrieb Shop:\n> Unsere Mai-Angebote',
	'Wie kann ich mich abmelden? Ich will das nicht mehr bekommen.',
	'Kein Interesse, bitte keine weiteren Mails.',
	'Unterlassen Sie es, mir weiterhin E-Mails zu senden.',
]);
mail(no, 'fr', [
	'Merci de me désinscrire de votre newsletter.\n\nCordialement,\nAda',
	'Je ne souhaite plus recevoir vos e-mails.',
	'Veuillez supprimer mon adresse de votre liste de diffusion.',
	"Arrêtez de m'envoyer vos pubs !!",
	"Je m'oppose au traitement de mes données à des fins de prospection commerciale.",
	['Désinscription', 'Bonjour, voir objet. Merci'],
	'svp me retirer de la liste',
	'Pouvez-vous me désabonner ? Bonne journée ☀️',
	"Ne m'écrivez plus jamais.",
]);
mail(no, 'es', [
	'Por favor, dadme de baja de vuestra lista de correo.\n\nUn saludo',
	'No deseo recibir más correos comerciales.',
	'Solicito la baja del boletín.',
	['Baja', 'Gracias'],
	'Dejen de enviarme publicidad!!!',
	'Ejerzo mi derecho de oposición al tratamiento de mis datos con fines de marketing.',
	'Quiero darme de baja',
	'favor quitarme de la lista de envios',
]);
mail(no, 'it', [
	'Vi prego di cancellarmi dalla vostra newsletter. Grazie, Ada',
	'Non desidero più ricevere le vostre comunicazioni.',
	'Revoco il consenso al trattamento dei miei dati per finalità di marketing.',
	'Toglietemi dalla mailing list',
	['Disiscrizione', 'Come da oggetto.'],
	'Smettete di mandarmi email!',
]);
mail(no, 'pt', [
	'Por favor removam o meu email da vossa lista.',
	'Não quero receber mais newsletters.',
	'Gostaria de cancelar a minha subscrição da newsletter.',
	'Parem de me enviar e-mails',
	'me descadastre por favor',
]);
mail(no, 'nl', [
	'Graag uitschrijven voor deze nieuwsbrief.\n\nMet vriendelijke groet,\nAda',
	'Ik wil geen mails meer ontvangen.',
	'Verwijder mij uit jullie bestand aub',
	'Stop met mailen!',
	['Afmelden nieuwsbrief', 'zie onderwerp'],
]);
mail(no, 'pl', [
	'Proszę o wypisanie mnie z newslettera.\nPozdrawiam\nAda',
	'Nie chcę już otrzymywać od Państwa maili.',
	'Cofam zgodę na przetwarzanie danych w celach marketingowych.',
	'Proszę usunąć mój adres z bazy',
]);
mail(no, 'cs', [
	'Prosím o odhlášení z odběru novinek.',
	'Nepřeji si dostávat vaše obchodní sdělení.',
	'Přestaňte mi posílat e-maily',
]);
mail(no, 'sk', ['Prosím, odhláste ma z newslettra.', 'Neželám si dostávať vaše e-maily.']);
mail(no, 'hu', [
	'Kérem, töröljenek a hírlevél listáról.',
	'Nem szeretnék több hírlevelet kapni.',
	'Le szeretnék iratkozni',
]);
mail(no, 'ro', [
	'Vă rog să mă dezabonați de la newsletter.',
	'Nu mai doresc să primesc e-mailuri de la dumneavoastră.',
]);
mail(no, 'bg', ['Моля, отпишете ме от бюлетина.', 'Не желая да получавам повече имейли от вас.']);
mail(no, 'ru', [
	'Пожалуйста, отпишите меня от рассылки.',
	'Я не хочу получать ваши письма.',
	'Отзываю согласие на обработку персональных данных в рекламных целях.',
	'Уберите меня из списка рассылки',
]);
mail(no, 'uk', ['Будь ласка, відпишіть мене від розсилки.', 'Я більше не хочу отримувати ваші листи.']);
mail(no, 'el', ['Παρακαλώ διαγράψτε με από τη λίστα σας.', 'Δεν επιθυμώ να λαμβάνω άλλα email.']);
mail(no, 'tr', [
	'Lütfen beni e-posta listenizden çıkarın.',
	'Artık bülteninizi almak istemiyorum.',
	'Bana bir daha mail göndermeyin',
]);
mail(no, 'sv', [
	'Vänligen ta bort mig från er e-postlista.',
	'Jag vill inte ha fler nyhetsbrev.',
	'Avprenumerera tack',
]);
mail(no, 'da', ['Venligst fjern mig fra jeres mailingliste.', 'Jeg ønsker ikke at modtage flere nyhedsbreve.']);
mail(no, 'nb', ['Vennligst meld meg av nyhetsbrevet.', 'Jeg ønsker ikke flere e-poster fra dere.']);
mail(no, 'fi', ['Poistakaa minut postituslistalta.', 'En halua enää vastaanottaa uutiskirjettänne.']);
mail(no, 'et', ['Palun eemaldage mind uudiskirja saajate hulgast.']);
mail(no, 'lv', ['Lūdzu, izņemiet mani no adresātu saraksta.']);
mail(no, 'lt', ['Prašau išbraukti mane iš naujienlaiškio gavėjų sąrašo.']);
mail(no, 'hr', ['Molim vas da me odjavite s newslettera.']);
mail(no, 'sl', ['Prosim, odjavite me od prejemanja novic.']);
mail(no, 'sr', ['Молим вас да ме уклоните са листе.']);
mail(no, 'ja', [
	'メルマガの配信を停止してください。',
	'今後このようなメールは送らないでください。よろしくお願いいたします。',
	'登録を解除していただけますか',
]);
mail(no, 'ko', ['메일 수신을 거부합니다.', '뉴스레터 구독을 해지해 주세요.', '광고 메일 보내지 마세요']);
mail(no, 'zh', ['请将我从邮件列表中删除。', '我不想再收到你们的广告邮件', '請取消我的訂閱,謝謝']);
mail(no, 'vi', ['Vui lòng hủy đăng ký nhận bản tin cho tôi.', 'Đừng gửi email quảng cáo cho tôi nữa.']);
mail(no, 'id', ['Mohon hapus email saya dari daftar newsletter.', 'Saya tidak mau menerima email promosi lagi.']);
mail(no, 'th', ['กรุณายกเลิกการรับข่าวสารของฉัน', 'ไม่ต้องส่งอีเมลมาอีก']);
mail(no, 'ar', ['أرجو إلغاء اشتراكي في النشرة البريدية.', 'لا أرغب في استلام رسائلكم الإعلانية']);
mail(no, 'he', ['אנא הסירו אותי מרשימת התפוצה.', 'אני לא מעוניין לקבל מכם מיילים יותר']);
mail(no, 'fa', ['لطفاً مرا از خبرنامه حذف کنید.']);
mail(no, 'hi', ['कृपया मुझे अपनी मेलिंग सूची से हटा दें।', 'मुझे अब आपके ईमेल नहीं चाहिए']);
mail(no, 'ca', ['Si us plau, doneu-me de baixa del butlletí.']);

// ── Ordinary text messages ──────────────────────────────────────────────────────────────────────────────
sms(near, 'en', [
	'Yes',
	'OK thanks',
	'Can you stop by tomorrow?',
	'Is there a bus stop near your store?',
	'Does the sale end today?',
	'I quit my gym, can I get the home kit?',
	'Please cancel my appointment for Tuesday',
	'Cancel my order #1043',
	'Remove the blue one from my order please',
	"Don't stop, I love these deals 😂",
	'Is it too late to change the address?',
	'When will it arrive',
	'No',
	'No thanks, I have one already',
	'STOPPED by the shop but it was closed',
	'how much is it',
	'C',
	'2',
	'Ok see you at 5',
	'Thank you!! ❤️',
	'Wrong size, can I exchange?',
	'The app stopped working',
	'my card got blocked, can I pay cash',
	'delete item 3 and add item 5',
	'I will be at the end of the street',
	'unable to log in',
	'call me',
	'Text me when its ready',
	'can u text me the code again',
]);
sms(near, 'gb', [
	'Cheers, see you then',
	'Is Stopford Road the right place?',
	'Running 10 mins late',
	'Can I swap the slot to Friday?',
	'opticians open today?',
]);
sms(near, 'de', [
	'Ja',
	'Danke',
	'Wann kommt mein Paket?',
	'An welcher Haltestelle ist der Laden?',
	'Bitte stornieren Sie meine Bestellung',
	'Ende der Woche passt mir',
	'Ich komme etwas später',
	'Habt ihr noch Größe 42?',
]);
sms(near, 'fr', [
	'Oui',
	'Merci beaucoup',
	'À quel arrêt de bus ?',
	'Annulez ma commande svp',
	'Fin de semaine ça ira',
	'Non merci pas cette fois',
	'Vous êtes ouverts demain ?',
]);
sms(near, 'es', [
	'Sí',
	'Gracias',
	'¿A qué hora cierran?',
	'Cancelar mi cita del lunes',
	'En la planta baja por favor',
	'¿Para cuándo llega?',
]);
sms(near, 'mx', ['Talla alta o baja?', 'mande otra foto por favor']);
sms(near, 'it', ['Sì', 'Grazie mille', 'A che fermata scendo?', 'Annulla il mio ordine', 'Basta una confezione?']);
sms(near, 'pt', ['Sim', 'Obrigada', 'Podem cancelar a encomenda 55?', 'Em que paragem saio?']);
sms(near, 'br', ['Blz', 'Quero sair mais cedo, pode ser às 15h?', 'cancela meu pedido']);
sms(near, 'nl', [
	'Ja',
	'Bedankt',
	'Welke bushalte is het?',
	'Is deze uit voorraad leverbaar?',
	'Graag mijn bestelling annuleren',
]);
sms(near, 'pl', ['Tak', 'Dziękuję', 'Na którym przystanku wysiąść?', 'Anuluj zamówienie 12', 'Do końca tygodnia?']);
sms(near, 'cs', ['Ano', 'Děkuji', 'Zrušte prosím objednávku']);
sms(near, 'sk', ['Áno', 'Na ktorej zastávke?']);
sms(near, 'hu', ['Igen', 'Köszönöm', 'Melyik megállónál?']);
sms(near, 'ro', ['Da', 'Multumesc', 'Anulati comanda va rog']);
sms(near, 'bg', ['Да', 'Благодаря', 'На коя спирка?']);
sms(near, 'ru', ['Да', 'Спасибо', 'На какой остановке выходить?', 'Отмените заказ 15', 'Буду в конце недели']);
sms(near, 'uk', ['Так', 'Дякую', 'Скасуйте замовлення']);
sms(near, 'el', ['Ναι', 'Ευχαριστώ', 'Σε ποια στάση;']);
sms(near, 'tr', ['Evet', 'Teşekkürler', 'Hangi durakta ineyim?', 'Siparişimi iptal eder misiniz']);
sms(near, 'sv', ['Ja', 'Tack', 'Vilken hållplats?']);
sms(near, 'da', ['Ja tak', 'Hvornår kommer pakken?']);
sms(near, 'nb', ['Ja', 'Når kommer pakken?', 'Hvilket stoppested?']);
sms(near, 'fi', ['Kyllä', 'Kiitos', 'Millä pysäkillä?']);
sms(near, 'et', ['Jah', 'Aitäh']);
sms(near, 'lv', ['Jā', 'Paldies']);
sms(near, 'lt', ['Taip', 'Ačiū']);
sms(near, 'hr', ['Da', 'Hvala', 'Na kojoj stanici?']);
sms(near, 'ja', ['はい', 'ありがとうございます', '注文をキャンセルしたいです', '停留所はどこですか']);
sms(near, 'ko', ['네', '감사합니다', '주문 취소해 주세요', '정류장이 어디예요?']);
sms(near, 'zh', ['好的', '谢谢', '取消订单', '停车方便吗?', '几点停止营业?']);
sms(near, 'tw', ['好', '請問停車場在哪裡']);
sms(near, 'vi', ['Vâng', 'Cảm ơn', 'Bao giờ giao hàng?']);
sms(near, 'id', ['Ya', 'Terima kasih', 'Berhenti di halte mana?']);
sms(near, 'th', ['ค่ะ', 'ขอบคุณ']);
sms(near, 'ar', ['نعم', 'شكرا', 'ألغوا طلبي رقم 12']);
sms(near, 'he', ['כן', 'תודה', 'באיזו תחנה לרדת?']);
sms(near, 'hi', ['हाँ', 'धन्यवाद', 'Order kab aayega?']);

// ── Ordinary mails ──────────────────────────────────────────────────────────────────────────────────────
mail(near, 'en', [
	`Thanks, this looks great! Can you send me the price list?${QUOTED}`,
	`Do you ship to Canada?${QUOTED}`,
	'Could you resend the invoice? I never received it.',
	'I would love to hear more about the workshop.',
	'Please cancel my order 1045, I ordered the wrong size.',
	'Can you remove the old card from my account?',
	'I stopped by last week and your team was wonderful.',
	'Please delete the duplicate item in my cart.',
	'I am out of the office until 2 June with limited access to email.',
	[
		'Automatic reply: Our May offers',
		'Thank you for your message. I am on annual leave and will respond when I am back.',
	],
	['Out of Office', 'I no longer work on Fridays. For urgent matters contact bob@example.com.'],
	'How do I change my email address for the newsletter? I still want it, just to the other inbox.',
	'Why did I stop getting your newsletter? I miss it, please add me back.',
	'Please subscribe me to the newsletter.',
	'Not now, but ask me again in autumn.',
	'We decided to go with a bigger package. Can we talk on Monday?',
	'No, the blue one please.',
	'The discount code does not work any more.',
	'Does the offer end on Sunday?',
	"I can't stop recommending you to friends!",
	'Is the non-stop version still available?',
	'My parcel has been stopped at customs, what should I do?',
	'The unsubscribe button in my own newsletter tool is broken, can your agency fix it?',
	'We run a mailing list ourselves; does your product handle unsubscribes automatically?',
	'Do you have an opt-out for the gift wrapping?',
	'Quick question: does your CRM integrate with Do Not Call registries?',
	'Let me know a time that works for a call.',
	'I have moved the meeting to Thursday.',
	'Great newsletter this week, especially the piece on how to unsubscribe from bad habits.',
	'My subscription box came damaged.',
	'Please pause my coffee subscription until July.',
	'Please confirm receipt.\n\n--\nAda Example\nTo stop receiving our newsletter click here: https://example.com/unsubscribe',
	'See attached.\n\nThis e-mail and any attachments are confidential. If you are not the intended recipient please delete this email and notify the sender.',
	'Looks good to me 👍\n\nSent from my iPhone',
	['Re: Quote 77', 'Remove line 3 and we have a deal.'],
	['Fwd: Invitation', 'FYI, could be interesting for us.'],
	'I do not want the red one, I want the green one.',
	'I did not receive any emails from you this week, is something wrong?',
	'Please do not ship before Friday.',
	'Please do not call before noon, email is best.',
	'Can I get a refund for the deposit?',
	'No more questions from my side, thank you!',
	'We no longer need the second desk, just the first.',
	'Please take item B off the list of materials.',
	'Our contract ends in December, how can we renew?',
	'Stop order on cheque 5512 has been confirmed by my bank, so payment is on its way.',
	'Who can I contact about wholesale?',
]);
mail(near, 'de', [
	'Danke für die Info! Könnten Sie mir den Katalog schicken?',
	'Bitte stornieren Sie meine Bestellung 2231.',
	'Ich bin bis zum 2. Juni nicht im Büro.',
	['Abwesenheitsnotiz: Unsere Mai-Angebote', 'Vielen Dank für Ihre Nachricht. Ich bin im Urlaub.'],
	'Bitte melden Sie mich zum Newsletter an.',
	'Ich habe mich für das Seminar angemeldet, muss aber leider absagen. Gibt es einen anderen Termin?',
	'Die Rechnung ist noch nicht angekommen.',
	'Kann ich die Lieferung auf Freitag verschieben?',
	'Bitte keine Plastikverpackung verwenden.',
	'Ende Mai passt uns gut.',
	'Ich möchte mein Auto abmelden, brauche ich dafür die Originalrechnung?',
]);
mail(near, 'fr', [
	"Merci pour votre message, pouvez-vous m'envoyer un devis ?",
	'Je souhaite annuler ma commande n° 88.',
	"Je suis absente jusqu'au 2 juin.",
	'Inscrivez-moi à la newsletter svp',
	"Je n'ai plus de nouvelles de ma livraison.",
	"Merci de retirer l'article 2 du devis.",
	'Ne livrez pas avant lundi.',
	'Le code promo ne marche plus.',
]);
mail(near, 'es', [
	'Gracias, ¿me pueden enviar el catálogo?',
	'Quiero cancelar el pedido 31.',
	'Estoy de baja hasta el lunes, contesten a mi compañera.',
	'¿Tienen rebajas este mes?',
	'Quiero suscribirme al boletín',
	'No he recibido la factura.',
]);
mail(near, 'it', [
	'Grazie, mi mandate il listino?',
	"Vorrei annullare l'ordine 12.",
	'Sono fuori ufficio fino al 2 giugno.',
	'Vorrei iscrivermi alla newsletter',
	'Non ho più ricevuto il pacco.',
]);
mail(near, 'pt', [
	'Obrigado, podem enviar orçamento?',
	'Quero cancelar a encomenda 9.',
	'Não recebi o recibo.',
	'Gostaria de subscrever a newsletter',
]);
mail(near, 'nl', [
	'Bedankt! Kunnen jullie een offerte sturen?',
	'Graag bestelling 7 annuleren.',
	'Ik ben afwezig tot 2 juni.',
	'Ik wil me graag inschrijven voor de nieuwsbrief.',
]);
mail(near, 'pl', [
	'Dziękuję, proszę o cennik.',
	'Proszę anulować zamówienie 5.',
	'Chcę zapisać się do newslettera',
	'Nie otrzymałam faktury.',
]);
mail(near, 'cs', ['Děkuji, pošlete mi prosím ceník.', 'Zrušte prosím objednávku 3.']);
mail(near, 'hu', ['Köszönöm, kérek árajánlatot.', 'Szeretnék feliratkozni a hírlevélre.']);
mail(near, 'ro', ['Mulțumesc, îmi trimiteți oferta?', 'Doresc să anulez comanda 4.']);
mail(near, 'ru', [
	'Спасибо, пришлите прайс-лист, пожалуйста.',
	'Отмените, пожалуйста, заказ 8.',
	'Подпишите меня на рассылку',
	'Я в отпуске до 2 июня.',
]);
mail(near, 'uk', ['Дякую, надішліть прайс.', 'Скасуйте замовлення 6, будь ласка.']);
mail(near, 'el', ['Ευχαριστώ, στείλτε μου τιμοκατάλογο.', 'Θέλω να ακυρώσω την παραγγελία 2.']);
mail(near, 'tr', ['Teşekkürler, fiyat listesi gönderir misiniz?', 'Siparişimi iptal etmek istiyorum.']);
mail(near, 'sv', [
	'Tack! Kan ni skicka en offert?',
	'Jag vill avbeställa order 3.',
	'Jag vill prenumerera på nyhetsbrevet',
]);
mail(near, 'da', ['Tak, kan I sende en prisliste?', 'Jeg vil gerne annullere ordre 3.']);
mail(near, 'nb', ['Takk, kan dere sende pristilbud?']);
mail(near, 'fi', ['Kiitos, voitteko lähettää hinnaston?', 'Haluan peruuttaa tilaukseni 8.']);
mail(near, 'ja', [
	'ありがとうございます。カタログを送ってください。',
	'注文番号12をキャンセルしたいです。',
	'メルマガに登録したいです。',
]);
mail(near, 'ko', ['감사합니다. 견적서 보내 주세요.', '주문을 취소하고 싶습니다.']);
mail(near, 'zh', ['谢谢,请发报价单。', '我想取消订单12。', '我想订阅你们的邮件']);
mail(near, 'vi', ['Cảm ơn, gửi cho tôi bảng giá nhé.']);
mail(near, 'id', ['Terima kasih, tolong kirim daftar harga.']);
mail(near, 'ar', ['شكرا، أرسلوا لي قائمة الأسعار', 'أريد إلغاء الطلب رقم 5']);
mail(near, 'he', ['תודה, אפשר לקבל מחירון?', 'אני רוצה לבטל את ההזמנה']);
mail(near, 'hi', ['धन्यवाद, कृपया मूल्य सूची भेजें।']);
