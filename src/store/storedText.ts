/**
 * Text as every engine can keep it: UTF-8 has no word for half a surrogate pair and PostgreSQL none for NUL, so both
 * come back as U+FFFD, the same in all engines.
 */
export function toStoredText(text: string): string {
	return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd');
}

/** JavaScript compares UTF-16, in which surrogates, for characters that UTF-8 puts last, come before these. */
const BEYOND_ORDER = /[\ud800-\uffff]/;

/** The order of UTF-8 bytes, which is that of SQLite's `binary` and PostgreSQL's `"C"` collation and not JavaScript's. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	if (!BEYOND_ORDER.test(a) && !BEYOND_ORDER.test(b)) return a < b ? -1 : 1;
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
