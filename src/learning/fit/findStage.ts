import type { Stage } from '../../scoring/learned';
import { AVERAGE_POINTS, rulesVariance, varianceOf } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import type { SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';
import { encodeTable } from '../rows/encodeTable';
import type { Snapshots } from '../rows/snapshots';
import type { FittedScorecard } from './growScorecard';

const LEARNED_OUTCOMES = 100;
/** "learned": the interval of a typical lead is at most half as wide as with rules alone. */
const LEARNED_VARIANCE_SHARE = 0.25;
/** So many leads are typical of all. */
const TYPICAL_ROWS = 1_000;

/** How far learning has come, and in words what would sharpen it. */
export function findStage(
	{ rules, covariance }: FittedScorecard,
	fit: Snapshots,
	/** Leads that reached the target. */
	positives: number,
): { stage: Stage; because: string } {
	const share = varianceShare(rules, covariance, encodeTable(rules, fit.thinOut(TYPICAL_ROWS)));
	const found = `${positives} leads reached the target; ${describeRange(Math.sqrt(share))}`;
	if (positives >= LEARNED_OUTCOMES && share <= LEARNED_VARIANCE_SHARE)
		return { stage: 'learned', because: `${found}.` };
	const wanted = Math.max(LEARNED_OUTCOMES, Math.ceil((positives * share) / LEARNED_VARIANCE_SHARE));
	return {
		stage: 'learning',
		because: `${found}; about ${roughly(wanted - positives)} more that do and it counts as learned.`,
	};
}

function describeRange(ratio: number): string {
	return ratio > 1
		? `outcomes leave a typical lead's chance less sure than the points took it to be, its range ${ratio.toFixed(1)} times as wide`
		: `the range of a typical lead's chance is ${Math.round(100 * ratio)} % as wide as before training`;
}

/** To two figures: 16,000, not 16,037. */
function roughly(count: number): string {
	return Number(count.toPrecision(2)).toLocaleString('en-US');
}

/** Mean variance of the log-odds of leads now / with the marketer's points alone. */
function varianceShare(rules: Scorecard, covariance: readonly number[], rows: SparseRows): number {
	const points = [0, ...listColumns(rules).map((column) => column.points)];
	let [now, before] = [0, 0];
	for (let row = 0; row < rows.rowCount; row++) {
		const reading = { columns: [] as number[], values: [] as number[] };
		const linePoints = [rules.start - AVERAGE_POINTS];
		visitRow(rows, row, (column, value) => {
			if (column === 0) return;
			reading.columns.push(column);
			reading.values.push(value);
			linePoints.push((points[column] ?? 0) * value);
		});
		now += varianceOf(reading, covariance);
		before += rulesVariance(
			linePoints.reduce((sum, line) => sum + line, AVERAGE_POINTS),
			linePoints,
		);
	}
	return now / before;
}
