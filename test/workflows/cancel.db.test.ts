import { join } from 'node:path';
import threads from 'node:worker_threads';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import type { Execution } from '../../tools/inProcess/openN8n';
import type { MovableStore } from '../../src/index';
import { describeEachShopEngine } from '../promise/describeEachShop';
import type { ShopEngine } from '../promise/useShop';
import { around, openShop, type OpenStore, type Shop } from './shop';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-01T09:00:00Z');
const PEOPLE = 250;

let shop: Shop;
/** Transactions that were begun, and what is done as soon as one is. */
let begun = 0;
let onBegin: () => void = () => {};

function openShopOn(openEngine: () => ShopEngine): void {
	let engine: ShopEngine;
	beforeAll(async () => {
		engine = openEngine();
		const inFile: OpenStore = async (workspace, built) =>
			await built.openSqliteStore({ file: join(shop.userFolder, `${workspace}.sqlite`), workspace });
		const { openStore = inFile } = engine;
		shop = await openShop(new Date(NOW).toISOString(), {
			openStore: async (workspace, built) => count(await openStore(workspace, built)),
		});
	});
	afterAll(async () => {
		await shop.shut();
		await engine.clear();
	});
	afterEach(() => (onBegin = () => {}));
}

function count(store: MovableStore): MovableStore {
	const note = (): void => {
		begun++;
		onBegin();
	};
	return {
		write: async (work) => {
			note();
			return await store.write(work);
		},
		read: async (work) => {
			note();
			return await store.read(work);
		},
		describe: async () => await store.describe(),
		close: async () => await store.close(),
	};
}

/** Runs a step, and stops the execution while its so-manieth transaction is at work; says how many were begun after that. */
async function stopAt(
	transaction: number,
	type: string,
	items: readonly INodeExecutionData[],
	parameters: IDataObject,
	onError: 'stopWorkflow' | 'continueRegularOutput' = 'stopWorkflow',
): Promise<{ execution: Execution; afterwards: number }> {
	const from = begun;
	let [isStopped, afterwards] = [false, 0];
	const started = shop.start(around(type, parameters, { onError }), 'In', items);
	onBegin = () => {
		if (isStopped) afterwards++;
		else if (begun - from === transaction) {
			isStopped = true;
			started.cancel();
		}
	};
	const execution = await started.ended;
	expect(isStopped).toBe(true);
	return { execution, afterwards };
}

/** Two events of each person, and for every third one an order. */
const rows = Array.from({ length: PEOPLE }, (_, person) => {
	const email = `p${person}@shop.example`;
	const at = (day: number): string => new Date(NOW - (200 - (person % 90) - day) * DAY).toISOString();
	const visit = { email, event: person % 3 === 0 ? 'Checkout Started' : 'Page Viewed', occurred_at: at(0) };
	const order = { order_id: `o${person}`, amount: 40, currency: 'EUR', occurred_at: at(2) };
	return [
		visit,
		{ email, ...(person % 3 === 0 ? { event: 'Order Completed', ...order } : { ...visit, occurred_at: at(3) }) },
	];
}).flat();
const history = rows.map((row) => posted(row));
const past = { operation: 'recordOnly', source: 'mapFields', options: { pastEvents: true } };
const question = { audience: 'prospect', windowDays: 14 };
const tick = [{ json: { tick: 1 } }];

async function eventsOnRecord(): Promise<number> {
	const { outputs } = await shop.step('scoreLead', history, past);
	const leads = (outputs[0] ?? []).map(({ json }) => json.lead as { event: { duplicate: boolean } });
	return leads.filter(({ event }) => event.duplicate).length;
}

describeEachShopEngine('An execution that is stopped', (openEngine) => {
	openShopOn(openEngine);

	// Where an error stops the workflow, the whole history is looked through first, which writes nothing.
	it.each([
		['stopWorkflow', 9],
		['continueRegularOutput', 4],
	] as const)(
		'leaves of a history what was recorded, whole, with On Error on %s; loading it again adds the rest',
		async (onError, transaction) => {
			// People and orders of its own: an order that is on record already is a repeat, too.
			const own = rows.map((row) =>
				posted({
					...row,
					email: `${onError}-${row.email}`,
					...('order_id' in row && { order_id: `${onError}-${row.order_id}` }),
				}),
			);
			const { execution, afterwards } = await stopAt(transaction, 'scoreLead', own, past, onError);
			expect(execution.status).toBe('canceled');
			expect(execution.error?.message).toBe(
				'The execution was canceled, so this step stopped before its end. What it had saved by then stays.',
			);
			// Under Continue n8n hands on what came in, to nobody: no step is run after this one.
			expect(execution.itemsFrom('Step').filter(({ json }) => 'lead' in json)).toEqual([]);
			expect(afterwards).toBe(0);
			const { outputs } = await shop.step('scoreLead', own, past);
			const known = (outputs[0] ?? []).map(
				({ json }) => (json.lead as { event: { duplicate: boolean } }).event.duplicate,
			);
			const repeats = known.filter(Boolean).length;
			expect(repeats).toBeGreaterThan(0);
			expect(repeats).toBeLessThan(rows.length);
			// A slice of a hundred is there or not.
			expect(repeats % 100).toBe(0);
			expect(known).toHaveLength(rows.length);
		},
	);

	describe('of Lead Model', () => {
		beforeAll(async () => {
			await eventsOnRecord();
			expect(await eventsOnRecord()).toBe(rows.length);
		});

		it.each(['train', 'testOnHistory', 'buildReport', 'suggestTiers', 'evaluate', 'dryRun', 'listLeads'])(
			'begins nothing more of %s, and says why it has no answer',
			async (operation) => {
				const resource = operation === 'listLeads' ? 'lead' : 'model';
				const parameters = { resource, operation, ...question, limit: 1_000 };
				const { execution, afterwards } = await stopAt(4, 'leadModel', tick, parameters);
				expect(execution.status).toBe('canceled');
				expect(execution.error?.message).toContain('The execution was canceled');
				expect(execution.itemsFrom('Step')).toEqual([]);
				expect(afterwards).toBe(0);
			},
		);

		it('ends the thread that learns, and no version of it is kept', async () => {
			const Thread = threads.Worker;
			const ended: Promise<unknown>[] = [];
			const started = shop.start(around('leadModel', { operation: 'train', ...question }), 'In', tick);
			threads.Worker = class extends Thread {
				constructor(...given: ConstructorParameters<typeof Thread>) {
					super(...given);
					ended.push(new Promise((resolve) => this.once('exit', resolve)));
					// Once it is being waited for.
					queueMicrotask(() => started.cancel());
				}
			};
			const execution = await started.ended.finally(() => (threads.Worker = Thread));
			expect(execution.status).toBe('canceled');
			expect(ended).toHaveLength(1);
			await Promise.all(ended);
			const { outputs } = await shop.step('leadModel', tick, { operation: 'listVersions' });
			expect(outputs[0]).toHaveLength(1);
		});
	});
});
