import {
	AUDIENCE_NAMES,
	describeLooks,
	type Audience,
	type TrainedModel,
	type TrainingProgress,
} from '../../../../src/index';

type LearningReport = NonNullable<TrainedModel['reports'][Audience]>;

const MOVED_SHOWN = 3;
const FOUND_SHOWN = 5;

/** What happened to the candidate and what was learned about each audience: a paragraph each, for readers who don't want JSON. */
export function describeTraining(trained: TrainedModel): string[] {
	const { reports } = trained;
	const sentences = Object.entries(reports).map(
		([audience, report]) => `${AUDIENCE_NAMES[audience as Audience]}: ${describeReport(report)}`,
	);
	return [describeFate(trained), ...sentences];
}

function describeFate({ version, champion, saved, promoted, because }: TrainedModel): string {
	if (promoted) return `Version ${version} is now in use: ${because}.`;
	if (saved) return `Version ${version} is saved and not in use yet. ${because}`;
	return version === champion ? because : `Nothing new to learn: version ${version} is on record already. ${because}`;
}

/** What training is at, for the log. */
export function describeStep({ step, audience }: Exclude<TrainingProgress, { step: 'collecting' }>): string {
	return `Lead Scoring trains for ${AUDIENCE_NAMES[audience].toLowerCase()}: ${step}.`;
}

function describeReport(report: LearningReport): string {
	const { stage, because, leads, censored, unjudged, moved, found, linesAlone } = report;
	if (report.snapshots === 0) return describeNothing(report);
	const seen = `${stage}, from ${describeLooks(report)} of ${leads} leads`;
	const open = censored > 0 ? `; ${censored} more are still waiting for an outcome` : '';
	const judged = unjudged > 0 ? `; ${unjudged} left out because nobody judged the lead` : '';
	return [
		`${seen}${open}${judged}.`,
		because,
		...describeLines(linesAlone),
		...describeMoved(moved),
		...describeFound(found),
	].join(' ');
}

function describeLines(share: number | undefined): string[] {
	if (share === undefined) return [];
	return [
		`${Math.round(100 * share)} % of the weight of common actions went to how long leads are known, how lately they were seen and how much they did in all. The next training begins with your points again.`,
	];
}

function describeNothing({ censored, unjudged }: LearningReport): string {
	if (unjudged > 0) return 'nobody has judged any of these leads yet: record qualified and unqualified ones.';
	return censored === 0
		? 'nothing is on record of these leads yet.'
		: `all ${censored} looks are still waiting for an outcome.`;
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
