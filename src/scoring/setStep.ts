import type { Term } from './term';

/** Which of the several numbers of points of a rule. */
export type Step =
	| { per: 'values'; values: readonly string[] }
	| { per: 'upToDays' | 'from'; number: number }
	| { per: 'other' | 'missing' };

interface Level {
	values: string[];
	points: number;
}

const ENDS = { other: ['otherPoints', 'olderPoints', 'belowPoints'], missing: ['missingPoints'] };

/**
 * The rule with points for one of its steps or, without points, without the step; undefined where it can have no such step.
 * Which steps it has afterwards hangs on those it had alone, not on their points, so that a rule and what was learned of it
 * go on having the same ones.
 */
export function setStep(term: Term, step: Step, points: number | undefined): Term | undefined {
	if (step.per === 'values')
		return term.kind === 'trait' ? { ...term, levels: setLevel(term.levels, step.values, points) } : undefined;
	if ('number' in step) {
		const { per, number } = step;
		if (!('bins' in term) || (per === 'upToDays') !== (term.kind === 'recency')) return undefined;
		return { ...term, bins: setBin(term.bins as Bin[], per, number, points) } as Term;
	}
	const end = ENDS[step.per].find((name) => name in term);
	return end === undefined ? undefined : { ...term, [end]: points ?? 0 };
}

/** Values that stand together with others leave them, where not all of them are meant. */
function setLevel(levels: readonly Level[], values: readonly string[], points: number | undefined): Level[] {
	const isWhole = (level: Level) =>
		level.values.length === values.length && values.every((v) => level.values.includes(v));
	if (points !== undefined && levels.some(isWhole))
		return levels.map((level) => (isWhole(level) ? { ...level, points } : level));
	const kept = levels.map((level) => ({ ...level, values: level.values.filter((value) => !values.includes(value)) }));
	const added = points === undefined ? [] : [{ values: [...values], points }];
	return [...kept.filter((level) => level.values.length > 0), ...added];
}

/** Either name says where a bin ends or begins. */
type Bin = { points: number } & Record<string, number>;

function setBin(bins: readonly Bin[], name: string, at: number, points: number | undefined): Bin[] {
	const others = bins.filter((bin) => bin[name] !== at);
	const all = points === undefined ? others : [...others, { [name]: at, points }];
	return all.sort((a, b) => (a[name] ?? 0) - (b[name] ?? 0));
}
