import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { Channel, Purpose } from '../../lead/channel';
import type { Identity } from '../../lead/identity';
import type { Instant } from '../../lead/time';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import { closedDecision } from '../../suppression/closedDecision';
import type { ContactDecision } from '../../suppression/contactDecision';
import { decideContact } from '../../suppression/decideContact';
import type { SuppressionRules } from '../../suppression/settings';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import type { Claim } from '../people/collectClaims';
import { findLeads, unknownLead } from '../people/findLeads';
import { resolveLeads } from '../people/resolveLeads';
import { copyContact, describePerson, readRecords, toContactFacts, type Person, type Records } from './contactFacts';
import { findNumberOwners } from './numberOwners';

export interface ContactCheck {
	leadId?: string;
	/** As the item gives them: looked up too, also where no lead is on record. */
	identities: readonly Identity[];
	/** Further addresses in the item's fields, to which the message would go as well. */
	others?: readonly Identity[];
	channel: Channel;
	purpose: Purpose;
	/** The recipient's IANA zone, where the item names one. */
	timeZone?: string;
	rules: SuppressionRules;
	/** An allowed message counts at once: for so long, or for good once `recordContacts` confirms it. */
	reserveForMs?: number;
}

export interface CheckedContact extends ContactDecision {
	/** Where the message was allowed and counts already. */
	reservation?: { id: string; expiresAt: Instant };
}

/** May these people be contacted now? Reads the facts, decides by the rules, writes nothing but what is to be reserved. */
export async function checkSuppression(
	context: EngineContext,
	checks: readonly ContactCheck[],
): Promise<Result<CheckedContact>[]> {
	return await inChunks(checks, async (slice) => {
		if (slice.every(({ reserveForMs }) => reserveForMs === undefined)) {
			return await context.store.read(
				async (view) => (await checkSlice(context, view, slice, context.clock())).answers,
			);
		}
		// Writes run one at a time, so nobody else takes the last place between the look and the note of it.
		return await context.store.write(async (transaction) => {
			const asOf = context.clock();
			let checked = await checkSlice(context, transaction, slice, asOf);
			if (checked.strangers.length > 0) {
				await resolveLeads(transaction, context.keyring, checked.strangers, asOf);
				checked = await checkSlice(context, transaction, slice, asOf);
			}
			await transaction.appendContacts(checked.reserved);
			return checked.answers;
		});
	});
}

interface CheckedSlice {
	answers: Result<CheckedContact>[];
	/** To be written. */
	reserved: StoredContact[];
	/** Who may be contacted but is on record nowhere, so that nothing can be counted for them. */
	strangers: Claim[];
}

async function checkSlice(
	{ keyring, settings }: EngineContext,
	view: StoreView,
	checks: readonly ContactCheck[],
	asOf: Instant,
): Promise<CheckedSlice> {
	const leads = await findLeads(
		{ keyring },
		view,
		checks.map(({ leadId, identities }) => (leadId === undefined ? { identities } : { leadId })),
	);
	// Each set of rules once, as what is computed from it is kept with it.
	const rules = new Map<SuppressionRules, SuppressionRules>();
	for (const check of checks)
		if (!rules.has(check.rules)) rules.set(check.rules, addOwnAddresses(check.rules, settings.ownAddresses));
	const asked = checks.map((check, index) => ({
		...check,
		rules: rules.get(check.rules) ?? check.rules,
		addresses: [...check.identities, ...(check.others ?? [])],
		lead: leads[index],
	}));
	const owners = await findNumberOwners(view, keyring, asked);
	const people = asked.map(({ lead, ...check }, index) =>
		describePerson({ ...check, leads: [...(lead === undefined ? [] : [lead]), ...(owners[index] ?? [])] }, keyring),
	);
	const records = await readRecords(view, keyring, people, asOf);

	const reserved: StoredContact[] = [];
	const strangers: Claim[] = [];
	const answers = asked.map((check, index): Result<CheckedContact> => {
		const { channel, purpose, leadId, lead, reserveForMs, identities, rules } = check;
		const person = people[index];
		if (person === undefined || (person.keys.length === 0 && leadId === undefined)) return fail(namesNobody());
		const question = { channel, purpose, asOf };
		if (leadId !== undefined && lead === undefined) {
			// What is known of the item's addresses here is not what is known where the lead was scored.
			return succeed(closedDecision(question, unknownLead(leadId).message, 'unknown_lead'));
		}
		const decision = decideContact(toContactFacts(person, records, keyring), rules, question);
		if (decision.decision !== 'allowed' || reserveForMs === undefined) return succeed(decision);
		if (lead === undefined) {
			strangers.push({ identities, at: asOf });
			return succeed(decision);
		}
		const places = reserve(person, records, { channel, purpose, at: asOf, expiresAt: asOf + reserveForMs });
		reserved.push(...places);
		const [first] = places;
		return succeed(compact({ ...decision, reservation: first && { id: first.id, expiresAt: asOf + reserveForMs } }));
	});
	return { answers, reserved, strangers };
}

function addOwnAddresses(rules: SuppressionRules, own: readonly string[]): SuppressionRules {
	return own.length === 0 ? rules : { ...rules, ownAddresses: [...rules.ownAddresses, ...own] };
}

/** Takes a place for the person, and for whoever else owns the number; it counts further down the batch too. */
function reserve(
	{ leads }: Person,
	records: Records,
	place: Pick<StoredContact, 'channel' | 'purpose' | 'at'> & { expiresAt: Instant },
): StoredContact[] {
	const [first] = leads;
	if (first === undefined) return [];
	const name = nameReservation(first.id, place.at, records.contacts.get(first.id) ?? []);
	const reservation = { ...place, id: name, leadId: first.id, source: 'reservation' };
	return leads.map(({ id }, index) => {
		const contact = index === 0 ? reservation : copyContact(reservation, id);
		records.contacts.get(id)?.push(contact);
		return contact;
	});
}

/** Unlike any other of the lead: numbered by the contacts that are no older, among which its own stays when it is confirmed. */
function nameReservation(leadId: string, at: Instant, contacts: readonly StoredContact[]): string {
	const taken = new Set(contacts.map(({ id }) => id));
	const nameOf = (number: number): string => `reservation|${leadId}|${at}|${number}`;
	let number = contacts.filter((contact) => contact.at >= at).length;
	while (taken.has(nameOf(number))) number++;
	return nameOf(number);
}

function namesNobody(): EngineError {
	return new EngineError(
		'identity-missing',
		'The item has no lead and no email, phone or customer ID: put this step after Score Lead, or send an email address or phone number.',
		{ field: 'lead.id' },
	);
}
