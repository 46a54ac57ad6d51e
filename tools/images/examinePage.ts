import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface View {
	url: string;
	viewport: { width: number; height: number };
	colorScheme: 'light' | 'dark';
	/** What the page may ask for, by how it begins; itself alone unless said. */
	asksFor?: string;
	/** Where to keep what is seen without scrolling. */
	screenshot?: string;
}

/** What is wrong with a page as it is seen: errors of its script, requests, what axe-core finds, and what is wider than the screen. */
export async function examinePage(
	browser: Browser,
	{ url, viewport, colorScheme, asksFor = url, screenshot }: View,
): Promise<string[]> {
	const context = await browser.newContext({ viewport, colorScheme });
	const page = await context.newPage();
	const found: string[] = [];
	page.on('pageerror', ({ message }) => found.push(message));
	page.on('request', (request) => !request.url().startsWith(asksFor) && found.push(`asks for ${request.url()}`));
	await page.goto(url);
	if (screenshot !== undefined) await page.screenshot({ path: screenshot });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	if (width > viewport.width) found.push(`${width} px wide on a screen of ${viewport.width}`);
	await page.evaluate(AXE);
	const { violations } = await page.evaluate(
		async () => await (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
	);
	found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`));
	await context.close();
	return found;
}

/** What is wrong with the sliders of a report: moving the first one has to change the table, and moving it back to restore it. */
export async function examineSliders(browser: Browser, url: string): Promise<string[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(url);
	const slider = page.locator('.mover input').first();
	const table = page.locator('.tryout tbody').first();
	const said = page.locator('.said').first();
	const before = await table.innerText();
	const value = await slider.inputValue();
	await slider.fill(String(Number(value) - 10));
	const moved = await table.innerText();
	const sentence = await said.innerText();
	await slider.fill(value);
	const found = [
		...(moved === before ? ['a slider that was moved changes nothing'] : []),
		...(/would hold [\d,]+ leads now, [\d,]+ more\./.test(sentence) ? [] : [`a moved slider says: ${sentence}`]),
		...((await table.innerText()) === before ? [] : ['a slider that was moved back leaves the table changed']),
	];
	await context.close();
	return found;
}
