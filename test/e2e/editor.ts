import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type Page, chromium, selectors } from 'playwright-core';
import { OWNER } from './n8nClient';

selectors.setTestIdAttribute('data-test-id');

/** Debian's Chromium; the flags keep it from calling home, which a closed network would answer with long waits. */
export async function openBrowser(): Promise<Browser> {
	return await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** Signs the owner in at the editor's own login page. */
export async function signInToEditor(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 1600, height: 1000 },
		deviceScaleFactor: 1.5,
		colorScheme,
	});
	const page = await context.newPage();
	await page.goto(`${url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[name="password"]').fill(OWNER.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/\/(home|workflow)/);
	return page;
}

/** Opens a workflow on the canvas, whole, without the tips that n8n lays over it. */
export async function openWorkflow(page: Page, url: string, workflowId: string): Promise<void> {
	await goToWorkflow(page, `${url}/workflow/${workflowId}`);
	await page.getByTestId('canvas-node').first().waitFor();
	await page.addLocatorHandler(page.getByTestId('suggested-actions-close'), async (close) => await close.click());
	await page.getByTestId('zoom-to-fit').click();
	await page.mouse.move(800, 15); // off the canvas: a node under the pointer shows its toolbar
	await page.waitForTimeout(1500); // the zoom is animated and icons arrive one by one
}

/** From one workflow to another without starting the editor again, which takes a processor five seconds. */
async function goToWorkflow(page: Page, url: string): Promise<void> {
	if (!page.url().includes('/workflow/') || page.url() === url) {
		await page.goto(url);
		return;
	}
	const former = await page.getByTestId('canvas-node').elementHandles();
	await page.evaluate((target) => {
		history.pushState({}, '', target);
		dispatchEvent(new PopStateEvent('popstate', { state: {} }));
	}, url);
	for (const node of former) await node.waitForElementState('hidden');
}

/** Runs the open workflow by the button that starts it. */
export async function runWorkflow(page: Page): Promise<void> {
	await page.getByTestId('execute-workflow-button').first().click();
}

/** What the editor tells the person in its corner. */
export async function readNotices(page: Page): Promise<string> {
	return (await page.locator('.el-notification').allInnerTexts()).join(' ') || 'nothing';
}

/** What a person sees on the canvas: each node's name with the labels at its outputs. */
export async function readCanvas(page: Page): Promise<Record<string, string[]>> {
	const nodes = await page.getByTestId('canvas-node').evaluateAll((elements) =>
		elements.map((node) => {
			const handles = [...node.querySelectorAll<HTMLElement>('[data-test-id="canvas-node-output-handle"]')];
			return [node.getAttribute('data-node-name') ?? '', handles.map(({ innerText }) => innerText.trim())] as const;
		}),
	);
	return Object.fromEntries(nodes);
}

/** Icons that the browser could not draw, by address. */
export async function findBrokenIcons(page: Page): Promise<string[]> {
	const images = page.getByTestId('canvas-node').locator('img');
	return await images.evaluateAll((all) =>
		(all as HTMLImageElement[]).filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
	);
}

/** The workflow alone, for whoever looks at what a test saw. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
	const dir = resolve('test/e2e/screenshots');
	mkdirSync(dir, { recursive: true });
	await photographWorkflow(page, `${dir}/${name}.png`);
}

/** The workflow alone, cut out of the editor, into a file. */
export async function photographWorkflow(page: Page, path: string): Promise<void> {
	const drawn = await page
		.locator('.vue-flow__node')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
	const x = Math.min(...drawn.map((box) => box.x)) - MARGIN;
	const y = Math.min(...drawn.map((box) => box.y)) - MARGIN;
	const right = Math.max(...drawn.map((box) => box.x + box.width)) + MARGIN;
	const bottom = Math.max(...drawn.map((box) => box.y + box.height)) + MARGIN;
	await page.screenshot({ path, clip: { x, y, width: right - x, height: bottom - y }, style: HIDE_CONTROLS });
}

const MARGIN = 40; // pixels; names and subtitles hang below the nodes
const HIDE_CONTROLS = `
	[data-test-id='canvas-controls'],
	:has(> [data-test-id='execute-workflow-button']),
	:has(> * > [data-test-id='execute-workflow-button']),
	[data-test-id='canvas-minimap'],
	:has(> [data-test-id='node-creator-plus-button']) { visibility: hidden; }`;
