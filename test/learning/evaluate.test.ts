import { evaluate } from '../../src/learning/judge/evaluate';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

const rules = { minimumPerClass: 30, resamples: 100, coverage: 0.9, seed: 3 };
const random = seededRandom(12);
const logOdds = Array.from({ length: 120 }, () => random() * 4 - 2);
const answers = logOdds.map((z) => (random() < sigmoid(z) ? 1 : 0));

/** Every lead with so many looks, all of which say the same. */
function measuresOf(looks: number, leadOf = (lead: number, _look: number) => lead) {
	const each = answers.flatMap((label, lead) => Array.from({ length: looks }, (_, look) => ({ label, lead, look })));
	const evaluation = evaluate(
		{
			leads: Int32Array.from(each, ({ lead, look }) => leadOf(lead, look)),
			labels: each.map(({ label }) => label),
			probabilities: each.map(({ lead }) => sigmoid(logOdds[lead]!)),
		},
		rules,
	);
	if (evaluation.verdict === 'too early to say') throw new Error(evaluation.verdict);
	return evaluation.measures;
}

const widthOf = ({ interval }: { interval?: { low: number; high: number } }) => interval!.high - interval!.low;

test('ten looks at a lead that say the same are as sure as one', () => {
	const [once, tenTimes] = [measuresOf(1), measuresOf(10)];
	for (const name of ['logLoss', 'brier', 'auc'] as const) {
		expect(tenTimes[name].value).toBeCloseTo(once[name].value, 9);
		expect(tenTimes[name].interval!.low).toBeCloseTo(once[name].interval!.low, 9);
		expect(tenTimes[name].interval!.high).toBeCloseTo(once[name].interval!.high, 9);
	}
});

test('of ten leads each they would be surer', () => {
	const many = measuresOf(10, (lead, look) => 10 * lead + look);
	expect(widthOf(many.logLoss)).toBeLessThan(0.5 * widthOf(measuresOf(10).logLoss));
});
