import { compact } from '../compact';
import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';

export interface PutToUse {
	version: number;
	at: Instant;
	because: string;
	rolledBackFrom?: number;
}

export interface ModelChange {
	name: string;
	/** The version that scores from then on. */
	version: number;
	/** The one before; 0 is the one that ships. */
	from: number;
	at: Instant;
	/** A person went back to an earlier version. */
	rolledBack: boolean;
	/** Why, in the words of whoever or whatever did it. */
	reason: string;
	because: string;
}

/** Each time that another version of a model began to score. Those put to use come oldest first. */
export function listModelChanges(name: string, used: readonly PutToUse[]): ModelChange[] {
	return used.flatMap(({ version, at, because: reason, rolledBackFrom }, index) => {
		const from = used.findLast((earlier, place) => place < index && earlier.at < at)?.version ?? 0;
		// Of several at one instant the last one scores.
		if (version === from || used[index + 1]?.at === at) return [];
		const rolledBack = rolledBackFrom !== undefined;
		const change = { name, version, from, at, rolledBack, reason };
		return [compact({ ...change, because: MESSAGES.modelChanged(change) })];
	});
}
