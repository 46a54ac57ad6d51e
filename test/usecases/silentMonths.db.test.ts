import { createEngine, type Engine, type WatchQuestion } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import { createLeads, sampleOutcome } from '../store/conformance/samples';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';
import { MortalFlow } from './mortalFlow';

const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 65 },
		{ name: 'B', minScore: 52 },
		{ name: 'C', minScore: 0 },
	],
});
const TICK_MS = 12 * HOUR;
const TICKS = 7 * 7 * 2;
const LATE_HOURS = 72;
const PEOPLE = Array.from({ length: 8 }, (_, index) => `lead@lead${index}.example`);
const CUSTOMERS = Array.from({ length: 3 }, (_, index) => `buyer@buyer${index}.example`);
const STEADY_DAYS = 26;
const TRIED = Array.from({ length: 120 }, (_, index) => `tried-${index}`);
/** When each of the two holdouts begins, and when its people come. */
const HOLDOUT_TICKS = [4, 50];
const COMING_TICKS = 8;

const FOLLOW_UP_MS = 12 * HOUR;
const SILENCE_MS = 6 * DAY;
const COMMON = { notLaterHours: LATE_HOURS, limit: 50 };
const QUESTIONS: WatchQuestion[] = [
	{ watch: 'sales', kind: 'notFollowedUp', waitMs: FOLLOW_UP_MS, tierSet: 'default', tiers: ['A'], ...COMMON },
	{ watch: 'win back', kind: 'wentQuiet', waitMs: SILENCE_MS, ...COMMON },
	{ watch: 'orders', kind: 'orderOverdue', waitMs: 0, ...COMMON },
	{ watch: 'results', kind: 'experimentDecided', waitMs: 0, ...COMMON },
];

/** A plain account of what was done, by which it is said at each tick what is true. */
class Account {
	readonly lastDone = new Map<string, number>();
	readonly lastOrder = new Map<string, number>();
	readonly touches = new Map<string, number[]>();
	/** The ticks at which each moment was true. */
	readonly trueAt = new Map<string, number[]>();

	note(moment: string, tick: number): void {
		this.trueAt.set(moment, [...(this.trueAt.get(moment) ?? []), tick]);
	}

	touch(email: string, at: number): void {
		this.touches.set(email, [...(this.touches.get(email) ?? []), at]);
	}
}

const isDue = (at: number, now: number): boolean => at > NOON && at <= now && at > now - LATE_HOURS * HOUR;

describeEachEngine('seven weeks of silence: nobody follows up, comes back or orders, and tests end', (openPlace) => {
	let place: Place;
	let now: number;
	let stores: LeadStore[];
	let shop: Engine;
	let account: Account;
	let random: () => number;
	beforeEach(async () => {
		place = await openPlace();
		now = NOON;
		stores = [await place.open('shop'), await place.open('shop')];
		shop = createEngine({ store: stores[0]!, clock: () => now });
		account = new Account();
	});
	afterEach(async () => await place.clear());

	const does = async (email: string, name: string): Promise<void> => {
		await shop.recordEvents([{ records: [event(name, { identities: { email }, occurredAt: now })] }]);
		// That a mail was opened may be a machine's doing.
		if (name !== 'email_opened') account.lastDone.set(email, now);
	};
	const identify = (email: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value: email }] });
	const score = async (email: string) => valueOf((await shop.scoreLeads([identify(email)]))[0]);

	const comeToTier = async (email: string): Promise<void> => {
		await does(email, 'checkout_started');
		if (random() < 0.6) await does(email, 'quote_requested');
		const { lead, score: scored, audience } = await score(email);
		await shop.assignTiers([{ leadId: lead.id, score: scored.score, audience }], RULES, { tierSet: 'default' });
	};
	const beInTouch = async (email: string): Promise<void> => {
		const how = random();
		if (how < 0.4) {
			const sent = { channel: 'phone', purpose: 'marketing', source: 'crm' } as const;
			await shop.recordContacts([{ who: identify(email), ...sent }]);
			account.touch(email, now);
		} else if (how < 0.7) {
			await does(email, 'call_completed');
			account.touch(email, now);
		} else await does(email, 'email_opened');
	};
	const order = async (email: string): Promise<void> => {
		await does(email, 'order_completed');
		const fields = { identities: { email }, occurredAt: now, amountMinor: 4_000, currency: 'EUR' };
		await shop.recordOutcomes([{ records: [outcome('purchase', fields)] }]);
		account.lastOrder.set(email, now);
		account.touch(email, now);
	};

	/** Contacting makes more than half of these people buy. */
	const runHoldout = async (tick: number): Promise<void> => {
		if (tick === HOLDOUT_TICKS[0]) await createLeads(stores[0]!, ...TRIED);
		if (HOLDOUT_TICKS.includes(tick)) {
			if (tick !== HOLDOUT_TICKS[0]) await shop.endHoldout();
			now += 1;
			await shop.setHoldout({ share: 0.5, windowDays: 3, smallestLift: 0.5 });
		}
		const since = tick - Math.max(...HOLDOUT_TICKS.filter((begin) => begin < tick));
		if (!(since <= COMING_TICKS)) return;
		const { holdout } = await stores[0]!.read(async (view) => await view.readWorkspace());
		const part = TRIED.filter((_, index) => index % COMING_TICKS === since - 1);
		await stores[0]!.write(async (transaction) => {
			const rows = part.map((leadId, index) => {
				const isHeld = (index + since) % 2 === 0;
				const buys = isHeld ? random() < 0.05 : random() < 0.6;
				return { leadId, isHeld, buys };
			});
			await transaction.appendExposures(
				rows.map(({ leadId, isHeld }) => ({
					...{ leadId, experiment: holdout!.salt, at: now, arm: isHeld ? 'holdout' : 'contacted' },
				})),
			);
			await transaction.appendOutcomes(
				rows.flatMap(({ leadId, buys }) =>
					buys ? [sampleOutcome(`${leadId} ${tick}`, leadId, { name: 'purchase', occurredAt: now })] : [],
				),
			);
		});
	};

	/** What ought to be started by now, if it wasn't yet. */
	const noteTruth = async (tick: number): Promise<void> => {
		const known = [...account.lastDone.keys()];
		const scored = (await shop.scoreLeads(known.map(identify))).map(valueOf);
		const groups = scored.map(({ lead }) => lead.group);
		const changes = await stores[0]!.read(async (view) => await view.readTierChanges(groups, 'default'));
		for (const [index, email] of known.entries()) {
			const last = account.lastDone.get(email)!;
			if (isDue(last + SILENCE_MS, now)) account.note(`wentQuiet ${email} ${last}`, tick);
			const { nextOrder } = scored[index]!;
			const ordered = account.lastOrder.get(email);
			if (ordered !== undefined && nextOrder !== undefined && isDue(nextOrder.high, now))
				account.note(`orderOverdue ${email} ${ordered}`, tick);
			const entry = changes[index]?.findLast(({ name, previous, cause }) => name !== previous || cause === 'cart');
			if (entry?.name !== 'A' || !isDue(entry.since + FOLLOW_UP_MS, now)) continue;
			const isTouched = account.touches.get(email)?.some((at) => at >= entry.since) ?? false;
			if (!isTouched) account.note(`notFollowedUp ${email} ${entry.since}`, tick);
		}
		// Nobody's days are over before.
		if (HOLDOUT_TICKS.every((begin) => tick < begin + 6 || tick > begin + 30)) return;
		const { verdict, holdout } = await shop.readHoldoutResults();
		if (verdict === 'better') account.note(`experimentDecided  ${holdout.startedAt}`, tick);
	};

	const live = async (flow: MortalFlow): Promise<void> => {
		for (const question of QUESTIONS) await shop.takeMoments(question);
		const orderDays = new Map(CUSTOMERS.map((email, index) => [email, index]));
		for (let tick = 0; tick < TICKS; tick++) {
			const begin = NOON + tick * TICK_MS;
			for (const email of PEOPLE) {
				now = begin + 1 + Math.floor(random() * HOUR);
				if (random() < 0.07) await comeToTier(email);
				if (random() < 0.1 && account.lastDone.has(email)) await beInTouch(email);
			}
			for (const [email, day] of orderDays) {
				now = begin + 1 + Math.floor(random() * HOUR);
				if (begin < NOON + day * DAY) continue;
				await order(email);
				// Every other day or so, until they stay away for weeks.
				const pause = begin > NOON + STEADY_DAYS * DAY ? 20 : 2;
				orderDays.set(email, day + pause - 1 + Math.floor(random() * 3));
			}
			now = begin + 2 * HOUR;
			await runHoldout(tick);
			now = begin + 3 * HOUR;
			// One of two is killed at a step of its own every third time; each kind comes first in its turn.
			const stepsLeft = random() < 0.35 ? Math.floor(random() * 30) : Infinity;
			const questions = [...QUESTIONS.slice(tick % 4), ...QUESTIONS.slice(0, tick % 4)];
			await Promise.all([flow.look(stores[0]!, questions, stepsLeft), flow.look(stores[1]!, questions, Infinity)]);
			await noteTruth(tick);
		}
		// Whatever a killed process had taken is taken again once its lease is over.
		now += HOUR;
		await flow.look(stores[1]!, QUESTIONS, Infinity);
	};

	const nameOf = ({ kind, email, moment }: MortalFlow['handedOn'][number]): string => {
		const { lastAt, experiment } = moment.detail;
		return `${kind} ${email} ${kind === 'notFollowedUp' ? moment.tier?.since : (lastAt ?? experiment?.startedAt)}`;
	};

	it('start each moment once, within a tick, and never what is no longer so', async () => {
		random = seededRandom(30);
		const flow = new MortalFlow(() => now);
		await live(flow);
		expect(flow.kills).toBeGreaterThan(10);
		const named = flow.handedOn.map((one) => ({ name: nameOf(one), tick: Math.floor((one.at - NOON) / TICK_MS) }));
		expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
		const count = (kind: string) => named.filter(({ name }) => name.startsWith(kind)).length;
		expect(count('notFollowedUp')).toBeGreaterThan(5);
		expect(count('wentQuiet')).toBeGreaterThan(5);
		expect(count('orderOverdue')).toBeGreaterThan(1);
		expect(count('experimentDecided')).toBe(2);
		const untrue = named.filter(({ name, tick }) => account.trueAt.get(name)?.includes(tick) !== true);
		expect(untrue).toEqual([]);
		const missed = [...account.trueAt].filter(([name, [first = NaN, ...ticks]]) => {
			// Results are looked into once a day; what a killed process had in hand comes with the next tick, if it is still so.
			const latest = first + (name.startsWith('experimentDecided') ? 3 : 1);
			return ticks.includes(latest) && !named.some((one) => one.name === name && one.tick <= latest);
		});
		expect(missed).toEqual([]);
	}, 300_000);
});
