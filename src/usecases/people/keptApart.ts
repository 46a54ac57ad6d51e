import { createHash } from 'node:crypto';
import type { Instant } from '../../lead/time';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';

/** Puts on record that a person decided two leads are two, where no conflict had asked. */
export async function keepApart(
	transaction: StoreTransaction,
	[leadId, otherLeadId]: readonly [string, string],
	at: Instant,
): Promise<void> {
	const id = `apart:${createHash('sha256').update(pairOf(leadId, otherLeadId)).digest('hex').slice(0, 24)}`;
	await transaction.recordConflicts([{ id, leadId, otherLeadId, key: '', at, resolvedAt: at, decision: 'keepApart' }]);
}

/** Answers for any two lead IDs of which one is among those asked for, either way round. */
export async function readKeptApart(
	view: StoreView,
	leadIds: readonly string[],
): Promise<(leadId: string, otherLeadId: string) => boolean> {
	const others = await view.readKeptApart(leadIds);
	const pairs = new Set(leadIds.flatMap((leadId, index) => others[index]?.map((other) => pairOf(leadId, other)) ?? []));
	return (leadId, otherLeadId) => pairs.has(pairOf(leadId, otherLeadId));
}

function pairOf(leadId: string, otherLeadId: string): string {
	return [leadId, otherLeadId].sort().join('|');
}
