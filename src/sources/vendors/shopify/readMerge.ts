import { customerGid } from './ids';
import type { Reader } from './topics';

/** Two customers are one from now on, and whoever opted out as either of them has opted out. */
export const readMerge: Reader = (f, topic) => {
	const kept = customerGid(f, 'admin_graphql_api_customer_kept_id', 'customer_kept_id');
	const deleted = customerGid(f, 'admin_graphql_api_customer_deleted_id', 'customer_deleted_id');
	const read = topic ?? 'customers/merge';
	const status = f.text('status')?.toLowerCase() ?? 'completed';
	if (kept === undefined || deleted === undefined || status !== 'completed') {
		f.note(`The merge is ${status}: nothing changed.`);
		return { topic: read, records: [] };
	}
	return {
		topic: read,
		records: [
			{
				kind: 'identity',
				name: 'alias',
				id: `shopify:merge:${deleted}`,
				source: 'shopify',
				topic: read,
				identities: { customerId: kept },
				formerly: { customerId: deleted },
			},
		],
	};
};
