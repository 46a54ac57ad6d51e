import { EngineError } from '../errors';
import { hideAddresses } from '../lead/containsAddress';
import { toCountryCode } from '../lead/country';
import { toEventName, toSnakeCase } from '../lead/eventName';
import { readPath } from '../lead/readPath';
import type { EventRecord, LeadRecord, TraitValue } from '../lead/record';
import { keepTraits } from '../lead/traits';
import { Fields } from './reading/fields';
import { toOptOut } from './reading/toOptOut';
import type { FieldMapping, Payload, Reading, ReadOptions, Source } from './source';

const CONTAINERS = [
	'customer',
	'contact',
	'user',
	'lead',
	'person',
	'profile',
	'subscriber',
	'traits',
	'billing',
	'billing_address',
	'data',
	'properties',
	'fields',
];
const inContainers = (...names: string[]) =>
	CONTAINERS.flatMap((container) => names.map((name) => `${container}.${name}`));

/** Where a field is looked for when nobody says where it is, best guess first. Case, spaces and dashes don't matter. */
export const GUESSES = {
	event: ['event', 'event_name', 'event_type', 'data.event', 'properties.event'],
	id: ['event_id', 'message_id', 'idempotency_key'],
	orderId: ['order_id', 'order_number', 'transaction_id', 'order.id', 'data.order_id', 'properties.order_id'],
	occurredAt: [
		'occurred_at',
		'timestamp',
		'event_time',
		'time',
		'date',
		'created_at',
		'submitted_at',
		'sent_at',
		'datetime',
	],
	email: [
		'email',
		'e_mail',
		'email_address',
		'mail',
		'customer_email',
		'contact_email',
		'user_email',
		'your_email',
		...inContainers('email', 'email_address'),
	],
	phone: [
		'phone',
		'phone_number',
		'mobile',
		'mobile_phone',
		'mobile_number',
		'telephone',
		'tel',
		'customer_phone',
		...inContainers('phone', 'phone_number', 'mobile'),
	],
	customerId: [
		'customer_id',
		'user_id',
		'contact_id',
		'customer.id',
		'user.id',
		'contact.id',
		'data.customer_id',
		'data.user_id',
	],
	anonymousId: ['anonymous_id', 'visitor_id', 'client_id', 'session_id', 'device_id', 'data.anonymous_id'],
	amount: [
		'amount',
		'value',
		'total',
		'total_price',
		'order_total',
		'revenue',
		'price',
		'order.total',
		'data.amount',
		'properties.value',
		'properties.revenue',
	],
	currency: ['currency', 'currency_code', 'order.currency', 'data.currency', 'properties.currency'],
	category: ['category', 'product_category', 'product.category', 'data.category', 'properties.category'],
} as const satisfies Record<string, readonly string[]>;

const TRAIT_GUESSES = new Set([
	'country',
	'country_code',
	'region',
	'state',
	'city',
	'plan',
	'industry',
	'company_size',
	'employees',
	'job_title',
	'language',
	'accepts_marketing',
]);
const OPT_OUTS = new Set(['unsubscribed', 'unsubscribe', 'opt_out', 'opted_out']);

const COUNTRY_GUESSES = ['country_code', 'country', ...inContainers('country_code', 'country')];

/** Less than any vendor's own shape. */
export const MAPPED_CONFIDENCE = 0.3;

/**
 * Anything that is no vendor's own shape: a form, a Webhook, a spreadsheet row, a Code node. Field paths given by hand
 * come first (into the item, or into its body), guesses by name fill the rest.
 */
export const mapFields: Source = {
	name: 'mapFields',
	label: 'Map Fields',
	emittedBy: 'Webhook, Form Trigger, any other node',
	topics: [
		{
			topic: 'event',
			becomes: 'an event under its canonical name; a purchase, refund or unsubscribe also does what its name says',
		},
		{ topic: 'profile', becomes: 'an identity with its traits, where there is no event' },
	],
	identifiedBy: [
		'email',
		'phone',
		'customer_id',
		'user_id',
		'anonymous_id',
		'customer.email',
		'contact.email',
		'user.email',
	],
	recognise(payload) {
		const fields = locateFields(placeBody(payload));
		const found = (['email', 'phone', 'customerId', 'anonymousId', 'event'] as const).flatMap(
			(kind) => GUESSES[kind].find((name) => fields.has(name)) ?? [],
		);
		if (found.length === 0) return undefined;
		return {
			confidence: MAPPED_CONFIDENCE,
			because: `it has the field${found.length > 1 ? 's' : ''} ${found.join(', ')}`,
		};
	},
	read: readMapped,
};

function readMapped(payload: Payload, options: ReadOptions): Reading {
	const place = placeBody(payload);
	const located = locateFields(place);
	const mapping: FieldMapping = options.mapping ?? {};
	const fields = new Fields(place.root, options);
	const pathsOf = (field: keyof FieldMapping & keyof typeof GUESSES) =>
		mapping[field] ? handPaths(mapping[field], place) : GUESSES[field].flatMap((name) => located.get(name) ?? []);

	const occurredAt = fields.time(...pathsOf('occurredAt'));
	// A number beside a country is that country's, as it would be dialled there.
	const country = fields.text(...COUNTRY_GUESSES.flatMap((name) => located.get(name) ?? []));
	const person = {
		source: 'mapFields',
		identities: {
			...fields.inCountry(toCountryCode(country ?? '')).addresses(pathsOf('email'), pathsOf('phone')),
			customerId: fields.id(...pathsOf('customerId')),
			anonymousId: fields.id(...pathsOf('anonymousId')),
		},
		occurredAt,
		traits: readTraits(fields, place, located, mapping.traits ?? []),
	};
	const givenId = fields.id(...pathsOf('id'));
	const id = givenId === undefined ? fields.contentId('mapFields', occurredAt) : `mapFields:event:${givenId}`;
	// The Form Trigger's own mark: its items are answers that somebody sent in.
	const isForm = readPath(place.body, 'formMode') !== undefined;
	const eventText = fields.text(...pathsOf('event')) ?? (isForm ? 'form_submitted' : undefined);
	if (eventText === undefined) {
		if (mapping.event) fields.note(`${mapping.event}: no event there, so only who it is was recorded.`);
		return { topic: 'profile', records: [{ kind: 'identity', name: 'identify', ...person, id }], notes: fields.notes };
	}

	const orderId = fields.id(...GUESSES.orderId.flatMap((name) => located.get(name) ?? []));
	const order = orderId === undefined ? undefined : `mapFields:order:${orderId}`;
	const what = {
		...person,
		id,
		...fields.money(pathsOf('amount'), pathsOf('currency')),
		category: fields.text(...pathsOf('category')),
		...(order === undefined ? {} : { links: [order] }),
	};
	return { topic: 'event', records: toRecords(toName(eventText), what, order, fields), notes: fields.notes };
}

type Happening = Omit<EventRecord, 'kind' | 'name'>;

/** A purchase, its reversal and an opt-out do what their names say; every other name is an event and no more. */
function toRecords(name: string, what: Happening, order: string | undefined, fields: Fields): LeadRecord[] {
	if (OPT_OUTS.has(name)) return [{ kind: 'event', name: 'unsubscribed', ...what }, toOptOut(what)];
	if (name === 'order_completed') {
		const purchase = { ...what, id: order ?? what.id };
		return [
			{ kind: 'event', name, ...purchase },
			{ kind: 'outcome', name: 'purchase', ...purchase, inferred: true },
		];
	}
	const event: LeadRecord = { kind: 'event', name, ...what };
	if (name !== 'order_cancelled' && name !== 'order_refunded') return [event];
	if (order === undefined) {
		fields.note('No order_id, so which purchase is taken back is not known.');
		return [event];
	}
	const full = name === 'order_cancelled' || what.amountMinor === undefined;
	return [event, { kind: 'outcome', name: 'refunded', ...what, reverses: order, full }];
}

function toName(text: string): string {
	const name = toEventName(text);
	if (name !== undefined) return name;
	throw new EngineError(
		'field-invalid',
		`The event "${hideAddresses(text).slice(0, 50)}" starts with no letter a–z. Set "Event Field" to a field that says something like add_to_cart.`,
		{
			field: 'event',
		},
	);
}

/** The value that paths lead into, and where in it the body begins. */
interface Place {
	root: unknown;
	body: unknown;
	prefix: string;
}

/** A Webhook called without a body has its fields in the query. */
function placeBody({ item, body }: Payload): Place {
	if (item === body) return { root: item, body, prefix: '' };
	const empty = typeof body !== 'object' || body === null || Object.keys(body).length === 0;
	const query = readPath(item, 'query');
	const root = { ...(item as object), body };
	return empty && typeof query === 'object' ? { root, body: query, prefix: 'query' } : { root, body, prefix: 'body' };
}

/** A path given by hand leads into the item; one that leaves off `body.` is understood too. */
function handPaths(path: string, { prefix }: Place): string[] {
	return prefix === '' ? [path] : [path, join(prefix, path)];
}

/** Each field's name in snake_case, also one level down in a known container, with the path it has here. */
function locateFields({ root, body, prefix }: Place): Map<string, string> {
	const located = new Map<string, string>();
	const add = (container: unknown, snakePrefix: string, path: string) => {
		if (typeof container !== 'object' || container === null || Array.isArray(container)) return;
		for (const key of Object.keys(container)) {
			const snake = `${snakePrefix}${toSnakeCase(key)}`;
			const value = readPath(container, quote(key));
			// A form's question: "What is your e-mail?"
			if (
				!located.has('email') &&
				typeof value === 'string' &&
				value.includes('@') &&
				/(?:^|_)(?:e_?)?mail(?:_|$)/.test(snake)
			)
				located.set('email', join(path, quote(key)));
			if (!located.has(snake) && value !== null && value !== '')
				located.set(snake, join(path, /^\w+$/.test(key) ? key : quote(key)));
		}
	};
	add(body, '', prefix);
	for (const container of [...CONTAINERS, 'order', 'product']) {
		const path = located.get(container);
		if (path !== undefined) add(readPath(root, path), `${container}.`, path);
	}
	return located;
}

function readTraits(
	fields: Fields,
	place: Place,
	located: ReadonlyMap<string, string>,
	chosen: readonly string[],
): Record<string, TraitValue> {
	const guessed = [...located]
		.filter(([name]) => TRAIT_GUESSES.has(name.split('.').at(-1) ?? ''))
		.map(([name, path]) => [name.split('.').at(-1) ?? name, path] as const);
	const candidates = new Map<string, unknown>(guessed.map(([name, path]) => [name, readPath(place.root, path)]));
	for (const path of chosen) {
		const name = toSnakeCase(path.replace(/^.*\./, ''));
		const value = handPaths(path, place)
			.map((candidate) => readPath(place.root, candidate))
			.find((found) => found !== undefined);
		candidates.set(name, value);
		if (Object.keys(keepTraits({ [name]: value })).length === 0)
			fields.note(`${path}: not kept as a trait, because it is missing or could name a person.`);
	}
	return keepTraits(Object.fromEntries(candidates));
}

function quote(key: string): string {
	return `["${key.replace(/["\\]/g, '\\$&')}"]`;
}

function join(prefix: string, path: string): string {
	if (prefix === '') return path;
	return path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}
