import { compact } from '../../compact';
import { isRunning, type Holdout } from '../../lead/holdout';
import { EngineError } from '../../errors';
import type { Channel, Priority, Purpose } from '../../lead/channel';
import type { Identity } from '../../lead/identity';
import type { WrittenPlace } from '../../lead/place';
import type { Instant } from '../../lead/time';
import type { StoredContact } from '../../store/port/contacts';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoreView } from '../../store/port/leadStore';
import { closedDecision } from '../../suppression/closedDecision';
import { findBestTime, type BestTime, type BestTimeReach } from '../../suppression/bestTime';
import type { ContactDecision, ContactFacts, ContactQuestion } from '../../suppression/contactDecision';
import { decideContact } from '../../suppression/decideContact';
import { openLocalClock } from '../../suppression/localClock';
import type { SuppressionRules } from '../../suppression/settings';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import type { Claim } from '../people/collectClaims';
import { findLeads, unknownLead } from '../people/findLeads';
import { resolveLeads } from '../people/resolveLeads';
import { copyContact, listOf, namesOf, readRecords, toContactFacts, type Records } from './contactFacts';
import { describePerson, type Person } from './person';
import { keepPriority } from './recordContacts';
import { readResponses } from './readResponses';
import { addItemRefusals, indexRefusals, type ItemRefusal } from './itemRefusals';
import { findNumberOwners, readRivals } from './numberOwners';

export interface ContactCheck {
	leadId?: string;
	/** As the item gives them: looked up too, also where no lead is on record. */
	identities: readonly Identity[];
	/** Further addresses in the item's fields, to which the message would go as well. */
	others?: readonly Identity[];
	channel: Channel;
	purpose: Purpose;
	/** Absent: normal. */
	priority?: Priority;
	/** The recipient's IANA zone, where the item names one. */
	timeZone?: string;
	/** What the item itself says against messages; it holds for the others of a batch too. */
	refusals?: readonly ItemRefusal[];
	/** The addresses that the item names: the recipient may be at each. */
	places?: readonly WrittenPlace[];
	rules: SuppressionRules;
	/** An allowed message counts at once: for so long, or for good once `recordContacts` confirms it. */
	reserveForMs?: number;
	/** How far ahead to look for the hour at which the person usually responds; their history is read for it. */
	bestTimeWithin?: BestTimeReach;
}

export interface CheckedContact extends ContactDecision {
	/** Where it was asked for: the hour at which the person usually responds, no earlier than allowed; absent where none is usual. */
	best?: BestTime;
	/** Where the message was allowed and counts already. */
	reservation?: { id: string; expiresAt: Instant };
}

/**
 * May these people be contacted now? Reads the facts, decides by the rules, writes what is to be reserved and, where a
 * holdout is running, that a person came to the point at which the groups part. A preview writes nothing.
 */
export async function checkSuppression(
	context: EngineContext,
	checks: readonly ContactCheck[],
	{ preview = false, onChunk }: { preview?: boolean; onChunk?: (done: number) => void } = {},
): Promise<Result<CheckedContact>[]> {
	const refusals = indexRefusals(checks, context.keyring);
	let allowed: CheckedSlice['allowed'] = new Map();
	const answer = (checked: CheckedSlice): Result<CheckedContact>[] => {
		({ allowed } = checked);
		return checked.answers;
	};
	return await inChunks(
		checks,
		async (slice) => {
			if (slice.every(({ reserveForMs }) => reserveForMs === undefined)) {
				const checked = await context.store.read(
					async (view) => await checkSlice(context, view, slice, { asOf: context.clock(), allowed, refusals }),
				);
				// Of most people all is on record already, and readers wait for nobody.
				if (preview || (checked.strangers.length === 0 && checked.exposures.length === 0)) return answer(checked);
			}
			// Writes run one at a time, so nobody else takes the last place between the look and the note of it.
			return await context.store.write(async (transaction) => {
				const asOf = context.clock();
				let checked = await checkSlice(context, transaction, slice, { asOf, allowed, refusals });
				if (checked.strangers.length > 0) {
					await resolveLeads(transaction, context.keyring, checked.strangers, asOf);
					checked = await checkSlice(context, transaction, slice, { asOf, allowed, refusals });
				}
				await Promise.all([
					transaction.appendContacts(checked.reserved),
					transaction.appendExposures(checked.exposures),
				]);
				return answer(checked);
			});
		},
		compact({ onChunk }),
	);
}

interface CheckedSlice extends Pick<Records, 'allowed'> {
	answers: Result<CheckedContact>[];
	/** To be written. */
	reserved: StoredContact[];
	exposures: StoredExposure[];
	/** Who may be contacted but is on record nowhere, so that nothing can be counted for them. */
	strangers: Claim[];
}

/** What a slice is asked with. */
interface Known extends Pick<Records, 'allowed'> {
	asOf: Instant;
	/** Of all items, by key. */
	refusals: ReadonlyMap<string, readonly ItemRefusal[]>;
}

async function checkSlice(
	{ keyring, settings }: EngineContext,
	view: StoreView,
	checks: readonly ContactCheck[],
	{ asOf, allowed: before, refusals }: Known,
): Promise<CheckedSlice> {
	const references = checks.map(({ leadId, identities }) => (leadId === undefined ? { identities } : { leadId }));
	const [leads, { companies = {}, holdout }, rivals] = await Promise.all([
		findLeads({ keyring }, view, references),
		view.readWorkspace(),
		readRivals(view, keyring, references),
	]);
	// Each set of rules once, as what is computed from it is kept with it.
	const rules = new Map<SuppressionRules, SuppressionRules>();
	for (const check of checks)
		if (!rules.has(check.rules)) rules.set(check.rules, addOwnAddresses(check.rules, settings.ownAddresses));
	const asked = checks.map((check, index) => ({
		...check,
		rules: rules.get(check.rules) ?? check.rules,
		addresses: [...check.identities, ...(check.others ?? [])],
		lead: leads[index],
		rivals: rivals[index] ?? [],
	}));
	const owners = await findNumberOwners(view, keyring, asked);
	const people = asked.map(({ lead, ...check }, index) =>
		describePerson(
			{ ...check, leads: [...(lead === undefined ? [] : [lead]), ...(owners[index] ?? [])] },
			keyring,
			companies,
		),
	);
	const records = await readRecords(view, keyring, people, { asOf, companies, holdout, allowed: new Map(before) });
	const responses = await readResponses(
		view,
		people.filter(({ bestTimeWithin }) => bestTimeWithin !== undefined),
		asOf,
	);

	const reserved: StoredContact[] = [];
	const exposures = new Map<string, StoredExposure>();
	const strangers: Claim[] = [];
	const answers = asked.map((check, index): Result<CheckedContact> => {
		const { channel, purpose, priority, leadId, lead, reserveForMs, identities, rules } = check;
		const person = people[index];
		if (person === undefined || (person.keys.length === 0 && leadId === undefined)) return fail(namesNobody());
		const question = compact({ channel, purpose, priority, asOf });
		if (leadId !== undefined && lead === undefined) {
			// What is known of the item's addresses here is not what is known where the lead was scored.
			return succeed(closedDecision(question, unknownLead(leadId).message, 'unknown_lead'));
		}
		const known = toContactFacts(person, records, keyring);
		const against = new Set([...(check.refusals ?? []), ...listOf(person.keys, refusals)]);
		const facts = addItemRefusals(known, against, { keyring, asOf, earliest: settings.recording.earliestTime });
		const decision = addBestTime({ facts, rules, question }, person.bestTimeWithin, responses.get(person));
		const exposure = lead && newExposure(lead.id, records, { facts, rules, question });
		if (exposure !== undefined) exposures.set(exposure.leadId, exposure);
		if (decision.decision !== 'allowed') return succeed(decision);
		if (lead === undefined && identities.length > 0 && (reserveForMs !== undefined || measures(holdout, purpose)))
			strangers.push({ identities, at: asOf });
		if (reserveForMs === undefined) {
			const contact = { channel, purpose, at: asOf, ...keepPriority(priority) };
			for (const name of namesOf(person, keyring))
				records.allowed.set(name, [...(records.allowed.get(name) ?? []), contact]);
			return succeed(decision);
		}
		if (lead === undefined) return succeed(decision);
		const places = reserve(person, records, {
			...{ channel, purpose, at: asOf, expiresAt: asOf + reserveForMs },
			...keepPriority(priority),
		});
		reserved.push(...places);
		const [first] = places;
		return succeed(compact({ ...decision, reservation: first && { id: first.id, expiresAt: asOf + reserveForMs } }));
	});
	return { answers, reserved, exposures: [...exposures.values()], strangers, allowed: records.allowed };
}

interface Asked {
	facts: ContactFacts;
	rules: SuppressionRules;
	question: ContactQuestion;
}

/** Then everybody who could be contacted needs a lead, so that nobody passes by the holdout for not being on record. */
function measures(holdout: Holdout | undefined, purpose: Purpose): boolean {
	return purpose === 'marketing' && isRunning(holdout);
}

/**
 * The groups part where nothing but the holdout stands against a marketing message. Both are noted there, and alike: who
 * waits for the morning counts too, as somebody held out isn't asked about again.
 */
function newExposure(
	leadId: string,
	{ experiment }: Records,
	{ facts, rules, question }: Asked,
): StoredExposure | undefined {
	const standing = experiment?.standings.get(leadId);
	if (experiment === undefined || standing === undefined || standing.exposedAt !== undefined) return undefined;
	if (question.purpose !== 'marketing' || !rules.respectHoldouts) return undefined;
	if (decideContact({ ...facts, holdouts: [] }, rules, question).decision === 'suppressed') return undefined;
	return { leadId, experiment: experiment.holdout.salt, arm: standing.arm, at: question.asOf };
}

/** Only a time at which nothing that is known now stands against the message; whoever is suppressed has none. */
function addBestTime(
	{ facts, rules, question }: Asked,
	reach: BestTimeReach | undefined,
	responses: readonly Instant[] | undefined,
): CheckedContact {
	const decision = decideContact(facts, rules, question);
	const from = decision.decision === 'allowed' ? question.asOf : decision.nextAllowedAt;
	if (responses === undefined || reach === undefined || decision.decision === 'suppressed' || from === undefined)
		return decision;
	const best = findBest({ facts, rules, question }, responses, { from, reach });
	return compact({ ...decision, best });
}

function findBest(
	{ facts, rules, question }: Asked,
	responses: readonly Instant[],
	{ from, reach }: { from: Instant; reach: BestTimeReach },
): BestTime | undefined {
	const isAllowed = (asOf: Instant): boolean =>
		decideContact(facts, rules, { ...question, asOf }).decision === 'allowed';
	// Of several places any does: what is looked for is the same time of day again, and quiet hours hold in all of them.
	const [zone] = facts.timeZones;
	const read = zone === undefined ? (at: Instant) => at : openLocalClock(zone, from);
	return findBestTime(responses, { from, reach, clock: compact({ read, zone }) }, isAllowed);
}

function addOwnAddresses(rules: SuppressionRules, own: readonly string[]): SuppressionRules {
	return own.length === 0 ? rules : { ...rules, ownAddresses: [...rules.ownAddresses, ...own] };
}

/** Takes a place for the person, and for whoever else owns the number; it counts further down the batch too. */
function reserve(
	{ leads }: Person,
	records: Records,
	place: Pick<StoredContact, 'channel' | 'purpose' | 'at' | 'priority'> & { expiresAt: Instant },
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
