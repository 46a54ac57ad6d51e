import { bySuppression } from '../orders';
import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import type { MemoryTables } from './memoryTables';

export function bindSuppressions({ suppressions }: MemoryTables): SuppressionReader & SuppressionWriter {
	return {
		readSuppressions: async (keys) => keys.map((key) => suppressions.owned(key).sort(bySuppression)),
		listSuppressions: async ({ code, ...page }) =>
			suppressions.page(page, (entry) => code === undefined || entry.code === code),
		appendSuppressions: async (entries) => entries.map((entry) => suppressions.add(entry)),
		forgetSuppressions: async (keys) => keys.map((key) => suppressions.removeOwned(key)),
	};
}
