import { tierRulesSchema } from '../../src/tiers/settings';

const A = { name: 'A', minScore: 70 };
const B = { name: 'B', minScore: 50 };
const C = { name: 'C', minScore: 0 };

function complaintsAbout(input: unknown): { message: string; path: PropertyKey[] }[] {
	const result = tierRulesSchema.safeParse(input);
	return result.success ? [] : result.error.issues.map(({ message, path }) => ({ message, path }));
}

it('has tiers A from 70, B from 50 and C when nothing is set', () => {
	expect(tierRulesSchema.parse({})).toMatchObject({
		tiers: [A, B, C],
		hysteresisPoints: 3,
		minimumDwellMs: 0,
	});
});

it('ignores the threshold of the last tier', () => {
	expect(complaintsAbout({ tiers: [A, { name: 'Rest', minScore: 99 }] })).toEqual([]);
});

it.each<[string, unknown, string, PropertyKey[]]>([
	['a single tier', { tiers: [A] }, 'Give at least two tiers', ['tiers']],
	[
		'names that differ only in case',
		{ tiers: [A, { name: ' a', minScore: 50 }, C] },
		'rename one of them',
		['tiers', 1, 'name'],
	],
	['an empty name', { tiers: [A, { name: ' ', minScore: 50 }, C] }, 'A name is empty', ['tiers', 1, 'name']],
	['ascending thresholds', { tiers: [B, A, C] }, 'list the best tier first', ['tiers', 1, 'minScore']],
	[
		'equal thresholds',
		{ tiers: [A, { name: 'B', minScore: 70 }, C] },
		'each has to be lower',
		['tiers', 1, 'minScore'],
	],
	[
		'a segment with too few thresholds',
		{ segments: [{ segment: 'x', minScores: [1] }] },
		'give 2',
		['segments', 0, 'minScores'],
	],
	[
		'ascending thresholds of a segment',
		{ segments: [{ segment: 'x', minScores: [1, 2] }] },
		'Segment "x": the minimum score 2 comes after 1',
		['segments', 0, 'minScores', 1],
	],
	[
		'a segment twice',
		{
			segments: [
				{ segment: 'x', minScores: [2, 1] },
				{ segment: 'X', minScores: [2, 1] },
			],
		},
		'two segments',
		['segments', 1, 'segment'],
	],
	[
		'a capacity of a part of a lead',
		{ tiers: [{ ...A, capacityPerDay: 0.5 }, C] },
		'expected int',
		['tiers', 0, 'capacityPerDay'],
	],
	[
		'a capacity of the tier that takes everyone else',
		{ tiers: [A, { ...C, capacityPerDay: 5 }] },
		'leave it empty',
		['tiers', 1, 'capacityPerDay'],
	],
	['a time zone that is none', { timeZone: 'Berlin' }, 'like Europe/Berlin', ['timeZone']],
	['negative hysteresis', { hysteresisPoints: -1 }, '0 or more', ['hysteresisPoints']],
	['a negative stay', { minimumDwellMs: -1 }, '0 or more', ['minimumDwellMs']],
])('refuses %s and says how to mend it', (_what, input, message, path) => {
	expect(complaintsAbout(input)).toEqual([{ message: expect.stringContaining(message), path }]);
});

it('refuses a setting it does not know, which is most likely misspelt', () => {
	expect(complaintsAbout({ hysteresis: 5 })).toHaveLength(1);
});
