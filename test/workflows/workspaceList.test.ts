import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-02T09:00:00Z')));
afterEach(async () => await shop.shut());

describe('the list of workspaces', () => {
	it('has an item for each client, by which the next step asks each of them', async () => {
		for (const workspace of ['acme', 'zeta']) {
			const items = [posted({ email: `ada@${workspace}.example`, event: 'checkout_started' })];
			expect((await shop.step('scoreLead', items, { options: { workspace } })).error).toBeUndefined();
		}
		const { outputs, hints, error } = await shop.step('leadModel', [{ json: {} }], {
			...{ resource: 'workspace', operation: 'listWorkspaces' },
		});
		expect(error).toBeUndefined();
		const listed = (outputs[0] ?? []).map(({ json }) => json.workspace);
		expect(listed).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'acme', isThisOne: false })]));
		expect(listed).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'zeta', isThisOne: false })]));
		expect(hints.join(' ')).toMatch(/workspaces in this store\./);

		const names: string[] = [];
		for (const item of outputs[0] ?? []) {
			const { name } = item.json.workspace as { name: string };
			const leads = await shop.step('leadModel', [item], {
				...{ resource: 'lead', operation: 'listLeads', options: { workspace: '={{ $json.workspace.name }}' } },
			});
			expect(leads.error).toBeUndefined();
			for (const { json } of leads.outputs[0] ?? []) names.push(`${name}: ${JSON.stringify(json)}`);
		}
		expect(names.filter((found) => found.startsWith('acme: ') && found.includes('ada@acme.example'))).toHaveLength(1);
		expect(names.filter((found) => found.startsWith('acme: ') && found.includes('zeta.example'))).toEqual([]);
	});
});
