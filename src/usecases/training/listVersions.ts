import { compact } from '../../compact';
import { AUDIENCES } from '../../lead/lead';
import type { EngineContext } from '../engineContext';
import { loadVersion, shippedModel, type Model } from '../models/loadModel';
import { describeVersion } from './describeVersion';
import { readLiveResults } from './liveResults';
import type { VersionStory } from './versionStory';

const SHIPPED = 'as shipped';

/** A model's versions, newest first, each with its life so far. */
export async function listVersions(
	context: EngineContext,
	{ model: name, limit }: { model: string; limit: number },
): Promise<VersionStory[]> {
	const { stored, promotions, models } = await context.store.read(async (view) => {
		const [listed, changes] = await Promise.all([view.listModels(name), view.readPromotions(name)]);
		const versions = listed.slice(0, limit);
		const loaded = new Map<number, Model>([[0, await shippedModel(name)]]);
		for (const { version } of versions) {
			const model = await loadVersion(view, name, version);
			if (model !== undefined) loaded.set(version, model);
		}
		return { stored: versions, promotions: changes, models: loaded };
	});
	const inUse = stored.find(({ champion }) => champion)?.version ?? promotions.at(-1)?.version ?? 0;
	const live = await readLiveResults(context, name, models);
	const shipped = { version: 0, note: SHIPPED };
	return [...stored, ...(stored.length < limit ? [shipped] : [])].map((row) => {
		const { version, note = '' } = row;
		const story = {
			version,
			note,
			inUse: version === inUse,
			learned: listLessons(models.get(version)),
			live: live.get(version) ?? {},
			promotions: promotions.filter((promotion) => promotion.version === version),
		};
		return compact({
			...story,
			createdAt: 'createdAt' in row ? row.createdAt : undefined,
			summary: describeVersion(story),
		});
	});
}

function listLessons(model: Model | undefined): VersionStory['learned'] {
	const lessons: VersionStory['learned'] = {};
	for (const audience of AUDIENCES) {
		const training = model?.training[audience];
		if (training === undefined) continue;
		const { report, target, windowDays } = training;
		const { candidate } = report.evaluation;
		const measures = 'measures' in candidate ? candidate.measures : undefined;
		lessons[audience] = compact({
			target,
			windowDays,
			leads: report.leads,
			converted: report.positives,
			looks: report.snapshots,
			replayed: report.replayed,
			stage: report.stage,
			verdict: candidate.verdict,
			buyersHigher: measures?.auc.value,
			buyersInTop10: measures?.capture10.value,
		});
	}
	return lessons;
}
