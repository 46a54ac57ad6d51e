import { compact } from '../../compact';
import type { Identity } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { gatherPerson } from '../people/gatherPerson';
import { copyRecords, type LeadExport } from './copyRecords';
import { eraseLead } from './eraseLead';

/** What somebody asks about themselves, and by what they were named. */
export interface PrivacyRequest {
	name: 'forget' | 'export';
	lead: StoredLead;
	identities: readonly Identity[];
	/** On record nowhere: what stands against their addresses is all there can be. */
	isStranger: boolean;
}

export interface PrivacyAnswer {
	/** Set where the person was erased: how many rows went. */
	rowsErased?: number;
	exported?: LeadExport;
}

/** Copies are made before anything is erased. Answers by the ID of each lead concerned. */
export async function answerPrivacyRequests(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly PrivacyRequest[],
	now: Instant,
): Promise<Map<string, PrivacyAnswer>> {
	const answers = new Map<string, PrivacyAnswer>();
	const give = (person: StoredLead, answer: PrivacyAnswer) =>
		person.group.forEach((id) => answers.set(id, { ...answers.get(id), ...answer }));
	for (const { lead, identities, isStranger } of requests.filter(({ name }) => name === 'export')) {
		const person = await gatherPerson(context, transaction, lead, identities);
		const { lead: copied, ...records } = await copyRecords(transaction, person);
		give(person, { exported: compact({ ...records, lead: isStranger ? undefined : copied }) });
	}
	for (const { lead, identities } of requests.filter(({ name }) => name === 'forget')) {
		const person = await gatherPerson(context, transaction, lead, identities);
		const before = answers.get(person.id)?.rowsErased ?? 0;
		give(person, { rowsErased: before + (await eraseLead(context, transaction, person, now)) });
	}
	return answers;
}
