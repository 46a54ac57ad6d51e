/**
 * What contact points claim and what they find, in made-up shops of which the truth is known:
 *
 *   npm run -s bench:uplift -- [--runs 200] [--people 12000] [--heldOut 0.3] [--looks 1] [--seed 1]
 *
 * Each shop has a holdout, and a score that knows how likely everybody is to buy. Contacting changes nothing (`none`), the
 * same for everybody (`constant`), much for some and nothing for others (`differs`), or brings some and drives off others (`harms some`).
 * Prints how often an effect, and how often a difference between leads, is claimed; and what contacting a fifth of 20,000 new people
 * really brings, per 1,000 of all, where they are ranked by uplift as this package gives it, by score, by two separate
 * scorecards (one of those contacted, one of those held out), by chance and by the truth. `--looks 12`: claims in any of
 * twelve trainings on ever more people. It goes through the very code of training and of scoring.
 */
import { parseArgs } from 'node:util';
import { keyFeatures } from '../../src/features/keyFeatures';
import type { StoredFeatures } from '../../src/features/featureVector';
import { judgeUplift } from '../../src/learning/judge/judgeUplift';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings } from '../../src/learning/settings';
import { expectUplift } from '../../src/scoring/expectUplift';
import { POINTS_PER_LOG_ODDS } from '../../src/scoring/scale';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { logit } from '../../src/stats/logit';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { seededRandom, type Random } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';
import { FEATURE_CATALOG_VERSION } from '../../src/features/feature';

const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '200' },
		people: { type: 'string', default: '12000' },
		heldOut: { type: 'string', default: '0.3' },
		looks: { type: 'string', default: '1' },
		seed: { type: 'string', default: '1' },
		world: { type: 'string' },
	},
});

/** Yes or no, how often it is yes, and how much it makes somebody buy (log-odds). */
const TRAITS = [
	['subscriber', 0.5, 0.7],
	['cart', 0.2, 1.1],
	['quiz', 0.3, 0.5],
	['local', 0.4, 0.1],
	['mobile', 0.6, -0.3],
	['wholesale', 0.1, 0.8],
	['student', 0.25, -0.6],
	['gift', 0.35, 0.3],
	['discount', 0.5, 0.2],
	['returning', 0.3, 0.9],
	['app', 0.2, 0],
	['weekend', 0.3, 0],
] as const;
type Person = Readonly<Record<(typeof TRAITS)[number][0], boolean>>;

const BASE = logit(0.04);
const NEW_PEOPLE = 20_000;
const TOP = 0.2;

/** What contacting adds, in log-odds. */
const WORLDS: Readonly<Record<string, (person: Person) => number>> = {
	none: () => 0,
	constant: () => 0.4,
	differs: ({ discount, student }) => (discount ? 0.7 : 0) + (student ? 0.7 : 0),
	'harms some': ({ local, app }) => (local ? 0.8 : -0.5) + (app ? -0.4 : 0),
};

const SCORECARD: Scorecard = parseScorecard({
	name: 'Shop',
	version: 1,
	audience: 'prospect',
	catalogVersion: FEATURE_CATALOG_VERSION,
	start: 50,
	baseRate: 0.04,
	groups: [{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: 1000, floorPoints: -1000 }],
	terms: TRAITS.map(([trait, , weight]) => ({
		...{ kind: 'trait', code: `trait:${trait}`, label: trait, group: 'fit', trait },
		levels: [{ values: ['true'], points: weight * POINTS_PER_LOG_ODDS }],
	})),
});
const MEASURED = listMeasured(SCORECARD.terms);

function drawPerson(random: Random): Person {
	return Object.fromEntries(TRAITS.map(([trait, share]) => [trait, random() < share])) as unknown as Person;
}

function toLogOdds(person: Person): number {
	return TRAITS.reduce((z, [trait, , weight]) => z + (person[trait] ? weight : 0), BASE);
}

function toFeatures(person: Person): StoredFeatures {
	const values = Object.fromEntries(TRAITS.map(([trait]) => [`trait:${trait}`, person[trait]]));
	return { values, missing: [] };
}

interface TrialPerson {
	person: Person;
	contacted: boolean;
	buys: boolean;
}

function runTrial(effectOf: (person: Person) => number, count: number, heldOut: number, random: Random): TrialPerson[] {
	return Array.from({ length: count }, () => {
		const person = drawPerson(random);
		const contacted = random() >= heldOut;
		return { person, contacted, buys: random() < sigmoid(toLogOdds(person) + (contacted ? effectOf(person) : 0)) };
	});
}

function judge(trial: readonly TrialPerson[], heldOut: number) {
	const builder = new TrainingSetBuilder();
	for (const [index, { person, contacted, buys }] of trial.entries())
		builder.add({
			...{ leadId: `lead${index}`, asOf: index, label: buys ? 1 : 0, contacted },
			features: keyFeatures(MEASURED, toFeatures(person)),
		});
	return judgeUplift(SCORECARD, { set: builder.finish(), heldOut, smallestLift: 0.3 }, defaultLearningSettings);
}

/** The usual way that was shown to lose: a scorecard of those contacted, one of those held out, and the difference. */
function fitTwo(trial: readonly TrialPerson[]): (person: Person) => number {
	const fitOne = (people: readonly TrialPerson[]): Float64Array => {
		const rows = toSparseRows(people.map(({ person }) => toColumns(person)));
		const penalties = [0.01, ...TRAITS.map(() => 1)];
		return fitRidgeLogistic({
			...{ rows, labels: people.map(({ buys }) => Number(buys)), penalties },
			priorMeans: penalties.map(() => 0),
		}).coefficients;
	};
	const [treated, held] = [true, false].map((side) => fitOne(trial.filter(({ contacted }) => contacted === side)));
	const chance = (weights: Float64Array | undefined, person: Person): number =>
		sigmoid(toColumns(person).reduce((z, value, j) => z + value * (weights?.[j] ?? 0), 0));
	return (person) => chance(treated, person) - chance(held, person);
}

function toColumns(person: Person): number[] {
	return [1, ...TRAITS.map(([trait]) => Number(person[trait]))];
}

/** Really more buyers per 1,000 of all where the best-ranked fifth is contacted. */
function bring(people: readonly Person[], truth: readonly number[], rank: (person: Person) => number): number {
	const ranked = people.map((person, index) => ({ rank: rank(person), gain: truth[index] ?? 0 }));
	ranked.sort((a, b) => b.rank - a.rank);
	return (1000 * ranked.slice(0, TOP * people.length).reduce((sum, { gain }) => sum + gain, 0)) / people.length;
}

interface RunOfWorld {
	stage: string;
	claimedAnyDay: string[];
	/** Of the new people: told that contacting drives them off (by more than 1 of 100), and of those really driven off. */
	toldHarmed: number;
	rightlyTold: number;
	brought: Record<'byUplift' | 'byScore' | 'byTwoScorecards' | 'byChance' | 'byTruth', number>;
}

function runWorld(effectOf: (person: Person) => number, random: Random): RunOfWorld {
	const [count, heldOut, looks] = [Number(options.people), Number(options.heldOut), Number(options.looks)];
	const trial = runTrial(effectOf, count, heldOut, random);
	const stages = Array.from({ length: looks - 1 }, (_, look) => {
		const seen = trial.slice(0, Math.round(((look + 1) / looks) * count));
		return judge(seen, heldOut).report.stage;
	});
	const { contact, report } = judge(trial, heldOut);
	const people = Array.from({ length: NEW_PEOPLE }, () => drawPerson(random));
	const truth = people.map((person) => sigmoid(toLogOdds(person) + effectOf(person)) - sigmoid(toLogOdds(person)));
	const card = contact === undefined ? SCORECARD : { ...SCORECARD, contact };
	const upliftOf = (person: Person) => expectUplift(card, toFeatures(person), sigmoid(toLogOdds(person)))?.morePer100;
	const told = people.filter((person) => (upliftOf(person) ?? 0) < -1);
	const two = fitTwo(trial);
	const truthOf = new Map(people.map((person, index) => [person, truth[index] ?? 0]));
	return {
		stage: report.stage,
		claimedAnyDay: [...stages, report.stage],
		toldHarmed: told.length / people.length,
		rightlyTold: told.filter((person) => effectOf(person) < 0).length / people.length,
		brought: {
			byUplift: bring(people, truth, (person) => upliftOf(person) ?? toLogOdds(person)),
			byScore: bring(people, truth, toLogOdds),
			byTwoScorecards: bring(people, truth, two),
			byChance: (1000 * TOP * truth.reduce((sum, gain) => sum + gain, 0)) / truth.length,
			byTruth: bring(people, truth, (person) => truthOf.get(person) ?? 0),
		},
	};
}

function summarize(runs: readonly RunOfWorld[]) {
	const share = (is: (run: RunOfWorld) => boolean): number => runs.filter(is).length / runs.length;
	const mean = (of: (run: RunOfWorld) => number): number =>
		Math.round((100 * runs.reduce((sum, run) => sum + of(run), 0)) / runs.length) / 100;
	const isClaim = (stage: string): boolean => stage === 'same' || stage === 'differs';
	return {
		runs: runs.length,
		claimsEffect: share(({ stage }) => isClaim(stage)),
		claimsDifference: share(({ stage }) => stage === 'differs'),
		claimsEffectAnyDay: share(({ claimedAnyDay }) => claimedAnyDay.some(isClaim)),
		claimsDifferenceAnyDay: share(({ claimedAnyDay }) => claimedAnyDay.includes('differs')),
		toldHarmedPer1000: mean(({ toldHarmed }) => 1000 * toldHarmed),
		rightlyToldPer1000: mean(({ rightlyTold }) => 1000 * rightlyTold),
		tooFew: share(({ stage }) => stage === 'few'),
		moreBuyersPer1000: {
			byUplift: mean(({ brought }) => brought.byUplift),
			byScore: mean(({ brought }) => brought.byScore),
			byTwoScorecards: mean(({ brought }) => brought.byTwoScorecards),
			byChance: mean(({ brought }) => brought.byChance),
			byTruth: mean(({ brought }) => brought.byTruth),
		},
		beatsScoreOrEqual: share(({ brought }) => brought.byUplift >= brought.byScore - 1e-9),
		beatsTwoScorecards: share(({ brought }) => brought.byUplift > brought.byTwoScorecards),
	};
}

function main(): void {
	const random = seededRandom(Number(options.seed));
	const worlds = Object.entries(WORLDS).filter(([name]) => options.world === undefined || name === options.world);
	const answers = Object.fromEntries(
		worlds.map(([name, effectOf]) => [
			name,
			summarize(Array.from({ length: Number(options.runs) }, () => runWorld(effectOf, random))),
		]),
	);
	const asked = { people: Number(options.people), heldOut: Number(options.heldOut), looks: Number(options.looks) };
	process.stdout.write(`${JSON.stringify({ ...asked, seed: Number(options.seed), ...answers }, null, 2)}\n`);
}

main();
