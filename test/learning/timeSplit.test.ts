import { splitByTime } from '../../src/learning/rows/timeSplit';

const shares = { fit: 0.6, calibrate: 0.2 };
/** Rows as lead numbers; each row's instant is its place unless given. */
const split = (leads: number[], asOf = leads.map((_, row) => row)) => splitByTime(leads, asOf, shares);
const rowsOf = (count: number, lead: number) => new Array<number>(count).fill(lead);

test('leads of one row each are dealt out by the time they came', () => {
	const { fit, calibrate, evaluate } = split([...new Array(10).keys()], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
	expect([fit, calibrate, evaluate]).toEqual([
		[4, 5, 6, 7, 8, 9],
		[2, 3],
		[0, 1],
	]);
});

test('a large lead falls into the part in which the middle of its rows lies', () => {
	const parts = (before: number, size: number) => {
		const leads = [...new Array(before).keys(), ...rowsOf(size, before)];
		const rest = Array.from({ length: 20 - leads.length }, (_, i) => before + 1 + i);
		const { fit, calibrate, evaluate } = split([...leads, ...rest]);
		return [fit, calibrate, evaluate].map((rows) => rows.includes(before)).indexOf(true);
	};
	// Of 20 rows 12 fit and 4 calibrate. It begins with row 10 and ends with row 17 or 12.
	expect(parts(10, 8)).toBe(1);
	expect(parts(10, 3)).toBe(0);
	// It begins among those that fit, and ends with the last of all.
	expect(parts(11, 9)).toBe(1);
	expect(parts(13, 7)).toBe(2);
	// The middle lies at the very border, which belongs to the later part.
	expect(parts(10, 4)).toBe(1);
});

test('all rows of a lead stay together, where its first row stands', () => {
	// Lead 0 came first and is seen until the end; it is as old as its first row.
	const { fit, evaluate } = split([0, 1, 2, 3, 4, 5, 6, 7, 8, 0]);
	expect(fit).toEqual([0, 1, 2, 3, 4, 9]);
	expect(evaluate).toEqual([7, 8]);
});

test('no rows make three empty parts', () => {
	expect(split([])).toEqual({ fit: [], calibrate: [], evaluate: [] });
});
