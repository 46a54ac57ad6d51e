import { EngineError, type ErrorCode } from '../../errors';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that somebody can do something about. */
const ADVICE = new Map<number, [code: ErrorCode, advice: string]>([
	[
		3,
		[
			'store-unavailable',
			'it may not be used. Give the account this process runs under the right to read and write it and its folder',
		],
	],
	[5, ['store-busy', 'another process holds it. Try again']],
	[6, ['store-busy', 'another piece of work holds it. Try again']],
	[
		8,
		[
			'store-unavailable',
			'it is read-only. Give the account this process runs under the right to write it and its folder',
		],
	],
	[
		10,
		[
			'store-unavailable',
			'the disk failed to read or write. Check the disk, and that the folder is not on a network drive',
		],
	],
	[11, ['schema-damaged', 'the file is damaged. Restore it from a backup']],
	[13, ['store-unavailable', 'the disk is full. Free some space; nothing that was recorded before is lost']],
	[
		14,
		[
			'store-unavailable',
			"it can't be opened. Check that its folder exists and that the account this process runs under may write there",
		],
	],
	[26, ['schema-damaged', 'the file is not a SQLite database. Move it away or restore it from a backup']],
]);

export function isBusy(error: unknown): boolean {
	const code = primaryCodeOf(error);
	return code === 5 || code === 6;
}

/** SQLite's own errors become the engine's, with the file and what to do about it; all others stay themselves. */
export function toStoreError(error: unknown, file: string): unknown {
	const primaryCode = primaryCodeOf(error);
	if (primaryCode === undefined) return error;
	const [code, advice] = ADVICE.get(primaryCode) ?? ['internal', `SQLite refused a statement (${String(error)})`];
	return new EngineError(code, `The lead store ${file}: ${advice}.`, { cause: error });
}

/** The low byte; the others tell kinds of the same failure apart. */
function primaryCodeOf(error: unknown): number | undefined {
	if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
	return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
