import * as fc from 'fast-check';
import { createEngine, suppressionRulesSchema, type Engine } from '../../src/index';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, valueOf } from './engineOnMemory';

const HALF_HOUR = HOUR / 2;
const PLACE_HELD_MS = HOUR;
const CHANNELS = ['email', 'ads', 'directMail'] as const;
const RANKS = ['low', 'normal', 'high'] as const;
type Channel = (typeof CHANNELS)[number];
type Rank = (typeof RANKS)[number];

interface Limits {
	caps: { channel: Channel | 'any'; max: number; hours: number }[];
	/** The least hours between two messages of a channel. */
	gaps: Record<Channel, number>;
}

const hours = fc.integer({ min: 2, max: 30 });
const limits: fc.Arbitrary<Limits> = fc.record({
	caps: fc.array(
		fc.record({ channel: fc.constantFrom(...CHANNELS, 'any' as const), max: fc.integer({ min: 1, max: 4 }), hours }),
		{ maxLength: 3 },
	),
	gaps: fc.record({ email: fc.nat(20), ads: fc.nat(20), directMail: fc.nat(20) }),
});

const message = fc.record({
	channel: fc.constantFrom<Channel>('email', ...CHANNELS),
	rank: fc.constantFrom(...RANKS),
	purpose: fc.constantFrom('marketing' as const, 'marketing' as const, 'marketing' as const, 'transactional' as const),
});
const asked = fc.record({
	kind: fc.constant('ask' as const),
	messages: fc.array(message, { minLength: 1, maxLength: 3 }),
	/** Of those allowed: sent at once, sent before the place lapses, or never. */
	fate: fc.constantFrom('atOnce' as const, 'later' as const, 'never' as const),
});
const passing = fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 9 }) });
/** Somebody else's tool has sent it, whatever the limits. */
const unasked = fc.record({ kind: fc.constant('sentElsewhere' as const), message, ago: fc.nat(12) });
const honest = fc.oneof(asked, passing);
const any = fc.oneof(asked, asked, passing, passing, unasked);
type Step = typeof any extends fc.Arbitrary<infer T> ? T : never;

interface Sent {
	channel: Channel;
	rank: Rank;
	purpose: string;
	at: number;
	/** Of a place that is held for a message. */
	lapsesAt?: number;
}

/**
 * The documented rule, told once more: a message counts until its hours are over; a limit is full when as many as it allows
 * count. A gap is kept by messages that rank as high or higher, of the same channel. Receipts neither count nor wait.
 */
function mayGo(log: readonly Sent[], { channel, rank }: Pick<Sent, 'channel' | 'rank'>, at: number, limits: Limits) {
	const countsFor = (hoursLong: number) => (one: Sent) =>
		one.purpose === 'marketing' && at < one.at + hoursLong * HOUR && at < (one.lapsesAt ?? Infinity);
	const isFull = limits.caps.some((cap) => {
		if (cap.channel !== 'any' && cap.channel !== channel) return false;
		const counting = log.filter((one) => cap.channel === 'any' || one.channel === cap.channel);
		return counting.filter(countsFor(cap.hours)).length >= cap.max;
	});
	const held = log
		.filter((one) => one.channel === channel && RANKS.indexOf(one.rank) >= RANKS.indexOf(rank))
		.some(countsFor(limits.gaps[channel]));
	return !isFull && !held;
}

/** The first time at which it may go, if nothing else is sent: by trying every half hour. */
function firstChance(log: readonly Sent[], one: Pick<Sent, 'channel' | 'rank'>, from: number, limits: Limits): number {
	let at = from;
	while (!mayGo(log, one, at, limits)) at += HALF_HOUR;
	return at;
}

describeEachEngine('priority within the caps', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let now: number;
	let serial = 0;
	beforeEach(async () => {
		place = await openPlace();
		engine = createEngine({ store: await place.open('shop'), clock: () => now });
		now = NOON;
	});
	afterEach(async () => await place.clear());

	const toRules = ({ caps, gaps }: Limits) =>
		suppressionRulesSchema.parse({
			frequencyCaps: caps.map(({ hours: long, ...cap }) => ({ ...cap, perMs: long * HOUR })),
			coolDownMs: Object.fromEntries(CHANNELS.map((channel) => [channel, gaps[channel] * HOUR])),
		});
	const openPerson = async () => {
		const email = `x@person${++serial}.example`;
		await engine.recordEvents([{ records: [event('signed_up', { identities: { email }, occurredAt: NOON })] }]);
		return { identities: [{ kind: 'email' as const, namespace: '', value: email }] };
	};
	type Who = Awaited<ReturnType<typeof openPerson>>;
	const record = async (
		who: Who,
		{ channel, purpose, rank, at }: Omit<Sent, 'purpose'> & { purpose: 'marketing' | 'transactional' },
		reservation?: string,
	) => {
		const named = reservation === undefined ? { id: `message ${++serial}` } : { reservation };
		const [answer] = await engine.recordContacts([
			{ who, channel, purpose, priority: rank, at, source: 'test', ...named },
		]);
		expect(valueOf(answer).recorded).toBe(true);
	};

	/** Lets it happen, and compares each answer with the plain reading. */
	const live = async (limits: Limits, steps: readonly Step[]): Promise<Sent[]> => {
		now = NOON;
		const [who, twin] = [await openPerson(), await openPerson()];
		const rules = toRules(limits);
		const log: Sent[] = [];
		/** The twin gets the high ones alone. */
		const send = async (one: Parameters<typeof record>[1], reservation?: string) => {
			await record(who, one, reservation);
			if (one.rank === 'high') await record(twin, one);
			log.push(one);
		};
		for (const step of steps) {
			if (step.kind === 'wait') now += step.hours * HOUR;
			else if (step.kind === 'sentElsewhere') await send({ ...step.message, at: now - step.ago * HOUR });
			else {
				const checks = step.messages.map(({ channel, purpose, rank }) => ({
					...{ ...who, channel, purpose, priority: rank, rules, reserveForMs: PLACE_HELD_MS },
				}));
				const answers = (await engine.checkSuppression(checks)).map(valueOf);
				const places: { id: string; held: Sent; one: (typeof step.messages)[number] }[] = [];
				for (const [index, one] of step.messages.entries()) {
					const { decision, nextAllowedAt, reasons, reservation } = answers[index]!;
					const may = one.purpose === 'transactional' || mayGo(log, one, now, limits);
					expect({ one, reasons, decision }).toEqual({ one, reasons, decision: may ? 'allowed' : 'deferred' });
					expect(nextAllowedAt).toBe(may ? undefined : firstChance(log, one, now, limits));
					if (!may) continue;
					const held = { ...one, at: now, lapsesAt: now + PLACE_HELD_MS };
					log.push(held);
					places.push({ id: reservation!.id, held, one });
				}
				now += step.fate === 'atOnce' ? 0 : step.fate === 'later' ? HALF_HOUR : PLACE_HELD_MS;
				for (const { id, held, one } of step.fate === 'never' ? [] : places) {
					log.splice(log.indexOf(held), 1);
					await send({ ...one, at: now }, id);
				}
			}
			await compareWithTwin(who, twin, rules);
		}
		return log.filter(({ lapsesAt }) => lapsesAt === undefined);
	};

	/** Whatever weaker ones have gone out: the gap before a strong one is as long. */
	const compareWithTwin = async (who: Who, twin: Who, rules: ReturnType<typeof toRules>): Promise<void> => {
		const look = async (person: Who) =>
			(
				await engine.checkSuppression(
					CHANNELS.map((channel) => ({ ...person, channel, purpose: 'marketing', priority: 'high', rules })),
					{ preview: true },
				)
			).map((answer) => valueOf(answer).reasons.filter(({ code }) => code === 'cool_down'));
		expect(await look(who)).toEqual(await look(twin));
	};

	it('a message waits for what ranks as high or higher, for full caps, and for nothing else, until exactly then', async () => {
		await fc.assert(
			fc.asyncProperty(limits, fc.array(any, { maxLength: 14 }), async (limits, steps) => {
				await live(limits, steps);
			}),
			{ numRuns: 40 },
		);
	});

	it('of messages that are asked for first, no window ever holds more than its cap, whatever their priorities', async () => {
		await fc.assert(
			fc.asyncProperty(limits, fc.array(honest, { minLength: 6, maxLength: 16 }), async (limits, steps) => {
				const sent = (await live(limits, steps)).filter(({ purpose }) => purpose === 'marketing');
				for (const { channel, max, hours: long } of limits.caps) {
					const counted = sent.filter((one) => channel === 'any' || one.channel === channel);
					for (const { at: end } of counted) {
						const inWindow = counted.filter(({ at }) => at <= end && at > end - long * HOUR);
						expect(inWindow.length).toBeLessThanOrEqual(max);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('a recovery outranks a newsletter, and not a full cap', async () => {
		const who = await openPerson();
		const rules = suppressionRulesSchema.parse({});
		const ask = async (priority: Rank) => {
			const [answer] = await engine.checkSuppression([
				{ ...who, channel: 'email', purpose: 'marketing', priority, rules },
			]);
			return valueOf(answer);
		};
		const newsletter = { channel: 'email', purpose: 'marketing', rank: 'low' } as const;
		await record(who, { ...newsletter, at: now });
		now += HOUR;
		expect(await ask('low')).toMatchObject({ decision: 'deferred', reasons: [{ code: 'cool_down' }] });
		expect(await ask('high')).toMatchObject({ decision: 'allowed' });
		await record(who, { ...newsletter, rank: 'high', at: now });
		await record(who, { ...newsletter, at: now + 1 });
		expect(await ask('high')).toMatchObject({
			decision: 'deferred',
			reasons: expect.arrayContaining([expect.objectContaining({ code: 'frequency_cap', until: NOON + DAY })]),
		});
	});
});
