import { membersNeeded } from '../stats/membersNeeded';

/** How many people all variants need together, until each has been compared with the first. */
export function variantsNeeded(shares: readonly number[], { rate, lift }: { rate: number; lift: number }): number {
	const [first = 0, ...others] = shares;
	const needed = others.map((share) => {
		const pair = first + share;
		return membersNeeded({ rate, lift, share: share / pair, comparisons: others.length }) / pair;
	});
	return Math.ceil(Math.max(...needed));
}
