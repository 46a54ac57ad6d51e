import type { ExpiringKind } from './port/retention';

/** `lead` is the ID of a lead that exists, `time` UTC epoch milliseconds, `day` whole days since the epoch, `money` minor units. */
export type ColumnKind = 'text' | 'lead' | 'time' | 'day' | 'count' | 'money' | 'real' | 'flag' | 'json';

/** A kind with `?` may be left out of a record and is null in its row. */
type ColumnType = ColumnKind | `${ColumnKind}?`;

type KindsOf<Value> = [Value] extends [string]
	? 'text' | 'lead'
	: [Value] extends [number]
		? 'time' | 'day' | 'count' | 'money' | 'real'
		: [Value] extends [boolean]
			? 'flag'
			: 'json';

type ColumnsOf<Row> = {
	readonly [Field in keyof Row]-?: object extends Pick<Row, Field>
		? `${KindsOf<Exclude<Row[Field], undefined>>}?`
		: KindsOf<Row[Field]>;
};

type FieldOf<Row> = Extract<keyof Row, string>;

/** What the engines, the move and the docs go by. Columns come in the order of `columns` everywhere. */
export interface Table {
	readonly name: string;
	/** What it holds, for people. */
	readonly holds: string;
	readonly columns: Readonly<Record<string, ColumnType>>;
	/** Where a column isn't named as its field, in snake_case. */
	readonly columnNames?: Readonly<Record<string, string>>;
	/** What tells rows apart. Absent: only the order they were written in, their `sequence`. */
	readonly key?: readonly string[];
	/** What they are read by: a lead, an address, a name. */
	readonly owner?: string;
	/** Of one owner's rows. */
	readonly order: readonly string[];
	/** How rows expire, for those that do: whether one has is told by `by`, and the newest of each `exceptNewestOf` never does. */
	readonly expiry?: { readonly kind: ExpiringKind; readonly by: string; readonly exceptNewestOf?: string };
	/** Made from other rows, so it is not counted among what is forgotten. */
	readonly derived?: true;
}

/** A table whose rows are records of one type. */
export interface TableOf<Row extends object> extends Table {
	/** Only a type: carries `Row`. */
	readonly row?: Row;
	readonly key?: readonly FieldOf<Row>[];
	readonly owner?: FieldOf<Row>;
}

/** Leaving out a field of `Row`, or giving it another kind than its type, does not compile. */
interface Definition<Row extends object> {
	readonly name: string;
	readonly holds: string;
	readonly columns: ColumnsOf<Row>;
	readonly columnNames?: Readonly<Partial<Record<FieldOf<Row>, string>>>;
	readonly key?: readonly FieldOf<Row>[];
	readonly owner?: FieldOf<Row>;
	readonly order: readonly (FieldOf<Row> | 'sequence')[];
	readonly expiry?: {
		readonly kind: ExpiringKind;
		readonly by: FieldOf<Row>;
		readonly exceptNewestOf?: FieldOf<Row>;
	};
	readonly derived?: true;
}

/** Two calls, since TypeScript infers all type arguments or none. */
export function defineTable<Row extends object>(): (definition: Definition<Row>) => TableOf<Row> {
	return (definition) => definition as unknown as TableOf<Row>;
}

export interface Column {
	field: string;
	/** As PostgreSQL has it; SQLite keeps a lead's number instead of its ID. */
	name: string;
	kind: ColumnKind;
	optional: boolean;
}

export function listColumns({ columns, columnNames }: Table): Column[] {
	return Object.entries(columns).map(([field, type]) => {
		const optional = type.endsWith('?');
		const kind = (optional ? type.slice(0, -1) : type) as ColumnKind;
		return { field, name: columnNames?.[field] ?? toSnakeCase(field), kind, optional };
	});
}

/** The columns that one owner's rows are ordered by. */
export function orderOf(table: Table): string[] {
	const names = new Map(listColumns(table).map(({ field, name }) => [field, name]));
	return table.order.map((field) => names.get(field) ?? field);
}

/** The columns by which rows expire. */
export function expiryOf(table: Table): { by: string; newestOf: string | undefined; order: string[] } {
	const names = new Map(listColumns(table).map(({ field, name }) => [field, name]));
	const { by = '', exceptNewestOf = '' } = table.expiry ?? {};
	return { by: names.get(by) ?? '', newestOf: names.get(exceptNewestOf), order: orderOf(table) };
}

/** Rows in no lead's keeping that are read page by page, by their ID. */
export function isListed(table: Table): boolean {
	return table.key?.join() === 'id' && table.owner !== 'id' && !belongsToLead(table);
}

/** A lead's rows are forgotten, expire and move with it. Where a row may do without one (`lead?`), those belong to the workspace. */
export function belongsToLead({ owner, columns }: Table): boolean {
	return owner === 'leadId' && (columns.leadId === 'lead' || mayBeNobodys({ columns }));
}

/** Whether there may be rows without a lead. */
export function mayBeNobodys({ columns }: Pick<Table, 'columns'>): boolean {
	return columns.leadId === 'lead?';
}

function toSnakeCase(field: string): string {
	return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
