import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredModel } from '../../store/port/models';

/** Its version: that of the same body where it is on record already, else a new one. */
export async function keepBody(
	transaction: StoreTransaction,
	model: Parameters<StoreTransaction['saveModel']>[0] & Required<Pick<StoredModel, 'bodyHash'>>,
): Promise<number> {
	const known = (await transaction.listModels(model.name)).find(({ bodyHash }) => bodyHash === model.bodyHash);
	return known?.version ?? (await transaction.saveModel(model));
}
