import { sumMoney } from '../../../lead/money';
import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import type { Reader, Topic } from './topics';

export function readCart(f: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const token = f.text('token', 'id');
	const key =
		token === undefined ? f.contentId('shopify', f.time('updated_at', 'created_at')) : `shopify:cart:${token}`;
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const update = topic === undefined ? updatedAt !== createdAt : topic === 'carts/update';
	if (topic === undefined)
		f.note(
			'The topics carts/create and carts/update look alike and were distinguished by created_at and updated_at. Set Topic to be certain.',
		);
	const lines = f.list('line_items');
	const money = sumMoney(
		lines.map((line) =>
			line.money(
				['line_price'],
				[
					'line_price_set.shop_money.currency_code',
					'price_set.shop_money.currency_code',
					'original_line_price_set.shop_money.currency_code',
				],
			),
		),
	);
	const event: LeadRecord = {
		kind: 'event',
		name: lines.length === 0 ? (update ? 'product_removed' : 'cart_viewed') : update ? 'cart_viewed' : 'product_added',
		id: update ? `${key}:${updatedAt ?? 'update'}` : key,
		source: 'shopify',
		topic: update ? 'carts/update' : 'carts/create',
		identities: { anonymousId: token },
		links: token === undefined ? [] : [key],
		occurredAt: update ? updatedAt : createdAt,
		category: f.text('line_items[0].product_type'),
		...money,
	};
	return { topic: update ? 'carts/update' : 'carts/create', records: [event] };
}
