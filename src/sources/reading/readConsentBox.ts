import type { Channel } from '../../lead/channel';
import type { ConsentRecord } from '../../lead/record';
import { foldText } from '../../lead/foldText';

export interface ConsentAnswer {
	channel: Channel;
	name: ConsentRecord['name'];
}

/** What a box has to speak of to be about messages. Terms, privacy notices and cookies alone are not. */
const ABOUT_MESSAGES =
	/newsletter|marketing|mailing list|promotion|promotional|offers|discounts|special deals|product (?:news|updates)|news and|subscribe|opt.?in|werbung|werbe|angebote|neuigkeiten|infolettre|offres|nouveautes|actualites|boletin|ofertas|novedades|publicidad|promociones|offerte|promozioni|novita|novidades|promocoes|nieuwsbrief|aanbiedingen|biuletyn|oferty|marketingow|nyhetsbrev|nyhedsbrev|erbjudanden|tilbud|uutiskirje|tarjouk|рассылк|акци|розсилк|bulten|kampanya|メルマガ|お知らせ|뉴스레터|마케팅|订阅|訂閱|营销/u;
const ABOUT_CONTACT =
	/(?:email|e-mail|text|sms|call|contact|whatsapp|message)\w* (?:me|us|you)\b|receive (?:\w+ ){0,3}(?:emails?|texts?|text messages|sms|calls|messages)|(?:emails|texts|sms|calls) from/u;
/** A box that says no: ticking it is a refusal. */
const SAYS_NO =
	/\b(?:do not|don.?t|no longer|opt.?out|unsubscribe|not (?:wish|want)|nicht|keine?n?|kein|ne (?:pas|souhaite|veux)|no (?:deseo|quiero|me envi)|non (?:desidero|voglio)|nao (?:quero|desejo)|geen|niet|inte|ikke|nie chce)\b|не хочу|配信停止/u;

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
	['sms', /\bsms\b|text messages?|\btexts?\b|whatsapp|смс|문자/u],
	['phone', /\bcalls?\b|telephone calls|by phone|per telefon|telefonisch|anrufe?\b|appels?\b|llamadas/u],
	['email', /e-?mail|newsletter|inbox|per mail|courriel|correo|메일|メール|邮件/u],
];

/**
 * What a ticked or unticked box of a form says of messages, by its wording; nothing where it is about terms, or of
 * channels that it doesn't name: a box that names none is about email.
 */
export function readConsentBox(wording: string, ticked: boolean): ConsentAnswer[] {
	const text = foldText(wording.slice(0, 2_000)).replace(/_/g, ' ');
	if (!ABOUT_MESSAGES.test(text) && !ABOUT_CONTACT.test(text)) return [];
	const refuses = SAYS_NO.test(text);
	// Leaving out to tick a no is no yes.
	if (refuses && !ticked) return [];
	const named = CHANNELS.flatMap(([channel, words]) => (words.test(text) ? [channel] : []));
	const channels: Channel[] = named.length > 0 ? named : ['email'];
	return channels.map((channel) => ({ channel, name: ticked && !refuses ? 'granted' : 'denied' }));
}
