import { fitRandomMeans, type RandomMeans } from './randomMeans';
import { poolMean } from './poolMean';

/** How positive amounts of many groups are spread, on the logarithm. */
export interface LogMeans extends RandomMeans {
	/** What takes the exponential of a group's mean logarithm to the mean of its amounts. */
	smear: number;
}

/** Half the spread belongs to the group, half to the single amount, where the data can't say; a factor of 1.6 where there is but one. */
const UNKNOWN_VARIANCE = 0.25;

/**
 * Random effects of the logarithms, and the factor that brings them back to amounts: the sum of amounts over that of
 * the exponentials of their groups' pooled means (Duan, "Smearing estimate", JASA 78, 1983, with its residuals taken
 * around the pooled means). Log-normal theory would have e^(σ²/2), which a few very large orders put wrong.
 * `lasting` is the share of the variance between groups that is still there when the next amount comes; the rest counts as
 * chance within them. Undefined where there is no amount above 0.
 */
export function fitLogMeans(groups: readonly (readonly number[])[], lasting = 1): LogMeans | undefined {
	const logs = groups.map((amounts) => amounts.filter((amount) => amount > 0).map(Math.log));
	const all = logs.flat();
	if (all.length === 0) return undefined;
	const spread = passOn(fitRandomMeans(logs) ?? guessSpread(all), lasting);
	let [amount, expected] = [0, 0];
	for (const values of logs) {
		expected += values.length * Math.exp(poolMean(values, spread).mean);
		for (const value of values) amount += Math.exp(value);
	}
	return { ...spread, smear: amount / expected };
}

function passOn({ mean, between, within }: RandomMeans, lasting: number): RandomMeans {
	return { mean, between: between * lasting, within: within + between * (1 - lasting) };
}

function guessSpread(logs: readonly number[]): RandomMeans {
	const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
	const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
	const half = logs.length < 2 ? UNKNOWN_VARIANCE : variance / 2;
	return { mean, between: half, within: half };
}
