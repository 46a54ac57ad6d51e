import type { FeatureValue } from '../features/featureVector';
import { signedLog } from '../stats/signedLog';
import type { RecencyTerm, ShapeTerm, Term, TraitTerm } from './term';

/** Which of a term's points count at a feature's value, and how many times. */
export interface Slot {
	index: number;
	amount: number;
}

/**
 * Every number of points a term holds, in one fixed order: what learning moves, one column each. `withSlotPoints` puts
 * them back, so that what was learned is the same readable term.
 */
export function listSlotPoints(term: Term): number[] {
	switch (term.kind) {
		case 'event':
		case 'total':
			return [term.points];
		case 'account':
			return [term.points, term.missingPoints];
		case 'recency':
			return [...term.bins.map(({ points }) => points), term.olderPoints, term.missingPoints];
		case 'trait':
			return [
				...[...term.levels, ...term.bins].map(({ points }) => points),
				term.otherPoints,
				term.missingPoints,
				...(term.slope === undefined ? [] : [term.slope.points]),
			];
		case 'shape':
			return [
				...term.bins.map(({ points }) => points),
				term.belowPoints,
				...(term.slope === undefined ? [] : [term.slope.points]),
			];
		case 'pair':
			return term.cells.map(({ points }) => points);
	}
}

/** The inverse of `listSlotPoints`. */
export function withSlotPoints(term: Term, slots: readonly number[]): Term {
	const at = (index: number): number => slots[index] ?? 0;
	switch (term.kind) {
		case 'event':
		case 'total':
			return { ...term, points: at(0) };
		case 'account':
			return { ...term, points: at(0), missingPoints: at(1) };
		case 'recency': {
			const { length } = term.bins;
			const bins = term.bins.map((bin, index) => ({ ...bin, points: at(index) }));
			return { ...term, bins, olderPoints: at(length), missingPoints: at(length + 1) };
		}
		case 'trait': {
			const { length } = term.levels;
			const end = length + term.bins.length;
			const levels = term.levels.map((level, index) => ({ ...level, points: at(index) }));
			const bins = term.bins.map((bin, index) => ({ ...bin, points: at(length + index) }));
			const slope = term.slope && { slope: { ...term.slope, points: at(end + 2) } };
			return { ...term, levels, bins, otherPoints: at(end), missingPoints: at(end + 1), ...slope };
		}
		case 'shape': {
			const { length } = term.bins;
			const bins = term.bins.map((bin, index) => ({ ...bin, points: at(index) }));
			const slope = term.slope && { slope: { ...term.slope, points: at(length + 1) } };
			return { ...term, bins, belowPoints: at(length), ...slope };
		}
		case 'pair':
			return { ...term, cells: term.cells.map((cell, index) => ({ ...cell, points: at(index) })) };
	}
}

/** The slots a value (undefined: not known) falls into, ascending; for a pair the value is the cell's place in its list. */
export function findSlots(term: Term, value: FeatureValue | undefined): Slot[] {
	switch (term.kind) {
		case 'event':
		case 'total':
			return value === undefined ? [] : [{ index: 0, amount: Number(value) }];
		case 'account':
			return value === undefined ? [{ index: 1, amount: 1 }] : [{ index: 0, amount: Number(value) }];
		case 'recency':
			return [{ index: recencyIndex(term, value), amount: 1 }];
		case 'trait': {
			const slot = { index: traitIndex(term, value), amount: 1 };
			return [slot, ...slopeSlot(term, toNumber(value), term.levels.length + term.bins.length + 2)];
		}
		case 'shape': {
			const number = toNumber(value);
			if (Number.isNaN(number)) return [];
			const bin = term.bins.findLastIndex(({ from }) => number >= from);
			const { length } = term.bins;
			return [{ index: bin === -1 ? length : bin, amount: 1 }, ...slopeSlot(term, number, length + 1)];
		}
		case 'pair':
			return value === undefined ? [] : [{ index: Number(value), amount: 1 }];
	}
}

function slopeSlot({ slope }: TraitTerm | ShapeTerm, number: number, index: number): Slot[] {
	return slope === undefined || Number.isNaN(number)
		? []
		: [{ index, amount: (signedLog(number) - slope.center) / slope.scale }];
}

function recencyIndex({ bins }: RecencyTerm, value: FeatureValue | undefined): number {
	if (value === undefined) return bins.length + 1;
	const days = Number(value);
	const bin = bins.findIndex(({ upToDays }) => days <= upToDays);
	return bin === -1 ? bins.length : bin;
}

function traitIndex({ levels, bins }: TraitTerm, value: FeatureValue | undefined): number {
	const end = levels.length + bins.length;
	if (value === undefined) return end + 1;
	const text = String(value);
	const level = levels.findIndex(({ values }) => values.includes(text));
	if (level !== -1) return level;
	const number = toNumber(value);
	const bin = bins.findLastIndex(({ from }) => number >= from);
	return bin === -1 ? end : levels.length + bin;
}

/** NaN where it is none. Vendors send numbers as text; a yes or no is not a number. */
export function toNumber(value: FeatureValue | undefined): number {
	return typeof value === 'boolean' || value === undefined || value === '' ? Number.NaN : Number(value);
}
