import { suppressionRulesSchema, type LeadRecord } from '../../src/index';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});

function optOut(email: string, occurredAt: number): LeadRecord {
	return {
		kind: 'suppression',
		name: 'opt_out',
		action: 'suppress',
		id: `test:opt_out:${email}`,
		source: 'test',
		identities: { email },
		occurredAt,
	};
}

async function decide(bench: Bench, email: string): Promise<string> {
	const [answer] = await bench.engine.checkSuppression([
		{
			identities: [{ kind: 'email', namespace: '', value: email }],
			channel: 'email',
			purpose: 'marketing',
			rules,
		},
	]);
	return valueOf(answer).decision;
}

describe('three unsubscribes in one payload, the middle one dated 28 hours ahead', () => {
	it('are all kept: a refusal with a wrong date counts from now on, and says so', async () => {
		const bench = await openBench();
		const people = ['ann@shop.example', 'bob@shop.example', 'cyd@shop.example'];
		const dates = [NOON - HOUR, NOON + 28 * HOUR, NOON - 2 * HOUR];
		const [answer] = await bench.engine.recordEvents([
			{ records: people.map((email, index) => optOut(email, dates[index] ?? NOON)) },
		]);
		for (const email of people) expect(await decide(bench, email)).toBe('suppressed');
		const [ann, bob] = valueOf(answer);
		expect(ann?.notes).toBeUndefined();
		expect(bob?.notes).toEqual([expect.stringMatching(/in the future.*as of now/)]);
		expect(bob?.event.occurredAt).toBe(NOON);
	});
});

describe('a record that can stop messages', () => {
	it.each([
		['25 hours ahead', NOON + 25 * HOUR],
		['in 2062', Date.UTC(2062, 0, 1)],
		['in 1985', Date.UTC(1985, 0, 1)],
	])('counts from now on when it is dated %s', async (_, occurredAt) => {
		const bench = await openBench();
		await bench.engine.recordEvents([{ records: [optOut('ann@shop.example', occurredAt)] }]);
		await bench.engine.recordOutcomes([
			{ records: [outcome('purchase', { identities: { email: 'bob@shop.example' }, occurredAt })] },
		]);
		expect([await decide(bench, 'ann@shop.example'), await decide(bench, 'bob@shop.example')]).toEqual([
			'suppressed',
			'suppressed',
		]);
	});

	it('fails its item when nobody can be found by it, though others of the payload are kept', async () => {
		const bench = await openBench();
		const unplaced = { ...optOut('', NOON), identities: {} };
		const [answer] = await bench.engine.recordEvents([{ records: [optOut('ann@shop.example', NOON), unplaced] }]);
		expect(answer).toMatchObject({ ok: false, error: { code: 'identity-missing' } });
		expect(await decide(bench, 'ann@shop.example')).toBe('suppressed');
	});
});

describe('a record that can let messages through, or neither', () => {
	it('is left out with a note when it is dated far ahead and others of the payload are kept', async () => {
		const bench = await openBench();
		const [answer] = await bench.engine.recordEvents([
			{ records: [event('product_viewed', { occurredAt: NOON + 2 * DAY }), event('signed_up')] },
		]);
		expect(valueOf(answer)).toMatchObject([
			{ event: { name: 'signed_up' }, notes: [expect.stringContaining('in the future') as string] },
		]);
	});

	it('is an error when there is nothing else in the item', async () => {
		const bench = await openBench();
		const [release] = await bench.engine.recordEvents([
			{ records: [{ ...optOut('ann@shop.example', NOON + 2 * DAY), action: 'release' } as LeadRecord] },
		]);
		expect(release).toMatchObject({ ok: false, error: { code: 'time-invalid' } });
	});
});
