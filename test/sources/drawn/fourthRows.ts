import { Exam } from './exam';

/** Rows of sheets and exports again: registers of those who don't want calls, returned post, columns in other languages, codes with their meaning beside them, what an agent wrote. */
export const exam = new Exam();

const E = 'ada@example.com';
const P = '+12025550123';

const no = (name: string, fields: object) => exam.no(name, { Email: E, Name: 'Ada', ...fields });
const near = (name: string, fields: object) => exam.near(`ok: ${name}`, { Email: E, Name: 'Ada', ...fields });
const calls = (name: string, fields: object, who = P) =>
	exam.no(`call: ${name}`, { Phone: who, Name: 'Ada', ...fields }, who, 'phone');
const mayCall = (name: string, fields: object, who = P) =>
	exam.near(`ok: call: ${name}`, { Phone: who, Name: 'Ada', ...fields }, who, 'phone');
const texts = (name: string, fields: object) => exam.no(`text: ${name}`, { Mobile: P, Name: 'Ada', ...fields }, P);
const mayText = (name: string, fields: object) =>
	exam.near(`ok: text: ${name}`, { Mobile: P, Name: 'Ada', ...fields }, P);
const post = (name: string, fields: object) =>
	exam.no(`post: ${name}`, { Email: E, Street: 'Hill 1', ...fields }, E, 'directMail');
const mayPost = (name: string, fields: object) =>
	exam.near(`ok: post: ${name}`, { Email: E, Street: 'Hill 1', ...fields }, E, 'directMail');

// Registers
calls('CTPS', { CTPS: 'Y' }, '+442079460000');
calls('TPS result', { 'TPS check': 'Match found' }, '+442079460000');
calls('Bel-me-niet', { 'Bel-me-niet': 'ja' }, '+31201234567');
calls('Bel-me-niet-meer', { 'Ingeschreven in Bel-me-niet-meer': 'ja' }, '+3221234567');
calls('RPO', { 'Iscritto RPO': 'SI' }, '+390612345678');
calls('Sterneintrag', { Sterneintrag: 'ja' }, '+41441234567');
calls('ECG-Liste', { 'Eingetragen in Robinsonliste Telefon': 'ja' }, '+4312345678');
calls('Reservert', { 'Reservert mot telefonsalg': 'Ja' }, '+4721234567');
calls('Robinsonlisten DK', { Robinsonlisten: 'tilmeldt' }, '+4532123456');
calls('NDD', { 'NDD opt-out': 'Y' }, '+35312345678');
calls('DNCL', { 'On National DNCL': 'Yes' }, '+14165550123');
calls('LNNTE', { 'Inscrit à la LNNTE': 'oui' }, '+15145550123');
calls('DNCR washed', { 'DNCR wash result': 'Registered' }, '+61212345678');
calls('Procon', { 'Bloqueio Procon': 'sim' }, '+551123456789');
calls('REPEP', { 'Inscrito en REPEP': 'Sí' }, '+525512345678');
calls('No Llame', { 'Registro No Llame': 'Sí' }, '+541112345678');
calls('RNE', { 'Registro de Números Excluidos': 'Sí' }, '+5712345678');
calls('Singapore', { 'DNC Registry - No Voice Call': 'Registered' }, '+6561234567');
calls('state list', { 'State DNC': 'TX', 'On state do-not-call list': 'Y' });
calls('internal', { 'Internal DNC': 'X' });
calls('Litigator', { 'TCPA litigator': 'Yes' });
exam.no('text: Singapore', { Phone: '+6591234567', 'No Text Message register': 'Registered' }, '+6591234567');
exam.no('text: NCPR', { Phone: '+919812345678', 'NCPR status': 'Fully blocked' }, '+919812345678');
mayCall('CTPS no', { CTPS: 'N', TPS: 'N' }, '+442079460000');
mayCall('TPS result', { 'TPS check': 'No match' }, '+442079460000');
mayCall('Bel-me-niet nee', { 'Bel-me-niet': 'nee' }, '+31201234567');
mayCall('RPO NO', { 'Iscritto RPO': 'NO' }, '+390612345678');
mayCall('DNCL no', { 'On National DNCL': 'No' }, '+14165550123');
mayCall('DNCR washed', { 'DNCR wash result': 'Not registered' }, '+61212345678');
mayCall('No Llame no', { 'Registro No Llame': 'No' }, '+541112345678');

// Post
post('Refused by addressee', { 'Mail result': 'Refused by addressee' });
post('Annahme verweigert', { Rücksendegrund: 'Annahme verweigert, keine Werbung' });
post('Keine Postwerbung', { 'Keine Werbung per Post': 'ja' });
post('No catalogue', { 'Catalogue mailing': 'Stop' });
post('MPS', { MPS: 'Y' });
post('Post opt-out', { 'Postal opt-out': 'Yes' });
post('No brochures', { Notes: 'Asked us not to post any more brochures' });
post('Stop pub', { 'Courrier publicitaire': 'refusé' });
mayPost('MPS N', { MPS: 'N' });
mayPost('Post opt-out No', { 'Postal opt-out': 'No' });
near('post out leaves email', { 'Postal opt-out': 'Yes' });

// Columns and states in other words
no('Contact permission level', { 'Contact permission': 'None' });
no('Comms preference', { 'Comms preference': 'No marketing' });
no('Mailing preference', { 'Mailing preference': 'Do not send' });
no('Marketing flag', { 'Mktg flag': 'Suppressed' });
no('EmailPref', { EmailPref: 'Never' });
no('Email frequency', { 'Email frequency': 'Unsubscribe me from everything' });
no('Bulk mail', { 'Exclude from bulk email': 'TRUE' });
no('Campaign exclusion', { 'Campaign exclusion reason': 'Opted out by customer' });
no('Left list on', { 'Left list on': '2026-05-12', 'Left list because': 'too many mails' });
no('Opt status code', { opt_status: 3, opt_status_desc: 'Opted out' });
no('consent code', { consent_code: 'W', consent_label: 'Withdrawn' });
no('Perm', { Perm: 'Revoked' });
no('Soft opt-in', { 'Soft opt-in': 'Objected' });
no('Legal basis', { 'Legal basis for marketing': 'Objection received' });
no('LIA', { 'Legitimate interest objection date': '2026-04-02' });
no('GDPR status', { 'GDPR status': 'Forget me requested' });
no('Erase by', { 'Right to erasure exercised': '1' });
no('Data retention', { 'Privacy flag': 'Anonymise – customer request' });
no('Deceased', { Deceased: 'Yes' });
no('Gone away', { 'Contact status': 'Do not use' });
no('Do not disturb', { 'Do not disturb': 'on' });
no('Solicit code', { 'Solicit code': 'No Email' });
no('Solicit codes', { 'Solicit codes': 'No Mail; No Email; No Phone' });
no('Attribute', { Attributes: 'NOEMAIL, VIP' });
no('Keyword', { Keywords: 'donor, do-not-email' });
no('Lead grade', { 'Lead grade': 'X – asked for removal' });
no('Sequence state', { 'Sequence step': 'Stopped: prospect opted out' });
no('Reply type', { 'Reply type': 'Negative – remove' });
no('Reply category', { 'Reply category': 'Unsubscribe request' });
no('Reply label', { Label: 'not interested (take me off)' });
no('Campaign result', { 'Last campaign': 'unsub' });
no('Unsubs column', { 'Unsub campaign': 'May news', 'Unsub time': '2026-05-19 08:00' });
no('Complaint column', { 'FBL complaint date': '2026-05-19' });
no('Spam button', { 'Hit spam button': 'TRUE' });
no('BounceCode', { 'Bounce code': '5.1.1', 'Bounce desc': 'User unknown' });
no('Address gone', { 'Email health': 'Dead' });
no('ticked negative', { 'Do not add me to your list': '☑' });
no('unticked with box', { 'Email me offers': '☐' });
no('circle', { Newsletter: '✗' });
no('nope', { 'Happy for us to email you?': 'nope' });
no('rather not', { 'May we share news with you?': "I'd rather not" });
no('no, never', { 'Updates by email?': 'No, never' });
no('minus', { 'Newsletter (+/-)': '-' });
no('N/n', { 'Newsletter Y/N': 'n' });
no('written flag', { 'Mail?': 'no more' });
no('out', { 'In/Out of mailing': 'Out' });
no('withdrawn list', { Withdrawn: 'from all marketing' });
no('preference list', { 'Channels declined': 'email, phone' });
no('preferred none', { 'Preferred contact method': 'Do not contact' });
no('contact via none', { 'Contact via': 'none' });
no('Agent note', { 'Agent note': 'cust says stop mailing him, he is fed up' });
no('Agent note 2', { 'Agent note': 'Spoke to wife. They want no further emails from us.' });
no('Agent note 3', { Comment: 'pls suppress, he complained to the ICO' });
no('Agent note 4', { 'Internal comment': 'DO NOT EMAIL!!! (see ticket)' });
no('Agent note 5', { Remarks: 'wants to be left alone' });
no('Agent note 6', { History: '12/5 called. 14/5 emailed. 15/5 replied: take me off your list.' });
calls('Agent note', { 'Agent note': 'cust asked that we dont ring again' });
calls('Call log', { 'Call log': 'Said she is on the do not call list and will report us' });
calls('Voicemail transcript', {
	transcript: 'Hi, this is Ada. Please stop calling this number, I am not interested. Thank you.',
	direction: 'inbound',
});
calls('Voicemail transcript de', { Transkript: 'Guten Tag, bitte rufen Sie hier nicht mehr an. Danke.' });
calls('Appel', { 'Résultat appel': 'Ne plus rappeler' });
calls('Llamada', { 'Resultado de llamada': 'Pide no ser llamado' });
calls('Ligação', { 'Resultado da ligação': 'Não ligar mais' });
texts('Text pref', { 'Text preference': 'No texts' });
texts('SMS flag', { 'SMS flag': 'Stopped' });
texts('Keyword reply', { 'Last inbound': 'Stop all' });
texts('Handset', { 'Delivery error': 'Recipient unsubscribed (STOP)' });

// Other languages
no('DE Verteiler', { 'Im Verteiler': 'nein' });
no('DE Mailkontakt', { 'Kontakt per Mail': 'nicht erwünscht' });
no('DE Anmerkung', { Anmerkung: 'Kunde hat Löschung seiner Daten verlangt' });
no('FR RGPD', { 'Demande RGPD': 'Effacement' });
no('FR abonné', { 'Abonné à la newsletter': 'résilié' });
no('FR commentaire', { Commentaire: 'Le client demande à ne plus recevoir nos mails' });
no('ES estado', { Estado: 'Dado de baja' });
no('ES consentimiento', { 'Consentimiento comercial': 'Revocado' });
no('ES nota', { Notas: 'No quiere saber nada más de nosotros, no escribir' });
no('PT consentimento', { 'Consentimento de marketing': 'Retirado' });
no('PT estado', { Estado: 'Cancelou a subscrição' });
no('IT note', { Note: 'Il cliente non vuole più ricevere e-mail' });
no('IT privacy', { 'Privacy marketing': 'Non acconsento' });
no('NL voorkeur', { Mailvoorkeur: 'geen mail' });
no('NL status', { Status: 'Afgemeld voor nieuwsbrief' });
no('SE anteckning', { Anteckning: 'Vill inte ha fler utskick' });
no('SE nyhetsbrev', { Nyhetsbrev: 'Avanmäld' });
no('NO merknad', { Merknad: 'Ønsker ikke flere e-poster' });
no('NO nyhetsbrev', { 'Nyhetsbrev status': 'Avmeldt' });
no('DK note', { Bemærkning: 'Vil ikke kontaktes mere' });
no('FI uutiskirje', { Uutiskirje: 'Peruttu' });
no('FI huomautus', { Huomautus: 'Ei halua enää viestejä' });
no('PL status', { Subskrypcja: 'rezygnacja' });
no('PL notatka', { Notatka: 'Klient nie życzy sobie kontaktu' });
no('CZ poznámka', { Poznámka: 'Nepřeje si další e-maily' });
no('SK súhlas', { 'Súhlas s marketingom': 'odvolaný' });
no('HU megjegyzés', { Megjegyzés: 'Nem kér több hírlevelet' });
no('RO observații', { Observații: 'Nu mai dorește e-mailuri' });
no('BG абонамент', { 'Абонамент за бюлетин': 'отказан' });
no('HR napomena', { Napomena: 'Ne želi primati obavijesti' });
no('SI odjava', { 'Odjava od novic': 'da' });
no('SR pristanak', { 'Пристанак за маркетинг': 'повучен' });
no('LT sutikimas', { 'Sutikimas gauti naujienas': 'Ne' });
no('LV piekrišana', { 'Piekrišana jaunumiem': 'atsaukta' });
no('EE nõusolek', { Turundusnõusolek: 'Ei' });
no('GR σχόλια', { Σχόλια: 'Δεν θέλει να λαμβάνει email' });
no('TR not', { Not: 'Müşteri mail almak istemiyor' });
no('RU примечание', { Примечание: 'Просил больше не писать' });
no('UA примітка', { Примітка: 'Не хоче отримувати листи' });
no('HE הערות', { הערות: 'ביקש להסיר אותו מרשימת התפוצה' });
no('AR ملاحظات', { ملاحظات: 'طلب عدم التواصل معه' });
no('FA خبرنامه', { 'عضویت خبرنامه': 'لغو شده' });
no('JA ステータス', { 配信ステータス: '配信停止' });
no('JA 連絡', { 連絡可否: '連絡不可' });
no('KO 상태', { '구독 상태': '구독취소' });
no('KO 메모', { 메모: '이메일 보내지 말아 달라고 요청' });
no('ZH 备注', { 备注: '客户要求不要再发邮件' });
no('ZH 订阅', { 訂閱電子報: '取消' });
no('VI ghi chú', { 'Ghi chú': 'Khách yêu cầu không gửi email nữa' });
no('TH หมายเหตุ', { หมายเหตุ: 'ลูกค้าไม่ต้องการรับอีเมล' });
no('ID catatan', { Catatan: 'Pelanggan minta tidak dikirimi email lagi' });
no('MS', { 'Setuju menerima e-mel': 'Tidak' });
no('CA consentiment', { Consentiment: 'retirat' });
no('IS póstlisti', { Póstlisti: 'afskráð' });

// Nobody refused
near('Contact permission', { 'Contact permission': 'Full' });
near('Comms preference', { 'Comms preference': 'All marketing' });
near('EmailPref', { EmailPref: 'Weekly' });
near('Channels declined', { 'Channels declined': 'phone' });
near('Channels declined empty', { 'Channels declined': '' });
near('Bulk mail', { 'Exclude from bulk email': 'FALSE' });
near('Left list blank', { 'Left list on': '', 'Left company on': '2026-04-01' });
near('Solicit code phone', { 'Solicit code': 'No Phone' });
near('Deceased no', { Deceased: 'No' });
near('Soft opt-in', { 'Soft opt-in': 'Yes' });
near('LIA', { 'Legitimate interest objection date': '' });
near('Attribute', { Attributes: 'NOTEBOOK, NORDIC' });
near('Keyword', { Keywords: 'stopwatch, blocker, doorstop' });
near('Reply category', { 'Reply category': 'Interested' });
near('Reply label', { Label: 'not now, ask in Q4' });
near('Sequence', { 'Sequence step': 'Stopped: replied' });
near('ticked', { 'Email me offers': '☑' });
near('plus', { 'Newsletter (+/-)': '+' });
near('Preferred', { 'Preferred contact method': 'Email' });
near('Agent note invoice', { 'Agent note': 'wants no paper invoice any more, email is fine' });
near('Agent note refund', { 'Agent note': 'refused the replacement, wants the money back' });
near('Agent note door', { 'Agent note': 'do not leave the parcel with neighbours' });
near('Agent note product', { Remarks: 'machine stopped, please send a technician' });
near('Agent note cancel', { Remarks: 'cancelled the June booking, keeps July' });
near('Agent note good', { Comment: 'Loves the mails, said please do not stop sending them' });
near('Agent note spouse', { Comment: 'Has two children, never on site before ten' });
near('Agent note history', { History: '12/5 called. 14/5 emailed. 15/5 replied: sounds good.' });
near('Address health', { 'Email health': 'Good' });
near('Bounce soft none', { 'Bounce code': '', 'Bounce desc': '' });
near('Suppressed product', { 'Noise suppression': 'Active', Product: 'Headphones' });
near('Opt-out of insurance', { 'Opt-out of travel insurance': 'Yes' });
near('No-show', { 'Event status': 'No show' });
near('Contract end', { 'Contract status': 'Cancelled', 'Contract end': '2026-05-01' });
near('Vacation', { 'Auto reply': 'Out of office until 3 June' });
near('Payment refused', { 'Payment status': 'Refused' });
near('Quote declined', { 'Quote status': 'Declined by customer' });
near('DE Verteiler', { 'Im Verteiler': 'ja' });
near('DE Anmerkung', { Anmerkung: 'Bitte nicht vor 9 Uhr liefern' });
near('FR résilié', { 'Contrat de bail': 'résilié' });
near('ES estado', { Estado: 'Jalisco', Municipio: 'Zapopan' });
near('ES nota', { Notas: 'No tiene prisa, escribir en junio' });
near('IT note', { Note: 'Non vuole la consegna al sabato' });
near('NL opmerking', { Opmerking: 'Niet aanbellen, baby slaapt' });
near('SE anteckning', { Anteckning: 'Vill ha faktura per post, inte e-faktura' });
near('PL notatka', { Notatka: 'Nie odbiera w poniedziałki' });
near('TR not', { Not: 'Kargo kapıya bırakılmasın' });
near('RU примечание', { Примечание: 'Не звонить в домофон' });
near('JA 備考', { 備考: '不在時は宅配ボックスへ' });
near('KO 메모', { 메모: '부재시 문 앞에 놓아주세요' });
near('ZH 备注', { 备注: '周末不收货' });
mayCall('Call log', { 'Call log': 'No answer, left voicemail, will retry' });
mayCall('Voicemail transcript', {
	transcript: 'Hi, this is Ada. Please call me back before Friday, do not email.',
	direction: 'inbound',
});
mayCall('Litigator no', { 'TCPA litigator': 'No' });
mayText('Last inbound', { 'Last inbound': 'Stop at the shop on Friday?' });
mayText('Delivery error', { 'Delivery error': 'Handset switched off' });
mayText('Text preference', { 'Text preference': 'Texts only' });
