import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { compact, EngineError, type PostgresConnection } from '../../src/index';
import { messages } from './messages';

/** A schema in a database. */
export interface PostgresPlace {
	connection: PostgresConnection;
	schema: string;
}

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/** The PostgreSQL fields of the credential, named and meant as in n8n's own Postgres credential. */
export function readPostgres(credential: ICredentialDataDecryptedObject): PostgresPlace {
	const text = (field: string, otherwise = ''): string => String(credential[field] ?? '').trim() || otherwise;
	const schema = text('schema', 'lead_scoring');
	if (!SCHEMA.test(schema)) {
		throw new EngineError('configuration-invalid', messages.schemaName(schema), { field: 'schema' });
	}
	const connection: PostgresConnection = {
		host: text('host', 'localhost'),
		port: Number(text('port', '5432')),
		database: text('database', 'postgres'),
		user: text('user', 'postgres'),
		password: String(credential.password ?? ''),
	};
	const trustsAnyone = credential.ignoreSslIssues === true;
	if (text('ssl', 'disable') !== 'disable' || trustsAnyone) {
		const ca = text('ca');
		connection.tls = compact({ rejectUnauthorized: !trustsAnyone, ca: ca === '' ? undefined : ca });
	}
	return { connection, schema };
}
