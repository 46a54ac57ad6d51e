import { createHash } from 'node:crypto';
import type { Instant } from '../../lead/time';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';

/**
 * Pairs of leads a person has decided are two: kept among the conflicts, resolved from the beginning, under ids of their
 * own that sort after every other, so that reading them all is one short page.
 */
const PREFIX = 'z:apart:';
const BEFORE_ALL = 'z';
const PAGE_SIZE = 1_000;

export async function keepApart(transaction: StoreTransaction, one: string, other: string, at: Instant): Promise<void> {
	const id = `${PREFIX}${createHash('sha256').update(pairOf(one, other)).digest('hex').slice(0, 24)}`;
	await transaction.recordConflicts([{ id, leadId: one, otherLeadId: other, key: '', at, resolvedAt: at }]);
}

/** Answers for any two lead ids, either way round. */
export async function readKeptApart(view: StoreView): Promise<(one: string, other: string) => boolean> {
	const pairs = new Set<string>();
	let afterId: string | undefined = BEFORE_ALL;
	while (afterId !== undefined) {
		const page = await view.listConflicts({ afterId, limit: PAGE_SIZE });
		for (const { leadId, otherLeadId } of page) pairs.add(pairOf(leadId, otherLeadId));
		afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
	}
	return (one, other) => pairs.has(pairOf(one, other));
}

export function isKeptApart({ id }: { id: string }): boolean {
	return id.startsWith(PREFIX);
}

function pairOf(one: string, other: string): string {
	return [one, other].sort().join('|');
}
