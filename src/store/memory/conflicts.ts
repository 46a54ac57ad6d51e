import { compact } from '../../compact';
import { byTime } from '../orders';
import type { ConflictReader, ConflictWriter, IdentityConflict } from '../port/conflicts';
import { compareText, toStoredText } from '../storedText';
import type { MemoryTables } from './memoryTables';

export function bindConflicts({ conflicts }: MemoryTables): ConflictReader & ConflictWriter {
	return {
		listConflicts: async (page) => conflicts.page(page),
		findConflicts: async (ids) => ids.map((id) => conflicts.get(id)),
		readKeptApart: async (leadIds) => {
			const pairs = conflicts.all().filter(({ decision }) => decision === 'keepApart');
			return leadIds.map(toStoredText).map((id) => othersIn(pairs, id));
		},
		readClaimants: async (keys, limit) =>
			keys.map(toStoredText).map((key) => {
				const first = conflicts
					.all()
					.filter((conflict) => conflict.key === key)
					.sort(byTime)
					.slice(0, limit);
				const claimants = first.flatMap(({ leadId, otherLeadId }) => [leadId, otherLeadId]);
				return [...new Set(claimants)].sort(compareText);
			}),
		readRivals: async (leadIds, limit) => {
			const open = conflicts
				.all()
				.filter(({ key, decision }) => key.startsWith('customerId:') && decision !== 'keepApart');
			return leadIds.map(toStoredText).map((id) => othersIn(open, id).slice(0, limit));
		},
		recordConflicts: async (recorded) => recorded.map((conflict) => conflicts.add(conflict)),
		resolveConflicts: async (ids, at, decision) =>
			ids.map((id) => {
				const conflict = conflicts.get(id);
				if (conflict === undefined || conflict.resolvedAt !== undefined) return false;
				conflicts.put(compact({ ...conflict, resolvedAt: at, decision }));
				return true;
			}),
	};
}

function othersIn(pairs: readonly IdentityConflict[], id: string): string[] {
	const others = pairs.flatMap(({ leadId, otherLeadId }) => [
		...(leadId === id ? [otherLeadId] : []),
		...(otherLeadId === id ? [leadId] : []),
	]);
	return [...new Set(others)].sort(compareText);
}
