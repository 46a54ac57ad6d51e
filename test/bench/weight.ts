/**
 * What the package costs whoever installs it: the tarball, and processor time and memory of loading all its nodes in a fresh
 * process as n8n does, beside a process that loads n8n-workflow alone, in turns. Prints one JSON object: medians, ratios with their 95 % interval.
 *
 *   npm run -s bench:weight -- [--rounds 15]
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { n8n } from '../../package.json';
import { estimate, median, round } from './slices';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });

interface Loaded {
	cpuMs: number;
	heapMb: number;
	residentMb: number;
}

/** n8n has loaded n8n-workflow by then, so ours counts from there on. */
const LOAD = `
	const files = process.argv.slice(1);
	const look = () => { global.gc(); const { user, system } = process.cpuUsage(); const { heapUsed, rss } = process.memoryUsage(); return [(user + system) / 1e3, heapUsed / 2 ** 20, rss / 2 ** 20]; };
	const start = look();
	require('n8n-workflow');
	const between = look();
	for (const file of files) for (const Type of Object.values(require(file))) new Type();
	const end = look();
	const less = (to, from) => ({ cpuMs: to[0] - from[0], heapMb: to[1] - from[1], residentMb: to[2] - from[2] });
	process.stdout.write(JSON.stringify({ theirs: less(between, start), ours: less(end, between) }));`;

function load(): { theirs: Loaded; ours: Loaded } {
	const files = [...n8n.nodes, ...n8n.credentials].map((file) => `./${file}`);
	const output = execFileSync(process.execPath, ['--expose-gc', '-e', LOAD, ...files], { encoding: 'utf8' });
	return JSON.parse(output) as { theirs: Loaded; ours: Loaded };
}

function main(): void {
	load(); // from the disk
	const rounds = Array.from({ length: Number(options.rounds) }, load);
	const of = (field: keyof Loaded): object => ({
		n8nWorkflow: round(median(rounds.map(({ theirs }) => theirs[field]))),
		ours: round(median(rounds.map(({ ours }) => ours[field]))),
		ratio: estimate([rounds], ([drawn = []]) => median(drawn.map(({ ours, theirs }) => ours[field] / theirs[field]))),
	});
	const [packed] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	) as { size: number; unpackedSize: number; files: { path: string; size: number }[] }[];
	const largest = (packed?.files ?? []).toSorted((a, b) => b.size - a.size).slice(0, 12);
	const tarball = {
		...{ kilobytes: Math.round((packed?.size ?? 0) / 1_000), files: packed?.files.length },
		largest: largest.map(({ path, size }) => `${path} ${Math.round(size / 1_000)} kB`),
	};
	const loading = { cpuMs: of('cpuMs'), heapMb: of('heapMb'), residentMb: of('residentMb') };
	process.stdout.write(`${JSON.stringify({ rounds: rounds.length, loading, tarball }, null, 2)}\n`);
}

main();
