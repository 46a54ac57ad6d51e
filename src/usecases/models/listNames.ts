import type { EngineContext } from '../engineContext';
import { nameOfTierSet } from '../tiering/tierOwners';

/** What people have given names to in this workspace, for lists to choose from. */
interface KnownNames {
	/** With the version in use; `default` is always among them. */
	models: { name: string; inUse: number }[];
	/** Of Assign Tier's memory; `default` is always among them. */
	tierSets: string[];
}

const ALWAYS = 'default';

export async function listModelNames({ store }: EngineContext): Promise<KnownNames['models']> {
	return await store.read(async (view) => {
		const names = beginWithDefault(await view.listModelNames());
		const champions = await Promise.all(names.map(async (name) => await view.readChampion(name)));
		return names.map((name, index) => ({ name, inUse: champions[index]?.version ?? 0 }));
	});
}

export async function listTierSets({ store }: EngineContext): Promise<KnownNames['tierSets']> {
	const sets = await store.read(async (view) => await view.listTierSets());
	return beginWithDefault([...new Set(sets.map(nameOfTierSet))]);
}

function beginWithDefault(names: readonly string[]): string[] {
	return [ALWAYS, ...names.filter((name) => name !== ALWAYS)];
}
