import type { Instant } from '../lead/time';
import type {
	StoredContact,
	StoredEvent,
	StoredLead,
	StoredOutcome,
	StoredScore,
	StoredSuppression,
	StoredTrait,
	StoreTransaction,
	StoreView,
} from '../store/leadStore';
import { addressKeys } from './addressKeys';
import { unknownLead } from './assignTiers';
import { fail, succeed, type EngineContext, type Result } from './engineContext';
import { findReferenced, type LeadReference } from './findLeads';
import { inChunks } from './inChunks';

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
	contacts: StoredContact[];
}

export async function exportLeads(context: EngineContext, references: readonly LeadReference[]): Promise<Result<LeadExport>[]> {
	return await inChunks(references, (slice) =>
		context.store.read(async (view) => {
			const leads = await findReferenced(context, view, slice);
			const copies = await readExports(context, view, leads.flatMap((lead) => (lead.ok ? [lead.value] : [])));
			const byId = new Map(copies.map((copy) => [copy.lead.id, copy]));
			return leads.map((lead): Result<LeadExport> => {
				if (!lead.ok) return lead;
				const copy = byId.get(lead.value.id);
				return copy === undefined ? fail(unknownLead(lead.value.id)) : succeed(copy);
			});
		}),
	);
}

/** In the order of the leads. */
export async function readExports({ clock }: EngineContext, view: StoreView, leads: readonly StoredLead[]): Promise<LeadExport[]> {
	const until = clock() + 1;
	const groups = leads.map(({ group }) => group);
	const keys = leads.map((lead) => addressKeys(lead));
	const [events, outcomes, scores, traits, contacts, suppressions] = await Promise.all([
		view.readEvents(groups, { until }),
		view.readOutcomes(groups),
		view.readScores(groups, { from: 0, until }),
		view.readTraits(groups, until),
		view.readContacts(groups, { from: 0, until }),
		view.readSuppressions(keys.flat()),
	]);
	let next = 0;
	return leads.map((lead, index) => ({
		lead,
		events: events[index] ?? [],
		outcomes: outcomes[index] ?? [],
		scores: scores[index] ?? [],
		traits: traits[index] ?? [],
		suppressions: suppressions.slice(next, (next += keys[index]?.length ?? 0)).flat(),
		contacts: contacts[index] ?? [],
	}));
}
