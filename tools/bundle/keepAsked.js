const ts = require('typescript');

/**
 * Files of a package without the methods nobody reaches from outside: dropUncalled goes by name over the whole bundle, where
 * somebody calls a `min`, an `add` and a `log` of something else. Right only where all who hold the package's objects are given.
 * @param {Map<string, string>} files of the package, text by path
 * @param {readonly string[]} outside texts of all who hold its objects
 * @returns {Map<string, string>} the same files with less in them
 */
exports.keepAsked = (files, outside) => {
	const asked = new Set(outside.flatMap((text) => text.match(/\w+/g) ?? []));
	const parsed = [...files].map(([path, text]) => ({ path, text, ...readMethods(path, text) }));
	for (const { always } of parsed) for (const name of always) asked.add(name);

	const waiting = new Set(parsed.flatMap(({ methods }) => methods));
	for (let size = -1; size !== waiting.size; ) {
		size = waiting.size;
		for (const method of waiting) {
			if (!asked.has(method.name)) continue;
			waiting.delete(method);
			for (const name of method.asks) asked.add(name);
		}
	}
	return new Map(
		parsed.map(({ path, text, methods }) => [
			path,
			methods
				.filter((method) => waiting.has(method))
				.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text),
		]),
	);
};

/** A file's methods with the names each asks for, and the names asked for outside of methods. */
function readMethods(path, text) {
	const methods = [];
	const always = new Set();
	const visit = (node, asks) => {
		const name = methodName(node);
		if (name !== undefined) {
			const method = { name, start: node.getStart(), end: node.end, asks: new Set() };
			methods.push(method);
			ts.forEachChild(node, (child) => visit(child, method.asks));
			return;
		}
		if (ts.isPropertyAccessExpression(node)) asks.add(node.name.text);
		else if (ts.isStringLiteral(node)) asks.add(node.text);
		ts.forEachChild(node, (child) => visit(child, asks));
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), always);
	return { methods, always };
}

/** Of `class … { name() {} }` and of the statements `Class.name = …` and `Class.prototype.name = …`. */
function methodName(node) {
	if (ts.isMethodDeclaration(node) || ts.isAccessor(node))
		return ts.isIdentifier(node.name) ? node.name.text : undefined;
	if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return undefined;
	const { left, operatorToken } = node.expression;
	if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
	const { expression } = left;
	const isClass =
		ts.isIdentifier(expression) || (ts.isPropertyAccessExpression(expression) && expression.name.text === 'prototype');
	return isClass && ts.isIdentifier(left.name) ? left.name.text : undefined;
}
