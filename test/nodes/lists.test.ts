import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ILoadOptionsFunctions, INode, INodePropertyMode } from 'n8n-workflow';
import {
	searchAdAudiences,
	searchAttributes,
	searchEvents,
	searchGroups,
	searchModels,
	searchOutcomes,
	searchSegments,
	searchSignals,
	searchTiers,
	searchTierSets,
	searchVariantTiers,
	searchVersions,
	searchWorkspaces,
} from '../../nodes/shared/lists/index';
import { searchExperiments } from '../../nodes/shared/lists/searchExperiments';
import { listEvents } from '../../nodes/shared/lists/searchSignals';
import { openNodes } from '../../tools/openNodes';
import { outcome } from '../usecases/engineOnMemory';
import { closeEngines, openEngine, readConnection } from '../../nodes/shared/openEngine';
import { stores } from '../../nodes/shared/stores';
import { openMemoryStore, readPayload, tierRulesSchema, variantPlanSchema, type Engine } from '../../src/index';

const openAsNamed = stores.open;
beforeAll(() => (stores.open = async ({ workspace }) => await openMemoryStore({ workspace })));
afterAll(async () => {
	await closeEngines();
	stores.open = openAsNamed;
});

/** The panel of a Lead Model node without a credential. */
function panel(parameters: Record<string, unknown>): ILoadOptionsFunctions {
	return {
		getNode: () => ({ name: 'Lead Model', parameters }) as unknown as INode,
		getCurrentNodeParameter: (name: string) => parameters[name],
	} as unknown as ILoadOptionsFunctions;
}

async function edit(workspace: string, points: number): Promise<void> {
	const engine = await openEngine(readConnection({ workspace }));
	const change = { points: { 'event:checkout_started': points } };
	await engine.editScorecard({
		model: 'clicks',
		audience: 'prospect',
		change,
		reason: `points ${points}`,
		use: points === 1,
	});
}

it('ask for no credential, without which leads are kept in the folder of n8n', async () => {
	const lists = (await openNodes()).flatMap(({ description }) => listModes(description.properties));
	expect(lists.length).toBeGreaterThan(5);
	expect(lists.filter(({ typeOptions }) => typeOptions?.skipCredentialsCheckInRLC !== true)).toEqual([]);
});

it('are each made by a method of the node that has them', async () => {
	for (const { description, methods } of await openNodes()) {
		const asked = listModes(description.properties).map(({ typeOptions }) => typeOptions?.searchListMethod);
		expect(Object.keys(methods?.listSearch ?? {})).toEqual(expect.arrayContaining(asked));
	}
});

/** Wherever in the panel: in a row and among the options as well. */
function listModes(part: unknown): INodePropertyMode[] {
	if (part === null || typeof part !== 'object') return [];
	const mode = part as INodePropertyMode;
	return mode.type === 'list' && 'typeOptions' in part ? [mode] : Object.values(part).flatMap(listModes);
}

describe('the list of versions in the panel', () => {
	it('has the versions of the model and workspace that the node names, newest first, the shipped points last', async () => {
		for (const points of [1, 2]) await edit('boutique', points);
		const context = panel({ model: 'clicks', 'options.workspace': 'boutique' });
		const { results } = await searchVersions.call(context);
		expect(results.map(({ value }) => value)).toEqual(['2', '1', '0']);
		expect(results[1]?.name).toMatch(/^1: .*points 1.*\(in use\)$/);
		expect((await searchVersions.call(context, 'SHIPPED')).results).toEqual([{ name: '0: as shipped', value: '0' }]);
		expect((await searchVersions.call(panel({ model: 'clicks' }))).results).toHaveLength(1);
	});

	it('says what is wrong where the store cannot be asked', async () => {
		const context = panel({ model: 'clicks', 'options.workspace': 'No Such Name!' });
		await expect(searchVersions.call(context)).rejects.toThrow(/is not a valid workspace name/);
	});
});

describe('the other lists in the panel', () => {
	it('have the models and the names of tiers that the workspace knows, `default` always first', async () => {
		await edit('agency', 1);
		const engine = await openEngine(readConnection({ workspace: 'agency' }));
		const { tierSets } = await assignOne(engine);
		expect(tierSets).toEqual(['default', 'wholesale']);
		const context = panel({ 'options.workspace': { __rl: true, mode: 'list', value: 'agency' } });
		expect((await searchModels.call(context)).results).toEqual([
			{ name: 'default · the shipped points', value: 'default' },
			{ name: 'clicks · version 1 in use', value: 'clicks' },
		]);
		expect((await searchModels.call(context, 'CLI')).results.map(({ value }) => value)).toEqual(['clicks']);
		expect((await searchTierSets.call(context)).results.map(({ value }) => value)).toEqual(['default', 'wholesale']);
	});

	it('have every rule where points are set, and only what somebody can have done where that is asked', async () => {
		const valuesOf = async (search: typeof searchSignals) => {
			const { results } = await search.call(panel({}));
			return results.map(({ value }) => value);
		};
		const lines = ['recency:shopping', 'trait:has_company', 'total:checkout_started'];
		expect(await valuesOf(searchSignals)).toEqual(expect.arrayContaining(['checkout_started', ...lines]));
		const events = await valuesOf(searchEvents);
		expect(events).toContain('checkout_started');
		expect(events.filter((value) => lines.includes(String(value)))).toEqual([]);
		expect((await listEvents.call(panel({}))).map(({ value }) => value)).toEqual(events);
		expect(await valuesOf(searchGroups)).toEqual(expect.arrayContaining(['group:shopping', 'group:fit']));
	});

	it('have the tiers and segments of the tier memory that the panel names', async () => {
		const engine = await openEngine(readConnection({ workspace: 'furniture' }));
		await assignOne(engine);
		const context = panel({ 'options.workspace': 'furniture', tierSet: 'wholesale' });
		expect((await searchTiers.call(context)).results.map(({ value }) => value)).toEqual(['A', 'B', 'C']);
		expect((await searchTiers.call(context, 'b')).results).toEqual([{ name: 'B', value: 'B' }]);
		expect((await searchSegments.call(context)).results.map(({ value }) => value)).toEqual(['sofas']);
		expect((await searchTiers.call(panel({ 'options.workspace': 'furniture' }))).results).toEqual([]);
	});

	it('have the attributes that leads have, the most frequent first, and the outcomes that were recorded', async () => {
		const engine = await openEngine(readConnection({ workspace: 'traits' }));
		const context = panel({ 'options.workspace': 'traits' });
		expect((await searchAttributes.call(context)).results).toEqual([]);
		for (const [name, plan] of Object.entries({ ann: undefined, bob: 'pro', cyd: 'free' }))
			await record(engine, { email: `${name}@${name}.example`, city: 'Ghent', ...(plan !== undefined && { plan }) });
		const { results } = await searchAttributes.call(context);
		expect(results.map(({ name }) => name).slice(0, 2)).toEqual(['city · 3 of 3 leads', 'plan · 2 of 3 leads']);
		expect((await searchAttributes.call(context, 'PLA')).results.map(({ value }) => value)).toEqual(['plan']);
		expect((await searchOutcomes.call(context)).results).toEqual([]);
		await engine.recordOutcomes([
			{ records: [outcome('trial_started', { identities: { email: 'ann@ann.example' } })] },
		]);
		expect((await searchOutcomes.call(context)).results).toEqual([{ name: 'trial_started', value: 'trial_started' }]);
	});

	it('have the holdout and the tiers with variants, of the tier memory that the panel names where it names one', async () => {
		const engine = await openEngine(readConnection({ workspace: 'variants' }));
		const context = panel({ 'options.workspace': 'variants' });
		expect((await searchExperiments.call(context)).results).toEqual([]);
		await engine.setHoldout({ share: 0.1, windowDays: 14, smallestLift: 0.3 });
		await engine.endHoldout();
		const leadId = await record(engine, { email: 'ann@ann.example' });
		const variants = variantPlanSchema.parse({ rows: ['Guide', 'Discount'].map((name) => ({ tier: 'B', name })) });
		await engine.assignTiers([{ leadId, score: 60 }], tierRulesSchema.parse({}), { tierSet: 'wholesale', variants });
		expect((await searchExperiments.call(context)).results).toEqual([
			{ name: 'Tier B · running', value: 'Tier B' },
			{ name: 'Holdout · ended', value: 'Holdout' },
		]);
		expect((await searchVariantTiers.call(context)).results).toEqual([]);
		const ofSet = panel({ 'options.workspace': 'variants', tierSet: 'wholesale' });
		expect((await searchVariantTiers.call(ofSet)).results).toEqual([{ name: 'Tier B · running', value: 'B' }]);
	});

	it('have the ad audiences that were synced, each name once with its platforms', async () => {
		const engine = await openEngine(readConnection({ workspace: 'ads' }));
		const context = panel({ 'options.workspace': 'ads' });
		expect((await searchAdAudiences.call(context)).results).toEqual([]);
		await record(engine, { email: 'ann@ann.example' });
		const question = {
			...{ model: 'default', tierSet: 'default', tiers: [], segments: [], forCustomers: false, startOver: false },
			...{ mustHaveAgreed: false, despiteOtherRefusals: false, destination: { listId: '1', accountId: '2' } },
		};
		for (const [name, platform] of [
			['Hot', 'meta'],
			['Hot', 'google'],
			['All', 'meta'],
		] as const)
			await engine.syncAdAudience({ ...question, name, platform });
		expect((await searchAdAudiences.call(context)).results).toEqual([
			{ name: 'hot · Google, Meta', value: 'hot' },
			{ name: 'all · Meta', value: 'all' },
		]);
		expect((await searchAdAudiences.call(context, 'all')).results.map(({ value }) => value)).toEqual(['all']);
	});

	it("have the workspaces whose files lie beside the credential's own", async () => {
		const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-'));
		const before = process.env.N8N_USER_FOLDER;
		process.env.N8N_USER_FOLDER = userFolder;
		try {
			expect((await searchWorkspaces.call(panel({}))).results.map(({ value }) => value)).toEqual(['default']);
			const folder = join(userFolder, '.n8n/lead-scoring');
			mkdirSync(folder, { recursive: true });
			for (const file of ['default.sqlite', 'acme.sqlite', 'acme.sqlite-wal', 'zoo.sqlite'])
				writeFileSync(join(folder, file), '');
			const { results } = await searchWorkspaces.call(panel({}));
			expect(results.map(({ value }) => value)).toEqual(['default', 'acme', 'zoo']);
			expect((await searchWorkspaces.call(panel({}), 'ac')).results).toEqual([{ name: 'acme', value: 'acme' }]);
		} finally {
			if (before === undefined) delete process.env.N8N_USER_FOLDER;
			else process.env.N8N_USER_FOLDER = before;
			rmSync(userFolder, { recursive: true });
		}
	});
});

async function record(engine: Engine, fields: object): Promise<string> {
	const { records } = readPayload({ ...fields, event: 'page_viewed', event_id: JSON.stringify(fields) });
	const [recorded] = await engine.recordAndScore([{ records }], 'default');
	if (recorded?.ok !== true) throw new Error('Nobody was recorded');
	return recorded.value[0]?.leadId ?? '';
}

/** One lead that has a tier under another name than the default one. */
async function assignOne(engine: Engine): Promise<{ tierSets: string[] }> {
	const leadId = await record(engine, { email: 'ann@ann.example' });
	const rules = tierRulesSchema.parse({ segments: [{ segment: 'sofas', minScores: [90, 60] }] });
	await engine.assignTiers([{ leadId, score: 60, segment: 'sofas' }], rules, { tierSet: 'wholesale' });
	return { tierSets: await engine.listTierSets() };
}
