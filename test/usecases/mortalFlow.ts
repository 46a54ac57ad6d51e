import { createEngine, type Moment, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';

class Killed extends Error {}

/** A process that ends at a step of its store: what it had not written by then is not written. */
function mortal(store: LeadStore, mayGoOn: () => boolean): LeadStore {
	const guard = async <T>(work: () => Promise<T>): Promise<T> => {
		if (!mayGoOn()) throw new Killed();
		const answer = await work();
		// After the commit, before the process hears of it.
		if (!mayGoOn()) throw new Killed();
		return answer;
	};
	return {
		read: async (work) => await guard(async () => await store.read(work)),
		write: async (work) => await guard(async () => await store.write(work)),
		describe: async () => await store.describe(),
		close: async () => await store.close(),
	};
}

export interface HandedOn {
	kind: string;
	key: string;
	email: string;
	at: number;
	moment: Moment;
}

/** A workflow that is started by moments, in processes that may be killed at any step. */
export class MortalFlow {
	readonly handedOn: HandedOn[] = [];
	kills = 0;
	readonly #clock: () => number;
	/** n8n's own second fence: a key that has been run is not run again. */
	readonly #run = new Set<string>();

	constructor(clock: () => number) {
		this.#clock = clock;
	}

	/** What a process does in one tick, for so many steps. Says whether it came to the end. */
	async look(store: LeadStore, questions: readonly WatchQuestion[], stepsLeft: number): Promise<boolean> {
		const step = (): void => {
			if (stepsLeft-- <= 0) throw new Killed();
		};
		const engine = createEngine({ store: mortal(store, () => stepsLeft-- > 0), clock: this.#clock });
		try {
			for (const question of questions) {
				for (const moment of await engine.takeMoments(question)) {
					step();
					this.#start(moment);
					step();
					await engine.settleMoments([moment.key]);
				}
			}
			return true;
		} catch (error) {
			if (!(error instanceof Killed)) throw error;
			this.kills++;
			return false;
		}
	}

	#start(moment: Moment): void {
		const { key, kind, scored } = moment;
		if (!this.#run.has(key))
			this.handedOn.push({ kind, key, email: scored?.identities.email ?? '', at: this.#clock(), moment });
		this.#run.add(key);
	}
}
