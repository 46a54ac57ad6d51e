import { dayOf } from '../../lead/time';
import { byModel } from '../orders';
import type { EventReader } from '../port/events';
import type { PastReader, PastWriter } from '../port/pasts';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindPasts(tables: MemoryTables, events: EventReader): PastReader & PastWriter {
	const { pasts } = tables;
	return {
		readRecent: async (groups, { asOf, fromDay, model, keys }) =>
			await Promise.all(
				groups.map(async (group) => {
					const past = group.length === 1 ? pasts.get(group[0], model) : undefined;
					const holds = past !== undefined && keys.includes(past.key);
					const isFit = holds && past.firstDay >= fromDay && past.untilDay <= dayOf(asOf);
					const [days = []] = await events.readHistory([group], asOf, isFit ? past.untilDay : fromDay);
					return { days, ...(isFit && { past }) };
				}),
			),
		readPasts: async (groups) => groups.map((group) => pasts.owned(...group).sort(byModel)),
		writePasts: async (written) => {
			for (const past of written) {
				requireLead(tables, past.leadId);
				pasts.put(past);
			}
		},
	};
}

/** Removes the pasts of a lead that a day is in. */
export function forgetPasts({ pasts }: MemoryTables, leadId: string, day: number): void {
	pasts.removeOwnedWhere(leadId, ({ untilDay }) => untilDay > day);
}
