import { compact } from '../compact';
import { HELD_OUT, type Experiment } from '../lead/experiment';
import { isSplitOff } from '../stats/splitEvidence';
import type { ArmTally } from './armTally';
import { ALPHA, armOf, judgePair } from './judgePair';
import { describeStopRule, describeVariants, listVariantNotes } from './variantMessages';
import type { Comparison, VariantResult, VariantResults } from './variantResults';
import { variantsNeeded } from './variantsNeeded';

/** What is known of an experiment's people. */
export interface VariantTallies {
	/** Of everybody who came to the branch. */
	all: ArmTally<string>;
	/** Of those whose days were over while the holdout of the start was running; absent where none was, or it is gone. */
	besideHoldout?: ArmTally<string>;
}

/** What each variant brings against the first, and against not being contacted at all. */
export function judgeVariants(experiment: Experiment, tallies: VariantTallies): VariantResults {
	const { variants } = experiment;
	const { all } = tallies;
	const isSplitOff = isOff(
		all,
		variants.map(({ name, share }) => [name, share]),
	);
	const against = isSplitOff ? undefined : compareWithFirst(experiment, all);
	const beside = isSplitOff ? undefined : compareWithHoldout(experiment, tallies.besideHoldout);
	const results = variants.map(
		({ name, share }): VariantResult => ({
			...{ name, share, ...armOf(name, lastOf(all), all) },
			...compact({ againstFirst: against?.get(name), againstHoldout: beside?.get(name) }),
		}),
	);
	const people = variants.reduce((sum, { name }) => sum + (all.exposed[name] ?? 0), 0);
	const known = {
		...{ isSplitOff, variants: results, crossedShare: people === 0 ? 0 : all.crossed / people },
		...compact({
			heldOut: tallies.besideHoldout && armOf(HELD_OUT, lastOf(tallies.besideHoldout), tallies.besideHoldout),
			currency: experiment.valueCap?.currency,
			peopleNeeded: isSplitOff ? undefined : countNeeded(experiment, results),
		}),
	};
	return {
		summary: describeVariants(experiment, known),
		stopRule: describeStopRule(experiment, known),
		...known,
		notes: listVariantNotes(experiment, known, all.capped),
	};
}

type Comparisons = ReadonlyMap<string, Comparison>;

function compareWithFirst({ variants, smallestLift }: Experiment, tally: ArmTally<string>): Comparisons {
	const [first, ...others] = variants;
	if (first === undefined) return new Map();
	return new Map(
		others.map(({ name, share }) => {
			const plannedShare = share / (share + first.share);
			const plan = { plannedShare, smallestLift, alpha: ALPHA / others.length };
			return [name, toComparison(judgePair(tally, { variant: name, comparison: first.name }, plan))];
		}),
	);
}

/** None where the groups are not as large as planned. */
function compareWithHoldout(
	{ variants, smallestLift, holdout }: Experiment,
	tally: ArmTally<string> | undefined,
): Comparisons | undefined {
	if (tally === undefined || holdout === undefined) return undefined;
	const reached = 1 - holdout.share;
	const shares = variants.map(({ name, share }) => [name, share * reached] as const);
	if (isOff(tally, [...shares, [HELD_OUT, holdout.share]])) return undefined;
	return new Map(
		shares.map(([name, share]) => {
			const plannedShare = share / (share + holdout.share);
			const plan = { plannedShare, smallestLift, alpha: ALPHA / variants.length };
			return [name, toComparison(judgePair(tally, { variant: name, comparison: HELD_OUT }, plan))];
		}),
	);
}

function toComparison({ known, interval, value }: ReturnType<typeof judgePair<string>>): Comparison {
	return {
		verdict: known?.verdict ?? 'unknown',
		...compact({ since: known?.since, purchases: interval, value }),
	};
}

function isOff({ exposed }: ArmTally<string>, planned: readonly (readonly [name: string, share: number])[]): boolean {
	const counts = planned.map(([name]) => exposed[name] ?? 0);
	const shares = planned.map(([, share]) => share);
	return isSplitOff(counts, shares);
}

function lastOf(tally: ArmTally<string>) {
	return [...tally.buyersByDay()].at(-1)?.sums ?? tally.none;
}

function countNeeded({ variants, smallestLift }: Experiment, results: readonly VariantResult[]): number | undefined {
	const leads = results.reduce((sum, one) => sum + one.leads, 0);
	const buyers = results.reduce((sum, one) => sum + one.buyers, 0);
	if (buyers === 0 || buyers === leads) return undefined;
	const shares = variants.map(({ share }) => share);
	return Math.max(0, variantsNeeded(shares, { rate: buyers / leads, lift: smallestLift }) - leads);
}
