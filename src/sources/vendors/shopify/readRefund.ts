import type { Identities } from '../../../lead/identity';
import { sumMoney } from '../../../lead/money';
import type { LeadRecord, TraitValue } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { GID, gidOf, orderKey } from './ids';
import type { Reader } from './topics';

/** What is known of the order that money goes back for. */
interface Refunded {
	order: string | undefined;
	common?: { identities?: Identities; traits?: Record<string, TraitValue> };
	links?: readonly string[];
	currency?: string | undefined;
}

/** Only transactions that succeeded are money paid back; their sum can be part of the order. */
export function readRefund(
	f: Fields,
	{ order, common = {}, links = [], currency: orderCurrency }: Refunded,
): LeadRecord[] {
	const lineCurrency = f.currency(
		'refund_line_items[0].subtotal_set.shop_money.currency_code',
		'refund_line_items[0].line_item.price_set.shop_money.currency_code',
	);
	const paidOut = f
		.list('transactions')
		.filter(
			(transaction) => transaction.text('kind') === 'refund' && (transaction.text('status') ?? 'success') === 'success',
		);
	const amounts = paidOut.map((transaction) =>
		transaction.moneyIn(['amount'], transaction.currency('currency') ?? orderCurrency ?? lineCurrency),
	);
	const money = sumMoney(amounts);
	const gid = gidOf('Refund', f.text('admin_graphql_api_id')) ?? f.id('id');
	const refund = {
		source: 'shopify',
		identities: {},
		...common,
		id:
			gid === undefined
				? f.contentId('shopify', f.time('updated_at', 'created_at'))
				: `shopify:refund:${gid.startsWith(GID) ? gid : `${GID}Refund/${gid}`}`,
		links: links.length > 0 ? [...links] : order === undefined ? [] : [order],
		occurredAt: f.time('processed_at', 'created_at'),
		...money,
	};
	const event: LeadRecord = { kind: 'event', name: 'order_refunded', ...refund };
	if (order === undefined) f.note('The refund names no order.');
	if (paidOut.length === 0) {
		f.note('The refund has no successful transaction, so no money was paid back.');
		return [event];
	}
	if (order === undefined || money === undefined) {
		f.note('The order or the amount of the refund is unknown, so no purchase was reversed.');
		return [event];
	}
	return [event, { kind: 'outcome', name: 'refunded', ...refund, reverses: order }];
}

export const readRefundNotice: Reader = (f, topic) => ({
	topic: topic ?? 'refunds/create',
	records: readRefund(f, { order: orderKey(f.id('order_id')) }),
});
