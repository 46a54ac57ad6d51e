import type { Instant } from '../lead/time';
import type { StoredEvent, StoredLead, StoredOutcome, StoredScore, StoredSuppression, StoredTrait, StoreTransaction } from '../store/leadStore';
import { addressKeys } from './addressKeys';
import { succeed, type EngineContext, type Result } from './engineContext';
import { inChunks } from './inChunks';
import { findReferenced, type LeadReference } from './scoreLeads';

/**
 * Erases leads with all that was recorded for them. What stays is a hash of each address on the suppression list, so
 * that a later import can't bring an objector back (ICO: suppress instead of merely deleting). What stood against
 * those addresses moves under the hash. Answers how many rows went, in order.
 */
export async function eraseLeads({ keyring }: EngineContext, transaction: StoreTransaction, leads: readonly StoredLead[], now: Instant): Promise<number[]> {
	const keys = [...new Set(leads.flatMap((lead) => addressKeys(lead)))];
	const standing = (await transaction.readSuppressions(keys)).flat();
	const moved = standing.map(({ reason: _, ...entry }) => ({ ...entry, id: keyring.erasedKeyOf(entry.id), key: keyring.erasedKeyOf(entry.key) }));
	const erased = keys.map((key) => {
		const hash = keyring.erasedKeyOf(key);
		return { id: `${hash}@${now}`, key: hash, code: 'erased', action: 'suppress' as const, at: now, receivedAt: now, source: 'privacy' };
	});
	await transaction.appendSuppressions([...moved, ...erased]);
	await transaction.forgetSuppressions(keys);
	return await transaction.forgetLeads(leads.map(({ group }) => group));
}

export async function forgetLeads(context: EngineContext, references: readonly LeadReference[]): Promise<Result<{ leadId: string; rowsErased: number }>[]> {
	return await inChunks(references, (slice) =>
		context.store.write(async (transaction) => {
			const leads = await findReferenced(context, transaction, slice);
			const known = [...new Map(leads.flatMap((lead) => (lead.ok ? [[lead.value.id, lead.value] as const] : []))).values()];
			const counts = await eraseLeads(context, transaction, known, context.clock());
			const erased = new Map(known.map(({ id }, index) => [id, counts[index] ?? 0]));
			return leads.map((lead) => (lead.ok ? succeed({ leadId: lead.value.id, rowsErased: erased.get(lead.value.id) ?? 0 }) : lead));
		}),
	);
}

/** Everything on record about one person, as a subject may ask for it. */
export interface LeadExport {
	lead: StoredLead;
	events: StoredEvent[];
	outcomes: StoredOutcome[];
	scores: StoredScore[];
	traits: StoredTrait[];
	suppressions: StoredSuppression[];
}

export async function exportLeads(context: EngineContext, references: readonly LeadReference[]): Promise<Result<LeadExport>[]> {
	const until = context.clock() + 1;
	return await inChunks(references, (slice) =>
		context.store.read(async (view) => {
			const leads = await findReferenced(context, view, slice);
			return await Promise.all(
				leads.map(async (found): Promise<Result<LeadExport>> => {
					if (!found.ok) return found;
					const lead = found.value;
					const [events = []] = await view.readEvents([lead.group], { until });
					const [outcomes = []] = await view.readOutcomes([lead.group]);
					const [scores = []] = await view.readScores([lead.group], { from: 0, until });
					const [traits = []] = await view.readTraits([lead.group], until);
					const suppressions = (await view.readSuppressions(addressKeys(lead))).flat();
					return succeed({ lead, events, outcomes, scores, traits, suppressions });
				}),
			);
		}),
	);
}
