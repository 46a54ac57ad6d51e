import type { ReportFigures } from './figures';
import { caughtByBest, countBest } from './headline';
import { TEXTS } from './messages';
import { count, countOf, percent } from './numbers';

/** The report in a few sentences, and the subject of its email. */
export function describeReport(figures: ReportFigures): { summary: string; subject: string } {
	const { leads, workspace, drift, followUp, tracking } = figures;
	const best = countBest(figures);
	const tier = followUp.tier;
	const caught = caughtByBest(figures);
	const sentences = [
		leads === 0
			? TEXTS.empty
			: `${countOf(leads, 'lead')} ${leads === 1 ? 'has' : 'have'} a score, ${count(best)} of them in tier ${tier}.`,
		...(caught === undefined ? [] : [`The best fifth of the list held ${percent(caught)} of the buyers.`]),
		...(followUp.waiting > 0
			? [
					`${countOf(followUp.waiting, 'lead')} in tier ${tier} ${followUp.waiting === 1 ? 'has' : 'have'} waited for more than a day to be contacted.`,
				]
			: []),
		...(drift.level === 'untrained' ? [] : [`Since training: ${drift.summary}.`]),
		...tracking.silent.slice(0, 1),
	];
	const isAlarm = drift.level === 'act' || tracking.silent.length > 0;
	const headline = `${isAlarm ? `${TEXTS.driftLevels.act}, ` : ''}${leads === 0 ? 'no scores yet' : `${count(best)} in tier ${tier}`}`;
	return { summary: sentences.join(' '), subject: TEXTS.subject(workspace, headline) };
}
