/**
 * Training beside a living event loop: how long it takes, how long it ever holds the loop up, how much memory it needs.
 *
 *   npm run -s bench:training -- [--snapshots 20000] [--features 40] [--per-lead 10] [--filled 1] [--keep FILE]
 *
 * Scores as Score Lead stores them, in a SQLite file: so many features of which a lead has the share `filled`, outcomes
 * by a law of their own. On the built bundle, as n8n loads it, since only that file can be loaded by a thread. Prints
 * one JSON object; memory is that of the whole process, the thread included. A kept file is filled once; copies of it are
 * trained on.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type * as front from '../../src/index';
import type { Engine, LeadStore } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import type { StoredOutcome } from '../../src/store/port/outcomes';
import type { StoredScore } from '../../src/store/port/scores';
import { startBar } from '../../tools/startBar';
import { showTraining } from './showTraining';
import { watchEventLoop } from './watchEventLoop';

const { values: options } = parseArgs({
	options: {
		snapshots: { type: 'string', default: '20000' },
		features: { type: 'string', default: '40' },
		'per-lead': { type: 'string', default: '10' },
		filled: { type: 'string', default: '1' },
		fill: { type: 'string' },
		keep: { type: 'string' },
	},
});
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 20);
const BATCH = 2_000;
const SNAPSHOTS = Number(options.snapshots);
const FEATURES = Array.from({ length: Number(options.features) }, (_, index) => `event:feature_${index}`);
const PER_LEAD = Number(options['per-lead']);
const FILLED = Number(options.filled);
const TARGET = { target: 'purchase', windowDays: 7, graceDays: 0 } as const;

async function main(): Promise<void> {
	const { createEngine, openSqliteStore } = (await import(
		resolve(__dirname, '../../dist/src/index.js')
	)) as typeof front;
	if (options.fill !== undefined) {
		const store = await openSqliteStore({ file: options.fill, workspace: 'bench' });
		await fillStore(store, await writeScorecard(createEngine({ store, clock: () => START })));
		return await store.close();
	}
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	const filled = options.keep ?? join(folder, 'filled.sqlite');
	// By a process of its own, whose memory is no part of what is measured here.
	if (!existsSync(filled))
		execFileSync(process.execPath, [...process.execArgv, __filename, ...process.argv.slice(2), '--fill', filled], {
			stdio: 'inherit',
		});
	const file = join(folder, 'training.sqlite');
	copyFileSync(filled, file);
	const store = await openSqliteStore({ file, workspace: 'bench' });
	const engine = createEngine({ store, clock: () => START + 100 * DAY });
	try {
		const residentBeforeMb = inMb(process.resourceUsage().maxRSS * 1024);
		const bar = showTraining(Math.ceil(SNAPSHOTS / PER_LEAD));
		const holds = watchEventLoop();
		const cpuBefore = process.cpuUsage();
		const started = performance.now();
		const steps: { step: string; begins: { cpuSeconds: number; peakMb: number } }[] = [];
		const trained = await engine.trainModel({
			model: 'default',
			audience: 'prospect',
			...TARGET,
			seed: 0,
			autoPromote: true,
			onProgress: (progress) => {
				const begins = { cpuSeconds: cpuSecondsOf(cpuBefore), peakMb: inMb(process.resourceUsage().maxRSS * 1024) };
				if (progress.step !== steps.at(-1)?.step) steps.push({ step: progress.step, begins });
				bar.onProgress(progress);
			},
		});
		bar.stop();
		const seconds = (performance.now() - started) / 1_000;
		const { stage, snapshots, positives } = trained.reports.prospect ?? {};
		const measured = {
			seconds: round(seconds),
			cpuSeconds: cpuSecondsOf(cpuBefore),
			// What it had taken when each step began.
			steps: Object.fromEntries(steps.map(({ step, begins }, place) => [`${place + 1} ${step}`, begins])),
			...holds.stop(),
			residentBeforeMb,
			peakResidentMb: inMb(process.resourceUsage().maxRSS * 1024),
		};
		process.stdout.write(
			`${JSON.stringify({ snapshots, features: FEATURES.length, filled: FILLED, positives, stage, promoted: trained.promoted, ...measured }, null, 2)}\n`,
		);
	} finally {
		await engine.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A scorecard with a term for each feature, in use; answers with its version. */
async function writeScorecard(engine: Engine): Promise<number> {
	const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
	const [group] = scorecard.groups;
	const terms = FEATURES.map((code) => ({
		kind: 'event',
		code,
		label: code,
		group: group?.code,
		event: code.slice('event:'.length),
		points: 1,
		halfLifeDays: 14,
		perDay: 5,
		capUnits: 10,
	}));
	const { version } = await engine.editScorecard({
		model: 'default',
		audience: 'prospect',
		change: { scorecard: { ...scorecard, terms } },
		reason: 'features of this bench',
		use: true,
	});
	return version;
}

/** Leads over sixty days, each with a few scores a day apart; some buy the day after one of them. */
async function fillStore(store: LeadStore, modelVersion: number): Promise<void> {
	const random = seededRandom(1);
	const weights = FEATURES.map(() => (random() - 0.4) * 0.8);
	const bar = startBar('filling the store', SNAPSHOTS);
	for (let first = 0; first < SNAPSHOTS; first += BATCH) {
		const scores: StoredScore[] = [];
		const outcomes: StoredOutcome[] = [];
		for (let row = first; row < Math.min(SNAPSHOTS, first + BATCH); row++) {
			const leadId = `lead-${String(Math.floor(row / PER_LEAD)).padStart(8, '0')}`;
			const asOf = START + Math.floor((row / SNAPSHOTS) * 60) * DAY + (row % PER_LEAD) * DAY;
			const drawn = FEATURES.map((code, index) => ({
				code,
				weight: weights[index] ?? 0,
				value: random() < FILLED ? Math.round(random() * 3e4) / 1e4 : 0,
			})).filter(({ value }) => value > 0);
			const values = Object.fromEntries(drawn.map(({ code, value }) => [code, value]));
			scores.push({
				leadId,
				asOf,
				audience: 'prospect',
				model: 'default',
				modelVersion,
				stage: 'rules',
				unclamped: 40,
				probability: 0.03,
				grade: 'C',
				features: JSON.stringify({ values, missing: [] }),
			});
			const pull =
				drawn.reduce((sum, { weight, value }) => sum + weight * value, 0) -
				weights.reduce((sum, weight) => sum + weight, 0) * 1.5 * FILLED;
			if (random() > sigmoid(pull - 6)) continue;
			outcomes.push({
				id: `order:${leadId}@${asOf}`,
				leadId,
				name: 'purchase',
				source: 'bench',
				occurredAt: asOf + DAY / 2,
				receivedAt: asOf + DAY / 2,
			});
		}
		const leadIds = [...new Set(scores.map(({ leadId }) => leadId))];
		await store.write(async (transaction) => {
			await transaction.createLeads(leadIds.map((id) => ({ id, createdAt: START })));
			await transaction.appendScores(scores);
			await transaction.appendOutcomes(outcomes);
		});
		bar.update(first + scores.length);
	}
	bar.stop();
}

function cpuSecondsOf(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return round((user + system) / 1e6);
}

function inMb(bytes: number): number {
	return Math.round(bytes / 1e6);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

void main();
