import { scaleLinear } from 'd3-scale';
import type { TierFigures } from '../figures';
import { html, type Markup } from '../markup';
import { percent } from '../numbers';
import { frame, label, px, rule, WIDTH, type ChartText } from './frame';

const ROW = 40;
const LEFT = 12;
const RIGHT = 64;

/** What share of each tier's leads got there, with what it may be. */
export function tierBars(text: ChartText, tiers: readonly TierFigures[]): Markup {
	const most = Math.max(...tiers.map(({ high = 0 }) => high), 0.01);
	const x = scaleLinear()
		.domain([0, most])
		.range([LEFT, WIDTH - RIGHT]);
	const rows = tiers.flatMap(({ name, rate, low = 0, high = 0 }, index) => {
		const top = index * ROW;
		const middle = top + 27;
		if (rate === undefined)
			return [
				label([LEFT, top + 14], name, 'start', 'strong'),
				label([LEFT, middle + 4], 'too few leads', 'start', 'soft'),
			];
		return [
			label([LEFT, top + 14], shorten(name), 'start', 'strong'),
			html`<rect
				x="${LEFT}"
				y="${middle - 7}"
				width="${px(Math.max(1, x(rate) - LEFT))}"
				height="14"
				rx="2"
				class="tier"
				fill-opacity="${strength(index, tiers.length)}"
			/>`,
			rule([x(low), middle], [x(high), middle], 'whisker'),
			rule([x(low), middle - 4], [x(low), middle + 4], 'whisker'),
			rule([x(high), middle - 4], [x(high), middle + 4], 'whisker'),
			label([Math.max(x(high), x(rate)) + 6, middle + 4], percent(rate), 'start', 'strong'),
		];
	});
	return frame(text, tiers.length * ROW + 6, rows);
}

/** The best tier is the strongest; the last one can still be seen. */
export function strength(index: number, count: number): number {
	return px(1 - (0.7 * index) / Math.max(1, count - 1));
}

const LONGEST = 40;

function shorten(name: string): string {
	return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
