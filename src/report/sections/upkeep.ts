import type { DriftFigures, ReportFigures } from '../figures';
import { html, type Markup } from '../markup';
import { TEXTS } from '../messages';
import { count } from '../numbers';
import { card, note, table } from '../rows';

export function driftSection({ level, because }: DriftFigures): Markup {
	return card(TEXTS.drift, [
		html`<p class="${level}"><strong>${TEXTS.driftLevels[level]}</strong></p>`,
		because.length === 0 ? note(TEXTS.driftFine) : list(because),
	]);
}

export function trackingSection({ days, unscored, silent }: ReportFigures['tracking']): Markup {
	if (unscored.length + silent.length === 0) return card(TEXTS.tracking, [note(TEXTS.trackingFine)]);
	return card(TEXTS.tracking, [
		silent.length === 0
			? undefined
			: html`<p class="act"><strong>${TEXTS.silent}</strong></p>
					${list(silent)}`,
		...(unscored.length === 0
			? []
			: [
					html`<p>${TEXTS.unscored(days)}</p>`,
					table({
						caption: TEXTS.unscored(days),
						columns: TEXTS.unscoredColumns,
						rows: unscored.map(({ label, times }) => [label, count(times)]),
						numbers: [1],
					}),
					note(TEXTS.unscoredNext),
				]),
	]);
}

function list(sentences: readonly string[]): Markup {
	return html`<ul class="plain">
		${sentences.map((sentence) => html`<li>${sentence}</li>`)}
	</ul>`;
}
