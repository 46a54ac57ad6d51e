import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';

type Happening = Pick<LeadRecord, 'id' | 'identities' | 'occurredAt'> & {
	amountMinor?: number;
	currency?: string;
	category?: string | undefined;
};

export function readCommerce(
	resource: Fields,
	metric: string,
	happening: Happening,
	orderId: string | undefined,
): LeadRecord[] {
	const name = resource.eventName(metric);
	if (name === undefined || metric === 'ordered_product' || metric === 'unknown') {
		resource.note(`${metric}: contains nothing that concerns a lead.`);
		return [];
	}
	const order = orderId === undefined ? undefined : `klaviyo:order:${orderId}`;
	const common = { ...happening, source: 'klaviyo', topic: metric, links: order === undefined ? undefined : [order] };
	if (name === 'order_completed') {
		const purchase = { ...common, id: order ?? common.id };
		return [
			{ ...purchase, kind: 'event', name },
			{ ...purchase, kind: 'outcome', name: 'purchase' },
		];
	}
	const event: LeadRecord = { ...common, kind: 'event', name };
	if (order === undefined || (name !== 'order_cancelled' && name !== 'order_refunded')) return [event];
	const full = name === 'order_cancelled' || happening.amountMinor === undefined;
	return [event, { ...common, kind: 'outcome', name: 'refunded', reverses: order, full }];
}
