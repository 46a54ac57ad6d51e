import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A folder that lies beside the project where it is developed: public tables, and vendors' own samples. Undefined where
 * it isn't there; a line then says what stays untested.
 */
export function besideProject(folder: string): string | undefined {
	const path = resolve(__dirname, '../../shared', folder);
	if (existsSync(path)) return path;
	process.stderr.write(`Not tested: there is no folder ${folder} beside this project.\n`);
	return undefined;
}
