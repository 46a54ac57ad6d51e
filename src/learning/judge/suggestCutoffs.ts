import { fitIsotonic } from '../../stats/isotonicRegression';
import { countAtMost, countBelow } from '../../stats/sortedSearch';

/** What a cut-off comes from. */
export type CutoffBasis = 'outcomes' | 'capacity' | 'default';

export interface Cutoff {
	readonly minScore: number;
	readonly basis: CutoffBasis;
}

export interface CutoffQuestion {
	/** Of every tier but the last, best first: leads a day that can be worked; undefined: no limit. */
	readonly leadsPerDay: readonly (number | undefined)[];
	/** The highest scores of the leads of so many days. */
	readonly arrivals: { readonly scores: Float64Array; readonly days: number };
	/** Absent where too few leads have reached the target, or where the score doesn't tell them from others. */
	readonly outcomes?: { readonly scores: ArrayLike<number>; readonly labels: ArrayLike<number> };
	/** A tier of fewer leads says nothing. */
	readonly minimumLeads: number;
}

/** Cut-offs by outcomes are multiples of this: finer ones would only fit the past. */
const STEP = 5;
const [HIGHEST, LOWEST] = [99, 1];

/**
 * Thresholds of all tiers but the last. A capacity that is too small for all leads is filled: the lowest whole score
 * that no more leads a day reach. Others lie where they part leads of the most different rates (the highest binomial
 * likelihood of the tiers); without outcomes they are those that ship, where there is room for them.
 */
export function suggestCutoffs(question: CutoffQuestion): Cutoff[] {
	const filled = fillCapacities(question);
	return question.outcomes === undefined
		? placeDefaults(filled)
		: partByOutcomes(filled, { ...question.outcomes, minimumLeads: question.minimumLeads });
}

/** Undefined where the tier has no capacity, or one that is never reached. */
function fillCapacities({ leadsPerDay, arrivals }: CutoffQuestion): (number | undefined)[] {
	const ascending = arrivals.scores.slice().sort();
	const perDayFrom = (score: number): number => (ascending.length - countBelow(ascending, score)) / arrivals.days;
	let [above, taken] = [HIGHEST + 1, 0];
	return leadsPerDay.map((capacity) => {
		if (capacity === undefined || perDayFrom(LOWEST) - taken <= capacity) return undefined;
		let cut = above - 1;
		while (cut > LOWEST && perDayFrom(cut - 1) - taken <= capacity) cut--;
		cut = Math.max(LOWEST, cut);
		[above, taken] = [cut, perDayFrom(cut)];
		return cut;
	});
}

const [FIRST_DEFAULT, LAST_DEFAULT] = [70, 50];

/** What ships has 70 and 50; more tiers share the way between, and where a filled one is in the way they make room. */
function placeDefaults(filled: readonly (number | undefined)[]): Cutoff[] {
	const gaps = Math.max(1, filled.length - 1);
	const cuts: Cutoff[] = [];
	filled.forEach((cut, place) => {
		const wished = Math.round(FIRST_DEFAULT - (place * (FIRST_DEFAULT - LAST_DEFAULT)) / gaps);
		const above = cuts.at(-1)?.minScore ?? HIGHEST + 1;
		const next = filled.findIndex((other, index) => index > place && other !== undefined);
		const below = next === -1 ? 0 : (filled[next] ?? 0);
		const inRoom = wished < above && wished > below;
		const between = Math.max(LOWEST, Math.round((above + below) / 2));
		if (cut !== undefined) cuts.push({ minScore: cut, basis: 'capacity' });
		else cuts.push({ minScore: inRoom ? wished : between, basis: 'default' });
	});
	return cuts;
}

interface Outcomes {
	scores: ArrayLike<number>;
	labels: ArrayLike<number>;
	minimumLeads: number;
}

/** By dynamic programming over the candidates of each tier: the best way down to every cut. */
function partByOutcomes(filled: readonly (number | undefined)[], outcomes: Outcomes): Cutoff[] {
	const likelihoodOf = measureBands(outcomes);
	const grid = Array.from({ length: 100 / STEP - 1 }, (_, place) => 100 - (place + 1) * STEP);
	let ways = new Map<number, { likelihood: number; cuts: number[] }>([[HIGHEST + 2, { likelihood: 0, cuts: [] }]]);
	for (const cut of filled) {
		const candidates = cut === undefined ? grid : [cut];
		const longer: typeof ways = new Map();
		for (const candidate of candidates) {
			for (const [above, way] of ways) {
				if (candidate >= above) continue;
				const likelihood = way.likelihood + likelihoodOf(candidate, above);
				if (likelihood > (longer.get(candidate)?.likelihood ?? -Infinity) + EQUAL)
					longer.set(candidate, { likelihood, cuts: [...way.cuts, candidate] });
			}
		}
		ways = longer;
	}
	const [best] = [...ways]
		.map(([lowest, way]) => ({ cuts: way.cuts, likelihood: way.likelihood + likelihoodOf(-Infinity, lowest) }))
		.sort((a, b) => (Math.abs(a.likelihood - b.likelihood) <= EQUAL ? 0 : b.likelihood - a.likelihood));
	if (best === undefined) return placeDefaults(filled);
	return best.cuts.map((minScore, place) => ({
		minScore,
		basis: filled[place] === undefined ? 'outcomes' : 'capacity',
	}));
}

/** Of ways that are as good, the one with the fewer leads in the better tiers comes first and stays. */
const EQUAL = 1e-9;
/** Rather any way than none: a tier with too few leads counts against it, but doesn't rule it out. */
const TOO_FEW = -1e6;

/** The log-likelihood of the leads with scores in [from, below) at their own rate. */
function measureBands({ scores, labels, minimumLeads }: Outcomes): (from: number, below: number) => number {
	const points = Float64Array.from(scores, Math.floor);
	// A better tier must not have the lower rate: chance alone would part the leads that way, too.
	const { starts, values } = fitIsotonic(points, labels);
	const cells = new Map<number, { leads: number; positives: number }>();
	for (const score of points) {
		const cell = cells.get(score) ?? { leads: 0, positives: 0 };
		cell.leads++;
		cell.positives += values[countAtMost(starts, score) - 1] ?? 0;
		cells.set(score, cell);
	}
	return (from, below) => {
		let [leads, positives] = [0, 0];
		for (const [score, cell] of cells) {
			if (score < from || score >= below) continue;
			leads += cell.leads;
			positives += cell.positives;
		}
		const fit = xLogX(positives) + xLogX(leads - positives) - xLogX(leads);
		return leads < minimumLeads ? TOO_FEW + fit : fit;
	};
}

function xLogX(x: number): number {
	return x > 0 ? x * Math.log(x) : 0;
}
