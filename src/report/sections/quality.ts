import { cumulate, gains } from '../charts/gains';
import { reliability } from '../charts/reliability';
import { spread } from '../charts/spread';
import type { AudienceFigures, HistoryFigures } from '../figures';
import { html, type Markup } from '../markup';
import { TEXTS } from '../messages';
import { count, percent } from '../numbers';
import { asTable, card, note } from '../rows';

export function chancesSection(name: string, { byChance }: HistoryFigures, id: string): Markup | undefined {
	const known = byChance.filter(({ rate }) => rate !== undefined);
	if (known.length === 0) return undefined;
	const rows = known.map(({ given, leads, converted, rate = 0, low = 0, high = 0 }) => [
		percent(given),
		count(leads),
		count(converted),
		percent(rate),
		`${percent(low)} – ${percent(high)}`,
	]);
	const description = known
		.map(({ given, rate = 0 }) => `Given ${percent(given)}: ${percent(rate)} converted.`)
		.join(' ');
	return card(TEXTS.chances, [
		note(TEXTS.chancesNote),
		reliability({ id: `${id}-chances`, title: TEXTS.chancesTitle(name), description }, known),
		asTable(TEXTS.chances, TEXTS.chancesColumns, rows),
	]);
}

const TOPS = [0.1, 0.2, 0.3, 0.5];

/** What the best-ranked share holds: between two scores, in proportion. */
export function shareCaught(byPoint: HistoryFigures['byPoint'], top: number): number | undefined {
	const path = cumulate(byPoint);
	const next = path.findIndex(([leads]) => leads >= top - 1e-9);
	const [after, before] = [path[next], path[next - 1]];
	if (after === undefined || before === undefined) return undefined;
	const part = (top - before[0]) / (after[0] - before[0]);
	return before[1] + part * (after[1] - before[1]);
}

export function gainsSection(name: string, history: HistoryFigures, id: string): Markup | undefined {
	if (!history.enough) return undefined;
	const found = TOPS.flatMap((top) => {
		const caught = shareCaught(history.byPoint, top);
		return caught === undefined ? [] : [TEXTS.gainsRow(top, caught)];
	});
	if (found.length === 0) return undefined;
	return card(TEXTS.gains, [
		note(TEXTS.gainsNote),
		gains({ id: `${id}-gains`, title: TEXTS.gainsTitle(name), description: found.join(' ') }, history),
		html`<ul class="plain">
			${found.map((sentence) => html`<li>${sentence}</li>`)}
		</ul>`,
	]);
}

const STEP = 10;

export function spreadSection({ name, today, tiers }: AudienceFigures, id: string): Markup | undefined {
	const leads = today.reduce((sum, number) => sum + number, 0);
	if (leads === 0) return undefined;
	const rows = Array.from({ length: 10 }, (_, band) => {
		const from = band * STEP;
		const until = from + STEP === 100 ? 101 : from + STEP;
		const number = today.slice(from, until).reduce((sum, each) => sum + each, 0);
		return [`${from} – ${from + STEP === 100 ? 100 : from + STEP - 1}`, count(number)];
	});
	const description = rows.map(([band, number]) => `${band}: ${number}.`).join(' ');
	return card(TEXTS.spread, [
		note(TEXTS.spreadNote),
		spread({ id: `${id}-spread`, title: TEXTS.spreadTitle(name), description }, today, tiers),
		asTable(TEXTS.spread, TEXTS.spreadColumns, rows),
	]);
}
