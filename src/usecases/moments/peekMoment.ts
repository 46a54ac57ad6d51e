import { compact } from '../../compact';
import { DAY_MS, type Instant } from '../../lead/time';
import type { EngineContext } from '../engineContext';
import { findClaimable, keyOf, nameWatch } from './claimMoments';
import { FINDERS } from './finders';
import { describeMoments, type Moment, type MomentCandidate, type WatchQuestion } from './moment';
import type { Mark } from './momentFinder';

const PAGE_SIZE = 500;

/** A day is looked through before the month is. */
const DAYS_BACK = [1, 7, 30];
const FARTHEST_MS = 30 * DAY_MS;

/** Of those that are looked through one by one, somebody waits for a test run. */
const MOST_LEADS = 20_000;

/** The newest moment there has been, for a test run: nothing is claimed, and no watch begins or looks further. */
export async function peekMoment(context: EngineContext, question: WatchQuestion): Promise<Moment | undefined> {
	const newest = await findNewest(context, question);
	if (newest === undefined) return undefined;
	const key = keyOf(nameWatch(context, question), newest);
	const [moment] = await describeMoments(context, [{ key, candidate: newest }], question);
	return moment;
}

async function findNewest(context: EngineContext, question: WatchQuestion): Promise<MomentCandidate | undefined> {
	const now = context.clock();
	const { listMarks, preview } = FINDERS[question.kind];
	if (listMarks === undefined) return await findByLead(context, question, now);
	for (const days of DAYS_BACK) {
		const newest = await findByTime(context, question, { now, days });
		if (newest !== undefined) return newest;
	}
	return await preview?.(context, { ...question, now });
}

async function findByTime(
	context: EngineContext,
	question: WatchQuestion,
	{ now, days }: { now: Instant; days: number },
): Promise<MomentCandidate | undefined> {
	const { listMarks } = FINDERS[question.kind];
	const until = now - question.waitMs + 1;
	let newest: MomentCandidate | undefined;
	let after: Mark | undefined;
	do {
		const page = compact({ from: until - days * DAY_MS, until, limit: PAGE_SIZE, after });
		after = await context.store.read(async (view) => {
			const marks = (await listMarks?.(context, view, question, page)) ?? [];
			newest = pickNewest([newest, ...(await findClaimable(context, view, marks, unclaimed(question)))], now);
			return marks.length < PAGE_SIZE ? undefined : marks.at(-1);
		});
	} while (after !== undefined);
	return newest;
}

async function findByLead(
	context: EngineContext,
	question: WatchQuestion,
	now: Instant,
): Promise<MomentCandidate | undefined> {
	let newest: MomentCandidate | undefined;
	let afterId: string | undefined;
	for (let looked = 0; looked < MOST_LEADS; looked += PAGE_SIZE) {
		const page = compact({ limit: PAGE_SIZE, afterId });
		afterId = await context.store.read(async (view) => {
			const leadIds = (await view.listLeads(page)).map(({ id }) => id);
			const references = leadIds.map((of) => ({ of, occurredAt: 0 }));
			newest = pickNewest([newest, ...(await findClaimable(context, view, references, unclaimed(question)))], now);
			return leadIds.length < PAGE_SIZE ? undefined : leadIds.at(-1);
		});
		if (afterId === undefined) break;
	}
	return newest;
}

/** Whatever has been claimed may be shown. */
function unclaimed(question: WatchQuestion): WatchQuestion & { watchId: string } {
	return { ...question, watchId: '' };
}

function pickNewest(candidates: readonly (MomentCandidate | undefined)[], now: Instant): MomentCandidate | undefined {
	return candidates
		.filter((candidate) => candidate !== undefined)
		.filter(({ at }) => at <= now && at > now - FARTHEST_MS)
		.reduce<MomentCandidate | undefined>((newest, one) => (newest && newest.at >= one.at ? newest : one), undefined);
}
