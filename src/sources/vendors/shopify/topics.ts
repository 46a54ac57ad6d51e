import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import type { SourceTopic } from '../../source';

/** Each shape of body with the topics that send it; the first topic is the one assumed where nothing else tells. */
export const TOPICS = [
	{
		topic: 'orders/create',
		shape: 'order',
		becomes: 'event order_completed, outcome purchase once it is paid, and consent from buyer_accepts_marketing',
	},
	{ topic: 'orders/paid', shape: 'order', becomes: 'the same records as orders/create: counted once' },
	{
		topic: 'orders/updated',
		shape: 'order',
		becomes: 'whatever its state proves: completed, paid, cancelled, refunded, fulfilled, each counted once',
	},
	{
		topic: 'orders export',
		shape: 'exportLine',
		becomes: "of a row of the order export (CSV) the same as orders/updated; of an order's further lines an identity",
	},
	{
		topic: 'GraphQL answer',
		shape: 'graphql',
		becomes:
			'of each order the same as orders/updated, of each customer the same as customers/update, under the same IDs',
	},
	{ topic: 'orders/edited', shape: 'orderEdit', becomes: 'nothing (line IDs only; orders/updated follows)' },
	{ topic: 'orders/partially_fulfilled', shape: 'order', becomes: 'the same as orders/updated' },
	{ topic: 'orders/fulfilled', shape: 'order', becomes: 'event order_fulfilled' },
	{
		topic: 'orders/cancelled',
		shape: 'order',
		becomes: 'event order_cancelled, and outcome refunded that reverses the whole purchase',
	},
	{
		topic: 'refunds/create',
		shape: 'refund',
		becomes: 'event order_refunded, and outcome refunded that reverses the amount paid out',
	},
	{
		topic: 'order_transactions/create',
		shape: 'transaction',
		becomes: 'event payment_succeeded or payment_failed of the order (orders and refunds carry the money)',
	},
	{ topic: 'fulfillments/create', shape: 'fulfillment', becomes: 'event order_fulfilled' },
	{ topic: 'fulfillments/update', shape: 'fulfillment', becomes: 'event order_fulfilled, or order_delivered' },
	{
		topic: 'fulfillment_events/create',
		shape: 'fulfillmentEvent',
		becomes: 'event order_delivered once it is delivered',
	},
	{
		topic: 'disputes/create',
		shape: 'dispute',
		becomes: 'suppression dispute; won: its end; lost: outcome refunded',
	},
	{ topic: 'disputes/update', shape: 'dispute', becomes: 'the same as disputes/create' },
	{
		topic: 'draft_orders/create',
		shape: 'draftOrder',
		becomes: 'event quote_requested, quote_sent or quote_accepted by its status',
	},
	{ topic: 'draft_orders/update', shape: 'draftOrder', becomes: 'the same as draft_orders/create' },
	{
		topic: 'subscription_contracts/create',
		shape: 'subscription',
		becomes: 'event subscription_started, _paused, _cancelled or _ended by its status; orders carry the money',
	},
	{
		topic: 'subscription_contracts/update',
		shape: 'subscription',
		becomes: 'the same as subscription_contracts/create',
	},
	{
		topic: 'pixel',
		shape: 'pixel',
		becomes: "the web pixel's event under its canonical name; checkout_completed is the purchase of the same order",
	},
	{
		topic: 'checkouts/create',
		shape: 'checkout',
		becomes: 'event checkout_started, and consent from buyer_accepts_marketing',
	},
	{
		topic: 'checkouts/update',
		shape: 'checkout',
		becomes: 'events checkout_step_completed and checkout_started, and consent as in checkouts/create',
	},
	{ topic: 'carts/create', shape: 'cart', becomes: 'event product_added' },
	{
		topic: 'carts/update',
		shape: 'cart',
		becomes: 'event cart_viewed, or product_removed where nothing is left in it',
	},
	{
		topic: 'customers/create',
		shape: 'customer',
		becomes: 'event signed_up, an identity, and consent where the API version sends it',
	},
	{ topic: 'customers/update', shape: 'customer', becomes: 'an identity, and consent where the API version sends it' },
	{ topic: 'customers/enable', shape: 'customer', becomes: 'an identity' },
	{ topic: 'customers/disable', shape: 'customer', becomes: 'an identity' },
	{ topic: 'customers/delete', shape: 'deletion', becomes: 'nothing (erasure is asked for by customers/redact)' },
	{
		topic: 'customers/merge',
		shape: 'merge',
		becomes: 'an identity: the customer who was deleted is the one who was kept, with what stood for either',
	},
	{
		topic: 'customers_email_marketing_consent/update',
		shape: 'emailConsent',
		becomes: 'consent for email; unsubscribed is an opt-out too',
	},
	{
		topic: 'customers_marketing_consent/update',
		shape: 'smsConsent',
		becomes: 'consent for sms; unsubscribed is an opt-out too',
	},
	{ topic: 'customers/redact', shape: 'redact', becomes: 'privacy forget' },
	{ topic: 'customers/data_request', shape: 'dataRequest', becomes: 'privacy export' },
	{ topic: 'shop/redact', shape: 'shopRedact', becomes: 'nothing (the shop has left; the workspace can be deleted)' },
] as const satisfies readonly (SourceTopic & { shape: string })[];
export type Topic = (typeof TOPICS)[number]['topic'];
export type Shape = (typeof TOPICS)[number]['shape'];

/** One shape of body as records. `deliveryId` is Shopify's own ID of the delivery, from the headers. */
export type Reader = (
	fields: Fields,
	topic: Topic | undefined,
	deliveryId: string | undefined,
) => { topic: string; records: LeadRecord[]; test?: boolean };
