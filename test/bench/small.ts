/**
 * Honest early: what is put to use after few outcomes, beside the rules it began with and a tuned logistic regression.
 *
 *   npm run -s bench:small [-- --seeds 20 --leads 70000 --rate 0.03 --outcomes 100 --rules reversed --settings JSON --table --from FILE]
 *
 * Made-up leads whose true chances are known, one snapshot each. Prints one JSON object; a line of it per base rate, number
 * of outcomes (leads that reached the target) and kind of rules. Cells with more leads than `--leads` are left out, and of
 * large cells fewer draws are taken (`seeds` of the line). `chatty`: how often rules that are right are replaced where few
 * leads have many snapshots each. With `--table` it prints the tables of docs/method-technical.md instead, and of what they
 * were made and when; `--from` takes what earlier runs have printed, one file each, in place of a run.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { DAY_MS } from '../../src/lead/time';
import { learnScorecard } from '../../src/learning/learnScorecard';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import { learningSettingsSchema } from '../../src/learning/settings';
import type { Scorecard } from '../../src/scoring/scorecard';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import { sigmoid } from '../../src/stats/sigmoid';
import { startBar } from '../../tools/startBar';
import {
	drawChatty,
	drawLeads,
	drawOutcomes,
	drawTruth,
	RULES,
	toTrainingSet,
	writeRules,
	type RulesKind,
	type SmallLead,
} from './smallShop';
import { tunedLogistic } from './tunedLogistic';

const { values: options } = parseArgs({
	options: {
		seeds: { type: 'string', default: '20' },
		leads: { type: 'string', default: '70000' },
		rate: { type: 'string' },
		outcomes: { type: 'string' },
		rules: { type: 'string' },
		settings: { type: 'string', default: '{}' },
		table: { type: 'boolean', default: false },
		from: { type: 'string', multiple: true },
	},
});

const RATES = options.rate === undefined ? [0.005, 0.03, 0.2] : [Number(options.rate)];
const OUTCOMES = options.outcomes === undefined ? [0, 5, 15, 30, 100, 300, 1_000] : [Number(options.outcomes)];
const KINDS = RULES.filter((kind) => options.rules === undefined || kind === options.rules);
const SEEDS = Number(options.seeds);
/** So many leads are drawn for a cell, and at least twice. */
const DRAWN_LEADS = 60_000;
/** Cells with fewer draws say nothing of coverage: the leads of one draw are covered together. */
const ENOUGH_DRAWS = 10;
const CHATTY = [
	{ leads: 60, looks: 30, correlation: 0.5 },
	{ leads: 60, looks: 30, correlation: 0.9 },
	{ leads: 150, looks: 10, correlation: 0.5 },
	{ leads: 400, looks: 5, correlation: 0.5 },
] as const;
const TEST_LEADS = 1_000;
const INTERVALS = 200;

const measured = new Map<string, number>();
const settings = learningSettingsSchema.parse(JSON.parse(options.settings!));
const scoring = scoringSettingsSchema.parse({});
const round = (value: number) => Number(value.toFixed(6));
/** The standard error of the mean over draws. */
const errorOf = (numbers: readonly number[]) =>
	Math.sqrt(mean(numbers.map((x) => (x - mean(numbers)) ** 2)) / Math.max(1, numbers.length - 1));
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

const cells = RATES.flatMap((rate) =>
	OUTCOMES.filter((outcomes) => outcomes / rate <= Number(options.leads)).flatMap((outcomes) =>
		KINDS.map((rules) => ({ rate, outcomes, rules })),
	),
);
const earlier = options.from?.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Printed);
const lines = earlier?.flatMap((run) => run.cells) ?? measureCells();
const chatty = earlier?.flatMap((run) => run.chatty) ?? measureAllChatty();
/** Points are learned from so many on. */
const LEARNING_OUTCOMES = 10;
const settled = lines.filter(
	({ outcomes, seeds }) => outcomes >= LEARNING_OUTCOMES && seeds >= Math.min(SEEDS, ENOUGH_DRAWS),
);
const learning = lines.filter(({ outcomes }) => outcomes >= LEARNING_OUTCOMES);
const right = learning.filter(({ rules }) => rules === 'right');
const believed = settled.filter(({ rules }) => rules === 'as believed');
if (options.table || earlier !== undefined) console.log(toTables());
else
	console.log(
		JSON.stringify({
			...conditions(),
			worseThanRules: lines.filter(({ worseThanRules }) => worseThanRules).length,
			rightRulesReplaced: [sum(right.map(({ promoted }) => promoted)), sum(right.map(({ seeds }) => seeds))],
			// More than a tenth beyond what the regression has, and that by more than two standard errors.
			behindLogistic: learning.filter(({ behindLogistic }) => behindLogistic).length,
			believedCoverage: round(mean(believed.map(({ coverage }) => coverage))),
			believedCoverageError: round(Math.sqrt(sum(believed.map((each) => each.coverageError ** 2))) / believed.length),
			coverageLowest: Math.min(...settled.map(({ coverage }) => coverage)),
			coverageHighest: Math.max(...settled.map(({ coverage }) => coverage)),
			coverageMean: round(mean(settled.map(({ coverage }) => coverage))),
			cells: lines,
			chatty,
		}),
	);

/** What a run prints. */
interface Printed extends ReturnType<typeof conditions> {
	cells: ReturnType<typeof measureCell>[];
	chatty: ReturnType<typeof measureChatty>;
}

function measureCells() {
	const bar = startBar('cells', cells.length);
	const measuredCells = cells.map((cell, place) => {
		const line = measureCell(cell);
		bar.update(place + 1);
		return line;
	});
	bar.stop();
	return measuredCells;
}

function measureAllChatty() {
	if (options.rules !== undefined || options.outcomes !== undefined) return [];
	return RATES.filter((rate) => rate > 0.01).flatMap(measureChatty);
}

function conditions() {
	const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
	return {
		made: new Date().toISOString().slice(0, 10),
		commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'test/bench') === '' ? '' : ' and changes'}`,
		seeds: SEEDS,
		processorMinutes: Math.round(process.cpuUsage().user / 6e6) / 10,
	};
}

function measureCell({ rate, outcomes, rules: kind }: { rate: number; outcomes: number; rules: RulesKind }) {
	const rules = writeRules(kind, rate);
	const seeds = Math.min(SEEDS, Math.max(2, Math.round((DRAWN_LEADS * rate) / Math.max(1, outcomes))));
	const runs = Array.from({ length: seeds }, (_, seed) => {
		const truth = kind === 'as believed' ? drawTruth(rules, 31 * seed + 7) : undefined;
		const leads = drawOutcomes(outcomes, rate, 1_000 * seed + outcomes, truth);
		const test = drawLeads(TEST_LEADS, rate, 777 + seed, truth);
		const { scorecard, report } = learn(rules, toTrainingSet(leads, rules), seed);
		const deployed = report.promotion.promote ? scorecard : rules;
		return {
			promoted: report.promotion.promote,
			rules: excessOf(chancesOf(rules, test, rules), test),
			candidate: excessOf(chancesOf(scorecard, test, rules), test),
			deployed: excessOf(chancesOf(deployed, test, rules), test),
			logistic: onceEach(`${rate} ${outcomes} ${seed} ${truth === undefined}`, () =>
				excessOf(tunedLogistic(leads, test), test),
			),
			coverage: coverageOf(scorecard, test),
			coverageDeployed: coverageOf(deployed, test),
		};
	});
	const worse = runs.map(({ deployed, rules: before }) => deployed - before);
	const error = errorOf(worse);
	const behind = runs.map(({ deployed, logistic }) => deployed - 1.1 * logistic);
	return {
		rate,
		outcomes,
		rules: kind,
		seeds,
		promoted: runs.filter(({ promoted }) => promoted).length,
		excessRules: round(mean(runs.map((run) => run.rules))),
		excessCandidate: round(mean(runs.map((run) => run.candidate))),
		excessDeployed: round(mean(runs.map((run) => run.deployed))),
		excessLogistic: round(mean(runs.map((run) => run.logistic))),
		coverage: round(mean(runs.map((run) => run.coverage))),
		coverageError: round(errorOf(runs.map((run) => run.coverage))),
		coverageDeployed: round(mean(runs.map((run) => run.coverageDeployed))),
		worseBy: round(mean(worse)),
		worseByError: round(error),
		// Beyond two standard errors over the seeds.
		worseThanRules: mean(worse) > 2 * error + 1e-9,
		behindLogistic: mean(behind) > 2 * errorOf(behind) + 1e-9,
	};
}

/** How often rules that are right are replaced, though each lead has many snapshots that go the same way. */
function measureChatty(rate: number) {
	const rules = writeRules('right', rate);
	return CHATTY.map((kind) => {
		const replaced = Array.from({ length: SEEDS }, (_, seed) => {
			const set = toTrainingSet(drawChatty(kind, rate, 31 * seed + kind.leads), rules);
			return learn(rules, set, seed).report.promotion.promote;
		});
		return { rate, ...kind, seeds: SEEDS, replaced: replaced.filter(Boolean).length };
	});
}

function learn(rules: Scorecard, set: TrainingSet, seed: number) {
	return learnScorecard({ rules, champion: rules, set, windowMs: 30 * DAY_MS, settings, seed });
}

/** The five kinds of rules are tried on the same leads. */
function onceEach(key: string, measure: () => number): number {
	const known = measured.get(key) ?? measure();
	measured.set(key, known);
	return known;
}

function toTables(): string {
	const row = (cellsOfRow: readonly (string | number)[]) => `| ${cellsOfRow.join(' | ')} |`;
	const short = (value: number) => value.toFixed(4).replace(/^0/, '');
	const percent = (value: number) => `${(100 * value).toFixed(1).replace('.0', '')} %`;
	const runs = earlier ?? [conditions()];
	return [
		...runs.map(
			({ made, commit, seeds, processorMinutes }) =>
				`Made on ${made} at ${commit}, ${seeds} draws a cell at most, in ${processorMinutes} minutes of processor time.`,
		),
		'',
		row([
			'base rate',
			'outcomes',
			'rules are',
			'put to use in',
			'excess: rules',
			'candidate',
			'put to use',
			'logistic',
			'covered',
		]),
		row(Array.from({ length: 9 }, () => '---')),
		...lines.map((line) =>
			row([
				percent(line.rate),
				line.outcomes,
				line.rules,
				`${line.promoted} of ${line.seeds}`,
				short(line.excessRules),
				short(line.excessCandidate),
				short(line.excessDeployed),
				short(line.excessLogistic),
				`${line.coverage.toFixed(2).replace(/^0/, '')} ± ${line.coverageError.toFixed(2).replace(/^0/, '')}`,
			]),
		),
		'',
		row(['base rate', 'leads', 'snapshots of each', 'correlation', 'right rules replaced in']),
		row(Array.from({ length: 5 }, () => '---')),
		...chatty.map(({ rate, leads, looks, correlation, replaced, seeds }) =>
			row([percent(rate), leads, looks, correlation, `${replaced} of ${seeds}`]),
		),
	].join('\n');
}

function chancesOf(scorecard: Scorecard, leads: readonly SmallLead[], rules: Scorecard): ArrayLike<number> {
	const { table } = toTrainingSet(leads, rules);
	return predictChances(scorecard, encodeTable(scorecard, { table, rowNumbers: [...leads.keys()] }));
}

/** Expected log loss beyond that of the true chances. */
function excessOf(chances: ArrayLike<number>, leads: readonly SmallLead[]): number {
	return mean(
		leads.map(({ logOdds }, i) => {
			const truth = sigmoid(logOdds);
			const said = chances[i] ?? Number.NaN;
			return truth * Math.log(truth / said) + (1 - truth) * Math.log((1 - truth) / (1 - said));
		}),
	);
}

/** How many of the true chances lie inside the 80 % intervals. */
function coverageOf(scorecard: Scorecard, leads: readonly SmallLead[]): number {
	const inside = leads.slice(0, INTERVALS).map(({ values, logOdds }) => {
		const features = { values, missing: [], unread: {}, asOf: 0, seen: new Map() };
		const { probabilityLow, probabilityHigh } = scoreLead(scorecard, features, scoring);
		const truth = sigmoid(logOdds);
		return probabilityLow <= truth && truth <= probabilityHigh ? 1 : 0;
	});
	return mean(inside);
}
