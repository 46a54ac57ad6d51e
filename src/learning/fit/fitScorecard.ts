import { compact } from '../../compact';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import { COLUMN_FAMILIES, type ColumnFamily } from '../../scoring/terms/columnFamily';
import type { EvidenceFit } from '../../stats/evidenceLogistic';
import type { SparseRows } from '../../stats/sparseRows';
import { measureGroups } from '../rows/heldGroups';
import type { LearningSettings } from '../settings';
import { fitUnderCaps } from './fitUnderCaps';
import type { FitHistory, WeightedRows } from './fitWeights';

export interface ScorecardFit {
	/** The same table with moved points and start, on the base rate of these rows. */
	scorecard: Scorecard;
	/** Lower triangle; the start first. */
	covariance: number[];
	/** Of each family of columns that the scorecard has. */
	lambdas: Partial<Record<ColumnFamily, number>>;
	/** What was fitted: the rows as the scorecard's caps leave them, and their weights. */
	limited: SparseRows;
	fit: EvidenceFit;
}

/** Caps are a guess like any points. They are lifted where the fit gains this by it, in nats: what one more free number has to earn (Akaike). */
const CAP_GAIN = 1;
const LARGEST_CAP = 1_000;

/**
 * Moves the points of a marketer's scorecard by outcomes: ridge logistic regression on its own slots with its own points
 * as prior mean, lambdas by marginal likelihood, caps lifted to the most that was seen where
 * outcomes say that more is more. Without rows the answer is the scorecard itself.
 */
export function fitScorecard(
	rules: Scorecard,
	weighted: WeightedRows,
	settings: LearningSettings,
	history: FitHistory = {},
): ScorecardFit {
	const held = fitUnderCaps(rules, weighted, settings, history);
	const further = history.effort === undefined ? history : { ...history, earlier: held.fit };
	const free = held.isHeld ? fitUnderCaps(liftCaps(rules), weighted, settings, further) : held;
	const { fit, limited, scorecard } = free.logPosterior > held.logPosterior + CAP_GAIN ? free : held;
	return {
		scorecard: lowerCaps(rules, scorecard, weighted.rows),
		covariance: listCovariance(fit, weighted.rows.columnCount),
		lambdas: listLambdas(rules, fit),
		limited,
		fit,
	};
}

function liftCaps(rules: Scorecard): Scorecard {
	const groups = rules.groups.map(({ floorPoints, ...group }) => ({
		...group,
		...compact({ capPoints: LARGEST_CAP, floorPoints: floorPoints === undefined ? undefined : -LARGEST_CAP }),
	}));
	return { ...rules, groups };
}

/** A lifted cap comes down to the most that was seen, never below the marketer's: beyond that nothing was learned. */
function lowerCaps(rules: Scorecard, learned: Scorecard, rows: SparseRows): Scorecard {
	const seen = measureGroups(learned, rows);
	const groups = learned.groups.map((group, index) => {
		const written = rules.groups[index] ?? group;
		const { lowest, highest } = seen[index] ?? { lowest: 0, highest: 0 };
		const { capPoints, floorPoints } = group;
		return {
			...group,
			...compact({
				capPoints: Math.min(capPoints, Math.max(written.capPoints, Math.ceil(highest))),
				floorPoints:
					floorPoints === undefined
						? undefined
						: Math.max(floorPoints, Math.min(written.floorPoints ?? 0, Math.floor(lowest))),
			}),
		};
	});
	return { ...learned, groups };
}

function listCovariance({ covariance, coefficients }: EvidenceFit, width: number): number[] {
	if (covariance.length === 0) return [];
	const triangle: number[] = [];
	for (let j = 0; j < width; j++)
		for (let k = 0; k <= j; k++) triangle.push(Number((covariance[j * coefficients.length + k] ?? 0).toPrecision(6)));
	return triangle;
}

function listLambdas(rules: Scorecard, { lambdas }: EvidenceFit): ScorecardFit['lambdas'] {
	const families = new Set(listColumns(rules).map(({ family }) => family));
	return Object.fromEntries(
		COLUMN_FAMILIES.flatMap((family, place) =>
			families.has(family) ? [[family, lambdas.families[place] ?? Number.NaN]] : [],
		),
	);
}
