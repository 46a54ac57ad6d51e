import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { installPackage } from '../e2e/installPackage';

/** `npm run pack:check`: what would be published, installed as n8n's GUI does it, loads in a process of its own. */
function packAndLoad(): void {
	const scratch = mkdtempSync(join(tmpdir(), 'lead-scoring-pack-check-'));
	try {
		checkSize(installPackage(process.cwd(), scratch));
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

/** What issue 17 allows the tarball to weigh; docs/scale.md has what each part does. */
const MOST_PACKED_BYTES = 700_000;

function checkSize(bytes: number): void {
	console.log(`${Math.round(bytes / 1_000)} kB packed`);
	if (bytes > MOST_PACKED_BYTES)
		throw new Error(
			`The package has ${bytes} bytes packed, more than ${MOST_PACKED_BYTES}. See npm run -s bench:weight.`,
		);
}

/** npm adds the first line's files by itself, and its own notes when it installs. */
function isExpected(file: string): boolean {
	return (
		/^(package(-lock)?\.json|README\.md|LICENSE|node_modules\/\.package-lock\.json)$/.test(file) ||
		/^dist\/src\/((index|engine)\.js|\w+\.br)$/.test(file) ||
		file === 'dist/nodes/index.js' ||
		file === 'dist/THIRD_PARTY_LICENSES.txt' ||
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
	const run = (script: string, file: string): string =>
		execFileSync(process.execPath, ['-e', script, join(installed, file)], {
			cwd: installed,
			env: { ...process.env, NODE_PATH: nodePath },
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
		});
	for (const file of [...n8n.nodes, ...n8n.credentials]) console.log(`${file}  ${run(DESCRIBE, file)}`);
	console.log(run(FAIL, 'dist/src/index.js'));
}

/** A node describes itself without the engine, and what n8n evaluates of its outputs is whole. */
const DESCRIBE = `
	const [path] = process.argv.slice(1);
	const [Type] = Object.values(require(path));
	const type = new Type();
	const { name, displayName, outputs } = type.description ?? type;
	if (!name || !displayName) throw new Error(path + ' has no name');
	if (Object.keys(require.cache).some((file) => file.endsWith('engine.js')))
		throw new Error(path + ' loads the engine, which is for when it is executed');
	if (typeof outputs === 'string') {
		const inner = outputs.slice('={{'.length, -'}}'.length);
		if (inner.includes('}}')) throw new Error('n8n would end the expression of its outputs early: ' + outputs);
		if (!Array.isArray(new Function('$parameter', 'return ' + inner)({}))) throw new Error(path + ' has no outputs');
	}
	process.stdout.write(name + ' (' + displayName + ')');`;

/** Where something fails can be read off its trace: exported functions and classes are called there what they are called here. */
const FAIL = `
	const engine = require(process.argv[1]);
	const renamed = Object.keys(engine).filter(
		(name) => typeof engine[name] === 'function' && engine[name].name.replace(/[0-9]+$/, '') !== name,
	);
	if (renamed.length > 0) throw new Error('Traces would not name ' + renamed);
	engine.readPackage('no package').then(
		() => { throw new Error('That was no package'); },
		({ stack }) => {
			if (!/^EngineError: .*\\n +at [\\w$]+ .*\\n +at (async )?(Object\\.)?readPackage /.test(stack)) throw new Error(stack);
			process.stdout.write('traces name classes and exported functions');
		},
	);`;

packAndLoad();
