export const CONTAINERS = [
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
	id: [
		'event_id',
		'message_id',
		'idempotency_key',
		'submission_id',
		'entry_id',
		'response_id',
		'data.submission_id',
		'submission.id',
		'submission.submission_id',
		'entry.id',
	],
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
		'customer.id',
		'user_id',
		'contact_id',
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
		'cart_total',
		'cart_value',
		'revenue',
		'price',
		'order.total',
		'data.amount',
		'properties.value',
		'properties.revenue',
	],
	currency: [
		'currency',
		'currency_code',
		'order.currency',
		'data.currency',
		'properties.currency',
		'presentment_currency',
		'order_currency',
		'cart_currency',
		'shop_currency',
		'store_currency',
		'site_currency',
		'default_currency',
		'base_currency',
		'shop.currency',
		'store.currency',
	],
	category: ['category', 'product_category', 'product.category', 'data.category', 'properties.category'],
} as const satisfies Record<string, readonly string[]>;

type Guessed = keyof typeof GUESSES;

interface Guess {
	name: string;
	path: string;
	/** Where in its list the name stands. */
	rank: number;
}

export type Guesses = Partial<Record<Guessed, readonly Guess[]>>;

const FIELDS_BY_NAME = new Map<string, { field: Guessed; rank: number }[]>();
for (const [field, names] of Object.entries(GUESSES) as [Guessed, readonly string[]][])
	names.forEach((name, rank) => FIELDS_BY_NAME.set(name, [...(FIELDS_BY_NAME.get(name) ?? []), { field, rank }]));

/** Of the fields that a payload has those that are named as one of the above, best guess first: it has fewer than there are guesses. */
export function guessFields(located: ReadonlyMap<string, string>): Guesses {
	const guesses: Partial<Record<Guessed, Guess[]>> = {};
	for (const [name, path] of located)
		for (const { field, rank } of FIELDS_BY_NAME.get(name) ?? []) (guesses[field] ??= []).push({ name, path, rank });
	for (const found of Object.values(guesses)) found.sort((a, b) => a.rank - b.rank);
	return guesses;
}
