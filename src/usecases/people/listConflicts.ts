import { compact } from '../../compact';
import { identitiesOf, type Identities } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';

const PAGE_SIZE = 500;

/** Two known people who claim one identity, as a person decides about them. */
interface ReadableConflict {
	id: string;
	at: Instant;
	/** What both claim. */
	claimed: string;
	lead: { id: string; identities: Identities };
	other: { id: string; identities: Identities };
}

/** Conflicts that wait for a decision. */
export async function listConflicts(
	{ store }: EngineContext,
	{ limit }: { limit: number },
): Promise<ReadableConflict[]> {
	return await store.read(async (view) => {
		const open: IdentityConflict[] = [];
		let afterId: string | undefined;
		do {
			const page = await view.listConflicts(compact({ limit: PAGE_SIZE, afterId }));
			open.push(...page.filter(({ resolvedAt }) => resolvedAt === undefined));
			afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
		} while (afterId !== undefined && open.length < limit);
		const asked = open.slice(0, limit);
		const leads = await view.readLeads(asked.flatMap(({ leadId, otherLeadId }) => [leadId, otherLeadId]));
		return asked.map(({ id, at, key, leadId, otherLeadId }, index) => ({
			id,
			at,
			claimed: key,
			lead: describePerson(leadId, leads[2 * index]),
			other: describePerson(otherLeadId, leads[2 * index + 1]),
		}));
	});
}

function describePerson(id: string, lead: StoredLead | undefined): ReadableConflict['lead'] {
	return { id, identities: lead === undefined ? {} : identitiesOf(lead.identities) };
}
