import { openSitting, type Sitting } from './sitWiring';
import { wirings } from './wirings';

/**
 * Workflows as people wire them, each with the right answer drawn first. Where nothing of ours stands between somebody who
 * said no and the sender, the wiring says so, and a hint tells of it where there is a step of ours afterwards.
 */
describe('However the steps are wired', () => {
	let sitting: Sitting;
	beforeAll(async () => {
		sitting = await openSitting();
	});
	afterAll(async () => await sitting.shut());

	it.each(wirings.map((wiring) => [wiring.name, wiring] as const))('%s', async (_, wiring) => {
		const { reach, recorded, hints } = await sitting.sit(wiring);
		expect(reach.map(String).sort()).toEqual([...wiring.reach].sort());
		if (wiring.recorded) expect(recorded.map(String).sort()).toEqual([...wiring.recorded].sort());
		if (wiring.hint !== undefined) expect(hints.join(' ')).toContain(wiring.hint);
	});
});
