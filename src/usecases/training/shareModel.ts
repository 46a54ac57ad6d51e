import * as z from 'zod';
import type { Audience } from '../../lead/lead';
import type { EngineContext } from '../engineContext';
import { findVersion, type VersionQuestion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { parseModelBody, toStoredBody, writeModelBody, type ModelBody } from '../models/modelBody';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { readPlainLogistic } from './plainLogisticJson';

/** A model as one JSON that another workspace can import, with all three audiences. */
interface ExportedModel {
	kind: 'lead-scoring-model';
	name: string;
	version: number;
	body: unknown;
}

export async function exportModel({ store }: EngineContext, question: VersionQuestion): Promise<ExportedModel> {
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

interface ImportQuestion {
	model: string;
	/** Which scorecard a plain logistic model replaces. */
	audience: Audience;
	json: unknown;
	/** Score leads with it from now on. */
	use: boolean;
	note: string;
}

interface ImportedModel {
	model: string;
	version: number;
	inUse: boolean;
}

/** Saves what was exported as a new version. Importing the same again gives the version that is on record. */
export async function importModel(
	context: EngineContext,
	{ model, audience, json, use, note }: ImportQuestion,
): Promise<ImportedModel> {
	const imported = await context.store.write(async (transaction) => {
		const shared = (await readShared(json)) ?? readPlainLogistic(json, await loadModel(transaction, model), audience);
		await trackFacets(context, transaction, shared);
		const body = await toStoredBody(shared);
		const at = context.clock();
		const known = (await transaction.listModels(model)).find(({ bodyHash }) => bodyHash === body.bodyHash);
		const version = known?.version ?? (await transaction.saveModel({ name: model, createdAt: at, note, ...body }));
		const inUse =
			known?.champion === true ||
			(use && (await transaction.promoteModel({ name: model, version, at, because: note })));
		return { model, version, inUse };
	});
	await addUpAgain(context);
	return imported;
}

async function readShared(json: unknown): Promise<ModelBody | undefined> {
	const shared = z.object({ kind: z.literal('lead-scoring-model'), body: z.unknown() }).safeParse(json);
	return shared.success ? await parseModelBody(JSON.stringify(shared.data.body)) : undefined;
}
