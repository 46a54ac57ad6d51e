import {
	createEngine,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type EngineOptions,
} from '../../src/index';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, NOON, outcome, valueOf } from './engineOnMemory';

const accountTiers = tierRulesSchema.parse({ tierBy: 'accountScore' });
const salesTask = suppressionRulesSchema.parse({});

describeEachEngine('a company that is seen through several of its people', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let now = NOON;
	const start = async (options: Partial<EngineOptions> = {}): Promise<void> => {
		now = NOON;
		place = await openPlace();
		engine = createEngine({ store: await place.open('shop'), clock: () => now, ...options });
	};
	afterEach(async () => await place.clear());

	const does = async (email: string, ...names: string[]) => {
		const answers = await engine.recordAndScore(
			names.map((name) => ({ records: [event(name, { identities: { email }, occurredAt: now })] })),
		);
		const { leadId, scored } = valueOf(answers.at(-1))[0] ?? {};
		if (leadId === undefined || scored === undefined) throw new Error('not scored');
		return { leadId, scored, account: scored.account };
	};
	const tierOf = async (person: Awaited<ReturnType<typeof does>>) => {
		const [answer] = await engine.assignTiers(
			[{ leadId: person.leadId, score: person.account?.score ?? Number.NaN }],
			accountTiers,
			{ tierSet: 'default' },
		);
		return valueOf(answer);
	};
	const check = async (leadIds: readonly string[], more: { reserveForMs?: number } = {}) => {
		const answers = await engine.checkSuppression(
			leadIds.map((leadId) => ({
				...{ leadId, identities: [], channel: 'salesTask' as const, purpose: 'marketing' as const, rules: salesTask },
				...more,
			})),
		);
		return answers.map((answer) => {
			const { decision, reasons, nextAllowedAt } = valueOf(answer);
			return [decision, ...reasons.map(({ code }) => code), ...(nextAllowedAt === undefined ? [] : [nextAllowedAt])];
		});
	};

	it.each([
		['in clear', {}],
		['hashed', { hashingSecret: 'a secret' }],
	])('goes from a quote through three colleagues to tier A, and to one sales task: %s', async (_, options) => {
		await start(options);
		const ann = await does('ann@acme.example', 'quote_requested');
		// 40 to start with, 2 for a company and 32 for the quote: a company of one scores as its person does.
		expect(ann.scored.score.score).toBe(74);
		expect(ann.account).toMatchObject({ score: 74, people: 1, change: { from: null, to: 74 } });

		// Ten days on the quote has cooled to 32 · 2^(−10/14) = 19.5 points.
		now = NOON + 10 * DAY;
		const [later] = await engine.scoreLeads([{ leadId: ann.leadId }]);
		const cooled = valueOf(later);
		expect(cooled.score.score).toBeCloseTo(61.5, 1);
		const cool = { ...ann, scored: cooled, account: cooled.account };
		expect((await tierOf(cool)).name).toBe('B');

		const people = [];
		for (const who of ['bob', 'cyd', 'dan'])
			people.push(await does(`${who}@shop.acme.example`, 'pricing_viewed', 'spec_downloaded'));
		const [bob, cyd, dan] = people;
		if (bob === undefined || cyd === undefined || dan === undefined) throw new Error('three people');
		const { account } = dan;
		expect(account?.people).toBe(4);
		expect(account?.score).toBeGreaterThanOrEqual(70);
		expect(bob.account?.score).toBeLessThan(dan.account?.score ?? 0);
		if (!('hashingSecret' in options)) expect(account?.domain).toBe('acme.example');
		else expect(JSON.stringify(account)).not.toMatch(/acme|@/);

		// Once for the company, whoever of it comes by.
		expect(await tierOf(dan)).toMatchObject({ name: 'A', previous: 'B', changed: true });
		expect(await tierOf(cyd)).toMatchObject({ name: 'A', changed: false });

		const ids = [ann, bob, cyd].map(({ leadId }) => leadId);
		// In one batch only the first, although nothing was reserved.
		expect((await check(ids)).map(([decision]) => decision)).toEqual(['allowed', 'deferred', 'deferred']);
		await engine.recordContacts([
			{ who: { leadId: ann.leadId }, channel: 'salesTask', purpose: 'marketing', source: 'test' },
		]);
		expect(await check(ids.slice(1))).toEqual([
			['deferred', 'account_contacted', now + 7 * DAY],
			['deferred', 'account_contacted', now + 7 * DAY],
		]);
		now += 7 * DAY;
		expect((await check([bob.leadId])).map(([decision]) => decision)).toEqual(['allowed']);
	});

	it('takes a place for the whole company by reserving one', async () => {
		await start();
		const people = [await does('ann@acme.example', 'signed_up'), await does('bob@acme.example', 'signed_up')];
		const ids = people.map(({ leadId }) => leadId);
		expect(await check(ids, { reserveForMs: 60_000 })).toEqual([
			['allowed'],
			['deferred', 'account_contacted', now + 60_000],
		]);
		now += 60_000;
		expect((await check(ids.slice(1))).map(([decision]) => decision)).toEqual(['allowed']);
	});

	it('makes the colleagues of whoever acts due', async () => {
		await start();
		const ann = await does('ann@acme.example', 'signed_up');
		const stranger = await does('eve@other.example', 'signed_up');
		expect(await engine.scoreDueLeads({ minimumChange: 5, limit: 10 })).toEqual([]);
		await does('bob@acme.example', 'quote_requested');
		const due = await engine.scoreDueLeads({ minimumChange: 5, limit: 10 });
		// A colleague asked for a quote (+6) and was active (+1).
		expect(due.map(({ lead, change }) => [lead.id, change.to - (change.from ?? 0)])).toEqual([[ann.leadId, 7]]);
		expect(due[0]?.account).toMatchObject({ people: 2, hottest: { email: 'bob@acme.example' } });
		expect(stranger.account?.people).toBe(1);
	});

	it('says nothing of the company of somebody at a mail provider, and does not call it missing', async () => {
		await start();
		const { scored } = await does('ann@gmail.com', 'signed_up');
		expect(scored.account).toBeUndefined();
		expect(scored.score.missing.filter((code) => code.startsWith('account:'))).toEqual([]);
	});
});

describeEachEngine('two domains of one company', (openPlace) => {
	let place: Place;
	let engine: Engine;
	const start = async (options: Partial<EngineOptions> = {}): Promise<void> => {
		place = await openPlace();
		engine = createEngine({ store: await place.open('shop'), clock: () => NOON, ...options });
		await engine.recordAndScore([
			{ records: [event('quote_requested', { identities: { email: 'ann@acme.example' } })] },
			{ records: [event('signed_up', { identities: { email: 'bob@acme-group.example' } })] },
			{ records: [event('signed_up', { identities: { email: 'eve@other.example' } })] },
		]);
	};
	afterEach(async () => await place.clear());
	const scoreOf = async (email: string) => {
		const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
		return valueOf(answer);
	};
	const codesOf = async (email: string, rules: object = {}, channel: 'email' | 'salesTask' = 'email') => {
		const [answer] = await engine.checkSuppression([
			{
				identities: [{ kind: 'email', namespace: '', value: email }],
				...{ channel, purpose: 'marketing' as const, rules: suppressionRulesSchema.parse(rules) },
			},
		]);
		return valueOf(answer).reasons.map(({ code }) => code);
	};
	const join = async () =>
		await engine.mergeAccounts({ domain: 'https://www.Acme-Group.example/', into: 'acme.example' });

	it.each([
		['in clear', {}],
		['hashed', { hashingSecret: 'a secret' }],
	])('are scored as one, until the merge is undone: %s', async (_, options) => {
		await start(options);
		const alone = await scoreOf('bob@acme-group.example');
		expect(alone.account?.people).toBe(1);
		expect(await join()).toEqual({ domain: 'acme-group.example', into: 'acme.example' });
		const joined = await scoreOf('bob@acme-group.example');
		expect(joined.account?.people).toBe(2);
		expect(joined.score.score - alone.score.score).toBe(7);
		await engine.undoAccountMerge({ domain: 'acme-group.example' });
		expect((await scoreOf('bob@acme-group.example')).account?.people).toBe(1);
	});

	it.each([
		['in clear', {}],
		['hashed', { hashingSecret: 'a secret' }],
	])('hold each other back, whichever of them is blocked, listed or contacted: %s', async (_, options) => {
		await start(options);
		const [one, other] = ['ann@acme.example', 'bob@acme-group.example'];
		expect(await codesOf(other, { blockedAddresses: ['acme.example'] })).toEqual([]);
		await join();
		expect(await codesOf(other, { blockedAddresses: ['acme.example'] })).toEqual(['blocked_address']);
		expect(await codesOf(one, { blockedAddresses: ['*@acme-group.example'] })).toEqual(['blocked_address']);
		expect(await codesOf('eve@other.example', { blockedAddresses: ['acme.example'] })).toEqual([]);
		await engine.importSuppressions([{ address: '*@acme.example', code: 'manual', source: 'test' }]);
		expect(await codesOf(one)).toEqual(['manual']);
		expect(await codesOf(other)).toEqual(['manual']);
		expect(await codesOf('unheard-of@acme-group.example')).toEqual(['manual']);
	});

	it('count as one company for a sales task', async () => {
		await start();
		await join();
		const who = { identities: [{ kind: 'email' as const, namespace: '', value: 'ann@acme.example' }] };
		await engine.recordContacts([{ who, channel: 'salesTask', purpose: 'marketing', source: 'test' }]);
		expect(await codesOf('bob@acme-group.example', {}, 'salesTask')).toEqual(['account_contacted']);
		expect(await codesOf('eve@other.example', {}, 'salesTask')).toEqual([]);
	});

	it.each([
		['in clear', {}],
		['hashed', { hashingSecret: 'a secret' }],
	])('are one customer, and one that sales gave up: %s', async (_, options) => {
		await start(options);
		const rules = { colleagueBoughtWithinMs: 30 * DAY, accountRejectedWithinMs: 30 * DAY };
		const say = async (name: string, email: string) =>
			await engine.recordOutcomes([{ records: [outcome(name, { identities: { email }, occurredAt: NOON - DAY })] }]);
		await say('unqualified', 'ann@acme.example');
		await say('won', 'bob@acme-group.example');
		expect(await codesOf('unheard-of@acme.example', rules)).toEqual(['account_rejected']);
		await join();
		for (const domain of ['acme.example', 'acme-group.example'])
			expect((await codesOf(`unheard-of@${domain}`, rules)).sort()).toEqual(['account_rejected', 'colleague_bought']);
		expect(await codesOf('eve@other.example', rules)).toEqual([]);
	});

	it('are listed as one, with the name it was given, its tier and its hottest person', async () => {
		await start();
		await join();
		await engine.renameAccount({ domain: 'acme-group.example', name: 'Acme Ltd' });
		const { lead, account } = await scoreOf('ann@acme.example');
		const asked = [{ leadId: lead.id, score: account?.score ?? Number.NaN }];
		await engine.assignTiers(asked, accountTiers, { tierSet: 'default' });
		const listed = await engine.listAccounts({ limit: 10, tierSet: 'default' });
		expect(listed).toMatchObject([
			{
				account: 'acme.example',
				domains: ['acme.example', 'acme-group.example'],
				name: 'Acme Ltd',
				people: 2,
				hottest: { email: 'ann@acme.example' },
				tier: 'A',
			},
			{ account: 'other.example', people: 1 },
		]);
		expect(listed[1]?.tier).toBeUndefined();
		expect(await engine.listAccounts({ limit: 1, tierSet: 'default' })).toHaveLength(1);
	});

	it('are refused where one is no company, or both are one already', async () => {
		await start();
		await expect(engine.mergeAccounts({ domain: 'gmail.com', into: 'acme.example' })).rejects.toThrow(
			'"gmail.com" is not the domain of a company',
		);
		await join();
		await expect(engine.mergeAccounts({ domain: 'acme.example', into: 'acme-group.example' })).rejects.toThrow(
			'are one company already',
		);
		await expect(engine.undoAccountMerge({ domain: 'other.example' })).rejects.toThrow('is not merged');
	});

	it('stay one, with what stands against any of them, when one is to be merged elsewhere', async () => {
		await start();
		await join();
		await engine.mergeAccounts({ domain: 'acme.example', into: 'other.example' });
		await engine.importSuppressions([{ address: '*@other.example', code: 'manual', source: 'test' }]);
		for (const into of ['third.example', 'other.example'])
			await expect(engine.mergeAccounts({ domain: 'acme-group.example', into })).rejects.toThrow(
				'acme-group.example is merged into another company already',
			);
		await expect(engine.mergeAccounts({ domain: 'acme.example', into: 'acme-group.example' })).rejects.toThrow(
			'merged into another company already',
		);
		expect(await join()).toEqual({ domain: 'acme-group.example', into: 'acme.example' });
		for (const email of ['ann@acme.example', 'bob@acme-group.example', 'eve@other.example'])
			expect(await codesOf(email)).toEqual(['manual']);
		expect((await scoreOf('bob@acme-group.example')).account?.people).toBe(3);
	});
});

describeEachEngine('a company that sales gave up', (openPlace) => {
	it('holds back colleagues where the rule is on, until the same deal is taken up again', async () => {
		const place = await openPlace();
		const engine = createEngine({ store: await place.open('shop'), clock: () => NOON });
		const say = async (name: string, email: string, occurredAt: number) =>
			await engine.recordOutcomes([{ records: [outcome(name, { identities: { email }, occurredAt })] }]);
		const codesOf = async (accountRejectedWithinMs: number) => {
			const [answer] = await engine.checkSuppression([
				{
					identities: [{ kind: 'email', namespace: '', value: 'bob@acme.example' }],
					...{ channel: 'email', purpose: 'marketing' },
					rules: suppressionRulesSchema.parse({ accountRejectedWithinMs }),
				},
			]);
			return valueOf(answer).reasons.map(({ code }) => code);
		};
		await say('unqualified', 'ann@acme.example', NOON - 3 * DAY);
		expect(await codesOf(0)).toEqual([]);
		expect(await codesOf(30 * DAY)).toEqual(['account_rejected']);
		expect(await codesOf(3 * DAY)).toEqual([]);
		// What is said of another colleague takes nothing back.
		await say('qualified', 'cyd@acme.example', NOON - 2 * DAY);
		expect(await codesOf(30 * DAY)).toEqual(['account_rejected']);
		await say('qualified', 'ann@acme.example', NOON - DAY);
		expect(await codesOf(30 * DAY)).toEqual([]);
		await place.clear();
	});
});
