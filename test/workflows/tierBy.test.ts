import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
let scored: INodeExecutionData[];
beforeAll(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
	const visits = ['ada', 'bob', 'cyd'].map((name) =>
		posted({ email: `${name}@shop.example`, event: 'product_viewed', event_id: name }),
	);
	const [known = []] = (await shop.step('scoreLead', visits)).outputs;
	scored = known.map((item, index) => ({
		json: {
			lead: {
				...(item.json.lead as IDataObject),
				score: [90, 40, 40][index],
				expectedValue: { amount: [3.5, 120, 18][index], low: 1, high: 200, currency: 'EUR' },
			},
		},
	}));
});
afterAll(async () => await shop.shut());

const values = [
	{ name: 'A', minScore: 50 },
	{ name: 'B', minScore: 10 },
	{ name: 'C', minScore: 0 },
];
const assign = async (items: INodeExecutionData[], options: IDataObject = {}, capacity = 0) =>
	await shop.step('assignTier', items, {
		tiers: { values: values.map((tier, index) => ({ ...tier, capacityPerDay: index === 0 ? capacity : 0 })) },
		options: { tierBy: 'expectedValue', tierSet: JSON.stringify([options, capacity]), ...options },
	});
const tiersOf = (outputs: INodeExecutionData[][]) =>
	outputs.map((items) => items.map(({ pairedItem }) => (pairedItem as { item: number }).item));

describe('Tier By: Expected Value', () => {
	it('compares the minimums with the amount, and says so', async () => {
		const { outputs } = await assign(scored);
		expect(tiersOf(outputs)).toEqual([[1], [2], [0]]);
		expect((outputs[0]?.[0]?.json.tier as IDataObject).because).toBe('Expected value 120 reaches tier A (from 50)');
	});

	it('gives a full tier to the largest amounts, and keeps a lead within the grace', async () => {
		const richer = scored.map((item, index) => withAmount(item, [60, 80, 70][index] ?? 0));
		expect(tiersOf((await assign(richer, {}, 1)).outputs)).toEqual([[1], [0, 2], []]);
		await assign(scored.slice(1, 2), { hysteresisPoints: 5 });
		const fallen = await assign([withAmount(scored[1], 46)], { hysteresisPoints: 5 });
		expect((fallen.outputs[0]?.[0]?.json.tier as IDataObject).because).toBe(
			'Expected value 46 is below tier A (from 50) by no more than 5, so the lead stays',
		);
	});

	it('is an error of the item where there is no expected value, not the best tier nor a guess', async () => {
		const { lead } = scored[0]?.json as { lead: IDataObject };
		const { expectedValue: _, ...without } = lead;
		const { error } = await assign([{ json: { lead: without } }]);
		expect(error?.message).toMatch(/^The item has no expected value/);
	});
});

function withAmount(item: INodeExecutionData | undefined, amount: number): INodeExecutionData {
	const lead = item?.json.lead as IDataObject;
	return { json: { lead: { ...lead, expectedValue: { ...(lead.expectedValue as IDataObject), amount } } } };
}

describe('Tier By: Account Score', () => {
	const options = { tierBy: 'accountScore', tierSet: 'companies' };

	it('gives the company one tier, changed once, and takes somebody without a company by their own score', async () => {
		const visits = ['eve@acme.example', 'fay@acme.example', 'gus@gmail.com'].map((email) =>
			posted({ email, event: 'quote_requested', event_id: email }),
		);
		const [known = []] = (await shop.step('scoreLead', visits)).outputs;
		const { outputs, error } = await assign(known, options);
		expect(error).toBeUndefined();
		expect(tiersOf(outputs)).toEqual([[0, 1, 2], [], []]);
		const tiers = outputs[0]?.map(({ json }) => json.tier as IDataObject) ?? [];
		expect(tiers.filter(({ changed }) => changed === true)).toHaveLength(2);
		expect(String(tiers[0]?.because)).toMatch(/^Account score \d/);
	});
});

describe('An item that names the hottest person of a company', () => {
	it('is still about its own lead, in the next check and the next scoring', async () => {
		const visits = ['hal@firm.example', 'ivy@firm.example'].map((email) =>
			posted({ email, event: email.startsWith('hal') ? 'quote_requested' : 'product_viewed', event_id: email }),
		);
		const [known = []] = (await shop.step('scoreLead', visits)).outputs;
		const ivy = known[1];
		const { id, account } = ivy?.json.lead as { id: string; account: { hottest: IDataObject } };
		expect(account.hottest.email).toBe('hal@firm.example');
		await shop.step('suppressionCheck', [{ json: { email: 'hal@firm.example' } }], {
			operation: 'suppress',
			reason: 'manual',
		});
		const ask = async (item: INodeExecutionData) => {
			const { outputs } = await shop.step('suppressionCheck', [item]);
			return outputs.flat().map(({ json }) => (json.suppression as IDataObject).decision);
		};
		expect(await ask({ json: ivy?.json ?? {} })).toEqual(['allowed']);
		expect(await ask({ json: known[0]?.json ?? {} })).toEqual(['suppressed']);
		const [again = []] = (await shop.step('scoreLead', [{ json: ivy?.json ?? {} }])).outputs;
		expect((again[0]?.json.lead as IDataObject).id).toBe(id);
	});
});
