import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import type { Target } from '../../learning/labels/target';
import type { ContestantName, HistoryReport, SurprisingLead } from '../../learning/judge/testHistory';
import type { SetCounts } from '../../learning/rows/trainingSet';
import type { Scorecard } from '../../scoring/scorecard';
import type { TierRules } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { findVersion } from '../models/findVersion';
import { loadModel, type Model } from '../models/loadModel';
import { AUDIENCE_NAMES } from './audienceNames';
import { collectHistory, type CollectedHistory } from './collectHistory';
import { describeHistory } from './describeHistory';
import { findNewest } from './findNewest';
import { testHistoryInBackground } from './inBackground';
import { nameLeads } from './nameLeads';
import type { Segmenting } from './readMoments';

export interface HistoryTestQuestion extends Target {
	model: string;
	/** Absent: the version in use. */
	version?: number;
	audience?: Audience;
	tiers: TierRules;
	segmenting?: Segmenting;
	seed: number;
	/** Told how many leads have been read, page by page. */
	onLeads?: (count: number) => void;
}

/** A lead that the score was wrong about, by what people know it by. */
interface NamedLead extends Omit<SurprisingLead, 'lead'> {
	leadId: string;
	/** Email, or the ID where no email may be kept. */
	who: string;
}

export interface TestedAudience extends Omit<HistoryReport, 'missed' | 'unexpected'> {
	summary: string;
	counts: SetCounts;
	/** Of the looks. */
	from: Instant;
	until: Instant;
	currency?: string;
	missed: NamedLead[];
	unexpected: NamedLead[];
}

export interface TestedHistory {
	model: string;
	version: number;
	/** What it is held against, by their versions; those that score alike stand once. */
	compared: Partial<Record<ContestantName, number>>;
	/** In one sentence for each audience of which anything is known. */
	summary: string;
	audiences: Partial<Record<Audience, TestedAudience>>;
}

/** What a version would have said of every lead on record as it was known then, and what came of it: before anything is sent. */
export async function testOnHistory(context: EngineContext, question: HistoryTestQuestion): Promise<TestedHistory> {
	const { tested, champion, newest } = await context.store.read(async (view) => {
		const leading = await loadModel(view, question.model);
		const asked = await findVersion(view, leading, question);
		return { tested: asked, champion: leading, newest: await findNewest(view, question.model, [asked, leading]) };
	});
	const models = [tested, champion, ...(newest === undefined ? [] : [newest])];
	const { target, windowDays, graceDays, categoryWindows, segmenting, onLeads } = question;
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	const histories = await collectHistory(context, {
		models,
		audiences,
		target: compact({ target, windowDays, graceDays, categoryWindows }),
		segmenting,
		...compact({ onLeads }),
	});
	const answer: TestedHistory['audiences'] = {};
	const compared: TestedHistory['compared'] = { tested: tested.version };
	for (const [audience, history] of histories) {
		const contestants = listContestants({ tested, champion, newest }, audience);
		for (const { name, version } of contestants) compared[name] = version;
		answer[audience] = await testAudience(context, {
			question,
			tested: tested.scorecards[audience],
			others: contestants,
			history,
		});
	}
	const summaries = Object.entries(answer)
		.filter(([, { counts }]) => counts.snapshots + counts.censored + counts.unjudged > 0)
		.map(([audience, { summary }]) => `${AUDIENCE_NAMES[audience as Audience]}: ${summary}`);
	const summary = summaries.length > 0 ? summaries.join(' ') : 'Too early to say: no lead has been seen yet.';
	return { model: question.model, version: tested.version, compared, summary, audiences: answer };
}

type Contestant = { name: ContestantName; version: number; scorecard: Scorecard };

/** The marketer's points, the version in use and the newest one, as far as they score differently. */
function listContestants(
	{ tested, champion, newest }: { tested: Model; champion: Model; newest: Model | undefined },
	audience: Audience,
): Contestant[] {
	const seen = new Set([textOf(tested.scorecards[audience])]);
	const others: Contestant[] = [
		{ name: 'rules', version: tested.version, scorecard: tested.rules[audience] },
		{ name: 'inUse', version: champion.version, scorecard: champion.scorecards[audience] },
		...(newest === undefined
			? []
			: [{ name: 'newest' as const, version: newest.version, scorecard: newest.scorecards[audience] }]),
	];
	return others.filter(({ scorecard }) => {
		const text = textOf(scorecard);
		return !seen.has(text) && seen.add(text);
	});
}

function textOf(scorecard: Scorecard): string {
	return JSON.stringify(scorecard);
}

async function testAudience(
	context: EngineContext,
	{
		question,
		tested,
		others,
		history: { leadIds, currency, from, until, ...history },
	}: { question: HistoryTestQuestion; tested: Scorecard; others: readonly Contestant[]; history: CollectedHistory },
): Promise<TestedAudience> {
	const { evaluation } = context.settings.learning;
	// Read first: the set is handed over to the thread.
	const { counts } = history.set;
	const report = await testHistoryInBackground(context, {
		...history,
		tested,
		others: others.map(({ name, scorecard }) => ({ name, scorecard })),
		thresholds: question.tiers.tiers.slice(0, -1).map(({ minScore }) => minScore),
		evaluation: { ...evaluation, seed: question.seed },
	});
	const surprising = [...report.missed, ...report.unexpected].map(({ lead }) => leadIds[lead] ?? '');
	const names = await nameLeads(context, surprising);
	const name = ({ lead, ...rest }: SurprisingLead): NamedLead => {
		const leadId = leadIds[lead] ?? '';
		return { leadId, who: names.get(leadId) ?? leadId, ...rest };
	};
	return compact({
		...report,
		summary: describeHistory(report, counts),
		counts,
		from,
		until,
		currency,
		missed: report.missed.map(name),
		unexpected: report.unexpected.map(name),
	});
}
