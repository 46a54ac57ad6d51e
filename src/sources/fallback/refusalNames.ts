import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';

/** What tools and people call it when somebody is not to be contacted any more. */
interface RefusalNames {
	code: SuppressionCode;
	/** Found also among other words of a name: `email.unsubscribed`, `LEAD_UNSUBSCRIBED`. */
	anywhere?: string;
	/** Too common for that: only as the whole name. */
	alone?: string;
	/** What it is about where the name doesn't say; without one, the address found decides. */
	channels?: readonly Channel[] | 'all';
	/** Who was seen to use them; the rest is common usage. */
	source?: string;
}

export const REFUSAL_NAMES: readonly RefusalNames[] = [
	{
		code: 'opt_out',
		anywhere:
			'unsubscribe unsubscribed unsubscribes unsubscribing unsubscription unsub unsubs unsubscriber desubscribed optout optouts opt_out opt_outs opted_out optedout opting_out',
		alone:
			'emails_paused email_paused stop stopall stop_all emailstop email_stop stop_email stop_emails stop_sms stop_promotions stop_marketing stopped_messages sms_stopped text_stopped email_stopped remove_from_list sms_stop text_stop texted_stop replied_stop sent_stop removed_by_recipient unsubscribe_report list_unsubscribe user_unsubscribe marketing_opt_out not_interested lead_not_interested contact_not_interested prospect_not_interested dnd marketing_suspended marketing_disabled email_disabled emails_disabled disable_email disable_emails muted_marketing mute_marketing suppress_marketing exclude_from_marketing excluded_from_marketing excluded_from_campaigns contact_restrictions do_not_market do_not_bulk_email do_not_send_mm no_newsletter no_newsletters non_marketable nonmarketable non_marketing_contact non_transactional removed_from_list deleted_from_list wants_no_contact stop_pub express_denied unsubscribes off_list off_the_list off_our_list off_mailing_list taken_off_list removed_requested removed_on_request deleted_on_request erased_on_request',
		source: 'Kit, EmailEngine, ycloud, surge, Webex, Smartlead, Customer.io',
	},
	{
		code: 'opt_out',
		anywhere:
			'do_not_contact do_not_disturb donotcontact dnc ndnc no_marketing consent_withdrawn consent_withdrawal withdraw_consent withdrew_consent consent_revoked revoke_consent revoked_consent gdpr_objection marketing_objection right_to_object objected_to_marketing erasure_request erasure_requested deletion_requested should_forget opted_out_solicit opted_out_processing right_to_erasure dnc_requested requested_dnc dnc_request added_to_dnc remove_me requested_removal removal_requested removed_by_request data_erasure gdpr_erasure gdpr_delete gdpr_deletion delete_request erase_request forget_request deletion_request delete_my_data data_deletion forget_me right_to_be_forgotten blocklisted blacklisted block_listed black_listed denylisted',
		alone:
			'deceased verstorben decede decedee fallecido fallecida right_to_erasure_exercised no_contact withdrawn revoked objection objected restriction_of_processing object_to_processing objected_to_processing objected_to_marketing erasure customers_redact customer_redact redact do_not_sell kontaktsperre werbesperre mailsperre keine_werbung kein_newsletter reklamebeskyttelse robinsonlisten robinson robinsonliste lista_robinson bloctel ne_pas_contacter no_contactar nao_contatar nao_contactar non_contattare niet_contacteren nie_kontaktowac не_беспокоить',
		channels: 'all',
	},
	{
		code: 'opt_out',
		anywhere:
			'do_not_call do_not_phone do_not_ring donotcall no_call_list dncr inscrit_bloctel registro_opposizioni registro_delle_opposizioni nix_sparrad',
		alone: 'dncl tps ctps tps_registered ctps_registered rpo nix_sparr',
		channels: ['phone'],
	},
	{
		code: 'opt_out',
		anywhere: 'do_not_email donotemail no_email no_emails unconsented_from_emails',
		channels: ['email'],
	},
	{ code: 'opt_out', alone: 'global_privacy_control gpc', channels: ['ads'] },
	{ code: 'opt_out', alone: 'ads_opt_out ad_opt_out', channels: ['ads', 'email'] },
	// By post or by email.
	{
		code: 'opt_out',
		anywhere: 'do_not_mail',
		alone: 'suppress_mail no_mail no_mails nomail',
		channels: ['email', 'directMail'],
	},
	{ code: 'opt_out', anywhere: 'do_not_text do_not_sms donottext no_sms no_texts', channels: ['sms'] },
	{
		code: 'opt_out',
		anywhere: 'do_not_postal_mail do_not_post return_to_sender_refused',
		alone: 'mps mps_registered refused_by_addressee no_catalogue no_catalog',
		channels: ['directMail'],
	},
	{
		code: 'complaint',
		anywhere:
			'complaint complaints complained spamreport spam_report spam_reports spam_reported spam_complaint spamcomplaint marked_as_spam mark_as_spam marked_email_as_spam marked_spam reported_as_spam reported_spam report_spam feedback_loop abuse_report abuse_reports spam_complaining plainte_spam spam_beschwerde spambeschwerde жалоба_на_спам',
		alone: 'fbl_complaint spam_by_user spam_button hit_spam_button spam junk abuse fbl spammed is_spam',
		source: 'Kit, Klaviyo',
	},
	{
		code: 'dispute',
		anywhere:
			'chargeback chargebacks charge_back dispute_action_required dispute_opened dispute_created dispute_received payment_disputed charge_disputed',
		alone: 'dispute disputed charge_dispute_created',
		channels: 'all',
		source: 'Stripe, Shopify, Chargebee',
	},
	{
		code: 'hard_bounce',
		anywhere:
			'bounce bounced bounces hard_bounce hard_bounced hardbounce hardbounced permanent_bounce permanent_failure permanent_fail bounce_hard bounced_hard bounceback undeliverable unzustellbar ruecklaeufer rucklaufer npai rebotado adresse_invalide',
	},
	{
		code: 'soft_bounce',
		anywhere: 'soft_bounce soft_bounced softbounce softbounced transient_bounce temporary_bounce bounce_soft',
	},
	{
		code: 'invalid_address',
		anywhere:
			'invalid_email email_invalid address_invalid invalid_address invalid_recipient bad_email bad_address invalid_number invalid_phone number_invalid mailbox_not_found mailbox_does_not_exist user_unknown no_such_user address_not_found recipient_not_found',
		alone: 'cleaned clean_time prospect_invalid contact_invalid lead_invalid',
	},
	{
		code: 'manual',
		anywhere:
			'suppressed suppress suppression suppressions suppression_list suppression_added blocked blocklist blacklist',
		alone: 'block litigator',
	},
	// Language by language: what tools made elsewhere call an unsubscription.
	{
		code: 'opt_out',
		anywhere: 'desinscription desinscrit desinscrite desinscrire desabonnement desabonne desabonnee desabonner',
	},
	{
		code: 'opt_out',
		anywhere:
			'desuscripcion desuscrito desuscribir darse_de_baja dado_de_baja baja_suscripcion cancelar_suscripcion cancelado_suscripcion suscripcion_cancelada',
		alone: 'baja',
	},
	{
		code: 'opt_out',
		anywhere:
			'abmeldung abgemeldet newsletterabmeldung abbestellt abbestellung austragung ausgetragen widerruf widerrufen werbewiderspruch abmeldedatum',
	},
	{ code: 'opt_out', anywhere: 'disiscrizione disiscritto disiscritta disiscrivi disiscrivere revoca_consenso' },
	{
		code: 'opt_out',
		anywhere:
			'descadastro descadastrado descadastrar desinscricao desinscrito desinscrever cancelar_inscricao cancelou_inscricao inscricao_cancelada',
	},
	{
		code: 'opt_out',
		anywhere:
			'uitschrijving uitgeschreven uitgeschrevenen afmeldingen uitschrijven uitschrijfdatum afmelding afgemeld afmelden',
	},
	{
		code: 'opt_out',
		anywhere:
			'wypisanie wypisany wypisz wypisano odsubskrybowany odsubskrybowana odsubskrybowano rezygnacja rezygnacji zrezygnowal',
	},
	{
		code: 'opt_out',
		anywhere: 'avregistrering avregistrerad avregistrera avprenumerera avprenumererad avanmald avanmalan',
	},
	{ code: 'opt_out', anywhere: 'afmeldt frameldt framelding afmeld frameld avmelding avmeldt avmeld' },
	{
		code: 'opt_out',
		anywhere: 'uutiskirje_peruttu',
	},
	{
		code: 'opt_out',
		anywhere:
			'abonelikten_cikti abonelikten_cikma abonelikten_cikis abonelikten_ayrilma abonelikten_cik abonelik_iptali abonelik_iptal listeden_cikti',
	},
	{
		code: 'opt_out',
		anywhere: 'отписка отписки отписался отписалась отписан отписаться отписано',
		alone: 'стоп отказ',
	},
	{ code: 'opt_out', anywhere: 'відписка відписався відписалась відписано відписатися' },
	{
		code: 'opt_out',
		anywhere: 'odhlaseni odhlasen odhlasena odhlasit odhlasenie odhlaseny odjava odjavljen отписване отписан',
	},
	{ code: 'opt_out', anywhere: 'leiratkozas leiratkozott leiratkozik leiratkozom' },
	{ code: 'opt_out', anywhere: 'dezabonare dezabonat dezabonata dezaboneaza' },
	{ code: 'opt_out', anywhere: 'απεγγραφη διαγραφη απεγγραφηκε', alone: 'στοπ' },
	{ code: 'opt_out', anywhere: 'הסרה הוסר הסר ביטול_מנוי' },
	{
		code: 'opt_out',
		anywhere: 'الغاء_الاشتراك الغي_الاشتراك الغى_الاشتراك الغاءالاشتراك ايقاف_الاشتراك',
		alone: 'ايقاف',
	},
	{ code: 'opt_out', anywhere: 'सदस्यता_समाप्त सदस्यता_रद्द' },
	{
		code: 'opt_out',
		anywhere:
			'zrusen_odber zruseny_odber zrusil_odber odhlasen_z_odberu uudiskirjast_loobunud loobunud atsisake_prenumeratos atsisake hủy_đăng_ký đã_hủy_đăng_ký لغو_اشتراک_شده ยกเลิกการสมัครรับข่าวสาร berhenti_berlangganan donat_de_baixa donada_de_baixa ملغي_الاشتراك تم_الغاء_الاشتراك لغو_اشتراک ยกเลิกการสมัคร ยกเลิกการรับข่าวสาร 구독_해지 отписался отписалась отписались отписавшиеся отписан',
		source: 'listmonk and EspoCRM, as their translators write it',
	},
	{ code: 'opt_out', anywhere: '配信停止 登録解除 購読解除 受信拒否', alone: '停止 退会 ストップ' },
	{ code: 'opt_out', anywhere: '수신거부 구독취소 구독_취소 수신_거부' },
	{ code: 'opt_out', anywhere: '退订 退訂 取消订阅 取消訂閱 拒收' },
];

/** Beside these the name says the opposite, or is about something else. */
export const UNDOING =
	'allow allows can may show include includes enable enables support supports track tracks not never undo undone undid resubscribe resubscribed resubscribes resub unblocked unsuppressed lifted cleared reverted reversed reactivated restored whitelisted allowed rate rates count total percentage percent url link page form template settings setting enabled disabled report reports stats removed deleted released before';

/** `payment_bounced`, `card_blocked`: not about messages. */
export const ELSEWHERE: Readonly<Partial<Record<SuppressionCode, string>>> = {
	opt_out: 'beta feature',
	hard_bounce: 'payment page session site cheque check debit visit transaction card charge visitor website',
	manual: 'payment card order ip transaction login calendar slot charge checkout content',
	complaint: 'product order delivery about quality shipping service staff item website refund',
};
