import type { FeatureValue } from '../../features/featureVector';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import { encodeTable } from './encodeTable';
import type { TableRows } from './featureTable';
import { predictScores } from './predictScorecard';
import { TableCursor } from './tableCursor';

/** Of some rows: by name, what each row has of it; undefined: not known, which is not zero. */
export type MeasuredColumns = ReadonlyMap<string, readonly (FeatureValue | undefined)[]>;

/** The score stands among the features under this name; features have a colon in theirs. */
const SCORE = 'score';

/** What each of a scorecard's terms measured, by code, with the unclamped score it would have given. */
export function readMeasured(scorecard: Scorecard, rows: TableRows): MeasuredColumns {
	const cursor = new TableCursor(rows.table);
	const columns = listMeasured(scorecard.terms).map((term) => ({
		code: term.code,
		read: cursor.reader(term, (value) => value),
		values: [] as (FeatureValue | undefined)[],
	}));
	for (const rowNumber of rows.rowNumbers) {
		cursor.moveTo(rowNumber);
		for (const { read, values } of columns) values.push(read());
	}
	const scores = predictScores(scorecard, encodeTable(scorecard, rows));
	return new Map<string, readonly (FeatureValue | undefined)[]>([
		...columns.map(({ code, values }) => [code, values] as const),
		[SCORE, Array.from(scores, (score) => Math.round(score * 100) / 100)],
	]);
}
