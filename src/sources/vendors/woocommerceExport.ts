import { compact } from '../../compact';
import { readPath } from '../../lead/readPath';

/** Columns by what they hold, as the common export plug-ins head them; WooCommerce itself exports no orders with addresses. */
const COLUMNS = {
	id: ['order_id', 'order_number', 'Order ID', 'Order Number'],
	order_key: ['order_key', 'Order Key'],
	status: ['status', 'order_status', 'Order Status'],
	total: ['order_total', 'Order Total Amount', 'Order Total'],
	currency: ['order_currency', 'currency', 'Order Currency', 'Currency'],
	refunded: ['refunded_total', 'Order Refund Amount'],
	created: ['order_date', 'date', 'Order Date', 'date_created'],
	paid: ['paid_date', 'date_paid', 'Paid Date'],
	completed: ['completed_date', 'Completed Date'],
	email: ['billing_email', 'Email (Billing)', 'Billing Email', 'Billing Email Address'],
	phone: ['billing_phone', 'Phone (Billing)', 'Billing Phone'],
	country: ['billing_country', 'Country Code (Billing)', 'Billing Country'],
	city: ['billing_city', 'City (Billing)', 'Billing City'],
	company: ['billing_company', 'Company (Billing)', 'Billing Company'],
	customer_id: ['customer_id', 'customer_user', 'Customer User ID'],
	product: ['Item Name', 'item_name', 'Product Name'],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof COLUMNS;

/** One of each is what such a list, and hardly another, has. */
const TELLING: readonly Column[] = ['id', 'status', 'total', 'created', 'email'];

export const EXPORT_SIGNS: readonly string[] = COLUMNS.email;

/** A row of an order export as the order that the API would send. An order's further lines repeat it, and count once. */
export function orderOfExport(body: unknown): Record<string, unknown> | undefined {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
	if (!TELLING.every((column) => COLUMNS[column].some((name) => Object.hasOwn(body, name)))) return undefined;
	const cell = (column: Column): string | undefined => {
		for (const name of COLUMNS[column]) {
			const value: unknown = readPath(body, `["${name}"]`);
			const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
			if (text !== '') return text;
		}
		return undefined;
	};
	const [created, paid, completed] = [cell('created'), cell('paid'), cell('completed')];
	const [id, refunded, product] = [cell('id'), cell('refunded'), cell('product')];
	return compact({
		id,
		order_key: cell('order_key'),
		status: toStatus(cell('status')),
		total: cell('total'),
		currency: cell('currency'),
		customer_id: cell('customer_id'),
		date_created: created,
		date_paid: paid,
		// When an order was cancelled or money went back isn't told: at the earliest when the last of what is told had happened.
		date_modified: completed ?? paid ?? created,
		billing: compact({
			email: cell('email'),
			phone: cell('phone'),
			country: cell('country'),
			city: cell('city'),
			company: cell('company'),
		}),
		line_items: product === undefined ? [] : [{ name: product }],
		refunds: Number(refunded) !== 0 && refunded !== undefined ? [{ id: `${id}:export`, total: refunded }] : undefined,
	});
}

/** `wc-on-hold`, `On hold`, `Pending payment`. */
function toStatus(text: string | undefined): string | undefined {
	const status = text
		?.toLowerCase()
		.replace(/^wc-/, '')
		.replace(/[\s_]+/g, '-');
	return status === 'pending-payment' ? 'pending' : status;
}
