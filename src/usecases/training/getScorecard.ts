import { compact } from '../../compact';
import type { Audience } from '../../lead/lead';
import { labelOf } from '../../scoring/labelOf';
import { describeRule } from '../../scoring/describeRule';
import type { Stage } from '../../scoring/learned';
import type { Scorecard } from '../../scoring/scorecard';
import type { EngineContext } from '../engineContext';
import { findVersion, type ScorecardQuestion } from '../models/findVersion';
import { loadModel, type Model } from '../models/loadModel';
import { withoutLearned } from '../models/withScorecard';

/** One scorecard of a version as a person reads and edits it. */
export interface ReadableScorecard {
	model: string;
	version: number;
	/** Whether leads are scored with this version. */
	inUse: boolean;
	audience: Audience;
	stage: Stage;
	/** Each term's rule in words; `before` is the marketer's own where learning has moved it. */
	terms: { code: string; label: string; rule: string; before?: string }[];
	/** The whole table, to edit and hand back; without what learning keeps beside the points. */
	scorecard: Scorecard;
}

export async function getScorecard(context: EngineContext, question: ScorecardQuestion): Promise<ReadableScorecard> {
	return await context.store.read(async (view) => {
		const champion = await loadModel(view, question.model);
		return describeScorecard(await findVersion(view, champion, question), champion.version, question.audience);
	});
}

/** @param champion The version in use. */
export function describeScorecard(model: Model, champion: number, audience: Audience): ReadableScorecard {
	const scorecard = model.scorecards[audience];
	const before = new Map(model.rules[audience].terms.map((term) => [term.code, describeRule(term)]));
	const terms = scorecard.terms.map((term) => {
		const rule = describeRule(term);
		const written = before.get(term.code);
		return compact({ code: term.code, label: labelOf(term), rule, before: written === rule ? undefined : written });
	});
	return {
		model: model.name,
		version: model.version,
		inUse: model.version === champion,
		audience,
		stage: scorecard.learned?.stage ?? 'rules',
		terms,
		scorecard: withoutLearned(scorecard),
	};
}
