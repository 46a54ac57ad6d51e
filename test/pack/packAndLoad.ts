import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { installPackage } from '../e2e/installPackage';

/** `npm run pack:check`: what would be published, installed as n8n's GUI does it, loads in a process of its own. */
function packAndLoad(): void {
	const scratch = mkdtempSync(join(tmpdir(), 'lead-scoring-pack-check-'));
	try {
		installPackage(process.cwd(), scratch);
		const modules = join(scratch, '.n8n', 'nodes', 'node_modules');
		const [name] = readdirSync(modules);
		if (name === undefined) throw new Error('Nothing was installed.');
		const installed = join(modules, name);

		const files = readdirSync(installed, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(installed, join(entry.parentPath, entry.name)));
		const strangers = files.filter((file) => !isExpected(file));
		if (strangers.length > 0) throw new Error(`These do not belong in the package:\n  ${strangers.join('\n  ')}`);
		console.log(`${files.length} files`);

		loadEverything(installed, provideWorkflowPackage(scratch));
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}

/** npm adds the first line's files by itself, and its own notes when it installs. */
function isExpected(file: string): boolean {
	return (
		/^(package(-lock)?\.json|README\.md|LICENSE|node_modules\/\.package-lock\.json)$/.test(file) ||
		/^dist\/src\/((index|engine)\.js|\w+\.br)$/.test(file) ||
		file === 'dist/nodes/index.js' ||
		file === 'dist/THIRD_PARTY_LICENSES.txt' ||
		/^dist\/workflows\/[^/]+\.json$/.test(file) ||
		/^dist\/(nodes|credentials|icons)\/.+\.(node\.js|credentials\.js|node\.json|svg|png)$/.test(file)
	);
}

/** n8n lends its packages through NODE_PATH. Only n8n-workflow is lent here, so that nothing else can be missed. */
function provideWorkflowPackage(scratch: string): string {
	const lent = join(scratch, 'lent');
	mkdirSync(lent);
	symlinkSync(realpathSync(resolve('node_modules/n8n-workflow')), join(lent, 'n8n-workflow'), 'junction');
	return lent;
}

function loadEverything(installed: string, nodePath: string): void {
	const { n8n } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	for (const file of [...n8n.nodes, ...n8n.credentials]) {
		const script = `
			const [path] = process.argv.slice(1);
			const [Type] = Object.values(require(path));
			const type = new Type();
			const { name, displayName } = type.description ?? type;
			if (!name || !displayName) throw new Error(path + ' has no name');
			process.stdout.write(name + ' (' + displayName + ')');`;
		const said = execFileSync(process.execPath, ['-e', script, join(installed, file)], {
			cwd: installed,
			env: { ...process.env, NODE_PATH: nodePath },
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		console.log(`${file}  ${said}`);
	}
}

packAndLoad();
