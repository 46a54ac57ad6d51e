/** How fast gaps between days with an event grow: the change of their logarithm per day, and how exactly that is known. */
export interface Trend {
	readonly slope: number;
	readonly variance: number;
}

const DAYS_PER_MONTH = 30;
/** By how much a workspace's events usually change in a month, all together: a standard deviation of logarithms. */
const MONTHLY_OF_ALL = 0.1;
/** And each one beside the others. */
const MONTHLY_OF_EACH = 0.05;
const OF_ALL = (MONTHLY_OF_ALL / DAYS_PER_MONTH) ** 2;
const OF_EACH = (MONTHLY_OF_EACH / DAYS_PER_MONTH) ** 2;

/** Events of a day. */
export interface CountedDay {
	readonly day: number;
	readonly count: number;
}

/**
 * The logarithm of how many events a day came in the older half of their time over the newer half's, over the days that lie
 * between the middles of both. How much one day differs from another tells how exactly (quasi-Poisson).
 */
export function measureTrend(days: readonly CountedDay[]): Trend {
	const [first = 0, last = 0] = [days[0]?.day, days.at(-1)?.day];
	const length = last - first;
	const middle = first + length / 2;
	// The first day is where counting starts: it is among the days because the event came.
	const counted = days.slice(1);
	const countIn = (part: readonly CountedDay[]): number => part.reduce((sum, { count }) => sum + count, 0.5);
	const older = countIn(counted.filter(({ day }) => day <= middle));
	const newer = countIn(counted.filter(({ day }) => day > middle));
	const mean = (older + newer) / length;
	const square = counted.reduce((sum, { count }) => sum + count ** 2, 0) / length;
	const dispersion = Math.max(1, square / mean - mean);
	const [olderDays, newerDays] = [Math.floor(length / 2), Math.ceil(length / 2)];
	return {
		slope: Math.log(older / olderDays / (newer / newerDays)) / (length / 2),
		variance: (dispersion * (1 / older + 1 / newer)) / (length / 2) ** 2,
	};
}

/**
 * What each event's trend is likely to be before one looks at its newest gaps: a workspace's events grow and fade together
 * (leads become more, a season ends), each a little differently; so each is told by the others, the more exactly the more
 * of them there are. A normal prior, pooled by precision.
 */
export function expectTrends(trends: readonly Trend[]): Trend[] {
	const precisionOf = ({ variance }: Trend): number => 1 / (variance + OF_EACH);
	const precision = trends.reduce((sum, trend) => sum + precisionOf(trend), 1 / OF_ALL);
	const weighed = trends.reduce((sum, trend) => sum + precisionOf(trend) * trend.slope, 0);
	return trends.map((own) => {
		const ofOthers = precision - precisionOf(own);
		return { slope: (weighed - precisionOf(own) * own.slope) / ofOthers, variance: 1 / ofOthers + OF_EACH };
	});
}

export function combineTrends(expected: Trend, measured: Trend): Trend {
	const share = expected.variance / (expected.variance + measured.variance);
	return {
		slope: expected.slope + share * (measured.slope - expected.slope),
		variance: share * measured.variance,
	};
}
