import { no, near, w } from './harness';
const P = '+4915112345678'; // neutral
const twilio = (Body: string, From = P, more: object = {}) => w({ ToCountry: 'US', SmsMessageSid: 'SM1', NumMedia: '0', SmsSid: 'SM1', SmsStatus: 'received', Body, To: '+18005550100', NumSegments: '1', MessageSid: 'SM1', AccountSid: 'AC1', From, ApiVersion: '2010-04-01', ...more });
const nat: Record<string, string> = { fr: '+33612345678', es: '+34612345678', mx: '+525512345678', br: '+5511987654321', pt: '+351912345678', nl: '+31612345678', pl: '+48512345678', se: '+46701234567', cz: '+420601123456', tr: '+905321234567', jp: '+819012345678', kr: '+821012345678', sa: '+966501234567', eg: '+201001234567', in: '+919876543210', il: '+972545678901', gr: '+306912345678', ru: '+79161234567', ua: '+380501234567', it: '+393331234567', us: '+14155550100', dk: '+4520123456', no: '+4740612345', fi: '+358401234567', hu: '+36201234567', ro: '+40712345678', cn: '+8613812345678', de: P, sk: '+421901123456', bg: '+359881234567', hr: '+385911234567', rs: '+381611234567', si: '+38631234567', vn: '+84912345678', th: '+66812345678', id: '+6281234567890', ph: '+639171234567', ir: '+989121234567', ee: '+37251234567', lv: '+37121234567', lt: '+37061234567', my: '+60121234567', pk: '+923001234567', bd: '+8801712345678' };
const words: [string, string[]][] = [
	['us', ['STOP', 'Stop!', 'STOP.', ' stop ', 'STOP 🛑', '🛑', '🛑 STOP', 'S T O P', 'stop!!!', 'STOP PLEASE', 'plz stop', '"STOP"', "'stop'", '*STOP*', 'Stop\n\nSent from my iPhone', 'STOP texting', 'stop texting me', 'Unsubscribe', 'UNSUBSCRIBE ME', 'unsubscribe pls', 'Remove', 'remove me', 'no more', 'opt out', 'optout', 'OPT-OUT', 'opt-out please', 'END', 'end.', 'QUIT', 'Quit!', 'STOP ALL', 'STOPALL', 'ＳＴＯＰ', 'cancel', 'CANCEL', 'revoke', 'Stop sending me messages', 'STOP SENDING', 'take me off your list', 'take me off this list', 'Do not text me', 'dont text me again', "don't text me anymore", 'Please do not contact me again', 'leave me alone', 'wrong number', 'I want to opt out', 'opt me out', 'Please remove this number', 'delete my number', 'no more texts', 'no more msgs pls', 'stop it', 'Stop this', 'STOP STOP STOP', 'stop stop', 'st0p', 'stoop', 'sTop', 'STOP-', '-STOP-', '<stop>', 'STOP\u200b', 'STOP\u00a0', 'stop, thanks', 'ok stop', 'hey stop', 'STOP STOPALL', 'unsub', 'UNSUBSCRIBE.', 'un subscribe', 'un-subscribe', 'STOP2END', 'txt stop', 'Text STOP', 'reply stop', 'stop spam', 'Spam', 'reported as spam', 'I did not sign up for this', 'I never signed up for this, remove me', 'who is this? stop', 'not interested, stop', 'Not interested. Please remove me.', 'lose my number', 'Stop messaging this number', 'STOP MSGS', 'no longer interested, unsubscribe', 'Please stop', 'pls stop sending these', 'stop now', 'STOP NOW!!', 'please take my number off', 'do not message', 'F off', 'fuck off', 'Cease and desist', 'cease', 'Stop sending texts to this number', 'take me off', 'unsubscribe me from texts', 'Please unsubscribe this number', "I don't want these texts", 'I dont want to receive these messages', 'no more promos', 'block me', 'kindly stop', 'desist', 'STOP (sent from watch)', 'Stop\n--\nAda', 'STOP ✋', '✋', 'stop 😡', 'Stop🙏', '👎 stop', '⛔', 'STOP\n', '​STOP', 'STOP STOP', 'Stop ads', 'Please quit texting', 'stop please and thank you', 'Sstop', 'STO P', 'stop~', 'stop;', 'stop/', 'stop :)', 'Stop...', 'STOP…', 'stop—please', 'STOP,', '(STOP)', '[STOP]', '“STOP”', 'STOP®', 'STOP1', '1 STOP', 'STOP 12345', 'STOP SHOP', 'STOP ACME']],
	['fr', ['ARRET', 'Arrêt', 'arrêt svp', 'STOP SMS', 'arrêtez', 'Arrêtez de m\'envoyer des messages', 'désabonner', 'désinscription', 'STOP 36180', 'stop au 36200', 'Je ne veux plus recevoir de messages', 'ne me contactez plus', 'Merci de me retirer de votre liste', 'retirez moi de vos listes', 'plus de pub svp', 'me désinscrire', 'fin', 'STOPSMS', 'Supprimez mon numéro', 'Veuillez me désabonner', 'désabonnez-moi', "N'envoyez plus rien", 'laissez moi tranquille', 'foutez moi la paix']],
	['es', ['BAJA', 'Baja', 'baja por favor', 'darme de baja', 'quiero darme de baja', 'no más mensajes', 'No quiero recibir más mensajes', 'ALTO', 'PARAR', 'cancelar', 'dejen de escribirme', 'Por favor elimínenme de su lista', 'bórrenme de su lista', 'no me escriban más', 'ya no quiero recibir esto', 'sáquenme de la lista', 'BAJA 2', 'baja!', 'no molestar', 'dejen de molestar', 'No me llamen']],
	['br', ['SAIR', 'PARE', 'parar', 'Cancelar', 'quero sair', 'Quero sair da lista', 'não quero mais receber mensagens', 'remover', 'me tira dessa lista', 'descadastrar', 'não me mande mais mensagem', 'pare de me enviar mensagens', 'Não me ligue mais', 'exclua meu número', 'Sair!', 'sair por favor', 'chega', 'para de mandar mensagem', 'nao quero mais', 'não tenho interesse, remova meu contato']],
	['nl', ['STOP', 'Afmelden', 'uitschrijven', 'stopzetten', 'Haal me van de lijst', 'Ik wil geen berichten meer', 'verwijder mijn nummer', 'stop met sturen', 'niet meer sturen', 'Wil geen sms meer ontvangen', 'UIT', 'meld me af', 'schrijf me uit', 'afmelden aub', 'Ik wil me afmelden', 'Ik wil mij uitschrijven', 'Graag uitschrijven', 'stop ermee']],
	['pl', ['STOP', 'WYPISZ', 'wypisz mnie', 'rezygnuję', 'Rezygnuje', 'proszę usunąć mnie z listy', 'Nie chcę więcej wiadomości', 'nie wysyłajcie mi sms', 'koniec', 'Proszę nie dzwonić', 'proszę o wypisanie z listy', 'przestańcie pisać', 'proszę przestać wysyłać', 'usuńcie mój numer', 'chcę się wypisać', 'zrezygnować', 'Nie życzę sobie reklam']],
	['se', ['STOPP', 'Stopp', 'sluta', 'AVSLUTA', 'avregistrera', 'Ta bort mig från listan', 'inga fler sms', 'avanmäl mig', 'avprenumerera', 'Sluta skicka sms', 'vill inte ha fler sms', 'Jag vill avsluta', 'Avsluta tack', 'ta bort mitt nummer', 'Jag vill inte ha reklam']],
	['cz', ['STOP', 'odhlásit', 'ODHLASIT', 'odhlásit odběr', 'konec', 'nechci', 'Nechci dostávat zprávy', 'Vyřaďte mě ze seznamu', 'neposílejte mi zprávy', 'už mi nepište', 'přestaňte mi psát', 'zrušit', 'Prosím odhlaste mě', 'chci se odhlásit', 'smažte moje číslo']],
	['tr', ['DUR', 'iptal', 'İPTAL', 'IPTAL', 'RET', 'çık', 'durdur', 'DURDURUN', 'mesaj istemiyorum', 'Mesaj almak istemiyorum', 'Beni listeden çıkarın', 'bana mesaj atmayın', 'artık mesaj göndermeyin', 'abonelikten çık', 'Aboneliği iptal et', 'üyelik iptal', 'Numaramı silin', 'rahatsız etmeyin', 'SMS İPTAL', 'sms istemiyorum']],
	['jp', ['停止', '配信停止', '配信停止お願いします', '解除', '退会', 'ストップ', 'やめて', 'やめてください', '送らないでください', '配信リストから外してください', 'メールを止めてください', '配信を止めてください', '不要です', 'いりません', '解約', '登録を解除してください', '今後送らないで', '迷惑です', 'もう送ってこないで', '配信停止を希望します', 'SMS停止']],
	['kr', ['수신거부', '거부', '그만', '중지', '해지', '더 이상 보내지 마세요', '문자 보내지 마세요', '연락하지 마세요', '수신 거부합니다', '문자 그만 보내주세요', '스팸', '차단', '전화하지 마세요', '삭제해 주세요', '번호 삭제해주세요', '구독취소', '구독 해지', '안 받고 싶어요']],
	['sa', ['إيقاف', 'توقف', 'قف', 'إلغاء', 'إلغاء الاشتراك', 'الغاء الاشتراك', 'أوقف الرسائل', 'لا ترسل', 'لا ترسلوا لي رسائل', 'من فضلك احذفني من القائمة', 'أوقفوا الرسائل', 'لا أريد رسائل', 'لا اريد استلام رسائل', 'لا تتصلوا بي', 'احذف رقمي', 'ازالة', 'إزالة', 'كفى', 'ايقاف الرسائل', 'الغي الاشتراك']],
	['in', ['रोकें', 'बंद करो', 'बंद करें', 'STOP', 'मत भेजो', 'संदेश मत भेजें', 'कृपया मुझे सूची से हटा दें', 'मुझे मैसेज मत भेजो', 'band karo', 'message mat bhejo', 'सदस्यता समाप्त करें', 'सदस्यता रद्द करें', 'कॉल मत करो', 'call mat karo', 'नहीं चाहिए', 'मेरा नंबर हटाओ', 'रोको', 'DND', 'ye band kar do']],
	['cn', ['退订', 'TD', 'T', 'td', '退订谢谢', '取消订阅', '不要再发了', '别再发了', '请不要再给我发短信', '拒收', '停止', 'N', 'R', '不要发了', '请停止发送', '骚扰', '请把我从名单中删除', '取消', '退定', '回复TD', '不需要', 'ＴＤ']],
	['ru', ['СТОП', 'стоп', 'отписаться', 'отпишите меня', 'не пишите мне', 'отмена', 'Уберите меня из рассылки', 'хватит', 'больше не присылайте', 'Прекратите слать смс', 'Не звоните мне', 'отстаньте', 'Удалите мой номер', 'прекратите', 'не надо больше', 'Отключите рассылку', 'откажусь от рассылки', 'Отказываюсь от рассылки']],
	['ua', ['СТОП', 'відписатися', 'відпишіть мене', 'не пишіть мені', 'досить', 'Припиніть', 'Видаліть мене з розсилки', 'більше не надсилайте', 'відмовляюсь від розсилки']],
	['it', ['STOP', 'basta', 'disiscrivimi', 'cancellami', 'ferma', 'Per favore rimuovetemi dalla lista', 'non voglio più ricevere messaggi', 'non mi scrivete più', 'cancellatemi', 'Annulla iscrizione', 'disiscrizione', 'toglietemi dalla lista', 'non inviatemi più nulla', 'smettetela', 'non chiamatemi più', 'basta sms', 'voglio cancellarmi']],
	['de', ['STOP', 'Stopp', 'abmelden', 'Abmeldung', 'Bitte keine SMS mehr', 'keine SMS mehr', 'Nicht mehr senden', 'Bitte löschen Sie meine Nummer', 'Bitte nehmen Sie mich aus dem Verteiler', 'aus dem Verteiler nehmen', 'bitte aus dem Verteiler nehmen', 'Lasst mich in Ruhe', 'Ich möchte keine Nachrichten mehr', 'Ich möchte nicht mehr kontaktiert werden', 'bitte austragen', 'ende', 'kündigen', 'widerruf', 'Ich widerspreche der Nutzung meiner Daten für Werbung', 'Hört auf', 'Hören Sie auf mir zu schreiben', 'nerv nicht', 'Kein Interesse, bitte löschen', 'Werbung stoppen', 'Keine Werbung', 'abbestellen', 'Bitte melden Sie mich ab', 'Streichen Sie mich von der Liste', 'von der Liste streichen', 'Unterlassen Sie das', 'löschen', 'Bitte entfernen']],
	['dk', ['STOP', 'afmeld', 'Afmeld mig', 'frameld', 'slet mig', 'ikke flere beskeder', 'Fjern mig fra listen', 'jeg vil ikke have flere sms', 'slet', 'stop med at sende']],
	['no', ['STOPP', 'meld av', 'avslutt', 'Fjern meg fra listen', 'ingen flere meldinger', 'slett nummeret mitt', 'vil ikke ha flere meldinger', 'slutt å sende meg sms']],
	['fi', ['STOP', 'lopeta', 'peru', 'LOPETA!', 'poista numeroni', 'Ei enää viestejä', 'en halua viestejä', 'älkää lähettäkö', 'peruuta tilaus', 'poistakaa minut listalta']],
	['hu', ['STOP', 'leiratkozás', 'leiratkozom', 'állj', 'ne küldjenek több üzenetet', 'Kérem töröljenek a listáról', 'nem kérek több sms-t', 'töröljétek a számom', 'elég volt', 'Hagyjanak békén']],
	['ro', ['STOP', 'dezabonare', 'dezabonați-mă', 'opriți', 'nu mai vreau mesaje', 'Nu mai trimiteți', 'Ștergeți-mă din listă', 'anulare', 'vreau să mă dezabonez', 'nu mă mai contactați']],
	['gr', ['ΣΤΟΠ', 'στοπ', 'διαγραφή', 'Διακοπή', 'τέλος', 'Σταματήστε', 'μη στέλνετε', 'Μην μου στέλνετε μηνύματα', 'διαγράψτε με', 'Δεν θέλω άλλα μηνύματα', 'απεγγραφή']],
	['il', ['הסר', 'הסירו', 'הסירו אותי', 'תסירו אותי מהרשימה', 'הסרה', 'די', 'תפסיקו', 'תפסיקו לשלוח', 'לא מעוניין', 'תמחקו אותי', 'אל תשלחו לי', 'הסר!', 'להסיר']],
	['sk', ['STOP', 'odhlásiť', 'koniec', 'neposielajte mi správy', 'odhláste ma', 'Nechcem dostávať správy', 'zrušiť odber']],
	['bg', ['СТОП', 'отписване', 'отпишете ме', 'не ми пишете', 'спрете', 'стига']],
	['hr', ['STOP', 'odjava', 'odjavi me', 'Ne želim više poruke', 'prestanite slati', 'izbrišite me', 'Nemojte mi više slati', 'maknite me s liste']],
	['si', ['STOP', 'odjava', 'odjavite me', 'ne pošiljajte več']],
	['vn', ['DUNG', 'Dừng', 'Huy', 'HỦY', 'từ chối', 'TC', 'Đừng nhắn nữa', 'hủy đăng ký', 'không nhận tin nhắn', 'ngừng gửi']],
	['th', ['หยุด', 'ยกเลิก', 'หยุดส่ง', 'ไม่ต้องการรับข้อความ', 'ยกเลิกการรับข่าวสาร']],
	['id', ['BERHENTI', 'berhenti', 'STOP', 'UNREG', 'jangan kirim lagi', 'hapus nomor saya', 'berhenti berlangganan', 'jangan hubungi saya lagi']],
	['my', ['BERHENTI', 'henti', 'batal', 'jangan hantar lagi']],
	['ir', ['لغو', 'لغو ۱۱', 'لغو 11', 'توقف', 'دیگر پیام ندهید', 'انصراف', 'لغو عضویت']],
	['ee', ['STOPP', 'loobu', 'lõpeta', 'ärge saatke rohkem']],
	['lv', ['STOP', 'atteikties', 'atrakstīties', 'nesūtiet man']],
	['lt', ['STOP', 'atsisakyti', 'atsisakau', 'nesiųskite', 'atšaukti']],
	['pk', ['STOP', 'بند کرو', 'بند کریں', 'mat bhejo', 'UNSUB']],
	['ph', ['STOP', 'itigil', 'tigilan niyo ako', 'ayoko na', 'stop na po']],
];
for (const [country, list] of words) for (const word of list) no(`twilio ${country} "${word}"`, twilio(word, nat[country]), nat[country] as string);
// Tools
const U = '+14155550100';
no('twilio OptOutType', twilio('basta ya', U, { OptOutType: 'STOP' }), U);
no('twilio rcs', w({ Body: 'STOP', From: 'rcs:+14155550100', To: 'rcs:brand', MessageSid: 'SM1', AccountSid: 'AC' }), U);
no('twilio whatsapp', w({ Body: 'stop', From: 'whatsapp:+14155550100', To: 'whatsapp:+18005550100', MessageSid: 'SM1', AccountSid: 'AC', WaId: '14155550100', ProfileName: 'Ada' }), U);
no('twilio whatsapp button', w({ Body: 'Stop promotions', ButtonText: 'Stop promotions', ButtonPayload: 'stop', MessageType: 'button', From: 'whatsapp:+14155550100', To: 'whatsapp:+18005550100', MessageSid: 'SM1', AccountSid: 'AC', WaId: '14155550100' }), U);
no('twilio event stream', w([{ specversion: '1.0', type: 'com.twilio.messaging.inbound-message.received', source: '/x', id: 'e', time: '2026-05-19T10:00:00Z', data: { body: 'STOP', from: U, to: '+18005550100', messageSid: 'SM1', accountSid: 'AC', numSegments: 1, timestamp: '2026-05-19T10:00:00Z' } }]), U);
no('twilio status 21610', w({ MessageSid: 'SM', SmsStatus: 'undelivered', MessageStatus: 'undelivered', ErrorCode: '21610', To: U, From: '+18005550100', AccountSid: 'AC' }), U);
no('twilio conversations', w({ EventType: 'onMessageAdded', Body: 'STOP', Author: U, ParticipantSid: 'MB', ConversationSid: 'CH', Source: 'SMS', MessageSid: 'IM' }), U);
no('twilio studio', w({ trigger: { message: { From: U, To: '+18005550100', Body: 'Stop' } } }), U);
no('twilio consent api', w({ contact_id: U, correlation_id: 'x', sender_id: '+18005550100', status: 'opt-out', source: 'website', date_of_consent: '2026-05-01T00:00:00Z' }), U);
no('messagebird', w({ id: 'm', recipient: '18005550100', originator: '14155550100', body: 'STOP', createdDatetime: '2026-05-19T10:00:00Z' }), U);
no('vonage sms', w({ msisdn: '14155550100', to: '18005550100', messageId: '1', text: 'Stop', type: 'text', keyword: 'STOP', 'message-timestamp': '2026-05-19 10:00:00' }), U);
no('vonage messages', w({ to: '18005550100', from: '14155550100', channel: 'sms', message_uuid: 'u', timestamp: '2026-05-19T10:00:00Z', message_type: 'text', text: 'Stop', sms: { num_messages: '1' } }), U);
no('sinch mo', w({ type: 'mo_text', from: '14155550100', to: '18005550100', body: 'STOP', id: 'm', received_at: '2026-05-19T10:00:00Z', operator_id: '1' }), U);
no('sinch optout', w({ app_id: 'a', accepted_time: '2026-05-19T10:00:00Z', project_id: 'p', opt_out_notification: { contact_id: 'c', channel: 'SMS', identity: '14155550100', status: 'OPT_OUT_SUCCEEDED', processing_mode: 'DISPATCH' } }), U);
no('sinch conversation', w({ app_id: 'a', message: { id: 'm', direction: 'TO_APP', contact_message: { text_message: { text: 'STOP' } }, channel_identity: { channel: 'SMS', identity: '14155550100' }, contact_id: 'c', accept_time: '2026-05-19T10:00:00Z' } }), U);
no('plivo', w({ From: '14155550100', To: '18005550100', Text: 'STOP', MessageUUID: 'u', Type: 'sms', TotalAmount: '0' }), U);
no('bandwidth', w([{ time: '2026-05-19T10:00:00Z', type: 'message-received', to: '+18005550100', description: 'Incoming message received', message: { id: 'm', owner: '+18005550100', applicationId: 'a', time: '2026-05-19T10:00:00Z', segmentCount: 1, direction: 'in', to: ['+18005550100'], from: U, text: 'STOP' } }]), U);
no('telnyx', w({ data: { event_type: 'message.received', id: 'e', occurred_at: '2026-05-19T10:00:00Z', payload: { direction: 'inbound', id: 'm', text: 'STOP', autoresponse_type: 'opt_out', from: { phone_number: U }, to: [{ phone_number: '+18005550100' }], type: 'SMS' }, record_type: 'event' } }), U);
no('infobip', w({ results: [{ messageId: '1', from: '14155550100', to: '18005550100', text: 'STOP', cleanText: '', keyword: 'STOP', receivedAt: '2026-05-19T10:00:00.000+0000', smsCount: 1 }], messageCount: 1, pendingMessageCount: 0 }), U);
no('clickatell', w({ data: { messageId: 'm', fromNumber: '14155550100', toNumber: '18005550100', content: 'STOP', timestamp: 1779190000000 } }), U);
no('clicksend', w({ timestamp: '1779190000', from: U, body: 'Stop', original_body: 'Hi {name} Reply STOP to opt out', original_message_id: 'x', to: '+18005550100', custom_string: '', user_id: 1, subaccount_id: 2, message: 'Stop', sms: 'Stop', message_id: 'm' }), U);
no('textmagic', w({ id: '1', sender: '14155550100', receiver: '18005550100', messageTime: '2026-05-19T10:00:00+0000', text: 'STOP', type: 'incoming' }), U);
no('textmagic unsub', w({ event: 'unsubscribed', phone: '14155550100', unsubscribeTime: '2026-05-19T10:00:00+0000', firstName: 'Ada' }), U);
no('simpletexting', w({ reportId: 'r', webhookId: 'w', type: 'UNSUBSCRIBE_REPORT', values: { contactPhone: '4155550100', accountPhone: '8005550100', timestamp: '2026-05-19T10:00:00Z' } }), U, undefined, 'US');
no('slicktext', w({ Event: 'OptOut', OptOutDate: '2026-05-19', Subscriber: { Number: U }, List: { Id: 1 } }), U);
no('eztexting', w({ id: 'x', type: 'unsubscribe.keyword', phoneNumber: '14155550100', keyword: 'STOP' }), U);
no('openphone', w({ id: 'EV', object: 'event', apiVersion: 'v3', type: 'message.received', data: { object: { id: 'AC', object: 'message', from: U, to: '+18005550100', direction: 'incoming', body: 'STOP', media: [], status: 'received', userId: 'US', createdAt: '2026-05-19T10:00:00Z' } } }), U);
no('justcall', w({ type: 'sms.received', data: { contact_number: U, justcall_number: '+18005550100', direction: 'Incoming', sms_info: { body: 'STOP' } } }), U);
no('aircall', w({ resource: 'message', event: 'message.received', timestamp: 1779190000, data: { id: 'm', direction: 'inbound', body: 'STOP', external_number: U, number: { digits: '+18005550100' } } }), U);
no('ringcentral', w({ event: '/restapi/v1.0/account/~/extension/~/message-store/instant', body: { direction: 'Inbound', type: 'SMS', subject: 'STOP', from: { phoneNumber: U }, to: [{ phoneNumber: '+18005550100' }] } }), U);
no('dialpad', w({ id: 1, direction: 'inbound', text: 'STOP', from_number: U, to_number: ['+18005550100'], message_status: 'received', created_date: 1779190000000 }), U);
no('salesmsg', w({ event: 'contact.opted_out', data: { contact: { number: U, name: 'Ada' } } }), U);
no('ghl dnd', w({ type: 'ContactDndUpdate', locationId: 'l', id: 'c', phone: U, email: 'ada@example.com', dnd: true, dndSettings: { SMS: { status: 'active', message: '', code: '' } } }), U);
no('ghl dnd email', w({ type: 'ContactDndUpdate', id: 'c', phone: U, email: 'ada@example.com', dnd: false, dndSettings: { Email: { status: 'active' }, SMS: { status: 'inactive' } } }));
no('ghl permanent', w({ type: 'ContactUpdate', id: 'c', phone: U, email: 'ada@example.com', dnd: false, dndSettings: { Email: { status: 'permanent' } } }));
no('ghl contact workflow', w({ contact_id: 'c', email: 'ada@example.com', phone: U, dnd: 'true', tags: 'lead' }));
no('ghl inbound', w({ type: 'InboundMessage', locationId: 'l', body: 'STOP', contactId: 'c', direction: 'inbound', messageType: 'SMS', phone: U, status: 'delivered' }), U);
no('whatsapp cloud text', w({ object: 'whatsapp_business_account', entry: [{ id: 'e', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '18005550100', phone_number_id: 'p' }, contacts: [{ profile: { name: 'Ada' }, wa_id: '14155550100' }], messages: [{ from: '14155550100', id: 'w', timestamp: '1779190000', type: 'text', text: { body: 'Stop' } }] } }] }] }), U);
no('whatsapp cloud button', w({ object: 'whatsapp_business_account', entry: [{ id: 'e', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '18005550100', phone_number_id: 'p' }, contacts: [{ profile: { name: 'Ada' }, wa_id: '14155550100' }], messages: [{ from: '14155550100', id: 'w', timestamp: '1779190000', type: 'button', button: { payload: 'Stop promotions', text: 'Stop promotions' } }] } }] }] }), U);
no('whatsapp cloud preference', w({ object: 'whatsapp_business_account', entry: [{ id: 'e', changes: [{ field: 'user_preferences', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '18005550100', phone_number_id: 'p' }, contacts: [{ profile: { name: 'Ada' }, wa_id: '14155550100' }], user_preferences: [{ wa_id: '14155550100', detail: 'User requested to stop marketing messages', category: 'marketing_messages', value: 'stop', timestamp: 1779190000 }] } }] }] }), U);
no('whatsapp error 131050', w({ object: 'whatsapp_business_account', entry: [{ id: 'e', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '18005550100', phone_number_id: 'p' }, statuses: [{ id: 'w', status: 'failed', timestamp: '1779190000', recipient_id: '14155550100', errors: [{ code: 131050, title: 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business' }] }] } }] }] }), U);
no('wati', w({ id: 'x', waId: '14155550100', text: 'STOP', type: 'text', owner: false, eventType: 'message', senderName: 'Ada', timestamp: '1779190000' }), U);
no('gupshup', w({ app: 'x', timestamp: 1779190000000, type: 'user-event', payload: { phone: '14155550100', type: 'opted-out' } }), U);
no('gupshup msg', w({ app: 'x', timestamp: 1779190000000, version: 2, type: 'message', payload: { id: 'x', source: '14155550100', type: 'text', payload: { text: 'STOP' }, sender: { phone: '14155550100', name: 'Ada', country_code: '1', dial_code: '4155550100' } } }), U);
no('attentive', w({ type: 'sms.unsubscribed', timestamp: 1779190000000, company: { company_id: 'x' }, subscriber: { phone: U, email: null, external_id: 1 } }), U);
no('attentive email', w({ type: 'email.unsubscribed', timestamp: 1779190000000, company: { company_id: 'x' }, subscriber: { phone: U, email: 'ada@example.com', external_id: 1 } }));
no('attentive custom attr', w({ type: 'custom_attribute.set', subscriber: { phone: U }, customAttribute: { name: 'opted_out', value: 'true' } }), U);
no('attentive inbound', w({ type: 'sms.inbound_message', timestamp: 1779190000000, company: { company_id: 'x' }, subscriber: { phone: U }, message: { text: 'stop texting', id: 'm' } }), U);
no('postscript unsub', w({ event: 'subscriber.unsubscribed', payload: { subscriber: { id: 1, phone_number: U, subscribed: false, unsubscribed_at: '2026-05-19T10:00:00Z' } } }), U);
no('postscript subscriber api', { subscribers: [{ id: 1, phone_number: U, status: 'unsubscribed' }, { id: 2, phone_number: '+14155550101', status: 'subscribed' }] }, U);
no('postscript opt-out', w({ type: 'SubscriberOptedOut', data: { phone_number: U } }), U);
no('yotpo sms', w({ event: 'subscriber/unsubscribed', customer: { phone: U } }), U);
no('recart', w({ topic: 'subscriber.unsubscribed', subscriber: { phone: U } }), U);
no('sms bump', w({ phone: U, status: 'unsubscribed', list: 'x' }), U);
no('klaviyo sms stop event', w({ profile: { phone_number: U }, event: { metric: { name: 'Unsubscribed from SMS Marketing' } } }), U);
no('shopify sms', w({ id: 1, phone: U, email: 'ada@example.com', sms_marketing_consent: { state: 'unsubscribed', opt_in_level: 'single_opt_in', consent_updated_at: '2026-05-19T10:00:00Z', consent_collected_from: 'OTHER' } }, { headers: { 'x-shopify-topic': 'customers/update' } }), U);
no('aws pinpoint', w({ originationNumber: U, destinationNumber: '+18005550100', messageKeyword: 'KEYWORD_1', messageBody: 'STOP', inboundMessageId: 'x', previousPublishedMessageId: 'y' }), U);
no('aws opted out numbers', { OptedOutNumbers: [{ OptedOutNumber: U, OptedOutTimestamp: '2026-05-01T00:00:00Z', EndUserOptedOut: true }] }, U);
no('sns phoneNumbers', { phoneNumbers: [U, '+14155550101'], optedOut: true }, U);
no('dnc csv', { Phone: U, 'Do Not Call': 'Yes', Name: 'Ada' }, U, 'phone');
no('dnc csv 2', { Phone: U, 'On DNC List?': 'Y' }, U, 'phone');
no('tps registered', { Phone: '+447911123456', 'TPS registered': 'Yes' }, '+447911123456', 'phone');
no('dnc status', { phone: U, call_status: 'Do not call again' }, U, 'phone');
no('call disposition dnc', w({ event: 'call.completed', phone: U, disposition: 'DNC' }), U, 'phone');
no('call disposition text', w({ event: 'call.completed', phone: U, disposition: 'Asked not to be called again' }), U, 'phone');
no('call disposition remove', w({ event: 'call_ended', to: U, from: '+18005550100', direction: 'outbound', disposition: 'Do Not Call' }), U, 'phone');
no('retell', w({ event: 'call_analyzed', call: { to_number: U, from_number: '+18005550100', direction: 'outbound', call_analysis: { custom_analysis_data: { do_not_call: true } } } }), U, 'phone');
no('vapi', w({ message: { type: 'end-of-call-report', customer: { number: U }, analysis: { structuredData: { optedOut: true } } } }), U, 'phone');
no('sms opt columns', { phone: U, 'SMS Opt-Out': 'Y' }, U);
no('sms opt in N', { phone: U, 'SMS Opt-In': 'N' }, U);
no('Text OK no', { phone: U, 'Text OK': 'no' }, U);
no('viber', w({ event: 'unsubscribed', timestamp: 1779190000000, user_id: 'v', phone: U }), U);
// near misses
const nears: [string, string[]][] = [
	['us', ["Don't stop texting me", "I can't stop wearing it", 'non-stop flight', 'one-stop shop', 'full stop', 'bus stop', 'pit stop kit', 'doorstop', 'Stop & Shop gift card', 'stop by at 5?', 'Cancel my order please', 'cancel order 1234', 'How do I cancel my order?', 'end of day works', 'When does the promo end', 'I quit smoking', 'please stop the shipment', 'stop payment on order 55', 'Please remove item 2', 'delete my last order', 'opt in', 'you never texted me', "I didn't get any messages", 'did you stop making it?', 'YES', 'start', 'Thanks!', 'No', 'no thanks', 'HELP', 'what time do you open?', 'Is the unsubscribe link broken? kidding, love it', 'When will my subscription box arrive?', 'I want to stop by the shop', 'Can you text me the address?', 'please remove the discount and reorder', 'I need the red one, not the stop sign one', 'block heels size 7?', 'Do you have end tables?', 'is this the last stop before the airport', 'weekend', 'spend', 'removed the sticker, thanks', 'order the STOP sign poster', 'cancelled my meeting, can come now', 'My address: 5 Stop Rd', 'quit claim deed', 'I love it 🛑 sign mug', 'spam musubi please', 'this arrived 👍', 'stopwatch size?']],
	['es', ['baja california', 'talla baja', '¿Para quién?', 'para mi hija', 'cancelar pedido', 'planta baja', 'Alto 180 cm', 'no más de 20 euros', 'temporada baja', 'salir a correr']],
	['fr', ['arrêt de bus', "Rue de l'Arrêt", 'non merci', 'fin de mois', 'annuler ma commande', 'Je ne veux plus attendre, où est mon colis ?', 'sans arrêt']],
	['de', ['Ende des Monats', 'Bestellung stornieren', 'Wann endet die Aktion?', 'Ich habe keine Nachricht bekommen', 'Widerrufsrecht?', 'Bitte Rechnung löschen', 'nicht mehr lieferbar?', 'Haben Sie Stoppuhren?']],
	['it', ['basta così grazie', 'Quanto basta', 'la ferma del bus?']],
	['nl', ['uit voorraad?', 'Is hij uit?', 'haal ik hem morgen op?']],
	['tr', ['dur bakalım', 'iptal edilen sipariş geldi mi', 'siparişi iptal et']],
	['ru', ['остановка', 'стоп-кран', 'отмените заказ', 'нет спасибо']],
	['cn', ['停止营业了吗', '取消订单', 'TD是什么尺寸', '请问什么时候发货']],
	['jp', ['キャンセル料', '営業停止ですか', '注文を取り消したい', 'ストップウォッチはありますか']],
	['kr', ['주문 취소', '그만큼 주세요', '배송이 중지됐나요']],
	['pl', ['koniec roku', 'chcę anulować zamówienie', 'nie wiem']],
	['br', ['para minha filha', 'cancelar pedido', 'vou sair agora', 'pare de me fazer rir haha']],
	['se', ['slutar ni sälja den?', 'slutet av månaden']],
	['cz', ['konec měsíce', 'chci zrušit objednávku']],
];
for (const [country, list] of nears) for (const word of list) near(`twilio ${country} "${word}"`, twilio(word, nat[country]), nat[country] as string);
