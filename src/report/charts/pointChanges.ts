import { scaleLinear } from 'd3-scale';
import { html, type Markup } from '../markup';
import { signed } from '../numbers';
import { frame, label, px, rule, WIDTH, type ChartText } from './frame';

const ROW = 34;
const [LEFT, RIGHT, TOP] = [12, 54, 6];

export interface PointChange {
	label: string;
	points: number;
	before: number;
}

/** What each signal is worth: the ring is what people wrote, the dot what outcomes have made of it. */
export function pointChanges(text: ChartText, changes: readonly PointChange[]): Markup {
	const all = changes.flatMap(({ points, before }) => [points, before]);
	const x = scaleLinear()
		.domain([Math.min(0, ...all), Math.max(1, ...all)])
		.range([LEFT + 6, WIDTH - RIGHT]);
	const height = TOP + changes.length * ROW + 4;
	return frame(text, height, [
		rule([x(0), TOP], [x(0), height - 4]),
		...changes.flatMap(({ label: name, points, before }, index) => {
			const middle = TOP + index * ROW + 25;
			return [
				label([LEFT, middle - 11], name.length > 46 ? `${name.slice(0, 45)}…` : name),
				rule([x(before), middle], [x(points), middle], 'move'),
				html`<circle cx="${px(x(before))}" cy="${middle}" r="4.5" class="ring" />`,
				html`<circle cx="${px(x(points))}" cy="${middle}" r="4.5" class="dot" />`,
				label([Math.max(x(points), x(before)) + 9, middle + 4], signed(points), 'start', 'strong'),
			];
		}),
	]);
}
