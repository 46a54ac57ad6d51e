import { EngineError } from '../../errors';
import type { Channel, Purpose } from '../../lead/channel';
import { identitiesOf, type Identity } from '../../lead/identity';
import { listStandingPurchases } from '../../lead/purchases';
import type { Instant } from '../../lead/time';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTrait } from '../../store/port/traits';
import type { ContactDecision, ContactFacts } from '../../suppression/contactDecision';
import { decideContact } from '../../suppression/decideContact';
import { listPlausibleZones } from '../../suppression/plausibleZones';
import { contactMemoryMs, type SuppressionRules } from '../../suppression/settings';
import { addressKeys } from '../people/addressKeys';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { findLeads, unknownLead } from '../people/findLeads';
import { inChunks } from '../inChunks';
import type { Claim } from '../people/collectClaims';
import { resolveLeads } from '../people/resolveLeads';

export interface ContactCheck {
	leadId?: string;
	/** As the item says them: looked up too, also where no lead is on record. */
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
	{ keyring }: EngineContext,
	view: StoreView,
	checks: readonly ContactCheck[],
	asOf: Instant,
): Promise<CheckedSlice> {
	const reserved: StoredContact[] = [];
	const strangers: Claim[] = [];
	const leads = await findLeads(
		{ keyring },
		view,
		checks.map(({ leadId, identities }) => (leadId === undefined ? { identities } : { leadId })),
	);
	const people = checks.map((check, index): Person => {
		const lead = leads[index];
		const own = [...check.identities, ...(check.others ?? [])]
			.filter(({ kind }) => kind !== 'link')
			.flatMap(keyring.listKeysOf);
		return lead === undefined
			? { check, keys: new Set(own) }
			: { check, lead, keys: new Set([...own, ...addressKeys(lead)]) };
	});
	const facts = await readFacts(view, people, keyring.erasedKeyOf, asOf);
	const answers = people.map((person): Result<CheckedContact> => {
		const { check, lead, keys } = person;
		if (keys.size === 0 && lead === undefined) return fail(unknownPerson(check.leadId));
		const { channel, purpose, rules, reserveForMs } = check;
		const decision = decideContact(toContactFacts(person, facts), rules, { channel, purpose, asOf });
		if (decision.decision !== 'allowed' || reserveForMs === undefined) return succeed(decision);
		if (lead === undefined) {
			if (check.leadId !== undefined) return fail(unknownLead(check.leadId));
			strangers.push({ identities: check.identities, at: asOf });
			return succeed(decision);
		}
		const contacts = facts.contacts.get(lead.id) ?? [];
		const expiresAt = asOf + reserveForMs;
		const reservation = {
			id: nameReservation(lead.id, asOf, contacts),
			leadId: lead.id,
			channel,
			purpose,
			at: asOf,
			expiresAt,
			source: 'reservation',
		};
		contacts.push(reservation); // counts for the same person further down the batch
		reserved.push(reservation);
		return succeed({ ...decision, reservation: { id: reservation.id, expiresAt } });
	});
	return { answers, reserved, strangers };
}

/** Unlike any other of the lead: numbered by the contacts that are no older, among which its own stays when it is confirmed. */
function nameReservation(leadId: string, at: Instant, contacts: readonly StoredContact[]): string {
	const taken = new Set(contacts.map(({ id }) => id));
	const nameOf = (number: number): string => `reservation|${leadId}|${at}|${number}`;
	let number = contacts.filter((contact) => contact.at >= at).length;
	while (taken.has(nameOf(number))) number++;
	return nameOf(number);
}

interface Person {
	check: ContactCheck;
	lead?: StoredLead;
	/** Everything suppression entries may be kept under. */
	keys: Set<string>;
}

interface Facts {
	entries: ReadonlyMap<string, readonly StoredSuppression[]>;
	outcomes: ReadonlyMap<string, readonly StoredOutcome[]>;
	contacts: ReadonlyMap<string, StoredContact[]>;
	traits: ReadonlyMap<string, readonly StoredTrait[]>;
}

async function readFacts(
	view: StoreView,
	people: readonly Person[],
	erasedKeyOf: (key: string) => string,
	asOf: Instant,
): Promise<Facts> {
	const keys = [...new Set(people.flatMap((person) => [...person.keys]))];
	// What is kept of an erased person is a hash of each address, so that is looked up as well.
	const lookups = [...keys, ...keys.map(erasedKeyOf)];
	const groups = new Map<string, LeadGroup>();
	for (const { lead } of people) if (lead !== undefined) groups.set(lead.id, lead.group);
	const ids = [...groups.keys()];
	const memory = Math.max(0, ...people.map(({ check }) => contactMemoryMs(check.rules)));
	const [entries, outcomes, contacts, traits] = await Promise.all([
		view.readSuppressions(lookups),
		view.readOutcomes([...groups.values()]),
		view.readContacts([...groups.values()], { from: asOf - memory, until: Number.MAX_SAFE_INTEGER }),
		view.readTraits([...groups.values()], asOf),
	]);
	const byLookup = new Map(
		keys.map((key, index) => [key, [...(entries[index] ?? []), ...(entries[index + keys.length] ?? [])]]),
	);
	return { entries: byLookup, outcomes: zip(ids, outcomes), contacts: zip(ids, contacts), traits: zip(ids, traits) };
}

function toContactFacts({ check, lead, keys }: Person, facts: Facts): ContactFacts {
	const kinds = new Set([...check.identities, ...(lead?.identities ?? [])].map(({ kind }) => kind));
	const known = { ...identitiesOf(lead?.identities ?? []) };
	const phone = check.identities.find(({ kind }) => kind === 'phone')?.value ?? known.phone;
	const traits = new Map(
		(lead === undefined ? [] : (facts.traits.get(lead.id) ?? [])).map(({ name, value }) => [name, String(value)]),
	);
	const timeZone = check.timeZone ?? traits.get('time_zone') ?? traits.get('timezone');
	const country = traits.get('country') ?? traits.get('country_code');
	const region = traits.get('region') ?? traits.get('state') ?? traits.get('province');
	return {
		reachable: { email: kinds.has('email'), phone: kinds.has('phone') },
		// Reading a phone number for its country costs 20 µs, and only quiet hours ask where somebody is.
		timeZones:
			check.rules.quietHours[check.channel].length === 0
				? []
				: listPlausibleZones({
						...(timeZone !== undefined && { timeZone }),
						...(phone !== undefined && { phone }),
						...(country !== undefined && { country }),
						...(region !== undefined && { region }),
					}),
		purchases: lead === undefined ? [] : listStandingPurchases(facts.outcomes.get(lead.id) ?? []),
		entries: [...keys].flatMap((key) => facts.entries.get(key) ?? []),
		contacts: lead === undefined ? [] : (facts.contacts.get(lead.id) ?? []),
	};
}

function zip<T>(ids: readonly string[], rows: readonly T[][]): Map<string, T[]> {
	return new Map(ids.map((id, index) => [id, rows[index] ?? []]));
}

function unknownPerson(leadId: string | undefined): EngineError {
	const who =
		leadId === undefined
			? 'The item names nobody'
			: `No lead "${leadId}" is on record in this workspace, and the item names no address`;
	return new EngineError(
		'identity-missing',
		`${who}: put this step after Score Lead, or send an e-mail or phone number.`,
		{ field: 'lead.id' },
	);
}
