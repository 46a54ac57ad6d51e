import { rowWriter, type RecordValue } from '../rows';
import { listColumns, type TableOf } from '../table';
import type { Connection, Query, QueryEach } from './connection';

/** A lead's number in the file. */
export const findNumber = `
	select number
	from leads
	where id = ?`;

export const findNumbers = `
	select leads.number, asked.key
	from json_each(?1) as asked
	cross join leads on leads.id = asked.value`;

/**
 * The numbers that rows have in place of leads' IDs, each looked up once in a transaction: an item reads and writes rows of
 * a dozen tables, and finding its lead by the text in each of them cost as much again.
 */
export class LeadNumbers {
	readonly #find: Query<[number]>;
	readonly #findEach: QueryEach<[number: number, place: number]>;
	readonly #known = new Map<string, number>();
	readonly #withoutDays = new Set<number>();

	constructor(connection: Connection) {
		this.#find = connection.query(findNumber);
		this.#findEach = connection.queryEach(findNumbers);
	}

	/** Undefined for an unknown lead: no row has it, and no table takes it. */
	of(id: string): number | undefined {
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		const found = this.#find.get(id)?.[0];
		if (found !== undefined) this.#known.set(id, found);
		return found;
	}

	ofEach(ids: readonly string[]): (number | undefined)[] {
		const numbers = ids.map((id) => this.#known.get(id));
		if (!numbers.includes(undefined)) return numbers;
		const unknown = ids.filter((_, index) => numbers[index] === undefined);
		for (const [index, [row]] of this.#findEach(unknown).entries())
			if (row !== undefined) this.#known.set(unknown[index] ?? '', row[0]);
		return ids.map((id) => this.#known.get(id));
	}

	know(id: string, number: number): void {
		this.#known.set(id, number);
	}

	/** The same of a lead that was made just now. */
	add(id: string, number: number): void {
		this.know(id, number);
		this.#withoutDays.add(number);
	}

	/** Whether a lead was made in this transaction and has no days; from the first asking on it is taken to have some. */
	beginDays(number: number | undefined): boolean {
		return number !== undefined && this.#withoutDays.delete(number);
	}

	/** With each transaction, as others write between them, and where a lead is forgotten. */
	clear(): void {
		this.#known.clear();
		this.#withoutDays.clear();
	}

	/** The values of a record in the order of the table's columns, its lead by number. */
	rowWriter<Fields extends object>(table: TableOf<Fields>): (record: Fields) => RecordValue[] {
		const toRow = rowWriter(table);
		const lead = listColumns(table).findIndex(({ kind }) => kind === 'lead');
		return (record) => {
			const row = toRow(record);
			const id = row[lead] as string | undefined;
			row[lead] = id === undefined ? undefined : this.of(id);
			return row;
		};
	}
}
