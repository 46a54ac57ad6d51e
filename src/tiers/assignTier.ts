import { compact } from '../compact';
import { EngineError } from '../errors';
import { toIsoTime, type Instant } from '../lead/time';
import { findClosed, requirementsOf, type ClosingFacts } from './closedTiers';
import { describeRequirement } from './messages';
import { isSameName } from '../lead/sameName';
import type { TierDefinition, TierRules } from './settings';
import { TIER_MEASURES } from './tierMeasures';

export type { TierRules };

/** The tier a lead is in, and when it entered it. */
export interface TierState {
	name: string;
	since: Instant;
}

export interface TierQuestion extends Pick<ClosingFacts, 'facts' | 'leftAt'> {
	/** The value of what the rules give tiers by. */
	score: number;
	/** Picks the thresholds; without one, or with one that has none of its own, the default ones hold. */
	segment?: string;
	/** Absent for a lead that never had a tier. */
	state?: TierState;
	/** How often tiers were entered today, by name: what a daily capacity is compared with. Absent: not at all. */
	entriesToday?: ReadonlyMap<string, number>;
	asOf: Instant;
}

export interface TierDecision {
	name: string;
	/** The tier before this decision, also where it is the same. */
	previous?: string;
	/** True for a lead's first tier too. */
	changed: boolean;
	since: Instant;
	because: string;
	/** The better tier that it would be in, had that not been full. */
	waitsFor?: string;
}

/**
 * Each threshold is a switch with two levels: it closes when the score reaches it, and opens again only when the score
 * falls more than `hysteresisPoints` below it. Up goes at once, because a hot lead doesn't wait; down waits for
 * `minimumDwellMs`, so a lead is moved down at most once in that time. A tier that is full today is passed over by
 * whoever isn't in it already.
 */
export function assignTier(question: TierQuestion, rules: TierRules): TierDecision {
	const { score, segment, state, entriesToday = new Map(), asOf } = question;
	if (!Number.isFinite(score)) {
		throw new EngineError('score-unknown', 'There is no score to assign a tier by: run Score Lead first', {
			field: 'score',
		});
	}
	const { ladder: tiers, remark } = findLadder(segment, rules);
	const ladder = { tiers, closed: findClosed(question, tiers, rules) };
	const earned = state ? move({ ...question, state }, ladder, rules) : enter(score, ladder, rules);
	const { step, because, waitsFor } = findPlace(earned, ladder, state, entriesToday);
	const changed = !state || !isSameName(step.name, state.name);
	return compact({
		name: step.name,
		previous: state?.name,
		changed,
		since: changed ? asOf : state.since,
		because: because + remark,
		waitsFor,
	});
}

type Choice = { step: TierDefinition; because: string; waitsFor?: string };

interface OpenLadder {
	/** Best first. */
	tiers: TierDefinition[];
	/** Those that the lead can't be in, with the reason. */
	closed: ReadonlyMap<TierDefinition, string>;
}

function enter(score: number, { tiers, closed }: OpenLadder, rules: TierRules): Choice {
	const { noun } = TIER_MEASURES[rules.tierBy];
	const step = highestReached(score, openOnes(tiers, closed));
	const passedOver = tiers.slice(0, tiers.indexOf(step)).filter(({ minScore }) => score >= minScore);
	const isRest = step.minScore === -Infinity;
	const reached = isRest
		? `${noun} ${show(score)} is below all thresholds, which is tier ${step.name}`
		: `${noun} ${show(score)} reaches tier ${step.name} (from ${show(step.minScore)})${describeMet(step, rules)}`;
	if (passedOver.length === 0) return { step, because: reached };
	const why = passedOver.map((tier) => closed.get(tier)).join('; ');
	const because = isRest ? `${noun} ${show(score)} gives tier ${step.name}: ${why}` : `${reached}; ${why}`;
	return { step, because };
}

function describeMet({ name }: TierDefinition, { requirements = [], requirementsMatch }: TierRules): string {
	const asked = requirementsOf(name, requirements).map(describeRequirement);
	return asked.length === 0 ? '' : `, with ${asked.join(requirementsMatch === 'any' ? ' or ' : ' and ')}`;
}

function openOnes(tiers: TierDefinition[], closed: OpenLadder['closed']): TierDefinition[] {
	return tiers.filter((tier) => !closed.has(tier));
}

function move(
	{ score, asOf, state }: TierQuestion & { state: TierState },
	ladder: OpenLadder,
	rules: TierRules,
): Choice {
	const { tiers, closed } = ladder;
	const { hysteresisPoints: slack, minimumDwellMs } = rules;
	const current = tiers.find(({ name }) => isSameName(name, state.name));
	const entered = enter(score, ladder, rules);
	if (!current) return { ...entered, because: `${entered.because}; its former tier ${state.name} no longer exists` };
	const stay = (because: string): Choice => ({ step: current, because });

	if (entered.step === current) return entered;
	if (asOf < state.since) {
		return stay(`The lead entered tier ${current.name} at ${toIsoTime(state.since)}, later than this score`);
	}
	if (entered.step.minScore > current.minScore) return entered;

	const shut = closed.get(current);
	const valued = `${TIER_MEASURES[rules.tierBy].noun} ${show(score)}`;
	const fallen =
		shut === undefined
			? `${valued} is below tier ${current.name} (from ${show(current.minScore)})`
			: `${valued}, but ${shut}`;
	const next = highestReached(score + slack, openOnes(tiers.slice(tiers.indexOf(current)), closed));
	if (next === current) return stay(`${fallen} by no more than ${show(slack)}, so the lead stays`);
	const movable = state.since + minimumDwellMs;
	if (asOf < movable) return stay(`${fallen}, but the lead stays until ${toIsoTime(movable)}`);
	return {
		step: next,
		because:
			shut === undefined ? `${fallen} by more than ${show(slack)}` : `${fallen}, so the lead goes to tier ${next.name}`,
	};
}

/** The best tier from the earned one down that the lead is in already, or that has a place left today. */
function findPlace(
	{ step: earned, because }: Choice,
	{ tiers, closed }: OpenLadder,
	state: TierState | undefined,
	entriesToday: ReadonlyMap<string, number>,
): Choice {
	const full: string[] = [];
	for (const step of tiers.slice(tiers.indexOf(earned))) {
		if (step !== earned && closed.has(step)) continue;
		const { name, capacityPerDay = Infinity } = step;
		const entries = entriesToday.get(name) ?? 0;
		const stays = state !== undefined && isSameName(name, state.name);
		if (stays || entries < capacityPerDay) {
			if (full.length === 0) return { step, because };
			return {
				step,
				waitsFor: earned.name,
				because: `${because}; ${full.join(', ')}, so the lead ${stays ? 'stays in' : 'goes to'} tier ${name}`,
			};
		}
		full.push(`tier ${name} is full today (${entries} of ${capacityPerDay})`);
	}
	throw new EngineError('internal', 'The last tier has a daily capacity, but has to take everyone else');
}

interface Ladder {
	/** The tiers with the thresholds that hold for a segment, best first; the last step's is minus infinity. */
	ladder: TierDefinition[];
	remark: string;
}

/** A batch asks with one set of rules about leads of a few segments. */
const ladders = new WeakMap<TierRules, Map<string | undefined, Ladder>>();
const MOST_SEGMENTS = 1_000;

function findLadder(segment: string | undefined, rules: TierRules): Ladder {
	const known = ladders.get(rules) ?? new Map<string | undefined, Ladder>();
	ladders.set(rules, known);
	let found = known.get(segment);
	if (found === undefined) {
		if (known.size >= MOST_SEGMENTS) known.clear();
		known.set(segment, (found = makeLadder(segment, rules)));
	}
	return found;
}

function makeLadder(segment: string | undefined, rules: TierRules): Ladder {
	const { tiers, segments = [] } = rules;
	const thresholds =
		segment === undefined ? undefined : segments.find(({ segment: name }) => isSameName(name, segment));
	const ladder = tiers.map((tier, index) => ({
		...tier,
		minScore: index === tiers.length - 1 ? -Infinity : (thresholds?.minScores[index] ?? tier.minScore),
	}));
	return { ladder, remark: segments.length === 0 ? '' : remarkOn(segment, thresholds?.segment) };
}

function remarkOn(segment: string | undefined, used: string | undefined): string {
	if (used !== undefined) return ` (thresholds of segment ${used})`;
	if (segment === undefined) return ' (default thresholds: the segment is not known)';
	return ` (default thresholds: segment ${segment} has none of its own)`;
}

function highestReached(score: number, ladder: TierDefinition[]): TierDefinition {
	const step = ladder.find(({ minScore }) => score >= minScore);
	if (!step) throw new EngineError('internal', 'Tiers without a last one that takes everyone else');
	return step;
}

/** Scores are compared exactly and shown to two places. */
function show(points: number): string {
	return String(Math.round(points * 100) / 100);
}
