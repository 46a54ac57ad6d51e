/**
 * The quantile of a log-normal at the standard normal's quantile `deviate`: e^(mean + deviate · sd), mean and sd of the
 * logarithm. logNormalQuantile(log 30, 1, 1.2815515655) is 108.06, the ninth decile. The median is at 0.
 */
export function logNormalQuantile(mean: number, sd: number, deviate: number): number {
	return Math.exp(mean + deviate * sd);
}
