import type { Audience } from '../../lead/lead';
import type { Scorecard } from '../../scoring/scorecard';
import type { ModelBody } from './modelBody';

/** The model with a scorecard that a person has written: the marketer's own from then on, and not trained yet. */
export function withScorecard(body: ModelBody, audience: Audience, scorecard: Scorecard): ModelBody {
	return withWritten(body, audience, { rules: scorecard, scorecard });
}

/** What a person has written, and what leads are scored with: both on the same terms. */
export interface Written {
	rules: Scorecard;
	scorecard: Scorecard;
}

/** The same where the points that were learned go on counting beside those that a person has written. */
export function withWritten(body: ModelBody, audience: Audience, { rules, scorecard }: Written): ModelBody {
	const { [audience]: _, ...training } = body.training;
	return {
		shopKind: body.shopKind,
		scorecards: { ...body.scorecards, [audience]: scorecard },
		rules: { ...body.rules, [audience]: rules },
		training,
	};
}

/** The table of points alone, without what learning keeps beside it. */
export function withoutLearned({ learned: _, ...scorecard }: Scorecard): Scorecard {
	return scorecard;
}
