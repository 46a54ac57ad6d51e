import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { describeOutputs } from '../../nodes/AssignTier/describeOutputs';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const COUNT = 24;
let shop: Shop;
let scored: INodeExecutionData[];
beforeAll(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
	const visits = Array.from({ length: COUNT }, (_, index) =>
		posted({ email: `p${index}@p${index}.example`, event: 'checkout_started', event_id: `visit${index}` }),
	);
	const [known = []] = (await shop.step('scoreLead', visits)).outputs;
	scored = known.map(({ json }) => ({ json: { lead: { ...(json.lead as IDataObject), score: 80 } } }));
});
afterAll(async () => await shop.shut());

const tierOf = (item: INodeExecutionData | undefined): IDataObject => (item?.json.tier ?? {}) as IDataObject;
const variants = (...names: string[]) => ({
	values: names.map((name, index) => ({ tier: 'a', name, weight: 1, delayHours: index * 24 })),
});
const namesOf = (parameters: IDataObject): string[] =>
	describeOutputs(parameters as never).map(({ displayName }) => displayName);

describe('Assign Tier with variants of a tier', () => {
	it('has an output for each of them, in their order, and sends everybody by the one that their item names', async () => {
		const parameters = { variants: variants('Discount', 'Guide'), options: { tierSet: 'split' } };
		const { outputs, hints } = await shop.step('assignTier', scored, parameters);
		expect(namesOf(parameters)).toEqual(['A: Discount', 'A: Guide', 'B', 'C (Rest)']);
		expect(outputs.map(({ length }) => length).slice(2)).toEqual([0, 0]);
		expect(new Set(outputs[0]?.map((item) => tierOf(item).variant))).toEqual(new Set(['Discount']));
		expect(new Set(outputs[1]?.map((item) => tierOf(item).variant))).toEqual(new Set(['Guide']));
		expect(tierOf(outputs[0]?.[0]).sendAt).toBeUndefined();
		expect(tierOf(outputs[1]?.[0]).sendAt).toBe('2026-03-11T18:00:00.000Z');
		expect(hints.join(' ')).toContain('An experiment begins in tier A: Discount, Guide.');
		const again = await shop.step('assignTier', scored, parameters);
		expect(again.hints).toEqual([]);
		expect(again.outputs.map(({ length }) => length)).toEqual(outputs.map(({ length }) => length));
	});

	it('sends those who stay by Unchanged, behind all variants', async () => {
		const parameters = {
			variants: variants('Discount', 'Guide'),
			options: { tierSet: 'split', onlyWhenChanged: true },
		};
		expect(namesOf(parameters).at(-1)).toBe('Unchanged');
		const { outputs } = await shop.step('assignTier', scored, parameters);
		expect(outputs.map(({ length }) => length)).toEqual([0, 0, 0, 0, COUNT]);
	});

	it('sends what it can not read by the last tier, as without variants', async () => {
		const parameters = { variants: variants('Discount', 'Guide'), options: { tierSet: 'unread' } };
		const { outputs } = await shop.step('assignTier', [{ json: {} }], parameters, { onError: 'continueRegularOutput' });
		expect(outputs.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
	});

	it('says what is wrong with variants that could never be compared', async () => {
		const messageOf = async (values: IDataObject[]) =>
			(await shop.step('assignTier', scored, { variants: { values }, options: { tierSet: 'wrong' } })).error?.message;
		expect(await messageOf([{ tier: 'A', name: 'Alone' }])).toMatch(
			/^"Variants" can't be used: Tier A has one variant/,
		);
		expect(
			await messageOf([
				{ tier: 'C', name: 'x' },
				{ tier: 'C', name: 'y' },
			]),
		).toMatch(/^"Variants" can't be used: tier "C" can have none\. Write one of A, B; the last tier/);
		expect(
			await messageOf([
				{ tier: 'A', name: 'Holdout' },
				{ tier: 'A', name: 'y' },
			]),
		).toMatch(/those held out/);
	});

	it('is read by Lead Model, which plans as well', async () => {
		const results = await shop.step('leadModel', [{ json: {} }], {
			resource: 'experiment',
			operation: 'variantResults',
			tierSet: 'split',
		});
		const [row] = results.outputs[0] ?? [];
		expect(row?.json.experiment).toMatchObject({
			summary: `Not known yet: ${COUNT} people are in the experiment, and the 14 days of none are over.`,
			tier: 'A',
			isRunning: true,
			variants: [{ name: 'Discount' }, { name: 'Guide' }],
		});
		const planned = await shop.step('leadModel', [{ json: {} }], {
			resource: 'experiment',
			operation: 'planExperiment',
			peoplePerWeek: 1000,
		});
		expect(planned.outputs[0]?.[0]?.json.experiment).toMatchObject({
			summary:
				'About 24,000 people are needed to find 30 % more buyers than 3 of 100, in 4 of 5 cases: 26 weeks until the last is counted.',
		});
	});
});

describe('Assign Tier with conditions', () => {
	const assign = async (rows: IDataObject[], options: IDataObject = {}) =>
		await shop.step('assignTier', scored.slice(0, 1), {
			requirements: { values: rows },
			options: { tierSet: 'conditions', ...options },
		});

	it('sends a lead that lacks one by the next tier, says what is missing, and by the tier once it is there', async () => {
		const asked = {
			tier: 'A',
			kind: 'did',
			signal: { __rl: true, mode: 'id', value: 'quote_requested' },
			within: 14,
			unit: 'days',
		};
		const without = await assign([asked]);
		expect(without.outputs.map(({ length }) => length)).toEqual([0, 1, 0]);
		expect(tierOf(without.outputs[1]?.[0]).because).toMatch(
			/tier A also asks for "[^"]+" within 14 days \(not seen\)$/,
		);
		await shop.step('scoreLead', [posted({ email: 'p0@p0.example', event: 'quote_requested', event_id: 'quote' })]);
		const { outputs } = await assign([asked]);
		expect(outputs.map(({ length }) => length)).toEqual([1, 0, 0]);
		expect(tierOf(outputs[0]?.[0]).because).toMatch(/, with "[^"]+" within 14 days$/);
		const onlyWhen = { category: 'sofas', amountAtLeast: 100 };
		const narrower = await assign([{ ...asked, onlyWhen }], { tierSet: 'narrower' });
		expect(narrower.outputs.map(({ length }) => length)).toEqual([0, 1, 0]);
		expect(tierOf(narrower.outputs[1]?.[0]).because).toContain('category sofas, amount at least 100');
	});

	it('asks for a field of the item, written or dragged there, and remembers it for when the lead comes without', async () => {
		const [lead] = scored.slice(1, 2);
		const withField = { json: { ...lead?.json, deal: { region: 'North' } } };
		const step = async (items: INodeExecutionData[], field: string) =>
			await shop.step('assignTier', items, {
				// By their real score: a list looks at it anew.
				tiers: { values: ['A', 'B', 'C'].map((name, index) => ({ name, minScore: [50, 40, 0][index] })) },
				requirements: { values: [{ tier: 'A', kind: 'field', field, isOneOf: 'north, east' }] },
				options: { tierSet: `field ${field}` },
			});
		for (const field of ['deal.region', '={{ $json.deal.region }}', '={{ $json["deal"].region }}']) {
			const without = await step([lead!], field);
			expect(without.outputs.map(({ length }) => length)).toEqual([0, 1, 0]);
			expect(without.hints.join(' ')).toMatch(/No item has the field "[^ ]*deal[^ ]*region"/);
			const given = await step([withField], field);
			expect(given.outputs.map(({ length }) => length)).toEqual([1, 0, 0]);
			expect(given.hints.join(' ')).not.toContain('No item has the field');
			expect((await step([lead!], field)).outputs.map(({ length }) => length)).toEqual([1, 0, 0]);
		}
		expect((await step([withField], '={{ $json.deal.region + "x" }}')).error?.message).toMatch(
			/is the path to a field, like deal\.region, not an expression/,
		);
		const listed = await shop.step('leadModel', [{ json: {} }], {
			...{ resource: 'lead', operation: 'listLeads', tier: 'A', tierSet: 'field deal.region' },
		});
		expect(listed.outputs[0]?.map(({ json }) => json.lead)).toMatchObject([{ fields: { 'deal.region': 'North' } }]);
	});

	it('says what is wrong with a condition that could never hold', async () => {
		expect((await assign([{ tier: 'D', kind: 'audience', audience: 'customer' }])).error?.message).toBe(
			`"Conditions" can't be used: There is no tier "D": write one of A, B, C.`,
		);
		expect((await assign([{ tier: 'A', kind: 'segment', isOneOf: 'sofas' }])).error?.message).toMatch(
			/^Set "Segment Field"/,
		);
	});
});
