import { USUAL_PRIORITY, type Channel, type Priority, type Purpose } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { findReferenced, unknownLead, type LeadReference } from '../people/findLeads';
import { writeBatch, type BatchOptions } from '../writeBatch';
import { resolveLeads } from '../people/resolveLeads';
import { copyContact } from './contactFacts';
import { findNumberOwners } from './numberOwners';

export interface ContactRequest {
	who: LeadReference;
	channel: Channel;
	purpose: Purpose;
	/** Absent: normal. */
	priority?: Priority;
	/** The message's own id: the same one twice counts once. Without it, one contact per lead, channel and instant. */
	id?: string;
	/** As the check gave it: the message took this place, and counts for good instead. */
	reservation?: string;
	at?: Instant;
	source: string;
}

export interface RecordedContact {
	leadId: string;
	channel: Channel;
	purpose: Purpose;
	at: Instant;
	recorded: boolean;
	duplicate: boolean;
}

/** Writes down that a message went out: what frequency caps and cool-downs count. */
export async function recordContacts(
	context: EngineContext,
	requests: readonly ContactRequest[],
	options: BatchOptions = {},
): Promise<Result<RecordedContact>[]> {
	return await writeBatch(
		context.store,
		requests,
		async (transaction, slice) => await recordSlice(context, transaction, slice),
		options,
	);
}

async function recordSlice(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly ContactRequest[],
): Promise<Result<RecordedContact>[]> {
	const now = context.clock();
	const leads = await findOrCreate(context, transaction, requests, now);
	const known = requests.flatMap((request, index) => {
		const lead = leads[index];
		return lead?.ok
			? [{ ...request, index, lead: lead.value, leadId: lead.value.id, at: Math.min(request.at ?? now, now) }]
			: [];
	});
	const contacts = known.map(
		({ leadId, channel, purpose, at, source, id, reservation, priority }): StoredContact => ({
			id:
				id === undefined
					? context.keyring.concealAddresses(reservation ?? `${leadId}|${channel}|${at}`)
					: context.keyring.conceal(id),
			leadId,
			channel,
			purpose,
			at,
			source,
			...keepPriority(priority),
		}),
	);
	const copies = await copyForNumbers(context, transaction, known, contacts);
	const reservations = known.flatMap(({ reservation }) => reservation ?? []);
	const [, appended] = await Promise.all([
		transaction.releaseReservations(reservations),
		transaction.appendContacts([...contacts, ...copies]),
	]);
	const answers = leads.map((lead): Result<RecordedContact> => (lead.ok ? fail(unknownLead(lead.value.id)) : lead));
	known.forEach(({ index, leadId, channel, purpose, at }, place) => {
		const isNew = appended[place] === true;
		answers[index] = succeed({ leadId, channel, purpose, at, recorded: isNew, duplicate: !isNew });
	});
	return answers;
}

/** As it is stored: a normal one needs no word. */
export function keepPriority(priority: Priority | undefined): Pick<StoredContact, 'priority'> {
	return priority === undefined || priority === USUAL_PRIORITY ? {} : { priority };
}

/** A text or call counts for the lead that owns the number too, whoever the item says it went to. */
async function copyForNumbers(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	known: readonly (ContactRequest & { lead: StoredLead })[],
	contacts: readonly StoredContact[],
): Promise<StoredContact[]> {
	const asked = known.map(({ who, channel, lead }) => ({
		// An item that was scored has its lead's ID and its own addresses.
		addresses: [...('identities' in who ? who.identities : []), ...(who.others ?? [])],
		channel,
		lead,
	}));
	const owners = await findNumberOwners(transaction, keyring, asked);
	return contacts.flatMap((contact, index) => (owners[index] ?? []).map(({ id }) => copyContact(contact, id)));
}

/** A check may allow an address that is on record nowhere; the message to it counts all the same, so it gets a lead. */
async function findOrCreate(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly ContactRequest[],
	now: Instant,
): Promise<Result<StoredLead>[]> {
	const leads = await findReferenced(
		context,
		transaction,
		requests.map(({ who }) => who),
	);
	const unknown = requests.flatMap(({ who }, index) => {
		const identities = 'leadId' in who || leads[index]?.ok ? [] : who.identities;
		return identities.length === 0 ? [] : [{ index, identities, at: now }];
	});
	if (unknown.length === 0) return leads;
	const created = await resolveLeads(transaction, context.keyring, unknown, now);
	unknown.forEach(({ index }, place) => {
		const lead = created[place]?.lead;
		if (lead !== undefined) leads[index] = succeed(lead);
	});
	return leads;
}
