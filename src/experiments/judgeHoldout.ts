import { compact } from '../compact';
import type { Arm, Holdout } from '../lead/holdout';
import type { SumsByArm } from './armTally';
import type { HoldoutResults } from './holdoutResults';
import { membersNeeded } from '../stats/membersNeeded';
import { isSplitOff } from '../stats/splitEvidence';
import type { HoldoutTally } from './holdoutTally';
import { ALPHA, armOf, judgePair } from './judgePair';
import { describeHoldout, NOTES } from './messages';

/** Above this share of people who were in both groups the effect is told smaller than it is. A judgement. */
const MOST_CROSSED = 0.05;

/** What contacting is worth: everybody who was contacted, or could have been, against the holdout. */
export function judgeHoldout(holdout: Holdout, tally: HoldoutTally): HoldoutResults {
	const pair = { variant: 'contacted', comparison: 'holdout' } as const;
	const planned = { plannedShare: 1 - holdout.share, smallestLift: holdout.smallestLift, alpha: ALPHA };
	const { known, interval, sums, value } = judgePair(tally, pair, planned);
	const { exposed } = tally;
	const isOff = isSplitOff([exposed.contacted, exposed.holdout], [1 - holdout.share, holdout.share]);
	const people = exposed.contacted + exposed.holdout;
	const results = compact({
		verdict: isOff ? ('split_off' as const) : (known?.verdict ?? ('unknown' as const)),
		since: isOff ? undefined : known?.since,
		purchases: isOff ? undefined : interval,
		value: isOff ? undefined : value,
		currency: holdout.valueCap?.currency,
		arms: { holdout: armOf('holdout', sums, tally), contacted: armOf('contacted', sums, tally) },
		leadsNeeded: known === undefined && !isOff ? countNeeded(holdout, sums) : undefined,
		crossedShare: people === 0 ? 0 : tally.crossed / people,
	});
	return { summary: describeHoldout(holdout, results), ...results, notes: listNotes(holdout, results, tally.capped) };
}

function listNotes(
	{ valueCap, endedAt }: Holdout,
	{ value, crossedShare, verdict }: Pick<HoldoutResults, 'value' | 'crossedShare' | 'verdict'>,
	capped: number,
): string[] {
	return [
		...(value === undefined ? [] : [NOTES.value(value)]),
		...(valueCap === undefined && verdict !== 'split_off' ? [NOTES.noValue] : []),
		...(capped > 0 ? [NOTES.capped(capped)] : []),
		...(crossedShare > MOST_CROSSED ? [NOTES.crossed(crossedShare)] : []),
		...(endedAt === undefined ? [] : [NOTES.ended(endedAt)]),
	];
}

function countNeeded({ share, smallestLift }: Holdout, { contacted, holdout }: SumsByArm<Arm>): number | undefined {
	const leads = contacted.count + holdout.count;
	const buyers = contacted.sum + holdout.sum;
	if (buyers === 0 || buyers === leads) return undefined;
	const needed = membersNeeded({ rate: buyers / leads, lift: smallestLift, share: 1 - share });
	return Math.max(0, needed - leads);
}
