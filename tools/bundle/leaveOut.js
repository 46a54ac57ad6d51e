const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const ts = require('typescript');
const { keepAsked } = require('./keepAsked');

const OUR_FOLDERS = ['src', 'nodes', 'credentials'];

const LEFT_OUT = [
	// What d3's scales carry along and our charts don't ask for: colours, and how numbers and dates are written.
	/\/(?:d3-color|d3-format|d3-time|d3-time-format)\/dist\/[\w-]+\.mjs$/,
	// zod's JSON schemas: the one we ask for is written out by then (packTables).
	/\/zod\/v4\/core\/(?:json-schema-processors|json-schema-generator|to-json-schema)\.js$/,
	// Intervals of luxon's, and times by a format: we count in instants, and read standard ones.
	/\/luxon\/src\/(?:interval|impl\/(?:tokenParser|diff))\.js$/,
	/\/ml-matrix\/src\/inspect\.js$/,
	// What pg has for connection strings, password files, binary answers and channel binding, and for values of type interval.
	/\/(?:pg-connection-string|pgpass\/lib|postgres-interval)\/index\.js$/,
	/\/(?:pg-types\/lib\/binaryParsers|pg\/lib\/crypto\/cert-signatures)\.js$/,
];

/** A plugin of esbuild: these modules keep their names, and whoever calls one of them is told. */
exports.leaveOut = {
	name: 'leave-out',
	setup(build) {
		for (const filter of LEFT_OUT) {
			build.onLoad({ filter }, ({ path }) => {
				const text = readFileSync(path, 'utf8');
				const contents = /^export /m.test(text) ? writeStub(listExports(text)) : COMMON_STUB;
				return { contents, loader: 'js' };
			});
		}
		build.onLoad({ filter: /\/zod\/v4\/classic\/schemas\.js$/ }, ({ path }) => ({
			contents: leaveOutMethods(path),
			loader: 'js',
		}));
		build.onLoad({ filter: /\/d3-interpolate\/dist\/[\w-]+\.mjs$/ }, ({ path }) => ({
			contents: numbersAlone(readFileSync(path, 'utf8')),
			loader: 'js',
		}));
		const less = new Map([...lessOfMatrices(), ...lessOfTimes()]);
		build.onLoad({ filter: /\/(?:ml-matrix|luxon)\/src\/.*\.js$/ }, ({ path }) => ({
			contents: less.get(path) ?? readFileSync(path, 'utf8'),
			loader: 'js',
		}));
	},
};

/** Between two values a scale asks for whatever they may be, colours and transformations too: ours are numbers. */
function numbersAlone(text) {
	const [number] = text.match(/^function number\(.*\n(?:\s.*\n)*\}$/m);
	const known = 'export { number as interpolate, number as interpolateNumber };';
	const others = listExports(text).filter((name) => !/^interpolate(?:Number)?$/.test(name));
	return [number, known, writeStub(others)].join('\n');
}

/** Matrices are held by ml-logistic-regression and by the one file that asks it. */
function lessOfMatrices() {
	const matrix = join(dirname(require.resolve('ml-matrix')), 'src');
	const files = ['matrix', 'mathOperations', 'stat', 'inspect', 'util'].map((name) => join(matrix, `${name}.js`));
	const logistic = dirname(require.resolve('ml-logistic-regression'));
	const holders = [...readdirSync(logistic).map((file) => join(logistic, file)), 'src/learning/fit/plainLogistic.ts'];
	const texts = (paths) => paths.map((path) => readFileSync(path, 'utf8'));
	return keepAsked(new Map(files.map((path) => [path, readFileSync(path, 'utf8')])), texts(holders));
}

/** Times are held by the files of ours that import luxon. */
function lessOfTimes() {
	const folder = join(dirname(require.resolve('luxon')), '../../src');
	const files = listFiles(folder).filter((path) => !LEFT_OUT.some((filter) => filter.test(path)));
	const ours = OUR_FOLDERS.flatMap((root) => listFiles(root)).map((path) => readFileSync(path, 'utf8'));
	const holders = ours.filter((text) => text.includes("from 'luxon'"));
	return keepAsked(new Map(files.map((path) => [path, readFileSync(path, 'utf8')])), holders);
}

function listFiles(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Of `export function name`, `export const name`, `export default` and `export { here as name }`. */
function listExports(text) {
	const declared = [...text.matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)].map(
		([, name]) => name,
	);
	const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(','));
	return [
		...declared,
		...(/^export default /m.test(text) ? ['default'] : []),
		...listed.map((name) =>
			name
				.split(/\s+as\s+/)
				.at(-1)
				.trim(),
		),
	].filter((name) => name !== '');
}

const THROWS = `const throws = () => { throw new Error('This was left out of the bundle (tools/bundle/leaveOut.js).'); };`;
const COMMON_STUB = `${THROWS} module.exports = throws; throws.init = () => {};`;

/** Some are called as their module is loaded: what they answer throws. */
function writeStub(names) {
	const known = names.filter((name) => name !== 'default').map((name) => `export const ${name} = leftOut;`);
	return [
		THROWS,
		`const leftOut = () => throws;`,
		...known,
		...(names.includes('default') ? ['export default leftOut;'] : []),
	].join('\n');
}

/**
 * zod hands `$constructor` a kind's methods in one object, of which esbuild takes all and with each the kind it makes: here
 * without those that neither zod nor we ask for.
 */
function leaveOutMethods(path) {
	const beside = dirname(path);
	const folders = [...OUR_FOLDERS, beside, join(beside, '../core')];
	const asked = new Set(
		folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true })
				.filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
				.flatMap(
					(file) =>
						readFileSync(join(folder, file), 'utf8').match(/(?<=(?<!\b(?:core|regexes|checks|iso|z))\.)\w+(?=[(<])/g) ??
						[],
				),
		),
	);
	// Of a namespace that another module hands on esbuild takes all, and with it some forty functions nobody calls.
	let text = readFileSync(path, 'utf8')
		.replace('import { util } from "../core/index.js"', "import * as util from '../core/util.js'")
		.replaceAll('core.util.', 'util.');
	const methods = [];
	const visit = (node) => {
		if (ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) && !asked.has(node.name.text)) methods.push(node);
		ts.forEachChild(node, visit);
	};
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	visit(file);
	for (const method of methods.reverse()) text = text.slice(0, method.getStart()) + text.slice(method.end + 1);
	return text;
}
