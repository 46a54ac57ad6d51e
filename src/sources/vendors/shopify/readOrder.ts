import { compact } from '../../../compact';
import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { consentOfBuyer } from './readConsent';
import { readRefund } from './readRefund';
import { gidOf, linksOf, orderKey } from './ids';
import { placeOfBuyer, readBuyer, traitsOf } from './people';
import type { Reader, Topic } from './topics';

/** Financial states in which money has come. `authorized` and `pending` may still fail, `voided` never came. */
const PAID = new Set(['paid', 'partially_paid', 'partially_refunded', 'refunded']);

export function readOrder(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = placeOfBuyer(fields);
	const test = f.flag('test') === true;
	const status = f.text('financial_status');
	const paid = topic === 'orders/paid' || (status !== undefined && PAID.has(status));
	const key =
		orderKey(gidOf('Order', f.text('admin_graphql_api_id')) ?? f.id('id')) ??
		f.contentId('shopify', f.time('updated_at', 'created_at'));
	const identities = readBuyer(f);
	const links = [key, ...linksOf(f)];
	const common = {
		source: 'shopify',
		identities,
		links,
		traits: traitsOf(f),
		...compact({ topic }),
	};
	const money = f.money(
		['total_price', 'total_price_set.shop_money.amount'],
		['currency', 'total_price_set.shop_money.currency_code'],
	);
	const placedAt =
		topic === 'orders/paid' ? f.time('processed_at', 'created_at') : f.time('created_at', 'processed_at');
	const category = f.text('line_items[0].product_type', 'line_items[0].category');
	if (!paid) f.note(`financial_status ${status ?? 'missing'}: not paid, so no purchase was recorded.`);

	const placed: LeadRecord[] = [
		{ kind: 'event', name: 'order_completed', id: key, ...common, ...money, occurredAt: placedAt, category },
		...(paid
			? [{ kind: 'outcome', name: 'purchase', id: key, ...common, ...money, occurredAt: placedAt, category } as const]
			: []),
		...consentOfBuyer(f, key, identities, placedAt),
	];
	const cancelledAt = f.time('cancelled_at') ?? (topic === 'orders/cancelled' ? f.time('updated_at') : undefined);
	const cancelled = cancelledAt !== undefined || topic === 'orders/cancelled';
	const refunds = f
		.list('refunds')
		.flatMap((refund) => readRefund(refund, { order: key, common, links, currency: money?.currency }));
	const undone: LeadRecord[] = [];
	if (cancelled) {
		const cancellation = { id: `${key}:cancelled`, ...common, ...money, occurredAt: cancelledAt };
		undone.push(
			{ kind: 'event', name: 'order_cancelled', ...cancellation },
			{ kind: 'outcome', name: 'refunded', ...cancellation, reverses: key, full: true },
		);
	} else if (status === 'voided' || (status === 'refunded' && refunds.length === 0)) {
		undone.push({
			kind: 'outcome',
			name: 'refunded',
			id: `${key}:${status}`,
			...common,
			...money,
			occurredAt: f.time('updated_at'),
			reverses: key,
			full: true,
		});
	}
	const fulfilled: LeadRecord[] = [];
	if (topic === 'orders/fulfilled' || f.text('fulfillment_status') === 'fulfilled') {
		fulfilled.push({
			kind: 'event',
			name: 'order_fulfilled',
			id: `${key}:fulfilled`,
			...common,
			occurredAt: f.time('fulfillments[0].created_at', 'updated_at'),
		});
	}

	// What the delivery is about comes first; the rest is what its state proves to have happened before.
	const state = cancelled ? 'orders/cancelled' : paid ? 'orders/paid' : 'orders/create';
	const read = topic ?? state;
	if (read === 'orders/cancelled') return { topic: read, test, records: [...undone, ...placed, ...refunds] };
	if (read === 'orders/fulfilled')
		return { topic: read, test, records: [...fulfilled, ...placed, ...undone, ...refunds] };
	return { topic: read, test, records: [...placed, ...fulfilled, ...undone, ...refunds] };
}
