const { readFileSync } = require('node:fs');
const { leaveOut } = require('./bundle/leaveOut');
const { packTables } = require('./bundle/packTables');

/** What packages carry along for browsers and drivers of their own. */
const lessOfPackages = {
	name: 'less-of-packages',
	setup(build) {
		build.onLoad({ filter: /\/libphonenumber-js\/es6\/.*\.js$/ }, ({ path }) => ({
			contents: readFileSync(path.replace('/es6/', '/source/'), 'utf8'), // not rewritten for old browsers
		}));
		build.onResolve({ filter: /^\.\/native$/ }, () => ({ path: 'pg-native', external: true }));
	},
};

/** A source's list of topics, and what one becomes, is read by the documents alone, which are made of the source. */
const withoutDocs = {
	name: 'without-docs',
	setup(build) {
		build.onLoad({ filter: /\/src\/sources\/.*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8')
				.replace(/^\ttopics: (?:.*[[({]\n(?:\t\t.*\n)*\t[\])}]+|.*),$/gm, '')
				.replace(/\bbecomes:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1(?:,|(?=\s*\}))/g, ''),
			loader: 'ts',
		}));
	},
};

/** Why a point of the scorecards that ship is what it is: a sentence `why`, or the last of a row. */
const withoutReasons = {
	name: 'without-reasons',
	setup(build) {
		build.onLoad({ filter: /\/src\/scoring\/defaults\/.*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8')
				.replace(/\bwhy:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1,/g, '')
				.replace(/(['"])(?:(?!\1)[^\\\n]|\\.)*\.\1(?=,?\s*\])/g, ''),
			loader: 'ts',
		}));
	},
};

/** Statements stand in the source as one reads them: indented, with remarks. A database needs neither. */
const plainStatements = {
	name: 'plain-statements',
	setup(build) {
		build.onLoad({ filter: /\/src\/store\/(?:postgres|sqlite)\/.*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, 'utf8').replace(/^\t+(?:-- .*\n)?/gm, ''),
			loader: 'ts',
		}));
	},
};

/**
 * How the engine becomes one file. n8n installs no dependencies for us, so everything third-party goes in, and all
 * nodes share that one file and its state.
 * @type {import('esbuild').BuildOptions}
 */
module.exports = {
	entryPoints: ['src/index.ts'],
	outfile: 'dist/src/engine.js',
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node22',
	mainFields: ['module', 'main'],
	alias: {
		// As they were written, of which esbuild can leave out what isn't used.
		'ml-matrix': './node_modules/ml-matrix/src/index.js',
		luxon: './node_modules/luxon/src/luxon.js',
		'ml-logistic-regression': './node_modules/ml-logistic-regression/src/logreg.js',
	},
	plugins: [packTables, leaveOut, lessOfPackages, withoutDocs, withoutReasons, plainStatements],
	assetNames: '[name]',
	define: { 'process.env.NODE_PG_FORCE_NATIVE': 'undefined' }, // pg's other driver isn't here
	minifyWhitespace: true,
	minifySyntax: true,
	drop: ['console'], // ml-matrix warns on the console, which belongs to n8n
	legalComments: 'none', // the licences travel in a file of their own
	metafile: true,
	logLevel: 'warning',
};
