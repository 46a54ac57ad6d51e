import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { around, openShop, type Shop } from './shop';

let shop: Shop;
let leadId: string;
beforeAll(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
	const [known] = (await shop.step('scoreLead', [GOOD])).outputs[0] ?? [];
	leadId = (known?.json.lead as { id: string }).id;
});
afterAll(async () => await shop.shut());

const GOOD = posted({ email: 'ada@shop.example', event: 'checkout_started', event_id: 'c-1' });
const BAD = posted({ colour: 'green' });
const BINARY = { note: { data: 'aGk=', mimeType: 'text/plain', fileName: 'note.txt' } };

/** For each step: what it can use, what it can't, how many outputs it has, and where what it can't use ends. */
const STEPS = [
	{ type: 'scoreLead', good: () => GOOD, bad: BAD, outputs: 1, errorOutput: 0, means: /email/ },
	{
		type: 'assignTier',
		good: () => scored(80),
		bad: { json: { lead: { id: 'lead_x', score: 'many' } } },
		outputs: 3,
		errorOutput: 2,
		means: /Score Lead/,
	},
	{ type: 'suppressionCheck', good: () => scored(80), bad: BAD, outputs: 3, errorOutput: 0, means: /email/ },
	{
		type: 'recordOutcome',
		good: () => posted({ email: 'ada@shop.example', event: 'order_completed', order_id: 'o-1' }),
		bad: GOOD,
		outputs: 1,
		errorOutput: 0,
		means: /outcome/i,
	},
] as const;

function scored(score: number): INodeExecutionData {
	return { json: { lead: { id: leadId, score, identities: { email: 'ada@shop.example' } } } };
}

describe.each(STEPS)('$type', ({ type, good, bad, outputs: count, errorOutput, means }) => {
	const items = () => [good(), bad, good()] as INodeExecutionData[];
	const run = async (onError?: 'continueRegularOutput' | 'continueErrorOutput') =>
		await shop.step(type, items(), {}, onError === undefined ? {} : { onError });

	it('stops the workflow at an item it cannot use, and names the item and what to do', async () => {
		const { error } = await run();
		expect(error?.message).toMatch(means);
		expect((error as unknown as { context: IDataObject }).context.itemIndex).toBe(1);
		expect((error as unknown as IDataObject).description).toMatch(/^Item 2 of 3\. /);
	});

	it('with "Continue" answers every item, the failed one where nothing good comes of it', async () => {
		const { outputs, error, hints } = await run('continueRegularOutput');
		expect(error).toBeUndefined();
		const told = hints.find((hint) => hint.startsWith('1 of 3 items could not be used, so nothing they say counts'));
		expect(told).toMatch(means);
		expect(told).toContain('The first of them, item 2: ');
		expect(outputs).toHaveLength(count);
		expect(outputs.flat()).toHaveLength(3);
		const failed = outputs[errorOutput]?.filter(({ json }) => 'error' in json) ?? [];
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(failed[0]?.json.error).toMatch(means);
	});

	it('with "Continue (using error output)" parts the failed item from the others', async () => {
		const { outputs, error } = await run('continueErrorOutput');
		expect(error).toBeUndefined();
		expect(outputs).toHaveLength(count + 1);
		expect(outputs.at(-1)?.map(({ json }) => json.error)).toEqual([expect.stringMatching(means)]);
		expect(
			outputs
				.slice(0, -1)
				.flat()
				.map(({ pairedItem }) => pairedItem),
		).toEqual(expect.arrayContaining([{ item: 0 }, { item: 2 }]));
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'keeps the JSON and the files of every item (%s)',
		async (onError) => {
			const given = items();
			const { outputs } = await shop.step(
				type,
				given.map((item) => ({ ...item, binary: BINARY })),
				{},
				{ onError },
			);
			expect(outputs.flat()).toHaveLength(3);
			for (const item of outputs.flat()) {
				expect(item.binary).toEqual(BINARY);
				const paired = (item.pairedItem as { item: number }).item;
				expect(item.json).toMatchObject(given[paired]?.json ?? {});
			}
		},
	);

	it('as a tool answers an agent everything on its first output', async () => {
		const outputs = await shop.runAsTool(around(type), 'Step', [good()]);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs.slice(1).flat()).toEqual([]);
	});

	it('does nothing with no items', async () => {
		const { outputs, error } = await shop.step(type, []);
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([]);
	});
});

describe('Suppression Check', () => {
	it('says of a lead that is known by an order alone that it cannot be reached', async () => {
		const order = {
			json: {
				headers: {},
				params: {},
				query: {},
				body: {
					producer: 'stores/abc',
					hash: 'h',
					created_at: 1_773_165_600,
					store_id: '1',
					scope: 'store/order/created',
					data: { type: 'order', id: 250 },
				},
			},
		};
		const { outputs } = await shop.step('scoreLead', [order]);
		const decided = await shop.step('suppressionCheck', [...(outputs[0] ?? []), scored(80)], { audience: 'customers' });
		expect(decided.error).toBeUndefined();
		expect(decided.outputs.map((items) => items.length)).toEqual([1, 0, 1]);
		expect(decided.outputs[0]?.[0]?.json.suppression).toMatchObject({ reasons: [{ code: 'unreachable' }] });
	});

	it('says of an item it cannot read that it is suppressed, beside the error', async () => {
		const { outputs } = await shop.step('suppressionCheck', [BAD], {}, { onError: 'continueRegularOutput' });
		expect(outputs[2]).toEqual([]);
		expect(outputs[0]?.[0]?.json).toMatchObject({ suppression: { decision: 'suppressed' }, error: expect.any(String) });
	});
});

describe('Parameters', () => {
	it.each([
		['purpose', 'Purpose', 'promo'],
		['channel', 'Channel', 'fax'],
		['channel', 'Channel', ''],
	])(
		'an expression that gives "%s" what it cannot be holds back that item alone, and names "%s" (%s)',
		async (name, label, given) => {
			const items = [
				{ json: { ...scored(80).json, given } },
				{ json: { ...scored(80).json, given: name === 'purpose' ? 'marketing' : 'email' } },
			];
			const { outputs } = await shop.step(
				'suppressionCheck',
				items,
				{ audience: 'customers', [name]: '={{ $json.given }}' },
				{ onError: 'continueRegularOutput' },
			);
			expect(outputs[2]).toHaveLength(1);
			expect(outputs[0]?.map(({ json }) => json.error)).toEqual([expect.stringContaining(`"${label}" must be one of`)]);
		},
	);

	it('a reason is understood as it is written in the node, and one that is on no list suppresses nobody in silence', async () => {
		const suppress = async (given: string) =>
			await shop.step('suppressionCheck', [posted({ email: 'reason@shop.example' })], {
				operation: 'suppress',
				reason: `={{ "${given}" }}`,
			});
		expect((await suppress('Opt-Out')).outputs[0]?.[0]?.json.suppression).toMatchObject({ code: 'opt_out' });
		expect((await suppress('go away')).error?.message).toContain('It is "go away"');
	});

	it('take a field of the item or an expression, with the same result', async () => {
		const items = [1, 2, 3].map((n) => ({
			json: { who: { mail: `p${n}@shop.example` }, what: 'checkout_started', nr: `x-${n}` },
		}));
		const mapping = (fields: IDataObject) => ({ source: 'mapFields', mapping: fields });
		const byField = await shop.step('scoreLead', items, mapping({ email: 'who.mail', event: 'what', id: 'nr' }));
		const byExpression = await shop.step(
			'scoreLead',
			items,
			mapping({ email: '={{ $json.who.mail }}', event: '={{ $json.what }}', id: '={{ $json.nr }}' }),
		);
		const seen = ({ outputs }: typeof byField) =>
			(outputs[0] ?? []).map(({ json }) => json.lead as { id: string; event: IDataObject });
		expect(seen(byField).map(({ event }) => event.recorded)).toEqual([true, true, true]);
		expect(seen(byExpression).map(({ id, event }) => [id, event.duplicate])).toEqual(
			seen(byField).map(({ id }) => [id, true]),
		);
	});

	it('may be an expression that differs from item to item: channel, thresholds, segments', async () => {
		const items = ['email', 'sms'].map((channel) => ({ json: { ...scored(80).json, channel } }));
		const { outputs } = await shop.step('suppressionCheck', items, { channel: '={{ $json.channel }}' });
		expect(
			outputs
				.flat()
				.map(({ json }) => (json.suppression as IDataObject).channel)
				.sort(),
		).toEqual(['email', 'sms']);
	});
});

describe('Hints', () => {
	it('tell that no outcome has been learned from, and how many deliveries were repeats', async () => {
		const twice = posted({ email: 'hint@shop.example', event: 'product_viewed', event_id: 'h-1' });
		const { hints } = await shop.step('scoreLead', [twice, twice]);
		expect(hints.join(' ')).toMatch(/no outcome/i);
		expect(hints.join(' ')).toMatch(/1 of 2/);
	});
});

describe('The item at index 0', () => {
	it('is an item like any other: its own parameters, its own error, a score of 0 that is a score', async () => {
		const items = [
			{ json: { ...scored(0).json, at: 'lead.score' } },
			{ json: { ...scored(80).json, at: 'lead.nothing' } },
		];
		const tiered = await shop.step(
			'assignTier',
			items,
			{ options: { scoreField: '={{ $json.at === "lead.score" ? $json.lead.score : null }}', tierSet: 'first' } },
			{ onError: 'continueRegularOutput' },
		);
		expect(
			tiered.outputs[2]?.map(({ json, pairedItem }) => [
				pairedItem,
				(json.tier as IDataObject | undefined)?.name,
				typeof json.error,
			]),
		).toEqual([
			[{ item: 0 }, 'C', 'undefined'],
			[{ item: 1 }, undefined, 'string'],
		]);
		const { error } = await shop.step('scoreLead', [BAD, GOOD]);
		expect((error as unknown as { context: IDataObject }).context.itemIndex).toBe(0);
	});
});
