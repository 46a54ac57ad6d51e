import { setImmediate } from 'node:timers/promises';
import type { LeadGroup } from '../../src/store/port/leads';
import { readEventsInTurns } from '../../src/usecases/training/readEventsInTurns';

describe('Whole histories of a page of leads', () => {
	it('are read in parts and in order, and others get their turn between two of them', async () => {
		const asked: number[] = [];
		const seen: number[] = [];
		const period = { until: 5 };
		const readEvents = jest.fn(async (groups: readonly LeadGroup[], _range: typeof period) => {
			asked.push(groups.length);
			return await Promise.resolve(groups.map(([id]) => [{ id }]));
		});
		let isOver = false;
		const others = (async () => {
			while (!isOver) {
				seen.push(asked.length);
				await setImmediate();
			}
		})();
		const groups = Array.from({ length: 60 }, (_, index): LeadGroup => [`lead${index}`]);
		const found = await readEventsInTurns({ readEvents: readEvents as never }, groups, period);
		isOver = true;
		await others;
		expect(asked).toEqual([25, 25, 10]);
		expect(found.map(([event]) => event?.id)).toEqual(groups.map(([id]) => id));
		expect(seen).toEqual(expect.arrayContaining([1, 2]));
		expect(readEvents.mock.calls[0]).toEqual([groups.slice(0, 25), period]);
	});
});
