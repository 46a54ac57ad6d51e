import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { signInToEditor } from './editor';
import { Hand } from './hand';
import type { N8nClient } from './n8nClient';

interface Server {
	client: N8nClient;
	browser: Browser;
	/** What Score Lead answers to an event of somebody new. */
	score(event: Record<string, unknown>): Promise<{ reasons: Array<{ label: string; points: number }> }>;
}

/** Points changed and a rule added in the form, without a word of JSON. */
export function examinePoints(getServer: () => Server): void {
	test('a point is set and a rule added through the form, chosen from what people have done, and the next score has both', async () => {
		const { client, browser, score } = getServer();
		const samples = { event: 'swatch_ordered', category: 'sofas' };
		const before = await score({ ...samples, event_id: 'points-1', email: 'before@stoffhaus.example' });
		assert.ok(!before.reasons.some(({ label }) => label.startsWith('Swatch ordered')), JSON.stringify(before));

		const page = await signInToEditor(browser, client.baseUrl, 'light');
		const hand = new Hand(page);
		await hand.begin(client.baseUrl, 'manual', /^(Trigger manually|Manual Trigger)$/);
		const trigger = (await page.getByTestId('canvas-node').first().getAttribute('data-node-name')) ?? '';
		await hand.add(trigger, 0, { words: 'set points', node: /^Lead Model$/, action: /^Set points$/ });
		await hand.choose(hand.field('signal'), 'webinar', /^Attended a webinar · .+ points? · /);
		await hand.fill(hand.field('points').locator('input'), '20');
		await hand.click(page.getByRole('button', { name: 'Add Rule' }), hand.field('signal', 1));
		await hand.choose(hand.field('signal', 1), 'swatch', /^Swatch ordered · no points yet · 1 time this month/);
		await hand.fill(hand.field('points', 1).locator('input'), '9');
		await hand.option(hand.page.getByPlaceholder('Add Condition').nth(1), 'Category Is');
		await hand.fill(hand.field('category').locator('input'), 'sofas');
		const said = hand.output.getByText(/added.+changed.+Version \d+ is in use\./).first();
		await hand.click(page.getByTestId('node-execute-button'), said);
		assert.deepEqual({ clicks: hand.clicks, fields: hand.fields }, { clicks: CLICKS, fields: 3 });
		await page.screenshot({ path: 'test/e2e/screenshots/set-points.png' });
		await page.context().close();

		const sofa = await score({ ...samples, event_id: 'points-2', email: 'after@stoffe-nord.example' });
		const webinar = { event: 'webinar_attended', event_id: 'points-3', email: 'after@stoffe-west.example' };
		for (const [label, points, { reasons }] of [
			['Swatch ordered (category sofas)', 9, sofa],
			['Attended a webinar', 20, await score(webinar)],
		] as const) {
			assert.equal(reasons.find((reason) => reason.label === label)?.points, points, JSON.stringify(reasons));
		}
	});

	test('what an attribute is worth, the start and a group are set in the same form, and a row that says too little is named', async () => {
		const { client, browser, score } = getServer();
		const page = await signInToEditor(browser, client.baseUrl, 'light');
		const hand = new Hand(page);
		await hand.begin(client.baseUrl, 'manual', /^(Trigger manually|Manual Trigger)$/);
		const trigger = (await page.getByTestId('canvas-node').first().getAttribute('data-node-name')) ?? '';
		await hand.add(trigger, 0, { words: 'set points', node: /^Lead Model$/, action: /^Set points$/ });
		await hand.choose(hand.field('signal'), 'start', /^Start points · /);
		await hand.fill(hand.field('points').locator('input'), '35');
		await hand.click(page.getByRole('button', { name: 'Add Rule' }), hand.field('signal', 1));
		await hand.choose(hand.field('signal', 1), 'shopping', /^Shopping, all together · at most 50/);
		await hand.fill(hand.field('points', 1).locator('input'), '45');
		await hand.click(page.getByRole('button', { name: 'Add Rule' }), hand.field('signal', 2));
		await hand.choose(hand.field('signal', 2), 'country', /^Country · /);
		await hand.option(hand.field('per'), 'These Values');
		const run = page.getByTestId('node-execute-button');
		await hand.click(run, hand.output.getByText('Rule 3: Enter at least one value.').first());
		await hand.fill(hand.field('values').locator('input'), 'DE, AT');
		await hand.click(run, hand.output.getByText(/^3 rules changed.+Version \d+ is in use\./).first());
		await page.screenshot({ path: 'test/e2e/screenshots/set-points-values.png' });
		await page.context().close();

		const event = { event: 'page_viewed', event_id: 'points-4', email: 'after@stoffe-sued.example', country: 'AT' };
		const { reasons } = await score(event);
		assert.equal(reasons.find(({ label }) => label === 'Country')?.points, 5, JSON.stringify(reasons));
	});
}

/** Five to place the node, two to choose each signal, one to add a rule, two for its condition, one to save. */
const CLICKS = 13;
