import { compact } from '../../compact';
import type { Audience } from '../../lead/lead';
import type { UpliftFigures } from '../../report/figures';
import type { EngineContext } from '../engineContext';
import { readUplift, type UpliftAnswer } from '../experiments/readUplift';
import { AUDIENCE_NAMES } from '../training/audienceNames';

/** Of these audiences; nobody can contact a visitor who has not said who they are. */
export async function readUpliftFigures(
	context: EngineContext,
	model: string,
	audiences: readonly Audience[],
): Promise<UpliftFigures[]> {
	const answers = await readUplift(context, model);
	return answers.filter(({ audience }) => audience !== 'anonymous' && audiences.includes(audience)).map(toFigures);
}

function toFigures({ audience, summary, report }: UpliftAnswer): UpliftFigures {
	const isShown = report?.stage === 'same' || report?.stage === 'differs';
	return compact({ name: AUDIENCE_NAMES[audience], summary, isShown, curve: report?.curve });
}
