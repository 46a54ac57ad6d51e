/**
 * The pictures of the report in docs/images, from a workspace that is always the same, and what a look at the page can
 * find by machine: axe-core has nothing to say, and nothing is wider than the screen.
 *
 *   npm run -s docs:images
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_QUESTION, openDemoWorkspace } from './demoWorkspace';
import { tierRulesSchema } from '../../src/index';
import { openBrowser } from '../../test/e2e/editor';
import { examinePage, examineSliders } from './examinePage';

const IMAGES = 'docs/images';

const VIEWS = [
	{ file: 'report', name: 'report-light', width: 1_280, height: 1_560, colorScheme: 'light' },
	{ file: 'report', name: 'report-dark', width: 1_280, height: 1_560, colorScheme: 'dark' },
	{ file: 'report', name: 'report-phone', width: 390, height: 1_560, colorScheme: 'light' },
	{ file: 'mail', name: 'report-mail', width: 680, height: 1_100, colorScheme: 'light' },
] as const;

void (async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-images-'));
	const engine = await openDemoWorkspace();
	const { html, mail } = await engine.buildReport({
		...DEMO_QUESTION,
		tiers: tierRulesSchema.parse({}),
		tierSet: 'default',
		namesPeople: true,
	});
	const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title></head><body><main>${mail}</main></body></html>`;
	writeFileSync(join(folder, 'report.html'), html);
	writeFileSync(join(folder, 'mail.html'), page);
	mkdirSync(IMAGES, { recursive: true });
	const browser = await openBrowser();
	try {
		for (const { file, name, width, height, colorScheme } of VIEWS) {
			const found = await examinePage(browser, {
				url: `file://${join(folder, `${file}.html`)}`,
				viewport: { width, height },
				colorScheme,
				screenshot: join(IMAGES, `${name}.png`),
			});
			process.stdout.write(`${name}: ${found.length === 0 ? 'nothing found' : found.join('; ')}\n`);
			if (found.length > 0) process.exitCode = 1;
		}
		const found = await examineSliders(browser, `file://${join(folder, 'report.html')}`);
		process.stdout.write(`sliders: ${found.length === 0 ? 'nothing found' : found.join('; ')}\n`);
		if (found.length > 0) process.exitCode = 1;
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	}
})();
