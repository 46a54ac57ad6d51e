import fc from 'fast-check';
import { createEngine, openMemoryStore, type Engine, type LeadRecord, type ScoredLead } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { createMemoryPlace } from '../../src/store/memory/openMemoryStore';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const SETTINGS = { features: { historyDays: 120 }, retention: { eventDays: 60 } };
const NAMES = ['product_viewed', 'product_added', 'pricing_viewed', 'checkout_started'] as const;
const CATEGORIES = ['sofas', 'pens', 'garden'] as const;
const PEOPLE = ['ann@firm.example', 'bob@firm.example', 'cyd@mail.example'] as const;

/** The same shop with what is over added up, and without. */
interface Twins {
	/** Two instances on one store. */
	adding: readonly [Engine, Engine];
	plain: Engine;
	all: readonly Engine[];
	now: number;
	serial: number;
	/** How many pasts there were to go wrong. */
	pasts: number;
}

function watch<T extends object>(target: T, replaced: Partial<T>): T {
	return new Proxy(target, {
		get: (of, key) => {
			const value: unknown = key in replaced ? replaced[key as keyof T] : Reflect.get(of, key);
			return typeof value === 'function' ? (value.bind(of) as unknown) : value;
		},
	});
}

/** A store in which pasts are seen, or not even kept. */
function watchPasts(store: LeadStore, onPast: (() => void) | undefined): LeadStore {
	const write: LeadStore['write'] = async (work) =>
		await store.write(
			async (transaction) =>
				await work(
					watch(transaction, {
						writePasts: async (pasts) => {
							if (onPast === undefined) return;
							for (const _ of pasts) onPast();
							await transaction.writePasts(pasts);
						},
					}),
				),
		);
	return watch(store, { write });
}

async function openTwins(): Promise<Twins> {
	const places = [createMemoryPlace(), createMemoryPlace()] as const;
	const twins = { now: NOON, serial: 0, pasts: 0 };
	const open = async (place: (typeof places)[number], onPast?: () => void): Promise<Engine> => {
		const store = watchPasts(await openMemoryStore({ workspace: 'shop', place }), onPast);
		return createEngine({ store, clock: () => twins.now, settings: SETTINGS });
	};
	const count = (): void => void (twins.pasts += 1);
	const adding = [await open(places[0], count), await open(places[0], count)] as const;
	const plain = await open(places[1]);
	return Object.assign(twins, { adding, plain, all: [adding[0], plain] });
}

type Step = (twins: Twins) => Promise<void>;

const everywhere = async (twins: Twins, what: (engine: Engine) => Promise<unknown>): Promise<void> => {
	for (const engine of twins.all) await what(engine);
};

async function record(twins: Twins, records: readonly LeadRecord[]): Promise<void> {
	await everywhere(twins, async (engine) => {
		const [answer] = await engine.recordAndScore([{ records, inferOutcomes: true }]);
		valueOf(answer);
	});
}

const person = fc.constantFrom(...PEOPLE);
const money = fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined });
const amount = (amountMinor: number | undefined) => (amountMinor === undefined ? {} : { amountMinor, currency: 'EUR' });

const look: fc.Arbitrary<Step> = fc
	.record({
		email: person,
		name: fc.constantFrom(...NAMES),
		ago: fc.constantFrom(0, 0, 0, 1, 2, 5, 30, 70, 118),
		category: fc.option(fc.constantFrom(...CATEGORIES), { nil: undefined }),
		about: fc.constantFrom({}, { brand: 'Acme' }, { plan: 'pro' }),
		paid: money,
	})
	.map(({ email, name, ago, category, about, paid }) => async (twins) => {
		const id = `look ${(twins.serial += 1)}`;
		const of = { ...(category !== undefined && { category }), about, ...amount(paid) };
		const occurredAt = twins.now - ago * DAY;
		await record(twins, [event(name, { id, identities: { email }, occurredAt, ...of })]);
	});

const buy: fc.Arbitrary<Step> = fc
	.record({
		email: person,
		category: fc.constantFrom(...CATEGORIES),
		plan: fc.constantFrom('free', 'pro'),
		paid: money,
	})
	.map(({ email, category, plan, paid }) => async (twins) => {
		const id = `order ${(twins.serial += 1)}`;
		const of = { id, identities: { email }, occurredAt: twins.now, ...amount(paid) };
		await record(twins, [event('order_completed', { ...of, category, about: { plan } }), outcome('purchase', of)]);
	});

const wait: fc.Arbitrary<Step> = fc.constantFrom(HOUR, DAY, 3 * DAY, 30 * DAY).map((time) => async (twins) => {
	twins.now += time;
});

const WHERES = [{ category: 'sofas' }, { brand: 'Acme' }, { amountAtLeast: 100 }, { plan: 'pro', category: 'pen*' }];

const addRule: fc.Arbitrary<Step> = fc
	.record({
		audience: fc.constantFrom('prospect' as const, 'customer' as const),
		where: fc.constantFrom(...WHERES),
		kind: fc.constantFrom('event', 'recency', 'total'),
	})
	.map(({ audience, where, kind }) => async (twins) => {
		const question = { model: 'default', audience, reason: 'test', use: true } as const;
		const code = `${kind}:added_${(twins.serial += 1)}`;
		const fields = {
			event: { event: 'product_viewed', points: 3, halfLifeDays: 40, perDay: 2, capUnits: 9 },
			recency: { events: ['product_viewed', 'product_added'], bins: [{ upToDays: 20, points: 2 }] },
			total: { event: 'product_viewed', points: 0.7, windowDays: 50 },
		}[kind];
		await everywhere(twins, async (engine) => {
			const { scorecard } = await engine.getScorecard(question);
			const term = { kind, code, label: 'Added', group: scorecard.groups[0]?.code, where, ...fields };
			const change = { scorecard: { ...scorecard, terms: [...scorecard.terms, term] } };
			await engine.editScorecard({ ...question, change });
		});
	});

const join: fc.Arbitrary<Step> = person.map((email) => async (twins) => {
	const [visit, form] = [`visit ${(twins.serial += 1)}`, `form ${twins.serial}`];
	const anonymousId = `visitor ${twins.serial}`;
	const at = twins.now - 20 * DAY;
	await record(twins, [event('product_viewed', { id: visit, identities: { anonymousId }, occurredAt: at })]);
	await record(twins, [
		event('form_submitted', { id: form, identities: { email, anonymousId }, occurredAt: twins.now }),
	]);
});

const findPerson = async (engine: Engine, email: string): Promise<ScoredLead | undefined> => {
	const [answer] = await engine.explainLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	return answer?.ok === true ? answer.value : undefined;
};

const part: fc.Arbitrary<Step> = person.map((email) => async (twins) => {
	await everywhere(twins, async (engine) => {
		const found = await findPerson(engine, email);
		const [leadId] = found?.formerIds ?? [];
		if (leadId !== undefined) await engine.undoMerge({ leadId });
	});
});

const erase: fc.Arbitrary<Step> = person.map((email) => async (twins) => {
	await everywhere(twins, async (engine) => {
		await engine.forgetLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	});
});

const retain: fc.Arbitrary<Step> = fc.constant(async (twins: Twins) => {
	await everywhere(twins, async (engine) => await engine.applyRetention());
});

const steps = fc.array(
	fc.oneof(
		{ weight: 8, arbitrary: look },
		{ weight: 3, arbitrary: buy },
		{ weight: 3, arbitrary: wait },
		{ weight: 2, arbitrary: addRule },
		{ weight: 1, arbitrary: join },
		{ weight: 1, arbitrary: part },
		{ weight: 1, arbitrary: erase },
		{ weight: 1, arbitrary: retain },
	),
	{ minLength: 5, maxLength: 25 },
);

/** All that is said of a person by their days, but for what a rounding may turn. (Each instance reads the shop's baskets once an hour.) */
function said(scored: ScoredLead | undefined): unknown {
	if (scored === undefined) return undefined;
	const { score, interests, nextOrder, audience, account, trend, salesStage } = scored;
	const all = { score, interests, nextOrder, audience, trend, salesStage, people: account?.people };
	const rounded = (_: string, value: unknown): unknown =>
		typeof value === 'number' ? Number(value.toPrecision(9)) : value;
	return JSON.parse(JSON.stringify({ ...all, ofAccount: account?.score }, rounded));
}

/** Two months of everybody, as much as a past needs. */
async function begin(twins: Twins): Promise<void> {
	for (const email of PEOPLE)
		await everywhere(twins, async (engine) => {
			const records = Array.from({ length: 70 }, (_, index) => {
				const occurredAt = NOON - DAY - index * DAY;
				const category = CATEGORIES[index % CATEGORIES.length] ?? 'sofas';
				const of = { identities: { email }, occurredAt, category, about: { brand: 'Acme' }, ...amount(index * 999) };
				return event(NAMES[index % NAMES.length] ?? '', { ...of, id: `${email} ${index}` });
			});
			await engine.recordEvents([{ records }]);
		});
}

it('says the same of everybody as without pasts, whatever is recorded, edited, joined, parted, erased or expired in between', async () => {
	let pasts = 0;
	await fc.assert(
		fc.asyncProperty(steps, async (taken) => {
			const twins = await openTwins();
			await begin(twins);
			for (const [index, step] of taken.entries()) {
				await step(twins);
				const who = PEOPLE.map((email) => ({ identities: [{ kind: 'email' as const, namespace: '', value: email }] }));
				// The instances take turns: what one has added up the other reads.
				const engine = twins.adding[index % 2 === 0 ? 0 : 1];
				const [added, whole] = [await engine.scoreLeads(who), await twins.plain.scoreLeads(who)];
				for (const [place, answer] of whole.entries())
					expect(said(added[place]?.ok ? added[place].value : undefined)).toEqual(
						said(answer.ok ? answer.value : undefined),
					);
			}
			pasts += twins.pasts;
		}),
		{ numRuns: 8 },
	);
	expect(pasts).toBeGreaterThan(8);
});
