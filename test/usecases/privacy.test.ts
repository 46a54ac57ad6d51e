import { dayOf } from '../../src/lead/time';
import { readFileSync, existsSync } from 'node:fs';
import { tierRulesSchema, type LeadExport } from '../../src/index';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { belongsToLead, type Table } from '../../src/store/table';
import * as tables from '../../src/store/tables';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { DAY, event, HOUR, NOON, openBench, valueOf } from './engineOnMemory';
import { ask, EMAIL, idaByEmail, PHONE, recordsOf, tell, TRACES } from './idasStory';

/** All that the database has on disk, while it is open. */
function bytesOf(file: string): string {
	return [file, `${file}-wal`]
		.filter(existsSync)
		.map((path) => readFileSync(path).toString('latin1'))
		.join('\n');
}

describe("Shopify's customers/redact", () => {
	it.each([
		['in clear', undefined],
		['under a secret', 'a secret'],
	])('leaves nothing of the person in the file, kept %s, and still suppresses them', async (_, secret) => {
		const place = await openSqlitePlace();
		const bench = await openBench({
			store: await place.open('shop'),
			...(secret !== undefined && { hashingSecret: secret }),
		});
		await tell(bench);
		await bench.engine.recordContacts([
			{
				who: { identities: idaByEmail },
				channel: 'email',
				purpose: 'marketing',
				id: `mail-to-${EMAIL}`,
				source: 'test',
			},
		]);
		const file = place.fileOf('shop');
		const before = bytesOf(file);
		if (secret === undefined)
			for (const trace of [EMAIL, PHONE, '7000000000001', '5000000000001', 'Berlin']) expect(before).toContain(trace);

		const [person] = valueOf((await bench.engine.recordAndScore([{ records: recordsOf('customers/redact') }]))[0]);
		expect(person?.rowsErased).toBeGreaterThan(10);
		expect(person?.scored).toBeUndefined();
		const after = bytesOf(file);
		for (const trace of TRACES) expect(after.includes(trace) ? trace : 'nothing').toBe('nothing');
		expect(await ask(bench, idaByEmail)).toMatchObject({
			decision: 'suppressed',
			reasons: expect.arrayContaining([expect.objectContaining({ code: 'erased' })]) as unknown,
		});
		await place.clear();
	});

	it('takes what its own batch says of the person as well, and scores nobody who is gone', async () => {
		const bench = await openBench();
		const answers = await bench.engine.recordAndScore([
			{ records: recordsOf('orders/paid') },
			{ records: recordsOf('customers/redact') },
			{ records: [event('product_viewed', { identities: { email: 'ada@shop.example' } })] },
		]);
		expect(answers.map((answer) => valueOf(answer)[0]?.scored !== undefined)).toEqual([false, false, true]);
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }));
		expect(leads).toHaveLength(1);
		const scores = await bench.engine.store.read(
			async (view) => await view.readScores([[valueOf(answers[0])[0]?.leadId ?? '']], { from: 0, until: NOON + 1 }),
		);
		expect(scores).toEqual([[]]);
	});

	it('erases both leads of a customer who had changed their email', async () => {
		const bench = await openBench();
		const customerId = 'gid://shopify/Customer/7000000000001';
		await bench.engine.recordAndScore([
			{
				records: [
					event('signed_up', {
						source: 'shopify',
						identities: { email: 'ida.before@shop.example', customerId },
						occurredAt: NOON - HOUR,
					}),
				],
			},
			{ records: [event('product_viewed', { source: 'shopify', identities: { email: EMAIL } })] },
			{ records: recordsOf('customers/redact') },
		]);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
		expect((await ask(bench, [{ kind: 'email', namespace: '', value: 'ida.before@shop.example' }])).decision).toBe(
			'suppressed',
		);
	});

	it('leaves alone the person whose phone was shared', async () => {
		const bench = await openBench();
		const [ada] = await bench.engine.recordAndScore([
			{
				records: [
					event('signed_up', { identities: { email: 'ada@shop.example', phone: PHONE }, occurredAt: NOON - 365 * DAY }),
				],
			},
			{ records: recordsOf('orders/paid') },
			{ records: recordsOf('customers/redact') },
		]);
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }));
		expect(leads.map(({ id }) => id)).toEqual([valueOf(ada)[0]?.leadId]);
		expect(leads[0]?.identities.map(({ value }) => value)).toContain(PHONE);
	});

	it('is lifted by a release of a person who came back, and by nothing less', async () => {
		const bench = await openBench();
		await tell(bench);
		await bench.engine.recordEvents([{ records: recordsOf('customers/redact') }]);
		bench.at(NOON + HOUR);
		await tell(bench);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual(['erased']);
		await bench.engine.changeSuppressions([
			{ who: { identities: idaByEmail }, action: 'release', code: 'erased', source: 'test' },
		]);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual([]);
	});
});

describe("Shopify's customers/data_request", () => {
	it('answers with everything on record about the person', async () => {
		const bench = await openBench();
		await tell(bench);
		const [person] = valueOf(
			(await bench.engine.recordAndScore([{ records: recordsOf('customers/data_request') }]))[0],
		);
		const { exported } = person ?? {};
		expect(exported?.lead?.identities.map(({ value }) => value)).toEqual(
			expect.arrayContaining([EMAIL, PHONE, 'gid://shopify/Customer/7000000000001']),
		);
		expect(exported?.events.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['product_added', 'checkout_started', 'order_completed', 'order_refunded']),
		);
		expect(exported?.outcomes.map(({ name }) => name).sort()).toEqual(['purchase', 'refunded']);
		expect(exported?.suppressions.map(({ code }) => code)).toContain('opt_out');
		expect(exported?.scores).toHaveLength(1);
		expect(person?.scored).toBeUndefined();
		expect(exported?.traits).toContainEqual(expect.objectContaining({ name: 'city', value: 'Berlin' }));
	});

	it('holds every row that is kept of the person, days and ids of expired events and former values too', async () => {
		const place = await openSqlitePlace();
		const store = await openSqliteStore({ file: place.fileOf('shop'), workspace: 'shop' });
		const bench = await openBench({ store });
		await tell(bench);
		const leadId = (await store.read(async (view) => await view.listLeads({ limit: 1 })))[0]?.id ?? '';
		await bench.engine.assignTiers([{ leadId, score: 90 }], tierRulesSchema.parse({}), { tierSet: 'default' });
		await bench.engine.assignTiers([{ leadId, score: 10 }], tierRulesSchema.parse({}), { tierSet: 'another' });
		await bench.engine.recordContacts([
			{ who: { identities: idaByEmail }, channel: 'email', purpose: 'marketing', id: 'mail', source: 'test' },
		]);
		await bench.engine.recordEvents(
			[1, 2].map((plan) => ({
				records: [event('page_viewed', { identities: { email: EMAIL }, occurredAt: NOON + plan, traits: { plan } })],
			})),
		);
		await store.write(async (transaction) => {
			await transaction.claimMoments([
				{ id: 'm1', leadId, watch: 'w1', at: NOON, about: NOON, takenAt: NOON, settledAt: NOON },
			]);
		});
		await store.write(
			async (transaction) =>
				await transaction.appendExposures([{ leadId, experiment: 'spring', arm: 'contacted', at: NOON }]),
		);
		const day = dayOf(NOON) - 30;
		await store.write(
			async (transaction) =>
				await transaction.writePasts([
					{ leadId, model: 'default', key: 'rules', firstDay: day, untilDay: day + 1, lastSeen: {}, sums: '{}' },
				]),
		);
		await store.write(
			async (transaction) => await transaction.expireRecords({ events: NOON - 12 * HOUR }, { limit: 10 }),
		);

		const [answer] = await bench.engine.exportLeads([{ identities: idaByEmail }]);
		const found = valueOf(answer);
		const lists: Record<string, (copy: LeadExport) => readonly unknown[]> = {
			identities: ({ lead }) => lead?.identities ?? [],
			events: ({ events }) => events,
			expired_events: ({ expiredEvents }) => expiredEvents,
			event_days: ({ history }) => history,
			pasts: ({ pasts }) => pasts,
			outcomes: ({ outcomes }) => outcomes,
			scores: ({ scores }) => scores,
			tier_changes: ({ tiers }) => tiers,
			contacts: ({ contacts }) => contacts,
			moments: ({ moments }) => moments,
			exposures: ({ exposures }) => exposures,
			traits: ({ traits }) => traits,
		};
		const owned = Object.values<Table>(tables).filter(belongsToLead);
		for (const table of owned) {
			const rows = await store.read(async (view) => await view.readRows(table, found.lead?.group ?? []));
			expect([table.name, lists[table.name]?.(found).length]).toEqual([table.name, rows.length]);
			expect([table.name, rows.length > 0]).toEqual([table.name, true]);
		}
		expect(Object.keys(lists).sort()).toEqual(owned.map(({ name }) => name).sort());
		expect(found.merges.length).toBe((found.lead?.group.length ?? 0) - 1);
		await store.close();
		await place.clear();
	});

	it('is a copy of what goes when the same batch asks to be forgotten', async () => {
		const bench = await openBench();
		await tell(bench);
		const [copy, gone] = await bench.engine.recordEvents([
			{ records: recordsOf('customers/data_request') },
			{ records: recordsOf('customers/redact') },
		]);
		expect(valueOf(copy)[0]?.exported?.events.length).toBeGreaterThan(3);
		expect(valueOf(gone)[0]?.rowsErased).toBeGreaterThan(10);
	});
});

describe('a request about somebody who is on record nowhere', () => {
	it('for a copy says so, and puts nobody on record', async () => {
		const bench = await openBench();
		const [person] = valueOf(
			(await bench.engine.recordAndScore([{ records: recordsOf('customers/data_request') }]))[0],
		);
		expect(person?.exported).toMatchObject({ events: [], scores: [], suppressions: [] });
		expect(person?.exported).not.toHaveProperty('lead');
		expect(person?.notes).toEqual([expect.stringContaining('Nothing is on record')]);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
	});

	it('for a copy has what stands against the address all the same', async () => {
		const bench = await openBench();
		const entry = {
			id: 'p1',
			key: `email:${EMAIL}`,
			code: 'complaint',
			action: 'suppress',
			at: NOON,
			receivedAt: NOON,
			source: 'test',
		} as const;
		await bench.engine.store.write(async (transaction) => await transaction.appendSuppressions([entry]));
		const [person] = valueOf((await bench.engine.recordEvents([{ records: recordsOf('customers/data_request') }]))[0]);
		expect(person?.exported?.suppressions).toEqual([entry]);
	});

	it('is about the person whom the same batch puts on record', async () => {
		const bench = await openBench();
		const [, copy] = await bench.engine.recordEvents([
			{ records: recordsOf('orders/paid') },
			{ records: recordsOf('customers/data_request') },
		]);
		expect(valueOf(copy)[0]?.exported?.events.map(({ name }) => name)).toEqual(['order_completed']);
	});

	it('for erasure takes nothing, and keeps the address from being written to', async () => {
		const bench = await openBench();
		const [person] = valueOf((await bench.engine.recordEvents([{ records: recordsOf('customers/redact') }]))[0]);
		expect(person?.rowsErased).toBe(0);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual(['erased']);
	});
});

describe('Forget and Export of a lead', () => {
	const customer = { kind: 'customerId' as const, namespace: 'shopify', value: 'gid://shopify/Customer/7000000000001' };

	async function openWithTwoLeads() {
		const bench = await openBench();
		await bench.engine.recordEvents([
			{
				records: [
					event('signed_up', {
						source: 'shopify',
						identities: { email: 'ida.before@shop.example', customerId: customer.value },
						occurredAt: NOON - HOUR,
					}),
				],
			},
			{ records: [event('product_viewed', { source: 'shopify', identities: { email: EMAIL } })] },
		]);
		return bench;
	}

	it('mean both leads of a customer who had changed their email', async () => {
		const bench = await openWithTwoLeads();
		const [copy] = await bench.engine.exportLeads([{ identities: [...idaByEmail, customer] }]);
		expect(valueOf(copy).events.map(({ name }) => name)).toEqual(['signed_up', 'product_viewed']);
		await bench.engine.forgetLeads([{ identities: [...idaByEmail, customer] }]);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
	});

	it('answer for each item, also where one person is named twice or not on record', async () => {
		const bench = await openWithTwoLeads();
		const answers = await bench.engine.forgetLeads([
			{ identities: idaByEmail },
			{ identities: idaByEmail },
			{ leadId: 'nobody' },
		]);
		expect(answers).toMatchObject([
			{ ok: true },
			{ ok: true, value: { rowsErased: 0 } },
			{ ok: false, error: { code: 'score-unknown' } },
		]);
	});

	it('of somebody who is on record nowhere erases nothing, keeps them from being written to, and copies what stands', async () => {
		const bench = await openBench();
		expect(valueOf((await bench.engine.exportLeads([{ identities: idaByEmail }]))[0])).toMatchObject({
			events: [],
			suppressions: [],
		});
		const [gone] = await bench.engine.forgetLeads([{ identities: idaByEmail }]);
		expect(valueOf(gone).rowsErased).toBe(0);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual(['erased']);
	});

	it('of somebody who is only on the suppression list holds that entry', async () => {
		const bench = await openBench();
		await bench.engine.importSuppressions([{ address: EMAIL, code: 'complaint', source: 'test' }]);
		const copy = valueOf((await bench.engine.exportLeads([{ identities: idaByEmail }]))[0]);
		expect(copy).not.toHaveProperty('lead');
		expect(copy.suppressions).toMatchObject([{ code: 'complaint' }]);
	});
});
