import { RecentlyMade } from '../../src/sources/fallback/recentlyMade';

const objects = Array.from({ length: 1_000 }, (_, index) => ({ index }));

describe('What was made of objects', () => {
	it('is known of the last ones, and of no more than twice as many as it is for', () => {
		const made = new RecentlyMade<number>(10);
		for (const object of objects) made.set(object, object.index);
		const known = objects.filter((object) => made.get(object) !== undefined);
		expect(known.length).toBeGreaterThanOrEqual(10);
		expect(known.length).toBeLessThanOrEqual(20);
		expect(objects.slice(-10).map((object) => made.get(object))).toEqual([
			990, 991, 992, 993, 994, 995, 996, 997, 998, 999,
		]);
	});

	it('stays known as long as it is asked for, whatever else comes', () => {
		const made = new RecentlyMade<string>(10);
		const whole = {};
		made.set(whole, 'of all rows');
		for (const row of objects) {
			expect(made.get(whole)).toBe('of all rows');
			made.set(row, 'of a row');
		}
	});
});
