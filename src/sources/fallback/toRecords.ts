import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import type { LeadRecord, SuppressionCode } from '../../lead/record';
import type { Instant } from '../../lead/time';
import { contentHash } from '../reading/contentHash';
import { addressOf, answererOf, withoutAddresses } from '../reading/mailActivity';
import { listCaseRecords } from '../reading/supportCase';
import type { FoundConsent } from './findConsents';
import { bestOf, listAddresses } from './findPeople';
import type { FoundDeal } from './findDeal';
import type { FoundCase } from './findSupportCase';
import { foldName } from '../../lead/foldName';
import { isInList, type PlacedRefusal } from './placeRefusals';
import type { Happening } from './readHappening';
import type { Scope } from './surveyPayload';

/** The event that a refusal is, by Segment's names. */
const EVENTS: Readonly<Partial<Record<SuppressionCode, string>>> = {
	opt_out: 'unsubscribed',
	hard_bounce: '{channel}_bounced',
	soft_bounce: '{channel}_bounced',
	complaint: '{channel}_marked_as_spam',
};

/** The records of refusals; `namesEvent` says that the payload's event is one of them and no event besides. */
export function toRefusalRecords(
	placed: readonly PlacedRefusal[],
	common: Happening,
	eventText: string | undefined,
): { records: LeadRecord[]; namesEvent: boolean } {
	const event = eventText === undefined ? undefined : foldName(eventText);
	const records = placed.flatMap((refusal, index): LeadRecord[] => {
		const { code, channel, identities, reason, by } = refusal;
		// A flag stands since some day that the profile's own dates don't tell.
		const { occurredAt, ...rest } = common;
		const dated = by === 'flag' ? {} : compact({ occurredAt });
		const whose = {
			...rest,
			...dated,
			id: index === 0 ? common.id : `${common.id}:${index}`,
			identities: compact({ ...idsOf(common, refusal), ...identities }),
		};
		const name = by === 'flag' ? undefined : EVENTS[code]?.replace('{channel}', channel ?? 'email');
		const happened: LeadRecord[] =
			name === undefined || (by === 'message' && event !== undefined) ? [] : [{ kind: 'event', name, ...whose }];
		const { traits: _traits, ...suppressed } = whose;
		return [
			...happened,
			{
				...suppressed,
				kind: 'suppression',
				name: code,
				action: 'suppress',
				...compact({ channel }),
				reason: code === 'opt_out' && by === 'name' ? 'unsubscribed' : withoutAddresses(reason),
			},
		];
	});
	const namesEvent =
		event !== undefined && placed.some(({ by, reason }) => by === 'name' && foldName(reason) === event);
	return { records, namesEvent };
}

/** The customer's id goes along where it is the same person. */
function idsOf({ identities }: Happening, refusal: PlacedRefusal): Happening['identities'] {
	const { email, phone } = refusal.identities;
	const same =
		(email !== undefined && email === identities.email) || (phone !== undefined && phone === identities.phone);
	return same ? identities : {};
}

/**
 * An answer is about the address it was asked for. A no counts wherever it stands; a yes where a person's form or record
 * gives it plainly, and beside a no or a refusal of that channel it counts for nothing.
 */
export function toConsentRecords(
	consents: readonly FoundConsent[],
	common: Happening,
	refused: readonly LeadRecord[],
): LeadRecord[] {
	const { traits: _traits, ...rest } = common;
	const kept = new Map<Channel, FoundConsent>();
	const others = new Map<string, LeadRecord>();
	// Thousands may stand in one object.
	const owners = new Map<Scope, Identities | undefined>();
	for (const consent of reachable(consents, common.identities)) {
		const isGrant = consent.name === 'granted';
		const { scope } = consent;
		if (!isGrant && !owners.has(scope)) owners.set(scope, ownOf(scope, common));
		const own = isGrant ? undefined : owners.get(scope);
		if (own !== undefined) {
			const { name, channel, reason } = consent;
			const identities = answererOf(own, channel, false);
			const id = `${common.id}:consent:${channel}:${contentHash(own).slice(0, 16)}`;
			others.set(id, { ...rest, kind: 'consent', name, channel, id, identities, reason });
			if (isInList(scope)) continue;
		}
		if (isGrant && (isRefused(consent.channel, refused) || !isPlain(consent, common))) continue;
		const known = kept.get(consent.channel);
		if (known === undefined || (known.name === 'granted' && !isGrant)) kept.set(consent.channel, consent);
	}
	const answers = [...kept.values()].map(({ name, channel, reason }): LeadRecord => {
		const identities = answererOf(common.identities, channel, name === 'granted');
		return { ...rest, kind: 'consent', name, channel, id: `${common.id}:consent:${channel}`, identities, reason };
	});
	return [...answers, ...others.values()];
}

/** A no in an object with another person's address is that person's: `contacts: { 17: { … }, 18: { email, subscribed: false } }`. */
function ownOf(scope: Scope, { identities }: Happening): Identities | undefined {
	if (scope.parent === undefined) return undefined;
	const addresses = listAddresses(scope, { direction: 'out', country: undefined });
	if (addresses.some(({ kind, value }) => value === identities[kind])) return undefined;
	const own = compact({ email: bestOf(addresses, 'email')[0], phone: bestOf(addresses, 'phone')[0] });
	return Object.keys(own).length === 0 ? undefined : own;
}

/** A no to mail by somebody of whom only a number is known would stop nothing. */
function reachable(consents: readonly FoundConsent[], { email, phone }: Identities): readonly FoundConsent[] {
	if (email !== undefined || phone === undefined || consents.some(({ channel }) => channel === 'sms')) return consents;
	return consents.flatMap((consent) =>
		consent.channel === 'email' && consent.name !== 'granted' ? [consent, { ...consent, channel: 'sms' }] : [consent],
	);
}

function isRefused(channel: Channel, refused: readonly LeadRecord[]): boolean {
	return refused.some(
		(record) => record.kind === 'suppression' && (record.channel === undefined || record.channel === channel),
	);
}

/** At the top of the payload, or in one object with the address. Deeper it may be anybody's, of any time. */
function isPlain({ scope, channel }: FoundConsent, { identities }: Happening): boolean {
	if (scope.parent === undefined) return true;
	const address = addressOf(identities, channel);
	const beside = listAddresses({ ...scope, children: [] }, { direction: 'out', country: undefined });
	return beside.some(({ kind, value }) => value === address[kind]);
}

export function toCaseRecords(
	found: FoundCase | undefined,
	common: Happening,
	receivedAt: Instant | undefined,
): LeadRecord[] {
	if (found === undefined) return [];
	const { identities, occurredAt } = common;
	// Of nobody and without a number they would all be one.
	if (found.caseId === undefined && Object.keys(compact(identities)).length === 0) return [];
	return listCaseRecords({
		source: 'mapFields',
		topic: found.topic,
		// Without a number of its own, one case for each person.
		caseId: found.caseId ?? contentHash(compact(identities)).slice(0, 16),
		open: found.open,
		identities,
		at: occurredAt,
		receivedAt,
		timeless: true,
	});
}

/** Under the ID by which Record Outcome knows the same deal. It may be taken up again more than once. */
export function listVerdicts({ name, dealId }: FoundDeal, common: Happening): LeadRecord[] {
	const verdict: LeadRecord = { ...common, kind: 'outcome', name, id: `${common.id}:${name}` };
	if (dealId === undefined) return name === 'reopened' ? [] : [verdict];
	const subject = `mapFields:deal:${dealId}`;
	const about = { ...verdict, subject, links: [subject] };
	return [name === 'reopened' ? about : { ...about, id: `mapFields:${name}:${dealId}` }];
}
