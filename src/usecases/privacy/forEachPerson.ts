import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { gatherPerson } from '../people/gatherPerson';

/** One after the other: such requests are rare, and the second of one person finds the first one's work done. */
export async function forEachPerson<T>(
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
