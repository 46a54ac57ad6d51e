import type { Identities } from '../../lead/identity';
import type { LeadRecord, TraitValue } from '../../lead/record';
import { sumMoney } from '../../lead/money';
import { Fields } from '../reading/fields';
import { matchTopic } from '../reading/matchTopic';
import type { Payload, Reading, ReadOptions, Recognition, Source, SourceTopic } from '../source';

/** Each shape of body with the topics that send it; the first topic is the one assumed where nothing else tells. */
const TOPICS = [
	{
		topic: 'orders/create',
		shape: 'order',
		becomes: 'event order_completed, and outcome purchase once it is paid or authorised',
	},
	{ topic: 'orders/paid', shape: 'order', becomes: 'the same records as orders/create: counted once' },
	{
		topic: 'orders/updated',
		shape: 'order',
		becomes: 'whatever its state proves: completed, paid, cancelled, refunded, fulfilled, each counted once',
	},
	{ topic: 'orders/edited', shape: 'orderEdit', becomes: 'nothing (line ids only; orders/updated follows)' },
	{ topic: 'orders/partially_fulfilled', shape: 'order', becomes: 'the same as orders/updated' },
	{ topic: 'orders/fulfilled', shape: 'order', becomes: 'event order_fulfilled' },
	{
		topic: 'orders/cancelled',
		shape: 'order',
		becomes: 'event order_cancelled, and outcome refunded that takes back the whole purchase',
	},
	{
		topic: 'refunds/create',
		shape: 'refund',
		becomes: 'event order_refunded, and outcome refunded that takes back the amount paid out',
	},
	{ topic: 'checkouts/create', shape: 'checkout', becomes: 'event checkout_started' },
	{ topic: 'checkouts/update', shape: 'checkout', becomes: 'events checkout_step_completed and checkout_started' },
	{ topic: 'carts/create', shape: 'cart', becomes: 'event product_added' },
	{
		topic: 'carts/update',
		shape: 'cart',
		becomes: 'event cart_viewed, or product_removed where nothing is left in it',
	},
	{
		topic: 'customers/create',
		shape: 'customer',
		becomes: 'event signed_up, an identity, and consent where the API version sends it',
	},
	{ topic: 'customers/update', shape: 'customer', becomes: 'an identity, and consent where the API version sends it' },
	{ topic: 'customers/enable', shape: 'customer', becomes: 'an identity' },
	{ topic: 'customers/disable', shape: 'customer', becomes: 'an identity' },
	{ topic: 'customers/delete', shape: 'deletion', becomes: 'nothing (erasure is asked for by customers/redact)' },
	{
		topic: 'customers_email_marketing_consent/update',
		shape: 'emailConsent',
		becomes: 'consent for email; unsubscribed is an opt-out too',
	},
	{
		topic: 'customers_marketing_consent/update',
		shape: 'smsConsent',
		becomes: 'consent for sms; unsubscribed is an opt-out too',
	},
	{ topic: 'customers/redact', shape: 'redact', becomes: 'privacy forget' },
	{ topic: 'customers/data_request', shape: 'dataRequest', becomes: 'privacy export' },
	{ topic: 'shop/redact', shape: 'shopRedact', becomes: 'nothing (the shop has left; the workspace can be deleted)' },
] as const satisfies readonly (SourceTopic & { shape: string })[];
type Topic = (typeof TOPICS)[number]['topic'];
type Shape = (typeof TOPICS)[number]['shape'];

/** Financial states in which Shopify holds or has a promise of the money. `pending` may still fail, `voided` never came. */
const PAID = new Set(['authorized', 'paid', 'partially_paid', 'partially_refunded', 'refunded']);

/**
 * Shopify Trigger (body only; signatures checked) or a Webhook (`X-Shopify-Topic` in the headers).
 *
 * Quirks: without headers the topic is unknown, so an order is read as the story its state tells, each chapter under an
 * id of its own. `order.email` and `order.customer.email` can differ: the first is where this order's mail goes. A cart
 * has no person at all, only a token that checkout and order repeat. Refunds carry the order's id and nothing else of
 * it. Consent, tags and order counts are in customer objects up to API 2024-10 and have topics of their own since.
 * `buyer_accepts_marketing: false` means nobody asked, not that somebody refused.
 */
export const shopify: Source = {
	name: 'shopify',
	label: 'Shopify',
	emittedBy: 'Shopify Trigger, Webhook',
	topics: TOPICS,
	identifiedBy: [
		'email',
		'customer.email',
		'phone',
		'customer.admin_graphql_api_id',
		'cart_token',
		'checkout_token',
		'token',
		'order_id',
	],
	recognise,
	read: readShopify,
};

function recognise({ body, headers }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const headerTopic = headers['x-shopify-topic'];
	const shape = shapeOf(fields);
	if (headerTopic !== undefined)
		return {
			confidence: 1,
			because: 'it has the header X-Shopify-Topic',
			topic: matchTopic(TOPICS, headerTopic) ?? headerTopic,
		};
	return shape && { confidence: shape.confidence, because: shape.because };
}

const GID = 'gid://shopify/';

function shapeOf(f: Fields): { shape: Shape; confidence: number; because: string } | undefined {
	const gid = f.text('admin_graphql_api_id') ?? '';
	const kinds = [
		['Order/', 'order'],
		['Customer/', 'customer'],
		['Refund/', 'refund'],
	] as const;
	const kind = kinds.find(([prefix]) => gid.startsWith(GID + prefix));
	if (kind !== undefined)
		return { shape: kind[1], confidence: 0.99, because: `its admin_graphql_api_id names a Shopify ${kind[1]}` };
	const by = (shape: Shape, confidence: number, ...names: string[]) =>
		names.every((name) => f.has(name)) ? { shape, confidence, because: `it has ${names.join(', ')}` } : undefined;
	return (
		by('redact', 0.97, 'shop_domain', 'customer', 'orders_to_redact') ??
		by('dataRequest', 0.97, 'shop_domain', 'customer', 'orders_requested') ??
		by('dataRequest', 0.97, 'shop_domain', 'customer', 'data_request') ??
		by('emailConsent', 0.95, 'email_marketing_consent', 'email_address') ??
		by('emailConsent', 0.95, 'email_marketing_consent', 'customer_id') ??
		(f.has('email') ? undefined : by('smsConsent', 0.95, 'sms_marketing_consent', 'id')) ??
		by('orderEdit', 0.95, 'order_edit.order_id') ??
		by('refund', 0.95, 'order_id', 'refund_line_items') ??
		by('order', 0.9, 'financial_status', 'line_items', 'total_price') ??
		by('checkout', 0.95, 'abandoned_checkout_url', 'token') ??
		by('checkout', 0.9, 'cart_token', 'token', 'line_items', 'total_price') ??
		by('customer', 0.9, 'verified_email', 'tax_exempt') ??
		(f.has('email') || f.has('total_price') ? undefined : by('cart', 0.9, 'token', 'line_items', 'updated_at')) ??
		(f.keys().length <= 2 ? by('shopRedact', 0.8, 'shop_id', 'shop_domain') : undefined)
	);
}

function readShopify(payload: Payload, options: ReadOptions): Reading {
	const fields = new Fields(payload.body, options);
	const wanted = matchTopic(TOPICS, options.topic);
	const seen = shapeOf(fields)?.shape;
	const told = TOPICS.find(({ topic }) => topic === wanted);
	if (options.topic && told === undefined)
		fields.note(`Topic ${options.topic}: not one that is known, so the shape of the payload decided.`);
	if (told !== undefined && seen !== undefined && told.shape !== seen)
		fields.note(`Topic ${told.topic} does not fit this payload, whose shape decided.`);
	const shape = seen ?? told?.shape;
	const topic = told !== undefined && told.shape === shape ? told.topic : undefined;
	const deliveryId = payload.headers['x-shopify-webhook-id'];
	const { topic: read, records } =
		shape === undefined
			? { topic: options.topic ?? 'unknown', records: [] }
			: READERS[shape](fields, topic, deliveryId);
	if (records.length === 0) fields.note(`${read}: nothing in it for a lead.`);
	return { topic: read, records, notes: fields.notes };
}

type Reader = (
	fields: Fields,
	topic: Topic | undefined,
	deliveryId: string | undefined,
) => { topic: string; records: LeadRecord[] };

const READERS: Readonly<Record<Shape, Reader>> = {
	order: readOrder,
	refund: (f, topic) => ({
		topic: topic ?? 'refunds/create',
		records: readRefund(f, orderKey(f.id('order_id')), {}, []),
	}),
	checkout: readCheckout,
	cart: readCart,
	customer: readCustomer,
	emailConsent: (f, topic) => {
		const identities = { email: f.email('email_address'), customerId: customerGid(f, 'customer_gid', 'customer_id') };
		return {
			topic: topic ?? 'customers_email_marketing_consent/update',
			records: readConsent(f.at('email_marketing_consent'), 'email', identities),
		};
	},
	smsConsent: (f, topic) => {
		const identities = { phone: f.phone('phone'), customerId: customerGid(f, 'admin_graphql_api_id', 'id') };
		return {
			topic: topic ?? 'customers_marketing_consent/update',
			records: readConsent(f.at('sms_marketing_consent'), 'sms', identities),
		};
	},
	redact: (f, topic, deliveryId) => ({
		topic: topic ?? 'customers/redact',
		records: readPrivacy(f, 'forget', f.list('orders_to_redact'), deliveryId),
	}),
	dataRequest: (f, topic, deliveryId) => ({
		topic: topic ?? 'customers/data_request',
		records: readPrivacy(f, 'export', f.list('orders_requested'), deliveryId),
	}),
	orderEdit: () => ({ topic: 'orders/edited', records: [] }),
	deletion: () => ({ topic: 'customers/delete', records: [] }),
	shopRedact: () => ({ topic: 'shop/redact', records: [] }),
};

// ── Orders ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function readOrder(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = fields.inCountry(
		fields.text(
			'billing_address.country_code',
			'shipping_address.country_code',
			'customer.default_address.country_code',
		),
	);
	const status = f.text('financial_status');
	const paid = topic === 'orders/paid' || (status !== undefined && PAID.has(status));
	const key =
		orderKey(gidOf('Order', f.text('admin_graphql_api_id')) ?? f.id('id')) ??
		f.contentId('shopify', f.time('updated_at', 'created_at'));
	const identities = readBuyer(f);
	const links = [key, ...linksOf(f)];
	const common = {
		source: 'shopify',
		identities,
		links,
		traits: traitsOf(f),
		...(topic === undefined ? {} : { topic }),
	};
	const money = f.money(
		['total_price', 'total_price_set.shop_money.amount'],
		['currency', 'total_price_set.shop_money.currency_code'],
	);
	const placedAt =
		topic === 'orders/paid' ? f.time('processed_at', 'created_at') : f.time('created_at', 'processed_at');
	const category = f.text('line_items[0].product_type', 'line_items[0].category');
	if (f.flag('test') === true) f.note('This is a test order.');
	if (!paid)
		f.note(`financial_status ${status ?? 'missing'}: not paid and not authorised, so no purchase was recorded.`);

	const placed: LeadRecord[] = [
		{ kind: 'event', name: 'order_completed', id: key, ...common, ...money, occurredAt: placedAt, category },
		...(paid
			? [{ kind: 'outcome', name: 'purchase', id: key, ...common, ...money, occurredAt: placedAt, category } as const]
			: []),
		...consentOfBuyer(f, key, identities, placedAt),
	];
	const cancelledAt = f.time('cancelled_at') ?? (topic === 'orders/cancelled' ? f.time('updated_at') : undefined);
	const cancelled = cancelledAt !== undefined || topic === 'orders/cancelled';
	const refunds = f.list('refunds').flatMap((refund) => readRefund(refund, key, common, links, money?.currency));
	const undone: LeadRecord[] = [];
	if (cancelled) {
		const cancellation = { id: `${key}:cancelled`, ...common, ...money, occurredAt: cancelledAt };
		undone.push(
			{ kind: 'event', name: 'order_cancelled', ...cancellation },
			{ kind: 'outcome', name: 'refunded', ...cancellation, reverses: key, full: true },
		);
	} else if (status === 'voided' || (status === 'refunded' && refunds.length === 0)) {
		undone.push({
			kind: 'outcome',
			name: 'refunded',
			id: `${key}:${status}`,
			...common,
			...money,
			occurredAt: f.time('updated_at'),
			reverses: key,
			full: true,
		});
	}
	const fulfilled: LeadRecord[] = [];
	if (topic === 'orders/fulfilled' || f.text('fulfillment_status') === 'fulfilled') {
		fulfilled.push({
			kind: 'event',
			name: 'order_fulfilled',
			id: `${key}:fulfilled`,
			...common,
			occurredAt: f.time('fulfillments[0].created_at', 'updated_at'),
		});
	}

	// What the delivery is about comes first; the rest is what its state proves to have happened before.
	const state = cancelled ? 'orders/cancelled' : paid ? 'orders/paid' : 'orders/create';
	const read = topic ?? state;
	if (read === 'orders/cancelled') return { topic: read, records: [...undone, ...placed, ...refunds] };
	if (read === 'orders/fulfilled') return { topic: read, records: [...fulfilled, ...placed, ...undone, ...refunds] };
	return { topic: read, records: [...placed, ...fulfilled, ...undone, ...refunds] };
}

/** Only transactions that succeeded are money paid back; their sum can be part of the order. */
function readRefund(
	f: Fields,
	order: string | undefined,
	common: { identities?: Identities; traits?: Record<string, TraitValue> },
	links: readonly string[],
	orderCurrency?: string,
): LeadRecord[] {
	const lineCurrency = f.currency(
		'refund_line_items[0].subtotal_set.shop_money.currency_code',
		'refund_line_items[0].line_item.price_set.shop_money.currency_code',
	);
	const paidOut = f
		.list('transactions')
		.filter(
			(transaction) => transaction.text('kind') === 'refund' && (transaction.text('status') ?? 'success') === 'success',
		);
	const amounts = paidOut.map((transaction) =>
		transaction.moneyIn(['amount'], transaction.currency('currency') ?? orderCurrency ?? lineCurrency),
	);
	const money = sumMoney(amounts);
	const gid = gidOf('Refund', f.text('admin_graphql_api_id')) ?? f.id('id');
	const refund = {
		source: 'shopify',
		identities: {},
		...common,
		id:
			gid === undefined
				? f.contentId('shopify', f.time('updated_at', 'created_at'))
				: `shopify:refund:${gid.startsWith(GID) ? gid : `${GID}Refund/${gid}`}`,
		links: links.length > 0 ? [...links] : order === undefined ? [] : [order],
		occurredAt: f.time('processed_at', 'created_at'),
		...money,
	};
	const event: LeadRecord = { kind: 'event', name: 'order_refunded', ...refund };
	if (order === undefined) f.note('The order this refund belongs to is not known.');
	if (paidOut.length === 0) {
		f.note('A refund without a successful transaction: no money has gone back.');
		return [event];
	}
	if (order === undefined || money === undefined) {
		f.note('A refund whose order or amount is not known: no purchase was taken back.');
		return [event];
	}
	return [event, { kind: 'outcome', name: 'refunded', ...refund, reverses: order }];
}

// ── Before the order ────────────────────────────────────────────────────────────────────────────────────────────────

function readCheckout(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = fields.inCountry(
		fields.text(
			'billing_address.country_code',
			'shipping_address.country_code',
			'customer.default_address.country_code',
		),
	);
	const token = f.text('token');
	const key =
		token === undefined ? f.contentId('shopify', f.time('updated_at', 'created_at')) : `shopify:checkout:${token}`;
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const read = topic ?? (updatedAt !== undefined && updatedAt !== createdAt ? 'checkouts/update' : 'checkouts/create');
	const identities = { ...readBuyer(f), anonymousId: f.text('cart_token') };
	const common = {
		source: 'shopify',
		topic: read,
		identities,
		links: [key, ...linksOf(f)],
		traits: traitsOf(f),
		...f.money(['total_price'], ['currency', 'presentment_currency']),
		category: f.text('line_items[0].product_type', 'line_items[0].category'),
	};
	const started: LeadRecord = { kind: 'event', name: 'checkout_started', id: key, ...common, occurredAt: createdAt };
	const consent = consentOfBuyer(f, key, identities, createdAt);
	if (f.has('completed_at')) f.note('completed_at is set: the order arrives on its own.');
	if (read !== 'checkouts/update') return { topic: read, records: [started, ...consent] };
	const step: LeadRecord = {
		kind: 'event',
		name: 'checkout_step_completed',
		id: `${key}:${updatedAt ?? 'update'}`,
		...common,
		occurredAt: updatedAt,
	};
	return { topic: read, records: [step, started, ...consent] };
}

function readCart(f: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const token = f.text('token', 'id');
	const key =
		token === undefined ? f.contentId('shopify', f.time('updated_at', 'created_at')) : `shopify:cart:${token}`;
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const update = topic === undefined ? updatedAt !== createdAt : topic === 'carts/update';
	if (topic === undefined)
		f.note('carts/create and carts/update look alike: told apart by created_at and updated_at. Set Topic to be sure.');
	const lines = f.list('line_items');
	const money = sumMoney(
		lines.map((line) =>
			line.money(
				['line_price'],
				[
					'line_price_set.shop_money.currency_code',
					'price_set.shop_money.currency_code',
					'original_line_price_set.shop_money.currency_code',
				],
			),
		),
	);
	const event: LeadRecord = {
		kind: 'event',
		name: lines.length === 0 ? (update ? 'product_removed' : 'cart_viewed') : update ? 'cart_viewed' : 'product_added',
		id: update ? `${key}:${updatedAt ?? 'update'}` : key,
		source: 'shopify',
		topic: update ? 'carts/update' : 'carts/create',
		identities: { anonymousId: token },
		links: token === undefined ? [] : [key],
		occurredAt: update ? updatedAt : createdAt,
		category: f.text('line_items[0].product_type'),
		...money,
	};
	return { topic: update ? 'carts/update' : 'carts/create', records: [event] };
}

// ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function readCustomer(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = fields.inCountry(fields.text('default_address.country_code', 'addresses[0].country_code'));
	const customerId = customerGid(f, 'admin_graphql_api_id', 'id');
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const read = topic ?? (createdAt !== undefined && createdAt === updatedAt ? 'customers/create' : 'customers/update');
	const identities = {
		email: f.email('email', 'default_email_address.email_address'),
		phone: f.phone('phone', 'default_phone_number.phone_number'),
		customerId,
	};
	const common = { source: 'shopify', topic: read, identities, traits: traitsOf(f) };
	const key = customerId === undefined ? f.contentId('shopify', createdAt) : `shopify:customer:${customerId}`;
	const signedUp: LeadRecord = { kind: 'event', name: 'signed_up', id: key, ...common, occurredAt: createdAt };
	const identity: LeadRecord = {
		kind: 'identity',
		name: 'identify',
		id: `${key}:${updatedAt ?? 'update'}`,
		...common,
		occurredAt: updatedAt,
	};
	const { email, phone } = identities;
	const consents = [
		...(f.has('email_marketing_consent')
			? readConsent(f.at('email_marketing_consent'), 'email', { email, customerId })
			: []),
		...(f.has('sms_marketing_consent') ? readConsent(f.at('sms_marketing_consent'), 'sms', { phone, customerId }) : []),
	];
	return { topic: read, records: [...(read === 'customers/create' ? [signedUp] : []), identity, ...consents] };
}

/** `not_subscribed` and `redacted` change nothing: nobody was asked, or nobody is left to be asked. */
function readConsent(f: Fields, channel: 'email' | 'sms', identities: Identities): LeadRecord[] {
	const state = f.text('state')?.toLowerCase();
	const occurredAt = f.time('consent_updated_at');
	const address = channel === 'email' ? identities.email : identities.phone;
	const id = `shopify:consent:${channel}:${identities.customerId ?? address}:${state}:${occurredAt ?? 'undated'}`;
	const common = {
		id,
		source: 'shopify',
		identities,
		channel,
		...(occurredAt === undefined ? {} : { occurredAt }),
		reason: `${channel}_marketing_consent.state is ${state}`,
	};
	switch (state) {
		case 'unsubscribed':
			return [
				{ kind: 'suppression', name: 'opt_out', action: 'suppress', subject: 'shopify', ...common },
				{ kind: 'consent', name: 'withdrawn', ...common },
			];
		case 'invalid':
			return [{ kind: 'suppression', name: 'invalid_address', action: 'suppress', ...common }];
		case 'pending':
		case 'subscribed':
			// A yes counts only whole: to whom and since when.
			if (address === undefined || occurredAt === undefined) {
				f.note(
					`${channel} consent "${state}" without ${address === undefined ? 'an address' : 'a time'} was not recorded.`,
				);
				return [];
			}
			if (state === 'pending') return [{ kind: 'consent', name: 'pending', ...common }];
			return [
				{ kind: 'consent', name: 'granted', ...common },
				{ kind: 'suppression', name: 'opt_out', action: 'release', subject: 'shopify', ...common },
			];
		default:
			f.note(`${channel} consent "${state ?? 'missing'}": nothing changed.`);
			return [];
	}
}

/** A ticked box at checkout is consent for the address typed in beside it, not for the account's; an empty one is no refusal. */
function consentOfBuyer(
	f: Fields,
	key: string,
	{ customerId }: Identities,
	occurredAt: number | undefined,
): LeadRecord[] {
	if (occurredAt === undefined) return [];
	const email = f.email('email');
	const records: LeadRecord[] = [];
	const common = { kind: 'consent', name: 'granted', source: 'shopify', occurredAt } as const;
	if (f.at('buyer_accepts_marketing').value === true && email !== undefined) {
		records.push({
			...common,
			id: `${key}:consent:email`,
			identities: { email, customerId },
			channel: 'email',
			reason: 'buyer_accepts_marketing',
		});
	}
	// Shopify writes it in E.164; a bare number in its place is something else.
	const asked =
		f.at('buyer_accepts_sms_marketing').value === true && typeof f.at('sms_marketing_phone').value === 'string';
	const phone = asked ? f.phone('sms_marketing_phone') : undefined;
	if (phone !== undefined) {
		records.push({
			...common,
			id: `${key}:consent:sms`,
			identities: { phone, customerId },
			channel: 'sms',
			reason: 'buyer_accepts_sms_marketing',
		});
	}
	return records;
}

function readPrivacy(
	f: Fields,
	name: 'forget' | 'export',
	orders: readonly Fields[],
	deliveryId: string | undefined,
): LeadRecord[] {
	const identities = {
		email: f.email('customer.email'),
		phone: f.phone('customer.phone'),
		customerId: customerGid(f, 'customer.admin_graphql_api_id', 'customer.id'),
	};
	const links = orders.flatMap((order) => orderKey(order.id('')) ?? []).slice(0, 20);
	const request = deliveryId ?? f.id('data_request.id');
	const id = request === undefined ? f.contentId('shopify') : `shopify:privacy:${request}`;
	return [{ kind: 'privacy', name, id, source: 'shopify', identities, links }];
}

function readBuyer(f: Fields): Identities {
	const email = f.email('email', 'contact_email', 'customer.email');
	if (email !== undefined && f.has('customer.email') && f.email('customer.email') !== email)
		f.note("email and customer.email differ: the order's own was used.");
	return {
		email,
		phone: f.phone('phone', 'customer.phone'),
		customerId: customerGid(f, 'customer.admin_graphql_api_id', 'customer.id'),
	};
}

function traitsOf(f: Fields): Record<string, TraitValue> {
	const places = ['billing_address', 'shipping_address', 'default_address', 'customer.default_address', 'addresses[0]'];
	const at = (...names: string[]) => f.text(...places.flatMap((place) => names.map((name) => `${place}.${name}`)));
	const tags = f.text('customer.tags') ?? (f.has('financial_status') ? undefined : f.text('tags'));
	const traits = {
		country: at('country_code', 'country'),
		region: at('province_code', 'province'),
		city: at('city'),
		has_company: places.some((place) => f.has(place)) ? at('company') !== undefined : undefined,
		accepts_marketing: f.flag('buyer_accepts_marketing', 'accepts_marketing'),
		verified_email: f.flag('customer.verified_email', 'verified_email'),
		orders_count: f.number('customer.orders_count', 'orders_count'),
		tags_count: tags === undefined ? undefined : tags.split(',').length,
		language: f.text('customer_locale')?.slice(0, 2).toLowerCase(),
	};
	return Object.fromEntries(
		Object.entries(traits).filter((entry): entry is [string, TraitValue] => entry[1] !== undefined),
	);
}

// ── Ids ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A gid is whole where the number beside it was rounded: `gid://shopify/Order/820982911946154508`. */
function gidOf(kind: string, text: string | undefined): string | undefined {
	return text?.startsWith(`${GID}${kind}/`) ? text : undefined;
}

function customerGid(f: Fields, gidPath: string, idPath: string): string | undefined {
	const gid = gidOf('Customer', f.text(gidPath)) ?? gidOf('Customer', f.text(idPath));
	if (gid !== undefined) return gid;
	const id = f.id(idPath);
	return id === undefined ? undefined : `${GID}Customer/${id}`;
}

function orderKey(id: string | undefined): string | undefined {
	return id === undefined ? undefined : `shopify:order:${gidOf('Order', id) ?? `${GID}Order/${id}`}`;
}

function linksOf(f: Fields): string[] {
	const checkout = f.text('checkout_token');
	const cart = f.text('cart_token');
	return [
		...(checkout === undefined ? [] : [`shopify:checkout:${checkout}`]),
		...(cart === undefined ? [] : [`shopify:cart:${cart}`]),
	];
}
