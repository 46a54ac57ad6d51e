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
		// The first ones, which are read cold, in smaller parts.
		expect(new Set(seen)).toEqual(new Set([0, 50, 150, 350, 750, 1_250, 1_750, 2_250]));
	});
});
