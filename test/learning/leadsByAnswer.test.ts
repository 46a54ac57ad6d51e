import { evaluate } from '../../src/learning/judge/evaluate';
import { decidePromotion } from '../../src/learning/judge/promotion';
import { countLeadsByAnswer } from '../../src/learning/rows/leadsByAnswer';

const rules = { minimumPerClass: 30, resamples: 20, coverage: 0.9, seed: 0 };

/** One buyer and one who never buys, each looked at thirty times. */
const labels = Array.from({ length: 60 }, (_, row) => (row < 30 ? 1 : 0));
const leads = Int32Array.from(labels, (label) => label);
const sure = labels.map((label) => (label === 1 ? 0.9 : 0.1));

describe('outcomes are counted as leads', () => {
	it('a lead with snapshots of both answers counts once for each', () => {
		expect(countLeadsByAnswer([0, 0, 0, 1, 1], [1, 1, 0, 0, 0])).toEqual({ positives: 1, negatives: 2 });
		expect(countLeadsByAnswer([], [])).toEqual({ positives: 0, negatives: 0 });
	});

	it('one buyer with thirty snapshots is no verdict', () => {
		expect(evaluate({ leads, labels, probabilities: sure }, rules)).toEqual({
			verdict: 'too early to say',
			positives: 1,
			negatives: 1,
			needed: 29,
		});
		expect(evaluate({ leads: Int32Array.from(labels.keys()), labels, probabilities: sure }, rules)).toMatchObject({
			verdict: 'excellent',
			positives: 30,
		});
	});

	it('nor a promotion', () => {
		const half = labels.map(() => 0.5);
		const [enough] = decidePromotion({ leads, labels, champion: half, challenger: sure }, rules).checks;
		expect(enough).toEqual({
			name: 'enough outcomes',
			passed: false,
			because: '1 lead that did not reach it, 30 needed',
		});
	});
});
