import { compact } from '../../compact';
import { byTime } from '../orders';
import type { ConflictReader, ConflictWriter } from '../port/conflicts';
import { compareText, toStoredText } from '../storedText';
import type { MemoryTables } from './memoryTables';

export function bindConflicts({ conflicts }: MemoryTables): ConflictReader & ConflictWriter {
	return {
		listConflicts: async (page) => conflicts.page(page),
		findConflicts: async (ids) => ids.map((id) => conflicts.get(id)),
		readKeptApart: async (leadIds) => {
			const pairs = conflicts.all().filter(({ decision }) => decision === 'keepApart');
			return leadIds.map(toStoredText).map((id) => {
				const others = pairs.flatMap(({ leadId, otherLeadId }) => [
					...(leadId === id ? [otherLeadId] : []),
					...(otherLeadId === id ? [leadId] : []),
				]);
				return [...new Set(others)].sort(compareText);
			});
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
