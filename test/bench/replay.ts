/**
 * A real event log through the whole product in time order: record -> score -> label -> train -> calibrate -> evaluate.
 *
 *   npm run -s bench:replay -- --log FILE --lead COL --time COL [--event COL|=name] [--value COL] --target EVENT --window-days N [--every-days N] [--rows FILE]
 *
 * Each row is recorded and scored when it happened, and every lead is scored anew every N days (unless said, once a
 * window). The target's rows count as orders. Measured on the newest fifth of the leads; prints one JSON object. The
 * snapshots go to a CSV file where one is named, for test/reference/replay.py.
 */
import { parseArgs } from 'node:util';
import { createEngine, openMemoryStore, type Engine, type LeadRecord, type LeadStore } from '../../src/index';
import { toEventName } from '../../src/lead/eventName';
import { createKeyring } from '../../src/lead/keyring';
import { AUDIENCES } from '../../src/lead/lead';
import { parseMoney } from '../../src/lead/parseMoney';
import { parseTime } from '../../src/lead/parseTime';
import { DAY_MS } from '../../src/lead/time';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { predictPlain } from '../../src/learning/judge/predictPlain';
import { predictChances } from '../../src/learning/rows/predictScorecard';
import type { Scorecard } from '../../src/scoring/scorecard';
import { settingsSchema } from '../../src/settings';
import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { brierScore } from '../../src/stats/brierScore';
import { calibrationErrorEqualCount } from '../../src/stats/calibrationError';
import { logLoss } from '../../src/stats/logLoss';
import { collectTrainingSets } from '../../src/usecases/training/collectTrainingSets';
import { loadModel, loadVersion } from '../../src/usecases/models/loadModel';
import { startBar } from '../../tools/startBar';
import { readCsv } from './readCsv';
import { ReplayRows, type Chances } from './replayRows';
import { showTraining } from './showTraining';

const { values: options } = parseArgs({
	options: {
		log: { type: 'string' },
		lead: { type: 'string' },
		time: { type: 'string' },
		event: { type: 'string' },
		value: { type: 'string' },
		target: { type: 'string' },
		'window-days': { type: 'string' },
		'every-days': { type: 'string' },
		rows: { type: 'string' },
	},
});

interface LoggedEvent {
	lead: string;
	at: number;
	record: LeadRecord;
	isTarget: boolean;
}

const ORDER = 'order_completed';
const CHUNK = 1_000;
const MODEL = 'default';

async function main(): Promise<void> {
	const log = readLog();
	const windowDays = Number(required('window-days'));
	const everyMs = Number(options['every-days'] ?? windowDays) * DAY_MS;
	const store = await openMemoryStore({ workspace: 'replay' });
	let now = log[0]?.at ?? 0;
	const engine = createEngine({ store, clock: () => now });

	const bar = startBar('replaying events', log.length);
	const started = performance.now();
	let nextRound = now + everyMs;
	for (const [index, { at, record }] of log.entries()) {
		for (; at >= nextRound; nextRound += everyMs) {
			now = nextRound;
			await scoreEverybody(engine, store);
		}
		now = at;
		const outcome: LeadRecord[] =
			record.kind === 'event' && record.name === ORDER
				? [{ ...record, kind: 'outcome', name: 'purchase', id: `${record.id}:outcome` }]
				: [];
		const [answer] = await engine.recordAndScore([{ records: [record, ...outcome] }]);
		if (answer !== undefined && !answer.ok) throw answer.error;
		if (index % 100 === 0) bar.update(index);
	}
	bar.update(log.length);
	bar.stop();
	const seconds = (performance.now() - started) / 1000;

	const target = { target: 'purchase', windowDays, graceDays: 0 };
	const { length: leads } = await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }));
	const training = showTraining(leads);
	const trained = await engine.trainModel({
		model: MODEL,
		...target,
		seed: 0,
		autoPromote: false,
		onProgress: training.onProgress,
	});
	training.stop();
	const measured = await measure(store, now, target, trained.version);
	process.stdout.write(
		`${JSON.stringify({ events: log.length, leads, ...measured, eventsPerSecond: Math.round(log.length / seconds) }, null, 2)}\n`,
	);
}

/** The candidate on the newest fifth of each audience's leads, all audiences together. */
async function measure(
	store: LeadStore,
	now: number,
	target: { target: string; windowDays: number; graceDays: number },
	version: number,
) {
	const context = { store, clock: () => now, keyring: createKeyring(), settings: settingsSchema.parse({}) };
	const { rules, candidate } = await store.read(async (view) => ({
		rules: await loadModel(view),
		candidate: await loadVersion(view, MODEL, version),
	}));
	if (candidate === undefined) throw new Error(`version ${version} is gone`);
	const counts = { snapshots: 0, positives: 0, censored: 0 };
	const labels: number[] = [];
	const chances = { ours: [] as number[], rules: [] as number[], plain: [] as number[] };
	const question = { models: [candidate, rules], audiences: AUDIENCES, target };
	const rows = options.rows === undefined ? undefined : new ReplayRows();
	for (const [audience, set] of await collectTrainingSets(context, question)) {
		counts.snapshots += set.counts.snapshots;
		counts.positives += set.counts.positives;
		counts.censored += set.counts.censored;
		const split = set.split(context.settings.learning.split);
		const chancesOf = (scorecard: Scorecard) => predictChances(scorecard, encodeTable(scorecard, split.evaluate));
		const own: Chances = {
			ours: Array.from(chancesOf(candidate.scorecards[audience])),
			rules: Array.from(chancesOf(rules.scorecards[audience])),
			plain: Array.from(predictPlain(candidate.rules[audience], split)),
		};
		labels.push(...split.evaluate.labels);
		for (const who of ['ours', 'rules', 'plain'] as const) chances[who].push(...own[who]);
		await rows?.add(context, question, { audience, split, chances: own });
	}
	rows?.write(required('rows'));
	return {
		...counts,
		auc: round(areaUnderRoc(labels, chances.ours)),
		logLoss: round(logLoss(labels, chances.ours)),
		brier: round(brierScore(labels, chances.ours)),
		ece: round(calibrationErrorEqualCount(labels, chances.ours)),
		baseRate: round(labels.reduce((sum, label) => sum + label, 0) / labels.length),
		rulesOnlyAuc: round(areaUnderRoc(labels, chances.rules)),
		rulesOnlyLogLoss: round(logLoss(labels, chances.rules)),
		plainLogisticAuc: round(areaUnderRoc(labels, chances.plain)),
		plainLogisticLogLoss: round(logLoss(labels, chances.plain)),
	};
}

async function scoreEverybody(engine: Engine, store: LeadStore): Promise<void> {
	const leads = await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }));
	for (let start = 0; start < leads.length; start += CHUNK) {
		await engine.scoreLeads(leads.slice(start, start + CHUNK).map(({ id }) => ({ leadId: id })));
	}
}

function readLog(): LoggedEvent[] {
	const { header, rows } = readCsv(required('log'));
	const columnOf = (name: string): number => {
		const index = header.indexOf(name);
		if (index === -1) throw new Error(`${options.log} has no column ${name}; it has ${header.join(', ')}`);
		return index;
	};
	const [lead, time] = [columnOf(required('lead')), columnOf(required('time'))];
	const value = options.value === undefined ? undefined : columnOf(options.value);
	const { event = `=${required('target')}` } = options;
	const eventColumn = event.startsWith('=') ? undefined : columnOf(event);
	return rows
		.filter((row) => row[lead] !== '' && row[lead] !== undefined)
		.map((row, index): LoggedEvent => {
			const at = parseTime(row[time]);
			if (!at.ok) throw new Error(`row ${index + 1}: ${row[time]} is ${at.reason}`);
			const said = eventColumn === undefined ? event.slice(1) : (row[eventColumn] ?? '');
			const isTarget = said === required('target');
			const money = value === undefined ? undefined : parseMoney(row[value]?.replace('-', ''), 'USD');
			const identities = { customerId: row[lead] ?? '' };
			const name = isTarget ? ORDER : (toEventName(said) ?? 'event');
			return {
				lead: row[lead] ?? '',
				at: at.value,
				isTarget,
				record: {
					kind: 'event',
					name,
					id: `log:${index}`,
					source: 'log',
					identities,
					occurredAt: at.value,
					...(money?.ok && money.value),
				},
			};
		})
		.sort((a, b) => a.at - b.at);
}

function required(name: keyof typeof options): string {
	const value = options[name];
	if (value !== undefined) return value;
	process.stderr.write(`Needs --${name}.\n`);
	process.exit(2);
}

function round(value: number): number {
	return Math.round(value * 1e5) / 1e5;
}

void main();
