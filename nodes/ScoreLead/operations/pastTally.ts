import { toIsoTime, type LeadAnswer, type Result } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

/** Counts what came of a history, answer by answer. */
export class PastTally {
	readonly #people = new Set<string>();
	#events = 0;
	#repeats = 0;
	#unsaid = 0;
	#first = Number.POSITIVE_INFINITY;
	#last = Number.NEGATIVE_INFINITY;

	add(answer: Result<LeadAnswer[]>): void {
		if (!answer.ok) return;
		for (const { leadId, event } of answer.value) {
			this.#people.add(leadId);
			this.#events++;
			if (event.duplicate) this.#repeats++;
			if (event.name === 'identify') this.#unsaid++;
			this.#first = Math.min(this.#first, event.occurredAt);
			this.#last = Math.max(this.#last, event.occurredAt);
		}
	}

	hint({ context }: Batch): void {
		const [events, repeats, unsaid] = [this.#events, this.#repeats, this.#unsaid];
		if (events > 0) {
			const period = { first: toDay(this.#first), last: toDay(this.#last) };
			const message = hints.past({ events, repeats, unsaid, people: this.#people.size, ...period });
			context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
		}
	}
}

function toDay(at: number): string {
	return toIsoTime(at).slice(0, 10);
}
