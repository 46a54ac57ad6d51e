import { compact } from '../../compact';
import { dayOf } from '../../lead/time';
import type { ExpiringKind, RetentionWriter } from '../port/retention';
import { removeExpired } from '../retention';
import { byTraitTime, toTraitPoint } from '../traitRuns';
import type { MemoryTables } from './memoryTables';

export function bindRetention(tables: MemoryTables): RetentionWriter {
	const { events, expiredEvents, eventDays, pasts, scores, tierChanges, contacts, moments, traits } = tables;

	const removeBefore: Record<ExpiringKind, (leadId: string, before: number) => number> = {
		events: (leadId, before) => {
			const gone = events.owned(leadId).filter(({ occurredAt }) => occurredAt < before);
			for (const { id, occurredAt } of gone) {
				events.remove(id);
				expiredEvents.add({ id, leadId, occurredAt });
			}
			return gone.length;
		},
		history: (leadId, before) => {
			expiredEvents.removeOwnedWhere(leadId, ({ occurredAt }) => occurredAt < before);
			pasts.removeOwnedWhere(leadId, ({ firstDay }) => firstDay < dayOf(before));
			return eventDays.removeOwnedWhere(leadId, ({ day }) => day < dayOf(before));
		},
		scores: (leadId, before) =>
			scores.removeOwnedWhere(
				leadId,
				({ asOf, model }, all) => asOf < before && all.some((later) => later.model === model && later.asOf > asOf),
			),
		tiers: (leadId, before) =>
			tierChanges.removeOwnedWhere(leadId, (change, all) => {
				const { tierSet, since } = change;
				const ofSet = all.filter((other) => other.tierSet === tierSet);
				const newest = ofSet.reduce((last, other) => (other.since >= last.since ? other : last));
				return since < before && change !== newest;
			}),
		contacts: (leadId, before) => contacts.removeOwnedWhere(leadId, ({ at }) => at < before),
		moments: (leadId, before) => moments.removeOwnedWhere(leadId, ({ at }) => at < before),
		traits: (leadId, before) =>
			traits.removeOwnedWhere(leadId, (trait, all) => {
				const point = toTraitPoint(trait);
				return all.some(
					(later) =>
						later.name === trait.name &&
						later.occurredAt < before &&
						later.receivedAt < before &&
						byTraitTime(toTraitPoint(later), point) > 0,
				);
			}),
	};
	return {
		expireRecords: async (horizons, { afterId, limit }) => {
			const page = tables.leads.page(compact({ afterId, limit })).map(({ id }) => id);
			const removed = await removeExpired(horizons, async (kind, before) =>
				page.reduce((count, leadId) => count + removeBefore[kind](leadId, before), 0),
			);
			const { moments: momentsFrom } = horizons;
			if (afterId === undefined && momentsFrom !== undefined)
				for (const { id, leadId, at } of moments.all())
					if (leadId === undefined && at < momentsFrom) removed.moments += Number(moments.remove(id));
			return compact({ removed, lastId: page.length === limit ? (page.at(-1) ?? afterId ?? '') : undefined });
		},
	};
}
