import { foldName } from '../../lead/foldName';
import { ORDER_STATUSES } from './orderStatusNames';

const EVENT_BY_STATUS = new Map(
	Object.entries(ORDER_STATUSES).flatMap(([event, names]) =>
		names
			.split(/\s+/)
			.filter(Boolean)
			.map((name) => [foldName(name), event] as const),
	),
);

/** What an order in these states is: gone before given back before not paid; a purchase where nothing speaks against it. */
export function eventOfOrder(statuses: readonly string[]): string {
	const events = statuses.map((status) => EVENT_BY_STATUS.get(foldName(status).replace(PARTLY, '')));
	const event = Object.keys(ORDER_STATUSES).find((each) => events.includes(each)) ?? 'order_completed';
	// An order that is paid for and open is still to be sent.
	return event === 'checkout_started' && statuses.some(isPaid) ? 'order_completed' : event;
}

/** `partially_refunded`, `teilweise erstattet` */
export const PARTLY = /^(?:part|teil|parc|parz|gedeelt|czesc|delvi)[a-z]*_/;

const PAID =
	/^(?:paid|settled|captured|bezahlt|payee?|pag(?:ad)?[ao]|pagat[ao]|betaald|oplacon[aeoy]|betald|betalt|maksettu|zaplaceno|zaplatene|odendi|pa(?:iement|go|gamento)_(?:accepte|aceptado|accettato|confirmado)|zahlung_(?:erhalten|eingegangen)|支払済み?)$/;

/** Money came. */
export function isPaid(status: string): boolean {
	return PAID.test(foldName(status));
}
