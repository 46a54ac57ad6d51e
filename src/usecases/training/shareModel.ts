import { z } from 'zod';
import { EngineError } from '../../errors';
import type { Audience } from '../../lead/lead';
import { toPoints, toWeights } from '../../learning/rows/scorecardRows';
import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import { listColumns, withColumnPoints } from '../../scoring/scorecardColumns';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import { findVersion, withoutLearned, type ScorecardQuestion } from './editScorecard';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { parseModelBody, toStoredBody, writeModelBody, type ModelBody } from '../models/modelBody';

/** A model as one JSON that another workspace can import, with all three audiences. */
export interface ExportedModel {
	kind: 'lead-scoring-model';
	name: string;
	version: number;
	body: unknown;
}

export async function exportModel(
	{ store }: EngineContext,
	question: Omit<ScorecardQuestion, 'audience'>,
): Promise<ExportedModel> {
	return await store.read(async (view) => {
		const model = await findVersion(view, await loadModel(view, question.model), question);
		return {
			kind: 'lead-scoring-model',
			name: model.name,
			version: model.version,
			body: JSON.parse(writeModelBody(model)) as unknown,
		};
	});
}

/**
 * A scorecard in ml-logistic-regression's own JSON, for its `load`. Rows are a 1 and then the listed columns; caps and
 * calibration have no place in that format. Classifier k holds "not class k".
 */
export interface PlainLogisticJson {
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

export interface ImportQuestion {
	model: string;
	/** Which scorecard a plain logistic model replaces. */
	audience: Audience;
	json: unknown;
	/** Score leads with it from now on. */
	use: boolean;
	note: string;
}

export interface ImportedModel {
	model: string;
	version: number;
	inUse: boolean;
}

/** Saves what was exported as a new version. Importing the same again gives the version that is on record. */
export async function importModel(
	context: EngineContext,
	{ model, audience, json, use, note }: ImportQuestion,
): Promise<ImportedModel> {
	return await context.store.write(async (transaction) => {
		const body = toStoredBody(
			readShared(json) ?? readPlainLogistic(json, await loadModel(transaction, model), audience),
		);
		const at = context.clock();
		const known = (await transaction.listModels(model)).find(({ bodyHash }) => bodyHash === body.bodyHash);
		const version = known?.version ?? (await transaction.saveModel({ name: model, createdAt: at, note, ...body }));
		const inUse =
			known?.champion === true ||
			(use && (await transaction.promoteModel({ name: model, version, at, because: note })));
		return { model, version, inUse };
	});
}

function readShared(json: unknown): ModelBody | undefined {
	const shared = z.object({ kind: z.literal('lead-scoring-model'), body: z.unknown() }).safeParse(json);
	return shared.success ? parseModelBody(JSON.stringify(shared.data.body)) : undefined;
}

const plainSchema = z.object({
	name: z.literal('LogisticRegression'),
	classifiers: z.array(z.object({ weights: z.array(z.array(z.number())).length(1) })).min(1),
	columns: z.array(z.string()).optional(),
});

/** Its weights become the points of the scorecard in use, which then are the marketer's own: nothing says how sure they are. */
function readPlainLogistic(json: unknown, before: ModelBody, audience: Audience): ModelBody {
	const plain = plainSchema.safeParse(json);
	const scorecard = before.scorecards[audience];
	const wanted = nameColumns(scorecard);
	const weights = plain.data?.classifiers[0]?.weights[0] ?? [];
	const names = plain.data?.columns ?? wanted;
	if (!plain.success || weights.length !== names.length || names.join('\n') !== wanted.join('\n')) {
		throw new EngineError(
			'configuration-invalid',
			`This is neither a model that was exported here nor one of ml-logistic-regression with the ${wanted.length} columns of the ${audience} scorecard in use, in their order (Export lists them).`,
		);
	}
	const points = weights.slice(1).map((weight) => weight * POINTS_PER_LOG_ODDS);
	const changed = parseScorecard({
		...withColumnPoints(withoutLearned(scorecard), points),
		start: toPoints(weights[0] ?? 0, scorecard.baseRate),
	});
	const { [audience]: _, ...training } = before.training;
	return {
		scorecards: { ...before.scorecards, [audience]: changed },
		rules: { ...before.rules, [audience]: changed },
		training,
	};
}

function nameColumns(scorecard: Scorecard): string[] {
	let [code, slot] = ['', 0];
	const names = listColumns(scorecard).map(({ term }) => {
		[code, slot] = term.code === code ? [code, slot + 1] : [term.code, 0];
		return slot === 0 ? code : `${code}#${slot}`;
	});
	return ['start', ...names];
}
