import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import { bySuppression } from '../orders';
import { compareText } from '../storedText';
import type { MemoryTables } from './memoryTables';

export function bindSuppressions({ suppressions }: MemoryTables): SuppressionReader & SuppressionWriter {
	return {
		readSuppressions: async (keys) => keys.map((key) => suppressions.owned(key).sort(bySuppression)),
		listSuppressions: async ({ afterId, limit, code }) =>
			suppressions
				.all()
				.filter(
					(entry) =>
						(afterId === undefined || compareText(entry.id, afterId) > 0) &&
						(code === undefined || entry.code === code),
				)
				.sort((a, b) => compareText(a.id, b.id))
				.slice(0, limit),
		appendSuppressions: async (entries) => entries.map((entry) => suppressions.add(entry.id, entry)),
		forgetSuppressions: async (keys) => keys.map((key) => suppressions.removeOwned(key)),
	};
}
