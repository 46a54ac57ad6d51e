import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser, openWorkflow, photographWorkflow, runWorkflow, signInToEditor } from '../../test/e2e/editor';
import { installN8n } from '../../test/e2e/installN8n';
import { installProject } from '../../test/e2e/installPackage';
import { N8nClient, type NodeTypeDescription, type WorkflowFile } from '../../test/e2e/n8nClient';
import { startServer } from '../../test/e2e/n8nServer';
import { readTemplates } from '../../test/e2e/templates';
import { FIRST, MORNING, STEPS_SHOWN, toChain } from './readmeChain';

const FOLDER = resolve('docs/images');
const TEMPLATE = 'score-and-route.json';
const FRAME_WIDTH = 960;
const FRAME_MS = 2_600;
/** What n8n lays over the canvas and the panel. */
const HIDE_OVERLAYS = `
	.el-notification, [data-test-id='node-feature-request'], [data-test-id='canvas-controls'],
	:has(> [data-test-id='node-creator-plus-button']) { visibility: hidden; }`;

/** `npm run docs:images`: the README's picture of a template whose accounts are connected, and its animation of a run. */
async function takeReadme(): Promise<void> {
	await installN8n();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-readme-'));
	installProject(userFolder);
	const server = await startServer(userFolder);
	const browser = await openBrowser();
	try {
		const client = await N8nClient.signIn(server.url);
		const page = await signInToEditor(browser, server.url, 'light');
		const template = readTemplates().get(TEMPLATE);
		if (template === undefined) throw new Error(`workflows/${TEMPLATE} is missing`);
		const { id } = await client.importWorkflow(await connectAccounts(client, template));
		await openWorkflow(page, server.url, id);
		await photographWorkflow(page, join(FOLDER, 'score-and-route.png'));
		console.log('docs/images/score-and-route.png');
		await page.setViewportSize({ width: 1280, height: 720 });
		await animate(await takeFrames(page, server.url, client));
		console.log('docs/images/first-run.webp');
	} finally {
		await browser.close();
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

/** Each step with an account of the kind it asks for, so that no picture warns of one that is missing. */
async function connectAccounts(client: N8nClient, template: WorkflowFile): Promise<WorkflowFile> {
	const types = new Map((await client.getNodeTypes()).map((type) => [type.name, type]));
	const nodes = [];
	for (const node of template.nodes) {
		const kind = chooseAccount(types.get(node.type), node.parameters);
		const account = kind === undefined ? undefined : await client.createCredential(kind, node.name, {});
		nodes.push(account === undefined ? node : { ...node, credentials: { [kind as string]: account } });
	}
	return { ...template, nodes };
}

interface AccountChoice {
	name: string;
	required?: boolean;
	displayOptions?: { show?: Record<string, unknown[]> };
}

/** The first kind of account that a step asks for as it is set; undefined where it needs none. */
function chooseAccount(type: NodeTypeDescription | undefined, parameters: Record<string, unknown>): string | undefined {
	const { credentials = [] } = (type ?? {}) as { credentials?: AccountChoice[] };
	return credentials.find(({ required, displayOptions }) =>
		displayOptions?.show === undefined
			? required
			: Object.entries(displayOptions.show).every(([field, values]) => values.includes(parameters[field])),
	)?.name;
}

/** The chain before its run, after it, and what its steps answered. */
async function takeFrames(page: Page, url: string, client: N8nClient): Promise<Buffer[]> {
	await runChain(page, url, client, FIRST); // a store that was just made says so, once
	await openWorkflow(page, url, (await client.importWorkflow(toChain(MORNING))).id);
	await page.addStyleTag({ content: HIDE_OVERLAYS });
	const frames = [await page.screenshot()];
	await runAndSee(page);
	frames.push(await page.screenshot());
	for (const name of STEPS_SHOWN) {
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await page.getByTestId('output-panel').waitFor();
		await page.waitForTimeout(1_500); // the panel slides in
		frames.push(await page.screenshot());
		await page.getByTestId('ndv-close-button').click();
	}
	return frames;
}

async function runChain(page: Page, url: string, client: N8nClient, events: object[]): Promise<void> {
	await openWorkflow(page, url, (await client.importWorkflow(toChain(events))).id);
	await runAndSee(page);
}

async function runAndSee(page: Page): Promise<void> {
	await runWorkflow(page);
	await page.getByTestId('canvas-node-status-success').last().waitFor();
	await page.waitForTimeout(1_500); // numbers arrive at the lines one by one
}

async function animate(frames: Buffer[]): Promise<void> {
	const small = await Promise.all(frames.map((frame) => sharp(frame).resize({ width: FRAME_WIDTH }).png().toBuffer()));
	await sharp(small, { join: { animated: true } })
		.webp({ delay: small.map(() => FRAME_MS), loop: 0, quality: 80 })
		.toFile(join(FOLDER, 'first-run.webp'));
}

void takeReadme();
