import { rateByContact } from '../../src/learning/judge/rateByContact';

const rows = {
	leads: [0, 0, 1, 2, 3, 1],
	labels: [1, 0, 0, 1, 0, 1],
	probabilities: [0.5, 0.9, 0.3, 0.2, 0.1, 0.9],
	contacted: [true, false, true, false, false, false],
};

test('each lead counts once, by its first row, in the group it was in then', () => {
	const { contacted, notContacted } = rateByContact(rows, 1);
	expect(contacted).toMatchObject({ reached: 1, leads: 2, value: 0.5, expected: 0.4 });
	expect(notContacted).toMatchObject({
		reached: 1,
		leads: 2,
		value: 0.5,
		expected: expect.closeTo(0.15, 12) as number,
	});
});

test('a group of few has no rate, one of none not even an expectation', () => {
	const { contacted, notContacted } = rateByContact({ ...rows, contacted: rows.contacted.map(() => false) }, 5);
	expect(contacted).toEqual({ verdict: 'too early to say', reached: 0, leads: 0, needed: 5 });
	expect(notContacted).toEqual({
		verdict: 'too early to say',
		reached: 2,
		leads: 4,
		needed: 1,
		expected: expect.closeTo(0.275, 12) as number,
	});
});

test('it says of itself that it is no effect', () => {
	expect(rateByContact(rows, 1).because).toMatch(/not the effect of contacting.*held out at random/);
});
