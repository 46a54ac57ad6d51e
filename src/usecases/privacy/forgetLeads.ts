import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoredContact } from '../../store/port/contacts';
import type { DayRollup, ExpiredEvent, StoredEvent } from '../../store/port/events';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTier } from '../../store/port/tiers';
import type { StoredTrait } from '../../store/port/traits';
import { addressKeys } from '../people/addressKeys';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { gatherPerson } from '../people/gatherPerson';
import { inChunks } from '../inChunks';

/** A thousand years on. */
const EVER = 365_000 * DAY_MS;
const CONFLICT_PAGE = 1_000;

/**
 * Erases a lead with all that was recorded for it. What stays is a hash of each address on the suppression list, so
 * that a later import can't bring an objector back (ICO: suppress instead of merely deleting). What stood against
 * those addresses moves under the hash. Answers how many rows went.
 */
export async function eraseLead(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	lead: StoredLead,
	now: Instant,
): Promise<number> {
	const keys = addressKeys(lead);
	const standing = (await transaction.readSuppressions(keys)).flat();
	const moved = standing.map(({ reason: _, ...entry }) => ({
		...entry,
		id: keyring.erasedKeyOf(entry.id),
		key: keyring.erasedKeyOf(entry.key),
	}));
	const erased = keys.map((key) => {
		const hash = keyring.erasedKeyOf(key);
		return {
			id: `${hash}@${now}`,
			key: hash,
			code: 'erased',
			action: 'suppress' as const,
			at: now,
			receivedAt: now,
			source: 'privacy',
		};
	});
	await transaction.appendSuppressions([...moved, ...erased]);
	await transaction.forgetSuppressions(keys);
	const [rows = 0] = await transaction.forgetLeads([lead.group]);
	return rows;
}

export async function forgetLeads(
	context: EngineContext,
	references: readonly LeadReference[],
): Promise<Result<{ leadId: string; rowsErased: number }>[]> {
	return await inChunks(references, (slice) =>
		context.store.write(
			async (transaction) =>
				await forEachPerson(context, transaction, slice, async (person) => ({
					leadId: person.id,
					rowsErased: await eraseLead(context, transaction, person, context.clock()),
				})),
		),
	);
}

/** Everything on record about one person, as a subject may ask for it. */
export interface LeadExport {
	/** Absent where there is no lead: an address may be on the suppression list all the same. */
	lead?: StoredLead;
	merges: LeadMerge[];
	conflicts: IdentityConflict[];
	events: StoredEvent[];
	/** What is left of events that have expired: their days, and their ids. */
	history: DayRollup[];
	expiredEvents: ExpiredEvent[];
	outcomes: StoredOutcome[];
	scores: StoredScore[];
	tiers: StoredTier[];
	/** Former values too. */
	traits: StoredTrait[];
	suppressions: StoredSuppression[];
	contacts: StoredContact[];
}

export async function exportLeads(
	context: EngineContext,
	references: readonly LeadReference[],
): Promise<Result<LeadExport>[]> {
	return await inChunks(references, (slice) =>
		context.store.read(
			async (view) => await forEachPerson(context, view, slice, async (person) => await copyRecords(view, person)),
		),
	);
}

export async function copyRecords(view: StoreView, lead: StoredLead): Promise<LeadExport> {
	const groups = [lead.group];
	const [
		[events = []],
		[history = []],
		[expiredEvents = []],
		[outcomes = []],
		[scores = []],
		[tiers = []],
		[traits = []],
		[contacts = []],
		suppressions,
		merges,
	] = await Promise.all([
		view.readEvents(groups, { until: EVER }),
		view.readHistory(groups, EVER, dayOf(0)),
		view.readExpiredEvents(groups),
		view.readOutcomes(groups),
		view.readScores(groups, { from: 0, until: EVER }),
		view.readTierChanges(groups),
		view.readTraitChanges(groups),
		view.readContacts(groups, { from: 0, until: EVER }),
		view.readSuppressions(addressKeys(lead)),
		view.readMerges(lead.group),
	]);
	const conflicts = await listConflictsOf(view, lead);
	return {
		...{
			lead,
			merges: merges.flatMap((merge) => merge ?? []),
			conflicts,
			events,
			history,
			expiredEvents,
			outcomes,
			scores,
			tiers,
			traits,
		},
		...{ suppressions: suppressions.flat(), contacts },
	};
}

/** Conflicts are few and such requests rare, so all of them are looked through. */
async function listConflictsOf(view: StoreView, { group }: StoredLead): Promise<IdentityConflict[]> {
	const own: IdentityConflict[] = [];
	let afterId: string | undefined;
	do {
		const page = await view.listConflicts({ limit: CONFLICT_PAGE, ...(afterId !== undefined && { afterId }) });
		own.push(...page.filter(({ leadId, otherLeadId }) => group.includes(leadId) || group.includes(otherLeadId)));
		afterId = page.length < CONFLICT_PAGE ? undefined : page.at(-1)?.id;
	} while (afterId !== undefined);
	return own;
}

/** One after the other: such requests are rare, and the second of one person finds the first one's work done. */
async function forEachPerson<T>(
	context: EngineContext,
	view: StoreView,
	references: readonly LeadReference[],
	answer: (person: StoredLead) => Promise<T>,
): Promise<Result<T>[]> {
	const leads = await findReferenced(context, view, references);
	const answers: Result<T>[] = [];
	for (const [index, lead] of leads.entries()) {
		const reference = references[index];
		const identities = reference !== undefined && 'identities' in reference ? reference.identities : [];
		answers.push(lead.ok ? succeed(await answer(await gatherPerson(context, view, lead.value, identities))) : lead);
	}
	return answers;
}
