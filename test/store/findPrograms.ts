import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** pg_dump refuses a newer server than itself, so both have to be of one version: the package of the tests' server has none. */
export function findPrograms(): string {
	const dumps = [
		...(process.env.PATH ?? '').split(':').map((folder) => join(folder, 'pg_dump')),
		...globSync('/usr/lib/postgresql/*/bin/pg_dump'),
	];
	const folder = dumps
		.map((dump) => dirname(dump))
		.find((each) =>
			['pg_dump', 'pg_restore', 'initdb', 'postgres'].every((program) => existsSync(join(each, program))),
		);
	if (folder === undefined)
		throw new Error(
			'No PostgreSQL with pg_dump was found. Install one (apt-get install postgresql), or put its folder on the PATH.',
		);
	return folder;
}
