import { CART_STEPS } from '../../lead/cart';
import { byOccurrence, byTime } from '../orders';
import type { AddressChange, MomentReader, MomentWriter, StoredMoment } from '../port/moments';
import { compareText, toStoredText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

const STEPS: ReadonlySet<string> = new Set(CART_STEPS);

export function bindMoments(tables: MemoryTables): MomentReader & MomentWriter {
	const { moments, watches, events, findings, suppressions, consents } = tables;
	const change = (
		id: string,
		isChanged: (moment: StoredMoment) => boolean,
		changes: Partial<StoredMoment>,
	): boolean => {
		const moment = moments.get(id);
		if (moment === undefined || moment.settledAt !== undefined || !isChanged(moment)) return false;
		moments.put({ ...moment, ...changes });
		return true;
	};
	return {
		readWatches: async (ids) => ids.map((id) => watches.get(id)),
		readMoments: async (groups, watch) =>
			groups.map((group) =>
				moments
					.owned(...group)
					.filter((moment) => watch === undefined || moment.watch === toStoredText(watch))
					.sort(byTime),
			),
		readMomentsById: async (ids) => ids.map((id) => moments.get(id)),
		listUnsettledMoments: async (watch, { takenUntil, limit }) =>
			moments
				.all()
				.filter((moment) => moment.watch === toStoredText(watch) && moment.settledAt === undefined)
				.filter(({ takenAt }) => takenAt <= takenUntil)
				.sort((a, b) => compareText(a.id, b.id))
				.slice(0, limit),
		listCartSteps: async ({ from, until, after, limit }) =>
			events
				.all()
				.filter(({ name, machine }) => STEPS.has(name) && machine !== true)
				.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until)
				.filter((event) => after === undefined || byOccurrence(event, after) > 0)
				.sort(byOccurrence)
				.slice(0, limit)
				.map(({ id, leadId, occurredAt }) => ({ id, leadId, occurredAt })),
		listAddressChanges: async ({ from, until, after, limit }) => {
			const changes: AddressChange[] = [
				...[...suppressions.all(), ...consents.all()].map(({ id, key, receivedAt: occurredAt }) => ({
					...{ id, key, occurredAt },
				})),
				...suppressions
					.all()
					.flatMap(({ id, key, until: end }) => (end === undefined ? [] : [{ id, key, occurredAt: end }])),
			];
			return changes
				.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until)
				.filter((change) => after === undefined || byOccurrence(change, after) > 0)
				.sort(byOccurrence)
				.slice(0, limit);
		},
		readFindings: async (ids) => ids.map((id) => findings.get(id)),
		writeFindings: async (written) => written.forEach((finding) => findings.put(finding)),
		writeWatches: async (written) => written.forEach((watch) => watches.put(watch)),
		claimMoments: async (claimed) =>
			claimed.map((moment) => {
				if (moment.leadId !== undefined) requireLead(tables, moment.leadId);
				return moments.add(moment);
			}),
		takeMoments: async (ids, { takenUntil, at }) =>
			ids.map((id) => change(id, ({ takenAt }) => takenAt <= takenUntil, { takenAt: at })),
		settleMoments: async (ids, at) => ids.map((id) => change(id, () => true, { settledAt: at })),
	};
}
