import { createEngine, openMemoryStore, readPayload, type LeadRecord, type ScoredLead } from '../../../src/index';
import type { Delivery } from './deliveries';

/** A score as a worker wrote it to the store. */
export interface WrittenScore {
	leadId: string;
	asOf: number;
	/** Absent where the delivery was a duplicate and the lead was scored again. */
	eventId?: string;
	unclamped: number;
	probability: number;
	grade: string;
}

/**
 * The same deliveries through one process and one memory store, at the instants at which the workers took them:
 * `written`, in order of time, says which came when. Answers the scores in the same order.
 */
export async function replaySerially(
	deliveries: readonly Delivery[],
	written: readonly WrittenScore[],
): Promise<WrittenScore[]> {
	let now = 0;
	const store = await openMemoryStore({ workspace: 'replay' });
	const engine = createEngine({ store, clock: () => now });
	const readings = new Map(deliveries.map((delivery) => readDelivery(delivery)));
	const replayed: WrittenScore[] = [];
	for (const { leadId, asOf, eventId } of written) {
		now = asOf;
		if (eventId === undefined) {
			const [answer] = await engine.scoreLeads([{ leadId }]);
			if (!answer?.ok) throw answer?.error ?? new Error(`${leadId} was not scored`);
			replayed.push(toWritten(answer.value, undefined));
		} else {
			const [answer] = await engine.recordAndScore([{ records: readings.get(eventId) ?? [], inferOutcomes: true }]);
			const scored = answer?.ok ? answer.value[0]?.scored : undefined;
			if (scored === undefined) throw new Error(`${eventId} was not scored`);
			replayed.push(toWritten(scored, eventId));
		}
	}
	return replayed;
}

/** A delivery's records under the ID of its event. */
export function readDelivery(delivery: Delivery): [eventId: string, records: LeadRecord[]] {
	const { records } = readPayload({ headers: {}, params: {}, query: {}, body: delivery });
	const event = records.find(({ kind }) => kind === 'event');
	if (event === undefined) throw new Error(`${JSON.stringify(delivery)} was not read as an event`);
	return [event.id, records];
}

function toWritten({ lead, asOf, score }: ScoredLead, eventId: string | undefined): WrittenScore {
	const { unclamped, probability, grade } = score;
	return { leadId: lead.id, asOf, ...(eventId !== undefined && { eventId }), unclamped, probability, grade };
}
