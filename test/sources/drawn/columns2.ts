import { Exam } from './exam';

export const exam = new Exam(Date.UTC(2026, 6, 20, 12));
const { no, near } = exam;

type Row = Record<string, string | number | boolean | null>;

/** A row of a sheet with an e-mail address, as Google Sheets, Airtable or a CSV gives it. */
const row = (cells: Row, header = 'Email'): Row => ({
	row_number: 7,
	Name: 'Ada Byron',
	[header]: 'ada@example.com',
	...cells,
});
/** A row of a sheet with a phone number. */
const tel = (number: string, cells: Row, header = 'Phone'): Row => ({
	row_number: 4,
	Name: 'Ada Byron',
	[header]: number,
	...cells,
});
const DE = '+4915112345678';
const US = '+14155552671';
const FR = '+33612345678';

// ---- refusing, English
no('en No marketing please, x', row({ 'No marketing please': 'x' }));
no('en Marketing emails OK?', row({ 'Marketing emails OK?': 'No' }));
no('en May we email you', row({ 'May we email you about offers?': 'No thanks' }));
no('en Happy to receive news', row({ 'Happy to receive news from us?': 'Nope' }));
no('en Wants newsletter 0', row({ wants_newsletter: 0 }));
no('en excluded from campaigns', row({ 'Excluded from campaigns': 'TRUE' }));
no('en Remove from list Y', row({ 'Remove from list': 'Y' }));
no('en Mailing preference none', row({ 'Mailing preference': 'None - do not mail' }));
no('en date of opt-out', row({ 'Date of opt-out': '14/03/2026' }));
no('en Contact permission withheld', row({ 'Contact permission': 'Withheld' }));
no('en Consent revoked on', row({ 'Consent revoked on': '2026-02-11' }));
no('en GDPR objection', row({ 'GDPR objection to direct marketing': 'yes' }));
no('en can_send_promotions', row({ can_send_promotions: false }));
no('en suppress flag', row({ 'Suppress from all emails': '1' }));
no('en blacklisted', row({ emailBlacklisted: true }));
no('en unsub column', row({ Unsub: 'yes' }));
no('en mail status opted-out', row({ 'E-mail status': 'Opted-out' }));
no('en tick box ticked', row({ 'Please tick if you do NOT wish to hear from us': '☑' }));
no('en prefer not hear', row({ 'I would prefer not to receive marketing': true }));
no('en comms pref transactional', row({ 'Communication preferences': 'Order updates only, no promotions' }));
no('en email optin unchecked', row({ 'Email opt-in': 'unchecked' }));
no('en subscribed F', row({ subscribed: 'F' }));
no('en allow marketing off', row({ allow_marketing_emails: 'off' }));
no('en notes never email', row({ Notes: 'Asked never to be emailed again (call 12 Jan)' }));
no('en remarks lifetime ban', row({ Remarks: 'Do not solicit' }));
no('en DNC yes', tel(US, { DNC: 'Yes' }), US, 'phone');
no('en DNCR listed', tel('+61412345678', { 'DNCR washed': 'On register - do not call' }), '+61412345678', 'phone');
no('en TPS registered', tel('+447400123456', { 'TPS registered': 'Yes' }), '+447400123456', 'phone');
no('en text ok', tel(US, { 'OK to text?': 'no' }), US);
no('en sms_opt_in declined', tel(US, { sms_opt_in: 'declined' }), US);
no('en text stop date', tel(US, { 'Texted STOP on': '2026-05-09' }), US);
no('en call ok', tel(US, { 'OK to call': 'N' }), US, 'phone');
no('en do not ring', tel('+353871234567', { 'Do not ring': 'TRUE' }), '+353871234567', 'phone');

// ---- refusing, other languages: e-mail
no('de Werbeverbot', row({ Werbeverbot: 'Ja' }, 'E-Mail'));
no('de Darf angeschrieben werden', row({ 'Darf per E-Mail angeschrieben werden': 'nein' }, 'E-Mail-Adresse'));
no('de Werbesperre seit', row({ 'Werbesperre seit': '03.02.2026' }, 'E-Mail'));
no('de Einwilligung widerrufen am', row({ 'Einwilligung widerrufen am': '17.08.2026' }, 'Mail'));
no('de Newsletter abbestellt', row({ Newsletter: 'abbestellt' }, 'E-Mail'));
no('de Robinsonliste', row({ Robinsonliste: 'x' }, 'E-Mail'));
no('de Kein Mailing', row({ 'Kein Mailing': true }, 'E-Mail'));
no('de Werbung erlaubt', row({ 'Werbung erlaubt': 'N' }, 'E-Mail'));
no('fr Refuse la prospection', row({ 'Refuse la prospection': 'oui' }, 'Adresse e-mail'));
no('fr Accepte les offres', row({ 'Accepte de recevoir nos offres': 'Non' }, 'Courriel'));
no('fr Désinscrit le', row({ 'Désinscrit le': '04/06/2026' }, 'E-mail'));
no('fr Ne pas contacter', row({ 'Ne pas contacter': 'VRAI' }, 'Mel'));
no('fr droit d’opposition', row({ 'Droit d’opposition exercé': 'Oui' }, 'E-mail'));
no('fr liste rouge mail', row({ 'Statut infolettre': 'désabonné' }, 'Courriel'));
no('es Baja del boletín', row({ 'Baja del boletín': 'Sí' }, 'Correo'));
no('es Desea recibir publicidad', row({ '¿Desea recibir publicidad?': 'No' }, 'Correo electrónico'));
no('es Fecha de baja', row({ 'Fecha de baja de la newsletter': '2026-01-30' }, 'Correo'));
no('es Lista Robinson', row({ 'Lista Robinson': 'SI' }, 'Email'));
no('es Rehusado', row({ 'Envío de correos': 'Rehusado' }, 'Correo'));
no('es no molestar', row({ 'No enviar comunicaciones comerciales': 'X' }, 'Correo'));
no('it Consenso marketing negato', row({ 'Consenso marketing': 'Negato' }, 'E-mail'));
no('it Non inviare pubblicità', row({ 'Non inviare pubblicità': 'sì' }, 'Posta elettronica'));
no('it Disiscritto', row({ 'Iscrizione newsletter': 'Disiscritto' }, 'Email'));
no('it acconsento', row({ 'Acconsento a ricevere offerte': 'NO' }, 'Email'));
no('it revoca consenso', row({ 'Data revoca consenso': '21/04/2026' }, 'Email'));
no('pt Não enviar e-mails', row({ 'Não enviar e-mails': 'Sim' }, 'E-mail'));
no('pt Aceita receber novidades', row({ 'Aceita receber novidades?': 'Não' }, 'E-mail'));
no('pt Descadastrado', row({ Situação: 'Descadastrado' }, 'E-mail'));
no('pt Opt-out LGPD', row({ 'Opt-out LGPD': 'S' }, 'E-mail'));
no('pt pt Cancelou subscrição', row({ 'Cancelou a subscrição da newsletter em': '2026-07-01' }, 'Correio eletrónico'));
no('nl Geen mailings', row({ 'Geen mailings': 'ja' }, 'E-mailadres'));
no('nl Wil nieuwsbrief ontvangen', row({ 'Wil nieuwsbrief ontvangen': 'nee' }, 'E-mail'));
no('nl Afgemeld op', row({ 'Afgemeld op': '12-09-2026' }, 'E-mail'));
no('nl toestemming ingetrokken', row({ 'Toestemming mailing': 'Ingetrokken' }, 'E-mail'));
no('sv Nej tack till reklam', row({ 'Nej tack till reklam': 'Ja' }, 'E-post'));
no('sv Avregistrerad', row({ Nyhetsbrev: 'Avregistrerad' }, 'E-postadress'));
no('sv Får kontaktas', row({ 'Får kontaktas via e-post': 'Nej' }, 'E-post'));
no('da Reklamebeskyttelse', row({ Reklamebeskyttelse: 'Ja' }, 'E-mail'));
no('da Ønsker nyhedsbrev', row({ 'Ønsker nyhedsbrev': 'Nej' }, 'E-mail'));
no('da Afmeldt den', row({ 'Afmeldt nyhedsbrev den': '2026-04-18' }, 'Mail'));
no('nb Reservert mot reklame', row({ 'Reservert mot reklame': 'Ja' }, 'E-post'));
no('nb Samtykke trukket', row({ 'Samtykke til markedsføring': 'Trukket tilbake' }, 'E-post'));
no('fi Markkinointikielto', row({ Markkinointikielto: 'Kyllä' }, 'Sähköposti'));
no('fi Saa lähettää', row({ 'Saa lähettää uutiskirjeen': 'Ei' }, 'Sähköpostiosoite'));
no('is Afskráður', row({ Póstlisti: 'Afskráð/ur' }, 'Netfang'));
no('is vill fá', row({ 'Vill fá fréttabréf': 'Nei' }, 'Netfang'));
no('pl Zgoda marketingowa', row({ 'Zgoda marketingowa': 'Nie' }, 'E-mail'));
no('pl Sprzeciw', row({ 'Sprzeciw wobec marketingu': 'TAK' }, 'Adres e-mail'));
no('pl Wypisany', row({ Newsletter: 'wypisany' }, 'E-mail'));
no('cs Nezasílat', row({ 'Nezasílat obchodní sdělení': 'ano' }, 'E-mail'));
no('cs Odhlášen', row({ 'Stav odběru': 'odhlášen' }, 'E-mail'));
no('cs Souhlas', row({ 'Souhlas se zasíláním novinek': 'ne' }, 'E-mail'));
no('sk Súhlas s marketingom', row({ 'Súhlas s marketingom': 'Nie' }, 'E-mail'));
no('sk Odhlásený dňa', row({ 'Odhlásený z newslettera dňa': '2026-02-20' }, 'E-mail'));
no('hu Leiratkozott', row({ Hírlevél: 'Leiratkozott' }, 'E-mail cím'));
no('hu Kér hírlevelet', row({ 'Kér hírlevelet?': 'Nem' }, 'E-mail'));
no('ro Dezabonat', row({ Abonare: 'Dezabonat' }, 'E-mail'));
no('ro Acord marketing', row({ 'Acord marketing': 'Nu' }, 'E-mail'));
no('bg Отписан', row({ 'Статус на абонамента': 'Отписан' }, 'Имейл'));
no('bg Съгласие', row({ 'Съгласие за реклама': 'Не' }, 'Имейл'));
no('el Διαγραφή', row({ 'Διαγραφή από newsletter': 'Ναι' }, 'Email'));
no('el Συγκατάθεση', row({ 'Συγκατάθεση για προωθητικά email': 'Όχι' }, 'Email'));
no('tr ticari ileti', row({ 'Ticari elektronik ileti onayı': 'Hayır' }, 'E-posta'));
no('tr abonelikten ayrıldı', row({ 'Bülten durumu': 'Abonelikten ayrıldı' }, 'E-posta'));
no('ru Отписался', row({ Рассылка: 'отписался' }, 'Почта'));
no('ru Согласие на рассылку', row({ 'Согласие на рассылку': 'нет' }, 'Эл. почта'));
no('ru Не беспокоить', row({ 'Не беспокоить': 'да' }, 'E-mail'));
no('uk Відмова', row({ 'Відмова від розсилки': 'так' }, 'Ел. пошта'));
no('uk Підписка', row({ 'Хоче отримувати новини': 'ні' }, 'E-mail'));
no('hr Odjavljen', row({ 'Newsletter status': 'Odjavljen' }, 'E-pošta'));
no('hr Privola', row({ 'Privola za marketing': 'Ne' }, 'E-pošta'));
no('sl Odjavljen dne', row({ 'Odjava od e-novic': 'da' }, 'E-pošta'));
no('sl Soglasje', row({ 'Soglasje za oglaševanje': 'preklicano' }, 'E-naslov'));
no('sr Сагласност', row({ 'Сагласност за маркетинг': 'Не' }, 'Имејл'));
no('mk Одјавен', row({ Билтен: 'Одјавен' }, 'Е-пошта'));
no('lt Atsisakė', row({ 'Atsisakė naujienlaiškio': 'Taip' }, 'El. paštas'));
no('lv Piekrišana', row({ 'Piekrišana mārketingam': 'Nē' }, 'E-pasts'));
no('et Uudiskirjast loobunud', row({ 'Uudiskirjast loobunud': 'jah' }, 'E-post'));
no('ca Accepta', row({ 'Accepta rebre publicitat': 'No' }, 'Correu'));
no('ca Donat de baixa', row({ 'Donat de baixa del butlletí': 'Sí' }, 'Correu electrònic'));
no('gl Non enviar', row({ 'Non enviar publicidade': 'Si' }, 'Correo'));
no('eu Publizitaterik ez', row({ 'Publizitaterik ez bidali': 'Bai' }, 'Eposta'));
no('ar إلغاء الاشتراك', row({ 'إلغاء الاشتراك': 'نعم' }, 'البريد الإلكتروني'));
no('ar موافقة على التسويق', row({ 'الموافقة على الرسائل التسويقية': 'لا' }, 'البريد الإلكتروني'));
no('he דיוור', row({ 'אישור דיוור': 'לא' }, 'דוא"ל'));
no('he הוסר מרשימת תפוצה', row({ 'הוסר מרשימת התפוצה': 'כן' }, 'אימייל'));
no('fa عدم ارسال', row({ 'عدم ارسال ایمیل تبلیغاتی': 'بله' }, 'ایمیل'));
no('hi सहमति', row({ 'मार्केटिंग के लिए सहमति': 'नहीं' }, 'ईमेल'));
no('ja 配信停止', row({ メルマガ: '配信停止' }, 'メールアドレス'));
no('ja 案内メール希望', row({ ご案内メールの受信を希望しますか: '希望しない' }, 'メール'));
no('ja DM不可', row({ DM: '不可' }, 'Eメール'));
no('ko 수신거부', row({ '광고성 정보 수신': '거부' }, '이메일'));
no('ko 마케팅 수신 동의', row({ '마케팅 수신 동의': '미동의' }, '이메일'));
no('zh 退订', row({ 邮件订阅: '已退订' }, '邮箱'));
no('zh 是否接收', row({ 是否接收营销邮件: '否' }, '电子邮件'));
no('tw 拒收', row({ 行銷郵件: '拒收' }, '電子郵件'));
no('th ยกเลิกรับข่าวสาร', row({ ยกเลิกรับข่าวสาร: 'ใช่' }, 'อีเมล'));
no('vi Hủy đăng ký', row({ 'Trạng thái bản tin': 'Đã hủy đăng ký' }, 'Email'));
no('vi Đồng ý nhận', row({ 'Đồng ý nhận quảng cáo': 'Không' }, 'Email'));
no('id Berhenti berlangganan', row({ 'Berhenti berlangganan': 'Ya' }, 'Surel'));
no('id Bersedia', row({ 'Bersedia menerima promosi': 'Tidak' }, 'Email'));
no('ms Setuju', row({ 'Setuju menerima promosi': 'Tidak' }, 'E-mel'));
no('af Wil nuusbrief ontvang', row({ 'Wil nuusbrief ontvang': 'Nee' }, 'E-pos'));
no('sq Çregjistruar', row({ 'Dëshiron të marrë oferta': 'Jo' }, 'Email'));
no('fil Ayaw', row({ 'Gustong makatanggap ng promo': 'Hindi' }, 'Email'));

// ---- refusing, by phone or text
no('de Anrufsperre', tel(DE, { Anrufsperre: 'ja' }, 'Telefon'), DE, 'phone');
no('de SMS erlaubt', tel(DE, { 'SMS-Werbung erlaubt': 'Nein' }, 'Handy'), DE);
no('fr Bloctel', tel(FR, { 'Inscrit Bloctel': 'Oui' }, 'Téléphone'), FR, 'phone');
no('fr stop sms', tel(FR, { 'STOP SMS': '1' }, 'Portable'), FR);
no('fr ne pas appeler', tel(FR, { 'Ne pas appeler': 'x' }, 'Mobile'), FR, 'phone');
no('es No llamar', tel('+34612345678', { 'No llamar': 'Sí' }, 'Teléfono'), '+34612345678', 'phone');
no(
	'it Registro opposizioni',
	tel('+393471234567', { 'Registro delle opposizioni': 'Iscritto' }, 'Telefono'),
	'+393471234567',
	'phone',
);
no('pt Não telefonar', tel('+351912345678', { 'Não Telefonar': 'Sim' }, 'Telemóvel'), '+351912345678', 'phone');
no('nl Bel-me-niet', tel('+31612345678', { 'Bel-me-niet': 'Ja' }, 'Telefoon'), '+31612345678', 'phone');
no('fi Ei saa soittaa', tel('+358401234567', { 'Ei saa soittaa': 'Kyllä' }, 'Puhelin'), '+358401234567', 'phone');
no('sv NIX', tel('+46701234567', { 'NIX-spärrad': 'Ja' }, 'Telefon'), '+46701234567', 'phone');
no('hr Ne zvati', tel('+385912345678', { 'Ne zvati': 'Da' }, 'Telefon'), '+385912345678', 'phone');
no('lv Nezvanīt', tel('+37121234567', { Nezvanīt: 'Jā' }, 'Tālrunis'), '+37121234567', 'phone');
no('uk Не дзвонити', tel('+380501234567', { 'Не дзвонити': 'Так' }, 'Телефон'), '+380501234567', 'phone');
no('ja 電話不可', tel('+819012345678', { 電話連絡: '不可' }, '電話番号'), '+819012345678', 'phone');
no('ko 문자 수신거부', tel('+821012345678', { '문자 수신': '수신거부' }, '휴대폰'), '+821012345678');
no('hi कॉल न करें', tel('+919876543210', { 'कॉल न करें': 'हाँ' }, 'फ़ोन'), '+919876543210', 'phone');
no(
	'in NDNC',
	tel('+919876543210', { 'NDNC status': 'Registered (fully blocked)' }, 'Mobile'),
	'+919876543210',
	'phone',
);
no('tr SMS izni', tel('+905321234567', { 'SMS izni': 'Yok' }, 'Cep telefonu'), '+905321234567');
no('pl Zgoda SMS', tel('+48512345678', { 'Zgoda na SMS': 'wycofana' }, 'Telefon'), '+48512345678');

// ---- ordinary columns and the opposite answers
near('en near No marketing please, No', row({ 'No marketing please': 'No' }));
near('en near Do not email FALSE', row({ 'Do not email': 'FALSE' }));
near('en near Marketing emails OK', row({ 'Marketing emails OK?': 'Yes' }));
near('en near Opted out N', row({ 'Opted out': 'N' }));
near('en near Opt-out date empty', row({ 'Opt-out date': '' }));
near('en near unsubscribed 0', row({ unsubscribed: 0 }));
near('en near Subscribed on', row({ 'Subscribed on': '2026-03-14' }));
near('en near Remove from list no', row({ 'Remove from list': 'no' }));
near('en near excluded false', row({ 'Excluded from campaigns': false }));
near('en near blacklisted false', row({ emailBlacklisted: false }));
near('en near preferred contact', row({ 'Preferred contact': 'Email' }));
near('en near Company No', row({ 'Company No': '04512345' }));
near('en near No. of employees', row({ 'No. of employees': 45 }));
near('en near House No', row({ 'House No.': 'No 12' }));
near('en near returning customer', row({ 'Have you shopped with us before?': 'No' }));
near('en near allergies', row({ 'Any allergies?': 'None' }));
near('en near bringing guest', row({ 'Will you bring a guest?': 'No' }));
near('en near vegetarian', row({ Vegetarian: 'no' }));
near('en near is_b2b', row({ is_b2b: false }));
near('en near tax exempt', row({ tax_exempt: false }));
near('en near gift wrap', row({ 'Gift wrap': 'No' }));
near('en near parking needed', row({ 'Parking needed': 'No' }));
near('en near verified phone', row({ 'Has phone number': 'No' }));
near('en near Budget approved', row({ 'Budget approved': 'Not yet' }));
near('en near decision maker', row({ 'Decision maker': 'No' }));
near('en near currently using', row({ 'Currently using a competitor?': 'No' }));
near('en near stopped at page', row({ 'Stopped at page': '3' }));
near('en near last call note', row({ Notes: 'No answer on first call, liked the catalogue' }));
near('en near note about stop', row({ Notes: 'Lives next to the bus stop on Elm Street' }));
near('en near note cancel order', row({ Notes: 'Would like to come by on Friday, no rush' }));
near('en near shoe block heel', row({ Category: 'Block heel sandals' }));
near('en near product unsubscribe course', row({ Interest: 'Stop smoking course' }));
near('en near title Remover', row({ Interest: 'Stain remover refill' }));
near('en near terms accepted', row({ 'I accept the terms': true }));
near('en near marketing consent', row({ 'Marketing consent': 'Granted 2026-04-02' }));
near('en near consent version', row({ 'Consent version': 'v2.3' }));
near('en near cookie analytics', row({ 'Remember me': false }));
near('en near lost property', row({ Source: 'Lost & found page' }));
near('en near inactive campaign', row({ 'Discount used': 'No' }));
near('en near job blocker', row({ 'Biggest blocker': 'Too many tools' }));
near('en near unsub count', row({ 'Unsubscribe count': 0 }));
near('en near bounces', row({ 'Hard bounces': 0 }));
near('en near complaint', row({ 'Spam complaints': 0 }));
near('en near last name Nott', row({ 'Last name': 'Stopford' }));
near('en near city Nein', row({ City: 'Nope, Cornwall' }));
near('en near double negative', row({ 'Not opted out': 'TRUE' }));
near('en near not unsubscribed', row({ 'Mail status': 'Not unsubscribed' }));
near('en near opt-out withdrawn', row({ 'Opt-out?': 'No - still wants mail' }));
near('en near do not contact never', row({ 'Do not contact': 'n/a' }));
near('en near comms email', row({ 'Communication preferences': 'Offers, new products, events' }));
near('en near Newsletter weekly', row({ Newsletter: 'Weekly' }));
near('en near unsubscribe link', row({ unsubscribe_link: 'https://shop.example.com/u/8f3a' }));
near('en near DNC checked clean', tel(US, { 'DNC status': 'Clean' }), US, 'phone');
near('en near Do not call no', tel(US, { 'Do not call': 'No' }), US, 'phone');
near('en near SMS ok', tel(US, { 'OK to text?': 'yes' }), US);
near('en near do not call but mail', row({ Phone: US, 'Do not call': 'Yes' }), 'ada@example.com', 'email');
near(
	'en near sms no but mail yes',
	row({ Phone: US, 'SMS opt-in': 'No', 'Email opt-in': 'Yes' }),
	'ada@example.com',
	'email',
);
near(
	'de near Telefonwerbung nein',
	row({ 'Telefonwerbung erlaubt': 'nein', 'E-Mail-Werbung erlaubt': 'ja' }, 'E-Mail'),
	'ada@example.com',
	'email',
);
near('de near Werbeverbot Nein', row({ Werbeverbot: 'Nein' }, 'E-Mail'));
near('de near Werbesperre leer', row({ 'Werbesperre seit': null }, 'E-Mail'));
near('de near Newsletter bestellt', row({ Newsletter: 'bestellt' }, 'E-Mail'));
near('de near Abgemeldet falsch', row({ Abgemeldet: 'FALSCH' }, 'E-Mail'));
near('de near Rückruf', row({ 'Rückruf gewünscht': 'nein' }, 'E-Mail'));
near('de near Haustiere', row({ Haustiere: 'keine' }, 'E-Mail'));
near('de near Probefahrt', row({ 'Probefahrt gemacht': 'noch nicht' }, 'E-Mail'));
near('de near Kundennr', row({ 'Kunden-Nr.': 'N-2044' }, 'E-Mail'));
near('de near Versandsperre Post', row({ 'Abweichende Lieferadresse': 'nein' }, 'E-Mail'));
near('fr near Refuse non', row({ 'Refuse la prospection': 'non' }, 'Courriel'));
near('fr near Accepte oui', row({ 'Accepte de recevoir nos offres': 'Oui' }, 'Courriel'));
near('fr near Bloctel non', tel(FR, { 'Inscrit Bloctel': 'Non' }, 'Téléphone'), FR, 'phone');
near('fr near Carte de fidélité', row({ 'Carte de fidélité': 'Non' }, 'Courriel'));
near('fr near déjà client', row({ 'Déjà client ?': 'non' }, 'E-mail'));
near('fr near désinscrit le vide', row({ 'Désinscrit le': '' }, 'E-mail'));
near('es near Baja no', row({ 'Baja del boletín': 'No' }, 'Correo'));
near('es near Planta baja', row({ Planta: 'Baja' }, 'Correo'));
near('es near Prioridad baja', row({ Prioridad: 'baja' }, 'Correo'));
near('es near recibir publicidad sí', row({ '¿Desea recibir publicidad?': 'Sí' }, 'Correo'));
near('it near Consenso concesso', row({ 'Consenso marketing': 'Concesso' }, 'Email'));
near('it near Partita IVA', row({ 'Hai la partita IVA?': 'No' }, 'Email'));
near('pt near Não enviar Não', row({ 'Não enviar e-mails': 'Não' }, 'E-mail'));
near('pt near Tem loja', row({ 'Tem loja física?': 'Não' }, 'E-mail'));
near('nl near Geen mailings nee', row({ 'Geen mailings': 'nee' }, 'E-mail'));
near('nl near zakelijk', row({ 'Zakelijke klant': 'nee' }, 'E-mail'));
near('nl near nieuwsbrief ja', row({ 'Wil nieuwsbrief ontvangen': 'ja' }, 'E-mail'));
near('sv near Nej tack nej', row({ 'Nej tack till reklam': 'Nej' }, 'E-post'));
near('sv near Får kontaktas Ja', row({ 'Får kontaktas via e-post': 'Ja' }, 'E-post'));
near('da near Reklamebeskyttelse Nej', row({ Reklamebeskyttelse: 'Nej' }, 'E-mail'));
near('nb near Samtykke gitt', row({ 'Samtykke til markedsføring': 'Gitt' }, 'E-post'));
near('fi near Markkinointikielto Ei', row({ Markkinointikielto: 'Ei' }, 'Sähköposti'));
near('fi near Saa lähettää Kyllä', row({ 'Saa lähettää uutiskirjeen': 'Kyllä' }, 'Sähköposti'));
near('pl near Sprzeciw NIE', row({ 'Sprzeciw wobec marketingu': 'NIE' }, 'E-mail'));
near('pl near Faktura', row({ 'Faktura VAT': 'Nie' }, 'E-mail'));
near('cs near Nezasílat ne', row({ 'Nezasílat obchodní sdělení': 'ne' }, 'E-mail'));
near('cs near odběr aktivní', row({ 'Stav odběru': 'aktivní' }, 'E-mail'));
near('hu near Feliratkozott', row({ Hírlevél: 'Feliratkozott' }, 'E-mail'));
near('ro near Abonat', row({ Abonare: 'Abonat' }, 'E-mail'));
near('el near Συγκατάθεση Ναι', row({ 'Συγκατάθεση για προωθητικά email': 'Ναι' }, 'Email'));
near('tr near onay Evet', row({ 'Ticari elektronik ileti onayı': 'Evet' }, 'E-posta'));
near('ru near Не беспокоить нет', row({ 'Не беспокоить': 'нет' }, 'E-mail'));
near('ru near Рассылка подписан', row({ Рассылка: 'подписан' }, 'Почта'));
near('uk near Відмова ні', row({ 'Відмова від розсилки': 'ні' }, 'Ел. пошта'));
near('hr near Ne zvati Ne', tel('+385912345678', { 'Ne zvati': 'Ne' }, 'Telefon'), '+385912345678', 'phone');
near('ar near الموافقة نعم', row({ 'الموافقة على الرسائل التسويقية': 'نعم' }, 'البريد الإلكتروني'));
near('ar near زيارة سابقة', row({ 'هل زرت متجرنا من قبل؟': 'لا' }, 'البريد الإلكتروني'));
near('he near דיוור כן', row({ 'אישור דיוור': 'כן' }, 'אימייל'));
near('he near לקוח קיים', row({ 'לקוח קיים': 'לא' }, 'אימייל'));
near('ja near 希望する', row({ ご案内メールの受信を希望しますか: '希望する' }, 'メール'));
near('ja near 領収書', row({ 領収書: '不要' }, 'メール'));
near('ko near 동의', row({ '마케팅 수신 동의': '동의' }, '이메일'));
near('ko near 재방문', row({ '재방문 고객': '아니오' }, '이메일'));
near('zh near 是否接收 是', row({ 是否接收营销邮件: '是' }, '邮箱'));
near('zh near 会员', row({ 是否会员: '否' }, '邮箱'));
near('tw near 發票', row({ 需要統一編號: '否' }, '電子郵件'));
near('th near รับข่าวสาร', row({ ยินดีรับข่าวสาร: 'ใช่' }, 'อีเมล'));
near('vi near Đồng ý', row({ 'Đồng ý nhận quảng cáo': 'Có' }, 'Email'));
near('id near Bersedia Ya', row({ 'Bersedia menerima promosi': 'Ya' }, 'Email'));
near('id near reseller', row({ 'Sudah jadi reseller?': 'Belum' }, 'Email'));
near('hi near सहमति हाँ', row({ 'मार्केटिंग के लिए सहमति': 'हाँ' }, 'ईमेल'));
