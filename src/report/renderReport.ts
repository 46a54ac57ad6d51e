import type { AudienceFigures, ReportFigures } from './figures';
import { describeReport } from './describeReport';
import { caughtByBest, countBest } from './headline';
import { html, type Markup } from './markup';
import { TEXTS } from './messages';
import { count, percent } from './numbers';
import { SCRIPT } from './script';
import { followUpSection, moversSection, reachSection, surprisesSections } from './sections/people';
import { chancesSection, gainsSection, spreadSection } from './sections/quality';
import { signalsSection } from './sections/signals';
import { tiersSection } from './sections/tiers';
import { experimentSection, variantsSection } from './sections/experiments';
import { driftSection, trackingSection } from './sections/upkeep';
import { upliftSections } from './sections/uplift';
import { note } from './rows';
import { page } from './page';

export function renderReport(figures: ReportFigures): string {
	const { workspace, at, model, target, audiences, movers, followUp, reach, drift, tracking } = figures;
	const { experiment, uplift, variants } = figures;
	return page({
		title: TEXTS.title,
		tab: workspace,
		subtitle: TEXTS.subtitle(workspace, at, model.name, model.version),
		body: html`<h2>${TEXTS.glance}</h2>
			${glance(figures)} ${audiences.map((audience, index) => audienceSections(audience, `a${index}`, figures))}
			<h2>${TEXTS.people}</h2>
			<div class="grid">
				${[
					moversSection(movers),
					followUpSection(followUp),
					reachSection(reach),
					experiment && experimentSection(experiment),
					...upliftSections(uplift),
					...variants.map(variantsSection),
				]}
			</div>
			<h2>${TEXTS.upkeep}</h2>
			<div class="grid">${driftSection(drift)}${trackingSection(tracking)}</div>`,
		footer: TEXTS.target(target.name, target.windowDays),
		script: SCRIPT,
	});
}

function glance(figures: ReportFigures): Markup {
	const { leads, followUp, drift } = figures;
	const caught = caughtByBest(figures);
	const tiles = [
		html`<li><b>${count(leads)}</b><span>${TEXTS.scored}</span></li>`,
		html`<li><b>${count(countBest(figures))}</b><span>${TEXTS.inBest(followUp.tier)}</span></li>`,
		caught === undefined ? undefined : html`<li><b>${percent(caught)}</b><span>${TEXTS.caught}</span></li>`,
		html`<li><b class="${drift.level}">${TEXTS.driftLevels[drift.level]}</b><span>${TEXTS.state}</span></li>`,
	];
	return html`<ul class="tiles">
			${tiles}
		</ul>
		<p class="lead">${describeReport(figures).summary}</p>`;
}

function audienceSections(audience: AudienceFigures, id: string, figures: ReportFigures): Markup {
	const { name, history, summary } = audience;
	const basis = history && [
		note(TEXTS.basis(history.people, history.converted, history.from, history.until)),
		history.newestOnly && !history.enough ? note(TEXTS.newestOnly) : undefined,
	];
	return html`<h2>${name}</h2>
		<p>${summary}</p>
		${basis}
		<div class="grid">
			${[
				tiersSection(audience, id, figures),
				...(history === undefined ? [] : [chancesSection(name, history, id), gainsSection(name, history, id)]),
				spreadSection(audience, id),
				signalsSection(audience, id),
				...(history === undefined ? [] : surprisesSections(history)),
			]}
		</div>`;
}
