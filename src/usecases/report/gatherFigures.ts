import { compact } from '../../compact';
import { namesReadBy } from '../../features/namesReadBy';
import { labelOfEvent } from '../../lead/labelOfEvent';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { AudienceFigures, Mover, ReportFigures } from '../../report/figures';
import { isMeasured } from '../../scoring/term';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import { checkDrift } from '../training/checkDrift';
import { listRules } from '../training/listRules';
import { nameLeads } from '../training/nameLeads';
import { readCounts } from '../training/readCounts';
import { testOnHistory, type HistoryTestQuestion } from '../training/testOnHistory';
import { readExperiment } from './readExperiment';
import { readReach } from './readReach';
import { MOVE_DAYS, readToday, type Today } from './readToday';
import { readUpliftFigures } from './readUpliftFigures';
import { readVariants } from './readVariants';
import { toHistoryFigures, toTierFigures } from './toHistoryFigures';

export interface ReportQuestion extends HistoryTestQuestion {
	/** Of Assign Tier. */
	tierSet: string;
	/** Whether leads are named by their addresses, as far as these are on record; else by their IDs. */
	namesPeople: boolean;
}

export const DRIFT_DAYS = 14;
export const STALE_DAYS = 120;
const SEEN_DAYS = 30;

/** All figures of a report, each from the reader that answers the same question by itself. */
export async function gatherFigures(context: EngineContext, question: ReportQuestion): Promise<ReportFigures> {
	const { model: name, tiers, tierSet, onLeads } = question;
	const [best] = tiers.tiers;
	const { workspace } = await context.store.describe();
	const model = await context.store.read(async (view) => await loadModel(view, name));
	const tested = await testOnHistory(context, question);
	const today = await readToday(context, { model: name, tierSet, bestTier: best?.name ?? '', onLeads });
	const drift = await checkDrift(context, { model: name, days: DRIFT_DAYS, staleDays: STALE_DAYS });
	const silent = drift.silences.map(({ because }) => because);
	const audiences: AudienceFigures[] = [];
	const shown: Audience[] = [];
	for (const audience of AUDIENCES) {
		const history = tested.audiences[audience];
		const now = today.scores[audience];
		const isKnown = history !== undefined && history.counts.snapshots + history.counts.censored > 0;
		if (history === undefined || (!isKnown && now.every((count) => count === 0))) continue;
		const { rules } = await listRules(context, { model: name, version: tested.version, audience });
		shown.push(audience);
		audiences.push(
			compact({
				name: AUDIENCE_NAMES[audience],
				today: now,
				tiers: toTierFigures(history, tiers),
				summary: history.summary,
				history: history.counted.windows === 0 ? undefined : toHistoryFigures(history, question.namesPeople),
				signals: rules.map(({ label, points, before, seenThisMonth, rule }) =>
					compact({ label, points, before, seen: seenThisMonth, rule }),
				),
			}),
		);
	}
	const currency = Object.values(tested.audiences).find((history) => history.currency !== undefined)?.currency;
	return compact({
		formatVersion: 1 as const,
		workspace,
		at: context.clock(),
		model: { name, version: tested.version },
		target: { name: question.target, windowDays: question.windowDays },
		leads: today.leads,
		currency,
		audiences,
		movers: await nameMovers(context, today, question.namesPeople),
		followUp: today.followUp,
		reach: await readReach(context),
		experiment: await readExperiment(context),
		uplift: await readUpliftFigures(context, name, shown),
		variants: await readVariants(context, question.tierSet),
		// What fell silent is told under Tracking.
		drift: {
			level: drift.level,
			summary: drift.summary,
			because: drift.because.filter((each) => !silent.includes(each)),
		},
		tracking: {
			days: SEEN_DAYS,
			unscored: await listUnscored(context, model),
			silent,
		},
	});
}

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
	anonymous: 'Anonymous visitors',
	prospect: 'Prospects',
	customer: 'Customers',
};

async function nameMovers(
	context: EngineContext,
	{ up, down }: Today,
	namesPeople: boolean,
): Promise<ReportFigures['movers']> {
	const ids = [...up, ...down].map(({ leadId }) => leadId);
	const names = namesPeople ? await nameLeads(context, ids) : new Map<string, string>();
	const name = ({ leadId, from, to }: Today['up'][number]): Mover => ({ who: names.get(leadId) ?? leadId, from, to });
	return { days: MOVE_DAYS, up: up.map(name), down: down.map(name) };
}

const MOST_UNSCORED = 12;

/** Events of this month that no scorecard of the model looks at, the most frequent first. */
async function listUnscored(
	context: EngineContext,
	{ scorecards }: Model,
): Promise<ReportFigures['tracking']['unscored']> {
	const { month } = await readCounts(context);
	const terms = AUDIENCES.flatMap((audience) => scorecards[audience].terms).filter(isMeasured);
	const { events } = namesReadBy(terms);
	return [...month]
		.filter(([event]) => !events.has(event))
		.map(([event, times]) => ({ label: labelOfEvent(event), times }))
		.sort((a, b) => b.times - a.times)
		.slice(0, MOST_UNSCORED);
}
