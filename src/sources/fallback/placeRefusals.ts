import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import { bestOf, listAddresses, type Direction, type FoundAddress } from './findPeople';
import type { Refusal } from './refusal';
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

interface PlaceOptions {
	lead: Identities;
	country: string | undefined;
	writer?: Identities;
	/** The item comes with a lead of ours: what stands near nobody is theirs. */
	isOfLead?: boolean;
}

/**
 * Each refusal with the people nearest to it; `lead` is whoever the whole payload is about. Where a message came in from
 * an address that can't be read, the one that is left is our own: then it is `writer`'s, as far as that one is known.
 */
export function placeRefusals(
	refusals: readonly Refusal[],
	{ lead, country, writer = lead, isOfLead = false }: PlaceOptions,
): Placement {
	const placed = new Map<string, PlacedRefusal>();
	const unplaced: Refusal[] = [];
	const stopped = new Map<readonly Identities[], Set<string>>();
	const surroundings = new Surroundings(refusals, country);
	for (const refusal of refusals) {
		const people = findPeople(refusal, country, surroundings);
		const about = refusal.direction === 'in' ? writer : lead;
		const listed =
			people.length > 0 ? people : isInList(refusal.scope) || !(isOfLead || isSomebody(about)) ? [] : [about];
		if (listed.length === 0) unplaced.push(refusal);
		// The same people in the same way: a refusal in each of many parts stops whoever stands beside them once.
		const way = [refusal.code, refusal.by, refusal.direction, refusal.channels].join(' ');
		const ways = stopped.get(listed) ?? new Set();
		stopped.set(listed, ways);
		if (ways.has(way)) continue;
		ways.add(way);
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

export function isInList(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) if (place.element) return true;
	return false;
}

function findPeople(
	{ scope, direction }: Refusal,
	country: string | undefined,
	surroundings: Surroundings,
): readonly Identities[] {
	const own = toPeople(listAddresses(scope, { direction, country }));
	if (own.length > 0) return own;
	for (let place = scope; place.parent !== undefined; place = place.parent) {
		const people = surroundings.beside(place, place.parent, direction);
		if (people.length > 0) return people;
	}
	// A list whose parts make one record: the person stands in one part, what happened in another.
	for (let place = scope.parent; place !== undefined; place = place.parent) {
		const people = surroundings.within(place, direction);
		if (people.length > 0) return people.length === 1 && surroundings.isAloneIn(place, scope) ? people : [];
	}
	return [];
}

interface Beside {
	addresses: readonly FoundAddress[];
	people: readonly Identities[];
	/** The parts that they stand in. */
	parts: ReadonlySet<Scope | undefined>;
}

/** What the refusals of a payload have around them, looked up once for all: thousands may stand side by side. */
class Surroundings {
	readonly #beside = new Map<Scope, Partial<Record<Direction, Beside>>>();
	readonly #within = new Map<Scope, Partial<Record<Direction, Identities[]>>>();
	readonly #counts = new Map<Scope, number>();
	readonly #own = new Map<Scope, number>();
	readonly #country: string | undefined;

	constructor(refusals: readonly Refusal[], country: string | undefined) {
		this.#country = country;
		for (const { scope } of refusals) this.#own.set(scope, (this.#own.get(scope) ?? 0) + 1);
	}

	/** Those beside `part` in `place`, its lists aside; the same answer wherever none of them stands in `part`. */
	beside(part: Scope, place: Scope, direction: Direction): readonly Identities[] {
		const known = cached(this.#beside, place, direction, () => {
			const addresses = listAddresses(withoutLists(place), { direction, country: this.#country });
			return { addresses, people: toPeople(addresses), parts: new Set(addresses.map(({ part: found }) => found)) };
		});
		return known.parts.has(part) ? toPeople(known.addresses.filter(({ part: found }) => found !== part)) : known.people;
	}

	within(place: Scope, direction: Direction): readonly Identities[] {
		return cached(this.#within, place, direction, () =>
			toPeople(listAddresses(place, { direction, country: this.#country })),
		);
	}

	/** Whether nothing in `place` refuses but what stands in `scope` itself. */
	isAloneIn(place: Scope, scope: Scope): boolean {
		const count = this.#counts.get(place) ?? scopesOf(place).reduce((sum, part) => sum + (this.#own.get(part) ?? 0), 0);
		this.#counts.set(place, count);
		return count === this.#own.get(scope);
	}
}

function cached<T>(
	found: Map<Scope, Partial<Record<Direction, T>>>,
	place: Scope,
	direction: Direction,
	find: () => T,
): T {
	const known = found.get(place) ?? {};
	found.set(place, known);
	return (known[direction] ??= find());
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

/**
 * Where nothing says the channel: each way to an address that is known, so that one more address permits nothing. What a
 * gateway tells is about texts, what a column says about calls too; a bounce and a complaint are about a mail.
 */
function channelsFor(
	{ channels, by, direction, reason, code }: Refusal,
	{ email, phone }: Identities,
): readonly (Channel | undefined)[] {
	if (channels === 'all') return [undefined];
	// A refusal of mail by somebody of whom only a number is known would stop nothing.
	if (channels?.includes('email') && email === undefined && phone !== undefined) return [...channels, 'sms'];
	if (channels !== undefined) return channels;
	if (by === 'message' && direction === 'in' && phone !== undefined) return ['sms'];
	const byPhone = by === 'flag' || reason === 'note' ? (['sms', 'phone'] as const) : (['sms'] as const);
	if (email === undefined) return phone === undefined ? [undefined] : byPhone;
	return phone === undefined || code !== 'opt_out' || by === 'message' ? ['email'] : ['email', ...byPhone];
}
