import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { identitiesOf, type Identities } from '../../lead/identity';
import type { StoredLead } from '../../store/port/leads';
import { MESSAGES } from '../messages';
import { listFormerIds } from '../people/listFormerIds';
import type { PrivacyAnswer } from '../privacy/answerPrivacyRequests';
import type { ScoredLead } from '../scoring/scoredLead';
import type { RecordedLead, RecordedRecord } from './gatherByLead';

/** One person of an item: what was recorded, and the score unless it was only recorded or is about privacy. */
export interface LeadAnswer extends PrivacyAnswer {
	leadId: string;
	/** Those it was known under before, and is still found by: a visitor who has left an address. */
	formerIds?: string[];
	identities: Identities;
	event: { id: string; name: string; occurredAt: number; recorded: boolean; duplicate: boolean };
	/** Everything of the item that is about this person, the event included; of a history that is loaded, nothing. */
	records: readonly RecordedRecord[];
	scored?: ScoredLead;
	/** What somebody may want to mend. */
	notes?: string[];
}

/** With the identities of the lead where they are known already. */
export function toLeadAnswer(person: RecordedLead, known?: Identities): LeadAnswer {
	const { record, occurredAt, recorded } = leadingRecord(person);
	const { lead, identities, rowsErased, exported } = person;
	const isUnknown = exported !== undefined && exported.lead === undefined;
	const notes = isUnknown ? [...person.notes, MESSAGES.nothingOnRecord] : person.notes;
	return compact({
		leadId: lead.id,
		formerIds: rowsErased === undefined ? listFormerIds(lead) : undefined,
		// What the item gave comes first: with a hashing secret the store has nothing to add.
		identities: rowsErased === undefined ? { ...(known ?? strongestOf(lead)), ...identities } : identities,
		event: { id: record.id, name: record.name, occurredAt, recorded, duplicate: !recorded },
		records: person.records,
		rowsErased,
		exported,
		notes: notes.length === 0 ? undefined : notes,
	});
}

/** The newest event among a person's records stands for the item; without one, whatever the payload became. */
export function leadingRecord({ records }: RecordedLead): RecordedRecord {
	let newest: RecordedRecord | undefined;
	let newestEvent: RecordedRecord | undefined;
	for (const recorded of records) {
		if (newest === undefined || recorded.occurredAt > newest.occurredAt) newest = recorded;
		if (recorded.record.kind !== 'event') continue;
		if (newestEvent === undefined || recorded.occurredAt > newestEvent.occurredAt) newestEvent = recorded;
	}
	const leading = newestEvent ?? newest;
	if (leading === undefined) throw new EngineError('internal', 'A recorded lead has at least one record.');
	return leading;
}

/** A lead may have thousands of links and come up with every item of a batch, so its identities are gone through once. */
const strongest = new WeakMap<StoredLead, Identities>();

function strongestOf(lead: StoredLead): Identities {
	const known = strongest.get(lead);
	if (known !== undefined) return known;
	const found = identitiesOf(lead.identities);
	strongest.set(lead, found);
	return found;
}
