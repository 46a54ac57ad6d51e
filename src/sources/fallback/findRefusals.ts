import { byName } from '../../lead/byName';
import { channelsOf, NO_CHANNEL } from './channelNames';
import { channelsNear } from './channelsNear';
import { findListed } from './findListed';
import { listAddresses } from './findPeople';
import { isSetAside } from './isSetAside';
import { ABOUT_ELSE, CALLED, nameRoleOf } from './nameRole';
import type { Refusal } from './refusal';
import { readRegister, registerOf } from './registers';
import { foldName, tokensOf } from '../../lead/foldName';
import { isFlagSet, isNo } from './flagNames';
import {
	ELSEWHERE_OF,
	HAS_DIGITS,
	flagOf,
	matchRefusal,
	matchNamed,
	matchWhole,
	matchWishState,
	type RefusalName,
} from './matchRefusal';
import { matchValue } from './matchValue';
import { ERROR_CODE, isHeldForStop, isUnknownMailbox, matchFailure, saysWhyNotSent } from './notSent';
import { isButtonOf, isStopMessage, listNamed, mayHoldText, readMessage } from './readMessage';
import { asksForErasure, isOfRequest } from './subjectRequests';
import { scopesOf, type Leaf, type Scope } from './surveyPayload';

export function findRefusals(root: Scope): Refusal[] {
	const refusals: Refusal[] = [];
	for (const scope of scopesOf(root)) {
		if (isSetAside(scope)) continue;
		refusals.push(...findListed(scope));
		const objectRefusal = scope.parent === undefined ? undefined : readObject(scope);
		if (objectRefusal !== undefined) refusals.push(objectRefusal);
		for (const leaf of scope.leaves) {
			if (OF_REFERRER.test(leaf.key)) continue;
			if (!canRefuse(leaf.key) && !isButtonOf(leaf.key, scope) && !isOfCall(leaf.key, scope)) continue;
			const refusal =
				readName(leaf, scope) ??
				readRequest(leaf, scope) ??
				readFlag(leaf, scope) ??
				readEntry(leaf, scope) ??
				readMessage(leaf, scope) ??
				readErrorCode(leaf, scope);
			if (refusal !== undefined) refusals.push(refusal, ...listNamed(refusal, leaf));
			else if (holdsTags(leaf.key)) refusals.push(...readTags(leaf, scope));
		}
	}
	return refusals;
}

/** Whoever recommended the person. */
const OF_REFERRER = /^referrer_/;

/** Whether a field of that name can say that somebody refused. */
const canRefuse = byName(
	(key) =>
		mayHoldText(key) ||
		ERROR_CODE.test(key) ||
		FORMS.test(key) ||
		LIST_NAME.test(key) ||
		nameRoleOf(key) !== undefined ||
		flagOf(key) !== undefined ||
		registerOf(key) !== undefined ||
		isOfRequest(key) ||
		key === 'deactivated',
);

const holdsTags = byName((key) =>
	/(?:^|_)(?:tags?|labels?|groups?|segments?|lists?|flags?|attributes|keywords|codes)$/.test(key),
);
/** `list: 'Global Unsubscribes'`: whose list somebody is on. */
const LIST_NAME =
	/^(?:(?:mailing|email|sms|contact)_)?(?:lists?|(?:work)?sheet|table|blatt|blad|source_file|listen?|listas?|listes?|lijst(?:en)?|segments?|audiences?|groups?|список|списки)(?:_?(?:name|title))?$/;
/** A call that nobody answered. */
const CALL_RESULTS = /(?:^|_)(?:result|outcome|disposition|reason)$/;

/** `tags: 'vip, do-not-contact'`. */
function readTags({ key, value }: Leaf, scope: Scope): Refusal[] {
	if (typeof value !== 'string' || value.length > 2_000 || !/[,;|]/.test(value)) return [];
	return value.split(/[,;|]/).flatMap((part) => readName({ key, value: part.trim() }, scope) ?? []);
}

/** `event: 'email.unsubscribed'`, `status: 'hard_bounce'`, `channels: { email: 'unsubscribed' }`. */
function readName({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	// An address names nothing that happened, and each is another one: folding it would cost more than all the rest.
	if (typeof value !== 'string' || value.length > 100 || value.includes('@')) return undefined;
	// `metric: { name }`
	if (
		(key === 'state' && /^cancell?ed$/i.test(value) && (/^subscribers?$/.test(scope.key) || isOfKit(scope))) ||
		(key === 'status' && value === 'inactive' && isOfBeehiiv(scope))
	)
		return toRefusal({ code: 'opt_out' }, scope, { key, name: 'unsubscribed', reason: value, by: 'name' });
	// A bot that the person has blocked, as Telegram says it.
	if (key === 'status' && value === 'kicked' && scope.parent?.key === 'my_chat_member')
		return toRefusal({ code: 'opt_out' }, scope, { key, name: 'blocked', reason: value, by: 'name' });
	// `tags: [{ name: 'do-not-contact' }]`, `segment: { name: 'Unsubscribed' }`; what JSON:API lists is anything's.
	if (CALLED.test(key) && holdsTags(scope.key) && (scope.element || !(isListed(scope) || isTakenOff(scope))))
		return readName({ key: 'tag', value }, scope);
	// `name: 'phone.unsubscribe'`
	const isNamed =
		(CALLED.test(key) && (nameRoleOf(scope.key) === 'happening' || DOTTED.test(value))) || isOfCall(key, scope);
	const role = isNamed ? 'happening' : nameRoleOf(key);
	const names = whatItNames(key);
	if (names === 'form' || (key === 'name' && isForm(scope))) return readForm(value, scope);
	const further =
		names === 'list'
			? readListName(value, scope, key)
			: names === 'reason' && saysWhyNotSent(key, scope)
				? toNamedRefusal(value, scope, matchFailure)
				: undefined;
	if (further !== undefined) return further;
	if (role === undefined || isSubscribedTo(key, scope)) return undefined;
	// Most values are an ID, a time or an amount, and folding each would cost more than all the rest.
	if (role !== 'happening' && /\d/.test(value) && !HAS_DIGITS && !holdsTags(key) && !key.startsWith('bounce'))
		return undefined;
	const tokens = tokensOf(key);
	const last = tokens.at(-1) ?? '';
	const name = foldName(value);
	const meaning = matchValue(role, { name, value, tokens, isCancelled: /cancel/.test(scope.key) });
	if (
		meaning === undefined ||
		isDenied(key, scope) ||
		(name === 'no_contact' && CALL_RESULTS.test(key)) ||
		ELSEWHERE_OF.get(meaning.code)?.has(tokens[0] ?? '') === true ||
		(last === 'name' && tokens.length === 1 && ABOUT_ELSE.has(tokensOf(scope.key).at(-1) ?? ''))
	)
		return undefined;
	return toRefusal(meaning, scope, { key, name, reason: value, by: 'name' });
}

/** `call_dispositions: { title: 'Do not call again' }` */
function isOfCall(key: string, scope: Scope): boolean {
	return key === 'title' && /(?:^|_)(?:dispositions?|outcomes?|wrap_?ups?)$/.test(scope.key);
}

/** `included: [{ type: 'metric', attributes: { name } }]` */
function isListed({ key, parent }: Scope): boolean {
	return key === 'attributes' && parent?.element === true;
}

/** `{ action: 'removed', segment: { name } }` */
function isTakenOff({ parent }: Scope): boolean {
	return parent?.leaves.some(({ value }) => /remov|delet/i.test(String(value).slice(0, 40))) === true;
}

const DOTTED = /^[a-z_]+(?:\.[a-z_]+)+$/;

/** Its API answers with subscribers bare; an order may have a state and an address as well. */
function isOfKit({ leaves, children }: Scope): boolean {
	return leaves.some(({ key }) => key === 'email_address') && children.some(({ key }) => key === 'fields');
}

/** Its API answers with a state alone; whoever has left another subscription is no less welcome. */
function isOfBeehiiv({ leaves }: Scope): boolean {
	return (
		leaves.some(({ key }) => key === 'subscription_tier') && leaves.some(({ value }) => /^sub_/.test(String(value)))
	);
}

/** What was filled in: `form_name: 'Unsubscribe form'`. */
const FORMS = /^(?:form|survey)(?:_?(?:name|title|id|slug))?$/;

function readForm(value: string, scope: Scope): Refusal | undefined {
	const name = foldName(value).replace(
		/(?:^|_)(?:form|formular|formulaire|formulario|page|request|center|centre)(?=_|$)/g,
		'',
	);
	return toNamedRefusal(name.replace(/^_/, ''), scope, matchWhole);
}

/** `{ form_id, name: 'Unsubscribe form' }` */
function isForm({ leaves }: Scope): boolean {
	return leaves.some(({ key }) => key === 'form_id');
}

/** Besides what they say of those who are on them, lists may say that they are lists, of which way and since when. */
const OF_LISTS = /(?:^|_)(?:global|master|main|lists?|liste|lista|contacts?|people|csv|xlsx|\d+)(?=_|$)/g;

function readListName(value: string, scope: Scope, key: string): Refusal | undefined {
	const name = foldName(value).replace(OF_LISTS, '').replace(/^_/, '');
	const match = (whole: string) => matchWhole(whole) ?? matchWhole(name) ?? matchWishState(name);
	const refusal = toNamedRefusal(value, scope, match);
	// A sheet of complaints may be about the goods.
	return refusal?.code === 'complaint' && SHEETS.test(key) ? undefined : refusal;
}

const SHEETS = /sheet|table|bla(?:tt|d)|file/;

/** `{ status: 'undelivered', error_message: 'Recipient has opted out' }` */
const WHY = /(?:^|_)(?:reason|error|error_message|failure|description|detail|trace)$/;

const whatItNames = byName((key): 'form' | 'list' | 'reason' | undefined => {
	if (FORMS.test(key)) return 'form';
	return LIST_NAME.test(key) ? 'list' : WHY.test(key) ? 'reason' : undefined;
});

/** `webhook: { events: ['unsubscribed'] }`: what a tool is asked to tell of. */
function isSubscribedTo(key: string, scope: Scope): boolean {
	return (
		/^(?:events|topics|triggers|types)$/.test(key) &&
		/^(?:web)?hooks?$|^(?:config|configuration|settings)$/.test(scope.key)
	);
}

/** `{ key: 'opt_out', value: 'false' }`, `{ name: 'Do not contact', type: 'checkbox' }`: the name of a field that nobody ticked. */
function isDenied(key: string, { leaves, children }: Scope): boolean {
	// mParticle: `{ event_type: 'opt_out', data: { is_opted_out: false } }`
	if (children.some((child) => child.leaves.some((leaf) => leaf.key === 'is_opted_out' && isNo(leaf.value))))
		return true;
	if (!PAIR.test(key)) return false;
	const held = children.filter((child) => child.key === 'values').flatMap((child) => [child, ...child.children]);
	const values = [
		...leaves.filter((leaf) => HELD.test(leaf.key)),
		...held.flatMap((child) => child.leaves.filter((leaf) => leaf.key === 'text' || HELD.test(leaf.key))),
	];
	return values.length > 0
		? values.every(({ value }) => isNo(value))
		: leaves.some((leaf) => /^(?:field_)?type$/.test(leaf.key) && KINDS_OF_FIELD.test(String(leaf.value)));
}

const HELD = /^(?:(?:display_)?value|values|checked)$/;
const KINDS_OF_FIELD = /^(?:checkbox|boolean|bool|list|drop_?down|select|text|date)$/i;

const PAIR = /^(?:(?:field_)?name|key|(?:external_)?id|label|title|field|property)$/;

/** What a name of something that happened refuses, for everybody in `scope`. */
export function toNamedRefusal(text: string, scope: Scope, match = matchNamed): Refusal | undefined {
	const name = foldName(text);
	const meaning = match(name);
	return meaning === undefined ? undefined : toRefusal(meaning, scope, { key: '', name, reason: text, by: 'name' });
}

/** `{ regulation: 'gdpr', request_type: 'erasure' }` */
function readRequest(leaf: Leaf, scope: Scope): Refusal | undefined {
	if (!asksForErasure(leaf, scope)) return undefined;
	return { code: 'opt_out', channels: 'all', scope, reason: String(leaf.value), by: 'name', direction: 'out' };
}

/** `unsubscribed: true`, `hs_email_optout: 'true'`, `unsubscribed_at: '2026-…'`. */
function readFlag({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	// CleverReach's receivers have both, and 0 where they didn't leave.
	if (key === 'deactivated' && Number(value) > 1e8 && scope.leaves.some((leaf) => leaf.key === 'activated'))
		return { code: 'opt_out', channels: ['email'], scope, reason: key, by: 'flag', direction: 'out' };
	const found = flagOf(key);
	if (found === undefined || !isFlagSet(key, value, found)) return undefined;
	return toRefusal(found.meaning, scope, { key, name: found.name, reason: key, by: 'flag' });
}

function readEntry({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	const channels = readRegister(key, value);
	return channels && { code: 'opt_out', channels, scope, reason: key, by: 'flag', direction: 'out' };
}

function readErrorCode(leaf: Leaf, scope: Scope): Refusal | undefined {
	const common = { scope, reason: String(leaf.value), by: 'name', direction: 'out' } as const;
	if (isHeldForStop(leaf)) return { code: 'opt_out', channels: ['sms'], ...common };
	return isUnknownMailbox(leaf, scope) ? { code: 'hard_bounce', channels: ['email'], ...common } : undefined;
}

/** `unsubscribe: { email: … }`: what happened is the name of the object. */
function readObject(scope: Scope): Refusal | undefined {
	// `doNotContact: [{ channel: 'email', reason: 1 }]`: 0 is that nothing speaks against it.
	const channel = scope.element ? scope.leaves.find(({ key }) => key === 'channel')?.value : undefined;
	const listed = channel === undefined ? undefined : flagOf(scope.key);
	if (listed !== undefined && !scope.leaves.some(({ key, value }) => key === 'reason' && Number(value) === 0)) {
		const flag = { key: 'channel', name: foldName(String(channel)), reason: scope.key, by: 'flag' } as const;
		return toRefusal(listed.meaning, scope, flag);
	}
	const meaning = matchRefusal(scope.key);
	if (meaning === undefined || listAddresses(scope, { direction: 'out', country: undefined }).length === 0)
		return undefined;
	return toRefusal(meaning, scope, { key: scope.key, name: scope.key, reason: scope.key, by: 'name' });
}

function toRefusal(
	meaning: RefusalName,
	scope: Scope,
	{ key, name, reason, by }: { key: string; name: string; reason: string; by: Refusal['by'] },
): Refusal | undefined {
	const named = channelsOf(name) ?? channelsOf(key) ?? (by === 'flag' && OF_NUMBERS.test(key) ? TO_NUMBERS : undefined);
	const channels = meaning.channels ?? named ?? channelsNear(scope) ?? (OF_CALLS.test(key) ? EVERY_WAY : undefined);
	if (channels === NO_CHANNEL) return undefined;
	const code = meaning.bounce === true && isSoft(scope) ? 'soft_bounce' : meaning.code;
	return {
		code,
		channels,
		scope,
		reason,
		by,
		direction: by === 'name' && (isStopMessage(scope) || isOfSender(scope)) ? 'in' : 'out',
	};
}

/** `{ senderPhoneNumber, eventType: 'UNSUBSCRIBE', agentId }`: RCS, where the agent is the shop’s. */
function isOfSender({ leaves }: Scope): boolean {
	return ['sender_phone_number', 'agent_id'].every((name) => leaves.some(({ key }) => key === name));
}

/** `optedOutPhone`: neither calls nor texts. */
const OF_NUMBERS = /(?:^|_)(?:phone|mobile)(?:_|$)/;
const TO_NUMBERS = ['sms', 'phone'] as const;
/** What was said in a call is a wish for more than the next text. */
const OF_CALLS = /(?:^|_)(?:dispo|disposition|wrap_up_code)(?:_|$)/;
const EVERY_WAY = ['email', 'sms', 'phone'] as const;

/** A bounce's own fields say whether it is for good; where none does, it is taken for that. */
function isSoft(scope: Scope): boolean {
	for (const place of scopesOf(scope))
		for (const { key, value } of place.leaves)
			if (/^(?:is_)?(?:hard|permanent)(?:_bounce)?$/.test(key) && isNo(value)) return true;
			else if (
				typeof value === 'string' &&
				value.length < 60 &&
				/(?:^|_)(?:bounce|type|subtype|class|severity|category|kind)(?:_|$)/.test(key) &&
				/(?:^|_)(?:soft|transient|temporary|temp|mailbox_full)(?:_|$)/.test(foldName(value))
			)
				return true;
	return false;
}
