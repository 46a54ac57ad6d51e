import { byName } from '../../lead/byName';
import { foldText } from '../../lead/foldText';
import { once } from '../../lazily';
import {
	SHARED_WISH_WORDS,
	UNSPACED_WISH_WORDS,
	WISH_WORDS,
	type WishMeaning,
	type WishWords,
} from './wishWords';

/**
 * What the name of a field, or of a state, says of a wish for messages: that it is asked for (`Zgoda marketingowa`), that
 * somebody has none (`Keine Werbung`), or that nothing arrives at the address. Every word of it has to be known in one
 * language, so that a name which speaks of anything else says nothing.
 */
export type NamedWish = 'asks' | 'refuses' | 'barred' | 'dead';

type Meanings = ReadonlySet<WishMeaning>;

/** `name` is folded (foldName). */
export const readWishName = byName((name): NamedWish | undefined => {
	const words = wordsOf(name).filter((word) => !NUMBER.test(word));
	// `tel_no`, `no_of_messages`: numbers.
	if (words.at(-1) === 'no' || (words[0] === 'no' && words[1] === 'of')) return undefined;
	const named = listMeanings(words).map(judgeName);
	return STRICTEST_FIRST.find((wish) => named.includes(wish));
});

const NUMBER = /^\p{N}+$/u;
const STRICTEST_FIRST: readonly NamedWish[] = ['refuses', 'barred', 'dead', 'asks'];

/** The same of a state that somebody is said to be in. `No email` is one that has no address. */
export const readWishState = byName((state): Exclude<NamedWish, 'asks'> | undefined => {
	const named = listMeanings(wordsOf(state)).flatMap((meanings) => {
		if (isNeverAsked(meanings)) return [];
		const isPlain = ['gone', 'barred', 'messages', 'consent', 'joined', 'want', 'list'].some((meaning) => meanings.has(meaning as WishMeaning));
		if (!isPlain && (meanings.has('ways') || !meanings.has('contact'))) return [];
		const wish = judgeName(meanings) ?? (meanings.has('not') && meanings.has('want') ? 'refuses' : undefined);
		return wish === undefined || wish === 'asks' ? [] : [wish];
	});
	return (['refuses', 'barred', 'dead'] as const).find((wish) => named.includes(wish));
});

/** Whether a state, folded, is that of somebody who never subscribed: `nicht abonniert`. */
export function isNotSubscribed(state: string): boolean {
	return listMeanings(wordsOf(state)).some(isNeverAsked);
}

function isNeverAsked(meanings: Meanings): boolean {
	return meanings.has('not') && meanings.has('joined') && !meanings.has('messages') && !meanings.has('want');
}

/** Whether an answer to a question about messages, folded, says no: `nicht gewünscht`, `I prefer not to`. */
export function saysNo(answer: string): boolean {
	return listMeanings(wordsOf(answer)).some((found) => REFUSING.some((meaning) => found.has(meaning)));
}

/** Whether a sentence that somebody wrote, folded, in words, asks to be left alone. */
export function isFarewell(words: readonly string[], isQuestion: boolean): boolean {
	if (words.length === 0 || words.length > MOST_WORDS) return false;
	const said = words.filter((word) => !NUMBER.test(word));
	// "Stop 2" may be an answer; "Baja 36180" is none.
	const isPlain = (meanings: Meanings) => said.length === words.length || meanings.has('gone');
	return listMeanings(joinOpt(said)).some((meanings) => isPlain(meanings) && judgeSentence(meanings, isQuestion));
}

const MOST_WORDS = 14;
const REFUSING: readonly WishMeaning[] = ['not', 'lacks', 'refuse', 'gone', 'barred', 'cease', 'remove'];

function judgeName(found: Meanings): NamedWish | undefined {
	const has = (...any: WishMeaning[]) => any.some((meaning) => found.has(meaning));
	// "Never contacted" is no wish, "not to be contacted" is one.
	const isAbout = has('messages', 'offers', 'ways', 'contact', 'consent', 'joined') || (has('get') && has('want', 'may'));
	// Said twice, a no is none: "not unsubscribed"; "may unsubscribe" is a setting.
	if (has('gone')) return has('not', 'may') ? undefined : 'refuses';
	if (has('not', 'refuse')) return isAbout ? 'refuses' : undefined;
	if (has('barred')) return has('remove', 'cease') ? undefined : 'barred';
	if (has('lacks')) return has('messages', 'consent') ? 'refuses' : undefined;
	if (has('remove', 'cease')) return has('messages', 'list') ? 'refuses' : undefined;
	if (has('dead')) return has('ways') ? 'dead' : undefined;
	const isWished = has('want', 'may', 'by');
	// `receive_email` alone is said of a delivery too.
	return has('consent', 'messages', 'joined') ||
		(isWished && has('contact', 'ways', 'get', 'offers')) ||
		(has('get') && has('offers'))
		? 'asks'
		: undefined;
}

function judgeSentence(found: Meanings, isQuestion: boolean): boolean {
	const has = (...any: WishMeaning[]) => any.some((meaning) => found.has(meaning));
	if (has('by')) return false;
	if (has('not')) {
		// "Don't stop", "I didn't send a message", "Do you not send a newsletter?"
		if (isQuestion || has('gone', 'cease', 'remove')) return false;
		if (has('self') && !has('want', 'joined', 'consent')) return false;
		return has('want', 'contact', 'messages', 'offers', 'ways', 'joined', 'consent');
	}
	if (has('gone')) return !isQuestion;
	if (has('lacks')) return has('messages');
	if (has('refuse')) return has('messages', 'offers', 'ways', 'contact', 'consent', 'joined');
	if (has('cease')) return !isQuestion && !has('consent');
	if (has('remove')) return !isQuestion && (has('me', 'list', 'messages', 'joined') || [...found].every(isPadding));
	return has('barred') && !isQuestion && [...found].every((meaning) => isPadding(meaning) || meaning === 'barred' || meaning === 'me');
}

function isPadding(meaning: WishMeaning): boolean {
	return meaning === 'filler' || meaning === 'remove';
}

function wordsOf(name: string): string[] {
	return joinOpt(name.split('_'));
}

/** `opt out`, `opted_in`: of two words that say something else each. */
function joinOpt(words: readonly string[]): string[] {
	return words
		.join(' ')
		.replace(/(?<=^| )opt(?:ed|ing)? (in|out)(?= |$)/g, 'opt$1')
		.split(' ')
		.filter((word) => word !== '');
}

interface Dictionary {
	whole: Map<string, WishMeaning[]>;
	stems: Map<string, WishMeaning[]>;
	longest: number;
}

const dictionaries = once((): Dictionary[] => Object.values(WISH_WORDS).map((words) => toDictionary(words)));
const unspaced = once((): Dictionary[] => Object.values(UNSPACED_WISH_WORDS).map((words) => toDictionary(words)));

function toDictionary(words: WishWords): Dictionary {
	const dictionary: Dictionary = { whole: new Map(), stems: new Map(), longest: 0 };
	for (const list of [SHARED_WISH_WORDS, words])
		for (const [meaning, text] of Object.entries(list) as [WishMeaning, string][])
			for (const word of text.split(/\s+/).filter(Boolean)) {
				const folded = foldText(word.replace(/-$/, ''));
				const { whole, stems } = dictionary;
				whole.set(folded, [...(whole.get(folded) ?? []), meaning]);
				if (word.endsWith('-')) stems.set(folded, [...(stems.get(folded) ?? []), meaning]);
				dictionary.longest = Math.max(dictionary.longest, folded.length);
			}
	return dictionary;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What the words mean together, in each language that has all of them; in English alone where they are English. */
function listMeanings(words: readonly string[]): Set<WishMeaning>[] {
	if (words.length === 0) return [];
	if (words.some((word) => UNSPACED.test(word))) {
		const text = words.join('');
		return text.length > 40 ? [] : unspaced().flatMap((dictionary) => segment(text, dictionary) ?? []);
	}
	const [english, ...others] = dictionaries();
	const isEnglish = english === undefined ? undefined : addUp(words, english);
	return isEnglish === undefined ? others.flatMap((dictionary) => addUp(words, dictionary) ?? []) : [isEnglish];
}

function addUp(words: readonly string[], dictionary: Dictionary): Set<WishMeaning> | undefined {
	const found = new Set<WishMeaning>();
	for (const word of words) {
		const meanings = meaningsOf(word, dictionary);
		if (meanings === undefined) return undefined;
		for (const meaning of meanings) found.add(meaning);
	}
	return found;
}

const LONGEST_ENDING = 5;
const LONGEST_LINK = 4;

/** A word, its beginning, or several joined into one (`Werbeeinwilligung`). */
function meaningsOf(word: string, dictionary: Dictionary): WishMeaning[] | undefined {
	const whole = dictionary.whole.get(word);
	if (whole !== undefined) return whole;
	for (let length = Math.min(word.length, dictionary.longest); length >= 3; length -= 1) {
		const start = word.slice(0, length);
		const meanings = length >= 4 ? dictionary.whole.get(start) : dictionary.stems.get(start);
		if (meanings === undefined) continue;
		for (let link = 0; link <= LONGEST_LINK && word.length - length - link >= 4; link += 1) {
			const rest = meaningsOf(word.slice(length + link), dictionary);
			if (rest !== undefined) return [...meanings, ...rest];
		}
		if (dictionary.stems.has(start) && word.length - length <= LONGEST_ENDING) return meanings;
	}
	return undefined;
}

/** A text without spaces as words of the language, the longest first. */
function segment(text: string, { whole, longest }: Dictionary): Set<WishMeaning> | undefined {
	const stuck = new Set<number>();
	const walk = (from: number): WishMeaning[] | undefined => {
		if (from === text.length) return [];
		if (stuck.has(from)) return undefined;
		for (let length = Math.min(longest, text.length - from); length >= 1; length -= 1) {
			const meanings = whole.get(text.slice(from, from + length));
			const rest = meanings === undefined ? undefined : walk(from + length);
			if (meanings !== undefined && rest !== undefined) return [...meanings, ...rest];
		}
		stuck.add(from);
		return undefined;
	};
	const meanings = walk(0);
	return meanings === undefined ? undefined : new Set(meanings);
}
