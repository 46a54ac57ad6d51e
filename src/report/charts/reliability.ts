import { scaleLinear } from 'd3-scale';
import type { HistoryFigures } from '../figures';
import { html, type Markup } from '../markup';
import { percent } from '../numbers';
import { frame, label, px, rule, WIDTH, type ChartText } from './frame';

const HEIGHT = 250;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 12, 44];

/** The chance that leads were given beside the share that got there: on the line both are the same. */
export function reliability(text: ChartText, groups: HistoryFigures['byChance']): Markup {
	const most = Math.min(1, 1.05 * Math.max(0.02, ...groups.flatMap(({ given, high = 0 }) => [given, high])));
	const x = scaleLinear()
		.domain([0, most])
		.range([LEFT, WIDTH - RIGHT]);
	const y = scaleLinear()
		.domain([0, most])
		.range([HEIGHT - BOTTOM, TOP]);
	const ticks = x.ticks(4);
	return frame(text, HEIGHT, [
		...ticks.flatMap((tick) => [
			rule([LEFT, y(tick)], [WIDTH - RIGHT, y(tick)]),
			label([LEFT - 6, y(tick) + 4], percent(tick), 'end', 'soft'),
			label([x(tick), HEIGHT - BOTTOM + 16], percent(tick), 'middle', 'soft'),
		]),
		rule([x(0), y(0)], [x(most), y(most)], 'even'),
		...groups.flatMap(({ given, rate, low = 0, high = 0 }) =>
			rate === undefined
				? []
				: [
						rule([x(given), y(low)], [x(given), y(high)], 'whisker'),
						html`<circle cx="${px(x(given))}" cy="${px(y(rate))}" r="5" class="dot" />`,
					],
		),
		label([WIDTH - RIGHT, HEIGHT - 8], 'chance given by the score →', 'end', 'soft'),
		label([LEFT + 4, TOP + 8], '↑ converted', 'start', 'soft'),
	]);
}
