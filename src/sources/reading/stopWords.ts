/**
 * Reads a text message as a wish: to be left alone, to hear from us again, or neither.
 *
 * Carriers stop a number only for a message that is exactly one keyword (support.twilio.com 223134027): "STOP PLEASE"
 * passes them by. The FCC's revocation rule (47 CFR 64.1200(a)(10), in force since 2025-04-11) asks for more: any wording
 * a reasonable person would take as a wish to stop counts. So stopping is read generously, and in doubt a message stops;
 * starting again is read by the carrier's own keywords alone.
 */
type SmsWish = 'stop' | 'start';

/** Twilio's default keywords, those of the FCC's rule, and what Canadian and European carriers add. */
const STOP_KEYWORDS = new Set(
	(
		'stop stopall unsubscribe cancel end quit optout revoke stopp arret arretez desabonner desinscrire ' +
		'abmelden abbestellen baja alto parar cancelar fermare basta stoppen afmelden'
	).split(' '),
);
const START_KEYWORDS = new Set(['start', 'unstop', 'yes']);

/** Words that may stand around a keyword without changing what it says: "ok, can you please STOP now, thanks". */
const PADDING = new Set(
	(
		'please pls plz kindly thanks thank you u ya guys ok okay hi hello hey no yes sorry now immediately already just ' +
		'right away all this that it can could would will want need to i im said asked told have bitte merci por favor'
	).split(' '),
);

const MESSAGES =
	'(?:texts?|texting|text messages?|messages?|messaging|msgs?|sms|spam|promos?|promotions?|alerts?|ads?|notifications?|offers?|deals|updates?)';
/** What may stand between a verb and its object: "stop sending me all of your texts". */
const BETWEEN =
	'(?:(?:me|us|all|of|any|more|these|those|this|the|your|ur|my|so|many|damn|fucking|getting|receiving|such|marketing|promotional) )*';

/** Matched against lower-case words separated by single spaces; an apostrophe is a space too, or missing. */
const STOP_WORDINGS = [
	`(?:stop|stopped|quit|cease|discontinue) (?:texting|messaging|msging|contacting|spamming|bothering|harassing|pestering|annoying|sms(?:ing)?|writing to me|writing me)`,
	`(?:stop|quit|cease|discontinue|end(?! of)|cancel|halt) (?:with )?${BETWEEN}(?:(?:sending|send|with) )?${BETWEEN}${MESSAGES}`,
	`(?:stop|quit|cease) sending (?:me|us|these|those|this|anything|stuff|it|to)`,
	`(?:stop|quit) (?:calling|emailing|contacting) (?:and|or|me)`,
	`(?:do ?n t|dont|do not|never|no longer|not) (?:ever )?(?:text|message|msg|contact|sms|bother|send me|write (?:to )?me)(?! you)(?: me| us| this| here| again| anymore| any more| to| $|$)`,
	`(?:do ?n t|dont|do not|no longer|never) (?:want|wish|like|need|care) (?:to )?(?:(?:receive|get|hear|be|any|more|getting|receiving) )*${BETWEEN}(?:${MESSAGES}|from you|contacted|texted|messaged)`,
	`no (?:more|further) (?:of )?${BETWEEN}${MESSAGES}`,
	`(?:unsubscribe|unsubscribed|unsubscribing|desubscribe) ?(?:me|us|from|my|this|please|now|$)`,
	`(?:want|like|need|wish|how|where|please|to|let me) (?:do i |can i |to )?unsubscribe`,
	`(?:opt|opting|opted) (?:me |us |my number )?out`,
	`(?:revoke|withdraw|cancel|end) (?:my |the )?(?:consent|permission|authorization|authorisation|subscription)`,
	`(?:remove|delete|erase) (?:me|us|my (?:phone |cell |mobile )?(?:number|phone|name|contact|info)|this (?:phone )?number)`,
	`(?:take|drop) (?:me|us|my (?:phone )?number|this number) (?:off|from|out)`,
	`lose my (?:phone )?number`,
	`(?:asked|told|begged|want|ask|asking|tell|telling|like|need) (?:you |u |y all |ya )?(?:guys )?to (?:please )?stop(?: |$)(?!by|in|at|over|for|through)`,
	`wrong (?:number|person)`,
	`(?:leave me alone|go away|piss off|f(?:uck|\\*+)? off|get lost)`,
	`(?:keine|nie wieder|nicht mehr) (?:sms|nachrichten|werbung|texte)`,
	`(?:no mas|no quiero(?: mas)?|dejen? de (?:enviar(?:me)?|mandar(?:me)?)) (?:mensajes|sms|textos)`,
	`(?:plus de (?:sms|messages|textos|pub)|arretez (?:de|les|vos) \\w+|ne m envoyez plus|ne plus recevoir)`,
].map((wording) => new RegExp(`(?:^| )(?:${wording})(?= |$)`));

/** "Don't stop", "can't stop wearing it", "why did you stop the sale?", "you didn't text me": no wish to be left alone. */
const NOT_A_WISH = [
	`(?:do ?n t|dont|do not|never|can ?t|cant|can not|cannot|could ?n t|couldnt|wo ?n t|wont|will not) (?:ever |even |want to |wanna )?(?:stop|quit|cancel|end|unsubscribe|opt out)(?: \\w+)?`,
	`(?:why|when|how come) (?:did|have|has|do|does|will|would) (?:you|u|it|they|the \\w+) (?:stop|end|quit|cancel)\\w*(?: \\w+)?`,
	`(?:did|have|has|could) (?:you )?(?:not|n t) (?:text|message|contact|send)\\w*`,
].map((wording) => new RegExp(`(?:^| )(?:${wording})(?= |$)`, 'g'));

/** Longest message read: ten segments. What comes after can't undo what was asked before. */
const MAXIMUM_LENGTH = 1600;

export function readSmsWish(text: string): SmsWish | undefined {
	const plain = fold(text);
	const whole = words(plain);
	if (START_KEYWORDS.has(whole)) return 'start';
	if (plain.split(/[.!?,;:\n]+| - /).some((sentence) => isKeywordWithPadding(words(sentence)))) return 'stop';
	const wish = NOT_A_WISH.reduce((rest, wording) => rest.replace(wording, ''), whole).trim();
	return STOP_WORDINGS.some((wording) => wording.test(wish)) ? 'stop' : undefined;
}

function fold(text: string): string {
	return text
		.slice(0, MAXIMUM_LENGTH)
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase();
}

/** Hyphens join ("non-stop", "one-stop") except in "opt-out", which is one wish whichever way it is written. */
function words(plain: string): string {
	return plain
		.replace(/opt-(out|in)/g, 'opt $1')
		.replace(/[^\p{L}\p{N}*-]+/gu, ' ')
		.trim();
}

function isKeywordWithPadding(sentence: string): boolean {
	const found = sentence.split(' ').filter((word) => !PADDING.has(word));
	return found.length > 0 && found.every((word) => STOP_KEYWORDS.has(word));
}
