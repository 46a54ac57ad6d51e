import { EngineError } from '../../errors';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { withoutLearned } from '../models/withScorecard';

/** A whole scorecard, or new points by term code (and `start`), the rest as they are. */
export type ScorecardChange = { scorecard: unknown } | { points: Readonly<Record<string, number>> };

/** The scorecard as a person has changed it. */
export function applyEdit(before: Scorecard, change: ScorecardChange): Scorecard {
	return keepEdited(before, applyChange(withoutLearned(before), change));
}

function applyChange(scorecard: Scorecard, change: ScorecardChange): Scorecard {
	if ('scorecard' in change) {
		const replaced = parseScorecard(change.scorecard);
		if (replaced.audience === scorecard.audience) return withoutLearned(replaced);
		throw new EngineError(
			'configuration-invalid',
			`This scorecard is for ${replaced.audience} leads, but ${scorecard.audience} is selected. Select the same audience.`,
			{ field: 'audience' },
		);
	}
	const { start = scorecard.start, ...byCode } = change.points;
	for (const code of Object.keys(byCode)) {
		if (scorecard.terms.some((term) => term.code === code)) continue;
		throw new EngineError(
			'configuration-invalid',
			`The ${scorecard.audience} scorecard has no term "${code}". Get Scorecard lists its terms.`,
			{ field: code },
		);
	}
	const terms = scorecard.terms.map((term) => {
		const points = byCode[term.code];
		if (points === undefined) return term;
		if ('points' in term) return { ...term, points };
		throw new EngineError(
			'configuration-invalid',
			`"${term.code}" has several points (one for each bin, level or cell). Change them in the scorecard's JSON.`,
			{ field: term.code },
		);
	});
	return parseScorecard({ ...scorecard, start, terms });
}

/** A term that training found and a person then changed is theirs: the next training keeps it. */
function keepEdited(before: Scorecard, after: Scorecard): Scorecard {
	const unchanged = new Set(before.terms.map((term) => JSON.stringify(term)));
	const terms = after.terms.map((term) => (unchanged.has(JSON.stringify(term)) ? term : withoutFound(term)));
	return { ...after, terms };
}

function withoutFound({ found: _, ...term }: Term): Term {
	return term;
}
