import type { Audience } from '../lead/lead';
import { DEFAULT_SCORECARDS } from '../scoring/defaultScorecards';
import { parseScorecard, type Scorecard } from '../scoring/scorecard';
import type { StoreView } from '../store/leadStore';

export interface Model {
	name: string;
	version: number;
	/** How far outcomes have moved the marketer's points. */
	stage: 'rules' | 'learning' | 'learned';
	scorecards: Record<Audience, Scorecard>;
}

/** The model every workspace begins with; version 0 is the one that ships. */
export const DEFAULT_MODEL: Model = { name: 'default', version: 0, stage: 'rules', scorecards: DEFAULT_SCORECARDS };

/** The champion of a name, or the shipped scorecards where none was ever saved. */
export async function loadModel(view: StoreView, name = DEFAULT_MODEL.name): Promise<Model> {
	const stored = await view.readChampion(name);
	if (stored === undefined) return { ...DEFAULT_MODEL, name };
	const body = JSON.parse(stored.body) as { stage: Model['stage']; scorecards: Record<Audience, unknown> };
	return {
		name,
		version: stored.version,
		stage: body.stage,
		scorecards: {
			anonymous: parseScorecard(body.scorecards.anonymous),
			prospect: parseScorecard(body.scorecards.prospect),
			customer: parseScorecard(body.scorecards.customer),
		},
	};
}
