import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EngineError } from '../src/errors';
import { detectSource } from '../src/sources/detectSource';
import { unwrapItem } from '../src/sources/reading/unwrapItem';
import { SOURCES } from '../src/sources/sources';

const FOLDER = path.join(__dirname, '../test/sources/fixtures');
/** Samples of several vendors in one file begin with the vendor's name. */
const SHORT_NAMES: Readonly<Record<string, string>> = { ses: 'amazonSes' };

interface Fixture {
	label: string;
	/** The source whose payload it is. */
	owner: string;
	item: unknown;
}

/** Every payload of the repository with the source whose it is. */
export function listFixtures(): Fixture[] {
	const names = new Set(SOURCES.map(({ name }) => name));
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) => {
			const group = path.basename(file, '.json');
			const items = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, unknown>;
			return Object.entries(items).map(([key, item]) => {
				const [first = ''] = key.split(' ');
				return { label: `${group} ${key}`, owner: names.has(group) ? group : (SHORT_NAMES[first] ?? first), item };
			});
		});
}

/** The source that reads an item: its name, or that it is nobody's or could be of two. */
export function nameReader(item: unknown): string {
	try {
		return detectSource(unwrapItem(item))?.source.name ?? 'nobody';
	} catch (error) {
		if (error instanceof EngineError) return error.code;
		throw error;
	}
}

/** How many payloads of each source are read by which: off the diagonal, something is taken for something else. */
function countReaders(fixtures: readonly Fixture[]): Map<string, Map<string, number>> {
	const counts = new Map<string, Map<string, number>>();
	for (const { owner, item } of fixtures) {
		const readers = counts.get(owner) ?? new Map<string, number>();
		const reader = nameReader(item);
		readers.set(reader, (readers.get(reader) ?? 0) + 1);
		counts.set(owner, readers);
	}
	return counts;
}

function main(): number {
	const fixtures = listFixtures();
	const counts = countReaders(fixtures);
	const rows = [...counts].sort(([first], [second]) => (first < second ? -1 : 1));
	for (const [owner, readers] of rows) {
		const others = [...readers]
			.filter(([reader]) => reader !== owner)
			.map(([reader, count]) => `${count} by ${reader}`);
		process.stdout.write(
			`${owner.padEnd(20)}${String(readers.get(owner) ?? 0).padStart(4)}  ${others.length === 0 ? '' : `and ${others.join(', ')}`}\n`,
		);
	}
	const wrong = fixtures.filter(({ owner, item }) => nameReader(item) !== owner);
	const unseen = SOURCES.filter(({ name }) => !counts.has(name)).map(({ name }) => name);
	process.stdout.write(`\n${fixtures.length} payloads of ${counts.size} sources; ${wrong.length} read by another.\n`);
	if (unseen.length > 0) process.stdout.write(`No payload of ${unseen.join(', ')}.\n`);
	for (const { label, item } of wrong) process.stdout.write(`${label}: ${nameReader(item)}\n`);
	return wrong.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main();
