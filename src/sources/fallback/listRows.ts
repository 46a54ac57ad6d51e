import { toEventName } from '../../lead/eventName';
import { foldName, tokensOf } from '../../lead/foldName';
import { parseText } from '../reading/unwrapItem';
import { OTHERS, SENDERS } from './addressNames';
import type { FoundConsent } from './findConsents';
import { listAddresses } from './findPeople';
import { GUESSES } from './guesses';
import { surveyPayload, type Scope } from './surveyPayload';

const MOST_DEPTH = 3;

/** What is said beside a list of everybody in it, besides what they refuse. */
const SHARED = new Set<string>([...GUESSES.event, ...GUESSES.occurredAt]);

/**
 * `{ data: [a, b] }`, `{ result: { contacts: [a, b] } }`: the rows, where each is of a person and nobody stands around
 * them. What happened, when, and a no that stands beside the list are each row's; a yes is not, and an order is nobody's.
 */
export function listRows(body: unknown, root: Scope, consents: readonly FoundConsent[]): object[] {
	if (!hasLists(root) || listAddresses(withoutLists(root), { direction: 'out', country: undefined }).length > 0)
		return [];
	const denied = new Set(
		consents.filter(({ name, scope }) => name !== 'granted' && scope === root).map(({ reason }) => reason),
	);
	const beside = Object.entries(body as object).filter(([, value]) => typeof value !== 'object');
	const shared = beside.filter(([name]) => SHARED.has(foldName(name)));
	const no = Object.fromEntries(beside.filter(([name]) => denied.has(foldName(name))));
	if (shared.some(([, value]) => typeof value === 'string' && /^order_/.test(toEventName(value) ?? ''))) return [];
	const rows = collectRows(body, 0);
	return rows.filter(isOfSomebody).length > 1
		? rows.map((row) => ({ ...Object.fromEntries(shared), ...row, ...no }))
		: [];
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
