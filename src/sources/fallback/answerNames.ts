import type { ConsentRecord } from '../../lead/record';

/* Names of fields under which people answer or write, and plain answers, in the languages of the stop words. */

/** Tick boxes. Accepting terms, privacy notices and cookies is no wish for messages. */
export const BOX_NAMES =
	'accepts_marketing buyer_accepts_marketing accepts_email_marketing accepts_sms_marketing buyer_accepts_sms_marketing newsletter newsletters newsletter_optin newsletter_opt_in newsletter_signup newsletter_subscription newsletter_consent subscribe_newsletter subscribe_to_newsletter join_newsletter email_consent email_opt_in email_optin email_marketing email_marketing_consent email_permission marketing_email marketing_emails marketing_consent marketing_opt_in marketing_optin marketing_permission marketing_accepted marketing_allowed marketing opt_in optin opted_in consent_marketing consent_email consent_sms consent_to_marketing consent_to_sms consent_to_email sms_consent sms_opt_in sms_optin sms_marketing sms_marketing_consent sms_permission sms_updates text_consent text_opt_in text_message_consent receive_sms receive_texts receive_emails receive_newsletter receive_offers receive_marketing sms_newsletter whatsapp_consent whatsapp_opt_in whatsapp_optin call_consent phone_consent phone_opt_in subscribed is_subscribed subscribe email_subscribed sms_subscribed can_email can_contact news_mail contact_permission mail_list email_list kl_newsletter_checkbox kl_sms_consent_checkbox mailchimp_woocommerce_newsletter mailchimp_woocommerce_is_subscribed mailpoet_woocommerce_checkout_optin woo_ml_subscribe gr_marketing_consent ckwc_opt_in mailing_list join_mailing_list newsletter_abonnieren newsletter_anmeldung newsletter_bestellen werbung werbeeinwilligung einwilligung_werbung einwilligung_newsletter marketing_einwilligung sms_einwilligung infolettre inscription_newsletter recevoir_newsletter recevoir_offres consentement_marketing consentement_sms consentement_email accepte_newsletter boletin suscribirse suscripcion_boletin recibir_ofertas consentimiento_marketing consentimiento_sms acepto_publicidad consenso_marketing consenso_newsletter consenso_sms iscrizione_newsletter ricevi_newsletter consentimento_marketing consentimento_sms receber_novidades aceito_newsletter nieuwsbrief nieuwsbrief_ontvangen toestemming_marketing toestemming_sms zgoda_marketingowa zgoda_marketing zgoda_sms zapisz_newsletter nyhetsbrev nyhedsbrev samtykke_marketing samtycke_marketing uutiskirje markkinointilupa suoramarkkinointi bulten e_bulten ticari_ileti pazarlama_izni рассылка согласие_на_рассылку согласие_на_рекламу розсилка згода_на_розсилку newsletter_souhlas souhlas_marketing hirlevel hirlevel_feliratkozas abonare_newsletter consimtamant_marketing ενημερωτικο_δελτιο συγκαταθεση_marketing דיוור ניוזלטר النشرة_البريدية メルマガ メールマガジン メルマガ購読 뉴스레터 마케팅_수신_동의 마케팅수신동의 광고_수신_동의 订阅 订阅邮件 營銷同意 营销同意';

/** Objects that hold what somebody wants, channel by channel: `consent: { email: false, sms: false }`. */
export const WISH_NAMES =
	'consent consents consent_responses consented opt_in opt_ins optin optins marketing marketing_consent marketing_consents marketing_preferences subscription subscriptions opt_in_out channel_types channel_preferences notifications notification_settings preference preferences communication_preferences contact_preferences email_preferences notification_preferences marketing_permissions category_preferences email_topics mail_preferences permission permissions communications communication_consent gdpr gdpr_consent channels subscribed opted_in agreements einwilligung einwilligungen zustimmung consentement consentements consentimiento consentimientos consenso consensi consentimento toestemming zgoda zgody samtykke samtycke suostumus izin izinler согласие согласия згода';

/** What somebody wrote, or what was written down of them. */
export const TEXT_NAMES =
	'text body message content text_message plain reply_body reply_text reply reply_message message_body message_text body_plain stripped_text text_body sms_body sms_text msg inbound_text comment comments message_content nachricht mensaje messaggio mensagem bericht wiadomosc tresc_wiadomosci meddelande mesaj メッセージ antwort reponse respuesta risposta resposta antwoord odpowiedz svar cevap yanit 返信 kommentar commentaire comentario commento comentarios opmerking opmerkingen uwagi yorum コメント お問い合わせ内容 本文 text_plain snippet body_preview sms_message сообщение комментарий повідомлення zprava uzenet mesaj_metni μηνυμα הודעה رسالة संदेश 메시지 留言 消息 viesti besked melding text_html raw_text_body extracted_markdown_message stripped_text_reply anfrage anliegen mitteilung inquiry enquiry question notes note remark remarks bemerkung bemerkungen notiz notizen demande consulta solicitud richiesta vraag notatki observaciones observacoes observations additional_information additional_info your_message response chat_input conversation poznamka poznamky poznamku megjegyzes observatii napomena napomene σχολια примітка примітки забележка הערות ملاحظات توضیحات 메모 ghi_chu หมายเหตุ catatan huomautus merknad bemaerkning bemaerkninger anteckning notatka nota notas not notatet pastaba piezime markus bilesek бележка напомена टिप्पणी transkript transcricao remarque remarques observacao observacion anmerkung anmerkungen anteckningar примечание 備考 비고 备注 hinweis hinweise vermerk vermerke preview';

export const YES_WORDS =
	'true 1 yes y on t x checked ticked ja oui si sim tak kylla evet да так ano igen da ναι כן نعم हाँ はい 예 네 是 有 ya iya oo jah taip ใช่ بله ہاں có j s wahr vrai verdadero vero verdadeiro waar prawda pravda истина істина sand sann sant tosi igaz adevarat dogru αληθης αληθες tiesa tõene veritat benar đúng صحيح נכון';

export const NO_WORDS =
	'false 0 no n off f unchecked nein non nao nie nee nej nei ei hayir нет ні ne nem nu οχι לא لا नहीं いいえ なし 아니요 아니오 否 不 不可 不許可 無 無し 未同意 khong tidak ไม่ ไม่ใช่ نه خیر نہیں नही falsch faux falso onwaar falsz nepravda ложь хибність неистина falsk falskt usann epatosi hamis fals yanlis ψευδης ψευδες melas vaar salah sai خطأ שגוי never nothanks not_subscribed never_subscribed nonsubscribed non_subscribed denied declined not_opted_in unticked nope nah';

/** Last words of a field's name that holds the name of what happened, or how somebody stands. */
export const HAPPENING_NAMES =
	'event events evt type types subtype action actions metric topic trigger activity hook webhook notification status state standing operation change kind flag flags disposition outcome stage method request consent subscription preference optin keyword command intent ereignis aktion evenement evento accion azione estado statut stato estatus status_name msg_status object_type classification acao gebeurtenis actie zdarzenie akcja handelse hendelse haendelse olay eylem islem durum stan situacao イベント アクション 種別 ステータス 状態 状况 状态 狀態 статус состояние событие действие стан подія 상태 이벤트 동작 الحالة الحدث סטטוס स्थिति κατασταση stav stare tila allapot tilstand tillstand staat situazione situacion situation dispo dispositions wrap wrapup anfrageart solicitacao solicitud';

/** Objects in which a vendor keeps the state of a consent: `email_marketing_consent: { state }`. */
export const CONSENT_STATES: Readonly<Record<string, ConsentRecord['name']>> = {
	subscribed: 'granted',
	opted_in: 'granted',
	opt_in: 'granted',
	optin: 'granted',
	accepted: 'granted',
	confirmed: 'granted',
	granted: 'granted',
	pending: 'pending',
	pending_confirmation: 'pending',
	pending_opt_in: 'pending',
	unconfirmed: 'pending',
	not_subscribed: 'denied',
	never_subscribed: 'denied',
	nonsubscribed: 'denied',
	non_subscribed: 'denied',
	no_consent: 'denied',
	withheld: 'denied',
	denied: 'denied',
	declined: 'denied',
	decline: 'denied',
	rejected: 'denied',
	reject: 'denied',
	refused: 'denied',
	refuse: 'denied',
	deny: 'denied',
	disabled: 'denied',
	disagreed: 'denied',
	not_opted_in: 'denied',
	not_consented: 'denied',
	not_given: 'denied',
	not_granted: 'denied',
	none: 'denied',
	expired: 'withdrawn',
	unsubscribed: 'withdrawn',
	opted_out: 'withdrawn',
	out: 'withdrawn',
	withdrawn: 'withdrawn',
	objected: 'withdrawn',
	revoked: 'withdrawn',
	revoke: 'withdrawn',
	withdraw: 'withdrawn',
	opt_out: 'withdrawn',
	optout: 'withdrawn',
	// İYS, Turkey’s register of consents
	ret: 'denied',
};

/** May hold it as well, among many other things. */
export const PERHAPS_NAMES =
	'name reason category label labels tag tags value result message detail code group groups segment segments list lists permission ergebnis anrufergebnis resultado resultat esito wynik';

/** Fields of these are about something else that has a name, a type or a state. */
export const OTHER_NAMES =
	'campaign list form template segment flow utm product first last full file previous old prev before former source company orgname audience default possible available allowed page url link sender from job plan order payment billing fulfillment financial shipping mime content subject cancel cancellation cancelation';

/** Last words of names that hold what somebody looks at, never how somebody stands. */
export const HEADING_NAMES =
	'from title subject headline heading page pages path url uri link href text button footer header query search screen campaign template form product variant sku brand file events triggers topics command';

/** Words a flag's name may have besides what it says. */
export const FILLER_WORDS =
	'is has have hs was email emails e mail mails sms text texts phone call calls whatsapp user contact person lead customer subscriber marketing newsletter newsletters at on date time timestamp of all global globally channel flag c gc pc the me from communication communications messages messaging postal letter any future promotional promotions reason reasons mobile flg list lists status settings type boolean datum de fecha data am le del della den dato дата 日期 since seit depuis desde dal';
