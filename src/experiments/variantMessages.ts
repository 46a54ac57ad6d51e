import type { Experiment } from '../lead/experiment';
import { toPlainDate } from '../lead/time';
import type { Comparison, VariantResult, VariantResults } from './variantResults';
import { between, count, people, percentOf, range, roughly, signed } from './words';

type Judged = Omit<VariantResults, 'summary' | 'stopRule' | 'notes'>;

/** The result as a person would say it: the verdict, what it rests on, what to do. */
export function describeVariants(experiment: Experiment, { isSplitOff, variants, peopleNeeded }: Judged): string {
	const exposed = variants.reduce((sum, one) => sum + one.exposed, 0);
	const closed = variants.reduce((sum, one) => sum + one.leads, 0);
	const buyers = variants.reduce((sum, one) => sum + one.buyers, 0);
	if (isSplitOff)
		return `No verdict: ${listCounts(variants)} came, which is not the planned split. Find out first what keeps some of them away.`;
	if (exposed === 0)
		return `Not known yet: nobody has come to the variants of tier ${experiment.tier} since ${toPlainDate(experiment.startedAt)}.`;
	if (closed === 0)
		return `Not known yet: ${people(exposed)} in the experiment, and the ${experiment.windowDays} days of none are over.`;
	if (buyers === 0)
		return `Not known yet: none of the ${count(closed)} people whose ${experiment.windowDays} days are over has bought.`;
	const [first, ...others] = variants;
	const sentences = others.map((one) => describeAgainst(one, first?.name ?? '', one.againstFirst));
	return [...sentences, ...describeNeeded(peopleNeeded, others)].join(' ');
}

export function describeAgainst(
	{ name }: Pick<VariantResult, 'name'>,
	other: string,
	comparison: Comparison | undefined,
): string {
	const { verdict, since, purchases } = comparison ?? { verdict: 'unknown' };
	if (purchases === undefined) return `"${name}" against "${other}": not known yet.`;
	if (verdict === 'unknown')
		return `"${name}" against "${other}": not known yet, ${between(purchases)} purchases are possible.`;
	const day = since === undefined ? '' : `, known since ${toPlainDate(since)}`;
	return `"${name}" brings ${verdict === 'better' ? 'more' : 'fewer'} purchases than "${other}"${day}: about ${signed(purchases.cautious)} by a cautious count (${range(purchases)}).`;
}

function describeNeeded(needed: number | undefined, others: readonly VariantResult[]): string[] {
	if (needed === undefined || needed === 0 || others.every(isDecided)) return [];
	return [`About ${roughly(needed)} more people are needed.`];
}

function isDecided({ againstFirst }: VariantResult): boolean {
	return againstFirst !== undefined && againstFirst.verdict !== 'unknown';
}

/** When to stop: it may be read, and followed, on any day. */
export function describeStopRule({ smallestLift }: Experiment, { isSplitOff, variants, peopleNeeded }: Judged): string {
	const [, ...others] = variants;
	if (isSplitOff) return 'Stop: the groups are not as large as planned, so that nothing can be told from them.';
	if (others.every(isDecided)) return 'You can stop: keep the variant that brings most, and remove the others.';
	if (peopleNeeded === 0)
		return `You can stop: enough people have come to find ${percentOf(smallestLift)} more in 4 of 5 cases, so any difference is probably smaller.`;
	const enough = peopleNeeded === undefined ? 'enough people' : `about ${roughly(peopleNeeded)} more people`;
	return `Go on until there is a verdict, or until ${enough} have been counted. Look as often as you like: the verdict holds on any day.`;
}

/** What a reader has to know beside it. */
export function listVariantNotes(
	{ tier, valueCap, holdout, endedAt }: Experiment,
	{ variants, heldOut, crossedShare }: Judged,
	capped: number,
): string[] {
	const besideHoldout = variants.flatMap((one) => {
		const { againstHoldout } = one;
		if (againstHoldout?.purchases === undefined) return [];
		return [describeAgainst(one, 'not contacted at all', againstHoldout)];
	});
	return [
		...besideHoldout,
		`Everybody counts who came to the branch of tier ${tier}, whatever was sent to them later.`,
		...(holdout !== undefined && heldOut === undefined
			? ['The holdout of the start has been replaced, so nothing is compared with it any more.']
			: []),
		...(valueCap === undefined
			? ['Revenue is not compared: too few orders were on record when the experiment began.']
			: ['The verdict goes by purchases alone, not by revenue.']),
		...(capped > 0
			? [`Of ${people(capped)} only part of the revenue counted, so that one large order doesn't decide.`]
			: []),
		...(crossedShare > 0.05
			? [
					`${percentOf(crossedShare)} of the people were in two variants before their records were joined. Each counts once, in the first; the true effect is larger than shown.`,
				]
			: []),
		...(endedAt === undefined ? [] : [`Another experiment took its place on ${toPlainDate(endedAt)}.`]),
	];
}

function listCounts(variants: readonly VariantResult[]): string {
	return variants.map(({ name, exposed }) => `${count(exposed)} of "${name}"`).join(' and ');
}
