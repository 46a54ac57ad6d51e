import { compact } from '../../compact';
import type { OutcomeRecord } from '../../lead/record';
import { DAY_MS } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import type { BatchOptions } from '../writeBatch';
import { countMatchedScores } from './countMatchedScores';
import type { RecordedLead } from './gatherByLead';
import type { RecordRequest } from './prepareRecords';
import { recordBatch } from './recordBatch';
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
	/** What was left out or changed, and why. */
	notes?: string[];
}

/** Records what happened afterwards; answers per item with one entry for each outcome its payload held. */
export async function recordOutcomes(
	context: EngineContext,
	requests: readonly RecordRequest[],
	options: BatchOptions = {},
): Promise<Result<RecordedOutcome[]>[]> {
	return await recordBatch(
		context,
		requests.map(onlyWithOutcome),
		async (transaction, slice) => await recordSlice(context, transaction, slice),
		options,
	);
}

async function recordSlice(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedOutcome[]>[]> {
	const windowMs = context.settings.recording.outcomeWindowDays * DAY_MS;
	const items = await recordRecords(context, transaction, requests);
	const outcomes = items.map((item) => (item.ok ? item.value.flatMap(listOutcomes) : []));
	const all = outcomes.flat();
	const notes = await noteReversals(context, transaction, all);
	const counts = await countMatchedScores(transaction, all, windowMs);
	const matched = new Map(all.map((outcome, index) => [outcome, counts[index] ?? 0]));
	const withNotes = (outcome: WrittenOutcome) => ({
		...outcome,
		notes: [...outcome.notes, ...(notes.get(outcome) ?? [])],
	});
	return items.map((item, index): Result<RecordedOutcome[]> => {
		if (!item.ok) return item;
		return succeed((outcomes[index] ?? []).map((outcome) => toAnswer(withNotes(outcome), matched.get(outcome) ?? 0)));
	});
}

interface WrittenOutcome {
	lead: StoredLead;
	record: OutcomeRecord;
	occurredAt: number;
	recorded: boolean;
	notes: readonly string[];
}

/** What a reversal does not take back, because nothing of that ID is on record or because it is in another currency. */
async function noteReversals(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	outcomes: readonly WrittenOutcome[],
): Promise<Map<WrittenOutcome, string[]>> {
	const reversals = outcomes.filter(({ record }) => record.reverses !== undefined);
	if (reversals.length === 0) return new Map();
	const found = await transaction.findOutcomes(reversals.map(({ record }) => keyring.conceal(record.reverses ?? '')));
	return new Map(
		reversals.map((reversal, index) => {
			const { reverses = '', currency, full, amountMinor } = reversal.record;
			const reversed = found[index];
			if (reversed === undefined) return [reversal, [MESSAGES.reversesNothing(reverses)]];
			const isOther = currency !== undefined && reversed.currency !== undefined && currency !== reversed.currency;
			const stands = isOther && full !== true && amountMinor !== undefined;
			return [reversal, stands ? [MESSAGES.reversesOtherCurrency(currency, reversed.currency ?? '')] : []];
		}),
	);
}

/** A payload without an outcome writes nothing here, so that Record Outcome never quietly does Score Lead's work. */
function onlyWithOutcome(request: RecordRequest): RecordRequest {
	return request.records.some(({ kind }) => kind === 'outcome') ? request : { records: [] };
}

/** The first outcome of a person carries the notes. */
function listOutcomes({ lead, records, notes }: RecordedLead): WrittenOutcome[] {
	const outcomes = records.flatMap(({ record, occurredAt, recorded }) =>
		record.kind === 'outcome' ? [{ lead, record, occurredAt, recorded }] : [],
	);
	return outcomes.map((outcome, place) => ({ ...outcome, notes: place === 0 ? notes : [] }));
}

function toAnswer(
	{ lead, record, occurredAt, recorded, notes }: WrittenOutcome,
	matchedScores: number,
): RecordedOutcome {
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
		notes: notes.length === 0 ? undefined : [...notes],
	});
}
