/** What a vendor's word stands for in a table; own entries only, so that `constructor` is a word nobody knows. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
	return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
