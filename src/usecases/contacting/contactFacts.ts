import { compact } from '../../compact';
import { identitiesOf, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import { listStandingPurchases } from '../../lead/purchases';
import type { Companies } from '../../lead/companies';
import { placeOfTraits } from '../../lead/place';
import type { Holdout } from '../../lead/holdout';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTrait } from '../../store/port/traits';
import type { ContactFact, ContactFacts, Verdict } from '../../suppression/contactDecision';
import { contactMemoryMs } from '../../suppression/contactMemoryMs';
import { listPlausiblePlaces } from '../../suppression/plausiblePlaces';
import { listPlausibleZones } from '../../suppression/plausibleZones';
import { readStandings, type HoldoutStandings } from '../experiments/holdoutOfPeople';
import { listPatternsByKey } from '../people/patternsByKey';
import { listPurchases, readColleagues, type Colleagues } from './colleagues';
import { listConsentFacts } from './consentFacts';
import type { Person } from './person';

/** What is on record about the people of a batch, by key and by lead. */
export interface Records {
	entries: ReadonlyMap<string, readonly StoredSuppression[]>;
	outcomes: ReadonlyMap<string, readonly StoredOutcome[]>;
	consents: ReadonlyMap<string, readonly StoredConsent[]>;
	contacts: ReadonlyMap<string, StoredContact[]>;
	traits: ReadonlyMap<string, readonly StoredTrait[]>;
	colleagues: Colleagues<Person>;
	/** Absent where no holdout is running. */
	experiment: HoldoutStandings | undefined;
	/** Further up the batch allowed and not on record: they themselves and their colleagues wait, or would get them all at once. */
	allowed: Map<string, ContactFact[]>;
}

/** Reads what bears on contacting these people: the same few statements for one as for a thousand. */
export async function readRecords(
	view: StoreView,
	keyring: Keyring,
	people: readonly Person[],
	{
		asOf,
		companies,
		holdout,
		allowed,
	}: { asOf: Instant; companies: Companies; holdout: Holdout | undefined } & Pick<Records, 'allowed'>,
): Promise<Records> {
	const keys = [...new Set(people.flatMap((person) => person.keys))];
	// What is kept of an erased person is a hash of each address, so that is looked up as well.
	const lookups = [...keys, ...keys.map(keyring.erasedKeyOf)];
	const groups = listGroups(people);
	// Where somebody is stands in traits, and few rules ask.
	const located = listGroups(people.filter(asksWhere));
	const memory = Math.max(0, ...[...new Set(people.map(({ rules }) => rules))].map(contactMemoryMs));
	const [entries, consents, outcomes, contacts, traits, colleagues, experiment] = await Promise.all([
		view.readSuppressions(lookups),
		view.readConsents(lookups),
		view.readOutcomes([...groups.values()]),
		view.readContacts([...groups.values()], { from: asOf - memory, until: Number.MAX_SAFE_INTEGER }),
		view.readTraits([...located.values()], asOf),
		readColleagues(view, keyring, people, { companies, contactsFrom: asOf - memory, asOf }),
		readStandings(view, holdout, [...groups.values()]),
	]);
	// Under the hash stands what was said about the same address, so that the person who comes back can take it back.
	const byKey = <T extends { key: string }>(rows: readonly T[][]): Map<string, T[]> => {
		const found = new Map<string, T[]>();
		for (const [index, key] of keys.entries()) {
			const known = rows[index] ?? [];
			const erased = rows[index + keys.length] ?? [];
			// Of most addresses nothing is on record.
			if (known.length + erased.length > 0) found.set(key, [...known, ...erased.map((row) => ({ ...row, key }))]);
		}
		return found;
	};
	return {
		entries: byKey(entries),
		consents: byKey(consents),
		outcomes: zip(groups, outcomes),
		// A place taken further up the batch counts for colleagues too, so each person's contacts stand here once.
		contacts: zip(groups, contacts, new Map(colleagues.contacts)),
		traits: zip(located, traits),
		colleagues,
		experiment,
		allowed,
	};
}

function listGroups(people: readonly Person[]): Map<string, LeadGroup> {
	const groups = new Map<string, LeadGroup>();
	for (const { leads } of people) for (const { id, group } of leads) groups.set(id, group);
	return groups;
}

export function toContactFacts(person: Person, records: Records, keyring: Keyring): ContactFacts {
	const { addresses, leads } = person;
	const isOf = (kind: Identity['kind']): boolean =>
		addresses.some((address) => address.kind === kind) ||
		leads.some(({ identities }) => identities.some((identity) => identity.kind === kind));
	const ids = leads.map(({ id }) => id);
	const ofAll = <T>(rows: ReadonlyMap<string, readonly T[]>): T[] => listOf(ids, rows);
	const outcomes = ofAll(records.outcomes);
	const entries = listOf(person.keys, records.entries);
	const consents = listOf(person.keys, records.consents);
	// Reading a phone number for its country costs 20 µs, and only these rules ask where somebody is.
	const { timeZones, places } = asksWhere(person) ? findWhereabouts(person, records) : NOWHERE;
	const facts: ContactFacts = {
		reachable: { email: isOf('email'), phone: isOf('phone') },
		emails: person.emails,
		timeZones,
		places,
		purchases: leads.flatMap(({ id }) => listStandingPurchases(records.outcomes.get(id) ?? [])),
		refunds: outcomes.filter(({ name }) => name === 'refunded').map(({ occurredAt }) => ({ at: occurredAt })),
		verdicts: listVerdicts(outcomes),
		...listColleagueFacts(person, records),
		holdouts: listHoldouts(person, records),
		entries,
		consents: listConsentFacts(person, consents, keyring),
		contacts: [...dropCopies(ofAll(records.contacts)), ...listOf(namesOf(person, keyring), records.allowed)],
	};
	if (keyring.hashed || person.joinedKeys.length > 0) facts.matchedPatterns = matchPatterns(person, keyring);
	return facts;
}

/** Under which somebody is found further down a batch. */
export function namesOf({ leads, identities }: Person, keyring: Keyring): string[] {
	return leads.length > 0 ? leads.map(({ id }) => id) : identities.map(keyring.keyOf);
}

const NOWHERE: Pick<ContactFacts, 'timeZones' | 'places'> = { timeZones: [], places: [] };

/** What is kept under any of these. */
export function listOf<T>(names: readonly string[], rows: ReadonlyMap<string, readonly T[]>): T[] {
	return rows.size === 0 ? [] : names.flatMap((name) => rows.get(name) ?? []);
}

function listColleagueFacts(
	person: Person,
	{ colleagues, contacts, allowed }: Records,
): Pick<ContactFacts, 'colleaguePurchases' | 'colleagueVerdicts' | 'colleagueContacts'> {
	const ids = colleagues.of.get(person) ?? [];
	if (ids.length === 0) return { colleaguePurchases: [], colleagueVerdicts: [], colleagueContacts: [] };
	return {
		colleaguePurchases: listPurchases(ids, colleagues.outcomes),
		// What was said of one colleague isn't taken back by what is said of another.
		colleagueVerdicts: ids.flatMap((id) =>
			listVerdicts(colleagues.outcomes.get(id) ?? []).map((verdict) => ({
				...verdict,
				subject: verdict.subject ?? id,
			})),
		),
		colleagueContacts: ids.flatMap((id) => [...(contacts.get(id) ?? []), ...(allowed.get(id) ?? [])]),
	};
}

/** Somebody else who owns the number would be reached as well, so their group counts too. */
function listHoldouts({ leads }: Person, { experiment }: Records): ContactFacts['holdouts'] {
	if (experiment === undefined) return [];
	const { holdout, standings } = experiment;
	const held = leads.flatMap(({ id }) => standings.get(id) ?? []).filter(({ arm }) => arm === 'holdout');
	const since = held.map(({ exposedAt }) => exposedAt ?? holdout.startedAt);
	return since.length === 0 ? [] : [{ experiment: holdout.salt, since: Math.min(...since) }];
}

function matchPatterns({ rules: { ownAddresses, blockedAddresses }, keys }: Person, keyring: Keyring): string[] {
	const patterns = [...ownAddresses, ...blockedAddresses];
	return patterns.length === 0 ? [] : listPatternsByKey(patterns, new Set(keys), keyring);
}

function asksWhere({ rules: { quietHours, closedOn, places }, channel, bestTimeWithin }: Person): boolean {
	if (bestTimeWithin !== undefined) return true;
	return quietHours[channel].length > 0 || closedOn[channel].length > 0 || places.length > 0;
}

function findWhereabouts({ addresses, leads: [lead], timeZone, places: further }: Person, records: Records) {
	const named = addresses.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
	const rows = lead === undefined ? [] : (records.traits.get(lead.id) ?? []);
	const kept = placeOfTraits(new Map(rows.map(({ name, value }) => [name, String(value)])));
	const known = compact({ ...kept, timeZone: timeZone ?? kept.timeZone, further });
	// A text goes to every number of the item, each where it may be.
	const phones = named.length > 0 ? named : [identitiesOf(lead?.identities ?? []).phone];
	const whereabouts = phones.map((phone) => compact({ ...known, phone }));
	return {
		timeZones: unique(whereabouts.flatMap(listPlausibleZones)),
		places: unique(whereabouts.flatMap(listPlausiblePlaces)),
	};
}

const VERDICTS: ReadonlySet<string> = new Set<Verdict['name']>(['qualified', 'unqualified', 'won', 'lost', 'reopened']);

/** What sales reported and did not take back. */
function listVerdicts(outcomes: readonly StoredOutcome[]): Verdict[] {
	if (outcomes.length === 0) return [];
	const reversed = new Set(outcomes.map(({ reverses }) => reverses));
	return outcomes.flatMap(({ id, name, occurredAt, subject, reverses }) =>
		VERDICTS.has(name) && reverses === undefined && !reversed.has(id)
			? [compact({ name: name as Verdict['name'], at: occurredAt, subject })]
			: [],
	);
}

/** A text is written down for the person and for each other lead that owns the number. */
export function copyContact(contact: StoredContact, leadId: string): StoredContact {
	return { ...contact, id: `${contact.id}|${leadId}`, leadId, copyOf: contact.id };
}

/** Of one message only one counts. */
function dropCopies(contacts: readonly StoredContact[]): StoredContact[] {
	if (contacts.length === 0) return [];
	const originals = new Set(contacts.flatMap(({ id, copyOf }) => (copyOf === undefined ? [id] : [])));
	const copied = new Set<string>();
	return contacts.filter(({ copyOf }) => {
		if (copyOf === undefined) return true;
		if (originals.has(copyOf) || copied.has(copyOf)) return false;
		copied.add(copyOf);
		return true;
	});
}

function unique(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}

/** By lead ID, beside what is there. */
function zip<T>(
	groups: ReadonlyMap<string, LeadGroup>,
	rows: readonly T[][],
	byLead = new Map<string, T[]>(),
): Map<string, T[]> {
	let index = 0;
	for (const id of groups.keys()) byLead.set(id, rows[index++] ?? []);
	return byLead;
}
