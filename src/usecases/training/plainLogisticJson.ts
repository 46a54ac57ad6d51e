import * as z from 'zod';
import { EngineError } from '../../errors';
import type { Audience } from '../../lead/lead';
import { toPoints, toWeights } from '../../learning/rows/predictScorecard';
import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import { listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import type { EngineContext } from '../engineContext';
import { findVersion, type ScorecardQuestion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import type { ModelBody } from '../models/modelBody';
import { withoutLearned, withScorecard } from '../models/withScorecard';

/**
 * A scorecard in ml-logistic-regression's own JSON, for its `load`. Rows are a 1 and then the listed columns; caps and
 * calibration have no place in that format. Classifier k holds "not class k".
 */
interface PlainLogisticJson {
	name: 'LogisticRegression';
	numSteps: number;
	learningRate: number;
	numberClasses: 2;
	classifiers: { numSteps: number; learningRate: number; weights: number[][] }[];
	columns: string[];
}

export async function exportPlainLogistic(
	{ store }: EngineContext,
	question: ScorecardQuestion,
): Promise<PlainLogisticJson> {
	return await store.read(async (view) => {
		const { scorecards } = await findVersion(view, await loadModel(view, question.model), question);
		const scorecard = scorecards[question.audience];
		const weights = toWeights(scorecard).slice(0, -1);
		const steps = { numSteps: 0, learningRate: 0 };
		const classifiers = [weights, weights.map((weight) => -weight)].map((row) => ({ ...steps, weights: [row] }));
		return { name: 'LogisticRegression', ...steps, numberClasses: 2, classifiers, columns: nameColumns(scorecard) };
	});
}

const plainSchema = z.object({
	name: z.literal('LogisticRegression'),
	classifiers: z.array(z.object({ weights: z.array(z.array(z.number())).length(1) })).min(1),
	columns: z.array(z.string()).optional(),
});

/** Its weights become the points of the scorecard in use, which then are the marketer's own: nothing says how sure they are. */
export function readPlainLogistic(json: unknown, before: ModelBody, audience: Audience): ModelBody {
	const plain = plainSchema.safeParse(json);
	const scorecard = before.scorecards[audience];
	const wanted = nameColumns(scorecard);
	const weights = plain.data?.classifiers[0]?.weights[0] ?? [];
	const names = plain.data?.columns ?? wanted;
	if (!plain.success || weights.length !== names.length || names.join('\n') !== wanted.join('\n')) {
		throw new EngineError(
			'configuration-invalid',
			`The JSON is neither a model exported here nor an ml-logistic-regression model with the ${wanted.length} columns of the ${audience} scorecard in use, in the same order (Export lists them).`,
		);
	}
	const points = weights.slice(1).map((weight) => weight * POINTS_PER_LOG_ODDS);
	const changed = parseScorecard({
		...withColumnPoints(withoutLearned(scorecard), points),
		start: toPoints(weights[0] ?? 0, scorecard.baseRate),
	});
	return withScorecard(before, audience, changed);
}

function nameColumns(scorecard: Scorecard): string[] {
	let [code, slot] = ['', 0];
	const names = listColumns(scorecard).map(({ term }) => {
		[code, slot] = term.code === code ? [code, slot + 1] : [term.code, 0];
		return slot === 0 ? code : `${code}#${slot}`;
	});
	return ['start', ...names];
}
