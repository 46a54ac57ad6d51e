import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EngineError } from '../../errors';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { driftReferenceSchema } from '../../learning/judge/drift';
import type { LearningReport } from '../../learning/learnScorecard';
import { targetSchema } from '../../learning/labels/target';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import type { StoredModel } from '../../store/port/models';
import { parseJson } from '../parseJson';

/** What one audience of a model was trained on, and how it did. */
const trainingSchema = targetSchema.extend({
	/** The newest instant that had any part in it. */
	until: z.int(),
	report: z.custom<LearningReport>((value) => typeof value === 'object' && value !== null),
	reference: driftReferenceSchema,
});
export type Training = z.infer<typeof trainingSchema>;

const bodySchema = z.object({
	formatVersion: z.literal(1, { error: 'It was made by another version of this package' }),
	scorecards: z.record(z.enum(AUDIENCES), z.unknown()),
	rules: z.record(z.enum(AUDIENCES), z.unknown()),
	training: z.partialRecord(z.enum(AUDIENCES), trainingSchema),
});

/** A version of a model as it is stored and exported: one JSON that is complete in itself. */
export interface ModelBody {
	/** What leads are scored with. */
	scorecards: Readonly<Record<Audience, Scorecard>>;
	/** The marketer's own points on the same terms: what training starts from. */
	rules: Readonly<Record<Audience, Scorecard>>;
	training: Readonly<Partial<Record<Audience, Training>>>;
}

/** A body as the store keeps it, with what tells whether two are equal. */
export function toStoredBody(body: ModelBody): Required<Pick<StoredModel, 'body' | 'tablesHash' | 'bodyHash'>> {
	const text = writeModelBody(body);
	// Equal outcomes give equal tables, but reports differ with the champion they name.
	const tables = JSON.stringify([body.scorecards, body.rules]);
	return { body: text, tablesHash: hash(tables), bodyHash: hash(text) };
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('base64url');
}

export function writeModelBody({ scorecards, rules, training }: ModelBody): string {
	return JSON.stringify({ formatVersion: 1, scorecards, rules, training });
}

/** @throws EngineError `model-unknown` or `configuration-invalid`, saying what is wrong with it. */
export function parseModelBody(text: string): ModelBody {
	const body = bodySchema.safeParse(parseJson(text, 'model'));
	if (!body.success) {
		const [issue] = body.error.issues;
		throw new EngineError(
			'model-unknown',
			`The model can't be read: ${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? 'unreadable'}.`,
			{ cause: body.error },
		);
	}
	const { scorecards, rules, training } = body.data;
	return { scorecards: parseEach(scorecards), rules: parseEach(rules), training: dropAbsent(training) };
}

function parseEach(cards: Record<Audience, unknown>): Record<Audience, Scorecard> {
	return {
		anonymous: parseScorecard(cards.anonymous),
		prospect: parseScorecard(cards.prospect),
		customer: parseScorecard(cards.customer),
	};
}

function dropAbsent(training: Partial<Record<Audience, Training | undefined>>): ModelBody['training'] {
	return Object.fromEntries(Object.entries(training).filter(([, each]) => each !== undefined));
}
