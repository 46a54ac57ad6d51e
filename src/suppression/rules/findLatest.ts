import type { Instant } from '../../lead/time';

/** The latest of these, until it is so long ago; 0 turns a rule off, also for what is dated in the future. */
export function findLatest(
	happened: readonly { at: Instant }[],
	withinMs: number,
	asOf: Instant,
): { since: Instant; until: Instant } | undefined {
	const since = Math.max(...happened.map(({ at }) => at));
	const until = since + withinMs;
	return withinMs > 0 && until > asOf ? { since, until } : undefined;
}
