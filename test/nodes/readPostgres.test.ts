import { readPostgres } from '../../nodes/shared/readPostgres';

describe('the PostgreSQL fields of the credential', () => {
	it('mean the usual defaults where they are empty', () => {
		expect(readPostgres({ host: ' ', port: '' })).toEqual({
			connection: { host: 'localhost', port: 5432, database: 'postgres', user: 'postgres', password: '' },
			schema: 'lead_scoring',
		});
	});

	it.each([
		[{ ssl: 'disable' }, undefined],
		[{ ssl: 'require' }, { rejectUnauthorized: true }],
		[
			{ ssl: 'require', ca: ' PEM ' },
			{ rejectUnauthorized: true, ca: 'PEM' },
		],
		[{ ssl: 'disable', ignoreSslIssues: true }, { rejectUnauthorized: false }],
	])('%j asks for TLS as %j', (fields, tls) => {
		expect(readPostgres(fields).connection.tls).toEqual(tls);
	});

	it.each(['Leads', 'a-b', '1st', 'x; drop schema public', 'x'.repeat(64)])('refuse the schema %j', (schema) => {
		expect(() => readPostgres({ schema })).toThrow(
			expect.objectContaining({ code: 'configuration-invalid', field: 'schema' }),
		);
	});
});
