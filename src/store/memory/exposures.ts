import { byExposure } from '../orders';
import type { ExposureReader, ExposureWriter } from '../port/exposures';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindExposures(tables: MemoryTables): ExposureReader & ExposureWriter {
	const { exposures } = tables;
	return {
		readExposures: async (groups) => groups.map((group) => exposures.owned(...group).sort(byExposure)),
		appendExposures: async (appended) =>
			appended.map((exposure) => {
				requireLead(tables, exposure.leadId);
				return exposures.add(exposure);
			}),
	};
}
