import type { Interval } from './bootstrap';

/**
 * Wilson's score interval of a share: every p under which `successes` of `trials` lies within `deviate` standard errors,
 * (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n). Unlike p̂ ± z·s it stays within 0 to 1 and has a width at 0 and n
 * of n too. 3 of 10 at z = 1.645: 0.127 to 0.559. Source: Wilson, "Probable inference", JASA 22, 1927.
 */
export function wilsonInterval(successes: number, trials: number, deviate: number): Interval {
	const share = successes / trials;
	const spread = deviate ** 2 / trials;
	const centre = share + spread / 2;
	const margin = Math.sqrt(spread * (share * (1 - share) + spread / 4));
	return { low: Math.max(0, (centre - margin) / (1 + spread)), high: Math.min(1, (centre + margin) / (1 + spread)) };
}
