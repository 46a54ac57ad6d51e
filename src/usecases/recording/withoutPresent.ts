import { compact } from '../../compact';
import type { LeadRecord } from '../../lead/record';

/**
 * What shops and exports say of a person as of today on every row, however old: an order of last year comes with this
 * year's number of orders. Learned from, it would tell what came later.
 */
const PRESENT_TRAITS =
	/^(total_(spent|orders)|lifetime_.*|ltv|clv|aov|average_order_value|rfm.*|(orders?|purchases?|tags)_count|number_of_orders|days_since_.*|last_.*|loyalty_.*|verified_email|is_paying_customer|role)$/;

/** A record of the past as it could be known then. */
export function withoutPresent(record: LeadRecord): LeadRecord {
	if (record.traits === undefined) return record;
	const known = Object.entries(record.traits).filter(([name]) => !PRESENT_TRAITS.test(name));
	return compact({ ...record, traits: known.length === 0 ? undefined : Object.fromEntries(known) }) as LeadRecord;
}
