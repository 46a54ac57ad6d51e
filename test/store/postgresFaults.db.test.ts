import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import type { LeadStore } from '../../src/store/port/leadStore';
import { appendEvents } from '../../src/store/postgres/events';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore';
import { statementName } from '../../src/store/postgres/statementName';
import { createLeads, NOON, sampleEvent } from './conformance/samples';
import { createPostgresPlace } from './openPostgresPlace';
import { createTestPostgres, runSql, type TestPostgres } from './openTestPostgres';

let server: TestPostgres;
let place: ReturnType<typeof createPostgresPlace>;
let store: LeadStore;
beforeAll(async () => {
	server = await createTestPostgres();
}, 60_000);
beforeEach(async () => {
	place = createPostgresPlace(server.connection);
	store = await place.open('shop');
	await createLeads(store, 'ann');
});
afterEach(async () => await place.clear());
afterAll(async () => await server.remove());

const append = async (...ids: string[]): Promise<boolean[]> =>
	await store.write(async (transaction) => await transaction.appendEvents(ids.map((id) => sampleEvent(id, 'ann'))));
const countEvents = async (): Promise<number | undefined> =>
	await store.read(async (view) => (await view.readHistory([['ann']], NOON, 0))[0]?.[0]?.count);
const terminateAll = async (): Promise<unknown> =>
	await runSql(
		{ ...server.connection, user: 'postgres' },
		`select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'lead scoring'`,
	);

/** During `work`, every statement that begins so is sent after `first`, on the same connection; answers the last rows of that. */
async function sendBefore(beginning: string, first: string, work: () => Promise<unknown>): Promise<unknown[]> {
	const { query } = Client.prototype;
	let rows: unknown[] = [];
	const sending = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...sent: unknown[]) {
		const send = (...what: unknown[]): Promise<{ rows: unknown[] }> => Reflect.apply(query, this, what) as never;
		const isMeant = typeof sent[0] === 'string' && sent[0].trim().startsWith(beginning);
		if (!isMeant) return send(...sent) as never;
		return send(first).then((answer) => {
			({ rows } = answer);
			return send(...sent);
		}) as never;
	});
	try {
		await work();
		return rows;
	} finally {
		sending.mockRestore();
	}
}

describe('statements that the server keeps prepared', () => {
	it('are planned once a connection, whatever they are asked for', async () => {
		for (const id of ['e1', 'e2', 'e3']) await append(id);
		const look = 'select custom_plans::int, generic_plans::int from pg_prepared_statements';
		expect(await sendBefore('commit', look, countEvents)).toContainEqual({ custom_plans: 0, generic_plans: 3 });
	});

	it.each([
		['are gone, where a pooler gives each transaction another connection', 'deallocate all'],
		[
			'were prepared by somebody else, where a pooler gives that connection away',
			`deallocate all; prepare ${statementName(appendEvents)} as select 1`,
		],
	])('%s: each write is made, once', async (_, statement) => {
		await append('e1');
		await Promise.all([countEvents(), countEvents(), countEvents()]);
		await sendBefore('begin', statement, async () => {
			expect(await append('e2')).toEqual([true]);
			expect(await append('e2', 'e3')).toEqual([false, true]);
			expect(await Promise.all([countEvents(), countEvents(), countEvents()])).toEqual([3, 3, 3]);
		});
		expect(await countEvents()).toBe(3);
	});
});

describe('connections with nothing to do', () => {
	const listPids = async (): Promise<unknown[]> => {
		const asked = `select pid from pg_stat_activity where application_name = 'lead scoring' order by backend_start`;
		return (await runSql({ ...server.connection, user: 'postgres' }, asked)).map(({ pid }) => pid);
	};

	it('are given back after a while, but for one, which keeps what it has prepared', async () => {
		jest.useFakeTimers({ advanceTimers: true, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
		try {
			await Promise.all([countEvents(), countEvents(), countEvents()]);
			const before = await listPids();
			expect(before.length).toBeGreaterThan(1);
			await jest.advanceTimersByTimeAsync(60_000);
			const [kept, ...others] = await listPids();
			expect([before.includes(kept), others]).toEqual([true, []]);
		} finally {
			jest.useRealTimers();
		}
	});
});

describe('a lost connection', () => {
	it('in the middle of a write leaves nothing behind, and the write is made on another', async () => {
		let attempts = 0;
		await store.write(async (transaction) => {
			attempts += 1;
			await transaction.appendEvents([sampleEvent('e1', 'ann')]);
			if (attempts === 1) await terminateAll();
			await transaction.appendEvents([sampleEvent('e2', 'ann')]);
		});
		expect(attempts).toBe(2);
		expect(await countEvents()).toBe(2);
	});

	it('between writes is not noticed by the next', async () => {
		await append('e1');
		await terminateAll();
		expect(await append('e2')).toEqual([true]);
	});

	it('while a write is being finished is told as such; the same records again are kept once', async () => {
		const cut = await openCuttingProxy(server.connection.port);
		const connection = { ...server.connection, port: cut.port };
		const cutStore = await openPostgresStore({ connection, schema: place.schema, workspace: 'shop' });
		const write = async (): Promise<boolean[]> =>
			await cutStore.write(async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'ann')]));
		cut.atCommit = true;
		await expect(write()).rejects.toMatchObject({
			code: 'store-unavailable',
			retryable: true,
			message: expect.stringContaining('not counted twice') as string,
		});
		cut.atCommit = false;
		// The server had finished it: only the news was lost.
		expect(await write()).toEqual([false]);
		expect(await countEvents()).toBe(1);
		await cutStore.close();
		await cut.close();
	});

	it('while a read is being finished is not noticed: the read is made on another', async () => {
		await append('e1');
		const cut = await openCuttingProxy(server.connection.port);
		const cutStore = await openPostgresStore({
			connection: { ...server.connection, port: cut.port },
			schema: place.schema,
			workspace: 'shop',
		});
		cut.atCommit = true;
		let attempts = 0;
		const found = await cutStore.read(async (view) => {
			if (++attempts === 2) cut.atCommit = false;
			return await view.findEvents(['e1']);
		});
		expect(found).toMatchObject([{ id: 'e1' }]);
		expect(attempts).toBe(2);
		await cutStore.close();
		await cut.close();
	});
});

describe('a server that is killed and started again under load', () => {
	it('has kept every write it acknowledged, and none twice', async () => {
		const acknowledged: string[] = [];
		const write = async (id: string): Promise<void> => {
			await append(id);
			acknowledged.push(id);
		};
		const ids = Array.from({ length: 60 }, (_, index) => `e${index}`);
		const load = Promise.allSettled(ids.map(write));
		while (acknowledged.length < 10) await new Promise(setImmediate);
		await server.kill();
		await server.start();
		const refused = (await load).flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
		for (const error of refused) expect(error).toMatchObject({ retryable: true });
		expect(await append('afterwards')).toEqual([true]);
		const found = await store.read(async (view) => await view.findEvents(ids));
		const kept = found.flatMap((event) => event?.id ?? []);
		expect(kept).toEqual(expect.arrayContaining(acknowledged));
		expect(await countEvents()).toBe(kept.length + 1);
	}, 60_000);

	it('is unavailable while it is away', async () => {
		await server.kill();
		await expect(
			openPostgresStore({ connection: server.connection, schema: place.schema, workspace: 'shop' }),
		).rejects.toMatchObject({
			code: 'store-unavailable',
			message: expect.stringContaining("can't be reached") as string,
		});
		await server.start();
		expect(await append('e1')).toEqual([true]);
	}, 60_000);
});

describe('a statement that failed', () => {
	it('can not be passed over: the write is refused as a whole', async () => {
		const write = store.write(async (transaction) => {
			await transaction.appendEvents([sampleEvent('e1', 'ann')]);
			await transaction.appendEvents([sampleEvent('e2', 'nobody')]).catch(() => {});
			await transaction
				.promoteModel({ name: 'm', version: 1, at: 2 ** 70, because: 'no integer holds this time' })
				.catch(() => {});
		});
		await expect(write).rejects.toMatchObject({ code: 'internal' });
		expect(await countEvents()).toBeUndefined();
	});
});

describe('a schema', () => {
	it('of a newer version is refused, also by those who have it open', async () => {
		await runSql(
			server.connection,
			`insert into ${place.schema}.migrations (version, purpose) values (99, 'from the future')`,
		);
		await expect(append('e1')).rejects.toMatchObject({ code: 'schema-too-new' });
		await expect(store.read(async () => 1)).rejects.toMatchObject({ code: 'schema-too-new' });
		await expect(place.open('shop')).rejects.toMatchObject({ code: 'schema-too-new' });
	});

	it('that is gone is told as damaged', async () => {
		await runSql(server.connection, `drop schema ${place.schema} cascade`);
		await expect(append('e1')).rejects.toMatchObject({ code: 'schema-damaged' });
	});

	it('shows a session only the workspace it names, and none without a name', async () => {
		const outlet = await place.open('outlet');
		await createLeads(outlet, 'bob', 'cyd');
		const count = async (...before: string[]): Promise<unknown> =>
			(await runSql(server.connection, ...before, `select count(*)::int as leads from ${place.schema}.leads`))[0]
				?.leads;
		expect(await count()).toBe(0);
		expect(await count(`set lead_scoring.workspace = 'shop'`)).toBe(1);
		expect(await count(`set lead_scoring.workspace = 'outlet'`)).toBe(2);
		await expect(
			runSql(
				server.connection,
				`set lead_scoring.workspace = 'shop'`,
				`insert into ${place.schema}.leads values ('outlet', 'eve', 'eve', 0)`,
			),
		).rejects.toThrow('row-level security');
	});

	it.each(['the owner', 'a reader with few rights'])(
		"shows %s no other workspace's events in a month's own table",
		async (who) => {
			const outlet = await place.open('outlet');
			await createLeads(outlet, 'bob');
			await append('e1');
			const old = sampleEvent('e4', 'bob', { occurredAt: Date.UTC(1999, 0, 1) });
			await outlet.write(
				async (transaction) =>
					await transaction.appendEvents([sampleEvent('e2', 'bob'), sampleEvent('e3', 'bob'), old]),
			);
			const reader = `reader_${place.schema}`;
			await runSql({ ...server.connection, user: 'postgres' }, `create role ${reader} login`);
			await runSql(
				server.connection,
				`grant usage on schema ${place.schema} to ${reader}`,
				`grant select on all tables in schema ${place.schema} to ${reader}`,
			);
			const connection = who === 'the owner' ? server.connection : { ...server.connection, user: reader };
			const count = async (table: string, ...before: string[]): Promise<unknown> =>
				(await runSql(connection, ...before, `select count(*)::int as events from ${place.schema}.${table}`))[0]
					?.events;
			expect(await count('events_2026_03')).toBe(0);
			expect(await count('events_2026_03', `set lead_scoring.workspace = 'shop'`)).toBe(1);
			expect(await count('events_2026_03', `set lead_scoring.workspace = 'outlet'`)).toBe(2);
			expect(await count('events_before_2000', `set lead_scoring.workspace = 'shop'`)).toBe(0);
			expect(await count('events_before_2000', `set lead_scoring.workspace = 'outlet'`)).toBe(1);
			expect(await count('events', `set lead_scoring.workspace = 'outlet'`)).toBe(3);
		},
	);

	it("keeps a month that others' events are in, and its policy; drops it when they have gone", async () => {
		const outlet = await place.open('outlet');
		await createLeads(outlet, 'bob');
		await append('e1');
		await outlet.write(async (transaction) => await transaction.appendEvents([sampleEvent('e2', 'bob')]));
		const months = async (): Promise<unknown> =>
			await runSql(
				server.connection,
				`select relforcerowsecurity as bound from pg_class where relname = 'events_2026_03' and relnamespace = '${place.schema}'::regnamespace`,
			);
		const expire = async (from: LeadStore): Promise<number> =>
			await from.write(
				async (transaction) =>
					(await transaction.expireRecords({ events: Date.UTC(2026, 5, 1) }, { limit: 10 })).removed.events,
			);
		expect(await expire(store)).toBe(1);
		expect(await months()).toEqual([{ bound: true }]);
		expect(await outlet.read(async (view) => (await view.findEvents(['e2']))[0]?.id)).toBe('e2');
		expect(await expire(outlet)).toBe(1);
		expect(await months()).toEqual([]);
	});

	it('keeps events in a table per month, which may be dropped under a running process', async () => {
		await append('e1');
		await runSql(server.connection, `drop table ${place.schema}.events_2026_03`);
		await store.write(async (transaction) => {
			await transaction.appendEvents([
				sampleEvent('e2', 'ann'),
				sampleEvent('e3', 'ann', { occurredAt: Date.UTC(2026, 3, 1) }),
			]);
		});
		const partitions = await runSql(
			server.connection,
			`select relname from pg_inherits join pg_class on pg_class.oid = inhrelid where inhparent = '${place.schema}.events'::regclass order by relname`,
		);
		expect(partitions.map(({ relname }) => relname)).toEqual([
			'events_2026_03',
			'events_2026_04',
			'events_before_2000',
			'events_from_2100',
		]);
		expect(
			await store.read(async (view) => (await view.readEvents([['ann']], { until: NOON * 2 }))[0]?.map(({ id }) => id)),
		).toEqual(['e2', 'e3']);
	});

	it('lets two workspaces race over a month, each beginning it, reading it and letting it expire: neither loses an event but by its own wish', async () => {
		const rounds = async (name: string): Promise<void> => {
			const own = await place.open(name);
			await createLeads(own, 'ann');
			for (let round = 0; round < 25; round++) {
				const event = sampleEvent(`e${round}`, 'ann');
				expect(await own.write(async (transaction) => await transaction.appendEvents([event]))).toEqual([true]);
				expect(await own.read(async (view) => (await view.readEvents([['ann']], { until: NOON * 2 }))[0])).toEqual([
					event,
				]);
				const { removed } = await own.write(
					async (transaction) => await transaction.expireRecords({ events: Date.UTC(2026, 5, 1) }, { limit: 10 }),
				);
				expect(removed.events).toBe(1);
				expect(await own.read(async (view) => await view.findEvents([event.id]))).toEqual([undefined]);
			}
		};
		await Promise.all(['a', 'b'].map(rounds));
	}, 60_000);

	it('lets several workspaces begin the same new month at once', async () => {
		const stores = await Promise.all(['a', 'b', 'c', 'd'].map(async (workspace) => await place.open(workspace)));
		await Promise.all(stores.map(async (each) => await createLeads(each, 'ann')));
		const occurredAt = Date.UTC(2027, 0, 1);
		const added = stores.map(
			async (each) =>
				await each.write(
					async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'ann', { occurredAt })]),
				),
		);
		expect(await Promise.all(added)).toEqual([[true], [true], [true], [true]]);
	});
});

/** Passes everything on, until a commit goes by: that reaches the server, and its answer nobody. */
async function openCuttingProxy(target: number): Promise<{ port: number; atCommit: boolean; close(): Promise<void> }> {
	const sockets = new Set<Socket>();
	const proxy: Server = createServer((client) => {
		const upstream = connect(target, '127.0.0.1');
		for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}));
		client.on('data', (chunk) => {
			if (state.atCommit && chunk.includes('commit\0')) {
				upstream.unpipe(client);
				upstream.once('data', () => client.destroy()).resume();
			}
			upstream.write(chunk);
		});
		upstream.pipe(client);
		upstream.on('close', () => client.destroy());
		client.on('close', () => upstream.destroy());
	}).listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const address = proxy.address();
	const state = {
		port: typeof address === 'object' && address !== null ? address.port : 0,
		atCommit: false,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			proxy.close();
			await once(proxy, 'close');
		},
	};
	return state;
}
