import type { Compared, ExperimentFigures, VariantFigures, VariantsFigures } from '../figures';
import { html, type Markup } from '../markup';
import { TEXTS } from '../messages';
import { count, percent, signedPercent } from '../numbers';
import { card, note, table } from '../rows';

export function experimentSection({ running, summary, groups, notes }: ExperimentFigures): Markup {
	return card(TEXTS.experiment, [
		html`<p>${summary}</p>`,
		running ? undefined : note(TEXTS.experimentEnded),
		table({
			caption: TEXTS.experiment,
			columns: TEXTS.experimentColumns,
			rows: groups.map(cellsOf),
			numbers: [1, 2, 3, 4],
		}),
		...notes.map(note),
	]);
}

/** Nothing is told before there is a verdict: the first numbers of a winner flatter it. */
export function variantsSection({
	tier,
	running,
	summary,
	stopRule,
	groups,
	besideHoldout,
	notes,
}: VariantsFigures): Markup {
	const title = TEXTS.variants(tier);
	const others = besideHoldout ? [TEXTS.againstHoldout] : [];
	return card(
		title,
		[
			html`<p>${summary}</p>`,
			note(running ? stopRule : TEXTS.variantsEnded),
			table({
				caption: title,
				columns: [...TEXTS.variantColumns, ...others],
				rows: groups.map((group, place) => [
					...cellsOf(group),
					place === 0 ? TEXTS.firstVariant : describeCompared(group.againstFirst),
					...others.map(() => describeCompared(group.againstHoldout)),
				]),
				numbers: [1, 2, 3, 4],
			}),
			...notes.map(note),
		],
		'wide',
	);
}

function cellsOf({ name, people, counted, buyers, rate }: VariantFigures | ExperimentFigures['groups'][number]) {
	return [name, count(people), count(counted), count(buyers), rate === undefined ? '' : percent(rate)];
}

function describeCompared(compared: Compared | undefined): string {
	if (compared === undefined) return '';
	if (compared.verdict === 'unknown') return TEXTS.notKnownYet;
	const { cautious, low, high } = compared;
	return TEXTS.lift(signedPercent(cautious), signedPercent(low), high === undefined ? undefined : signedPercent(high));
}
