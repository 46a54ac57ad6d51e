import { ownEntry } from '../../reading/ownEntry';
import type { LeadRecord } from '../../../lead/record';
import { customerGid, GID, gidOf, orderKey } from './ids';
import { placeOfBuyer, readBuyer, traitsOf } from './people';
import type { Reader } from './topics';

const QUOTE_EVENTS: Readonly<Record<string, string>> = {
	open: 'quote_requested',
	invoice_sent: 'quote_sent',
	completed: 'quote_accepted',
};

/** A draft order is an offer: nobody has bought until its order arrives. */
export const readDraftOrder: Reader = (fields, topic) => {
	const f = placeOfBuyer(fields);
	const status = f.text('status')?.toLowerCase() ?? 'open';
	const read = topic ?? 'draft_orders/create';
	const name = ownEntry(QUOTE_EVENTS, status) ?? 'quote_requested';
	const gid = gidOf('DraftOrder', f.text('admin_graphql_api_id')) ?? f.id('id');
	const key =
		gid === undefined
			? f.contentId('shopify', f.time('updated_at'))
			: `shopify:draft:${gid.startsWith(GID) ? gid : `${GID}DraftOrder/${gid}`}`;
	const order = orderKey(f.id('order_id'));
	const event: LeadRecord = {
		kind: 'event',
		name,
		id: `${key}:${name}`,
		source: 'shopify',
		topic: read,
		identities: readBuyer(f),
		links: [key, ...(order === undefined ? [] : [order])],
		traits: traitsOf(f),
		occurredAt:
			name === 'quote_accepted'
				? f.time('completed_at', 'updated_at')
				: name === 'quote_sent'
					? f.time('invoice_sent_at', 'updated_at')
					: f.time('created_at'),
		category: f.text('line_items[0].product_type'),
		...f.money(['total_price'], ['currency']),
	};
	return { topic: read, records: [event] };
};

const CONTRACT_EVENTS: Readonly<Record<string, string>> = {
	active: 'subscription_started',
	paused: 'subscription_paused',
	cancelled: 'subscription_cancelled',
	expired: 'subscription_ended',
	failed: 'payment_failed',
};

export const readContract: Reader = (f, topic) => {
	const status = f.text('status')?.toLowerCase() ?? 'active';
	const read = topic ?? 'subscription_contracts/create';
	const name = ownEntry(CONTRACT_EVENTS, status) ?? 'subscription_updated';
	const key = `shopify:subscription:${gidOf('SubscriptionContract', f.text('admin_graphql_api_id')) ?? f.id('id') ?? f.contentId('shopify')}`;
	const origin = orderKey(f.id('admin_graphql_api_origin_order_id', 'origin_order_id'));
	const event: LeadRecord = {
		kind: 'event',
		name,
		id: `${key}:${status}`,
		source: 'shopify',
		topic: read,
		identities: { customerId: customerGid(f, 'admin_graphql_api_customer_id', 'customer_id') },
		links: [key, ...(origin === undefined ? [] : [origin])],
		occurredAt: f.time('updated_at', 'created_at'),
	};
	return { topic: read, records: [event] };
};
