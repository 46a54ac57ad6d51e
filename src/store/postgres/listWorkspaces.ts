import { Client, escapeIdentifier } from 'pg';
import type { PostgresStoreOptions } from './openPostgresStore';
import { toStoreError } from './toStoreError';

/** The names of the workspaces that a schema keeps, in the order of their letters. */
export async function listPostgresWorkspaces({
	connection,
	schema,
}: Pick<PostgresStoreOptions, 'connection' | 'schema'>): Promise<string[]> {
	const { host, port, database, tls, ...login } = connection;
	const client = new Client({
		...{ host, port, database, ...login, ssl: tls ?? false },
		connectionTimeoutMillis: 10_000,
		application_name: 'lead scoring',
	});
	try {
		await client.connect();
		await client.query("begin read only; set local lead_scoring.workspace = '*'");
		const { rows } = await client.query<{ workspace: string }>(
			`select workspace from ${escapeIdentifier(schema)}.workspace order by workspace`,
		);
		return rows.map(({ workspace }) => workspace);
	} catch (error) {
		// A schema that nobody has opened yet has none.
		if (isMissingTable(error)) return [];
		throw toStoreError(error, `${host}:${port}/${database}, schema ${schema}`);
	} finally {
		await client.end().catch(() => undefined);
	}
}

function isMissingTable(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');
}
