import { compact } from '../../../compact';
import type { LeadRecord } from '../../../lead/record';
import { customerGid, GID, orderKey } from './ids';
import { consentOfBuyer } from './readConsent';
import type { Reader } from './topics';

/** Events of the browser that say nothing of the visitor. */
const NOTHING = new Set(['alert_displayed', 'ui_extension_errored', 'input_focused', 'input_blurred', 'input_changed']);

/** A web pixel: an event of the shop's pages with the visitor's `clientId`, and the checkout's person once it has one. */
export const readPixel: Reader = (fields) => {
	const f = fields.inCountry(
		fields.text('data.checkout.billingAddress.countryCode', 'data.checkout.shippingAddress.countryCode'),
	);
	const given = f.text('name') ?? 'unknown';
	const page = f.at('context.document');
	const name = f.eventName(given, compact({ url: page.text('location.href'), title: page.text('title') }));
	if (name === undefined || NOTHING.has(given)) return { topic: 'pixel', records: [] };
	const checkout = f.at('data.checkout');
	const token = checkout.text('token');
	const orderId = checkout.text('order.id')?.replace(/^gid:\/\/shopify\/Order(?:Identity)?\//, '');
	const order = orderId === undefined || !/^\d+$/.test(orderId) ? undefined : orderKey(`${GID}Order/${orderId}`);
	const person = {
		email: checkout.email('email', 'order.customer.email'),
		phone: checkout.phone('phone', 'smsMarketingPhone'),
		customerId:
			customerGid(checkout, 'order.customer.id', 'order.customer.id') ?? customerGid(f, 'customerId', 'customerId'),
		anonymousId: f.text('clientId'),
	};
	const occurredAt = f.time('timestamp');
	const common = {
		source: 'shopify',
		topic: 'pixel',
		identities: person,
		links: [...(order === undefined ? [] : [order]), ...(token === undefined ? [] : [`shopify:checkout:${token}`])],
		occurredAt,
		category: f.text(
			'data.productVariant.product.type',
			'data.cartLine.merchandise.product.type',
			'data.collection.title',
			'data.checkout.lineItems[0].variant.product.type',
		),
		...f.money(
			[
				'data.checkout.totalPrice.amount',
				'data.cartLine.cost.totalAmount.amount',
				'data.cart.cost.totalAmount.amount',
				'data.productVariant.price.amount',
			],
			[
				'data.checkout.totalPrice.currencyCode',
				'data.checkout.currencyCode',
				'data.cartLine.cost.totalAmount.currencyCode',
				'data.cart.cost.totalAmount.currencyCode',
				'data.productVariant.price.currencyCode',
			],
		),
	};
	const eventId = f.id('id');
	const id = eventId === undefined ? f.contentId('shopify', occurredAt) : `shopify:pixel:${eventId}`;
	if (given !== 'checkout_completed') return { topic: 'pixel', records: [{ kind: 'event', name, id, ...common }] };
	const purchase = { ...common, id: order ?? id };
	const boxes = checkout.over({
		buyer_accepts_marketing: checkout.value === undefined ? undefined : checkout.flag('buyerAcceptsEmailMarketing'),
		email: person.email,
	});
	const records: LeadRecord[] = [
		{ kind: 'event', name: 'order_completed', ...purchase },
		{ kind: 'outcome', name: 'purchase', ...purchase },
		...(checkout.has('buyerAcceptsEmailMarketing') ? consentOfBuyer(boxes, purchase.id, person, occurredAt) : []),
	];
	return { topic: 'pixel', test: checkout.flag('test') === true, records };
};
