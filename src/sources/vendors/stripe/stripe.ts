import { ownEntry } from '../../reading/ownEntry';
import { compact } from '../../../compact';
import type { Identities } from '../../../lead/identity';
import type { LeadRecord, TraitValue } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import { Fields } from '../../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { readDispute, readDisputeClosed, readRefund, readRefundAlone } from './readMoneyBack';
import { readInvoice, readInvoicePayment, readPurchase, readSession } from './readMoneyIn';
import { readAmount, readLinks } from './payments';
import { happened, type StripeEvent } from './stripeEvent';

const READERS: Readonly<Record<string, { becomes: string; read: (event: StripeEvent) => LeadRecord[] }>> = {
	'checkout.session.completed': {
		becomes:
			'event order_completed, and outcome purchase unless payment_status is unpaid; consent from consent.promotions',
		read: readSession,
	},
	'checkout.session.async_payment_succeeded': {
		becomes: 'event order_completed and outcome purchase',
		read: readSession,
	},
	'checkout.session.expired': {
		becomes: 'event checkout_abandoned with its amount',
		read: (event) => [{ ...happened(event, 'checkout_abandoned'), ...readAmount(event.object, ['amount_total']) }],
	},
	'payment_intent.succeeded': {
		becomes: 'event order_completed and outcome purchase',
		read: (event) => readPurchase(event, ['amount_received', 'amount']),
	},
	'charge.succeeded': {
		becomes: 'event order_completed and outcome purchase; payment_authorized while it is held and not taken',
		read: readCharge,
	},
	'charge.captured': { becomes: 'the same as charge.succeeded', read: readCharge },
	'invoice.paid': {
		becomes: 'event order_completed and outcome purchase',
		read: readInvoice,
	},
	'invoice.payment_succeeded': {
		becomes: 'the same records as invoice.paid: counted once',
		read: readInvoice,
	},
	'invoice_payment.paid': {
		becomes: 'event order_completed and outcome purchase of the payment; the purchase of its invoice is the same one',
		read: readInvoicePayment,
	},
	'invoice.payment_failed': { becomes: 'event payment_failed', read: (event) => [happened(event, 'payment_failed')] },
	'invoice.upcoming': { becomes: 'event renewal_upcoming', read: (event) => [happened(event, 'renewal_upcoming')] },
	'payment_intent.payment_failed': {
		becomes: 'event payment_failed',
		read: (event) => [happened(event, 'payment_failed')],
	},
	'payment_intent.canceled': {
		becomes: 'event payment_cancelled',
		read: (event) => [happened(event, 'payment_cancelled')],
	},
	'charge.failed': { becomes: 'event payment_failed', read: (event) => [happened(event, 'payment_failed')] },
	'checkout.session.async_payment_failed': {
		becomes: 'event payment_failed',
		read: (event) => [happened(event, 'payment_failed')],
	},
	'charge.refunded': {
		becomes: 'event order_refunded, and outcome refunded with what this refund added',
		read: readRefund,
	},
	'refund.created': {
		becomes:
			'of a refund that succeeded event order_refunded and outcome refunded; beside charge.refunded of it both count once',
		read: readRefundAlone,
	},
	'refund.updated': { becomes: 'the same as refund.created', read: readRefundAlone },
	'charge.refund.updated': { becomes: 'the same as refund.created', read: readRefundAlone },
	'charge.dispute.created': { becomes: 'suppression dispute', read: (event) => [readDispute(event, 'suppress')] },
	'charge.dispute.closed': {
		becomes: 'won: the end of the suppression; lost: outcome refunded',
		read: readDisputeClosed,
	},
	'customer.created': {
		becomes: 'event signed_up and an identity',
		read: (event) => [happened(event, 'signed_up'), readCustomer(event)],
	},
	'customer.updated': { becomes: 'an identity', read: (event) => [readCustomer(event)] },
	'customer.subscription.created': {
		becomes: 'event subscription_started, or trial_started',
		read: (event) => [
			happened(event, event.object.text('status') === 'trialing' ? 'trial_started' : 'subscription_started'),
		],
	},
	'customer.subscription.updated': {
		becomes: 'event subscription_updated',
		read: (event) => [happened(event, 'subscription_updated')],
	},
	'customer.subscription.paused': {
		becomes: 'event subscription_paused',
		read: (event) => [happened(event, 'subscription_paused')],
	},
	'customer.subscription.resumed': {
		becomes: 'event subscription_resumed',
		read: (event) => [happened(event, 'subscription_resumed')],
	},
	'customer.subscription.trial_will_end': {
		becomes: 'event trial_ending',
		read: (event) => [happened(event, 'trial_ending')],
	},
	'customer.subscription.deleted': {
		becomes: 'event subscription_cancelled',
		read: (event) => [happened(event, 'subscription_cancelled')],
	},
};

/** Money that is only held may never be taken. */
function readCharge(event: StripeEvent): LeadRecord[] {
	if (event.object.flag('captured') === false) return [happened(event, 'payment_authorized')];
	return readPurchase(event, event.type === 'charge.captured' ? ['amount_captured', 'amount'] : ['amount']);
}

/**
 * Stripe Trigger (signatures checked) or a Webhook.
 *
 * Quirks: amounts are in minor units, with exceptions of Stripe's own; times are seconds; one payment can be reported
 * as session, payment intent, charge and invoice, which share an ID here (the invoice where there is one, else the
 * payment intent), so that it counts once; since 2025-03-31 only an invoice_payment knows that an invoice and an intent
 * are one; `amount_refunded` is cumulative and `previous_attributes` has what it was.
 */
export const stripe: Source = {
	name: 'stripe',
	label: 'Stripe',
	emittedBy: 'Stripe Trigger, Stripe node, Webhook',
	topics: Object.entries(READERS).map(([topic, { becomes }]) => ({ topic, becomes })),
	identifiedBy: [
		'data.object.customer',
		'data.object.customer_details.email',
		'data.object.billing_details.email',
		'data.object.receipt_email',
		'data.object.email',
	],
	signs: ['data', 'object'],
	recognise,
	read: readStripe,
};

/** What an object of the API is once it is paid, as the Stripe node hands it on: as if its event had come. */
const PAID_OBJECTS: Readonly<Record<string, readonly [status: string, topic: string]>> = {
	charge: ['succeeded', 'charge.succeeded'],
	payment_intent: ['succeeded', 'payment_intent.succeeded'],
	'checkout.session': ['complete', 'checkout.session.completed'],
	invoice: ['paid', 'invoice.paid'],
};

function topicOfObject(f: Fields): string | undefined {
	const [status, topic] = ownEntry(PAID_OBJECTS, f.text('object')) ?? [];
	if (status === undefined || f.text('status') !== status || f.flag('livemode') === undefined) return undefined;
	return f.flag('refunded') === true ? 'charge.refunded' : topic;
}

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const topicOfBare = topicOfObject(f);
	if (topicOfBare !== undefined)
		return { confidence: 0.95, because: 'it is an object of its API with livemode', topic: topicOfBare };
	if (!f.has('type') || !f.has('data.object')) return undefined;
	const type = f.text('type');
	const topic = compact({ topic: type });
	// Quo's messages and calls come in the same wrapping.
	if (f.text('object') === 'event' && !/^(?:message|call|contact)\./.test(type ?? ''))
		return { confidence: 0.98, because: 'its object is event, with data.object', ...topic };
	if (f.text('id')?.startsWith('evt_')) return { confidence: 0.95, because: 'its id starts with evt_', ...topic };
	return undefined;
}

function readStripe({ body }: Payload, options: ReadOptions): Reading {
	const given = new Fields(body, options);
	const topic = topicOfObject(given);
	const f =
		topic === undefined
			? given
			: given.over({
					id: `${given.id('id')}:${topic}`,
					type: topic,
					created: given.number('created'),
					data: { object: body },
				});
	const type = f.text('type') ?? options.topic ?? 'unknown';
	const reader = ownEntry(READERS, type);
	if (reader === undefined || !Object.hasOwn(READERS, type)) {
		f.note(`${type}: contains nothing that concerns a lead.`);
		return { topic: type, records: [], notes: f.notes };
	}
	const test = f.flag('livemode') === false || f.flag('data.object.livemode') === false;
	const object = f.at('data.object');
	const occurredAt = f.time('created');
	const event: StripeEvent = {
		f,
		object,
		type,
		eventId: `stripe:event:${f.id('id') ?? f.contentId('stripe', occurredAt)}`,
		common: {
			source: 'stripe',
			topic: type,
			identities: readPerson(object),
			links: readLinks(object),
			occurredAt,
			traits: readTraits(object),
		},
	};
	return { topic: type, records: reader.read(event), notes: f.notes, test };
}

function readCustomer({ common, eventId }: StripeEvent): LeadRecord {
	return { kind: 'identity', name: 'identify', id: eventId, ...common };
}

function readPerson(object: Fields): Identities {
	const f = object.inCountry(
		object.text(
			'customer_details.address.country',
			'billing_details.address.country',
			'address.country',
			'customer_address.country',
		),
	);
	return {
		email: f.email(
			'customer_details.email',
			'customer_email',
			'billing_details.email',
			'receipt_email',
			'email',
			'evidence.customer_email_address',
		),
		phone: f.phone('customer_details.phone', 'billing_details.phone', 'customer_phone', 'phone'),
		customerId: f.text('object') === 'customer' ? f.id('id') : f.id('customer', 'customer.id'),
	};
}

function readTraits(f: Fields): Record<string, TraitValue> {
	const places = [
		'customer_details.address',
		'billing_details.address',
		'address',
		'shipping.address',
		'customer_address',
	];
	const at = (name: string) => f.text(...places.map((place) => `${place}.${name}`));
	return keepTraits({
		country: at('country'),
		region: at('state'),
		city: at('city'),
		has_company: f.text('customer_details.business_name', 'business_name') === undefined ? undefined : true,
	});
}
