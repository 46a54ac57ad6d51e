const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { join } = require('node:path');
const esbuild = require('esbuild');
const { dest, series, src } = require('gulp');
const bundleOptions = require('./tools/bundleOptions');

async function bundleEngine() {
	await rm('dist/src', { recursive: true, force: true }); // tsc's loose files
	const { metafile } = await esbuild.build(bundleOptions);
	writeFileSync('dist/THIRD_PARTY_LICENSES.txt', collectLicenses(Object.keys(metafile.inputs)));
}

/** The licences of what was bundled, which their authors ask to travel with the code. */
function collectLicenses(files) {
	const folders = new Set(files.map((file) => file.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
	const packages = [...folders].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		return `${name} ${version} (${license})\n\n${readLicense(folder)}`;
	});
	// Of facts that were taken over into a file of ours.
	const tables = readdirSync('licenses').map((file) => readFileSync(join('licenses', file), 'utf8'));
	return [...packages, ...tables].join('\n----------------------------------------\n\n');
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
	return src(['nodes/**/*.{svg,png}', 'credentials/**/*.{svg,png}', 'icons/**/*.{svg,png}', 'workflows/*.json'], {
		base: '.',
		encoding: false,
		allowEmpty: true,
	}).pipe(dest('dist'));
}

exports.default = series(bundleEngine, copyAssets);
