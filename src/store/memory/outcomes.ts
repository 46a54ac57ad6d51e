import { byOccurrence } from '../orders';
import type { OutcomeReader, OutcomeWriter } from '../port/outcomes';
import { compareText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindOutcomes(tables: MemoryTables): OutcomeReader & OutcomeWriter {
	const { outcomes } = tables;
	return {
		readOutcomes: async (groups) => groups.map((group) => outcomes.owned(...group).sort(byOccurrence)),
		listNewestAmounts: async (until, limit) =>
			outcomes
				.all()
				.filter(({ amountMinor, occurredAt }) => amountMinor !== undefined && occurredAt <= until)
				.sort((a, b) => byOccurrence(b, a))
				.slice(0, limit),
		listOutcomeNames: async (limit) =>
			[...new Set(outcomes.all().map(({ name }) => name))].sort(compareText).slice(0, limit),
		findOutcomes: async (ids) => ids.map((id) => outcomes.get(id)),
		appendOutcomes: async (appended) =>
			appended.map((outcome) => {
				requireLead(tables, outcome.leadId);
				const before = outcomes.get(outcome.id);
				if (before !== undefined && (before.inferred !== true || outcome.inferred === true)) return false;
				outcomes.put(outcome);
				return true;
			}),
	};
}
