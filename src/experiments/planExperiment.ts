import { membersNeeded } from '../stats/membersNeeded';
import { variantsNeeded } from './variantsNeeded';

interface ExperimentQuestion {
	/** Of all people who come: the share held out, or that of each variant. */
	groups: { heldOut: number } | { variants: readonly number[] };
	/** Of those in the comparison group who buy within the days. */
	rate: number;
	/** The smallest effect worth finding. */
	lift: number;
	peoplePerWeek: number;
	windowDays: number;
}

export interface ExperimentPlan {
	peopleNeeded: number;
	/** Until the last of them has been counted. */
	weeks: number;
	/** What can be found in the usual spans; absent where not even three times as many purchases could. */
	findable: { weeks: number; lift?: number }[];
}

const SPANS = [4, 8, 13, 26, 52] as const;
const DAYS = 7;
/** Nobody runs an experiment to find more. */
const LARGEST_LIFT = 3;
const STEPS = 40;

/** How long an experiment takes, before it begins: to be found in 4 of 5 cases, and looked at on any day. */
export function planExperiment(question: ExperimentQuestion): ExperimentPlan {
	const { lift, peoplePerWeek, windowDays } = question;
	const peopleNeeded = needed(question, lift);
	const weeksOf = (people: number): number => people / peoplePerWeek + windowDays / DAYS;
	return {
		peopleNeeded,
		weeks: Math.ceil(weeksOf(peopleNeeded)),
		findable: SPANS.map((weeks) => {
			const isFound = (size: number): boolean => weeksOf(needed(question, size)) <= weeks;
			const smallest = isFound(LARGEST_LIFT) ? findSmallest(isFound) : undefined;
			return { weeks, ...(smallest !== undefined && { lift: smallest }) };
		}),
	};
}

function needed({ groups, rate }: ExperimentQuestion, lift: number): number {
	return 'heldOut' in groups
		? membersNeeded({ rate, lift, share: 1 - groups.heldOut })
		: variantsNeeded(groups.variants, { rate, lift });
}

function findSmallest(isFound: (lift: number) => boolean): number {
	let [low, high] = [0, LARGEST_LIFT];
	for (let step = 0; step < STEPS; step++) {
		const middle = (low + high) / 2;
		if (isFound(middle)) high = middle;
		else low = middle;
	}
	return high;
}
