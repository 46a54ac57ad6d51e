// Builds dist/ when it is missing or older than what it is made from; says so in one line, on stderr.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SOURCES = [
	'src',
	'nodes',
	'credentials',
	'tools/bundle',
	'tools/bundleOptions.js',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
];
const BUILT = 'dist/src/index.js';
const LOCK = 'node_modules/.building';
const LONGEST_BUILD_MS = 120_000;

if (isOld()) {
	await takeLock();
	try {
		if (isOld()) build(); // whoever held the lock may have built it
	} finally {
		rmSync(LOCK, { recursive: true, force: true });
	}
}

function isOld() {
	if (!existsSync(BUILT)) return true;
	const files = SOURCES.filter((path) => existsSync(path)).flatMap((path) =>
		statSync(path).isDirectory()
			? readdirSync(path, { recursive: true, withFileTypes: true })
					.filter((entry) => entry.isFile())
					.map((entry) => join(entry.parentPath, entry.name))
			: [path],
	);
	return statSync(BUILT).mtimeMs < Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** Two test workers that built at once would take each other's files away. A lock left by a killed build is broken. */
async function takeLock() {
	for (;;) {
		try {
			mkdirSync(LOCK);
			return;
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
		if (Date.now() - since > LONGEST_BUILD_MS) rmSync(LOCK, { recursive: true, force: true });
		await sleep(100);
	}
}

function build() {
	process.stderr.write('Building … ');
	const started = performance.now();
	const { status, stdout } = spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'pipe', 'inherit'] });
	if (status === 0) {
		process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
	} else {
		process.stderr.write(`\n${stdout}`);
		process.exitCode = 1;
	}
}
