import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { openEngine } from '../openEngine';
import { findConnection, listFor, matching, readTierSetName } from './panel';

const describeState = (isRunning: boolean) => (isRunning ? 'running' : 'ended');

/** Every experiment of the workspace, as Experiment Decided names it. */
export async function searchExperiments(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const known = new Map<string, boolean>();
		for (const { name, isRunning } of await engine.listExperiments())
			known.set(name, isRunning || known.get(name) === true);
		return matching(
			[...known].map(([value, isRunning]) => ({ name: `${value} · ${describeState(isRunning)}`, value })),
			filter,
		);
	});
}

/** The tiers with variants, of the tier memory that the node names. */
export async function searchVariantTiers(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await listFor(this, async () => {
		const engine = await openEngine(await findConnection(this));
		const experiments = await engine.listExperiments(readTierSetName(this));
		return matching(
			experiments.flatMap(({ name, tier, isRunning }) =>
				tier === undefined ? [] : [{ name: `${name} · ${describeState(isRunning)}`, value: tier }],
			),
			filter,
		);
	});
}
