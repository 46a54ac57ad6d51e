import { dayOf } from '../../lead/time';
import type { EngineContext } from '../engineContext';
import { shippedModel } from '../models/loadModel';
import { addUpPage } from './addUpAgain';
import { expirePage, horizonsNow } from './expirePage';
import { trackFacets } from './trackFacets';

/** How far the round through all leads has come. */
interface RetentionRound {
	/** The UTC day it was begun on. */
	day: number;
	afterId: string | undefined;
	done: boolean;
	/** Whether history has been added up again where a rule asks for it. */
	addedUp: boolean;
}

/**
 * One page of a round that is made once a day: called after each batch, it keeps every workspace in which anything
 * happens tidy, without a timer, and without a workflow that somebody would have to remember to build. The same goes for
 * what is to be added up again where an edit was cut off.
 */
export function createDailyRetention(context: EngineContext): () => Promise<void> {
	let round: RetentionRound | undefined;
	return async () => {
		const day = dayOf(context.clock());
		if (round?.day === day && round.done && round.addedUp) return;
		const before: RetentionRound =
			round?.day === day ? round : { day, afterId: undefined, done: false, addedUp: false };
		// Noted before it is done: a page that fails must not be tried by every batch of the day.
		round = { day, afterId: undefined, done: true, addedUp: true };
		const isFirst = before.afterId === undefined && !before.done;
		if (isFirst) await trackShipped(context);
		const lastId = before.done ? undefined : (await expirePage(context, horizonsNow(context), before.afterId)).lastId;
		const addedUp = before.addedUp || !(await addUpPage(context));
		round = { day, afterId: lastId, done: lastId === undefined, addedUp };
	};
}

/** The scorecards that ship may ask for more than the package before did. */
async function trackShipped(context: EngineContext): Promise<void> {
	const shipped = await shippedModel();
	await context.store.write(async (transaction) => await trackFacets(context, transaction, shipped));
}
