// Builds dist/ when it is missing or older than what it is made from; says so in one line, on stderr.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'nodes', 'credentials', 'workflows', 'package.json', 'tsconfig.json', 'gulpfile.js'];
const BUILT = 'dist/src/index.js';

const files = SOURCES.filter((path) => existsSync(path)).flatMap((path) =>
	statSync(path).isDirectory()
		? readdirSync(path, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
		: [path],
);
const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));

if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < newest) {
	process.stderr.write('Building … ');
	const started = performance.now();
	const { status, stdout } = spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'pipe', 'inherit'] });
	if (status !== 0) {
		process.stderr.write(`\n${stdout}`);
		process.exit(1);
	}
	process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
