import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runSql } from '../../store/openTestPostgres';
import { N8nClient, type StoredWorkflow } from '../n8nClient';
import { recordingFlow, startedFlow, startedFor } from '../triggerFlows';
import { createStoreCredential, type Cluster } from './startCluster';

const SHOP = 'trigger-in-queue';
const LEFT_MS = 58_000;
const LOOK_MS = 10_000;
const CARTS = ['ada', 'bob', 'cleo', 'dan', 'eve', 'fay'].map((name) => `${name}@${name}.example`);
const LATER = 'gus@gus.example';

/** Two mains find what is due at the same second, and workers run the workflow: once for each moment. */
export function examineTriggerInQueue(connect: () => Cluster): void {
	describe('the Lead Scoring Trigger in queue mode', () => {
		let flow: StoredWorkflow;
		let other: N8nClient;

		test('of two mains that look in the same second starts its workflow once for each cart, on a worker', async () => {
			const { main, leads, leadsAsAdmin, addMain } = connect();
			const client = await N8nClient.signIn(main.url);
			const store = await createStoreCredential(client, leads);
			await client.activate(await client.importWorkflow(recordingFlow(SHOP, store)));
			const cart = { moment: 'cartAbandoned', waitMinutes: 1, options: { checkEvery: 'tenSeconds' } };
			// Here executions that went well are not kept unless asked for.
			const settings = { saveDataSuccessExecution: 'all' };
			flow = await client.importWorkflow({ ...startedFlow('Started in the queue', cart, { store }), settings });
			await client.activate(flow);
			// It begins with all that is active.
			const second = await addMain();
			other = await N8nClient.signIn(second.url);
			for (let waited = 0; (await readWatches(connect(), flow)).length === 0; waited++) {
				assert.ok(waited < 60, 'the trigger has not begun');
				await sleep(1000);
			}
			for (const email of CARTS) await leaveCart(client, email);
			const executions = await client.readExecutions(flow.id, CARTS.length);
			assert.deepEqual([...new Set(executions.map(({ status }) => status))], ['success']);
			await sleep(1.2 * LOOK_MS);
			assert.deepEqual(startedFor(await client.readExecutions(flow.id, CARTS.length)), CARTS);
			const [open] = await runSql(
				leadsAsAdmin,
				'select count(*)::int as count from lead_scoring.moments where settled_at is null',
			);
			assert.equal(open?.count, 0);
		});

		test('goes on in the other main after kill -9 of the first', async () => {
			await connect().main.kill();
			await leaveCart(other, LATER);
			await other.readExecutions(flow.id, CARTS.length + 1);
			assert.deepEqual(startedFor(await other.readExecutions(flow.id, CARTS.length + 1)), [...CARTS, LATER]);
		});
	});
}

async function readWatches({ leadsAsAdmin }: Cluster, { id }: StoredWorkflow): Promise<unknown[]> {
	const watches = await runSql(leadsAsAdmin, 'select id from lead_scoring.watches');
	return watches.filter((watch) => String(watch.id).includes(id));
}

async function leaveCart(client: N8nClient, email: string): Promise<void> {
	const response = await client.callWebhook(SHOP, {
		...{ event: 'product_added', event_id: `cart of ${email}`, email },
		occurred_at: new Date(Date.now() - LEFT_MS).toISOString(),
	});
	assert.equal(response.status, 200, await response.text());
}
