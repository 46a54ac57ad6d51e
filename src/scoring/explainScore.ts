import { computeFeatures } from '../features/computeFeatures';
import type { FeatureValue, FeatureVector } from '../features/featureVector';
import type { LeadFacts } from '../features/leadFacts';
import { DAY_MS } from '../lead/time';
import { labelOf } from './labelOf';
import { readTerm } from './readTerm';
import type { Scorecard } from './scorecard';
import { listMeasured, termKindOf, type Term } from './term';
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
			const more = termKindOf(term).addOne?.(term, facts);
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
	const kind = termKindOf(term);
	const value = readTerm(term, features);
	return {
		code: term.code,
		label: labelOf(term),
		group: term.group,
		rule: kind.describeRule(term),
		value: value ?? null,
		// Adding 0 turns −0, which a negative term has at zero, into 0.
		points: Math.round(termPoints(term, value) * 100) / 100 + 0,
		because: kind.describeValue(term, value, features),
		next: kind.describeNext(term, value, gain),
	};
}
