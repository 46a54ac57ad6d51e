import { describeReport } from './describeReport';
import type { AudienceFigures, ReportFigures } from './figures';
import { html, type Markup } from './markup';
import { TEXTS } from './messages';
import { count, percent } from './numbers';
import { followUpRows } from './sections/people';
import { countToday } from './sections/tiers';

const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1c2430';
const CELL = `${FONT};font-size:14px;padding:5px 12px 5px 0;border-bottom:1px solid #d5dbe4;text-align:left;vertical-align:top`;

/**
 * The short form. Mail programs show no SVG, drop style sheets, and have little room: tables with bars, every style on
 * its element, black on white.
 */
export function renderMail(figures: ReportFigures): string {
	const { workspace, at, model, target, audiences, movers, followUp, reach, drift, tracking } = figures;
	const { experiment, uplift, variants } = figures;
	const blocks = [
		...audiences.map(tierBlock),
		movers.up.length === 0
			? undefined
			: block(
					TEXTS.movers(movers.days),
					rows(movers.up.slice(0, 5).map(({ who, from, to }) => [who, `${Math.round(from)} → ${Math.round(to)}`])),
				),
		followUp.entered === 0 ? undefined : block(TEXTS.followUp, bars(followUpRows(followUp))),
		reach.reasons.length === 0
			? undefined
			: block(
					TEXTS.reach,
					bars(
						reach.reasons
							.slice(0, 6)
							.map(({ label, people }) => ({ label, count: count(people), share: people / reach.people })),
					),
				),
		experiment && block(TEXTS.experiment, paragraph(experiment.summary)),
		...uplift.flatMap(({ name, summary, curve }) =>
			curve === undefined ? [] : [block(TEXTS.upliftOf(name), paragraph(summary))],
		),
		...variants.map(({ tier, summary }) => block(TEXTS.variants(tier), paragraph(summary))),
		block(TEXTS.drift, [
			paragraph(TEXTS.driftLevels[drift.level]),
			...drift.because.slice(0, 4).map(paragraph),
			...(drift.level === 'untrained' ? [] : tracking.silent.slice(0, 4).map(paragraph)),
		]),
	];
	return html`<div style="${FONT};font-size:15px;line-height:1.5;max-width:640px">
		<h1 style="${FONT};font-size:22px;margin:0 0 4px">${TEXTS.title}</h1>
		${paragraph(TEXTS.subtitle(workspace, at, model.name, model.version))}${paragraph(
			describeReport(figures).summary,
		)}${blocks}${paragraph(TEXTS.target(target.name, target.windowDays))}${paragraph(TEXTS.mailFull)}
	</div>`.text;
}

function tierBlock(audience: AudienceFigures): Markup {
	const { name, tiers, summary } = audience;
	const now = countToday(audience);
	const most = Math.max(0.01, ...tiers.map(({ rate = 0 }) => rate));
	const lines = tiers.map(({ name: tier, rate, low = 0, high = 0 }, place) => ({
		label: tier,
		count: count(now[place] ?? 0),
		share: (rate ?? 0) / most,
		text: rate === undefined ? TEXTS.tooFew : `${percent(rate)} (${percent(low)} – ${percent(high)})`,
	}));
	return block(name, [paragraph(summary), bars(lines, TEXTS.mailTiers)]);
}

function block(title: string, content: Markup | readonly Markup[]): Markup {
	return html`<h2 style="${FONT};font-size:17px;margin:22px 0 6px">${title}</h2>
		${content}`;
}

function paragraph(text: string): Markup {
	return html`<p style="${FONT};font-size:15px;margin:0 0 8px">${text}</p>`;
}

function rows(lines: readonly (readonly string[])[]): Markup {
	return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%">
		${lines.map(
			(line) =>
				html`<tr>
					${line.map((cell) => html`<td style="${CELL}">${cell}</td>`)}
				</tr>`,
		)}
	</table>`;
}

/** A bar is a table cell with a background: the one thing that every mail program draws. */
function bars(
	lines: readonly { label: string; count: string; share: number; text?: string }[],
	columns: readonly string[] = [],
): Markup {
	const head =
		columns.length === 0
			? undefined
			: html`<tr>
					${columns.map(
						(column, place) =>
							html`<th style="${CELL};font-size:13px;color:#515b6b${place === 1 ? ';text-align:right' : ''}">
								${column}
							</th>`,
					)}
					<td style="${CELL}"></td>
				</tr>`;
	return html`<table cellpadding="0" cellspacing="0" border="0" width="100%">
		${head}${lines.map(
			({ label, count: number, share, text }) =>
				html`<tr>
					<td style="${CELL}">${label}</td>
					<td style="${CELL};text-align:right">${number}</td>
					<td style="${CELL};white-space:nowrap">${text ?? percent(share)}</td>
					<td style="${CELL}" width="160">
						<table role="presentation" cellpadding="0" cellspacing="0" border="0">
							<tr>
								<td
									width="${Math.max(1, Math.round(150 * Math.min(1, share)))}"
									height="12"
									bgcolor="#1f5fbf"
									style="background:#1f5fbf;font-size:1px;line-height:12px"
								>
									&nbsp;
								</td>
							</tr>
						</table>
					</td>
				</tr>`,
		)}
	</table>`;
}
