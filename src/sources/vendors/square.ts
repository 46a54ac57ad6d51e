import { ownEntry } from '../reading/ownEntry';
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
	toDispute,
	type Sale,
} from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'payment.created', becomes: 'event order_completed and outcome purchase once it is COMPLETED' },
	{ topic: 'payment.updated', becomes: 'the same as payment.created: counted once' },
	{ topic: 'refund.created', becomes: 'once COMPLETED: event order_refunded, and outcome refunded with its amount' },
	{ topic: 'refund.updated', becomes: 'the same as refund.created: counted once' },
	{ topic: 'customer.created', becomes: 'event signed_up, an identity, and an opt-out from preferences' },
	{ topic: 'customer.updated', becomes: 'an identity, and an opt-out from preferences' },
	{ topic: 'customer.deleted', becomes: 'an identity where the customer was merged into another, else nothing' },
	{ topic: 'order.created', becomes: 'event checkout_started (payments carry the money)' },
	{ topic: 'order.updated', becomes: 'event order_updated, or order_cancelled' },
	{ topic: 'invoice.created', becomes: 'event invoice_created' },
	{ topic: 'invoice.published', becomes: 'event invoice_sent' },
	{ topic: 'invoice.payment_made', becomes: 'event invoice_paid (payments carry the money)' },
	{ topic: 'subscription.created', becomes: 'event subscription_started' },
	{ topic: 'subscription.updated', becomes: 'event subscription_updated, _paused, _cancelled or _ended by its status' },
	{ topic: 'booking.created', becomes: 'event meeting_booked' },
	{ topic: 'booking.updated', becomes: 'event meeting_rescheduled, meeting_canceled or meeting_no_show by its status' },
	{ topic: 'dispute.created', becomes: 'suppression dispute' },
	{ topic: 'dispute.state.updated', becomes: 'won: the end of the suppression; lost: outcome refunded' },
] as const;

/**
 * A Webhook fed by Square (signed).
 *
 * Quirks: the object stands in `data.object` under its type; amounts are in minor units; a payment names its customer
 * by ID and seldom by address; a merge is a customer.deleted with `event_context.merge`.
 */
export const square: Source = {
	name: 'square',
	label: 'Square',
	emittedBy: 'Webhook',
	topics: TOPICS,
	identifiedBy: ['data.object.payment.customer_id', 'data.object.customer.email_address', 'data.id'],
	signs: ['merchant_id'],
	recognise,
	read: readSquare,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('type');
	if (topic === undefined || !f.has('merchant_id') || !f.has('data.type')) return undefined;
	return { confidence: f.has('event_id') ? 0.97 : 0.9, because: `its type is ${topic}, with a merchant_id`, topic };
}

function readSquare({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const topic = f.text('type') ?? options.topic ?? 'unknown';
	const kind = topic.split('.')[0] ?? '';
	const [wrapper] = f.keys('data.object').filter((key) => key.startsWith(kind));
	const object = wrapper === undefined ? f.at('data.object') : f.at(`data.object.${wrapper}`);
	const sale = readSale(f, object, topic);
	const records = [...listMerged(f, sale), ...readTopic(object, topic, sale)];
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: f.notes };
}

function readSale(event: Fields, object: Fields, topic: string): Sale {
	const f = object.inCountry(
		object.text('address.country', 'billing_address.country', 'shipping_address.country', 'card_details.card.country'),
	);
	const id = f.id('id', 'dispute_id', 'order_id') ?? event.id('data.id');
	const kind = topic.split('.')[0] ?? 'event';
	return {
		id: `square:event:${event.id('event_id') ?? event.contentId('square', event.time('created_at'))}`,
		source: 'square',
		topic,
		identities: {
			email: f.email('email_address', 'buyer_email_address', 'primary_recipient.email_address'),
			phone: f.phone('phone_number', 'primary_recipient.phone_number'),
			customerId: kind === 'customer' ? id : f.id('customer_id', 'primary_recipient.customer_id'),
		},
		links: listLinks('square', {
			payment: kind === 'payment' ? id : f.id('payment_id', 'disputed_payment.payment_id'),
			order: kind === 'order' ? id : f.id('order_id'),
			subscription: kind === 'subscription' ? id : f.id('subscription_id'),
		}),
		occurredAt: event.time('created_at'),
		traits: keepTraits({
			country: f.text('address.country'),
			region: f.text('address.administrative_district_level_1'),
			city: f.text('address.locality'),
			has_company: f.has('company_name') ? true : undefined,
		}),
	};
}

const BOOKING_EVENTS: Readonly<Record<string, string>> = {
	CANCELLED_BY_CUSTOMER: 'meeting_canceled',
	CANCELLED_BY_SELLER: 'meeting_canceled',
	DECLINED: 'meeting_canceled',
	NO_SHOW: 'meeting_no_show',
};
const SUBSCRIPTION_EVENTS: Readonly<Record<string, string>> = {
	ACTIVE: 'subscription_updated',
	PAUSED: 'subscription_paused',
	CANCELED: 'subscription_cancelled',
	DEACTIVATED: 'subscription_ended',
	COMPLETED: 'subscription_ended',
};

function readTopic(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const status = f.text('status', 'state') ?? 'unknown';
	const money = f.minorMoney(
		['total_money.amount', 'amount_money.amount'],
		['total_money.currency', 'amount_money.currency'],
	);
	const payment = f.id('payment_id', 'disputed_payment.payment_id');
	const reverses = payment === undefined ? undefined : `square:payment:${payment}`;
	switch (topic) {
		case 'payment.created':
		case 'payment.updated': {
			const id = `square:payment:${f.id('id') ?? sale.id}`;
			if (status === 'COMPLETED')
				return listPurchase(f, { ...sale, ...money, id, occurredAt: f.time('created_at') ?? sale.occurredAt });
			f.note(`The payment is ${status}: not completed, so no purchase was recorded.`);
			return status === 'FAILED' ? [happen('payment_failed', sale)] : [identify(sale)];
		}
		case 'refund.created':
		case 'refund.updated': {
			const id = `square:refund:${f.id('id') ?? sale.id}`;
			if (status === 'COMPLETED') return listRefund(f, { ...sale, ...money, id }, { reverses });
			f.note(`The refund is ${status}: no money went back yet.`);
			return [];
		}
		case 'order.created':
			return [happen('checkout_started', sale)];
		case 'order.updated':
			return [happen(status === 'CANCELED' ? 'order_cancelled' : 'order_updated', sale)];
		case 'invoice.created':
			return [happen('invoice_created', sale)];
		case 'invoice.published':
			return [happen('invoice_sent', sale)];
		case 'invoice.payment_made':
			return [happen('invoice_paid', sale)];
		case 'subscription.created':
			return [happen('subscription_started', sale)];
		case 'subscription.updated':
			return [happen(ownEntry(SUBSCRIPTION_EVENTS, status) ?? 'subscription_updated', sale)];
		case 'booking.created':
		case 'booking.updated':
			return [
				happen(
					ownEntry(BOOKING_EVENTS, status) ?? (topic === 'booking.created' ? 'meeting_booked' : 'meeting_rescheduled'),
					sale,
				),
			];
		case 'dispute.created':
		case 'dispute.state.updated': {
			const subject = `square:dispute:${f.id('dispute_id', 'id') ?? sale.id}`;
			if (status === 'LOST' || status === 'ACCEPTED')
				return listRefund(f, { ...sale, ...money, id: subject }, { reverses });
			const action = status === 'WON' ? 'release' : 'suppress';
			return [toDispute(sale, { subject, action, reason: f.text('reason') })];
		}
	}
	return topic === 'customer.created' || topic === 'customer.updated' ? readCustomer(f, topic, sale) : [];
}

/** Customers who were merged into one: what one of them refused, all of them have. */
function listMerged(event: Fields, { id, source, topic, occurredAt }: Sale): LeadRecord[] {
	const merge = event.at('data.object.event_context.merge');
	const into = merge.id('to_customer_id');
	if (into === undefined) return [];
	return merge.list('from_customer_ids').flatMap((from): LeadRecord[] => {
		const customerId = from.id('');
		if (customerId === undefined) return [];
		const alias = { id: `${id}:${customerId}`, source, topic, occurredAt, identities: { customerId: into } };
		return [{ kind: 'identity', name: 'alias', ...alias, formerly: { customerId } }];
	});
}

function readCustomer(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const created = topic === 'customer.created';
	const who = created
		? listSignUp({ ...sale, id: `square:customer:${sale.identities.customerId ?? sale.id}` })
		: [identify(sale)];
	const answer = f.flag('preferences.email_unsubscribed') === true ? 'withdrawn' : undefined;
	return [...who, ...listAnswer(f, sale, { channel: 'email', answer, field: 'preferences.email_unsubscribed' })];
}
