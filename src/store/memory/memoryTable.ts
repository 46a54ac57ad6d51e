import { compareText, toStoredText } from '../storedText';
import type { TableOf } from '../table';

/** What takes back the running transaction's changes, oldest first. */
export type Journal = (() => void)[];

interface Entry<Fields> {
	record: Fields;
	/** Order of first writing: a rollback may move an entry inside its map. */
	sequence: number;
}

type KeyPart = string | number | boolean;

interface Page {
	afterId?: string;
	limit: number;
}

/** No owner that is asked for is this, as text is kept without NUL. */
const NOBODY = '\0';

/** Records by key and by owner. Gives out copies. */
export class MemoryTable<Fields extends object> {
	readonly #journal: Journal;
	readonly #table: TableOf<Fields>;
	readonly #entries = new Map<string, Entry<Fields>>();
	readonly #byOwner = new Map<string, Map<string, Entry<Fields>>>();
	#nextSequence = 0;
	/** All keys in order, until one comes or goes: who pages through a table asks for them with every page. */
	#sortedKeys: string[] | undefined;

	constructor(journal: Journal, table: TableOf<Fields>) {
		this.#journal = journal;
		this.#table = table;
	}

	/** By its key, in the order of the table's. */
	get(...key: KeyPart[]): Fields | undefined {
		const entry = this.#entries.get(toKey(key));
		return entry && { ...entry.record };
	}

	/** In the order they were first written. */
	owned(...owners: string[]): Fields[] {
		return copyRecords(owners.flatMap((owner) => [...(this.#byOwner.get(toStoredText(owner))?.values() ?? [])]));
	}

	all(): Fields[] {
		return copyRecords([...this.#entries.values()]);
	}

	/** Of a table whose key is an id: a page in its order, of those that a rule keeps. */
	page({ afterId, limit }: Page, isKept: (record: Fields) => boolean = () => true): Fields[] {
		const keys = (this.#sortedKeys ??= [...this.#entries.keys()].sort(compareText));
		const found: Fields[] = [];
		for (
			let at = afterId === undefined ? 0 : countUpTo(keys, afterId);
			at < keys.length && found.length < limit;
			at++
		) {
			const record = this.#entries.get(keys[at] as string)?.record;
			if (record !== undefined && isKept(record)) found.push({ ...record });
		}
		return found;
	}

	/** False, and no change, where the key is taken. */
	add(record: Fields): boolean {
		if (this.#entries.has(this.#keyOf(record))) return false;
		this.put(record);
		return true;
	}

	/** In the place of what has its key. */
	put(record: Fields): void {
		const key = this.#keyOf(record);
		const before = this.#entries.get(key);
		const entry = { record: this.#toStored(record), sequence: before?.sequence ?? this.#nextSequence++ };
		if (before !== undefined) this.#take(key, before);
		this.#place(key, entry);
		this.#journal.push(() => {
			this.#take(key, entry);
			if (before !== undefined) this.#place(key, before);
		});
	}

	remove(...key: KeyPart[]): boolean {
		return this.#remove(toKey(key));
	}

	removeOwned(owner: string): number {
		return this.removeOwnedWhere(owner, () => true);
	}

	/** Of one owner's, in the order they were first written, those that are gone by a rule. */
	removeOwnedWhere(owner: string, isGone: (record: Fields, all: readonly Fields[]) => boolean): number {
		const entries = [...(this.#byOwner.get(toStoredText(owner)) ?? [])].sort(([, a], [, b]) => a.sequence - b.sequence);
		const all = entries.map(([, { record }]) => record);
		const gone = entries.filter(([, { record }]) => isGone(record, all));
		for (const [key] of gone) this.#remove(key);
		return gone.length;
	}

	/** Records that have no key are told apart by their sequence. */
	#keyOf(record: Fields): string {
		const { key } = this.#table;
		if (key === undefined) return `#${this.#nextSequence}`;
		return toKey(key.map((field) => record[field] as KeyPart));
	}

	#ownerOf(record: Fields): string {
		const { owner } = this.#table;
		return owner === undefined ? '' : String(record[owner] ?? NOBODY);
	}

	/** What a database would give back: text as it can be kept, and no fields for what was never there. */
	#toStored(record: Fields): Fields {
		const stored: Record<string, unknown> = {};
		for (const [field, value] of Object.entries(record)) {
			// JSON escapes what can't be kept.
			const isText = typeof value === 'string' && this.#table.columns[field] !== 'json';
			if (value !== undefined) stored[field] = isText ? toStoredText(value) : value;
		}
		return stored as Fields;
	}

	#remove(key: string): boolean {
		const before = this.#entries.get(key);
		if (before === undefined) return false;
		this.#take(key, before);
		this.#journal.push(() => this.#place(key, before));
		return true;
	}

	#place(key: string, entry: Entry<Fields>): void {
		this.#entries.set(key, entry);
		this.#sortedKeys = undefined;
		const owner = this.#ownerOf(entry.record);
		const owned = this.#byOwner.get(owner);
		if (owned === undefined) this.#byOwner.set(owner, new Map([[key, entry]]));
		else owned.set(key, entry);
	}

	#take(key: string, entry: Entry<Fields>): void {
		this.#entries.delete(key);
		this.#sortedKeys = undefined;
		const owner = this.#ownerOf(entry.record);
		const owned = this.#byOwner.get(owner);
		owned?.delete(key);
		if (owned?.size === 0) this.#byOwner.delete(owner);
	}
}

function copyRecords<Fields extends object>(entries: Entry<Fields>[]): Fields[] {
	return entries.sort((a, b) => a.sequence - b.sequence).map(({ record }) => ({ ...record }));
}

/** How many of the sorted keys are at or before one. */
function countUpTo(keys: readonly string[], key: string): number {
	let [low, high] = [0, keys.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compareText(keys[middle] as string, key) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One column as it is; several as JSON, so that no text can pretend to be two. */
function toKey(parts: readonly KeyPart[]): string {
	const [only] = parts;
	if (parts.length === 1 && typeof only === 'string') return toStoredText(only);
	return JSON.stringify(parts.map((part) => (typeof part === 'string' ? toStoredText(part) : part)));
}
