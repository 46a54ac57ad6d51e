import { limitOf } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import { termPoints } from '../scoring/termPoints';
import type { FeatureRow } from './featureRow';
import type { StoredFeatures } from './trainingSet';

/** The score stands among the features under this name; features have a colon in theirs. */
const SCORE = 'score';

/** A feature vector with its zeros written out: what is absent is missing. */
function toFeatureRow({ terms }: Pick<Scorecard, 'terms'>, { values, missing }: StoredFeatures): FeatureRow {
	const unknown = new Set(missing);
	return Object.fromEntries(terms.flatMap(({ code }) => (unknown.has(code) ? [] : [[code, values[code] ?? 0]])));
}

/** The same with the unclamped score each would have. */
export function toScoredRows(scorecard: Scorecard, stored: readonly StoredFeatures[]): FeatureRow[] {
	return stored.map((features) => {
		const row = toFeatureRow(scorecard, features);
		return { ...row, [SCORE]: Math.round(scoreRow(scorecard, row) * 100) / 100 };
	});
}

function scoreRow({ start, groups, terms }: Scorecard, row: FeatureRow): number {
	const sums = new Map<string, number>();
	for (const term of terms) sums.set(term.group, (sums.get(term.group) ?? 0) + termPoints(term, row[term.code] ?? undefined));
	return groups.reduce((score, group) => {
		const sum = sums.get(group.code) ?? 0;
		return score + (limitOf(group, sum) ?? sum);
	}, start);
}
