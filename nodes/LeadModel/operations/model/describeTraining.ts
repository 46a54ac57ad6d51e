import type { Audience, TrainedModel, TrainingProgress } from '../../../../src/index';

type LearningReport = NonNullable<TrainedModel['reports'][Audience]>;

const MOVED_SHOWN = 3;
const FOUND_SHOWN = 5;

/** What happened to the candidate and what was learned about each audience: a paragraph each, for readers who don't want JSON. */
export function describeTraining({ version, promoted, because, reports }: TrainedModel): string[] {
	const fate = promoted ? `Version ${version} is now in use: ${because}.` : because;
	return [fate, ...Object.entries(reports).map(([audience, report]) => `${audience}: ${describeReport(report)}`)];
}

/** What training is at, for the log. */
export function describeProgress(progress: TrainingProgress): string {
	return progress.step === 'collecting' ? `${progress.leads} leads read` : `${progress.audience}, ${progress.step}`;
}

function describeReport({ stage, because, snapshots, leads, censored, moved, found }: LearningReport): string {
	if (snapshots === 0)
		return censored === 0
			? 'no leads have been scored yet.'
			: `all ${censored} scores are still waiting for an outcome.`;
	const seen = `${stage}, from ${snapshots} scores of ${leads} leads`;
	const open = censored > 0 ? `; ${censored} more are still waiting for an outcome` : '';
	return [`${seen}${open}.`, because, ...describeMoved(moved), ...describeFound(found)].join(' ');
}

function describeMoved(moved: LearningReport['moved']): string[] {
	const most = moved.slice(0, MOVED_SHOWN).map(({ label, from, to }) => `${label} from ${sign(from)} to ${sign(to)}`);
	return most.length === 0 ? [] : [`Largest changes: ${most.join(', ')}.`];
}

function describeFound(found: LearningReport['found']): string[] {
	if (found.length === 0) return [];
	const shown = found.slice(0, FOUND_SHOWN).map(({ label }) => label);
	const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
	return [`New signals found: ${shown.join(', ')}${more}.`];
}

function sign(points: number): string {
	return `${points > 0 ? '+' : ''}${Math.round(points * 10) / 10}`;
}
