import { tierBars } from '../charts/tierBars';
import type { AudienceFigures, ReportFigures, TierFigures } from '../figures';
import { html, Markup } from '../markup';
import { TEXTS } from '../messages';
import { count, money, percent, points } from '../numbers';
import { card, note, table } from '../rows';

/** What each tier holds now and what came of it before; with script, what other minimum scores would bring. */
export function tiersSection(audience: AudienceFigures, id: string, { currency }: ReportFigures): Markup {
	const { name, tiers, history } = audience;
	const title = TEXTS.tiersTitle(name);
	const chart =
		history === undefined ? undefined : tierBars({ id: `${id}-tiers`, title, description: describe(tiers) }, tiers);
	return card(
		TEXTS.tiers,
		[
			note(TEXTS.tiersNote),
			html`<div class="tryout" data-figures="${JSON.stringify(toFigures(audience))}">
				${tierTable(audience, currency)}
				<div class="grid">${chart && html`<div>${chart}</div>`}${mover(tiers, id)}</div>
			</div>`,
		],
		'wide',
	);
}

function describe(tiers: readonly TierFigures[]): string {
	return tiers
		.map(({ name, rate, low = 0, high = 0 }) =>
			rate === undefined
				? `${name}: ${TEXTS.tooFew}.`
				: `${name}: ${percent(rate)}, between ${percent(low)} and ${percent(high)}.`,
		)
		.join(' ');
}

/** Numbers alone: what the script needs to count again. */
function toFigures({ today, tiers, history }: AudienceFigures) {
	return {
		today,
		from: tiers.map(({ from }) => from),
		leads: history?.byPoint.map(({ leads }) => leads) ?? [],
		converted: history?.byPoint.map(({ converted }) => converted) ?? [],
	};
}

/** How many of today's leads are in each tier by their score alone. */
export function countToday({ today, tiers }: Pick<AudienceFigures, 'today' | 'tiers'>): number[] {
	const counts = new Array<number>(tiers.length).fill(0);
	today.forEach((leads, score) => {
		const place = tiers.findIndex(({ from }) => score >= Math.floor(from));
		const tier = place === -1 ? tiers.length - 1 : place;
		counts[tier] = (counts[tier] ?? 0) + leads;
	});
	return counts;
}

function tierTable({ today, tiers, history }: AudienceFigures, currency: string | undefined): Markup {
	const now = countToday({ today, tiers });
	const hasRevenue = currency !== undefined && history !== undefined;
	const columns = [...TEXTS.tiersColumns, ...(hasRevenue ? [TEXTS.revenue] : [])];
	const rows = tiers.map((tier, place) => {
		const { name, from, leads, converted, revenue = 0 } = tier;
		const cells = [points(from), count(now[place] ?? 0), count(leads), count(converted), ...rateOf(tier)];
		return [name, ...cells, ...(hasRevenue ? [money(revenue, currency)] : [])];
	});
	const numbers = columns.map((_, place) => place).slice(1);
	return table({ caption: TEXTS.tiers, columns, rows, numbers });
}

function rateOf({ rate, low = 0, high = 0 }: TierFigures): [string, string] {
	return rate === undefined ? [TEXTS.tooFew, ''] : [percent(rate), `${percent(low)} – ${percent(high)}`];
}

/** Hidden until the script has found it: without script it would do nothing. */
function mover(tiers: readonly TierFigures[], id: string): Markup {
	const sliders = tiers
		.slice(0, -1)
		.map(
			({ name, from }, place) =>
				html`<div class="slide">
					<label for="${id}-from${place}">${TEXTS.minimum(name)}</label
					><input
						type="range"
						id="${id}-from${place}"
						min="0"
						max="100"
						step="1"
						value="${Math.round(from)}"
						data-place="${place}"
					/><output for="${id}-from${place}">${points(from)}</output>
				</div>`,
		);
	return html`<fieldset class="mover" hidden>
		<legend>${TEXTS.mover}</legend>
		${note(TEXTS.moverNote)}${sliders}
		<p class="said" role="status"></p>
	</fieldset>`;
}
