import { describeReport } from './describeReport';
import type { AudienceFigures, ReportFigures } from './figures';
import { bars, block, letter, paragraph, rows } from './letter';
import type { Markup } from './markup';
import { TEXTS } from './messages';
import { count, percent } from './numbers';
import { followUpRows } from './sections/people';
import { countToday } from './sections/tiers';

/** The short form, to be mailed. */
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
	return letter(TEXTS.title, [
		paragraph(TEXTS.subtitle(workspace, at, model.name, model.version)),
		paragraph(describeReport(figures).summary),
		...blocks,
		paragraph(TEXTS.target(target.name, target.windowDays)),
		paragraph(TEXTS.mailFull),
	]);
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
