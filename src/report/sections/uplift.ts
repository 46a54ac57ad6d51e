import { uplift } from '../charts/uplift';
import type { UpliftFigures, UpliftPoint } from '../figures';
import { html, type Markup } from '../markup';
import { TEXTS } from '../messages';
import { percent, signed } from '../numbers';
import { asTable, card, note } from '../rows';

/** A picture for each audience of which enough is known; of the others one sentence each that says what is missing. */
export function upliftSections(audiences: readonly UpliftFigures[]): Markup[] {
	const missing = audiences.filter(({ curve }) => curve === undefined);
	return [
		...audiences.flatMap(({ curve, ...audience }, place) =>
			curve === undefined ? [] : [pictureSection({ ...audience, curve }, `u${place}`)],
		),
		...(missing.length === 0 ? [] : [card(TEXTS.uplift, listMissing(missing))]),
	];
}

function pictureSection({ name, summary, isShown, curve }: Required<UpliftFigures>, id: string): Markup {
	const title = TEXTS.upliftTitle(name);
	const sentences = isShown ? curve.filter(isNamed).map(describe) : [];
	const text = { id: `${id}-uplift`, title, description: [summary, ...sentences].join(' ') };
	const rows = curve
		.slice(1)
		.map(({ share, more, low, high, byScore, byChance }) => [
			percent(share),
			signed(more),
			`${signed(low)} – ${signed(high)}`,
			signed(byScore),
			signed(byChance),
		]);
	return card(TEXTS.upliftOf(name), [
		html`<p>${summary}</p>`,
		note(TEXTS.upliftNote),
		uplift(text, curve),
		isShown ? list(sentences) : undefined,
		asTable(title, TEXTS.upliftColumns, rows),
	]);
}

function list(sentences: readonly string[]): Markup {
	return html`<ul class="plain">
		${sentences.map((sentence) => html`<li>${sentence}</li>`)}
	</ul>`;
}

const NAMED = [0.2, 0.5, 1];

function isNamed({ share }: UpliftPoint): boolean {
	return NAMED.includes(share);
}

function describe({ share, more, byScore }: UpliftPoint): string {
	return share === 1 ? TEXTS.upliftOfAll(more) : TEXTS.upliftRow(share, more, byScore);
}

/** What is the same for several is said once. */
function listMissing(audiences: readonly UpliftFigures[]): Markup[] {
	return [...new Set(audiences.map(({ summary }) => summary))].map((summary) => {
		const names = audiences.flatMap((audience) => (audience.summary === summary ? [audience.name] : []));
		return html`<p><strong>${names.join(', ')}:</strong> ${summary}</p>`;
	});
}
