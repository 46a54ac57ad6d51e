import { compact } from '../../compact';
import { isKnownKind, namesOnePerson, type Identity } from '../../lead/identity';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { unknownLead } from '../people/findLeads';
import type { PreparedItem, PreparedRecord, RecordRequest } from './prepareRecords';

/**
 * An item that comes with a lead is about that lead. One that is on record nowhere in this workspace is refused. Of a
 * payload about several people each record stays with whom it names, and so does what is kept by address: a refusal, a
 * consent, a request of their own.
 */
export async function aboutLeads(
	{ keyring }: Pick<EngineContext, 'keyring'>,
	view: StoreView,
	requests: readonly RecordRequest[],
	items: readonly PreparedItem[],
): Promise<PreparedItem[]> {
	const ids = [...new Set(requests.flatMap(({ leadId }) => leadId ?? []))];
	if (ids.length === 0) return [...items];
	const found = await view.readLeads(ids);
	const leads = new Map(ids.map((id, index) => [id, found[index]]));
	return items.map((item, index) => {
		const leadId = requests[index]?.leadId;
		if (leadId === undefined) return item;
		const lead = leads.get(leadId);
		if (lead === undefined) return { records: [], notes: [], error: unknownLead(leadId) };
		const theirs = new Set(lead.identities.map(({ key }) => key));
		const isTheirs = (identity: Identity) => theirs.has(keyring.keyOf(identity));
		const named = item.records.filter(({ identities }) => identities.some(({ kind }) => isKnownKind(kind)));
		const people = new Set(named.map(({ identities: [first] }) => first && keyring.keyOf(first)));
		const isSeveral = people.size > 1 || named.some(({ identities }) => identities.some(isTheirs));
		const records = item.records.map((record) => {
			if (record.identities.length === 0) return { ...record, leadId: lead.id };
			if (record.identities.some(isTheirs) || (isSeveral && named.includes(record))) return record;
			return joinLead(record, lead, named.includes(record));
		});
		return { ...item, records };
	});
}

/** A record of somebody who isn't known to be the lead. */
function joinLead(record: PreparedRecord, lead: StoredLead, isNamed: boolean): PreparedRecord {
	// Who was a visitor until now says who they are.
	if (isNamed && !lead.identities.some(({ kind }) => isKnownKind(kind))) return { ...record, visitorId: lead.id };
	const { kind } = record.record;
	if (isNamed && kind !== 'event' && kind !== 'outcome') return record;
	// Two known people are never made one by an item: another email is looked up later, and finds nobody.
	const identities = record.identities.filter((identity) => identity.kind !== 'email' || !namesOnePerson(identity));
	if (identities.length === record.identities.length) return { ...record, leadId: lead.id };
	const { email, others = [], ...rest } = record.record.identities;
	const further = email === undefined ? others : [...others, { kind: 'email' as const, value: email }].slice(-20);
	return {
		...record,
		record: { ...record.record, identities: compact({ ...rest, others: further }) },
		identities,
		leadId: lead.id,
		note: record.note ?? MESSAGES.otherAddress,
	};
}
