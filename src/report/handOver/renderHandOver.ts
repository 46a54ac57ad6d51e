import { block, letter, paragraph, rows } from '../letter';
import { html, type Markup } from '../markup';
import { points } from '../numbers';
import { page } from '../page';
import { card, note, table } from '../rows';
import type { HandOverFigures } from './figures';
import { TEXTS } from './messages';

/** One page for the people who go on with it, to be printed. */
export function renderHandOver(figures: HandOverFigures): string {
	const { workspace, at, workflows, model, audiences, tierSets, checks, never, store } = figures;
	return page({
		title: TEXTS.title,
		tab: workspace,
		subtitle: TEXTS.subtitle(workspace, at),
		body: [
			section(TEXTS.runs, [list(TEXTS.runsNote), ...(workflows.length === 0 ? [] : [workflowCard(workflows)])]),
			section(TEXTS.weekly, [list(TEXTS.weeklySteps)]),
			section(TEXTS.tiers, tierSets.length === 0 ? [note(TEXTS.noTiers)] : [cards(tierSets.map(tierCard))]),
			section(TEXTS.checks, [
				note(TEXTS.checksNote),
				cards(checks.map(({ title, rules }) => card(title, [list(rules)]))),
			]),
			section(TEXTS.never, [note(TEXTS.neverNote), neverTable(never)]),
			section(TEXTS.points, [note(TEXTS.pointsNote), note(TEXTS.model(model)), cards(audiences.map(pointCard))]),
			section(TEXTS.keys, [list(TEXTS.keysNotes(store))]),
			section(TEXTS.glossary, [table({ caption: TEXTS.glossary, columns: TEXTS.wordColumns, rows: TEXTS.words })]),
		],
		footer: TEXTS.footer,
	});
}

function workflowCard(workflows: readonly string[]): Markup {
	return cards([card(TEXTS.workflows, [list(workflows)], 'wide')]);
}

function tierCard({ title, tiers }: HandOverFigures['tierSets'][number]): Markup {
	const lines = tiers.map(({ name, from, means }) => [name, from, means]);
	return card(title, [table({ caption: title, columns: TEXTS.tiersColumns, rows: lines })]);
}

function neverTable(never: HandOverFigures['never']): Markup {
	const lines = never.map(({ label, because, until }) => [label, because, until ?? TEXTS.noEnd]);
	return table({ caption: TEXTS.never, columns: TEXTS.neverColumns, rows: lines, isLong: true });
}

function pointCard({ name, rules }: HandOverFigures['audiences'][number]): Markup {
	const lines = rules.map(({ label, points: number, rule }) => [label, showPoints(number), rule]);
	const columns = TEXTS.pointsColumns;
	return card(name, [table({ caption: name, columns, rows: lines, numbers: [1], isLong: true })], 'wide');
}

/** The short form, to be mailed: all but the table of points. */
export function renderHandOverMail(figures: HandOverFigures): string {
	const { workspace, at, workflows, tierSets, checks, never, store } = figures;
	const paragraphs = (sentences: readonly string[]): Markup[] => sentences.map(paragraph);
	return letter(TEXTS.title, [
		paragraph(TEXTS.subtitle(workspace, at)),
		block(TEXTS.runs, paragraphs([...TEXTS.runsNote, ...workflows])),
		block(TEXTS.weekly, paragraphs(TEXTS.weeklySteps)),
		...tierSets.map(({ title, tiers }) =>
			block(
				title,
				rows(
					tiers.map(({ name, from, means }) => [name, from, means]),
					TEXTS.tiersColumns,
				),
			),
		),
		...checks.map(({ title, rules }) => block(title, paragraphs(rules))),
		block(TEXTS.never, paragraph(`${never.map(({ label }) => label).join(', ')}.`)),
		block(TEXTS.keys, paragraphs(TEXTS.keysNotes(store))),
		paragraph(TEXTS.mailFull),
	]);
}

function section(title: string, content: readonly (Markup | undefined)[]): Markup {
	return html`<h2>${title}</h2>
		${content}`;
}

function cards(each: readonly Markup[]): Markup {
	return html`<div class="grid">${each}</div>`;
}

function list(sentences: readonly string[]): Markup {
	return html`<ul class="plain">
		${sentences.map((sentence) => html`<li>${sentence}</li>`)}
	</ul>`;
}

function showPoints(number: number | undefined): string {
	return number === undefined ? TEXTS.several : points(number);
}
