import type { IDataObject } from 'n8n-workflow';
import type { MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { openShop, type Shop } from './shop';
import { n8nSteps } from './n8nSteps';
import { NO, NO_PHONE, NO_TEXTS, NOT, toWorkflow, type Wiring } from './wirings';

/** What came of a wiring. */
export interface Outcome {
	reach: unknown[];
	recorded: unknown[];
	hints: string[];
	error: string | undefined;
}

const NOW = '2026-03-10T18:00:00Z';

export interface Sitting {
	sit(wiring: Wiring): Promise<Outcome>;
	shut(): Promise<void>;
}

/** One n8n for all wirings, each with an empty store in which some have said no. */
export async function openSitting(nodeTypes = n8nSteps): Promise<Sitting> {
	let place: MemoryPlace = new Map();
	const shop = await openShop(NOW, {
		nodeTypes,
		openStore: async (workspace, built) => await built.openMemoryStore({ workspace, place }),
	});
	const sit = async (wiring: Wiring): Promise<Outcome> => {
		await shop.close();
		place = new Map();
		const suppress = async (channel: string, ...people: IDataObject[]) =>
			await shop.step(
				'suppressionCheck',
				people.map((json) => ({ json })),
				{ operation: 'suppress', reason: 'opt_out', channel },
			);
		await suppress('all', { email: NO }, { email: NOT }, { phone: NO_PHONE });
		await suppress('sms', { phone: NO_TEXTS });
		const template = toWorkflow(wiring);
		const execution = await shop.run(template, 'In', wiring.items);
		const ofOurs = template.nodes.filter(({ type }) => type.startsWith('n8n-nodes-lead-scoring.'));
		const contacts = ofOurs
			.filter(({ parameters }) => parameters.operation === 'recordContact')
			.flatMap(({ name }) => execution.itemsFrom(name))
			.flatMap(({ json }) => (json.contact as IDataObject | undefined)?.leadId ?? []);
		return {
			reach: execution.itemsFrom('Send').flatMap(({ json }) => json.toEmail ?? []),
			recorded: await nameLeads(shop, contacts),
			hints: ofOurs.flatMap(({ name }) =>
				execution.runs(name).flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
			),
			error: execution.error?.message,
		};
	};
	return { sit, shut: shop.shut };
}

/** By whom each of these leads is known. */
async function nameLeads(shop: Shop, ids: readonly unknown[]): Promise<unknown[]> {
	if (ids.length === 0) return [];
	const { outputs } = await shop.step(
		'leadModel',
		[...new Set(ids)].map((id) => ({ json: { id } as IDataObject })),
		{ resource: 'lead', operation: 'exportLead', person: 'leadId', personValue: '={{ $json.id }}' },
	);
	return outputs.flat().map(({ json }) => JSON.stringify(json).match(/[\w.]+@shop\.example/)?.[0] ?? json);
}
