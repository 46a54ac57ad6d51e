import { minorDigitsOf, type Money } from '../../../lead/money';
import type { Fields } from '../../reading/fields';

/** Currencies whose Stripe amounts don't have the decimals of ISO 4217 (docs.stripe.com/currencies, "special cases"). */
const STRIPE_DIGITS: ReadonlyMap<string, number> = new Map([
	['ISK', 2],
	['UGX', 2],
	['MGA', 0],
]);
const PAYMENT_PARTS = [
	['invoice', 'invoice'],
	['payment_intent', 'payment_intent'],
	['charge', 'charge'],
	['checkout.session', 'checkout'],
] as const;

/** `stripe:invoice:…`, `stripe:payment_intent:…`: every object a payment is reported as, strongest first. */
export function readLinks(f: Fields): string[] {
	const kind = f.text('object');
	// A session in payment mode may have an invoice made afterwards, which its charge does not know of.
	const withoutInvoice = kind === 'checkout.session' && f.text('mode') === 'payment';
	if (kind === 'invoice_payment') return linksOfInvoicePayment(f);
	const paidWith = kind === 'invoice' ? listPaidWith(f) : [];
	return [
		...PAYMENT_PARTS.flatMap(([field, word]) => {
			if (field === 'invoice' && withoutInvoice) return [];
			const id = kind === field ? f.id('id') : f.id(field, `${field}.id`);
			return id === undefined ? [] : [`stripe:${word}:${id}`];
		}),
		...paidWith,
	];
}

/** The payments that an invoice lists since 2025-03-31, where it does: it no longer names one itself. */
export function listPaidWith(invoice: Fields): string[] {
	return invoice.list('payments.data').flatMap((part) => linksOfInvoicePayment(part).slice(1));
}

/** An invoice payment is the only thing that knows both. */
function linksOfInvoicePayment(f: Fields): string[] {
	const invoice = f.id('invoice', 'invoice.id');
	const intent = f.id('payment.payment_intent', 'payment.payment_intent.id');
	const charge = f.id('payment.charge', 'payment.charge.id');
	return [
		`stripe:invoice:${invoice ?? 'unknown'}`,
		...(intent === undefined ? [] : [`stripe:payment_intent:${intent}`]),
		...(charge === undefined ? [] : [`stripe:charge:${charge}`]),
	];
}

/** The one ID of a payment, however it is reported. */
export function paymentKey(object: Fields): string {
	return readLinks(object)[0] ?? object.contentId('stripe', object.time('created'));
}

/** Stripe's minor units as ISO 4217's. */
export function readAmount(object: Fields, amounts: readonly string[]): Money | undefined {
	const money = object.minorMoney(amounts, ['currency']);
	if (money === undefined) return undefined;
	const digits = STRIPE_DIGITS.get(money.currency);
	if (digits === undefined) return money;
	return {
		amountMinor: Math.round(money.amountMinor * 10 ** (minorDigitsOf(money.currency) - digits)),
		currency: money.currency,
	};
}
