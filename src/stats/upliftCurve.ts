import { rankAscending } from './rankAscending';

/** Members of a randomised experiment. */
export interface TrialMembers {
	/** 1 where the member was treated, else 0. */
	readonly treated: ArrayLike<number>;
	readonly outcomes: ArrayLike<number>;
	/** What was expected of each, whichever group it is in: takes out what has nothing to do with the treatment. */
	readonly expected: ArrayLike<number>;
}

/**
 * Of each member a number whose mean is the mean effect: (y − expected) · (t/π − (1 − t)/(1 − π)), π the share that was treated.
 * By itself it says nothing of a member; the mean over any members picked without a look at outcomes is the effect on them.
 * Source: Jaskowski and Jaroszewicz, "Uplift modeling for clinical trial data", 2012; Athey and Imbens, PNAS 113 (2016).
 */
export function toEffects({ treated, outcomes, expected }: TrialMembers): Float64Array {
	let count = 0;
	for (let i = 0; i < treated.length; i++) count += treated[i] ?? 0;
	const share = count / treated.length;
	return Float64Array.from(treated, (t, i) => {
		const rest = (outcomes[i] ?? Number.NaN) - (expected[i] ?? Number.NaN);
		return rest * (t === 1 ? 1 / share : -1 / (1 - share));
	});
}

/** A mean and its standard error. */
export interface MeanWithError {
	readonly mean: number;
	readonly error: number;
}

export function meanWithError(values: ArrayLike<number>): MeanWithError {
	const count = values.length;
	let sum = 0;
	for (let i = 0; i < count; i++) sum += values[i] ?? 0;
	const mean = sum / count;
	let squares = 0;
	for (let i = 0; i < count; i++) squares += ((values[i] ?? 0) - mean) ** 2;
	return { mean, error: Math.sqrt(squares / Math.max(1, count - 1) / count) };
}

export interface UpliftPoint extends MeanWithError {
	/** Of all members, the best ranked, that are treated. */
	readonly share: number;
}

/**
 * What treating the best-ranked share of all members brings, per member of all: at 1 it is the mean effect, whatever the
 * ranking, and by chance a share brings that share of it. Members that tie at the edge are in as far as there is room.
 * Source: Radcliffe, "Using control groups to target on predicted lift", 2007 (there as a sum, the Qini curve).
 */
export function upliftCurve(
	ranking: ArrayLike<number>,
	effects: ArrayLike<number>,
	shares: readonly number[],
): UpliftPoint[] {
	const places = findPlaces(ranking);
	return shares.map((share) => {
		const room = share * ranking.length;
		const values = Float64Array.from(places, ({ from, to }, i) => {
			const part = Math.min(1, Math.max(0, (room - from) / (to - from)));
			return part * (effects[i] ?? Number.NaN);
		});
		return { share, ...meanWithError(values) };
	});
}

/**
 * By how much the curve of one ranking lies above another's on the same members, as the mean over all shares. Both curves are
 * sums over the same members, so their difference is one too, and has a standard error of its own.
 */
export function upliftGain(
	ranking: ArrayLike<number>,
	other: ArrayLike<number>,
	effects: ArrayLike<number>,
): MeanWithError {
	const [ours, theirs] = [findPlaces(ranking), findPlaces(other)];
	const count = ranking.length;
	return meanWithError(
		Float64Array.from(ours, ({ from, to }, i) => {
			const place = theirs[i] ?? { from: Number.NaN, to: Number.NaN };
			return ((place.from + place.to - from - to) / 2 / count) * (effects[i] ?? Number.NaN);
		}),
	);
}

/** Where each member stands, the best first: those that tie share the places from `from` up to `to`. */
function findPlaces(ranking: ArrayLike<number>): { from: number; to: number }[] {
	const ascending = rankAscending(ranking);
	const count = ascending.length;
	const places = new Array<{ from: number; to: number }>(count);
	for (let start = 0; start < count; ) {
		let end = start + 1;
		while (end < count && ranking[ascending[end] ?? -1] === ranking[ascending[start] ?? -1]) end++;
		for (let k = start; k < end; k++) places[ascending[k] ?? -1] = { from: count - end, to: count - start };
		start = end;
	}
	return places;
}
