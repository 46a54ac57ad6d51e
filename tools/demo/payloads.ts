import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** Payloads in the vendors' shapes, with values of our own, as n8n's triggers hand them on. Times are ISO 8601 in UTC. */

export interface Shopper {
	id: number;
	email: string;
	phone?: string;
	country?: string;
	/** Whether the box for texts is ticked in the checkout: it is unless it says otherwise. */
	agreesToTexts?: boolean;
}

export interface Basket {
	title: string;
	category: string;
	price: string;
}

const TEAPOT: Basket = { title: 'Teapot', category: 'Kitchen', price: '79.00' };

export function item(json: IDataObject): INodeExecutionData {
	return { json };
}

/** What n8n's Webhook makes of a POST. */
export function posted(body: object): INodeExecutionData {
	return item({
		headers: { 'content-type': 'application/json', host: 'n8n.shop.example' },
		params: {},
		query: {},
		body: body as IDataObject,
	});
}

// ── Shopify ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export function shopifyCart(token: string, at: string, basket = TEAPOT): INodeExecutionData {
	return item({ id: token, token, line_items: [lineOf(basket)], note: null, created_at: at, updated_at: at });
}

export function shopifyCheckout(
	token: string,
	cartToken: string,
	shopper: Shopper,
	at: string,
	basket = TEAPOT,
): INodeExecutionData {
	return item({
		id: shopper.id * 10,
		token,
		cart_token: cartToken,
		completed_at: null,
		presentment_currency: 'USD',
		...boughtBy(shopper, at, basket),
	});
}

export function shopifyOrder(
	number: number,
	checkoutToken: string,
	cartToken: string,
	shopper: Shopper,
	at: string,
	basket = TEAPOT,
): INodeExecutionData {
	return item({
		id: number,
		admin_graphql_api_id: `gid://shopify/Order/${number}`,
		name: `#${number}`,
		order_number: number,
		checkout_token: checkoutToken,
		cart_token: cartToken,
		processed_at: at,
		financial_status: 'paid',
		...boughtBy(shopper, at, basket),
	});
}

/** Names the order and nobody: whose it is, the store knows. */
export function shopifyRefund(number: number, orderNumber: number, at: string, basket = TEAPOT): INodeExecutionData {
	return item({
		id: number,
		admin_graphql_api_id: `gid://shopify/Refund/${number}`,
		order_id: orderNumber,
		created_at: at,
		processed_at: at,
		note: 'Too small',
		refund_line_items: [{ id: number * 10, quantity: 1, subtotal: Number(basket.price), line_item: lineOf(basket) }],
		transactions: [{ id: number * 100, kind: 'refund', status: 'success', amount: basket.price, currency: 'USD' }],
		order_adjustments: [],
	});
}

function boughtBy(
	{ id, email, phone, country = 'US', agreesToTexts = true }: Shopper,
	at: string,
	basket: Basket,
): IDataObject {
	return {
		email,
		phone: phone ?? null,
		created_at: at,
		updated_at: at,
		currency: 'USD',
		total_price: basket.price,
		buyer_accepts_marketing: true,
		...(phone !== undefined && { buyer_accepts_sms_marketing: agreesToTexts, sms_marketing_phone: phone }),
		line_items: [lineOf(basket)],
		customer: { id, admin_graphql_api_id: `gid://shopify/Customer/${id}`, email },
		billing_address: { country_code: country },
	};
}

function lineOf({ title, category, price }: Basket): IDataObject {
	const money = { shop_money: { amount: price, currency_code: 'USD' } };
	return {
		id: 11,
		title,
		product_id: 93,
		product_type: category,
		quantity: 1,
		price,
		line_price: price,
		price_set: money,
		line_price_set: money,
	};
}

// ── Other shops and payments ────────────────────────────────────────────────────────────────────────────────────────

export function wooOrder(
	number: number,
	{ id, email, phone, country = 'DE' }: Shopper,
	at: string,
	basket = TEAPOT,
): INodeExecutionData {
	const gmt = at.slice(0, 19);
	return item({
		id: number,
		number: String(number),
		order_key: `wc_order_${number}`,
		status: 'processing',
		currency: 'EUR',
		total: basket.price,
		date_created: gmt,
		date_created_gmt: gmt,
		date_modified: gmt,
		date_modified_gmt: gmt,
		date_paid_gmt: gmt,
		customer_id: id,
		billing: { first_name: 'Ada', last_name: 'Example', country, email, phone: phone ?? '' },
		line_items: [
			{ id: 1, name: basket.title, product_id: 93, quantity: 1, subtotal: basket.price, total: basket.price },
		],
		refunds: [],
	});
}

export function stripeSession(id: string, { email }: Shopper, at: string, basket = TEAPOT): INodeExecutionData {
	const created = toSeconds(at);
	const session = {
		id: `cs_${id}`,
		object: 'checkout.session',
		mode: 'payment',
		payment_status: 'paid',
		payment_intent: `pi_${id}`,
		amount_total: Math.round(Number(basket.price) * 100),
		currency: 'usd',
		created,
		customer_details: { email, phone: null },
	};
	return item({
		id: `evt_${id}`,
		object: 'event',
		type: 'checkout.session.completed',
		created,
		livemode: true,
		data: { object: session },
	});
}

// ── Behaviour, mail and texts ───────────────────────────────────────────────────────────────────────────────────────

export function segmentTrack(
	event: string,
	messageId: string,
	who: object,
	at: string,
	properties: object = {},
): INodeExecutionData {
	return posted({ type: 'track', event, messageId, ...who, timestamp: at, properties });
}

export function segmentIdentify(
	messageId: string,
	anonymousId: string,
	traits: object,
	at: string,
): INodeExecutionData {
	return posted({ type: 'identify', messageId, anonymousId, traits, timestamp: at });
}

/** SendGrid posts arrays, which the Webhook hands on as one item. */
export function sendgridEvent(event: string, id: string, email: string, at: string): INodeExecutionData {
	return posted([
		{
			email,
			event,
			timestamp: toSeconds(at),
			sg_event_id: id,
			sg_message_id: `${id}.message`,
			...(event === 'bounce' && { type: 'bounce', status: '5.1.1', reason: '550 no such user' }),
		},
	]);
}

/** Twilio says no time: a text is dated when it arrives. */
export function twilioReply(id: string, phone: string, body: string): INodeExecutionData {
	const stop = body === 'STOP' ? { OptOutType: 'STOP' } : {};
	return posted({
		MessageSid: `SM${id}`,
		SmsSid: `SM${id}`,
		AccountSid: 'AC0',
		From: phone,
		To: '+12025550100',
		Body: body,
		NumMedia: '0',
		...stop,
	});
}

/** A tick box of a form, or where a double opt-in stands. */
export function consentGiven(
	person: { email: string } | { phone: string },
	answer: 'yes' | 'no' | 'pending' | 'confirmed' | 'withdrawn',
	at: string,
): INodeExecutionData {
	const channel = 'email' in person ? 'email' : 'sms';
	return posted({ ...person, [`${channel}_consent`]: answer, occurred_at: at });
}

function toSeconds(at: string): number {
	return Math.floor(Date.parse(at) / 1000);
}
