import { setImmediate } from 'node:timers/promises';
import { mapInTurns } from '../../src/usecases/inTurns';

describe('A list of any length', () => {
	it('is gone through in its order, and lets others have their turn in between', async () => {
		const seen: number[] = [];
		let [done, isOver] = [0, false];
		const others = (async () => {
			while (!isOver) {
				seen.push(done);
				await setImmediate();
			}
		})();
		const doubled = await mapInTurns(
			Array.from({ length: 2_500 }, (_, index) => index),
			(value) => {
				done++;
				return 2 * value;
			},
		);
		isOver = true;
		await others;
		expect(doubled).toEqual(Array.from({ length: 2_500 }, (_, index) => 2 * index));
		// The first ones, which are met cold, one by one, and then ever more.
		const cold = [0, 1, 2, 3, 5, 8, 12, 18, 27, 41, 62, 93, 140, 210, 315, 473, 710, 1_065];
		expect(new Set(seen)).toEqual(new Set([...cold, 1_565, 2_065]));
	});
});
