import { compact } from '../../../compact';
import { readPath } from '../../../lead/readPath';

/** Columns of the order export (Orders › Export), which no other list has together. */
const COLUMNS = ['Name', 'Financial Status', 'Lineitem quantity', 'Lineitem name'] as const;

/** What isn't about the order as a whole stands on its first row alone. */
const FIRST_ROW = ['Financial Status', 'Total'] as const;

/**
 * A row of the order export as the order that the API would send. An order's further lines have rows of their own with
 * little else: they become an object without a state, which says nothing of a sale. *Accepts Marketing* is the
 * customer's box as of the day of the export: its no is kept, its yes has no date and permits nothing.
 */
export function orderOfExport(body: unknown): Record<string, unknown> | undefined {
	if (typeof body !== 'object' || body === null || !COLUMNS.every((name) => Object.hasOwn(body, name)))
		return undefined;
	const cell = (name: string): string | undefined => {
		const value: unknown = readPath(body, `["${name}"]`);
		const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
		return text === '' ? undefined : text;
	};
	const address = compact({
		country_code: cell('Billing Country'),
		city: cell('Billing City'),
		company: cell('Billing Company'),
	});
	const dates = ['Created at', 'Paid at', 'Fulfilled at', 'Cancelled at'].flatMap((name) => cell(name) ?? []);
	const order = compact({
		id: cell('Id') ?? cell('Name'),
		email: cell('Email'),
		phone: cell('Phone'),
		created_at: cell('Created at'),
	});
	if (FIRST_ROW.some((name) => cell(name) === undefined)) return { ...order, export_line: true };
	return compact({
		...order,
		financial_status: cell('Financial Status'),
		fulfillment_status: cell('Fulfillment Status'),
		processed_at: cell('Paid at'),
		cancelled_at: cell('Cancelled at'),
		// When money went back isn't told: at the earliest when the last of what is told had happened.
		updated_at: dates.at(-1),
		total_price: cell('Total'),
		currency: cell('Currency'),
		line_items: [compact({ title: cell('Lineitem name') })],
		refunds: listRefunds(cell('Id'), cell('Financial Status'), cell('Refunded Amount'), dates.at(-1)),
		billing_address: address,
		buyer_accepts_marketing: cell('Accepts Marketing')?.toLowerCase() === 'no' ? false : undefined,
	});
}

/** Of an order that went back as a whole its state says so. */
function listRefunds(...[id, state, amount, at]: (string | undefined)[]): object[] {
	if (state !== 'partially_refunded' || amount === undefined || !(Number(amount) > 0)) return [];
	return [
		compact({
			id: id && `${id}:export`,
			processed_at: at,
			transactions: [{ kind: 'refund', status: 'success', amount }],
		}),
	];
}
