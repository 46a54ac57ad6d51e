import type { Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows } from '../../stats/sparseRows';
import { encodeTable } from '../rows/encodeTable';
import type { TableRows } from '../rows/featureTable';
import type { LearningSettings } from '../settings';
import { fitScorecard, type ScorecardFit } from './fitScorecard';
import { withFoundTerms } from './foundTerms';
import { calibrateLeftOut } from './leaveOneOut';
import { proposeTerms } from './proposeTerms';
import { screenPairs, type FitRemainder } from './screenPairs';

/** Some rows of a table with their outcomes. */
interface LabelledRows extends TableRows {
	/** 1 where the target came in the window, else 0; one per row number, as the weights are. */
	readonly labels: readonly number[];
	readonly rowWeights: readonly number[];
}

/** Without the rows it was fitted on: of a million there is room for one copy, not for one per fit. */
export interface FittedScorecard extends Omit<ScorecardFit, 'limited'> {
	/** The same terms with the points they had before any outcome. */
	rules: Scorecard;
	/** A first calibration, from these rows alone. */
	calibration: Calibration;
	/** Of each row, before calibration. */
	chances: Float64Array;
}

/** encode → fit: the points of a scorecard as it is moved by outcomes. */
export function fitRows(
	rules: Scorecard,
	rows: LabelledRows,
	settings: LearningSettings,
	earlier?: FittedScorecard,
): FittedScorecard {
	const { labels, rowWeights } = rows;
	const { limited, ...fitted } = fitScorecard(
		rules,
		{ rows: encodeTable(rules, rows), labels, rowWeights },
		settings,
		earlier?.fit,
	);
	return {
		...fitted,
		rules,
		calibration: { kind: 'beta', ...calibrateLeftOut({ rows: limited, labels, rowWeights }, fitted.fit) },
		chances: multiplySparseRows(limited, fitted.fit.coefficients).map(sigmoid),
	};
}

/**
 * The same with terms for what the scorecard doesn't look at yet (other traits, other events), and then at most a few pairs
 * of terms, if what is left over asks for them. No random numbers, no order of rows or features plays a part.
 */
export function growScorecard(rules: Scorecard, rows: LabelledRows, settings: LearningSettings): FittedScorecard {
	const wider = withFoundTerms(rules, proposeTerms(rules, rows, settings));
	const fitted = fitRows(wider, rows, settings);
	const pairs = screenPairs(wider, rows, findRemainder(fitted, rows), settings);
	return pairs.length === 0 ? fitted : fitRows(withFoundTerms(wider, pairs), rows, settings, fitted);
}

function findRemainder({ chances }: FittedScorecard, { labels, rowWeights }: LabelledRows): FitRemainder {
	return {
		residuals: chances.map((p, i) => (rowWeights[i] ?? 0) * ((labels[i] ?? 0) - p)),
		variances: chances.map((p, i) => (rowWeights[i] ?? 0) * p * (1 - p)),
	};
}
