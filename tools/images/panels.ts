import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, signInToEditor } from '../../test/e2e/editor';
import { installN8n } from '../../test/e2e/installN8n';
import { installProject } from '../../test/e2e/installPackage';
import { N8nClient } from '../../test/e2e/n8nClient';
import { startServer } from '../../test/e2e/n8nServer';
import { PANELS, toWorkflow } from './panelNodes';

const FOLDER = resolve('docs/images/panels');
/** Of the windows that people have; the narrower one shows what would be cut. */
const WIDTHS = [1600, 1280] as const;
const HEIGHT = 1_000;
const TALLER_THAN_ANY = 2_400;
const MARGIN = 16;

/** `npm run docs:images`: each node's panel in the real n8n, as it is after it was placed, into docs/images/panels. */
async function takePanels(): Promise<void> {
	await installN8n();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-panels-'));
	installProject(userFolder);
	const server = await startServer(userFolder);
	const browser = await openBrowser();
	try {
		const client = await N8nClient.signIn(server.url);
		const { id } = await client.importWorkflow(toWorkflow());
		const page = await signInToEditor(browser, server.url, 'light');
		mkdirSync(FOLDER, { recursive: true });
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: HEIGHT });
			for (const { name } of PANELS) {
				await openPanel(page, `${server.url}/workflow/${id}`, name);
				const cut = await listCut(page);
				console.log(`${width} ${name}: ${cut.length === 0 ? 'nothing cut' : `cut: ${cut.join(' | ')}`}`);
				if (width === WIDTHS[0]) await takePanel(page, name);
			}
		}
	} finally {
		await browser.close();
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

async function openPanel(page: Page, workflow: string, name: string): Promise<void> {
	await page.goto(`${workflow}/${encodeURIComponent(toId(name))}`);
	await page.getByTestId('node-parameters').first().waitFor({ timeout: 120_000 });
	await page.waitForTimeout(800); // lists load, the panel slides in
}

function toId(name: string): string {
	return PANELS.find((panel) => panel.name === name)?.id ?? name;
}

/** The panel alone and whole: as high as its fields, however many there are. */
async function takePanel(page: Page, name: string): Promise<void> {
	await page.setViewportSize({ width: WIDTHS[0], height: TALLER_THAN_ANY });
	await page.addStyleTag({ content: "[data-test-id='node-feature-request'] { visibility: hidden; }" });
	const panel = await page.getByTestId('node-parameters').first().boundingBox();
	if (panel === null) throw new Error(`${name} has no panel`);
	const items = await page.getByTestId('node-parameters').first().getByTestId('parameter-item').all();
	const boxes = await Promise.all(items.map((item) => item.boundingBox()));
	const bottom = Math.max(...boxes.map((box) => (box === null ? 0 : box.y + box.height)));
	const clip = { ...panel, height: bottom + MARGIN - panel.y };
	await page.screenshot({ path: join(FOLDER, `${toId(name)}.png`), scale: 'css', clip });
	await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
}

/** Labels that are wider than the room they have. */
async function listCut(page: Page): Promise<string[]> {
	return await page.evaluate(() =>
		[...document.querySelectorAll('[data-test-id="node-parameters"] *')]
			.filter(
				(element): element is HTMLElement =>
					element instanceof HTMLElement &&
					element.children.length === 0 &&
					(element.textContent ?? '').trim() !== '' &&
					element.scrollWidth > element.clientWidth + 1 &&
					getComputedStyle(element).overflow !== 'visible',
			)
			.map((element) => (element.textContent ?? '').trim().slice(0, 60)),
	);
}

void takePanels();
