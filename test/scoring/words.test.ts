import { ago, countOf, round, signed } from '../../src/scoring/words';

it.each([
	[0, 'just now'],
	[59_999, 'just now'],
	[60_000, '1 minute ago'],
	[7_199_999, '1 hour ago'],
	[47 * 3_600_000, '47 hours ago'],
	[48 * 3_600_000, '2 days ago'],
	[800 * 86_400_000, '800 days ago'],
])('calls %p ms "%s"', (ms, words) => {
	expect(ago(ms)).toBe(words);
});

it('writes numbers with two decimals at most, a point and a sign', () => {
	expect([round(1234.5), round(0.005), signed(2), signed(-2.456), signed(0)]).toEqual([
		'1234.5',
		'0.01',
		'+2',
		'-2.46',
		'+0',
	]);
});

it('uses the singular for what reads as one', () => {
	expect([countOf(1, 'day'), countOf(1.0001, 'day'), countOf(0, 'day'), countOf(2, 'person', 'people')]).toEqual([
		'1 day',
		'1 day',
		'0 days',
		'2 people',
	]);
});
