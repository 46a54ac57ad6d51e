import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const NOW = '2026-03-10T18:00:00Z';
const CHECKOUT = posted({
	email: 'ada.lovelace@shop.example',
	phone: '+12025550143',
	event: 'checkout_started',
	event_id: 'c-1',
});
const SCORED = { json: { lead: { id: 'lead_x', score: 80, identities: { email: 'ada.lovelace@shop.example' } } } };

let shop: Shop | undefined;
afterEach(async () => {
	await shop?.shut();
	shop = undefined;
	delete process.env.EXECUTIONS_MODE;
});

describe('A store that cannot be opened', () => {
	beforeEach(async () => {
		const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-'));
		mkdirSync(join(userFolder, '.n8n'));
		writeFileSync(join(userFolder, '.n8n/lead-scoring'), 'a file where the folder should be');
		shop = await openShop(NOW, { userFolder });
	});

	it('is what Score Lead says, and what to do about it', async () => {
		const { error } = (await shop?.step('scoreLead', [CHECKOUT])) ?? {};
		expect(error?.message).toMatch(/store/i);
	});

	it.each([undefined, 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'lets nothing pass as allowed (on error: %s)',
		async (onError) => {
			const { outputs = [] } =
				(await shop?.step('suppressionCheck', [SCORED, SCORED], {}, onError === undefined ? {} : { onError })) ?? {};
			expect(outputs[2] ?? []).toEqual([]);
			const answered = outputs.flat();
			expect(answered).toHaveLength(onError === undefined ? 0 : 2);
			for (const { json } of answered) expect(json.error).toMatch(/store/);
			if (onError !== 'continueRegularOutput') return;
			for (const { json } of answered)
				expect(json.suppression).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'store_unavailable' }] });
		},
	);
});

describe('The file of a store (N26)', () => {
	it('is said to be new in the first run, once', async () => {
		shop = await openShop(NOW);
		const first = await shop.step('scoreLead', [CHECKOUT]);
		const second = await shop.step('scoreLead', [CHECKOUT]);
		const isNew = /A new store was created at .*default\.sqlite.*volume/;
		expect(first.hints.filter((hint) => isNew.test(hint))).toHaveLength(1);
		expect(second.hints.filter((hint) => isNew.test(hint))).toEqual([]);
	});

	it('that was deleted while n8n runs lets nobody pass', async () => {
		shop = await openShop(NOW);
		await shop.step('scoreLead', [CHECKOUT]);
		rmSync(join(shop.userFolder, '.n8n/lead-scoring'), { recursive: true });
		const { outputs } = await shop.step('suppressionCheck', [SCORED], {}, { onError: 'continueRegularOutput' });
		expect(outputs[2]).toEqual([]);
		expect(outputs.flat()[0]?.json.error).toMatch(/was deleted or moved.*restart/);
	});
});

describe('Queue mode without a store that workers share', () => {
	it('is refused with what to do about it, and nothing is written', async () => {
		shop = await openShop(NOW);
		process.env.EXECUTIONS_MODE = 'queue';
		const { error } = await shop.step('scoreLead', [CHECKOUT]);
		expect(error?.message).toMatch(/queue mode/);
		const { outputs } = await shop.step('suppressionCheck', [SCORED], {}, { onError: 'continueRegularOutput' });
		expect(outputs[2]).toEqual([]);
		expect(() => shop?.readFiles()).toThrow('ENOENT');
	});
});

describe('A credential that was deleted', () => {
	it('is named, with what to do about it; nothing is allowed without it', async () => {
		shop = await openShop(NOW);
		const gone = { credentials: { leadScoringStoreApi: { id: '7', name: 'Acme store' } } };
		const { error } = await shop.step('scoreLead', [CHECKOUT], {}, gone);
		expect(error?.message).toMatch(
			/^The credential "Acme store" can't be used \(No credential "7"\)\. If it was deleted, select or create/,
		);
		const { outputs } = await shop.step(
			'suppressionCheck',
			[SCORED],
			{},
			{ ...gone, onError: 'continueRegularOutput' },
		);
		expect(outputs[2]).toEqual([]);
		expect(outputs.flat()[0]?.json.suppression).toMatchObject({ decision: 'suppressed' });
	});
});

describe('Workspaces', () => {
	it('see nothing of one another', async () => {
		shop = await openShop(NOW, { credentials: { acme: { workspace: 'acme' }, zenith: { workspace: 'zenith' } } });
		const as = (id: string) => ({ credentials: { leadScoringStoreApi: { id, name: id } } });
		const optOut = posted({ email: 'ada.lovelace@shop.example', event: 'unsubscribed' });
		await shop.step('suppressionCheck', [optOut], { operation: 'suppress', reason: 'payload' }, as('acme'));
		const decisionIn = async (id: string) =>
			(await shop?.step('suppressionCheck', [CHECKOUT], {}, as(id)))?.outputs.findIndex((items) => items.length > 0);
		expect(await decisionIn('acme')).toBe(0);
		expect(await decisionIn('zenith')).toBe(2);
	});

	it('of a name that is no file name are refused', async () => {
		shop = await openShop(NOW, { credentials: { up: { workspace: '../up' } } });
		const { error } = await shop.step(
			'scoreLead',
			[CHECKOUT],
			{},
			{ credentials: { leadScoringStoreApi: { id: 'up', name: 'up' } } },
		);
		expect(error?.message).toMatch(/workspace/);
	});
});

describe('A hashing secret', () => {
	const personal = ['ada.lovelace', '2025550143', '12025550143'];
	const steps: [string, IDataObject][] = [
		['scoreLead', {}],
		['suppressionCheck', { operation: 'suppress', reason: 'opt_out', note: 'asked by ada.lovelace@shop.example' }],
		['suppressionCheck', { operation: 'recordContact' }],
		['recordOutcome', { outcome: 'won' }],
	];

	it.each([
		['without one, addresses are in the file', undefined, true],
		['with one, no address is', 'correct horse', false],
	] as const)('%s', async (_, hashingSecret, found) => {
		shop = await openShop(NOW, {
			credentials: { c: { workspace: 'default', ...(hashingSecret !== undefined && { hashingSecret }) } },
		});
		for (const [type, parameters] of steps) {
			const { error } = await shop.step(type, [CHECKOUT], parameters, {
				credentials: { leadScoringStoreApi: { id: 'c', name: 'c' } },
			});
			expect(error).toBeUndefined();
		}
		const bytes = shop.readFiles().toString('latin1');
		expect(personal.some((text) => bytes.includes(text))).toBe(found);
	});
});
