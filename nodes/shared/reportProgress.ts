import { clock } from './clock';
import { hints } from './hints';
import type { Batch } from './operation';

/** A line in n8n's log after so many: a long run shows that it goes on, a short one stays silent. */
const LOG_EVERY = 5_000;

export interface Progress {
	/** How many are done by now. */
	at(done: number): void;
	/** What a long run says at its end: how much it was, and how long it took. */
	end(): void;
}

/** Progress through `what`, leads for instance, of which there are `total` where that is known beforehand. */
export function reportProgress({ context }: Pick<Batch, 'context'>, what: string, total?: number): Progress {
	const begun = clock.now();
	let [done, logged] = [0, 0];
	return {
		at: (count) => {
			done = count;
			if (count - logged < LOG_EVERY) return;
			logged = count;
			context.logger.info(`Lead Scoring: ${hints.progress(count, what, total)}`);
		},
		end: () => {
			if (logged === 0) return;
			const seconds = Math.max(1, Math.round((clock.now() - begun) / 1_000));
			context.addExecutionHints({ message: hints.took(done, what, seconds), location: 'outputPane', type: 'info' });
		},
	};
}
