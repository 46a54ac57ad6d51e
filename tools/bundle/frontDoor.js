/**
 * The text of dist/src/index.js. n8n makes every node when it starts, to list it, and few executions need ours: what
 * descriptions say, plain data, stands in this file, and the engine is loaded when something else is first asked for.
 * @param {Record<string, unknown>} engine All that the engine exports.
 */
exports.writeFrontDoor = (engine) => {
	const names = Object.keys(engine);
	const words = names.filter((name) => isPlain(engine[name]));
	const others = names.filter((name) => !words.includes(name));
	return [
		`'use strict';`,
		...words.map((name) => `exports.${name} = ${JSON.stringify(engine[name])};`),
		`const names = ${JSON.stringify(others)};`,
		`for (const name of names) Object.defineProperty(exports, name, { get: () => load()[name], enumerable: true, configurable: true });`,
		`function load() {`,
		`	const engine = require('./engine.js');`,
		`	for (const name of names) Object.defineProperty(exports, name, { value: engine[name], enumerable: true });`,
		`	return engine;`,
		`}`,
		'',
	].join('\n');
};

function isPlain(value) {
	if (Array.isArray(value)) return value.every(isPlain);
	if (typeof value !== 'object' || value === null)
		return ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
	return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}
