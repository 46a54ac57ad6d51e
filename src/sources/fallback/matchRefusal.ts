import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';
import { foldName, tokensOf } from '../../lead/foldName';
import { ELSEWHERE, REFUSAL_NAMES, UNDOING } from './refusalNames';

export interface RefusalName {
	code: SuppressionCode;
	channels?: readonly Channel[] | 'all';
	/** A bounce that doesn't say whether it is for good. */
	bounce?: boolean;
}

const WHOLE = new Map<string, RefusalName>();
const ANYWHERE = new Map<string, RefusalName>();
const JOINED = new Map<string, RefusalName>();
/** Names in scripts without spaces are found inside longer ones. */
const PARTS: [string, RefusalName][] = [];
let longest = 1;

for (const { code, anywhere = '', alone = '', channels } of REFUSAL_NAMES) {
	for (const word of `${anywhere} ${alone}`.split(' ').filter(Boolean)) {
		const name = foldName(word);
		const meaning: RefusalName = compact({
			code,
			channels,
			bounce: /^bounce[ds]?$/.test(name) ? true : undefined,
		});
		WHOLE.set(name, meaning);
		// `DONOTCONTACT`: capitals leave no trace of where a word ends.
		if (name.length > 7) JOINED.set(name.replaceAll('_', ''), meaning);
		if (!` ${anywhere} `.includes(` ${word} `)) continue;
		ANYWHERE.set(name, meaning);
		longest = Math.max(longest, tokensOf(name).length);
		if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) PARTS.push([name, meaning]);
	}
}
const UNDOES = new Set(UNDOING.split(' '));
const ELSEWHERE_OF = new Map(
	Object.entries(ELSEWHERE).map(([code, words]) => [code, new Set(words.split(' '))] as const),
);

const MOST_NAMES = 10_000;
const known = new Map<string, RefusalName | undefined>();

/** What the folded name of something that happened refuses, if anything. */
export function matchRefusal(name: string): RefusalName | undefined {
	if (known.has(name)) return known.get(name);
	if (known.size >= MOST_NAMES) known.clear();
	const found = matchWhole(name) ?? matchAnywhere(name);
	known.set(name, found);
	return found;
}

/** The same for the name as a whole: an exact name before a partial one. */
export function matchWhole(name: string): RefusalName | undefined {
	return WHOLE.get(name) ?? JOINED.get(name);
}

function matchAnywhere(name: string): RefusalName | undefined {
	const tokens = tokensOf(name);
	if (tokens.length > 12 || tokens.some((token) => UNDOES.has(token))) return undefined;
	for (let length = Math.min(longest, tokens.length); length >= 1; length -= 1) {
		for (let start = 0; start + length <= tokens.length; start += 1) {
			const meaning = ANYWHERE.get(tokens.slice(start, start + length).join('_'));
			if (meaning === undefined) continue;
			const elsewhere = ELSEWHERE_OF.get(meaning.code);
			return elsewhere !== undefined && tokens.some((token) => elsewhere.has(token)) ? undefined : meaning;
		}
	}
	return PARTS.find(([part]) => name.includes(part))?.[1];
}
