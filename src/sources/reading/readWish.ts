import { byName } from '../../lead/byName';
import { foldText } from '../../lead/foldText';
import { once } from '../../lazily';
import { SHARED_WISH_WORDS, UNSPACED_WISH_WORDS, WISH_WORDS, type WishMeaning, type WishWords } from './wishWords';

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
		const isPlain = ['gone', 'barred', 'messages', 'consent', 'joined', 'want', 'list'].some((meaning) =>
			meanings.has(meaning as WishMeaning),
		);
		const isToldOf = meanings.has('may') && meanings.has('get');
		if (!isPlain && !isToldOf && (meanings.has('ways') || !meanings.has('contact'))) return [];
		const wish =
			judgeName(meanings) ??
			((meanings.has('not') || meanings.has('lacks')) && meanings.has('want') ? 'refuses' : undefined);
		return wish === undefined || wish === 'asks' ? [] : [wish];
	});
	return (['refuses', 'barred', 'dead'] as const).find((wish) => named.includes(wish));
});

/** Whether a refusal by that name goes for every way to reach somebody: `nicht kontaktieren`. */
export const isOfEveryWay = byName((name) =>
	listMeanings(wordsOf(name)).some(
		(found) => (found.has('contact') || found.has('consent')) && !found.has('messages') && !found.has('offers'),
	),
);

/** Whether a state, folded, is that of somebody who never subscribed: `nicht abonniert`. */
export const isNotSubscribed = byName((state) => listMeanings(wordsOf(state)).some(isNeverAsked));

function isNeverAsked(meanings: Meanings): boolean {
	return meanings.has('not') && meanings.has('joined') && !meanings.has('messages') && !meanings.has('want');
}

/** Whether an answer to a question about messages, folded, says no: `nicht gewünscht`, `I prefer not to`. */
export const saysNo = byName((answer) =>
	listMeanings(wordsOf(answer).filter((word) => !NUMBER.test(word))).some((found) =>
		REFUSING.some((meaning) => found.has(meaning)),
	),
);

/**
 * Whether a sentence that somebody wrote, folded, in words, asks to be left alone. Where all of its words are known it is
 * read as it stands; where a few aren't, only what is said of nothing else counts.
 */
export function isFarewell(words: readonly string[], isQuestion: boolean): boolean {
	if (words.length === 0 || words.length > MOST_WORDS) return false;
	const written = words.filter((word) => !NUMBER.test(word));
	// "Stop 2" may be an answer; "Baja 36180" is none.
	const isPlain = (meanings: Meanings) => written.length === words.length || meanings.has('gone');
	const said = joinOpt(written);
	const known = listMeanings(said);
	if (known.some((meanings) => isPlain(meanings) && judgeSentence(meanings, isQuestion))) return true;
	return known.length === 0 && !isQuestion && listMeaningsAmong(said).some(isPlainAmongOthers);
}

const MOST_WORDS = 20;
const REFUSING: readonly WishMeaning[] = ['not', 'lacks', 'refuse', 'gone', 'barred', 'cease', 'remove'];

function judgeName(found: Meanings): NamedWish | undefined {
	const has = (...any: WishMeaning[]) => any.some((meaning) => found.has(meaning));
	// "Never contacted" is no wish, "not to be contacted" is one.
	const isAbout =
		has('messages', 'offers', 'ways', 'contact', 'consent', 'joined') || (has('get') && has('want', 'may'));
	// Said twice, a no is none: "not unsubscribed"; "may unsubscribe" is a setting.
	if (has('gone')) return has('not', 'may') ? undefined : 'refuses';
	// "No phone number" has none.
	if (has('not'))
		return isAbout && !(has('ways') && has('me') && !has('messages', 'contact', 'want')) ? 'refuses' : undefined;
	// An offer that was declined may be a quote.
	if (has('refuse') && has('messages', 'ways', 'contact', 'consent', 'joined')) return 'refuses';
	if (has('barred')) return has('remove', 'cease') ? undefined : 'barred';
	// A colour, but for a list.
	if (has('black')) return has('list') ? 'barred' : undefined;
	if (has('lacks')) return has('messages', 'consent') ? 'refuses' : undefined;
	if (has('remove', 'cease'))
		return has('messages', 'list', 'consent') || (has('joined') && has('ways')) ? 'refuses' : undefined;
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
	if (has('lacks')) return has('messages', 'want');
	if (has('refuse')) return has('messages', 'ways', 'contact', 'consent', 'joined');
	if (has('cease')) return !isQuestion && !has('consent');
	if (has('remove')) return !isQuestion && (has('me', 'list', 'messages', 'joined') || [...found].every(isPadding));
	return (
		has('barred') &&
		!isQuestion &&
		[...found].every((meaning) => isPadding(meaning) || meaning === 'barred' || meaning === 'me')
	);
}

/** "I don't want any *special* offers by email", "I withdraw my consent to *processing*". */
function isPlainAmongOthers(found: Meanings): boolean {
	const has = (...all: WishMeaning[]) => all.every((meaning) => found.has(meaning));
	if (found.has('by')) return false;
	if (found.has('gone')) return found.has('consent') && !found.has('not');
	if (found.has('not')) {
		if (found.has('cease') || found.has('remove')) return false;
		return has('want', 'messages') || has('want', 'get', 'ways');
	}
	if (found.has('refuse')) return found.has('consent');
	if (found.has('remove')) return has('me', 'list') || has('me', 'messages');
	return found.has('cease') && (found.has('messages') || has('contact', 'ways'));
}

function isPadding(meaning: WishMeaning): boolean {
	return meaning === 'filler' || meaning === 'remove';
}

function wordsOf(name: string): string[] {
	return joinOpt(name.split('_'));
}

/** `opt out`, `opted_in`: of two words that say something else each; `not to be contacted` is a wish, `not contacted` none. */
function joinOpt(words: readonly string[]): string[] {
	return words
		.join(' ')
		.replace(/(?<=^| )opt(?:ed|ing)? (in|out)(?= |$)/g, 'opt$1')
		.replace(/(?<=^| )sign(?:ed)? up(?= |$)/g, 'signup')
		.replace(/(?<=^| )take[ns]? (?:off|out|from)(?= |$)/g, 'remove')
		.replace(/(?<=^| )(not|never) (?:to )?be(?= |$)/g, '$1 may')
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

/** Serbian is written in both scripts, letter by letter; this is the Latin one, folded. */
function inLatin(word: string): string {
	return word.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
	'аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs'
		.split(' ')
		.map(([cyrillic = '', ...latin]) => [cyrillic, latin.join('')] as const),
);

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

const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** What the words mean together, in each language that has all of them; in English alone where they are English. */
function listMeanings(words: readonly string[]): Set<WishMeaning>[] {
	if (words.length === 0) return [];
	if (words.some((word) => UNSPACED.test(word))) {
		const text = words.join('');
		return text.length > MOST_SIGNS ? [] : unspaced().flatMap((dictionary) => segment(text, dictionary) ?? []);
	}
	const english = addUp(words, ENGLISH);
	return english === undefined ? inEachLanguage(words, 0) : [english];
}

const ENGLISH = 0;

/** Of at least four words, or eight signs, two thirds have to be known. */
function listMeaningsAmong(words: readonly string[]): Set<WishMeaning>[] {
	if (words.some((word) => UNSPACED.test(word))) {
		const text = words.join('');
		const most = text.length < 8 || text.length > MOST_SIGNS ? 0 : Math.floor(text.length / 3);
		return most === 0 ? [] : unspaced().flatMap((dictionary) => segment(text, dictionary, most) ?? []);
	}
	const most = words.length < 4 ? 0 : Math.floor(words.length / 3);
	return most === 0 ? [] : inEachLanguage(words, most);
}

function inEachLanguage(words: readonly string[], most: number): Set<WishMeaning>[] {
	const unknown = words.filter((word) => meaningsByLanguage(word).size === 0).length;
	return unknown > most ? [] : dictionaries().flatMap((_, language) => addUp(words, language, most) ?? []);
}

/** Undefined where more words than `most` aren't known. */
function addUp(words: readonly string[], language: number, most = 0): Set<WishMeaning> | undefined {
	const found = new Set<WishMeaning>();
	let unknown = 0;
	for (const word of words) {
		const meanings = meaningsByLanguage(word).get(language);
		if (meanings !== undefined) for (const meaning of meanings) found.add(meaning);
		else if ((unknown += 1) > most) return undefined;
	}
	return found;
}

/** Words repeat, and there are some seventy dictionaries. */
const meaningsByLanguage = byName((word): ReadonlyMap<number, readonly WishMeaning[]> => {
	const found = new Map<number, readonly WishMeaning[]>();
	const look = (spelled: string, languages: Iterable<number>) => {
		for (const language of languages) {
			const meanings = meaningsOf(spelled, dictionaries()[language] as Dictionary);
			if (meanings !== undefined && !meanings.includes('other')) found.set(language, meanings);
		}
	};
	look(word, languagesByStart().get(startOf(word)) ?? []);
	const latin = inLatin(word);
	if (latin !== word) look(latin, [SOUTH_SLAVIC]);
	return found;
});

const SOUTH_SLAVIC = Object.keys(WISH_WORDS).indexOf('southSlavic');

/** Which languages have a word that begins like this one, as every word of theirs has to. */
const languagesByStart = once((): ReadonlyMap<string, ReadonlySet<number>> => {
	const found = new Map<string, Set<number>>();
	for (const [language, { whole }] of dictionaries().entries())
		for (const word of whole.keys()) found.set(startOf(word), (found.get(startOf(word)) ?? new Set()).add(language));
	return found;
});

function startOf(word: string): string {
	return word.slice(0, SHORTEST_STEM);
}

const SHORTEST_STEM = 3;
const MOST_SIGNS = 40;
const LONGEST_ENDING = 6;
const LONGEST_LINK = 2;

/** A word, its beginning, or several joined into one (`Werbeeinwilligung`). */
function meaningsOf(word: string, dictionary: Dictionary): WishMeaning[] | undefined {
	const whole = dictionary.whole.get(word);
	if (whole !== undefined) return whole;
	for (let length = Math.min(word.length, dictionary.longest); length >= SHORTEST_STEM; length -= 1) {
		const start = word.slice(0, length);
		const meanings = length >= 4 ? dictionary.whole.get(start) : dictionary.stems.get(start);
		if (meanings === undefined) continue;
		const joins = meanings.some((meaning) => meaning !== 'filler');
		for (let link = 0; joins && link <= LONGEST_LINK && word.length - length - link >= 4; link += 1) {
			const rest = meaningsOf(word.slice(length + link), dictionary);
			if (rest !== undefined) return [...meanings, ...rest];
		}
		const stem = dictionary.stems.get(start);
		if (stem !== undefined && word.length - length <= LONGEST_ENDING) return stem;
	}
	return undefined;
}

/** A text without spaces as words of the language, the longest first; `most` signs of it may be none. */
function segment(text: string, { whole, longest }: Dictionary, most = 0): Set<WishMeaning> | undefined {
	const stuck = new Set<string>();
	const walk = (from: number, left: number): WishMeaning[] | undefined => {
		if (from === text.length) return [];
		const place = `${from} ${left}`;
		if (stuck.has(place)) return undefined;
		for (let length = Math.min(longest, text.length - from); length >= 1; length -= 1) {
			const meanings = whole.get(text.slice(from, from + length));
			const rest = meanings === undefined ? undefined : walk(from + length, left);
			if (meanings !== undefined && rest !== undefined) return [...meanings, ...rest];
		}
		const rest = left === 0 ? undefined : walk(from + 1, left - 1);
		if (rest === undefined) stuck.add(place);
		return rest;
	};
	const meanings = walk(0, most);
	return meanings === undefined || meanings.includes('other') ? undefined : new Set(meanings);
}
