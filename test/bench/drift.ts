/**
 * How often a drift check speaks up where nothing has changed, and how often where something has:
 *
 *   npm run -s bench:drift -- [--streams N] [--only falseAlarms|detection|stopped] [--sizes 10,30]
 *
 * Prints JSON: false alarms of the whole answer by size, detection by change, and after how many of their usual gaps
 * events that stop are named.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/stats/seededRandom';
import {
	checkStream,
	gapsUntilNamed,
	drawDays,
	drawRegularDays,
	silencesOf,
	type Change,
	type Stream,
} from './driftStreams';

const { values: options } = parseArgs({
	options: { streams: { type: 'string', default: '200' }, only: { type: 'string' }, sizes: { type: 'string' } },
});
const streams = Number(options.streams);

const SIZES = options.sizes?.split(',').map(Number) ?? [10, 30, 100, 300, 1_000, 3_000, 10_000];
const QUIET = { looks: 1, rate: 0.1, trend: 0 };
const CHATTY = { looks: 12, rate: 0.1, trend: 0 };
/** From a shop's page views down to what comes twice a month. */
const EVENTS = [40, 20, 10, 4, 2, 1, 0.5, 0.25, 0.14, 0.07];
const TRENDS = [0, 0.3, -0.25];

const share = (count: number) => Math.round((1_000 * count) / streams) / 1_000;
const times = <T>(of: (random: () => number, round: number) => T): T[] =>
	Array.from({ length: streams }, (_, round) => of(seededRandom(1_000_003 * (round + 1)), round));

function countFalseAlarms(leads: number, kind: Omit<Stream, 'leads'>): object {
	const found = times((random, round) => {
		const trend = TRENDS[round % TRENDS.length] ?? 0;
		// A small workspace has fewer events, too.
		const perDay = EVENTS.map((rate) => (rate * leads) / 300).filter((rate) => rate > 0.02);
		const silent = silencesOf(drawDays({ perDay, days: 200, trend }, random));
		return [...checkStream({ ...kind, leads, trend }, {}, random), ...silent.map((event) => `silent ${event}`)];
	});
	const of = (what: RegExp) => share(found.filter((alarms) => alarms.some((alarm) => what.test(alarm))).length);
	return {
		any: share(found.filter((alarms) => alarms.length > 0).length),
		features: of(/^feature/),
		outcomes: of(/^(none|fewer|more)$/),
		silences: of(/^silent/),
	};
}

function detect(change: Change, stream: Stream, what: RegExp): number {
	return share(
		times((random) => checkStream(stream, change, random)).filter((all) => all.some((one) => what.test(one))).length,
	);
}

/** The first comes by chance, so many a day, or by the clock, every so many days; the others by chance. */
function nameStopped(first: { perDay: number } | { everyDays: number }, others: readonly number[]): object {
	const gaps = times((random) => {
		if ('perDay' in first)
			return gapsUntilNamed(drawDays({ perDay: [first.perDay, ...others], days: 300, trend: 0 }, random));
		const beside = drawDays({ perDay: [0, ...others], days: 300, trend: 0 }, random);
		return gapsUntilNamed([...drawRegularDays(first.everyDays, 300, random), ...beside]);
	});
	gaps.sort((a, b) => a - b);
	const at = (part: number) => Math.round(10 * (gaps[Math.floor(part * gaps.length)] ?? 0)) / 10;
	return {
		...first,
		events: 1 + others.length,
		gapsMedian: at(0.5),
		gapsNineInTen: at(0.9),
		within5: share(gaps.filter((g) => g <= 5).length),
	};
}

const steady = { leads: 300, ...QUIET };
/** Of whom 300 are looked at in the period. */
const chatty = { leads: 364, ...CHATTY };
const PARTS = {
	falseAlarms: () =>
		Object.fromEntries(
			SIZES.map((leads) => [leads, { quiet: countFalseAlarms(leads, QUIET), chatty: countFalseAlarms(leads, CHATTY) }]),
		),
	detection: () => ({
		'300 leads × 10 %, half as many outcomes': detect({ outcomes: 0.5 }, steady, /fewer|none/),
		'300 leads × 10 %, twice as many outcomes': detect({ outcomes: 2 }, steady, /more/),
		'300 chatty leads × 10 %, half as many outcomes': detect({ outcomes: 0.5 }, chatty, /fewer|none/),
		'300 chatty leads × 10 %, twice as many outcomes': detect({ outcomes: 2 }, chatty, /more/),
		'40 leads × 10 %, no outcome': detect({ outcomes: 0 }, { leads: 40, ...QUIET }, /none/),
		'300 leads, 25 % of all from another country': detect({ moved: 0.25 }, steady, /country/),
		'100 leads, 25 % of all from another country': detect({ moved: 0.25 }, { ...steady, leads: 100 }, /country/),
		'30 leads, a number no longer arrives': detect({ lost: true }, { ...steady, leads: 30 }, /budget/),
	}),
	stopped: () => {
		const firsts = [
			...[20, 2, 1, 0.5, 0.2].map((perDay) => ({ perDay })),
			...[3, 7, 14, 30].map((everyDays) => ({ everyDays })),
		];
		return [[], [20, 5, 2, 0.5, 0.3]].flatMap((others) => firsts.map((first) => nameStopped(first, others)));
	},
};

const parts = Object.entries(PARTS).filter(([name]) => options.only === undefined || options.only === name);
const measured = Object.fromEntries(parts.map(([name, measure]) => [name, measure()]));
console.log(JSON.stringify({ streams, ...measured }, undefined, '\t'));
