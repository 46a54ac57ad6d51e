import type { Channel } from '../../lead/channel';
import { channelsOf } from './channelNames';
import { toAnswer } from './flagNames';
import { foldName, tokensOf } from '../../lead/foldName';
import { scopesOf, type Scope } from './surveyPayload';

/** What somebody answered when they were asked whether they want messages. */
export interface FoundConsent {
	name: 'granted' | 'denied' | 'pending' | 'withdrawn';
	channel: Channel;
	/** The field that says so, or the event's name. */
	reason: string;
	/** The object whose own answer it is. */
	scope: Scope;
}

/** Tick boxes by name. Accepting terms, privacy notices and cookies is no wish for messages. */
const ASKED = new Set(
	`accepts_marketing buyer_accepts_marketing accepts_email_marketing accepts_sms_marketing buyer_accepts_sms_marketing newsletter newsletters
		newsletter_optin newsletter_opt_in newsletter_signup newsletter_subscription newsletter_consent subscribe_newsletter subscribe_to_newsletter
		join_newsletter email_consent email_opt_in email_optin email_marketing email_marketing_consent email_permission marketing_email
		marketing_emails marketing_consent marketing_opt_in marketing_optin marketing_permission marketing_accepted marketing_allowed
		marketing opt_in optin opted_in consent_marketing consent_email consent_sms consent_to_marketing consent_to_sms consent_to_email
		sms_consent sms_opt_in sms_optin sms_marketing sms_marketing_consent sms_permission sms_updates text_consent text_opt_in
		text_message_consent receive_sms receive_texts receive_emails receive_newsletter receive_offers receive_marketing sms_newsletter
		whatsapp_consent whatsapp_opt_in whatsapp_optin call_consent phone_consent phone_opt_in subscribed is_subscribed subscribe
		email_subscribed sms_subscribed can_email can_contact contact_permission kl_newsletter_checkbox kl_sms_consent_checkbox
		mailchimp_woocommerce_newsletter mailchimp_woocommerce_is_subscribed mailpoet_woocommerce_checkout_optin woo_ml_subscribe
		gr_marketing_consent ckwc_opt_in mailing_list join_mailing_list
		newsletter_abonnieren newsletter_anmeldung newsletter_bestellen werbung werbeeinwilligung einwilligung_werbung einwilligung_newsletter
		marketing_einwilligung sms_einwilligung infolettre inscription_newsletter recevoir_newsletter recevoir_offres consentement_marketing
		consentement_sms consentement_email accepte_newsletter boletin suscribirse suscripcion_boletin recibir_ofertas consentimiento_marketing
		consentimiento_sms acepto_publicidad consenso_marketing consenso_newsletter consenso_sms iscrizione_newsletter ricevi_newsletter
		consentimento_marketing consentimento_sms receber_novidades aceito_newsletter nieuwsbrief nieuwsbrief_ontvangen toestemming_marketing
		toestemming_sms zgoda_marketingowa zgoda_marketing zgoda_sms zapisz_newsletter nyhetsbrev nyhedsbrev samtykke_marketing samtycke_marketing
		uutiskirje markkinointilupa suoramarkkinointi bulten e_bulten ticari_ileti pazarlama_izni рассылка согласие_на_рассылку согласие_на_рекламу
		розсилка згода_на_розсилку newsletter_souhlas souhlas_marketing hirlevel hirlevel_feliratkozas abonare_newsletter consimtamant_marketing
		ενημερωτικο_δελτιο συγκαταθεση_marketing דיוור ניוזלטר النشرة_البريدية メルマガ メールマガジン メルマガ購読 뉴스레터 마케팅_수신_동의 마케팅수신동의
		광고_수신_동의 订阅 订阅邮件 營銷同意 营销同意`
		.split(/\s+/)
		.filter(Boolean)
		.map((name) => foldName(name)),
);
/** Objects in which a vendor keeps the state of a consent: `email_marketing_consent: { state }`. */
const STATES: Readonly<Record<string, FoundConsent['name']>> = {
	subscribed: 'granted',
	opted_in: 'granted',
	opt_in: 'granted',
	optin: 'granted',
	accepted: 'granted',
	confirmed: 'granted',
	granted: 'granted',
	pending: 'pending',
	unconfirmed: 'pending',
	not_subscribed: 'denied',
	never_subscribed: 'denied',
	nonsubscribed: 'denied',
	non_subscribed: 'denied',
	no_consent: 'denied',
	denied: 'denied',
	declined: 'denied',
	unsubscribed: 'withdrawn',
	opted_out: 'withdrawn',
	withdrawn: 'withdrawn',
	revoked: 'withdrawn',
};
const STATE_FIELDS = new Set(
	'state status consent marketing_state email_status sms_status email_marketing_state sms_marketing_state marketing_status subscription_status sms_subscription_status'.split(
		' ',
	),
);

/** Every answer in a payload; which of them counts is decided once it is known whom the payload is about. */
export function findConsents(root: Scope): FoundConsent[] {
	const found: FoundConsent[] = [];
	for (const scope of scopesOf(root)) {
		if (isFormer(scope)) continue;
		for (const { key, value } of scope.leaves) {
			const box = readBox(key, value);
			const name = box ?? (STATE_FIELDS.has(key) ? readState(key, value, scope) : undefined);
			if (name === undefined) continue;
			// `{ email, email_marketing_consent: { state } }`: an answer of whoever the object stands in.
			const isAnswer = box === undefined && ASKED.has(scope.key) && scope.parent !== undefined && !scope.element;
			const whose = isAnswer ? scope.parent : scope;
			for (const channel of channelsOfBox(key, scope))
				found.push({ name, channel, reason: key, scope: whose ?? scope });
		}
	}
	return found;
}

/** What somebody had answered before the change that is told of. */
const FORMER = new Set(['previous', 'previous_attributes', 'old', 'before', 'former', 'prior']);

function isFormer({ key, parent }: Scope): boolean {
	return FORMER.has(key) || (parent !== undefined && isFormer(parent));
}

function readBox(key: string, value: string | number | boolean): FoundConsent['name'] | undefined {
	if (!ASKED.has(key.replace(/^(?:customer|contact|user|form|fields|meta|properties)_/, ''))) return undefined;
	const answer = toAnswer(value);
	if (answer !== undefined) return answer ? 'granted' : 'denied';
	return typeof value === 'string' ? STATES[foldName(value)] : undefined;
}

/** A state alone says nothing: it has to stand where consent or marketing is spoken of. */
function readState(key: string, value: string | number | boolean, scope: Scope): FoundConsent['name'] | undefined {
	const about = [key, scope.key, scope.parent?.key ?? ''].flatMap(tokensOf);
	if (
		!about.some(
			(token) => token === 'consent' || token === 'marketing' || token === 'subscriptions' || token === 'channels',
		)
	)
		return undefined;
	const state = foldName(String(value));
	return Object.hasOwn(STATES, state) ? STATES[state] : undefined;
}

function channelsOfBox(key: string, scope: Scope): readonly Channel[] {
	for (const name of [key, scope.key, scope.parent?.key ?? '']) {
		const channels = channelsOf(name);
		if (channels === 'none') return [];
		if (channels !== undefined) return channels;
		if (/(?:^|_)text(?:_|$)/.test(name)) return ['sms'];
		if (/(?:^|_)phone(?:_|$)/.test(name)) return ['phone'];
	}
	return ['email'];
}
