import { Exam, w } from './exam';

/** What people write and say in words nobody had drawn: polite, curt, angry, by law, in 35 languages, with emoji, to a mailbox, a number or a machine that listens. */
export const exam = new Exam();

const E = 'ada@example.com';
const P = '+12025550123';

const mail = (text: string, subject = 'Re: Our May news') => ({
	from: { value: [{ address: E, name: 'Ada' }] },
	to: { value: [{ address: 'hello@shop.example' }] },
	subject,
	text,
	date: '2026-05-19T10:00:00.000Z',
});
const text = (from: string, body: string) =>
	w({ From: from, To: '+18335550100', Body: body, SmsMessageSid: 'SM1', MessageSid: 'SM1', NumMedia: '0' });
const call = (summary: string) => ({ call_id: 'c', to_number: P, direction: 'outbound', summary });

const mailed = (...texts: string[]) => texts.forEach((one) => exam.no(`mail: ${one}`, mail(one)));
const texted = (from: string, ...texts: string[]) =>
	texts.forEach((one) => exam.no(`text: ${one}`, text(from, one), from));
const said = (...texts: string[]) => texts.forEach((one) => exam.no(`said: ${one}`, call(one), P, 'phone'));
const fineMail = (...texts: string[]) => texts.forEach((one) => exam.near(`ok: mail: ${one}`, mail(one)));
const fineText = (from: string, ...texts: string[]) =>
	texts.forEach((one) => exam.near(`ok: text: ${one}`, text(from, one), from));
const fineSaid = (...texts: string[]) => texts.forEach((one) => exam.near(`ok: said: ${one}`, call(one), P, 'phone'));

mailed(
	'Kindly refrain from sending me further promotional material.',
	'I would be grateful if you could take my name off your mailing list. Many thanks.',
	'Under Article 17 GDPR I request erasure of all personal data you hold about me.',
	'Pursuant to Article 21(2) GDPR, I object to the processing of my data for direct marketing.',
	'How did you get my address? I never signed up. Remove it.',
	'This is my third request. No more of these.',
	'Not for me, thanks. You can drop me from this list.',
	'I no longer wish to be on your distribution list',
	'Could you please unsubscribe my colleague and me?',
	'We are all set, please cease outreach.',
	'Stop emailing me or I will forward this to my lawyer.',
	'Please cancel my subscription to your newsletter.',
	'Wrong person. Please do not write to this address again.',
	'I withdraw my consent with immediate effect.',
	'Lose my email.',
	'This inbox is not for solicitation, kindly delete our details.',
	'Enough with the emails already',
	'unsub pls',
	'REMOVE',
	'👎 unsubscribe',
	'Sehr geehrte Damen und Herren, hiermit widerrufe ich meine Einwilligung zum Erhalt Ihres Newsletters.',
	'Bitte löschen Sie sämtliche zu meiner Person gespeicherten Daten gemäß Art. 17 DSGVO.',
	'Ich bitte Sie höflich, mir keine weiteren Angebote zuzusenden.',
	'Verschonen Sie mich bitte mit Ihrer Werbung.',
	'Merci de bien vouloir me retirer de votre liste de diffusion.',
	'Conformément au RGPD, je vous demande de supprimer mes données personnelles.',
	'Je vous prie de cesser tout envoi publicitaire à cette adresse.',
	'Les ruego que me den de baja de su lista de correo.',
	'Solicito la cancelación de mis datos personales conforme al RGPD.',
	'Dejen de enviarme correos, por favor.',
	'Peço que removam o meu e-mail da vossa lista.',
	'Nos termos da LGPD, solicito a exclusão dos meus dados.',
	'Vi prego di cancellarmi dalla vostra mailing list.',
	'Ai sensi dell’art. 21 GDPR mi oppongo al trattamento per finalità di marketing.',
	'Graag verwijderen uit uw mailingbestand.',
	'Ik wil geen reclame meer van u ontvangen.',
	'Var snäll och ta bort mig från er sändlista.',
	'Jag vill inte ha fler mejl från er.',
	'Vennligst fjern meg fra e-postlisten deres.',
	'Jeg vil gerne frameldes jeres nyhedsbrev.',
	'Poistakaa minut postituslistaltanne, kiitos.',
	'Proszę o usunięcie mojego adresu z Państwa bazy mailingowej.',
	'Wycofuję zgodę na przetwarzanie danych w celach marketingowych.',
	'Prosím o vyřazení z vašeho rozesílacího seznamu.',
	'Prosím, odstráňte ma zo zoznamu odberateľov.',
	'Kérem, töröljenek a hírlevél listájukról.',
	'Vă rog să mă ștergeți din lista dumneavoastră de abonați.',
	'Моля, премахнете ме от списъка си.',
	'Molim vas da me uklonite s mailing liste.',
	'Prosim, odstranite me s seznama prejemnikov.',
	'Prašau išbraukti mane iš jūsų adresatų sąrašo.',
	'Lūdzu, izņemiet mani no jūsu adresātu saraksta.',
	'Palun eemaldage mind oma meililistist.',
	'Παρακαλώ διαγράψτε με από τη λίστα σας.',
	'Lütfen beni e-posta listenizden çıkarın.',
	'Прошу удалить мой адрес из вашей базы рассылки.',
	'Прошу видалити мене зі списку розсилки.',
	'אנא הסירו אותי מרשימת הדיוור שלכם',
	'أرجو إزالة بريدي من قائمتكم البريدية',
	'لطفاً من را از لیست ایمیل خود حذف کنید',
	'今後のメール配信はご遠慮ください。',
	'メーリングリストから外してください。',
	'메일링 리스트에서 제 주소를 삭제해 주세요.',
	'请将我从邮件列表中移除。',
	'請不要再寄電子報給我。',
	'Vui lòng xóa tôi khỏi danh sách nhận thư.',
	'กรุณาลบฉันออกจากรายชื่ออีเมลของคุณ',
	'Mohon hapus email saya dari daftar Anda.',
	'Sila keluarkan saya daripada senarai e-mel anda.',
	'कृपया मुझे अपनी मेलिंग सूची से हटा दें।',
	'Si us plau, elimineu-me de la vostra llista.',
	'Vinsamlegast takið mig af póstlistanum.',
	'Le do thoil bain mé de do liosta.',
	'Tafadhali niondoe kwenye orodha yenu.',
);
texted(
	P,
	'🛑',
	'🛑🛑🛑 stop',
	'STOP TEXTING ME',
	'no more txts pls',
	'quit it',
	'take me off this list',
	'Stop. Wrong number',
	'dont text this number again',
	"I didn't sign up for this",
	'Leave me alone 😡',
	'end',
	'UNSUBSCRIBE ALL',
	'Stop promotion',
	'this is spam stop',
	'remove my number',
	'cancel texts',
	'Not interested. Stop',
	'nah stop messaging',
	'opt me out',
	'Revoke',
);
texted('+4915112345678', 'Nein danke, keine Nachrichten mehr', 'Abo beenden', 'Bitte nicht mehr anschreiben 🙏');
texted('+33612345678', 'STOP SVP', "arrêtez de m'écrire", 'plus de messages merci');
texted('+34612345678', 'BAJA por favor', 'no me escriban más');
texted('+5511912345678', 'SAIR', 'parem de mandar mensagem', 'não quero mais receber isso');
texted('+393331234567', 'basta messaggi', 'CANCELLAMI');
texted('+48500123456', 'proszę nie wysyłać smsów', 'REZYGNUJE');
texted('+905321234567', 'RET', 'mesaj atmayın');
texted('+79161234567', 'СТОП', 'отпишите меня', 'не пишите мне');
texted('+31612345678', 'stop met sms’en', 'AFMELDEN');
texted('+46701234567', 'sluta skicka sms', 'AVSLUTA');
texted('+420601234567', 'neposílejte mi zprávy');
texted('+36201234567', 'ne küldjenek több sms-t');
texted('+40721234567', 'nu-mi mai trimiteti sms');
texted('+306912345678', 'μη μου στέλνετε μηνύματα');
texted('+972501234567', 'הסר', 'תפסיקו לשלוח לי הודעות');
texted('+966501234567', 'الغاء الاشتراك', 'لا ترسلوا لي رسائل');
texted('+6281212345678', 'jangan kirim pesan lagi');
texted('+84912345678', 'đừng nhắn tin nữa');
texted('+66812345678', 'อย่าส่งข้อความมาอีก');
texted('+821012345678', '문자 그만', '수신거부합니다');
texted('+819012345678', 'もう送らないで', '停止希望');
texted('+8613812345678', '别再发短信了', 'TD退订');
said(
	'The contact picked up, said they had already told us to stop, and hung up.',
	'Customer asked to be placed on our do-not-call list.',
	'She was polite but requested that we not contact her again.',
	'He threatened legal action if we call again.',
	'The lead said he does not take sales calls and wants his number deleted.',
	'Prospect requested removal from all lists.',
	'Der Kunde möchte künftig nicht mehr angerufen werden.',
	'Le prospect a demandé à ne plus être appelé.',
	'El cliente pidió que no le volvamos a llamar.',
	'O cliente solicitou não receber mais ligações.',
	'Klant wil niet meer gebeld worden.',
	'Klient prosi, aby więcej nie dzwonić.',
);

fineMail(
	'Please do not stop, I love these!',
	'I am out of office until 2 June with no access to email. Please contact my colleague Bob.',
	'Thanks, but can we move the meeting? I have to cancel Thursday.',
	'Could you remove the second item from my basket?',
	'I never received the confirmation, can you resend it?',
	'We do not need installation, just delivery.',
	'Please remove the old logo from our listing.',
	'No worries, take your time!',
	'I was unsubscribed by mistake, please add me again.',
	'Not sure yet, send me the brochure.',
	'Do you offer a way for my customers to opt out of texts?',
	'I can not open the attachment.',
	'Please stop the delivery on Friday, I am away.',
	'Our office is closed on Monday. Do not deliver.',
	'Bitte stornieren Sie nur die zweite Position.',
	'Ich bin bis 3. Juni nicht erreichbar.',
	'Je ne peux pas venir jeudi, on peut décaler ?',
	'No puedo el jueves, ¿qué tal el viernes?',
	'Não consigo abrir o link.',
	'Non ho ricevuto il pacco.',
	'Ik heb de factuur niet ontvangen.',
	'Nie mogę otworzyć załącznika.',
	'Не могу открыть файл.',
	'添付ファイルが開けません。',
	'첨부파일이 열리지 않아요.',
	'我打不开附件。',
);
fineText(
	P,
	'Stop by any time!',
	'no',
	'Yes please',
	'Is this the last stop?',
	"can't stop laughing 😂",
	'Who is this?',
	'ok, end of May works',
	'cancel my 3pm please',
	'No problem',
	'👍',
	'Remind me tomorrow',
	'quit smoking pack?',
);
fineText('+4915112345678', 'Nein, erst nächste Woche', 'Kein Problem');
fineText('+33612345678', 'Pas avant 18h svp');
fineText('+34612345678', 'No estoy en casa hoy');
fineText('+5511912345678', 'não estou em casa');
fineText('+48500123456', 'nie ma mnie w domu');
fineSaid(
	'Customer asked to be called back next Tuesday.',
	'She is not the decision maker; call the office manager.',
	'Voicemail, no message left.',
	'The customer cancelled the appointment and will rebook.',
	'He declined the warranty but wants the quote by email.',
	'Der Kunde war nicht erreichbar.',
	'Le prospect est intéressé, rappeler lundi.',
);
