import { EngineError } from '../../src/errors';
import { listStandingPurchases } from '../../src/lead/purchases';
import type { LeadRecord, OutcomeRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import { SOURCES } from '../../src/sources/sources';
import shopify from './fixtures/shopify.json';

const errorOf = (item: unknown, options = {}) => {
	try {
		readPayload(item, options);
	} catch (error) {
		return error;
	}
	return undefined;
};

describe('A payload is recognised', () => {
	test('with the reason a person can check', () => {
		expect(readPayload(shopify['orders/create'])).toMatchObject({
			source: 'shopify',
			confidence: 0.99,
			because: 'its admin_graphql_api_id names a Shopify order',
		});
	});

	test('inside a Webhook item, also where the body is still text', () => {
		const body = shopify['orders/create'];
		const wrapped = readPayload({ headers: {}, params: {}, query: {}, body });
		const known = readPayload(body).records;
		// A Webhook node checks no signature, so nobody vouches for a yes.
		expect(wrapped.records).toEqual(
			known.map((record) =>
				record.kind === 'consent' && record.name === 'granted' ? { ...record, unauthenticated: true } : record,
			),
		);
		expect(readPayload({ headers: {}, body }, { trustUnauthenticated: true }).records).toEqual(known);
		expect(readPayload({ headers: {}, params: {}, query: {}, body: JSON.stringify(body) }).records).toEqual(
			wrapped.records,
		);
	});

	test('by a header where there is one, whatever its case', () => {
		expect(
			readPayload({ headers: { 'X-Shopify-Topic': 'carts/update' }, query: {}, body: shopify['carts/create'] }),
		).toMatchObject({ topic: 'carts/update', confidence: 1 });
	});

	test('by hand, under any spelling of the name', () => {
		expect(readPayload({ email: 'a@b.example', event: 'x' }, { source: 'MapFields' }).source).toBe('mapFields');
		expect(errorOf({}, { source: 'shopfy' })).toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('shopify'),
		});
	});

	test('not at all: the error says what was looked for and what was found', () => {
		expect(errorOf({ foo: 1, bar: 2 })).toMatchObject({
			code: 'payload-unrecognised',
			message: expect.stringMatching(/Found the fields foo, bar.*email.*Shopify.*Set "Source"/),
		});
		for (const nothing of [null, undefined, 'text', 7, [], {}, [[]], { headers: {}, body: '' }])
			expect(errorOf(nothing)).toMatchObject({ code: 'payload-unrecognised' });
	});

	test('twice: the error names both and the parameter to set', () => {
		const both = { ...shopify['orders/create'], order_key: 'wc_order_x' };
		expect(errorOf(both)).toMatchObject({
			code: 'payload-ambiguous',
			field: 'source',
			message: expect.stringMatching(/Shopify.*WooCommerce.*Set "Source"/),
		});
		expect(readPayload(both, { source: 'shopify' }).source).toBe('shopify');
	});

	test('but without anybody in it: the error names the fields that could say whose it is', () => {
		const item = { type: 'track', event: 'Product Viewed', messageId: 'm1', properties: {} };
		expect(errorOf(item)).toMatchObject({
			code: 'identity-missing',
			message: expect.stringContaining('userId, anonymousId'),
		});
		expect(errorOf({ email: 'not an address', event: 'add_to_cart' })).toMatchObject({
			code: 'identity-missing',
			message: expect.stringContaining('email: left out, no @ in it'),
		});
	});
});

describe('A plain payload just works', () => {
	test('{ email, event }', () => {
		expect(readPayload({ email: 'A@B.example', event: 'add_to_cart' }).records).toEqual([
			expect.objectContaining({ kind: 'event', name: 'product_added', identities: { email: 'a@b.example' } }),
		]);
	});

	test.each([
		'email',
		'e-mail',
		'Email',
		'E-MAIL',
		'email_address',
		'emailAddress',
		'Email Address',
		'customer_email',
		'What is your e-mail?',
	])('the address may be called %s', (name) => {
		expect(readPayload({ [name]: 'a@b.example', event: 'x' }).records[0]?.identities).toEqual({ email: 'a@b.example' });
	});

	test.each(['customer', 'contact', 'user', 'traits', 'billing_address'])('or lie in %s', (container) => {
		expect(readPayload({ [container]: { email: 'a@b.example' }, event: 'x' }).records[0]?.identities).toEqual({
			email: 'a@b.example',
		});
	});

	test('paths given by hand come before guesses, into the item or its body', () => {
		const item = {
			headers: {},
			query: {},
			body: {
				email: 'wrong@b.example',
				who: { mail: 'right@b.example' },
				what: 'Quote Requested',
				price: '12,50',
				cur: 'eur',
				size: 'XL',
				nick: 'x@y.example',
			},
		};
		const mapping = {
			email: 'body.who.mail',
			event: 'what',
			amount: 'price',
			currency: 'body.cur',
			traits: ['body.size', 'nick'],
		};
		const reading = readPayload(item, { mapping });
		expect(reading.records).toEqual([
			expect.objectContaining({
				name: 'quote_requested',
				identities: { email: 'right@b.example' },
				amountMinor: 1250,
				currency: 'EUR',
				traits: { size: 'XL' },
			}),
		]);
		expect(reading.notes).toContainEqual(expect.stringContaining('nick: not stored as an attribute'));
	});

	test('a Webhook called with a query alone', () => {
		expect(
			readPayload({ headers: {}, params: {}, query: { email: 'a@b.example', event: 'sign_up' }, body: {} }).records[0],
		).toMatchObject({ name: 'signed_up', identities: { email: 'a@b.example' } });
	});

	test('fields mapped by hand need no guess to be found', () => {
		expect(
			readPayload({ kontakt: { adresse: 'a@b.example' } }, { mapping: { email: 'kontakt.adresse' } }).records[0]
				?.identities,
		).toEqual({ email: 'a@b.example' });
	});

	test('a mapping that a recognised payload makes idle is said to be idle', () => {
		expect(readPayload(shopify['orders/create'], { mapping: { email: 'x' } }).notes).toContainEqual(
			expect.stringContaining('mapped fields were not used'),
		);
	});

	test('an array of them, if they are of one kind', () => {
		const body = [
			{ email: 'a@b.example', event: 'x' },
			{ email: 'c@d.example', event: 'y' },
		];
		expect(readPayload({ headers: {}, query: {}, body }).records.map(({ identities }) => identities.email)).toEqual([
			'a@b.example',
			'c@d.example',
		]);
		expect(errorOf({ headers: {}, query: {}, body: [...body, shopify['orders/create']] })).toMatchObject({
			code: 'payload-ambiguous',
		});
	});

	test('an event without a usable name is an error on the field', () => {
		expect(errorOf({ email: 'a@b.example', event: '注文' })).toMatchObject({ code: 'field-invalid', field: 'event' });
	});

	test('equal payloads are one delivery on one day, and two on two days unless they carry a time', () => {
		const idOf = (item: object, receivedAt?: number) =>
			readPayload(item, receivedAt === undefined ? {} : { receivedAt }).records[0]?.id;
		const timeless = { email: 'a@b.example', event: 'add_to_cart' };
		const day = 86_400_000;
		expect(idOf(timeless, 20_000 * day)).toBe(idOf({ event: 'add_to_cart', email: 'a@b.example' }, 20_000 * day + 5));
		expect(idOf(timeless, 20_000 * day)).not.toBe(idOf(timeless, 20_001 * day));
		const timed = { ...timeless, timestamp: 1_772_704_800 };
		expect(idOf(timed, 20_000 * day)).toBe(idOf(timed, 20_001 * day));
	});
});

describe('Hostile payloads', () => {
	test('fields named __proto__ and constructor do no harm', () => {
		const item: unknown = JSON.parse(
			'{"email":"a@b.example","event":"x","__proto__":{"polluted":1,"admin":true},"constructor":{"prototype":{"polluted":1}},"plan":"pro"}',
		);
		expect(readPayload(item).records).toEqual([
			expect.objectContaining({ name: 'x', identities: { email: 'a@b.example' }, traits: { plan: 'pro' } }),
		]);
		expect({}).not.toHaveProperty('polluted');
		expect(errorOf(JSON.parse('{"__proto__":{"email":"a@b.example"}}'))).toMatchObject({
			code: 'payload-unrecognised',
		});
	});

	test('a deep payload and a large one are read', () => {
		let deep: unknown = 'x';
		for (let level = 0; level < 5000; level += 1) deep = { deep };
		expect(readPayload({ email: 'a@b.example', event: 'x', deep }).records).toHaveLength(1);
		const large = {
			email: 'a@b.example',
			event: 'x',
			text: 'y'.repeat(5_000_000),
			list: Array.from({ length: 10_000 }, (_, index) => ({ index })),
		};
		expect(readPayload(large).records).toHaveLength(1);
	});

	test.each([
		...['text', 'tags', 'notes', 'status', 'event', 'consent', 'email_preferences', 'message', 'email', 'phone'],
		...['outcome', 'transcript', 'reason', 'order_id', 'amount', 'created_at', 'name', 'deal_stage', 'owner', 'body'],
	])('a text without end under %s takes no time that grows with its square', (key) => {
		const PARTS = [
			'x',
			'no ',
			'email=N;',
			'1,',
			'a@b.de,',
			'a_',
			'1',
			'stop. ',
			'a\n',
			'-',
			'a: ',
			'(',
			'не ',
			'不',
			'%40',
			'{"a":',
		];
		for (const part of PARTS) {
			const error = errorOf({ email: 'a@b.example', [key]: part.repeat(60_000) });
			if (error !== undefined) expect(error).toBeInstanceOf(EngineError);
		}
	});

	test('a field that breaks the schema is left out and named', () => {
		const reading = readPayload({
			type: 'track',
			event: 'X',
			userId: 'u',
			messageId: 'm',
			properties: { category: 'c'.repeat(300) },
		});
		expect(reading.records).toEqual([expect.not.objectContaining({ category: expect.anything() })]);
		expect(reading.notes).toContainEqual(expect.stringContaining('has an unusable category'));
	});
});

describe('One order counts once', () => {
	const read = (...items: unknown[]): LeadRecord[] => items.flatMap((item) => readPayload(item).records);
	const outcomes = (records: readonly LeadRecord[]) => {
		const byId = new Map<string, OutcomeRecord>();
		for (const record of records) if (record.kind === 'outcome' && !byId.has(record.id)) byId.set(record.id, record);
		return listStandingPurchases(
			[...byId.values()].map(
				({ occurredAt = 0, ...rest }) =>
					({ ...rest, occurredAt }) as Parameters<typeof listStandingPurchases>[0][number],
			),
		);
	};
	const eventIds = (records: readonly LeadRecord[], name: string) =>
		new Set(records.filter((record) => record.kind === 'event' && record.name === name).map(({ id }) => id)).size;

	test('created, paid, updated and fulfilled are one event and one purchase', () => {
		const records = read(
			shopify['orders/create'],
			shopify['orders/paid'],
			shopify['orders/updated'],
			shopify['orders/fulfilled'],
		);
		expect(eventIds(records, 'order_completed')).toBe(1);
		expect(outcomes(records)).toEqual([expect.objectContaining({ amountMinor: 12_480, currency: 'EUR' })]);
	});

	test('a refund in part leaves the rest, also when the order repeats it', () => {
		const refund = shopify['refunds/create'];
		const repeated = { ...shopify['orders/updated'], financial_status: 'partially_refunded', refunds: [refund] };
		expect(outcomes(read(shopify['orders/paid'], refund, repeated))).toEqual([
			expect.objectContaining({ amountMinor: 12_480 - 5995 }),
		]);
	});

	test('a cancellation takes back everything, whichever comes first', () => {
		expect(outcomes(read(shopify['orders/paid'], shopify['orders/cancelled']))).toEqual([]);
		expect(outcomes(read(shopify['orders/cancelled'], shopify['orders/paid']))).toEqual([]);
	});

	test('an order that is not paid is an event and no purchase', () => {
		const pending = readPayload({ ...shopify['orders/create'], financial_status: 'pending' });
		expect(pending.records.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
			'event order_completed',
			'consent granted',
		]);
		expect(pending.notes).toContainEqual(expect.stringContaining('financial_status pending'));
	});

	test('cart, checkout and order are tied together', () => {
		const linksOf = (item: unknown) => readPayload(item).records[0]?.links ?? [];
		const [cartLink] = linksOf(shopify['carts/create']);
		expect(linksOf(shopify['checkouts/create'])).toContain(cartLink);
		expect(linksOf(shopify['orders/create'])).toEqual(
			expect.arrayContaining([cartLink, ...linksOf(shopify['checkouts/create'])]),
		);
		expect(linksOf(shopify['refunds/create'])).toEqual(
			expect.arrayContaining(['shopify:order:gid://shopify/Order/5000000000001']),
		);
		expect(linksOf(shopify['orders/create'])).toContain('shopify:order:gid://shopify/Order/5000000000001');
	});
});

test('every source says what it is, who emits it, and what its topics become', () => {
	expect(new Set(SOURCES.map(({ name }) => name)).size).toBe(SOURCES.length);
	for (const { name, label, emittedBy, topics } of SOURCES) {
		expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/);
		expect([label, emittedBy].every((text) => text.length > 2)).toBe(true);
		expect(topics.length).toBeGreaterThan(0);
		for (const { topic, becomes } of topics) expect([topic, becomes].every((text) => text.length > 2)).toBe(true);
	}
});
