import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { openPostgresStore } from '../../src/index';
import { toStoreError } from '../../src/store/postgres/toStoreError';

const ASKS_FOR_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);

/** Refuses whatever it is told, and keeps it. */
async function startGatekeeper(told: string[]): Promise<Server> {
	const fields = 'SFATAL\0C28P01\0Mpassword authentication failed\0\0';
	const head = Buffer.from([0x45, 0, 0, 0, fields.length + 4]);
	const server = createServer((socket) => {
		socket.once('data', () => {
			socket.write(ASKS_FOR_PASSWORD);
			socket.once('data', (message) => {
				told.push(message.subarray(5, -1).toString());
				socket.end(Buffer.concat([head, Buffer.from(fields)]));
			});
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

describe('A password that the server refuses', () => {
	const told: string[] = [];
	let server: Server;
	const before = process.env.PGPASSWORD;

	beforeAll(async () => {
		process.env.PGPASSWORD = 'the host has one of its own';
		server = await startGatekeeper(told);
	});
	afterAll(() => {
		if (before === undefined) delete process.env.PGPASSWORD;
		else process.env.PGPASSWORD = before;
		server.close();
	});

	it.each(['wrong', ''])('is the one of the credential ("%s"), also where the host has another', async (password) => {
		const { port } = server.address() as AddressInfo;
		const connection = { host: '127.0.0.1', port, database: 'shop', user: 'shop', password };
		await expect(openPostgresStore({ connection, schema: 'lead_scoring', workspace: 'shop' })).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('the user or password is refused. Check the credential') as string,
		});
		expect(told.at(-1)).toBe(password);
	});

	it('says so too where a blank one is not even sent', () => {
		const error = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string');
		expect(toStoreError(error, 'here')).toMatchObject({ code: 'configuration-invalid' });
	});
});
