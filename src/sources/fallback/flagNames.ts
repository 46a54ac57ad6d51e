import { byName } from '../../lead/byName';
import { foldName, foldNames, tokensOf } from '../../lead/foldName';
import { FILLER_WORDS, NO_WORDS, YES_WORDS } from './answerNames';

/** Words a flag's name may have besides what it says: `hs_email_optout`, `PersonHasOptedOutOfEmail`, `unsubscribed_at`. */
const FILLERS = foldNames(FILLER_WORDS);
const TIMES = new Set(
	'at on date time timestamp datum fecha data дата am le reason reasons motif grund motivo razon raison campaign since seit depuis desde dal'.split(
		' ',
	),
);
/** In words that run together: `Abmeldedatum`, `退会日`. */
const TIME_AT_END = /datum[ua]?$|(?:日|日時|日付|时间|時間|일|일시|일자)$/;
const YES = foldNames(YES_WORDS);
const NO = foldNames(NO_WORDS);

const TICKED = new Set('✓ ✔ ✔️ ☑ ☑️ ✅ ○ ◯'.split(' '));
const CROSSED = new Set('✗ ✘ ✖ ✖️ × ❌ ❎ ☐ 🚫 ⛔ ⛔️ 👎'.split(' '));
/** A box as a sheet of numbers writes it. */
const DECIMAL = /^[01][.,]0{1,4}$/;
/** What tables and databases write where there is nothing. */
const NOTHING = new Set('na n_a none null nil nan undefined unknown empty'.split(' '));
/** `2026-05-01`, `01.05.26`, `5/1/2026 10:04`, `1 May 2026`, `20260501`, `Feb 26`. */
const DATE =
	/^(?:\p{L}+,? )?(?:\d{1,4}[-./年]\s?(?:\d{1,2}|\p{L}+)[-./月]\s?\d{1,4}|\d{1,2}\.?(?:st|nd|rd|th)? \p{L}+\.? \d{4}|\p{L}+\.? \d{1,2},? \d{4}|(?:19|20)\d{6}|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*\.? '?\d{2})(?!\d)/iu;
/** Whether and how people can opt out, which says nothing of whether they did. */
const SETTING =
	/^(?:in|optin|(?:dis|en)abled|(?:in)?active|allowed|available|optional|link|url|form|page|footer|pending)$/;
/** A refusal that says how far it goes. */
const EVERYTHING =
	/^(?:from_)?(?:all|global|everything|both|any)(?:_(?:marketing|e?mails?|communications?|channels|lists|mailings?))?$/;

/** `Yes - asked by phone`, `Ja, am 3. Mai` */
const YES_AND = /^(?:yes|ja|oui|s[iíì]|sim|tak|true)\s?[,;:(–-]/i;

const MOST_NAMES = 10_000;
const known = new Map<string, string | undefined>();

/** A flag's name without its fillers; undefined where nothing else is left. */
export function toFlagName(key: string): string | undefined {
	if (known.has(key)) return known.get(key);
	if (known.size >= MOST_NAMES) known.clear();
	const tokens = tokensOf(respell(key)).filter((token) => !/^\d+$/.test(token));
	const kept = trim(tokens).join('_');
	known.set(key, kept === '' ? undefined : kept);
	return known.get(key);
}

/** Fillers in the middle belong to the name: `do_not_email`, `marked_as_spam`. */
function trim(tokens: readonly string[]): readonly string[] {
	let start = 0;
	let end = tokens.length;
	while (start < end && FILLERS.has(tokens[start] ?? '')) start += 1;
	while (end > start && FILLERS.has(tokens[end - 1] ?? '')) end -= 1;
	// `do_not_email` ends in a filler that is part of it.
	const rest = tokens.slice(start, end);
	return /^(?:no|(?:.+_)?do_not)$/.test(rest.join('_')) ? tokens.slice(start, end + 1) : rest;
}

/** `cf_newsletter`, `x_studio_newsletter`: a field that a shop added of its own. */
export const OWN_PREFIX = /^(?:cf|x|x_studio)_(?!studio_)(?=\w{4})/;

/** `doNotUseEmail`, `blackListMobile`, `unsubscribetime`, `Why did you unsubscribe?` */
function respell(key: string): string {
	return key
		.replace(OWN_PREFIX, '')
		.replace(RUN_ON_TIME, '$1_$2')
		.replace(/^why_(?:did|are|have|do)_you_(?=unsub|opt_?)/, 'reason_')
		.replace(/(?<=do_not_)(?:use|allow|send)_(?!mm)/, '')
		.replace(/(?<=bl(?:ac|oc)k)_(?=list)/, '');
}

const RUN_ON_TIME = /(?<=^|_)(unsubscribed?|opte?d?out)(time|date|at|on)$/;

/** A name without the words that say it holds a day or a reason. */
export const withoutTimes = byName((key) =>
	tokensOf(key)
		// `Désabonné le`, and no article: `Autorise le contact`.
		.filter((token, at, all) => !TIMES.has(token) || (token === 'le' && at < all.length - 1))
		.join('_')
		.replace(TIME_AT_END, '')
		.replace(/_$/, ''),
);

/** Common names of other things: a `stop_date` is the end of a journey. */
const WITHOUT_DAY = /^(?:stop|block|spam|junk|abuse|fbl)$/;

/** `flag` is what the name refuses, where it does. */
export function isFlagSet(
	key: string,
	value: string | number | boolean,
	flag?: { name: string; meaning: { code: string; channels?: unknown } },
): boolean {
	if (value === true || value === 1) return true;
	if (value === false || value === 0) return false;
	const hasDay = flag === undefined || !WITHOUT_DAY.test(flag.name) || /^(?:sms|e?mail)_/.test(key);
	const isDated = hasDay && (tokensOf(respell(key)).some((token) => TIMES.has(token)) || TIME_AT_END.test(key));
	// Seconds, or a day as sheets count them.
	if (typeof value === 'number') return isDated && (value > 1e8 || (value > 40_000 && value < 60_000));
	const text = value.trim();
	if (DECIMAL.test(text)) return isFlagSet(key, Number(text[0]), flag);
	const word = foldName(text);
	if (YES.has(word) || YES_AND.test(text) || TICKED.has(text) || EVERYTHING.test(word) || repeats(word, key))
		return true;
	// Databases' own first day.
	if (/^0{4}|^0001-01-01/.test(text) || text.length > 300) return false;
	if ((hasDay && DATE.test(text)) || /^(?:opted.?out|unsubscribed|dnc)$/i.test(text)) return true;
	// In a register of those who don’t want calls.
	if (flag?.meaning.channels !== undefined && /^(?:registered|listed|iscritt[oa]|inscrite?)$/.test(word)) return true;
	// A day or a reason for it, however it is written: who never refused has neither. A complaint may have its reason in the goods.
	const isNothing = word === '' || NO.has(word) || isNo(text) || NOTHING.has(word) || /[@]|:\/\//.test(text);
	if (flag === undefined || isNothing) return false;
	// `optout: 'blast'`: from what, in the sender's own word.
	if (/^opt_?out(?:_e?mail)?$/.test(key)) return /^[a-z]{3,12}$/.test(word) && !SETTING.test(word);
	return isDated && (flag.meaning.code === 'opt_out' || /suppress|hard_?bounce/.test(flag.name));
}

/** `Do not allow bulk emails: Do Not Allow`. */
function repeats(word: string, key: string): boolean {
	const words = tokensOf(word);
	return words.length > 1 && words.every((token) => tokensOf(key).includes(token));
}

/** The answer a tick box gives; undefined where it is no plain yes or no: `-1` and `+1` are neither. */
export function toAnswer(value: string | number | boolean): boolean | undefined {
	if (value === true || value === 1) return true;
	if (value === false || value === 0) return false;
	if (typeof value === 'number') return undefined;
	const text = value.trim();
	if (DECIMAL.test(text)) return Number(text[0]) === 1;
	if (TICKED.has(text)) return true;
	if (CROSSED.has(text)) return false;
	const word = foldName(text);
	if (/^\d/.test(word) && word !== text) return undefined;
	if (YES.has(word)) return true;
	return NO.has(word) ? false : undefined;
}

/** `No, thanks`, `Nein danke`: as plain a no as the word alone. */
export function isNo(value: unknown): boolean {
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
	const answer = toAnswer(value);
	if (answer !== undefined || typeof value !== 'string' || value.length > 60) return answer === false;
	const [first = ''] = tokensOf(foldName(value));
	return first !== '0' && first.length > 1 && NO.has(first);
}
