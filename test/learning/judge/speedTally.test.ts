import { SpeedTally } from '../../../src/learning/judge/speedTally';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 4, 20, 12);
const entry = (
	daysAgo: number,
	touchedAfterHours: number[],
	boughtAfterDays: number[] = [],
	leftAfterHours = Infinity,
) => {
	const since = NOW - daysAgo * DAY;
	return {
		...{ since, until: since + leftAfterHours * HOUR },
		touches: touchedAfterHours.map((hours) => since + hours * HOUR),
		purchases: boughtAfterDays.map((days) => since + days * DAY),
	};
};
const tallyOf = (...entries: ReturnType<typeof entry>[]) => {
	const tally = new SpeedTally(4 * HOUR, NOW);
	for (const one of entries) tally.add(one);
	return tally.finish();
};

it('counts the buyers of 14 days among those in touch in time, within a day, later and not at all', () => {
	expect(
		tallyOf(
			...[entry(20, [1, 30], [3]), entry(20, [4], []), entry(20, [5], [13.9]), entry(20, [100], [14])],
			...[entry(20, [], [2]), entry(20, [-1], [-1]), entry(20, [10], [2], 6)],
		),
	).toEqual([
		{ withinMs: 4 * HOUR, entries: 2, buyers: 1 },
		{ withinMs: DAY, entries: 1, buyers: 1 },
		{ withinMs: 14 * DAY, entries: 1, buyers: 0 },
		{ entries: 3, buyers: 2 },
	]);
});

it('counts nobody whose days are not over, buyers neither', () => {
	expect(tallyOf(entry(13.9, [1], [1]))).toEqual([]);
	expect(tallyOf(entry(14, [1], [1]))).toHaveLength(1);
});
