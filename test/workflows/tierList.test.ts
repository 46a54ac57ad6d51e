import type { INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
let scored: INodeExecutionData[];
beforeEach(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
	const visits = ['ada', 'bob'].map((name) => posted({ email: `${name}@shop.example`, event: 'page_viewed' }));
	const [known = []] = (await shop.step('scoreLead', visits)).outputs;
	scored = known.map(({ json }, index) => ({ json: { lead: { ...(json.lead as object), score: [85, 62][index] } } }));
});
afterEach(async () => await shop.shut());

async function assign(...values: [name: string, minScore: number][]) {
	return await shop.step('assignTier', scored, {
		tiers: { values: values.map(([name, minScore]) => ({ name, minScore })) },
	});
}

describe('The list of tiers', () => {
	it('warns after the run when leads come from a tier that was removed or renamed', async () => {
		expect((await assign(['A', 70], ['B', 50], ['C', 0])).hints).toEqual([]);
		const { hints, outputs } = await assign(['A', 70], ['C', 0]);
		expect(outputs.map((items) => items.length)).toEqual([1, 1]);
		expect(hints.join(' ')).toContain('1 of 2 leads were in a tier that is not in the list any more: B.');
		expect((await assign(['A', 70], ['C', 0])).hints).toEqual([]);
	});

	it('warns once when a tier was removed or the order changed, whoever comes by', async () => {
		await assign(['A', 70], ['B', 50], ['C', 0]);
		scored = scored.slice(0, 1);
		expect((await assign(['A', 80], ['B', 50], ['C', 0])).hints).toEqual([]);
		const { hints } = await assign(['A', 80], ['C', 0]);
		expect(hints.join(' ')).toContain('The tiers were A, B, C at the last run and are A, C now.');
		expect((await assign(['A', 80], ['C', 0])).hints).toEqual([]);
	});

	it('refuses a minimum score of the last tier, which would be ignored', async () => {
		const { error, outputs } = await assign(['Hot', 90], ['Warm', 80]);
		expect(error?.message).toContain('"Warm" can\'t start at 80');
		expect(outputs).toEqual([]);
	});
});
