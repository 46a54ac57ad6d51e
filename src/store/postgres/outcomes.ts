import type { OutcomeReader, OutcomeWriter, StoredOutcome } from '../port/outcomes';
import { toOutcome, type OutcomeRow } from '../rows';
import { toStoredText } from '../storedText';
import { toColumns, toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

export function bindOutcomes(connection: Connection): OutcomeReader & OutcomeWriter {
	return {
		readOutcomes: async (groups) => {
			const lists = await connection.lists<OutcomeRow>(groups.length, sql.readOutcomes, ...toMembers(groups));
			return lists.map((rows) => rows.map(toOutcome));
		},
		findOutcomes: async (ids) => {
			const lists = await connection.lists<OutcomeRow>(ids.length, sql.findOutcomes, ids);
			return lists.map(([row]) => row && toOutcome(row));
		},
		appendOutcomes: async (outcomes) => {
			// One statement can't change a row twice, so of each id the one that will stand is chosen first.
			const chosen = new Map<string, StoredOutcome>();
			for (const outcome of outcomes) {
				const id = toStoredText(outcome.id);
				const other = chosen.get(id);
				if (other === undefined || confirms(outcome, other.inferred)) chosen.set(id, outcome);
			}
			const rows = [...chosen.values()].map(toRow);
			const [before] = await Promise.all([
				connection.lists<[inferred: number]>(rows.length, sql.upsertOutcomes, ...toColumns(rows)),
				requireLeads(connection, outcomes),
			]);
			const standing = new Map<string, { inferred: boolean | undefined }>();
			[...chosen.keys()].forEach((id, index) => {
				const [stored] = before[index] ?? [];
				if (stored !== undefined) standing.set(id, { inferred: stored[0] === 1 });
			});
			return outcomes.map((outcome) => {
				const id = toStoredText(outcome.id);
				const other = standing.get(id);
				const changes = other === undefined || confirms(outcome, other.inferred);
				if (changes) standing.set(id, { inferred: outcome.inferred });
				return changes;
			});
		},
	};
}

function confirms(outcome: StoredOutcome, otherInferred: boolean | undefined): boolean {
	return otherInferred === true && outcome.inferred !== true;
}

function toRow(outcome: StoredOutcome) {
	const {
		id,
		leadId,
		name,
		source,
		occurredAt,
		receivedAt,
		amountMinor,
		currency,
		category,
		reverses,
		subject,
		full,
		inferred,
	} = outcome;
	return [
		id,
		leadId,
		name,
		source,
		occurredAt,
		receivedAt,
		amountMinor,
		currency,
		category,
		reverses,
		subject,
		full,
		inferred,
	];
}
