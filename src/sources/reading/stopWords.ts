import { foldText } from '../../lead/foldText';
import { isFarewell } from './readWish';
import { LETTER_CODE, LETTERS, STOP_LANGUAGES, WHOLE_MESSAGES } from './stopLists';
import { NO_STOP_WORDINGS, PADDING_WORDS, STOP_WORDINGS } from './stopWordings';

/**
 * Reads a text message as a wish: to be left alone, to hear from us again, or neither.
 *
 * Carriers stop a number only for a message that is exactly one keyword (support.twilio.com 223134027): "STOP PLEASE"
 * passes them by. The FCC's revocation rule (47 CFR 64.1200(a)(10), in force since 2025-04-11) asks for more: any wording
 * a reasonable person would take as a wish to stop counts. So stopping is read generously, and in doubt a message stops;
 * starting again is read by the carrier's own keywords alone.
 */
type SmsWish = 'stop' | 'start';

const STOP_KEYWORDS = new Set(
	STOP_LANGUAGES.flatMap(({ words: listed }) => listed.split(' ').map((word) => foldText(word))),
);
const START_KEYWORDS = new Set(['start', 'unstop', 'yes']);
const WHOLE = new Map(
	Object.entries(WHOLE_MESSAGES).map(([word, codes]) => [foldText(word), codes.split(' ').map((code) => `+${code}`)]),
);

const PADDING = new Set(PADDING_WORDS.split(' ').map((word) => foldText(word)));

/** One pattern of all: tried one after the other, they took most of the time that a free text takes (measured). */
const STOP_WORDING = new RegExp(
	`(?:^| )(?:${[...STOP_WORDINGS, ...STOP_LANGUAGES.flatMap(({ phrases = [] }) => phrases.map((phrase) => foldText(phrase)))].join('|')})(?= |$)`,
	'u',
);

const STOP_PARTS = STOP_LANGUAGES.flatMap(({ parts = [] }) => parts.map((part) => foldText(part)));

const NOT_A_WISH = NO_STOP_WORDINGS.map((wording) => new RegExp(`(?:^| )(?:${wording})(?= |$)`, 'g'));

const TO_NUMBER = /(?: (?:au|aux|to|an|al|a|para|no|num|naar|na|til|till|pa|do|do nr|nr|numero))? \d{3,10}$/;

const OF_ORDERS = /^(?:cancel|annul|anul|remov|elimin|borra|usun|rimuov|zrus|poista|peru|iptal|end|quit|revo)/;

/** Longest message read: ten segments. What comes after can't undo what was asked before. */
const MAXIMUM_LENGTH = 1600;

/** `phone` is the sender's number in E.164, for words that mean "stop" only where its country's language is spoken. */
export function readSmsWish(text: string, phone?: string): SmsWish | undefined {
	// "Remove ada@…" is "remove me".
	const plain = foldText(text.slice(0, MAXIMUM_LENGTH))
		.replace(/[^\s@<>]+@[^\s@<>]+/g, 'me')
		.replace(/\bs+t+o+p{2,}\b/g, 'stop')
		.replace(/\b(?:rmv|txt|stpo|sotp|r(?:e?qstd|eqd)\b)/g, (short) => SHORT[short] ?? short);
	const whole = words(plain);
	if (START_KEYWORDS.has(whole)) return 'start';
	if (isWholeMessage(whole, phone) || STOP_SIGNS.test(text)) return 'stop';
	if (LETTERS.includes(whole) || WHOLE.has(whole)) return undefined;
	if (plain.split(SENTENCE).some((sentence) => isKeywordWithPadding(words(sentence)) || asksToBeLeft(sentence)))
		return 'stop';
	const wish = NOT_A_WISH.reduce((rest, wording) => rest.replace(wording, ''), whole).trim();
	const isWish = STOP_WORDING.test(wish) || STOP_PARTS.some((part) => plain.includes(part));
	return isWish ? 'stop' : undefined;
}

const SHORT: Readonly<Record<string, string>> = {
	rmv: 'remove',
	txt: 'text',
	stpo: 'stop',
	sotp: 'stop',
	rqstd: 'requested',
	reqstd: 'requested',
	reqd: 'requested',
};

/** With what ends it, which tells a question. */
const SENTENCE = /(?<=[.!?,;:\n。！？؟、，()])| - /;
/** Nothing but a sign that says so. */
const STOP_SIGNS = /^[\s\ufe0f]*(?:[🛑⛔🚫✋][\s\ufe0f]*)+$/u;

function asksToBeLeft(sentence: string): boolean {
	const words = sentence.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	// "Nehmen Sie mich in den Verteiler auf"
	const joins = words.at(-1) === 'auf' && words.some((word) => /^n[ei][hm]m/.test(word));
	return !joins && isFarewell(words, /[?？؟]/.test(sentence));
}

/** "STOP-ALL", "S.T.O.P", "Stoppp", "STOP au 36180", and the words that count only alone. */
function isWholeMessage(whole: string, phone: string | undefined): boolean {
	if (LETTERS.includes(whole)) return phone?.startsWith(LETTER_CODE) ?? false;
	const codes = WHOLE.get(whole);
	if (codes !== undefined) return phone === undefined || codes.some((code) => phone.startsWith(code));
	if (STOP_KEYWORDS.has(whole.replace(/[ *-]/g, '')) || /^(?:\d )?s+t+o+p+(?:\d|2end)?$/.test(whole)) return true;
	const keyword = whole.replace(TO_NUMBER, '');
	// "Cancel 1001" is about an order.
	return (
		keyword !== whole &&
		!OF_ORDERS.test(keyword) &&
		(STOP_KEYWORDS.has(keyword) || STOP_KEYWORDS.has(keyword.replace(/^sms /, '')))
	);
}

/** Hyphens join ("non-stop", "one-stop") except in "opt-out", which is one wish whichever way it is written. */
function words(plain: string): string {
	return plain
		.replace(/opt-(out|in)/g, 'opt $1')
		.replace(/[^\p{L}\p{M}\p{N}*-]+/gu, ' ')
		.replace(/(?<= |^)-+|-+(?= |$)/g, '')
		.trim();
}

function isKeywordWithPadding(sentence: string): boolean {
	const found = sentence.split(' ').filter((word) => !PADDING.has(word));
	return found.length > 0 && found.every((word) => STOP_KEYWORDS.has(word));
}
