import { calibrate, type Calibration } from '../../scoring/calibration';
import { fitBetaCalibration } from '../../stats/betaCalibration';
import { factorCholesky, solveCholesky } from '../../stats/choleskyFactor';
import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { logLossOf } from '../../stats/logLoss';
import { fitPlattScaling } from '../../stats/plattScaling';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, selectSparseRows, type SparseRows } from '../../stats/sparseRows';
import { countLeadsByAnswer } from '../rows/leadsByAnswer';
import { isSurelyBetter } from './chooseAttempt';
import type { WeightedRows } from './fitWeights';

/** Three numbers are fitted, and each row costs the square of its width. */
const CALIBRATED_ROWS = 50_000;
/** A lead is left out by so many of its rows at most, evenly spread, which weigh as much as all of them. */
const ROWS_PER_LEAD = 8;
/**
 * With so many leads of either answer a curve is made always, with fewer only where it is surely better, and with fewer than
 * the first none: what has a start and a factor of its own to bend hardly needs one, and those that chance makes look sure
 * are worse (100 outcomes as believed: 5 of 200 draws, excess .0100 instead of .0072, covered .42 instead of .74).
 */
const CURVED_LEADS = { found: { surely: 30, always: 100 }, written: { surely: 500, always: 500 } } as const;
const SURE_ERRORS = 2;

/** Rows as they were told without their own lead. */
export interface LeftOut {
	/** Places among the rows of the fit. */
	readonly places: readonly number[];
	readonly logOdds: Float64Array;
	readonly labels: readonly number[];
	readonly rowWeights: readonly number[];
	/** Which lead each is of. */
	readonly leads: readonly number[];
}

/**
 * A first calibration, from the fit's own rows, each lead as if it had not been seen: as honest as rows held back, and none
 * have to be. Hundreds of found columns are drawn in too far or not far enough, which the curve mends (.0002 of log loss on
 * two tables of four). Few written ones have a start and a factor of their own to bend: until there are many leads any curve is
 * more to be wrong in (300 outcomes: excess .0031 instead of .0026), then a line is enough (a wholesaler's log: .6459 without,
 * .6442 with; CDNOW's 90 days .4737, and .4747 where the two ends bend apart).
 */
export function calibrateLeftOut(rows: LeftOut, terms: keyof typeof CURVED_LEADS): Calibration {
	const { logOdds, labels, rowWeights, leads } = rows;
	const { positives, negatives } = countLeadsByAnswer(leads, labels);
	const fewest = Math.min(positives, negatives);
	const { surely, always } = CURVED_LEADS[terms];
	const asIs: Calibration = { kind: 'identity' };
	if (fewest < surely) return asIs;
	const curve: Calibration =
		terms === 'written'
			? { kind: 'logistic', ...fitPlattScaling(logOdds, labels, rowWeights) }
			: { kind: 'beta', ...fitBetaCalibration(logOdds, labels, rowWeights) };
	if (fewest >= always) return curve;
	return isSurelyBetter(measureLeftOut(rows, curve), measureLeftOut(rows, asIs), leads, SURE_ERRORS) ? curve : asIs;
}

/** Weighted log loss of each row as it was told without its own lead. */
export function measureLeftOut({ logOdds, labels, rowWeights }: LeftOut, calibration: Calibration): number[] {
	return labels.map((label, i) => {
		const chance = calibrate(calibration, logOdds[i] ?? Number.NaN);
		return (rowWeights[i] ?? 0) * logLossOf(label, chance);
	});
}

/** What the scorecard would have said of its own training rows had it not seen any row of their lead. */
export function leaveLeadsOut(
	limited: WeightedRows & { leads?: ArrayLike<number> | undefined },
	fit: EvidenceFit,
): LeftOut {
	const { places, rowWeights, leads } = takeSome(limited, CALIBRATED_ROWS);
	const labels = places.map((place) => limited.labels[place] ?? 0);
	const rows = selectSparseRows(limited.rows, places);
	const logOdds = predictLeftOut({ rows, labels, rowWeights, leads }, fit);
	return { places, logOdds, labels, rowWeights, leads };
}

/** Evenly spread leads, and of each a few evenly spread rows. */
function takeSome(
	{ rows, rowWeights, leads }: Omit<WeightedRows, 'labels'> & { leads?: ArrayLike<number> | undefined },
	most: number,
): Pick<LeftOut, 'places' | 'rowWeights' | 'leads'> {
	const stride = Math.max(1, Math.ceil(rows.rowCount / most));
	const byLead = new Map<number, number[]>();
	for (let place = 0; place < rows.rowCount; place++) {
		const lead = leads?.[place] ?? place;
		if (lead % stride !== 0) continue;
		const own = byLead.get(lead);
		if (own === undefined) byLead.set(lead, [place]);
		else own.push(place);
	}
	const taken = [...byLead].flatMap(([lead, places]) => {
		const step = Math.ceil(places.length / ROWS_PER_LEAD);
		const some = places.filter((_, i) => i % step === 0);
		const share = places.length / some.length;
		return some.map((place) => ({ place, lead, weight: share * (rowWeights[place] ?? 0) }));
	});
	return {
		places: taken.map(({ place }) => place),
		rowWeights: taken.map(({ weight }) => weight),
		leads: taken.map(({ lead }) => lead),
	};
}

/**
 * One Newton step from the full fit. With H = X V X' of a lead's rows, D their w p (1 - p) and r their w (y - p),
 *
 *   z_without = z - H (I - D H)^-1 r = z - H (D^-1 - H)^-1 D^-1 r
 *
 * of which the case of one row is z - h w (y - p) / (1 - h w p (1 - p)).
 * Source: Pregibon, "Logistic regression diagnostics", Annals of Statistics 9 (1981).
 */
function predictLeftOut(
	{ rows, labels, rowWeights, leads }: WeightedRows & { leads: readonly number[] },
	fit: EvidenceFit,
): Float64Array {
	const z = multiplySparseRows(rows, fit.coefficients);
	const without = z.slice();
	for (let from = 0; from < rows.rowCount; ) {
		let to = from + 1;
		while (to < rows.rowCount && leads[to] === leads[from]) to++;
		const size = to - from;
		const shared = covarianceOfRows(rows, fit.covariance, { from, to });
		const inverse = new Float64Array(size * size);
		const pulls = new Float64Array(size);
		for (let a = 0; a < size; a++) {
			const p = sigmoid(z[from + a] ?? Number.NaN);
			const curvature = Math.max(1e-12, (rowWeights[from + a] ?? 0) * p * (1 - p));
			pulls[a] = ((rowWeights[from + a] ?? 0) * ((labels[from + a] ?? 0) - p)) / curvature;
			for (let b = 0; b < size; b++) inverse[a * size + b] = (a === b ? 1 / curvature : 0) - shared[a * size + b]!;
		}
		const lower = factorCholesky(inverse, size);
		const moves = lower && solveCholesky(lower, pulls);
		for (let a = 0; a < size; a++) {
			let move = 0;
			for (let b = 0; b < size; b++) move += shared[a * size + b]! * (moves?.[b] ?? 0);
			without[from + a]! -= move;
		}
		from = to;
	}
	return without;
}

/** X V X' of some rows. */
function covarianceOfRows(
	{ offsets, columns, values, columnCount }: SparseRows,
	covariance: Float64Array,
	{ from, to }: { from: number; to: number },
): Float64Array {
	const size = to - from;
	const shared = new Float64Array(size * size);
	for (let a = 0; a < size; a++) {
		for (let b = 0; b <= a; b++) {
			let sum = 0;
			for (let i = offsets[from + a]!; i < offsets[from + a + 1]!; i++) {
				const line = columns[i]! * columnCount;
				let inner = 0;
				for (let j = offsets[from + b]!; j < offsets[from + b + 1]!; j++)
					inner += values[j]! * covariance[line + columns[j]!]!;
				sum += values[i]! * inner;
			}
			shared[a * size + b] = sum;
			shared[b * size + a] = sum;
		}
	}
	return shared;
}
