import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { describeIssue, EngineError } from '../../errors';
import { CHANNELS } from '../../lead/channel';
import { containsAddress } from '../../lead/containsAddress';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { SHOP_KIND_NAMES } from '../../scoring/defaults/shopKinds';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import { suppressionRulesSchema } from '../../suppression/settings';
import { tierRulesSchema } from '../../tiers/settings';
import { PACKAGES } from './messages';

export const PACKAGE_KIND = 'lead-scoring-package';
export const PACKAGE_FORMAT = 1;

const nameSchema = z.string().min(1).max(200);

/** Lists of addresses are a client's own and stay with it. */
export const packedRulesSchema = suppressionRulesSchema.omit({ ownAddresses: true, blockedAddresses: true });
export type PackedRules = z.infer<typeof packedRulesSchema>;

const checkSchema = z.object({
	/** Their names, for people. */
	workflow: z.string(),
	step: z.string(),
	channel: z.enum(CHANNELS),
	rules: packedRulesSchema,
});
/** By which rules one Suppression Check of a workflow lets messages through. */
export type PackedCheck = z.infer<typeof checkSchema>;

const tierSetSchema = z.object({
	tierSet: nameSchema,
	audience: z.string(),
	model: nameSchema.optional(),
	rules: tierRulesSchema,
});

const packageSchema = z.object({
	kind: z.literal(PACKAGE_KIND),
	formatVersion: z.literal(PACKAGE_FORMAT),
	models: z.array(
		z.object({
			name: nameSchema,
			shopKind: z.enum(SHOP_KIND_NAMES),
			scorecards: z.record(z.enum(AUDIENCES), z.unknown()),
		}),
	),
	tierSets: z.array(tierSetSchema),
	checks: z.array(checkSchema),
	workflows: z.array(z.string()),
});

/** Points alone, as a person would write them: nothing of the leads they were learned from. */
export interface PackedModel extends Omit<z.infer<typeof packageSchema>['models'][number], 'scorecards'> {
	scorecards: Readonly<Record<Audience, Scorecard>>;
}

/** What an agency takes from one client to the next: settings, and nothing of or about a person. */
export interface Package extends Omit<z.infer<typeof packageSchema>, 'models'> {
	models: PackedModel[];
}

/** @throws EngineError `configuration-invalid`, saying what is wrong with it and what to do. */
export async function readPackage(json: unknown): Promise<Package> {
	const { kind, formatVersion } = z.looseObject({}).safeParse(json).data ?? {};
	if (kind === 'lead-scoring-model') throw invalid(PACKAGES.isAModel);
	if (kind !== PACKAGE_KIND) throw invalid(PACKAGES.notAPackage);
	if (typeof formatVersion === 'number' && formatVersion > PACKAGE_FORMAT)
		throw invalid(PACKAGES.tooNew(formatVersion, PACKAGE_FORMAT));
	const parsed = packageSchema.safeParse(json);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw invalid(
			PACKAGES.unreadable(issue?.path.join('.') ?? '', issue === undefined ? 'unreadable' : describeIssue(issue)),
		);
	}
	const address = findAddress(parsed.data);
	if (address !== undefined) throw invalid(PACKAGES.holdsAddress(address));
	const models: PackedModel[] = [];
	for (const { scorecards, ...model } of parsed.data.models) {
		models.push({
			...model,
			scorecards: {
				anonymous: await parsePacked(scorecards.anonymous),
				prospect: await parsePacked(scorecards.prospect),
				customer: await parsePacked(scorecards.customer),
			},
		});
	}
	return { ...parsed.data, models };
}

async function parsePacked(card: unknown): Promise<Scorecard> {
	await setImmediate();
	return withoutLessons(parseScorecard(card));
}

/** The points, without how sure they are and what contacting was found to change. */
export function withoutLessons({ learned: _, contact: __, ...scorecard }: Scorecard): Scorecard {
	return scorecard;
}

/** Where a text, or a name of a field, holds an address; undefined where none does. */
export function findAddress(value: unknown, path: readonly string[] = []): string | undefined {
	if (typeof value === 'string') return containsAddress(value) ? path.join('.') : undefined;
	if (value === null || typeof value !== 'object') return undefined;
	for (const [name, inner] of Object.entries(value)) {
		if (!Array.isArray(value) && containsAddress(name)) return path.join('.');
		const found = findAddress(inner, [...path, name]);
		if (found !== undefined) return found;
	}
	return undefined;
}

function invalid(message: string): EngineError {
	return new EngineError('configuration-invalid', message, { field: 'packageJson' });
}
