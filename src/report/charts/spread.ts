import { scaleLinear } from 'd3-scale';
import type { TierFigures } from '../figures';
import { html, type Markup } from '../markup';
import { count } from '../numbers';
import { frame, label, px, rule, WIDTH, type ChartText } from './frame';
import { strength } from './tierBars';

const HEIGHT = 200;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 24, 34];
const BIN = 5;

/** How many leads have which score now, in steps of five points, with where tiers begin. */
export function spread(text: ChartText, today: readonly number[], tiers: readonly TierFigures[]): Markup {
	const bins = Array.from({ length: 100 / BIN }, (_, bin) => {
		const from = bin * BIN;
		// A score of 100 belongs to the last step.
		const until = from + BIN === 100 ? 101 : from + BIN;
		return { from, leads: today.slice(from, until).reduce((sum, leads) => sum + leads, 0) };
	});
	const most = Math.max(1, ...bins.map(({ leads }) => leads));
	const x = scaleLinear()
		.domain([0, 100])
		.range([LEFT, WIDTH - RIGHT]);
	const y = scaleLinear()
		.domain([0, most])
		.range([HEIGHT - BOTTOM, TOP]);
	const tierOf = (from: number) =>
		Math.max(
			0,
			tiers.findIndex((tier) => from >= tier.from),
		);
	const ticks = y.ticks(3).filter(Number.isInteger);
	return frame(text, HEIGHT, [
		...ticks.flatMap((tick) => [
			rule([LEFT, y(tick)], [WIDTH - RIGHT, y(tick)]),
			label([LEFT - 6, y(tick) + 4], count(tick), 'end', 'soft'),
		]),
		...bins.map(
			({ from, leads }) =>
				html`<rect
					x="${px(x(from) + 1)}"
					y="${px(y(leads))}"
					width="${px(x(BIN) - x(0) - 2)}"
					height="${px(y(0) - y(leads))}"
					class="tier"
					fill-opacity="${strength(tierOf(from), tiers.length)}"
				/>`,
		),
		...tiers
			.filter(({ from }) => from > 0 && from <= 100)
			.flatMap(({ name, from }) => [
				rule([x(from), TOP - 6], [x(from), HEIGHT - BOTTOM], 'mark'),
				label([x(from) + 3, TOP - 8], name.slice(0, 12), 'start', 'strong'),
			]),
		...[0, 25, 50, 75, 100].map((tick) =>
			label([x(tick), HEIGHT - BOTTOM + 16], String(tick), tick === 100 ? 'end' : 'middle', 'soft'),
		),
		label([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4], 'score', 'middle', 'soft'),
	]);
}
