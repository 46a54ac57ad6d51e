import type { PostgresConnection } from '../../src/index';
import { runSql } from './openTestPostgres';

/** Every row of every table, each month's own too, as text. */
export async function dumpSchema(connection: PostgresConnection, schema: string, workspace: string): Promise<string> {
	const tables = await runSql(
		connection,
		`select relname from pg_class where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'p') order by relname`,
	);
	const rows = await Promise.all(
		tables.map(
			async ({ relname }) =>
				await runSql(
					connection,
					`set lead_scoring.workspace = '${workspace}'`,
					`select t::text as row from ${schema}.${String(relname)} as t`,
				),
		),
	);
	return rows
		.flat()
		.map(({ row }) => String(row))
		.join('\n');
}
