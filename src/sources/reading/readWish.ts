import { byName } from '../../lead/byName';
import { listMeanings, listMeaningsAmong } from './wishMeanings';
import type { WishMeaning } from './wishWords';

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
		const maySendTo = meanings.has('may') && meanings.has('get');
		if (!isPlain && !maySendTo && (meanings.has('ways') || !meanings.has('contact'))) return [];
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
	const joined = joinOpt(written);
	const known = listMeanings(joined);
	if (known.some((meanings) => isPlain(meanings) && judgeSentence(meanings, isQuestion))) return true;
	return known.length === 0 && !isQuestion && listMeaningsAmong(joined).some(isPlainAmongOthers);
}

const MOST_WORDS = 20;
const REFUSING: readonly WishMeaning[] = ['not', 'lacks', 'refuse', 'gone', 'barred', 'cease', 'remove'];

function judgeName(found: Meanings): NamedWish | undefined {
	const has = (...any: WishMeaning[]) => any.some((meaning) => found.has(meaning));
	// "Never contacted" is no wish, "not to be contacted" is one.
	const isAbout =
		has('messages', 'offers', 'ways', 'contact', 'consent', 'joined') || (has('get') && has('want', 'may'));
	if (isSaidTwice(found)) return 'asks';
	// "May unsubscribe" is a setting.
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

/** A no to a no is none: "not unsubscribed", "no objection to marketing"; meanings stand in the order of the words. */
function isSaidTwice(found: Meanings): boolean {
	const meanings = [...found];
	const at = meanings.indexOf('not');
	const next = meanings.slice(at + 1).find((meaning) => meaning !== 'filler' && meaning !== 'may');
	return at >= 0 && (next === 'gone' || next === 'refuse' || next === 'barred');
}

function judgeSentence(found: Meanings, isQuestion: boolean): boolean {
	const has = (...any: WishMeaning[]) => any.some((meaning) => found.has(meaning));
	if (has('by')) return false;
	// "Could you remove me?", "How do I unsubscribe?"; "Can I unsubscribe?" may be asked before somebody joins.
	const isAsked = !isQuestion || has('how') || (has('me', 'list') && !has('self'));
	if (has('not')) {
		// "Don't stop", "I didn't send a message", "Do you not send a newsletter?"
		if (isQuestion || has('gone', 'cease', 'remove')) return false;
		if (has('self') && !has('want', 'joined', 'consent')) return false;
		return has('want', 'contact', 'messages', 'offers', 'ways', 'joined', 'consent');
	}
	if (has('gone')) return isAsked;
	if (has('lacks')) return has('messages', 'want');
	if (has('refuse') && has('messages', 'ways', 'contact', 'consent', 'joined')) return true;
	if (has('cease')) return isAsked && !has('consent');
	if (has('remove')) return isAsked && (has('me', 'list', 'messages', 'joined') || [...found].every(isPadding));
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
	if (found.has('remove')) return has('me', 'list') || has('me', 'messages') || has('me', 'consent');
	return found.has('cease') && (found.has('messages') || has('contact', 'ways'));
}

function isPadding(meaning: WishMeaning): boolean {
	return meaning === 'filler' || meaning === 'remove';
}

function wordsOf(name: string): string[] {
	return joinOpt(name.split('_'));
}

/** `opt out`, `opted_in`: of two words that say something else each; a ring alone may be goods; `not to be contacted` is a wish, `not contacted` none. */
function joinOpt(words: readonly string[]): string[] {
	return words
		.join(' ')
		.replace(/(?<=^| )opt(?:ed|ing)? (in|out)(?= |$)/g, 'opt$1')
		.replace(/(?<=^| )sign(?:ed)? up(?= |$)/g, 'signup')
		.replace(/(?<=^| )take[ns]? (?:off|out|from)(?= |$)/g, 'remove')
		.replace(/(?<=^| )ring(?= (?:me|us|again)(?: |$))/g, 'call')
		.replace(/(?<=^| )(not|never) (?:to )?be(?= |$)/g, '$1 may')
		.split(' ')
		.filter((word) => word !== '');
}
