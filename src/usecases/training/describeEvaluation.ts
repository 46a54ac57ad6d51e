import type { Evaluation } from '../../learning/judge/evaluate';
import type { SetCounts } from '../../learning/rows/trainingSet';

/** How a version does, for a reader who knows no statistics. */
export function describeEvaluation(
	{ snapshots, positives, censored }: Pick<SetCounts, 'snapshots' | 'positives' | 'censored'>,
	candidate: Evaluation,
): string {
	const seen = `${snapshots} scores looked at, ${positives} reached the target, ${censored} still open`;
	if (candidate.verdict === 'too early to say') {
		const rarer = candidate.positives < candidate.negatives ? 'that reach the target' : 'that do not reach it';
		return `${seen}. Too early to say how good it is: ${candidate.needed} more scores ${rarer} are needed.`;
	}
	const { capture10, lift10 } = candidate.measures;
	const share = Math.round(100 * capture10.value);
	return `${seen}. ${toTitle(candidate.verdict)}: the best tenth holds ${share} % of those who reached the target, ${lift10.value.toFixed(1)} × the average.`;
}

function toTitle(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
