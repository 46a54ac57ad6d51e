import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFirstPath } from './installN8n';

interface Manifest {
	name: string;
	[field: string]: unknown;
}

/** Builds this project and installs it into an n8n user folder. */
export function installProject(userFolder: string): void {
	execFileSync(process.execPath, ['tools/ensureBuilt.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
	installPackage(process.cwd(), userFolder);
}

/**
 * Installs a package folder into an n8n user folder by the steps of n8n's own "Install community node":
 * pack, unpack into nodes/node_modules, drop what is only for developing, install what is left without scripts.
 * Answers how many bytes were packed.
 */
export function installPackage(packageDir: string, userFolder: string): number {
	const env = { ...process.env, PATH: nodeFirstPath };
	const packed = mkdtempSync(join(tmpdir(), 'lead-scoring-pack-'));
	try {
		const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], {
			cwd: packageDir,
			env,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const [tarball] = JSON.parse(answer) as Array<{ name: string; filename: string; size: number }>;
		if (tarball === undefined) throw new Error(`npm pack made nothing in ${packageDir}`);

		const target = join(userFolder, '.n8n', 'nodes', 'node_modules', tarball.name);
		rmSync(target, { recursive: true, force: true });
		mkdirSync(target, { recursive: true });
		execFileSync('tar', ['-xzf', join(packed, tarball.filename), '-C', target, '--strip-components=1']);

		const manifestFile = join(target, 'package.json');
		const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
		const { devDependencies: _dev, peerDependencies: _peer, optionalDependencies: _optional, ...kept } = manifest;
		writeFileSync(manifestFile, JSON.stringify(kept, null, 2));
		execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
			cwd: target,
			env,
			stdio: 'ignore',
		});
		return tarball.size;
	} finally {
		rmSync(packed, { recursive: true, force: true });
	}
}
