import { AVERAGE_POINTS, lineDoubt, POINTS_PER_LOG_ODDS, SHARED_FACTOR_SD } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import type { LearningSettings } from '../settings';
import { fitRows, type FittedScorecard, type LabelledRows } from './growScorecard';

/**
 * Learns one number, how many leads reach the target: what the marketer's points say of one lead beside another stays, and
 * is as sure as a guess is. A base rate said as 3 % that is 20 % is the most that rules can have wrong, and ten outcomes
 * are enough to see it.
 */
export function fitBaseRate(rules: Scorecard, rows: LabelledRows, settings: LearningSettings): FittedScorecard {
	const fixed: Scorecard = { ...rules, terms: rules.terms.map((term) => ({ ...term, learn: 'never' as const })) };
	const fitted = fitRows(fixed, rows, settings);
	const { start, baseRate } = fitted.scorecard;
	const covariance = [...fitted.covariance];
	// As in `rulesVariance`.
	const lines = [start - AVERAGE_POINTS, ...listColumns(rules).map(({ points }) => points)];
	lines.forEach((line, row) => {
		for (let column = 0; column <= row; column++) {
			const own = column === row ? lineDoubt(line) ** 2 : 0;
			const doubt = SHARED_FACTOR_SD ** 2 * line * lines[column]! + own;
			covariance[(row * (row + 1)) / 2 + column]! += doubt / POINTS_PER_LOG_ODDS ** 2;
		}
	});
	// A curve would bend the marketer's points after all.
	return { ...fitted, rules, scorecard: { ...rules, start, baseRate }, covariance, calibration: { kind: 'identity' } };
}
