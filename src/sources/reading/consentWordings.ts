/* How forms ask whether somebody wants messages, and what only sounds like it: patterns of folded text (readConsentBox.ts). */

/** What a box has to speak of to be about messages. Terms, privacy notices and cookies alone are not. */
export const ABOUT_MESSAGES =
	'newsletter|marketing|mailing list|promotion|promotional|offers|discounts|special deals|product (?:news|updates)|news and|subscribe|opt.?in|werbung|werbe|angebote|neuigkeiten|infolettre|offres|nouveautes|actualites|boletin|ofertas|novedades|publicidad|promociones|offerte|promozioni|novita|novidades|promocoes|nieuwsbrief|aanbiedingen|biuletyn|oferty|marketingow|nyhetsbrev|nyhedsbrev|erbjudanden|tilbud|uutiskirje|tarjouk|hirlevel|ενημερωτικο δελτιο|ניוזלטר|דיוור|النشرة|न्यूज़लेटर|メールマガジン|邮件|郵件|(?:add|put) me (?:to|on) (?:your|the) (?:\\w+ )?list|keep me (?:updated|informed|posted)|stay in touch|keep in touch|hear from us|comunicazioni commerciali|ricevere comunicazioni|рассылк|акци|розсилк|bulten|kampanya|メルマガ|お知らせ|뉴스레터|마케팅|订阅|訂閱|营销';

export const ABOUT_CONTACT =
	'(?:email|e-mail|text|sms|call|contact|whatsapp|message|write to)\\w* (?:me|us|you)\\b|\\b(?:e?mails|newsletters)\\b.*\\blike to (?:get|receive)|^ok to (?:email|text|call|contact)|receive (?:\\w+ ){0,3}(?:emails?|texts?|text messages|sms|calls|messages)|(?:emails|texts|sms|calls) from';

/** The same wish in other languages, with what would come. Enough for a no; a yes may be about a receipt. */
export const WISHES_MESSAGES =
	'hear (?:more|about our)|stay informed|exclusive deals|verteiler|werblich|prospection|bons plans|reste[rz] informe|pubb?licitari|promozional|op de hoogte|na biezaco|handlow|promocjach|nyheter|\\b(?:e-?mails?|mails?|sms|text\\w*|informa\\w+|nachrichten|messages?|courriels?|correos?|mensajes|messaggi|mensagens|berichten|wiadomosci|viestej\\w*|meldinger|beskeder|meddelanden|uzenet\\w*|zprav\\w*|mesaj\\w*|письм\\w*|сообщени\\w*|повідомлен\\w*)\\b.*\\b(?:erhalten|bekommen|zusenden|schicken|recevoir|recibir|ricevere|receber|ontvangen|otrzymywac|dostawac|fa|motta|modtage|saada|vastaanottaa|almak|получать|отримувати|primi|dostavat|kapni|receive|get|einverstanden|send (?:you|me|us)|skicka|sturen)|\\b(?:recevoir|recibir|ricevere|receber|ontvangen|otrzymywac|dostawac|motta|modtage|vastaanottaa|получать|отримувати|primi|dostavat|receive|get|envi(?:ar|o)\\w*|envoyer|invi(?:o|are)\\w*|send (?:you|me|us)|skicka|sturen)\\b.*\\b(?:e-?mails?|mails?|sms|informa\\w+|informacje|textes?|messages?|courriels?|correos?|mensajes|messaggi|mensagens|berichten|wiadomosci|viestej\\w*|beskeder|meddelanden|zprav\\w*|mesaj\\w*|письм\\w*|сообщени\\w*|повідомлен\\w*)';

export const WISHES_CONTACT =
	'\\b(?:kontaktieren|kontaktiert|kontaktaufnahme|anrufen|angerufen|contacter|contacte|recontacte\\w*|appeler|appele|contacta\\w*|llamar|llamen|(?:ri)?contattar\\w*|(?:ri)?contattato|chiamare|richiamat\\w*|contatar|contactad\\w*|ligar|contacteren|bellen|gebeld|kontaktowac|kontakt|dzwonic|kontakte[rt]\\w*|kontaktas?|inform(?:ieren|e[rn]|are?|eren|era|owac)|ringa|ringe|aranmak|aranabilir|связаться|звонить|звонок|contacted|called|calls|phone calls)\\b';

/** A box that says no: ticking it is a refusal. */
export const SAYS_NO =
	'\\b(?:do not|don.?t|no longer|opt.?out|unsubscribe|not (?:wish|want)|nicht|keine?n?|kein|ne (?:pas|souhaite|veux)|no (?:deseo|quiero|me envi)|non (?:desidero|voglio)|nao (?:quero|desejo)|geen|niet|inte|ikke|nie chce)\\b|не хочу|配信停止';

/** "Do you use email marketing?", "Marketing qualified lead": of a trade, and no wish. */
export const OF_A_TRADE =
	'\\bmarketing (?:budget|qualified|team|manager|director|head|department|agency|lead|source|spend|cost|strategy|goals?|tools?|software|partner|automation|plan|campaign|channel)s?\\b|^(?:do you )?(?:need|want) help\\b|^(?:do you|does your|are you|have you|is your) (?:\\w+ ){0,3}?(?:use|have|run|send|do|offer|using|sending|currently|already|publish|your)\\b|^(?:were|was|did|have|has) (?:you|we|our|anyone|the|your) (?!.*(?:agree|consent|opt.?in|permi))|^(?:which|how many|how often|how much)\\b(?!.*\\b(?:(?:may|can|should|shall|could) we|(?:e?mails?|newsletters?|messages|updates|hear from us)\\b.*\\b(?:like|want|receive|get)|(?:like|want) to (?:\\w+ )?hear)\\b)|^(?:haben|nutzen|verwenden|versenden|betreiben) sie\\b|^(?:vous utilisez|utilisez vous|avez vous)\\b|^(?:usa|utiliza|tiene|usate|avete) ';

export const TEXTS = '\\bsms\\b|text messages?|\\btexts?\\b|whatsapp|смс|문자';

export const CALLS =
	'\\bcalls?\\b|telephone calls|by phone|telefon|telephone|anruf|angerufen|appels?\\b|appeler|llama[dmr]|llamen|chiama[rt]|bellen|gebeld|dzwoni|\\bring[ae]\\b|звон';

export const POST = '\\b(?:per|by|via) post\\b|\\bpostal mail\\b|courrier postal|correo postal|posta cartacea';

export const MAIL =
	'e-?mail|\\bmails?\\b|newsletter|nyhetsbrev|nyhedsbrev|nieuwsbrief|infolettre|boletin|biuletyn|uutiskirje|bulten|рассылк|розсилк|письм|inbox|per mail|courriel|correo|메일|メール|邮件';
