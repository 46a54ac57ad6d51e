const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { basename, dirname, join, relative, resolve } = require('node:path');
const { minifySync } = require('@swc/core');
const esbuild = require('esbuild');
const { dest, series, src } = require('gulp');
const { n8n } = require('./package.json');
const { dropUncalled } = require('./tools/bundle/dropUncalled');
const { writeFrontDoor } = require('./tools/bundle/frontDoor');
const bundleOptions = require('./tools/bundleOptions');

async function bundleEngine() {
	await rm('dist/src', { recursive: true, force: true }); // tsc's loose files
	await rm('dist/workflows', { recursive: true, force: true }); // of builds that packed them
	const { metafile } = await esbuild.build(bundleOptions);
	shorten(bundleOptions.outfile);
	writeFileSync('dist/src/index.js', writeFrontDoor(require(resolve(bundleOptions.outfile))));
	writeFileSync('dist/THIRD_PARTY_LICENSES.txt', collectLicenses(Object.keys(metafile.inputs)));
}

/**
 * Shorter names of variables, of the functions of packages, and of those of ours that only their own file calls. What classes
 * and exported functions are called stays, and no function is put where it is called from, so that a stack trace can be read.
 */
function shorten(file) {
	const text = dropUncalled(readFileSync(file, 'utf8'));
	const classes = [...text.matchAll(/\b(\w+)=class\b/g)].map(([, name]) => name);
	// Of two of a name in one file the second is called `read2`.
	const functions = [...text.matchAll(/\bfunction\*? (\w+)|\b(\w+)=(?:async ?)?(?:\([^()]*\)|\w+)=>/g)];
	const ours = functions.map(([, declared, arrow]) => declared ?? arrow);
	const reserved = [...classes, ...ours.filter((name) => OUR_FUNCTIONS.has(name.replace(/\d+$/, '')))];
	const kept = { keep_classnames: true, toplevel: true };
	const { code } = minifySync(text, {
		mangle: { ...kept, reserved },
		compress: { ...kept, inline: 0, reduce_funcs: false, passes: 3 },
	});
	writeFileSync(file, code);
}

const OUR_FUNCTIONS = new Set(
	['src', 'nodes', 'credentials'].flatMap((folder) =>
		readdirSync(folder, { recursive: true })
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) => [
				...readFileSync(join(folder, file), 'utf8').matchAll(
					/^export (?:async )?function\*? (\w+)|^export const (\w+).*=>?$/gm,
				),
			])
			.map(([, declared, arrow]) => (declared ?? arrow).replace(/\d+$/, '')),
	),
);

/** What tools/inProcess reaches of the nodes it runs: their clock, and how they open a store. */
const SHARED_WITH_TOOLS = [
	'nodes/shared/clock',
	'nodes/shared/stores',
	'nodes/shared/openEngine',
	'nodes/LeadScoringTrigger/momentToJson',
];

/**
 * All nodes in one file, and in the place of each a line that takes its class from there: n8n opens a file per node, and
 * two hundred small ones take longer to load than what they say.
 */
async function bundleNodes() {
	const files = [...n8n.nodes, ...n8n.credentials];
	const exported = [
		...files.map((file) => `export { ${classOf(file)} } from './${sourceOf(file)}';`),
		...SHARED_WITH_TOOLS.map((file) => `export * from './${file}';`),
	];
	await esbuild.build({
		...bundleOptions,
		entryPoints: undefined,
		stdin: {
			contents: exported.join('\n'),
			resolveDir: __dirname,
			loader: 'ts',
		},
		outfile: 'dist/nodes/index.js',
		external: ['n8n-workflow'],
		plugins: [engineBeside],
	});
	shorten('dist/nodes/index.js');
	for (const folder of ['dist/nodes', 'dist/credentials']) {
		for (const file of readdirSync(folder, { recursive: true })) {
			if (file.endsWith('.js') && file !== 'index.js') await rm(join(folder, file));
		}
	}
	for (const file of files) {
		const bundle = relative(dirname(file), 'dist/nodes/index.js').replaceAll('\\', '/');
		writeFileSync(file, `exports.${classOf(file)} = require('${bundle}').${classOf(file)};\n`);
	}
}

/** The engine is a file of its own, loaded when a node is first executed; a thread that trains loads it without the nodes. */
const engineBeside = {
	name: 'engine-beside',
	setup(build) {
		build.onResolve({ filter: /\/src\/index$/ }, () => ({ path: '../src/index.js', external: true }));
	},
};

/** dist/nodes/ScoreLead/ScoreLead.node.js has the class ScoreLead. */
function classOf(file) {
	return basename(file).split('.')[0];
}

function sourceOf(file) {
	return file.replace(/^dist\//, '').replace(/\.js$/, '');
}

/** The licences of what was bundled, which their authors ask to travel with the code. */
function collectLicenses(files) {
	const ofPackage = /^(?:\w+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)/; // before the colon: which plugin changed it
	const folders = new Set(
		files
			.map((file) => file.match(ofPackage)?.[1])
			.filter(Boolean)
			.map((folder) => resolve(folder)),
	);
	const byText = new Map();
	for (const folder of [...folders].sort()) {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const text = unwrapParagraphs(readLicense(folder));
		byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
	}
	const packages = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
	// Of facts that were taken over into a file of ours.
	const tables = readdirSync('licenses').map((file) => readFileSync(join('licenses', file), 'utf8'));
	return [...packages, ...tables].join('\n----------------------------------------\n\n');
}

/** A paragraph a line: most are the same few texts, broken into lines differently, and pack small once they are alike. */
function unwrapParagraphs(text) {
	return `${text
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' '))
		.join('\n\n')}\n`;
}

/** Some packages carry theirs at the end of the README. */
function readLicense(folder) {
	const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
	if (file) return readFileSync(join(folder, file), 'utf8');
	const [, license] = readFileSync(join(folder, 'README.md'), 'utf8').split(/^#+ licen[cs]e\s*$/im);
	if (!license) throw new Error(`${folder} says nowhere under which licence it may be passed on.`);
	return `${license.trim()}\n`;
}

function copyAssets() {
	return src(['nodes/**/*.{svg,png}', 'credentials/**/*.{svg,png}', 'icons/**/*.{svg,png}'], {
		base: '.',
		encoding: false,
		allowEmpty: true,
	}).pipe(dest('dist'));
}

exports.default = series(bundleEngine, bundleNodes, copyAssets);
