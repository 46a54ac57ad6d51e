import fc from 'fast-check';
import type { LeadRecord } from '../../src/index';
import { event, HOUR, NOON, openBench, outcome } from '../usecases/engineOnMemory';
import { checkItem, codesOf } from './person';

const RUNS = Number(process.env.PROMISE_RUNS ?? 200);

/** One person under three names, met one by one or together; each record at an hour of its own. */
const WHO = [
	{ email: 'ada@shop.example' },
	{ customerId: 'c1' },
	{ email: 'ada@shop.example', customerId: 'c1' },
	{ email: 'ada@shop.example', phone: '+4915112345678' },
	{ customerId: 'c1', anonymousId: 'a1' },
] as const;

type Draft = { kind: number; who: number; hours: number; channel: 'email' | 'sms' | undefined };
const draft: fc.Arbitrary<Draft> = fc.record({
	kind: fc.integer({ min: 0, max: 6 }),
	who: fc.integer({ min: 0, max: WHO.length - 1 }),
	hours: fc.integer({ min: 1, max: 300 }),
	channel: fc.constantFrom('email', 'sms', undefined),
});

function toRecord({ kind, who, hours, channel }: Draft): LeadRecord {
	const common = {
		id: `r${hours}`,
		source: 'mapFields',
		identities: WHO[who] ?? WHO[0],
		occurredAt: NOON - hours * HOUR,
	};
	const spoken = channel === undefined ? {} : { channel };
	switch (kind) {
		case 0:
			return { kind: 'suppression', action: 'suppress', name: 'opt_out', ...common, ...spoken };
		case 1:
			// One that names no address holds for those that are known by then.
			return { kind: 'consent', name: 'granted', ...common, identities: WHO[3], channel: channel ?? 'email' };
		case 2:
			return { kind: 'consent', name: 'withdrawn', ...common, channel: channel ?? 'email' };
		case 3:
			return outcome('purchase', common);
		case 4:
			return event('product_viewed', common);
		case 5:
			return { kind: 'suppression', action: 'suppress', name: 'hard_bounce', ...common, channel: 'email' };
		default:
			return event('signed_up', { ...common, identities: { ...WHO[2], ...WHO[3], ...WHO[4] } });
	}
}

const records = fc.uniqueArray(draft, { selector: ({ hours }) => hours, minLength: 2, maxLength: 9 }).map((drafts) => [
	...drafts.map(toRecord),
	event('signed_up', {
		id: 'all',
		source: 'mapFields',
		identities: { ...WHO[2], ...WHO[3], ...WHO[4] },
		occurredAt: NOON - 400 * HOUR,
	}),
]);

const ITEMS = [{ email: 'ada@shop.example' }, { customer_id: 'c1' }, { phone: '+4915112345678' }];

async function decide(list: readonly LeadRecord[]) {
	const bench = await openBench();
	for (const record of list) await bench.engine.recordEvents([{ records: [record] }]);
	const answers: unknown[] = [];
	for (const json of ITEMS)
		for (const channel of ['email', 'sms', 'directMail'] as const) {
			const answer = await checkItem(bench, json, { channel });
			answers.push([Object.values(json)[0], channel, answer.decision, codesOf(answer).sort()]);
		}
	return answers;
}

describe('Refusals, consents, purchases and what makes two records one person', () => {
	it('give the same decision in every order of arrival', async () => {
		await fc.assert(
			fc.asyncProperty(
				records.chain((list) =>
					fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
				),
				async ([list, shuffled]) => {
					expect(await decide(shuffled)).toEqual(await decide(list));
				},
			),
			{ numRuns: RUNS },
		);
	});
});
