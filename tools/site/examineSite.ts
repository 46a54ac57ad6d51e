/**
 * What a look at the built site can find by machine, wide and on a phone, light and dark: errors, requests to elsewhere,
 * what is wider than the screen, and what axe-core says. Pictures of it all in the folder that is named.
 *
 *   npm run -s docs:site && npm run -s docs:look -- /tmp/site
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { openBrowser } from '../../test/e2e/editor';
import { examinePage } from '../images/examinePage';
import { READERS, REFERENCE } from './pages';

const SITE = 'docs/.vitepress/dist';
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.json': 'application/json',
};
const PAGES = [
	'/index',
	'/getting-started',
	...READERS.flatMap(({ pages }) => pages.map(({ link }) => link)),
	...REFERENCE.map(({ link }) => link),
];
const VIEWS = [
	{ name: 'wide', viewport: { width: 1_280, height: 900 }, colorScheme: 'light' },
	{ name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

async function examineSite(folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const server = createServer((request, response) => {
		const file = join(SITE, decodeURIComponent(new URL(request.url ?? '', 'http://site').pathname));
		if (!existsSync(file)) return void response.writeHead(404).end();
		response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
		response.end(readFileSync(file));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await openBrowser();
	try {
		for (const page of new Set(PAGES)) {
			for (const { name, ...view } of VIEWS) {
				const screenshot = join(folder, `${name}${page.replaceAll('/', '-')}.png`);
				const found = await examinePage(browser, {
					...view,
					url: `${address}${page}.html`,
					asksFor: address,
					screenshot,
				});
				console.log(`${name} ${page}: ${found.length === 0 ? 'nothing found' : found.join('; ')}`);
				if (found.length > 0) process.exitCode = 1;
			}
		}
	} finally {
		await browser.close();
		server.close();
	}
}

void examineSite(process.argv[2] ?? 'docs/.vitepress/looks');
