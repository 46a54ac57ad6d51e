import { parseText } from '../reading/unwrapItem';
import { foldName } from '../../lead/foldName';
import { findBesideRows } from './besideRows';
import { RecentlyMade } from './recentlyMade';

/** One value of a payload under the folded name of its field. */
export interface Leaf {
	key: string;
	value: string | number | boolean;
}

/** An object of a payload: its own values and the objects in it. */
export interface Scope {
	key: string;
	parent: Scope | undefined;
	/** One of a list: its neighbours are about somebody else. */
	element: boolean;
	leaves: Leaf[];
	children: Scope[];
}

/** Beyond these a payload is no message about a person, and reading it would hold up everybody else. */
const MOST_DEPTH = 14;
export const MOST_VALUES = 20_000;

/** `{ label: 'E-mail', value: 'ada@…' }`: how forms and CRMs write a field as an object. */
const NAMES_OF_PAIR = [
	'label',
	'title',
	'question',
	'name',
	'property_name',
	'property',
	'heading',
	'field',
	'field_name',
	'attribute',
	'attribute_code',
	'custom_field',
	'column',
	'key',
	'alias',
	'column_name',
	'column_id',
	'definition',
	'statement',
	'question_identifier',
	'id',
];
const VALUES_OF_PAIR = [
	'value',
	'values',
	'answer',
	'raw_value',
	'response',
	'string_value',
	'simple_text',
	'new_value',
	'property_value',
	'field_value',
	'consent_value',
	'new',
	'current',
	'checkbox',
	'display_value',
];
const MAY_HOLD_VALUE: ReadonlySet<string> = new Set(VALUES_OF_PAIR);
const ADDRESS_LISTS = /^(?:e_?mails?|phones?|email_addresses|phone_numbers|to|from|recipients?)$/;

/**
 * A payload whose shape nobody knows, laid out so that fields can be found by name wherever they are. JSON in a text
 * field is opened, and a field written as a pair of name and value is a field of that name too.
 */
export function surveyPayload(body: unknown): Scope {
	if (typeof body !== 'object' || body === null) return newScope('', undefined, false);
	const known = surveys.get(body);
	if (known !== undefined) return known;
	const root = newScope('', undefined, false);
	const room = { left: MOST_VALUES };
	visit(body, root, { depth: 0, room });
	spreadChange(root);
	surveys.set(body, root);
	return root;
}

/**
 * A payload is asked for refusals, people and places one after the other. No longer: surveys that lasted as long as the
 * items of a long file were three times as large as these, and V8 went through the list of them at each collection.
 */
const surveys = new RecentlyMade<Scope>(100);

function newScope(key: string, parent: Scope | undefined, element: boolean): Scope {
	const scope: Scope = { key, parent, element, leaves: [], children: [] };
	parent?.children.push(scope);
	return scope;
}

/** How deep a value lies, and how many more are read. */
interface Walk {
	depth: number;
	room: { left: number };
}

/** Spreads the fields of `value` into `scope`. */
function visit(value: unknown, scope: Scope, walk: Walk): void {
	if (typeof value !== 'object' || value === null || walk.depth > MOST_DEPTH) return;
	if (Array.isArray(value)) {
		// Each of a batch is a record of its own.
		for (const element of value as unknown[])
			if (typeof element === 'object' && element !== null)
				open('', element, newScope('', scope, true), { depth: walk.depth + 1, room: walk.room });
		return;
	}
	const { rows, taken } = findBesideRows(value);
	for (const row of rows) open('', row, newScope('', scope, true), { depth: walk.depth + 1, room: walk.room });
	for (const name of Object.keys(value)) {
		if ((walk.room.left -= 1) < 0) return;
		if (name === '__proto__' || name === 'constructor' || taken.has(name)) continue;
		const field: unknown = (value as Record<string, unknown>)[name];
		if (ADDRESS.test(name)) {
			// `{ unsubscribed: { 'ada@example.com': '2026-…' } }`: whoever the key names is a person of their own.
			const own = newScope(scope.key, scope, true);
			own.leaves.push({ key: name.startsWith('+') ? 'phone' : 'email', value: name });
			if (typeof field === 'object') visit(field, own, { depth: walk.depth + 1, room: walk.room });
			else if (field !== undefined && field !== '') place(scope.key === '' ? 'status' : scope.key, field, own, walk);
			continue;
		}
		if (field === null || field === undefined || field === '') continue;
		place(foldName(name.endsWith(')') ? name.replace(LOOKED_UP, '') : name), field, scope, walk);
		const explained = name.endsWith(')') ? explain(name, field) : undefined;
		if (explained !== undefined) place(foldName(name.slice(0, name.indexOf('('))), explained, scope, walk);
	}
}

/** `Status (A = active, U = unsubscribed)`: what the sign stands for. */
function explain(name: string, value: unknown): string | undefined {
	if (typeof value === 'object' || name.length > 300) return undefined;
	const sign = String(value).trim().toLowerCase();
	for (const part of name.slice(name.indexOf('(') + 1, -1).split(/[,;/]/)) {
		const [of = '', meaning] = part.split(/[=:]| - /);
		if (meaning !== undefined && of.trim().toLowerCase() === sign) return meaning.trim();
	}
	return undefined;
}

/** `Consent (from Contacts)`: how Airtable calls a field that it looks up in another table. */
const LOOKED_UP = / \(from [^()]+\)$/;
/** `statecode@odata.type` is none. */
const ADDRESS = /^(?:[^\s@]{1,64}@(?!odata|microsoft)[^\s@]{1,250}\.[a-z]{2,24}|\+\d{8,15})$/i;
/** `ada@example.com, grace@example.com` */
const ADDRESSES = /^[^\s@,;]{1,64}@[^\s@,;]{1,250}(?:[,;]\s?[^\s@,;]{1,64}@[^\s@,;]{1,250}){1,99}$/;

function place(key: string, given: unknown, scope: Scope, walk: Walk): void {
	const text = typeof given === 'string' ? parseText(given) : untyped(given);
	const value = typeof text === 'string' && text.includes('@') && ADDRESSES.test(text) ? text.split(/[,;]\s?/) : text;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		scope.leaves.push({ key, value });
		return;
	}
	const inner = { depth: walk.depth + 1, room: walk.room };
	const changed = CHANGES.test(scope.key) ? newOf(value) : undefined;
	if (changed !== undefined) {
		place(key, changed, scope, inner);
		return;
	}
	if (Array.isArray(value)) {
		for (const element of value as unknown[]) {
			if ((walk.room.left -= 1) < 0) return;
			if (typeof element !== 'object' || element === null) place(key, element, scope, inner);
			else if (!Array.isArray(element)) open(key, element, newScope(key, scope, true), inner);
		}
		addNewest(key, value, scope);
	} else if (typeof value === 'object' && value !== null) {
		open(key, value, newScope(key, scope, false), inner);
	}
}

/** `changes: { newsletter: { from: true, to: false } }`, `changes: { newsletter: [true, false] }`: only what it came to counts. */
const CHANGES = /(?:^|_)(?:changes|changeset|changed|diff|delta)$/;

function newOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.length === 2 && typeof value[0] !== 'object' ? value[1] : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	const names = Object.keys(value);
	const to = names.find((name) => /^(?:to|new|after|current|newValue|new_value)$/.test(name));
	return names.length === 2 && to !== undefined ? (value as Record<string, unknown>)[to] : undefined;
}

/** `{ stringValue: 'ada@…' }`, `{ BOOL: true }`, `{ boolean: true }`: how Firestore, DynamoDB and Avro write a value. */
const TYPED = /^(?:(?:string|boolean|integer|timestamp)Value|S|N|BOOL|string|boolean|int|long)$/;
/** `{ _: 'true', $: { … } }`, `{ '#text': 'true', '@_id': 1 }`: how XML turned to JSON writes one. */
const TEXT_OF_XML = ['_', '#text', '$t', '__text'];

function untyped(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const xml = TEXT_OF_XML.find((text) => Object.hasOwn(value, text));
	// Beside anything but attributes it is a field like others: `{ _: 1764600000, email, unsubscribed }`.
	if (xml !== undefined && Object.keys(value).every((name) => name === xml || /^[$@]/.test(name)))
		return (value as Record<string, unknown>)[xml];
	const [name, ...others] = Object.keys(value);
	return name !== undefined && others.length === 0 && TYPED.test(name)
		? (value as Record<string, unknown>)[name]
		: value;
}

/** `hs_email_optout: [{ value: 'true', timestamp }, …]`: a history, in which what holds comes first. */
function addNewest(key: string, [newest]: readonly unknown[], scope: Scope): void {
	if (typeof newest !== 'object' || newest === null || !('value' in newest && 'timestamp' in newest)) return;
	const { value } = newest;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		scope.leaves.push({ key, value });
}

function open(key: string, value: object, scope: Scope, walk: Walk): void {
	if (walk.depth > MOST_DEPTH) return;
	visit(value, scope, walk);
	if (/^(?:select|option|date)$/.test(key)) addChoice(scope);
	nameChosen(scope);
	const found = valuesIn(scope) ?? (scope.element ? (answerIn(scope) ?? agreedIn(scope)) : undefined);
	if (found === undefined) return;
	const label = labelOf(scope);
	const names = new Set([
		...((!scope.element && key !== 'data') || ADDRESS_LISTS.test(key) || (label === undefined && !isDated(scope))
			? [key]
			: []),
		...(label === undefined || ADDRESS_LISTS.test(key) ? [] : [foldName(label)]),
		...questionIn(scope),
	]);
	for (const name of names)
		for (const { value: content } of found) (scope.parent ?? scope).leaves.push({ key: name, value: content });
}

/** `{ name: 'write', text: 'May we write to you?', answer: 'No' }` */
function questionIn({ leaves }: Scope): string[] {
	const isAnswered = leaves.some(({ key }) => key === 'answer');
	return leaves.flatMap(({ key, value }) => (isAnswered && key === 'text' ? [foldName(String(value))] : []));
}

/** Of a history only the newest counts. */
function isDated({ leaves }: Scope): boolean {
	return leaves.some(({ key }) => /(?:^|_)(?:at|date|time|timestamp|version|versions)$/.test(key));
}

/** `question: { en: 'May we …?' }` too. */
function labelOf({ leaves, children }: Scope): string | undefined {
	for (const name of NAMES_OF_PAIR) {
		const inner = children.find(({ key }) => key === name)?.leaves;
		const label =
			leaves.find(({ key }) => key === name) ??
			inner?.find(({ key }) => key === 'name' || key === 'custom') ??
			inner?.[0];
		if (typeof label?.value === 'string') return label.value;
	}
	return undefined;
}

/** `marketing_status: { option: { title: 'Opted out' } }`, `{ date: { start: '2026-…' } }`: how Notion and Attio write what was chosen. */
function addChoice({ leaves, parent }: Scope): void {
	const chosen = leaves.find(({ key }) => key === 'name' || key === 'title' || key === 'start');
	if (chosen !== undefined && parent !== undefined)
		(parent.parent ?? parent).leaves.push({ key: parent.key, value: chosen.value });
}

/** `{ value: 1, type_config: { options: [{ name: 'No', orderindex: 1 }] } }`: which of the options it is, as ClickUp writes it. */
function nameChosen({ leaves, children }: Scope): void {
	const options = children.find(({ key }) => key === 'type_config')?.children ?? [];
	if (options.length === 0) return;
	const chosen = leaves.find(({ key }) => key === 'value');
	const of = (option: Scope, name: RegExp) => option.leaves.find(({ key }) => name.test(key))?.value;
	const option = options.find(({ leaves: own }) =>
		own.some(({ key, value }) => /^(?:orderindex|id)$/.test(key) && value === chosen?.value),
	);
	const name = option === undefined ? undefined : of(option, /^(?:name|label)$/);
	if (chosen !== undefined && name !== undefined) chosen.value = name;
}

/** Every object comes by here, and few are pairs. */
function valuesIn({ leaves }: Scope): Leaf[] | undefined {
	if (!leaves.some(({ key }) => MAY_HOLD_VALUE.has(key))) return undefined;
	return VALUES_OF_PAIR.map((name) => leaves.filter(({ key }) => key === name)).find((values) => values.length > 0);
}

/** `values: [{ answer: 'ada@…' }]`, `value: { email: 'ada@…', text: 'Ada' }`: a value in an object of its own; monday.com's `{ column: { title }, text }`. */
function answerIn({ children, leaves: own }: Scope): Leaf[] | undefined {
	if (children.some(({ key }) => key === 'column')) return own.filter(({ key }) => key === 'text');
	for (const { key, leaves } of children) {
		const answer = MAY_HOLD_VALUE.has(key) ? leaves.find((leaf) => ANSWERS.has(leaf.key)) : undefined;
		if (answer !== undefined) return [answer];
	}
	// `{ type: 'dropdown', dropdown: { value: 'no' } }`
	const type = own.find(({ key }) => key === 'type')?.value;
	const chosen = children.find(({ key }) => key === type)?.leaves.find(({ key }) => key === 'value');
	return chosen && [chosen];
}

/** `{ name: 'I would like to receive emails', agreed: false }` */
function agreedIn(scope: Scope): Leaf[] | undefined {
	if (labelOf(scope) === undefined) return undefined;
	const agreed = scope.leaves.filter(({ key }) => /^(?:agreed|accepted|granted|consented|subscribed)$/.test(key));
	return agreed.length === 0 ? undefined : agreed;
}

const ANSWERS: ReadonlySet<string> = new Set(['answer', 'email', 'phone']);

/** `{ propertyName: 'hs_email_optout', propertyValue: 'true' }` at the top: what changed, and to what. */
function spreadChange({ leaves }: Scope): void {
	const textOf = (...names: string[]) => leaves.find(({ key }) => names.includes(key))?.value;
	const name = textOf('property_name', 'property', 'field_name', 'field', 'attribute');
	const value = textOf('property_value', 'new_value', 'new', 'value');
	if (typeof name === 'string' && value !== undefined) leaves.push({ key: foldName(name), value });
}

/** A scope and all below it, each before what it holds. */
export function scopesOf(scope: Scope): Scope[] {
	const scopes = [scope];
	addBelow(scope, scopes);
	return scopes;
}

function addBelow({ children }: Scope, scopes: Scope[]): void {
	for (const child of children) {
		scopes.push(child);
		addBelow(child, scopes);
	}
}
