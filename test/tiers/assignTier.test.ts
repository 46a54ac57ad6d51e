import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import { assignTier, type TierState } from '../../src/tiers/assignTier';
import { tierRulesSchema } from '../../src/tiers/settings';

const asOf = Date.UTC(2026, 2, 10, 12);
const rules = tierRulesSchema.parse({ minimumDwellMs: DAY_MS });
const inTier = (name: string, since = asOf - 10 * DAY_MS): TierState => ({ name, since });

describe('a lead without a tier', () => {
	it.each([
		[100, 'A'],
		[70, 'A'],
		[69.999, 'B'],
		[50, 'B'],
		[49.999, 'C'],
		[0, 'C'],
		[-30, 'C'],
		[1e9, 'A'],
	])('with score %p enters tier %s', (score, name) => {
		expect(assignTier({ score, asOf }, rules)).toMatchObject({ name, changed: true, since: asOf });
	});

	it('has no previous tier and is told which threshold it reached', () => {
		const decision = assignTier({ score: 72.126, asOf }, rules);
		expect(decision).toEqual({
			name: 'A',
			changed: true,
			since: asOf,
			because: 'Score 72.13 reaches tier A (from 70)',
		});
	});

	it('is told when no threshold is reached', () => {
		expect(assignTier({ score: 3, asOf }, rules).because).toBe('Score 3 is below all thresholds, which is tier C');
	});
});

describe('a lead with a tier', () => {
	it('moves up at the threshold at once, however short its stay was', () => {
		const state = inTier('B', asOf - 1);
		expect(assignTier({ score: 69.99, state, asOf }, rules)).toMatchObject({ name: 'B', changed: false });
		expect(assignTier({ score: 70, state, asOf }, rules)).toEqual({
			name: 'A',
			previous: 'B',
			changed: true,
			since: asOf,
			because: 'Score 70 reaches tier A (from 70)',
		});
	});

	it('may move up by several tiers', () => {
		expect(assignTier({ score: 90, state: inTier('C'), asOf }, rules)).toMatchObject({ name: 'A', previous: 'C' });
	});

	it('keeps its since while it stays', () => {
		const state = inTier('A');
		expect(assignTier({ score: 75, state, asOf }, rules)).toMatchObject({
			name: 'A',
			changed: false,
			since: state.since,
		});
	});

	it('stays down to and at the lower edge of the band', () => {
		const state = inTier('A');
		expect(assignTier({ score: 67, state, asOf }, rules)).toEqual({
			name: 'A',
			previous: 'A',
			changed: false,
			since: state.since,
			because: 'Score 67 is below tier A (from 70) by no more than 3, so the lead stays',
		});
		expect(assignTier({ score: 66.99, state, asOf }, rules)).toMatchObject({
			name: 'B',
			previous: 'A',
			changed: true,
			since: asOf,
		});
	});

	it('falls only past the thresholds it has left the band of', () => {
		expect(assignTier({ score: 48, state: inTier('A'), asOf }, rules).name).toBe('B');
		expect(assignTier({ score: 46.9, state: inTier('A'), asOf }, rules).name).toBe('C');
	});

	it('falls no sooner than the minimum stay, and then to the millisecond', () => {
		const state = inTier('A', asOf - DAY_MS + 1);
		expect(assignTier({ score: 10, state, asOf }, rules)).toMatchObject({
			name: 'A',
			changed: false,
			because: 'Score 10 is below tier A (from 70), but the lead stays until 2026-03-10T12:00:00.001Z',
		});
		expect(assignTier({ score: 10, state, asOf: asOf + 1 }, rules)).toMatchObject({ name: 'C', changed: true });
	});

	it('is not moved by a score from before it entered its tier', () => {
		const state = inTier('B', asOf + HOUR_MS);
		for (const score of [0, 99]) {
			expect(assignTier({ score, state, asOf }, rules)).toMatchObject({
				name: 'B',
				changed: false,
				since: state.since,
			});
		}
	});

	it('leaves a tier that no longer exists, at once', () => {
		expect(assignTier({ score: 60, state: inTier('Gold', asOf - 1), asOf }, rules)).toEqual({
			name: 'B',
			previous: 'Gold',
			changed: true,
			since: asOf,
			because: 'Score 60 reaches tier B (from 50); its former tier Gold no longer exists',
		});
	});

	it('does not change tier because the name is now spelt in another case', () => {
		expect(assignTier({ score: 80, state: inTier('a'), asOf }, rules)).toMatchObject({ name: 'A', changed: false });
	});
});

describe('thresholds of a segment', () => {
	const bySegment = tierRulesSchema.parse({ segments: [{ segment: 'Shoes', minScores: [90, 20] }] });

	it('replace the default ones, whatever the case of the name', () => {
		expect(assignTier({ score: 80, segment: ' shoes', asOf }, bySegment)).toMatchObject({
			name: 'B',
			because: 'Score 80 reaches tier B (from 20) (thresholds of segment Shoes)',
		});
	});

	it('leave other segments and leads of none to the default ones, which is said', () => {
		expect(assignTier({ score: 80, segment: 'hats', asOf }, bySegment).because).toContain(
			'default thresholds: segment hats has none of its own',
		);
		expect(assignTier({ score: 80, asOf }, bySegment).because).toContain(
			'default thresholds: the segment is not known',
		);
	});

	it('have the same band', () => {
		expect(assignTier({ score: 87, segment: 'Shoes', state: inTier('A'), asOf }, bySegment).name).toBe('A');
		expect(assignTier({ score: 86.9, segment: 'Shoes', state: inTier('A'), asOf }, bySegment).name).toBe('B');
	});
});

describe('a tier with a daily capacity', () => {
	const capped = tierRulesSchema.parse({
		tiers: [
			{ name: 'A', minScore: 70, capacityPerDay: 20 },
			{ name: 'B', minScore: 50, capacityPerDay: 50 },
			{ name: 'C', minScore: 0 },
		],
	});
	const full = new Map([['A', 20]]);

	it('takes leads as long as there is a place', () => {
		expect(assignTier({ score: 80, entriesToday: new Map([['A', 19]]), asOf }, capped)).toMatchObject({
			name: 'A',
			because: 'Score 80 reaches tier A (from 70)',
		});
	});

	it('passes the others on to the next tier, and says why', () => {
		expect(assignTier({ score: 80, entriesToday: full, asOf }, capped)).toEqual({
			name: 'B',
			changed: true,
			since: asOf,
			because: 'Score 80 reaches tier A (from 70); tier A is full today (20 of 20), so the lead goes to tier B',
			waitsFor: 'A',
		});
	});

	it('passes them on again where the next is full too, also when the capacity was lowered meanwhile', () => {
		const entriesToday = new Map([
			['A', 25],
			['B', 50],
		]);
		expect(assignTier({ score: 80, entriesToday, asOf }, capped)).toMatchObject({
			name: 'C',
			because:
				'Score 80 reaches tier A (from 70); tier A is full today (25 of 20), tier B is full today (50 of 50), so the lead goes to tier C',
		});
	});

	it('keeps who is in it already', () => {
		expect(assignTier({ score: 80, state: inTier('a'), entriesToday: full, asOf }, capped)).toMatchObject({
			name: 'A',
			changed: false,
		});
		expect(assignTier({ score: 68, state: inTier('A'), entriesToday: full, asOf }, capped)).toMatchObject({
			name: 'A',
			changed: false,
		});
	});

	it('leaves a lead in the tier it came from, and takes it when there is a place again', () => {
		const state = inTier('B');
		expect(assignTier({ score: 80, state, entriesToday: full, asOf }, capped)).toEqual({
			name: 'B',
			previous: 'B',
			changed: false,
			since: state.since,
			because: 'Score 80 reaches tier A (from 70); tier A is full today (20 of 20), so the lead stays in tier B',
			waitsFor: 'A',
		});
		expect(assignTier({ score: 80, state, entriesToday: new Map(), asOf }, capped)).toMatchObject({
			name: 'A',
			changed: true,
		});
	});

	it('is entered from above too, so a falling lead may fall past it', () => {
		const question = { score: 60, state: inTier('A'), asOf };
		expect(assignTier({ ...question, entriesToday: new Map([['B', 49]]) }, capped).name).toBe('B');
		expect(assignTier({ ...question, entriesToday: new Map([['B', 50]]) }, capped)).toMatchObject({
			name: 'C',
			because:
				'Score 60 is below tier A (from 70) by more than 3; tier B is full today (50 of 50), so the lead goes to tier C',
		});
	});

	it('has the same capacity for every segment', () => {
		const bySegment = { ...capped, segments: [{ segment: 'Shoes', minScores: [90, 20] }] };
		expect(assignTier({ score: 95, segment: 'Shoes', entriesToday: full, asOf }, bySegment).name).toBe('B');
	});
});

describe('a tier that asks for more than a score', () => {
	const inCountry = (tier: string) => ({ tier, kind: 'attribute', attribute: 'country', isOneOf: ['DE'] });
	const isCustomer = { tier: 'A', kind: 'audience', isOneOf: ['customer'] };
	const asking = (more: object) => tierRulesSchema.parse({ minimumDwellMs: DAY_MS, ...more });
	const factsOf = (country: string) => ({ lastDid: new Map(), attributes: new Map([['country', country]]) });
	const decide = (question: object, more: object) => assignTier({ score: 80, asOf, ...question }, asking(more));

	it('names what was met: all of it, or one or another', () => {
		const both = { requirements: [inCountry('A'), isCustomer] };
		const facts = { ...factsOf('DE'), audience: 'customer' as const };
		expect(decide({ facts }, both).because).toMatch(/with country DE and audience customer$/);
		expect(decide({ facts }, { ...both, requirementsMatch: 'any' }).because).toMatch(/with country DE or audience/);
	});

	it('says what a lead lacks from its very threshold on, and where the lead went', () => {
		const one = { requirements: [inCountry('A')] };
		const facts = factsOf('FR');
		expect(decide({ score: 70, facts }, one).because).toBe(
			'Score 70 reaches tier B (from 50); tier A also asks for country DE (it is FR)',
		);
		expect(decide({ score: 69.99, facts }, one).because).toBe('Score 69.99 reaches tier B (from 50)');
		expect(decide({ facts }, { requirements: [inCountry('A'), inCountry('B')] }).because).toMatch(
			/^Score 80 gives tier C: tier A also asks for .*; tier B also asks for /,
		);
	});

	it('is left for what the lead lacks now, once the minimum stay is over', () => {
		const one = { requirements: [inCountry('A')] };
		const at = (since: number) => decide({ facts: factsOf('FR'), state: inTier('A', since) }, one);
		expect(at(asOf - 2 * DAY_MS)).toMatchObject({
			name: 'B',
			because: 'Score 80, but tier A also asks for country DE (it is FR), so the lead goes to tier B',
		});
		expect(at(asOf - HOUR_MS)).toMatchObject({ name: 'A', because: expect.stringMatching(/but the lead stays until/) });
	});

	it('is passed over where a better one is full', () => {
		const more = {
			tiers: [
				{ name: 'A', minScore: 70, capacityPerDay: 1 },
				{ name: 'B', minScore: 50 },
				{ name: 'C', minScore: 0 },
			],
			requirements: [inCountry('B')],
		};
		const question = { facts: factsOf('FR'), entriesToday: new Map([['A', 1]]) };
		expect(decide(question, more)).toMatchObject({ name: 'C', waitsFor: 'A' });
	});
});

it('grace points keep a lead in its tier and lift it into none above', () => {
	const close = tierRulesSchema.parse({
		hysteresisPoints: 5,
		tiers: [
			{ name: 'A', minScore: 62 },
			{ name: 'B', minScore: 60 },
			{ name: 'C', minScore: 0 },
		],
	});
	expect(assignTier({ score: 58, state: inTier('B'), asOf }, close)).toMatchObject({ name: 'B', changed: false });
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('a score of %p is refused', (score) => {
	expect(() => assignTier({ score, asOf }, rules)).toThrow(
		expect.objectContaining({ code: 'score-unknown', field: 'score' }),
	);
});
