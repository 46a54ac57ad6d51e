import type { OutcomeReader, OutcomeWriter, StoredOutcome } from '../port/outcomes';
import { rowReader, rowWriter, type Row } from '../rows';
import { toStoredText } from '../storedText';
import { outcomes } from '../tables';
import { columnsOf, given, lookUp, names, orderInPlace, select, selectByIds, selectOfMembers } from './columns';
import { toColumns, toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

const outcomeColumns = columnsOf(outcomes);

/** Writes outcomes of different IDs, a reported one in the place of one only inferred; answers what was there before. */
export const upsertOutcomes = `
	with upserted as (
		insert into outcomes (workspace, ${names(outcomeColumns)})
		select $1, ${names(outcomeColumns)}
		from ${given(outcomeColumns)}
		on conflict (workspace, id) do update set
			${Object.keys(outcomeColumns)
				.map((name) => `${name} = excluded.${name}`)
				.join(', ')}
		where outcomes.inferred is true and excluded.inferred is not true
	)
	select position, coalesce(inferred, false)::int
	from ${given({ id: 'text' })}
	${lookUp('outcomes', 'outcomes.id = given.id')}`;

/** All of the members. */
export const readOutcomes = `${selectOfMembers(outcomes)}
	order by ${orderInPlace(outcomes)}`;

/** The newest with an amount, of all leads. */
export const listNewestAmounts = `
	select ${select(outcomes)}
	from outcomes
	where workspace = $1 and amount_minor is not null and occurred_at <= $2
	order by occurred_at desc, id desc
	limit $3`;

/** Names, each found through the index from the one before. */
export const listOutcomeNames = `
	with recursive names (name) as (
		select min(name)
		from outcomes
		where workspace = $1
		union all
		select (
			select min(name)
			from outcomes
			where workspace = $1 and outcomes.name > names.name
		)
		from names
		where names.name is not null
	)
	select name
	from names
	where name is not null
	limit $2`;

export const findOutcomes = selectByIds(outcomes);

const toOutcome = rowReader(outcomes);
const toRow = rowWriter(outcomes);

export function bindOutcomes(connection: Connection): OutcomeReader & OutcomeWriter {
	return {
		readOutcomes: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readOutcomes, ...toMembers(groups));
			return lists.map((rows) => rows.map(toOutcome));
		},
		listNewestAmounts: async (until, limit) =>
			(await connection.all<Row>(listNewestAmounts, until, limit)).map(toOutcome),
		listOutcomeNames: async (limit) => (await connection.all<[string]>(listOutcomeNames, limit)).map(([name]) => name),
		findOutcomes: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, findOutcomes, ids);
			return lists.map(([row]) => row && toOutcome(row));
		},
		appendOutcomes: async (appended) => {
			// One statement can't change a row twice, so of each ID the one that will stand is chosen first.
			const chosen = new Map<string, StoredOutcome>();
			for (const outcome of appended) {
				const id = toStoredText(outcome.id);
				const other = chosen.get(id);
				if (other === undefined || confirms(outcome, other.inferred)) chosen.set(id, outcome);
			}
			const rows = [...chosen.values()].map(toRow);
			const [before] = await Promise.all([
				connection.lists<[inferred: number]>(rows.length, upsertOutcomes, ...toColumns(rows)),
				requireLeads(connection, appended),
			]);
			const standing = new Map<string, { inferred: boolean | undefined }>();
			[...chosen.keys()].forEach((id, index) => {
				const [stored] = before[index] ?? [];
				if (stored !== undefined) standing.set(id, { inferred: stored[0] === 1 });
			});
			return appended.map((outcome) => {
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
