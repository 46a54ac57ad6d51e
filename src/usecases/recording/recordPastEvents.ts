import { setImmediate } from 'node:timers/promises';
import type { EngineError } from '../../errors';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { eachInTurns } from '../inTurns';
import { refuseCanceled } from '../untilCanceled';
import { refuseWith, type BatchOptions } from '../writeBatch';
import { aboutLeads } from './aboutLeads';
import type { LeadAnswer } from './leadAnswer';
import { orderInTime } from './orderInTime';
import { readPastItems, type PastItems } from './pastItems';
import { prepareRecords, type RecordRequest } from './prepareRecords';
import { recordWith } from './recordEvents';

interface PastOptions extends BatchOptions {
	/** Told how many items have been recorded, slice by slice. */
	onProgress?: (items: number) => void;
	/** Is given each answer as soon as it stands; then none is left for the end, when there would be as many as the file has rows. */
	take?: TakeAnswer;
}

type TakeAnswer = (answer: Result<LeadAnswer[]>, place: number) => void;

/** Items per transaction: about 20 ms of work in a file, so that nobody beside it waits. */
const SLICE_SIZE = 100;

/**
 * Loads a history: what happened then counts as known then, and what stops messages counts from now on. Whatever the
 * order of a file, it is recorded in the order in which it happened, as it would have been lived through; answers come
 * in the file's order. The same file again changes nothing.
 *
 * Items are looked at twice, for their dates and to be recorded, a slice at a time: in between a few bytes of each are kept.
 */
export async function recordPastEvents(
	context: EngineContext,
	items: PastItems,
	{ onProgress, allOrNothing = false, take }: PastOptions = {},
): Promise<Result<LeadAnswer[]>[]> {
	// As long as the file from the start: many come newest first, and V8 makes a dictionary of a list that is filled from its end.
	const answers = new Array<Result<LeadAnswer[]>>(take === undefined ? items.length : 0);
	const answer: TakeAnswer = take ?? ((one, place) => (answers[place] = one));
	const { times, errors } = await lookThrough(context, items, allOrNothing);
	const [first] = errors.values();
	if (allOrNothing && first !== undefined) {
		// One for all: each error of its own takes a stack trace, half a second of them in a file of 100,000 rows.
		const refusal = refuseWith(first);
		await eachInTurns(times, (_, place) => answer(fail(errors.get(place) ?? refusal), place));
		return answers;
	}
	await eachInTurns(errors, ([place, error]) => answer(fail(error), place));
	const places = await orderInTime(times);
	for (const slice of slicesOf(places.length)) {
		await recordSlice(context, items, places.subarray(slice.from, slice.until), answer);
		onProgress?.(slice.until);
		await setImmediate();
	}
	return answers;
}

interface Overview {
	/** When each item happened; infinity without a date, and no number where it can't be used. */
	times: Float64Array;
	/** By the item's place. */
	errors: Map<number, EngineError>;
}

/** Finds what can't be read; and, where that stops everything, what can't be recorded. */
async function lookThrough(context: EngineContext, items: PastItems, isStrict: boolean): Promise<Overview> {
	const times = new Float64Array(items.length);
	const errors = new Map<number, EngineError>();
	for (const { from, until } of slicesOf(items.length)) {
		refuseCanceled(context.signal);
		const places = Array.from({ length: until - from }, (_, index) => from + index);
		const readings = await readPastItems(items, places);
		const requests = readings.map((reading) => (reading.ok ? reading.value : NOTHING));
		const refused = isStrict ? await findRefused(context, requests) : [];
		for (const [index, reading] of readings.entries()) {
			const error = reading.ok ? refused[index] : reading.error;
			if (error !== undefined) errors.set(from + index, error);
			times[from + index] = error === undefined ? happenedAt(requests[index] ?? NOTHING) : Number.NaN;
		}
	}
	return { times, errors };
}

const NOTHING: RecordRequest = { records: [] };

async function findRefused(
	{ store, keyring, clock, settings }: EngineContext,
	requests: readonly RecordRequest[],
): Promise<(EngineError | undefined)[]> {
	const prepared = prepareRecords(requests, clock(), settings.recording);
	const about = await store.read(async (view) => await aboutLeads({ keyring }, view, requests, prepared));
	return about.map(({ error }) => error);
}

function happenedAt({ records }: RecordRequest): number {
	return records.reduce((first, { occurredAt = first }) => Math.min(first, occurredAt), Number.POSITIVE_INFINITY);
}

async function recordSlice(
	context: EngineContext,
	items: PastItems,
	places: Int32Array,
	answer: TakeAnswer,
): Promise<void> {
	const readings = await readPastItems(items, places);
	const readable = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
	const record = recordWith(context);
	const recorded = await context.store.write(async (transaction) => await record(transaction, readable));
	const written = recorded.values();
	for (const [index, place] of places.entries()) {
		const reading = readings[index];
		const one = reading?.ok === true ? written.next().value : reading;
		if (one !== undefined) answer(withoutRecords(one), place);
	}
}

/** Answers of a hundred thousand rows may stand side by side until the last is written: records would be half of their size. */
function withoutRecords(answer: Result<LeadAnswer[]>): Result<LeadAnswer[]> {
	return answer.ok ? succeed(answer.value.map((person) => ({ ...person, records: [] }))) : answer;
}

function* slicesOf(length: number): Generator<{ from: number; until: number }> {
	for (let from = 0; from < length; from += SLICE_SIZE) yield { from, until: Math.min(from + SLICE_SIZE, length) };
}
