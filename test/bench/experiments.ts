/**
 * Whether the verdicts may be believed, of a holdout and of variants, on simulated experiments that are looked at every day:
 *
 *   npm run -s bench:experiments -- [--runs 2000] [--rate 0.2] [--share 0.1] [--variants 3] [--lift 0.3] [--days 60] [--seed 1]
 *
 * Prints how often there is a verdict where there is no difference (to be at most 5 %), and how often "better" where contacting, or
 * the last of the variants, brings --lift more (to be at least 80 %), with as many people as the plan promises. Each run goes through the very code
 * that Results goes through: the draw of the group, the day a window closes, the interval, the verdict that stays.
 */
import { parseArgs } from 'node:util';
import { ArmTally } from '../../src/experiments/armTally';
import { drawArm, drawFrom } from '../../src/experiments/drawArm';
import { HoldoutTally } from '../../src/experiments/holdoutTally';
import type { HoldoutVerdict } from '../../src/experiments/holdoutResults';
import { judgeHoldout } from '../../src/experiments/judgeHoldout';
import { judgeVariants } from '../../src/experiments/judgeVariants';
import { drawOfVariants } from '../../src/experiments/variantDraw';
import { variantsNeeded } from '../../src/experiments/variantsNeeded';
import type { Experiment } from '../../src/lead/experiment';
import type { Holdout } from '../../src/lead/holdout';
import { DAY_MS } from '../../src/lead/time';
import { membersNeeded } from '../../src/stats/membersNeeded';
import { seededRandom, type Random } from '../../src/stats/seededRandom';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '2000' },
		rate: { type: 'string', default: '0.2' },
		share: { type: 'string', default: '0.1' },
		variants: { type: 'string', default: '3' },
		lift: { type: 'string', default: '0.3' },
		days: { type: 'string', default: '60' },
		seed: { type: 'string', default: '1' },
	},
});

interface Plan {
	rate: number;
	days: number;
	people: number;
	/** How much more one group buys, and what the experiment was planned to find. */
	trueLift: number;
	plannedLift: number;
}

type Simulate = (plan: Plan, run: number, random: Random) => HoldoutVerdict;

/** Adds people who come day by day, of whom those in `better` buy more. */
function trade<A extends string>(
	{ rate, days, people, trueLift }: Plan,
	random: Random,
	{ tally, draw, better }: { tally: ArmTally<A>; draw: (leadId: string) => A; better: A },
): void {
	for (let index = 0; index < people; index++) {
		const arm = draw(`lead${index}`);
		const exposedAt = Math.floor((index * days) / people) * DAY_MS;
		const buys = random() < rate * (arm === better ? 1 + trueLift : 1);
		const purchases = buys ? [{ id: `order${index}`, at: exposedAt + Math.floor(random() * 13 * DAY_MS) }] : [];
		tally.add({ arm, exposedAt, crossed: false, purchases });
	}
}

function simulateHoldout(share: number): Simulate {
	return (plan, run, random) => {
		const holdout: Holdout = {
			salt: `run ${run} of ${plan.trueLift}`,
			share,
			...{ windowDays: 14, smallestLift: plan.plannedLift, startedAt: 0 },
		};
		const tally = new HoldoutTally(holdout, (plan.days + 15) * DAY_MS);
		trade(plan, random, { tally, draw: (leadId) => drawArm(holdout, leadId), better: 'contacted' });
		return judgeHoldout(holdout, tally).verdict;
	};
}

/** "better" where the last variant is told to be; any other verdict of any pair is a wrong one. */
function simulateVariants(count: number): Simulate {
	return (plan, run, random) => {
		const variants = Array.from({ length: count }, (_, index) => ({
			...{ name: `V${index + 1}`, share: 1 / count, delayMs: 0 },
		}));
		const experiment: Experiment = {
			...{ salt: `variants, run ${run} of ${plan.trueLift}`, tierSet: 'default', tier: 'A', variants },
			...{ windowDays: 14, smallestLift: plan.plannedLift, startedAt: 0 },
		};
		const draw = drawOfVariants(experiment);
		const names = draw.arms.map(([name]) => name);
		const all = new ArmTally(experiment, names, (plan.days + 15) * DAY_MS);
		const better = `V${count}`;
		trade(plan, random, { tally: all, draw: (leadId) => drawFrom(draw, leadId), better });
		const results = judgeVariants(experiment, { all });
		if (results.isSplitOff) return 'split_off';
		const told = results.variants.filter(({ againstFirst }) => (againstFirst?.verdict ?? 'unknown') !== 'unknown');
		if (told.some(({ name, againstFirst }) => name !== better || againstFirst?.verdict === 'worse')) return 'worse';
		return told.length > 0 ? 'better' : 'unknown';
	};
}

function repeat(plan: Plan, runs: number, simulate: Simulate): Record<HoldoutVerdict, number> {
	const random = seededRandom(Number(options.seed) + (plan.trueLift > 0 ? 1 : 0));
	const counts: Record<HoldoutVerdict, number> = { better: 0, worse: 0, unknown: 0, split_off: 0 };
	for (let run = 0; run < runs; run++) counts[simulate(plan, run, random)]++;
	return counts;
}

function examine(plan: Omit<Plan, 'trueLift'>, runs: number, simulate: Simulate) {
	const without = repeat({ ...plan, trueLift: 0 }, runs, simulate);
	// Fewer are enough for a share near 80 %: its standard error is 2 points with 400.
	const effectRuns = Math.max(1, Math.round(runs / 5));
	const withEffect = repeat({ ...plan, trueLift: plan.plannedLift }, effectRuns, simulate);
	const wrong = (without.better + without.worse) / runs;
	const found = withEffect.better / effectRuns;
	const held = { wrongAtMost5Percent: wrong <= 0.05, foundAtLeast80Percent: found >= 0.8 };
	return { ...plan, runs, effectRuns, wrong, found, without, withEffect, ...held };
}

function main(): void {
	const read = (name: keyof typeof options): number => Number(options[name]);
	const [runs, rate, share, lift, count] = [read('runs'), read('rate'), read('share'), read('lift'), read('variants')];
	const shares = Array.from({ length: count }, () => 1 / count);
	const planned = { rate, days: read('days'), plannedLift: lift };
	const answers = {
		holdout: examine(
			{ ...planned, people: membersNeeded({ rate, lift, share: 1 - share }) },
			runs,
			simulateHoldout(share),
		),
		variants: examine({ ...planned, people: variantsNeeded(shares, { rate, lift }) }, runs, simulateVariants(count)),
	};
	process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
	const held = Object.values(answers).every((one) => one.wrongAtMost5Percent && one.foundAtLeast80Percent);
	if (!held) process.exitCode = 1;
}

main();
