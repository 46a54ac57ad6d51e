import { join } from 'node:path';

/** Where the store of a released version is kept. */
export function frozenFolder(version: string): string {
	return join(__dirname, version);
}
