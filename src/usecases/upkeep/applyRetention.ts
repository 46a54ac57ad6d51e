import { setImmediate } from 'node:timers/promises';
import { DAY_MS, dayOf } from '../../lead/time';
import { EXPIRING_KINDS, type ExpiredPage, type ExpiringKind, type Horizons } from '../../store/port/retention';
import type { EngineContext } from '../engineContext';

/** Leads per transaction: few, so that other writers get their turn. */
const PAGE_SIZE = 200;

export interface AppliedRetention {
	/** How many records went, by kind. */
	removed: ExpiredPage['removed'];
	/** What is from before has expired; a kind that is kept for good has no such instant. */
	before: Horizons;
}

/** How far today's round through all leads has come. */
export interface RetentionRound {
	/** The UTC day it was begun on. */
	day: number;
	afterId?: string;
	done: boolean;
}

/** Removes everything that has expired by now, from all leads. */
export async function applyRetention(context: EngineContext): Promise<AppliedRetention> {
	const before = horizonsNow(context);
	const removed = { events: 0, history: 0, scores: 0, tiers: 0, contacts: 0, traits: 0 };
	let afterId: string | undefined;
	do {
		const page = await expirePage(context, before, afterId);
		for (const kind of EXPIRING_KINDS) removed[kind] += page.removed[kind];
		afterId = page.lastId;
		await setImmediate();
	} while (afterId !== undefined);
	return { removed, before };
}

/**
 * One page of a round that is made once a day: called after each batch, it keeps every workspace in which anything
 * happens tidy, without a timer, and without a workflow that somebody would have to remember to build.
 */
export async function continueRetention(context: EngineContext): Promise<void> {
	const { retentionRound: round } = context;
	const today = dayOf(context.clock());
	if (round?.day === today && round.done) return;
	const afterId = round?.day === today ? round.afterId : undefined;
	// Said before it is done: a page that fails must not be tried by every batch of the day.
	context.retentionRound = { day: today, done: true };
	const { lastId } = await expirePage(context, horizonsNow(context), afterId);
	context.retentionRound = { day: today, done: lastId === undefined, ...(lastId !== undefined && { afterId: lastId }) };
}

async function expirePage(
	{ store }: EngineContext,
	horizons: Horizons,
	afterId: string | undefined,
): Promise<ExpiredPage> {
	const page = { limit: PAGE_SIZE, ...(afterId !== undefined && { afterId }) };
	return await store.write(async (transaction) => await transaction.expireRecords(horizons, page));
}

function horizonsNow({ clock, settings: { retention, features } }: EngineContext): Horizons {
	const today = dayOf(clock());
	const days: Record<ExpiringKind, number | null> = {
		events: retention.eventDays,
		history: features.historyDays,
		scores: retention.scoreDays,
		tiers: retention.tierDays,
		contacts: retention.contactDays,
		traits: retention.traitDays,
	};
	return Object.fromEntries(
		EXPIRING_KINDS.flatMap((kind) => (days[kind] === null ? [] : [[kind, (today - days[kind]) * DAY_MS]])),
	);
}
