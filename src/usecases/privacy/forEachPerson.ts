import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { findReferenced, type LeadReference } from '../people/findLeads';
import { describeStranger } from '../people/findStrangers';
import { gatherPerson } from '../people/gatherPerson';

/**
 * One after the other: such requests are rare, and the second of one person finds the first one's work done. Who is named
 * by an address and on record nowhere may be on the suppression list all the same.
 */
export async function forEachPerson<T>(
	context: EngineContext,
	view: StoreView,
	references: readonly LeadReference[],
	answer: (person: StoredLead, isStranger: boolean) => Promise<T>,
): Promise<Result<T>[]> {
	const leads = await findReferenced(context, view, references);
	const answers: Result<T>[] = [];
	for (const [index, lead] of leads.entries()) {
		const reference = references[index];
		const identities = reference !== undefined && 'identities' in reference ? reference.identities : [];
		const stranger = lead.ok ? undefined : describeStranger(context, identities);
		if (lead.ok) answers.push(succeed(await answer(await gatherPerson(context, view, lead.value, identities), false)));
		else answers.push(stranger === undefined ? lead : succeed(await answer(stranger, true)));
	}
	return answers;
}
