/**
 * How the engine becomes one file. n8n installs no dependencies for us, so everything third-party goes in, and all
 * nodes share that one file and its state.
 * @type {import('esbuild').BuildOptions}
 */
module.exports = {
	entryPoints: ['src/index.ts'],
	outfile: 'dist/src/index.js',
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node22',
	external: ['pg-native'], // pg's optional native driver, asked for only on demand
	minifyWhitespace: true, // names stay, so that a stack trace can be read
	minifySyntax: true,
	drop: ['console'], // ml-matrix warns on the console, which belongs to n8n
	legalComments: 'none', // the licences travel in a file of their own
	metafile: true,
	logLevel: 'warning',
};
