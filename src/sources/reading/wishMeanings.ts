import { byName } from '../../lead/byName';
import { foldText } from '../../lead/foldText';
import { once } from '../../lazily';
import { SHARED_WISH_WORDS, UNSPACED_WISH_WORDS, WISH_WORDS, type WishMeaning, type WishWords } from './wishWords';

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
export function listMeanings(words: readonly string[]): Set<WishMeaning>[] {
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
export function listMeaningsAmong(words: readonly string[]): Set<WishMeaning>[] {
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
