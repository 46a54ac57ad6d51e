import type { RecordRequest, Result } from '../../../src/index';
import { isReadByExpression } from '../../shared/itemToReading';
import type { Addition, Batch } from '../../shared/operation';
import { startLongRun } from '../../shared/startLongRun';
import { ItemReader } from './itemReader';
import { PastTally } from './pastTally';
import { continueRetention, toAdditions } from './recordItems';

/** Loads a history, and says at the end what came of it. An answer becomes what its item gets as soon as it stands. */
export async function recordPast(batch: Batch): Promise<Result<Addition[]>[]> {
	const { context, items, workspace } = batch;
	const { engine, ...progress } = startLongRun(batch, 'past events recorded', items.length);
	const [reader, tally] = [new ItemReader(batch), new PastTally()];
	const additions = new Array<Result<Addition[]>>(items.length);
	await engine.recordPastEvents(
		{ length: items.length, at: readOf(batch, reader) },
		{
			allOrNothing: !context.continueOnFail(),
			onProgress: progress.at,
			take: (answer, place) => {
				tally.add(answer);
				additions[place] = toAdditions(reader.addNotes(answer, place), workspace);
			},
		},
	);
	reader.hintAtReading();
	await continueRetention(batch);
	progress.end();
	tally.hint(batch);
	return additions;
}

/** Items are read twice, since that takes less than keeping what they say; expressions, which take fifty times as long, once. */
function readOf({ items, parameters }: Batch, reader: ItemReader): (place: number) => RecordRequest | undefined {
	const read = (place: number): RecordRequest | undefined => {
		const item = items[place];
		return item && reader.read(item, place);
	};
	if (!isReadByExpression(parameters)) return read;
	const requests = new Map<number, RecordRequest | undefined>();
	return (place) => {
		const known = requests.get(place);
		requests.delete(place);
		if (known !== undefined) return known;
		const request = read(place);
		requests.set(place, request);
		return request;
	};
}
