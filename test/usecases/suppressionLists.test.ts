import { suppressionRulesSchema, type ImportedRow } from '../../src/index';
import type { ConsentState } from '../../src/store/port/consents';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});
const row = (address: string, fields: Partial<ImportedRow> = {}): ImportedRow => ({
	address,
	code: 'opt_out',
	source: 'old newsletter tool',
	...fields,
});

async function decide({ engine }: Bench, value: string) {
	const [answer] = await engine.checkSuppression([
		{ identities: [{ kind: 'email', namespace: '', value }], channel: 'email', purpose: 'marketing', rules },
	]);
	return valueOf(answer);
}

describe('Import of a suppression list', () => {
	it('keeps each row with its own date and end, and says of each that can not be used why', async () => {
		const bench = await openBench();
		const answers = await bench.engine.importSuppressions([
			row('Ann@Shop.example', { at: NOON - 300 * DAY }),
			row('not an address'),
			row('+4915112345678', { until: NOON + DAY }),
		]);
		expect(answers).toMatchObject([
			{ ok: true, value: { kind: 'email', at: NOON - 300 * DAY, recorded: true } },
			{ ok: false, error: { code: 'field-invalid', field: 'address' } },
			{ ok: true, value: { kind: 'phone', until: NOON + DAY } },
		]);
		expect(await decide(bench, 'ann@shop.example')).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'opt_out', since: NOON - 300 * DAY }],
		});
	});

	it('keeps a row without an end whose end lies before its beginning', async () => {
		const bench = await openBench();
		await bench.engine.importSuppressions([row('ann@shop.example', { at: NOON - DAY, until: NOON - 2 * DAY })]);
		expect(await decide(bench, 'ann@shop.example')).toMatchObject({ decision: 'suppressed' });
		await bench.engine.importSuppressions([row('bob@shop.example', { at: NOON - 2 * DAY, until: NOON - DAY })]);
		expect(await decide(bench, 'bob@shop.example')).toMatchObject({ decision: 'allowed' });
	});

	it('changes nothing the second time, also of rows without a date', async () => {
		const bench = await openBench();
		const rows = [row('ann@shop.example'), row('bob@shop.example', { at: NOON - DAY })];
		await bench.engine.importSuppressions(rows);
		bench.at(NOON + DAY);
		const answers = await bench.engine.importSuppressions(rows);
		expect(answers.map((answer) => valueOf(answer).duplicate)).toEqual([true, true]);
	});

	it.each(['*@rival.example', 'rival.example'])(
		'holds for a lead of %s whose address is only known hashed',
		async (domain) => {
			const bench = await openBench({ hashingSecret: 'a secret' });
			const identities = { email: 'eve@rival.example' };
			const leads = valueOf((await bench.engine.recordEvents([{ records: [event('signed_up', { identities })] }]))[0]);
			const others = valueOf((await bench.engine.recordEvents([{ records: [event('signed_up')] }]))[0]);
			await bench.engine.importSuppressions([row(domain, { code: 'manual' })]);
			const answers = await bench.engine.checkSuppression(
				[...leads, ...others].map(({ leadId }) => ({
					...{ leadId, identities: [], channel: 'email', purpose: 'marketing' },
					rules,
				})),
			);
			expect(answers.map((answer) => valueOf(answer).decision)).toEqual(['suppressed', 'allowed']);
		},
	);

	it.each(['rival.example', '*.rival.example', '*@*.Rival.example', '*@eu.rival.example'])(
		'%s holds for a hashed lead of a subdomain, without its address',
		async (domain) => {
			const bench = await openBench({ hashingSecret: 'a secret' });
			const addresses = ['eve@eu.rival.example', 'eve@eu.arrival.example'];
			const recorded = await bench.engine.recordEvents(
				addresses.map((email) => ({ records: [event('signed_up', { identities: { email } })] })),
			);
			await bench.engine.importSuppressions([row(domain, { code: 'manual' })]);
			const answers = await bench.engine.checkSuppression(
				recorded.flatMap(valueOf).map(({ leadId }) => ({
					...{ leadId, identities: [], channel: 'email', purpose: 'marketing' },
					rules,
				})),
			);
			expect(answers.map((answer) => valueOf(answer).decision)).toEqual(['suppressed', 'allowed']);
		},
	);

	it.each([undefined, 'a secret'])('one domain alone leaves its subdomains be, with the secret %j', async (secret) => {
		const bench = await openBench(secret === undefined ? {} : { hashingSecret: secret });
		const identities = { email: 'eve@eu.rival.example' };
		const [lead] = valueOf((await bench.engine.recordEvents([{ records: [event('signed_up', { identities })] }]))[0]);
		await bench.engine.importSuppressions([row('*@rival.example', { code: 'manual' })]);
		const check = {
			leadId: lead?.leadId ?? '',
			identities: [],
			channel: 'email',
			purpose: 'marketing',
			rules,
		} as const;
		expect(valueOf((await bench.engine.checkSuppression([check]))[0]).decision).toBe('allowed');
	});

	it.each([['ownAddresses'], ['blockedAddresses']] as const)(
		'%s hold for hashed leads without their addresses',
		async (setting) => {
			const bench = await openBench({ hashingSecret: 'a secret' });
			const addresses = ['eve@eu.rival.example', 'e.v.e@googlemail.com', 'ann@shop.example', 'ann@other.example'];
			const recorded = await bench.engine.recordEvents(
				addresses.map((email) => ({ records: [event('signed_up', { identities: { email } })] })),
			);
			const own = { ...rules, [setting]: ['rival.example', 'eve@gmail.com', '*@shop.example'] };
			const answers = await bench.engine.checkSuppression(
				recorded.flatMap(valueOf).map(({ leadId }) => ({
					...{ leadId, identities: [], channel: 'email', purpose: 'marketing' },
					rules: own,
				})),
			);
			expect(answers.map((answer) => valueOf(answer).decision)).toEqual([
				...['suppressed', 'suppressed', 'suppressed'],
				'allowed',
			]);
		},
	);

	it('an opt-out under one form of an address holds for a hashed lead of another', async () => {
		const bench = await openBench({ hashingSecret: 'a secret' });
		const identities = { email: 'e.v.e+shop@gmail.com' };
		const [lead] = valueOf((await bench.engine.recordEvents([{ records: [event('signed_up', { identities })] }]))[0]);
		await bench.engine.importSuppressions([row('eve@googlemail.com')]);
		const check = {
			leadId: lead?.leadId ?? '',
			identities: [],
			channel: 'email',
			purpose: 'marketing',
			rules,
		} as const;
		expect(valueOf((await bench.engine.checkSuppression([check]))[0]).decision).toBe('suppressed');
	});

	it.each(['*@rival.example', '@Rival.example'])('stops everybody at %s', async (pattern) => {
		const bench = await openBench();
		await bench.engine.importSuppressions([row(pattern, { code: 'manual' })]);
		expect((await decide(bench, 'anybody@rival.example')).decision).toBe('suppressed');
		expect((await decide(bench, 'anybody@arrival.example')).decision).toBe('allowed');
	});
});

describe('List of the suppression list', () => {
	it('has refusals of consent in its order, page by page, and alone by their reason', async () => {
		const bench = await openBench();
		const people = Array.from({ length: 7 }, (_, index) => `p${index}@shop.example`);
		await bench.engine.importSuppressions(people.map((address) => row(address)));
		await bench.engine.recordConsents(
			people.map((value, index) => ({
				who: { identities: [{ kind: 'email' as const, namespace: '', value }] },
				state: (['granted', 'withdrawn', 'denied'] as const)[index % 3] ?? 'granted',
				...{ channel: 'email' as const, source: 'form' },
			})),
		);
		const whole = await bench.engine.listSuppressions({ limit: 100 });
		expect(whole).toHaveLength(7 + 4);
		const paged: typeof whole = [];
		for (let page; page === undefined || page.length === 2; paged.push(...page)) {
			page = await bench.engine.listSuppressions({ limit: 2, ...(paged.length > 0 && { afterId: paged.at(-1)!.id }) });
		}
		expect(paged).toEqual(whole);
		const denied = await bench.engine.listSuppressions({ limit: 100, code: 'consent_denied' });
		expect(denied.map(({ key, action }) => [key, action])).toEqual([
			['email:p2@shop.example', 'suppress'],
			['email:p5@shop.example', 'suppress'],
		]);
		expect(await bench.engine.listSuppressions({ limit: 100, code: 'opt_out' })).toHaveLength(7);
	});
});

describe('Export of the suppression list', () => {
	it('holds what stands now: not what was released or is over', async () => {
		const bench = await openBench();
		await bench.engine.importSuppressions([
			row('ann@shop.example', { at: NOON - DAY }),
			row('bob@shop.example', { at: NOON - DAY }),
			row('cyd@shop.example', { at: NOON - 2 * DAY, until: NOON - DAY }),
			row('*@rival.example'),
		]);
		const bob = { identities: [{ kind: 'email' as const, namespace: '', value: 'bob@shop.example' }] };
		await bench.engine.changeSuppressions([{ who: bob, action: 'release', code: 'opt_out', source: 'test' }]);
		expect(await bench.engine.exportSuppressions({ format: 'clear' })).toMatchObject([{ value: 'ann@shop.example' }]);
	});

	it('holds who refused consent, and not who agreed since', async () => {
		const bench = await openBench();
		const who = (value: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value }] });
		const say = (value: string, state: ConsentState, hoursAgo: number) => ({
			...{ who: who(value), state, channel: 'email' as const, at: NOON - hoursAgo * HOUR, source: 'form' },
		});
		await bench.engine.importSuppressions([row('eve@shop.example', { at: NOON - DAY, channel: 'email' })]);
		await bench.engine.recordConsents([
			say('ann@shop.example', 'withdrawn', 1),
			say('bob@shop.example', 'denied', 2),
			say('bob@shop.example', 'granted', 1),
			say('cyd@shop.example', 'pending', 1),
			say('dan@shop.example', 'granted', 1),
			say('eve@shop.example', 'granted', 1),
			say('fay@shop.example', 'denied', 2),
		]);
		await bench.engine.changeSuppressions([
			{ who: who('fay@shop.example'), action: 'release', code: 'consent_denied', source: 'test' },
		]);
		expect(await bench.engine.exportSuppressions({ format: 'clear' })).toMatchObject([
			{ value: 'ann@shop.example', code: 'consent_withdrawn', channel: 'email', at: NOON - HOUR },
		]);
		expect(await bench.engine.exportSuppressions({ format: 'clear', code: 'opt_out' })).toEqual([]);
	});
});
