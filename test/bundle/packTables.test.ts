import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mailProviders from 'email-providers/all.json';
import { build } from 'esbuild';
import examples from 'libphonenumber-js/examples.mobile.json';
import { WORDS } from '../../tools/bundle/packTables';
import { readDomains, readWords } from '../../tools/bundle/readTable';
import bundleOptions from '../../tools/bundleOptions';
import * as account from '../../src/lead/account';
import * as country from '../../src/lead/country';
import * as phone from '../../src/lead/normalisePhone';
import * as reading from '../../src/sources/readPayload';
import * as places from '../../src/suppression/placesOfNumber';

const ROOT = join(__dirname, '../..');
const SOURCE = { ...account, ...country, ...phone, ...places, ...reading };

/** As the engine's bundle: its packages read their tables out of files. */
let bundled: typeof SOURCE;
let folder: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'lead-scoring-tables-'));
	const { entryPoints, ...options } = bundleOptions;
	expect(entryPoints).toEqual(['src/index.ts']);
	const files = [
		'lead/account',
		'lead/country',
		'lead/normalisePhone',
		'suppression/placesOfNumber',
		'sources/readPayload',
	];
	const contents = files.map((file) => `export * from './src/${file}';`).join('\n');
	await build({
		...options,
		...{ absWorkingDir: ROOT, outfile: join(folder, 'index.js') },
		stdin: { contents, resolveDir: ROOT, loader: 'ts' },
	});
	bundled = (await import(join(folder, 'index.js'))) as typeof SOURCE;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const suffixes = (): string[] => {
	const [registries = [], companies = [], exceptions = []] = readDomains(join(folder, 'publicSuffixes.br'));
	return [...registries, ...companies, ...exceptions];
};

describe('Tables of packages, packed beside the bundle', () => {
	it('know every mail provider', () => {
		expect(mailProviders.filter((domain) => bundled.accountOf(`ada@${domain}`) !== undefined)).toEqual([]);
		expect(readDomains(join(folder, 'mailProviders.br'))[0]?.toSorted()).toEqual(
			[...new Set(mailProviders)].toSorted(),
		);
	});

	it('end a company where the public suffix list does', () => {
		const hosts = suffixes().flatMap((suffix) => {
			const host = suffix.replace('*', 'any');
			return [host, `acme.${host}`, `mail.acme.${host}`];
		});
		expect(hosts.length).toBeGreaterThan(30_000);
		const others = hosts.filter((host) => bundled.accountOfDomain(host) !== SOURCE.accountOfDomain(host));
		expect(others).toEqual([]);
	});

	it('tell numbers of all countries apart', () => {
		const numbers = Object.entries(examples).flatMap(([code, number]) =>
			[number, number.slice(1), `0${number}`, number.replace(/\d$/, ''), number.replace(/^\d/, '9')].map(
				(text) => [text, code] as const,
			),
		);
		expect(numbers.length).toBeGreaterThan(1_000);
		const read = ({ normalisePhone, placesOfNumber, toCountryCode }: typeof SOURCE) =>
			numbers.map(([text, code]) => {
				const number = normalisePhone(text, code);
				return [number, number.ok ? placesOfNumber(number.value) : [], toCountryCode(code)];
			});
		expect(read(bundled)).toEqual(read(SOURCE));
	});

	it('hold every word and statement of ours as it was written', async () => {
		const packed = readWords(join(folder, 'words.br'));
		expect(Object.keys(packed)).toEqual(WORDS);
		for (const file of WORDS) {
			const written = (await import(join(ROOT, file))) as Record<string, unknown>;
			expect(packed[file]).toEqual({ ...written });
		}
	});

	it('are what refuses, as in the source', () => {
		const rows = ['Keine Werbung', 'Zgoda marketingowa', '配信停止', 'Liste', 'لا يريد رسائل'].flatMap((column) =>
			['ja', 'nie', 'はい', 'نعم', 'no'].map((value) => ({ email: 'ada@example.com', [column]: value })),
		);
		expect(rows.map((row) => bundled.readPayload(row))).toEqual(rows.map((row) => SOURCE.readPayload(row)));
	});
});
