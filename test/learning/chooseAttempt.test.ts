import { chooseAttempt } from '../../src/learning/fit/chooseAttempt';

const leads = [...new Array(20).keys()];
const simplest = { name: 'simplest', losses: leads.map(() => 0.5) };
/** Better by 0.1 for most leads, worse by 0.1 for the first so many. */
const better = (name: string, losers: number) => ({
	name,
	losses: leads.map((lead): number => (lead < losers ? 0.6 : 0.4)),
});
const choose = (others: { name: string; losses: number[] }[], of: number[] = leads) =>
	chooseAttempt([simplest, ...others], of).name;

test('what tells the next leads surely better is chosen', () => {
	expect(choose([better('other', 7)])).toBe('other');
});

test('what is better by less than one standard error is not worth more numbers', () => {
	expect(choose([better('other', 9)])).toBe('simplest');
});

test('an equal one is not better, nor a worse one', () => {
	expect(choose([{ name: 'equal', losses: simplest.losses }, better('worse', 20)])).toBe('simplest');
});

test('the rows of one lead count as one: a chatty lead decides nothing', () => {
	// Rows 5 to 19, all of one lead, gain; the five other leads lose.
	expect(
		choose(
			[better('other', 5)],
			leads.map((lead) => Math.min(lead, 5)),
		),
	).toBe('simplest');
});

test('the third has to be surely better than the second where that was chosen', () => {
	const third = { name: 'third', losses: better('third', 1).losses.with(19, 0.5) };
	expect(choose([third])).toBe('third');
	expect(choose([better('second', 2), third])).toBe('second');
	expect(choose([better('second', 5), better('third', 0)])).toBe('third');
});
