import { meanWithError, toEffects, upliftCurve, upliftGain } from '../../src/stats/upliftCurve';
import reference from '../reference/uplift.json';

const { trial, ranking, other } = reference;
const effects = toEffects(trial);

describe('what each member says of the effect', () => {
	it('is as the reference has it', () => {
		effects.forEach((effect, i) => expect(effect).toBeCloseTo(reference.effects[i] ?? NaN, 12));
	});

	it('has the difference of both groups as its mean, whatever was expected of all', () => {
		const flat = toEffects({ ...trial, expected: trial.treated.map(() => 0) });
		const rateOf = (group: number): number => {
			const outcomes = trial.outcomes.filter((_, i) => trial.treated[i] === group);
			return outcomes.reduce((sum, y) => sum + y, 0) / outcomes.length;
		};
		expect(meanWithError(flat).mean).toBeCloseTo(rateOf(1) - rateOf(0), 12);
		const shifted = toEffects({ ...trial, expected: trial.treated.map(() => 0.25) });
		expect(meanWithError(shifted).mean).toBeCloseTo(rateOf(1) - rateOf(0), 12);
		expect(meanWithError(shifted).error).toBeLessThan(meanWithError(flat).error);
	});
});

describe('an uplift curve', () => {
	it('is as the reference has it, with members that tie', () => {
		const shares = reference.curve.map(({ share }) => share);
		upliftCurve(ranking, effects, shares).forEach((point, k) => {
			expect(point.mean).toBeCloseTo(reference.curve[k]?.mean ?? NaN, 12);
			expect(point.error).toBeCloseTo(reference.curve[k]?.error ?? NaN, 12);
		});
	});

	it('ends at the mean effect whatever the ranking, and is the line of chance where all tie', () => {
		const mean = meanWithError(effects).mean;
		expect(upliftCurve(other, effects, [1])[0]?.mean).toBeCloseTo(mean, 12);
		const tied = ranking.map(() => 1);
		expect(upliftCurve(tied, effects, [0.3])[0]?.mean).toBeCloseTo(0.3 * mean, 12);
	});

	it('lies above another by the gain of the reference, and below it the other way round', () => {
		const gain = upliftGain(ranking, other, effects);
		expect(gain.mean).toBeCloseTo(reference.gain.mean, 12);
		expect(gain.error).toBeCloseTo(reference.gain.error, 12);
		expect(upliftGain(other, ranking, effects).mean).toBeCloseTo(-gain.mean, 12);
		expect(upliftGain(ranking, ranking, effects)).toEqual({ mean: 0, error: 0 });
	});
});
