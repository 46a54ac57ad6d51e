import {
	createEngine,
	readPayload,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type LeadRecord,
} from '../../src/index';
import type { Place } from '../store/conformance/place';
import { countHandedOut } from '../store/countHandedOut';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, NOON, outcome, valueOf } from './engineOnMemory';

const MANY = 10_001;
const ASKED = { model: 'default', use: true, tiers: tierRulesSchema.parse({}), limit: 100 };
const HOSTILE = [
	'__proto__',
	'constructor',
	'toString',
	'🛋️🪑',
	'a,b=c&d%25',
	'*',
	' ',
	'x'.repeat(10_240),
	'\u202Eabc',
	"'; drop",
];

const who = (name: string) => ({ email: `${name}@${name}.example` });
const look = (name: string, category: string, ageMs = 0): LeadRecord =>
	event('product_viewed', { identities: who(name), occurredAt: NOON - ageMs, category });

describeEachEngine('a world beyond what anybody has', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let handedOut: () => number;
	let now = NOON;
	beforeEach(async () => {
		now = NOON;
		place = await openPlace();
		const counted = countHandedOut(await place.open('shop'));
		handedOut = counted.handedOut;
		engine = createEngine({ store: counted.store, clock: () => now });
	});
	afterEach(async () => await place.clear());

	const record = async (records: readonly LeadRecord[]): Promise<void> => {
		for (let start = 0; start < records.length; start += 1_000) {
			const slice = records.slice(start, start + 1_000);
			for (const answer of await engine.recordEvents(slice.map((one) => ({ records: [one] })))) valueOf(answer);
		}
	};
	const scoreOf = async (...names: string[]) => {
		const identitiesOf = (name: string) => [{ kind: 'email' as const, namespace: '', value: who(name).email }];
		return (await engine.scoreLeads(names.map((name) => ({ identities: identitiesOf(name) })))).map(valueOf);
	};
	/** Values the store hands out while the work goes on. */
	const valuesOf = async (work: () => Promise<unknown>): Promise<number> => {
		const before = handedOut();
		await work();
		return handedOut() - before;
	};

	it('scores a lead who has looked at 10,001 categories like one who has looked at ten', async () => {
		await record(Array.from({ length: MANY }, (_, index) => look('all', `category ${index}`, (index % 60) * DAY)));
		await record(Array.from({ length: 10 }, (_, index) => look('few', `category ${index}`, index * DAY)));
		const [all, few] = await scoreOf('all', 'few');
		expect(all?.interests.length).toBeLessThanOrEqual(5);
		expect(all?.score.score).toBeGreaterThanOrEqual(few?.score.score ?? Infinity);
		expect(Number.isFinite(all?.score.unclamped)).toBe(true);
		// 60 days of at most nine kinds each beside ten days of one.
		const [dear, cheap] = [await valuesOf(() => scoreOf('all')), await valuesOf(() => scoreOf('few'))];
		expect(dear).toBeLessThan(60 * cheap);
	}, 120_000);

	it('keeps a shop of 10,001 categories, each of somebody else, apart by a rule about one of them', async () => {
		const ofMany = Array.from({ length: MANY }, (_, index) => look(`p${index % 500}`, `category ${index}`));
		await record(ofMany);
		await engine.setPoints({
			...ASKED,
			rows: [{ signal: 'product_viewed', points: 30, where: { category: 'Category 7' } }],
		});
		const codesOf = async (name: string) => (await scoreOf(name))[0]?.score.reasons.map(({ code }) => code) ?? [];
		await record([look('seven', 'category 7'), look('seventy', 'category 77')]);
		expect((await codesOf('seven')).filter((code) => code.includes('category'))).toHaveLength(1);
		expect((await codesOf('seventy')).filter((code) => code.includes('category'))).toHaveLength(0);
	}, 120_000);

	it.each(HOSTILE.map((category) => [category.slice(0, 20), category]))(
		'takes the category %j… for a name like any other',
		async (_, category) => {
			const seen = (name: string, of: string) =>
				readPayload({ ...who(name), event: 'product_viewed', category: of, timestamp: new Date(NOON).toISOString() })
					.records;
			const score = async (records: LeadRecord[]) =>
				valueOf((await engine.recordAndScore([{ records }]))[0])[0]?.scored;
			await score(seen('eve', category));
			await score(seen('bob', 'pens'));
			const wanted = category.trim().slice(0, 200);
			const rule = { signal: 'product_viewed', points: 30, where: { category: wanted } };
			const set = await engine.setPoints({ ...ASKED, rows: [rule] }).catch((error: unknown) => error);
			if (wanted === '') return expect(set).toMatchObject({ code: 'configuration-invalid' });
			const countOf = (reasons: readonly { code: string }[] = []) =>
				reasons.filter(({ code }) => code.startsWith('event:product_viewed:')).length;
			const [eve, bob] = await scoreOf('eve', 'bob');
			// Ten thousand letters are no category; an asterisk is any that is known.
			expect(countOf(eve?.score.reasons)).toBe(category.length > 200 ? 0 : 1);
			expect(countOf(bob?.score.reasons)).toBe(wanted === '*' ? 1 : 0);
			const interests = eve?.interests ?? [];
			expect(interests.every((interest) => interest.category.length <= 200)).toBe(true);
		},
	);

	it('counts each event once where rules that ask for more are saved while events arrive', async () => {
		const people = Array.from({ length: 250 }, (_, index) => `r${index}`);
		await record(people.map((name) => look(name, 'sofas', DAY)));
		const batches = Array.from({ length: 6 }, (_, batch) =>
			people.map((name) =>
				event('product_viewed', {
					...{ identities: who(name), category: 'sofas', occurredAt: NOON - batch * 60_000 },
					about: { brand: batch % 2 === 0 ? 'acme' : 'other', plan: 'pro' },
				}),
			),
		);
		const rules = ['brand', 'plan', 'product', 'page'].map((key, index) => ({
			...{ signal: 'product_viewed', points: 10 + index, capUnits: 50, perDay: 50, halfLifeDays: 1_000 },
			where: { [key]: key === 'brand' ? 'acme' : 'pro' },
		}));
		await Promise.all([
			(async () => {
				for (const batch of batches) await record(batch);
			})(),
			(async () => {
				for (const rule of rules) await engine.setPoints({ ...ASKED, rows: [rule] });
			})(),
		]);
		const scored = await scoreOf(...people);
		const pointsOf = (code: RegExp) =>
			new Set(scored.map(({ score }) => score.reasons.find((reason) => code.test(reason.code))?.points));
		// Three of the six are of the brand, all six of the plan; together with what a cap leaves of them it is the same for all.
		const [brand, plan] = [pointsOf(/brand/), pointsOf(/plan/)];
		expect([brand.size, plan.size]).toEqual([1, 1]);
		const reasons = scored.map(({ score }) => score.reasons.map(({ because }) => because).join('\n'));
		expect(reasons.every((because) => /3 times/.test(because) && /6 times/.test(because))).toBe(true);
	}, 60_000);

	it('costs the same for each of 5,000 people of one company as for each of 50', async () => {
		const staff = (company: string, count: number) =>
			Array.from({ length: count }, (_, index) =>
				event(index % 3 === 0 ? 'pricing_viewed' : 'product_viewed', {
					...{ identities: { email: `p${index}@${company}.example` }, occurredAt: NOON - index * 1_000 },
				}),
			);
		await record([...staff('huge', 5_000), ...staff('small', 50)]);
		const asked = (company: string) =>
			Array.from({ length: 50 }, (_, index) => ({
				identities: [{ kind: 'email' as const, namespace: '', value: `p${index}@${company}.example` }],
			}));
		const score = async (company: string) => (await engine.scoreLeads(asked(company))).map(valueOf);
		const [small, huge] = [await valuesOf(() => score('small')), await valuesOf(() => score('huge'))];
		expect(huge).toBeLessThan(3 * small);

		const rules = suppressionRulesSchema.parse({});
		const checkAll = async (company: string) => {
			const asking = { channel: 'salesTask' as const, purpose: 'marketing' as const, rules };
			(await engine.checkSuppression(asked(company).map((one) => ({ ...one, ...asking })))).map(valueOf);
		};
		const [checkSmall, checkHuge] = [await valuesOf(() => checkAll('small')), await valuesOf(() => checkAll('huge'))];
		// A thousand colleagues are looked at, and no more.
		expect(checkHuge).toBeLessThan(5 * checkSmall);
		const check = async (index: number) => {
			const identities = [{ kind: 'email' as const, namespace: '', value: `p${index}@huge.example` }];
			const rules = suppressionRulesSchema.parse({});
			const [answer] = await engine.checkSuppression([
				{ identities, channel: 'salesTask', purpose: 'marketing', rules, reserveForMs: DAY },
			]);
			return valueOf(answer).decision;
		};
		// The last of them has one of the thousand addresses that came last, like the one before.
		expect([await check(4_999), await check(4_998)]).toEqual(['allowed', 'deferred']);
	}, 120_000);

	it('holds all of a merged company back by an entry for one of its domains, also once it is renamed, and frees the rest when it is undone', async () => {
		const people = ['ann@acme.example', 'bob@acme-group.example'];
		await record(people.map((email) => event('product_viewed', { identities: { email } })));
		const codesOf = async (email: string) => {
			const identities = [{ kind: 'email' as const, namespace: '', value: email }];
			const rules = suppressionRulesSchema.parse({});
			const [answer] = await engine.checkSuppression([{ identities, channel: 'email', purpose: 'marketing', rules }]);
			return valueOf(answer).reasons.map(({ code }) => code);
		};
		await engine.importSuppressions([{ address: '*@acme-group.example', code: 'manual', source: 'test' }]);
		await engine.mergeAccounts({ domain: 'acme-group.example', into: 'acme.example' });
		await engine.renameAccount({ domain: 'acme.example', name: '__proto__' });
		expect(await Promise.all(people.map(codesOf))).toEqual([['manual'], ['manual']]);
		await engine.undoAccountMerge({ domain: 'acme-group.example' });
		expect(await Promise.all(people.map(codesOf))).toEqual([[], ['manual']]);
		await record([outcomeOf('lost', people[0] ?? '')]);
		expect(await codesOf(people[1] ?? '')).toEqual(['manual']);
	});
});

const outcomeOf = (name: string, email: string): LeadRecord => outcome(name, { identities: { email } });
