import { isSameName, type Result, type TierDecision, type TierRules } from '../../../src/index';
import { hints } from '../../shared/messages';
import type { Batch } from '../../shared/operation';

/** Says once per run that leads come from tiers which are not in the list: a tier was removed or renamed, and outputs moved. */
export function hintAtTiers({ context }: Batch, { tiers }: TierRules, answers: readonly Result<TierDecision>[]): void {
	const former = answers.flatMap((answer) => (answer.ok && answer.value.previous ? [answer.value.previous] : []));
	const gone = former.filter((name) => !tiers.some((tier) => isSameName(tier.name, name)));
	if (gone.length === 0) return;
	const names = [...new Set(gone)].join(', ');
	context.addExecutionHints({
		message: hints.tiersGone(gone.length, answers.length, names),
		location: 'outputPane',
		type: 'warning',
	});
}
