import type { OutcomeReader, OutcomeWriter } from '../port/outcomes';
import { byOccurrence } from '../orders';
import { requireLead } from './leads';
import type { MemoryTables } from './memoryTables';

export function bindOutcomes(tables: MemoryTables): OutcomeReader & OutcomeWriter {
	const { outcomes } = tables;
	return {
		readOutcomes: async (groups) => groups.map((group) => outcomes.owned(...group).sort(byOccurrence)),
		findOutcomes: async (ids) => ids.map((id) => outcomes.get(id)),
		appendOutcomes: async (appended) =>
			appended.map((outcome) => {
				requireLead(tables, outcome.leadId);
				const before = outcomes.get(outcome.id);
				if (before !== undefined && (before.inferred !== true || outcome.inferred === true)) return false;
				outcomes.put(outcome.id, outcome);
				return true;
			}),
	};
}
