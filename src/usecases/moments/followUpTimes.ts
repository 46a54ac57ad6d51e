import { SpeedTally, type SpeedGroup } from '../../learning/judge/speedTally';
import { toSnakeCase } from '../../lead/eventName';
import { listStandingPurchases, PURCHASE_OUTCOMES } from '../../lead/purchases';
import { DAY_MS, type Instant } from '../../lead/time';
import { FollowUpTally, type FollowUpTimes } from '../../moments/followUpTimes';
import { isEntry } from '../../moments/tierChanged';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTier } from '../../store/port/tiers';
import { compareText } from '../../store/storedText';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { readTouches } from './readTouches';

interface FollowUpQuestion {
	tierSet: string;
	/** Within which somebody is to be in touch with a lead that entered a tier. */
	promisedMs: number;
	/** Of entries in so many days until now. */
	days: number;
	/** The attribute that says whose lead it is; absent: of all together. */
	ownerAttribute?: string;
}

/** How fast one owner's leads of a tier were followed up, or everybody's. */
export interface OwnedFollowUp extends FollowUpTimes {
	/** Absent where nobody asks; null for leads of which it is not known. */
	owner?: string | null;
	/** Absent where the days of none are over. */
	bySpeed?: SpeedGroup[];
}

interface FollowedPerson {
	owner: string | null;
	steps: readonly StoredTier[];
	touches: readonly Instant[];
	/** The same without purchases, which are what comes of it. */
	contacts: readonly Instant[];
	purchases: readonly Instant[];
}

/** How fast leads were followed up that entered a tier lately, by tier, and by owner where that is asked. Goes through all leads. */
export async function followUpTimes(
	{ store, clock, keyring }: EngineContext,
	{ tierSet, promisedMs, days, ownerAttribute }: FollowUpQuestion,
): Promise<OwnedFollowUp[]> {
	const now = clock();
	const from = now - days * DAY_MS;
	const attribute = ownerAttribute === undefined ? undefined : toSnakeCase(ownerAttribute);
	const byOwner = new Map<string | null, OwnerTally>();
	await eachLeadPage(store, async (view, leads) => {
		const people = await readPeople(view, leads, { tierSet: keyring.concealAddresses(tierSet), from, now, attribute });
		for (const person of people) {
			const tally = byOwner.get(person.owner) ?? new OwnerTally(promisedMs, now);
			byOwner.set(person.owner, tally);
			tally.add(person, from);
		}
	});
	return [...byOwner]
		.flatMap(([owner, tally]) => tally.finish().map((row) => (attribute === undefined ? row : { owner, ...row })))
		.sort((a, b) => compareText(a.tier, b.tier) || compareText(a.owner ?? '', b.owner ?? ''));
}

class OwnerTally {
	readonly #times: FollowUpTally;
	readonly #speeds = new Map<string, SpeedTally>();
	readonly #promisedMs: number;
	readonly #now: Instant;

	constructor(promisedMs: number, now: Instant) {
		this.#times = new FollowUpTally(promisedMs, now);
		this.#promisedMs = promisedMs;
		this.#now = now;
	}

	add({ steps, touches, contacts, purchases }: FollowedPerson, from: Instant): void {
		for (const [place, { name, since }] of steps.entries()) {
			if (since < from) continue;
			const until = steps[place + 1]?.since ?? Infinity;
			this.#times.add({ name, since, until, touches });
			const speeds = this.#speeds.get(name) ?? new SpeedTally(this.#promisedMs, this.#now);
			this.#speeds.set(name, speeds);
			speeds.add({ since, until, touches: contacts, purchases });
		}
	}

	finish(): OwnedFollowUp[] {
		return this.#times.finish().map((row) => {
			const bySpeed = this.#speeds.get(row.tier)?.finish() ?? [];
			return bySpeed.length === 0 ? row : { ...row, bySpeed };
		});
	}
}

interface PeopleQuestion {
	tierSet: string;
	from: Instant;
	now: Instant;
	attribute: string | undefined;
}

/** Those of a page who entered a tier since `from`. */
async function readPeople(
	view: StoreView,
	leads: readonly StoredLead[],
	{ tierSet, from, now, attribute }: PeopleQuestion,
): Promise<FollowedPerson[]> {
	const changes = await view.readTierChanges(
		leads.map(({ group }) => group),
		tierSet,
	);
	const people = leads.flatMap(({ group }, index) => {
		const steps = (changes[index] ?? []).filter(isEntry);
		return steps.some(({ since }) => since >= from) ? [{ group, steps }] : [];
	});
	if (people.length === 0) return [];
	const groups = people.map(({ group }) => group);
	const [touches, outcomes, traits] = await Promise.all([
		readTouches(view, groups, { from, until: now }),
		view.readOutcomes(groups),
		attribute === undefined ? [] : view.readTraits(groups, now),
	]);
	return people.map(({ steps }, index) => {
		const paid = (outcomes[index] ?? []).filter(
			({ name, reverses }) => PURCHASE_OUTCOMES.has(name) && reverses === undefined,
		);
		const owner = traits[index]?.find(({ name }) => name === attribute)?.value;
		const all = touches[index] ?? [];
		return {
			...{ steps, owner: owner === undefined ? null : String(owner), touches: all },
			contacts: without(
				all,
				paid.map(({ occurredAt }) => occurredAt),
			),
			purchases: listStandingPurchases(outcomes[index] ?? []).map(({ at }) => at),
		};
	});
}

/** One less for each: somebody may have called at the very instant of a purchase. */
function without(times: readonly Instant[], taken: readonly Instant[]): Instant[] {
	const left = [...times];
	for (const at of taken) {
		const place = left.indexOf(at);
		if (place >= 0) left.splice(place, 1);
	}
	return left;
}
