import { readOutcome } from '../../src/sources/readOutcome';
import { readPayload } from '../../src/sources/readPayload';
import { listStandingPurchases } from '../../src/lead/purchases';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});
const SECONDS = NOON / 1000 - 600;
const stripe = (type: string, object: object) => ({
	id: `evt_${type}`,
	object: 'event',
	type,
	created: SECONDS,
	livemode: true,
	data: { object: { currency: 'eur', ...object } },
});
const INVOICE = stripe('invoice.paid', {
	object: 'invoice',
	id: 'in_1',
	amount_paid: 1900,
	customer: 'cus_1',
	customer_email: 'ada@shop.example',
});
const CHARGE = stripe('charge.succeeded', {
	object: 'charge',
	id: 'ch_1',
	payment_intent: 'pi_1',
	amount: 1900,
	customer: 'cus_1',
});
const LINK = stripe('invoice_payment.paid', {
	object: 'invoice_payment',
	id: 'inpay_1',
	invoice: 'in_1',
	amount_paid: 1900,
	payment: { type: 'payment_intent', payment_intent: 'pi_1' },
});
const REFUND = stripe('charge.refunded', {
	object: 'charge',
	id: 'ch_1',
	payment_intent: 'pi_1',
	amount: 1900,
	amount_refunded: 1900,
	refunded: true,
	customer: 'cus_1',
});

async function purchasesOf({ engine }: Bench, email: string) {
	const [exported] = await engine.exportLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	return listStandingPurchases(valueOf(exported).outcomes);
}

async function record({ engine }: Bench, item: unknown, options = {}) {
	const [answer] = await engine.recordOutcomes([readOutcome(item, options)]);
	return valueOf(answer);
}

function orders<T>(items: readonly T[]): T[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, place) =>
		orders(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]),
	);
}

describe('one renewal of Stripe', () => {
	it.each(orders([INVOICE, CHARGE, LINK]).map((items) => [items.map(({ type }) => type).join(', '), items] as const))(
		'is one purchase: %s',
		async (_, items) => {
			const bench = await openBench();
			for (const item of items) await record(bench, item);
			expect(await purchasesOf(bench, 'ada@shop.example')).toMatchObject([{ amountMinor: 1900, currency: 'EUR' }]);
		},
	);

	it.each(
		orders([INVOICE, CHARGE, LINK, REFUND]).map((items) => [items.map(({ type }) => type).join(', '), items] as const),
	)('is none once it is refunded: %s', async (_, items) => {
		const bench = await openBench();
		for (const item of items) await record(bench, item);
		expect(await purchasesOf(bench, 'ada@shop.example')).toEqual([]);
	});
});

describe('two equal refunds of one payment of Stripe', () => {
	const PAID = { ...CHARGE, data: { object: { ...CHARGE.data.object, receipt_email: 'ada@shop.example' } } };
	const alone = (id: string, type = 'refund.created') => ({
		...stripe(type, { object: 'refund', id, amount: 500, charge: 'ch_1', payment_intent: 'pi_1', status: 'succeeded' }),
		id: `evt_${type}_${id}`,
	});
	const charged = (total: number) => {
		const event = stripe('charge.refunded', { ...CHARGE.data.object, amount_refunded: total, refunded: false });
		return { ...event, data: { ...event.data, previous_attributes: { amount_refunded: total - 500 } } };
	};
	const [first, second] = [alone('re_1'), alone('re_2')];
	const [atFirst, atSecond] = [charged(500), charged(1000)];

	/** What is left of the payment, and how many refunds the score sees. */
	async function remember(items: readonly object[], hashingSecret?: string) {
		const bench = await openBench(hashingSecret === undefined ? {} : { hashingSecret });
		for (const item of items) await record(bench, item);
		const [exported] = await bench.engine.exportLeads([
			{ identities: [{ kind: 'email', namespace: '', value: 'ada@shop.example' }] },
		]);
		const { outcomes, events } = valueOf(exported);
		const counted = events.filter(({ name, machine }) => name === 'order_refunded' && machine !== true);
		return { left: listStandingPurchases(outcomes).map(({ amountMinor }) => amountMinor), refunds: counted.length };
	}

	it.each([
		['known by themselves alone', [PAID, first, second]],
		['known by their charge alone', [PAID, atFirst, atSecond]],
		['of which one is reported again', [PAID, first, second, alone('re_1', 'refund.updated'), first]],
	])('are two: %s', async (_, items) => {
		expect(await remember(items)).toEqual({ left: [900], refunds: 2 });
		expect((await remember(items, 'a secret')).left).toEqual([900]);
	});

	it.each(orders([PAID, first, second, atFirst, atSecond]).filter((_, place) => place % 5 === 0))(
		'are two in either way of reporting, in any order (%#)',
		async (...items) => {
			expect(await remember(items)).toEqual({ left: [900], refunds: 2 });
			expect((await remember(items, 'a secret')).left).toEqual([900]);
		},
	);

	it.each(orders([PAID, first, atFirst]))('are one where it is one, in either order (%#)', async (...items) =>
		expect(await remember(items)).toEqual({ left: [1400], refunds: 1 }),
	);

	it.each(orders([first, second, atFirst]))('of which the charge tells one are two (%#)', async (...items) =>
		expect(await remember([PAID, ...items])).toEqual({ left: [900], refunds: 2 }),
	);
});

test('whoever opted out as a customer who was merged away in Shopify is not written to as the other', async () => {
	const GID = 'gid://shopify/Customer/';
	const bench = await openBench();
	const customer = (id: number, state: string, email?: string) => ({
		headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
		params: {},
		query: {},
		body: {
			customer_id: id,
			email_address: email,
			email_marketing_consent: { state, consent_updated_at: '2026-05-01T12:00:00Z' },
		},
	});
	await bench.engine.recordEvents([
		readPayload(customer(2, 'unsubscribed')),
		readPayload(customer(1, 'not_subscribed', 'ada1@shop.example')),
	]);
	const check = async () => {
		const identities = [{ kind: 'email' as const, namespace: '', value: 'ada1@shop.example' }];
		const [answer] = await bench.engine.checkSuppression([
			{ identities, channel: 'email', purpose: 'marketing', rules },
		]);
		return JSON.stringify(answer);
	};
	expect(await check()).not.toContain('"opt_out"');
	await bench.engine.recordEvents([
		readPayload({
			admin_graphql_api_customer_kept_id: `${GID}1`,
			admin_graphql_api_customer_deleted_id: `${GID}2`,
			status: 'completed',
		}),
	]);
	expect(await check()).toContain('"opt_out"');
});

describe('what a reversal takes', () => {
	const ada = { email: 'ada@shop.example' };

	it('is the win of the deal that is refunded', async () => {
		const bench = await openBench();
		await record(bench, { ...ada, outcome: 'won', deal_id: 'd-17', value: '1.200,50 €' });
		expect(await purchasesOf(bench, ada.email)).toHaveLength(1);
		await record(bench, { outcome: 'refunded', deal_id: 'd-17' });
		expect(await purchasesOf(bench, ada.email)).toEqual([]);
	});

	it('is nothing in another currency, and says so', async () => {
		const bench = await openBench();
		await record(bench, { ...ada, outcome: 'purchase', order_id: 'o-1', amount: 20, currency: 'EUR' });
		const [refund] = await record(bench, { ...ada, outcome: 'refunded', order_id: 'o-1', amount: 20, currency: 'USD' });
		expect(refund?.notes).toContainEqual(expect.stringContaining('the purchase stands'));
		expect(await purchasesOf(bench, ada.email)).toMatchObject([{ amountMinor: 2000, currency: 'EUR' }]);
	});

	it('says that nothing of its ID is on record yet', async () => {
		const bench = await openBench();
		const [refund] = await record(bench, { ...ada, outcome: 'refunded', order_id: 'o-9', amount: 20, currency: 'EUR' });
		expect(refund?.notes).toContainEqual(expect.stringContaining('on record yet'));
	});
});
