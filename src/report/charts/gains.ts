import { scaleLinear } from 'd3-scale';
import type { HistoryFigures } from '../figures';
import { html, type Markup } from '../markup';
import { percent } from '../numbers';
import { corners, frame, label, rule, WIDTH, type ChartText } from './frame';

const HEIGHT = 250;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 12, 12, 44];

/** Going down the list from the best score: which share of the leads, and of the buyers among them. */
export function cumulate(byPoint: HistoryFigures['byPoint']): [number, number][] {
	const leads = byPoint.reduce((sum, group) => sum + group.leads, 0);
	const converted = byPoint.reduce((sum, group) => sum + group.converted, 0);
	let [seen, caught] = [0, 0];
	const path: [number, number][] = [[0, 0]];
	if (leads === 0 || converted === 0) return path;
	for (const group of [...byPoint].reverse()) {
		if (group.leads === 0) continue;
		path.push([(seen += group.leads) / leads, (caught += group.converted) / converted]);
	}
	return path;
}

/** How much of the buyers the top of the list holds. */
export function gains(text: ChartText, { byPoint, mostRecent }: HistoryFigures): Markup {
	const x = scaleLinear().range([LEFT, WIDTH - RIGHT]);
	const y = scaleLinear().range([HEIGHT - BOTTOM, TOP]);
	const draw = (path: readonly [number, number][]) => corners(path.map(([leads, buyers]) => [x(leads), y(buyers)]));
	const recent: [number, number][] = [
		[0, 0],
		...mostRecent.map(({ top, converted }): [number, number] => [top, converted]),
	];
	return frame(text, HEIGHT, [
		...[0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
			rule([LEFT, y(tick)], [WIDTH - RIGHT, y(tick)]),
			label([LEFT - 6, y(tick) + 4], percent(tick), 'end', 'soft'),
			label([x(tick), HEIGHT - BOTTOM + 16], percent(tick), tick === 1 ? 'end' : 'middle', 'soft'),
		]),
		rule([x(0), y(0)], [x(1), y(1)], 'even'),
		html`<polyline points="${draw(recent)}" class="second" />`,
		html`<polyline points="${draw(cumulate(byPoint))}" class="curve" />`,
		label([WIDTH - RIGHT, HEIGHT - 8], 'leads, best score first →', 'end', 'soft'),
		label([LEFT + 4, TOP + 8], '↑ buyers among them', 'start', 'soft'),
	]);
}
