import type { Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows } from '../../stats/sparseRows';
import { encodeTable } from '../rows/encodeTable';
import type { FeatureTable } from '../rows/featureTable';
import { fitScorecard, type ScorecardFit } from './fitScorecard';
import { withFoundTerms } from './foundTerms';
import { calibrateLeftOut } from './leaveOneOut';
import { proposeTerms } from './proposeTerms';
import { screenPairs } from './screenPairs';
import type { LearningSettings } from '../settings';

/** Some rows of a table with their outcomes. */
export interface LabelledRows {
	readonly table: FeatureTable;
	readonly rowNumbers: readonly number[];
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
	const { table, rowNumbers, labels, rowWeights } = rows;
	const { limited, ...fitted } = fitScorecard(
		rules,
		encodeTable(rules, table, rowNumbers),
		labels,
		rowWeights,
		settings,
		earlier?.fit,
	);
	const calibration: Calibration = { kind: 'beta', ...calibrateLeftOut(limited, fitted.fit, labels, rowWeights) };
	return { ...fitted, rules, calibration, chances: multiplySparseRows(limited, fitted.fit.coefficients).map(sigmoid) };
}

/**
 * The same with terms for what the scorecard doesn't look at yet (other traits, other events), and then at most a few pairs
 * of terms, if what is left over asks for them. No random numbers, no order of rows or features plays a part.
 */
export function growScorecard(
	rules: Scorecard,
	rows: LabelledRows,
	settings: LearningSettings,
	earlier?: FittedScorecard,
): FittedScorecard {
	const { table, rowNumbers, labels, rowWeights } = rows;
	const wider = withFoundTerms(rules, proposeTerms(rules, table, rowNumbers, settings));
	const fitted = fitRows(wider, rows, settings, earlier);
	const remainder = {
		residuals: fitted.chances.map((p, i) => rowWeights[i]! * (labels[i]! - p)),
		variances: fitted.chances.map((p, i) => rowWeights[i]! * p * (1 - p)),
	};
	const pairs = screenPairs(wider, table, rowNumbers, remainder, settings);
	return pairs.length === 0 ? fitted : fitRows(withFoundTerms(wider, pairs), rows, settings, fitted);
}
