import type { IDataObject, INodeExecutionData, IRun, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { LeadScoringTrigger } from '../../nodes/LeadScoringTrigger/LeadScoringTrigger.node';
import { clock } from '../../nodes/shared/clock';
import { closeEngines, openEngine } from '../../nodes/shared/openEngine';
import { stores } from '../../nodes/shared/stores';
import { openMemoryStore, type Engine, type MovableStore } from '../../src/index';
import { event, HOUR, NOON } from '../usecases/engineOnMemory';

interface Emitted {
	json: IDataObject;
	key: string | undefined;
	done: { resolve(run: IRun): void; reject(error: Error): void } | undefined;
}

function createDeferredPromise<T>() {
	let settle: { resolve(value: T): void; reject(error: Error): void } = undefined as never;
	const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }));
	return { promise, ...settle };
}

/** Each test has a workflow of its own: runs that are under way outlast it. */
let flow = 0;

/** n8n's own; it ends them itself. */
const timers: NodeJS.Timeout[] = [];

/** A workflow's trigger as n8n runs it. */
function startTrigger(parameters: IDataObject = {}, mode = 'trigger') {
	const emitted: Emitted[] = [];
	const failed: Error[] = [];
	const node = { id: 'node-1', name: 'Trigger', type: 'x', typeVersion: 1, position: [0, 0], parameters };
	const context = {
		getNode: () => node,
		getWorkflow: () => ({ id: `flow-${flow}`, active: true }),
		getMode: () => mode,
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		helpers: {
			createDeferredPromise,
			registerCron: (_: unknown, look: () => void) => (timers.push(setInterval(look, 60_000)), true),
		},
		logger: { error: () => {}, warn: () => {} },
		saveFailedExecution: (error: Error) => failed.push(error),
		emit: ([items]: INodeExecutionData[][], _: unknown, done: Emitted['done'], key: string | undefined) =>
			emitted.push({ json: items?.[0]?.json ?? {}, key, done }),
	} as unknown as ITriggerFunctions;
	return { emitted, failed, start: async () => await new LeadScoringTrigger().trigger.call(context) };
}

describe('the Lead Scoring Trigger', () => {
	let engine: Engine;
	let response: ITriggerResponse | undefined;
	const { now: present } = clock;
	const { open } = stores;
	let store: MovableStore;
	beforeEach(async () => {
		jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
		flow++;
		clock.now = () => NOON;
		store = await openMemoryStore({ workspace: 'default' });
		stores.open = async () => store;
		engine = await openEngine({ workspace: 'default', hashingSecret: '' });
	});
	afterEach(async () => {
		await response?.closeFunction?.();
		response = undefined;
		timers.splice(0).forEach(clearInterval);
		jest.useRealTimers();
		await closeEngines();
		clock.now = present;
		stores.open = open;
	});
	const settled = async () => {
		for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
	};
	const tick = async (to: number) => {
		clock.now = () => to;
		jest.advanceTimersByTime(60_000);
		await settled();
	};
	const leaveCart = async () =>
		await engine.recordEvents([{ records: [event('product_added', { amountMinor: 2_500, currency: 'EUR' })] }]);

	it('starts the workflow once for a cart, with the lead, the cart and why, under its own key', async () => {
		const { emitted, start } = startTrigger();
		response = await start();
		await settled();
		await leaveCart();
		await tick(NOON + HOUR - 1);
		expect(emitted).toEqual([]);
		await tick(NOON + HOUR);
		expect(emitted).toHaveLength(1);
		expect(emitted[0]).toMatchObject({
			key: expect.stringMatching(/^[0-9a-f]{64}$/),
			json: {
				moment: { kind: 'cartAbandoned', name: 'Cart Abandoned', at: '2026-05-20T13:00:00.000Z' },
				lead: { identities: { email: 'ada@shop.example' }, workspace: 'default' },
				cart: { amount: 25, currency: 'EUR', lastStep: 'product_added', hours: 1 },
			},
		});
		expect(Object.keys(emitted[0]!.json)[0]).toBe('moment');
		emitted[0]?.done?.resolve({} as IRun);
		await tick(NOON + 2 * HOUR);
		expect(emitted).toHaveLength(1);
	});

	it('does not start it again while its run goes on, but once more under the same key after a run that n8n could not begin', async () => {
		const { emitted, start } = startTrigger();
		response = await start();
		await settled();
		await leaveCart();
		await tick(NOON + HOUR);
		await tick(NOON + HOUR + 10 * 60_000);
		expect(emitted).toHaveLength(1);
		emitted[0]?.done?.reject(new Error('No worker'));
		await settled();
		await tick(NOON + HOUR + 20 * 60_000);
		expect(emitted.map(({ key }) => key)).toEqual([emitted[0]?.key, emitted[0]?.key]);
	});

	it('goes on where it was after a restart, and looks no more once it is closed', async () => {
		const first = startTrigger();
		response = await first.start();
		await settled();
		await response.closeFunction?.();
		await leaveCart();
		await tick(NOON + HOUR);
		expect(first.emitted).toEqual([]);
		const second = startTrigger();
		response = await second.start();
		await settled();
		expect(second.emitted).toHaveLength(1);
	});

	it('shows the newest moment in a test run and uses nothing up', async () => {
		const published = startTrigger();
		response = await published.start();
		await settled();
		const test = startTrigger({}, 'manual');
		const { manualTriggerFunction } = await test.start();
		await expect(manualTriggerFunction?.()).rejects.toMatchObject({
			message: 'There was no such moment in the last 30 days',
		});
		await leaveCart();
		clock.now = () => NOON + HOUR;
		await manualTriggerFunction?.();
		expect(test.emitted).toMatchObject([{ key: undefined, json: { moment: { kind: 'cartAbandoned' } } }]);
		await tick(NOON + HOUR);
		expect(published.emitted).toHaveLength(1);
	});

	it('says in a test run which experiments there are where none has the name that was asked for', async () => {
		const parameters = { moment: 'experimentDecided', options: { experiment: { mode: 'name', value: 'Tier Z' } } };
		const describe = async (): Promise<string> => {
			const { manualTriggerFunction } = await startTrigger(parameters, 'manual').start();
			return await (manualTriggerFunction?.() ?? Promise.resolve()).then(
				() => 'shown',
				(error: { description?: string }) => error.description ?? '',
			);
		};
		expect(await describe()).toMatch(/^This moment is rare/);
		await engine.setHoldout({ share: 0.1, windowDays: 14, smallestLift: 0.3 });
		expect(await describe()).toMatch(/^There is no experiment "Tier Z"; there are: Holdout\. This moment is rare/);
	});

	it('comes without a lead where a model changed, and says of which workspace', async () => {
		const { emitted, start } = startTrigger({ moment: 'modelChanged' });
		response = await start();
		await settled();
		const { manualTriggerFunction } = await startTrigger({ moment: 'modelChanged' }, 'manual').start();
		await expect(manualTriggerFunction?.()).rejects.toMatchObject({
			description: expect.stringMatching(/^This moment is rare/),
		});
		clock.now = () => NOON + 1;
		await engine.startModel({ model: 'default', shopKind: 'b2b' });
		await tick(NOON + 60_000);
		expect(emitted.map(({ json }) => json)).toEqual([
			{
				moment: expect.objectContaining({ kind: 'modelChanged', name: 'Model Changed', workspace: 'default' }),
				model: {
					...{ name: 'default', version: 1, from: 0, at: '2026-05-20T12:00:00.001Z', rolledBack: false },
					reason: expect.stringMatching(/^starting points for .+: chosen in Score Lead$/),
				},
			},
		]);
	});

	it('tells which channels a person is stopped in, by what, and what stands, one row per reason', async () => {
		await leaveCart();
		const { emitted, start } = startTrigger({ moment: 'suppressionChanged' });
		response = await start();
		await settled();
		clock.now = () => NOON + 1;
		const who = { identities: [{ kind: 'email', namespace: '', value: 'ada@shop.example' } as const] };
		await engine.changeSuppressions([{ who, action: 'suppress', code: 'complaint', source: 'klaviyo' }]);
		await tick(NOON + 60_000);
		const row = {
			...{ code: 'complaint', label: 'Complaint', since: '2026-05-20T12:00:00.001Z', source: 'klaviyo' },
			channels: ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'],
		};
		expect(emitted.map(({ json }) => json)).toMatchObject([
			{
				lead: { identities: { email: 'ada@shop.example' } },
				suppressionChange: {
					...{ change: 'suppressed', suppressedNow: row.channels },
					...{ added: [row], lifted: [], standing: [row] },
				},
			},
		]);
		expect(emitted[0]?.json).not.toHaveProperty('suppression');
	});

	it('says an outage once, and goes on after it', async () => {
		const { emitted, failed, start } = startTrigger();
		response = await start();
		await settled();
		await leaveCart();
		const { read } = store;
		store.read = async () => await Promise.reject(new Error('gone'));
		await tick(NOON + HOUR);
		await tick(NOON + HOUR + 60_000);
		expect(failed).toHaveLength(1);
		store.read = read;
		await tick(NOON + HOUR + 120_000);
		expect(emitted).toHaveLength(1);
	});

	it('refuses a wait that is none, and an expression for the workspace that gives nothing', async () => {
		await expect(startTrigger({ waitMinutes: 0 }).start()).rejects.toThrow(
			'"Minutes Since Last Step" must be from 1 to 10080.',
		);
		const { start } = startTrigger({ options: { checkEvery: 'second' } });
		await expect(start()).rejects.toThrow('Check Every');
	});
});
