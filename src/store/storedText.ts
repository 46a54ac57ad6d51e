// eslint-disable-next-line no-control-regex -- NUL is the point
const UNSTORABLE = /[\u0000\ud800-\udfff]/;

/**
 * Text as every engine can keep it: UTF-8 has no word for half a surrogate pair and PostgreSQL none for NUL, so both
 * come back as U+FFFD, the same in all engines.
 */
export function toStoredText(text: string): string {
	return UNSTORABLE.test(text) ? Buffer.from(text.replaceAll('\0', '\ufffd')).toString() : text;
}

/** The order of UTF-8 bytes, which is that of SQLite's `binary` and PostgreSQL's `"C"` collation and not JavaScript's. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
