import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop, type Step } from './shop';

const NOW = '2026-03-10T18:00:00Z';
const CREDENTIALS = {
	one: { workspace: 'client-one' },
	two: { workspace: 'client-two' },
	varies: { workspace: '={{ $json.client }}' },
	steady: { workspace: '={{ "client-one" }}' },
};
const CONTINUE = { onError: 'continueRegularOutput' } as const;
const [SUPPRESSED, DEFERRED, ALLOWED] = [0, 1, 2] as const;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop(NOW, { credentials: CREDENTIALS });
});
afterEach(async () => await shop.shut());

function by(id: keyof typeof CREDENTIALS) {
	return { credentials: { leadScoringStoreApi: { id, name: id } } };
}

function visit(email: string, fields: IDataObject = {}): INodeExecutionData {
	const { json } = posted({ email, event: 'page_viewed', event_id: `view-${email}` });
	return { json: { ...json, ...fields } };
}

function suppressionAt({ outputs }: Step, output: number): IDataObject[] {
	return (outputs[output] ?? []).map(({ json }) => json.suppression as IDataObject);
}

function codesAt(step: Step, output: number): unknown[] {
	return suppressionAt(step, output).map(({ reasons }) => (reasons as { code: string }[]).map(({ code }) => code));
}

describe('The outputs of Suppression Check', () => {
	it('are Suppressed, Deferred and Allowed, in that order', async () => {
		await shop.step('suppressionCheck', [visit('no@shop.example')], { operation: 'suppress', reason: 'opt_out' });
		const step = await shop.step('suppressionCheck', [visit('no@shop.example'), visit('yes@shop.example')]);
		expect(codesAt(step, SUPPRESSED)).toEqual([['opt_out']]);
		expect(suppressionAt(step, DEFERRED)).toEqual([]);
		expect(suppressionAt(step, ALLOWED)).toMatchObject([{ decision: 'allowed' }]);
		await shop.step('suppressionCheck', [visit('yes@shop.example')], { operation: 'recordContact' });
		const again = await shop.step('suppressionCheck', [visit('yes@shop.example')]);
		expect(suppressionAt(again, DEFERRED)).toMatchObject([{ decision: 'deferred' }]);
	});

	it.each([
		['suppressionCheck', {}],
		['assignTier', {}],
	])('warn of Always Output Data (%s)', async (type, parameters) => {
		const scored = (await shop.step('scoreLead', [visit('ada@shop.example')])).outputs[0] ?? [];
		const hintsWith = async (alwaysOutputData: boolean) =>
			(await shop.step(type, scored, parameters, { alwaysOutputData })).hints.join(' ');
		expect(await hintsWith(true)).toContain('Always Output Data is on');
		expect(await hintsWith(false)).not.toContain('Always Output Data');
	});
});

describe('A lead of another workspace', () => {
	it('names the workspace it was scored in', async () => {
		const leadOf = async (settings: object) =>
			(await shop.step('scoreLead', [visit('ada@shop.example')], {}, settings)).outputs[0]?.[0]?.json.lead;
		expect(await leadOf(by('one'))).toMatchObject({ workspace: 'client-one' });
		expect(await leadOf({})).toMatchObject({ workspace: 'default' });
	});

	it('is suppressed by Suppression Check, with the reason wrong_workspace, and stops nobody else', async () => {
		const foreign = (await shop.step('scoreLead', [visit('ada@shop.example')], {}, by('one'))).outputs[0] ?? [];
		const own = (await shop.step('scoreLead', [visit('bob@shop.example')])).outputs[0] ?? [];
		const step = await shop.step('suppressionCheck', [...foreign, ...own]);
		expect(step.error).toBeUndefined();
		expect(codesAt(step, SUPPRESSED)).toEqual([['wrong_workspace']]);
		expect(JSON.stringify(suppressionAt(step, SUPPRESSED))).toContain(
			'This lead was scored in workspace client-one, this node asks workspace default',
		);
		expect(step.outputs[ALLOWED]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	});

	it.each<[string, (lead: IDataObject) => IDataObject]>([
		['gathered in a list', (lead) => ({ data: [{ lead }] })],
		['under another name', (person) => ({ person })],
	])('is suppressed where a step left it %s', async (_how, wrap) => {
		const [foreign] = (await shop.step('scoreLead', [visit('ada@shop.example')], {}, by('one'))).outputs[0] ?? [];
		const step = await shop.step('suppressionCheck', [{ json: wrap(readIn(foreign?.json ?? {}, 'lead')) }]);
		expect(codesAt(step, SUPPRESSED)).toEqual([['wrong_workspace']]);
	});

	it.each(['assignTier', 'scoreLead', 'recordOutcome'])('is an error in every other node (%s)', async (type) => {
		const foreign = (await shop.step('scoreLead', [visit('ada@shop.example')], {}, by('one'))).outputs[0] ?? [];
		const { error } = await shop.step(type, foreign, {}, by('two'));
		expect(error?.message).toContain('scored in workspace client-one, this node asks workspace client-two');
	});
});

describe('The option Workspace', () => {
	it('groups items by an expression, each answered by its own store, in the order of the items', async () => {
		const options = { workspace: '={{ $json.client }}' };
		const items = ['client-one', 'client-two', 'client-one'].map((client, index) =>
			visit(`lead${index}@shop.example`, { client }),
		);
		const scored = (await shop.step('scoreLead', items, { options })).outputs[0] ?? [];
		expect(scored.map(({ json, pairedItem }) => [readIn(json, 'lead').workspace, pairedItem])).toEqual([
			['client-one', { item: 0 }],
			['client-two', { item: 1 }],
			['client-one', { item: 2 }],
		]);
		expect(scored.map(({ json }) => readIn(json, 'lead').identities)).toEqual(
			[0, 1, 2].map((index) => ({ email: `lead${index}@shop.example` })),
		);
		await shop.step('suppressionCheck', [visit('lead1@shop.example', { client: 'client-two' })], {
			operation: 'suppress',
			reason: 'opt_out',
			options,
		});
		const both = ['client-one', 'client-two'].map((client) => visit('lead1@shop.example', { client }));
		const step = await shop.step('suppressionCheck', both, { options });
		expect(step.outputs[SUPPRESSED]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(step.outputs[ALLOWED]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	});

	it('reads the other parameters of each item from that item', async () => {
		const items = [
			visit('a@shop.example', { client: 'client-one', channel: 'sms' }),
			visit('b@shop.example', { client: 'client-two', channel: 'email' }),
			visit('c@shop.example', { client: 'client-one', channel: 'directMail' }),
		];
		const step = await shop.step('suppressionCheck', items, {
			channel: '={{ $json.channel }}',
			options: { workspace: '={{ $json.client }}' },
		});
		const channels = step.outputs
			.flat()
			.map(({ json, pairedItem }) => [pairedItem, readIn(json, 'suppression').channel]);
		expect(channels).toEqual(
			expect.arrayContaining([
				[{ item: 0 }, 'sms'],
				[{ item: 1 }, 'email'],
				[{ item: 2 }, 'directMail'],
			]),
		);
	});

	it.each([undefined, '', '../up'])('holds an item back whose expression gives %j, and no other', async (client) => {
		const items = [visit('ada@shop.example', { client }), visit('bob@shop.example', { client: 'client-one' })];
		const step = await shop.step(
			'suppressionCheck',
			items,
			{ options: { workspace: '={{ $json.client }}' } },
			CONTINUE,
		);
		expect(codesAt(step, SUPPRESSED)).toEqual([['configuration_invalid']]);
		expect(step.outputs[ALLOWED]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	});

	it('is there in Lead Model as well', async () => {
		await shop.step('scoreLead', [visit('ada@shop.example')], {}, by('one'));
		const exportIn = async (workspace: string) =>
			await shop.step('leadModel', [visit('ada@shop.example')], {
				resource: 'lead',
				operation: 'exportLead',
				options: { workspace },
			});
		expect((await exportIn('client-one')).outputs[0]?.[0]?.json.export).toMatchObject({ onRecord: true });
		expect((await exportIn('client-two')).outputs[0]?.[0]?.json.export).toMatchObject({ onRecord: false });
	});
});

describe('A credential whose fields depend on the item', () => {
	const items = ['client-one', 'client-two'].map((client) => visit('ada@shop.example', { client }));

	it('is refused with what to do instead, and nobody is allowed', async () => {
		const { error } = await shop.step('scoreLead', items, {}, by('varies'));
		expect(error?.message).toMatch(/different values.*"Workspace"/);
		const step = await shop.step('suppressionCheck', items, {}, { ...by('varies'), ...CONTINUE });
		expect(step.outputs.map(({ length }) => length)).toEqual([2, 0, 0]);
	});

	it('is used where its expressions give the same for every item', async () => {
		const { outputs, error } = await shop.step('scoreLead', items, {}, by('steady'));
		expect(error).toBeUndefined();
		expect(readIn(outputs[0]?.[0]?.json ?? {}, 'lead').workspace).toBe('client-one');
	});
});

describe('Settings that cannot be used', () => {
	it.each(['scoreLead', 'leadModel', 'suppressionCheck'])(
		'an operation the node does not know is refused with what to do (%s)',
		async (type) => {
			const { error } = await shop.step(type, [visit('ada@shop.example')], { operation: 'fromTomorrow' });
			expect(error?.message).toMatch(/no operation "fromTomorrow".*Update/);
		},
	);

	it('an operation that Suppression Check does not know suppresses every item', async () => {
		const items = [visit('ada@shop.example'), visit('bob@shop.example')];
		const step = await shop.step('suppressionCheck', items, { operation: 'fromTomorrow' }, CONTINUE);
		expect(step.outputs.map(({ length }) => length)).toEqual([2, 0, 0]);
		expect(codesAt(step, SUPPRESSED)).toEqual([['configuration_invalid'], ['configuration_invalid']]);
	});

	const oneCap = (max: unknown) => ({ values: [{ channel: 'any', max, days: 1 }] });
	it.each([
		'={{ undefined }}',
		'={{ null }}',
		'={{ "five" }}',
		'={{ $json.nothing }}',
		{},
		{ values: [] },
		oneCap('={{ undefined }}'),
		oneCap('={{ null }}'),
		oneCap('={{ "five" }}'),
	] as (string | IDataObject)[])('Frequency Caps that are %j hold the item back', async (frequencyCaps) => {
		const step = await shop.step('suppressionCheck', [visit('ada@shop.example')], { frequencyCaps }, CONTINUE);
		expect(step.outputs.map(({ length }) => length)).toEqual([1, 0, 0]);
		expect(codesAt(step, SUPPRESSED)).toEqual([['configuration_invalid']]);
	});

	it('no Frequency Caps at all are an option', async () => {
		const parameters = { frequencyCaps: {}, options: { noFrequencyCaps: true } };
		const step = await shop.step('suppressionCheck', [visit('ada@shop.example')], parameters);
		expect(suppressionAt(step, ALLOWED)).toHaveLength(1);
	});

	it('Frequency Caps with an expression are kept to', async () => {
		const frequencyCaps = oneCap('={{ 0 + 1 }}');
		const check = async () => await shop.step('suppressionCheck', [visit('ada@shop.example')], { frequencyCaps });
		await shop.step('scoreLead', [visit('ada@shop.example')]);
		expect(suppressionAt(await check(), ALLOWED)).toHaveLength(1);
		await shop.step('suppressionCheck', [visit('ada@shop.example')], { operation: 'recordContact', channel: 'ads' });
		expect(codesAt(await check(), DEFERRED)).toEqual([['frequency_cap']]);
	});
});

describe('The address that Score Lead left on an item', () => {
	it('is normalised like any other before it is looked up', async () => {
		const scored = (await shop.step('scoreLead', [visit('ada@shop.example')])).outputs[0] ?? [];
		await shop.step('suppressionCheck', [visit('eve@shop.example')], { operation: 'suppress', reason: 'opt_out' });
		const lead = { ...readIn(scored[0]?.json ?? {}, 'lead'), identities: { email: ' EVE@Shop.example ' } };
		const step = await shop.step('suppressionCheck', [{ json: { lead } }]);
		expect(codesAt(step, SUPPRESSED)).toEqual([['opt_out']]);
	});
});

describe('Segments of Assign Tier', () => {
	const segments = { values: [{ segment: 'Sofas', minScores: '90, 60' }] };

	it('without a Segment Field are refused', async () => {
		const scored = (await shop.step('scoreLead', [visit('ada@shop.example')])).outputs[0] ?? [];
		const { error } = await shop.step('assignTier', scored, { segments });
		expect(error?.message).toContain('Set "Segment Field"');
	});

	it('are named where no item has the field, or nobody is in one', async () => {
		const scored = (await shop.step('scoreLead', [visit('ada@shop.example', { category: 'sofas' })])).outputs[0] ?? [];
		const hintsBy = async (segmentField: string, values = segments.values) =>
			(await shop.step('assignTier', scored, { segments: { values }, segmentField })).hints.join(' ');
		expect(await hintsBy('categry')).toContain('No item has the field "categry"');
		expect(await hintsBy('={{ $json.categry }}')).toContain('gave no value for any item');
		expect(await hintsBy('category', [...segments.values, { segment: 'beds', minScores: '80, 60' }])).toContain(
			'No item matched these segments: beds',
		);
		expect(await hintsBy('category')).toBe('');
	});
});

function readIn(json: IDataObject, key: string): IDataObject {
	return json[key] as IDataObject;
}
