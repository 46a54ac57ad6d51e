import { scaleLinear } from 'd3-scale';
import type { UpliftPoint } from '../figures';
import { html, type Markup } from '../markup';
import { percent, signed } from '../numbers';
import { corners, frame, label, rule, WIDTH, type ChartText } from './frame';

const HEIGHT = 250;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 26, 44];

/** What contacting a share of all brings: those it is said to help most, the best scores, or any. The band is of the first. */
export function uplift(text: ChartText, curve: readonly UpliftPoint[]): Markup {
	const drawn = curve.flatMap(({ low, high, byScore }) => [low, high, byScore]);
	const y = scaleLinear()
		.domain([Math.min(0, ...drawn), Math.max(0, ...drawn)])
		.range([HEIGHT - BOTTOM, TOP])
		.nice(4);
	const x = scaleLinear().range([LEFT, WIDTH - RIGHT]);
	const draw = (of: (point: UpliftPoint) => number, points = curve) =>
		points.map((point): [number, number] => [x(point.share), y(of(point))]);
	const band = [...draw(({ low }) => low), ...draw(({ high }) => high, curve.toReversed())];
	const atAll = curve.at(-1)?.more ?? 0;
	return frame(text, HEIGHT, [
		html`<polygon points="${corners(band)}" class="range" />`,
		...y
			.ticks(4)
			.flatMap((tick) => [
				rule([LEFT, y(tick)], [WIDTH - RIGHT, y(tick)], tick === 0 ? 'zero' : 'grid'),
				label([LEFT - 6, y(tick) + 4], tick === 0 ? '0' : signed(tick), 'end', 'soft'),
			]),
		...[0, 0.25, 0.5, 0.75, 1].map((tick) =>
			label([x(tick), HEIGHT - BOTTOM + 16], percent(tick), tick === 1 ? 'end' : 'middle', 'soft'),
		),
		rule([x(0), y(0)], [x(1), y(atAll)], 'even'),
		html`<polyline points="${corners(draw(({ byScore }) => byScore))}" class="second" />`,
		html`<polyline points="${corners(draw(({ more }) => more))}" class="curve" />`,
		label([WIDTH - RIGHT, HEIGHT - 8], 'leads contacted, best first →', 'end', 'soft'),
		label([LEFT, TOP - 10], '↑ more buyers of 100 leads', 'start', 'soft'),
	]);
}
