import { join } from 'node:path';
import { describeRace } from '../store/describeRace';
import { runRace } from '../store/runRace';
import { event, HOUR, NOON, openBench } from './engineOnMemory';
import { CAP, PEOPLE, type ReservationJob, type Sending } from './reservationProcess';

async function race(job: ReservationJob, processes: number): Promise<Sending[]> {
	const printed = await runRace(join(__dirname, 'reservationProcess.ts'), job, processes);
	return printed.flatMap((lines) =>
		lines
			.trim()
			.split('\n')
			.flatMap((line) => JSON.parse(line) as Sending[]),
	);
}

const countByPerson = (sendings: readonly Sending[]): number[] =>
	PEOPLE.map((email) => sendings.filter(({ person }) => person === email).length);
const everybody = (count: number): number[] => PEOPLE.map(() => count);

describeRace(
	'eight processes that reserve messages to the same people under a cap',
	'are allowed exactly as many as the cap has left',
	async (place, raceOn) => {
		const store = await place.open('shop');
		const { engine } = await openBench({ store });
		await engine.recordEvents(
			PEOPLE.slice(0, -1).map((email) => ({ records: [event('signed_up', { identities: { email } })] })),
		);

		const held = await race({ place: raceOn, at: NOON, killedAfter: 3 }, 1);
		expect(countByPerson(held)).toEqual(everybody(3));
		const first = await race({ place: raceOn, at: NOON + 1 }, 8);
		expect(countByPerson(first)).toEqual(everybody(CAP - 3));

		// What was not confirmed has lapsed, be it that nobody sent it or that whoever did was killed.
		const second = await race({ place: raceOn, at: NOON + 2 * HOUR }, 3);
		const sent = first.filter(({ confirmed }) => confirmed);
		expect(countByPerson(second)).toEqual(countByPerson(sent).map((count) => CAP - count));
	},
);
