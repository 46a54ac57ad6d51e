import { setImmediate } from 'node:timers/promises';

/** A few ms of work where each item is a few µs of it. */
const AT_ONCE = 500;

/** In a process that has just started the first items take ten times as long as those that follow. */
const COLD_PART = 10;

/** Goes through a list of any length and lets others have their turn in between: webhooks are answered in this very thread. */
export async function eachInTurns<T>(
	items: Iterable<T>,
	visit: (item: T, index: number) => void,
	atOnce = AT_ONCE,
): Promise<void> {
	let index = 0;
	let some = Math.ceil(atOnce / COLD_PART);
	let next = some;
	for (const item of items) {
		if (index === next) {
			await setImmediate();
			some = Math.min(atOnce, 2 * some);
			next += some;
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
