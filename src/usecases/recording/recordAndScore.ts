import { readsEvent } from '../../features/readsEvent';
import { listMeasured } from '../../scoring/term';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { loadModel } from '../models/loadModel';
import { scoreAll } from '../scoring/scoreAll';
import { toStoredScore, type ScoredFully } from '../scoring/scoredLead';
import type { BatchOptions } from '../writeBatch';
import type { RecordedLead } from './gatherByLead';
import { leadingRecord, toLeadAnswer, type LeadAnswer } from './leadAnswer';
import type { RecordRequest } from './prepareRecords';
import { recordBatch } from './recordBatch';
import { recordRecords } from './recordRecords';

/** Records and scores in one transaction: a score is never seen without the event that asked for it. `modelName` as for scoreLeads. */
export async function recordAndScore(
	context: EngineContext,
	requests: readonly RecordRequest[],
	modelName?: string,
	options: BatchOptions = {},
): Promise<Result<LeadAnswer[]>[]> {
	return await recordBatch(
		context,
		requests,
		async (transaction, slice) => {
			// The model is asked for together with the leads, so that it costs no wait of its own.
			const [model, items] = await Promise.all([
				loadModel(transaction, modelName),
				recordRecords(context, transaction, slice),
			]);
			const people = items.flatMap((item) => (item.ok ? item.value.filter(mayBeScored) : []));
			const newEvents = new Map(
				people.flatMap((person) => {
					const { record, recorded } = leadingRecord(person);
					return recorded ? [[person.lead.id, { id: record.id, name: record.name }] as const] : [];
				}),
			);
			const leads = people.map(({ lead }) => lead);
			const scored = await scoreAll(context, transaction, { leads, model, newEvents });
			await transaction.appendScores([...scored.values()].map((score) => toStoredScore(score)));
			return items.map(
				(item): Result<LeadAnswer[]> =>
					item.ok ? succeed(item.value.map((person) => addScore(person, scored.get(person.lead.id)))) : item,
			);
		},
		options,
	);
}

/** Nobody is scored who is gone, or for asking what is known about them. */
function mayBeScored({ rowsErased, records }: RecordedLead): boolean {
	return rowsErased === undefined && records.some(({ record }) => record.kind !== 'privacy');
}

function addScore(person: RecordedLead, scored: ScoredFully | undefined): LeadAnswer {
	const answer = toLeadAnswer(person);
	if (scored === undefined) return answer;
	const { record } = leadingRecord(person);
	const counts =
		record.kind !== 'event' || listMeasured(scored.scorecard.terms).some((term) => readsEvent(term, record.name));
	const { notes = [] } = answer;
	return counts
		? { ...answer, scored }
		: { ...answer, scored, notes: [...notes, MESSAGES.noPoints(scored.audience, record.name)] };
}
