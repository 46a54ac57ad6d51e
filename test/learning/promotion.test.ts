import { decidePromotion } from '../../src/learning/judge/promotion';

const rules = { minimumPerClass: 3, resamples: 200, coverage: 0.9, seed: 0 };
const passedBy = (contest: Parameters<typeof decidePromotion>[0], asked = rules) =>
	Object.fromEntries(decidePromotion(contest, asked).checks.map(({ name, passed }) => [name, passed]));

/** Leads with one row each, every other a buyer; the champion gives everybody one half. */
function contest(rows: number, challengerOf: (label: number, row: number) => number, leadOf = (row: number) => row) {
	const labels = Array.from({ length: rows }, (_, row) => row % 2);
	return {
		leads: Int32Array.from(labels, (_, row) => leadOf(row)),
		labels,
		champion: labels.map(() => 0.5),
		challenger: labels.map(challengerOf),
	};
}
/** Right for three rows of four, wrong for the fourth. */
const mostlyRight = (label: number, row: number) => ((label === 1) === row % 8 > 1 ? 0.6 : 0.4);

test('a challenger that is surely better is promoted, and all checks say so', () => {
	const decision = decidePromotion(contest(400, mostlyRight), rules);
	expect(decision.promote).toBe(true);
	expect(decision.interval?.low).toBeGreaterThan(0);
	expect(decision.checks.every(({ passed }) => passed)).toBe(true);
});

test('T17: one whose gain is above zero, but with an interval across zero, is not', () => {
	const asMuchByLuck = contest(8, mostlyRight);
	const { promote, gain, interval, checks } = decidePromotion(asMuchByLuck, rules);
	expect(gain).toBeGreaterThan(0);
	expect(interval?.low).toBeLessThan(0);
	expect(interval?.high).toBeGreaterThan(0);
	expect(promote).toBe(false);
	expect(checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['beyond chance']);
});

test('many rows of few leads are as few leads: what one lead likes is no proof', () => {
	const everyRowALead = contest(400, mostlyRight);
	expect(decidePromotion(everyRowALead, rules).promote).toBe(true);
	// Rows of a kind are of one lead: eight leads in all, two of them against the challenger.
	expect(passedBy(contest(400, mostlyRight, (row) => row % 8))).toEqual({
		'enough outcomes': true,
		'lower log loss': true,
		'beyond chance': false,
	});
});

test('too few of either class keep the champion, however large the gain', () => {
	const sure = contest(400, (label) => (label === 1 ? 0.9 : 0.1));
	expect(decidePromotion(sure, { ...rules, minimumPerClass: 200 }).promote).toBe(true);
	expect(passedBy(sure, { ...rules, minimumPerClass: 201 })).toEqual({
		'enough outcomes': false,
		'lower log loss': true,
		'beyond chance': true,
	});
});

test('without any outcome it is too early to say, which is no number', () => {
	const { promote, checks } = decidePromotion(contest(0, mostlyRight), rules);
	expect(promote).toBe(false);
	expect(checks.slice(1).map(({ because }) => because)).toEqual([
		'too early to say: no outcomes to compare yet',
		'too early to say: no outcomes to compare yet',
	]);
});

describe('all leads, the older ones left out in turn', () => {
	const all = contest(400, mostlyRight);

	test('carry a promotion where the newest are too few for one', () => {
		const newest = contest(8, mostlyRight);
		expect(decidePromotion(newest, { ...rules, minimumPerClass: 30 }).promote).toBe(false);
		expect(decidePromotion(newest, { ...rules, minimumPerClass: 30 }, all).promote).toBe(true);
	});

	test('carry none against the newest, who say surely otherwise', () => {
		const newest = contest(100, (label, row) => 1 - mostlyRight(label, row));
		const { promote, checks } = decidePromotion(newest, rules, all);
		expect(promote).toBe(false);
		expect(checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['newest leads agree']);
	});

	test('have to be ten of either answer', () => {
		const nearly = (label: number, row: number) => ((label === 1) === row % 18 > 0 ? 0.7 : 0.3);
		expect(decidePromotion(contest(2, nearly), { ...rules, minimumPerClass: 30 }, contest(18, nearly)).promote).toBe(
			false,
		);
		expect(decidePromotion(contest(2, nearly), { ...rules, minimumPerClass: 30 }, contest(20, nearly)).promote).toBe(
			true,
		);
	});

	test('are not asked where the newest alone are enough and they are not, as after a scorecard has just learned', () => {
		const [few, enough] = [contest(18, mostlyRight), contest(400, mostlyRight)];
		const names = (newest: Parameters<typeof decidePromotion>[0]) =>
			decidePromotion(newest, { ...rules, minimumPerClass: 30 }, few).checks.map(({ name }) => name);
		expect(names(enough)).not.toContain('newest leads agree');
		expect(names(few)).toContain('newest leads agree');
	});

	test('weigh what they say: a row that stands for many counts as many', () => {
		const right = contest(40, () => 0.5);
		const challenger = right.labels.map((label, row) => ((label === 1) === row < 20 ? 0.7 : 0.3));
		const gainBy = (rowWeights: number[]) => decidePromotion(right, rules, { ...right, challenger, rowWeights }).gain!;
		expect(gainBy(right.labels.map((_, row) => (row < 20 ? 10 : 1)))).toBeGreaterThan(0);
		expect(gainBy(right.labels.map((_, row) => (row < 20 ? 1 : 10)))).toBeLessThan(0);
	});
});
