import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { describeEachShop } from './describeEachShop';
import { by, CONTINUE, type ShopSteps } from './useShop';

const listsOf = ({ run }: ShopSteps) => ({
	imported: async (rows: readonly IDataObject[], parameters: IDataObject = {}, settings = {}) => {
		const items = rows.map((json) => ({ json }));
		return await run('suppressionCheck', items, { operation: 'import', ...parameters }, settings);
	},
	exported: async (format: string): Promise<IDataObject[]> => {
		const { outputs } = await run('suppressionCheck', [{ json: {} }], { operation: 'export', format });
		return (outputs[0] ?? []).map(({ json }) => json.suppression as IDataObject);
	},
});

describeEachShop('An exported list', (shop) => {
	const { at, codesOf, run } = shop;
	const { exported, imported } = listsOf(shop);
	const rows = [
		{ email: '  Anna.Maria+Shop@Gmail.com ' },
		{ email: 'o.brien+news@Googlemail.com' },
		{ email: 'Jörg.Müller@Example.de' },
		{ phone: '+1 (212) 555-0142' },
		{ phone: '+54 9 11 4444 5555' },
		{ domain: 'rival.example' },
	];
	const emails = ['anna.maria+shop@gmail.com', 'jörg.müller@example.de', 'o.brien+news@googlemail.com'];

	it('holds the addresses that were listed and none that only the store looks up by', async () => {
		await imported(rows);
		expect((await exported('clear')).map(({ value }) => value).sort()).toEqual(
			[...emails, '+12125550142', '+5491144445555'].sort(),
		);
	});

	it('is hashed as Meta and as Google match people', async () => {
		await imported(rows);
		const hash = (text: string) => createHash('sha256').update(text).digest('hex');
		expect((await exported('meta')).map(({ value }) => value).sort()).toEqual(
			[...emails, '12125550142', '5491144445555'].map(hash).sort(),
		);
		const google = ['annamaria@gmail.com', 'obrien@googlemail.com', 'jörg.müller@example.de'];
		expect((await exported('google')).map(({ value }) => value).sort()).toEqual(
			[...google, '+12125550142', '+5491144445555'].map(hash).sort(),
		);
		// Computed with another program.
		expect((await exported('google')).map(({ value }) => value)).toContain(
			'74db68764eb0995aeb3e25c06e64639f9093187cdb6973aada9db3953013f3fa',
		);
	});

	it('leaves out a mailbox that was full once, until it has been eight times', async () => {
		const email = 'nora@firm.example';
		for (let day = 1; day <= 8; day++) {
			expect(await exported('clear')).toEqual([]);
			at(`2026-03-1${day}T18:00:00Z`);
			const event = { event: 'soft_bounce', email, event_id: `bounce ${day}` };
			expect((await run('scoreLead', [posted(event)])).error).toBeUndefined();
		}
		expect(await codesOf({ email })).toEqual(['soft_bounce']);
		expect(await exported('clear')).toMatchObject([{ value: email, code: 'soft_bounce' }]);
	});
});

describeEachShop('An imported list', (shop) => {
	const { check, codesOf, suppress } = shop;
	const { imported } = listsOf(shop);
	it.each([{ domain: 'rival.example' }, { email: 'rival.example' }, { pattern: '*@*.rival.example' }])(
		'means the company and its subdomains by %j',
		async (row) => {
			expect((await imported([row])).error).toBeUndefined();
			expect(await check([{ email: 'a@eu.rival.example' }, { email: 'a@notrival.example' }])).toEqual([0, 2]);
		},
	);

	it('means the domain alone by *@ and by @', async () => {
		await imported([{ pattern: '*@one.example' }, { email: '@two.example' }]);
		const emails = ['a@one.example', 'a@two.example', 'a@eu.one.example', 'a@eu.two.example'];
		expect(await check(emails.map((email) => ({ email })))).toEqual([0, 0, 2, 2]);
	});

	it('reports cells that it cannot use without the address in them', async () => {
		const row = { email: 'olga@firm.example', reason: 'asked by nora@firm.example', date: 'nora@firm.example' };
		const { outputs, hints } = await imported([row]);
		const reports = JSON.stringify(outputs[0]?.map(({ json }) => json.import)) + hints.join(' ');
		expect(reports).toContain('The reason');
		expect(reports).not.toContain('nora@');
	});

	it('that could not be written is no success', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('secret'));
		const step = await imported([{ email: 'olga@firm.example' }], {}, by('other'));
		expect(step.error?.message).toContain('hashing secret');
		const goingOn = await imported([{ email: 'olga@firm.example' }], {}, { ...by('other'), ...CONTINUE });
		expect(goingOn.outputs[0]?.[0]?.json.error).toContain('hashing secret');
	});

	it('of own addresses is never contacted, not even with a receipt', async () => {
		await imported([{ email: 'me@firm.example', reason: 'Own or Test Address' }, { domain: 'staff.example' }], {
			reason: 'own_address',
		});
		for (const purpose of ['marketing', 'transactional'])
			for (const email of ['me@firm.example', 'temp@eu.staff.example'])
				expect(await codesOf({ email }, { purpose })).toEqual(['own_address']);
	});
});

describeEachShop('A release', ({ at, codesOf, run, suppress }) => {
	it.each([
		'invalid_address',
		'hard_bounce',
		'complaint',
		'opt_out',
		'own_address',
		'manual',
		'support_case',
		'dispute',
	])('by expression lifts %s', async (reason) => {
		await suppress({ email: 'nora@firm.example' }, { reason });
		expect(await codesOf({ email: 'nora@firm.example' })).toEqual([reason]);
		at('2026-03-10T18:10:00Z');
		const items = [{ json: { email: 'nora@firm.example', reason } }];
		await run('suppressionCheck', items, { operation: 'release', reason: '={{ $json.reason }}' });
		expect(await codesOf({ email: 'nora@firm.example' })).toEqual([]);
	});

	it.each(['unreachable', 'purchased', 'quiet_hours', 'unknown_lead', 'blocked_address', 'consent_expired'])(
		'of %s says what lifts it instead',
		async (reason) => {
			const items = [{ json: { email: 'nora@firm.example', reason } }];
			const { error } = await run('suppressionCheck', items, { operation: 'release', reason: '={{ $json.reason }}' });
			expect(error?.message).toMatch(/can't lift it. It is lifted by \w/);
		},
	);
});

describeEachShop('An imported list whose columns nobody would expect', (shop) => {
	const { codesOf } = shop;
	const { imported } = listsOf(shop);

	it('is read by what its cells hold', async () => {
		const rows = [
			{ 'E-Mail-Adresse': 'i1@shop.example', Grund: 'Abmeldung' },
			{ 'Correo electrónico': 'i2@shop.example' },
			{ メールアドレス: 'i3@shop.example' },
			{ contact: { email: 'i4@shop.example' } },
			{ 'Subscriber Key': 'i5@shop.example', Status: 'Unsubscribed' },
		];
		const { hints } = await imported(rows, { reason: 'opt_out' });
		expect(hints.join(' ')).toContain('5 of 5 rows added');
		for (const place of [1, 2, 3, 4, 5])
			expect(await codesOf({ email: `i${place}@shop.example` })).toEqual(['opt_out']);
	});
});

describeEachShop('A competitor blocked by website', ({ codesOf }) => {
	it('is blocked by the domain in it', async () => {
		const options = { blockedAddresses: 'https://www.rival.example/team' };
		expect(await codesOf({ email: 'spy@rival.example' }, { options })).toEqual(['blocked_address']);
		expect(await codesOf({ email: 'spy@mail.rival.example' }, { options })).toEqual(['blocked_address']);
		expect(await codesOf({ email: 'ada@free.example' }, { options })).toEqual([]);
	});
});
