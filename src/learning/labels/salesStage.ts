import type { Instant } from '../../lead/time';
import { listReachedTargets, type OutcomeFact } from './targetOutcomes';

const SALES_STAGES = ['qualified', 'unqualified', 'won', 'lost'] as const;
/** What sales says of a lead, as it stands. */
export type SalesStage = (typeof SALES_STAGES)[number];

/**
 * The newest of what sales has said that still holds: not taken back, not reopened, not followed by another verdict on the
 * same deal. Undefined where nothing does, and most leads never reach a salesperson's desk.
 */
export function findSalesStage(outcomes: readonly OutcomeFact[], now: Instant): SalesStage | undefined {
	if (outcomes.length === 0) return undefined;
	const named = SALES_STAGES.filter((stage) => outcomes.some(({ name }) => name === stage));
	const standing = named.flatMap((stage) =>
		listReachedTargets(outcomes, stage, now)
			.filter(({ takenBack, until }) => !takenBack && until === Infinity)
			.map(({ at }) => ({ stage, at })),
	);
	return standing.reduce<(typeof standing)[number] | undefined>(
		(newest, each) => (newest === undefined || each.at >= newest.at ? each : newest),
		undefined,
	)?.stage;
}
