import type { StoredLead } from '../../store/port/leads';
import { compareText } from '../../store/storedText';

export interface TierRequest {
	leadId: string;
	/** As Score Lead gave it. */
	score: number;
	/** Which thresholds apply, where the rules have several. */
	segment?: string;
	/** Of the lead: the tier of a prospect is no customer's. */
	audience?: string;
	/** What the item has in the fields that the rules look at, by path; absent where it hasn't the field. */
	fields?: Readonly<Record<string, unknown>>;
}

interface RankedRequest {
	lead: StoredLead;
	request: TierRequest;
	/** Its place in the batch. */
	index: number;
}

/** Requests about known leads: the best lead first by its highest score (ties: by id), each lead's in their order. */
export function rankRequests(
	requests: readonly TierRequest[],
	leads: readonly (StoredLead | undefined)[],
): RankedRequest[] {
	const ranked: RankedRequest[] = [];
	const highest = new Map<string, number>();
	for (const [index, request] of requests.entries()) {
		const lead = leads[index];
		if (lead === undefined) continue;
		ranked.push({ lead, request, index });
		highest.set(lead.id, Math.max(request.score, highest.get(lead.id) ?? -Infinity));
	}
	const scores = ranked.map((entry) => ({ entry, score: highest.get(entry.lead.id) ?? -Infinity }));
	scores.sort(
		(a, b) => b.score - a.score || compareText(a.entry.lead.id, b.entry.lead.id) || a.entry.index - b.entry.index,
	);
	return scores.map(({ entry }) => entry);
}
