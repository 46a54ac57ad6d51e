import type { Instant } from '../lead/time';

interface Dated {
	at: Instant;
	receivedAt: Instant;
	/** What it is about, where several stand side by side. */
	subject?: string;
}

/** A release, or a consent given again. */
export type Ending = Dated;

/** When a refusal was made. A sender's clock may be ahead of ours, or wrong: what has arrived has happened. */
export function happenedAt({ at, receivedAt }: Dated): Instant {
	return Math.min(at, receivedAt);
}

/**
 * Whether a release ends a refusal. It ends what came before it, and never what was recorded after it: a release that
 * a clock ahead of ours dated months into the future must not end a refusal of the days between. At the same instant
 * the refusal stands, and a release from the future isn't one yet. Solving one support case says nothing of another; a
 * release that names no subject ends them all.
 */
export function ends(ending: Ending, refusal: Dated, asOf: Instant): boolean {
	return (
		ending.at <= asOf &&
		ending.at > happenedAt(refusal) &&
		ending.receivedAt >= refusal.receivedAt &&
		(ending.subject === undefined || ending.subject === refusal.subject)
	);
}
