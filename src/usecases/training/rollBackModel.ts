import { EngineError } from '../../errors';
import { withoutFoundTerms } from '../../learning/fit/foundTerms';
import type { Scorecard } from '../../scoring/scorecard';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { Audience } from '../../lead/lead';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import { toStoredBody, type ModelBody } from '../models/modelBody';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { keepBody } from './keepBody';
import { keepShipped } from './keepShipped';
import type { PromotedModel } from './promoteModel';
import { listUsed } from './usedVersions';

/** An earlier version (absent: the one before), or the marketer's own points without what outcomes taught. */
export type WayBack = { version?: number } | 'own points';

/**
 * Puts the version to use that was in use before the present one, or one from further back. Rolling back twice goes two
 * steps back.
 */
export async function rollBackModel(
	context: EngineContext,
	{ model, to = {}, reason }: { model: string; to?: WayBack; reason: string },
): Promise<PromotedModel> {
	const rolledBack = await context.store.write(async (transaction) => {
		const at = context.clock();
		const used = listUsed(await transaction.readPromotions(model));
		const champion = await loadModel(transaction, model);
		const from = used.at(-1) ?? 0;
		const version =
			to === 'own points'
				? await keepOwnPoints(context, transaction, champion)
				: await findEarlier(context, transaction, { champion, used, ...to });
		const because = `rolled back from ${from}: ${reason}`;
		await transaction.promoteModel({ name: model, version, at, because, rolledBackFrom: from });
		const kept = (await transaction.listModels(model)).find((each) => each.version === version);
		return { model, version, from, at, because, ...(kept && { note: kept.note }) };
	});
	await addUpAgain(context);
	return rolledBack;
}

async function findEarlier(
	context: EngineContext,
	transaction: StoreTransaction,
	{ champion, used, version: wanted }: { champion: Model; used: readonly number[]; version?: number },
): Promise<number> {
	const before = wanted ?? used.at(-2) ?? 0;
	if (before !== 0) {
		if (!used.slice(0, -1).includes(before)) neverUsed(champion.name, before);
		return before;
	}
	const version = await keepShipped(transaction, champion.name, context.clock());
	if (used.length === 0 || version === champion.version) nothingBefore(champion.name, 'the shipped points');
	return version;
}

async function keepOwnPoints(context: EngineContext, transaction: StoreTransaction, champion: Model): Promise<number> {
	if (Object.values(champion.scorecards).every(({ learned }) => learned === undefined))
		nothingBefore(champion.name, 'your own points');
	const cards = Object.entries(champion.rules).map(([audience, card]) => [audience, withoutFoundTerms(card)]);
	const rules = Object.fromEntries(cards) as Record<Audience, Scorecard>;
	const body: ModelBody = { shopKind: champion.shopKind, scorecards: rules, rules, training: {} };
	await trackFacets(context, transaction, body);
	return await keepBody(transaction, {
		name: champion.name,
		createdAt: context.clock(),
		note: `own points of version ${champion.version}`,
		...(await toStoredBody(body)),
	});
}

function nothingBefore(model: string, points: string): never {
	throw new EngineError(
		'model-unknown',
		`Model "${model}" scores with ${points}, so there is nothing to roll back to.`,
	);
}

function neverUsed(model: string, version: number): never {
	throw new EngineError(
		'model-unknown',
		`Version ${version} of model "${model}" was not in use before the present one, so there is no way back to it. Use Promote to put it into use.`,
		{ field: 'backTo' },
	);
}
