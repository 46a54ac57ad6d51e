import { writeSync } from 'node:fs';
import { createEngine, openPostgresStore, openSqliteStore, suppressionRulesSchema } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import type { RacePlace } from '../store/raceProcess';
import { DAY, HOUR } from './engineOnMemory';

export const CAP = 10;
/** The last of them is on record nowhere. */
export const PEOPLE = ['ada', 'bob', 'cyd', 'new'].map((name) => `${name}@shop.example`);
const ASKS = 8;

export interface ReservationJob {
	place: RacePlace;
	at: number;
	/** It is killed when it has reserved so many for each of them, and has confirmed none. */
	killedAfter?: number;
}

/** What a process had allowed, and whether it was sent. */
export interface Sending {
	person: string;
	confirmed: boolean;
}

/**
 * A process of its own that reserves messages to everybody, in an order and in batches drawn from its seed, and confirms
 * half of those allowed: `reservationProcess.ts <job as JSON> <seed>` prints a line of sendings after each batch.
 */
async function main({ place, at, killedAfter }: ReservationJob, seed: number): Promise<void> {
	const store = 'sqlite' in place ? await openSqliteStore(place.sqlite) : await openPostgresStore(place.postgres);
	const engine = createEngine({ store, clock: () => at + seed });
	const rules = suppressionRulesSchema.parse({
		frequencyCaps: [{ channel: 'any', max: CAP, perMs: DAY }],
		coolDownMs: { email: 0 },
	});
	const random = seededRandom(seed);
	const message = { channel: 'email', purpose: 'marketing' } as const;
	const asks = PEOPLE.flatMap((person) =>
		Array.from({ length: killedAfter ?? ASKS }, () => ({ person, place: random() })),
	).sort((a, b) => a.place - b.place);
	while (asks.length > 0) {
		const batch = asks
			.splice(0, 1 + Math.floor(random() * 6))
			.map(({ person }) => ({ person, identities: [{ kind: 'email', namespace: '', value: person } as const] }));
		const answers = await engine.checkSuppression(
			batch.map(({ identities }) => ({ identities, ...message, rules, reserveForMs: HOUR })),
		);
		const sendings = batch.flatMap(({ person, identities }, index) => {
			const answer = answers[index];
			if (answer?.ok !== true) throw answer?.error ?? new Error('no answer');
			const reservation = answer.value.reservation?.id;
			return reservation === undefined
				? []
				: [{ person, who: { identities }, reservation, confirmed: killedAfter === undefined && random() < 0.5 }];
		});
		const sent = sendings.filter(({ confirmed }) => confirmed);
		await engine.recordContacts(
			sent.map(({ who, reservation }) => ({
				who,
				...message,
				reservation,
				id: `message for ${reservation}`,
				source: 'test',
			})),
		);
		writeSync(1, `${JSON.stringify(sendings.map(({ person, confirmed }): Sending => ({ person, confirmed })))}\n`);
	}
	if (killedAfter !== undefined) process.kill(process.pid, 'SIGKILL');
	await engine.close();
}

const [job = '', seed] = process.argv.slice(2);
if (require.main === module) void main(JSON.parse(job) as ReservationJob, Number(seed));
