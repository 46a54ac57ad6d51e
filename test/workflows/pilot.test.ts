import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
let scored: INodeExecutionData[];
beforeAll(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
	const visits = Array.from({ length: 60 }, (_, index) =>
		posted({ email: `lead${index}@shop.example`, event: 'product_viewed', event_id: `view${index}` }),
	);
	[scored = []] = (await shop.step('scoreLead', visits)).outputs;
});
afterAll(async () => await shop.shut());

const assign = async (items: INodeExecutionData[], options: IDataObject) =>
	await shop.step('assignTier', items, { options: { tierSet: 'pilot', ...options } });
const itemsOf = (items: INodeExecutionData[] = []): number[] =>
	items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
const tierOf = (item: INodeExecutionData | undefined) => item?.json.tier as IDataObject;

describe('Pilot', () => {
	it('gives its share of the leads a tier and sends all others to Not in Pilot, the last output', async () => {
		const { outputs } = await assign(scored, { pilotPercent: 20 });
		const out = outputs.at(-1) ?? [];
		expect(outputs).toHaveLength(4);
		expect(out.length).toBeGreaterThan(35);
		expect(tierOf(out[0])).toEqual({ summary: 'No tier: not in the pilot of 20 % of the leads.', pilot: false });
		const inPilot = outputs.slice(0, -1).flat();
		expect(inPilot.length).toBe(60 - out.length);
		expect(inPilot.length).toBeGreaterThan(2);
		for (const item of inPilot) expect(tierOf(item)).toMatchObject({ pilot: true, changed: true });

		const more = await assign(scored, { pilotPercent: 60, onlyWhenChanged: true });
		const unchanged = itemsOf(more.outputs[3]);
		expect(more.outputs).toHaveLength(5);
		expect(unchanged.sort()).toEqual(itemsOf(inPilot).sort());
		expect(more.outputs[4]?.length).toBeLessThan(out.length);
	});

	it('is over without the option: everybody gets a tier, and nothing is said of a pilot', async () => {
		const { outputs } = await assign(scored, {});
		expect(outputs).toHaveLength(3);
		expect(outputs.flat()).toHaveLength(60);
		expect(tierOf(outputs.flat()[0])).not.toHaveProperty('pilot');
	});
});

describe('Tier By: Uplift', () => {
	const withUplift = (morePer100: number): INodeExecutionData => ({
		json: { lead: { ...(scored[0]?.json.lead as IDataObject), uplift: { morePer100 } } },
	});
	const values = [
		{ name: 'Contact', minScore: 2 },
		{ name: 'Leave alone', minScore: 0 },
	];
	const by = async (items: INodeExecutionData[]) =>
		await shop.step('assignTier', items, { tiers: { values }, options: { tierBy: 'uplift', tierSet: 'uplift' } });

	it('compares the minimums with it, without grace, and sends whom contacting drives off to the last tier', async () => {
		expect((await by([withUplift(2.5)])).outputs.map((items) => items.length)).toEqual([1, 0]);
		const { outputs } = await by([withUplift(-1.2)]);
		expect(outputs.map((items) => items.length)).toEqual([0, 1]);
		expect(tierOf(outputs[1]?.[0]).because).toBe('Uplift -1.2 is below tier Contact (from 2) by more than 0');
	});

	it('says what it takes where an item has none', async () => {
		const { error } = await by(scored.slice(0, 1));
		expect(error?.message).toMatch(/^The item has no uplift\. .* needs a holdout that has shown one/);
	});
});
