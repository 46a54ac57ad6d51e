import fc from 'fast-check';
import { sortFew } from '../src/sortFew';

test('A short list is sorted as any is, equal ones in their order', () => {
	const items = fc.array(fc.record({ by: fc.integer({ min: 0, max: 5 }), place: fc.nat() }), { maxLength: 30 });
	fc.assert(
		fc.property(items, (list) => {
			const byOne = (a: { by: number }, b: { by: number }): number => a.by - b.by;
			expect(sortFew([...list], byOne)).toEqual(list.toSorted(byOne));
		}),
	);
});
