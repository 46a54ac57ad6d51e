import { compact } from '../../compact';
import { byName } from '../../lead/byName';
import { toEventName } from '../../lead/eventName';
import { foldName } from '../../lead/foldName';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Vocabulary } from '../../lead/vocabulary';
import { contentHash } from '../reading/contentHash';
import { toOptOut } from '../reading/toOptOut';
import { addressOf } from '../reading/mailActivity';
import type { Payload, Reading, ReadOptions } from '../source';
import { findConsents } from './findConsents';
import { bestOf, listAddresses } from './findPeople';
import { findRefusals } from './findRefusals';
import { OWN_PREFIX } from './flagNames';
import { flagOf, matchRefusal } from './matchRefusal';
import { isInList, placeRefusals, type PlacedRefusal } from './placeRefusals';
import type { Refusal } from './refusal';
import { surveyPayload, type Scope } from './surveyPayload';
import { toConsentRecords, toRefusalRecords } from './toRecords';

/**
 * The net under the vendors: a payload from which a vendor's own reader took nothing that stops a message is read once
 * more for refusals in any shape. A vendor adds topics and fields faster than anybody can list them.
 */
export function readUnderneath(payload: Payload, options: ReadOptions, reading: Reading, source: string): LeadRecord[] {
	const answered = reading.records.filter(isAnswer);
	const denied = listDenied(payload, reading, { answered, source });
	if (answered.some(stops)) {
		const further = [...placeOthers(payload, options, { reading, answered }), ...placeCalls(payload, options, reading)];
		return [...toRecords(further, payload, { reading, source }), ...addressStops(payload, answered), ...denied];
	}
	// Reading all of it again would take as long as the vendor's reader did.
	const isRead = answered.length > 0 && source !== FORM_TRIGGER;
	const certain = findCertain(isRead ? findWritten(payload.body) : payload.body);
	if (certain.length === 0) return [...listOwnRefusals(reading.records, options.vocabulary), ...denied];
	const [first] = reading.records;
	const { placed } = placeRefusals(certain, { lead: first?.identities ?? {}, country: options.defaultCountry });
	return [...toRecords(placed, payload, { reading, source }), ...denied];
}

/** The refusals of fields that steps put beside what somebody sent, said of the person whom that is about. */
export function readRefusalsBeside(
	added: object,
	options: ReadOptions,
	{ source, topic, records: [first] }: Pick<Reading, 'topic' | 'records'> & { source: string },
): LeadRecord[] {
	if (first === undefined || Object.keys(added).length === 0) return [];
	const about: LeadRecord = { ...first, kind: 'event', name: '', id: `${first.id ?? contentHash(added)}:beside` };
	const reading = { topic, records: [about], notes: [] };
	const refusals = readUnderneath({ body: added, headers: {}, item: added }, options, reading, FORM_TRIGGER);
	return refusals.map((record) => ({ ...record, source }));
}

/** About messages; that a case is open says nothing of whether somebody wants them. */
function isAnswer(record: LeadRecord): boolean {
	if (record.kind === 'suppression') return record.name !== 'support_case' && record.name !== 'dispute';
	return record.kind === 'consent' || record.kind === 'privacy';
}

/** A yes doesn't: beside it a no of the same payload still counts. */
function stops(record: LeadRecord): boolean {
	return record.kind === 'suppression'
		? record.action !== 'release'
		: record.kind !== 'consent' || record.name !== 'granted';
}

/** A no of a customer's ID alone, beside which a step put the address: who is written to by it is stopped as well. */
function addressStops({ body }: Payload, answered: readonly LeadRecord[]): LeadRecord[] {
	const nameless = answered.filter(
		(record) => stops(record) && record.identities.customerId !== undefined && addressesOf(record).length === 0,
	);
	if (nameless.length === 0 || (Array.isArray(body) && body.length > 1)) return [];
	const found = bestIn(surveyPayload(body));
	return nameless.flatMap((record) => {
		const way = 'channel' in record ? record.channel : undefined;
		const reached = way === undefined ? found : compact(addressOf(found, way));
		if (addressesOf({ identities: reached }).length === 0) return [];
		return [{ ...record, id: `${record.id}:address`, identities: { ...record.identities, ...reached } }];
	});
}

/** A box that somebody left empty, under a field of the shop's own: `meta_data`, `metadata`, `note_attributes`. */
function listDenied(
	{ body }: Payload,
	{ records, topic }: Reading,
	{ answered, source }: { answered: readonly LeadRecord[]; source: string },
): LeadRecord[] {
	if (Array.isArray(body)) return [];
	const added = source === FORM_TRIGGER ? body : findAdded(body);
	if ((Array.isArray(added) && added.length === 0) || isOfSeveral(records)) return [];
	// A yes doesn't outvote what the same record says in a field of the shop's own.
	const known = new Set(answered.filter(stops).map((record) => ('channel' in record ? record.channel : undefined)));
	if (known.has(undefined)) return [];
	const denied = findConsents(surveyPayload(added)).filter(
		({ name, channel }) => name !== 'granted' && name !== 'pending' && !known.has(channel),
	);
	if (denied.length === 0) return [];
	const [first] = records;
	const isAddressed = first !== undefined && addressesOf(first).length > 0;
	const common = {
		// The vendor's own answer has the ID of what it was given with, and of two with one ID the first counts.
		id: `${first?.id ?? `${source}:content:${contentHash(body)}`}:own`,
		...{ source, topic: topic.slice(0, 100), occurredAt: first?.occurredAt },
		identities: { ...first?.identities, ...(isAddressed ? {} : bestIn(surveyPayload(body))) },
	};
	return toConsentRecords(denied, common, []);
}

/** All that a form of the workflow's own puts out is an answer. */
const FORM_TRIGGER = 'formTrigger';
/** Fields of the shop's own and answers to its questions: what a box of the vendor's own means is for its reader to say. */
const ADDED =
	/^(?:meta_?data|note_attributes|(?:custom_?)?(?:fields?|attribute|properties)|custom_?(?:fields?|attributes|data)_\w+|(?:custom_?)?attributes|custom(?:_id|_?data)?|category_preferences|extra_?fields|questions_and_answers|answers|(?:user_fields_)?responses|field_data|traits|set|merges|merge_fields|user_properties|hidden)$/;
/** `cf_newsletter`, `x_studio_newsletter`, a column `Newsletter opt-in`: a field of the shop's own beside the vendor's. */
const OWN_FIELD = new RegExp(`${OWN_PREFIX.source}|^(?=\\S+ )`);
const DEEPEST_ADDED = 5;

/** `contact[fields][newsletter]`, `data[merges][CONSENT]` */
const FLAT = /\[(?:custom_?)?(?:fields|merges)\]\[([^\]]{1,60})\]$/;

const isAdded = byName((name) => ADDED.test(foldName(name)));

function findAdded(body: unknown, depth = 0, found: Record<string, unknown>[] = []): Record<string, unknown>[] {
	if (typeof body !== 'object' || body === null || depth > DEEPEST_ADDED) return found;
	if (Array.isArray(body)) for (const element of body) findAdded(element, depth + 1, found);
	else
		for (const [name, value] of Object.entries(body)) {
			if (typeof value !== 'object') {
				const own = FLAT.exec(name)?.[1] ?? (OWN_FIELD.test(name) ? name.replace(OWN_FIELD, '') : undefined);
				if (own !== undefined) found.push({ [own]: value });
				else if (isAdded(name) && typeof value === 'string' && value.startsWith('{')) found.push({ [name]: value });
				continue;
			}
			if (isAdded(name)) found.push({ [name]: value });
			else findAdded(value, depth + 1, found);
		}
	return found;
}

/** Of a payload that says yes, what may say no: flags, and what the shop's own people write. */
function findWritten(body: unknown, depth = 0, found: Record<string, unknown> = {}): Record<string, unknown> {
	if (typeof body !== 'object' || body === null || Array.isArray(body) || depth > 2) return found;
	for (const [name, value] of Object.entries(body)) {
		if (isWritten(name)) found[name] = value;
		else findWritten(value, depth + 1, found);
	}
	return found;
}

const WRITTEN = /^(?:tags?|labels?|notes?)$/;
const isWritten = byName(
	(name) => WRITTEN.test(foldName(name)) || isAdded(name) || flagOf(foldName(name)) !== undefined,
);

function bestIn(root: Scope): Identities {
	const addresses = listAddresses(root, { direction: 'out', country: undefined });
	return compact({ email: bestOf(addresses, 'email')[0], phone: bestOf(addresses, 'phone')[0] });
}

/** Of a list, what one of its people answered says nothing of the others. */
function placeOthers(
	payload: Payload,
	options: ReadOptions,
	{ reading, answered }: { reading: Reading; answered: readonly LeadRecord[] },
): PlacedRefusal[] {
	const isList = Array.isArray(payload.body) && payload.body.length > 1;
	if (!isList && !isOfSeveral(reading.records)) return [];
	const listed = findCertain(payload.body).filter(({ scope }) => isInList(scope));
	if (listed.length === 0) return [];
	const known = new Set(answered.flatMap(addressesOf));
	const { placed } = placeRefusals(listed, { lead: {}, country: options.defaultCountry });
	return placed.filter(({ identities }) => !addressesOf({ identities }).some((address) => known.has(address)));
}

/** "Stop calling me", by text: a gateway's own reader takes it for a no to texts. */
function placeCalls({ body }: Payload, { defaultCountry }: ReadOptions, { records }: Reading): PlacedRefusal[] {
	if (!records.some((record) => record.kind === 'suppression' && record.channel === 'sms')) return [];
	const refusals = findRefusals(surveyPayload(body)).flatMap((refusal): Refusal[] =>
		refusal.by === 'message' && refusal.channels !== 'all' && refusal.channels?.includes('phone') === true
			? [{ ...refusal, channels: ['phone'] }]
			: [],
	);
	return placeRefusals(refusals, { lead: records[0]?.identities ?? {}, country: defaultCountry }).placed;
}

function isOfSeveral(records: readonly LeadRecord[]): boolean {
	return (['email', 'phone'] as const).some(
		(kind) => new Set(records.flatMap(({ identities }) => identities[kind] ?? [])).size > 1,
	);
}

function addressesOf({ identities: { email, phone } }: Pick<LeadRecord, 'identities'>): string[] {
	return [email, phone].filter((address) => address !== undefined);
}

/** Vendors know their own bounces, blocks and complaints, and which of them mean nothing. */
function findCertain(body: unknown): Refusal[] {
	return findRefusals(surveyPayload(body)).filter(
		({ by, code, reason }) =>
			(by !== 'message' || reason === 'note') &&
			(code === 'opt_out' || (code === 'manual' && /suppress/i.test(reason))),
	);
}

function toRecords(
	placed: readonly PlacedRefusal[],
	payload: Payload,
	{ reading, source }: { reading: Reading; source: string },
): LeadRecord[] {
	const [first] = reading.records;
	const common = {
		id: `${first?.id ?? `${source}:content:${contentHash(payload.body)}`}:refusal`,
		source,
		topic: reading.topic.slice(0, 100),
		identities: first?.identities ?? {},
		occurredAt: first?.occurredAt,
	};
	return toRefusalRecords(placed, common, undefined).records.filter(({ kind }) => kind === 'suppression');
}

/** What the user says is a refusal is one in every vendor's payload, also where the vendor's reader takes it for an event. */
function listOwnRefusals(records: readonly LeadRecord[], vocabulary: Vocabulary | undefined): LeadRecord[] {
	const refusing = new Map(
		Object.values(vocabulary?.events ?? {}).map((word) => [toEventName(word), matchRefusal(foldName(word))?.code]),
	);
	return records.flatMap((record): LeadRecord[] => {
		const code = record.kind === 'event' ? refusing.get(record.name) : undefined;
		if (code === undefined) return [];
		const { id, source, topic, identities, links, occurredAt } = record;
		const channel = toOptOut(record).channel;
		const common = { id: `${id}:refusal`, source, identities, channel, ...compact({ topic, links, occurredAt }) };
		return [{ ...common, kind: 'suppression', name: code, action: 'suppress', reason: record.name }];
	});
}
