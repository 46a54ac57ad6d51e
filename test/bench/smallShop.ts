import { FEATURE_CATALOG_VERSION } from '../../src/features/feature';
import { DAY_MS } from '../../src/lead/time';
import { keyFeatures } from '../../src/features/keyFeatures';
import { listBeliefs, SCALE_PARTS } from '../../src/learning/fit/writtenBelief';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import { POINTS_PER_LOG_ODDS } from '../../src/scoring/scale';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { logit } from '../../src/stats/logit';
import type { MixturePart } from '../../src/stats/mixturePriors';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

/** Log-odds that one more of each is worth in the made-up shop. */
export const TRUTH = {
	product_viewed: 0.05,
	product_added: 0.5,
	checkout_started: 0.9,
	coupon_entered: -0.4,
	email_link_clicked: 0.7,
	form_submitted: 0.3,
} as const;
type EventName = keyof typeof TRUTH;
const EVENTS = Object.keys(TRUTH) as EventName[];
export type Truth = Readonly<Record<EventName, number>>;

/**
 * What a marketer who wrote the rules got wrong. As believed: each draw is of another shop, from the very prior that training
 * has around these rules; of those an interval covers as often as it says, or something is missing in it.
 */
export const RULES = [
	'right',
	'partly right',
	'reversed',
	'twice too strong',
	'base rate wrong',
	'as believed',
] as const;
export type RulesKind = (typeof RULES)[number];

/** Points per event, as log-odds. */
const WRITTEN: Record<RulesKind, (truth: number, place: number) => number> = {
	right: (truth) => truth,
	'partly right': (truth, place) => (place % 2 === 0 ? truth : 0.4),
	reversed: (truth) => -truth,
	'twice too strong': (truth) => 2 * truth,
	'base rate wrong': (truth) => truth,
	'as believed': (truth) => truth,
};
/** How many times too low a base rate is said where it is wrong. */
const WRONG_BY = 7;

export interface SmallLead {
	readonly values: Readonly<Record<string, number>>;
	readonly logOdds: number;
	readonly label: 0 | 1;
	/** Whose snapshot it is; one of its own when absent. */
	readonly lead?: number;
}

/** Leads in time order; about `rate` of them reach the target. */
export function drawLeads(count: number, rate: number, seed: number, truth: Truth = TRUTH): SmallLead[] {
	const random = seededRandom(seed);
	const intercept = findIntercept(rate, truth);
	return Array.from({ length: count }, () => {
		const values = drawValues(random);
		const logOdds = intercept + pullOf(values, truth);
		return { values, logOdds, label: random() < sigmoid(logOdds) ? 1 : 0 };
	});
}

/**
 * Leads of whom so many have reached the target: all up to the next one that does. A draw that ended with the last one that
 * did would show a rate one part in `outcomes` too high; this one shows the true one on average (Haldane, 1945).
 */
export function drawOutcomes(outcomes: number, rate: number, seed: number, truth: Truth = TRUTH): SmallLead[] {
	const leads = drawLeads(Math.ceil((outcomes + 4 * Math.sqrt(outcomes) + 20) / rate), rate, seed, truth);
	let reached = 0;
	const next = leads.findIndex(({ label }) => (reached += label) > outcomes);
	return outcomes === 0 ? [] : leads.slice(0, next);
}

/**
 * Snapshots of few leads, each looked at many times. Of every snapshot the chance is what the rules that are right say it
 * is, but those of one lead go the same way (a normal copula of the given correlation): they say far less than they seem to.
 */
export function drawChatty(
	{ leads, looks, correlation }: { leads: number; looks: number; correlation: number },
	rate: number,
	seed: number,
): SmallLead[] {
	const random = seededRandom(seed);
	const intercept = findIntercept(rate);
	return Array.from({ length: leads }, (_, lead) => {
		const kind = drawNormal(random);
		let values = drawValues(random);
		return Array.from({ length: looks }, (): SmallLead => {
			// From one look to the next little changes.
			const more = drawValues(random);
			values = Object.fromEntries(
				Object.entries(values).map(([code, value]) => [code, random() < 0.1 ? more[code]! : value]),
			);
			const logOdds = intercept + pullOf(values);
			const luck = Math.sqrt(correlation) * kind + Math.sqrt(1 - correlation) * drawNormal(random);
			return { values, logOdds, label: normalShare(luck) < sigmoid(logOdds) ? 1 : 0, lead };
		});
	}).flat();
}

/** A shop whose events are off what rules say of them by as much as training believes. */
export function drawTruth(rules: Scorecard, seed: number): Truth {
	const random = seededRandom(seed);
	const drawFrom = (parts: readonly MixturePart[]): number => {
		let share = random();
		const part = parts.find((each) => (share -= each.share) < 0) ?? parts[0]!;
		return drawNormal(random) / Math.sqrt(part.precision);
	};
	const factor = 1 + drawFrom(SCALE_PARTS);
	// Of a lead that has an event, its square on average; of the start nobody doubts a thing.
	const beliefs = listBeliefs(rules, [0, ...EVENTS.map(() => MEAN_SQUARE)]);
	return Object.fromEntries(
		EVENTS.map((event, j) => [event, TRUTH[event] * factor + drawFrom(beliefs[j]!.parts)]),
	) as Truth;
}
/** Events come 0 to 3 times, all as often. */
const MEAN_SQUARE = 3;

/** Box and Muller. */
export function drawNormal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The share of a normal distribution below z, within 1e-7 (Abramowitz and Stegun 26.2.17). */
export function normalShare(z: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(z));
	const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
	return z > 0 ? 1 - tail : tail;
}

export function writeRules(kind: RulesKind, rate: number): Scorecard {
	const baseRate = kind === 'base rate wrong' ? (rate > 0.1 ? rate / WRONG_BY : rate * WRONG_BY) : rate;
	const weights = EVENTS.map((event, place) => WRITTEN[kind](TRUTH[event], place));
	// An average lead has 50 points by the marketer's own reckoning.
	const start = 50 - POINTS_PER_LOG_ODDS * centreOf(weights, baseRate);
	return parseScorecard({
		name: `Rules: ${kind}`,
		version: 1,
		audience: 'prospect',
		catalogVersion: FEATURE_CATALOG_VERSION,
		start,
		baseRate,
		groups: [{ code: 'intent', label: 'Intent', axis: 'intent', capPoints: 1000, floorPoints: -1000 }],
		terms: EVENTS.map((event, place) => ({
			kind: 'event',
			code: `event:${event}`,
			label: event,
			group: 'intent',
			event,
			points: (weights[place] ?? 0) * POINTS_PER_LOG_ODDS,
			halfLifeDays: 14,
			perDay: 5,
			capUnits: 10,
		})),
	});
}

export function toTrainingSet(leads: readonly SmallLead[], rules: Scorecard): TrainingSet {
	const builder = new TrainingSetBuilder();
	leads.forEach(({ values, label, lead }, i) => {
		const features = keyFeatures(listMeasured(rules.terms), { values, missing: [], unread: {} });
		builder.add({ leadId: `lead-${lead ?? i}`, asOf: i * DAY_MS, features, label });
	});
	return builder.finish();
}

/** A lead as plain numbers, for a regression that knows no scorecard. */
export function toNumbers({ values }: SmallLead): number[] {
	return EVENTS.map((event) => values[`event:${event}`] ?? 0);
}

function drawValues(random: () => number): Record<string, number> {
	return Object.fromEntries(
		EVENTS.map((event) => [`event:${event}`, random() < 0.4 ? Math.round(random() * 300) / 100 : 0]),
	);
}

function pullOf(values: Readonly<Record<string, number>>, truth: Truth = TRUTH): number {
	return EVENTS.reduce((sum, event) => sum + truth[event] * (values[`event:${event}`] ?? 0), 0);
}

/** Many leads, so that intercepts don't depend on the draw that is measured. */
const CROWD = (() => {
	const random = seededRandom(99);
	return Array.from({ length: 5_000 }, () => drawValues(random));
})();

function findIntercept(rate: number, truth: Truth = TRUTH): number {
	return solve(
		CROWD.map((values) => pullOf(values, truth)),
		rate,
	);
}

/** What leads have on average by these weights, beyond the log-odds of the base rate. */
function centreOf(weights: readonly number[], baseRate: number): number {
	const pulls = CROWD.map((values) =>
		EVENTS.reduce((sum, event, j) => sum + weights[j]! * (values[`event:${event}`] ?? 0), 0),
	);
	return logit(baseRate) - solve(pulls, baseRate);
}

function solve(pulls: readonly number[], rate: number): number {
	let [low, high] = [-30, 30];
	for (let step = 0; step < 50; step++) {
		const middle = (low + high) / 2;
		const mean = pulls.reduce((sum, pull) => sum + sigmoid(middle + pull), 0) / pulls.length;
		if (mean < rate) low = middle;
		else high = middle;
	}
	return low;
}
