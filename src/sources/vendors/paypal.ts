import { ownEntry } from '../reading/ownEntry';
import type { LeadRecord } from '../../lead/record';
import { Fields } from '../reading/fields';
import { happen, listLinks, listPurchase, listRefund, toDispute, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

const TOPICS = [
	{ topic: 'PAYMENT.CAPTURE.COMPLETED', becomes: 'event order_completed and outcome purchase' },
	{ topic: 'PAYMENT.CAPTURE.REFUNDED', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'PAYMENT.CAPTURE.REVERSED', becomes: 'the same as PAYMENT.CAPTURE.REFUNDED' },
	{ topic: 'PAYMENT.CAPTURE.DENIED', becomes: 'event payment_failed' },
	{ topic: 'PAYMENT.SALE.COMPLETED', becomes: 'event order_completed and outcome purchase' },
	{ topic: 'PAYMENT.SALE.REFUNDED', becomes: 'event order_refunded, and outcome refunded with its amount' },
	{ topic: 'PAYMENT.SALE.REVERSED', becomes: 'the same as PAYMENT.SALE.REFUNDED' },
	{ topic: 'CHECKOUT.ORDER.APPROVED', becomes: 'event checkout_started (nothing is paid yet)' },
	{ topic: 'CHECKOUT.ORDER.COMPLETED', becomes: 'the purchase of its capture: counted once' },
	{ topic: 'BILLING.SUBSCRIPTION.CREATED', becomes: 'event subscription_created' },
	{ topic: 'BILLING.SUBSCRIPTION.ACTIVATED', becomes: 'event subscription_started' },
	{ topic: 'BILLING.SUBSCRIPTION.UPDATED', becomes: 'event subscription_updated' },
	{ topic: 'BILLING.SUBSCRIPTION.CANCELLED', becomes: 'event subscription_cancelled' },
	{ topic: 'BILLING.SUBSCRIPTION.SUSPENDED', becomes: 'event subscription_paused' },
	{ topic: 'BILLING.SUBSCRIPTION.EXPIRED', becomes: 'event subscription_ended' },
	{ topic: 'BILLING.SUBSCRIPTION.PAYMENT.FAILED', becomes: 'event payment_failed' },
	{ topic: 'CUSTOMER.DISPUTE.CREATED', becomes: 'suppression dispute' },
	{ topic: 'CUSTOMER.DISPUTE.RESOLVED', becomes: 'the end of the suppression; for the buyer: outcome refunded' },
	{ topic: 'IPN', becomes: 'by payment_status: purchase or refund' },
] as const;

/**
 * PayPal Trigger (signatures checked), a Webhook, or an instant payment notification (IPN).
 *
 * Quirks: a refund names its capture only in a link of the kind `up`; `payee` and `receiver_email` are the shop; the
 * sandbox is known by the addresses of its links; version 1 says `total` and `currency`, version 2 `value` and
 * `currency_code`.
 */
export const paypal: Source = {
	name: 'paypal',
	label: 'PayPal',
	emittedBy: 'PayPal Trigger, Webhook',
	topics: TOPICS,
	identifiedBy: ['resource.payer.email_address', 'resource.subscriber.email_address', 'payer_email', 'resource.id'],
	signs: ['event_type', 'resource_type', 'ipn_track_id', 'txn_id'],
	recognise,
	read: readPayPal,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topic = f.text('event_type');
	if (topic !== undefined && f.has('resource') && /^[A-Z_]+(?:\.[A-Z_-]+)+$/.test(topic))
		return {
			confidence: f.has('resource_type') || f.text('id')?.startsWith('WH-') ? 0.97 : 0.9,
			because: `its event_type is ${topic}, with a resource`,
			topic,
		};
	if (f.has('payment_status') && f.has('txn_id') && f.has('payer_email'))
		return { confidence: 0.95, because: 'it has txn_id, payment_status and payer_email', topic: 'IPN' };
	return undefined;
}

function readPayPal({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	if (f.has('txn_id') && !f.has('resource')) return readNotification(f);
	const topic = f.text('event_type') ?? options.topic ?? 'unknown';
	const resource = f.at('resource');
	const sale = readSale(resource, topic, f.time('create_time'));
	const records = readTopic(resource, topic, sale);
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	const addresses = [...f.list('links'), ...resource.list('links')].map((link) => link.text('href') ?? '');
	const test = addresses.some((address) => address.includes('sandbox.paypal.com'));
	return { topic, records, notes: f.notes, test };
}

function readSale(resource: Fields, topic: string, reportedAt: number | undefined): Sale {
	const f = resource.inCountry(
		resource.text('payer.address.country_code', 'subscriber.shipping_address.address.country_code'),
	);
	const occurredAt = resource.time('create_time', 'update_time') ?? reportedAt;
	const id = f.id('id', 'dispute_id') ?? f.contentId('paypal', occurredAt);
	return {
		id: `paypal:payment:${id}`,
		source: 'paypal',
		topic,
		identities: {
			email: f.email(
				'payer.email_address',
				'subscriber.email_address',
				'payer.payer_info.email',
				'payment_source.paypal.email_address',
				'disputed_transactions[0].buyer.email',
			),
			phone: f.phone('payer.phone.phone_number.national_number', 'subscriber.phone.phone_number.national_number'),
			customerId: f.id('payer.payer_id', 'subscriber.payer_id', 'payer.payer_info.payer_id'),
		},
		links: listLinks('paypal', {
			payment: f.id('sale_id', 'capture_id'),
			order: f.id('supplementary_data.related_ids.order_id', 'parent_payment'),
			subscription: f.id('billing_agreement_id'),
		}),
		occurredAt: topic.startsWith('BILLING.') || topic.includes('DISPUTE') ? (reportedAt ?? occurredAt) : occurredAt,
		...f.money(
			['amount.value', 'amount.total', 'purchase_units[0].amount.value', 'dispute_amount.value'],
			[
				'amount.currency_code',
				'amount.currency',
				'purchase_units[0].amount.currency_code',
				'dispute_amount.currency_code',
			],
		),
	};
}

const SUBSCRIPTION_EVENTS: Readonly<Record<string, string>> = {
	CREATED: 'subscription_created',
	ACTIVATED: 'subscription_started',
	UPDATED: 'subscription_updated',
	CANCELLED: 'subscription_cancelled',
	SUSPENDED: 'subscription_paused',
	EXPIRED: 'subscription_ended',
	'PAYMENT.FAILED': 'payment_failed',
};

function readTopic(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const linked = (id: string): Sale => ({ ...sale, links: [id, ...(sale.links ?? [])] });
	switch (topic) {
		case 'PAYMENT.CAPTURE.COMPLETED':
		case 'PAYMENT.SALE.COMPLETED':
			return listPurchase(f, linked(sale.id));
		case 'PAYMENT.CAPTURE.REFUNDED':
		case 'PAYMENT.CAPTURE.REVERSED':
		case 'PAYMENT.SALE.REFUNDED':
		case 'PAYMENT.SALE.REVERSED': {
			const payment = refundedPayment(f, topic);
			const reverses = payment === undefined ? undefined : `paypal:payment:${payment}`;
			return listRefund(
				f,
				{ ...(reverses === undefined ? sale : linked(reverses)), id: `${sale.id}:refunded` },
				{ reverses },
			);
		}
		case 'PAYMENT.CAPTURE.DENIED':
		case 'PAYMENT.CAPTURE.DECLINED':
		case 'PAYMENT.SALE.DENIED':
			return [happen('payment_failed', { ...linked(sale.id), id: `${sale.id}:failed` })];
		case 'INVOICING.INVOICE.PAID':
			return listPurchase(f, readInvoice(f.at('invoice'), sale));
		case 'CHECKOUT.ORDER.APPROVED':
		case 'CHECKOUT.ORDER.COMPLETED':
			return readOrder(f, topic, sale);
		case 'CUSTOMER.DISPUTE.CREATED':
		case 'CUSTOMER.DISPUTE.RESOLVED':
			return readDispute(f, topic, sale);
	}
	const name = topic.startsWith('BILLING.SUBSCRIPTION.')
		? ownEntry(SUBSCRIPTION_EVENTS, topic.slice('BILLING.SUBSCRIPTION.'.length))
		: undefined;
	if (name === undefined) return [];
	const key = `paypal:subscription:${f.id('id') ?? 'unknown'}`;
	return [happen(name, { ...sale, id: `${key}:${name}:${sale.occurredAt ?? 'undated'}`, links: [key] })];
}

/** Its payment comes as one of its own too, and is the same. */
function readInvoice(f: Fields, sale: Sale): Sale {
	const invoice = `paypal:invoice:${f.id('id') ?? 'unknown'}`;
	const payment = f.id('payments.transactions[0].payment_id', 'payments[0].transaction_id');
	const id = payment === undefined ? invoice : `paypal:payment:${payment}`;
	return {
		...sale,
		...{ id, links: [...new Set([id, invoice])] },
		identities: {
			email: f.email('primary_recipients[0].billing_info.email_address', 'billing_info[0].email'),
		},
		...f.money(['amount.value', 'total_amount.value'], ['amount.currency_code', 'total_amount.currency']),
	};
}

function readOrder(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const order = `paypal:order:${f.id('id') ?? 'unknown'}`;
	const started = { ...sale, id: order, links: [order] };
	if (topic === 'CHECKOUT.ORDER.APPROVED') return [happen('checkout_started', started)];
	const capture = f.id('purchase_units[0].payments.captures[0].id');
	const id = capture === undefined ? order : `paypal:payment:${capture}`;
	return listPurchase(f, { ...sale, id, links: [...new Set([id, order])] });
}

function refundedPayment(f: Fields, topic: string): string | undefined {
	const named = f.id('sale_id', 'capture_id');
	if (named !== undefined) return named;
	const up = f
		.list('links')
		.find((link) => link.text('rel') === 'up')
		?.text('href');
	const linked = up === undefined ? undefined : /\/(?:captures|sales?)\/([^/?]+)/.exec(up)?.[1];
	// A reversal is the capture itself taken back.
	return linked ?? (topic.endsWith('REVERSED') ? f.id('id') : undefined);
}

function readDispute(f: Fields, topic: string, sale: Sale): LeadRecord[] {
	const payment = f.id('disputed_transactions[0].seller_transaction_id');
	const subject = `paypal:dispute:${f.id('dispute_id') ?? sale.id}`;
	const about = { ...sale, id: subject, links: listLinks('paypal', { payment }) };
	const reason = f.text('reason');
	if (topic === 'CUSTOMER.DISPUTE.CREATED') return [toDispute(about, { subject, action: 'suppress', reason })];
	const outcome = f.text('dispute_outcome.outcome_code') ?? 'unknown';
	if (outcome.includes('SELLER') || outcome === 'CANCELED_BY_BUYER')
		return [toDispute(about, { subject, action: 'release', reason })];
	if (!outcome.includes('BUYER')) {
		f.note(`The dispute ended as ${outcome}: nothing changed.`);
		return [];
	}
	const reverses = payment === undefined ? undefined : `paypal:payment:${payment}`;
	return listRefund(f, about, { reverses });
}

function readNotification(all: Fields): Reading {
	const f = all.inCountry(all.text('residence_country'));
	const status = f.text('payment_status')?.toLowerCase() ?? 'unknown';
	const occurredAt = f.over({ at: toIsoOrder(f.text('payment_date')) }).time('at');
	const payment = f.id('txn_id') ?? f.contentId('paypal', occurredAt);
	const parent = f.id('parent_txn_id');
	const id = `paypal:payment:${payment}`;
	const sale: Sale = {
		id,
		source: 'paypal',
		topic: 'IPN',
		identities: { email: f.email('payer_email'), phone: f.phone('contact_phone'), customerId: f.id('payer_id') },
		links: [id, ...listLinks('paypal', { payment: parent, subscription: f.id('subscr_id', 'recurring_payment_id') })],
		occurredAt,
		...f.money(['mc_gross', 'payment_gross'], ['mc_currency']),
	};
	const test = f.flag('test_ipn') === true;
	const reading = (records: LeadRecord[]) => ({ topic: 'IPN', records, notes: f.notes, test });
	if (status === 'completed') return reading(listPurchase(f, sale));
	if (status === 'refunded' || status === 'reversed')
		return reading(listRefund(f, sale, { reverses: parent === undefined ? undefined : `paypal:payment:${parent}` }));
	if (status === 'failed' || status === 'denied') return reading([happen('payment_failed', sale)]);
	f.note(`payment_status ${status}: no money has moved, so no purchase was recorded.`);
	return reading([happen('checkout_started', { ...sale, id: `${id}:pending` })]);
}

/** `09:15:00 Nov 27, 2026 PST`: an IPN's own order of a time's parts, by the clock of California. */
const IPN_TIME = /^(\d{2}:\d{2}:\d{2}) (\w{3}) (\d{1,2}), (\d{4}) (P[DS]T)$/;

function toIsoOrder(text: string | undefined): string | undefined {
	const [, clock, month, day, year, zone] = IPN_TIME.exec(text?.trim() ?? '') ?? [];
	if (clock === undefined) return text;
	return `${day ?? ''} ${month ?? ''} ${year ?? ''} ${clock} ${zone === 'PDT' ? '-0700' : '-0800'}`;
}
