import { readsEvent } from '../../features/readsEvent';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { loadModel, type Model } from '../models/loadModel';
import { accountsOf, scoreEach } from '../scoring/scoreAll';
import type { ScoredFully } from '../scoring/scoredLead';
import { writeScores } from '../scoring/writeScores';
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
			const newEvents = new Map<string, { id: string; name: string }>();
			for (const person of people) {
				const { record, recorded } = leadingRecord(person);
				if (recorded) newEvents.set(person.lead.id, { id: record.id, name: record.name });
			}
			const leads = people.map(({ lead }) => lead);
			const scored = await scoreEach(context, transaction, { leads, model, newEvents, fromPasts: true });
			const scores = [...scored.values()];
			// Where companies stand is asked of others' scores, so these are written in the same round trip.
			const [addAccount] = await Promise.all([
				accountsOf(context, transaction, scores, model),
				writeScores(transaction, scores),
			]);
			return items.map((item): Result<LeadAnswer[]> => {
				if (!item.ok) return item;
				return succeed(
					item.value.map((person) => {
						const score = scored.get(person.lead.id);
						return addScore(person, score && addAccount(score), model);
					}),
				);
			});
		},
		options,
	);
}

/** Nobody is scored who is gone, or for asking what is known about them. */
function mayBeScored({ rowsErased, records }: RecordedLead): boolean {
	return rowsErased === undefined && records.some(({ record }) => record.kind !== 'privacy');
}

function addScore(person: RecordedLead, scored: ScoredFully | undefined, model: Model): LeadAnswer {
	const answer = toLeadAnswer(person, scored?.identities);
	if (scored === undefined) return answer;
	const { record } = leadingRecord(person);
	answer.scored = scored;
	if (record.kind !== 'event' || reads(scored.scorecard, record.name)) return answer;
	const isReadElsewhere = Object.values(model.scorecards).some((scorecard) => reads(scorecard, record.name));
	const note = isReadElsewhere ? MESSAGES.noPointsHere(scored.audience, record.name) : MESSAGES.noPoints(record.name);
	return { ...answer, scored, notes: [...(answer.notes ?? []), note] };
}

function reads({ terms }: Scorecard, event: string): boolean {
	return readsEvent(listMeasured(terms), event);
}
