import { existsSync, writeFileSync } from 'node:fs';
import { EngineError } from '../../errors';

/**
 * A small file that says there has been a store here. It is written once the store has its tables, so where it is found
 * beside a store without any, that store was lost: a volume is not mounted, or the file was deleted.
 */
export function hasMarker(marker: string): boolean {
	return existsSync(marker);
}

export function placeMarker(marker: string, file: string): void {
	try {
		writeFileSync(marker, describeMarker(file), { flag: 'wx', mode: 0o600 });
	} catch {
		// It is there already, or can't be written: that must not keep a store closed which is whole. The next opening tries again.
	}
}

export function refuseLost(marker: string, file: string): never {
	throw new EngineError(
		'store-replaced',
		`The lead store ${file} is missing or empty, although there was one before: opt-outs would be lost. Check that its volume is mounted, or restore the file from a backup. To begin with an empty store, delete ${marker}.`,
	);
}

function describeMarker(file: string): string {
	return `A lead store is kept in ${file}.\nWhile this note is here, a missing or empty store is an error and not a new beginning.\nTo begin with an empty store, delete this note and the store.\n`;
}
