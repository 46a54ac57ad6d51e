import { foldName, tokensOf } from './foldName';
import { foldText } from './foldText';
import { ENDS_BY_CHANCE, OF_THINGS, OWNERS, PERSONAL_ENDINGS, STATES, THINGS } from './personalNameParts';
import { PERSONAL_WORDS } from './personalWords';

const LISTS = Object.values(PERSONAL_WORDS);
const ANYWHERE = toSet(LISTS.flatMap(({ anywhere }) => anywhere.trim().split(/\s+/)));
const ALONE = toSet(LISTS.flatMap(({ alone = '' }) => alone.split(' ').filter(Boolean)));
const ENDINGS = [...toSet(PERSONAL_ENDINGS)];
const [BY_CHANCE, OWNER, THING, OF_THING, STATE] = [
	toSet(ENDS_BY_CHANCE),
	toSet(OWNERS),
	toSet(THINGS),
	toSet(OF_THINGS),
	toSet(STATES),
];
/** Written without spaces, so a word is looked for anywhere in the name. One sign alone means too much. */
const UNSPACED = [...ANYWHERE].filter((word) => /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]{2,}$/u.test(word));
const LONGEST_PHRASE = 5;

/** Traits come under the same few names again and again. */
const MOST_NAMES = 5_000;
const known = new Map<string, boolean>();

/**
 * Whether a field of this name holds who somebody is, in any of the languages of `personalWords.ts`: as a whole, in one
 * of its words, or at the end of a compound. `campaign_name` and `email_verified` don't.
 */
export function isPersonalName(name: string): boolean {
	let answer = known.get(name);
	if (answer === undefined) {
		if (known.size >= MOST_NAMES) known.clear();
		known.set(name, (answer = readName(name)));
	}
	return answer;
}

/** The same of a field with its value: a yes or no names nobody, whatever it is about. */
export function isPersonalField(name: string, value: unknown): boolean {
	if (typeof value === 'boolean') return false;
	if (typeof value === 'string' && /^(?:true|false|yes|no)$/i.test(value.trim())) return false;
	return isPersonalName(name);
}

function readName(name: string): boolean {
	if (name.length > 1_000) return true;
	// `customerID`, `Customer-ID` and `customer_id2` are the same two words.
	const parts = tokensOf(foldName(name));
	if (isState(parts)) return false;
	if (ALONE.has(withoutOwners(parts).join(''))) return true;
	if (UNSPACED.some((word) => parts.some((part) => part.includes(word)))) return true;
	return parts.some((_, from) => beginsPersonalWord(parts, from));
}

/** `number_of_addresses` counts, `email_opt_in` and `has_phone` say yes or no. */
function isState(parts: readonly string[]): boolean {
	const [first, second] = parts;
	if (first === 'has' || (first === 'number' && second === 'of')) return true;
	return STATE.has(parts.at(-1) ?? '') || STATE.has(parts.slice(-2).join(''));
}

function withoutOwners(parts: readonly string[]): readonly string[] {
	let [from, until] = [0, parts.length];
	while (from < until - 1 && OWNER.has(parts[from] ?? '')) from++;
	while (until > from + 1 && OWNER.has(parts[until - 1] ?? '')) until--;
	return parts.slice(from, until);
}

/** A word may be written in one or in several: `firstname`, `first_name`. */
function beginsPersonalWord(parts: readonly string[], from: number): boolean {
	for (let until = from + 1; until <= Math.min(parts.length, from + LONGEST_PHRASE); until++) {
		const word = parts.slice(from, until).join('');
		if (!ANYWHERE.has(word) && !(until === from + 1 && isPersonalWord(word))) continue;
		const ofThing = OF_THING.has(word) && (THING.has(parts[from - 1] ?? '') || THING.has(parts[until] ?? ''));
		if (!ofThing) return true;
	}
	return false;
}

/** Also with a number (`address2`), in the plural, or as the end of a compound. */
function isPersonalWord(word: string): boolean {
	const bare = word.replace(/(?<=\p{L})\d+$/u, '');
	if (ANYWHERE.has(bare) || (bare.length > 4 && ANYWHERE.has(bare.replace(/s$/, '')))) return true;
	if (BY_CHANCE.has(bare)) return false;
	return ENDINGS.some((ending) => bare.endsWith(ending) && !THING.has(bare.slice(0, -ending.length)));
}

/** Joined words, folded. Where `ö` may be written `oe` as well, both. */
function toSet(words: readonly string[]): ReadonlySet<string> {
	const spelled = words.map((word) => word.replace(/ä/g, 'ae').replace(/[öø]/g, 'oe').replace(/å/g, 'aa'));
	return new Set([...words, ...spelled].map((word) => foldText(word).replace(/_/g, '')));
}
