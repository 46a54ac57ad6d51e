import { computeFeatures } from '../features/computeFeatures';
import type { FeatureValue, FeatureVector } from '../features/featureVector';
import type { DayCount, LeadFacts } from '../features/leadFacts';
import { DAY_MS, dayOf } from '../lead/time';
import { describeNext } from './describeNext';
import { describeRule } from './describeRule';
import { describeTerm } from './describeTerm';
import { readTerm } from './readTerm';
import type { Scorecard } from './scorecard';
import { listMeasured, type Term } from './term';
import { type Score, scoreLead } from './scoreLead';
import type { ScoringSettings } from './settings';
import { termPoints } from './termPoints';

export interface TermExplanation {
	code: string;
	label: string;
	group: string;
	/** What the scorecard says, in words. */
	rule: string;
	/** Null: not known. */
	value: FeatureValue | null;
	/** Before the group's cap, in hundredths. */
	points: number;
	because: string;
	/** What would change it next. */
	next: string;
}

export interface Explanation extends Score {
	/** Every term in the scorecard's order, those worth nothing too. */
	terms: TermExplanation[];
	/** The score on later days if nothing new happens. */
	cooling: { inDays: number; score: number }[];
}

const COOLING_DAYS = [1, 7, 30, 90];

/** The whole ledger of one lead. What "one more" would add is not estimated but scored: the fact is added and counted. */
export function explainScore(scorecard: Scorecard, facts: LeadFacts, settings: ScoringSettings): Explanation {
	const measured = listMeasured(scorecard.terms);
	const features = computeFeatures(measured, facts);
	const score = scoreLead(scorecard, features, settings);
	const scoreOf = (changed: LeadFacts) => scoreLead(scorecard, computeFeatures(measured, changed), settings);
	return {
		...score,
		terms: scorecard.terms.map((term) => {
			const more = addOne(term, facts);
			const gain = more === undefined ? undefined : scoreOf(more).unclamped - score.unclamped;
			return explainTerm(term, features, gain);
		}),
		cooling: COOLING_DAYS.map((inDays) => ({
			inDays,
			score: scoreOf({ ...facts, asOf: facts.asOf + inDays * DAY_MS }).score,
		})),
	};
}

function explainTerm(term: Term, features: FeatureVector, gain: number | undefined): TermExplanation {
	const value = readTerm(term, features);
	return {
		code: term.code,
		label: term.label,
		group: term.group,
		rule: describeRule(term),
		value: value ?? null,
		// Adding 0 turns −0, which a negative term has at zero, into 0.
		points: Math.round(termPoints(term, value) * 100) / 100 + 0,
		because: describeTerm(term, value, features),
		next: describeNext(term, value, gain),
	};
}

/** The same lead with one more of what the term counts, now; undefined for terms that don't count. */
function addOne(term: Term, facts: LeadFacts): LeadFacts | undefined {
	switch (term.kind) {
		case 'event':
			return { ...facts, days: [...facts.days, countNow(term.event, facts)] };
		case 'account': {
			if (!facts.account) return undefined;
			const people = facts.account.lastSeen.get(term.event) ?? [];
			return {
				...facts,
				account: { lastSeen: new Map(facts.account.lastSeen).set(term.event, [...people, facts.asOf]) },
			};
		}
		default:
			return undefined;
	}
}

function countNow(name: string, { asOf }: LeadFacts): DayCount {
	return {
		name,
		day: dayOf(asOf),
		currency: '',
		count: 1,
		amountMinor: 0,
		firstOccurredAt: asOf,
		lastOccurredAt: asOf,
	};
}
