import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { listIdentities, type Identity } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Settings } from '../../settings';
import { fail, succeed, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { stopsMessages } from './stopsMessages';
import { withoutPresent } from './withoutPresent';

/** One item: all the records its payload became. */
export interface RecordRequest {
	records: readonly LeadRecord[];
	/** The lead it is about, where a step before has found them (aboutLeads). */
	leadId?: string;
	/** Outcomes only hinted at by an event wait for a report that confirms them. */
	inferOutcomes?: boolean;
	/** Of a history that is loaded now: what happened then was known then. What stops messages counts from now on. */
	past?: boolean;
}

/** A record that can be written: whose it is and when it happened are settled. */
export interface PreparedRecord {
	/** The place of its item in the batch. */
	item: number;
	record: LeadRecord;
	/** Strongest first. */
	identities: Identity[];
	/** The lead it belongs to, whoever else it names. */
	leadId?: string;
	/** A lead that was nobody known until then: this record says who they are. */
	visitorId?: string;
	/** Those of them that an alias says were the person's until then. */
	formerly?: Identity[];
	at: Instant;
	/** Since when it counts as known: since it happened where it is of the past, else since now. */
	knownAt: Instant;
	isInferred: boolean;
	/** Says nothing that isn't on record: a profile that was delivered before. */
	isRepeat?: boolean;
	/** What was done about its date. */
	note?: string;
}

/** Each record of an item stands alone: one that can't be used doesn't lose the others. */
export interface PreparedItem {
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
	return requests.map(({ records, leadId, inferOutcomes = false, past = false }, item) => {
		const prepared: PreparedRecord[] = [];
		const failures: { error: EngineError; mustStand: boolean }[] = [];
		for (const record of records) {
			const countsUndated = stopsMessages(record) && !(past && record.kind === 'outcome');
			const answer: Result<Placed> =
				past && record.occurredAt === undefined && !countsUndated
					? fail(new EngineError('time-invalid', MESSAGES.undatedPast(record.name), { field: 'occurredAt' }))
					: prepareRecord(record, now, settings, { countsUndated, isOfLead: leadId !== undefined });
			if (!answer.ok) failures.push({ error: answer.error, mustStand: countsUndated });
			else {
				const isInferred = inferOutcomes || (record.kind === 'outcome' && record.inferred === true);
				const knownAt = past ? answer.value.at : now;
				prepared.push({ item, record: past ? withoutPresent(record) : record, isInferred, knownAt, ...answer.value });
			}
		}
		const unplaced = failures.find(({ mustStand }) => prepared.length === 0 || mustStand);
		return compact({
			records: prepared,
			notes: failures.map(({ error }) => error.message),
			error: records.length === 0 ? new EngineError('payload-incomplete', MESSAGES.nothingToRecord) : unplaced?.error,
		});
	});
}

/** Whose it is, and when. */
type Placed = Pick<PreparedRecord, 'identities' | 'formerly' | 'at' | 'note'>;

/**
 * What stops messages counts from now where its date is of no use. A sale of the past doesn't: nobody knows what came
 * before it, and as a sale of today it would teach that today's visitors buy.
 */
function prepareRecord(
	record: LeadRecord,
	now: Instant,
	settings: Settings['recording'],
	{ countsUndated, isOfLead }: { countsUndated: boolean; isOfLead: boolean },
): Result<Placed> {
	const whose = identitiesOfRecord(record);
	if (whose.identities.length === 0 && !isOfLead)
		return fail(new EngineError('identity-missing', MESSAGES.noIdentity(record.name)));
	const problem = findTimeProblem(record, now, settings);
	// A sender's clock may run ahead: what has arrived has happened.
	if (problem === undefined) return succeed({ ...whose, at: Math.min(record.occurredAt ?? now, now) });
	if (countsUndated) return succeed({ ...whose, at: now, note: MESSAGES.countsFromNow(problem) });
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
