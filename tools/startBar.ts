import { SingleBar } from 'cli-progress';

export interface Bar {
	update(done: number): void;
	/** Goes on with another stretch of work. */
	restart(what: string, total: number): void;
	stop(): void;
}

/** A progress bar on stderr, and only where that is a terminal: standard output is left to the answer. */
export function startBar(what: string, total: number): Bar {
	const bar = new SingleBar({ stream: process.stderr, format: '{what} {bar} {value}/{total} · {eta_formatted} left', barCompleteChar: '█', barIncompleteChar: '░', hideCursor: true });
	bar.start(total, 0, { what });
	return {
		update: (done) => bar.update(done),
		restart: (other, otherTotal) => {
			bar.stop();
			bar.start(otherTotal, 0, { what: other });
		},
		stop: () => bar.stop(),
	};
}
