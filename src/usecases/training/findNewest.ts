import type { StoreView } from '../../store/port/leadStore';
import { loadVersion, type Model } from '../models/loadModel';

/** The newest version on record, where that is neither of these. */
export async function findNewest(view: StoreView, name: string, known: readonly Model[]): Promise<Model | undefined> {
	const [newest] = await view.listModels(name);
	if (newest === undefined || known.some(({ version }) => version === newest.version)) return undefined;
	return await loadVersion(view, name, newest.version);
}
