import type { ConsentState, StoredConsent } from './port/consents';
import type { DayRollup } from './port/events';
import type { StoredExposure } from './port/exposures';
import type { LeadMerge } from './port/merges';
import type { StoredPast } from './port/pasts';
import type { StoredSuppression } from './port/suppressions';
import { positionOf, type Row } from './rows';
import { compareText } from './storedText';
import { listColumns, type TableOf } from './table';

/** The orders the port promises, for engines that sort and for rows joined from several members of a group. */

export function byOccurrence(a: { occurredAt: number; id: string }, b: { occurredAt: number; id: string }): number {
	return a.occurredAt - b.occurredAt || compareText(a.id, b.id);
}

export function byTime(a: { at: number; id: string }, b: { at: number; id: string }): number {
	return a.at - b.at || compareText(a.id, b.id);
}

export function byExposure(a: StoredExposure, b: StoredExposure): number {
	return a.at - b.at || compareText(a.experiment, b.experiment) || compareText(a.leadId, b.leadId);
}

/** Of a group's members. */
export function byModel(a: StoredPast, b: StoredPast): number {
	return compareText(a.model, b.model) || compareText(a.leadId, b.leadId);
}

export function byDay(a: DayRollup, b: DayRollup): number {
	return (
		compareText(a.name, b.name) ||
		a.day - b.day ||
		compareText(a.currency, b.currency) ||
		compareText(a.facets, b.facets)
	);
}

/** At one instant a suppression comes after, and so outlives, a release. */
export function bySuppression(a: StoredSuppression, b: StoredSuppression): number {
	return a.at - b.at || compareText(a.action, b.action) || compareText(a.id, b.id);
}

export function newestMergeFirst(a: LeadMerge, b: LeadMerge): number {
	return b.at - a.at || compareText(a.fromLeadId, b.fromLeadId);
}

/** Rows that end with their sequence, by a time; of two at one instant the one written last is the later. */
export function rowsByTime<Fields extends object>(
	table: TableOf<Fields>,
	time: keyof Fields,
): (a: Row, b: Row) => number {
	const at = positionOf(table, time);
	const sequence = listColumns(table).length;
	return (a, b) => Number(a[at]) - Number(b[at]) || Number(a[sequence]) - Number(b[sequence]);
}

const CONSENT_ORDER: Record<ConsentState, number> = { granted: 0, pending: 1, denied: 2, withdrawn: 2 };

/** At one instant what permits least comes last. */
export function byConsent(a: StoredConsent, b: StoredConsent): number {
	return a.at - b.at || CONSENT_ORDER[a.state] - CONSENT_ORDER[b.state] || compareText(a.id, b.id);
}
