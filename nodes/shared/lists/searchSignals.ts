import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, readModelName } from './panel';

/** Signals that may get points, for a list to choose from: the most frequent first, with their points so far. */
export async function searchSignals(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const signals = await engine.listSignals({ model: readModelName(this), filter: filter ?? '' });
		return signals.map(({ signal, name }) => ({ name, value: signal }));
	});
}

/** Those that somebody can have done. A rule about something else has a colon in its code, and no event has one in its name. */
export async function searchEvents(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const { results } = await searchSignals.call(this, filter);
	return { results: results.filter(({ value }) => !String(value).includes(':')) };
}

/** The same, to tick several. */
export async function listEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { results } = await searchEvents.call(this);
	return results.map(({ name, value }) => {
		const [label = '', ...about] = name.split(' · ');
		return { name: label, value, description: about.join(' · ') };
	});
}

/** Groups of rules. */
export async function searchGroups(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const { results } = await searchSignals.call(this, filter);
	return { results: results.filter(({ value }) => String(value).startsWith('group:')) };
}
