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
		json: { lead: { ...(item.json.lead as IDataObject), score: [71, 99, 85][index] } },
	}));
});
afterAll(async () => await shop.shut());

/** A set of its own for each test: leads are remembered per set. */
const assign = async (tierSet: string, capacities: (number | undefined)[], options: IDataObject = {}) => {
	const values = [70, 50, 0].map((minScore, index) => ({
		name: 'ABC'[index],
		minScore,
		...(capacities[index] !== undefined && { capacityPerDay: capacities[index] }),
	}));
	return await shop.step('assignTier', scored, { tiers: { values }, options: { tierSet, ...options } });
};
const pairsOf = (outputs: INodeExecutionData[][]) =>
	outputs.map((items) => items.map(({ pairedItem }) => (pairedItem as { item: number }).item));

describe('Assign Tier with a daily capacity', () => {
	it('sends the best by the tier and the others by the next, with the reason', async () => {
		const { outputs } = await assign('best', [1, 1, 0]);
		expect(pairsOf(outputs)).toEqual([[1], [2], [0]]);
		expect((outputs[2]?.[0]?.json.tier as IDataObject).because).toBe(
			'Score 71 reaches tier A (from 70); tier A is full today (1 of 1), tier B is full today (1 of 1), so the lead goes to tier C',
		);
		expect((outputs[2]?.[0]?.json.tier as IDataObject).waitsFor).toBe('A');
	});

	it('has no limit with 0, nor where the parameter is missing', async () => {
		expect(pairsOf((await assign('zero', [0, 0, 0])).outputs)).toEqual([[0, 1, 2], [], []]);
		expect(pairsOf((await assign('missing', [])).outputs)).toEqual([[0, 1, 2], [], []]);
	});

	it('says what is wrong with a capacity of the last tier, or a time zone that is none', async () => {
		expect((await assign('last', [1, 1, 1])).error?.message).toMatch(
			/^"Tiers" can't be used: The last tier takes everyone else/,
		);
		expect((await assign('zone', [1], { timeZone: 'Berlin' })).error?.message).toMatch(
			/^"Time Zone" can't be used: .*Europe\/Berlin/,
		);
	});

	it('refuses a tier that begins above every score, as 62,5 typed in German does, unless another number is measured', async () => {
		const tiers = { values: [{ name: 'A', minScore: 625 }, { name: 'B' }] };
		expect((await shop.step('assignTier', scored, { tiers })).error?.message).toBe(
			'"A" can\'t start at 625: scores go from 0 to 100. Write decimals with a point, as in 62.5.',
		);
		const options = { scoreField: 'lead.score' };
		expect((await shop.step('assignTier', scored, { tiers, options })).error).toBeUndefined();
	});

	it('says in which table a threshold is out of order', async () => {
		const tiers = {
			values: [
				{ name: 'A', minScore: 50 },
				{ name: 'B', minScore: 70 },
				{ name: 'C', minScore: 0 },
			],
		};
		expect((await shop.step('assignTier', scored, { tiers })).error?.message).toBe(
			'"Tiers" can\'t be used: the minimum score 70 comes after 50, but each has to be lower: list the best tier first.',
		);
		const segments = { values: [{ segment: 'sofas', minScores: '60, 80' }] };
		expect((await shop.step('assignTier', scored, { segments, segmentField: 'category' })).error?.message).toMatch(
			/^"Segments" can't be used: Segment "sofas": the minimum score 80 comes after 60/,
		);
	});
});
