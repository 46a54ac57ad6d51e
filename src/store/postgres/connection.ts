import type { ClientBase } from 'pg';
import { EngineError } from '../../errors';
import type { FacetTracking } from '../port/workspace';
import { toStoredText } from '../storedText';
import { statementName } from './statementName';

export type Value = string | number | boolean | null | undefined | readonly Value[];

/** A row that says which of the things asked for it belongs to, counted from 1. */
type Placed<Row extends readonly unknown[]> = [position: number, ...row: Row];

interface ConnectionParts {
	workspace: string;
	tracking: FacetTracking;
	prepares: boolean;
}

/**
 * A client for the length of one transaction in one workspace. Statements asked for without waiting for each other
 * travel together, as one round trip.
 */
export class Connection {
	readonly #client: ClientBase;
	readonly #workspace: string;
	readonly #prepares: boolean;
	/** As the transaction sees it. */
	tracking: FacetTracking;
	#ended = false;
	#failure: unknown;

	/** `prepares`: the server keeps each statement with its plan for the next transaction of the same client. */
	constructor(client: ClientBase, { workspace, tracking, prepares }: ConnectionParts) {
		this.#client = client;
		this.#workspace = workspace;
		this.#prepares = prepares;
		this.tracking = tracking;
	}

	/** Work that forgot an `await` must not write outside its transaction. */
	end(): void {
		this.#ended = true;
	}

	/** Binds the workspace as $1 and the values from $2 on. */
	async all<Row extends readonly unknown[]>(sql: string, ...values: Value[]): Promise<Row[]> {
		if (this.#ended) throw new EngineError('internal', 'A transaction was used after its end.');
		try {
			const { rows } = await this.#client.query({
				rowMode: 'array',
				...(this.#prepares && { name: statementName(sql) }),
				text: sql,
				values: [this.#workspace, ...values.map(toParameter)],
			});
			return rows as unknown as Row[];
		} catch (error) {
			// Those that travelled with a statement that failed only report that the transaction is aborted.
			throw (this.#failure ??= error);
		}
	}

	/** The rows of each of `count` things asked for. */
	async lists<Row extends readonly unknown[]>(count: number, sql: string, ...values: Value[]): Promise<Row[][]> {
		const lists: Row[][] = Array.from({ length: count }, () => []);
		if (count === 0) return lists;
		for (const [position, ...row] of await this.all<Placed<Row>>(sql, ...values))
			lists[position - 1]?.push(row as unknown as Row);
		return lists;
	}

	/** The number that a statement answers for each of `count` things asked for; 0 where it has no row. */
	async counts(count: number, sql: string, ...values: Value[]): Promise<number[]> {
		const lists = await this.lists<[number]>(count, sql, ...values);
		return lists.map(([row]) => row?.[0] ?? 0);
	}

	/** Appends `rows` by a statement that answers the positions of those that were new. */
	async append(sql: string, rows: readonly (readonly Value[])[]): Promise<boolean[]> {
		const added = await this.lists(rows.length, sql, ...toColumns(rows));
		return added.map((list) => list.length > 0);
	}
}

/** Rows as one array per column, which is how a batch is bound. */
export function toColumns(rows: readonly (readonly Value[])[], width = rows[0]?.length ?? 0): Value[][] {
	return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}

/** The members of groups and their groups' positions, as two columns. */
export function toMembers(groups: readonly (readonly string[])[]): [leadIds: string[], positions: number[]] {
	return [groups.flat(), groups.flatMap((group, index) => group.map(() => index + 1))];
}

function toParameter(value: Value): Value {
	if (typeof value === 'string') return toStoredText(value);
	return Array.isArray(value) ? value.map(toParameter) : value;
}
