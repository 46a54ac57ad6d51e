import { readPayload } from '../../src/sources/readPayload';
import { briefOf, listBelievedGrants } from './brief';
import adobeCommerce from './fixtures/adobeCommerce.json';
import chargebee from './fixtures/chargebee.json';
import gumroad from './fixtures/gumroad.json';
import lemonSqueezy from './fixtures/lemonSqueezy.json';
import paddle from './fixtures/paddle.json';
import paypal from './fixtures/paypal.json';
import prestashop from './fixtures/prestashop.json';
import recharge from './fixtures/recharge.json';
import shopware from './fixtures/shopware.json';
import square from './fixtures/square.json';
import squarespace from './fixtures/squarespace.json';
import wix from './fixtures/wix.json';

/** What each fixture of the shops and payment services becomes, where their senders are trusted. */
const BECOMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	adobeCommerce: {
		order: [
			'event order_completed 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'outcome purchase 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		'order new': [
			'event order_completed 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		'order pending_payment': [
			'event checkout_started 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		'order cancelled': [
			'event order_cancelled 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'outcome refunded reverses adobeCommerce:order:312 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		'order closed': [
			'event order_completed 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'outcome purchase 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'event order_refunded 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'outcome refunded reverses adobeCommerce:order:312 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		'I/O event': [
			'event order_completed 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
			'outcome purchase 8050 EUR: bea@garden.example, +4915112345678, customer 19, adobeCommerce:order:312, adobeCommerce:quote:77',
		],
		creditmemo: [
			'event order_refunded 2050 EUR: adobeCommerce:order:312',
			'outcome refunded reverses adobeCommerce:order:312 2050 EUR: adobeCommerce:order:312',
		],
		customer: [
			'event signed_up: bea@garden.example, +4915112345678, customer 19',
			'identity identify: bea@garden.example, +4915112345678, customer 19',
			'consent granted email: bea@garden.example, +4915112345678, customer 19',
		],
		subscriber: [
			'suppression opt_out suppress email: bea@garden.example, customer 19',
			'consent withdrawn email: bea@garden.example, customer 19',
		],
		quote: ['event cart_viewed 8050 EUR: bea@garden.example, customer 19, adobeCommerce:quote:77'],
	},
	chargebee: {
		payment_succeeded: [
			'event order_completed 4900 EUR: noa@plan.example, +4915112345678, customer cbc1, chargebee:payment:txn_1, chargebee:invoice:inv_1, chargebee:subscription:cbs1',
			'outcome purchase 4900 EUR: noa@plan.example, +4915112345678, customer cbc1, chargebee:payment:txn_1, chargebee:invoice:inv_1, chargebee:subscription:cbs1',
		],
		payment_refunded: [
			'event order_refunded 900 EUR: noa@plan.example, +4915112345678, customer cbc1, chargebee:payment:txn_1, chargebee:payment:txn_2',
			'outcome refunded reverses chargebee:payment:txn_1 900 EUR: noa@plan.example, +4915112345678, customer cbc1, chargebee:payment:txn_1, chargebee:payment:txn_2',
		],
		payment_failed: ['event payment_failed: noa@plan.example, +4915112345678, customer cbc1, chargebee:payment:txn_3'],
		customer_created: [
			'event signed_up: noa@plan.example, +4915112345678, customer cbc1',
			'identity identify: noa@plan.example, +4915112345678, customer cbc1',
		],
		customer_changed: ['identity identify: noa@plan.example, +4915112345678, customer cbc1'],
		subscription_created: [
			'event trial_started: noa@plan.example, +4915112345678, customer cbc1, chargebee:subscription:cbs1',
		],
		subscription_activated: [
			'event subscription_started: noa@plan.example, +4915112345678, customer cbc1, chargebee:subscription:cbs1',
		],
		subscription_changed: [
			'event subscription_updated: noa@plan.example, +4915112345678, customer cbc1, chargebee:subscription:cbs1',
		],
		subscription_cancelled: [
			'event subscription_cancelled: noa@plan.example, +4915112345678, customer cbc1, chargebee:subscription:cbs1',
		],
		quote_created: ['event quote_requested: noa@plan.example, +4915112345678, customer cbc1'],
	},
	gumroad: {
		sale: [
			'event order_completed 1250 USD: kim@read.example, customer 66, gumroad:sale:gs-1',
			'outcome purchase 1250 USD: kim@read.example, customer 66, gumroad:sale:gs-1',
			'consent denied email: kim@read.example, customer 66',
		],
		'test sale': [
			'event order_completed by a machine 1250 USD: kim@read.example, customer 66, gumroad:sale:gs-2',
			'consent denied email: kim@read.example, customer 66',
		],
		refund: [
			'event order_refunded 1250 USD: kim@read.example, customer 66, gumroad:sale:gs-1',
			'outcome refunded reverses gumroad:sale:gs-1 1250 USD: kim@read.example, customer 66, gumroad:sale:gs-1',
		],
		dispute: ['suppression dispute suppress all channels: kim@read.example, customer 66, gumroad:sale:gs-1'],
		dispute_won: ['suppression dispute release all channels: kim@read.example, customer 66, gumroad:sale:gs-1'],
		cancellation: ['event subscription_cancelled: kim@read.example, customer 66, gumroad:subscription:gsub'],
		subscription_ended: ['event subscription_ended: kim@read.example, customer 66, gumroad:subscription:gsub'],
		subscription_restarted: ['event subscription_resumed: kim@read.example, customer 66, gumroad:subscription:gsub'],
		free: [
			'identity identify: kim@read.example, customer 66, gumroad:sale:gs-3',
			'consent denied email: kim@read.example, customer 66',
		],
	},
	lemonSqueezy: {
		order_created: [
			'event order_completed 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:501',
			'outcome purchase 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:501',
		],
		'order pending': ['event checkout_started 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:502'],
		'test mode': ['event order_completed by a machine 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:503'],
		order_refunded: [
			'event order_refunded 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:501',
			'outcome refunded reverses lemonSqueezy:order:501 2900 USD: eli@app.example, customer 41, lemonSqueezy:order:501',
		],
		subscription_created: [
			'event subscription_started: eli@app.example, customer 41, lemonSqueezy:order:501, lemonSqueezy:subscription:8',
		],
		'subscription trial': [
			'event trial_started: eli@app.example, customer 41, lemonSqueezy:order:501, lemonSqueezy:subscription:9',
		],
		subscription_cancelled: [
			'event subscription_cancelled: eli@app.example, customer 41, lemonSqueezy:order:501, lemonSqueezy:subscription:8',
		],
		subscription_payment_success: [
			'event order_completed 900 USD: eli@app.example, customer 41, lemonSqueezy:invoice:71, lemonSqueezy:subscription:8',
			'outcome purchase 900 USD: eli@app.example, customer 41, lemonSqueezy:invoice:71, lemonSqueezy:subscription:8',
		],
		'first payment': [
			'event subscription_paid: eli@app.example, customer 41, lemonSqueezy:invoice:70, lemonSqueezy:subscription:8',
		],
		subscription_payment_failed: [
			'event payment_failed: eli@app.example, customer 41, lemonSqueezy:invoice:72, lemonSqueezy:subscription:8',
		],
		subscription_payment_refunded: [
			'event order_refunded 900 USD: eli@app.example, customer 41, lemonSqueezy:invoice:71, lemonSqueezy:subscription:8',
			'outcome refunded reverses lemonSqueezy:invoice:71 900 USD: eli@app.example, customer 41, lemonSqueezy:invoice:71, lemonSqueezy:subscription:8',
		],
		customer_created: [
			'event signed_up: eli@app.example, customer 41',
			'identity identify: eli@app.example, customer 41',
			'consent granted email: eli@app.example, customer 41',
		],
		customer_updated: [
			'identity identify: eli@app.example, customer 41',
			'suppression opt_out suppress email: eli@app.example, customer 41',
			'consent withdrawn email: eli@app.example, customer 41',
		],
	},
	paddle: {
		'customer.created': [
			'event signed_up: lou@soft.example, customer ctm_1',
			'identity identify: lou@soft.example, customer ctm_1',
			'consent denied email: lou@soft.example, customer ctm_1',
		],
		'customer.updated': [
			'identity identify: lou@soft.example, customer ctm_1',
			'consent granted email: lou@soft.example, customer ctm_1',
		],
		'transaction.created': [
			'event checkout_started: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
		],
		'transaction.completed': [
			'event order_completed 5500 JPY: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
			'outcome purchase 5500 JPY: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
		],
		'transaction.paid': [
			'event order_completed 5500 JPY: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
			'outcome purchase 5500 JPY: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
		],
		'transaction.payment_failed': [
			'event payment_failed: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
		],
		trial: ['identity identify: customer ctm_1, paddle:transaction:txn_p0, paddle:subscription:sub_p1'],
		'adjustment.updated': [
			'event order_refunded 1500 JPY: customer ctm_1, paddle:transaction:txn_p1',
			'outcome refunded reverses paddle:transaction:txn_p1 1500 JPY: customer ctm_1, paddle:transaction:txn_p1',
		],
		'adjustment.created': [],
		'subscription.trialing': ['event trial_started: customer ctm_1, paddle:subscription:sub_p1'],
		'subscription.activated': ['event subscription_started: customer ctm_1, paddle:subscription:sub_p1'],
		'subscription.past_due': ['event payment_failed: customer ctm_1, paddle:subscription:sub_p1'],
		'subscription.canceled': ['event subscription_cancelled: customer ctm_1, paddle:subscription:sub_p1'],
		simulation: [
			'event order_completed by a machine 5500 JPY: customer ctm_1, paddle:transaction:txn_p1, paddle:subscription:sub_p1',
		],
		payment_succeeded: [
			'event order_completed 2380 EUR: lou@soft.example, customer 9, paddle:order:o-12',
			'outcome purchase 2380 EUR: lou@soft.example, customer 9, paddle:order:o-12',
			'consent granted email: lou@soft.example, customer 9',
		],
		payment_refunded: [
			'event order_refunded 2380 EUR: lou@soft.example, customer 9, paddle:order:o-12',
			'outcome refunded reverses paddle:order:o-12 2380 EUR: lou@soft.example, customer 9, paddle:order:o-12',
		],
		subscription_created: [
			'event subscription_started: lou@soft.example, customer 9, paddle:subscription:s-5',
			'consent granted email: lou@soft.example, customer 9',
		],
		subscription_payment_succeeded: [
			'event order_completed 900 EUR: lou@soft.example, customer 9, paddle:order:o-13, paddle:subscription:s-5',
			'outcome purchase 900 EUR: lou@soft.example, customer 9, paddle:order:o-13, paddle:subscription:s-5',
		],
		subscription_cancelled: ['event subscription_cancelled: lou@soft.example, customer 9, paddle:subscription:s-5'],
		payment_dispute_created: [
			'suppression dispute suppress all channels: lou@soft.example, customer 9, paddle:order:o-12',
		],
		new_audience_member: [
			'identity identify: lou@soft.example, customer 9',
			'consent granted email: lou@soft.example, customer 9',
		],
	},
	paypal: {
		'PAYMENT.CAPTURE.COMPLETED': [
			'event order_completed 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP1, paypal:order:ORD1',
			'outcome purchase 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP1, paypal:order:ORD1',
		],
		sandbox: [
			'event order_completed by a machine 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP9',
		],
		'PAYMENT.CAPTURE.REFUNDED': [
			'event order_refunded 850 EUR: paypal:payment:CAP1',
			'outcome refunded reverses paypal:payment:CAP1 850 EUR: paypal:payment:CAP1',
		],
		'PAYMENT.CAPTURE.REVERSED': [
			'event order_refunded 4850 EUR: paypal:payment:CAP1',
			'outcome refunded reverses paypal:payment:CAP1 4850 EUR: paypal:payment:CAP1',
		],
		'PAYMENT.CAPTURE.DENIED': [
			'event payment_failed 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP2',
		],
		'PAYMENT.SALE.COMPLETED': [
			'event order_completed 1200 USD: paypal:payment:SALE1, paypal:subscription:I-SUB1',
			'outcome purchase 1200 USD: paypal:payment:SALE1, paypal:subscription:I-SUB1',
		],
		'PAYMENT.SALE.REFUNDED': [
			'event order_refunded 1200 USD: paypal:payment:SALE1, paypal:payment:SALE1',
			'outcome refunded reverses paypal:payment:SALE1 1200 USD: paypal:payment:SALE1, paypal:payment:SALE1',
		],
		'CHECKOUT.ORDER.APPROVED': [
			'event checkout_started 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:order:ORD1',
		],
		'CHECKOUT.ORDER.COMPLETED': [
			'event order_completed 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP1, paypal:order:ORD1',
			'outcome purchase 4850 EUR: mia@buyer.example, +4915112345678, customer MIA4PAYER, paypal:payment:CAP1, paypal:order:ORD1',
		],
		'BILLING.SUBSCRIPTION.CREATED': [
			'event subscription_created: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'BILLING.SUBSCRIPTION.ACTIVATED': [
			'event subscription_started: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'BILLING.SUBSCRIPTION.CANCELLED': [
			'event subscription_cancelled: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'BILLING.SUBSCRIPTION.SUSPENDED': [
			'event subscription_paused: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'BILLING.SUBSCRIPTION.EXPIRED': [
			'event subscription_ended: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'BILLING.SUBSCRIPTION.PAYMENT.FAILED': [
			'event payment_failed: mia@buyer.example, customer MIA4PAYER, paypal:subscription:I-SUB1',
		],
		'CUSTOMER.DISPUTE.CREATED': ['suppression dispute suppress all channels: paypal:payment:CAP1'],
		'dispute won': ['suppression dispute release all channels: paypal:payment:CAP1'],
		'CUSTOMER.DISPUTE.RESOLVED': [
			'event order_refunded 4850 EUR: paypal:payment:CAP1',
			'outcome refunded reverses paypal:payment:CAP1 4850 EUR: paypal:payment:CAP1',
		],
		IPN: [
			'event order_completed 1995 USD: mia@buyer.example, customer MIA4PAYER, paypal:payment:TX1',
			'outcome purchase 1995 USD: mia@buyer.example, customer MIA4PAYER, paypal:payment:TX1',
		],
		'IPN refund': [
			'event order_refunded 1995 USD: mia@buyer.example, paypal:payment:TX2, paypal:payment:TX1',
			'outcome refunded reverses paypal:payment:TX1 1995 USD: mia@buyer.example, paypal:payment:TX2, paypal:payment:TX1',
		],
		'IPN test': ['event order_completed by a machine 100 USD: mia@buyer.example, paypal:payment:TX3'],
	},
	prestashop: {
		order: [
			'event order_completed 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
			'outcome purchase 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
		],
		'order alone': [
			'event order_completed: customer 7, prestashop:order:41, prestashop:cart:90',
			'outcome purchase: customer 7, prestashop:order:41, prestashop:cart:90',
		],
		'order awaiting': [
			'event order_completed 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
		],
		'order failed': [
			'event checkout_started 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
		],
		'order cancelled': [
			'event order_cancelled 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
			'outcome refunded reverses prestashop:order:41 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
		],
		'order refunded': [
			'event order_completed 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
			'outcome purchase 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
			'event order_refunded 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
			'outcome refunded reverses prestashop:order:41 5490 EUR: leo@wine.example, customer 7, prestashop:order:41, prestashop:cart:90',
		],
		customer: [
			'event signed_up: leo@wine.example, customer 7',
			'identity identify: leo@wine.example, customer 7',
			'consent granted email: leo@wine.example, customer 7',
		],
		cart: ['event cart_viewed: customer 7, prestashop:cart:90'],
		order_slip: [
			'event order_refunded 1490 EUR: customer 7, prestashop:order:41',
			'outcome refunded reverses prestashop:order:41 1490 EUR: customer 7, prestashop:order:41',
		],
	},
	recharge: {
		'charge/paid': [
			'event order_completed 2400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
			'outcome purchase 2400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
		],
		charge: [
			'event order_completed 2400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
			'outcome purchase 2400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
		],
		'charge/failed': [
			'event payment_failed: ann@feed.example, +12125550123, customer 61, recharge:charge:901, recharge:subscription:81',
		],
		'charge/refunded': [
			'event order_refunded 400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
			'outcome refunded reverses shopify:order:gid://shopify/Order/5550001 400 USD: ann@feed.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
		],
		'charge/upcoming': [
			'event renewal_upcoming: ann@feed.example, +12125550123, customer 61, recharge:charge:901, recharge:subscription:81',
		],
		'subscription/created': ['event subscription_started: customer 61, recharge:subscription:81'],
		'subscription/cancelled': ['event subscription_cancelled: customer 61, recharge:subscription:81'],
		subscription: ['event subscription_started: customer 61, recharge:subscription:81'],
		'order/processed': [
			'event order_completed 2400 USD: ann@feed.example, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901',
		],
		'customer/created': [
			'event signed_up: ann@feed.example, customer 61',
			'identity identify: ann@feed.example, customer 61',
			'consent granted email: ann@feed.example, customer 61',
		],
		'checkout/created': ['event checkout_started: ann@feed.example'],
	},
	shopware: {
		'checkout.order.placed': [
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order_transaction.state.paid': [
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome purchase 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order_transaction.state.refunded': [
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome purchase 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'event order_refunded 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome refunded reverses shopware:order:0a1b 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order_transaction.state.refunded_partially': [
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome purchase 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'event order_refunded: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order_transaction.state.failed': [
			'event payment_failed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order.state.cancelled': [
			'event order_cancelled 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome refunded reverses shopware:order:0a1b 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'state_enter.order_delivery.state.shipped': [
			'event order_fulfilled 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		flow: [
			'event order_completed 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
			'outcome purchase 12990 EUR: tom@bike.example, +4915112345678, customer cu1, shopware:order:0a1b',
		],
		'checkout.customer.register': [
			'event signed_up: tom@bike.example, customer cu1',
			'identity identify: tom@bike.example, customer cu1',
		],
		'checkout.customer.login': ['event signed_in: tom@bike.example, customer cu1'],
		'newsletter.register': ['consent pending email: tom@bike.example'],
		'newsletter.confirm': ['consent granted email: tom@bike.example'],
		'newsletter.unsubscribe': [
			'suppression opt_out suppress email: tom@bike.example',
			'consent withdrawn email: tom@bike.example',
		],
	},
	square: {
		'payment.created': ['identity identify: ray@cafe.example, customer SC1, square:payment:PAY1, square:order:SO1'],
		'payment.updated': [
			'event order_completed 7200 USD: ray@cafe.example, customer SC1, square:payment:PAY1, square:order:SO1',
			'outcome purchase 7200 USD: ray@cafe.example, customer SC1, square:payment:PAY1, square:order:SO1',
		],
		'refund.created': [],
		'refund.updated': [
			'event order_refunded 2200 USD: square:payment:PAY1, square:order:SO1',
			'outcome refunded reverses square:payment:PAY1 2200 USD: square:payment:PAY1, square:order:SO1',
		],
		'customer.created': [
			'event signed_up: ray@cafe.example, +12125550123, customer SC1',
			'identity identify: ray@cafe.example, +12125550123, customer SC1',
		],
		'customer.updated': [
			'identity identify: ray@cafe.example, +12125550123, customer SC1',
			'suppression opt_out suppress email: ray@cafe.example, +12125550123, customer SC1',
			'consent withdrawn email: ray@cafe.example, +12125550123, customer SC1',
		],
		'customer.deleted': ['identity alias formerly SC0: customer SC1', 'identity alias formerly SC2: customer SC1'],
		'order.created': ['event checkout_started: square:order:SO1'],
		'order.updated': ['event order_cancelled: square:order:SO1'],
		'invoice.published': ['event invoice_sent: ray@cafe.example, customer SC1, square:order:SO1'],
		'invoice.payment_made': ['event invoice_paid: ray@cafe.example, customer SC1, square:order:SO1'],
		'subscription.created': ['event subscription_started: customer SC1, square:subscription:SS1'],
		'subscription.updated': ['event subscription_cancelled: customer SC1, square:subscription:SS1'],
		'dispute.created': ['suppression dispute suppress all channels: square:payment:PAY1'],
		'dispute.state.updated': [
			'event order_refunded 7200 USD: square:payment:PAY1',
			'outcome refunded reverses square:payment:PAY1 7200 USD: square:payment:PAY1',
		],
	},
	squarespace: {
		'order.create': ['event order_completed: squarespace:order:5f0a'],
		fulfilled: ['event order_fulfilled: squarespace:order:5f0a'],
		cancelled: [
			'event order_cancelled: squarespace:order:5f0a',
			'outcome refunded reverses squarespace:order:5f0a: squarespace:order:5f0a',
		],
		refunded: ['event order_refunded: squarespace:order:5f0a'],
		order: [
			'event order_completed 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'outcome purchase 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'event order_fulfilled 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
		],
		'test order': [
			'event order_completed by a machine 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0b',
			'event order_fulfilled by a machine 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0b',
		],
		'order refunded': [
			'event order_completed 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'outcome purchase 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'event order_fulfilled 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'event order_refunded 1100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'outcome refunded reverses squarespace:order:5f0a 1100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
		],
		'order cancelled': [
			'event order_completed 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'outcome purchase 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'event order_cancelled 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
			'outcome refunded reverses squarespace:order:5f0a 6100 EUR: ivo@tea.example, +4915112345678, squarespace:order:5f0a',
		],
		profile: [
			'event signed_up: ivo@tea.example, customer p1',
			'identity identify: ivo@tea.example, customer p1',
			'consent granted email: ivo@tea.example, customer p1',
		],
	},
	wix: {
		automation: [
			'event order_completed 3500 GBP: uma@yoga.example, customer wc1, wix:order:10020',
			'outcome purchase 3500 GBP: uma@yoga.example, customer wc1, wix:order:10020',
		],
		'order created': [
			'event order_completed 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
		],
		'order paid': [
			'event order_completed 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome purchase 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
		],
		'order cancelled': [
			'event order_completed 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome purchase 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'event order_cancelled 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome refunded reverses wix:order:10020 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
		],
		'order refunded': [
			'event order_completed 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome purchase 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'event order_refunded 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome refunded reverses wix:order:10020 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
		],
		'order fulfilled': [
			'event order_completed 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'outcome purchase 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
			'event order_fulfilled 3500 GBP: uma@yoga.example, +447400123456, customer wc1, anonymous wv1, wix:order:10020',
		],
		'abandoned checkout': [
			'event checkout_abandoned 3500 GBP: uma@yoga.example, wix:abandoned_checkout:wa1, wix:checkout:wch1',
		],
		cart: ['event product_added: anonymous wv1, wix:cart:wcart'],
		'contact created': [
			'event signed_up: uma@yoga.example, +447400123456, customer wc1',
			'identity identify: uma@yoga.example, +447400123456, customer wc1',
			'consent granted email: uma@yoga.example, +447400123456, customer wc1',
		],
		'contact unsubscribed': [
			'identity identify: uma@yoga.example, customer wc1',
			'suppression opt_out suppress email: uma@yoga.example, customer wc1',
			'consent withdrawn email: uma@yoga.example, customer wc1',
		],
	},
};

const FIXTURES: Readonly<Record<string, object>> = {
	adobeCommerce,
	chargebee,
	gumroad,
	lemonSqueezy,
	paddle,
	paypal,
	prestashop,
	recharge,
	shopware,
	square,
	squarespace,
	wix,
};

describe.each(Object.entries(FIXTURES))('%s', (source, items) => {
	test.each(Object.entries(items))('%s', (topic, item) => {
		const reading = readPayload(item, { trustUnauthenticated: true });
		expect(reading.source).toBe(source);
		expect(reading.records.map(briefOf)).toEqual(BECOMES[source]?.[topic]);
	});

	test('a delivery repeated has the same IDs', () => {
		for (const item of Object.values(items) as unknown[]) {
			const ids = () => readPayload(item).records.map(({ id }) => id);
			expect(ids()).toEqual(ids());
		}
	});
});

test.each(['adobeCommerce', 'chargebee', 'gumroad', 'prestashop', 'shopware', 'wix'])(
	'%s is signed by nobody, so it releases nobody, and its yes is doubted',
	(source) => {
		for (const item of Object.values(FIXTURES[source] ?? {}) as unknown[]) {
			const { records } = readPayload(item);
			expect(records.map(briefOf).filter((line) => /suppression \w+ release/.test(line))).toEqual([]);
			expect(listBelievedGrants(records)).toEqual([]);
		}
	},
);

test('money of a test is recorded and no purchase, until test data is to count', () => {
	const tests = [
		paypal.sandbox,
		paypal['IPN test'],
		lemonSqueezy['test mode'],
		gumroad['test sale'],
		squarespace['test order'],
		paddle.simulation,
	];
	for (const item of tests) {
		const reading = readPayload(item);
		expect(reading.records.map(({ kind }) => kind)).not.toContain('outcome');
		expect(reading.records[0]).toMatchObject({ machine: true, traits: { test_data: true } });
		expect(reading.notes).toContainEqual(expect.stringContaining('Count Test Data'));
		const counted = readPayload(item, { countTestData: true });
		expect(counted.records.map(({ kind, name }) => `${kind} ${name}`)).toContain('outcome purchase');
		expect(counted.records[0]).not.toHaveProperty('machine');
	}
});

test('the shop is never the buyer', () => {
	expect(JSON.stringify(Object.values(paypal).map((item) => readPayload(item).records))).not.toContain(
		'seller.example',
	);
});
