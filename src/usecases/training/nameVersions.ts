import { toIsoTime } from '../../lead/time';
import type { EngineContext } from '../engineContext';

interface NamedVersion {
	version: number;
	/** In a line: number, what made it, when, in use or not. */
	name: string;
}

/** A model's versions for a list to choose from, newest first, the shipped points last. */
export async function nameVersions(
	{ store }: EngineContext,
	{ model, limit }: { model: string; limit: number },
): Promise<NamedVersion[]> {
	const versions = await store.read(async (view) => await view.listModels(model));
	const isShippedInUse = !versions.some(({ champion }) => champion);
	return [
		...versions.slice(0, limit).map(({ version, note = 'saved', createdAt, champion }) => ({
			version,
			name: `${version}: ${note}, ${toIsoTime(createdAt).slice(0, 10)}${champion ? ' (in use)' : ''}`,
		})),
		{ version: 0, name: `0: as shipped${isShippedInUse ? ' (in use)' : ''}` },
	];
}
