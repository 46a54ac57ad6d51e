import type { FeatureValue } from '../../features/featureVector';
import type { Scorecard } from '../../scoring/scorecard';
import { scoreLead, type Reason } from '../../scoring/scoreLead';
import { scoringSettingsSchema } from '../../scoring/settings';
import { listMeasured } from '../../scoring/term';
import type { FeatureTable } from '../rows/featureTable';
import { TableCursor } from '../rows/tableCursor';
import { once } from '../../lazily';

/** Reasons don't depend on where grades begin. */
const settings = once(() => scoringSettingsSchema.parse({}));
const MOST_REASONS = 5;

/** Why a row of a table has its score: the lines that count most, largest first. The start says nothing of a lead. */
export function explainRow(scorecard: Scorecard, table: FeatureTable, row: number): Reason[] {
	const cursor = new TableCursor(table);
	const readers = listMeasured(scorecard.terms).map((term) => ({
		code: term.code,
		read: cursor.reader(term, (value) => value),
	}));
	cursor.moveTo(row);
	const values: Record<string, FeatureValue> = {};
	const missing: string[] = [];
	for (const { code, read } of readers) {
		const value = read();
		if (value === undefined) missing.push(code);
		else values[code] = value;
	}
	const vector = { values, missing, unread: {}, asOf: 0, seen: new Map() };
	const { reasons } = scoreLead(scorecard, vector, settings());
	return reasons.filter(({ code }) => code !== 'start').slice(0, MOST_REASONS);
}
