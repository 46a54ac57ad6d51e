import type { Identity } from '../lead/identity';
import { listFurther, surveyed } from './fallback/survey';
import type { ReadOptions } from './source';
import { unwrapItem } from './reading/unwrapItem';

/**
 * The addresses of an item besides those of whoever it is about, in any field that may hold a person's: a later step may
 * send to each of them. What they refused counts against it; what the item says is not said of them.
 */
export function readFurtherAddresses(item: unknown, { defaultCountry }: ReadOptions): Identity[] {
	const further = listFurther(surveyed(unwrapItem(item)), defaultCountry);
	return further.slice(0, MOST_ADDRESSES).map(({ kind, value }) => ({ kind, namespace: '', value }));
}

const MOST_ADDRESSES = 50;
