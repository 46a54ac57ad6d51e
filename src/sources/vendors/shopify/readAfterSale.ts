import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { GID, gidOf, orderKey } from './ids';
import type { Reader } from './topics';

/** A movement of an order's money. Its user is a member of staff and its device the till: neither is the buyer. */
export const readTransaction: Reader = (f, topic) => {
	const read = topic ?? 'order_transactions/create';
	const test = f.flag('test') === true;
	const order = orderKey(f.id('order_id'));
	const status = f.text('status')?.toLowerCase();
	const failed = status === 'failure' || status === 'error';
	const moved = ['sale', 'capture'].includes(f.text('kind')?.toLowerCase() ?? '') && (status === 'success' || failed);
	if (order === undefined || !moved) return { topic: read, test, records: [] };
	return {
		topic: read,
		test,
		records: [
			{
				kind: 'event',
				name: failed ? 'payment_failed' : 'payment_succeeded',
				id: keyOf(f, 'OrderTransaction', 'transaction'),
				source: 'shopify',
				topic: read,
				identities: {},
				links: [order],
				occurredAt: f.time('processed_at', 'created_at'),
				...f.money(['amount'], ['currency']),
			},
		],
	};
};

export const readFulfilment: Reader = (f, topic) => {
	const read = topic ?? (f.has('fulfillment_id') ? 'fulfillment_events/create' : 'fulfillments/create');
	const order = orderKey(f.id('order_id'));
	const delivered = f.text('shipment_status') === 'delivered' || f.text('status') === 'delivered';
	const sent = delivered || (!f.has('fulfillment_id') && f.text('status') === 'success');
	if (order === undefined || !sent) return { topic: read, records: [] };
	return {
		topic: read,
		records: [
			{
				kind: 'event',
				name: delivered ? 'order_delivered' : 'order_fulfilled',
				id: `${order}:${delivered ? 'delivered' : 'fulfilled'}`,
				source: 'shopify',
				topic: read,
				identities: { email: f.email('email') },
				links: [order],
				occurredAt: delivered ? f.time('happened_at', 'updated_at', 'created_at') : f.time('created_at', 'updated_at'),
			},
		],
	};
};

/** While a buyer disputes a payment nobody asks for more; lost, the money is gone. */
export const readDispute: Reader = (f, topic) => {
	const status = f.text('status')?.toLowerCase() ?? 'needs_response';
	const read = topic ?? 'disputes/create';
	const key = keyOf(f, 'ShopifyPaymentsDispute', 'dispute');
	const order = orderKey(f.id('order_id'));
	const ended = status === 'won' || status === 'lost';
	const common = {
		source: 'shopify',
		topic: read,
		identities: {},
		links: order === undefined ? [] : [order],
		occurredAt: ended ? f.time('finalized_on', 'updated_at') : f.time('initiated_at'),
	};
	if (status === 'lost' && order !== undefined) {
		const loss = { ...common, id: key, ...f.money(['amount'], ['currency']) };
		const isKnown = 'amountMinor' in loss;
		return {
			topic: read,
			records: [
				{ kind: 'event', name: 'order_refunded', ...loss },
				{ kind: 'outcome', name: 'refunded', ...loss, reverses: order, full: !isKnown },
			],
		};
	}
	const action = status === 'won' ? 'release' : 'suppress';
	const suppression: LeadRecord = {
		kind: 'suppression',
		name: 'dispute',
		action,
		...common,
		id: `${key}:${action}`,
		subject: key,
		reason: `dispute: ${f.text('reason') ?? 'no reason given'}`,
	};
	return { topic: read, records: [suppression] };
};

function keyOf(f: Fields, kind: string, word: string): string {
	const id = gidOf(kind, f.text('admin_graphql_api_id')) ?? f.id('id');
	if (id === undefined) return f.contentId('shopify', f.time('created_at'));
	return `shopify:${word}:${id.startsWith(GID) ? id : `${GID}${kind}/${id}`}`;
}
