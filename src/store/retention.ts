import { EXPIRING_KINDS, type ExpiringKind, type Horizons } from './port/retention';

/** Removes each kind that has a horizon, in the port's order: an event's ID is kept before old IDs go. Counts what went. */
export async function removeExpired(
	horizons: Horizons,
	remove: (kind: ExpiringKind, before: number) => Promise<number>,
): Promise<Record<ExpiringKind, number>> {
	const removed: Record<ExpiringKind, number> = {
		events: 0,
		history: 0,
		scores: 0,
		tiers: 0,
		contacts: 0,
		moments: 0,
		traits: 0,
	};
	await Promise.all(
		EXPIRING_KINDS.map(async (kind) => {
			const before = horizons[kind];
			if (before !== undefined) removed[kind] = await remove(kind, before);
		}),
	);
	return removed;
}
