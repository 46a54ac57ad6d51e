import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { createEngine, openSqliteStore, readPayload, tierRulesSchema } from '../../src/index';
import { openBrowser, openWorkflow, runWorkflow, signInToEditor } from './editor';
import { installProject } from './installPackage';
import { N8nClient, type StoredWorkflow, type WorkflowFile } from './n8nClient';
import { type N8nServer, startServer } from './n8nServer';
import { recordingFlow, startedFlow, startedFor } from './triggerFlows';

const SHOP = 'trigger-exam';
/** Due a minute after the last step, looked for every ten seconds. */
const CART = { moment: 'cartAbandoned', waitMinutes: 1, options: { checkEvery: 'tenSeconds' } };
const LOOK_MS = 10_000;
const LEFT_MS = 55_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The Lead Scoring Trigger in published workflows, through a crash of n8n. */
export function examineTrigger(): void {
	describe('The Lead Scoring Trigger of a published workflow', { concurrency: false }, () => {
		let userFolder: string;
		let server: N8nServer;
		let client: N8nClient;
		let browser: Browser;
		let quick: StoredWorkflow;
		let quickFile: WorkflowFile;

		before(async () => {
			userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-trigger-'));
			installProject(userFolder);
			server = await startServer(userFolder);
			client = await N8nClient.signIn(server.url);
			await client.activate(await client.importWorkflow(recordingFlow(SHOP)));
			quickFile = startedFlow('Started', CART);
			quick = await publish(quickFile);
			browser = await openBrowser();
		});

		after(async () => {
			await browser?.close();
			await server?.stop();
			rmSync(userFolder, { recursive: true, force: true });
		});

		const storeFile = (): string => join(userFolder, '.n8n/lead-scoring/default.sqlite');

		/** Publishes a workflow and waits until its trigger has begun. */
		async function publish(file: WorkflowFile): Promise<StoredWorkflow> {
			const stored = await client.importWorkflow(file);
			await client.activate(stored);
			for (let second = 0; second < 60; second++) {
				if (countStored('select count(*) as count from watches where id like ?', `%${stored.id}%`) === 1) return stored;
				await sleep(1000);
			}
			throw new Error(`The trigger of ${file.name} has not begun`);
		}

		function countStored(sql: string, ...values: string[]): number {
			if (!existsSync(storeFile())) return 0;
			const store = new DatabaseSync(storeFile(), { readOnly: true });
			try {
				return (store.prepare(sql).get(...values) as { count: number }).count;
			} catch {
				return 0; // its tables are not there yet
			} finally {
				store.close();
			}
		}

		const step = (email: string, event: string, agoMs = LEFT_MS) => ({
			event,
			event_id: `${email}-${event}`,
			email,
			occurred_at: new Date(Date.now() - agoMs).toISOString(),
		});

		async function report(email: string, event: string, fields: object = {}, agoMs?: number): Promise<void> {
			const response = await client.callWebhook(SHOP, { ...step(email, event, agoMs), ...fields });
			assert.equal(response.status, 200, await response.text());
		}

		test('starts it once for a cart that was left, with the cart, and not for one that was bought', async () => {
			const line = { product: 'Trail runner', amount: 79, currency: 'EUR' };
			// Due in twenty seconds, so that the order is there before on a slow machine too.
			await report('bought@bought.example', 'product_added', line, 40_000);
			const order = { order_id: 'o-1', total: 79, currency: 'EUR' };
			await report('bought@bought.example', 'order_completed', order, 39_000);
			await report('left@left.example', 'product_added', line);
			const [execution] = await client.readExecutions(quick.id, 1);
			assert.equal(execution?.status, 'success', execution?.error?.message);
			const [item] = execution?.runData['When Due']?.[0]?.data?.main[0] ?? [];
			const { moment, lead, cart } = item?.json as {
				moment: { kind: string };
				lead: { score: number; identities: object };
				cart: { amount: number; lines: object[] };
			};
			assert.equal(moment.kind, 'cartAbandoned');
			assert.deepEqual(lead.identities, { email: 'left@left.example' });
			assert.ok(lead.score > 50, `${lead.score}`);
			assert.equal(cart.amount, 79);
			assert.equal(cart.lines.length, 1);
			await sleep(3.5 * LOOK_MS);
			assert.deepEqual(startedFor(await client.readExecutions(quick.id, 1)), ['left@left.example']);
		});

		test('shows the newest in the editor and uses nothing up', async () => {
			const shown = await client.importWorkflow(startedFlow('Shown', CART));
			const page = await signInToEditor(browser, server.url, 'light');
			await openWorkflow(page, server.url, shown.id);
			for (let click = 0; click < 3; click++) {
				await runWorkflow(page);
				if (await client.hasBegun(shown.id, 1, 20)) break;
			}
			const executions = await client.readExecutions(shown.id, 1);
			await page.context().close();
			assert.deepEqual(startedFor(executions), ['left@left.example']);
			assert.equal(countStored('select count(*) as count from watches where id like ?', `%${shown.id}%`), 0);
		});

		test('starts it for a lead that has cooled down without another item, for one that nobody followed up, and for one who unsubscribed', async () => {
			const options = { checkEvery: 'tenSeconds' };
			const cooled = await publish(startedFlow('Cooled', { moment: 'tierChanged', tiers: ['B', 'C'], options }));
			const unanswered = await publish(
				startedFlow('Unanswered', { moment: 'notFollowedUp', waitHours: 1, tiers: ['A'], options }),
			);
			const stopped = await publish(startedFlow('Stopped', { moment: 'suppressionChanged', options }));
			await report('stopped@stopped.example', 'unsubscribed');
			await giveTier('cooled@cooled.example', 40 * DAY_MS);
			await giveTier('waiting@unanswered.example', HOUR_MS - 15_000);
			const [moved] = await client.readExecutions(cooled.id, 1);
			const [item] = moved?.runData['When Due']?.[0]?.data?.main[0] ?? [];
			const { tier } = item?.json as { tier: { previous: string; cause: string } };
			assert.deepEqual([tier.previous, tier.cause], ['A', 'time']);
			assert.deepEqual(startedFor(await client.readExecutions(cooled.id, 1)), ['cooled@cooled.example']);
			assert.deepEqual(startedFor(await client.readExecutions(unanswered.id, 1)), ['waiting@unanswered.example']);
			assert.deepEqual(startedFor(await client.readExecutions(stopped.id, 1)), ['stopped@stopped.example']);
			await sleep(2 * LOOK_MS);
			assert.equal((await client.readExecutions(stopped.id, 1)).length, 1);
			assert.equal((await client.readExecutions(cooled.id, 1)).length, 1);
			assert.equal((await client.readExecutions(unanswered.id, 1)).length, 1);
			for (const flow of [cooled, unanswered, stopped]) await client.deactivate(flow);
		});

		test('after kill -9 starts it for what had been claimed and not handed on, and for nothing twice', async () => {
			const slow = await publish(startedFlow('Started slowly', CART, { seconds: 30 }));
			await report('running@running.example', 'product_added');
			assert.ok(await client.hasBegun(slow.id, 1, 120));
			await client.readExecutions(quick.id, 2);
			await server.kill();

			await claimBesideN8n(quick, quickFile);
			server = await startServer(userFolder);
			client = await N8nClient.signIn(server.url);
			const everything = ['claimed@claimed.example', 'left@left.example', 'running@running.example'];
			assert.deepEqual(
				startedFor(await client.readExecutions(quick.id, 4)),
				[...everything, 'waiting@waiting.example'].sort(),
			);
			await sleep(2 * LOOK_MS);
			assert.equal((await client.readExecutions(quick.id, 4)).length, 4);
			const began = startedFor(await client.readExecutions(slow.id, 3)).filter((email) => email !== '');
			assert.equal(new Set(began).size, began.length, began.join(', '));
			assert.equal((await client.readExecutions(slow.id, 3)).length, 3);
		});

		/** So long ago somebody asked for a quote and came into tier A. */
		async function giveTier(email: string, agoMs: number): Promise<void> {
			const at = Date.now() - agoMs;
			const store = await openSqliteStore({ file: storeFile(), workspace: 'default' });
			const engine = createEngine({ store, clock: () => at });
			const steps = ['checkout_started', 'quote_requested', 'product_added', 'email_link_clicked'];
			const records = steps.flatMap((event) => {
				const body = { event, event_id: `${email} ${event}`, email, occurred_at: new Date(at).toISOString() };
				return readPayload({ headers: {}, params: {}, query: {}, body }).records;
			});
			const [answer] = await engine.recordAndScore([{ records, inferOutcomes: true }]);
			const scored = answer?.ok ? answer.value[0]?.scored : undefined;
			assert.ok(scored);
			const request = { leadId: scored.lead.id, score: scored.score.score, audience: scored.audience };
			const [given] = await engine.assignTiers([request], tierRulesSchema.parse({}), { tierSet: 'default' });
			assert.equal(given?.ok && given.value.name, 'A');
			await engine.close();
		}

		/** Two carts while n8n is down: one claimed by a process that ended right after, six minutes ago; one by nobody. */
		async function claimBesideN8n({ id }: StoredWorkflow, { nodes }: WorkflowFile): Promise<void> {
			const store = await openSqliteStore({ file: storeFile(), workspace: 'default' });
			const engine = createEngine({ store, clock: () => Date.now() });
			const leave = async (email: string) => {
				const { records } = readPayload({ headers: {}, params: {}, query: {}, body: step(email, 'product_added') });
				await engine.recordEvents([{ records }]);
			};
			await leave('claimed@claimed.example');
			await sleep(60_000 - LEFT_MS + 500);
			const node = nodes[0] as unknown as { id: string };
			const question = { kind: 'cartAbandoned', waitMs: 60_000, notLaterHours: 24, limit: 50 } as const;
			const taken = await engine.takeMoments({ watch: `default/${id}/${node.id}`, ...question });
			assert.equal(taken.length, 1);
			await leave('waiting@waiting.example');
			await engine.close();
			const raw = new DatabaseSync(storeFile());
			raw.prepare('update moments set taken_at = taken_at - 360000 where settled_at is null').run();
			raw.close();
		}
	});
}
