import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';
import { foldText } from '../../lead/foldText';
import { readSmsWish } from '../reading/stopWords';
import { channelsOf, NO_CHANNEL } from './channelNames';
import { listAddresses, type Direction } from './findPeople';
import { foldName, tokensOf } from '../../lead/foldName';
import { isFlagSet, toFlagName } from './flagNames';
import { matchRefusal, matchWhole, type RefusalName } from './matchRefusal';
import { scopesOf, type Leaf, type Scope } from './surveyPayload';

/** Something in a payload that says somebody is not to be contacted. */
export interface Refusal {
	code: SuppressionCode;
	/** Undefined where neither the name nor its place says it. */
	channels: readonly Channel[] | 'all' | undefined;
	/** Where it stands: whoever is nearest is whom it is about. */
	scope: Scope;
	/** In the payload's words. */
	reason: string;
	by: 'name' | 'flag' | 'message';
	direction: Direction;
}

/** Last words of a field's name that holds the name of what happened, or how somebody stands. */
const HAPPENINGS = new Set(
	(
		'event events type types subtype action actions metric topic trigger activity hook webhook notification status state standing operation ' +
		'change kind flag flags disposition outcome consent subscription preference optin keyword command intent ereignis aktion evenement ' +
		'evento accion azione estado statut stato estatus status_name msg_status object_type classification'
	).split(' '),
);
/** May hold it as well, among many other things: there only the whole name counts. */
const PERHAPS = new Set(
	'name reason category label labels tag tags value result method message detail code title'.split(' '),
);
/** Fields of these are about something else that has a name, a type or a state. */
const ABOUT_ELSE = new Set(
	(
		'campaign list form template segment flow utm product first last full file previous old prev before former source company orgname ' +
		'audience default possible available allowed page url link sender from job plan order payment billing ' +
		'fulfillment financial shipping mime content subject'
	).split(' '),
);
const TEXTS = new Set(
	'text body message content reply_body reply_text reply reply_message message_body message_text body_plain stripped_text text_body sms_body sms_text msg inbound_text comment comments message_content nachricht mensaje messaggio mensagem'.split(
		' ',
	),
);
const INBOUND = /(?:^|_)(?:in|inbound|incoming|received|receive|reply|replied|replies|mo|response)(?:_|$)/;
const OUTBOUND = /(?:^|_)(?:out|outbound|outgoing|sent|send|delivered|queued|scheduled|dispatched)(?:_|$)/;

export function findRefusals(root: Scope): Refusal[] {
	const refusals: Refusal[] = [];
	for (const scope of scopesOf(root)) {
		if (isPast(scope)) continue;
		const objectRefusal = scope.parent === undefined ? undefined : readObject(scope);
		if (objectRefusal !== undefined) refusals.push(objectRefusal);
		for (const leaf of scope.leaves) {
			if (!canRefuse(leaf.key)) continue;
			const refusal = readName(leaf, scope) ?? readFlag(leaf, scope) ?? readMessage(leaf, scope);
			if (refusal !== undefined) refusals.push(refusal);
		}
	}
	return refusals;
}

const MOST_KEYS = 10_000;
const refusing = new Map<string, boolean>();

/** Whether a field of that name can say that somebody refused: asked once per name, since names repeat from payload to payload. */
function canRefuse(key: string): boolean {
	let can = refusing.get(key);
	if (can !== undefined) return can;
	if (refusing.size >= MOST_KEYS) refusing.clear();
	const flag = toFlagName(key);
	can = TEXTS.has(key) || nameRoleOf(key) !== undefined || (flag !== undefined && matchWhole(flag) !== undefined);
	refusing.set(key, can);
	return can;
}

/** Whether a field holds the name of what happened, or may hold it among other things. */
function nameRoleOf(key: string): 'happening' | 'perhaps' | undefined {
	const tokens = tokensOf(key);
	if (key === '' || tokens.slice(0, -1).some((token) => ABOUT_ELSE.has(token))) return undefined;
	const last = tokens.at(-1) ?? '';
	if (HAPPENINGS.has(last) || (last === 'name' && tokens.some((token) => HAPPENINGS.has(token)))) return 'happening';
	return PERHAPS.has(last) || channelsOf(key) !== undefined ? 'perhaps' : undefined;
}

function isPast(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent)
		if (/^(?:previous|old|prev|before|former)(?:_|$)/.test(place.key)) return true;
	return false;
}

/** `event: 'email.unsubscribed'`, `status: 'hard_bounce'`, `channels: { email: 'unsubscribed' }`. */
function readName({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	// An address names nothing that happened, and each is another one: folding it would cost more than all the rest.
	if (typeof value !== 'string' || value.length > 100 || value.includes('@')) return undefined;
	const role = nameRoleOf(key);
	if (role === undefined) return undefined;
	const tokens = tokensOf(key);
	const last = tokens.at(-1) ?? '';
	const name = foldName(value);
	const meaning = role === 'happening' ? (matchRefusal(name) ?? matchStop(value, last)) : matchWhole(name);
	if (
		meaning === undefined ||
		(last === 'name' && tokens.length === 1 && ABOUT_ELSE.has(tokensOf(scope.key).at(-1) ?? ''))
	)
		return undefined;
	return toRefusal(meaning, scope, { key, name, reason: value, by: 'name' });
}

/** The bare word of a text message, where a tool passes it on as what happened. */
function matchStop(value: string, last: string): RefusalName | undefined {
	if (last !== 'keyword' && last !== 'event' && last !== 'action' && last !== 'command' && last !== 'status')
		return undefined;
	const text = foldText(value.trim());
	return /^(?:stop|stopall|unsubscribe|arret|quit)$/.test(text) || (last === 'keyword' && readSmsWish(value) === 'stop')
		? { code: 'opt_out' }
		: undefined;
}

/** `unsubscribed: true`, `hs_email_optout: 'true'`, `unsubscribed_at: '2026-…'`. */
function readFlag({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	const flag = toFlagName(key);
	if (flag === undefined) return undefined;
	const meaning = matchWhole(flag);
	if (meaning === undefined || !isFlagSet(key, value)) return undefined;
	return toRefusal(meaning, scope, { key, name: flag, reason: key, by: 'flag' });
}

/** `unsubscribe: { email: … }`: what happened is the name of the object. */
function readObject(scope: Scope): Refusal | undefined {
	const meaning = scope.leaves.length === 0 ? undefined : matchRefusal(scope.key);
	if (meaning === undefined || listAddresses(scope, { direction: 'out', country: undefined }).length === 0)
		return undefined;
	return toRefusal(meaning, scope, { key: scope.key, name: scope.key, reason: scope.key, by: 'name' });
}

/** What somebody wrote: STOP, or a reply in words. What was written to them is not. */
function readMessage({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	if (typeof value !== 'string' || !TEXTS.has(key) || value.length > 20_000) return undefined;
	const direction = directionOf(scope);
	if (direction === 'out' || readSmsWish(value) !== 'stop') return undefined;
	const channels = channelsNear(scope);
	return {
		code: 'opt_out',
		channels: channels === NO_CHANNEL ? undefined : channels,
		scope,
		reason: 'message',
		by: 'message',
		direction: direction ?? (hasBothEnds(scope) ? 'in' : 'out'),
	};
}

function toRefusal(
	meaning: RefusalName,
	scope: Scope,
	{ key, name, reason, by }: { key: string; name: string; reason: string; by: Refusal['by'] },
): Refusal | undefined {
	const named = channelsOf(name) ?? channelsOf(key);
	const channels = meaning.channels ?? named ?? channelsNear(scope);
	if (channels === NO_CHANNEL) return undefined;
	const code = meaning.bounce === true && isSoft(scope) ? 'soft_bounce' : meaning.code;
	return { code, channels, scope, reason, by, direction: by === 'name' && isStopMessage(scope) ? 'in' : 'out' };
}

/** A bounce's own fields say whether it is for good; where none does, it is taken for that. */
function isSoft(scope: Scope): boolean {
	for (const place of scopesOf(scope))
		for (const { key, value } of place.leaves)
			if (
				typeof value === 'string' &&
				value.length < 60 &&
				/(?:^|_)(?:bounce|type|subtype|class|severity|category|kind)(?:_|$)/.test(key) &&
				/(?:^|_)(?:soft|transient|temporary|temp|mailbox_full)(?:_|$)/.test(foldName(value))
			)
				return true;
	return false;
}

/** Something that was typed and sent: a text and the number it came from. */
function isStopMessage(scope: Scope): boolean {
	return (
		scope.leaves.some(({ key }) => TEXTS.has(key)) &&
		(directionOf(scope) ?? (hasBothEnds(scope) ? 'in' : 'out')) === 'in'
	);
}

function directionOf(scope: Scope): Direction | undefined {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		for (const { key, value } of place.leaves) {
			if (typeof value !== 'string' || value.length > 60) continue;
			if (!HAPPENINGS.has(tokensOf(key).at(-1) ?? '') && key !== 'direction') continue;
			const name = foldName(value);
			if (INBOUND.test(name)) return 'in';
			if (OUTBOUND.test(name)) return 'out';
		}
		if (place.element) break;
	}
	return undefined;
}

function hasBothEnds(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		const names = [...place.leaves.map(({ key }) => key), ...place.children.map(({ key }) => key)];
		if (names.some((name) => /^(?:from|sender|msisdn|from_number|originator)$/.test(name))) return true;
	}
	return false;
}

/** The channel a record or what it stands in speaks of: `channel: 'sms'`, `sms: { status: … }`. */
function channelsNear(scope: Scope): readonly Channel[] | typeof NO_CHANNEL | undefined {
	let place: Scope | undefined = scope;
	for (let height = 0; place !== undefined && height < 4; height += 1, place = place.parent) {
		const named = place.leaves.find(
			({ key, value }) =>
				typeof value === 'string' &&
				/^(?:channel|channel_type|medium|message_type|object_type|messaging_product|type|event|event_type|topic)$/.test(
					key,
				),
		);
		const channels =
			(named === undefined ? undefined : channelsOf(foldName(String(named.value)))) ?? channelsOf(place.key);
		if (channels !== undefined) return channels;
	}
	return undefined;
}
