import { dayOf } from '../../lead/time';
import type { EngineContext } from '../engineContext';
import { expirePage, horizonsNow } from './expirePage';

/** How far the round through all leads has come. */
interface RetentionRound {
	/** The UTC day it was begun on. */
	day: number;
	afterId: string | undefined;
	done: boolean;
}

/**
 * One page of a round that is made once a day: called after each batch, it keeps every workspace in which anything
 * happens tidy, without a timer, and without a workflow that somebody would have to remember to build.
 */
export function createDailyRetention(context: EngineContext): () => Promise<void> {
	let round: RetentionRound | undefined;
	return async () => {
		const day = dayOf(context.clock());
		if (round?.day === day && round.done) return;
		const afterId = round?.day === day ? round.afterId : undefined;
		// Noted before it is done: a page that fails must not be tried by every batch of the day.
		round = { day, afterId: undefined, done: true };
		const { lastId } = await expirePage(context, horizonsNow(context), afterId);
		round = { day, afterId: lastId, done: lastId === undefined };
	};
}
