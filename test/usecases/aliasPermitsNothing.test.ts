import { suppressionRulesSchema, type LeadRecord } from '../../src/index';
import { event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({
	quietHours: { sms: [], phone: [] },
	consent: { email: 'mustHaveAgreed' },
	coolDownMs: { sms: 0, email: 0 },
});
const ANN = { email: 'ann@shop.example', phone: '+4915112345671', customerId: 'ann' };
const BOB = { email: 'bob@shop.example', phone: '+4915112345672', customerId: 'bob' };
const CHANNELS = ['email', 'sms', 'phone'] as const;
type Person = typeof ANN;

/** As anybody can post it to an open Webhook. */
const alias = (now: Person, before: Person, id = 'a1'): LeadRecord => ({
	...{ kind: 'identity', name: 'alias', id, source: 'segment', occurredAt: NOON },
	identities: { customerId: now.customerId },
	formerly: { customerId: before.customerId },
});
const consent = (
	who: Partial<Person>,
	channel: (typeof CHANNELS)[number],
	name: 'granted' | 'withdrawn',
): LeadRecord => ({
	...{ kind: 'consent', name, channel, id: `consent:${name}:${channel}:${JSON.stringify(who)}`, source: 'test' },
	...{ identities: who, occurredAt: NOON - HOUR },
});

async function record(bench: Bench, ...records: LeadRecord[]): Promise<string[]> {
	const answers = await bench.engine.recordEvents(records.map((each) => ({ records: [each] })));
	return answers.flatMap((answer) => valueOf(answer).map(({ leadId }) => leadId));
}

/** Everybody in every channel, by the item's address, by customer ID and by the lead's ID alone. */
async function decisionsOf(bench: Bench, who: Person, leadId: string): Promise<string[]> {
	const identity = (kind: 'email' | 'phone' | 'customerId') =>
		({ kind, namespace: kind === 'customerId' ? 'test' : '', value: who[kind] }) as const;
	const ways = [
		{ leadId, identities: [] },
		{ identities: [identity('email'), identity('phone')] },
		{ leadId, identities: [identity('email'), identity('phone')] },
	];
	// One by one: what is allowed to one item of a run counts for the next.
	const decisions: string[] = [];
	for (const way of ways)
		for (const channel of CHANNELS) {
			const [answer] = await bench.engine.checkSuppression([{ ...way, channel, purpose: 'marketing', rules }]);
			if (answer !== undefined) decisions.push(valueOf(answer).decision);
		}
	return decisions;
}

async function openPair(secret?: string) {
	const bench = await openBench(secret === undefined ? {} : { hashingSecret: secret });
	const [ann = '', bob = ''] = await record(
		bench,
		event('page_viewed', { identities: ANN, occurredAt: NOON - HOUR, source: 'test' }),
		event('page_viewed', { identities: BOB, occurredAt: NOON - HOUR, source: 'test' }),
	);
	return { bench, ann, bob };
}

const join = async (bench: Bench, now: Person, before: Person) => {
	const { identities, ...rest } = alias(now, before) as Extract<LeadRecord, { kind: 'identity' }>;
	await record(bench, { ...rest, source: 'test', identities });
};

describe.each([undefined, 'a secret'])('an alias that joins two people, with the hashing secret %j,', (secret) => {
	it.each([
		['into', ANN, BOB],
		['from', BOB, ANN],
	])('suppresses both where one has opted out, joined %s them', async (_way, now, before) => {
		const { bench, ann, bob } = await openPair(secret);
		await record(
			bench,
			...CHANNELS.flatMap((channel) => [consent(ANN, channel, 'granted'), consent(BOB, channel, 'granted')]),
		);
		expect(new Set(await decisionsOf(bench, BOB, bob))).toEqual(new Set(['allowed']));
		await bench.engine.changeSuppressions([
			{ who: { leadId: ann }, action: 'suppress', code: 'opt_out', source: 'test' },
		]);
		await join(bench, now, before);
		expect(new Set(await decisionsOf(bench, ANN, ann))).toEqual(new Set(['suppressed']));
		const both = await decisionsOf(bench, BOB, bob);
		expect(new Set(both)).toEqual(new Set(['suppressed']));
	});

	it.each([
		['into', ANN, BOB],
		['from', BOB, ANN],
	])('gives nobody the consent of the other, joined %s them', async (_way, now, before) => {
		const { bench, ann, bob } = await openPair(secret);
		await record(bench, ...CHANNELS.map((channel) => consent(ANN, channel, 'granted')));
		expect(new Set(await decisionsOf(bench, BOB, bob))).toEqual(new Set(['suppressed']));
		await join(bench, now, before);
		expect(new Set(await decisionsOf(bench, BOB, bob))).toEqual(new Set(['suppressed']));
		expect((await decisionsOf(bench, ANN, ann)).slice(3)).toEqual(Array(6).fill('allowed'));
	});

	it('and a consent for one of them lifts no withdrawal of the other', async () => {
		const { bench, bob } = await openPair(secret);
		await record(bench, ...CHANNELS.map((channel) => consent(BOB, channel, 'withdrawn')));
		bench.at(NOON + HOUR);
		await join(bench, ANN, BOB);
		const later = CHANNELS.map((channel) => ({
			...(consent(ANN, channel, 'granted') as Extract<LeadRecord, { kind: 'consent' }>),
			...{ occurredAt: NOON + HOUR, unauthenticated: true },
		}));
		await record(bench, ...later);
		expect(new Set(await decisionsOf(bench, BOB, bob))).toEqual(new Set(['suppressed']));
	});
});
