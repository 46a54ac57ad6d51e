import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { channelsOf } from './channelNames';
import { listAddresses } from './findPeople';
import type { Scope } from './surveyPayload';

const FORMER = /^(?:previous|old|prev|before|former)(?:_|$)/;
/** Goods: a sign that says STOP, a block of wood. */
const THINGS =
	/(?:^|_)(?:parcels?|shipments?|devices?|licen[cs]es?|product|products|line_items?|lines|variants?|cart|basket)$/;
/** How many did, out of all. */
const COUNTS = /(?:^|_)(?:stats|statistics|metrics|report|totals|counts|summary|rates)$/;
/** Somebody else with an address: a colleague of ours, or whoever recommended the person. */
const SOMEBODY_ELSE =
	/^(?:referrer|referred_by|referral|agent|assignee|owner|manager|rep|sales_rep|organizer|host|friend|staff)$/;

/** Whether what stands there is of the past, about goods, a count of many people, or somebody else's. */
export function isSetAside(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		const kind = kindOf(place.key);
		if (kind === 'aside' || ((kind === 'things' || isPriced(place)) && !hasAddress(place)) || isOfCookies(place))
			return true;
	}
	return false;
}

/** Of a list of purposes: `{ name: 'Performance cookies', status: 'OPT_OUT' }`. */
const isCookie = byName((name) => COOKIES.test(name) && channelsOf(name) === undefined);
const COOKIES = /^(?!.*(?:marketing|promotion|news)).*(?:^|_)cookies?(?:_|$)/;

function isOfCookies({ element, leaves }: Scope): boolean {
	return (
		element &&
		leaves.some(
			({ key, value }) =>
				/^(?:name|purpose|label|title)$/.test(key) &&
				typeof value === 'string' &&
				value.length < 60 &&
				isCookie(foldName(value)),
		)
	);
}

const PRICES: ReadonlySet<string> = new Set([
	'price',
	'unit_price',
	'quantity',
	'qty',
	'sku',
	'product_id',
	'variant_id',
]);

function isPriced({ element, leaves }: Scope): boolean {
	return element && leaves.some(({ key }) => PRICES.has(key));
}

/** Never of the person, or only where an address says so. */
type Kind = 'aside' | 'things' | undefined;

const MOST_KEYS = 10_000;
const kinds = new Map<string, Kind>();

/** Names repeat from payload to payload, so each is asked for once. */
function kindOf(key: string): Kind {
	const found = kinds.get(key);
	if (found !== undefined || kinds.has(key)) return found;
	if (kinds.size >= MOST_KEYS) kinds.clear();
	const isThing = THINGS.test(key) || COUNTS.test(key);
	const kind = FORMER.test(key) || SOMEBODY_ELSE.test(key) ? 'aside' : isThing ? 'things' : undefined;
	kinds.set(key, kind);
	return kind;
}

/** Asked for each row of a report, of the whole report. */
const known = new WeakMap<Scope, boolean>();

function hasAddress(scope: Scope): boolean {
	const has = known.get(scope) ?? listAddresses(scope, { direction: 'out', country: undefined }).length > 0;
	known.set(scope, has);
	return has;
}
