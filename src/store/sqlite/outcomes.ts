import { readGroup } from '../groups';
import type { OutcomeReader, OutcomeWriter } from '../port/outcomes';
import { byOccurrence } from '../orders';
import type { Connection } from './connection';
import { toOutcome, type OutcomeRow } from '../rows';
import * as sql from './sql';

export function bindOutcomes(connection: Connection): OutcomeReader & OutcomeWriter {
	const upsertOutcome = connection.query(sql.upsertOutcome);
	const readOutcomes = connection.query<OutcomeRow>(sql.readOutcomes);
	const findOutcome = connection.query<OutcomeRow>(sql.findOutcome);
	return {
		readOutcomes: async (groups) =>
			groups.map((group) => readGroup(group, (leadId) => readOutcomes.all(leadId).map(toOutcome), byOccurrence)),
		findOutcomes: async (ids) =>
			ids.map((id) => {
				const row = findOutcome.get(id);
				return row && toOutcome(row);
			}),
		appendOutcomes: async (outcomes) =>
			outcomes.map((outcome) => {
				const { id, leadId, name, source, occurredAt, receivedAt } = outcome;
				const { amountMinor, currency, category, reverses, subject, full, inferred } = outcome;
				const changed = upsertOutcome.run(
					...[id, leadId, name, source, occurredAt, receivedAt],
					...[amountMinor, currency, category, reverses, subject, full, inferred],
				);
				return changed === 1;
			}),
	};
}
