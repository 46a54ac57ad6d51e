import { EngineError } from '../../errors';
import { addressKindOf } from '../../lead/channel';
import { listIdentities, listOtherAddresses, type Identities, type Identity } from '../../lead/identity';
import { isPersonalField } from '../../lead/isPersonalName';
import type { Keyring } from '../../lead/keyring';
import type { EventRecord, LeadRecord, OutcomeRecord, SuppressionRecord, ConsentRecord } from '../../lead/record';
import { toIsoTime, type Instant } from '../../lead/time';
import type { StoredEvent } from '../../store/port/events';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTrait } from '../../store/port/traits';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { addressKeys } from '../people/addressKeys';
import { answerPrivacyRequests, type PrivacyAnswer, type PrivacyRequest } from '../privacy/privacyRequests';
import { resolveLeads } from '../people/resolveLeads';
import { findStrangers } from '../people/strangers';

/** One item: all the records its payload became. */
export interface RecordRequest {
	records: readonly LeadRecord[];
	/** Outcomes only hinted at by an event wait for a report that confirms them. */
	inferOutcomes?: boolean;
}

export interface RecordedRecord {
	record: LeadRecord;
	occurredAt: Instant;
	/** False where a record of that id was on file. */
	recorded: boolean;
}

/** One person of an item, with what was written for them. Of an erased person nothing is left, this batch's records included. */
export interface RecordedLead extends PrivacyAnswer {
	lead: StoredLead;
	/** As this item said them. */
	identities: Identities;
	records: RecordedRecord[];
}

/**
 * Writes every record of every item inside the caller's transaction: leads first, then each kind once. An item whose
 * records can't be used answers with its error; the others go on.
 */
export async function recordRecords(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedLead[]>[]> {
	const now = context.clock();
	const answers: Result<RecordedLead[]>[] = [];
	const entries: Entry[] = [];
	requests.forEach((request, item) => {
		const prepared = prepareItem(request, item, now, context);
		answers.push(prepared.ok ? succeed([]) : prepared);
		if (prepared.ok) entries.push(...prepared.value);
	});
	if (entries.length === 0) return answers;

	const strangers = await findStrangers(context, transaction, entries, now);
	const others = entries.filter((entry) => !strangers.has(entry));
	const resolved = await resolveLeads(transaction, context.keyring, others, now);
	const leads = new Map([...strangers, ...others.map((entry, index) => [entry, required(resolved[index])] as const)]);
	const written = entries.map(
		(entry): Written => ({ ...entry, ...required(leads.get(entry)), isStranger: strangers.has(entry), recorded: true }),
	);
	const writers = [writeEvents, writeOutcomes, writeSuppressions, writeTraits];
	await Promise.all(writers.map((write) => write(context, transaction, written, now)));
	const privacy = await answerPrivacyRequests(context, transaction, written.flatMap(toPrivacyRequest), now);

	for (const entry of written) {
		const answer = answers[entry.item];
		if (answer?.ok) addToLeads(answer.value, entry, privacy.get(entry.lead.id));
	}
	return answers;
}

interface Entry {
	item: number;
	record: LeadRecord;
	identities: Identity[];
	at: Instant;
	infer: boolean;
}

interface Written extends Entry {
	writeId: string;
	lead: StoredLead;
	isStranger: boolean;
	recorded: boolean;
}

function prepareItem(request: RecordRequest, item: number, now: Instant, context: EngineContext): Result<Entry[]> {
	if (request.records.length === 0) {
		return fail(new EngineError('payload-incomplete', 'Nothing in this item can be recorded.'));
	}
	const entries: Entry[] = [];
	for (const record of request.records) {
		const identities = listIdentities(record.source, record.identities, record.links);
		// Who somebody was points to who they are now.
		if (identities.length > 0 && record.kind === 'identity' && record.formerly)
			identities.push(...listIdentities(record.source, record.formerly));
		if (identities.length === 0) {
			return fail(
				new EngineError(
					'identity-missing',
					`The ${record.name} says nothing about whose it is: no e-mail, phone, customer id or anonymous id.`,
				),
			);
		}
		const at = checkTime(record, now, context);
		if (!at.ok) return at;
		entries.push({ item, record, identities, at: at.value, infer: request.inferOutcomes === true });
	}
	return succeed(entries);
}

function checkTime(record: LeadRecord, now: Instant, { settings }: EngineContext): Result<Instant> {
	const { occurredAt } = record;
	if (occurredAt === undefined) return succeed(now);
	const { futureToleranceMs, earliestTime } = settings.recording;
	if (occurredAt > now + futureToleranceMs) {
		return fail(
			new EngineError(
				'time-invalid',
				`The ${record.name} happened at ${toIsoTime(occurredAt)}, which is still to come. Check the time field and its zone.`,
				{ field: 'occurredAt' },
			),
		);
	}
	if (occurredAt < earliestTime) {
		return fail(
			new EngineError(
				'time-invalid',
				`The ${record.name} happened at ${toIsoTime(occurredAt)}, before ${toIsoTime(earliestTime)}. Perhaps seconds were read as milliseconds: check the time field.`,
				{ field: 'occurredAt' },
			),
		);
	}
	// A sender's clock may run ahead: what has arrived has happened.
	return succeed(Math.min(occurredAt, now));
}

async function writeEvents(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	written: Written[],
	now: Instant,
): Promise<void> {
	const mine = written.filter((entry): entry is Written & { record: EventRecord } => entry.record.kind === 'event');
	if (mine.length === 0) return;
	const recorded = await transaction.appendEvents(
		mine.map(
			({ record, at, writeId }): StoredEvent => ({
				id: keyring.conceal(record.id),
				leadId: writeId,
				name: record.name,
				source: record.source,
				occurredAt: at,
				receivedAt: now,
				...pickMoney(record),
				...(record.machine === undefined ? {} : { machine: record.machine }),
			}),
		),
	);
	mine.forEach((entry, index) => (entry.recorded = recorded[index] === true));
}

async function writeOutcomes(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	written: Written[],
	now: Instant,
): Promise<void> {
	const mine = written.filter((entry): entry is Written & { record: OutcomeRecord } => entry.record.kind === 'outcome');
	if (mine.length === 0) return;
	const recorded = await transaction.appendOutcomes(
		mine.map(
			({ record, at, writeId, infer }): StoredOutcome => ({
				id: keyring.conceal(record.id),
				leadId: writeId,
				name: record.name,
				source: record.source,
				occurredAt: at,
				receivedAt: now,
				...pickMoney(record),
				...(record.reverses === undefined ? {} : { reverses: keyring.conceal(record.reverses) }),
				...(record.subject === undefined ? {} : { subject: keyring.conceal(record.subject) }),
				...(record.full === undefined ? {} : { full: record.full }),
				...(infer || record.inferred ? { inferred: true } : {}),
			}),
		),
	);
	mine.forEach((entry, index) => (entry.recorded = recorded[index] === true));
}

/** Consent is kept in the same log: withdrawn or pending suppresses as `no_consent`, granted releases it. */
async function writeSuppressions(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	written: Written[],
	now: Instant,
): Promise<void> {
	const entries: StoredSuppression[] = [];
	const owners: Written[] = [];
	for (const entry of written) {
		const { record } = entry;
		if (record.kind !== 'suppression' && record.kind !== 'consent') continue;
		for (const key of suppressionKeys(entry, keyring)) {
			entries.push({
				id: `${keyring.conceal(record.id)}|${key}`,
				key,
				...suppressionOf(record),
				...(record.kind === 'suppression' &&
					record.subject !== undefined && { subject: keyring.conceal(record.subject) }),
				...(record.channel === undefined ? {} : { channel: record.channel }),
				at: entry.at,
				receivedAt: now,
				source: record.source,
				// A vendor's wording may quote the address, so a hashed store does without it.
				...(record.reason === undefined || keyring.hashed ? {} : { reason: record.reason }),
			});
			owners.push(entry);
		}
	}
	if (entries.length === 0) return;
	const recorded = await transaction.appendSuppressions(entries);
	owners.forEach((owner) => (owner.recorded = false));
	owners.forEach((owner, index) => (owner.recorded ||= recorded[index] === true));
}

/**
 * A suppression is kept under the address it is about: the e-mail for e-mail, the phone for SMS and calls, else the
 * strongest identity, since every address of a lead is looked up. A release that names no such address ends it under all of the lead's.
 */
function suppressionKeys({ record, identities, lead }: Written, keyring: Keyring): string[] {
	const channel = record.kind === 'suppression' || record.kind === 'consent' ? record.channel : undefined;
	const kind = channel === undefined ? undefined : addressKindOf(channel);
	const address = identities.find((identity) => identity.kind === kind);
	const ends =
		(record.kind === 'suppression' && record.action === 'release') ||
		(record.kind === 'consent' && record.name === 'granted');
	// A refusal holds for every address of the field it came in, a release for the first alone.
	const others = listOtherAddresses(record.identities).filter((other) => !ends && (kind ?? other.kind) === other.kind);
	const keysOf = (identity: Identity): string[] => [...new Set([identity, ...others].flatMap(keyring.listKeysOf))];
	if (address !== undefined) return keysOf(address);
	if (ends) return addressKeys(lead);
	const strongest = identities.find((identity) => identity.kind !== 'link');
	return strongest === undefined ? addressKeys(lead).slice(0, 1) : keysOf(strongest);
}

function suppressionOf(
	record: SuppressionRecord | ConsentRecord,
): Pick<StoredSuppression, 'code' | 'action' | 'until'> {
	if (record.kind === 'consent') {
		return { code: 'no_consent', action: record.name === 'granted' ? 'release' : 'suppress' };
	}
	return { code: record.name, action: record.action, ...(record.until === undefined ? {} : { until: record.until }) };
}

async function writeTraits(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	written: Written[],
	now: Instant,
): Promise<void> {
	const traits: StoredTrait[] = [];
	for (const { record, at, writeId } of written) {
		for (const [name, value] of Object.entries(record.traits ?? {})) {
			if (keyring.hashed && isPersonalField(name, value)) continue;
			traits.push({ leadId: writeId, name, value, occurredAt: at, receivedAt: now });
		}
	}
	if (traits.length > 0) await transaction.appendTraits(traits);
}

function toPrivacyRequest({ record, lead, identities, isStranger }: Written): PrivacyRequest[] {
	return record.kind === 'privacy' ? [{ name: record.name, lead, identities, isStranger }] : [];
}

function pickMoney(record: EventRecord | OutcomeRecord): Pick<StoredEvent, 'amountMinor' | 'currency' | 'category'> {
	return {
		...(record.amountMinor === undefined ? {} : { amountMinor: record.amountMinor }),
		...(record.currency === undefined ? {} : { currency: record.currency }),
		...(record.category === undefined ? {} : { category: record.category }),
	};
}

function addToLeads(
	leads: RecordedLead[],
	{ lead, record, at, recorded }: Written,
	privacy: PrivacyAnswer | undefined,
): void {
	const known = leads.find((other) => other.lead.id === lead.id);
	const kept = { record, occurredAt: at, recorded };
	if (known === undefined) {
		leads.push({ lead, identities: { ...record.identities }, records: [kept], ...privacy });
		return;
	}
	known.identities = { ...record.identities, ...known.identities };
	known.records.push(kept);
}

function required<T>(value: T | undefined): T {
	if (value === undefined)
		throw new EngineError('internal', 'The store answered with fewer rows than it was asked for.');
	return value;
}
