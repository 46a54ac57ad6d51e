import { compact } from '../../compact';
import { addressKindOf, type Channel } from '../../lead/channel';
import { identitiesOf, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import { listStandingPurchases } from '../../lead/purchases';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTrait } from '../../store/port/traits';
import type { ConsentFact, ContactFacts, Verdict } from '../../suppression/contactDecision';
import { contactMemoryMs } from '../../suppression/contactMemoryMs';
import { listPlausiblePlaces } from '../../suppression/plausiblePlaces';
import { listPlausibleZones } from '../../suppression/plausibleZones';
import type { SuppressionRules } from '../../suppression/settings';
import { addressKeys } from '../people/addressKeys';
import { readColleaguePurchases } from './colleaguePurchases';
import { listDomainKeys, listPatternKeys } from './patternKeys';

/** One person a check is about, with everybody whose record counts for them. */
export interface Person {
	/** As the item gives them: the message would go to each that the channel reaches. */
	addresses: readonly Identity[];
	channel: Channel;
	timeZone?: string;
	rules: SuppressionRules;
	/** Theirs first; for texts and calls the leads that own or claimed the number as well. */
	leads: readonly StoredLead[];
	/** The email addresses among these, where they are known in clear. */
	emails: readonly string[];
	/** Everything suppression entries that hold for them may be kept under. */
	keys: readonly string[];
}

export function describePerson(asked: Omit<Person, 'emails' | 'keys'>, keyring: Keyring): Person {
	const { addresses, leads } = asked;
	const known = [...addresses, ...leads.flatMap((lead) => lead.identities)];
	const emails = unique(known.flatMap(({ kind, value }) => (kind === 'email' && value ? [value] : [])));
	const named = addresses.filter(({ kind }) => kind !== 'link').flatMap(keyring.listKeysOf);
	const ofLeads = leads.flatMap((lead) => [...addressKeys(lead), ...listDomainKeys(lead, keyring)]);
	const patterns = emails.flatMap((email) => listPatternKeys(email, keyring));
	return { ...asked, emails, keys: unique([...named, ...ofLeads, ...patterns]) };
}

/** What is on record about the people of a batch, by key and by lead. */
export interface Records {
	entries: ReadonlyMap<string, readonly StoredSuppression[]>;
	outcomes: ReadonlyMap<string, readonly StoredOutcome[]>;
	consents: ReadonlyMap<string, readonly StoredConsent[]>;
	contacts: ReadonlyMap<string, StoredContact[]>;
	traits: ReadonlyMap<string, readonly StoredTrait[]>;
	colleaguePurchases: ReadonlyMap<Person, readonly { at: Instant }[]>;
}

/** Reads what bears on contacting these people: the same few statements for one as for a thousand. */
export async function readRecords(
	view: StoreView,
	keyring: Keyring,
	people: readonly Person[],
	asOf: Instant,
): Promise<Records> {
	const keys = unique(people.flatMap((person) => person.keys));
	// What is kept of an erased person is a hash of each address, so that is looked up as well.
	const lookups = [...keys, ...keys.map(keyring.erasedKeyOf)];
	const groups = new Map<string, LeadGroup>(people.flatMap(({ leads }) => leads.map(({ id, group }) => [id, group])));
	const ids = [...groups.keys()];
	// Where somebody is stands in traits, and few rules ask.
	const located = new Map(people.filter(asksWhere).flatMap(({ leads }) => leads.map(({ id, group }) => [id, group])));
	const memory = Math.max(0, ...[...new Set(people.map(({ rules }) => rules))].map(contactMemoryMs));
	const [entries, consents, outcomes, contacts, traits, colleaguePurchases] = await Promise.all([
		view.readSuppressions(lookups),
		view.readConsents(lookups),
		view.readOutcomes([...groups.values()]),
		view.readContacts([...groups.values()], { from: asOf - memory, until: Number.MAX_SAFE_INTEGER }),
		view.readTraits([...located.values()], asOf),
		readColleaguePurchases(view, keyring, people),
	]);
	// Under the hash stands what was said about the same address, so that the person who comes back can take it back.
	const byKey = <T extends { key: string }>(rows: readonly T[][]): Map<string, T[]> =>
		new Map(
			keys.map((key, index) => {
				const [known = [], erased = []] = [rows[index], rows[index + keys.length]];
				return [key, erased.length === 0 ? known : [...known, ...erased.map((row) => ({ ...row, key }))]];
			}),
		);
	return {
		entries: byKey(entries),
		consents: byKey(consents),
		outcomes: zip(ids, outcomes),
		contacts: zip(ids, contacts),
		traits: zip([...located.keys()], traits),
		colleaguePurchases,
	};
}

export function toContactFacts(person: Person, records: Records, keyring: Keyring): ContactFacts {
	const { addresses, leads, channel } = person;
	const kinds = new Set([...addresses, ...leads.flatMap((lead) => lead.identities)].map(({ kind }) => kind));
	const ofAll = <T>(rows: ReadonlyMap<string, readonly T[]>): T[] => leads.flatMap(({ id }) => rows.get(id) ?? []);
	const outcomes = ofAll(records.outcomes);
	const entries = person.keys.flatMap((key) => records.entries.get(key) ?? []);
	return {
		reachable: { email: kinds.has('email'), phone: kinds.has('phone') },
		emails: person.emails,
		// Reading a phone number for its country costs 20 µs, and only these rules ask where somebody is.
		...(asksWhere(person) ? findWhereabouts(person, records) : { timeZones: [], places: [] }),
		purchases: leads.flatMap(({ id }) => listStandingPurchases(records.outcomes.get(id) ?? [])),
		refunds: outcomes.filter(({ name }) => name === 'refunded').map(({ occurredAt }) => ({ at: occurredAt })),
		verdicts: listVerdicts(outcomes),
		colleaguePurchases: records.colleaguePurchases.get(person) ?? [],
		holdouts: [],
		entries,
		consents: listConsents(
			person.keys.flatMap((key) => records.consents.get(key) ?? []),
			listRecipients(person, keyring),
			channel,
		),
		contacts: dropCopies(ofAll(records.contacts)),
	};
}

function asksWhere({ rules: { quietHours, closedOn, places }, channel }: Person): boolean {
	return quietHours[channel].length > 0 || closedOn[channel].length > 0 || places.length > 0;
}

function findWhereabouts({ addresses, leads: [lead], timeZone }: Person, records: Records) {
	const named = addresses.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
	const rows = lead === undefined ? [] : (records.traits.get(lead.id) ?? []);
	const traits = new Map(rows.map(({ name, value }) => [name, String(value)]));
	const known = compact({
		timeZone: timeZone ?? traits.get('time_zone') ?? traits.get('timezone'),
		country: traits.get('country') ?? traits.get('country_code'),
		region: traits.get('region') ?? traits.get('state') ?? traits.get('province'),
	});
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
	const reversed = new Set(outcomes.map(({ reverses }) => reverses));
	return outcomes.flatMap(({ id, name, occurredAt, subject, reverses }) =>
		VERDICTS.has(name) && reverses === undefined && !reversed.has(id)
			? [compact({ name: name as Verdict['name'], at: occurredAt, subject })]
			: [],
	);
}

/** The addresses the message goes to, each under all its keys: the item's, else the lead's first of that kind. */
function listRecipients({ addresses, leads: [lead], channel }: Person, keyring: Keyring): string[][] {
	const wanted = addressKindOf(channel);
	const named = addresses.filter(({ kind }) => kind === wanted);
	if (named.length > 0) return named.map(keyring.listKeysOf);
	const known = (lead?.identities ?? []).filter(({ kind }) => kind === wanted);
	return known
		.toSorted((a, b) => a.addedAt - b.addedAt)
		.slice(0, 1)
		.map(({ key }) => [key]);
}

/**
 * Consent for another address permits nothing, and where a message goes to several addresses none permits it unless each
 * has one.
 */
function listConsents(
	consents: readonly StoredConsent[],
	recipients: readonly string[][],
	asked: Channel,
): ConsentFact[] {
	if (consents.length === 0) return [];
	const [first = ''] = recipients.flat();
	const kind = first.slice(0, first.indexOf(':') + 1);
	const grants = consents.filter(({ state, channel }) => state === 'granted' && channel === asked);
	const granted = new Set(grants.map(({ key }) => key));
	const isWhole = recipients.every((keys) => keys.some((key) => granted.has(key)));
	return consents.map(({ key, channel, state, at, receivedAt, expiresAt, source, unverified }) => {
		const ofRecipient = isWhole && recipients.some((keys) => keys.includes(key));
		const ofOtherAddress = kind !== '' && key.startsWith(kind) && !ofRecipient;
		return compact({ key, channel, state, at, receivedAt, expiresAt, source, ofOtherAddress, unverified });
	});
}

/** A text is written down for the person and for each other lead that owns the number. */
export function copyContact(contact: StoredContact, leadId: string): StoredContact {
	return { ...contact, id: `${contact.id}|${leadId}`, leadId, copyOf: contact.id };
}

/** Of one message only one counts. */
function dropCopies(contacts: readonly StoredContact[]): StoredContact[] {
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

function zip<T>(ids: readonly string[], rows: readonly T[][]): Map<string, T[]> {
	return new Map(ids.map((id, index) => [id, rows[index] ?? []]));
}
