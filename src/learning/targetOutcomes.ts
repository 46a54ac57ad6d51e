import type { PurchaseFact } from '../lead/purchases';
import type { TargetOutcome } from './labelSnapshots';

export interface OutcomeFact extends PurchaseFact {
	receivedAt: number;
}

/**
 * One lead's outcomes of a target and what took them back as a whole. A refund in part leaves the purchase standing;
 * several that add up to all of it reverse it when the last of them happened.
 */
export function listTargetOutcomes(leadId: string, outcomes: readonly OutcomeFact[], target: string): TargetOutcome[] {
	const targets = outcomes.filter(({ name, reverses }) => name === target && reverses === undefined);
	return targets.flatMap((outcome) => {
		const { id, occurredAt, receivedAt } = outcome;
		const reversal = findReversal(outcome, outcomes);
		return [{ leadId, id, occurredAt, receivedAt }, ...(reversal ? [{ ...reversal, leadId, reverses: id }] : [])];
	});
}

function findReversal({ id, amountMinor = 0 }: OutcomeFact, outcomes: readonly OutcomeFact[]): Pick<TargetOutcome, 'id' | 'occurredAt' | 'receivedAt'> | undefined {
	let taken = 0;
	let receivedAt = -Infinity;
	const reversals = outcomes.filter(({ reverses }) => reverses === id).sort((a, b) => a.occurredAt - b.occurredAt);
	for (const reversal of reversals) {
		taken += reversal.full || reversal.amountMinor === undefined ? Infinity : reversal.amountMinor;
		receivedAt = Math.max(receivedAt, reversal.receivedAt);
		if (taken > 0 && taken >= amountMinor) return { id: reversal.id, occurredAt: reversal.occurredAt, receivedAt };
	}
	return undefined;
}
