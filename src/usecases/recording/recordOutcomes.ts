import { compact } from '../../compact';
import type { OutcomeRecord } from '../../lead/record';
import { DAY_MS } from '../../lead/time';
import type { StoredLead } from '../../store/port/leads';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import type { RecordedLead } from './gatherByLead';
import type { RecordRequest } from './prepareRecords';
import { recordRecords } from './recordRecords';

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
		const items = await recordRecords(context, transaction, requests.map(onlyWithOutcome));
		const outcomes = items.map((item) => (item.ok ? item.value.flatMap(listOutcomes) : []));
		const all = outcomes.flat();
		const counts = await transaction.countScores(
			all.map(({ lead }) => lead.group),
			all.map(({ occurredAt }) => ({ from: occurredAt - windowMs, until: occurredAt })),
		);
		const matched = new Map(all.map((outcome, index) => [outcome, counts[index] ?? 0]));
		return items.map((item, index): Result<RecordedOutcome[]> => {
			if (!item.ok) return item;
			return succeed((outcomes[index] ?? []).map((outcome) => toAnswer(outcome, matched.get(outcome) ?? 0)));
		});
	});
}

interface WrittenOutcome {
	lead: StoredLead;
	record: OutcomeRecord;
	occurredAt: number;
	recorded: boolean;
}

/** A payload without an outcome writes nothing here, so that Record Outcome never quietly does Score Lead's work. */
function onlyWithOutcome(request: RecordRequest): RecordRequest {
	return request.records.some(({ kind }) => kind === 'outcome') ? request : { records: [] };
}

function listOutcomes({ lead, records }: RecordedLead): WrittenOutcome[] {
	return records.flatMap(({ record, occurredAt, recorded }) =>
		record.kind === 'outcome' ? [{ lead, record, occurredAt, recorded }] : [],
	);
}

function toAnswer({ lead, record, occurredAt, recorded }: WrittenOutcome, matchedScores: number): RecordedOutcome {
	const { id, name, reverses, amountMinor, currency } = record;
	return compact({
		leadId: lead.id,
		id,
		kind: name,
		occurredAt,
		recorded,
		duplicate: !recorded,
		reverses,
		amountMinor,
		currency,
		matchedScores,
	});
}
