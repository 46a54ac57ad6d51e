import { isSameName, type Result, type TierDecision, type TierRules } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

/**
 * Says once per run that a tier was removed, renamed or moved since the last run, or that leads come from one that is not
 * in the list any more: outputs moved.
 */
export function hintAtTiers(
	{ context, parameters }: Batch,
	{ tiers, hysteresisPoints }: TierRules,
	{ answers, former }: { answers: readonly Result<TierDecision>[]; former: readonly string[] },
): void {
	const warn = (message: string): void =>
		context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
	const names = tiers.map(({ name }) => name);
	if (former.length > 0) warn(hints.tiersChanged(former.join(', '), names.join(', ')));
	const previous = answers.flatMap((answer) => (answer.ok && answer.value.previous ? [answer.value.previous] : []));
	const gone = previous.filter((name) => !names.some((known) => isSameName(known, name)));
	// The editor makes 25 of 2,5.
	const close = tiers.findIndex(({ minScore }, place) => gapBelow(tiers, place, minScore) < hysteresisPoints);
	if (close !== -1 && parameters.written('options.hysteresisPoints') !== undefined)
		warn(hints.graceWide(hysteresisPoints, tiers[close]?.name ?? '', tiers[close + 1]?.name ?? ''));
	if (gone.length > 0) warn(hints.tiersGone(gone.length, answers.length, [...new Set(gone)].join(', ')));
}

/** How far a tier is above the next one; the last takes everyone else, so nobody falls to it by a minimum of its own. */
function gapBelow(tiers: TierRules['tiers'], place: number, minScore: number): number {
	return place + 2 < tiers.length ? minScore - (tiers[place + 1]?.minScore ?? 0) : Infinity;
}
