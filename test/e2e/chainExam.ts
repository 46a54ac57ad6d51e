import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { signInToEditor, takeScreenshot } from './editor';
import { Hand } from './hand';
import type { N8nClient } from './n8nClient';

/** Every node with its plus, itself, its action and its panel closed; the last panel stays open. */
const CLICKS = 18;
const LAPTOP = { width: 1_280, height: 800 };
const ASKED = { event: 'quote_requested', event_id: 'chain-2', email: 'kai@westufer.example' };

interface Server {
	client: N8nClient;
	browser: Browser;
}

/** A chain built with the mouse alone, run, and read. */
export function examineChain(getServer: () => Server): void {
	test('the chain from a webhook to Record Contact takes 18 clicks and no field, and the score is the first thing seen', async () => {
		const { client, browser } = getServer();
		const page = await signInToEditor(browser, client.baseUrl, 'light');
		const hand = new Hand(page);
		await hand.begin(client.baseUrl, 'webhook', /^Webhook$/);
		await hand.add('Webhook', 0, { words: 'score lead', node: /^Score Lead$/, action: /^Record and score lead$/ });
		await hand.closePanel();
		await hand.add('Score Lead', 0, { words: 'tier', node: /^Assign Tier$/ });
		await hand.closePanel();
		const check = { words: 'do not contact', node: /^Suppression Check$/ };
		await hand.add('Assign Tier', 0, { ...check, action: /^Check suppression$/ });
		await hand.closePanel();
		await hand.add('Suppression Check', 2, { ...check, words: 'record contact', action: /^Record contact$/ });
		assert.deepEqual({ clicks: hand.clicks, fields: hand.fields }, { clicks: CLICKS, fields: 0 });
		await hand.closePanel();

		const start = page.getByTestId('execute-workflow-button').first();
		await hand.click(start, page.getByTestId('stop-execution-waiting-for-webhook-button'));
		const id = /workflow\/([^/?]+)/.exec(page.url())?.[1] ?? '';
		const { nodes } = await client.readWorkflow(id);
		const path = String(nodes.find(({ name }) => name === 'Webhook')?.parameters.path);
		const sent = await fetch(`${client.baseUrl}/webhook-test/${path}?${new URLSearchParams(ASKED).toString()}`);
		assert.equal(sent.status, 200, await sent.text());
		const [execution] = await client.readExecutions(id, 1);
		assert.equal(execution?.status, 'success', execution?.error?.message);
		const ran = Object.keys(execution?.runData ?? {});
		assert.deepEqual(ran, ['Webhook', 'Score Lead', 'Assign Tier', 'Suppression Check', 'Suppression Check1']);
		const added = ran.slice(1).map((name) => {
			const items = execution?.runData[name]?.[0]?.data?.main.flat() ?? [];
			return Object.keys(items[0]?.json as object)[0];
		});
		assert.deepEqual(added, ['lead', 'tier', 'suppression', 'contact']);
		await takeScreenshot(page, 'chain');

		await page.setViewportSize(LAPTOP);
		await hand.openNode('Score Lead');
		for (const view of ['table', 'schema', 'json']) {
			const summary = hand.output.getByText(/\d of 100 \([ABC][123]\), \d+ % likely to convert\. Mostly: Asked/).last();
			await hand.click(hand.output.getByTestId(`radio-button-${view}`), summary);
			const box = await summary.boundingBox();
			assert.ok(box !== null && box.y > 0 && box.y + 40 < LAPTOP.height, `${view}: ${JSON.stringify(box)}`);
			await page.screenshot({ path: `test/e2e/screenshots/score-${view}.png` });
		}
		await page.context().close();
	});
}
