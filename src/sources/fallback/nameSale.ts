import { foldName } from '../../lead/foldName';
import type { LeadRecord } from '../../lead/record';
import { ownEntry } from '../reading/ownEntry';
import { INVOICE_ID } from './fieldKinds';
import type { FoundFields } from './findFields';
import { eventOfOrder, isPaid } from './orderStatuses';
import type { Happening } from './readHappening';
import { scopesOf, type Scope } from './surveyPayload';

const CHANGES =
	/^(?!\w*_(?:refund|dispute|method|attempt|intent)s?_)(?:orders?|invoices?|payments?|transactions?|charges?)_(?:[a-z]+_)*(?:created?|updated?|changed?)$/;
const REFUND_CHANGES = /^refunds?_(?:[a-z]+_)*(?:created?|updated?|changed?|status(?:_webhook)?)$/;
const REFUND_STATUS = /^(?:refund_)?status$/;
const PAYMENTS =
	/^(?:(?:invoice|order|subscription|recurring)_)?(?:payment|charge|transaction|donation)_(?:succeeded|success(?:ful)?|captured|completed?|received|paid|processed|made|approved)$|^successful_payment|^authorisation$|^purchase_approved$|^on_payment$|^(?:initial|non_renewing)_purchase$|^renewal$/;
const CHARGED_BACK = /^(?:charge_?back|dispute)_(?:lost|accepted)$|^on_(?:refund|chargeback)$/;

/**
 * What became of an order, by the name of what happened and by how the order stands: a list may call every row a completed
 * order, and a shop tells of every change under one name.
 */
export function nameSale(called: string, found: FoundFields, root: Scope): string {
	// `{ eventCode: 'REFUND', success: 'false' }`
	const isSale = called === 'order_completed' || called === 'order_refunded' || PAYMENTS.test(called);
	if (isSale && scopesOf(root).some(isFailed)) return 'payment_failed';
	const period = nameOfPeriod(called, root);
	if (period !== undefined) return period;
	if (called === 'order_refunded' || REFUND_CHANGES.test(called)) return nameRefund(called, root);
	if (CHARGED_BACK.test(called)) return 'order_refunded';
	const isOrdered = called === 'order_completed';
	const isPayment = PAYMENTS.test(called);
	if (!isOrdered && !isPayment && !CHANGES.test(called)) return called;
	const statuses = found.of('status').map(({ value }) => String(value));
	const event = eventOfOrder(statuses);
	if (event === 'order_cancelled' || event === 'order_refunded') return event;
	if (isOrdered) return called;
	const isOrder = called.startsWith('order');
	// Without a number it would be another purchase with each of its changes.
	if (!isPayment && !isOrder && found.of('orderId').length === 0 && findSaleId(called, root) === undefined)
		return called;
	const isDone = isPayment
		? event === 'order_completed'
		: statuses.some((status) => isPaid(status) || (isOrder ? /^completed?$/i : DONE).test(status));
	return isDone ? 'order_completed' : called;
}

/** What app stores tell of a subscription: RevenueCat's own names, beside `period_type`. */
const PERIOD_EVENTS: Readonly<Record<string, string>> = {
	cancellation: 'subscription_cancelled',
	uncancellation: 'subscription_resumed',
	expiration: 'subscription_ended',
	billing_issue: 'payment_failed',
};

function nameOfPeriod(called: string, root: Scope): string | undefined {
	const isPayment = PAYMENTS.test(called);
	if (!isPayment && !Object.hasOwn(PERIOD_EVENTS, called)) return undefined;
	const period = scopesOf(root)
		.flatMap(({ leaves }) => leaves)
		.find(({ key }) => key === 'period_type')?.value;
	if (period === undefined) return undefined;
	return isPayment && /^trial$/i.test(String(period)) ? 'trial_started' : ownEntry(PERIOD_EVENTS, called);
}

/** A refund that is on its way, or came to nothing, gives nothing back. */
function nameRefund(called: string, root: Scope): string {
	const status = scopesOf(root)
		.filter(({ key, parent }) => key === 'refund' || parent?.key === 'refund')
		.flatMap(({ leaves }) => leaves)
		.find(({ key }) => REFUND_STATUS.test(key))?.value;
	if (status === undefined) return called;
	const event = eventOfOrder([String(status)]);
	if (event === 'checkout_started' || event === 'order_cancelled') return 'refund_pending';
	return called === 'order_refunded' || DONE.test(String(status)) ? 'order_refunded' : called;
}

const DONE = /^(?:success|succeeded|successful|processed|completed?|refunded|approved|settled|paid)$/i;

function isFailed({ leaves }: Scope): boolean {
	const isNo = leaves.some(({ key, value }) => key === 'success' && String(value) === 'false');
	return isNo && leaves.some(({ key }) => key.startsWith('event'));
}

const OBJECTS = /^(?:order|invoice|payment|charge|transaction|call)$/;

/** `{ object_type: 'invoice', event_type: 'paid' }`, `{ type: 'payment', action: 'succeeded' }`: what happened to what. */
export function nameWithObject(event: string | undefined, { leaves }: Scope): string | undefined {
	if (event === undefined || !/^[a-z]+$/i.test(event)) return event;
	const object = leaves.find(({ key }) => /^(?:(?:object|entity|resource)(?:_type)?|type)$/.test(key))?.value;
	return OBJECTS.test(String(object)) ? `${String(object)}_${event}` : event;
}

/** Whether money came by the name of what happened. */
export function isPaymentName(text: string): boolean {
	return PAYMENTS.test(foldName(text));
}

/** Whether an order, an invoice or a refund changed: what became of it says how it stands. */
export function isSaleChange(text: string): boolean {
	const name = foldName(text);
	return CHANGES.test(name) || REFUND_CHANGES.test(name);
}

const OF_ORDER = /(?:^|_)(?:orders?|invoices?)_(?!refund(?:_|$)|return|item|line|shipment|transaction|payment)/;
const ENVELOPES = /^(?:data|payload|object|resource|attributes|content|record|detail)$/;
const OF_PAYMENT = new RegExp(`${ENVELOPES.source}|^(?:payment|charge|transaction|entity)$`);
const OF_ORDERS = new RegExp(`${ENVELOPES.source}|^order$`);
export const EVENT_ID = /^ev/i;
const PAYMENT_ID = /^(?:payment_intent|(?:payment|payment_intent|charge)_id)$/;

/** `{ event: 'order.paid', data: { id } }`: what an order's event carries is the order, and a payment without one stands for it. */
export function findSaleId(eventText: string, root: Scope): string | undefined {
	const isPayment = isPaymentName(eventText) || /^(?:payments?|transactions?|charges?)_/.test(foldName(eventText));
	if (!isPayment && !OF_ORDER.test(foldName(eventText))) return undefined;
	const scopes = listInner(root, isPayment ? OF_PAYMENT : undefined);
	const ids = scopes.flatMap(({ leaves }) =>
		leaves.filter(
			({ key, value }) => (isPayment && PAYMENT_ID.test(key)) || (key === 'id' && !EVENT_ID.test(String(value))),
		),
	);
	const id = ids[0]?.value;
	return id === undefined || typeof id === 'boolean' ? undefined : String(id).slice(0, 255);
}

/**
 * A payment and an invoice that don't name their order are purchases of their own until the order names them: whichever
 * arrives first, the order's stands and theirs are taken back.
 */
export function listSamePurchases(orderId: string, root: Scope, common: Happening): LeadRecord[] {
	const ids = listInner(root, OF_ORDERS).flatMap(({ leaves }) =>
		leaves.filter(({ key }) => PAYMENT_ID.test(key) || INVOICE_ID.test(key)),
	);
	const others = new Set(ids.map(({ value }) => String(value).slice(0, 255)));
	others.delete(orderId);
	return [...others].map((id): LeadRecord => {
		const reverses = `mapFields:order:${id}`;
		return { ...common, kind: 'outcome', name: 'same_purchase', id: `${reverses}:paid`, reverses, full: true };
	});
}

/** The innermost first. */
export function listInner(scope: Scope, names = ENVELOPES): Scope[] {
	const inner = scope.children.filter(({ key, element }) => !element && names.test(key));
	return [...inner.flatMap((child) => listInner(child, names)), scope];
}
