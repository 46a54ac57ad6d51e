/**
 * How probable so few, and so many, counts are where the rate itself is known from earlier counts: with `before` seen in an
 * exposure of 1 (a gamma of shape `before`), counts in an exposure of `ratio` are negative binomial,
 * P(k) = Γ(a + k) / (Γ(a) k!) · (r / (1 + r))^k / (1 + r)^a. Of `count` itself each tail has one half (the mid-P value): with
 * all of it a test at 3 % cries wolf in less than 2 % and misses more. Between whole numbers it goes in a straight line, as
 * counts of leads that hang together are worth a fraction each. As `before` grows it becomes Poisson: 0 of 3 is e⁻³ / 2.
 * Sources: Gelman et al., Bayesian Data Analysis, 3rd edition, 2.6; Lancaster, "Significance tests in discrete
 * distributions", JASA 56 (1961).
 */
export function negativeBinomialTail(
	count: number,
	before: number,
	ratio: number,
): { atMost: number; atLeast: number } {
	const share = ratio / (1 + ratio);
	const whole = Math.floor(count);
	let logChance = -before * Math.log1p(ratio);
	let below = 0;
	const next = (k: number): void => {
		below += Math.exp(logChance);
		logChance += Math.log((before + k) / (k + 1)) + Math.log(share);
	};
	for (let k = 0; k < whole; k++) next(k);
	const atWhole = below + Math.exp(logChance) / 2;
	next(whole);
	const atNext = below + Math.exp(logChance) / 2;
	const atMost = Math.min(1, atWhole + (count - whole) * (atNext - atWhole));
	return { atMost, atLeast: 1 - atMost };
}
