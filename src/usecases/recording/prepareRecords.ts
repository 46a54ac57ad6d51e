import { EngineError } from '../../errors';
import { listIdentities, type Identity } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Settings } from '../../settings';
import { fail, succeed, type Result } from '../engineContext';
import { MESSAGES } from '../messages';

/** One item: all the records its payload became. */
export interface RecordRequest {
	records: readonly LeadRecord[];
	/** Outcomes only hinted at by an event wait for a report that confirms them. */
	inferOutcomes?: boolean;
}

/** A record that can be written: whose it is and when it happened are settled. */
export interface PreparedRecord {
	/** The place of its item in the batch. */
	item: number;
	record: LeadRecord;
	/** Strongest first. */
	identities: Identity[];
	at: Instant;
	isInferred: boolean;
}

/** Each item's records, or why the item can't be used. */
export function prepareRecords(
	requests: readonly RecordRequest[],
	now: Instant,
	settings: Settings['recording'],
): Result<PreparedRecord[]>[] {
	return requests.map((request, item) => prepareItem(request, item, now, settings));
}

function prepareItem(
	{ records, inferOutcomes = false }: RecordRequest,
	item: number,
	now: Instant,
	settings: Settings['recording'],
): Result<PreparedRecord[]> {
	if (records.length === 0) return fail(new EngineError('payload-incomplete', MESSAGES.nothingToRecord));
	const prepared: PreparedRecord[] = [];
	for (const record of records) {
		const identities = identitiesOfRecord(record);
		if (identities.length === 0) return fail(new EngineError('identity-missing', MESSAGES.noIdentity(record.name)));
		const at = checkTime(record, now, settings);
		if (!at.ok) return at;
		const isInferred = inferOutcomes || (record.kind === 'outcome' && record.inferred === true);
		prepared.push({ item, record, identities, at: at.value, isInferred });
	}
	return succeed(prepared);
}

function identitiesOfRecord(record: LeadRecord): Identity[] {
	const identities = listIdentities(record.source, record.identities, record.links);
	// Who somebody was points to who they are now.
	const formerly = identities.length > 0 && record.kind === 'identity' ? record.formerly : undefined;
	return formerly === undefined ? identities : [...identities, ...listIdentities(record.source, formerly)];
}

function checkTime(
	{ name, occurredAt }: LeadRecord,
	now: Instant,
	{ futureToleranceMs, earliestTime }: Settings['recording'],
): Result<Instant> {
	if (occurredAt === undefined) return succeed(now);
	if (occurredAt > now + futureToleranceMs) return refuseTime(MESSAGES.timeInFuture(name, occurredAt));
	if (occurredAt < earliestTime) return refuseTime(MESSAGES.timeTooEarly(name, occurredAt, earliestTime));
	// A sender's clock may run ahead: what has arrived has happened.
	return succeed(Math.min(occurredAt, now));
}

function refuseTime(message: string): Result<Instant> {
	return fail(new EngineError('time-invalid', message, { field: 'occurredAt' }));
}
