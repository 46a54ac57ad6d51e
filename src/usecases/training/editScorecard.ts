import type { EngineContext } from '../engineContext';
import { findVersion, type ScorecardQuestion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { withoutLearned, withScorecard } from '../models/withScorecard';
import { addUpAgain } from '../upkeep/addUpAgain';
import { MESSAGES } from '../messages';
import { applyEdit, type ScorecardChange } from './applyEdit';
import { listChanges, nameChanges } from './describePoints';
import { describeScorecard, type ReadableScorecard } from './getScorecard';
import { saveVersion } from './saveVersion';

interface ScorecardEdit extends ScorecardQuestion {
	change: ScorecardChange;
	reason: string;
	/** Score leads with it from now on; otherwise it is only kept. */
	use: boolean;
}

/** The scorecard as it stands after an edit. */
interface EditedScorecard extends ReadableScorecard {
	/** Whether a new version was made of it. */
	saved: boolean;
	/** Names the rules that differ from those that were in use: an old copy takes back what others have changed since. */
	because: string;
}

/**
 * Saves an edited scorecard as a new version. What the person has seen and saved is the marketer's word from then on: it
 * stands until the next training, and that starts from it. What changes nothing, or is on record already, makes no version.
 */
export async function editScorecard(context: EngineContext, edit: ScorecardEdit): Promise<EditedScorecard> {
	const { model: name, audience, change, reason, use } = edit;
	const edited = await context.store.write(async (transaction) => {
		const champion = await loadModel(transaction, name);
		const before = await findVersion(transaction, champion, edit);
		const scorecard = applyEdit(before.scorecards[audience], change);
		const isSame = JSON.stringify(scorecard) === JSON.stringify(withoutLearned(before.scorecards[audience]));
		const saved = await saveVersion(context, transaction, {
			before,
			champion,
			...(isSame ? {} : { body: withScorecard(before, audience, scorecard) }),
			note: `edited: ${reason}`,
			use,
		});
		const changes = listChanges(champion, saved.model, audience);
		if (changes.length === 0) return saved;
		return { ...saved, because: `${saved.because} ${MESSAGES.differs(champion.version, nameChanges(changes))}` };
	});
	await addUpAgain(context);
	const { model, champion, saved, because } = edited;
	return { ...describeScorecard(model, champion, audience), saved, because };
}
