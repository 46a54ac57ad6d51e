import { DAY_MS, dayOf } from '../../lead/time';
import type { ActiveDay } from '../../learning/judge/findSilences';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';

/** The workspace's days with outcomes of each name, oldest first; what takes an outcome back is none. */
export async function readOutcomeDays({ store, clock }: EngineContext, fromDay: number): Promise<ActiveDay[]> {
	const now = clock();
	const found = new Map<string, ActiveDay>();
	await eachLeadPage(store, async (view, leads) => {
		const outcomes = (await view.readOutcomes(leads.map(({ group }) => group))).flat();
		for (const { name, occurredAt, reverses } of outcomes) {
			if (reverses !== undefined || occurredAt < fromDay * DAY_MS || occurredAt > now) continue;
			const day = dayOf(occurredAt);
			const before = found.get(`${name}/${day}`);
			const lastOccurredAt = Math.max(occurredAt, before?.lastOccurredAt ?? occurredAt);
			found.set(`${name}/${day}`, { name, day, count: 1 + (before?.count ?? 0), lastOccurredAt });
		}
	});
	return [...found.values()].sort((a, b) => a.day - b.day);
}
