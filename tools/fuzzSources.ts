import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EngineError } from '../src/errors';
import type { LeadRecord } from '../src/lead/record';
import { readPayload } from '../src/sources/readPayload';
import { createRandom, mutate } from './mutate';
import { startBar } from './startBar';

const FOLDERS = ['../test/sources/fixtures', '../../shared/payloads/items'].map((folder) =>
	path.resolve(__dirname, folder),
);
const SLOW_MS = 1000;

interface Sample {
	label: string;
	text: string;
	/** What the payload lets through when it is whole. */
	doors: readonly LeadRecord[];
}

interface Finding {
	label: string;
	what: string;
	payload: string;
}

/** Own fixtures hold items by name, published samples are arrays of items. */
function loadSamples(folders: readonly string[]): Sample[] {
	const items = folders.filter(existsSync).flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => file.endsWith('.json'))
			.flatMap((file) =>
				Object.entries(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object).map(
					([key, item]: [string, unknown]) => [`${file} ${key}`, unwrap(item)] as const,
				),
			),
	);
	return items.map(([label, item]) => ({ label, text: JSON.stringify(item), doors: tryRead(item).filter(isDoor) }));
}

function unwrap(item: unknown): unknown {
	return typeof item === 'object' && item !== null && 'json' in item ? item.json : item;
}

/** A refusal is an answer; anything else that is thrown is a fault. */
function tryRead(item: unknown): LeadRecord[] {
	try {
		return readPayload(item).records;
	} catch (error) {
		if (error instanceof EngineError && error.code !== 'internal') return [];
		throw error;
	}
}

/** A release or a grant lets somebody through. */
function isDoor(record: LeadRecord): boolean {
	return (
		(record.kind === 'suppression' && record.action === 'release') ||
		(record.kind === 'consent' && record.name === 'granted')
	);
}

/**
 * Damage may lose a door, but never make one or open it to another address, or make a doubted yes a believed one. Which id stands beside an address (or at
 * the end of a subject) nobody can check: one well-formed id is as good as another.
 */
function isSameDoor(whole: LeadRecord, damaged: LeadRecord): boolean {
	const signOf = (record: LeadRecord) =>
		[
			record.kind,
			record.name,
			'channel' in record ? record.channel : '',
			'subject' in record ? record.subject?.replace(/^(\w+:\w+:).*$/s, '$1') : '',
		].join(' ');
	const { email, phone } = damaged.identities;
	const sameName =
		email !== undefined ? email === whole.identities.email : phone === undefined || phone === whole.identities.phone;
	const believed = whole.unauthenticated === true && damaged.unauthenticated !== true;
	return signOf(whole) === signOf(damaged) && sameName && !believed;
}

function isSlow(payload: string): boolean {
	const startedAt = performance.now();
	tryRead(JSON.parse(payload));
	return performance.now() - startedAt > SLOW_MS;
}

function inspect({ label, doors }: Sample, payload: string): Finding | undefined {
	const finding = (what: string): Finding => ({ label, what, payload: payload.slice(0, 2000) });
	let records: LeadRecord[];
	try {
		const startedAt = performance.now();
		records = tryRead(JSON.parse(payload));
		// A busy machine is slow once, a slow payload always.
		if (performance.now() - startedAt > SLOW_MS && isSlow(payload)) return finding(`took more than ${SLOW_MS} ms`);
	} catch (error) {
		return finding(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	}
	const nobody = records.find(
		({ identities, links }) => Object.keys(identities).length === 0 && (links ?? []).length === 0,
	);
	if (nobody !== undefined) return finding(`${nobody.kind} ${nobody.name} belongs to nobody`);
	const door = records.find((record) => isDoor(record) && !doors.some((whole) => isSameDoor(whole, record)));
	return door === undefined
		? undefined
		: finding(`let through what the whole payload doesn't: ${JSON.stringify(door)}`);
}

function main(args: readonly string[]): number {
	const option = (name: string, fallback: number) => {
		const at = args.indexOf(`--${name}`);
		return at < 0 ? fallback : Number(args[at + 1]);
	};
	const count = option('count', 100_000);
	const seed = option('seed', 1);
	const folderAt = args.indexOf('--folder');
	const samples = loadSamples(folderAt < 0 ? FOLDERS : [...FOLDERS, args[folderAt + 1] ?? '']);
	const random = createRandom(seed);
	const findings: Finding[] = [];
	const startedAt = performance.now();
	const bar = startBar('mutated payloads', count);
	for (let run = 1; run <= count && findings.length < 20; run += 1) {
		const sample = samples[Math.floor(random() * samples.length)];
		if (sample === undefined) throw new Error('No samples to mutate.');
		const finding = inspect(sample, mutate(sample.text, random));
		if (finding !== undefined) findings.push(finding);
		if (run % 500 === 0) bar.update(run);
	}
	bar.update(count);
	bar.stop();
	const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
	process.stdout.write(
		`${JSON.stringify({ payloads: count, samples: samples.length, seed, seconds, findings }, undefined, 2)}\n`,
	);
	return findings.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
