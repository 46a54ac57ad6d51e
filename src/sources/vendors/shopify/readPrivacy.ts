import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { customerGid, orderKey } from './ids';

export function readPrivacy(
	f: Fields,
	name: 'forget' | 'export',
	orders: readonly Fields[],
	deliveryId: string | undefined,
): LeadRecord[] {
	const identities = {
		email: f.email('customer.email'),
		phone: f.phone('customer.phone'),
		customerId: customerGid(f, 'customer.admin_graphql_api_id', 'customer.id'),
	};
	const links = orders.flatMap((order) => orderKey(order.id('')) ?? []).slice(0, 20);
	const request = deliveryId ?? f.id('data_request.id');
	const id = request === undefined ? f.contentId('shopify') : `shopify:privacy:${request}`;
	return [{ kind: 'privacy', name, id, source: 'shopify', identities, links }];
}
