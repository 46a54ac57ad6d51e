import type { StandingPurchase } from '../lead/purchases';
import { DAY_MS, dayOf, type Instant } from '../lead/time';
import { addSums, NO_SUMS, type GroupSums } from '../stats/groupSums';

export interface ExposedLead<A extends string> {
	arm: A;
	exposedAt: Instant;
	crossed: boolean;
	purchases: readonly StandingPurchase[];
}

export type SumsByArm<A extends string> = Record<A, GroupSums>;

/** What is settled at the start of an experiment. */
interface TallyPlan {
	readonly windowDays: number;
	readonly valueCap?: { readonly amountMinor: number; readonly currency: string } | undefined;
}

/**
 * Adds up what came of the people of an experiment. A person counts once, in the group of the first exposure, whatever was sent
 * later; and from the day on which their window is over, with all that fell into it. Buyers whose window is still open don't
 * count either: counting them as they come gave up to 32 % false alarms where one group only buys later than the other.
 */
export class ArmTally<A extends string> {
	readonly #plan: TallyPlan;
	readonly #none: SumsByArm<A>;
	readonly #until: Instant;
	readonly #buyersByDay = new Map<number, SumsByArm<A>>();
	#value: SumsByArm<A>;
	readonly exposed: Record<A, number>;
	crossed = 0;
	capped = 0;

	/** Windows that close after `until` tell nothing any more. */
	constructor(plan: TallyPlan, arms: readonly A[], until: Instant) {
		this.#plan = plan;
		this.#until = until;
		this.#none = forEach(arms, NO_SUMS);
		this.#value = this.#none;
		this.exposed = forEach(arms, 0);
	}

	add({ arm, exposedAt, crossed, purchases }: ExposedLead<A>): void {
		const closesAt = exposedAt + this.#plan.windowDays * DAY_MS;
		this.exposed[arm]++;
		if (crossed) this.crossed++;
		if (closesAt > this.#until) return;
		const inside = purchases.filter(({ at }) => at >= exposedAt && at < closesAt);
		const day = dayOf(closesAt);
		this.#buyersByDay.set(day, addTo(this.#buyersByDay.get(day) ?? this.#none, arm, inside.length > 0 ? 1 : 0));
		this.#value = addTo(this.#value, arm, this.#valueOf(inside));
	}

	/** Before anything was added. */
	get none(): SumsByArm<A> {
		return this.#none;
	}

	/** Buyers, day by day of closing, each day with all days before it. */
	*buyersByDay(): Generator<{ day: number; sums: SumsByArm<A> }> {
		let sums = this.#none;
		for (const [day, ofDay] of [...this.#buyersByDay].sort(([a], [b]) => a - b)) {
			sums = addAll(sums, ofDay);
			yield { day, sums };
		}
	}

	/** Revenue per lead, in minor units of the experiment's currency; absent where it has none. */
	get value(): SumsByArm<A> | undefined {
		return this.#plan.valueCap === undefined ? undefined : this.#value;
	}

	#valueOf(purchases: readonly StandingPurchase[]): number {
		const { valueCap } = this.#plan;
		if (valueCap === undefined) return 0;
		const paid = purchases
			.filter(({ currency }) => currency === valueCap.currency)
			.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0);
		if (paid > valueCap.amountMinor) this.capped++;
		return Math.max(0, Math.min(paid, valueCap.amountMinor));
	}
}

function addTo<A extends string>(sums: SumsByArm<A>, arm: A, value: number): SumsByArm<A> {
	return { ...sums, [arm]: addSums(sums[arm], { count: 1, sum: value, squares: value ** 2 }) };
}

function addAll<A extends string>(some: SumsByArm<A>, others: SumsByArm<A>): SumsByArm<A> {
	const sums = { ...some };
	for (const arm in others) sums[arm] = addSums(some[arm], others[arm]);
	return sums;
}

function forEach<A extends string, V>(arms: readonly A[], value: V): Record<A, V> {
	return Object.fromEntries(arms.map((arm) => [arm, value])) as Record<A, V>;
}
