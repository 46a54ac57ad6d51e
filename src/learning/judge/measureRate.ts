import type { Interval } from '../../stats/bootstrap';
import { wilsonInterval } from '../../stats/wilsonInterval';

/** How many of how many leads, each counted once. */
export type Rate =
	| { readonly reached: number; readonly leads: number; readonly value: number; readonly interval: Interval }
	| { readonly verdict: 'too early to say'; readonly reached: number; readonly leads: number; readonly needed: number };

/** Standard errors to either side that hold 90 %, as the intervals of an evaluation do. */
const DEVIATE = 1.644854;

/** A share with its interval, or that there are too few leads for one. */
export function measureRate(reached: number, leads: number, minimumLeads: number): Rate {
	if (leads < minimumLeads) return { verdict: 'too early to say', reached, leads, needed: minimumLeads - leads };
	return { reached, leads, value: reached / leads, interval: wilsonInterval(reached, leads, DEVIATE) };
}
