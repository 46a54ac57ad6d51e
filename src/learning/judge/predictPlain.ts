import { isMeasured } from '../../scoring/term';
import type { Scorecard } from '../../scoring/scorecard';
import { selectSparseColumns } from '../../stats/sparseRows';
import { fitPlainLogistic, predictPlainLogistic } from '../fit/plainLogistic';
import { encodeTable } from '../rows/encodeTable';
import { limitRows } from '../rows/limitRows';
import { inPieces } from '../rows/predictTable';
import type { Snapshots } from '../rows/snapshots';
import type { TimeSplit } from '../rows/timeSplit';

/** The baseline works on a dense table; an even share of the rows makes as good a baseline. */
const BASELINE_ROWS = 20_000;

/**
 * Plain logistic regression on the later rows, on the scorecard's own columns, those of found traits and events too. Shapes
 * and pairs stay out: bending a line is what our method does.
 */
export function predictPlain(
	wider: Scorecard,
	{ fit, evaluate }: Omit<TimeSplit<Snapshots>, 'calibrate'>,
): ArrayLike<number> {
	const rules = { ...wider, terms: wider.terms.filter(isMeasured) };
	const even = fit.thinOut(BASELINE_ROWS);
	if (!even.hasBothAnswers) return new Float64Array(evaluate.length).fill(rules.baseRate);
	const limited = limitRows(rules, encodeTable(rules, even));
	// A term nobody has would only make the dense table wider.
	const used = [...new Set(limited.columns)].sort((a, b) => a - b);
	const plain = fitPlainLogistic(selectSparseColumns(limited, used), even.labels);
	return inPieces(evaluate, (piece) =>
		predictPlainLogistic(plain, selectSparseColumns(limitRows(rules, encodeTable(rules, piece)), used)),
	);
}
