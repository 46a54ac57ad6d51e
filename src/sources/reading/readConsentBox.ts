import type { Channel } from '../../lead/channel';
import type { ConsentRecord } from '../../lead/record';
import { foldText } from '../../lead/foldText';

export interface ConsentAnswer {
	channel: Channel;
	name: ConsentRecord['name'];
}

/** What a box has to speak of to be about messages. Terms, privacy notices and cookies alone are not. */
const ABOUT_MESSAGES =
	/newsletter|marketing|mailing list|promotion|promotional|offers|discounts|special deals|product (?:news|updates)|news and|subscribe|opt.?in|werbung|werbe|angebote|neuigkeiten|infolettre|offres|nouveautes|actualites|boletin|ofertas|novedades|publicidad|promociones|offerte|promozioni|novita|novidades|promocoes|nieuwsbrief|aanbiedingen|biuletyn|oferty|marketingow|nyhetsbrev|nyhedsbrev|erbjudanden|tilbud|uutiskirje|tarjouk|hirlevel|ενημερωτικο δελτιο|ניוזלטר|דיוור|النشرة|न्यूज़लेटर|メールマガジン|邮件|郵件|(?:add|put) me (?:to|on) (?:your|the) (?:\w+ )?list|keep me (?:updated|informed|posted)|stay in touch|keep in touch|hear from us|comunicazioni commerciali|ricevere comunicazioni|рассылк|акци|розсилк|bulten|kampanya|メルマガ|お知らせ|뉴스레터|마케팅|订阅|訂閱|营销/u;
const ABOUT_CONTACT =
	/(?:email|e-mail|text|sms|call|contact|whatsapp|message)\w* (?:me|us|you)\b|^ok to (?:email|text|call|contact)|receive (?:\w+ ){0,3}(?:emails?|texts?|text messages|sms|calls|messages)|(?:emails|texts|sms|calls) from/u;
/** The same wish in other languages, with what would come. Enough for a no; a yes may be about a receipt. */
const WISHES_MESSAGES =
	/\b(?:e-?mails?|mails?|sms|text\w*|nachrichten|messages?|courriels?|correos?|mensajes|messaggi|mensagens|berichten|wiadomosci|viestej\w*|meldinger|beskeder|meddelanden|uzenet\w*|zprav\w*|mesaj\w*|письм\w*|сообщени\w*|повідомлен\w*)\b.*\b(?:erhalten|bekommen|zusenden|schicken|recevoir|recibir|ricevere|receber|ontvangen|otrzymywac|dostawac|fa|motta|modtage|saada|vastaanottaa|almak|получать|отримувати|primi|dostavat|kapni|receive|get)|\b(?:recevoir|recibir|ricevere|receber|ontvangen|otrzymywac|dostawac|motta|modtage|vastaanottaa|получать|отримувати|primi|dostavat|receive|get)\b.*\b(?:e-?mails?|mails?|sms|textes?|messages?|courriels?|correos?|mensajes|messaggi|mensagens|berichten|wiadomosci|viestej\w*|beskeder|meddelanden|zprav\w*|mesaj\w*|письм\w*|сообщени\w*|повідомлен\w*)/u;
const WISHES_CONTACT =
	/\b(?:kontaktieren|kontaktiert|kontaktaufnahme|anrufen|angerufen|contacter|contacte|recontacte\w*|appeler|appele|contactar|contactado|llamar|llamen|contattar\w*|contattato|chiamare|richiamat\w*|contatar|contactad\w*|ligar|contacteren|bellen|gebeld|kontaktowac|kontakt|dzwonic|kontakte[rt]\w*|kontaktas|ringa|ringe|aranmak|aranabilir|связаться|звонить|звонок|contacted|called|calls|phone calls)\b/u;
/** A box that says no: ticking it is a refusal. */
const SAYS_NO =
	/\b(?:do not|don.?t|no longer|opt.?out|unsubscribe|not (?:wish|want)|nicht|keine?n?|kein|ne (?:pas|souhaite|veux)|no (?:deseo|quiero|me envi)|non (?:desidero|voglio)|nao (?:quero|desejo)|geen|niet|inte|ikke|nie chce)\b|не хочу|配信停止/u;

/** "Do you use email marketing?", "Marketing qualified lead": of a trade, and no wish. */
const OF_A_TRADE =
	/\bmarketing (?:budget|qualified|team|manager|director|head|department|agency|lead|source|spend|cost|strategy|goals?|tools?|software|partner|automation|plan|campaign|channel)s?\b|^(?:do you )?(?:need|want) help\b|^(?:do you|does your|are you|have you|is your) (?:\w+ ){0,3}?(?:use|have|run|send|do|offer|using|sending|currently|already|publish|your)\b|^(?:were you|did (?:you|we|anyone)|have we)\b|^(?:which|how many|how often|how much)\b|^(?:haben|nutzen|verwenden|versenden|betreiben) sie\b|^(?:vous utilisez|utilisez vous|avez vous)\b|^(?:usa|utiliza|tiene|usate|avete) /u;

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
	['sms', /\bsms\b|text messages?|\btexts?\b|whatsapp|смс|문자/u],
	[
		'phone',
		/\bcalls?\b|telephone calls|by phone|telefon|telephone|anruf|angerufen|appels?\b|appeler|llama[dmr]|llamen|chiama[rt]|bellen|gebeld|dzwoni|звон/u,
	],
	['directMail', /\b(?:per|by|via) post\b|\bpostal mail\b|courrier postal|correo postal|posta cartacea/u],
	[
		'email',
		/e-?mail|\bmails?\b|newsletter|nyhetsbrev|nyhedsbrev|nieuwsbrief|infolettre|boletin|biuletyn|uutiskirje|bulten|рассылк|розсилк|письм|inbox|per mail|courriel|correo|메일|メール|邮件/u,
	],
];

/** `text` is folded. */
export function isOfATrade(text: string): boolean {
	return OF_A_TRADE.test(text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
}

/**
 * What a ticked or unticked box of a form says of messages, by its wording; nothing where it is about terms, or of
 * channels that it doesn't name: a box that names none is about email.
 */
export function readConsentBox(wording: string, ticked: boolean): ConsentAnswer[] {
	const text = foldText(wording.slice(0, 2_000)).replace(/_/g, ' ');
	if (isOfATrade(text)) return [];
	const isAboutContact = ABOUT_CONTACT.test(text) || WISHES_CONTACT.test(text);
	const isClear = ABOUT_MESSAGES.test(text) || ABOUT_CONTACT.test(text);
	if (!isClear && !isAboutContact && !WISHES_MESSAGES.test(text)) return [];
	const refuses = SAYS_NO.test(text);
	// Leaving out to tick a no is no yes.
	if (refuses && !ticked) return [];
	const isGranted = ticked && !refuses;
	if (isGranted && !isClear) return [];
	const named = CHANNELS.flatMap(([channel, words]) => (words.test(text) ? [channel] : []));
	// Not to be contacted at all is a no to every way of it.
	const unnamed: Channel[] =
		isAboutContact && !isGranted && !ABOUT_MESSAGES.test(text) ? ['email', 'sms', 'phone'] : ['email'];
	const channels = named.length > 0 ? named : unnamed;
	return channels.map((channel) => ({ channel, name: isGranted ? 'granted' : 'denied' }));
}
