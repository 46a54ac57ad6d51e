import { px } from './frame';

/** Across and down, in pixels. */
type Point = readonly [x: number, y: number];

/** Straight from point to point, as an SVG path says it. d3-shape says the same, and brings along 24 kB of curves. */
export function line(points: readonly Point[]): string {
	return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)},${px(y)}`).join('');
}

/** What lies between two lines over the same places. */
export function band(upper: readonly Point[], lower: readonly Point[]): string {
	return `${line([...upper, ...lower.toReversed()])}Z`;
}
