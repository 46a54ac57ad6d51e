import { type Browser, type Page, chromium } from 'playwright-core';
import { OWNER } from './n8nClient';

/** Debian's Chromium; the flags keep it from calling home, which a closed network would answer with long waits. */
export async function openBrowser(): Promise<Browser> {
	return await chromium.launch({
		executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
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
export async function signInToEditor(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, deviceScaleFactor: 2 });
	const page = await context.newPage();
	await page.goto(`${url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[name="password"]').fill(OWNER.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(/\/(home|workflow)/);
	return page;
}
