import { dayOf } from '../../lead/time';
import type { EngineContext } from '../engineContext';
import { shippedModel } from '../models/loadModel';
import { addUpPage } from './addUpAgain';
import { expirePage, horizonsNow } from './expirePage';
import { trackFacets } from './trackFacets';

/** How far the round through all leads has come. */
interface RetentionRound {
	/** The UTC day it was begun on. */
	begunOn: number;
	afterId: string | undefined;
	done: boolean;
}

/**
 * One page of a round that begins once a day at most: called after each batch, it keeps every workspace in which anything
 * happens tidy, without a timer, and without a workflow that somebody would have to remember to build. Where a day has fewer
 * batches than pages, the next day goes on: begun anew, those who come last would never be reached. The same goes for what is
 * to be added up again where an edit was cut off.
 */
export function createDailyRetention(context: EngineContext): () => Promise<void> {
	let round: RetentionRound | undefined;
	/** The day on which all has been added up again where a rule asks for it. */
	let addedUpOn: number | undefined;
	return async () => {
		const day = dayOf(context.clock());
		const isDone = round?.done === true && round.begunOn === day;
		if (isDone && addedUpOn === day) return;
		const begins = round === undefined || (round.done && round.begunOn !== day);
		const before: RetentionRound =
			round === undefined || begins ? { begunOn: day, afterId: undefined, done: false } : round;
		const isAddedUp = addedUpOn === day;
		// Noted before it is done: a page that fails must not be tried by every batch of the day.
		round = { begunOn: day, afterId: undefined, done: true };
		addedUpOn = day;
		if (begins) await trackShipped(context);
		const lastId = before.done ? undefined : (await expirePage(context, horizonsNow(context), before.afterId)).lastId;
		if (!isAddedUp && (await addUpPage(context))) addedUpOn = undefined;
		round = { begunOn: before.begunOn, afterId: lastId, done: lastId === undefined };
	};
}

/** The scorecards that ship may ask for more than the package before did. */
async function trackShipped(context: EngineContext): Promise<void> {
	const shipped = await shippedModel();
	await context.store.write(async (transaction) => await trackFacets(context, transaction, shipped));
}
