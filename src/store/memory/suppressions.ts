import { bySuppression } from '../orders';
import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import type { MemoryTables } from './memoryTables';
import { pageById } from './pageById';

export function bindSuppressions({ suppressions }: MemoryTables): SuppressionReader & SuppressionWriter {
	return {
		readSuppressions: async (keys) => keys.map((key) => suppressions.owned(key).sort(bySuppression)),
		listSuppressions: async ({ code, ...page }) => {
			const entries = suppressions.all();
			return pageById(code === undefined ? entries : entries.filter((entry) => entry.code === code), page);
		},
		appendSuppressions: async (entries) => entries.map((entry) => suppressions.add(entry)),
		forgetSuppressions: async (keys) => keys.map((key) => suppressions.removeOwned(key)),
	};
}
