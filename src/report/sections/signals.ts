import { pointChanges, type PointChange } from '../charts/pointChanges';
import type { AudienceFigures, SignalFigures } from '../figures';
import { html, type Markup } from '../markup';
import { TEXTS } from '../messages';
import { count, signed } from '../numbers';
import { card, note, table } from '../rows';

const MOST_DRAWN = 12;

/** What earns points, and what learning has made of it: the largest changes drawn, all of them in a table. */
export function signalsSection({ name, signals }: AudienceFigures, id: string): Markup {
	const moved = signals
		.flatMap(({ label, points, before }): PointChange[] =>
			points === undefined || before === undefined ? [] : [{ label, points, before }],
		)
		.sort((a, b) => Math.abs(b.points - b.before) - Math.abs(a.points - a.before))
		.slice(0, MOST_DRAWN);
	const description = moved
		.map(({ label, points, before }) => `${label}: ${signed(before)} before, ${signed(points)} now.`)
		.join(' ');
	return card(TEXTS.signals, [
		note(moved.length === 0 ? TEXTS.signalsUntrained : TEXTS.signalsNote),
		moved.length === 0
			? undefined
			: pointChanges({ id: `${id}-signals`, title: TEXTS.signalsTitle(name), description }, moved),
		html`<details>
			<summary>${TEXTS.signalsAll(signals.length)}</summary>
			${table({
				caption: TEXTS.signals,
				columns: TEXTS.signalsColumns,
				rows: signals.map(toRow),
				numbers: [1, 2, 3],
				isLong: true,
			})}
		</details>`,
	]);
}

function toRow({ label, points, before, seen, rule }: SignalFigures): string[] {
	return [
		label,
		points === undefined ? '' : signed(points),
		before === undefined ? '' : signed(before),
		seen === undefined ? '' : count(seen),
		rule,
	];
}
