import type { Group, Scorecard } from '../../scoring/scorecard';
import { listMeasured, readCodes, type MeasuredTerm, type Term } from '../../scoring/term';

/** A term that training adds to a scorecard. */
export type FoundTerm = Term & { found: true };

type Axis = Group['axis'];

/** Nobody has said how much what is found may count at most, so nothing holds it. */
const UNLIMITED_POINTS = 1_000;

/** Found terms are in groups of their own, so that the marketer's caps hold what the marketer wrote. */
export function foundGroup(axis: Axis): Group {
	return {
		code: `found_${axis}`,
		label: axis === 'fit' ? 'Found in outcomes: who they are' : 'Found in outcomes: what they do',
		axis,
		capPoints: UNLIMITED_POINTS,
	};
}

/** A scorecard with more terms at the end of its table. */
export function withFoundTerms(scorecard: Scorecard, found: readonly FoundTerm[]): Scorecard {
	const terms = [...scorecard.terms, ...found];
	const needed = (['intent', 'fit'] as const)
		.map(foundGroup)
		.filter(({ code }) => terms.some(({ group }) => group === code));
	const known = new Set(scorecard.groups.map(({ code }) => code));
	return { ...scorecard, terms, groups: [...scorecard.groups, ...needed.filter(({ code }) => !known.has(code))] };
}

/** What people have written: each training finds afresh. */
export function withoutFoundTerms(scorecard: Scorecard): Scorecard {
	const terms = scorecard.terms.filter((term) => term.found !== true);
	if (terms.length === scorecard.terms.length) return scorecard;
	const codes = new Set(terms.map(({ code }) => code));
	// A pair or shape that a person has taken over is of no use without what it looks at.
	const kept = terms.filter((term) => readCodes(term).every((code) => codes.has(code)));
	const used = new Set(kept.map(({ group }) => group));
	const groups = scorecard.groups.filter(({ code }) => used.has(code) || !code.startsWith('found_'));
	return { ...scorecard, terms: kept, groups };
}

/** `base`, or the first of `base_2`, `base_3` … that no term has. */
export function freeCode(base: string, terms: readonly Term[]): string {
	const taken = new Set(terms.map(({ code }) => code));
	let code = base;
	for (let number = 2; taken.has(code); number++) code = `${base}_${number}`;
	return code;
}

/** `job_title` → `Job title`. */
export function toLabel(name: string): string {
	const words = name.replaceAll('_', ' ').trim().slice(0, 200);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Terms that more may be found of. A term whose learning a person has limited is not learned by a back door either. */
export function listFree(terms: readonly Term[]): MeasuredTerm[] {
	return listMeasured(terms).filter(({ learn = 'freely' }) => learn === 'freely');
}
