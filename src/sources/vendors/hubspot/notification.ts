import type { Identities } from '../../../lead/identity';
import type { LeadRecord } from '../../../lead/record';
import type { Instant } from '../../../lead/time';
import type { Fields } from '../../reading/fields';

/** What every record of one notification carries. */
export interface NotificationCommon {
	id: string;
	source: string;
	topic: string;
	identities: Identities;
	links?: string[];
	occurredAt: Instant | undefined;
}

export function dealLink(dealId: string): string {
	return `hubspot:deal:${dealId}`;
}

export function nothing(row: Fields, note: string): LeadRecord[] {
	row.note(note);
	return [];
}
