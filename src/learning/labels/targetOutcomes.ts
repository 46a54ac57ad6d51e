import { compact } from '../../compact';
import { PURCHASE_OUTCOMES, TakenBack, type PurchaseFact } from '../../lead/purchases';
import type { Instant } from '../../lead/time';

export interface OutcomeFact extends PurchaseFact {
	receivedAt: Instant;
	category?: string;
	/** The deal it is about, where that is known. */
	subject?: string;
}

/** A target a lead reached, and what became of it. */
export interface ReachedTarget {
	at: Instant;
	category?: string | undefined;
	/** A refund in full, a re-opened deal, the opposite verdict: it counts as if it had never been. */
	takenBack: boolean;
	/** It was reversed as a mistake or a refund, not overtaken by another verdict. */
	reversed: boolean;
	/** From then on the lead is no longer in that state. Infinity: it still is. */
	until: Instant;
}

/** What sales says of a lead: each takes the place of the one before. */
const SALES_OPPOSITES: Readonly<Record<string, string>> = {
	qualified: 'unqualified',
	unqualified: 'qualified',
	won: 'lost',
	lost: 'won',
};

const REOPENED = 'reopened';

/** The outcomes that reach a target: a deal that is won makes a customer as an order does. */
function namesOf(target: string): ReadonlySet<string> {
	return target === 'purchase' ? PURCHASE_OUTCOMES : new Set([target]);
}

/**
 * How often one lead reached a target, by what is known at `now`, oldest first. What names it and takes it back as a
 * whole undoes it, in whatever order the two arrive; of partial refunds the one that completes the amount. A verdict of
 * sales is also undone where the very next one says the opposite (qualified, then unqualified; won, then lost), and a
 * state of sales ends with whichever verdict comes next.
 */
export function listReachedTargets(outcomes: readonly OutcomeFact[], target: string, now: Instant): ReachedTarget[] {
	const known = outcomes.filter(({ receivedAt, occurredAt }) => receivedAt <= now && occurredAt <= now).sort(inOrder);
	const deeds = known
		.filter(({ reverses }) => reverses === undefined)
		.map((deed) => ({ ...deed, reversedAt: findReversal(deed, known) }));
	const verdicts = deeds.filter(
		({ name, reversedAt }) => (name === REOPENED || Object.hasOwn(SALES_OPPOSITES, name)) && reversedAt === undefined,
	);
	const names = namesOf(target);
	return deeds
		.filter(({ name }) => names.has(name))
		.map((deed) => {
			const { name, occurredAt: at, category, reversedAt } = deed;
			const next = verdicts.includes(deed)
				? verdicts
						.slice(verdicts.indexOf(deed) + 1)
						.find((later) => later.name !== name && concerns(later, deed) && answers(later, name))
				: undefined;
			const takenBack =
				reversedAt !== undefined ||
				(next !== undefined && (next.name === REOPENED || next.name === SALES_OPPOSITES[name]));
			// Whoever has bought remains a buyer, whatever sales says next of them.
			const isOver = takenBack || !PURCHASE_OUTCOMES.has(name);
			const until = reversedAt ?? (isOver ? next?.occurredAt : undefined) ?? Infinity;
			return compact({ at, category, takenBack, reversed: reversedAt !== undefined, until });
		});
}

/** Reopening a deal takes back how it had ended, and says nothing of whether the lead is qualified. */
function answers({ name }: OutcomeFact, target: string): boolean {
	return name !== REOPENED || target === 'won' || target === 'lost';
}

/** Of two verdicts of one instant, and CRMs often know only the day, the one reported later is the later word. */
function inOrder(a: OutcomeFact, b: OutcomeFact): number {
	return a.occurredAt - b.occurredAt || a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

/** What is said of one deal says nothing of another; what names none is said of the lead. */
function concerns(later: OutcomeFact, earlier: OutcomeFact): boolean {
	return later.subject === undefined || earlier.subject === undefined || later.subject === earlier.subject;
}

function findReversal(outcome: OutcomeFact, known: readonly OutcomeFact[]): Instant | undefined {
	const takenBack = new TakenBack(outcome);
	for (const reversal of known) {
		if (reversal.reverses === undefined) continue;
		const taken = takenBack.add(reversal);
		if (taken > 0 && taken >= (outcome.amountMinor ?? 0)) return reversal.occurredAt;
	}
	return undefined;
}
