import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Holds {
	/** By the clock on the wall: other processes of a busy machine are in it. */
	longestHoldMs: number;
	p99HoldMs: number;
	/** By the processor's clock of this thread: what was held by its own work alone. */
	longestHoldCpuMs: number;
}

const TICK_MS = 1;

/** Watches how long this thread's event loop is ever held up, until stopped. */
export function watchEventLoop(): { stop(): Holds } {
	const delay = monitorEventLoopDelay({ resolution: TICK_MS });
	delay.enable();
	let before = readCpuMs();
	let longestHoldCpuMs = 0;
	const ticking = setInterval(() => {
		const now = readCpuMs();
		longestHoldCpuMs = Math.max(longestHoldCpuMs, now - before);
		before = now;
	}, TICK_MS);
	return {
		stop: () => {
			clearInterval(ticking);
			delay.disable();
			return {
				longestHoldMs: round(delay.max / 1e6),
				p99HoldMs: round(delay.percentile(99) / 1e6),
				longestHoldCpuMs: round(longestHoldCpuMs),
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
