import { normaliseEmail } from '../../lead/normaliseEmail';
import { channelsOf, NO_CHANNEL } from './channelNames';
import type { Refusal } from './refusal';
import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { isFlagSet } from './flagNames';
import { flagOf, matchWhole } from './matchRefusal';
import type { Leaf, Scope } from './surveyPayload';

const PHONE = /^\+\d{8,15}$/;
/** As telephone companies write it. */
const NUMBER = /^\+?[1-9]\d{9,14}$/;
/** `unsubscribed_emails`, `optout_msisdn`; an `unsubscribe_email` is where to write to. */
const WHOSE =
	/(?<=ed|ed_out)_(?:e?mails?|(?:email_)?address(?:es)?|contacts?|recipients?|users?)$|(?<=ed|out)_(?:(?:phone_)?numbers?|msisdns?|phones?)$/;

/**
 * What stands under the name of a refusal: those who refused (`unsubscribes: ['ada@…']`), or the ways in which somebody
 * did (`do_not_contact: { email: true }`, `unsubscribed_from: ['newsletter']`).
 */
export function findListed(scope: Scope): Refusal[] {
	const found: Refusal[] = [];
	for (const leaf of scope.leaves)
		for (const refusal of [readAddress(leaf, scope), readWay(leaf, scope), readIds(leaf, scope)])
			if (refusal !== undefined) found.push(refusal);
	found.push(...readWays(scope));
	return found;
}

function readAddress({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	const text = String(value);
	const name = key.replace(WHOSE, '');
	const isPhone = (name === key ? PHONE : NUMBER).test(text);
	if (text.length > 320 || !(text.includes('@') || isPhone)) return undefined;
	const named = matchWhole(name) ?? (name === key ? undefined : flagOf(name)?.meaning);
	const meaning = key === 'list_unsubscribe' ? undefined : named;
	if (meaning === undefined || text.includes('mailto:')) return undefined;
	const kind = isPhone ? 'phone' : normaliseEmail(text).ok ? 'email' : undefined;
	if (kind === undefined) return undefined;
	const own: Scope = { key: '', parent: scope, element: true, leaves: [{ key: kind, value: text }], children: [] };
	const channels = meaning.channels;
	return { code: meaning.code, channels, scope: own, reason: key, by: 'name', direction: 'out' };
}

/** `unsubscribed_from: ['newsletter']`, `suppressed: ['email']`. */
function readWay({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	if (typeof value !== 'string' || value.length > 40 || value.includes('@')) return undefined;
	const code = refusedUnder(key);
	if (code === undefined) return undefined;
	const channels = value
		.toLowerCase()
		.split(/[,;|/]/)
		.flatMap((way) => {
			const named = channelsOf(way.trim().replace(/[^a-z]+/g, '_'));
			return named === undefined || named === NO_CHANNEL ? (way.trim() === 'phone' ? ['phone' as const] : []) : named;
		});
	const isOfMarketing = code === 'opt_out' && MARKETING.test(foldName(value));
	if (channels.length === 0 && !isOfMarketing) return undefined;
	return {
		...{ code, scope, reason: key, by: 'flag', direction: 'out' },
		channels: channels.length === 0 ? undefined : channels,
	};
}

/** `Objection: marketing` */
const MARKETING = /^(?:all_|any_|direct_)?(?:marketing|promotions?|promotional|advertising|ads|offers)$/;

function readIds({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	if (!IDS.test(key) || value === false || value === 0 || value === '0') return undefined;
	const code = refusedUnder(key.replace(IDS, ''));
	if (code !== 'opt_out') return undefined;
	return { code, channels: undefined, scope, reason: key, by: 'flag', direction: 'out' };
}

const refusedUnder = byName((key) =>
	WAYS_REFUSED.test(key) ? ('opt_out' as const) : flagOf(key.replace(/_channels?$/, ''))?.meaning.code,
);
/** `Channels declined: email, phone` */
const WAYS_REFUSED =
	/^channels?_(?:declined|refused|blocked|excluded)$|^(?:declined|refused|blocked|excluded)_channels?$/;
/** `unsubscribedChannelIds: [12]`: which, by the sender's own numbers. */
const IDS =
	/_(?:channel|message_type|list|group|topic|category|subscription)_?(?:ids?|types?)$|_(?:lists|groups|topics|categories|streams|audiences|ids)$/;

function readWays(scope: Scope): Refusal[] {
	const meaning = refusedIn(scope) ?? (scope.parent === undefined ? undefined : refusedIn(scope.parent));
	if (meaning === undefined) return [];
	const isOneWay = refusedIn(scope) === undefined;
	return scope.leaves.flatMap(({ key, value }): Refusal[] => {
		const channels = channelsOf(isOneWay ? scope.key : key);
		if (channels === undefined || channels === NO_CHANNEL) return [];
		// `dndSettings: { SMS: { status: 'active' } }`
		const isSet = isOneWay
			? /^(?:status|active|enabled|value)$/.test(key) &&
				(value === 'active' || value === 'permanent' || isFlagSet(key, value))
			: isFlagSet(key, value);
		if (!isSet) return [];
		return [{ code: meaning.code, channels, scope, reason: `${scope.key}.${key}`, by: 'flag', direction: 'out' }];
	});
}

function refusedIn({ key, element, parent }: Scope) {
	return element || parent === undefined ? undefined : flagOf(key)?.meaning;
}
