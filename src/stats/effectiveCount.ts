import type { GroupSums } from './groupSums';

/**
 * How many equal purchases tell as much as these values do: T² / max(Q − T²/n, Q/4), with T their sum, Q the sum of their
 * squares and n how many there are, zeros included. Large baskets tell less than their number: 300 purchases with log-normal
 * baskets of sd 1 are worth 119. Subtracting T²/n buys back what non-buyers tell (up to 20 % at a rate of 20 %).
 * Example: 72 buyers of 2,000 are worth 74.688797.
 */
export function effectiveCount({ count, sum, squares }: GroupSums): number {
	return count === 0 || sum <= 0 ? 0 : sum ** 2 / Math.max(squares - sum ** 2 / count, squares / 4);
}
