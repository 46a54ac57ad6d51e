import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';
import { toNumbers, type SmallLead } from './smallShop';

const PENALTIES = [0.01, 0.1, 1, 10, 100, 1_000];
const FOLDS = 5;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** L2 on standardised numbers, its strength by five-fold cross-validation; the base rate alone where one answer is too rare. */
export function tunedLogistic(leads: readonly SmallLead[], test: readonly SmallLead[]): number[] {
	const positives = leads.filter(({ label }) => label === 1).length;
	if (positives < FOLDS) return test.map(() => (positives + 0.5) / (leads.length + 1));
	const numbers = leads.map(toNumbers);
	const means = numbers[0]!.map((_, j) => mean(numbers.map((row) => row[j]!)));
	const scales = means.map((m, j) => Math.sqrt(mean(numbers.map((row) => (row[j]! - m) ** 2))) || 1);
	const rowOf = (lead: SmallLead) => [1, ...toNumbers(lead).map((x, j) => (x - means[j]!) / scales[j]!)];
	const folds = new Map<SmallLead, number>();
	const counts = [0, 0];
	for (const lead of leads) folds.set(lead, counts[lead.label]!++ % FOLDS);
	const fit = (some: readonly SmallLead[], penalty: number) =>
		fitRidgeLogistic({
			rows: toSparseRows(some.map(rowOf), means.length + 1),
			labels: some.map(({ label }) => label),
			priorMeans: [0, ...means.map(() => 0)],
			penalties: [1e-6, ...means.map(() => penalty)],
		}).coefficients;
	const logOddsOf = (w: Float64Array, lead: SmallLead) => rowOf(lead).reduce((sum, x, j) => sum + x * w[j]!, 0);
	const lossOf = (penalty: number) => {
		let loss = 0;
		for (let fold = 0; fold < FOLDS; fold++) {
			const w = fit(
				leads.filter((lead) => folds.get(lead) !== fold),
				penalty,
			);
			for (const lead of leads) {
				if (folds.get(lead) !== fold) continue;
				const z = logOddsOf(w, lead);
				loss += Math.log1p(Math.exp(lead.label === 1 ? -z : z));
			}
		}
		return loss;
	};
	const losses = PENALTIES.map(lossOf);
	const w = fit(leads, PENALTIES[losses.indexOf(Math.min(...losses))]!);
	return test.map((lead) => sigmoid(logOddsOf(w, lead)));
}
