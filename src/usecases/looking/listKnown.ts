import { compareText } from '../../store/storedText';
import type { EngineContext } from '../engineContext';

/** So many leads are looked at for a list of attributes. Their IDs are hashes, so the first of them are a fair sample. */
const LEADS_LOOKED_AT = 1_000;
const NAMES_AT_MOST = 500;

export interface KnownAttribute {
	name: string;
	/** Of the leads looked at, those that have it. */
	leads: number;
}

/** The attributes that leads have now, the most frequent first; of a workspace of more leads, those of a sample. */
export async function listAttributes({
	store,
	clock,
}: EngineContext): Promise<{ attributes: KnownAttribute[]; lookedAt: number }> {
	return await store.read(async (view) => {
		const leads = await view.listLeads({ limit: LEADS_LOOKED_AT });
		const known = await view.readTraits(
			leads.map(({ group }) => group),
			clock(),
		);
		const counts = new Map<string, number>();
		for (const { name } of known.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
		const attributes = [...counts]
			.map(([name, count]) => ({ name, leads: count }))
			.sort((a, b) => b.leads - a.leads || compareText(a.name, b.name))
			.slice(0, NAMES_AT_MOST);
		return { attributes, lookedAt: leads.length };
	});
}

/** The names of the outcomes on record. */
export async function listOutcomeNames({ store }: EngineContext): Promise<string[]> {
	return await store.read(async (view) => await view.listOutcomeNames(NAMES_AT_MOST));
}
