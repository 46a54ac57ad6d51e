import { listColumns, orderOf, type ColumnKind, type Table } from '../table';

/** Column names with their types. */
export type Columns = Record<string, string>;

const TYPES: Record<ColumnKind, string> = {
	text: 'text',
	lead: 'text',
	time: 'bigint',
	day: 'integer',
	count: 'integer',
	money: 'bigint',
	real: 'double precision',
	flag: 'boolean',
	json: 'text',
};

/** Each column as it is asked for and as it is given. */
export function columnsOf(table: Table): Columns {
	return Object.fromEntries(listColumns(table).map(({ name, kind }) => [name, TYPES[kind]]));
}

export function names(columns: Columns): string {
	return Object.keys(columns).join(', ');
}

/** The columns of a table, flags as 0 and 1. */
export function select(table: Table): string {
	return Object.entries(columnsOf(table))
		.map(([name, type]) => (type === 'boolean' ? `${table.name}.${name}::int` : `${table.name}.${name}`))
		.join(', ');
}

/** `order by` the place in the question, then as the port promises it for one owner's rows. */
export function orderInPlace(table: Table): string {
	return ['position', ...orderOf(table).map((column) => `${table.name}.${column}`)].join(', ');
}

/** The rows given from parameter `first` on, numbered in their order. */
export function given(columns: Columns, first = 2): string {
	const arrays = Object.values(columns).map((type, index) => `$${index + first}::${type}[]`);
	return `unnest(${arrays.join(', ')}) with ordinality as given (${names(columns)}, position)`;
}

/** The members of groups, each with its group's position. */
export const members = 'unnest($2::text[], $3::integer[]) as member (lead_id, position)';

/**
 * The rows of a table that belong to what stands before it, looked up one index entry at a time. As a plain join over a young table, of which the planner knows nothing yet, all of a workspace was read
 * for a handful of leads: a hundred leads' scores took 26 ms in place of 0.6 once. `offset 0` leaves no choice.
 */
export function lookUp(table: string, condition: string): string {
	return `cross join lateral (
		select *
		from ${table}
		where ${table}.workspace = $1 and ${condition}
		offset 0
	) as ${table}`;
}

/** The members' rows. */
export function selectOfMembers(table: Table, condition = 'true'): string {
	return `
	select position, ${select(table)}
	from ${members}
	${lookUp(table.name, `${table.name}.lead_id = member.lead_id and ${condition}`)}`;
}

/** The rows that have the IDs given. */
export function selectByIds(table: Table): string {
	return `
	select position, ${select(table)}
	from ${given({ id: 'text' })}
	${lookUp(table.name, `${table.name}.id = given.id`)}`;
}

/** A page of rows in order of ID, after $2 and at most $3. */
export function selectPage(table: Table, condition = 'true'): string {
	return `
	select ${select(table)}
	from ${table.name}
	where workspace = $1 and id > $2 and ${condition}
	order by id
	limit $3`;
}

/** Writes the rows given, in their order. */
export function insert(table: Table, first = 2): string {
	const columns = columnsOf(table);
	return `
	insert into ${table.name} (workspace, ${names(columns)})
	select $1, ${names(columns)}
	from ${given(columns, first)}
	order by position`;
}

/** Writes the rows given whose key is new; answers their positions. */
export function append(table: Table, columns: Columns = columnsOf(table)): string {
	const key = listColumns(table)
		.filter(({ field }) => table.key?.includes(field))
		.map(({ name }) => name)
		.join(', ');
	return `
	with given as (
		select *
		from ${given(columns)}
	),
	added as (
		insert into ${table.name} (workspace, ${names(columns)})
		select $1, ${names(columns)}
		from given
		order by position
		on conflict do nothing
		returning ${key}
	)
	select min(position)
	from given
	join added using (${key})
	group by ${key}`;
}

/** Deletes the rows of the owners given; counts them by the first position of their owner. */
export function forget({ name }: Table, owner: string): string {
	return `
	with gone as (
		delete from ${name}
		where workspace = $1 and ${owner} = any($2::text[])
		returning ${owner}
	)
	select position, count(*)
	from (
		select ${owner}, min(position) as position
		from ${given({ [owner]: 'text' })}
		group by ${owner}
	) as given
	join gone using (${owner})
	group by position`;
}
