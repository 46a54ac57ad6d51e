import type { StoredSuppression } from '../../store/port/suppressions';
import type { EngineContext } from '../engineContext';

/** The suppression log in order of id, page by page; `code` narrows it to one reason. */
export async function listSuppressions(
	{ store }: EngineContext,
	page: { afterId?: string; limit: number; code?: string },
): Promise<StoredSuppression[]> {
	return await store.read(async (view) => await view.listSuppressions(page));
}
