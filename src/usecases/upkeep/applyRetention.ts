import { setImmediate } from 'node:timers/promises';
import { EXPIRING_KINDS, type ExpiredPage, type Horizons } from '../../store/port/retention';
import type { EngineContext } from '../engineContext';
import { addUpAgain } from './addUpAgain';
import { expirePage, horizonsNow } from './expirePage';

interface AppliedRetention {
	/** How many records went, by kind. */
	removed: ExpiredPage['removed'];
	/** What is from before has expired; a kind that is kept for good has no such instant. */
	before: Horizons;
}

/** Removes everything that has expired by now, from all leads, and ends what an edit that was cut off has left to do. */
export async function applyRetention(context: EngineContext): Promise<AppliedRetention> {
	const before = horizonsNow(context);
	const removed = { events: 0, history: 0, scores: 0, tiers: 0, contacts: 0, moments: 0, traits: 0 };
	let afterId: string | undefined;
	do {
		const page = await expirePage(context, before, afterId);
		for (const kind of EXPIRING_KINDS) removed[kind] += page.removed[kind];
		afterId = page.lastId;
		await setImmediate();
	} while (afterId !== undefined);
	await addUpAgain(context);
	return { removed, before };
}
