/**
 * The ruler: how well the product's own encode -> fit -> predict path ranks and calibrates on any table.
 *
 *   npm run -s bench:quality -- --csv FILE --label COLUMN [--positive VALUE] [--ignore a,b] [--missing TOKEN] [--folds FILE.json] [--settings JSON]
 *
 * Pooled out-of-fold; prints one JSON object. Seconds of a fit are of processor time.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { keyFeatures } from '../../src/features/keyFeatures';
import { normaliseTrait } from '../../src/features/normaliseTrait';
import { toSnakeCase } from '../../src/lead/eventName';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import type { FeatureTable } from '../../src/learning/rows/featureTable';
import { FeatureTableBuilder } from '../../src/learning/rows/featureTableBuilder';
import { growScorecard } from '../../src/learning/fit/growScorecard';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { learningSettingsSchema } from '../../src/learning/settings';
import type { Scorecard } from '../../src/scoring/scorecard';
import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { averagePrecision } from '../../src/stats/averagePrecision';
import { brierScore } from '../../src/stats/brierScore';
import { calibrationErrorEqualWidth } from '../../src/stats/calibrationError';
import { logLoss } from '../../src/stats/logLoss';
import { measureTopShare } from '../../src/stats/topShare';
import { startBar } from '../../tools/startBar';
import { BLANK } from '../learning/blankScorecard';
import { readCsv } from './readCsv';
import { stratifiedFolds } from './stratifiedFolds';

const { values: options } = parseArgs({
	options: {
		csv: { type: 'string' },
		label: { type: 'string' },
		positive: { type: 'string' },
		ignore: { type: 'string', default: '' },
		missing: { type: 'string' },
		folds: { type: 'string' },
		settings: { type: 'string', default: '{}' },
	},
});
if (!options.csv || !options.label) {
	process.stderr.write('Needs --csv FILE and --label COLUMN.\n');
	process.exit(2);
}

const settings = learningSettingsSchema.parse(JSON.parse(options.settings!));
const { table, labels } = readTable(options.csv, options.label);
const folds: number[][] = options.folds
	? JSON.parse(readFileSync(options.folds, 'utf8'))
	: stratifiedFolds(labels, 5, 0);

const probabilities = new Float64Array(labels.length);
const seconds: number[] = [];
const lambdas: Partial<Record<string, number>>[] = [];
const tested = folds.flat();
const bar = startBar('folds', folds.length);
for (const testRows of folds) {
	const held = new Set(testRows);
	const started = process.cpuUsage();
	const trainRows = labels.flatMap((_, i) => (held.has(i) ? [] : [i]));
	const rows = {
		table,
		rowNumbers: trainRows,
		labels: trainRows.map((i) => labels[i]!),
		rowWeights: trainRows.map(() => 1),
	};
	const { scorecard, covariance, calibration, lambdas: found } = growScorecard(BLANK, rows, settings);
	const { user, system } = process.cpuUsage(started);
	seconds.push((user + system) / 1e6);
	lambdas.push(found);
	const learned: Scorecard = { ...scorecard, learned: { stage: 'learned', covariance, calibration } };
	predictChances(learned, encodeTable(learned, { table, rowNumbers: testRows })).forEach(
		(p, k) => (probabilities[testRows[k]!] = p),
	);
	bar.update(seconds.length);
}
bar.stop();

const order = tested.sort((a, b) => a - b);
const y = order.map((i) => labels[i]!);
const p = order.map((i) => probabilities[i]!);
const round = (value: number) => Number(value.toFixed(5));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const geometricMean = (numbers: readonly number[]) => Math.exp(mean(numbers.map(Math.log)));
console.log(
	JSON.stringify({
		rows: y.length,
		positives: y.filter((label) => label === 1).length,
		auc: round(areaUnderRoc(y, p)),
		prAuc: round(averagePrecision(y, p)),
		logLoss: round(logLoss(y, p)),
		brier: round(brierScore(y, p)),
		ece10: round(calibrationErrorEqualWidth(y, p, 10)),
		accuracy: round(mean(y.map((label, i) => Number(label === (p[i]! > 0.5 ? 1 : 0))))),
		topDecileLift: round(measureTopShare(y, p, 0.1).lift),
		fitSeconds: round(mean(seconds)),
		lambda: round(geometricMean(lambdas.flatMap((byGroup) => Object.values(byGroup).map(Number)))),
		lambdas: Object.fromEntries(
			[...new Set(lambdas.flatMap((byGroup) => Object.keys(byGroup)))].map((group) => [
				group,
				round(geometricMean(lambdas.flatMap((byGroup) => byGroup[group] ?? []))),
			]),
		),
	}),
);

/** Every column but the label and the ignored ones is a trait; one whose known values all look like numbers is numeric. */
function readTable(file: string, label: string): { table: FeatureTable; labels: number[] } {
	const { header, rows: cells } = readCsv(file);
	for (const name of [label, ...ignoredColumns()]) {
		if (!header.includes(name)) throw new Error(`${file} has no column "${name}"; it has ${header.join(', ')}.`);
	}
	const isMissing = (cell: string | undefined) => cell === undefined || cell === '' || cell === options.missing;
	const ignored = new Set([label, ...ignoredColumns()]);
	const columns = header
		.map((name, index) => ({
			name,
			index,
			numeric: cells.every((row) => isMissing(row[index]) || Number.isFinite(Number(row[index]))),
		}))
		.filter(({ name }) => !ignored.has(name));
	const names = nameTraits(columns.map(({ name }) => name));
	const builder = new FeatureTableBuilder();
	for (const row of cells) {
		const known = columns.flatMap(({ index, numeric }, place) => {
			const cell = row[index];
			const value = isMissing(cell) ? undefined : normaliseTrait(numeric ? Number(cell) : cell!);
			return value === undefined ? [] : [[names[place]!, value] as const];
		});
		builder.add(keyFeatures([], { values: {}, missing: [], unread: { traits: Object.fromEntries(known) } }));
	}
	const answers = cells.map((row) => row[header.indexOf(label)]!);
	const positive = options.positive ?? guessPositive(answers);
	return { table: builder.finish(), labels: answers.map((answer) => (answer === positive ? 1 : 0)) };
}

/** Columns as names of traits, each once. */
function nameTraits(columns: readonly string[]): string[] {
	return columns.map((column, index) => {
		const name = toSnakeCase(column);
		return columns.slice(0, index).some((earlier) => toSnakeCase(earlier) === name) ? `${name}_${index}` : name;
	});
}

function ignoredColumns(): string[] {
	return options.ignore!.split(',').filter((name) => name !== '');
}

/** The usual words for yes; without one, the rarer of the answers. */
function guessPositive(answers: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
	const yes = [...counts.keys()].find((answer) => /^(1|1\.0|true|yes|y|t)$/i.test(answer));
	const rarest = [...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))[0];
	return yes ?? rarest![0];
}
