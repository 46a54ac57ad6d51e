/** Runs one piece of work after another, in the order they came; a failed one doesn't stop those behind it. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const answer = last.then(work);
		last = answer.then(ignore, ignore);
		return answer;
	};
}

/** The one who asked gets the outcome; the queue only needs to know that it is there. */
function ignore(): void {}
