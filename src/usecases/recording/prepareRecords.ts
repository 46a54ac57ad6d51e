import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { listIdentities, type Identity } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Settings } from '../../settings';
import { fail, succeed, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { stopsMessages } from './stopsMessages';

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
	/** Those of them that an alias says were the person's until then. */
	formerly?: Identity[];
	at: Instant;
	isInferred: boolean;
	/** Says nothing that isn't on record: a profile that was delivered before. */
	isRepeat?: boolean;
	/** What was done about its date. */
	note?: string;
}

/** Each record of an item stands alone: one that can't be used doesn't lose the others. */
interface PreparedItem {
	records: PreparedRecord[];
	/** What was left out, and why. */
	notes: string[];
	/** Nothing can be recorded, or what stops messages can't be placed on anybody, which must not look like success. */
	error?: EngineError;
}

export function prepareRecords(
	requests: readonly RecordRequest[],
	now: Instant,
	settings: Settings['recording'],
): PreparedItem[] {
	return requests.map(({ records, inferOutcomes = false }, item) => {
		const prepared: PreparedRecord[] = [];
		const failures: { record: LeadRecord; error: EngineError }[] = [];
		for (const record of records) {
			const answer = prepareRecord(record, now, settings);
			if (!answer.ok) failures.push({ record, error: answer.error });
			else {
				const isInferred = inferOutcomes || (record.kind === 'outcome' && record.inferred === true);
				prepared.push({ item, record, isInferred, ...answer.value });
			}
		}
		const unplaced = failures.find(({ record }) => prepared.length === 0 || stopsMessages(record));
		return compact({
			records: prepared,
			notes: failures.map(({ error }) => error.message),
			error: records.length === 0 ? new EngineError('payload-incomplete', MESSAGES.nothingToRecord) : unplaced?.error,
		});
	});
}

function prepareRecord(
	record: LeadRecord,
	now: Instant,
	settings: Settings['recording'],
): Result<Pick<PreparedRecord, 'identities' | 'formerly' | 'at' | 'note'>> {
	const whose = identitiesOfRecord(record);
	if (whose.identities.length === 0) return fail(new EngineError('identity-missing', MESSAGES.noIdentity(record.name)));
	const problem = findTimeProblem(record, now, settings);
	// A sender's clock may run ahead: what has arrived has happened.
	if (problem === undefined) return succeed({ ...whose, at: Math.min(record.occurredAt ?? now, now) });
	if (stopsMessages(record)) return succeed({ ...whose, at: now, note: MESSAGES.countsFromNow(problem) });
	return fail(new EngineError('time-invalid', MESSAGES.checkTime(problem), { field: 'occurredAt' }));
}

function identitiesOfRecord(record: LeadRecord): Pick<PreparedRecord, 'identities' | 'formerly'> {
	const identities = listIdentities(record.source, record.identities, record.links);
	// Who somebody was points to who they are now.
	const before = identities.length > 0 && record.kind === 'identity' ? record.formerly : undefined;
	if (before === undefined) return { identities };
	const formerly = listIdentities(record.source, before);
	return { identities: [...identities, ...formerly], formerly };
}

function findTimeProblem(
	{ name, occurredAt }: LeadRecord,
	now: Instant,
	{ futureToleranceMs, earliestTime }: Settings['recording'],
): string | undefined {
	if (occurredAt === undefined) return undefined;
	if (occurredAt > now + futureToleranceMs) return MESSAGES.timeInFuture(name, occurredAt);
	if (occurredAt < earliestTime) return MESSAGES.timeTooEarly(name, occurredAt, earliestTime);
	return undefined;
}
