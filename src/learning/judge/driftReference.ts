import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import type { Scorecard } from '../../scoring/scorecard';
import { termKindOf } from '../../scoring/term';
import type { FeatureTable, TableRows } from '../rows/featureTable';
import { thinOutRows, toLeadUnits, type LeadRows, type LeadUnits } from '../rows/leadUnits';
import { readMeasured, type MeasuredColumns } from '../rows/measuredColumns';
import { predictTableChances } from '../rows/predictTable';
import type { TrainingSet } from '../rows/trainingSet';
import { outcomeSumSchema, sumOutcomes, type OutcomeSum } from './calibrationInTheLarge';
import { describeSpread, spreadReferenceSchema } from './drift';

/** What drift is told by: how features were spread in training, and how many outcomes came of what was promised there. */
export const driftReferenceSchema = z.object({ features: spreadReferenceSchema, promised: outcomeSumSchema });
export type DriftReference = z.infer<typeof driftReferenceSchema>;

/** Enough to say how features are spread. */
const SPREAD_ROWS = 8_000;
/** Of these the outcomes are counted. */
const OUTCOME_ROWS = 50_000;

/** A table whose rows are known to be of leads. */
export interface LeadTable extends LeadRows {
	readonly table: FeatureTable;
}

export function takeReference(scorecard: Scorecard, set: TrainingSet, windowMs: number): DriftReference {
	const { columns, newestAsOf } = set;
	const rowNumbers = thinOutRows(columns.leads, OUTCOME_ROWS);
	return {
		features: describeSpread(...readSpread(scorecard, columns)),
		promised: sumPromised(scorecard, set, rowNumbers, { spanMs: windowMs, from: newestAsOf + 1 }),
	};
}

/** Without what grows by itself. A lead counts once a day: whatever number of days is compared later, its days are whole. */
export function readSpread(scorecard: Scorecard, { table, ...rows }: LeadTable): [MeasuredColumns, LeadUnits] {
	const rowNumbers = thinOutRows(rows.leads, SPREAD_ROWS);
	const units = toLeadUnits(rows, rowNumbers, { spanMs: DAY_MS });
	const measured = new Map(readMeasured(scorecard, { table, rowNumbers }));
	for (const term of scorecard.terms) if (termKindOf(term).growsWithRecord === true) measured.delete(term.code);
	return [measured, units];
}

export function sumPromised(
	scorecard: Scorecard,
	{ columns }: TrainingSet,
	rowNumbers: readonly number[],
	span: { spanMs: number; from: number },
): OutcomeSum {
	const rows: TableRows = { table: columns.table, rowNumbers };
	const labels = rowNumbers.map((row) => columns.labels[row] ?? 0);
	const chances = predictTableChances(scorecard, rows);
	return sumOutcomes(labels, chances, toLeadUnits(columns, rowNumbers, span));
}
