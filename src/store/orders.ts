import type { DayRollup } from './port/events';
import type { LeadMerge } from './port/leads';
import type { StoredSuppression } from './port/suppressions';
import { compareText } from './storedText';

/** The orders the port promises, for engines that sort and for rows joined from several members of a group. */

export function byOccurrence(a: { occurredAt: number; id: string }, b: { occurredAt: number; id: string }): number {
	return a.occurredAt - b.occurredAt || compareText(a.id, b.id);
}

export function byTime(a: { at: number; id: string }, b: { at: number; id: string }): number {
	return a.at - b.at || compareText(a.id, b.id);
}

export function byDay(a: DayRollup, b: DayRollup): number {
	return compareText(a.name, b.name) || a.day - b.day || compareText(a.currency, b.currency);
}

/** At one instant a suppression comes after, and so outlives, a release. */
export function bySuppression(a: StoredSuppression, b: StoredSuppression): number {
	return a.at - b.at || compareText(a.action, b.action) || compareText(a.id, b.id);
}

export function newestMergeFirst(a: LeadMerge, b: LeadMerge): number {
	return b.at - a.at || compareText(a.fromLeadId, b.fromLeadId);
}
