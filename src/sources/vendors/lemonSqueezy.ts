import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import {
	happen,
	identify,
	listAnswer,
	listLinks,
	listPurchase,
	listRefund,
	listSignUp,
	type Sale,
} from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const EVENTS: Readonly<Record<string, string>> = {
	subscription_updated: 'subscription_updated',
	subscription_plan_changed: 'subscription_updated',
	subscription_cancelled: 'subscription_cancelled',
	subscription_resumed: 'subscription_resumed',
	subscription_expired: 'subscription_ended',
	subscription_paused: 'subscription_paused',
	subscription_unpaused: 'subscription_resumed',
	subscription_payment_failed: 'payment_failed',
};

const listTopics = () => [
	{ topic: 'order_created', becomes: 'event order_completed, and outcome purchase once it is paid' },
	{ topic: 'order_refunded', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'subscription_created', becomes: 'event subscription_started, or trial_started' },
	{
		topic: 'subscription_payment_success',
		becomes:
			'of a renewal: event order_completed and outcome purchase (the first payment is the order); else event subscription_paid',
	},
	{ topic: 'subscription_payment_recovered', becomes: 'the same as subscription_payment_success' },
	{ topic: 'subscription_payment_refunded', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'customer_created', becomes: 'event signed_up, an identity, and consent from status' },
	{ topic: 'customer_updated', becomes: 'an identity, and consent from status' },
	...Object.entries(EVENTS).map(([topic, name]) => ({ topic, becomes: `event ${name}` })),
];

/**
 * Lemon Squeezy Trigger (signatures checked) or a Webhook.
 *
 * Quirks: JSON:API, so what happened is in `meta.event_name` and the rest in `data.attributes`; amounts are in minor
 * units; a subscription's first payment is an order and a subscription invoice of the reason `initial`; test mode is
 * marked in both places.
 */
export const lemonSqueezy: Source = {
	name: 'lemonSqueezy',
	label: 'Lemon Squeezy',
	emittedBy: 'Lemon Squeezy Trigger, Webhook',
	topics: listTopics(),
	identifiedBy: ['data.attributes.user_email', 'data.attributes.email', 'data.attributes.customer_id'],
	signs: ['meta'],
	recognise,
	read: readLemonSqueezy,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('meta.event_name');
	if (topic === undefined || !f.has('data.attributes')) return undefined;
	const confidence = f.has('data.attributes.store_id') || f.has('meta.webhook_id') ? 0.97 : 0.9;
	return { confidence, because: `its meta.event_name is ${topic}, with data.attributes`, topic };
}

function readLemonSqueezy({ body }: Payload, options: ReadOptions): Reading {
	const all = new Fields(body, options);
	const topic = all.text('meta.event_name') ?? options.topic ?? 'unknown';
	const f = all.at('data.attributes');
	const id = all.id('data.id') ?? all.contentId('lemonSqueezy', f.time('updated_at'));
	const isCustomer = all.text('data.type') === 'customers';
	const sale: Sale = {
		id: `lemonSqueezy:${topic}:${id}:${f.time('updated_at') ?? 'undated'}`,
		source: 'lemonSqueezy',
		topic,
		identities: {
			email: f.email('user_email', 'email'),
			customerId: isCustomer ? id : f.id('customer_id'),
		},
		links: isCustomer ? [] : listPlace(all.text('data.type'), id, f),
		occurredAt: f.time('updated_at', 'created_at'),
		category: f.text('product_name', 'first_order_item.product_name'),
		traits: keepTraits({ country: f.text('country'), region: f.text('region'), city: f.text('city') }),
	};
	const records = readTopic(f, { topic, id, sale });
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	const test = f.flag('test_mode') === true || all.flag('meta.test_mode') === true;
	return { topic, records, notes: f.notes, test };
}

function listPlace(type: string | undefined, id: string, f: Fields): string[] {
	return listLinks('lemonSqueezy', {
		order: type === 'orders' ? id : f.id('order_id'),
		invoice: type === 'subscription-invoices' ? id : undefined,
		subscription: type === 'subscriptions' ? id : f.id('subscription_id'),
	});
}

interface Happened {
	topic: string;
	id: string;
	sale: Sale;
}

function readTopic(f: Fields, { topic, id, sale }: Happened): LeadRecord[] {
	const order = `lemonSqueezy:order:${id}`;
	const invoice = `lemonSqueezy:invoice:${id}`;
	const paid = { ...f.minorMoney(['total'], ['currency']), occurredAt: f.time('created_at') };
	const back = f.minorMoney(['refunded_amount', 'total'], ['currency']);
	switch (topic) {
		case 'order_created':
			if (['paid', 'refunded', 'partial_refund'].includes(f.text('status') ?? 'paid'))
				return listPurchase(f, { ...sale, ...paid, id: order });
			f.note(`status ${f.text('status')}: not paid, so no purchase was recorded.`);
			return [happen('checkout_started', { ...sale, ...paid, id: `${order}:checkout` })];
		case 'order_refunded':
			return listRefund(f, { ...sale, ...back }, { reverses: order, full: isWhole(f) });
		case 'subscription_payment_success':
		case 'subscription_payment_recovered':
			if (f.text('billing_reason') === 'initial') {
				f.note('The first payment of a subscription is its order, which arrives on its own.');
				return [happen('subscription_paid', sale)];
			}
			return listPurchase(f, { ...sale, ...paid, id: invoice });
		case 'subscription_payment_refunded':
			return listRefund(f, { ...sale, ...back }, { reverses: invoice, full: isWhole(f) });
		case 'subscription_created':
			return [happen(f.text('status') === 'on_trial' ? 'trial_started' : 'subscription_started', sale)];
		case 'customer_created':
		case 'customer_updated': {
			const created = topic === 'customer_created';
			const who = created ? listSignUp({ ...sale, id: `lemonSqueezy:customer:${id}` }) : [identify(sale)];
			return [...who, ...readStatus(f, sale)];
		}
	}
	const name = Object.hasOwn(EVENTS, topic) ? EVENTS[topic] : undefined;
	return name === undefined ? [] : [happen(name, sale)];
}

function isWhole(f: Fields): boolean {
	return (
		f.text('status') !== 'partial_refund' && f.flag('refunded') === true && f.number('refunded_amount') === undefined
	);
}

/** The standing of a customer on the shop's mailing list. */
function readStatus(f: Fields, sale: Sale): LeadRecord[] {
	const status = f.text('status');
	if (status === 'invalid_email') {
		const { category: _category, ...who } = sale;
		const id = `${sale.id}:invalid`;
		return [{ kind: 'suppression', name: 'invalid_address', action: 'suppress', channel: 'email', ...who, id }];
	}
	const answer = status === 'subscribed' ? 'granted' : status === 'unsubscribed' ? 'withdrawn' : undefined;
	// A later change of the profile is no new consent: it dates from when the customer was made.
	const since = answer === 'granted' ? { ...sale, occurredAt: f.time('created_at') } : sale;
	return listAnswer(f, since, { channel: 'email', answer, field: `status ${status}` });
}
