import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import { DEFAULT_MODEL } from '../models/loadModel';
import { toStoredBody } from '../models/modelBody';
import { keepBody } from './keepBody';

/** Version 0, which isn't in the store, as a version that can be put to use. */
export async function keepShipped(transaction: StoreTransaction, model: string, at: Instant): Promise<number> {
	return await keepBody(transaction, {
		name: model,
		createdAt: at,
		note: 'as shipped',
		...(await toStoredBody(DEFAULT_MODEL)),
	});
}
