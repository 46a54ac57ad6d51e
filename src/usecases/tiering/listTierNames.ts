import type { StoredTierSet } from '../../store/port/tiers';
import { tierRulesSchema } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';

/** The tiers of a set as Assign Tier last had them, best first, whatever the audience. */
export async function listTierNames({ store, keyring }: EngineContext, tierSet: string): Promise<string[]> {
	const [sets = []] = await store.read(async (view) => await view.readTierSets([keyring.concealAddresses(tierSet)]));
	return namesOf(sets);
}

/** The segments that have thresholds of their own in a set. */
export async function listSegments({ store, keyring }: EngineContext, tierSet: string): Promise<string[]> {
	const [sets = []] = await store.read(async (view) => await view.readTierSets([keyring.concealAddresses(tierSet)]));
	const segments = sets.flatMap(({ rules }) =>
		rules === undefined ? [] : (tierRulesSchema.parse(rules).segments ?? []).map(({ segment }) => segment),
	);
	return [...new Set(segments)];
}

/** The names of the tiers of sets as they are stored, each once. */
export function namesOf(sets: readonly StoredTierSet[]): string[] {
	const names = sets.flatMap(({ rules }) =>
		rules === undefined ? [] : tierRulesSchema.parse(rules).tiers.map(({ name }) => name),
	);
	return [...new Set(names)];
}
