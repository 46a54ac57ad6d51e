import type { UpliftReport } from '../../learning/judge/judgeUplift';
import { count, roughly } from '../../experiments/words';

interface KnownOfUplift {
	/** Absent where no training has asked. */
	report?: UpliftReport;
	/** What the version in use was trained for. */
	target?: string;
	hasHoldout: boolean;
}

type Range = NonNullable<UpliftReport['average']>;

/** What contacting changes, or what is missing to know it. */
export function describeUplift({ report, target, hasHoldout }: KnownOfUplift): string {
	if (report === undefined) {
		if (!hasHoldout)
			return 'Not known: without people who are held out nobody can tell what contacting changes. Set a holdout, then train the model.';
		if (target !== undefined && target !== 'purchase')
			return `Not known: the version in use predicts "${target}", and a holdout counts purchases. Use a model that is trained for purchases.`;
		return 'Not known yet: the version in use has learned nothing from the holdout. Train the model, and use the new version.';
	}
	const { stage, contacted, heldOut, buyersNeeded, leadsNeeded, average, topFifth } = report;
	if (stage === 'splitOff')
		return `No verdict: ${count(contacted.leads)} people were contacted and ${count(heldOut.leads)} held out, which is not the share that was set. Find out first what keeps one group away; often a step before Suppression Check filters by the tier's holdout.`;
	if (stage === 'few' || average === undefined || topFifth === undefined) {
		const more = leadsNeeded === undefined ? '' : ` At this rate that takes about ${roughly(leadsNeeded)} more people.`;
		return `Not known yet: of those held out ${bought(heldOut)} have bought, of those contacted ${bought(contacted)}; ${buyersNeeded} in each group are needed.${more}`;
	}
	if (stage === 'unknown')
		return `Not known: what contacting changes is within chance (${sayRange(average)}). Rank by score until more is known.`;
	const mean = `Of 100 people ${sayMore(average)} buy when they are contacted (${sayRange(average)})`;
	return stage === 'same'
		? `${mean}. No difference between leads is beyond chance, so ranking by uplift is ranking by score.`
		: `${mean}; in the fifth that it helps most, ${sayMore(topFifth)} (${sayRange(topFifth)}).`;
}

function bought({ buyers, leads }: UpliftReport['heldOut']): string {
	return `${count(buyers)} of ${count(leads)}`;
}

function sayMore({ more }: Range): string {
	return `${tenth(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'}`;
}

function sayRange({ low, high }: Range): string {
	return `between ${sayMore({ more: low, low, high })} and ${sayMore({ more: high, low, high })}, 95 % sure`;
}

function tenth(number: number): string {
	return String(Math.round(number * 10) / 10);
}
