import type { StoredTrait } from './port/traits';
import { compareText } from './storedText';

/** A kept value of one lead's trait. `text` is its JSON: 1, "1" and true are three different values. */
export interface TraitPoint {
	text: string;
	occurredAt: number;
	receivedAt: number;
}

export function toTraitPoint(trait: StoredTrait): TraitPoint {
	return { text: JSON.stringify(trait.value), occurredAt: trait.occurredAt, receivedAt: trait.receivedAt };
}

export function byTraitTime(a: TraitPoint, b: TraitPoint): number {
	return a.occurredAt - b.occurredAt || a.receivedAt - b.receivedAt || compareText(a.text, b.text);
}

export function byTraitName(a: StoredTrait, b: StoredTrait): number {
	return (
		compareText(a.name, b.name) || byTraitTime(toTraitPoint(a), toTraitPoint(b)) || compareText(a.leadId, b.leadId)
	);
}

/**
 * Of a run of equal values the first and the last are kept: the last is what still stands when a different value
 * arrives late for the time in between. One that was known before those ahead of it stays too, since the past is read as
 * it was known. `before` and `after` are the nearest two on each side, nearest first; answers
 * whether to keep `point` and which neighbours then lie inside a run.
 */
export function placeInRun<Point extends TraitPoint>(
	point: TraitPoint,
	before: readonly Point[],
	after: readonly Point[],
): { keep: boolean; drop: Point[] } {
	const [previous, beforePrevious] = before;
	const [next, afterNext] = after;
	const continues = previous?.text === point.text;
	const precedes = next?.text === point.text;
	if (previous !== undefined && byTraitTime(previous, point) === 0) return { keep: false, drop: [] };
	if (continues && precedes && previous.receivedAt <= point.receivedAt) return { keep: false, drop: [] };
	const drop: Point[] = [];
	if (continues && beforePrevious?.text === point.text && beforePrevious.receivedAt <= previous.receivedAt)
		drop.push(previous);
	if (precedes && afterNext?.text === point.text && point.receivedAt <= next.receivedAt) drop.push(next);
	return { keep: true, drop };
}
