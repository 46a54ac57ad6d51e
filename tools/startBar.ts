import { SingleBar } from 'cli-progress';

export interface Bar {
	update(done: number): void;
	stop(): void;
}

/** A progress bar on stderr, and only where that is a terminal: standard output is left to the answer. */
export function startBar(what: string, total: number): Bar {
	const bar = new SingleBar({
		stream: process.stderr,
		format: '{what} {bar} {value}/{total} · {eta_formatted} left',
		barCompleteChar: '█',
		barIncompleteChar: '░',
		hideCursor: true,
	});
	bar.start(total, 0, { what });
	return {
		update: (done) => bar.update(done),
		stop: () => bar.stop(),
	};
}
