const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { brotliDecompressSync } = require('node:zlib');

/** What `packTables.js` wrote beside the bundle: `__dirname` is the bundle's own. */
function readText(file) {
	return brotliDecompressSync(readFileSync(resolve(__dirname, file))).toString('utf8');
}

exports.readJson = (file) => JSON.parse(readText(file));

let words;
/** By module, what it exports. */
exports.readWords = (file) => (words ??= exports.readJson(file));

/** Lists of domains, an empty line between them; a line says how many characters it shares with the one before. */
exports.readDomains = (file) => {
	return readText(file)
		.split('\n\n')
		.map((list) => {
			let before = '';
			return list.split('\n').map((line) => {
				before = before.slice(0, parseInt(line[0], 36)) + line.slice(1);
				return before.split('.').reverse().join('.');
			});
		});
};

/**
 * The public suffix list as the flat trie that tldts walks: the edges of a node stand side by side, sorted by a hash of
 * their labels. Flags are 1 for a suffix of a registry and 2 for one of a private company.
 */
exports.readSuffixes = (file) => {
	const [registries, companies, exceptions] = exports.readDomains(file);
	const rules = growTree([
		[registries, 1],
		[companies, 2],
	]);
	const nodes = [rules, growTree([[exceptions, 1]])];
	const edges = [];
	const edgeStart = [0];
	for (const { children } of nodes) {
		for (const [label, child] of [...children].sort(([a], [b]) => hashOf(a) - hashOf(b))) {
			edges.push({ label, child: nodes.push(child) - 1 });
		}
		edgeStart.push(edges.length);
	}
	return {
		rulesRoot: 0,
		exceptionsRoot: 1,
		nodeFlags: Uint8Array.from(nodes, ({ flag }) => flag),
		edgeStart: Uint16Array.from(edgeStart),
		edgeChild: Uint16Array.from(edges, ({ child }) => child),
		edgeLength: Uint8Array.from(edges, ({ label }) => label.length),
		labelText: edges.map(({ label }) => label).join(''),
	};
};

function growTree(lists) {
	const root = { flag: 0, children: new Map() };
	for (const [domains, flag] of lists) {
		for (const domain of domains) {
			let node = root;
			for (const label of domain.split('.').reverse()) {
				if (!node.children.has(label)) node.children.set(label, { flag: 0, children: new Map() });
				node = node.children.get(label);
			}
			node.flag |= flag;
		}
	}
	return root;
}

/** tldts' own: djb2 from a label's end. */
function hashOf(label) {
	let hash = 5381;
	for (let i = label.length - 1; i >= 0; i -= 1) hash = (hash * 33) ^ label.charCodeAt(i);
	return hash >>> 0;
}
