import { hash } from 'node:crypto';

/** Deeper than any vendor nests; a hostile payload can't exhaust the stack. */
const MAX_DEPTH = 50;

/** The same for equal content, whatever the order of the keys. */
export function contentHash(content: unknown): string {
	return hash('sha256', canonicalText(content, 0), 'hex').slice(0, 40);
}

function canonicalText(value: unknown, depth: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (depth > MAX_DEPTH) return '"…"';
	if (Array.isArray(value)) return `[${value.map((element) => canonicalText(element, depth + 1)).join(',')}]`;
	const fields = value as Record<string, unknown>;
	const names = Object.keys(fields).sort();
	return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(fields[name], depth + 1)}`).join(',')}}`;
}
