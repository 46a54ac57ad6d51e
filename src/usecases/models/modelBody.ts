import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { describeIssue, EngineError } from '../../errors';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { driftReferenceSchema } from '../../learning/judge/driftReference';
import type { LearningReport } from '../../learning/learnScorecard';
import { targetSchema } from '../../learning/labels/target';
import { DEFAULT_SHOP_KIND, SHOP_KIND_NAMES, type ShopKind } from '../../scoring/defaults/shopKinds';
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
	shopKind: z.enum(SHOP_KIND_NAMES).default(DEFAULT_SHOP_KIND),
	scorecards: z.record(z.enum(AUDIENCES), z.unknown()),
	rules: z.record(z.enum(AUDIENCES), z.unknown()),
	training: z.partialRecord(z.enum(AUDIENCES), trainingSchema),
});

/** A version of a model as it is stored and exported: one JSON that is complete in itself. */
export interface ModelBody {
	/** Whose starting points it began with. */
	shopKind: ShopKind;
	/** What leads are scored with. */
	scorecards: Readonly<Record<Audience, Scorecard>>;
	/** The marketer's own points on the same terms: what training starts from. */
	rules: Readonly<Record<Audience, Scorecard>>;
	training: Readonly<Partial<Record<Audience, Training>>>;
}

/** A body as the store keeps it, with what tells whether two are equal. Written out twice, with a turn for others in between. */
export async function toStoredBody(
	body: ModelBody,
): Promise<Required<Pick<StoredModel, 'body' | 'tablesHash' | 'bodyHash'>>> {
	// Equal outcomes give equal tables, but reports differ with the champion they name.
	const tablesHash = hash(JSON.stringify([body.scorecards, body.rules]));
	await setImmediate();
	const text = writeModelBody(body);
	return { body: text, tablesHash, bodyHash: hash(text) };
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('base64url');
}

export function writeModelBody({ shopKind, scorecards, rules, training }: ModelBody): string {
	return JSON.stringify({ formatVersion: 1, shopKind, scorecards, rules, training });
}

/** @throws EngineError `model-unknown` or `configuration-invalid`, saying what is wrong with it. */
export async function parseModelBody(text: string): Promise<ModelBody> {
	const parsed = parseJson(text, 'model');
	await setImmediate();
	const body = bodySchema.safeParse(parsed);
	if (!body.success) {
		const [issue] = body.error.issues;
		throw new EngineError(
			'model-unknown',
			`The model can't be read: ${issue?.path.join('.') || 'all of it'}: ${issue === undefined ? 'unreadable' : describeIssue(issue)}.`,
			{ cause: body.error },
		);
	}
	const { shopKind, scorecards, rules, training } = body.data;
	return {
		shopKind,
		scorecards: await parseEach(scorecards),
		rules: await parseEach(rules),
		training: dropAbsent(training),
	};
}

/** One after the other: a learned model's six in one go held everybody up for 40 ms. */
async function parseEach(cards: Record<Audience, unknown>): Promise<Record<Audience, Scorecard>> {
	const parseNext = async (card: unknown): Promise<Scorecard> => {
		await setImmediate();
		return parseScorecard(card);
	};
	return {
		anonymous: await parseNext(cards.anonymous),
		prospect: await parseNext(cards.prospect),
		customer: await parseNext(cards.customer),
	};
}

function dropAbsent(training: Partial<Record<Audience, Training | undefined>>): ModelBody['training'] {
	return Object.fromEntries(Object.entries(training).filter(([, each]) => each !== undefined));
}
