import type { Evaluation } from '../../learning/judge/evaluate';
import { countOf } from '../../scoring/words';
import type { SetCounts } from '../../learning/rows/trainingSet';
import { describeLooks } from './describeLooks';

type SeenLeads = Pick<SetCounts, 'snapshots' | 'replayed' | 'leads' | 'positives' | 'censored' | 'unjudged'>;

/** How a version does, for a reader who knows no statistics. */
export function describeEvaluation(
	{ leads, positives, censored, unjudged, ...looks }: SeenLeads,
	candidate: Evaluation,
): string {
	const judged = unjudged === 0 ? '' : `, ${unjudged} left out because nobody judged the lead`;
	const open = countOf(censored, looks.replayed > 0 ? 'look' : 'score');
	const seen = `${countOf(leads, 'lead')} looked at (${describeLooks(looks)}), ${positives} reached the target; ${open} still open${judged}`;
	if (candidate.verdict === 'too early to say') {
		const rarer = candidate.positives < candidate.negatives ? 'that reach the target' : 'that do not reach it';
		return `${seen}. Too early to say how good it is: ${candidate.needed} more leads ${rarer} are needed.`;
	}
	const { capture10, lift10 } = candidate.measures;
	const share = Math.round(100 * capture10.value);
	return `${seen}. ${toTitle(candidate.verdict)}: the best tenth holds ${share} % of those who reached the target, ${lift10.value.toFixed(1)} × the average.`;
}

function toTitle(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
