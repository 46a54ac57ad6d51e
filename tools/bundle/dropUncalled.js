const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');

const OUR_FOLDERS = ['src', 'nodes', 'credentials'];

/** What JavaScript and Node.js call by these names. */
const CALLED_BY_NAME = new Set(['constructor', 'toJSON', 'toString', 'valueOf', 'then', 'next', 'return', 'throw']);

/**
 * A bundle without the methods of packages' classes whose names stand nowhere in it and nowhere in ours: esbuild leaves
 * out functions that nobody calls, but of a class it takes all, and luxon and ml-matrix are little else.
 * @param {string} text of the bundle, names not yet shortened
 */
exports.dropUncalled = (text) => {
	const sources = OUR_FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => readFileSync(join(folder, file), 'utf8')),
	).join('\n');
	const ourClasses = new Set([...sources.matchAll(/\bclass (\w+)/g)].map(([, name]) => name));
	const ourWords = new Set(sources.match(/\w+/g));

	for (let kept = text; ; ) {
		const { called, methods } = readMethods(kept, ourClasses);
		const uncalled = methods.filter(({ name }) => !called.has(name) && !ourWords.has(name));
		if (uncalled.length === 0) return kept;
		let last = kept.length;
		for (const { start, end, instead } of uncalled.reverse()) {
			if (end > last) continue; // it holds one that is just gone: in the next round
			kept = kept.slice(0, start) + instead + kept.slice(end);
			last = start;
		}
	}
};

/** Where methods of packages stand, in order, and every name by which something is asked of an object. */
function readMethods(text, ourClasses) {
	const called = new Set(CALLED_BY_NAME);
	const methods = [];
	const visit = (node) => {
		const isMethod = ts.isMethodDeclaration(node) || ts.isAccessor(node);
		if (isMethod && ts.isClassLike(node.parent)) {
			const ofClass = node.parent.name?.text ?? '';
			if (ts.isIdentifier(node.name) && !node.name.text.startsWith('_') && !ourClasses.has(ofClass))
				methods.push({ name: node.name.text, start: node.getStart(), end: node.end, instead: '' });
		} else if (isOnPrototype(node)) {
			methods.push({ name: node.left.name.text, start: node.getStart(), end: node.end, instead: '0' });
			visit(node.right);
			return;
		} else if (ts.isPropertyAccessExpression(node)) called.add(node.name.text);
		else if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) addWords(called, node.text);
		else if (ts.isObjectLiteralElementLike(node)) addWords(called, node.name?.getText() ?? '');
		else if (ts.isBindingElement(node)) addWords(called, (node.propertyName ?? node.name).getText());
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true));
	return { called, methods };
}

/** `Matrix.prototype.add = function …` */
function isOnPrototype(node) {
	if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
	const { left, right } = node;
	return (
		ts.isFunctionExpression(right) &&
		ts.isPropertyAccessExpression(left) &&
		ts.isPropertyAccessExpression(left.expression) &&
		left.expression.name.text === 'prototype'
	);
}

function addWords(names, text) {
	for (const word of text.match(/[\w$]+/g) ?? []) names.add(word);
}
