import { logFactorial } from './logFactorial';

/** How many of how many. */
export interface Share {
	readonly count: number;
	readonly of: number;
}

/**
 * Fisher's exact test, two-sided by doubling the smaller tail: how probable shares at least as far apart are if who
 * belongs to which group is shuffled at random. It is the permutation test of two shares with every permutation counted,
 * so it holds for the smallest groups. Given all successes k of n, the first group's count is hypergeometric.
 * Example: 3 of 3 against 0 of 3 is 2 · 1/20 = 0.1.
 * Source: Fisher, The Design of Experiments, 1935, section 12.
 */
export function exactShareTest(first: Share, second: Share): number {
	const total = first.of + second.of;
	const successes = first.count + second.count;
	const constant =
		logFactorial(successes) +
		logFactorial(total - successes) +
		logFactorial(first.of) +
		logFactorial(second.of) -
		logFactorial(total);
	const chanceOf = (count: number): number =>
		Math.exp(
			constant -
				logFactorial(count) -
				logFactorial(successes - count) -
				logFactorial(first.of - count) -
				logFactorial(second.of - successes + count),
		);
	const [least, most] = [Math.max(0, successes - second.of), Math.min(successes, first.of)];
	const isLow = first.count * total < successes * first.of;
	const end = isLow ? least : most;
	const step = isLow ? -1 : 1;
	let tail = 0;
	for (let count = first.count; step * (end - count) >= 0; count += step) {
		const chance = chanceOf(count);
		tail += chance;
		// Away from the middle they only fall.
		if (chance < tail * 1e-12) break;
	}
	return Math.min(1, 2 * tail);
}
