import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['src', 'nodes'];

/** What an error says, as the code has it, by the error's code: what differs from case to case is an ellipsis. */
export function listErrorMessages(): Map<string, string[]> {
	const found = new Map<string, Set<string>>();
	for (const file of FOLDERS.flatMap(listFiles)) {
		const source = parse(file);
		visit(source, (node) => {
			if (!ts.isNewExpression(node) || node.expression.getText(source) !== 'EngineError') return;
			const [code, message] = node.arguments ?? [];
			if (code === undefined || !ts.isStringLiteral(code) || message === undefined) return;
			const texts = textsOf(message, source, file);
			found.set(code.text, new Set([...(found.get(code.text) ?? []), ...texts]));
		});
	}
	return new Map([...found].map(([code, texts]) => [code, [...texts].sort()]));
}

function listFiles(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.map((path) => join(ROOT, folder, path))
		.sort();
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
	const known = parsed.get(file);
	if (known !== undefined) return known;
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
	parsed.set(file, source);
	return source;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
	see(node);
	ts.forEachChild(node, (child) => visit(child, see));
}

/** A text, a template, a choice of both, or a message of a room; what is only known at run time gives none. */
function textsOf(node: ts.Expression, source: ts.SourceFile, file: string): string[] {
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(toText).join('')];
	if (ts.isConditionalExpression(node))
		return [node.whenTrue, node.whenFalse].flatMap((choice) => textsOf(choice, source, file));
	if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, source, file);
	if (ts.isCallExpression(node)) return textsOf(node.expression, source, file);
	if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return textsOf(node.body, source, file);
	if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
		return textsOfMessage(node.expression.text, node.name.text, source, file);
	return [];
}

function toText({ literal }: ts.TemplateSpan): string {
	return `…${literal.text}`;
}

/** `messages.noLead`: of the file itself, or of the one that it is imported from. */
function textsOfMessage(object: string, name: string, source: ts.SourceFile, file: string): string[] {
	const home = findHome(object, source, file);
	const texts: string[] = [];
	visit(parse(home), (node) => {
		if (!ts.isVariableDeclaration(node) || node.name.getText() !== object) return;
		const table =
			node.initializer && ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
		if (table === undefined || !ts.isObjectLiteralExpression(table)) return;
		for (const property of table.properties)
			if (ts.isPropertyAssignment(property) && property.name.getText() === name)
				texts.push(...textsOf(property.initializer, parse(home), home));
	});
	return texts;
}

function findHome(object: string, source: ts.SourceFile, file: string): string {
	for (const statement of source.statements) {
		if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
		const bindings = statement.importClause?.namedBindings;
		if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
		if (!bindings.elements.some(({ name }) => name.text === object)) continue;
		const path = join(dirname(file), `${statement.moduleSpecifier.text}.ts`);
		if (existsSync(path)) return path;
	}
	return file;
}
