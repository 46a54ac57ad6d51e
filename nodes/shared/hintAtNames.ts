import { PLATFORMS, type AdPlatform, type Engine } from '../../src/index';
import { hints } from './hints';
import { DEFAULT_MODEL_NAME } from './modelName';
import type { Batch } from './operation';
import type { Parameters } from './parameters';
import { DEFAULT_TIER_SET } from './tierSetName';

/** A name that nothing is kept under may be misspelled: says so, with the names that there are. */
export async function hintAtNames({ context, engine, parameters }: Batch): Promise<void> {
	const model = parameters.text('model', 0, DEFAULT_MODEL_NAME) || DEFAULT_MODEL_NAME;
	const tierSet = parameters.text('tierSet', 0, DEFAULT_TIER_SET) || DEFAULT_TIER_SET;
	const messages = [
		await describeUnknownModel(engine, model),
		await describeUnknownTierSet(engine, tierSet),
		await describeUnknown('tier', parameters.text('tier', 0), () => engine.listTierNames(tierSet)),
		await describeUnknown('segment', parameters.text('options.segment', 0), () => engine.listSegments(tierSet)),
		await describeUnknownOutcome(engine, parameters),
		await describeUnknownAttribute(engine, readAttribute(parameters)),
		await describeUnknownExperiment(engine, tierSet, parameters.text('options.experiment', 0)),
	];
	for (const message of messages)
		if (message !== undefined) context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
}

/** Of a set that Assign Tier has never kept nothing is known, so nothing is said. */
async function describeUnknown(
	what: 'tier' | 'segment',
	name: string,
	list: () => Promise<string[]>,
): Promise<string | undefined> {
	const known = name === '' ? [] : await list();
	if (known.length === 0 || known.some((other) => lettersOf(other) === lettersOf(name))) return undefined;
	return hints.noSuchName(what, name, known);
}

function lettersOf(name: string): string {
	return name.trim().toLowerCase();
}

async function describeUnknownOutcome(engine: Engine, parameters: Parameters): Promise<string | undefined> {
	const name = parameters.text('target', 0) === 'other' ? parameters.text('targetName', 0) : '';
	if (name === '') return undefined;
	const names = await engine.listOutcomeNames();
	return names.length === 0 || names.includes(name) ? undefined : hints.noSuchOutcome(name, names);
}

/** What leads are divided by, or counted apart by. */
function readAttribute(parameters: Parameters): string {
	const isDivided = parameters.text('segmentBy', 0) === 'trait';
	return isDivided ? parameters.text('segmentTrait', 0) : parameters.text('options.ownerAttribute', 0);
}

async function describeUnknownAttribute(engine: Engine, name: string): Promise<string | undefined> {
	if (name === '') return undefined;
	const { attributes, lookedAt } = await engine.listAttributes();
	const names = attributes.map((attribute) => attribute.name);
	if (names.length === 0 || names.some((other) => foldLetters(other) === foldLetters(name))) return undefined;
	return hints.noSuchAttribute(name, lookedAt, names);
}

/** "Account Owner" and `account_owner` are one attribute. */
function foldLetters(name: string): string {
	return lettersOf(name).replace(/[^\p{L}\p{N}]/gu, '');
}

async function describeUnknownExperiment(engine: Engine, tierSet: string, tier: string): Promise<string | undefined> {
	if (tier === '') return undefined;
	const tiers = (await engine.listExperiments(tierSet)).flatMap((experiment) => experiment.tier ?? []);
	if (tiers.length === 0 || tiers.some((other) => lettersOf(other) === lettersOf(tier))) return undefined;
	return hints.noSuchExperiment(tier, tiers);
}

/** Whether it is misspelled, nobody can tell but the one who reads this. */
export async function describeNewAudience(
	engine: Engine,
	{ name, platform }: { name: string; platform: AdPlatform },
): Promise<string | undefined> {
	const known = (await engine.listAdAudiences()).filter((audience) => audience.platform === platform);
	const names = known.map((audience) => audience.name);
	if (names.length === 0 || names.some((other) => lettersOf(other) === lettersOf(name))) return undefined;
	return hints.newAudience(name, PLATFORMS[platform].label, names);
}

export async function describeUnknownModel(engine: Engine, model: string): Promise<string | undefined> {
	if (model === DEFAULT_MODEL_NAME) return undefined;
	const names = (await engine.listModelNames()).map(({ name }) => name);
	return names.includes(model) ? undefined : hints.noSuchModel(model, names);
}

async function describeUnknownTierSet(engine: Engine, tierSet: string): Promise<string | undefined> {
	if (tierSet === DEFAULT_TIER_SET) return undefined;
	const names = await engine.listTierSets();
	return names.includes(tierSet) ? undefined : hints.noSuchTierSet(tierSet, names);
}
