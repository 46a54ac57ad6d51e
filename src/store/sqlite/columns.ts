import { listColumns, type Column, type Table } from '../table';

/** Rows hold a lead's number and not its id: `lead` for `lead_id`. */
export function nameOf({ name, kind }: Column): string {
	return kind === 'lead' ? name.replace(/_id$/, '') : name;
}

export function names(table: Table): string {
	return listColumns(table).map(nameOf).join(', ');
}

/** The columns in their order, where `leads` is the lead of the row. */
export function select(table: Table): string {
	return listColumns(table)
		.map((column) => (column.kind === 'lead' ? 'leads.id' : `${table.name}.${nameOf(column)}`))
		.join(', ');
}

/** The rows of the lead whose number is ?1. `others` are columns read after those of the table. */
export function selectOfLead(table: Table, ...others: string[]): string {
	return `
	select ${[select(table), ...others].join(', ')}
	from ${table.name}
	join leads on leads.number = ${table.name}.lead
	where ${table.name}.lead = ?1`;
}

/** The rows of each lead of which the numbers are asked for, for `queryEach`. */
export function selectOfEach(table: Table, ...others: string[]): string {
	return `
	select ${[select(table), ...others, 'asked.key'].join(', ')}
	from json_each(?1) as asked
	cross join ${table.name} on ${table.name}.lead = asked.value
	join leads on leads.number = ${table.name}.lead`;
}

/** The rows of each address of which the keys are asked for. */
export function selectByKeys(table: Table): string {
	return `
	select ${[...listColumns(table).map((column) => `${table.name}.${nameOf(column)}`), 'asked.key'].join(', ')}
	from json_each(?1) as asked
	cross join ${table.name} on ${table.name}.key = asked.value`;
}

/** The row of a lead whose own ID is ?1. */
export function selectById(table: Table): string {
	return `
	select ${select(table)}
	from ${table.name}
	join leads on leads.number = ${table.name}.lead
	where ${table.name}.id = ?1`;
}

/** The values of one record from ?1 on, its lead by number. */
function values(table: Table): string {
	return listColumns(table)
		.map((_, index) => `?${index + 1}`)
		.join(', ');
}

export function insert(table: Table): string {
	return `
	insert into ${table.name} (${names(table)})
	values (${values(table)})`;
}

/** A row with the same key stays as it is. */
export function insertNew(table: Table): string {
	return `${insert(table)}
	on conflict (${keyOf(table)}) do nothing`;
}

function keyOf(table: Table): string {
	return listColumns(table)
		.filter(({ field }) => table.key?.includes(field))
		.map(nameOf)
		.join(', ');
}
