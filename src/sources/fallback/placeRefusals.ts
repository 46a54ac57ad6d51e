import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import { bestOf, listAddresses, type FoundAddress } from './findPeople';
import type { Refusal } from './findRefusals';
import { scopesOf, type Scope } from './surveyPayload';

export interface PlacedRefusal extends Refusal {
	identities: Identities;
	/** Undefined is every channel. */
	channel: Channel | undefined;
}

interface Placement {
	placed: PlacedRefusal[];
	/** What refuses, with nobody near it. */
	unplaced: Refusal[];
}

/** Each refusal with the people nearest to it; `lead` is whoever the whole payload is about. */
export function placeRefusals(
	refusals: readonly Refusal[],
	{ lead, country }: { lead: Identities; country: string | undefined },
): Placement {
	const placed = new Map<string, PlacedRefusal>();
	const unplaced: Refusal[] = [];
	for (const refusal of refusals) {
		const people = findPeople(refusal, country, refusals);
		const listed = people.length > 0 ? people : isInList(refusal.scope) || !isSomebody(lead) ? [] : [lead];
		if (listed.length === 0) unplaced.push(refusal);
		for (const identities of listed) {
			for (const channel of channelsFor(refusal, identities)) {
				const key = [
					refusal.code,
					channel,
					identities.email ?? '',
					identities.phone ?? '',
					identities.customerId ?? '',
				].join(' ');
				// A hard bounce is the same bounce as a soft one read off another of its fields.
				if (!placed.has(key)) placed.set(key, { ...refusal, identities, channel });
			}
		}
	}
	return { placed: [...placed.values()], unplaced };
}

function isSomebody(identities: Identities): boolean {
	return Object.values(identities).some((id) => id !== undefined);
}

function isInList(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) if (place.element) return true;
	return false;
}

function findPeople(
	{ scope, direction }: Refusal,
	country: string | undefined,
	refusals: readonly Refusal[],
): Identities[] {
	const search = { direction, country };
	let skip: Scope | undefined;
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		const people = toPeople(listAddresses(place === scope ? place : withoutLists(place), search, skip));
		if (people.length > 0) return people;
		skip = place;
	}
	// A list whose parts make one record: the person stands in one part, what happened in another.
	for (let place = scope.parent; place !== undefined; place = place.parent) {
		const [person, ...others] = toPeople(listAddresses(place, search));
		if (person === undefined) continue;
		const within = new Set(scopesOf(place));
		const alone = refusals.every((other) => other.scope === scope || !within.has(other.scope));
		return others.length === 0 && alone ? [person] : [];
	}
	return [];
}

/** Neighbours in a list are other people's records. */
function withoutLists(scope: Scope): Scope {
	return { ...scope, children: scope.children.filter(({ element }) => !element) };
}

function toPeople(addresses: readonly FoundAddress[]): Identities[] {
	const emails = bestOf(addresses, 'email');
	const phones = bestOf(addresses, 'phone');
	const [email] = emails;
	const [phone] = phones;
	if (emails.length <= 1 && phones.length <= 1)
		return email === undefined && phone === undefined ? [] : [compact({ email, phone })];
	return [...emails.map((one) => ({ email: one })), ...phones.map((one) => ({ phone: one }))];
}

/** Where nothing says the channel: the address that is known, by email before by text. */
function channelsFor(
	{ channels, by, direction }: Refusal,
	{ email, phone }: Identities,
): readonly (Channel | undefined)[] {
	if (channels === 'all') return [undefined];
	// A refusal of mail by somebody of whom only a number is known would stop nothing.
	if (channels?.includes('email') && email === undefined && phone !== undefined) return [...channels, 'sms'];
	if (channels !== undefined) return channels;
	if (by === 'message' && direction === 'in' && phone !== undefined) return ['sms'];
	if (email !== undefined) return ['email'];
	return phone === undefined ? [undefined] : ['sms'];
}
