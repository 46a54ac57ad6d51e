import { monitorEventLoopDelay, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';

export interface Holds {
	/** By the clock on the wall: other processes of a busy machine are in it. */
	longestHoldMs: number;
	p99HoldMs: number;
	/** By the processor's clock of this thread: what was held by its own work alone. */
	longestHoldCpuMs: number;
	/** By the clock, collecting garbage within that hold. */
	ofItCollectingMs: number;
	/** By the clock: V8's longest collection, whatever else the hold did that it was a part of. */
	longestCollectionMs: number;
}

const TICK_MS = 1;

interface Hold {
	from: number;
	until: number;
	cpuMs: number;
}

/** Watches how long this thread's event loop is ever held up, until stopped. */
export function watchEventLoop(): { stop(): Holds } {
	const delay = monitorEventLoopDelay({ resolution: TICK_MS });
	const collections: PerformanceEntry[] = [];
	const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
	observer.observe({ entryTypes: ['gc'] });
	delay.enable();
	let [before, from] = [readCpuMs(), performance.now()];
	let longest: Hold = { from, until: from, cpuMs: 0 };
	const ticking = setInterval(() => {
		const [now, until] = [readCpuMs(), performance.now()];
		if (now - before > longest.cpuMs) longest = { from, until, cpuMs: now - before };
		[before, from] = [now, until];
	}, TICK_MS);
	return {
		stop: () => {
			clearInterval(ticking);
			delay.disable();
			collections.push(...observer.takeRecords());
			observer.disconnect();
			const within = collections.filter(({ startTime }) => startTime >= longest.from && startTime < longest.until);
			return {
				longestHoldMs: round(delay.max / 1e6),
				p99HoldMs: round(delay.percentile(99) / 1e6),
				longestHoldCpuMs: round(longest.cpuMs),
				ofItCollectingMs: round(within.reduce((sum, { duration }) => sum + duration, 0)),
				longestCollectionMs: round(collections.reduce((most, { duration }) => Math.max(most, duration), 0)),
			};
		},
	};
}

function readCpuMs(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1_000;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
