import { SHOP_KINDS, type ShopKind } from '../../scoring/defaults/shopKinds';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { loadModel, startingPoints } from './loadModel';
import { toStoredBody } from './modelBody';

interface StartQuestion {
	model: string;
	shopKind: ShopKind;
}

export interface StartedModel {
	model: string;
	version: number;
	/** The version in use before; 0 is the one that ships. */
	from: number;
	/** Whose starting points the version in use began with: those asked for, or those that others chose earlier. */
	shopKind: ShopKind;
	/** Whether this has put them to use. */
	started: boolean;
}

/**
 * The starting points of a kind of shop where no version of the model is in use yet. Kept as its first version, so that
 * every node and training go by the same, whoever asks for others later.
 */
export async function startModel(context: EngineContext, question: StartQuestion): Promise<StartedModel> {
	const known = await context.store.read(async (view) => await loadModel(view, question.model));
	if (known.version > 0) return describeStanding(known);
	const started = await context.store.write(async (transaction) => {
		const standing = await loadModel(transaction, question.model);
		if (standing.version > 0) return describeStanding(standing);
		return await putToUse(context, transaction, question, 'chosen in Score Lead');
	});
	if (started.started) await addUpAgain(context);
	return started;
}

/** The same whatever is in use: points that were edited or learned stay on record as earlier versions. */
export async function startOver(
	context: EngineContext,
	{ reason, ...question }: StartQuestion & { reason: string },
): Promise<StartedModel> {
	const started = await context.store.write(
		async (transaction) => await putToUse(context, transaction, question, reason),
	);
	await addUpAgain(context);
	return started;
}

async function putToUse(
	context: EngineContext,
	transaction: StoreTransaction,
	{ model, shopKind }: StartQuestion,
	reason: string,
): Promise<StartedModel> {
	const body = startingPoints(shopKind);
	const at = context.clock();
	const because = `starting points for ${SHOP_KINDS[shopKind].label}: ${reason}`;
	const from = (await transaction.readChampion(model))?.version ?? 0;
	await trackFacets(context, transaction, body);
	const version = await transaction.saveModel({
		name: model,
		createdAt: at,
		note: because,
		...(await toStoredBody(body)),
	});
	await transaction.promoteModel({ name: model, version, at, because });
	return { model, version, from, shopKind, started: true };
}

function describeStanding({
	name,
	version,
	shopKind,
}: {
	name: string;
	version: number;
	shopKind: ShopKind;
}): StartedModel {
	return { model: name, version, from: version, shopKind, started: false };
}
