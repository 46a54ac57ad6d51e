import { compact } from '../../compact';
import type { LeadRecord } from '../../lead/record';
import { contentHash } from '../../sources/reading/contentHash';
import type { StoreTransaction } from '../../store/port/leadStore';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { eachInTurns } from '../inTurns';
import type { BatchOptions } from '../writeBatch';
import type { LeadAnswer } from './leadAnswer';
import type { RecordRequest } from './prepareRecords';
import { orderInTime } from './orderInTime';
import { recordListed } from './recordBatch';
import { recordWith } from './recordEvents';

interface PastOptions extends BatchOptions {
	/** Told how many items have been recorded, slice by slice. */
	onProgress?: (items: number) => void;
}

/** Items per transaction: about 20 ms of work in a file, so that nobody beside it waits. */
const SLICE_SIZE = 100;

/**
 * Loads a history: what happened then counts as known then, and what stops messages counts from now on. Whatever the
 * order of a file, it is recorded in the order in which it happened, as it would have been lived through; answers come
 * in the file's order. The same file again changes nothing.
 */
export async function recordPastEvents(
	context: EngineContext,
	requests: readonly RecordRequest[],
	{ onProgress, ...options }: PastOptions = {},
): Promise<Result<LeadAnswer[]>[]> {
	const places = await orderInTime(requests);
	const toRequests = (slice: readonly number[]): RecordRequest[] =>
		slice.map((place) => {
			const { records, ...request }: RecordRequest = requests[place] ?? { records: [] };
			return { ...request, records: records.map((record) => identifyByContent(record, request.leadId)), past: true };
		});
	const slices = compact({ sliceSize: SLICE_SIZE, onSlice: onProgress });
	const record = recordWith(context);
	const recording = {
		toRequests,
		work: async (transaction: StoreTransaction, slice: readonly RecordRequest[]) =>
			(await record(transaction, slice)).map(withoutRecords),
	};
	const answers = await recordListed(context, places, recording, { ...options, ...slices });
	return await putBack(places, answers);
}

/** Set down one after the other, a few ms of work; then others get their turn. */
const PUT_AT_ONCE = 10_000;

/**
 * Answers in the order of the file. Into a list that is as long from the start: a file often comes newest first, and V8
 * makes a dictionary of a list that is filled from its end, which held everybody up for 20 to 46 ms at 100,000 rows.
 */
async function putBack<T>(places: readonly number[], answers: readonly T[]): Promise<T[]> {
	const inOrder = answers.slice();
	await eachInTurns(answers, (answer, index) => (inOrder[places[index] ?? index] = answer), PUT_AT_ONCE);
	return inOrder;
}

/** Answers of a hundred thousand rows stand side by side until the last is written: records would be half of their size. */
function withoutRecords(answer: Result<LeadAnswer[]>): Result<LeadAnswer[]> {
	return answer.ok ? succeed(answer.value.map((person) => ({ ...person, records: [] }))) : answer;
}

/** What sources give a payload that has no ID, with the day of arrival where it has no date; and what they add for each record of several. */
const CONTENT_ID = /^(.+:content:)[0-9a-f]{40}(?::\d{5}(?=:|$))?(.*)$/;

/**
 * Rows of a file often come with their own number, which an ID of all their content would have in it. So a row without
 * an ID is known by who did what, when and for how much: in whatever file and at whatever place it comes again.
 */
function identifyByContent(record: LeadRecord, leadId?: string): LeadRecord {
	const [, source, rest] = CONTENT_ID.exec(record.id) ?? [];
	if (source === undefined || rest === undefined) return record;
	const { identities, occurredAt } = record;
	const sale = 'amountMinor' in record ? [record.amountMinor ?? null, record.currency ?? null] : [];
	const what = 'category' in record ? [record.category ?? null] : [];
	const whose = Object.keys(identities).length === 0 && leadId !== undefined ? leadId : identities;
	return { ...record, id: `${source}${contentHash([whose, occurredAt ?? null, record.name, sale, what])}${rest}` };
}
