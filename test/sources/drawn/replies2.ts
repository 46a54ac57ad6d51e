import { Exam, w } from './exam';

export const exam = new Exam(Date.UTC(2026, 6, 20, 12));
const { no, near } = exam;

const US = '+14155552671';
const UK = '+447400123456';
const DE = '+4915112345678';
const FR = '+33612345678';
const ES = '+34612345678';
const IT = '+393471234567';
const PT = '+351912345678';
const BR = '+5511912345678';
const NL = '+31612345678';
const PL = '+48512345678';
const SE = '+46701234567';

/** A mail as the Email Trigger (IMAP) node gives it. */
const imap = (textPlain: string, subject = 'Re: Spring offers') => ({
	from: 'Ada Byron <ada@example.com>',
	to: 'hello@harbour-lamps.shop',
	subject,
	date: 'Tue, 2 Jun 2026 09:11:00 +0000',
	textPlain,
	attributes: { uid: 812 },
});
/** A mail as the Gmail node gives it when it resolves the message. */
const gmail = (text: string, subject = 'Re: News from Harbour Lamps') => ({
	id: '18f2a7c0b1d3e4f5',
	threadId: '18f2a7c0b1d3e4f5',
	labelIds: ['INBOX', 'UNREAD'],
	from: { value: [{ address: 'ada@example.com', name: 'Ada Byron' }], text: 'Ada Byron <ada@example.com>' },
	to: { value: [{ address: 'hello@harbour-lamps.shop', name: '' }], text: 'hello@harbour-lamps.shop' },
	subject,
	text,
});
/** A text as Twilio posts it. */
const sms = (From: string, Body: string) =>
	w({ MessageSid: 'SM7c1f', AccountSid: 'AC90', From, To: '+18885550100', Body, NumMedia: '0' });
/** A form's free text. */
const form = (message: string) => ({ name: 'Ada Byron', email: 'ada@example.com', message });

// ---- English
no('en pls stop sending me these', imap('pls stop sending me these'));
no('en take me off', imap('Take me off your list.\n\nAda\nSent from my iPhone'));
no('en unsubscribe subject', imap('', 'UNSUBSCRIBE'));
no('en unsubcribe typo', imap('unsubcribe'));
no('en unsuscribe me please', gmail('Unsuscribe me please'));
no(
	'en formal article 21',
	gmail(
		'Dear Sir or Madam,\n\nI hereby object under Article 21 GDPR to the processing of my personal data for direct marketing purposes. Please confirm in writing.\n\nYours faithfully,\nA. Byron',
	),
);
no('en how many times', imap('How many times do I have to ask?? I do NOT want your newsletter.'));
no('en dont email me again', imap('dont email me again'));
no('en no longer wish', gmail('Hi team, I no longer wish to receive marketing emails from you. Kind regards, Ada'));
no('en off mailing database', gmail('Could you kindly delete my address from your mailing database?'));
no('en who are you', imap('Who are you and where did you get my email? Remove it immediately.'));
no('en report you', imap('If I get one more of these mails I will report you for spam'));
no('en not interested stop', imap('Not interested, stop mailing me'));
no('en link broken', imap('Your unsubscribe link does not work. Please unsubscribe me manually.'));
no(
	'en quoted newsletter',
	imap(
		'please take me off this\n\nOn Mon, 1 Jun 2026 at 08:00, Harbour Lamps <hello@harbour-lamps.shop> wrote:\n> Our summer sale is here! 20 % off everything.\n> You get this mail because you signed up. Unsubscribe',
	),
);
no('en changed job', gmail('I am flooded with newsletters. I am opting out of all of yours. Thanks'));
no('en polite', gmail('Lovely products, but I would rather not get promotional emails any more. Thank you!'));
no('en form message', form('I want to be removed from all your marketing lists.'));
no('en cease', gmail('Cease and desist all communications to this address.'));
no('en lose my address', imap('lose my email address'));
no('en sms stop', sms(US, 'Stop'), US);
no('en sms stop texting', sms(US, 'stop texting me'), US);
no('en sms wrong number', sms(US, 'Wrong number, dont text again'), US);
no('en sms STOPALL', sms(US, 'STOPALL'), US);
no('en sms stop dot', sms(UK, 'STOP.'), UK);
no('en sms quit pls', sms(UK, 'Quit pls'), UK);
no('en sms opt out', sms(US, 'opt out'), US);
no('en sms leave me alone', sms(US, 'leave me alone'), US);
no('en sms arret emoji', sms(US, '🛑 stop 🛑'), US);
no('en sms unsub', sms(UK, 'unsub'), UK);
no('en sms no more msgs', sms(UK, 'no more msgs thx'), UK);
no('en sms stp typo', sms(US, 'Stpo'), US);

// ---- other languages
no('de Bitte austragen', imap('Bitte tragen Sie mich aus Ihrem Verteiler aus.\n\nMit freundlichen Grüßen\nAda Byron'));
no('de keine mails mehr', imap('hört auf mir zu schreiben, ich will keine mails mehr'));
no(
	'de widerspreche',
	gmail(
		'Sehr geehrte Damen und Herren,\n\nhiermit widerspreche ich der Nutzung meiner Daten zu Werbezwecken gemäß Art. 21 DSGVO.\n\nHochachtungsvoll\nA. Byron',
	),
);
no('de nerven', imap('Diese Werbung nervt. Löschen Sie meine Adresse.'));
no('de abbestellen klein', imap('newsletter abbestellen bitte'));
no('de Abmeldung Betreff', imap('Danke', 'Abmeldung vom Newsletter'));
no('de sms keine werbung', sms(DE, 'Bitte keine Werbe-SMS mehr'), DE);
no('de sms Stopp', sms(DE, 'STOPP bitte'), DE);
no('de at', gmail('Grüß Gott, bitte nehmen Sie mich von der Liste. Baba'));
no('fr désabonnez-moi', imap('Merci de me désabonner de votre liste.'));
no('fr arretez', imap('arretez de m envoyer vos pubs svp'));
no(
	'fr formel',
	gmail(
		'Madame, Monsieur,\n\nJe m’oppose à tout usage de mes données à des fins de prospection commerciale et vous demande de me retirer de vos fichiers.\n\nCordialement,\nA. Byron',
	),
);
no('fr ne souhaite plus', gmail('Bonjour, je ne souhaite plus recevoir vos courriels. Bonne journée'));
no('fr sms stop', sms(FR, 'STOP svp'), FR);
no('fr sms laissez', sms(FR, 'Ne m’envoyez plus de messages'), FR);
no(
	'fr quoted',
	imap('Désinscription svp\n\nLe lun. 1 juin 2026 à 08:00, Harbour Lamps a écrit :\n> Découvrez nos nouveautés !'),
);
no('es no me escriban', imap('por favor no me escriban más'));
no('es denme de baja', imap('Quiero que me den de baja de su lista de correo.'));
no(
	'es formal',
	gmail(
		'Estimados señores:\n\nSolicito la supresión de mis datos de sus listas comerciales y que cesen los envíos publicitarios.\n\nAtentamente,\nA. Byron',
	),
);
no('es dejad de', imap('Dejad de mandarme publicidad ya!!'));
no('es sms baja', sms(ES, 'BAJA'), ES);
no('es sms no mas', sms(ES, 'no kiero mas mensajes'), ES);
no('it cancellatemi', imap('Cancellatemi dalla vostra mailing list, grazie'));
no('it non voglio', imap('non voglio piu ricevere le vostre email'));
no(
	'it formale',
	gmail(
		'Spett.le ditta, con la presente revoco il consenso all’invio di comunicazioni promozionali. Distinti saluti, A. Byron',
	),
);
no('it sms basta', sms(IT, 'Basta messaggi per favore'), IT);
no('pt retirem', imap('Por favor retirem o meu email da vossa lista.'));
no('br nao quero', imap('nao quero mais receber esses emails'));
no('br descadastrar', gmail('Boa tarde, favor descadastrar meu e-mail. Obrigada.'));
no('pt sms', sms(PT, 'Não quero receber mais SMS'), PT);
no('br sms sair', sms(BR, 'SAIR'), BR);
no('nl uitschrijven', imap('Graag uitschrijven voor de nieuwsbrief.'));
no('nl geen mail meer', imap('ik wil geen mails meer van jullie ontvangen'));
no('nl haal me', gmail('Hallo, haal mij alsjeblieft van jullie mailinglijst af. Groet, Ada'));
no('nl sms', sms(NL, 'Stop met sms’en'), NL);
no('sv avregistrera', imap('Var vänlig och avregistrera mig från ert nyhetsbrev.'));
no('sv sluta', imap('sluta maila mig!'));
no('sv sms', sms(SE, 'Skicka inga fler sms'), SE);
no('da frameld', imap('Jeg vil gerne frameldes jeres nyhedsbrev'));
no('da stop', imap('Fjern mig fra jeres mailliste, tak.'));
no('nb meld av', imap('Vennligst meld meg av nyhetsbrevet'));
no('nb ikke mer', imap('ikke send meg flere eposter takk'));
no('fi peruuttakaa', imap('Haluan peruuttaa uutiskirjeen tilauksen.'));
no('fi lopettakaa', imap('lopettakaa näiden mainosten lähettäminen'));
no('is afskrá', imap('Vinsamlegast takið mig af póstlistanum.'));
no('pl wypisz', imap('Proszę o wypisanie mnie z listy mailingowej.'));
no('pl nie życzę', gmail('Nie życzę sobie otrzymywania ofert handlowych. Z poważaniem, A. Byron'));
no('pl sms', sms(PL, 'nie wysylajcie mi juz smsow'), PL);
no('cs odhlaste', imap('Prosím odhlaste mě z odběru novinek.'));
no('cs neposílejte', imap('uz mi nic neposilejte'));
no('sk odhláste', imap('Odhláste ma prosím z newslettera.'));
no('hu leiratkozom', imap('Szeretnék leiratkozni a hírlevélről.'));
no('hu ne küldjenek', imap('Ne küldjenek több reklámot!'));
no('ro dezabonare', imap('Vă rog să mă dezabonați de la newsletter.'));
no('ro nu mai', imap('nu mai vreau emailuri de la voi'));
no('bg отпишете', imap('Моля, отпишете ме от бюлетина.'));
no('el διαγράψτε', imap('Παρακαλώ διαγράψτε με από τη λίστα σας.'));
no('el μη μου στέλνετε', imap('Μη μου στέλνετε άλλα email'));
no('tr çıkarın', imap('Lütfen beni e-posta listenizden çıkarın.'));
no('tr istemiyorum', imap('artik mail almak istemiyorum'));
no('ru отпишите', imap('Отпишите меня от рассылки, пожалуйста.'));
no('ru хватит', imap('хватит слать мне спам'));
no('uk відпишіть', imap('Будь ласка, відпишіть мене від розсилки.'));
no('uk не надсилайте', imap('Не надсилайте мені більше рекламу'));
no('hr odjavite', imap('Molim vas odjavite me s newslettera.'));
no('sr ne šaljite', imap('Nemojte mi više slati reklame'));
no('sl odjavite', imap('Prosim, odjavite me od e-novic.'));
no('lt atsisakau', imap('Prašau išbraukti mane iš jūsų naujienlaiškio sąrašo.'));
no('lv atrakstīties', imap('Lūdzu, izņemiet mani no jaunumu saraksta.'));
no('et loobuda', imap('Palun eemaldage mind uudiskirja listist.'));
no('ca baixa', imap('Doneu-me de baixa del butlletí, si us plau.'));
no('eu kendu', imap('Mesedez, kendu nire helbidea zuen zerrendatik.'));
no('sq hiqmë', imap('Ju lutem më hiqni nga lista juaj e emaileve.'));
no('ar أوقفوا', imap('من فضلكم توقفوا عن إرسال الرسائل الإعلانية إلي'));
no('ar إلغاء', imap('أريد إلغاء الاشتراك في النشرة البريدية'));
no('he הסירו', imap('אנא הסירו אותי מרשימת התפוצה'));
no('he די', sms('+972501234567', 'תפסיקו לשלוח לי הודעות'), '+972501234567');
no('fa لغو', imap('لطفاً اشتراک من را لغو کنید و دیگر ایمیل نفرستید'));
no('hi मत भेजो', imap('कृपया मुझे और ईमेल मत भेजिए'));
no('hi latin', sms('+919876543210', 'mujhe aur msg mat bhejo'), '+919876543210');
no('ja メルマガの配信を停止', imap('メルマガの配信を停止してください。'));
no('ja 不要', imap('今後このようなメールは不要です。配信リストから削除をお願いいたします。'));
no('ko 그만', imap('메일 그만 보내주세요'));
no('ko 수신을 거부', imap('광고 메일 수신을 거부합니다.'));
no('zh 不要再发', imap('请不要再给我发邮件了'));
no('zh 退订 sms', sms('+8613812345678', 'TD退订'), '+8613812345678');
no('tw 取消訂閱', imap('您好，我想取消訂閱電子報，謝謝。'));
no('th เลิกส่ง', imap('กรุณาหยุดส่งอีเมลโฆษณามาให้ฉัน'));
no('vi đừng gửi', imap('Vui lòng đừng gửi email quảng cáo cho tôi nữa'));
no('id jangan kirim', imap('Tolong jangan kirim email promosi lagi ke saya'));
no('id sms', sms('+6281234567890', 'stop sms promo nya'), '+6281234567890');
no('ms berhenti', imap('Sila berhenti menghantar e-mel promosi kepada saya.'));
no('fil tigilan', imap('Paki-alis po ako sa mailing list ninyo.'));
no('sw acheni', imap('Tafadhali acheni kunitumia barua pepe za matangazo.'));
no('af verwyder', imap('Verwyder my asseblief van julle poslys.'));
no('cy tynnwch', imap('Tynnwch fi oddi ar eich rhestr bostio os gwelwch yn dda.'));
no('hy', imap('Խնդրում եմ հեռացնել ինձ ձեր փոստային ցուցակից'));
no('bn', imap('দয়া করে আমাকে আর ইমেইল পাঠাবেন না'));
no('ur', imap('براہ کرم مجھے مزید ای میل نہ بھیجیں'));

// ---- ordinary
near('near en thanks', imap('Thanks, looking forward to it!'));
near('near en price', imap('How much is the brass lamp including shipping to Ireland?'));
near('near en stop by', imap('Can I stop by your showroom on Saturday?'));
near('near en dont stop', imap('These are great, never stop sending them!'));
near('near en unsubscribed by accident', imap('I think I unsubscribed by accident, please put me back on the list.'));
near('near en cant wait', gmail('I can’t wait to see the new collection'));
near('near en no rush', gmail('No rush, just send me the quote whenever it suits you.'));
near(
	'near en quoted footer only',
	imap(
		'Yes please, Thursday works for me.\n\nOn Mon, 1 Jun 2026 at 08:00, Harbour Lamps <hello@harbour-lamps.shop> wrote:\n> Shall we show you the lamp?\n> If you no longer want these emails, unsubscribe here.',
	),
);
near(
	'near en signature',
	gmail(
		'Please send me the catalogue.\n\nAda Byron\nHead of Purchasing\nPlease consider the environment before printing. Do not forward without permission.',
	),
);
near('near en not received', imap('I have not received your newsletter this month, is everything OK?'));
near('near en how to subscribe', form('How do I subscribe to your newsletter?'));
near('near en no question', form('No questions, just wanted to say hi'));
near('near en remove colour', form('Can you remove the blue shade and ship it in white?'));
near('near en delete item', form('Please take the green lamp off my wish list and add the red one.'));
near('near en light off', form('Does the lamp turn off automatically?'));
near('near en stop flicker', form('How do I stop the LED from flickering?'));
near('near en dimmer block', form('Will the shade block glare?'));
near('near en address change', imap('My new address is 4 Elm Street, please update it.'));
near('near en more emails', imap('Could you email me more often? I keep missing the sales.'));
near(
	'near en out of office',
	imap('I am out of the office until 8 June and will answer when I am back.', 'Automatic reply: Spring offers'),
);
near('near en forward', imap('Forwarding this to my colleague who might like it'));
near('near en sale', imap('Is the sale still on or did it end?'));
near('near en spam folder', imap('Your last mail landed in my spam folder, I fished it out. Nice lamps!'));
near('near en complaint of rain', imap('No complaints here except the weather! Which lamp suits a porch?'));
near(
	'near en unsubscribe from competitor',
	imap('I unsubscribed from everyone else, yours is the only newsletter I keep.'),
);
near('near en sms yes', sms(US, 'Yes'), US);
near('near en sms start', sms(US, 'START'), US);
near('near en sms on my way', sms(US, 'On my way, last stop before you'), US);
near('near en sms ok', sms(UK, 'ok thx'), UK);
near('near en sms no problem', sms(UK, 'No problem'), UK);
near('near en sms no worries', sms(US, 'no worries see you then'), US);
near('near en sms question', sms(US, 'Do you have it in size 9?'), US);
near('near en sms end of street', sms(UK, 'Are you the shop at the end of Mill Road?'), UK);
near('near en sms quit job', sms(US, 'Just quit my job so I have time for the workshop, sign me up!'), US);
near('near en sms bus stop', sms(US, 'Which bus stop is closest?'), US);
near('near en sms love', sms(UK, 'Love it ❤️'), UK);
near('near en sms cant stop', sms(US, 'cant stop looking at that lamp lol'), US);
near('near de Danke', imap('Vielen Dank, das passt gut.'));
near('near de Termin', imap('Ich kann am Freitag nicht, geht auch Montag?'));
near('near de keine Frage', imap('Keine Frage, gerne weitermachen!'));
near('near de Abmelden Versehen', imap('Ich habe mich aus Versehen abgemeldet, bitte wieder eintragen.'));
near('near de Newsletter bestellen', form('Ich möchte den Newsletter bestellen.'));
near('near de Preis', form('Was kostet die Lampe ohne Schirm?'));
near('near de stoppt', form('Wie stoppt man das Flackern?'));
near(
	'near de quoted',
	imap(
		'Gerne, schicken Sie mir ein Angebot.\n\nAm 01.06.2026 um 08:00 schrieb Harbour Lamps:\n> Unsere Neuheiten.\n> Wenn Sie keine Mails mehr wünschen, klicken Sie hier: Abmelden',
	),
);
near('near de Abwesenheit', imap('Ich bin bis 8. Juni nicht im Büro.', 'Abwesenheitsnotiz'));
near('near de sms', sms(DE, 'Super, bis morgen'), DE);
near('near de sms kein Problem', sms(DE, 'Kein Problem'), DE);
near('near fr merci', imap('Merci beaucoup, à bientôt !'));
near('near fr pas disponible', imap('Je ne suis pas disponible jeudi, vendredi peut-être ?'));
near('near fr je ne reçois plus', imap('Je ne reçois plus votre infolettre, pouvez-vous vérifier mon adresse ?'));
near('near fr arrêt de bus', form('Y a-t-il un arrêt de bus près du magasin ?'));
near('near fr prix', form('Quel est le prix sans l’abat-jour ?'));
near('near fr sms', sms(FR, 'D’accord, pas de souci'), FR);
near(
	'near fr quoted',
	imap(
		'Oui, avec plaisir.\n\nLe lun. 1 juin 2026 à 08:00, Harbour Lamps a écrit :\n> Pour ne plus recevoir nos messages, désabonnez-vous ici.',
	),
);
near('near es gracias', imap('Muchas gracias, espero su respuesta.'));
near('near es planta baja', form('Vivo en la planta baja, ¿llega el mensajero?'));
near('near es más baja', form('¿Tienen una lámpara más baja?'));
near('near es no dejen', imap('No dejen de enviarme sus novedades, me encantan.'));
near('near es sms', sms(ES, 'vale, no hay problema'), ES);
near('near it grazie', imap('Grazie mille, a presto'));
near('near it basta poco', imap('Basta poco per illuminare una stanza, bella idea! Avete altri modelli?'));
near('near it non vedo', imap('Non vedo l’ora di provarla'));
near('near it sms', sms(IT, 'Va bene, nessun problema'), IT);
near('near pt obrigada', imap('Muito obrigada, fico à espera do orçamento.'));
near('near br parar', form('O ônibus para em frente à loja?'));
near('near br sair', sms(BR, 'Vou sair do trabalho às 18h e passo aí'), BR);
near('near pt sms', sms(PT, 'Sim, pode ser'), PT);
near('near nl dank', imap('Dank je wel, tot dan!'));
near('near nl geen haast', imap('Geen haast hoor, stuur maar als het klaar is.'));
near('near nl inschrijven', form('Hoe kan ik me inschrijven voor de nieuwsbrief?'));
near('near nl sms', sms(NL, 'Prima, geen probleem'), NL);
near('near sv tack', imap('Tack så mycket, det låter bra!'));
near('near sv ingen fara', imap('Ingen fara, skicka gärna mer information.'));
near('near sv sms', sms(SE, 'Okej, vi ses'), SE);
near('near da tak', imap('Tak for hjælpen, jeg glæder mig.'));
near('near da stoppested', form('Er der et stoppested tæt på butikken?'));
near('near nb takk', imap('Takk, send meg gjerne flere bilder.'));
near('near fi kiitos', imap('Kiitos, lähettäkää lisää kuvia!'));
near('near fi ei kiirettä', imap('Ei kiirettä, palaan asiaan ensi viikolla.'));
near('near is takk', imap('Takk fyrir, hlakka til að sjá lampann.'));
near('near pl dziękuję', imap('Dziękuję, proszę o przesłanie katalogu.'));
near('near pl nie ma sprawy', sms(PL, 'nie ma sprawy'), PL);
near('near cs děkuji', imap('Děkuji, prosím o zaslání ceníku.'));
near('near cs není problém', imap('Není problém, přijdu v pátek.'));
near('near sk ďakujem', imap('Ďakujem, teším sa.'));
near('near hu köszönöm', imap('Köszönöm, küldjenek kérem árajánlatot.'));
near('near ro mulțumesc', imap('Mulțumesc, aștept oferta dumneavoastră.'));
near('near bg благодаря', imap('Благодаря, изпратете ми каталога.'));
near('near el ευχαριστώ', imap('Ευχαριστώ πολύ, στείλτε μου τον κατάλογο.'));
near('near tr teşekkürler', imap('Teşekkürler, fiyat listesini gönderir misiniz?'));
near('near tr durak', form('Mağazaya en yakın durak hangisi?'));
near('near ru спасибо', imap('Спасибо, жду каталог.'));
near('near ru подпишите', imap('Подпишите меня на рассылку, пожалуйста.'));
near('near ru не спешите', imap('Можете не спешить, время есть.'));
near('near uk дякую', imap('Дякую, надішліть прайс.'));
near('near hr hvala', imap('Hvala, pošaljite mi ponudu.'));
near('near sl hvala', imap('Hvala, pošljite mi katalog.'));
near('near sr hvala', imap('Хвала, видимо се у суботу.'));
near('near lt ačiū', imap('Ačiū, laukiu pasiūlymo.'));
near('near lv paldies', imap('Paldies, gaidīšu piedāvājumu.'));
near('near et aitäh', imap('Aitäh, saatke palun hinnakiri.'));
near('near ca gràcies', imap('Gràcies, envieu-me el catàleg.'));
near('near ar شكرا', imap('شكراً جزيلاً، أرجو إرسال قائمة الأسعار'));
near('near ar سؤال', form('هل يتوقف المصباح تلقائياً؟'));
near('near he תודה', imap('תודה רבה, אשמח לקבל הצעת מחיר'));
near('near fa ممنون', imap('ممنون، لطفاً فهرست قیمت را بفرستید'));
near('near hi धन्यवाद', imap('धन्यवाद, कृपया कैटलॉग भेजिए'));
near('near ja ありがとう', imap('ありがとうございます。カタログを送ってください。'));
near('near ja 停止', form('自動で停止する機能はありますか？'));
near('near ko 감사', imap('감사합니다. 카탈로그를 보내주세요.'));
near('near zh 谢谢', imap('谢谢，请发一份报价单给我。'));
near('near tw 訂閱', imap('我想訂閱電子報，請問怎麼做？'));
near('near th ขอบคุณ', imap('ขอบคุณค่ะ ช่วยส่งราคาให้หน่อย'));
near('near vi cảm ơn', imap('Cảm ơn, vui lòng gửi báo giá cho tôi'));
near('near id terima kasih', imap('Terima kasih, tolong kirim katalognya'));
near('near ms terima kasih', imap('Terima kasih, sila hantar senarai harga.'));
near('near fil salamat', imap('Salamat po, pakisend ng price list.'));
near('near sw asante', imap('Asante, tafadhali nitumie orodha ya bei.'));
near('near af dankie', imap('Dankie, stuur asseblief die pryslys.'));
near('near bn ধন্যবাদ', imap('ধন্যবাদ, দয়া করে মূল্য তালিকা পাঠান'));

// ---- other shapes of mails and chats
/** A mail as the Gmail node gives it when simplified. */
const simple = (snippet: string, Subject: string) => ({
	id: '18f2a7c0b1d3e4f6',
	threadId: '18f2a7c0b1d3e4f6',
	snippet,
	From: 'Ada Byron <ada@example.com>',
	To: 'hello@harbour-lamps.shop',
	Subject,
	payload: { mimeType: 'multipart/alternative' },
});
/** A mail as the Microsoft Outlook node gives it. */
const outlook = (content: string, subject = 'RE: Spring offers') => ({
	id: 'AAMkAGI2',
	subject,
	bodyPreview: content
		.replace(/<[^>]+>/g, ' ')
		.trim()
		.slice(0, 255),
	importance: 'normal',
	isRead: false,
	body: { contentType: 'html', content },
	from: { emailAddress: { name: 'Ada Byron', address: 'ada@example.com' } },
	toRecipients: [{ emailAddress: { name: 'Harbour Lamps', address: 'hello@harbour-lamps.shop' } }],
});
/** A mail as the inbound parsers of Postmark post it. */
const postmark = (TextBody: string, Subject = 'Re: Spring offers') =>
	w({
		FromName: 'Ada Byron',
		From: 'ada@example.com',
		FromFull: { Email: 'ada@example.com', Name: 'Ada Byron', MailboxHash: '' },
		To: '"Harbour Lamps" <hello@harbour-lamps.shop>',
		Subject,
		TextBody,
		StrippedTextReply: TextBody.split('\n\n>')[0],
		Date: 'Tue, 2 Jun 2026 09:11:00 +0000',
	});

no('gmail simple en', simple('Please remove me from this list. Thanks, Ada', 'Re: Spring offers'));
no(
	'gmail simple fr',
	simple('Bonjour, je souhaite me désinscrire de votre lettre d&#39;information', 'Désinscription'),
);
no('gmail simple de', simple('Bitte senden Sie mir keine weiteren Newsletter', 'AW: Frühlingsangebote'));
no(
	'outlook html en',
	outlook('<html><body><p>Hi,</p><p>please <b>stop</b> sending me promotions.</p><p>Ada</p></body></html>'),
);
no('outlook html nl', outlook('<div>Graag mijn e-mailadres verwijderen uit jullie mailingbestand.</div>'));
no('outlook html it', outlook('<p>Vi prego di non inviarmi pi&ugrave; newsletter.</p>'));
no('postmark inbound es', postmark('No quiero recibir más correos de ustedes.'));
no('postmark inbound pl', postmark('Proszę usunąć mój adres z bazy mailingowej'));
no('postmark inbound quoted', postmark('Remove.\n\n> Our new lamps are here\n> View in browser'));
no('imap subject remove', imap('', 'REMOVE ME'));
no('en all caps', imap('STOP EMAILING ME!!!!!!'));
no(
	'en mixed thanks but',
	gmail('Thanks for the lamp, I love it. But please don’t send me any more advertising emails.'),
);
no('en consent withdrawal', gmail('I withdraw my consent to receive your newsletter with immediate effect.'));
no('de Einwilligung', gmail('Ich widerrufe meine Einwilligung zum Erhalt von Werbe-E-Mails.'));
no('es revoco', gmail('Revoco mi consentimiento para recibir comunicaciones comerciales.'));
no('fr retire consentement', gmail('Je retire mon consentement à recevoir vos communications commerciales.'));

near('near gmail simple en', simple('Please send me the price list. Thanks, Ada', 'Re: Spring offers'));
near(
	'near gmail simple fr',
	simple('Bonjour, je souhaite m&#39;inscrire à votre lettre d&#39;information', 'Inscription'),
);
near('near gmail simple de', simple('Bitte senden Sie mir weitere Informationen', 'AW: Frühlingsangebote'));
near(
	'near outlook html en',
	outlook('<html><body><p>Hi,</p><p>please send me <b>two</b> samples.</p><p>Ada</p></body></html>'),
);
near(
	'near outlook html quoted footer',
	outlook(
		'<div>Yes, I would love to come.</div><blockquote type="cite"><p>Join our open day!</p><p>To stop receiving these emails, <a href="https://harbour-lamps.shop/u">unsubscribe</a>.</p></blockquote>',
	),
);
near('near outlook html nl', outlook('<div>Graag ontvang ik jullie nieuwe brochure.</div>'));
near('near postmark inbound es', postmark('Quiero recibir el catálogo nuevo, por favor.'));
near(
	'near postmark inbound quoted',
	postmark('Sounds good!\n\n> Our new lamps are here\n> Unsubscribe | View in browser'),
);
near(
	'near en signature disclaimer',
	gmail(
		'Could we talk on Tuesday?\n\n--\nAda Byron\nThis e-mail is confidential. If you are not the intended recipient, please delete it and do not contact the people named in it.',
	),
);
near('near en nothing to remove', form('Please add me to the list for the workshop, and bring the removable shade.'));
