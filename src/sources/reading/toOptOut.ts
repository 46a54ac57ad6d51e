import { compact } from '../../compact';
import type { LeadRecord, SuppressionRecord } from '../../lead/record';

/** What unsubscribing means for messages: none by email, or none by text where there is only a phone number. */
export function toOptOut({
	id,
	source,
	identities,
	occurredAt,
}: Pick<LeadRecord, 'id' | 'source' | 'identities' | 'occurredAt'>): SuppressionRecord {
	const channel = identities.email === undefined && identities.phone !== undefined ? 'sms' : 'email';
	return {
		kind: 'suppression',
		name: 'opt_out',
		action: 'suppress',
		channel,
		id,
		source,
		identities,
		...compact({ occurredAt }),
		reason: 'unsubscribed',
	};
}
