import { toEventName } from '../../lead/eventName';
import { foldName, tokensOf } from '../../lead/foldName';
import { parseText } from '../reading/unwrapItem';
import { OTHERS, SENDERS } from './addressNames';
import type { FoundConsent } from './findConsents';
import { isHost, listAddresses } from './findPeople';
import { GUESSES } from './guesses';
import { surveyPayload, type Scope } from './surveyPayload';

const MOST_DEPTH = 3;

const CUSTOMER_IDS: readonly string[] = GUESSES.customerId;

/** What is said beside a list of everybody in it, besides what they refuse. */
const SHARED = new Set<string>([...GUESSES.event, ...GUESSES.occurredAt]);

/**
 * `{ data: [a, b] }`, `{ result: { contacts: [a, b] } }`: the rows, where each is of a person and nobody stands around
 * them. What happened, when, and a no that stands beside the list are each row's; a yes is not, and an order is nobody's.
 */
export function listRows(body: unknown, root: Scope, consents: readonly FoundConsent[]): object[] {
	if (!hasLists(root) || typeof body !== 'object' || body === null || Array.isArray(body)) return [];
	const around = withoutLists(root);
	if (isNamed(around) || listAddresses(around, { direction: 'out', country: undefined }).length > 0) return [];
	const denied = new Set(
		consents.filter(({ name, scope }) => name !== 'granted' && scope === root).map(({ reason }) => reason),
	);
	const beside = Object.entries(body).filter(([, value]) => typeof value !== 'object');
	const shared = beside.filter(([name]) => SHARED.has(foldName(name)));
	const no = Object.fromEntries(beside.filter(([name]) => denied.has(foldName(name))));
	if (shared.some(([, value]) => typeof value === 'string' && /^order_/.test(toEventName(value) ?? ''))) return [];
	const rows = collectRows(body, 0);
	const somebody = rows.filter(isOfSomebody);
	return somebody.length > 1 && !areParts(somebody)
		? rows.map((row) => ({ ...Object.fromEntries(shared), ...row, ...no }))
		: [];
}

/** What answers of an API have around a list, saying nothing of anybody. */
const PAGING = new Set(
	'meta links paging pagination page pages page_info total total_count count size page_size per_page limit offset next previous prev cursor has_more next_page success ok request_id api_version extensions self'.split(
		' ',
	),
);

/** `{ results: [a], total: 1 }`: the only row of a list with nothing around it but how the list goes on. */
export function findSoleRow(body: unknown, depth = 0): object | undefined {
	if (typeof body !== 'object' || body === null || Array.isArray(body) || depth > MOST_DEPTH) return undefined;
	const parts = body as Readonly<Record<string, unknown>>;
	let key: string | undefined;
	for (const name of Object.keys(parts)) {
		if (parts[name] === null || parts[name] === '' || PAGING.has(foldName(name))) continue;
		if (key !== undefined) return undefined;
		key = name;
	}
	if (key === undefined) return undefined;
	const value = parseText(parts[key]);
	if (!Array.isArray(value)) return findSoleRow(value, depth + 1);
	const rows = collectRows({ [key]: value }, 0);
	return rows.length === 1 && value.length === 1 && rows.some(isOfSomebody) ? rows[0] : undefined;
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
		const objects = value.filter((row) => typeof row === 'object' && row !== null && !Array.isArray(row)) as object[];
		const rows = objects.filter(
			(row) => !Object.entries(row).some(([name, of]) => isHost({ key: foldName(name), value: of })),
		);
		return rows.some(isOfSomebody) ? rows : [];
	});
}

/** `emails: [{ email }], phones: [{ number }]`: what reaches one person by mail, and what by phone. */
function areParts(rows: readonly object[]): boolean {
	if (rows.length !== 2) return false;
	const [first, second] = rows.map(kindsIn);
	return first?.length === 1 && second?.length === 1 && first[0] !== second[0];
}

function kindsIn(row: object): string[] {
	const scope = surveyPayload(row);
	if (isNamed(scope)) return ['email', 'phone'];
	return [...new Set(listAddresses(scope, { direction: 'out', country: undefined }).map(({ kind }) => kind))];
}

/** By a customer's ID, or a name that speaks of an address: any text with an `@` in it is no row about a person. */
function isOfSomebody(row: object): boolean {
	const scope = surveyPayload(row);
	return isNamed(scope) || listAddresses(scope, { direction: 'out', country: undefined }).some(({ rank }) => rank < 4);
}

/** `customer_id`, `user: { id }`, as the fallback reads them. */
function isNamed(scope: Scope): boolean {
	const has = ({ leaves }: Scope, name: string) => leaves.some(({ key }) => key === name);
	return (
		CUSTOMER_IDS.some((name) => has(scope, name)) ||
		scope.children.some((child) =>
			CUSTOMER_IDS.some((name) => !child.element && name === `${child.key}.id` && has(child, 'id')),
		)
	);
}
