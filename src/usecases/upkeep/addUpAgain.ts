import { setImmediate } from 'node:timers/promises';
import { compact } from '../../compact';
import { DAY_MS, dayOf } from '../../lead/time';
import { rollUpEvents } from '../../store/dayFacets';
import { finishTracking, isPending, listTracked } from '../../store/facetTracking';
import type { DayRollup, ReplacedDay, StoredEvent } from '../../store/port/events';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';
import type { FacetTracking } from '../../store/port/workspace';
import type { EngineContext } from '../engineContext';

/** Leads per transaction: few, so that other writers get their turn. */
const PAGE_SIZE = 100;
/** As far as dates go. */
const LAST_INSTANT = 8.64e15;

/**
 * Adds history up again, from raw events, where a rule asks of it what was not kept apart before. Page by page; what is
 * done is noted with each, so that after a kill whoever comes next goes on.
 */
export async function addUpAgain(context: Pick<EngineContext, 'store'>): Promise<void> {
	while (await addUpPage(context)) await setImmediate();
}

/** One page of it. False where nothing is left to do. */
export async function addUpPage({ store }: Pick<EngineContext, 'store'>): Promise<boolean> {
	// Asked for first: nearly always there is nothing to do, and reading holds nobody up.
	const { trackedFacets } = await store.read(async (view) => await view.readWorkspace());
	if (trackedFacets?.pending === undefined) return false;
	return await store.write(async (transaction) => {
		const tracking = (await transaction.readWorkspace()).trackedFacets;
		if (tracking?.pending === undefined) return false;
		const { added, afterId, wholeFromDay } = tracking.pending;
		const leads = await transaction.listEveryLead(compact({ afterId, limit: PAGE_SIZE }));
		const wholeFrom = latest(
			wholeFromDay,
			await addUpLeads(
				transaction,
				tracking,
				leads.map(({ id }) => id),
			),
		);
		const lastId = leads.at(-1)?.id;
		if (leads.length === PAGE_SIZE && lastId !== undefined) {
			const pending = { added, afterId: lastId, wholeFromDay: wholeFrom };
			await transaction.writeTrackedFacets({ ...tracking, pending });
			return true;
		}
		await transaction.writeTrackedFacets(finishTracking(tracking, (wholeFrom ?? 0) * DAY_MS));
		return false;
	});
}

/** The day after the last that could not be added up again as raw events of it have expired; null where there is none. */
async function addUpLeads(
	transaction: StoreTransaction,
	tracking: FacetTracking,
	leadIds: readonly string[],
): Promise<number | null> {
	const groups = leadIds.map((id): LeadGroup => [id]);
	const [events, histories] = await Promise.all([
		transaction.readEvents(groups, { until: LAST_INSTANT }),
		transaction.readHistory(groups, LAST_INSTANT, dayOf(-LAST_INSTANT)),
	]);
	const replaced: ReplacedDay[] = [];
	let wholeFrom: number | null = null;
	for (const [index, leadId] of leadIds.entries()) {
		const raw = groupByDay(
			(events[index] ?? []).filter(({ machine }) => machine !== true),
			({ occurredAt }) => dayOf(occurredAt),
		);
		for (const [key, rollups] of groupByDay(histories[index] ?? [], ({ day }) => day)) {
			const [{ name, day } = { name: '', day: 0 }] = rollups;
			if (!isPending(tracking, name)) continue;
			const ofDay = raw.get(key) ?? [];
			if (ofDay.length === countEvents(rollups))
				replaced.push({ leadId, name, day, rollups: rollUpEvents(ofDay, listTracked(tracking)) });
			else wholeFrom = latest(wholeFrom, day + 1);
		}
	}
	await transaction.replaceDays(replaced);
	return wholeFrom;
}

function groupByDay<T extends StoredEvent | DayRollup>(
	things: readonly T[],
	dayOfOne: (thing: T) => number,
): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const key = `${dayOfOne(thing)} ${thing.name}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [thing]);
		else group.push(thing);
	}
	return groups;
}

function countEvents(rollups: readonly DayRollup[]): number {
	return rollups.reduce((sum, { count }) => sum + count, 0);
}

function latest(a: number | null, b: number | null): number | null {
	return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
