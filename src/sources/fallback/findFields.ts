import { byName } from '../../lead/byName';
import { tokensOf } from '../../lead/foldName';
import { PEOPLE } from './addressNames';
import { INVOICE_ID, kindsByWord, languagesByPersonalWord, ORDER_NUMBERS, ORDERS } from './fieldKinds';
import { FIELD_WORDS, type FieldKind } from './fieldWords';
import { isOfSomebodyElse } from './findPeople';
import type { Leaf, Scope } from './surveyPayload';

/** A field that is named like one of the kinds, in whatever language and wherever it stands. */
export interface FoundField extends Leaf {
	depth: number;
	rank: number;
	/** Of an amount: the currency its own name says (`total_eur`). */
	currency?: string | undefined;
	/** Of an amount: it is in the currency's smallest unit (`total_in_cents`). */
	minor?: boolean | undefined;
	/** Of an order's number: it may as well be an invoice's. */
	isInvoice?: boolean;
}

export interface FoundFields {
	/** Of each kind the nearest to the top first, and of those the surest name. */
	of: (kind: FieldKind) => readonly FoundField[];
	/** A country whose people write dates and signs as the names of these fields are written; none for English. */
	country: string | undefined;
	/** Names of objects and fields that belong to what happened. */
	names: readonly string[];
}

/** Beside what happened there stand people, addresses, parts of the sum and what was before: their totals and dates are theirs. */
const ELSEWHERE = new Set(
	'address addresses shipping billing tax taxes vat discount discounts coupon coupons refund refunds refunded remaining fulfillment fulfillments tracking previous old before attributes_before utm campaign location device browser settings config plan variant adresse direccion indirizzo endereco adres adress'.split(
		' ',
	),
);
const OF_PEOPLE: ReadonlySet<FieldKind> = new Set(['country', 'region', 'city']);
const MOST_DEPTH = 7;
const MINOR_SUFFIX = /^(.+?)_(?:in_)?(?:cents|minor(?:_units?)?)$/;
/** `grandtotal`, `final_grand_total`, `total_inc_tax`, `order_price_incl`: what an order comes to, however it is called. */
const SUM =
	/^(?!(?:value|price|gross)$)(?:total_(?=order|sale|invoice))?(?:(?:final|order|grand|gross|sale|payment|checkout|invoice|deal|opportunity|monetary)_?)*(?:total|amount|sum|value|price|gross)(?:_(?:gross|brutto|amount|price|value|paid|collected|money))*(?:_(?:inc|incl|including|with)(?:_(?:tax|vat))?)?$/;
const SUM_WORD = { kind: 'amount', rank: 50, languages: [] } as const;
/** `transaction_currency` */
const CURRENCY = /_currency(?:_(?:code|iso))?$/;
const CURRENCY_WORD = { kind: 'currency', rank: 50, languages: [] } as const;
const CURRENCY_SUFFIX = /^(.+?)_(?:in_)?(eur|euros?|usd|gbp|chf|pln|sek|nok|dkk|try|jpy|brl|cad|aud|nzd|mxn|czk|huf)$/;

/** `0`, `0.00`, `0,00 €` */
export function isNothing({ value }: Leaf): boolean {
	if (typeof value !== 'string') return value === false || value === 0;
	return value.startsWith('0') && /^0(?:[.,]0*)?(?: ?[^\d\s]{1,3})?$/.test(value);
}

export function findFields(root: Scope): FoundFields {
	const found = new Map<FieldKind, FoundField[]>();
	const votes = new Map<string, number>();
	const names: string[] = [];
	let row = [{ scope: root, isElsewhere: false, isMinor: isCountedInMinor(root) }];
	for (let depth = 0; depth < MOST_DEPTH && row.length > 0; depth += 1) {
		for (const { scope, isElsewhere, isMinor } of row) {
			if (!isElsewhere) names.push(scope.key);
			for (const leaf of scope.leaves) {
				// `refunded: 0` says that nothing went back.
				if (!isElsewhere && !isNothing(leaf)) names.push(leaf.key);
				collect(leaf, { depth, isElsewhere, isMinor, found, votes });
				// `currency: { code: 'gbp' }`
				if (scope.key === 'currency' && /^(?:code|iso_code)$/.test(leaf.key))
					add(found, 'currency', { ...leaf, depth, rank: ORDER_RANK });
				if (isElsewhere) continue;
				const part = sumIn(leaf, scope, isMinor);
				if (part !== undefined) add(found, 'amount', { ...part, depth: depth - 1 });
				if (isOrderNumber(leaf, scope)) add(found, 'orderId', { ...leaf, depth, rank: ORDER_RANK });
				else if (isInvoiceNumber(leaf, scope))
					add(found, 'orderId', { ...leaf, depth: depth + MOST_DEPTH, rank: ORDER_RANK, isInvoice: true });
			}
		}
		row = row.flatMap(({ scope, isElsewhere, isMinor }) =>
			listRead(scope).map((child) => ({
				scope: child,
				isElsewhere: isElsewhere || isAboutElse(child.key),
				isMinor: isMinor || isCountedInMinor(child),
			})),
		);
	}
	for (const fields of found.values())
		fields.sort((first, second) => first.depth - second.depth || first.rank - second.rank);
	return { of: (kind) => found.get(kind) ?? [], country: countryOf(votes), names };
}

interface Collection {
	depth: number;
	isElsewhere: boolean;
	/** Where it stands whole numbers count the currency's smallest unit. */
	isMinor: boolean;
	found: Map<FieldKind, FoundField[]>;
	votes: Map<string, number>;
}

function collect({ key, value }: Leaf, { depth, isElsewhere, isMinor, found, votes }: Collection): void {
	const { words, spoken, currency, minor = (isMinor && isWhole(value)) || undefined } = meaningOf(key);
	for (const language of spoken) votes.set(language, (votes.get(language) ?? 0) + 1);
	if (typeof value === 'boolean') return;
	for (const { kind, rank } of words)
		if (!isElsewhere || OF_PEOPLE.has(kind)) add(found, kind, { key, value, depth, rank, currency, minor });
}

/** What a field of that name may hold, the languages that call it so, and the currency that the name says. */
const meaningOf = byName((key) => {
	const [, units] = MINOR_SUFFIX.exec(key) ?? [];
	const [, bare = units ?? key, suffix] = CURRENCY_SUFFIX.exec(key) ?? [];
	const whole = kindsByWord().get(key);
	const words =
		whole ??
		kindsByWord().get(bare) ??
		(SUM.test(bare) || (units !== undefined && /^(?:price|value)$/.test(bare))
			? [SUM_WORD]
			: CURRENCY.test(key)
				? [CURRENCY_WORD]
				: []);
	const languages = [...words.flatMap((word) => word.languages), ...(languagesByPersonalWord().get(key) ?? [])];
	return {
		// `total_eur` is an amount and nothing else that `total` may be.
		words: whole === undefined && bare !== key ? words.filter(({ kind }) => kind === 'amount') : words,
		spoken: [...new Set(languages)],
		minor: units === undefined ? undefined : true,
		currency: suffix === undefined ? undefined : suffix.startsWith('euro') ? 'EUR' : suffix.toUpperCase(),
	};
});

function add(found: Map<FieldKind, FoundField[]>, kind: FieldKind, field: FoundField): void {
	const fields = found.get(kind) ?? [];
	fields.push(field);
	found.set(kind, fields);
}

/** `AmazonOrderId`; not another order that it belongs to. */
const OTHERS_ORDER =
	/^(?!(?:parent|original|previous|last|first|old|related|return|refund|next|linked)_)[a-z]+_(?:order|transaction)_(?:id|number|no|nr)$/;
/** A subscription, whose orders come on their own. */
export const PERIODS = /(?:^|_)(?:billing_(?:period|interval|cycle)|subscription|plan)(?:_|$)/;

/** After every name that says so itself. */
const ORDER_RANK = 100;

/** `{ order: { number } }`, or `Order #: A-1001`; a text without a digit may be anything, such as a way to sort. */
function isOrderNumber({ key, value }: Leaf, scope: Scope): boolean {
	if (typeof value === 'boolean') return false;
	if (ORDERS.has(key)) return /\d/.test(String(value));
	if (OTHERS_ORDER.test(key)) return true;
	if (
		key === 'id' &&
		scope.leaves.some((leaf) => leaf.key === 'type' && /^(?:order|purchase)s?$/i.test(String(leaf.value)))
	)
		return true;
	return ORDERS.has(scope.key) && ORDER_NUMBERS.has(key);
}

/** Stripe's, Paddle's, Razorpay's, Checkout.com's own objects; what else only those have who count in the smallest unit (Klarna, PayU, Dodo, Payhip, Teachable, Ticket Tailor). */
const PROVIDER_ID = /^(?:pi|ch|py|cs|in|txn|pay)_\w{3,}$/;
const PROVIDER_FIELDS: Readonly<Record<string, RegExp>> = {
	id: PROVIDER_ID,
	entity: /^(?:payment|order|refund|invoice|payment_link)$/,
	domain: /^(?:live|test)$/,
	billing_reason: /./,
	psp_reference: /./,
	amount_paid_decimal: /./,
	purchase_currency: /./,
	order_create_date: /./,
	unconsented_from_emails: /./,
	base_multiplier: /^100$/,
	payload_type: /^Payment$/,
	type: /^(?:Sale|Transaction)\.[a-z]+$/,
};

/** A provider of payments sent it. */
export function isCountedInMinor({ leaves, children }: Scope): boolean {
	const isSign = ({ key, value }: Leaf) =>
		Object.hasOwn(PROVIDER_FIELDS, key) && PROVIDER_FIELDS[key]?.test(String(value));
	return leaves.some(isSign) || children.some((child) => child.key === 'currency' && child.leaves.some(isSign));
}

export function isWhole(value: Leaf['value']): boolean {
	return /^-?\d+$/.test(String(value));
}

function isTransaction({ key }: Leaf): boolean {
	return (
		kindsByWord()
			.get(key)
			?.some(({ kind }) => kind === 'orderId') === true
	);
}

const PARTS_OF_SUM: ReadonlySet<string> = new Set(['amount', 'value', 'cent_amount']);

/** `total_price: { centAmount: 4950, currencyCode }`, `grandtotal: { amount, divisor: 100, currency_code }` */
function sumIn(
	{ key, value }: Leaf,
	{ key: name, element, leaves }: Scope,
	isProviders: boolean,
): Omit<FoundField, 'depth'> | undefined {
	if (element || typeof value === 'boolean' || !PARTS_OF_SUM.has(key)) return undefined;
	const beside = (...names: string[]) => leaves.find((leaf) => names.includes(leaf.key))?.value;
	const code = beside('currency', 'currency_code', 'currency_value');
	const sum = meaningOf(name).words.find(({ kind }) => kind === 'amount');
	const isSum = sum !== undefined;
	// `price: { value, currency_value }`, and `ecommerce: { transaction_id, value, currency }`
	const isSale =
		(code !== undefined || /\p{Sc}|\b[A-Z]{3}\b/u.test(String(value))) &&
		(/^(?:price|deal|opportunity)$/.test(name) || (key === 'value' && leaves.some(isTransaction)));
	if (!isSum && !isSale) return undefined;
	const isMinor =
		key === 'cent_amount' ||
		Number(beside('divisor')) === 100 ||
		(isWhole(value) && (name.endsWith('_money') || isProviders));
	return {
		key: name,
		value,
		// `subtotal: { value }` after `total: { value }`, and both before a bare `value`.
		rank: isSum ? sum.rank / 1000 - 1 : ORDER_RANK,
		minor: isMinor || undefined,
		currency: typeof code === 'string' ? code.toUpperCase() : undefined,
	};
}

/** An order or an invoice has fewer; looking through more for each of them takes long. */
const MOST_LEAVES = 500;

const isInvoiceId = byName((key) => INVOICE_ID.test(key));

/** `invoice_number`, `{ invoice: { number } }`, `{ number, total, payment_status }` */
function isInvoiceNumber({ key, value }: Leaf, scope: Scope): boolean {
	if (typeof value === 'boolean') return false;
	if (key !== 'number' && key !== 'id') return isInvoiceId(key);
	if (scope.leaves.length > MOST_LEAVES) return false;
	const beside = (names: RegExp) => scope.leaves.some((leaf) => names.test(leaf.key));
	return scope.key === 'invoice' || (beside(/^(?:payment|financial)_status$/) && beside(/^total$/) && !beside(PERIODS));
}

/** Of a list only the one element of a wrapper: several are several people's, or the lines of an order. */
function listRead({ children }: Scope): Scope[] {
	const counts = new Map<string, number>();
	for (const child of children) counts.set(nameOf(child), (counts.get(nameOf(child)) ?? 0) + 1);
	return children.filter(
		(child) =>
			!(child.element && counts.get(nameOf(child)) !== 1) &&
			!isOfSomebodyElse(child.key, child.leaves) &&
			kindsByWord()
				.get(child.key)
				?.some(({ kind }) => kind === 'items' || kind === 'product') !== true,
	);
}

/** JSON:API lists what belongs together: `{ type: 'transactions', attributes }, { type: 'customers', attributes }`. */
function nameOf({ key, leaves, children }: Scope): string {
	const type = children.some((child) => child.key === 'attributes') && leaves.find((leaf) => leaf.key === 'type');
	return type ? `${key}:${String(type.value)}` : key;
}

function isAboutElse(key: string): boolean {
	return tokensOf(key).some((token) => ELSEWHERE.has(token) || PEOPLE.has(token));
}

/** The language with the most names; English has no country, and one foreign name among English ones is enough. */
function countryOf(votes: ReadonlyMap<string, number>): string | undefined {
	let best: string | undefined;
	for (const [language, count] of votes)
		if (FIELD_WORDS[language]?.country !== undefined && count > (best === undefined ? 0 : (votes.get(best) ?? 0)))
			best = language;
	return best === undefined ? undefined : FIELD_WORDS[best]?.country;
}
