import { EngineError } from '../../src/errors';
import { parseMoney, currencyWritten } from '../../src/lead/parseMoney';
import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

const ADA = 'ada@shop.test';
const first = (item: object) => readPayload(item).records[0];

describe('a list of people of whom only a customer’s ID is known', () => {
	it('is split by rows', () => {
		const data = ['signed_up', 'pricing_viewed'].map((event, place) => ({ customer_id: `c${place}`, event }));
		expect(brief({ data })).toEqual(['event signed_up: customer c0', 'event pricing_viewed: customer c1']);
	});

	it('refuses row by row, by a flag and by what stands beside the list', () => {
		const refusals = [
			'suppression opt_out suppress all channels: customer c1',
			'suppression opt_out suppress all channels: customer c2',
		];
		const rows = [{ customer_id: 'c1' }, { customer_id: 'c2' }];
		const stops = (item: object) => brief(item).filter((line) => line.startsWith('suppression'));
		expect(stops({ data: rows.map((row) => ({ ...row, unsubscribed: true })) })).toEqual(refusals);
		expect(stops({ event: 'unsubscribed', data: rows })).toEqual(refusals);
	});

	it('is an error where a refusal beside it is nobody’s', () => {
		const item = { data: [{ customer_id: 'c1' }, { customer_id: 'c2' }], meta: { status: 'unsubscribed' } };
		expect(() => readPayload(item)).toThrow('looks like a refusal');
	});

	it('is none where somebody stands around it: an order’s lines', () => {
		const order = {
			event: 'order_completed',
			customer_id: 'c',
			order_id: 'o',
			items: [{ user_id: 'a' }, { user_id: 'b' }],
		};
		expect(new Set(readPayload(order).records.map(({ identities }) => identities.customerId))).toEqual(new Set(['c']));
	});
});

describe('a number as long as a telephone’s', () => {
	it.each([
		'sku',
		'order_number',
		'Bestellnummer Order',
		'tracking_number',
		'zip',
		'loyalty',
		'number',
		'phone_case_sku',
	])('is none in a field %s', (name) => {
		const item = { event: 'signed_up', customer: { email: ADA, [name]: '4915112345678' }, country: 'DE' };
		expect(first(item)?.identities.phone).toBeUndefined();
	});

	it.each([{ mobil: '0151 12345678' }, { to: '+4915112345678' }, { contact: '+4915112345678' }])(
		'is one in %j',
		(fields) => {
			expect(first({ event: 'signed_up', customer: fields, country: 'DE' })?.identities.phone).toBe('+4915112345678');
		},
	);

	it('stays with the event where it is an article’s', () => {
		const cart = { event: 'cart_updated', email: ADA, items: [{ sku: '4006381333931', name: 'Pen' }] };
		expect(first(cart)).toMatchObject({ about: { sku: '4006381333931', product: 'Pen' } });
	});
});

describe('the categories of a cart and of an order', () => {
	it.each(['cart_updated', 'order_completed'])('are all known of %s', (event) => {
		const items = ['Sofas', 'Lamps', 'Sofas', 'Rugs'].map((category) => ({ category }));
		expect(first({ event, email: ADA, items })).toMatchObject({
			category: 'Sofas',
			about: { categories: ['Lamps', 'Rugs'] },
		});
	});

	it('are read of lists, of objects and of vendors', () => {
		const items = [
			{ categories: ['Sofas', { name: 'Living' }] },
			{ product: { category: 'Lamps' } },
			{ category: 'x@y.test' },
		];
		expect(first({ event: 'cart_updated', email: ADA, items })).toMatchObject({
			category: 'Sofas',
			about: { categories: ['Living', 'Lamps'] },
		});
	});
});

describe('each event of a batch is about its own product', () => {
	const klaviyo = (ProductName: string, place: number) => ({
		topic: 'event:klaviyo.viewed_product',
		external_id: `e${place}`,
		payload: {
			data: {
				type: 'event',
				id: `e${place}`,
				attributes: {
					datetime: '2026-05-20T10:00:00+00:00',
					event_properties: { ProductName, Brand: 'Oakley', Categories: [`${ProductName}s`], SKU: `S-${place}` },
				},
			},
			included: [{ type: 'profile', id: 'p1', attributes: { email: ADA } }],
		},
	});
	const posthog = (product_name: string, place: number) => ({
		event: 'product_viewed',
		distinct_id: 'd1',
		uuid: `u${place}`,
		timestamp: '2026-05-20T10:00:00Z',
		properties: { product_name, category: `${product_name}s` },
	});
	const segment = (name: string, place: number) => ({
		type: 'track',
		messageId: `m${place}`,
		userId: 'u1',
		event: 'Product Viewed',
		properties: { name, category: `${name}s` },
	});
	const names = ['Chair', 'Desk'];

	it.each([
		['Klaviyo', { data: names.map(klaviyo) }],
		['PostHog', names.map(posthog)],
		['PostHog’s own libraries', { api_key: 'k', batch: names.map(posthog) }],
		['Segment', { batch: names.map(segment) }],
	])('%s', (_, batch) => {
		const events = readPayload(batch).records.filter((record) => record.kind === 'event');
		expect(events.map(({ category, about }) => [category, about?.product])).toEqual([
			['Chairs', 'Chair'],
			['Desks', 'Desk'],
		]);
	});
});

describe('a sign of several currencies', () => {
	it.each([
		['$49', 'US', 'USD'],
		['$49', 'CA', 'CAD'],
		['49 $', 'AU', 'AUD'],
		['$49', 'MX', 'MXN'],
		['¥4900', 'JP', 'JPY'],
		['499 kr', 'SE', 'SEK'],
		['kr 499', 'NO', 'NOK'],
		['$49', 'DE', undefined],
		['$49', undefined, undefined],
		['US$49', 'CA', 'USD'],
	])('%s in %s is %s', (amount, country, currency) => {
		expect(currencyWritten(amount, country)).toBe(currency);
		if (currency !== undefined) expect(parseMoney(amount, currency)).toMatchObject({ ok: true });
	});

	it('is decided by the shop’s own currency before the country', () => {
		const order = { event: 'order_completed', email: ADA, total: '$49', country: 'US', shop_currency: 'CAD' };
		expect(first(order)).toMatchObject({ amountMinor: 4900, currency: 'CAD' });
		expect(
			first({ ...order, shop_currency: undefined, country: undefined, billing_address: { country: 'NZ' } }),
		).toMatchObject({
			currency: 'NZD',
		});
	});
});

describe('a list whose column of what happened is called otherwise', () => {
	const row = (column: string, value: string) => brief({ 'E-Mail': ADA, Datum: '03.04.2026', [column]: value });

	it.each([
		'Activity',
		'Interaction Type',
		'What happened',
		'Aktion',
		'Aktivität',
		'Acción',
		'Attività',
		'Activité',
		'行動',
	])('is read by it where it names what is known to happen (%s)', (column) => {
		expect(row(column, 'Warenkorb abgebrochen')).toEqual([`event cart_abandoned: ${ADA}`]);
		expect(row(column, 'Demo requested')).toEqual([`event demo_requested: ${ADA}`]);
		expect(row(column, 'Abmeldung')).toEqual(row('Event', 'Abmeldung'));
		expect(row(column, 'Yoga')).toEqual([`identity identify: ${ADA}`]);
	});
});

describe('MailerLite Trigger of version 2', () => {
	it('says what to use instead, since an unsubscribe would be lost', () => {
		const fields = {
			city: null,
			company: null,
			country: 'DE',
			last_name: 'L',
			name: 'Ada',
			phone: '+4915112345678',
			state: null,
			z_i_p: null,
		};
		expect(() => readPayload(fields)).toThrow(EngineError);
		expect(() => readPayload(fields)).toThrow('Use a Webhook node instead');
	});
});

describe('how a deal ended in a pipeline of one’s own', () => {
	const hubspot = (properties: object, beside: object = {}) => ({
		...{ id: '77', createdAt: '2026-05-01T10:00:00Z', updatedAt: '2026-05-20T10:00:00Z' },
		properties: { dealstage: '1234567', amount: '900', deal_currency_code: 'EUR', ...properties },
		associations: { contacts: { results: [{ id: '501' }] } },
		...beside,
	});
	const notification = (propertyName: string, propertyValue: string) => ({
		...{ eventId: 1, subscriptionId: 2, portalId: 3, occurredAt: 1_779_270_000_000 },
		...{ subscriptionType: 'deal.propertyChange', dealId: 77, propertyName, propertyValue },
	});
	const salesforce = (fields: object) => ({
		Id: '0065g00000ABCDEEA4',
		ContactId: '0035g00000XYZABEA4',
		...{ CreatedDate: '2026-05-01T10:00:00Z', LastModifiedDate: '2026-05-20T10:00:00Z', StageName: 'Signé' },
		...fields,
	});
	const outcomes = (item: object) =>
		readPayload(item).records.flatMap(({ kind, name }) => (kind === 'outcome' ? [name] : []));

	it.each([
		[hubspot({ hs_is_closed_won: 'true', hs_is_closed: 'true' }), ['won']],
		[hubspot({ hs_is_closed_won: 'false', hs_is_closed: 'true' }), ['lost']],
		[hubspot({ hs_is_closed_lost: 'true' }), ['lost']],
		[hubspot({ hs_is_closed: 'false' }), ['reopened']],
		[hubspot({ hs_deal_stage_probability: '1' }), ['won']],
		[hubspot({ hs_deal_stage_probability: '0' }), ['lost']],
		[hubspot({ hs_deal_stage_probability: '0.4' }), ['reopened']],
		[
			hubspot({}, { stage: { id: '1234567', label: 'Signed', metadata: { isClosed: 'true', probability: '1.0' } } }),
			['won'],
		],
		[
			hubspot({}, { stage: { id: '1234567', label: 'Gone', metadata: { isClosed: 'true', probability: '0.0' } } }),
			['lost'],
		],
		[hubspot({}), []],
		[notification('hs_is_closed_won', 'true'), ['won']],
		[notification('hs_is_closed_lost', 'true'), ['lost']],
		[notification('hs_deal_stage_probability', '1'), ['won']],
		[notification('hs_deal_stage_probability', '0.2'), ['reopened']],
		[salesforce({ ForecastCategoryName: 'Closed', Probability: 100 }), ['won']],
		[salesforce({ ForecastCategoryName: 'Omitted', Probability: 0 }), ['lost']],
		[salesforce({ ForecastCategoryName: 'Pipeline', Probability: 20 }), ['reopened']],
	])('%#', (item, expected) => {
		expect(outcomes(item)).toEqual(expected);
	});
});
