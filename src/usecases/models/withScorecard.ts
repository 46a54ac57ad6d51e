import type { Audience } from '../../lead/lead';
import type { Scorecard } from '../../scoring/scorecard';
import type { ModelBody } from './modelBody';

/** The model with a scorecard that a person has written: the marketer's own from then on, and not trained yet. */
export function withScorecard(body: ModelBody, audience: Audience, scorecard: Scorecard): ModelBody {
	const { [audience]: _, ...training } = body.training;
	return {
		scorecards: { ...body.scorecards, [audience]: scorecard },
		rules: { ...body.rules, [audience]: scorecard },
		training,
	};
}

/** The table of points alone, without what learning keeps beside it. */
export function withoutLearned({ learned: _, ...scorecard }: Scorecard): Scorecard {
	return scorecard;
}
