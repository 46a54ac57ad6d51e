/** The records of several people whose fields stand side by side in one object, and the names of those fields. */
interface BesideRows {
	rows: readonly object[];
	/** What is the rows' alone: an address stays where it is as well, since the first is whom the payload is about. */
	taken: ReadonlySet<string>;
}

/** `contacts[1][newsletter]`, `contacts.1.newsletter`; `newsletter_2`, `Newsletter 2`. */
const INDEXED = /^([a-z_]{1,40})(?:\.(\d{1,4})\.|\[(\d{1,4})\]\[)(\w{1,60})\]?$/i;
const NUMBERED = /^(\D{2,60}?)[ _]?(\d{1,2})$/;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,250}$|^\+\d{8,15}$/;
const NONE: BesideRows = { rows: [], taken: new Set() };
const MOST_ROWS = 2_000;

type Rows = Map<string, Map<string, unknown>>;

/** `{ email_1, newsletter_1, email_2, newsletter_2 }`, `{ emails: [a, b], subscribed: [true, false] }`. */
export function findBesideRows(value: object): BesideRows {
	let rows: Rows | undefined;
	const taken = new Set<string>();
	for (const name of Object.keys(value)) {
		const cells = cellsOf(name, (value as Record<string, unknown>)[name]);
		if (cells.length === 0) continue;
		rows ??= new Map();
		for (const cell of cells) {
			const row = rows.get(cell.row) ?? new Map<string, unknown>();
			rows.set(cell.row, row.set(cell.name, cell.value));
			if (!isAddress(cell.value)) taken.add(name);
		}
	}
	if (rows === undefined || rows.size < 2) return NONE;
	const isPersons = (row: Map<string, unknown>) => row.size > 1 && [...row.values()].some(isAddress);
	return [...rows.values()].every(isPersons)
		? { rows: [...rows.values()].map((row) => Object.fromEntries(row)), taken }
		: NONE;
}

interface Cell {
	row: string;
	name: string;
	value: unknown;
}

/** Every object comes by here, and few have any. */
const NO_CELLS: readonly Cell[] = [];

function cellsOf(name: string, value: unknown): readonly Cell[] {
	if (Array.isArray(value)) return listColumn(name, value);
	if (typeof value === 'object' || name.length > 120 || !/\d/.test(name)) return NO_CELLS;
	const cell = cellOf(name, value);
	return cell === undefined ? NO_CELLS : [cell];
}

function cellOf(given: string, value: unknown): Cell | undefined {
	const [, list, dotted, bracketed, inner] = INDEXED.exec(given) ?? [];
	if (inner !== undefined) return { row: `${list ?? ''} ${dotted ?? bracketed ?? ''}`, name: inner, value };
	const [, name, number] = NUMBERED.exec(given) ?? [];
	return name === undefined ? undefined : { row: String(number), name, value };
}

function listColumn(name: string, column: readonly unknown[]): readonly Cell[] {
	if (column.length < 2 || column.length > MOST_ROWS || column.some((cell) => typeof cell === 'object'))
		return NO_CELLS;
	return column.map((value, at) => ({ row: `${column.length}: ${at}`, name, value }));
}

/** An email, or a number with its country. */
export function isAddress(value: unknown): boolean {
	return typeof value === 'string' && value.length <= 320 && ADDRESS.test(value);
}
