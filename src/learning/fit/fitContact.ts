import { fitRidgeLogistic } from '../../stats/ridgeLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, selectSparseRows, SparseRowsWriter, type SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';

/** People of an experiment, each once, as they were when the groups parted. */
export interface TrialRows {
	/** What contact points may depend on: columns of the scorecard that enough people of either group have. */
	readonly columns: SparseRows;
	/** The chance of each by the scorecard, as log-odds. */
	readonly logOdds: ArrayLike<number>;
	/** 1 where the person bought within the window. */
	readonly labels: ArrayLike<number>;
	/** 1 where the person could be contacted, 0 where held out. */
	readonly contacted: ArrayLike<number>;
	/** Of all of them, who could be contacted. */
	readonly share: number;
}

/** Standard deviations, before any outcome, in log-odds. */
export interface ContactBelief {
	/** Of what contacting does to everybody. */
	readonly main: number;
	/** Of what it does more or less to a lead that has one of the columns; 0 leaves them out. */
	readonly columns: number;
}

export interface ContactFit {
	/** From the scorecard's log-odds to those of these people and this window, whoever is contacted. */
	readonly intercept: number;
	readonly slope: number;
	/** In log-odds: for everybody, and for each column. */
	readonly main: number;
	readonly columns: Float64Array;
}

/** The scorecard is believed as it stands, within a factor; where the experiment's rate lies is left open. */
const INTERCEPT_PENALTY = 0.01;
const SLOPE_PENALTY = 4;
const FIXED = 3;

/**
 * logit p = a + b·z + (t − share) · (c + Σ d_j x_j): what contacting changes, beside what the score says. As t is centred, a, b
 * and everything that has nothing to do with contacting is told apart from c and d. c and d are drawn to 0, d_j by how much it moves
 * a lead that has it.
 */
export function fitContact(trial: TrialRows, belief: ContactBelief): ContactFit {
	const width = trial.columns.columnCount;
	const size = belief.columns > 0 ? FIXED + width : FIXED;
	const penalties = new Float64Array(size).fill(belief.columns ** -2);
	penalties.set([INTERCEPT_PENALTY, SLOPE_PENALTY, belief.main ** -2]);
	if (size > FIXED) {
		const squares = typicalSquares(trial.columns);
		for (let j = 0; j < width; j++) penalties[FIXED + j]! *= squares[j]!;
	}
	const priorMeans = new Float64Array(size);
	priorMeans[1] = 1;
	const { coefficients } = fitRidgeLogistic({
		rows: toDesign(trial, size),
		labels: trial.labels,
		priorMeans,
		penalties,
	});
	const columns = new Float64Array(width);
	columns.set(coefficients.subarray(FIXED));
	return { intercept: coefficients[0]!, slope: coefficients[1]!, main: coefficients[2]!, columns };
}

/** Of each person: the chance with the group they were in, the uplift, and what was expected before anybody was contacted. */
export interface ContactPrediction {
	readonly chances: Float64Array;
	readonly uplifts: Float64Array;
	/** The chance whichever group they are in. */
	readonly expected: Float64Array;
}

export function predictContact(
	{ columns, logOdds, contacted, share }: Omit<TrialRows, 'labels'>,
	fit: ContactFit,
): ContactPrediction {
	const effects = multiplySparseRows(columns, fit.columns).map((sum) => sum + fit.main);
	const bases = effects.map((_, i) => fit.intercept + fit.slope * (logOdds[i] ?? Number.NaN));
	return {
		expected: bases.map(sigmoid),
		chances: bases.map((base, i) => sigmoid(base + ((contacted[i] ?? 0) - share) * (effects[i] ?? 0))),
		uplifts: bases.map(
			(base, i) => sigmoid(base + (1 - share) * (effects[i] ?? 0)) - sigmoid(base - share * (effects[i] ?? 0)),
		),
	};
}

/** Some of the people. */
export function selectTrial(trial: TrialRows, places: readonly number[]): TrialRows {
	const pick = (values: ArrayLike<number>): Float64Array =>
		Float64Array.from(places, (place) => values[place] ?? Number.NaN);
	return {
		columns: selectSparseRows(trial.columns, places),
		logOdds: pick(trial.logOdds),
		labels: pick(trial.labels),
		contacted: pick(trial.contacted),
		share: trial.share,
	};
}

function toDesign({ columns, logOdds, contacted, share }: TrialRows, size: number): SparseRows {
	const writer = new SparseRowsWriter(columns.rowCount, size, columns.columns.length + FIXED * columns.rowCount);
	for (let row = 0; row < columns.rowCount; row++) {
		const side = (contacted[row] ?? 0) - share;
		writer.add(0, 1);
		writer.add(1, logOdds[row] ?? 0);
		writer.add(2, side);
		if (size > FIXED) visitRow(columns, row, (column, value) => writer.add(FIXED + column, side * value));
		writer.endRow();
	}
	return writer.finish();
}

/**
 * What these people have next to nothing of tells nothing of those who have much: a line at zero where nearly all of them
 * are would be drawn out without end.
 */
const LEAST_TYPICAL = 0.25;

/** Mean square of a column where it is not zero. */
function typicalSquares({ columnCount, columns, values }: SparseRows): Float64Array {
	const sums = new Float64Array(columnCount);
	const counts = new Float64Array(columnCount);
	columns.forEach((column, k) => {
		sums[column]! += values[k]! ** 2;
		counts[column]!++;
	});
	return sums.map((sum, j) => (counts[j]! > 0 ? Math.max(LEAST_TYPICAL ** 2, sum / counts[j]!) : 1));
}
