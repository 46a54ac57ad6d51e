import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import type { MemoryPlace } from '../../src/store/memory/openMemoryStore';
import { openTestPostgres, runSql } from '../store/openTestPostgres';
import { openShop, type Shop } from './shop';

const NOW = '2026-03-10T18:00:00Z';
const ADA = posted({ email: 'ada@shop.example', event: 'checkout_started', event_id: 'c-1' });
const REFUSAL = posted({ email: 'ada@shop.example', event: 'unsubscribed' });
const SUPPRESS = { operation: 'suppress', reason: 'payload' };

let server: Awaited<ReturnType<typeof openTestPostgres>>;
let shop: Shop;
const SCHEMA = `moving_${process.pid}`;
beforeAll(async () => (server = await openTestPostgres()), 60_000);
beforeEach(async () => {
	const postgres = { store: 'postgres', schema: SCHEMA, ...server.connection };
	shop = await openShop(NOW, {
		credentials: {
			...{ server: { ...postgres, workspace: 'acme' }, secret: { ...postgres, workspace: 'acme', hashingSecret: 's' } },
			file: { workspace: 'default' },
		},
	});
});
afterEach(async () => {
	await shop.shut();
	await runSql(server.connection, `drop schema if exists ${SCHEMA} cascade`);
});
afterAll(async () => await server.remove());

const by = (id: string) => ({ credentials: { leadScoringStoreApi: { id, name: id } } });
const ask = async (operation: string, parameters: IDataObject, credential: string) => {
	const step = await shop.step(
		'leadModel',
		[{ json: {} }],
		{ resource: 'workspace', operation, ...parameters },
		by(credential),
	);
	return { ...step, answer: step.outputs[0]?.[0]?.json };
};
/** Suppressed, deferred or allowed. */
const decisionOf = async (credential: string) =>
	(
		await shop.step('suppressionCheck', [ADA], {}, { ...by(credential), onError: 'continueRegularOutput' })
	).outputs.findIndex((items) => items.length > 0);

/** Ada, who has refused, is on record in the file. */
async function fillFile(): Promise<void> {
	for (const [type, item, parameters] of [
		['scoreLead', ADA, {}],
		['suppressionCheck', REFUSAL, SUPPRESS],
	] as const)
		expect((await shop.step(type, [item], parameters, by('file'))).error).toBeUndefined();
}

describe('Workspace › Move', () => {
	it('takes a file into PostgreSQL, whole, and whoever has refused stays refused there', async () => {
		await fillFile();
		const { answer, error, hints } = await ask(
			'moveWorkspace',
			{ way: 'fileToStore', fileWorkspace: { mode: 'list', value: 'default' } },
			'server',
		);
		expect(error).toBeUndefined();
		expect(answer?.move).toMatchObject({
			summary: expect.stringMatching(/^Moved: 1 lead, \d+ rows in \d+ tables, each equal to the original\./),
			from: { workspace: 'default', location: expect.stringContaining('default.sqlite'), closed: false },
			to: { workspace: 'acme', location: expect.stringContaining(SCHEMA) },
			tables: expect.arrayContaining([
				{ table: 'leads', rows: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
				{ table: 'suppressions', rows: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
			]),
		});
		expect(hints.join(' ')).toContain('still open');
		expect(await decisionOf('server')).toBe(0);
		// The same delivery is a repeat there too.
		const { outputs } = await shop.step('scoreLead', [ADA], {}, by('server'));
		expect(outputs[0]?.[0]?.json.lead).toMatchObject({ event: { duplicate: true } });
	}, 60_000);

	it('closes the old place where that is asked for: nobody passes a check there until it is opened again', async () => {
		await fillFile();
		const moved = await ask(
			'moveWorkspace',
			{ way: 'fileToStore', fileWorkspace: 'default', oldPlace: 'close' },
			'server',
		);
		expect(moved.error).toBeUndefined();
		const bea = posted({ email: 'bea@shop.example', event: 'checkout_started' });
		const { outputs } = await shop.step(
			'suppressionCheck',
			[bea],
			{},
			{ ...by('file'), onError: 'continueRegularOutput' },
		);
		expect(outputs[2]).toEqual([]);
		const { error } = await shop.step('scoreLead', [bea], {}, by('file'));
		expect(error?.message).toMatch(/is closed here: it was moved, or is being moved, to workspace "acme" in/);
		expect((await ask('reopenWorkspace', {}, 'file')).answer?.workspace).toMatchObject({
			summary: expect.stringMatching(
				/is in use again, and whoever opted out in the new place since is not known here\. Import those first/,
			),
		});
		expect((await shop.step('scoreLead', [bea], {}, by('file'))).error).toBeUndefined();
	}, 60_000);

	it('takes a workspace back into a file, and to another name', async () => {
		await shop.step('suppressionCheck', [REFUSAL], SUPPRESS, by('server'));
		expect((await ask('moveWorkspace', { way: 'storeToFile' }, 'server')).answer?.move).toMatchObject({
			to: { workspace: 'acme', location: expect.stringContaining('acme.sqlite') },
		});
		expect(
			(await ask('moveWorkspace', { way: 'withinStore', newName: 'acme-shop' }, 'server')).answer?.move,
		).toMatchObject({
			from: { workspace: 'acme' },
			to: { workspace: 'acme-shop', location: expect.stringContaining(SCHEMA) },
		});
		const inOther = await shop.step('suppressionCheck', [ADA], { options: { workspace: 'acme-shop' } }, by('server'));
		expect(inOther.outputs[0]).toHaveLength(1);
	}, 60_000);

	it.each([
		[
			'no such file',
			{ way: 'fileToStore', fileWorkspace: 'nobody' },
			'server',
			/There is no workspace "nobody" in n8n's own folder.*There are: default/,
		],
		['no name', { way: 'withinStore' }, 'server', /"New Name"/],
		['a name that is none', { way: 'withinStore', newName: '../x' }, 'file', /not a valid workspace name/],
		['a credential of a file', { way: 'storeToFile' }, 'file', /keeps workspaces in files already/],
		[
			'another secret',
			{ way: 'fileToStore', fileWorkspace: 'default' },
			'secret',
			/hashing secret in the credential is not the one/,
		],
	])(
		'refuses %s and says what to do',
		async (_, parameters, credential, message) => {
			await fillFile();
			expect((await shop.step('scoreLead', [ADA], {}, by('server'))).error).toBeUndefined();
			const { error } = await ask('moveWorkspace', { ...parameters, oldPlace: 'close' }, credential);
			expect(error?.message).toMatch(message);
			// Nothing was closed for it.
			expect((await shop.step('scoreLead', [ADA], {}, by('file'))).error).toBeUndefined();
		},
		60_000,
	);

	it('moves what is kept in memory just so', async () => {
		const place: MemoryPlace = new Map();
		const { stores, built } = shop;
		const { open, listWorkspaces } = stores;
		stores.open = async ({ workspace, evenIfMoved = false }) =>
			await built.openMemoryStore({ workspace, place, evenIfMoved });
		stores.listWorkspaces = async () => [...place.keys()];
		try {
			await fillFile();
			const moved = await ask('moveWorkspace', { way: 'withinStore', newName: 'acme', oldPlace: 'close' }, 'file');
			expect(moved.answer?.move).toMatchObject({ to: { workspace: 'acme' }, from: { closed: true } });
			const { outputs } = await shop.step('suppressionCheck', [ADA], { options: { workspace: 'acme' } }, by('file'));
			expect(outputs[0]).toHaveLength(1);
			expect((await shop.step('scoreLead', [ADA], {}, by('file'))).error?.message).toMatch(/is closed here/);
		} finally {
			await shop.close();
			Object.assign(stores, { open, listWorkspaces });
		}
	});
});
