import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import { happen, identify, listAnswer, listPurchase, listRefund, listSignUp, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'checkout.order.placed', becomes: 'event order_completed, and outcome purchase once it is paid' },
	{ topic: 'state_enter.order_transaction.state.paid', becomes: 'event order_completed and outcome purchase' },
	{
		topic: 'state_enter.order_transaction.state.refunded',
		becomes: 'event order_refunded, and outcome refunded that reverses the whole purchase',
	},
	{
		topic: 'state_enter.order_transaction.state.refunded_partially',
		becomes: 'event order_refunded (the amount is not sent)',
	},
	{ topic: 'state_enter.order_transaction.state.failed', becomes: 'event payment_failed' },
	{ topic: 'state_enter.order.state.cancelled', becomes: 'event order_cancelled, and outcome refunded in full' },
	{ topic: 'state_enter.order_delivery.state.shipped', becomes: 'event order_fulfilled' },
	{ topic: 'checkout.customer.register', becomes: 'event signed_up and an identity' },
	{ topic: 'customer.register', becomes: 'the same as checkout.customer.register' },
	{ topic: 'checkout.customer.login', becomes: 'event signed_in' },
	{ topic: 'newsletter.register', becomes: 'consent pending for email' },
	{ topic: 'newsletter.confirm', becomes: 'consent granted for email' },
	{ topic: 'newsletter.unsubscribe', becomes: 'an opt-out for email' },
] as const;

/**
 * A Webhook fed by Shopware 6: an app (`source`, `data.event`, `data.payload`) or a flow that calls a URL with an order
 * of the store API (shopware/shopware, Core/Framework/Webhook/Service/WebhookManager.php). Flows sign nothing.
 *
 * Quirks: the order's state and its payment's are two machines; amounts are major units in `currency.isoCode`; events
 * of the kind order.written hold IDs alone.
 */
export const shopware: Source = {
	name: 'shopware',
	label: 'Shopware',
	emittedBy: 'Webhook',
	topics: TOPICS,
	identifiedBy: ['data.payload.order.orderCustomer.email', 'data.payload.customer.email', 'orderCustomer.email'],
	signs: ['source', 'orderCustomer', 'order', 'newsletterRecipient', 'data'],
	recognise,
	read: (payload, options) => distrustSender(readShopware(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('data.event');
	if (topic !== undefined && f.has('data.payload') && (f.has('source.shopId') || f.has('source.url')))
		return { confidence: 0.97, because: `its data.event is ${topic}, with the shop in source`, topic };
	if (f.has('orderCustomer') || f.has('order.orderCustomer'))
		return { confidence: 0.92, because: 'it has orderCustomer', topic: 'checkout.order.placed' };
	if (f.has('newsletterRecipient.email'))
		return {
			confidence: 0.9,
			because: 'it has newsletterRecipient',
			topic: newsletterTopic(f.at('newsletterRecipient')),
		};
	return undefined;
}

function newsletterTopic(f: Fields): string {
	const status = f.text('status');
	if (status === 'optOut') return 'newsletter.unsubscribe';
	return status === 'optIn' || status === 'direct' ? 'newsletter.confirm' : 'newsletter.register';
}

function readShopware({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const topic = f.text('data.event') ?? options.topic ?? 'unknown';
	const place = f.has('data.payload') ? f.at('data.payload') : f;
	const reportedAt = f.time('timestamp', 'data.timestamp');
	const order = place.has('orderCustomer') ? place : place.at('order');
	const records = order.has('id')
		? readOrder(order, topic, reportedAt)
		: place.has('newsletterRecipient')
			? readNewsletter(place.at('newsletterRecipient'), topic, reportedAt)
			: place.has('customer')
				? readCustomer(place.at('customer'), topic, reportedAt)
				: [];
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: f.notes };
}

function readOrder(all: Fields, topic: string, reportedAt: number | undefined): LeadRecord[] {
	const country = all.text('billingAddress.country.iso', 'addresses[0].country.iso');
	const f = all.inCountry(country);
	const key = `shopware:order:${f.id('id') ?? 'unknown'}`;
	const sale: Sale = {
		id: key,
		source: 'shopware',
		topic,
		identities: {
			email: f.email('orderCustomer.email'),
			phone: f.phone('billingAddress.phoneNumber', 'addresses[0].phoneNumber'),
			customerId: f.id('orderCustomer.customerId', 'orderCustomer.customer.id'),
		},
		links: [key],
		occurredAt: f.time('orderDateTime', 'createdAt'),
		category: f.text('lineItems[0].label'),
		traits: keepTraits({ country, has_company: f.has('orderCustomer.company') ? true : undefined }),
		...f.money(['amountTotal', 'price.totalPrice'], ['currency.isoCode', 'currency.shortName', 'currencyIsoCode']),
	};
	const payment =
		/order_transaction\.state\.(\w+)/.exec(topic)?.[1] ??
		f.text(
			'transactions[0].stateMachineState.technicalName',
			'primaryOrderTransaction.stateMachineState.technicalName',
		);
	const state = /order\.state\.(\w+)/.exec(topic)?.[1] ?? f.text('stateMachineState.technicalName');
	const later = { ...sale, occurredAt: reportedAt };
	if (payment === 'failed') return [happen('payment_failed', { ...later, id: `${key}:failed:${reportedAt ?? ''}` })];
	const records =
		payment !== undefined && ['paid', 'paid_partially', 'refunded', 'refunded_partially'].includes(payment)
			? listPurchase(f, sale)
			: [happen('order_completed', sale)];
	if (records.length === 1) f.note(`payment ${payment ?? 'missing'}: not paid, so no purchase was recorded.`);
	if (state === 'cancelled')
		records.unshift(happen('order_cancelled', { ...later, id: `${key}:cancelled` }), {
			kind: 'outcome',
			name: 'refunded',
			...later,
			id: `${key}:cancelled`,
			reverses: key,
			full: true,
		});
	else if (payment === 'refunded')
		records.push(...listRefund(f, { ...later, id: `${key}:refunded` }, { reverses: key, full: true }));
	else if (payment === 'refunded_partially') {
		const { amountMinor: _amount, currency: _currency, ...part } = later;
		records.push(...listRefund(f, { ...part, id: `${key}:refunded_partially` }, { reverses: key }));
	}
	if (topic.includes('order_delivery.state.shipped'))
		records.unshift(happen('order_fulfilled', { ...later, id: `${key}:fulfilled` }));
	return records;
}

function readCustomer(all: Fields, topic: string, reportedAt: number | undefined): LeadRecord[] {
	const f = all.inCountry(all.text('defaultBillingAddress.country.iso', 'addresses[0].country.iso'));
	const customerId = f.id('id');
	const sale: Sale = {
		id: `shopware:customer:${customerId ?? f.contentId('shopware', reportedAt)}`,
		source: 'shopware',
		topic,
		identities: { email: f.email('email'), phone: f.phone('defaultBillingAddress.phoneNumber'), customerId },
		occurredAt: f.time('createdAt') ?? reportedAt,
		traits: keepTraits({
			orders_count: f.number('orderCount'),
			has_company: f.text('company') === undefined ? undefined : true,
			guest: f.flag('guest'),
		}),
	};
	const later = { ...sale, id: `${sale.id}:${topic}:${reportedAt ?? 'undated'}`, occurredAt: reportedAt };
	if (topic.endsWith('.login')) return [happen('signed_in', later)];
	if (topic.includes('deleted')) return [];
	return topic.endsWith('.register') ? listSignUp(sale) : [identify(later)];
}

function readNewsletter(f: Fields, topic: string, reportedAt: number | undefined): LeadRecord[] {
	const occurredAt = f.time('confirmedAt', 'updatedAt', 'createdAt') ?? reportedAt;
	const id = `shopware:newsletter:${f.id('id') ?? f.contentId('shopware', occurredAt)}:${topic}`;
	const sale: Sale = { id, source: 'shopware', topic, identities: { email: f.email('email') }, occurredAt };
	if (topic.includes('unsubscribe'))
		return listAnswer(
			f,
			{ ...sale, occurredAt: reportedAt ?? occurredAt },
			{ channel: 'email', answer: 'withdrawn', field: topic },
		);
	const { identities, source } = sale;
	if (topic === 'newsletter.confirm') return listAnswer(f, sale, { channel: 'email', answer: 'granted', field: topic });
	if (occurredAt === undefined) return [];
	return [
		{ kind: 'consent', name: 'pending', channel: 'email', id, source, topic, identities, occurredAt, reason: topic },
	];
}
