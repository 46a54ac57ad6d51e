import type { OutcomeRecord } from '../../lead/record';
import { DAY_MS } from '../../lead/time';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { recordRecords, type RecordedLead, type RecordRequest } from './recordRecords';

export interface RecordedOutcome {
	leadId: string;
	id: string;
	kind: string;
	occurredAt: number;
	recorded: boolean;
	duplicate: boolean;
	reverses?: string;
	amountMinor?: number;
	currency?: string;
	/** Scores of this lead inside the outcome window before it: what the model can learn from it. */
	matchedScores: number;
}

/** Records what happened afterwards; answers per item with one entry for each outcome its payload held. */
export async function recordOutcomes(
	context: EngineContext,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedOutcome[]>[]> {
	return await inChunks(requests, (slice) => recordSlice(context, slice));
}

async function recordSlice(
	context: EngineContext,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedOutcome[]>[]> {
	const windowMs = context.settings.recording.outcomeWindowDays * DAY_MS;
	return await context.store.write(async (transaction) => {
		const items = await recordRecords(context, transaction, requests.map(withOutcome));
		const outcomes = items.flatMap((item) => (item.ok ? item.value.flatMap(listOutcomes) : []));
		const matched = await transaction.countScores(
			outcomes.map(({ lead }) => lead.lead.group),
			outcomes.map(({ occurredAt }) => ({ from: occurredAt - windowMs, until: occurredAt })),
		);
		let next = 0;
		return items.map((item): Result<RecordedOutcome[]> => {
			if (!item.ok) return item;
			return succeed(
				item.value.flatMap(listOutcomes).map(({ lead, record, occurredAt, recorded }) => ({
					leadId: lead.lead.id,
					id: record.id,
					kind: record.name,
					occurredAt,
					recorded,
					duplicate: !recorded,
					...(record.reverses === undefined ? {} : { reverses: record.reverses }),
					...(record.amountMinor === undefined ? {} : { amountMinor: record.amountMinor }),
					...(record.currency === undefined ? {} : { currency: record.currency }),
					matchedScores: matched[next++] ?? 0,
				})),
			);
		});
	});
}

/** A payload without an outcome writes nothing here, so that Record Outcome never quietly does Score Lead's work. */
function withOutcome(request: RecordRequest): RecordRequest {
	return request.records.some(({ kind }) => kind === 'outcome') ? request : { records: [] };
}

function listOutcomes(
	lead: RecordedLead,
): { lead: RecordedLead; record: OutcomeRecord; occurredAt: number; recorded: boolean }[] {
	return lead.records.flatMap(({ record, occurredAt, recorded }) =>
		record.kind === 'outcome' ? [{ lead, record, occurredAt, recorded }] : [],
	);
}
