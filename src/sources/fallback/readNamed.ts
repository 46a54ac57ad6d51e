import { compact } from '../../compact';
import { currencyWritten } from '../../lead/parseMoney';
import type { Money } from '../../lead/money';
import type { Instant } from '../../lead/time';
import { messages } from '../messages';
import type { Fields } from '../reading/fields';
import type { FieldMapping } from '../source';
import type { FieldKind } from './fieldWords';
import { foldName } from '../../lead/foldName';
import { PARTLY } from './orderStatuses';
import { findFields, isCountedInMinor, isNothing, isWhole, type FoundField, type FoundFields } from './findFields';
import { scopesOf, type Scope } from './surveyPayload';
import type { Guesses } from './guesses';

/** What a payload says of a happening: by a path given by hand, by the commonest names, or by any name of the same meaning. */
export interface Named {
	occurredAt: Instant | undefined;
	orderId: string | undefined;
	money: Money | undefined;
	isAmountLost: boolean;
	/** The amount is nothing, in whatever currency. */
	isFree: boolean;
	category: string | undefined;
	/** Which fields were found by their meaning alone, for people. */
	parts: string[];
}

interface NamedSearch {
	mapping: FieldMapping;
	pathsOf: (field: keyof Guesses) => readonly string[];
	found: FoundFields;
}

type Guessed = 'occurredAt' | 'orderId' | 'amount' | 'currency' | 'category';
const LABELS: Readonly<Record<Guessed, string>> = {
	occurredAt: 'time',
	orderId: 'order',
	amount: 'amount',
	currency: 'currency',
	category: 'category',
};

/** `#1005` is order 1005. */
export const HASH = /^#\s*(?=\w)/;

export function readNamed(fields: Fields, { mapping, pathsOf, found }: NamedSearch): Named {
	const parts: string[] = [];
	const find = (kind: Guessed, ...kinds: readonly FieldKind[]): FoundField | undefined => {
		if (kind !== 'orderId' && mapping[kind]) return undefined;
		const isCounted = found.of(kind)[0]?.minor === true;
		if (!isCounted && pathsOf(kind).some((path) => fields.has(path) && fields.keys(path).length === 0))
			return undefined;
		const field = [kind, ...kinds].flatMap((each) => found.of(each))[0];
		if (field !== undefined) parts.push(messages.part(LABELS[kind], field.key));
		return field;
	};
	const time = find('occurredAt');
	const order = find('orderId');
	const category = find('category', 'product');
	return {
		occurredAt: time === undefined ? fields.time(...pathsOf('occurredAt')) : alone(fields, time).time(pathOf(time)),
		orderId: (order === undefined ? fields.id(...pathsOf('orderId')) : alone(fields, order).id(pathOf(order)))?.replace(
			HASH,
			'',
		),
		category:
			category === undefined ? fields.text(...pathsOf('category')) : alone(fields, category).text(pathOf(category)),
		...readMoney(fields, pathsOf, { amount: find('amount'), currency: find('currency') }),
		parts,
	};
}

function readMoney(
	fields: Fields,
	pathsOf: NamedSearch['pathsOf'],
	{ amount, currency }: { amount: FoundField | undefined; currency: FoundField | undefined },
): Pick<Named, 'money' | 'isAmountLost' | 'isFree'> {
	const place = amount === undefined ? fields : alone(fields, amount);
	// `total: 4900` beside `total_str: '49.00'`: the one written for people leaves no doubt about its unit.
	const paths =
		amount === undefined
			? pathsOf('amount').flatMap((path) =>
					[`${path}_str`, `${path}_formatted`, path].filter((each) => fields.has(each)),
				)
			: [pathOf(amount)];
	const codes = pathsOf('currency').flatMap((path) => (fields.keys(path).length === 0 ? path : codesIn(path)));
	const code = amount?.currency ?? (currency === undefined ? fields.currency(...codes) : currencyOf(currency, fields));
	if (amount?.minor) {
		const money = fields.over({ amount: amount.value, code }).minorMoney(['amount'], ['code']);
		return { money, isAmountLost: money === undefined, isFree: isNothing(amount) };
	}
	const money = code === undefined ? place.money(paths, []) : place.moneyIn(paths, code);
	const given = paths.filter((path) => place.has(path));
	const isFree = given.length > 0 && given.every((key) => isNothing({ key, value: place.text(key) ?? '' }));
	return { money, isAmountLost: money === undefined && given.length > 0, isFree };
}

/** What went back, and of which order: in an object of its own, or beside the order's sum under a name of its own. */
export function readRefunded(
	fields: Fields,
	{ root, found, pathsOf }: Pick<NamedSearch, 'pathsOf' | 'found'> & { root: Scope },
): Partial<Pick<Named, 'orderId' | 'money' | 'isAmountLost'>> & Returned {
	const scopes = scopesOf(root);
	const part = scopes.find(({ key, element }) => key === 'refund' && !element);
	const back = part === undefined ? undefined : findFields(part);
	const beside = scopes.flatMap((scope) =>
		scope.leaves
			.filter(({ key }) => REFUNDED.test(key))
			.map((leaf): FoundField => {
				const minor = (isCountedInMinor(scope) && isWhole(leaf.value)) || undefined;
				return { ...leaf, depth: 0, rank: 0, minor };
			}),
	)[0];
	const amount = back?.of('amount')[0] ?? beside;
	const order = back?.of('orderId')[0];
	// Of a payment without an order the payment is the purchase.
	const payment = part?.leaves
		.concat(part.children.flatMap(({ leaves }) => leaves))
		.find(({ key }) => key === 'payment_id');
	const orderId =
		order === undefined
			? payment && String(payment.value).slice(0, 255)
			: alone(fields, order).id(pathOf(order))?.replace(HASH, '');
	const refundId = findRefundId(part, scopes);
	const isSum = (back?.of('amount').length ?? 0) === 0 && beside !== undefined && SUMMED.test(beside.key);
	if (amount === undefined) {
		const isPart = found.of('status').some(({ value }) => PARTLY.test(foldName(String(value))));
		return compact({ orderId, refundId, isAmountLost: isPart || undefined });
	}
	const currency = [back, found].flatMap((each) => each?.of('currency') ?? [])[0];
	return compact({ orderId, refundId, isSum: isSum || undefined, ...readMoney(fields, pathsOf, { amount, currency }) });
}

export interface Returned {
	/** The sender's own ID of the refund: told of twice it is one. */
	refundId?: string;
	/** The amount is all that went back of the order so far. */
	isSum?: boolean;
}

function findRefundId(part: Scope | undefined, scopes: readonly Scope[]): string | undefined {
	const own = [part, ...(part?.children ?? [])].flatMap((scope) => scope?.leaves ?? []);
	const id =
		own.find(({ key }) => key === 'id') ??
		scopes.flatMap(({ leaves }) => leaves).find(({ key }) => key === 'refund_id');
	return id === undefined || typeof id.value === 'boolean' ? undefined : String(id.value).slice(0, 200);
}

const SUMMED = /refunded/;

const REFUNDED = /^(?:refund(?:ed)?_(?:amount|total)|(?:amount|total)_refunded)$/;

/** `currency: { code: 'EUR' }` */
function codesIn(path: string): string[] {
	return ['code', 'iso_code', 'isoCode', 'shortcode', 'id'].map((name) => `${path}.${name}`);
}

/** `EUR`, `€`, `kr`. */
function currencyOf(field: FoundField, fields: Fields): string | undefined {
	return currencyWritten(String(field.value), fields.defaultCountry) ?? alone(fields, field).currency(pathOf(field));
}

function alone(fields: Fields, { key, value }: FoundField): Fields {
	return fields.over({ [key]: value });
}

function pathOf({ key }: FoundField): string {
	return `["${key}"]`;
}
