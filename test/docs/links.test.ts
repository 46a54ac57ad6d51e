import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { anchorOfHeading } from '../../tools/site/anchorOfHeading';
import { READERS, REFERENCE } from '../../tools/site/pages';
import { repositoryLink } from '../../tools/site/repositoryLink';

const ROOT = resolve(__dirname, '../..');
const DOCS = join(ROOT, 'docs');

const PAGES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
	.map((path) => join(DOCS, path));
const TEXTS = [...PAGES, ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((name) => join(ROOT, name))];
const FENCES = /^(```|~~~)[^]*?^\1/gm;

function read(file: string): string {
	return readFileSync(file, 'utf8').replaceAll(FENCES, '');
}

/** The addresses within a page: of its headings, as GitHub counts repeated ones, and those written as HTML. */
function listAnchors(file: string): Set<string> {
	const text = read(file);
	const counts = new Map<string, number>();
	const anchors = [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => {
		const anchor = anchorOfHeading(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, ''));
		const count = counts.get(anchor) ?? 0;
		counts.set(anchor, count + 1);
		return count === 0 ? anchor : `${anchor}-${count}`;
	});
	return new Set([...anchors, ...[...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]);
}

/** Links and images of a page that stay in the repository. */
function listLinks(file: string): string[] {
	const text = read(file).replaceAll(/`[^`\n]*`/g, '');
	const links = [
		...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
		...text.matchAll(/\b(?:href|src)="([^"]+)"/g),
	];
	return links.map(([, href = '']) => href).filter((href) => !/^[a-z]+:/i.test(href));
}

function isDead(file: string, href: string): boolean {
	const [path = '', anchor] = href.split('#');
	const target = path === '' ? file : resolve(dirname(file), decodeURI(path));
	if (!existsSync(target)) return true;
	return anchor !== undefined && target.endsWith('.md') && !listAnchors(target).has(anchor);
}

it.each(TEXTS.map((file) => [relative(ROOT, file), file]))('%s has no dead link, anchor or picture', (_, file) => {
	expect(listLinks(file).filter((href) => isDead(file, href))).toEqual([]);
});

it('finds a dead page, a dead anchor and a dead picture', () => {
	const page = join(DOCS, 'index.md');
	const links = ['gone.md', 'method.md#gone', 'images/gone.png', 'method.md#what-the-number-means'];
	expect(links.map((href) => isDead(page, href))).toEqual([true, true, true, false]);
});

const inNavigation = [...READERS.flatMap(({ pages }) => pages), ...REFERENCE].map(({ link }) => `${link.slice(1)}.md`);

it('has every page of the navigation', () => {
	expect(inNavigation.filter((page) => !existsSync(join(DOCS, page)))).toEqual([]);
});

it('leaves no page aside: each is in the navigation, or another page leads to it', () => {
	const linked = new Set(
		TEXTS.flatMap((file) => listLinks(file).map((href) => resolve(dirname(file), href.split('#')[0] ?? ''))),
	);
	const pages = PAGES.map((file) => relative(DOCS, file)).filter((page) => !page.startsWith('decisions/'));
	const aside = pages.filter((page) => !inNavigation.includes(page) && !linked.has(join(DOCS, page)));
	expect(aside).toEqual([]);
});

it('shows every picture of docs/images on a page, and none that is heavier than 500 kB', () => {
	const images = readdirSync(join(DOCS, 'images'), { recursive: true, encoding: 'utf8' }).filter((path) =>
		/\.\w+$/.test(path),
	);
	const shown = new Set(
		TEXTS.flatMap((file) => listLinks(file).map((href) => resolve(dirname(file), href.split('#')[0] ?? ''))),
	);
	expect(images.filter((path) => !shown.has(join(DOCS, 'images', path)))).toEqual([]);
	expect(images.filter((path) => statSync(join(DOCS, 'images', path)).size > 500_000)).toEqual([]);
});

describe('A link of a page', () => {
	it.each([
		['../workflows/score-and-route.json', 'getting-started.md', /\/blob\/main\/workflows\/score-and-route\.json$/],
		['../../src/errors.ts', 'guides/consent.md', /\/blob\/main\/src\/errors\.ts$/],
		['../CHANGELOG.md', 'upgrading.md', /\/blob\/main\/CHANGELOG\.md$/],
	])('that leaves docs/ (%s on %s) leads to the repository on the site', (href, page, expected) => {
		expect(repositoryLink(href, page)).toMatch(expected);
	});

	it.each([
		['../security.md#agents', 'guides/consent.md'],
		['#agents', 'security.md'],
		['https://docs.n8n.io', 'index.md'],
		['images/report-light.png', 'index.md'],
	])('that stays (%s on %s) is left alone', (href, page) => {
		expect(repositoryLink(href, page)).toBe(href);
	});
});
