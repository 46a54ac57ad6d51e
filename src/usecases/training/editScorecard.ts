import type { EngineContext } from '../engineContext';
import { findVersion, type ScorecardQuestion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { toStoredBody } from '../models/modelBody';
import { withScorecard } from '../models/withScorecard';
import { applyEdit, type ScorecardChange } from './applyEdit';
import { describeScorecard, type ReadableScorecard } from './getScorecard';

interface ScorecardEdit extends ScorecardQuestion {
	change: ScorecardChange;
	reason: string;
	/** Score leads with it from now on; otherwise it is only kept. */
	use: boolean;
}

/**
 * Saves an edited scorecard as a new version. What the person has seen and saved is the marketer's word from then on: it
 * stands until the next training, and that starts from it.
 */
export async function editScorecard(context: EngineContext, edit: ScorecardEdit): Promise<ReadableScorecard> {
	const { model, audience, change, reason, use } = edit;
	return await context.store.write(async (transaction) => {
		const before = await findVersion(transaction, await loadModel(transaction, model), edit);
		const body = withScorecard(before, audience, applyEdit(before.scorecards[audience], change));
		const at = context.clock();
		const version = await transaction.saveModel({
			name: model,
			createdAt: at,
			note: `edited: ${reason}`,
			...toStoredBody(body),
		});
		if (use) await transaction.promoteModel({ name: model, version, at, because: `edited: ${reason}` });
		return describeScorecard({ name: model, version, ...body }, use ? version : -1, audience);
	});
}
