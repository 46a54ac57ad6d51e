import { IDENTIFIED } from './activities';
import { fixture, tableOf, vary, type TopicRow } from './topicRow';

const RUI = 'rui@loja.example';

/** Stripe's envelope around an object. */
const stripe = (type: string, object: object) => ({
	id: `evt_${type}`,
	object: 'event',
	api_version: '2025-03-31.basil',
	created: 1_772_704_800,
	livemode: true,
	type,
	data: { object },
});
const session = fixture('stripe', 'checkout.session.completed');
const invoice = fixture('stripe', 'invoice.paid');
const ORDERED = ['event order_completed', 'outcome purchase 4599 EUR'];
const FAILED = ['event payment_failed'];

const subscription = { id: 'sub_1', object: 'subscription', customer: 'cus_Rui1', status: 'active', currency: 'eur' };
const refund = { id: 're_1', object: 'refund', charge: 'ch_Rui1', payment_intent: 'pi_Rui1', status: 'succeeded' };

const STRIPE: TopicRow[] = [
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(session, { type, 'data.object.consent': null }),
		becomes: { 'checkout.session.async_payment_succeeded': ORDERED },
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(session, { type, 'data.object.payment_status': 'unpaid', 'data.object.consent': null }),
		becomes: {
			'checkout.session.expired': ['event checkout_abandoned'],
			'checkout.session.async_payment_failed': FAILED,
		},
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(invoice, { type }),
		becomes: {
			'invoice.payment_succeeded': ['event order_completed', 'outcome purchase 1200 JPY'],
			'invoice.payment_failed': FAILED,
			'invoice.upcoming': ['event renewal_upcoming'],
		},
	}),
	...tableOf({
		source: 'stripe',
		who: 'stripe:invoice:in_1',
		of: (type) =>
			stripe(type, {
				object: 'invoice_payment',
				id: 'inpay_1',
				invoice: 'in_1',
				amount_paid: 1900,
				currency: 'eur',
				payment: { type: 'payment_intent', payment_intent: 'pi_Rui1' },
			}),
		becomes: {
			'invoice_payment.paid': ['event order_completed', 'outcome purchase 1900 EUR', 'outcome same_purchase'],
		},
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(fixture('stripe', 'payment_intent.succeeded'), { type, 'data.object.amount_received': 0 }),
		becomes: { 'payment_intent.payment_failed': FAILED, 'payment_intent.canceled': ['event payment_cancelled'] },
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) =>
			vary(fixture('stripe', 'charge.succeeded'), { type, 'data.object.paid': false, 'data.object.captured': false }),
		becomes: { 'charge.failed': FAILED },
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(fixture('stripe', 'charge.succeeded'), { type }),
		becomes: { 'charge.captured': ORDERED },
	}),
	...tableOf({
		source: 'stripe',
		who: 'stripe:payment_intent:pi_Rui1',
		of: (type) => stripe(type, { ...refund, amount: 2000, currency: 'eur', reason: 'requested_by_customer' }),
		becomes: {
			'refund.updated': ['event order_refunded', 'outcome refunded 2000 EUR'],
			'charge.refund.updated': ['event order_refunded', 'outcome refunded 2000 EUR'],
		},
	}),
	...tableOf({
		source: 'stripe',
		who: 'stripe:payment_intent:pi_Rui1',
		of: (type) => vary(fixture('stripe', 'charge.dispute.created'), { type, 'data.object.status': 'won' }),
		becomes: { 'charge.dispute.closed': ['release of dispute (all channels)'] },
	}),
	...tableOf({
		source: 'stripe',
		who: RUI,
		of: (type) => vary(fixture('stripe', 'customer.created'), { type }),
		becomes: { 'customer.updated': IDENTIFIED },
	}),
	...tableOf({
		source: 'stripe',
		who: 'cus_Rui1',
		of: (type) => stripe(type, subscription),
		becomes: {
			'customer.subscription.created': ['event subscription_started'],
			'customer.subscription.updated': ['event subscription_updated'],
			'customer.subscription.paused': ['event subscription_paused'],
			'customer.subscription.resumed': ['event subscription_resumed'],
			'customer.subscription.trial_will_end': ['event trial_ending'],
			'customer.subscription.deleted': ['event subscription_cancelled'],
		},
	}),
];

const paddle = (key: string) => fixture('paddle', key);
const PADDLE: TopicRow[] = [
	...tableOf({
		source: 'paddle',
		who: 'ctm_1',
		of: (topic) => vary(paddle('subscription.activated'), { event_type: topic }),
		becomes: {
			'subscription.created': ['event subscription_created'],
			'subscription.updated': ['event subscription_updated'],
			'subscription.paused': ['event subscription_paused'],
			'subscription.resumed': ['event subscription_resumed'],
		},
	}),
	...tableOf({
		source: 'paddle',
		who: 'lou@soft.example',
		of: (topic) => vary(paddle('payment_refunded'), { alert_name: topic, subscription_id: 's-5' }),
		becomes: { subscription_payment_refunded: ['event order_refunded', 'outcome refunded 2380 EUR'] },
	}),
	...tableOf({
		source: 'paddle',
		who: 'lou@soft.example',
		of: (topic) => vary(paddle('payment_dispute_created'), { alert_name: topic, status: 'closed' }),
		becomes: { payment_dispute_closed: ['release of dispute (all channels)'] },
	}),
	...tableOf({
		source: 'paddle',
		who: 'lou@soft.example',
		of: (topic) =>
			vary(paddle('new_audience_member'), {
				alert_name: topic,
				marketing_consent: undefined,
				new_marketing_consent: '0',
			}),
		becomes: { update_audience_member: ['identity identify', 'consent denied'] },
	}),
	...tableOf({
		source: 'paddle',
		who: 'lou@soft.example',
		of: (topic) => vary(paddle('subscription_cancelled'), { alert_name: topic, marketing_consent: undefined }),
		becomes: {
			subscription_updated: ['event subscription_updated'],
			subscription_payment_failed: FAILED,
		},
	}),
];

export const PAYMENTS: readonly TopicRow[] = [
	...STRIPE,
	...PADDLE,
	...tableOf({
		source: 'chargebee',
		who: 'noa@plan.example',
		of: (topic) => vary(fixture('chargebee', 'subscription_activated'), { event_type: topic }),
		becomes: {
			subscription_started: ['event subscription_started'],
			subscription_trial_end_reminder: ['event trial_ending'],
			subscription_renewed: ['event subscription_renewed'],
			subscription_paused: ['event subscription_paused'],
			subscription_resumed: ['event subscription_resumed'],
			subscription_reactivated: ['event subscription_started'],
			subscription_cancellation_scheduled: ['event subscription_cancellation_scheduled'],
		},
	}),
	...tableOf({
		source: 'gumroad',
		who: 'kim@read.example',
		of: (topic) => ({
			resource_name: topic,
			subscription_id: 'gsub',
			product_id: 'prd',
			user_id: '66',
			user_email: 'kim@read.example',
			purchase_ids: ['gs-1'],
			type: 'upgrade',
			created_at: '2026-10-05T09:30:00Z',
			effective_as_of: '2026-10-05T09:30:00Z',
			'old_plan[price_cents]': '900',
			'new_plan[price_cents]': '1900',
		}),
		becomes: { subscription_updated: ['event subscription_updated'] },
	}),
	...tableOf({
		source: 'lemonSqueezy',
		who: 'eli@app.example',
		of: (topic) => vary(fixture('lemonSqueezy', 'subscription_payment_success'), { 'meta.event_name': topic }),
		becomes: { subscription_payment_recovered: ['event order_completed', 'outcome purchase 900 USD'] },
	}),
	...tableOf({
		source: 'lemonSqueezy',
		who: 'eli@app.example',
		of: (topic) => vary(fixture('lemonSqueezy', 'subscription_created'), { 'meta.event_name': topic }),
		becomes: {
			subscription_updated: ['event subscription_updated'],
			subscription_plan_changed: ['event subscription_updated'],
			subscription_resumed: ['event subscription_resumed'],
			subscription_expired: ['event subscription_ended'],
			subscription_paused: ['event subscription_paused'],
			subscription_unpaused: ['event subscription_resumed'],
		},
	}),
	...tableOf({
		source: 'paypal',
		who: 'paypal:payment:SALE1',
		of: (topic) =>
			vary(fixture('paypal', 'PAYMENT.SALE.REFUNDED'), { event_type: topic, 'resource.state': 'reversed' }),
		becomes: { 'PAYMENT.SALE.REVERSED': ['event order_refunded', 'outcome refunded 1200 USD'] },
	}),
	...tableOf({
		source: 'paypal',
		who: 'mia@buyer.example',
		of: (topic) => vary(fixture('paypal', 'BILLING.SUBSCRIPTION.ACTIVATED'), { event_type: topic }),
		becomes: { 'BILLING.SUBSCRIPTION.UPDATED': ['event subscription_updated'] },
	}),
	...tableOf({
		source: 'square',
		who: 'ray@cafe.example',
		of: (topic) =>
			vary(fixture('square', 'invoice.payment_made'), { type: topic, 'data.object.invoice.status': 'DRAFT' }),
		becomes: { 'invoice.created': ['event invoice_created'] },
	}),
	...tableOf({
		source: 'square',
		who: 'SC1',
		of: (topic) => ({
			merchant_id: 'MER1',
			type: topic,
			event_id: `sqe-${topic}`,
			created_at: '2026-10-05T09:30:00Z',
			data: {
				type: 'booking',
				id: 'SB1',
				object: {
					booking: {
						id: 'SB1',
						customer_id: 'SC1',
						status: topic === 'booking.created' ? 'ACCEPTED' : 'CANCELLED_BY_CUSTOMER',
						start_at: '2026-10-12T09:00:00Z',
					},
				},
			},
		}),
		becomes: { 'booking.created': ['event meeting_booked'], 'booking.updated': ['event meeting_canceled'] },
	}),
];
