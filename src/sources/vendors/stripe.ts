import type { Identities } from '../../lead/identity';
import { minorDigitsOf, type Money } from '../../lead/money';
import type { LeadRecord, TraitValue } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** Currencies whose Stripe amounts don't have the decimals of ISO 4217 (docs.stripe.com/currencies, "special cases"). */
const STRIPE_DIGITS: ReadonlyMap<string, number> = new Map([
	['ISK', 2],
	['UGX', 2],
	['MGA', 0],
]);

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
		becomes: 'event checkout_abandoned',
		read: (event) => [happened(event, 'checkout_abandoned')],
	},
	'payment_intent.succeeded': {
		becomes: 'event order_completed and outcome purchase',
		read: (event) => readPurchase(event, ['amount_received', 'amount']),
	},
	'charge.succeeded': {
		becomes: 'event order_completed and outcome purchase',
		read: (event) => readPurchase(event, ['amount']),
	},
	'invoice.paid': {
		becomes: 'event order_completed and outcome purchase',
		read: (event) => readPurchase(event, ['amount_paid']),
	},
	'invoice.payment_succeeded': {
		becomes: 'the same records as invoice.paid: counted once',
		read: (event) => readPurchase(event, ['amount_paid']),
	},
	'charge.refunded': {
		becomes: 'event order_refunded, and outcome refunded with what this refund added',
		read: readRefund,
	},
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
		becomes: 'event subscription_started',
		read: (event) => [happened(event, 'subscription_started')],
	},
	'customer.subscription.deleted': {
		becomes: 'event subscription_cancelled',
		read: (event) => [happened(event, 'subscription_cancelled')],
	},
};

/**
 * Stripe Trigger (signatures checked) or a Webhook.
 *
 * Quirks: amounts are in minor units, with exceptions of Stripe's own; times are seconds; one payment can be reported
 * as session, payment intent, charge and invoice, which share an id here (the invoice where there is one, else the
 * payment intent), so that it counts once; `amount_refunded` is cumulative and `previous_attributes` has what it was.
 */
export const stripe: Source = {
	name: 'stripe',
	label: 'Stripe',
	emittedBy: 'Stripe Trigger, Webhook',
	topics: Object.entries(READERS).map(([topic, { becomes }]) => ({ topic, becomes })),
	identifiedBy: [
		'data.object.customer',
		'data.object.customer_details.email',
		'data.object.billing_details.email',
		'data.object.receipt_email',
		'data.object.email',
	],
	recognise,
	read: readStripe,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	if (!f.has('type') || !f.has('data.object')) return undefined;
	const type = f.text('type');
	const topic = type === undefined ? {} : { topic: type };
	if (f.text('object') === 'event')
		return { confidence: 0.98, because: 'its object is event, with data.object', ...topic };
	if (f.text('id')?.startsWith('evt_')) return { confidence: 0.95, because: 'its id starts with evt_', ...topic };
	return undefined;
}

interface StripeEvent {
	f: Fields;
	object: Fields;
	type: string;
	eventId: string;
	common: {
		source: string;
		topic: string;
		identities: Identities;
		links: string[];
		occurredAt: number | undefined;
		traits: Record<string, TraitValue>;
	};
}

function readStripe({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const type = f.text('type') ?? options.topic ?? 'unknown';
	const reader = READERS[type];
	if (reader === undefined || !Object.hasOwn(READERS, type)) {
		f.note(`${type}: nothing in it for a lead.`);
		return { topic: type, records: [], notes: f.notes };
	}
	if (f.flag('livemode') === false) f.note('This is a test event (livemode is false).');
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
	return { topic: type, records: reader.read(event), notes: f.notes };
}

function happened({ common, eventId }: StripeEvent, name: string): LeadRecord {
	return { kind: 'event', name, id: eventId, ...common };
}

// ── Money in ────────────────────────────────────────────────────────────────────────────────────────────────────────

function readSession(event: StripeEvent): LeadRecord[] {
	const { object, common, eventId, type } = event;
	const consent = readPromotions(object, common, eventId);
	if (object.text('mode') === 'setup') {
		object.note('mode is setup: a card was stored, nothing was bought.');
		return [{ kind: 'identity', name: 'identify', id: eventId, ...common }, ...consent];
	}
	const [placed, purchase] = readPurchase(event, ['amount_total']);
	const paid =
		type.endsWith('succeeded') || ['paid', 'no_payment_required'].includes(object.text('payment_status') ?? '');
	if (!paid)
		object.note(`payment_status ${object.text('payment_status') ?? 'missing'}: not paid, so no purchase was recorded.`);
	return [placed, ...(paid ? [purchase] : []), ...consent];
}

function readPurchase({ object, common }: StripeEvent, amounts: readonly string[]): [LeadRecord, LeadRecord] {
	const purchase = { ...common, id: paymentKey(object), ...readAmount(object, amounts) };
	return [
		{ kind: 'event', name: 'order_completed', ...purchase },
		{ kind: 'outcome', name: 'purchase', ...purchase },
	];
}

function readPromotions(object: Fields, common: StripeEvent['common'], eventId: string): LeadRecord[] {
	const answer = object.text('consent.promotions');
	const { source, topic, identities, occurredAt } = common;
	const signal = {
		id: `${eventId}:promotions`,
		source,
		topic,
		identities,
		occurredAt,
		channel: 'email',
		reason: `consent.promotions is ${answer}`,
	} as const;
	if (answer === 'opt_in' && identities.email !== undefined && occurredAt !== undefined)
		return [{ kind: 'consent', name: 'granted', ...signal }];
	if (answer !== 'opt_out') return [];
	return [
		{ kind: 'suppression', name: 'opt_out', action: 'suppress', ...signal },
		{ kind: 'consent', name: 'withdrawn', ...signal },
	];
}

// ── Money back ──────────────────────────────────────────────────────────────────────────────────────────────────────

function readRefund({ f, object, common }: StripeEvent): LeadRecord[] {
	const total = object.number('amount_refunded');
	const before = f.number('data.previous_attributes.amount_refunded');
	if (before === undefined)
		object.note('No previous_attributes.amount_refunded: everything refunded so far was taken as this refund.');
	const money = readAmount(
		new Fields({ amount: total === undefined ? undefined : total - (before ?? 0), currency: object.text('currency') }),
		['amount'],
	);
	const refund = { ...common, id: `${paymentKey(object)}:refunded:${total ?? 'unknown'}`, ...money };
	const event: LeadRecord = { kind: 'event', name: 'order_refunded', ...refund };
	const full = object.flag('refunded') === true;
	if (money === undefined && !full) {
		object.note('How much was refunded is not known: no purchase was taken back.');
		return [event];
	}
	return [event, { kind: 'outcome', name: 'refunded', ...refund, reverses: paymentKey(object), full }];
}

function readDispute({ object, common }: StripeEvent, action: 'suppress' | 'release'): LeadRecord {
	const { source, topic, identities, links, occurredAt } = common;
	const subject = `stripe:dispute:${object.id('id') ?? object.contentId('stripe', occurredAt)}`;
	return {
		kind: 'suppression',
		name: 'dispute',
		action,
		id: `${subject}:${action}`,
		subject,
		source,
		topic,
		identities,
		links,
		occurredAt,
		reason: `dispute: ${object.text('reason') ?? 'no reason given'}`,
	};
}

function readDisputeClosed(event: StripeEvent): LeadRecord[] {
	const { object, common } = event;
	const status = object.text('status');
	if (status === 'won') return [readDispute(event, 'release')];
	if (status !== 'lost') {
		object.note(`Dispute closed as ${status ?? 'unknown'}: nothing changed.`);
		return [];
	}
	const loss = {
		...common,
		id: `stripe:dispute:${object.id('id') ?? event.eventId}`,
		...readAmount(object, ['amount']),
	};
	return [
		{ kind: 'event', name: 'order_refunded', ...loss },
		{ kind: 'outcome', name: 'refunded', ...loss, reverses: paymentKey(object), full: loss.amountMinor === undefined },
	];
}

// ── Who and how much ────────────────────────────────────────────────────────────────────────────────────────────────

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

const PAYMENT_PARTS = [
	['invoice', 'invoice'],
	['payment_intent', 'payment_intent'],
	['charge', 'charge'],
	['checkout.session', 'checkout'],
] as const;

/** `stripe:invoice:…`, `stripe:payment_intent:…`: every object a payment is reported as, strongest first. */
function readLinks(f: Fields): string[] {
	const kind = f.text('object');
	// A session in payment mode may have an invoice made afterwards, which its charge does not know of.
	const withoutInvoice = kind === 'checkout.session' && f.text('mode') === 'payment';
	return PAYMENT_PARTS.flatMap(([field, word]) => {
		if (field === 'invoice' && withoutInvoice) return [];
		const id = kind === field ? f.id('id') : f.id(field, `${field}.id`);
		return id === undefined ? [] : [`stripe:${word}:${id}`];
	});
}

/** The one id of a payment, however it is reported. */
function paymentKey(object: Fields): string {
	return readLinks(object)[0] ?? object.contentId('stripe', object.time('created'));
}

/** Stripe's minor units as ISO 4217's. */
function readAmount(object: Fields, amounts: readonly string[]): Money | undefined {
	const money = object.minorMoney(amounts, ['currency']);
	if (money === undefined) return undefined;
	const digits = STRIPE_DIGITS.get(money.currency);
	if (digits === undefined) return money;
	return {
		amountMinor: Math.round(money.amountMinor * 10 ** (minorDigitsOf(money.currency) - digits)),
		currency: money.currency,
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
