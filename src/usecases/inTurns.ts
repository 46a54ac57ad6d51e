import { setImmediate } from 'node:timers/promises';

/** A few ms of work where each item is a few µs of it. */
const AT_ONCE = 500;

/**
 * In a process that has just started the first item takes fifty times as long as those that follow, the tenth five times:
 * tables are made when they are first asked for, and code is compiled when it has been run. A part is half of what is done.
 */
const COLD_PART = 0.5;

/** Goes through a list of any length and lets others have their turn in between: webhooks are answered in this very thread. */
export async function eachInTurns<T>(
	items: Iterable<T>,
	visit: (item: T, index: number) => void,
	atOnce = AT_ONCE,
): Promise<void> {
	let index = 0;
	let next = 1;
	for (const item of items) {
		if (index === next) {
			await setImmediate();
			next += Math.min(atOnce, Math.ceil(COLD_PART * index));
		}
		visit(item, index++);
	}
}

/** The same where something becomes of each. */
export async function mapInTurns<T, R>(
	items: Iterable<T>,
	map: (item: T, index: number) => R,
	atOnce = AT_ONCE,
): Promise<R[]> {
	const mapped: R[] = [];
	await eachInTurns(items, (item, index) => mapped.push(map(item, index)), atOnce);
	return mapped;
}
