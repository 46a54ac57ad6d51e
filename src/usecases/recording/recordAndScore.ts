import { EngineError } from '../../errors';
import { readsEvent } from '../../features/readsEvent';
import { listMeasured } from '../../scoring/term';
import { identitiesOf, type Identities } from '../../lead/identity';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { loadModel } from '../models/loadModel';
import type { PrivacyAnswer } from '../privacy/privacyRequests';
import { recordRecords, type RecordedLead, type RecordedRecord, type RecordRequest } from './recordRecords';
import { scoreAll, toStoredScore, type ScoredFully, type ScoredLead } from '../scoring/scoreLeads';

/** One person of an item: what was recorded, and the score unless it was only recorded or is about privacy. */
export interface LeadAnswer extends PrivacyAnswer {
	leadId: string;
	identities: Identities;
	event: { id: string; name: string; occurredAt: number; recorded: boolean; duplicate: boolean };
	scored?: ScoredLead;
	/** What somebody may want to mend. */
	notes?: string[];
}

export async function recordEvents(
	context: EngineContext,
	requests: readonly RecordRequest[],
): Promise<Result<LeadAnswer[]>[]> {
	return await inChunks(requests, (slice) =>
		context.store.write(async (transaction) =>
			(await recordRecords(context, transaction, slice)).map(
				(item): Result<LeadAnswer[]> => (item.ok ? succeed(item.value.map((lead) => toAnswer(lead))) : item),
			),
		),
	);
}

/** Records and scores in one transaction: a score is never seen without the event that asked for it. `modelName` as for scoreLeads. */
export async function recordAndScore(
	context: EngineContext,
	requests: readonly RecordRequest[],
	modelName?: string,
): Promise<Result<LeadAnswer[]>[]> {
	return await inChunks(requests, (slice) =>
		context.store.write(async (transaction) => {
			// The model is asked for together with the leads, so that it costs no wait of its own.
			const [model, items] = await Promise.all([
				loadModel(transaction, modelName),
				recordRecords(context, transaction, slice),
			]);
			const people = items.flatMap((item) => (item.ok ? item.value.filter(mayBeScored) : []));
			const newEvents = new Map<string, { id: string; name: string }>();
			for (const person of people) {
				const { record, recorded } = leadingRecord(person);
				if (recorded) newEvents.set(person.lead.id, { id: record.id, name: record.name });
			}
			const scored = await scoreAll(
				context,
				transaction,
				people.map(({ lead }) => lead),
				model,
				newEvents,
			);
			await transaction.appendScores([...scored.values()].map((each) => toStoredScore(each)));
			return items.map((item): Result<LeadAnswer[]> => {
				if (!item.ok) return item;
				return succeed(
					item.value.map((person) => ({ ...toAnswer(person), ...withScore(scored.get(person.lead.id), person) })),
				);
			});
		}),
	);
}

/** Nobody is scored who is gone, or for asking what is known about them. */
function mayBeScored({ rowsErased, records }: RecordedLead): boolean {
	return rowsErased === undefined && records.some(({ record }) => record.kind !== 'privacy');
}

function withScore(scored: ScoredFully | undefined, person: RecordedLead): Pick<LeadAnswer, 'scored' | 'notes'> {
	if (scored === undefined) return {};
	const { record } = leadingRecord(person);
	const counts =
		record.kind !== 'event' || listMeasured(scored.scorecard.terms).some((term) => readsEvent(term, record.name));
	return counts
		? { scored }
		: {
				scored,
				notes: [
					`The ${scored.audience} scorecard has no points for ${record.name}: it is on record, and changes no score.`,
				],
			};
}

function toAnswer(person: RecordedLead): LeadAnswer {
	const { record, occurredAt, recorded } = leadingRecord(person);
	const { lead, identities, rowsErased, exported } = person;
	return {
		leadId: lead.id,
		// What the item said comes first: with a hashing secret the store has nothing to add.
		identities: rowsErased === undefined ? { ...identitiesOf(lead.identities), ...identities } : identities,
		event: { id: record.id, name: record.name, occurredAt, recorded, duplicate: !recorded },
		...(rowsErased !== undefined && { rowsErased }),
		...(exported !== undefined && {
			exported,
			...(exported.lead === undefined && {
				notes: ['Nothing is on record about this person, and nothing was put on record by asking.'],
			}),
		}),
	};
}

/** The newest event among a person's records stands for the item; without one, whatever the payload became. */
function leadingRecord({ records }: RecordedLead): RecordedRecord {
	const events = records.filter(({ record }) => record.kind === 'event');
	const [first, ...others] = events.length > 0 ? events : records;
	if (first === undefined) throw new EngineError('internal', 'A recorded lead has at least one record.');
	return others.reduce((newest, other) => (other.occurredAt > newest.occurredAt ? other : newest), first);
}
