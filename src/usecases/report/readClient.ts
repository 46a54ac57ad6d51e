import { compact } from '../../compact';
import { AUDIENCES } from '../../lead/lead';
import type { ClientStatus, OpenClient } from '../../report/overview/figures';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import { checkDrift } from '../training/checkDrift';
import { checkWorkspace, type CheckedWorkspace } from '../upkeep/checkWorkspace';
import { DRIFT_DAYS, STALE_DAYS } from './gatherFigures';
import { readReach } from './readReach';

interface ClientQuestion {
	model: string;
	/** After so many days without an event somebody should look; 0 is never. */
	silentDays: number;
}

const STAGES = ['learned', 'learning'] as const;

/** One workspace for an overview of several, each figure from the reader that answers the same question by itself. */
export async function readClient(
	context: EngineContext,
	{ model: name, silentDays }: ClientQuestion,
): Promise<OpenClient> {
	const { workspace } = await context.store.describe();
	const model = await context.store.read(async (view) => await loadModel(view, name));
	const checked = await checkWorkspace(context, { silentDays });
	const { level, because } = await checkDrift(context, { model: name, days: DRIFT_DAYS, staleDays: STALE_DAYS });
	const { allowed, deferred, suppressed } = await readReach(context);
	return compact({
		workspace,
		status: toStatus(checked, level),
		...(await countLeads(context, name)),
		lastEventAt: checked.lastEventAt,
		model: { version: model.version, stage: findStage(model) },
		learnedFrom: addUpLessons(model),
		drift: { level, because },
		reach: { allowed, deferred, suppressed },
		findings: checked.findings.map(({ what, todo }) => `${what} ${todo}`),
	});
}

function toStatus({ findings }: CheckedWorkspace, drift: OpenClient['drift']['level']): ClientStatus {
	if (findings.some(({ severity }) => severity === 'broken')) return 'broken';
	return findings.length > 0 || drift === 'act' ? 'look' : 'ok';
}

/** Those merged into another are one person with it. */
async function countLeads({ store }: EngineContext, model: string): Promise<Pick<OpenClient, 'leads' | 'scored'>> {
	let [leads, scored] = [0, 0];
	await eachLeadPage(store, async (view, page) => {
		const scores = await view.readLatestScores(
			page.map(({ group }) => group),
			model,
		);
		leads += page.length;
		scored += scores.filter((score) => score !== undefined).length;
	});
	return { leads, scored };
}

/** Of its audiences the furthest. */
export function findStage({ scorecards }: Model): OpenClient['model']['stage'] {
	const stages = AUDIENCES.map((audience) => scorecards[audience].learned?.stage);
	return STAGES.find((stage) => stages.includes(stage)) ?? 'rules';
}

function addUpLessons({ training }: Model): OpenClient['learnedFrom'] {
	const reports = Object.values(training).flatMap((each) => each?.report ?? []);
	return {
		leads: reports.reduce((sum, { leads }) => sum + leads, 0),
		converted: reports.reduce((sum, { positives }) => sum + positives, 0),
	};
}
