import type { Score } from '../../scoring/scoreLead';
import type { StoredScore } from '../../store/port/scores';
import { MESSAGES } from '../messages';

/** Against the last stored score of the same model; `from` is null where there was none. */
export interface ScoreChange {
	from: number | null;
	to: number;
	because: string;
}

interface Present {
	score: Score;
	audience: string;
	model: string;
	version: number;
}

export function describeChange(
	previous: StoredScore | undefined,
	present: Present,
	eventName: string | undefined,
): ScoreChange {
	const to = present.score.score;
	if (previous === undefined) return { from: null, to, because: MESSAGES.firstScore };
	const from = Math.min(100, Math.max(0, previous.unclamped));
	const causes: string[] = [];
	if (previous.audience !== present.audience) causes.push(`now a ${present.audience}, was ${previous.audience}`);
	if (previous.modelVersion !== present.version)
		causes.push(`model ${present.model} version ${present.version} instead of version ${previous.modelVersion}`);
	if (eventName !== undefined) causes.push(`${eventName} recorded`);
	if (causes.length === 0)
		causes.push(previous.unclamped === present.score.unclamped ? MESSAGES.unchanged : MESSAGES.changedByTime);
	return { from, to, because: causes.join('; ') };
}
