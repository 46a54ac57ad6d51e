import type { FeatureValue } from '../features/featureVector';
import type { RecencyTerm, Term, TraitTerm } from './term';
import { countOf, round, signed } from './words';

/** What would change a term next. `gain` is what one more now would add to the whole score, where one more makes sense. */
export function describeNext(term: Term, value: FeatureValue | undefined, gain: number | undefined): string {
	switch (term.kind) {
		case 'event': {
			const halves =
				value === 0 || term.points === 0 ? '' : `; otherwise worth half in ${countOf(term.halfLifeDays, 'day')}`;
			return `${oneMore(gain)}${halves}`;
		}
		case 'recency':
			return nextBin(term, value);
		case 'total':
			return `${signed(term.points)} when the amount grows 2.7-fold; less when payments are older than ${countOf(term.windowDays, 'day')}`;
		case 'trait':
			return value === undefined ? `once known: ${pointsRange(term)}` : 'changes with the trait';
		case 'account':
			return gain === undefined ? 'once the company is known' : oneMore(gain);
		case 'shape':
			return `changes with ${term.of}`;
		case 'pair':
			return 'changes with either side';
	}
}

function oneMore(gain: number | undefined): string {
	return gain === undefined || gain === 0 ? 'one more now changes nothing' : `one more now: ${signed(gain)}`;
}

function nextBin({ bins, olderPoints, events }: RecencyTerm, value: FeatureValue | undefined): string {
	if (value === undefined)
		return `${signed(bins[0]?.points ?? olderPoints)} with the first ${events.length === 1 ? events[0] : 'of these events'}`;
	const days = Number(value);
	const index = bins.findIndex((bin) => days <= bin.upToDays);
	const bin = bins[index];
	if (!bin) return `back to ${signed(bins[0]?.points ?? olderPoints)} when it happens again`;
	return `${signed(bins[index + 1]?.points ?? olderPoints)} in ${countOf(Number(round(bin.upToDays - days)), 'day')} unless it happens again`;
}

function pointsRange({ levels, bins, otherPoints }: TraitTerm): string {
	const points = [...levels, ...bins].map((level) => level.points).concat(otherPoints);
	const [low, high] = [Math.min(...points), Math.max(...points)];
	return low === high ? signed(low) : `between ${signed(low)} and ${signed(high)}`;
}
