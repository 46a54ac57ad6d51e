import { logLossOf } from '../../stats/logLoss';
import { meanWithError, toEffects, upliftGain, type MeanWithError } from '../../stats/upliftCurve';
import { chooseAttempt } from './chooseAttempt';
import { fitContact, predictContact, selectTrial, type TrialRows } from './fitContact';

export interface ContactRules {
	/** How much the columns may matter, in log-odds (one standard deviation), the least first. */
	readonly strengths: readonly number[];
	readonly folds: number;
}

/** How contacting is to be believed to differ from lead to lead, and what shows it on leads that were held back. */
export interface WeighedContact {
	/** 0: the same for everybody, as nothing more is beyond chance. */
	readonly strength: number;
	/** By how much ranking by uplift is above ranking by score, per lead and as the mean over all shares; of the strength tried last. */
	readonly gain?: MeanWithError;
	/** Of each person, told without them: how they are ranked, and what they say of the effect. */
	readonly uplifts: Float64Array;
	readonly effects: Float64Array;
}

/** The interval of the gain: 98 %, since each training asks again. `bench:uplift` counts the false claims. */
const SURE_ERRORS = 2.33;

/**
 * Chooses how much of the columns to believe by cross-validation, the least that nothing surely beats; and believes it only where
 * people who were held back show that ranking by it finds more than ranking by the score does, or that it tells effects more closely than one effect for all. On a campaign that
 * worked alike for all, columns taken at their word were worse than the score in 20 of 20 halves.
 */
export function weighContact(trial: TrialRows, main: number, { strengths, folds }: ContactRules): WeighedContact {
	const parts = dealParts(trial, folds);
	const attempts = [0, ...strengths].map((strength) => ({
		strength,
		...crossFit(trial, { main, columns: strength }, parts),
	}));
	const [same, ...others] = attempts as [Attempt, ...Attempt[]];
	const persons = Int32Array.from(trial.labels, (_, person) => person);
	const chosen = chooseAttempt([same, ...others], persons);
	const effects = toEffects({ treated: trial.contacted, outcomes: trial.labels, expected: same.expected });
	if (chosen === same) return { strength: 0, uplifts: same.uplifts, effects };
	const gain = upliftGain(chosen.uplifts, trial.logOdds, effects);
	const sharper = compareErrors(effects, chosen.uplifts, same.uplifts);
	const isSure = [gain, sharper].some(({ mean, error }) => mean > SURE_ERRORS * error);
	return { strength: isSure ? chosen.strength : 0, gain, uplifts: isSure ? chosen.uplifts : same.uplifts, effects };
}

/**
 * By how much effects are told more closely than by another. The score may rank people just as their uplift does, and still not
 * say that contacting drives some of them off.
 */
function compareErrors(effects: Float64Array, uplifts: Float64Array, others: Float64Array): MeanWithError {
	return meanWithError(
		effects.map((effect, i) => (effect - (others[i] ?? Number.NaN)) ** 2 - (effect - (uplifts[i] ?? Number.NaN)) ** 2),
	);
}

interface Attempt {
	strength: number;
	losses: number[];
	uplifts: Float64Array;
	expected: Float64Array;
}

/** Each part told by a fit on the others. */
function crossFit(
	trial: TrialRows,
	belief: { main: number; columns: number },
	parts: readonly (readonly number[])[],
): Omit<Attempt, 'strength'> {
	const count = trial.labels.length;
	const losses = new Array<number>(count);
	const uplifts = new Float64Array(count);
	const expected = new Float64Array(count);
	for (const part of parts) {
		const rest = parts.filter((other) => other !== part).flat();
		const fit = fitContact(selectTrial(trial, rest), belief);
		const predicted = predictContact(selectTrial(trial, part), fit);
		part.forEach((person, k) => {
			losses[person] = logLossOf(trial.labels[person] ?? Number.NaN, predicted.chances[k] ?? Number.NaN);
			uplifts[person] = predicted.uplifts[k] ?? Number.NaN;
			expected[person] = predicted.expected[k] ?? Number.NaN;
		});
	}
	return { losses, uplifts, expected };
}

/** Deals people out in turn, those of each group and answer by themselves: parts are alike, and no random number is needed. */
function dealParts({ labels, contacted }: TrialRows, folds: number): number[][] {
	const parts = Array.from({ length: folds }, (): number[] => []);
	const dealt = new Map<string, number>();
	for (let person = 0; person < labels.length; person++) {
		const kind = `${contacted[person]}/${labels[person]}`;
		const place = dealt.get(kind) ?? 0;
		dealt.set(kind, place + 1);
		parts[place % folds]?.push(person);
	}
	return parts;
}
