import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { describeEachStore } from './describeEachStore';
import { readTemplate } from './shop';

const WORKSPACE = { resource: 'workspace' };
const checkout = (email: string) => posted({ email, event: 'checkout_started', event_id: email });
const POINTS = {
	...{ resource: 'scorecard', reason: 'agreed' },
	rules: { values: [{ signal: 'loom_spun', change: 'set', points: 12, halfLifeDays: 21 }] },
};
const TIERS = {
	tiers: {
		values: [
			{ name: 'Hot', minScore: 80 },
			{ name: 'Warm', minScore: 55 },
			{ name: 'Cold', minScore: 0 },
		],
	},
};
const check = (name: string, parameters: IDataObject, more: IDataObject = {}) => ({
	...{ name, type: 'n8n-nodes-lead-scoring.suppressionCheck', typeVersion: 1, position: [0, 0], parameters },
	...more,
});

interface Made extends IDataObject {
	models: { name: string; scorecards: Record<string, { terms: { code: string }[]; learned?: unknown }> }[];
	tierSets: { tierSet: string; audience: string; rules: { tiers: IDataObject[] } }[];
	checks: { workflow: string; step: string; channel: string; rules: IDataObject }[];
}

const codesOf = ({ models }: Made): string[] =>
	models.flatMap(({ scorecards }) => Object.values(scorecards).flatMap(({ terms }) => terms.map(({ code }) => code)));

describeEachStore('a package for the next client', ({ shop, step, ask }) => {
	/** A client that works well: points and tiers of its own, and people. */
	const setUpAcme = async () => {
		const scored = await step('scoreLead', [checkout('ada@shop.example')], {}, 'acme');
		await ask('setPoints', POINTS, 'acme');
		const { error } = await step('assignTier', scored.outputs[0] ?? [], TIERS, 'acme');
		expect(error).toBeUndefined();
	};
	/** Asked with these items, as the client's workspace. */
	const askWith = async (items: IDataObject[], parameters: IDataObject, client: string) => {
		const asked = items.map((json) => ({ json }));
		const { outputs, error } = await step('leadModel', asked, { ...WORKSPACE, ...parameters }, client);
		if (error) throw new Error(error.message);
		return outputs[0]?.[0]?.json ?? {};
	};
	const exportFrom = async (client: string, items: IDataObject[] = [{}]) =>
		(await askWith(items, { operation: 'exportPackage' }, client)) as unknown as {
			exported: IDataObject;
			package: Made;
		};
	const apply = async (made: unknown, client: string, parameters: IDataObject = {}) =>
		(await ask('applyPackage', { ...WORKSPACE, packageJson: JSON.stringify(made), ...parameters }, client)).json
			.applied as IDataObject & { changes: IDataObject[]; summary: string };

	it('takes points, tiers and caps, and nobody', async () => {
		await setUpAcme();
		const workflow = {
			name: 'Nurture',
			nodes: [
				check('May we write?', {
					frequencyCaps: { values: [{ channel: 'email', max: 2, days: 7 }, {}] },
					options: { ownAddresses: 'staff@acme.example', blockedAddresses: 'competitor.example' },
				}),
				check('May we text?', { channel: 'sms', options: { workspace: '={{ $json.client }}' } }),
				check('By item', { channel: '={{ $json.channel }}' }),
				check('Off', {}, { disabled: true }),
				check('A list', { operation: 'list' }),
			],
		};
		const { exported, package: made } = await exportFrom('acme', [workflow, { name: 'no workflow' }]);
		expect(made).toMatchObject({ kind: 'lead-scoring-package', formatVersion: 1, workflows: ['Nurture'] });
		expect(made.models.map(({ name }) => name)).toEqual(['default']);
		expect(codesOf(made)).toContain('event:loom_spun');
		expect(made.tierSets).toMatchObject([
			{ tierSet: 'default', rules: { tiers: [{ name: 'Hot' }, { name: 'Warm' }, { name: 'Cold' }] } },
		]);
		expect(made.checks.map(({ step: name, channel }) => [name, channel])).toEqual([
			['May we write?', 'email'],
			['May we text?', 'sms'],
		]);
		expect(made.checks[0]?.rules.frequencyCaps).toEqual([
			{ channel: 'email', max: 2, perMs: 7 * 86_400_000 },
			{ channel: 'any', max: 3, perMs: 86_400_000 },
		]);
		// As the step itself has it where nothing is set.
		expect(made.checks[1]?.rules.frequencyCaps).toHaveLength(3);
		expect(exported.leftOut).toEqual([
			'The rules of "By item" in workflow "Nurture" are not in it: an expression sets them for each item.',
		]);
		expect(JSON.stringify([exported, made]).match(/.{20}(?:shop\.example|acme|competitor|@).{20}/)).toBeNull();
	}, 60_000);

	it('says what changes, then is applied in one run, and changes nothing when it is applied again', async () => {
		await setUpAcme();
		const { package: made } = await exportFrom('acme');
		const shown = await apply(made, 'bikes', { onlyShow: true });
		expect(shown).toMatchObject({ changed: false, onlyShown: true });
		expect(shown.summary).toMatch(/^Nothing was changed\. Applying it would change 2 things\./);
		const versions = async () =>
			(await step('leadModel', [{ json: {} }], { resource: 'model', operation: 'listVersions' }, 'bikes')).outputs[0];
		expect(await versions()).toHaveLength(1);

		const applied = await apply(made, 'bikes');
		expect(applied).toMatchObject({
			changed: true,
			changes: [
				{ what: 'model', name: 'default', change: 'new', version: 1 },
				{ what: 'tierSet', name: 'default', change: 'new' },
			],
		});
		expect(applied.changes[1]?.summary).toBe(
			'Tiers default of prospect leads: now Hot from 80, Warm from 55, Cold everyone else.',
		);
		const again = await apply(made, 'bikes');
		expect(again.changes.map(({ change }) => change)).toEqual(['same', 'same']);
		expect(again.summary).toMatch(/^Nothing to change: this workspace has all of the package already\./);
		expect(await versions()).toHaveLength(2);

		// Both score alike from then on.
		const quiz = posted({ email: 'ida@else.example', event: 'loom_spun', event_id: 'q' });
		const scores = [];
		for (const client of ['acme', 'bikes']) {
			const { outputs } = await step('scoreLead', [quiz], {}, client);
			scores.push((outputs[0]?.[0]?.json.lead as IDataObject).score);
		}
		expect(scores[0]).toBe(scores[1]);
		expect(scores[0]).toBeGreaterThan(50);

		// What is newer there stays in use.
		const other = {
			...POINTS,
			rules: { values: [{ signal: 'loom_spun', change: 'set', points: 3, halfLifeDays: 21 }] },
		};
		await ask('setPoints', other, 'bikes');
		const late = await apply(made, 'bikes');
		expect(late.changes[0]).toMatchObject({
			change: 'known',
			version: 1,
			summary: expect.stringContaining('Version 2 is in use and stays'),
		});
	}, 60_000);

	it('refuses what is no package of a format it knows, and takes over nothing of it', async () => {
		await setUpAcme();
		const { package: made } = await exportFrom('acme');
		const { export: model } = (await ask('exportModel', { resource: 'model' }, 'acme')).json;
		const [set] = made.tierSets;
		const refusals: [unknown, RegExp][] = [
			[{}, /This is no package/],
			[[], /This is no package/],
			[model, /one exported model, not a package\. Import it with Lead Model › Model › Import/],
			[{ ...made, formatVersion: 2 }, /has format 2, and this version .* up to 1\. Update/],
			[{ ...made, formatVersion: 'one' }, /can't be used: formatVersion/],
			[
				{ ...made, tierSets: [{ ...set, rules: { tiers: [{ name: 'A', minScore: 1 }] } }] },
				/can't be used: tierSets\.0\.rules\.tiers/,
			],
			[
				{ ...made, tierSets: [{ ...set, tierSet: 'of eva@shop.example' }] },
				/tierSets\.0\.tierSet holds an email address/,
			],
			[{ ...made, models: [{ ...made.models[0], scorecards: {} }] }, /can't be used/],
		];
		for (const [json, message] of refusals) {
			await expect(apply(json, 'bikes')).rejects.toThrow(message);
			await expect(apply(json, 'bikes', { onlyShow: true })).rejects.toThrow(message);
		}
		const notJson = { ...WORKSPACE, packageJson: '{ "kind": ' };
		await expect(ask('applyPackage', notJson, 'bikes')).rejects.toThrow(/not JSON/);
		const { package: untouched } = await exportFrom('bikes');
		expect(untouched.tierSets).toEqual([]);
		expect(codesOf(untouched)).not.toContain('event:loom_spun');
	}, 60_000);

	it('leaves nothing half applied where the store refuses a part of it', async () => {
		await setUpAcme();
		const { package: made } = await exportFrom('acme');
		const { stores } = shop();
		const { open } = stores;
		const without = <T extends object>(target: T, name: string, instead: unknown): T =>
			new Proxy(target, {
				get: (_, asked) => {
					const value: unknown = asked === name ? instead : Reflect.get(target, asked);
					return typeof value === 'function' ? (value.bind(target) as unknown) : value;
				},
			});
		const refuse = async () => await Promise.reject(new Error('disk full'));
		stores.open = async (place) => {
			const store = await open(place);
			const write: typeof store.write = async (work) =>
				await store.write(async (transaction) => await work(without(transaction, 'writeTierSets', refuse)));
			return without(store, 'write', write);
		};
		try {
			await expect(apply(made, 'fresh')).rejects.toThrow(/disk full/);
		} finally {
			stores.open = open;
		}
		await shop().close();
		const { package: untouched } = await exportFrom('fresh');
		expect(codesOf(untouched)).not.toContain('event:loom_spun');
	}, 60_000);

	it('goes along when the workspace is moved, also before anybody has a tier', async () => {
		await setUpAcme();
		const { package: made } = await exportFrom('acme');
		await apply(made, 'bikes');
		await ask('moveWorkspace', { ...WORKSPACE, way: 'withinStore', newName: 'zeta' }, 'bikes');
		expect((await exportFrom('zeta')).package).toEqual(made);
	}, 60_000);

	it('compares two workspaces, and one with a package: points, tiers, caps', async () => {
		await setUpAcme();
		await step('scoreLead', [checkout('bea@shop.example')], {}, 'bikes');
		const compare = async (parameters: IDataObject, items: IDataObject[] = [{}], client = 'bikes') =>
			(await askWith(items, { operation: 'compareWorkspaces', ...parameters }, client)).comparison as IDataObject;
		const apart = await compare({ otherWorkspace: 'acme' });
		expect(apart).toMatchObject({
			...{ from: 'acme', to: 'bikes', same: false },
			tiers: [{ tierSet: 'default', audience: 'prospect', from: 'Hot from 80, Warm from 55, Cold everyone else' }],
			history: [{ workspace: 'acme' }, { workspace: 'bikes' }],
		});
		expect(apart.points).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ audience: 'prospect', from: 12, code: expect.stringContaining('loom_spun') }),
			]),
		);
		const workflow = { name: 'Nurture', nodes: [check('May we write?', { channel: 'sms' })] };
		const { package: made } = await exportFrom('acme', [workflow]);
		await apply(made, 'bikes');
		expect(await compare({ otherWorkspace: 'acme' })).toMatchObject({ same: true, points: [], tiers: [] });
		const stricter = {
			name: 'Nurture',
			nodes: [
				check('May we write?', { channel: 'sms', frequencyCaps: { values: [{ channel: 'sms', max: 1, days: 30 }] } }),
			],
		};
		const withPackage = { compareWith: 'package', packageJson: JSON.stringify(made) };
		expect(await compare(withPackage, [workflow])).toMatchObject({ from: 'package', same: true, checks: [] });
		expect(await compare(withPackage, [stricter])).toMatchObject({
			checks: [{ step: 'May we write?', to: { frequencyCaps: [{ channel: 'sms', max: 1 }] } }],
		});
		await expect(compare({ otherWorkspace: 'bikes' })).rejects.toThrow(/compared with itself/);
		await expect(compare({})).rejects.toThrow(/Other Workspace/);
		expect(JSON.stringify(apart)).not.toContain('shop.example');
	}, 60_000);

	it('reads the caps of every template that ships', async () => {
		const template = readTemplate('score-and-route.json');
		const { package: made } = await exportFrom('acme', [template as unknown as IDataObject]);
		expect(made.checks.length).toBeGreaterThan(0);
		expect(made.checks.every(({ rules }) => Array.isArray(rules.frequencyCaps))).toBe(true);
	}, 60_000);
});
