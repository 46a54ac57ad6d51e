import { AUDIENCES, type Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import type { FeatureTable } from '../../learning/rows/featureTable';
import { FeatureTableBuilder } from '../../learning/rows/featureTableBuilder';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { PastVectors } from './pastVectors';

/** The features of the last days' scores, as far as the versions that made them measured all that this one does. */
export async function readRecentScores(
	{ store, clock }: EngineContext,
	model: Model,
	days: number,
): Promise<Map<Audience, FeatureTable>> {
	const until = clock() + 1;
	const vectors = new PastVectors([model]);
	const tables = new Map(AUDIENCES.map((audience) => [audience, new FeatureTableBuilder()]));
	await eachLeadPage(store, async (view, leads) => {
		const scores = await view.readScores(
			leads.map(({ group }) => group),
			{ from: until - days * DAY_MS, until },
		);
		for (const score of scores.flat()) {
			const features = await vectors.read(view, score);
			if (features !== undefined) tables.get(score.audience as Audience)?.add(features);
		}
	});
	return new Map([...tables].map(([audience, table]) => [audience, table.finish()]));
}
