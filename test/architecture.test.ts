import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import arrows from '../tools/arrows.json';
import bundleOptions from '../tools/bundleOptions';

const ROOT = join(__dirname, '..');
const BOTTOM = ['errors', 'compact', 'stats'];
const ARROWS: Record<string, string[]> = arrows;

interface SourceFile {
	/** Relative to the project, with slashes and its extension: `src/tiers/assignTier.ts`. */
	path: string;
	text: string;
}

function readSources(folder: string): SourceFile[] {
	if (!existsSync(join(ROOT, folder))) return [];
	return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}

/** Everything a file imports, types included: an arrow is an arrow even when it vanishes at run time. */
function listImports({ path, text }: SourceFile): string[] {
	return ts
		.preProcessFile(text, true, true)
		.importedFiles.map(({ fileName }) =>
			fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
		);
}

/** `src/tiers/assignTier` and `src/tiers` are the room tiers; `src/engine` is a room of one file. */
function roomOf(path: string): string | undefined {
	return /^src\/([^/.]+)/.exec(path)?.[1];
}

/** Wings of one room that must not import from another of its wings. */
const CLOSED_WINGS = [['src/learning/fit/', 'src/learning/judge/']] as const;

function listClosedWings(file: SourceFile): string[] {
	const closed = CLOSED_WINGS.filter(([wing]) => file.path.startsWith(wing)).map(([, other]) => other);
	return listImports(file)
		.filter((target) => closed.some((other) => target.startsWith(other)))
		.map((target) => `${file.path} → ${target}`);
}

function listWrongArrows(file: SourceFile): string[] {
	const room = roomOf(file.path);
	return listImports(file)
		.filter((target) => {
			if (room === undefined) return roomOf(target) !== undefined && !/^src\/index(\.ts)?$/.test(target);
			if (/^(nodes|credentials)\//.test(target) || target.startsWith('n8n')) return true;
			const targetRoom = roomOf(target);
			if (targetRoom === undefined || targetRoom === room) return false;
			const open = room === 'errors' || room === 'compact' ? [] : [...BOTTOM, ...(ARROWS[room] ?? [])];
			return !open.includes(targetRoom);
		})
		.map((target) => `${file.path} → ${target}`);
}

/** Code without its comments, so that a comment may speak of the clock it does not read. */
function stripComments(text: string): string {
	const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext };
	return ts.transpileModule(text, { compilerOptions }).outputText;
}

/** Few texts have to be stripped, which takes a while. */
const isInCode = (word: RegExp, text: string): boolean => word.test(text) && word.test(stripComments(text));

const OWN_TIME_OR_CHANCE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b/;

const STOPWATCH = /\bcpuUsage\b|\bperformance\.now\b|\bhrtime\b/;

/** Files that import each other in a circle, types included: each such knot, its files in order of path. */
function listCircles(files: readonly SourceFile[]): string[][] {
	const known = new Set(files.map(({ path }) => path));
	const imports = new Map(
		files.map((file) => [
			file.path,
			listImports(file)
				.map((path) => `${path}.ts`)
				.filter((path) => known.has(path)),
		]),
	);
	const reach = (from: string): Set<string> => {
		const seen = new Set<string>();
		const open = [...(imports.get(from) ?? [])];
		for (let path = open.pop(); path !== undefined; path = open.pop()) {
			if (seen.has(path)) continue;
			seen.add(path);
			open.push(...(imports.get(path) ?? []));
		}
		return seen;
	};
	const reached = new Map(files.map(({ path }) => [path, reach(path)]));
	const knots = new Map<string, string[]>();
	for (const [path, targets] of reached) {
		if (!targets.has(path)) continue;
		const knot = [...targets].filter((other) => reached.get(other)?.has(path)).sort();
		knots.set(knot.join(), knot);
	}
	return [...knots.values()];
}

/** What a file exports by name, its own and what it hands on. Types that describe its own exports are part of these. */
function listExports({ path, text }: SourceFile): string[] {
	const names: string[] = [];
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
	for (const statement of source.statements) {
		if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
			const uses = text.match(new RegExp(`\\b${statement.name.text}\\b`, 'g'))?.length ?? 0;
			if (uses > 1) continue;
		}
		if (ts.isExportDeclaration(statement)) {
			if (statement.exportClause && ts.isNamedExports(statement.exportClause))
				names.push(...statement.exportClause.elements.map(({ name }) => name.text));
		} else if (
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
		) {
			if (ts.isVariableStatement(statement)) {
				for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.push(name.text);
			} else if ('name' in statement && statement.name && ts.isIdentifier(statement.name as ts.Node)) {
				names.push((statement.name as ts.Identifier).text);
			}
		}
	}
	return names;
}

/** `src/lead/money.ts#sumMoney` for each name a file takes from another one; `#*` where it takes all. */
function listTaken({ path, text }: SourceFile): string[] {
	const taken: string[] = [];
	const visit = (node: ts.Node): void => {
		const from =
			(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
				? node.moduleSpecifier
				: ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
					? node.argument.literal
					: ts.isCallExpression(node) && ['import', 'require'].includes(node.expression.getText())
						? node.arguments[0]
						: undefined;
		if (from && ts.isStringLiteral(from) && from.text.startsWith('.')) {
			const target = posix.join(posix.dirname(path), from.text).replace(/\.ts$/, '');
			const file =
				existsSync(join(ROOT, `${target}.ts`)) || !existsSync(join(ROOT, target))
					? `${target}.ts`
					: `${target}/index.ts`;
			const bindings = ts.isImportDeclaration(node)
				? node.importClause?.namedBindings
				: ts.isExportDeclaration(node)
					? node.exportClause
					: undefined;
			const names =
				bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
					? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
					: ['*'];
			taken.push(...names.map((name) => `${file}#${name}`));
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
	return taken;
}

function listUnusedExports(files: readonly SourceFile[], readers: readonly SourceFile[]): string[] {
	const taken = new Set(readers.flatMap(listTaken));
	return files
		.filter(({ path }) => !/\.(node|credentials)\.ts$/.test(path))
		.flatMap((file) => listExports(file).map((name) => [file.path, name] as const))
		.filter(([path, name]) => !taken.has(`${path}#${name}`) && !taken.has(`${path}#*`))
		.map(([path, name]) => `${path}#${name}`);
}

const engineFiles = readSources('src');
const nodeFiles = [...readSources('nodes'), ...readSources('credentials')];

describe('the house', () => {
	test('has an entry in tools/arrows.json for every room', () => {
		const rooms = new Set(engineFiles.map(({ path }) => roomOf(path)));
		expect([...rooms].filter((room) => room === undefined || ARROWS[room] === undefined)).toEqual([]);
	});

	test('has arrows without a circle', () => {
		const open = new Set(Object.keys(ARROWS));
		for (let before = -1; before !== open.size; ) {
			before = open.size;
			for (const room of open) if (!ARROWS[room]?.some((target) => open.has(target))) open.delete(room);
		}
		expect([...open]).toEqual([]);
	});

	test('has no file that imports itself by way of others', () => {
		expect(listCircles([...engineFiles, ...nodeFiles])).toEqual([]);
	});

	test('exports nothing that nobody takes', () => {
		const readers = ['test', 'tools'].flatMap(readSources).filter(({ path }) => !path.startsWith('test/e2e/n8n/'));
		const files = [...engineFiles, ...nodeFiles];
		expect(listUnusedExports(files, [...files, ...readers])).toEqual([]);
	});

	test('lets rooms import only along the arrows, and nodes only the front door', () => {
		expect([...engineFiles, ...nodeFiles].flatMap(listWrongArrows)).toEqual([]);
	});

	test('fits without a look at how fits are judged', () => {
		expect(engineFiles.flatMap(listClosedWings)).toEqual([]);
	});

	test('keeps the word n8n out of the engine', () => {
		expect(engineFiles.filter(({ text }) => /n8n/i.test(text)).map(({ path }) => path)).toEqual([]);
	});

	test('lets time and chance into the engine only by the door', () => {
		const own = engineFiles.filter(({ text }) => isInCode(OWN_TIME_OR_CHANCE, text));
		expect(own.map(({ path }) => path)).toEqual([]);
	});

	test('has no test with a stopwatch: on a busy machine it fails by chance, and work can be counted', () => {
		const tests = readSources('test').filter(({ path }) => path.endsWith('.test.ts') && !path.includes('architecture'));
		expect(tests.filter(({ text }) => isInCode(STOPWATCH, text)).map(({ path }) => path)).toEqual([]);
	});
});

describe('the bundle', () => {
	test('requires nothing but what Node brings', async () => {
		const { metafile } = await build({
			...bundleOptions,
			absWorkingDir: ROOT,
			write: false,
			metafile: true,
			logLevel: 'silent',
		});
		const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
		const required = imported.filter(({ kind }) => kind !== 'file-loader').map(({ path }) => path); // not tables beside it
		expect(required.filter((name) => !isBuiltin(name) && name !== 'pg-native')).toEqual([]);
	});
});

describe('these checks', () => {
	test.each([
		['src/tiers/a.ts', `import { b } from '../scoring/b';`, 'src/scoring/b'],
		['src/lead/a.ts', `import type { LeadStore } from '../store/port/leadStore';`, 'src/store/port/leadStore'],
		['src/stats/a.ts', `export * from '../lead/lead';`, 'src/lead/lead'],
		['src/errors.ts', `import { mean } from './stats/mean';`, 'src/stats/mean'],
		['src/usecases/a.ts', `const engine = await import('../engine');`, 'src/engine'],
		['src/engine.ts', `import type { INode } from 'n8n-workflow';`, 'n8n-workflow'],
		['nodes/A/A.node.ts', `import { a } from '../../src/tiers/a';`, 'src/tiers/a'],
		['credentials/A.credentials.ts', `import { a } from '../src/engine';`, 'src/engine'],
	])('see a wrong arrow out of %s', (path, text, target) => {
		expect(listWrongArrows({ path, text })).toEqual([`${path} → ${target}`]);
	});

	test.each([
		['src/tiers/a.ts', `import { EngineError } from '../errors';`],
		['src/tiers/a.ts', `import { b } from './b';`],
		['src/usecases/a.ts', `import { b } from '../scoring/b';`],
		['nodes/A/A.node.ts', `import { a } from '../../src/index'; import { NodeConnectionTypes } from 'n8n-workflow';`],
	])('allow a right arrow out of %s', (path, text) => {
		expect(listWrongArrows({ path, text })).toEqual([]);
	});

	test('see a fit that looks into how fits are judged', () => {
		const text = `import { evaluate } from '../judge/evaluate';`;
		expect(listClosedWings({ path: 'src/learning/fit/a.ts', text })).toEqual([
			'src/learning/fit/a.ts → src/learning/judge/evaluate',
		]);
		expect(listClosedWings({ path: 'src/learning/learnScorecard.ts', text })).toEqual([]);
	});

	test('see a circle of files, and none in a mere line', () => {
		const file = (path: string, target: string) => ({ path: `src/lead/${path}.ts`, text: `import './${target}';` });
		expect(listCircles([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual([['src/lead/b.ts', 'src/lead/c.ts']]);
		expect(listCircles([file('a', 'b'), file('b', 'c'), file('c', 'd')])).toEqual([]);
	});

	test('see an export that nobody takes, and none that somebody does', () => {
		const [used, type, unused] = ['export const used = 1;', 'export interface Type {}', 'export function unused() {}'];
		const file = { path: 'src/lead/a.ts', text: [used, type, unused].join('\n') };
		const reader = { path: 'src/lead/b.ts', text: `import { used, type Type as Other } from './a'; used as Other;` };
		expect(listUnusedExports([file], [file, reader])).toEqual(['src/lead/a.ts#unused']);
	});

	test('see a clock that is read, and not one that is only spoken of', () => {
		expect(OWN_TIME_OR_CHANCE.test(stripComments('const now = Date.now();'))).toBe(true);
		expect(OWN_TIME_OR_CHANCE.test(stripComments('const now = new Date();'))).toBe(true);
		expect(STOPWATCH.test(stripComments('const { user } = process.cpuUsage();'))).toBe(true);
		expect(OWN_TIME_OR_CHANCE.test(stripComments('// never Date.now()\nconst at = new Date(0);'))).toBe(false);
	});
});
