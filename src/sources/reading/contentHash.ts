import { createHash } from 'node:crypto';

/** Deeper than any vendor nests; a hostile payload can't exhaust the stack. */
const MAX_DEPTH = 50;

/** The same for equal content, whatever the order of the keys. */
export function contentHash(content: unknown): string {
	return createHash('sha256').update(canonicalText(content, 0)).digest('hex').slice(0, 40);
}

function canonicalText(value: unknown, depth: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (depth > MAX_DEPTH) return '"…"';
	if (Array.isArray(value)) return `[${value.map((element) => canonicalText(element, depth + 1)).join(',')}]`;
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner, depth + 1)}`).join(',')}}`;
}
