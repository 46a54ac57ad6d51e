import { foldName, tokensOf } from '../../lead/foldName';
import { parseText } from '../reading/unwrapItem';
import { OTHERS, SENDERS } from './addressNames';
import { listAddresses } from './findPeople';
import { surveyPayload, type Scope } from './surveyPayload';

const MOST_DEPTH = 3;

/** `{ data: [a, b] }`, `{ result: { contacts: [a, b] } }`: the rows, where each is of a person and nobody stands around them. */
export function listRows(body: unknown, root: Scope): object[] {
	if (!hasLists(root) || listAddresses(withoutLists(root), { direction: 'out', country: undefined }).length > 0)
		return [];
	const rows = collectRows(body, 0);
	return rows.filter(isOfSomebody).length > 1 ? rows : [];
}

function hasLists({ children }: Scope): boolean {
	return children.some((child) => child.element || hasLists(child));
}

function withoutLists(scope: Scope): Scope {
	return { ...scope, children: scope.children.filter(({ element }) => !element).map(withoutLists) };
}

function collectRows(container: unknown, depth: number): object[] {
	if (typeof container !== 'object' || container === null || depth > MOST_DEPTH) return [];
	return Object.entries(container).flatMap(([key, given]: [string, unknown]) => {
		if (tokensOf(foldName(key)).some((token) => OTHERS.has(token) || SENDERS.has(token))) return [];
		const value = parseText(given);
		if (!Array.isArray(value)) return collectRows(value, depth + 1);
		const rows = value.filter((row) => typeof row === 'object' && row !== null && !Array.isArray(row)) as object[];
		return rows.some(isOfSomebody) ? rows : [];
	});
}

/** By a name that speaks of an address: any text with an `@` in it is no row about a person. */
function isOfSomebody(row: object): boolean {
	return listAddresses(surveyPayload(row), { direction: 'out', country: undefined }).some(({ rank }) => rank < 4);
}
