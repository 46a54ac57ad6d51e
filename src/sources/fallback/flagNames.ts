import { foldName, tokensOf } from '../../lead/foldName';

/** Words a flag's name may have besides what it says: `hs_email_optout`, `PersonHasOptedOutOfEmail`, `unsubscribed_at`. */
const FILLERS = new Set(
	(
		'is has have hs was email emails e mail mails sms text texts phone call calls whatsapp user contact person lead customer subscriber ' +
		'marketing newsletter newsletters at on date time timestamp of all global globally channel flag c the me from communication ' +
		'communications messages messaging any future promotional promotions'
	).split(' '),
);
const TIMES = new Set('at on date time timestamp'.split(' '));
const YES = new Set(
	'true 1 yes y on t x checked ja oui si sim tak kylla evet да так ano igen da ναι כן نعم हाँ はい 예 네 是'
		.split(' ')
		.map((word) => foldName(word)),
);
const NO = new Set(
	'false 0 no n off f unchecked nein non nao nie nee nej nei ei hayir нет ні ne nem nu οχι לא لا नहीं いいえ 아니요 否 never not_subscribed never_subscribed nonsubscribed non_subscribed denied declined not_opted_in unticked'
		.split(' ')
		.map((word) => foldName(word)),
);

const TICKED = new Set('✓ ✔ ✔️ ☑ ☑️ ✅'.split(' '));

const MOST_NAMES = 10_000;
const known = new Map<string, string | undefined>();

/** A flag's name without its fillers; undefined where nothing else is left. */
export function toFlagName(key: string): string | undefined {
	if (known.has(key)) return known.get(key);
	if (known.size >= MOST_NAMES) known.clear();
	const tokens = tokensOf(key).filter((token) => !/^\d+$/.test(token));
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
	return /^(?:do_not|no)$/.test(rest.join('_')) ? tokens.slice(start, end + 1) : rest;
}

export function isFlagSet(key: string, value: string | number | boolean): boolean {
	if (value === true || value === 1) return true;
	if (value === false || value === 0) return false;
	if (typeof value === 'number') return value > 1e8 && tokensOf(key).some((token) => TIMES.has(token));
	const text = value.trim();
	return (
		YES.has(foldName(text)) ||
		TICKED.has(text) ||
		/^\d{4}-\d{2}-\d{2}/.test(text) ||
		/^(?:opted.?out|unsubscribed)$/i.test(text)
	);
}

/** The answer a tick box gives; undefined where it is no plain yes or no: `-1` and `+1` are neither. */
export function toAnswer(value: string | number | boolean): boolean | undefined {
	if (value === true || value === 1) return true;
	if (value === false || value === 0) return false;
	if (typeof value === 'number') return undefined;
	const text = value.trim();
	if (TICKED.has(text)) return true;
	const word = foldName(text);
	if (/^\d/.test(word) && word !== text) return undefined;
	if (YES.has(word)) return true;
	return NO.has(word) ? false : undefined;
}
