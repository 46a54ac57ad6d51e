import { FollowUpTally } from '../../src/moments/followUpTimes';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 4, 20, 12);
const stay = (hoursAgo: number, touchedAfterHours: number[] = [], leftAfterHours?: number) => {
	const since = NOW - hoursAgo * HOUR;
	return {
		...{ name: 'A', since, touches: touchedAfterHours.map((hours) => since + hours * HOUR) },
		...(leftAfterHours === undefined ? {} : { until: since + leftAfterHours * HOUR }),
	};
};
const tallyOf = (...stays: ReturnType<typeof stay>[]) => {
	const tally = new FollowUpTally(4 * HOUR, NOW);
	for (const each of stays) tally.add(each);
	return tally.finish();
};

describe('how fast a tier is followed up', () => {
	it('counts the first touch since the entry, and those never answered as the longest wait', () => {
		const [tier] = tallyOf(stay(100, [-1, 1, 2]), stay(100, [3]), stay(100, [8]), stay(100));
		expect(tier).toEqual({
			...{ tier: 'A', entries: 4, answered: 3, answeredInTime: 2, waiting: 1 },
			medianMs: 3 * HOUR,
		});
	});

	it('says by when half and nine in ten were answered, and nothing where so many never were', () => {
		const answered = (hours: number) => stay(100, [hours]);
		const nine = [9, 2, 7, 4, 1, 6, 3, 8, 5].map(answered);
		expect(tallyOf(...nine, answered(40))).toMatchObject([{ medianMs: 5 * HOUR, ninetyMs: 9 * HOUR }]);
		expect(tallyOf(...nine, stay(100))).toMatchObject([{ medianMs: 5 * HOUR, ninetyMs: 9 * HOUR }]);
		const [tier] = tallyOf(...nine, stay(100), stay(100));
		expect(tier).toMatchObject({ entries: 11, medianMs: 6 * HOUR });
		expect(tier).not.toHaveProperty('ninetyMs');
	});

	it('holds nothing against who is still in time, or who left in time', () => {
		expect(tallyOf(stay(3), stay(100, [], 2))).toEqual([]);
		expect(tallyOf(stay(3, [1]))).toMatchObject([{ entries: 1, answeredInTime: 1 }]);
		expect(tallyOf(stay(100, [10], 6))).toMatchObject([{ entries: 1, answered: 0, waiting: 0 }]);
	});

	it('keeps a promise to the millisecond', () => {
		expect(tallyOf(stay(100, [4]))).toMatchObject([{ answeredInTime: 1 }]);
		expect(tallyOf(stay(100, [4 + 1 / HOUR]))).toMatchObject([{ answered: 1, answeredInTime: 0 }]);
		expect(tallyOf(stay(4))).toMatchObject([{ waiting: 1 }]);
	});
});
