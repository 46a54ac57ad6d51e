const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { join } = require('node:path');
const esbuild = require('esbuild');
const { dest, series, src } = require('gulp');

/** n8n installs no dependencies for us, so the engine and everything it uses become one file that all nodes share. */
async function bundleEngine() {
	await rm('dist/src', { recursive: true, force: true });
	const { metafile } = await esbuild.build({
		entryPoints: ['src/index.ts'],
		outfile: 'dist/src/index.js',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		external: ['n8n-workflow', 'pg-native'],
		drop: ['console'], // ml-matrix warns on the console, which belongs to n8n
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	});
	writeFileSync('dist/THIRD_PARTY_LICENSES.txt', collectLicenses(Object.keys(metafile.inputs)));
}

/** The licences of what was bundled, which their authors ask to travel with the code. */
function collectLicenses(files) {
	const folders = new Set(files.map((file) => file.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
	return [...folders]
		.sort()
		.map((folder) => {
			const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
			const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].map((file) => join(folder, file)).find(existsSync);
			return `${name} ${version} (${license})\n\n${text ? readFileSync(text, 'utf8') : ''}`;
		})
		.join('\n----------------------------------------\n\n');
}

function copyAssets() {
	return src(['nodes/**/*.{svg,png}', 'credentials/**/*.{svg,png}', 'icons/**/*.{svg,png}', 'workflows/*.json'], {
		base: '.',
		encoding: false,
		allowEmpty: true,
	}).pipe(dest('dist'));
}

exports.default = series(bundleEngine, copyAssets);
