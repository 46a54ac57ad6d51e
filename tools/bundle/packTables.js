const assert = require('node:assert/strict');
const { basename, join, relative, resolve } = require('node:path');
const { brotliCompressSync, constants } = require('node:zlib');
const { buildSync } = require('esbuild');

/** Modules of ours that are text and nothing else, once they are built: what people write in forty languages, and SQL, get small among their like, most of all in this order. */
exports.WORDS = [
	'src/sources/reading/wishWords',
	'src/lead/salesEvents',
	'src/lead/eventSignal',
	'src/lead/shopEvents',
	'src/lead/personalWords',
	'src/lead/sharedMailboxes',
	'src/sources/fallback/addressWords',
	'src/lead/pageKinds',
	'src/sources/fallback/fieldWords',
	'src/lead/months',
	'src/lead/subscriberEvents',
	'src/sources/fallback/orderStatusNames',
	'src/sources/fallback/refusalNames',
	'src/sources/reading/stopLists',
	'src/sources/reading/stopWordings',
	'src/sources/reading/consentWordings',
	'src/sources/fallback/answerNames',
	'src/lead/recordShape',
	'src/store/postgres/eventMonths',
	'src/store/postgres/migrations',
	'src/store/sqlite/migrations',
	'src/report/style',
	'src/report/script',
	'src/suppression/areaCodes',
	'src/suppression/places/otherCountries',
	'src/suppression/places/unitedStates',
	'src/lead/regionNames',
];

/**
 * Three tables of packages would be a quarter of the engine's file. Each becomes a file of its own beside it, data only,
 * packed, and is read when it is first asked for. What stands in the place of `import` takes it from there.
 */
const TABLES = [
	{
		import: /^email-providers\/all\.json$/,
		file: 'mailProviders.br',
		text: (path) => writeDomains([require(path)]),
		module: `exports.__esModule = true;
			let providers;
			Object.defineProperty(exports, 'default', { enumerable: true, get: () => (providers ??= readDomains(file)[0]) });`,
	},
	{
		import: /^\.\/withMetadataArgument\.js$/,
		file: 'phoneNumbers.br',
		text: () => JSON.stringify(withoutFormats(require('libphonenumber-js/metadata.max.json'))),
		module: `let metadata;
			export default (question, given) => question(...given, (metadata ??= readJson(file)));`,
	},
	{
		import: /^\.\/data\/trie$/,
		file: 'publicSuffixes.br',
		text: (path) => writeDomains(listSuffixes(require(path.replace('/es6/', '/cjs/')))),
		module: `export const { nodeFlags, edgeStart, edgeChild, edgeLength, labelText, rulesRoot, exceptionsRoot } =
			readSuffixes(file);`,
	},
	{
		import: new RegExp(`/(?:${exports.WORDS.map((file) => basename(file)).join('|')})$`),
		file: 'words.br',
		text: () => toJson(Object.fromEntries(exports.WORDS.map((file) => [file, exportsOf(`${file}.ts`)]))),
		module: (path) => `for (const name of ${JSON.stringify(Object.keys(exportsOf(path)))})
			Object.defineProperty(exports, name, { enumerable: true, get: () => readWords(file)['${nameOf(path)}'][name] });`,
	},
];

/** Of tldts, which looks into its table as it is loaded. */
const LOOKUP = /^\.\/src\/suffix-trie$/;

/** A plugin of esbuild. */
exports.packTables = {
	name: 'pack-tables',
	setup(build) {
		const put = (filter, namespace, pluginData) =>
			build.onResolve({ filter }, async ({ path, namespace: importer, pluginData: taken, ...from }) => {
				if (taken === 'the original') return undefined;
				const found = await build.resolve(path, { ...from, pluginData: 'the original' });
				return { path: found.path, namespace, pluginData };
			});

		for (const table of TABLES) put(table.import, 'table', table);
		build.onLoad({ filter: /./, namespace: 'table' }, ({ path, pluginData: { file, text, module } }) => ({
			contents: `const { readDomains, readJson, readSuffixes, readWords } = require('./readTable.js');
				const file = require(${JSON.stringify(file)});
				${typeof module === 'function' ? module(path) : module}`,
			resolveDir: __dirname,
			pluginData: () => pack(text(path)),
		}));
		build.onResolve({ filter: /\.br$/ }, ({ path, pluginData }) => ({ path, namespace: 'packed', pluginData }));
		build.onLoad({ filter: /./, namespace: 'packed' }, ({ pluginData }) => ({
			contents: pluginData(),
			loader: 'file',
		}));

		put(LOOKUP, 'lookup');
		build.onLoad({ filter: /./, namespace: 'lookup' }, ({ path }) => ({
			contents: `exports.__esModule = true;
				exports.default = (...question) => require(${JSON.stringify(path)}).default(...question);`,
			resolveDir: __dirname,
		}));
	},
};

const nameOf = (path) => relative(ROOT, path).replaceAll('\\', '/').replace(/\.ts$/, '');

const ROOT = join(__dirname, '../..');

/** Of a module of ours in TypeScript. */
function exportsOf(path) {
	const { outputFiles } = buildSync({ entryPoints: [resolve(ROOT, path)], bundle: true, format: 'cjs', write: false });
	const module = { exports: {} };
	new Function('module', outputFiles[0].text)(module);
	return { ...module.exports };
}

/** Throws where something of it would be lost. */
function toJson(module) {
	const text = JSON.stringify(module);
	assert.deepEqual(JSON.parse(text), module);
	return text;
}

function pack(text) {
	return brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_LGBLOCK]: 16,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
		},
	});
}

/** Sorted from their ends on, where most agree, each without what it has in common with the one before. */
function writeDomains(lists) {
	const lines = lists.map((domains) => {
		let before = '';
		return domains
			.map((domain) => domain.split('.').reverse().join('.'))
			.sort()
			.map((domain) => {
				let shared = 0;
				while (shared < 35 && shared < domain.length && domain[shared] === before[shared]) shared += 1;
				before = domain;
				return shared.toString(36) + domain.slice(shared);
			});
	});
	return lines.map((list) => list.join('\n')).join('\n\n');
}

/** Without how numbers are written nationally (column 4): here they are told apart and written as E.164. */
function withoutFormats(metadata) {
	const countries = Object.entries(metadata.countries).map(([code, columns]) => [
		code,
		columns.map((column, index) => (index === 4 ? 0 : column)),
	]);
	return { ...metadata, countries: Object.fromEntries(countries) };
}

/** The rules of tldts' flat trie: of registries, of companies that give out subdomains, and exceptions. */
function listSuffixes(trie) {
	const starts = [];
	let offset = 0;
	for (const length of trie.edgeLength) {
		starts.push(offset);
		offset += length;
	}
	const rules = (root) => {
		const found = [];
		const visit = (node, labels) => {
			if (trie.nodeFlags[node] > 0) found.push({ domain: labels.join('.'), flag: trie.nodeFlags[node] });
			for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge += 1) {
				const label = trie.labelText.slice(starts[edge], starts[edge] + trie.edgeLength[edge]);
				visit(trie.edgeChild[edge], [label, ...labels]);
			}
		};
		visit(root, []);
		return found;
	};
	const all = rules(trie.rulesRoot);
	const withFlag = (wanted) => all.filter(({ flag }) => (flag & wanted) > 0).map(({ domain }) => domain);
	return [withFlag(1), withFlag(2), rules(trie.exceptionsRoot).map(({ domain }) => domain)];
}
