import type { IDataObject } from 'n8n-workflow';
import { EngineError, tierRulesSchema, toIsoTime, type PromotedModel, type TierRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { readModel, readReason, runOnce } from './once';

export const promote = runOnce(async ({ context, engine, parameters }) => {
	const { passed, checks, ...promoted } = await engine.promoteModel({
		model: readModel(parameters),
		version: parameters.read('chosenVersion', 0, 1),
		reason: readReason(parameters),
	});
	if (!passed) {
		context.addExecutionHints({
			message: `Version ${promoted.version} scores leads from now on, ${promoted.because}.`,
			location: 'outputPane',
			type: 'warning',
		});
	}
	const { model } = promotedToJson(promoted);
	return [{ model: { ...model, passed, checks: checks as unknown as IDataObject } }];
});

export const rollBack = runOnce(async ({ engine, parameters }) => [
	promotedToJson(await engine.rollBackModel({ model: readModel(parameters), reason: readReason(parameters) })),
]);

export const compare = runOnce(async ({ engine, parameters }) => {
	const against = parameters.read('against', 0, 0);
	const {
		model: name,
		moves,
		points,
		...rest
	} = await engine.compareModels({
		model: readModel(parameters),
		version: parameters.read('chosenVersion', 0, 1),
		...(against !== 0 && { against }),
		tiers: readTiers(parameters),
		limit: parameters.read('leads', 0, 1_000),
	});
	return [
		{
			model: {
				name,
				...rest,
				changedTier: moves.length,
				moves: moves.map((move) => ({ ...move })),
				points: points.map((each) => ({ ...each })),
			},
		},
	];
});

/** Thresholds alone: who would be in which tier if it were assigned anew. */
function readTiers(parameters: Parameters): TierRules {
	const tiers = parameters.read<unknown[]>('tiers.values', 0, []);
	const parsed = tierRulesSchema.safeParse(tiers.length === 0 ? {} : { tiers });
	if (parsed.success) return parsed.data;
	throw new EngineError(
		'configuration-invalid',
		`The tiers can't be used: ${parsed.error.issues[0]?.message ?? 'check "Tiers"'}.`,
		{ cause: parsed.error, field: 'tiers' },
	);
}

export const checkDrift = runOnce(async ({ context, engine, parameters }) => {
	const {
		model: name,
		version,
		audiences,
	} = await engine.checkDrift({
		model: readModel(parameters),
		days: parameters.read('days', 0, 14),
		staleDays: parameters.read('staleDays', 0, 120),
	});
	if (Object.keys(audiences).length === 0) {
		context.addExecutionHints({
			message: 'The model in use was not trained: there is nothing to drift from.',
			location: 'outputPane',
			type: 'info',
		});
	}
	const levels = Object.values(audiences).map(({ level }) => level);
	const level = levels.includes('act') ? 'act' : levels.includes('watch') ? 'watch' : 'steady';
	const drift = Object.fromEntries(
		Object.entries(audiences).map(([audience, { trainedUntil, features, ...rest }]) => [
			audience,
			{ ...rest, features: features.map((feature) => ({ ...feature })), trainedUntil: toIsoTime(trainedUntil) },
		]),
	);
	return [{ model: { name, version, level, drift } }];
});

function promotedToJson({ model: name, at, ...rest }: PromotedModel) {
	return { model: { name, ...rest, at: toIsoTime(at) } };
}
