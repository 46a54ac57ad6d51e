import type { INodeExecutionData } from 'n8n-workflow';
import {
	consentGiven,
	posted,
	segmentIdentify,
	segmentTrack,
	sendgridEvent,
	shopifyCart,
	shopifyCheckout,
	shopifyOrder,
	shopifyRefund,
	stripeSession,
	twilioReply,
	wooOrder,
	type Basket,
	type Shopper,
} from './payloads';
import type { Random } from './random';

/** One call of a trigger: what arrives when, and at which step of which template. */
export interface Delivery {
	at: number;
	template: 'score-and-route.json' | 'record-outcomes.json' | 'collect-opt-outs-and-consent.json';
	trigger: string;
	item: INodeExecutionData;
}

export interface Day {
	start: number;
	end: number;
	shoppers: number;
	deliveries: Delivery[];
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** A vendor that got no answer in time delivers again. */
const REPEATED = 0.06;

const FIRST = [
	'ada',
	'ben',
	'chloe',
	'dev',
	'elif',
	'femi',
	'greta',
	'hugo',
	'iris',
	'jonas',
	'kira',
	'luca',
	'mina',
	'noah',
	'olga',
	'pia',
	'quinn',
	'rosa',
	'sami',
	'tess',
];
const LAST = [
	'abel',
	'berg',
	'costa',
	'diaz',
	'eriksen',
	'frost',
	'gray',
	'hale',
	'ito',
	'jansen',
	'kaya',
	'lind',
	'moreau',
	'novak',
	'okoye',
	'park',
];
const BASKETS: readonly Basket[] = [
	{ title: 'Teapot', category: 'Kitchen', price: '79.00' },
	{ title: 'Reading lamp', category: 'Lighting', price: '129.00' },
	{ title: 'Oak desk', category: 'Furniture', price: '640.00' },
	{ title: 'Wool blanket', category: 'Bedroom', price: '95.50' },
	{ title: 'Espresso cups', category: 'Kitchen', price: '34.90' },
];

/** Numbers set aside for fiction in each country. */
const PHONES: Readonly<Record<string, readonly string[]>> = {
	US: ['202', '312', '415', '617'].map((areaCode) => `+1${areaCode}55501`),
	CA: ['416', '514', '604'].map((areaCode) => `+1${areaCode}55501`),
	DE: ['+4917139200'],
};
/** How many of those with a phone tick the box for texts. */
const AGREE_TO_TEXTS = 0.7;

/** A day of a shop: about 300 people, each on a journey of their own, and the vendors' habit of delivering twice. */
export function makeDay(random: Random, start: number): Day {
	const shop = new ShopDay(random, start);
	const journeys: [people: number, journey: (shop: ShopDay) => void][] = [
		[40, leaveCart],
		[65, leaveCheckout],
		[35, buyAndReturn],
		[25, buyAtWooCommerce],
		[70, browse],
		[35, fillForm],
		[15, payByStripe],
		[20, returnAfterWeeks],
		[20, optOut],
		[15, confirmByDoubleOptIn],
	];
	for (const [people, journey] of journeys) {
		for (let i = 0; i < people; i++) journey(shop);
	}
	const deliveries = [...shop.deliveries, ...repeatSome(random, shop.deliveries)].sort((a, b) => a.at - b.at);
	const end = start + DAY_MINUTES * MINUTE;
	return {
		start,
		end,
		shoppers: journeys.reduce((sum, [people]) => sum + people, 0),
		deliveries: deliveries.filter(({ at }) => at < end),
	};
}

/** Collects what arrives, and hands out people, baskets and numbers. */
class ShopDay {
	readonly deliveries: Delivery[] = [];
	private count = 0;
	private readonly phonesGiven = new Map<string, number>();

	constructor(
		readonly random: Random,
		private readonly start: number,
	) {}

	number(): number {
		return 1000 + ++this.count;
	}

	shopper(phones = 0.6): Shopper {
		const id = this.number();
		const country = this.random.pick(['US', 'US', 'CA', 'DE', 'DE']);
		const email = `${this.random.pick(FIRST)}.${this.random.pick(LAST)}${id % 100}@example.com`;
		if (!this.random.chance(phones)) return { id, email, country };
		return { id, email, country, phone: this.phone(country), agreesToTexts: this.random.chance(AGREE_TO_TEXTS) };
	}

	/** Two people never share a number: a purchase or a STOP of one would hold back the texts to the other. */
	private phone(country: string): string {
		const prefix = this.random.pick(PHONES[country] ?? ['+4917139200']);
		const given = this.phonesGiven.get(prefix) ?? 0;
		this.phonesGiven.set(prefix, given + 1);
		return `${prefix}${String(given % 100).padStart(2, '0')}`;
	}

	basket(): Basket {
		return this.random.pick(BASKETS);
	}

	/** A minute of the day for a visit to begin: more in the evening, few at night. */
	minute(until = DAY_MINUTES - 60): number {
		const hour = Math.max(this.random.between(4, 24), this.random.between(0, 22));
		return Math.min(hour * 60 + this.random.between(0, 60), until);
	}

	time(minute: number): string {
		return new Date(this.start + Math.round(minute * MINUTE)).toISOString();
	}

	route(trigger: string, minute: number, item: INodeExecutionData): void {
		this.deliver('score-and-route.json', trigger, minute, item);
	}

	outcome(trigger: string, minute: number, item: INodeExecutionData): void {
		this.deliver('record-outcomes.json', trigger, minute, item);
	}

	event(minute: number, item: INodeExecutionData): void {
		this.route('Segment, Forms and Others', minute, item);
	}

	optOut(trigger: string, minute: number, item: INodeExecutionData): void {
		this.deliver('collect-opt-outs-and-consent.json', trigger, minute, item);
	}

	consent(minute: number, item: INodeExecutionData): void {
		this.deliver('collect-opt-outs-and-consent.json', 'Forms and Double Opt-In', minute, item);
	}

	private deliver(template: Delivery['template'], trigger: string, minute: number, item: INodeExecutionData): void {
		this.deliveries.push({ at: this.start + Math.round(minute * MINUTE), template, trigger, item });
	}
}

// ── Journeys ────────────────────────────────────────────────────────────────────────────────────────────────────────

function leaveCart(shop: ShopDay): void {
	const minute = shop.minute();
	shop.route('Shopify: Cart Created', minute, shopifyCart(`cart-${shop.number()}`, shop.time(minute), shop.basket()));
}

function leaveCheckout(
	shop: ShopDay,
	shopper = shop.shopper(),
	minute = shop.minute(),
): { cart: string; checkout: string; minute: number; basket: Basket } {
	const basket = shop.basket();
	const cart = `cart-${shop.number()}`;
	const checkout = `checkout-${shop.number()}`;
	shop.route('Shopify: Cart Created', minute, shopifyCart(cart, shop.time(minute), basket));
	const later = minute + shop.random.between(2, 30);
	shop.route('Shopify: Checkout Started', later, shopifyCheckout(checkout, cart, shopper, shop.time(later), basket));
	return { cart, checkout, minute: later, basket };
}

/** Buys, looks again in the evening, and now and then sends it back. */
function buyAndReturn(shop: ShopDay): void {
	const shopper = shop.shopper();
	const { cart, checkout, minute, basket } = leaveCheckout(shop, shopper, shop.minute(15 * 60));
	const paid = minute + shop.random.between(3, 15);
	const order = shop.number();
	shop.outcome('Shopify: Order Paid', paid, shopifyOrder(order, checkout, cart, shopper, shop.time(paid), basket));
	const back = paid + shop.random.between(60, 240);
	if (shop.random.chance(0.3))
		shop.outcome(
			'Shopify: Order Refunded',
			back - 10,
			shopifyRefund(shop.number(), order, shop.time(back - 10), basket),
		);
	leaveCheckout(shop, shopper, back);
}

function buyAtWooCommerce(shop: ShopDay): void {
	const minute = shop.minute();
	shop.route(
		'WooCommerce: Order Placed',
		minute,
		wooOrder(shop.number(), shop.shopper(), shop.time(minute), shop.basket()),
	);
}

/** Looks at products without a name; a third says who it is. */
function browse(shop: ShopDay): void {
	const anonymousId = `visitor-${shop.number()}`;
	let minute = shop.minute();
	const steps = ['Product List Viewed', 'Product Viewed', 'Product Viewed', 'Product Added', 'Cart Viewed'].slice(
		0,
		shop.random.between(1, 6),
	);
	for (const step of steps) {
		minute += shop.random.between(1, 6);
		shop.event(
			minute,
			segmentTrack(step, `message-${shop.number()}`, { anonymousId }, shop.time(minute), {
				category: shop.basket().category,
			}),
		);
	}
	if (!shop.random.chance(0.35)) return;
	const { email, country } = shop.shopper();
	shop.event(
		minute + 2,
		segmentIdentify(`message-${shop.number()}`, anonymousId, { email, country }, shop.time(minute + 2)),
	);
	shop.event(
		minute + 4,
		segmentTrack('Checkout Started', `message-${shop.number()}`, { anonymousId }, shop.time(minute + 4), {
			value: Number(shop.basket().price),
			currency: 'USD',
		}),
	);
}

/** A form on the site; sales follow up on quotes within the day. */
function fillForm(shop: ShopDay): void {
	const { email, country } = shop.shopper();
	const minute = shop.minute(18 * 60);
	const event = shop.random.pick([
		'quote_requested',
		'quote_requested',
		'catalog_downloaded',
		'form_submitted',
		'subscribed',
	]);
	shop.event(
		minute,
		posted({
			event,
			event_id: `form-${shop.number()}`,
			email,
			country,
			company_size: shop.random.pick(['1-10', '11-50', '51-200']),
			submitted_at: shop.time(minute),
		}),
	);
	if (event !== 'quote_requested') return;
	const outcome = shop.random.pick(['qualified', 'qualified', 'unqualified', 'won', 'lost']);
	const answered = minute + shop.random.between(60, 300);
	shop.outcome(
		'CRM: Won or Lost',
		answered,
		posted({
			email,
			outcome,
			deal_id: `deal-${shop.number()}`,
			value: 1200,
			currency: 'USD',
			occurred_at: shop.time(answered),
		}),
	);
}

function payByStripe(shop: ShopDay): void {
	const shopper = shop.shopper();
	const minute = shop.minute(20 * 60);
	const basket = shop.basket();
	shop.outcome(
		'Stripe: Paid or Refunded',
		minute,
		stripeSession(String(shop.number()), shopper, shop.time(minute), basket),
	);
	const later = minute + 90;
	shop.event(
		later,
		posted({
			event: 'product_viewed',
			event_id: `view-${shop.number()}`,
			email: shopper.email,
			category: basket.category,
			occurred_at: shop.time(later),
		}),
	);
}

/** Bought long ago: the order is loaded in the night, the visit is today's. */
function returnAfterWeeks(shop: ShopDay): void {
	const shopper = shop.shopper();
	const bought = shop.time(-shop.random.between(10, 120) * DAY_MINUTES);
	const order = shop.number();
	shop.outcome(
		'Shopify: Order Paid',
		shop.random.between(0, 30),
		shopifyOrder(order, `checkout-${order}`, `cart-${order}`, shopper, bought, shop.basket()),
	);
	leaveCheckout(shop, shopper);
}

/** Says no in the morning, and is in the shop again later all the same. */
function optOut(shop: ShopDay): void {
	const shopper = shop.shopper(0.5);
	const minute = shop.minute(12 * 60);
	const id = String(shop.number());
	const what = shop.random.pick(['unsubscribe', 'unsubscribe', 'spamreport', 'bounce']);
	if (shopper.phone !== undefined) shop.optOut('Twilio Replies', minute, twilioReply(id, shopper.phone, 'STOP'));
	else shop.optOut('SendGrid Events', minute, sendgridEvent(what, id, shopper.email, shop.time(minute)));
	leaveCheckout(shop, shopper, minute + shop.random.between(120, 400));
}

/** Signs up for email with a double opt-in, which two thirds complete, and starts a checkout in between or after. */
function confirmByDoubleOptIn(shop: ShopDay): void {
	const { email, country } = shop.shopper(0);
	const minute = shop.minute(18 * 60);
	shop.consent(minute, consentGiven({ email }, 'pending', shop.time(minute)));
	const answered = minute + shop.random.between(5, 60);
	if (shop.random.chance(0.67)) shop.consent(answered, consentGiven({ email }, 'confirmed', shop.time(answered)));
	const later = minute + shop.random.between(2, 180);
	const event = { event: 'checkout_started', event_id: `checkout-${shop.number()}`, email, country };
	shop.event(later, posted({ ...event, occurred_at: shop.time(later) }));
}

function repeatSome(random: Random, deliveries: readonly Delivery[]): Delivery[] {
	return deliveries
		.filter(() => random.chance(REPEATED))
		.map((delivery) => ({ ...delivery, at: delivery.at + random.between(1, 90) * MINUTE }));
}
