import { compact } from '../../compact';
import { HOUR_MS, MINUTE_MS } from '../../lead/time';
import type { StoredWatch } from '../../store/port/moments';
import type { EngineContext } from '../engineContext';
import { claimMoments, findClaimable, isDue, listDue, nameWatch, refer } from './claimMoments';
import { FINDERS } from './finders';
import { describeMoments, type FoundMoment, type Moment, type WatchQuestion } from './moment';
import type { Mark, MomentReference } from './momentFinder';

const PAGE_SIZE = 500;

/** Leads of which everybody is looked at, per page and per look: the rest wait for the next. */
const LEAD_PAGE_SIZE = 200;
const MOST_LEADS = 5_000;

/** A moment that was taken and not settled for so long was lost with its process, and is taken once more. */
const LEASE_MS = 5 * MINUTE_MS;

/** What a sender delivers later than this after the next look is not noticed any more. */
const OVERLAP_MS = 6 * HOUR_MS;

/**
 * Claims what has come due for a watch, and what an ended process claimed and didn't hand on. A moment is claimed in
 * the transaction that finds it still true, so that two processes, overlapping looks and restarts claim it once.
 * The first call only begins the watch: what was due before is not its business.
 */
export async function takeMoments(context: EngineContext, question: WatchQuestion): Promise<Moment[]> {
	const watch = await beginWatch(context, nameWatch(context, question));
	if (watch === undefined) return [];
	const again = await takeAgain(context, watch, question);
	const rest = { ...question, limit: question.limit - again.length };
	const isByTime = FINDERS[question.kind].listMarks !== undefined;
	const fresh = isByTime ? await takeByTime(context, watch, rest) : await takeByLead(context, watch, rest);
	return await describeMoments(context, [...again, ...fresh], question);
}

/** They were handed on. */
export async function settleMoments({ store, clock }: EngineContext, keys: readonly string[]): Promise<void> {
	await store.write(async (transaction) => await transaction.settleMoments(keys, clock()));
}

/** Undefined where it only begins now. */
async function beginWatch({ store, clock }: EngineContext, id: string): Promise<StoredWatch | undefined> {
	const [known] = await store.read(async (view) => await view.readWatches([id]));
	if (known !== undefined) return known;
	return await store.write(async (transaction) => {
		const [begun] = await transaction.readWatches([id]);
		if (begun === undefined) await transaction.writeWatches([{ id, startedAt: clock(), lookedAt: clock() }]);
		return begun;
	});
}

/** What is no longer true, or too late, is settled without being handed on. What came to be later waits. */
async function takeAgain(context: EngineContext, watch: StoredWatch, question: WatchQuestion): Promise<FoundMoment[]> {
	const { store, clock } = context;
	const now = clock();
	const lost = { takenUntil: now - LEASE_MS, limit: question.limit };
	const unsettled = await store.read(async (view) => await view.listUnsettledMoments(watch.id, lost));
	if (unsettled.length === 0) return [];
	return await store.write(async (transaction) => {
		const ids = unsettled.map(({ id }) => id);
		const taken = await transaction.takeMoments(ids, { takenUntil: lost.takenUntil, at: now });
		const claimed = unsettled.filter((_, index) => taken[index] === true);
		const asked = { ...question, watchId: watch.id };
		const standing = await findClaimable(
			context,
			transaction,
			claimed.map(({ leadId, subject = '', about }) => ({ of: leadId ?? subject, occurredAt: about })),
			asked,
		);
		const found = claimed.flatMap(({ id }) =>
			standing
				.filter(({ claim, at }) => claim?.id === id && isDue(at, now, question))
				.map((candidate) => ({ key: id, candidate })),
		);
		// Who has gone on with a cart, for instance, is reminded later.
		const kept = new Set([
			...found.map(({ key }) => key),
			...standing.flatMap(({ claim, at }) => (at > now && claim !== undefined ? [claim.id] : [])),
		]);
		await transaction.settleMoments(
			claimed.map(({ id }) => id).filter((id) => !kept.has(id)),
			now,
		);
		return found;
	});
}

/** Of everything for which the clock began early enough. */
async function takeByTime(context: EngineContext, watch: StoredWatch, question: WatchQuestion): Promise<FoundMoment[]> {
	const { listMarks, prepare, overlapMs = OVERLAP_MS } = FINDERS[question.kind];
	const afterLead = await prepare?.(context, question, watch.afterLead);
	const now = context.clock();
	const { waitMs, notLaterHours, limit } = question;
	const earliestDue = Math.max(watch.startedAt, now - notLaterHours * HOUR_MS, watch.lookedAt - overlapMs);
	const range = { from: earliestDue - waitMs, until: now - waitMs + 1, limit: PAGE_SIZE };
	const found: FoundMoment[] = [];
	let after: Mark | undefined;
	let isWhole = false;
	while (found.length < limit && !isWhole) {
		const page = compact({ ...range, after });
		const marks = await context.store.read(async (view) => (await listMarks?.(context, view, question, page)) ?? []);
		const taken = await claimDue(context, watch, marks, { ...question, limit: limit - found.length });
		found.push(...taken.found);
		if (taken.isCut) break;
		after = marks.at(-1);
		isWhole = marks.length < PAGE_SIZE;
	}
	// Of whole pages everything has been claimed.
	const done = isWhole ? now : Math.max(watch.lookedAt, after === undefined ? 0 : after.occurredAt + waitMs);
	await keepWatch(context, watch, compact({ lookedAt: done, afterLead }));
	return found;
}

/** Of all leads, as far as one look goes. */
async function takeByLead(context: EngineContext, watch: StoredWatch, question: WatchQuestion): Promise<FoundMoment[]> {
	const found: FoundMoment[] = [];
	let afterLead = watch.afterLead;
	for (let looked = 0; looked < MOST_LEADS; looked += LEAD_PAGE_SIZE) {
		const page = compact({ limit: LEAD_PAGE_SIZE, afterId: afterLead });
		const leads = await context.store.read(async (view) => await view.listLeads(page));
		const references = leads.map(({ id }) => ({ of: id, occurredAt: 0 }));
		const taken = await claimDue(context, watch, references, { ...question, limit: question.limit - found.length });
		found.push(...taken.found);
		if (taken.isCut) break;
		afterLead = leads.length < LEAD_PAGE_SIZE ? undefined : leads.at(-1)?.id;
		if (afterLead === undefined) break;
	}
	await keepWatch(context, watch, compact({ lookedAt: context.clock(), afterLead }));
	return found;
}

/** Looks first without holding anybody up; claims what is still true in a write of its own. Cut: there are more than the limit. */
async function claimDue(
	context: EngineContext,
	watch: StoredWatch,
	references: readonly MomentReference[],
	question: WatchQuestion,
): Promise<{ found: FoundMoment[]; isCut: boolean }> {
	const asked = { ...question, watchId: watch.id };
	const now = context.clock();
	const due = await context.store.read(async (view) =>
		listDue(await findClaimable(context, view, references, asked), watch, now, question).map(refer),
	);
	if (due.length === 0) return { found: [], isCut: false };
	const slice = due.slice(0, question.limit);
	const found = await context.store.write(async (transaction) => {
		const claimable = await findClaimable(context, transaction, slice, asked);
		return await claimMoments(transaction, listDue(claimable, watch, now, question), watch.id, now);
	});
	return { found, isCut: due.length > slice.length };
}

async function keepWatch(
	{ store }: EngineContext,
	{ id, startedAt }: StoredWatch,
	progress: Pick<StoredWatch, 'lookedAt' | 'afterLead'>,
): Promise<void> {
	await store.write(async (transaction) => await transaction.writeWatches([{ id, startedAt, ...progress }]));
}
