import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';
import { byName } from '../../lead/byName';
import { foldName, tokensOf } from '../../lead/foldName';
import { readConsentBox } from '../reading/readConsentBox';
import { isOfEveryWay, readWishName, readWishState } from '../reading/readWish';
import { channelsOf } from './channelNames';
import { toFlagName, withoutTimes } from './flagNames';
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
		if (name.length > 7) ANYWHERE.set(name.replaceAll('_', ''), meaning);
		longest = Math.max(longest, tokensOf(name).length);
		if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) PARTS.push([name, meaning]);
	}
}
const UNDOES = new Set(UNDOING.split(' '));
export const ELSEWHERE_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(ELSEWHERE).map(([code, words]) => [code, new Set(words.split(' '))] as const),
);

/** Whether any name of a refusal has a digit in it, so that a value with one may be such a name. */
export const HAS_DIGITS = [...WHOLE.keys(), ...JOINED.keys()].some((name) => /\d/.test(name));

const MOST_NAMES = 10_000;
const known = new Map<string, RefusalName | undefined>();

/** What the folded name of something that happened refuses, if anything. */
export function matchRefusal(given: string): RefusalName | undefined {
	const before = known.get(given);
	if (before !== undefined || known.has(given)) return before;
	if (known.size >= MOST_NAMES) known.clear();
	// `emailUnSubscribe`
	const name = given.replace(/(^|_)(un|de)_(?=subscri)/g, '$1$2');
	// `email.spam`, `subscriber_junk`
	const found =
		matchWhole(name) ??
		matchAnywhere(name) ??
		matchWhole(name.replace(/^(?:e?mail|message|recipient|subscriber)_/, ''));
	known.set(given, found);
	return found;
}

/** Said plainly enough to be one also among other words. */
export function isSaidAnywhere(name: string): boolean {
	return ANYWHERE.has(name);
}

/** The same for the name as a whole: an exact name before a partial one. */
export function matchWhole(name: string): RefusalName | undefined {
	return WHOLE.get(name) ?? JOINED.get(name);
}

/** Words that say themselves that it was done, so that whatever stands before them is a tool's own: `drift_email_unsubscribed`. */
const DONE =
	/(?:^|_)(?:(?:interest|marketing|privacy|processing)_objection|unsubscribed|unsub|opt_?out|opted_?out|do_not_(?:e?mail|call|text|sms|contact|phone|market)|no_e?mails?|dnc|(?:delet(?:e|ion)|erasure|removal)_request(?:ed)?|blacklisted|blocklisted|(?:in|on)_(?:the_|our_)?(?:suppression_list|blacklist))$/;
/** `UNSUB_REASON_OTHER`, `Opted out of email: Marketing Information`. */
const STARTED =
	/^(?:(?:unsub(?:scribed?)?|opt_?out|opted_out)_(?:reason|date|time|at|on|campaign)|opted_out_of|unsubscribed_from)(?:_|$)/;
/** `Exclude from bulk email`, `disable_sms_messages` */
const EXCLUDED =
	/^(?:disable|mute|block)_(?:sms|texts?|e?mails?|calls|marketing)(?:_|$)|^(?:is_)?(?:excluded?|suppress(?:ed)?|removed?|omit(?:ted)?)_from_(?:\w+_)?(?:bulk|marketing|campaigns?|e?mails?|mailings?|lists?|newsletters?|broadcasts?|communications?|outreach)(?:_|$)/;
/** Before these the flag is a setting, a number of times, or about somebody else. */
const SETTINGS = new Set(
	'allow allows can may show include enable supports track require requires is_able hide owner agent campaign payment card previous old total push fax number num count'.split(
		' ',
	),
);
/** Lower case leaves no trace of where a word ends: `hasoptedoutofemail`. */
const RUN_TOGETHER =
	/^(?:(?!no[nt]?_|never_)[a-z]{2,5}_|ox)?(?:is|has|was)?(e?mail|sms|text|phone|call|mobile|whatsapp|marketing)?(opte?d?out|unsubscribed?|donotbulkemail|donotsendmm|donotemail|donotphone|donotcontact|donotcall)(?:of|from)?(e?mails?|sms|texts?|phone|calls?|mobile|marketing|all)?$/;

/** What a flag refuses by the name of its field; it is spelt out where words ran together in it. */
export const flagOf = byName((key): Flag | undefined => {
	const flag = toFlagName(key);
	const plain = withoutTimes(key);
	return flag === undefined ? undefined : (findFlag(flag) ?? findFlag(key) ?? findFlag(plain) ?? findWish(plain));
});

interface Flag {
	meaning: RefusalName;
	name: string;
}

function findFlag(flag: string): Flag | undefined {
	const whole = matchWhole(flag);
	if (whole !== undefined) return { meaning: whole, name: flag };
	const [, before, core, after] = RUN_TOGETHER.exec(flag) ?? [];
	const isSetting = SETTINGS.has(tokensOf(flag)[0] ?? '');
	const spelt =
		core === undefined || isSetting ? undefined : (JOINED.get(core) ?? WHOLE.get(core) ?? { code: 'opt_out' as const });
	if (spelt !== undefined)
		return { meaning: spelt, name: [before, core, after].filter((part) => part !== undefined).join('_') };
	const done = DONE.exec(flag);
	const tokens = tokensOf(flag.replace(DONE, ''));
	if (done !== null && !tokens.some((token) => SETTINGS.has(token) || UNDOES.has(token))) {
		const refused = done[0].replace(/^_(?:interest_|privacy_|processing_)?/, '');
		const meaning = matchWhole(refused) ?? matchWhole(refused.replace(/^(?:in|on)_(?:the_|our_)?/, ''));
		if (meaning !== undefined) return { meaning, name: flag };
	}
	if (STARTED.test(flag) && !tokens.some((token) => UNDOES.has(token) || token === 'required'))
		return { meaning: { code: 'opt_out' }, name: flag };
	if (EXCLUDED.test(flag)) return { meaning: { code: 'opt_out' }, name: flag };
	const part = PARTS.find(([name]) => flag.includes(name));
	return part === undefined ? undefined : { meaning: part[1], name: flag };
}

/** In any of the languages that people name their columns in: `Keine Werbung`, `zablokowany`. */
function findWish(name: string): Flag | undefined {
	const wish = readWishName(name);
	if (wish === undefined || wish === 'asks') return undefined;
	// Ticked, a whole sentence is an answer (findConsents).
	const isBox = tokensOf(name).length > 2 && readConsentBox(name, true).some((answer) => answer.name === 'denied');
	return isBox ? undefined : { meaning: toMeaning(wish, name), name };
}

/** What a state refuses by what its words mean: `nie kontaktować`. */
export function matchWishState(state: string): RefusalName | undefined {
	const wish = readWishState(state);
	return wish === undefined ? undefined : toMeaning(wish, state);
}

/** The one or the other; `contact.unsubscribe.deleted` is the end of one. */
export function matchNamed(name: string): RefusalName | undefined {
	return ENDED.test(name) ? undefined : (matchRefusal(name) ?? matchWishState(name));
}

const ENDED = /(?:^|_)(?:unsubscribe|opt_?out|suppression)_(?:deleted|removed|lifted|released)$/;

function toMeaning(wish: keyof typeof WISHES, name: string): RefusalName {
	const isOfAll = wish === 'refuses' && channelsOf(name) === undefined && isOfEveryWay(name);
	return isOfAll ? { ...WISHES[wish], channels: 'all' } : WISHES[wish];
}

const WISHES = {
	refuses: { code: 'opt_out' },
	barred: { code: 'manual' },
	dead: { code: 'invalid_address' },
} as const;

function matchAnywhere(name: string): RefusalName | undefined {
	const tokens = tokensOf(name);
	if (tokens.length > 12) return undefined;
	for (let length = Math.min(longest, tokens.length); length >= 1; length -= 1) {
		for (let start = 0; start + length <= tokens.length; start += 1) {
			const meaning = ANYWHERE.get(tokens.slice(start, start + length).join('_'));
			if (meaning === undefined) continue;
			// The `not` of `do_not_call` is its own; what undoes it stands beside: `do_not_call_removed`.
			const beside = [...tokens.slice(0, start), ...tokens.slice(start + length)];
			const elsewhere = ELSEWHERE_OF.get(meaning.code);
			return beside.some((token) => UNDOES.has(token) || elsewhere?.has(token) === true) ? undefined : meaning;
		}
	}
	return tokens.some((token) => UNDOES.has(token)) ? undefined : PARTS.find(([part]) => name.includes(part))?.[1];
}
