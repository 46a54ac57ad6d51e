/**
 * The first of the attempts that none of the later ones surely beats, simplest first. The one standard error rule (Breiman
 * and others, 1984) on the next leads, pair by pair: what is not surely better isn't worth more numbers.
 */
export function chooseAttempt<T extends { readonly losses: readonly number[] }>(
	attempts: readonly [T, ...T[]],
	/** Which lead each loss is of. */
	leads: ArrayLike<number>,
): T {
	return attempts.reduce((simpler, other) => (isSurelyBetter(other.losses, simpler.losses, leads) ? other : simpler));
}

/** By more than so many standard errors of the paired difference over leads. */
export function isSurelyBetter(
	losses: readonly number[],
	simpler: readonly number[],
	leads: ArrayLike<number>,
	errors = 1,
): boolean {
	const gains = new Map<number, number>();
	for (const [i, loss] of losses.entries()) {
		const lead = leads[i] ?? -1;
		gains.set(lead, (gains.get(lead) ?? 0) + (simpler[i] ?? 0) - loss);
	}
	const total = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
	const squares = [...gains.values()].reduce((sum, gain) => sum + (gain - total / gains.size) ** 2, 0);
	return total > errors * Math.sqrt(squares);
}
