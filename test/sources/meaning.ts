/**
 * What each payload means: which records it becomes and where in it their values come from. The same rows hold for our
 * own fixtures and for the samples that the vendors publish.
 */
export interface Meaning {
	source: string;
	/** Key in test/sources/fixtures/<source>.json. */
	fixture: string;
	/** File name of the vendor's sample, without .json. */
	sample?: string;
	/** Set where headers are lost and the shape alone can't tell. */
	topic?: string;
	/** `kind name` of the records of our fixture, in order. */
	becomes: readonly string[];
	/** `kind name` of the first record of the vendor's sample where its state differs from our fixture's. */
	sampleBecomes?: readonly string[];
	/** Why the vendor's sample can't be recorded: the error's code. */
	sampleRefused?: 'identity-missing';
	/** Paths of the first record's values. */
	email?: string;
	phone?: string;
	customerId?: string;
	anonymousId?: string;
	at?: string;
	amount?: readonly [amount: string, currency: string];
	category?: string;
}

const order = { email: 'email', customerId: 'customer.admin_graphql_api_id', amount: ['total_price', 'currency'] } as const;
const SEGMENT_REFUSED = 'identity-missing';

export const MEANINGS: readonly Meaning[] = [
	{ source: 'shopify', fixture: 'carts/create', sample: 'shopify.carts_create', becomes: ['event product_added'], anonymousId: 'token', at: 'created_at', amount: ['line_items[0].line_price', 'line_items[0].price_set.shop_money.currency_code'] },
	{ source: 'shopify', fixture: 'carts/update', sample: 'shopify.carts_update', topic: 'carts/update', becomes: ['event cart_viewed'], anonymousId: 'token', at: 'updated_at' },
	{ source: 'shopify', fixture: 'checkouts/create', sample: 'shopify.checkouts_create', ...order, anonymousId: 'cart_token', at: 'created_at', becomes: ['event checkout_started', 'consent granted', 'consent granted'], sampleBecomes: ['event checkout_started'] },
	{ source: 'shopify', fixture: 'checkouts/update', sample: 'shopify.checkouts_update', topic: 'checkouts/update', ...order, at: 'updated_at', becomes: ['event checkout_step_completed', 'event checkout_started', 'consent granted', 'consent granted'], sampleBecomes: ['event checkout_step_completed', 'event checkout_started'] },
	{ source: 'shopify', fixture: 'orders/create', sample: 'shopify.orders_create', topic: 'orders/create', ...order, at: 'created_at', becomes: ['event order_completed', 'outcome purchase', 'consent granted'], sampleBecomes: ['event order_completed', 'consent granted', 'event order_cancelled', 'outcome refunded'] },
	{ source: 'shopify', fixture: 'orders/paid', sample: 'shopify.orders_paid', topic: 'orders/paid', ...order, at: 'processed_at', becomes: ['event order_completed', 'outcome purchase', 'consent granted'], sampleBecomes: ['event order_completed', 'outcome purchase', 'consent granted', 'event order_cancelled', 'outcome refunded'] },
	{ source: 'shopify', fixture: 'orders/updated', sample: 'shopify.orders_updated', topic: 'orders/updated', ...order, at: 'created_at', becomes: ['event order_completed', 'outcome purchase', 'consent granted'], sampleBecomes: ['event order_completed', 'consent granted', 'event order_cancelled', 'outcome refunded'] },
	{ source: 'shopify', fixture: 'orders/fulfilled', topic: 'orders/fulfilled', email: 'email', at: 'fulfillments[0].created_at', becomes: ['event order_fulfilled', 'event order_completed', 'outcome purchase', 'consent granted'] },
	{ source: 'shopify', fixture: 'orders/cancelled', sample: 'shopify.orders_cancelled', ...order, at: 'cancelled_at', becomes: ['event order_cancelled', 'outcome refunded', 'event order_completed', 'consent granted'] },
	{ source: 'shopify', fixture: 'refunds/create', sample: 'shopify.refunds_create', at: 'created_at', becomes: ['event order_refunded', 'outcome refunded'], sampleRefused: 'identity-missing' },
	{ source: 'shopify', fixture: 'customers/create', sample: 'shopify.customers_create', email: 'email', customerId: 'admin_graphql_api_id', at: 'created_at', becomes: ['event signed_up', 'identity identify'] },
	{ source: 'shopify', fixture: 'customers/update', sample: 'shopify.customers_update', topic: 'customers/update', email: 'email', customerId: 'admin_graphql_api_id', at: 'updated_at', becomes: ['identity identify', 'consent granted', 'suppression opt_out'], sampleBecomes: ['identity identify'] },
	{ source: 'shopify', fixture: 'customers_email_marketing_consent/update', sample: 'shopify.customers_email_marketing_consent_update', email: 'body.email_address', at: 'body.email_marketing_consent.consent_updated_at', becomes: ['suppression opt_out', 'consent withdrawn'], sampleBecomes: [] },
	{ source: 'shopify', fixture: 'customers_marketing_consent/update', sample: 'shopify.customers_marketing_consent_update', phone: 'body.phone', at: 'body.sms_marketing_consent.consent_updated_at', becomes: ['suppression opt_out', 'consent withdrawn'], sampleBecomes: [] },
	{ source: 'shopify', fixture: 'customers/redact', email: 'body.customer.email', phone: 'body.customer.phone', becomes: ['privacy forget'] },
	{ source: 'shopify', fixture: 'customers/data_request', email: 'body.customer.email', phone: 'body.customer.phone', becomes: ['privacy export'] },

	{ source: 'woocommerce', fixture: 'order.created', sample: 'woocommerce.order_created', email: 'billing.email', at: 'date_created_gmt', amount: ['total', 'currency'], becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'woocommerce', fixture: 'order.updated', sample: 'woocommerce.order_updated', topic: 'order.updated', email: 'billing.email', at: 'date_modified_gmt', amount: ['total', 'currency'], becomes: ['event order_updated', 'event order_completed', 'outcome purchase'] },
	{ source: 'woocommerce', fixture: 'customer.created', sample: 'woocommerce.customer_created', email: 'email', customerId: 'id', at: 'date_created_gmt', becomes: ['event signed_up', 'identity identify'] },

	{ source: 'stripe', fixture: 'checkout.session.completed', sample: 'stripe.checkout_session_completed', email: 'data.object.customer_details.email', at: 'created', becomes: ['event order_completed', 'outcome purchase', 'consent granted'], sampleBecomes: ['event order_completed'] },
	{ source: 'stripe', fixture: 'charge.refunded', sample: 'stripe.charge_refunded', customerId: 'data.object.customer', at: 'created', becomes: ['event order_refunded', 'outcome refunded'] },
	{ source: 'stripe', fixture: 'customer.created', sample: 'stripe.customer_created', customerId: 'data.object.id', at: 'created', becomes: ['event signed_up', 'identity identify'] },
	{ source: 'stripe', fixture: 'payment_intent.succeeded', email: 'data.object.receipt_email', customerId: 'data.object.customer', at: 'created', becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'stripe', fixture: 'charge.succeeded', email: 'data.object.billing_details.email', phone: 'data.object.billing_details.phone', at: 'created', becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'stripe', fixture: 'charge.dispute.created', at: 'created', becomes: ['suppression dispute'] },
	{ source: 'stripe', fixture: 'invoice.paid', email: 'data.object.customer_email', at: 'created', becomes: ['event order_completed', 'outcome purchase'] },

	{ source: 'bigcommerce', fixture: 'store/cart/created', sample: 'bigcommerce.store_cart_created', anonymousId: 'body.data.id', at: 'body.created_at', becomes: ['event product_added'] },
	{ source: 'bigcommerce', fixture: 'store/cart/abandoned', sample: 'bigcommerce.store_cart_abandoned', anonymousId: 'body.data.id', at: 'body.created_at', becomes: ['event cart_abandoned'] },
	{ source: 'bigcommerce', fixture: 'store/cart/converted', sample: 'bigcommerce.store_cart_converted', anonymousId: 'body.data.id', at: 'body.created_at', becomes: ['event order_completed'] },
	{ source: 'bigcommerce', fixture: 'store/order/created', sample: 'bigcommerce.store_order_created', at: 'body.created_at', becomes: ['event order_completed'] },
	{ source: 'bigcommerce', fixture: 'store/order/statusUpdated', sample: 'bigcommerce.store_order_statusUpdated', at: 'body.created_at', becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'bigcommerce', fixture: 'store/order/refund/created', sample: 'bigcommerce.store_order_refund_created', at: 'body.created_at', becomes: ['event order_refunded'] },
	{ source: 'bigcommerce', fixture: 'store/customer/created', sample: 'bigcommerce.store_customer_created', customerId: 'body.data.id', at: 'body.created_at', becomes: ['event signed_up'] },
	{ source: 'bigcommerce', fixture: 'store/subscriber/deleted', sample: 'bigcommerce.store_subscriber_deleted', becomes: [] },

	{ source: 'segment', fixture: 'identify', sample: 'segment.identify', email: 'body.traits.email', customerId: 'body.userId', anonymousId: 'body.anonymousId', at: 'body.timestamp', becomes: ['identity identify'] },
	{ source: 'segment', fixture: 'Product Viewed', sample: 'segment.product_viewed', sampleRefused: SEGMENT_REFUSED, customerId: 'body.userId', at: 'body.timestamp', amount: ['body.properties.value', 'body.properties.currency'], category: 'body.properties.category', becomes: ['event product_viewed'] },
	{ source: 'segment', fixture: 'Product Added', sample: 'segment.product_added', at: 'body.timestamp', category: 'body.properties.category', becomes: ['event product_added'] },
	{ source: 'segment', fixture: 'Product List Viewed', sample: 'segment.product_list_viewed', sampleRefused: SEGMENT_REFUSED, category: 'body.properties.category', becomes: ['event product_list_viewed'] },
	{ source: 'segment', fixture: 'Cart Viewed', sample: 'segment.cart_viewed', category: 'body.properties.products[0].category', becomes: ['event cart_viewed'] },
	{ source: 'segment', fixture: 'Checkout Started', sample: 'segment.checkout_started', amount: ['body.properties.value', 'body.properties.currency'], category: 'body.properties.products[0].category', becomes: ['event checkout_started'] },
	{ source: 'segment', fixture: 'Order Completed', sample: 'segment.order_completed', amount: ['body.properties.revenue', 'body.properties.currency'], category: 'body.properties.products[0].category', becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'segment', fixture: 'Order Refunded', sample: 'segment.order_refunded', amount: ['body.properties.total', 'body.properties.currency'], becomes: ['event order_refunded', 'outcome refunded'] },
	{ source: 'segment', fixture: 'Order Cancelled', becomes: ['event order_cancelled', 'outcome refunded'] },
	{ source: 'segment', fixture: 'Unsubscribed', email: 'body.properties.email', becomes: ['event unsubscribed', 'suppression opt_out'] },
	{ source: 'segment', fixture: 'alias', anonymousId: 'body.previousId', customerId: 'body.userId', becomes: ['identity alias'] },
	{ source: 'segment', fixture: 'page', becomes: ['event page_viewed'] },
	{ source: 'segment', fixture: 'batch', customerId: 'body.batch[0].userId', at: 'body.batch[0].timestamp', becomes: ['event coupon_entered', 'identity identify'] },

	{ source: 'ga4', fixture: 'view_item', sample: 'ga4.view_item', anonymousId: 'body.client_id', category: 'body.events[0].params.items[0].item_category', becomes: ['event product_viewed'] },
	{ source: 'ga4', fixture: 'add_to_cart', sample: 'ga4.add_to_cart', anonymousId: 'body.client_id', category: 'body.events[0].params.items[0].item_category', becomes: ['event product_added'] },
	{ source: 'ga4', fixture: 'view_item_list', sample: 'ga4.view_item_list', anonymousId: 'body.client_id', becomes: ['event product_list_viewed'] },
	{ source: 'ga4', fixture: 'begin_checkout', sample: 'ga4.begin_checkout', anonymousId: 'body.client_id', category: 'body.events[0].params.items[0].item_category', becomes: ['event checkout_started'] },
	{ source: 'ga4', fixture: 'purchase', customerId: 'body.user_id', at: 'body.timestamp_micros', amount: ['body.events[0].params.value', 'body.events[0].params.currency'], becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'ga4', fixture: 'refund', customerId: 'body.user_id', amount: ['body.events[0].params.value', 'body.events[0].params.currency'], becomes: ['event order_refunded', 'outcome refunded'] },

	{ source: 'metaLeads', fixture: 'leadgen', sample: 'facebook.leadgen_webhook', at: 'body.entry[0].changes[0].value.created_time', becomes: ['event form_submitted'], sampleBecomes: ['event form_submitted', 'event form_submitted', 'event form_submitted'] },
	{ source: 'metaLeads', fixture: 'lead', email: 'data.email', phone: 'data.phone_number', at: 'created_time', becomes: ['event form_submitted', 'identity identify'] },
	{ source: 'metaLeads', fixture: 'graph lead', email: 'field_data[0].values[0]', at: 'created_time', becomes: ['event form_submitted', 'identity identify'] },

	{ source: 'typeform', fixture: 'answers', sample: 'typeform.form_response', becomes: ['event form_submitted'] },
	{ source: 'typeform', fixture: 'form_response', email: 'form_response.answers[0].email', phone: 'form_response.answers[5].phone_number', at: 'form_response.submitted_at', becomes: ['event form_submitted'] },
	{ source: 'typeform', fixture: 'answer list', email: '[0].email', becomes: ['event form_submitted'] },

	{ source: 'mapFields', fixture: 'event', email: 'body.email', amount: ['body.value', 'body.currency'], category: 'body.category', becomes: ['event product_added'] },
	{ source: 'mapFields', fixture: 'profile', email: '["E-Mail"]', phone: '["Mobile Number"]', becomes: ['identity identify'] },
	{ source: 'mapFields', fixture: 'purchase', email: 'customer.email', customerId: 'customer.id', at: 'timestamp', amount: ['total', 'currency'], becomes: ['event order_completed', 'outcome purchase'] },
	{ source: 'mapFields', fixture: 'unsubscribe', email: 'email', at: 'timestamp', becomes: ['event unsubscribed', 'suppression opt_out'] },
	{ source: 'mapFields', fixture: 'form', email: '["Your e-mail"]', at: 'submittedAt', becomes: ['event form_submitted'] },
];
