import type { FeatureValue } from '../../features/featureVector';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import { encodeTable } from './encodeTable';
import type { FeatureRow } from './featureRow';
import { findFeature, TableCursor, type FeatureTable } from './featureTable';
import { predictScores } from './scorecardRows';

/** The score stands among the features under this name; features have a colon in theirs. */
const SCORE = 'score';

const SAMPLED_ROWS = 4_000;

/** Evenly spread rows of so many. */
export function sampleRows(rowCount: number): number[] {
	const stride = Math.max(1, Math.ceil(rowCount / SAMPLED_ROWS));
	return Array.from({ length: Math.ceil(rowCount / stride) }, (_, i) => i * stride);
}

/** What each of a scorecard's terms measured, by code, with the unclamped score it would have given. */
export function readScored(scorecard: Scorecard, table: FeatureTable, rowNumbers: readonly number[]): FeatureRow[] {
	const cursor = new TableCursor(table);
	const readers = listMeasured(scorecard.terms).map((term) => {
		const { feature, absent } = findFeature(table, term);
		return { code: term.code, read: (): FeatureValue | undefined => (feature < 0 ? absent : cursor.read(feature)) };
	});
	const scores = predictScores(scorecard, encodeTable(scorecard, table, rowNumbers));
	return rowNumbers.map((rowNumber, i) => {
		cursor.moveTo(rowNumber);
		const known = readers.flatMap(({ code, read }) => {
			const value = read();
			return value === undefined ? [] : [[code, value] as const];
		});
		return { ...Object.fromEntries(known), [SCORE]: Math.round(scores[i]! * 100) / 100 };
	});
}
