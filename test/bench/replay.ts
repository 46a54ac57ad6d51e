/**
 * An event log through the whole product in time order: record -> score -> label -> train -> calibrate -> evaluate.
 *
 *   npm run -s bench:replay -- --log FILE --lead COL --time COL [--event COL|=name] [--value COL] --target EVENT --window-days N [--every-days N] [--rows FILE]
 *   npm run -s bench:replay -- --made clicks-a|clicks-b|clicks-c|deals [--draws N]
 *
 * Each row is recorded and scored when it happened, and every lead is scored anew every N days (unless said, once a
 * window). The target's rows count as orders. Measured on the newest fifth of the leads, beside the shipped points, plain
 * logistic regression and RFM (contestants.ts); prints one JSON object. The snapshots go to a CSV file where one is named,
 * for test/reference/replay.py. Of made-up logs (madeLogs.ts) each draw is learned from by itself, and what was learned is
 * asked, too, of all leads of the other draws ("fresh").
 */
import { parseArgs } from 'node:util';
import type { Audience } from '../../src/lead/lead';
import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { brierScore } from '../../src/stats/brierScore';
import { calibrationErrorEqualCount } from '../../src/stats/calibrationError';
import {
	CONTESTANTS,
	learnContestants,
	Losses,
	measureRfm,
	type Contestant,
	type ReplayedRfm,
	type Tell,
} from './contestants';
import { readLog, type LoggedEvent } from './loggedEvents';
import { drawLog, MADE_LOGS, type MadeLogName } from './madeLogs';
import { replayLog, type Replay, type ReplayedAudience } from './replayLog';
import { ReplayRows } from './replayRows';
import { RfmLog } from './rfm';

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
		made: { type: 'string' },
		draws: { type: 'string', default: '4' },
	},
});

interface Learned {
	part: ReplayedAudience;
	rfm: ReplayedRfm;
	tell: Tell;
}

async function main(): Promise<void> {
	const answer = options.made === undefined ? await replayFile() : await replayMade(options.made);
	process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

async function replayFile() {
	const target = required('target');
	const columns = { lead: required('lead'), time: required('time'), event: options.event ?? `=${target}`, target };
	const log = readLog(required('log'), { ...columns, value: options.value });
	const windowDays = Number(required('window-days'));
	const replay = await replayLog(log, { windowDays, everyDays: Number(options['every-days'] ?? windowDays) });
	const rows = new ReplayRows();
	const labels: number[] = [];
	const ours: number[] = [];
	const losses = new Losses();
	for (const { part, rfm, tell } of learnFrom(log, replay)) {
		const { evaluate } = part.split;
		const chances = tell(evaluate, rfm);
		labels.push(...evaluate.labels);
		ours.push(...Array.from(chances.ours));
		losses.add(evaluate.labels, listLeads(part, evaluate), chances);
		rows.add(part, chances);
	}
	if (options.rows !== undefined) rows.write(options.rows);
	return {
		...describeReplay(replay),
		auc: round(areaUnderRoc(labels, ours)),
		brier: round(brierScore(labels, ours)),
		ece: round(calibrationErrorEqualCount(labels, ours)),
		baseRate: round(labels.reduce((sum, label) => sum + label, 0) / labels.length),
		...describeLosses(losses),
	};
}

async function replayMade(name: string) {
	if (!isMade(name)) return refuse(`There is no made-up log ${name}, only ${Object.keys(MADE_LOGS).join(', ')}.`);
	const { windowDays } = MADE_LOGS[name];
	const draws: { replay: Replay; learned: Learned[] }[] = [];
	for (let draw = 1; draw <= Number(options.draws); draw++) {
		const log = drawLog(name, draw);
		const replay = await replayLog(log, { windowDays, everyDays: windowDays });
		draws.push({ replay, learned: learnFrom(log, replay) });
	}
	const answers = draws.map(({ replay, learned }, draw) => {
		const newest = new Losses();
		for (const { part, rfm, tell } of learned) {
			const { evaluate } = part.split;
			newest.add(evaluate.labels, listLeads(part, evaluate), tell(evaluate, rfm));
		}
		const others = draws.filter((_, other) => other !== draw).flatMap(({ learned: theirs }) => theirs);
		const fresh = learned.map((own) => ({ audience: own.part.audience, losses: tellFresh(own, others) }));
		return { replay, newest, fresh: fresh.filter(({ losses }) => losses.count > 0) };
	});
	const audiences = [...new Set(answers.flatMap(({ fresh }) => fresh.map(({ audience }) => audience)))];
	const freshOf = (audience: Audience) =>
		answers.flatMap(({ fresh }) => fresh.filter((each) => each.audience === audience).map(({ losses }) => losses));
	return {
		made: name,
		draws: answers.map(({ replay, newest, fresh }) => ({
			...describeReplay(replay),
			newest: describeLosses(newest),
			fresh: Object.fromEntries(fresh.map(({ audience, losses }) => [audience, describeLosses(losses)])),
		})),
		newest: describeDraws(answers.map(({ newest }) => newest)),
		fresh: Object.fromEntries(audiences.map((audience) => [audience, describeDraws(freshOf(audience))])),
	};
}

function isMade(name: string): name is MadeLogName {
	return name in MADE_LOGS;
}

function learnFrom(log: readonly LoggedEvent[], { parts }: Replay): Learned[] {
	const rfmLog = new RfmLog(log);
	return parts.map((part) => {
		const rfm = measureRfm(part, rfmLog);
		return { part, rfm, tell: learnContestants(part, rfm) };
	});
}

/** All leads of the others in the same audience. */
function tellFresh({ part: { audience }, tell }: Learned, others: readonly Learned[]): Losses {
	const losses = new Losses();
	for (const { part, rfm } of others) {
		if (part.audience !== audience || part.set.counts.snapshots === 0) continue;
		const all = part.set.after(-Infinity);
		losses.add(all.labels, listLeads(part, all), tell(all, rfm));
	}
	return losses;
}

function listLeads({ looks }: ReplayedAudience, { rowNumbers }: { rowNumbers: readonly number[] }): string[] {
	return rowNumbers.map((row) => looks[row]!.lead);
}

function describeReplay({ events, leads, eventsPerSecond, parts }: Replay) {
	const sum = (count: 'snapshots' | 'positives' | 'censored') =>
		parts.reduce((total, { set }) => total + set.counts[count], 0);
	const counts = { snapshots: sum('snapshots'), positives: sum('positives'), censored: sum('censored') };
	return { events, leads, ...counts, eventsPerSecond };
}

/** Log losses, and ours less each: by how much, ± one standard error over leads. */
function describeLosses(losses: Losses) {
	const others = CONTESTANTS.filter((who) => who !== 'ours');
	const less = (who: Contestant) => {
		const { difference, error } = losses.oursLess(who);
		return `${round(difference)} ± ${round(error)}`;
	};
	return {
		logLoss: Object.fromEntries(CONTESTANTS.map((who) => [who, round(losses.of(who))])),
		oursLess: Object.fromEntries(others.map((who) => [who, less(who)])),
	};
}

/** Means over draws, and ours less each: by how much, ± one standard error over draws, and in how many it is lower. */
function describeDraws(draws: readonly Losses[]) {
	const others = CONTESTANTS.filter((who) => who !== 'ours');
	const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
	const less = (who: Contestant) => {
		const differences = draws.map((losses) => losses.oursLess(who).difference);
		const middle = mean(differences);
		const variance = differences.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (draws.length - 1);
		const lower = differences.filter((x) => x < 0).length;
		return `${round(middle)} ± ${round(Math.sqrt(variance / draws.length))}, lower in ${lower} of ${draws.length}`;
	};
	return {
		logLoss: Object.fromEntries(CONTESTANTS.map((who) => [who, round(mean(draws.map((losses) => losses.of(who))))])),
		oursLess: Object.fromEntries(others.map((who) => [who, less(who)])),
	};
}

function required(name: keyof typeof options): string {
	return options[name] ?? refuse(`Needs --${name}.`);
}

function refuse(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function round(value: number): number {
	return Math.round(value * 1e5) / 1e5;
}

void main();
