const { readFileSync } = require('node:fs');

const LEFT_OUT = [
	// What d3's scales carry along and our charts don't ask for: colours, and how numbers and dates are written.
	/\/(?:d3-color|d3-format|d3-time|d3-time-format)\/dist\/[\w-]+\.mjs$/,
	// zod's JSON schemas: the one we ask for is written out by then (packTables).
	/\/zod\/v4\/core\/(?:json-schema-processors|json-schema-generator|to-json-schema)\.js$/,
];

/** A plugin of esbuild: these modules keep their names, and whoever calls one of them is told. */
exports.leaveOut = {
	name: 'leave-out',
	setup(build) {
		for (const filter of LEFT_OUT) {
			build.onLoad({ filter }, ({ path }) => {
				const text = readFileSync(path, 'utf8');
				return { contents: writeStub(listExports(text)), loader: 'js' };
			});
		}
	},
};

/** Of `export function name`, `export const name` and `export { here as name }`. */
function listExports(text) {
	const declared = [...text.matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)].map(
		([, name]) => name,
	);
	const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(','));
	return [
		...declared,
		...listed.map((name) =>
			name
				.split(/\s+as\s+/)
				.at(-1)
				.trim(),
		),
	].filter((name) => name !== '');
}

/** Some are called as their module is loaded: what they answer throws. */
function writeStub(names) {
	const known = names.filter((name) => name !== 'default').map((name) => `export const ${name} = leftOut;`);
	return [
		`const throws = () => { throw new Error('This was left out of the bundle (tools/bundle/leaveOut.js).'); };`,
		`const leftOut = () => throws;`,
		...known,
		...(names.includes('default') ? ['export default leftOut;'] : []),
	].join('\n');
}
