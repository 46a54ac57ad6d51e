import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readPostgres } from '../../nodes/shared/readPostgres';
import { openPostgresStore } from '../../src/index';
import { createCertificate } from '../store/createCertificate';
import { createTestPostgres, type TestPostgres } from '../store/openTestPostgres';

const authority = createCertificate('Authority');
const stranger = createCertificate('Another authority');

describe('SSL of the credential, at a server that takes encrypted connections only', () => {
	let server: TestPostgres;
	beforeAll(async () => {
		server = await createTestPostgres({ tls: createCertificate('Server', authority) });
	}, 60_000);
	afterAll(async () => await server.remove());

	const open = async (fields: ICredentialDataDecryptedObject, to = server): Promise<string> => {
		const { host, port, database, user, password } = to.connection;
		const place = readPostgres({ host, port, database, user, password, ...fields });
		const store = await openPostgresStore({ ...place, workspace: 'shop' });
		const { engine } = await store.describe();
		await store.close();
		return engine;
	};

	it.each([
		['Require, with the CA that signed its certificate', { ssl: 'require', ca: authority.certificate }],
		['issues that are ignored', { ignoreSslIssues: true }],
		[
			'issues that are ignored, whatever is said of SSL',
			{ ssl: 'require', ca: stranger.certificate, ignoreSslIssues: true },
		],
	])('connects by %s', async (_, fields) => {
		expect(await open(fields)).toBe('postgres');
	});

	const untrusted = expect.stringContaining(
		"its certificate can't be trusted. Give the credential the CA certificate",
	) as string;
	it.each([
		['another CA', { ssl: 'require', ca: stranger.certificate }, untrusted],
		['no CA', { ssl: 'require' }, untrusted],
		[
			'a host that the certificate was not made for',
			{ ssl: 'require', ca: authority.certificate, host: 'localhost' },
			untrusted,
		],
		[
			'a CA that is no certificate',
			{ ssl: 'require', ca: 'Authority' },
			expect.stringContaining('CA certificate') as string,
		],
		['SSL turned off', { ssl: 'disable' }, expect.stringContaining('set SSL to Require') as string],
	])('says what to do about %s', async (_, fields, message) => {
		await expect(open(fields)).rejects.toMatchObject({ code: 'configuration-invalid', message });
	});

	it('says so where the server offers none', async () => {
		const plain = await createTestPostgres();
		await expect(open({ ssl: 'require' }, plain)).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('it offers no TLS. Turn SSL off in the credential') as string,
		});
		await plain.remove();
	}, 60_000);
});
