import { EngineError } from '../../src/errors';
import { listEncodedColumns } from '../../src/learning/encodedColumns';
import { fitModel, type PriorTerm } from '../../src/learning/fitModel';
import { learnedModelSchema } from '../../src/learning/learnedModel';
import { predictLogOdds, predictProbabilities, predictStandardErrors } from '../../src/learning/predict';
import { logLoss } from '../../src/stats/logLoss';
import { logit } from '../../src/stats/logit';
import { makeLeads } from './someLeads';

const leads = makeLeads(1500, 1);
const model = fitModel(leads);
const later = makeLeads(400, 2);

describe('an estimator that behaves', () => {
	test('learning and predicting change neither the rows nor the model', () => {
		const table = structuredClone(leads);
		const copy = structuredClone(model);
		fitModel(deepFreeze(table));
		predictProbabilities(deepFreeze(copy), deepFreeze(later.rows));
		expect(table).toEqual(leads);
		expect(copy).toEqual(model);
	});

	test('the same rows give the same model', () => {
		expect(fitModel(leads)).toEqual(model);
	});

	test('the order of features does not matter', () => {
		const reversed = leads.rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
		expect(fitModel({ ...leads, rows: reversed })).toEqual(model);
	});

	test('the order of rows does not matter beyond rounding', () => {
		const turned = fitModel({ rows: leads.rows.toReversed(), labels: leads.labels.toReversed() });
		const expected = predictLogOdds(model, later.rows);
		predictLogOdds(turned, later.rows).forEach((z, i) => expect(z).toBeCloseTo(expected[i]!, 6));
	});

	test('a model that went through JSON predicts the same', () => {
		const parsed = learnedModelSchema.parse(JSON.parse(JSON.stringify(model)));
		expect(predictProbabilities(parsed, later.rows)).toEqual(predictProbabilities(model, later.rows));
		expect(predictStandardErrors(parsed, later.rows)).toEqual(predictStandardErrors(model, later.rows));
	});

	test('a row is predicted the same alone as among others', () => {
		expect(predictLogOdds(model, [later.rows[7]!])[0]).toBe(predictLogOdds(model, later.rows)[7]);
	});

	test('unseen categories, new features and missing ones survive', () => {
		const odd = [{ country: 'Atlantis' }, { visits: 3, brandNew: 'x' }, {}, { visits: 'not a number', country: null }];
		expect(predictProbabilities(model, odd).every((p) => p > 0 && p < 1)).toBe(true);
	});

	test.each([NaN, Infinity, -Infinity])('a feature that is %p is an error that names it', (visits) => {
		expect(() => predictProbabilities(model, [{ visits }])).toThrow(
			expect.objectContaining({ code: 'field-invalid', field: 'visits' }),
		);
		expect(() => fitModel({ rows: [{ visits }], labels: [1] })).toThrow(EngineError);
	});
});

describe('what is learned', () => {
	test('a value never sent is not the value 0', () => {
		const labels = leads.rows.map((row) => (row['spent'] === null ? 1 : 0));
		const [unknown, nothing] = predictProbabilities(fitModel({ rows: leads.rows, labels }), [
			{ ...leads.rows[0]!, spent: null },
			{ ...leads.rows[0]!, spent: 0 },
		]);
		expect(unknown).toBeGreaterThan(0.9);
		expect(nothing).toBeLessThan(0.1);
	});

	test('a joint effect is found, and only where there is one', () => {
		expect(model.encoding.pairs.map(({ first, second }) => [first.name, second.name])).toEqual([['onPhone', 'sale']]);
	});

	test('chances on later leads are close to the true ones', () => {
		const loss = logLoss(later.labels, predictProbabilities(model, later.rows));
		expect(loss).toBeLessThan(logLoss(later.labels, later.chances) + 0.02);
	});

	test('about as many true log-odds lie inside the 90 % interval as should', () => {
		const z = predictLogOdds(model, later.rows);
		const errors = predictStandardErrors(model, later.rows);
		const inside = later.chances.filter((chance, i) => Math.abs(logit(chance) - z[i]!) < 1.645 * errors[i]!).length;
		expect(inside / later.rows.length).toBeGreaterThan(0.75);
	});

	test('every coefficient is a line that can be named', () => {
		const lines = listEncodedColumns(model.encoding).map(({ feature, level }) => `${feature} ${level ?? ''}`);
		expect(lines).toHaveLength(model.coefficients.length);
		expect(new Set(lines).size).toBe(lines.length);
	});

	test('a feature that tells the answer outright converges and is believed', () => {
		const told = fitModel({ rows: leads.labels.map((y) => ({ told: y })), labels: leads.labels });
		const [yes, no] = predictProbabilities(told, [{ told: 1 }, { told: 0 }]);
		expect(yes).toBeGreaterThan(0.99);
		expect(no).toBeLessThan(0.01);
	});
});

describe('the marketer’s points as prior', () => {
	const term = (learn: PriorTerm['learn']): PriorTerm => ({ feature: 'visits', weight: 0.4, learn });
	const rows = leads.rows.map(({ visits }) => ({ visits: visits as number }));
	const visitsWeight = (priorTerm: PriorTerm, labels: number[], count = rows.length) => {
		const fit = fitModel(
			{ rows: rows.slice(0, count), labels: labels.slice(0, count) },
			{ intercept: -3, terms: [priorTerm] },
		);
		return fit.coefficients[1]!;
	};

	test('without outcomes a lead has exactly the marketer’s points', () => {
		const untrained = fitModel({ rows: [], labels: [] }, { intercept: -3, terms: [term('freely')] });
		expect([...predictLogOdds(untrained, [{ visits: 5 }, { visits: 0 }, {}])]).toEqual([-1, -3, -3]);
		expect(predictProbabilities(untrained, [{ visits: 5 }])[0]).toBeCloseTo(1 / (1 + Math.E), 6);
	});

	test('outcomes move the points further the more there are', () => {
		const against = rows.map(({ visits }, i) => (visits > 5 ? 0 : i % 3 === 0 ? 1 : 0));
		const [none, few, many] = [0, 5, 1500].map((count) => 0.4 - visitsWeight(term('freely'), against, count));
		expect(none).toBe(0);
		expect(few).toBeGreaterThan(0);
		expect(many).toBeGreaterThan(few!);
	});

	test('a fixed term stays, a term never negative stops at zero', () => {
		const against = rows.map(({ visits }) => (visits > 3 ? 0 : 1));
		expect(visitsWeight(term('never'), against)).toBe(0.4);
		expect(visitsWeight(term('never negative'), against)).toBe(0);
		expect(
			visitsWeight(
				{ ...term('never positive'), weight: -0.1 },
				against.map((y) => 1 - y),
			),
		).toBe(0);
	});

	test('one chatty lead counts as one', () => {
		const quiet = leads.rows.slice(0, 300);
		const labels = leads.labels.slice(0, 300);
		const chatty = fitModel({
			rows: [...quiet, ...new Array(9).fill(quiet[0]!)],
			labels: [...labels, ...new Array(9).fill(labels[0]!)],
			rowWeights: [0.1, ...new Array(299).fill(1), ...new Array(9).fill(0.1)],
		});
		// Bins may differ by the repeated rows; the chance of that lead must not.
		const [once] = predictLogOdds(fitModel({ rows: quiet, labels }), [quiet[0]!]);
		expect(predictLogOdds(chatty, [quiet[0]!])[0]).toBeCloseTo(once!, 0);
	});
});

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
	return value;
}
