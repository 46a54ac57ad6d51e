import { dayOf } from '../../lead/time';
import type { ExpiringKind, RetentionWriter } from '../port/retention';
import { removeExpired } from '../retention';
import { compareText } from '../storedText';
import { byTraitTime } from '../traitRuns';
import type { MemoryTables } from './memoryTables';

export function bindRetention(tables: MemoryTables): RetentionWriter {
	const { events, expiredEvents, rollups, scores, tierChanges, contacts, traits } = tables;

	const removeBefore: Record<ExpiringKind, (leadId: string, before: number) => number> = {
		events: (leadId, before) => {
			const gone = events.owned(leadId).filter(({ occurredAt }) => occurredAt < before);
			for (const { id, occurredAt } of gone) {
				events.remove(id);
				expiredEvents.add(id, { id, leadId, occurredAt });
			}
			return gone.length;
		},
		history: (leadId, before) => {
			expiredEvents.removeWhere((event) => event.leadId === leadId && event.occurredAt < before);
			return rollups.removeWhere((day) => day.leadId === leadId && day.rollup.day < dayOf(before));
		},
		scores: (leadId, before) => {
			const newest = new Map(
				scores
					.owned(leadId)
					.sort((a, b) => a.asOf - b.asOf)
					.map(({ model, asOf }) => [model, asOf]),
			);
			return scores.removeWhere(
				({ leadId: owner, model, asOf }) => owner === leadId && asOf < before && asOf !== newest.get(model),
			);
		},
		tiers: (leadId, before) => {
			const changes = tierChanges.ownedWithKeys(leadId).sort(([, a], [, b]) => a.since - b.since);
			const newest = new Map(changes.map(([key, { tierSet }]) => [tierSet, key]));
			const gone = changes.filter(([key, { tierSet, since }]) => since < before && newest.get(tierSet) !== key);
			return gone.filter(([key]) => tierChanges.remove(key)).length;
		},
		contacts: (leadId, before) => contacts.removeWhere((contact) => contact.leadId === leadId && contact.at < before),
		traits: (leadId, before) => {
			const known = traits
				.owned(leadId)
				.filter(({ occurredAt, receivedAt }) => occurredAt < before && receivedAt < before);
			return traits.removeWhere(
				(value) =>
					value.leadId === leadId && known.some((later) => later.name === value.name && byTraitTime(later, value) > 0),
			);
		},
	};
	return {
		expireRecords: async (horizons, { afterId, limit }) => {
			const ids = tables.leads.all().map(({ id }) => id);
			const rest = ids.filter((id) => afterId === undefined || compareText(id, afterId) > 0).sort(compareText);
			const page = rest.slice(0, limit);
			const removed = await removeExpired(horizons, async (kind, before) =>
				page.reduce((count, leadId) => count + removeBefore[kind](leadId, before), 0),
			);
			return { removed, ...(page.length === limit && { lastId: page.at(-1) ?? afterId ?? '' }) };
		},
	};
}
