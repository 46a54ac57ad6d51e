import { findStanding, type Standing } from '../../experiments/findStanding';
import { isRunning, type Holdout } from '../../lead/holdout';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';

/** Where people stand in the running holdout; nothing where none is running. */
export interface HoldoutStandings {
	readonly holdout: Holdout;
	/** By the ID of the surviving lead. */
	readonly standings: ReadonlyMap<string, Standing>;
}

export async function readStandings(
	view: StoreView,
	holdout: Holdout | undefined,
	groups: readonly LeadGroup[],
): Promise<HoldoutStandings | undefined> {
	if (!isRunning(holdout)) return undefined;
	const exposures: StoredExposure[][] = await view.readExposures(groups);
	const standings = groups.map(
		(group, index) => [group[0], findStanding(holdout, group, exposures[index] ?? [])] as const,
	);
	return { holdout, standings: new Map(standings) };
}
