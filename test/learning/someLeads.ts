import { keyFeatures, type KeyedFeatures } from '../../src/features/keyFeatures';
import { DAY_MS } from '../../src/lead/time';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import type { FeatureValue } from '../../src/features/featureVector';
import type { TableRows } from '../../src/learning/rows/featureTable';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { toLeadUnits, type LeadUnits } from '../../src/learning/rows/leadUnits';
import type { MeasuredColumns } from '../../src/learning/rows/measuredColumns';
import { growScorecard, type FittedScorecard } from '../../src/learning/fit/growScorecard';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { defaultLearningSettings } from '../../src/learning/settings';
import type { Scorecard } from '../../src/scoring/scorecard';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { BLANK } from './blankScorecard';

/** What is known of one lead: feature name to value. Absent and null both mean missing, which is not zero. */
export type FeatureRow = Readonly<Record<string, FeatureValue | null | undefined>>;

/** Made-up leads with a known chance of buying: visits help, one country buys more, and a sale helps phone users only. */
export function makeLeads(count: number, seed: number): { rows: FeatureRow[]; labels: number[]; chances: number[] } {
	const random = seededRandom(seed);
	const rows: FeatureRow[] = [];
	const labels: number[] = [];
	const chances: number[] = [];
	for (let i = 0; i < count; i++) {
		const visits = Math.floor(random() ** 3 * 30);
		const country = random() < 0.5 ? 'de' : random() < 0.5 ? 'fr' : 'nl';
		const onPhone = random() < 0.4;
		const sale = random() < 0.5;
		const spent = random() < 0.3 ? null : Math.round(random() * 20_000) / 100;
		const z =
			-2 + 0.8 * Math.log1p(visits) + (country === 'fr' ? 1 : 0) + (onPhone && sale ? 1.5 : onPhone || sale ? -0.5 : 0);
		const chance = sigmoid(z);
		rows.push({ visits, country, on_phone: String(onPhone), sale: String(sale), spent });
		labels.push(random() < chance ? 1 : 0);
		chances.push(chance);
	}
	return { rows, labels, chances };
}

/** Rows as traits of leads. */
export function toTable(rows: readonly FeatureRow[]): TableRows {
	const builder = new FeatureTableBuilder();
	for (const row of rows) builder.add(toTraits(row));
	return { table: builder.finish(), rowNumbers: [...rows.keys()] };
}

/** Rows as drift looks at them, feature by feature. */
export function toColumns(rows: readonly FeatureRow[]): MeasuredColumns {
	const names = new Set(rows.flatMap((row) => Object.keys(row)));
	return new Map([...names].map((name) => [name, rows.map((row) => row[name] ?? undefined)]));
}

/** Each row of a lead of its own. */
export function oneLeadEach(count: number): LeadUnits {
	const rows = Array.from({ length: count }, (_, row) => row);
	return toLeadUnits({ leads: rows, asOf: rows.map(() => 0) }, rows, { spanMs: DAY_MS });
}

export function grow(
	{ rows, labels }: { rows: readonly FeatureRow[]; labels: readonly number[] },
	rules: Scorecard = BLANK,
	rowWeights = labels.map(() => 1),
): FittedScorecard {
	return growScorecard(rules, { ...toTable(rows), labels, rowWeights }, defaultLearningSettings);
}

/** As it would be saved. */
export function toLearned({ scorecard, covariance, calibration }: FittedScorecard): Scorecard {
	return { ...scorecard, learned: { stage: 'learned', covariance, calibration } };
}

/** Chances per row, as the training's own evaluation predicts them. */
export function predict(scorecard: Scorecard, rows: readonly FeatureRow[]): number[] {
	return [...predictChances(scorecard, encodeTable(scorecard, toTable(rows)))];
}

function toTraits(row: FeatureRow): KeyedFeatures {
	const known = Object.entries(row).flatMap(([name, value]) =>
		value === null || value === undefined ? [] : [[name, value] as const],
	);
	return keyFeatures([], { values: {}, missing: [], unread: { traits: Object.fromEntries(known) } });
}
