import { isKnownKind } from '../lead/identity';
import type { Instant } from '../lead/time';
import type { StoredLead, StoreTransaction } from '../store/leadStore';

/**
 * Erases leads with all that was recorded for them. Their addresses stay on the suppression list, as an entry of
 * their own, so that a later import can't bring an objector back (ICO: suppress instead of merely deleting).
 * Answers how many rows went, in order.
 */
export async function eraseLeads(transaction: StoreTransaction, leads: readonly StoredLead[], now: Instant): Promise<number[]> {
	const entries = leads.flatMap((lead) =>
		lead.identities
			.filter(({ kind }) => isKnownKind(kind))
			.map(({ key }) => ({
				id: `erased|${key}|${now}`,
				key,
				code: 'erased',
				action: 'suppress' as const,
				at: now,
				receivedAt: now,
				source: 'privacy',
			})),
	);
	if (entries.length > 0) await transaction.appendSuppressions(entries);
	return await transaction.forgetLeads(leads.map(({ group }) => group));
}
