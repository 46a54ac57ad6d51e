import type { Target } from '../../src/learning/labels/target';
import { TierTally, type TieredLead } from '../../src/learning/judge/tierTally';
import type { OutcomeFact } from '../../src/learning/labels/targetOutcomes';

const DAY = 86_400_000;
const target: Target = { target: 'purchase', windowDays: 30, graceDays: 0 };

const happened = (name: string, day: number): OutcomeFact => ({
	id: `${name}@${day}`,
	name,
	occurredAt: day * DAY,
	receivedAt: day * DAY,
});
const entered = (...tiers: [name: string, day: number][]): TieredLead => ({
	tiers: tiers.map(([name, day]) => ({ name, since: day * DAY, score: name === 'A' ? 80 : name === 'B' ? 60 : 20 })),
	scores: [{ asOf: 0, audience: 'prospect' }],
	outcomes: [],
});

function tally(leads: readonly TieredLead[], { day = 100, minimumLeads = 1 } = {}) {
	const counted = new TierTally(target, day * DAY);
	for (const lead of leads) counted.add(lead);
	return counted.finish('prospect', minimumLeads);
}
const shares = (leads: readonly TieredLead[], measure: 'conversion' | 'acceptance' | 'winRate') =>
	Object.fromEntries(tally(leads).map((each) => [each.tier, `${each[measure].reached} of ${each[measure].leads}`]));

test('tiers come best first, by the scores their leads came with', () => {
	expect(tally([entered(['C', 1]), entered(['A', 2]), entered(['B', 1])]).map(({ tier }) => tier)).toEqual([
		'A',
		'B',
		'C',
	]);
});

describe('conversion', () => {
	test('is of the tier at the time, within the window after the lead entered it', () => {
		const inTime = { ...entered(['B', 1], ['A', 10]), outcomes: [happened('purchase', 35)] };
		expect(shares([inTime, entered(['A', 1])], 'conversion')).toEqual({ A: '1 of 2', B: '0 of 1' });
	});

	test('counts a lead once in a tier, however often it comes back', () => {
		const back = { ...entered(['A', 1], ['B', 2], ['A', 3], ['B', 4], ['A', 5]), outcomes: [happened('purchase', 20)] };
		expect(shares([back], 'conversion')).toEqual({ A: '1 of 1', B: '1 of 1' });
	});

	test('leaves out whose window is open, and who had bought before', () => {
		const buyer = { ...entered(['A', 10]), outcomes: [happened('purchase', 5)] };
		expect(shares([entered(['A', 80]), buyer], 'conversion')).toEqual({ A: '0 of 0' });
	});

	test('a tier with too few leads has no rate but what it still needs', () => {
		const leads = Array.from({ length: 29 }, () => entered(['A', 1]));
		expect(tally(leads, { minimumLeads: 30 })[0]?.conversion).toEqual({
			verdict: 'too early to say',
			reached: 0,
			leads: 29,
			needed: 1,
		});
		const { value, interval } = tally([...leads, { ...entered(['A', 1]), outcomes: [happened('purchase', 2)] }], {
			minimumLeads: 30,
		})[0]?.conversion as { value: number; interval: { low: number; high: number } };
		expect(value).toBeCloseTo(1 / 30, 12);
		expect(interval.low).toBeLessThan(value);
		expect(interval.high).toBeGreaterThan(value);
	});
});

describe('acceptance', () => {
	test('is qualified of all that sales judged, in the tier they were in then', () => {
		const accepted = { ...entered(['C', 1], ['A', 5], ['C', 20]), outcomes: [happened('qualified', 10)] };
		const refused = { ...entered(['A', 5]), outcomes: [happened('unqualified', 10)] };
		const unjudged = entered(['A', 5]);
		expect(shares([accepted, refused, unjudged], 'acceptance')).toEqual({ A: '1 of 2', C: '0 of 0' });
	});

	test('counts a lead once, by the verdict that stands', () => {
		const changed = { ...entered(['A', 1]), outcomes: [happened('qualified', 10), happened('unqualified', 20)] };
		const changedTwice = {
			...entered(['A', 1]),
			outcomes: [happened('qualified', 10), happened('unqualified', 20), happened('qualified', 30)],
		};
		expect(shares([changed, changedTwice], 'acceptance')).toEqual({ A: '1 of 2' });
	});
});

describe('win rate', () => {
	test('is of the tier a lead was handed over from, though it has sunk since', () => {
		const won = { ...entered(['A', 1], ['C', 30]), outcomes: [happened('qualified', 10), happened('won', 60)] };
		const lost = { ...entered(['A', 1], ['C', 30]), outcomes: [happened('qualified', 10), happened('lost', 60)] };
		expect(shares([won, lost], 'winRate')).toEqual({ A: '1 of 2', C: '0 of 0' });
	});

	test('is of the tier at closing where nobody qualified the lead; a win that was lost after all is lost', () => {
		const undone = { ...entered(['A', 1], ['C', 30]), outcomes: [happened('won', 40), happened('lost', 50)] };
		expect(shares([undone], 'winRate')).toEqual({ A: '0 of 0', C: '0 of 1' });
	});
});
