import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import type { Browser } from 'playwright-core';
import { findUnfit } from '../workflows/checkNode';
import { examineAgent } from './agentExam';
import { type Answer, type TrainedAnswer, tierNames } from './answers';
import { examineChain } from './chainExam';
import { findBrokenIcons, openBrowser, openWorkflow, readCanvas, signInToEditor, takeScreenshot } from './editor';
import { installProject } from './installPackage';
import { type Execution, N8nClient, READER_HEADERS, type WorkflowFile } from './n8nClient';
import { type N8nServer, startServer } from './n8nServer';
import { examineOptOuts } from './optOutExam';
import { examinePoints } from './pointsExam';
import { seedHistory } from './seedHistory';
import { examineSettings } from './settingsExam';
import { type ImportedTemplate, importTemplates, webhookPathBefore, withoutMail } from './templates';
import { examineWorkspaces } from './workspacesExam';

const { name: PACKAGE, n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	name: string;
	n8n: { nodes: string[] };
};
const LOOP = 'webhook-score-and-route.json';
const WEEKLY = 'weekly-training-and-report.json';
const DECISIONS = ['Suppressed', 'Deferred', 'Allowed'] as const;

/** All nodes in an n8n with every template, in its editor and over HTTP. */
export function examinePackage(): void {
	describe('The package in the real n8n', { concurrency: false }, () => {
		let userFolder: string;
		let server: N8nServer;
		let client: N8nClient;
		let browser: Browser;
		let templates: Map<string, ImportedTemplate>;

		before(async () => {
			userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-e2e-'));
			installProject(userFolder);
			server = await startServer(userFolder);
			client = await N8nClient.signIn(server.url);
			templates = await importTemplates(client);
			browser = await openBrowser();
		});

		after(async () => {
			await browser?.close();
			await server?.stop();
			rmSync(userFolder, { recursive: true, force: true });
		});

		test('n8n offers every node, with icons for light and dark', async () => {
			const offered = new Map((await client.getNodeTypes()).map((type) => [type.name, type]));
			assert.ok(n8n.nodes.length >= 4);
			for (const path of n8n.nodes) {
				const type = offered.get(typeOfFile(path));
				assert.ok(type, `${path} is not offered`);
				const { light, dark } = type.iconUrl as { light: string; dark: string };
				assert.notEqual(light, dark);
				for (const icon of [light, dark]) {
					const response = await fetch(`${server.url}/${icon}`);
					assert.equal(response.status, 200, icon);
					assert.match(response.headers.get('content-type') ?? '', /svg/);
				}
			}
		});

		test('n8n has every step of every template, in its version, and takes what is set in it', async () => {
			const types = (await client.getNodeTypes()) as unknown as INodeTypeDescription[];
			for (const [file, { template }] of templates) {
				const unfit = template.nodes.flatMap((node) => findUnfit(node as unknown as INode, types));
				assert.deepEqual([file, unfit], [file, []]);
			}
		});

		for (const [scheme, which, count] of [
			['light', 'every template', Infinity],
			['dark', 'a template', 1],
		] as const) {
			test(`${which} opens on the ${scheme} canvas with its nodes, icons and named outputs`, async () => {
				const page = await signInToEditor(browser, server.url, scheme);
				assert.ok(templates.size > 0);
				for (const [file, { template, stored }] of [...templates].slice(0, count)) {
					await openWorkflow(page, server.url, stored.id);
					const canvas = await readCanvas(page);
					for (const { name, type, parameters } of template.nodes) {
						if (type === 'n8n-nodes-base.stickyNote') continue;
						assert.ok(name in canvas, `${file}: "${name}" is not on the canvas`);
						// A node that continues on its error output has that one as well, last.
						const labels = canvas[name]?.filter((label) => label !== 'Error');
						if (type === `${PACKAGE}.assignTier`) assert.deepEqual(labels, tierNames(parameters));
						if (type === `${PACKAGE}.suppressionCheck` && (parameters.operation ?? 'check') === 'check') {
							assert.deepEqual(labels, DECISIONS);
						}
					}
					assert.deepEqual(await findBrokenIcons(page), []);
					await takeScreenshot(page, `${file.replace('.json', '')}-${scheme}`);
				}
				await page.context().close();
			});
		}

		test('the report is a page for whoever knows the password, and for nobody else', async () => {
			const imported = templates.get(WEEKLY);
			assert.ok(imported, `workflows/${WEEKLY} is missing`);
			const stored = await client.importWorkflow(await client.connectWebhooks(withoutMail(imported.template)));
			await client.activate(stored);
			const page = await client.openPage('lead-report', READER_HEADERS);
			assert.equal(page.status, 200);
			assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
			assert.match(await page.text(), /^<!doctype html>[^]*Lead scoring report/);
			const denied = await client.openPage('lead-report', {});
			assert.ok([401, 403].includes(denied.status), String(denied.status));

			const context = await browser.newContext({ extraHTTPHeaders: READER_HEADERS });
			const tab = await context.newPage();
			const wrong: string[] = [];
			tab.on('pageerror', ({ message }) => wrong.push(message));
			await tab.goto(`${server.url}/webhook/lead-report`);
			await tab.getByRole('heading', { name: 'Lead scoring report' }).waitFor();
			await tab.getByRole('heading', { name: 'At a glance' }).waitFor();
			assert.deepEqual(wrong, []);
			await context.close();
			await client.deactivate(stored);
		});

		examineChain(() => ({ client, browser }));

		describe('driven over HTTP', () => {
			const buyer = { email: 'Buyer@Example.com', name: 'buyer@example.com' };
			let executions = 0;

			/** Delivers to the webhook before a node of this type and answers with what n8n then ran. */
			async function deliver(nodeType: string, body: Record<string, unknown>): Promise<Execution> {
				const { template, stored } = loop();
				const response = await client.callWebhook(webhookPathBefore(template, `${PACKAGE}.${nodeType}`), body);
				assert.equal(response.status, 200, await response.text());
				executions += 1;
				const execution = (await client.readExecutions(stored.id, executions)).at(-1);
				assert.equal(execution?.status, 'success', execution?.error?.message);
				return execution as Execution;
			}

			function loop(): ImportedTemplate {
				const imported = templates.get(LOOP);
				assert.ok(imported, `workflows/${LOOP} is missing`);
				return imported;
			}

			/** What a node of the package put on its outputs in an execution: the output's number and the item. */
			function outputOf(execution: Execution, nodeType: string, operation?: string): { output: number; json: Answer } {
				for (const node of loop().template.nodes) {
					if (node.type !== `${PACKAGE}.${nodeType}`) continue;
					if (operation !== undefined && (node.parameters.operation ?? 'check') !== operation) continue;
					for (const run of execution.runData[node.name] ?? []) {
						const outputs = run.data?.main ?? [];
						const output = outputs.findIndex((items) => (items?.length ?? 0) > 0);
						const item = outputs[output]?.[0];
						if (item !== undefined) return { output, json: item.json as Answer };
					}
				}
				throw new Error(`No ${nodeType} put out an item`);
			}

			/** Reads the package's own store beside the running n8n. */
			function countStored(sql: string, ...values: string[]): number {
				const store = new DatabaseSync(storeFile(), { readOnly: true });
				try {
					return (store.prepare(sql).get(...values) as { count: number }).count;
				} finally {
					store.close();
				}
			}

			function storeFile(): string {
				return join(userFolder, '.n8n/lead-scoring/default.sqlite');
			}

			before(async () => await client.activate(loop().stored));

			const checkout = {
				event: 'checkout_started',
				event_id: 'e2e-1',
				email: buyer.email,
				amount: 120,
				currency: 'EUR',
			};

			test('a checkout is recorded once, scored, given a tier and may be answered by e-mail', async () => {
				const execution = await deliver('scoreLead', checkout);
				const { lead } = outputOf(execution, 'scoreLead').json;
				assert.equal(lead.event.recorded, true);
				assert.equal(lead.audience, 'prospect');
				assert.ok(lead.score > 50, `${lead.score}`);
				assert.ok(lead.reasons.length > 0);
				const { output, json } = outputOf(execution, 'assignTier');
				assert.equal(json.tier.name, ['A', 'B', 'C'][output]);
				assert.equal(outputOf(execution, 'suppressionCheck').json.suppression.decision, 'allowed');
				assert.equal(countStored(EVENTS_OF, buyer.name), 1);
				for (const table of ['scores', 'tier_changes']) assert.equal(countStored(rowsOf(table), buyer.name), 1, table);
			});

			test('a caller without the secret header is refused', async () => {
				const path = webhookPathBefore(loop().template, `${PACKAGE}.scoreLead`);
				assert.equal((await client.callWebhook(path, checkout, {})).status, 403);
				assert.equal(countStored(EVENTS_OF, buyer.name), 1);
			});

			test('the same delivery again is told apart and not counted', async () => {
				const { lead } = outputOf(await deliver('scoreLead', checkout), 'scoreLead').json;
				assert.equal(lead.event.duplicate, true);
				assert.equal(countStored(EVENTS_OF, buyer.name), 1);
			});

			test("a buyer's next prospecting message is suppressed because of the purchase", async () => {
				const order = {
					event: 'order_completed',
					order_id: 'e2e-order-1',
					email: buyer.email,
					total: 120,
					currency: 'EUR',
				};
				const { outcome } = outputOf(await deliver('recordOutcome', order), 'recordOutcome').json;
				assert.equal(outcome.kind, 'purchase');
				assert.equal(outcome.recorded, true);
				assert.equal(countStored('select count(*) as count from outcomes where name = ?', 'purchase'), 1);

				const view = { event: 'product_viewed', event_id: 'e2e-2', email: buyer.email };
				const { output, json } = outputOf(await deliver('scoreLead', view), 'suppressionCheck');
				assert.equal(DECISIONS[output], 'Suppressed');
				assert.equal(json.lead.audience, 'customer');
				assert.deepEqual(
					json.suppression.reasons.map(({ code }) => code),
					['purchased'],
				);
			});

			test('a person who opted out is suppressed from then on', async () => {
				const email = 'quiet@example.com';
				await deliver('suppressionCheck', { event: 'unsubscribed', event_id: 'e2e-3', email });
				assert.equal(countStored("select count(*) as count from suppressions where action = 'suppress'"), 1);
				const view = { event: 'checkout_started', event_id: 'e2e-4', email };
				const { output, json } = outputOf(await deliver('scoreLead', view), 'suppressionCheck');
				assert.equal(DECISIONS[output], 'Suppressed');
				assert.deepEqual(
					json.suppression.reasons.map(({ code }) => code),
					['opt_out'],
				);
			});

			examineSettings(PACKAGE, () => ({
				client,
				optOut: async (email) => await deliver('suppressionCheck', { event: 'unsubscribed', email }),
			}));

			examineOptOuts(() => client);

			examineWorkspaces(PACKAGE, () => ({ client, userFolder }));

			test('a schedule trains, promotes, tests on history and checks drift; the next score names the new version', async () => {
				const view = (id: string) => ({ event: 'email_link_clicked', event_id: id, email: 'later@example.com' });
				assert.equal(outputOf(await deliver('scoreLead', view('e2e-5')), 'scoreLead').json.lead.model.version, 0);
				await seedHistory(storeFile(), Date.now());

				const often = await client.importWorkflow(
					await client.connectWebhooks(everyTenSeconds(templates.get(WEEKLY)?.template)),
				);
				await client.activate(often);
				const [execution] = await client.readExecutions(often.id, 1);
				await client.deactivate(often);
				assert.equal(execution?.status, 'success', execution?.error?.message);
				const answerOf = (node: string) =>
					execution?.runData[node]?.[0]?.data?.main[0]?.[0]?.json as { model: TrainedAnswer };
				const { model } = answerOf('Train');
				assert.deepEqual([model.champion, model.version, model.promoted], [0, 1, true], model.because);
				const { report } = answerOf('Build Report') as unknown as { report: { summary: string; mail: string } };
				assert.match(report.summary, /leads have a score/);
				assert.match(report.mail, /Past buyers scored /);
				assert.equal(countStored('select version as count from promotions order by sequence desc limit 1'), 1);

				const { lead } = outputOf(await deliver('scoreLead', view('e2e-6')), 'scoreLead').json;
				assert.equal(lead.model.version, 1);
				assert.match(lead.model.stage, /^learn/);
				assert.equal(countStored('select model_version as count from scores order by rowid desc limit 1'), 1);
			});

			examinePoints(() => ({
				client,
				browser,
				score: async (event) => outputOf(await deliver('scoreLead', event), 'scoreLead').json.lead,
			}));

			examineAgent(() => ({ client }));
		});
	});
}

/** The same workflow on a schedule that a test can wait for, with what needs an account switched off. */
function everyTenSeconds(template: WorkflowFile | undefined): WorkflowFile {
	assert.ok(template, `workflows/${WEEKLY} is missing`);
	const often = { rule: { interval: [{ field: 'seconds', secondsInterval: 10 }] } };
	const silent = withoutMail(template);
	const nodes = silent.nodes.map((node) =>
		node.type === 'n8n-nodes-base.scheduleTrigger' ? { ...node, parameters: often } : node,
	);
	return { ...silent, name: `${template.name}, often`, nodes };
}

const EVENTS_OF = rowsOf('events');

/** How many rows of a table are about the person with this email. */
function rowsOf(table: string): string {
	return `
		select count(*) as count
		from ${table}
		join identities using (lead)
		where identities.kind = 'email' and identities.value = ?`;
}

/** dist/nodes/ScoreLead/ScoreLead.node.js is the type n8n-nodes-lead-scoring.scoreLead. */
function typeOfFile(path: string): string {
	const className = path.split('/').at(-1)?.replace('.node.js', '') ?? '';
	return `${PACKAGE}.${className.charAt(0).toLowerCase()}${className.slice(1)}`;
}
