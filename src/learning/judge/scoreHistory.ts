import { calibrate } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import type { PickedWindows } from '../rows/pickWindows';
import { toPoints } from '../rows/predictScorecard';
import { predictTable } from '../rows/predictTable';
import type { TrainingSet } from '../rows/trainingSet';
import type { SplitShares } from '../rows/timeSplit';
import { selectRows, type HistoryRows } from './historyRows';

/** A lead and window of a history with what a scorecard says of it. */
export interface ScoredHistory {
	readonly rows: HistoryRows;
	/** Row numbers of the set. */
	readonly setRows: readonly number[];
	/** Of the look that counts, within 0–100 as people see it. */
	readonly scores: Float64Array;
	/** What the scorecard gave the same look as the chance to reach the target. */
	readonly chances: Float64Array;
	/** The highest of all looks in the window: when somebody would have taken the lead up. */
	readonly highest: Float64Array;
}

export interface HistoryJob {
	set: TrainingSet;
	picked: PickedWindows;
	/** Of the picked rows. */
	rows: HistoryRows;
	split: SplitShares;
}

/** Places of the picked rows that a version may be tested on: what it was fitted on says nothing about it. */
export function listUnseen({ set, picked, rows, split }: HistoryJob, isLearned: boolean): number[] {
	const places = [...picked.rows.keys()];
	if (!isLearned) return places;
	const { leads } = set.columns;
	const newest = new Set(set.split(split).evaluate.rowNumbers.map((row) => leads[row]));
	return places.filter((place) => newest.has(rows.leads[place] ?? -1));
}

/** Scores of the picked rows at these places. */
export function scoreHistory(
	{ set, picked, rows }: HistoryJob,
	scorecard: Scorecard,
	places: readonly number[],
): ScoredHistory {
	const wanted = new Int32Array(picked.rows.length).fill(-1);
	places.forEach((place, index) => (wanted[place] = index));
	const looks: number[] = [];
	picked.windowOf.forEach((place, row) => (wanted[place] ?? -1) >= 0 && looks.push(row));
	const all = predictTable(scorecard, { table: set.table, rowNumbers: looks });
	const calibration = scorecard.learned?.calibration ?? { kind: 'identity' };
	const scores = new Float64Array(places.length);
	const chances = new Float64Array(places.length);
	const highest = new Float64Array(places.length).fill(-Infinity);
	looks.forEach((row, look) => {
		const place = picked.windowOf[row] ?? -1;
		const index = wanted[place] ?? -1;
		const logOdds = all[look] ?? 0;
		const score = Math.min(100, Math.max(0, toPoints(logOdds, scorecard.baseRate)));
		if (picked.rows[place] === row) {
			scores[index] = score;
			chances[index] = calibrate(calibration, logOdds);
		}
		highest[index] = Math.max(highest[index] ?? 0, score);
	});
	const setRows = places.map((place) => picked.rows[place] ?? 0);
	return { rows: selectRows(rows, places), setRows, scores, chances, highest };
}
