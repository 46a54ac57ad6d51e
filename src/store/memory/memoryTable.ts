import { toStoredText } from '../storedText';

/** What takes back the running transaction's changes, oldest first. */
export type Journal = (() => void)[];

interface Entry<Row> {
	row: Row;
	/** Order of first writing: a rollback may move an entry inside its map. */
	sequence: number;
}

/** Rows by key and by owner (the lead, address or name they are read by). Gives out copies. */
export class MemoryTable<Row extends object> {
	readonly #entries = new Map<string, Entry<Row>>();
	readonly #byOwner = new Map<string, Map<string, Entry<Row>>>();
	#nextSequence = 0;

	constructor(
		private readonly journal: Journal,
		private readonly ownerOf: (row: Row) => string,
	) {}

	get(key: string): Row | undefined {
		const entry = this.#entries.get(toStoredText(key));
		return entry && { ...entry.row };
	}

	/** In the order they were first written. */
	owned(...owners: string[]): Row[] {
		return copyRows(owners.flatMap((owner) => [...(this.#byOwner.get(toStoredText(owner))?.values() ?? [])]));
	}

	/** As owned, each with its key, for rows that have none of their own. */
	ownedWithKeys(owner: string): [key: string, row: Row][] {
		const entries = [...(this.#byOwner.get(toStoredText(owner)) ?? [])].sort(([, a], [, b]) => a.sequence - b.sequence);
		return entries.map(([key, { row }]) => [key, { ...row }]);
	}

	all(): Row[] {
		return copyRows([...this.#entries.values()]);
	}

	/** False, and no change, where the key is taken. */
	add(key: string, row: Row): boolean {
		if (this.#entries.has(toStoredText(key))) return false;
		this.put(key, row);
		return true;
	}

	/** For rows that have no key of their own. */
	append(row: Row): void {
		this.put(`#${this.#nextSequence}`, row);
	}

	put(key: string, row: Row): void {
		const stored = toStoredText(key);
		const before = this.#entries.get(stored);
		if (before !== undefined) this.#take(stored, before);
		const entry = { row: toStoredRow(row), sequence: before?.sequence ?? this.#nextSequence++ };
		this.#place(stored, entry);
		this.journal.push(() => {
			this.#take(stored, entry);
			if (before !== undefined) this.#place(stored, before);
		});
	}

	remove(key: string): boolean {
		const stored = toStoredText(key);
		const before = this.#entries.get(stored);
		if (before === undefined) return false;
		this.#take(stored, before);
		this.journal.push(() => this.#place(stored, before));
		return true;
	}

	removeOwned(owner: string): number {
		const keys = [...(this.#byOwner.get(toStoredText(owner))?.keys() ?? [])];
		for (const key of keys) this.remove(key);
		return keys.length;
	}

	removeWhere(isGone: (row: Row) => boolean): number {
		const keys = [...this.#entries].flatMap(([key, { row }]) => (isGone(row) ? [key] : []));
		for (const key of keys) this.remove(key);
		return keys.length;
	}

	#place(key: string, entry: Entry<Row>): void {
		this.#entries.set(key, entry);
		const owner = this.ownerOf(entry.row);
		const owned = this.#byOwner.get(owner);
		if (owned === undefined) this.#byOwner.set(owner, new Map([[key, entry]]));
		else owned.set(key, entry);
	}

	#take(key: string, entry: Entry<Row>): void {
		this.#entries.delete(key);
		const owner = this.ownerOf(entry.row);
		const owned = this.#byOwner.get(owner);
		owned?.delete(key);
		if (owned?.size === 0) this.#byOwner.delete(owner);
	}
}

function copyRows<Row extends object>(entries: Entry<Row>[]): Row[] {
	return entries.sort((a, b) => a.sequence - b.sequence).map(({ row }) => ({ ...row }));
}

/** What a database would give back: text as it can be kept, and no keys for what was never there. */
function toStoredRow<Row extends object>(row: Row): Row {
	const stored: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(row)) {
		if (value !== undefined) stored[column] = typeof value === 'string' ? toStoredText(value) : value;
	}
	return stored as Row;
}

/** A key made of several columns: JSON, so that no text can pretend to be two. */
export function compositeKey(...parts: (string | number)[]): string {
	return JSON.stringify(parts.map((part) => (typeof part === 'string' ? toStoredText(part) : part)));
}
