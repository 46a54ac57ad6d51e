import { compact } from '../../compact';
import { DAY_MS, HOUR_MS, type Instant } from '../../lead/time';
import type { StoredFinding } from '../../store/port/moments';
import type { StoreView } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import type { Mark, MarkPage } from './momentFinder';

/** A look goes through the whole workspace, so that it is taken once in this time, whoever asks and however often. */
const EVERY_MS = DAY_MS;

/** A look that was begun and not ended for so long was lost with its process. */
const LEASE_MS = HOUR_MS;

interface Found<Body> {
	/** What is kept of it; undefined: there is nothing to tell. */
	body: Body | undefined;
	/** Whether it wasn't known before. */
	isNew: boolean;
}

/**
 * Looks into something about the whole workspace if nobody has lately. `look` is told what was found last; several
 * processes take turns, and what one of them was too slow to write down is left to the next.
 */
export async function lookInto<Body>(
	{ store, clock }: EngineContext,
	id: string,
	look: (known: Body | undefined) => Promise<Found<Body>>,
): Promise<void> {
	const begunAt = clock();
	const [kept] = await store.read(async (view) => await view.readFindings([id]));
	if (!isOld(kept, begunAt)) return;
	const before = await store.write(async (transaction) => {
		const [current] = await transaction.readFindings([id]);
		if (!isOld(current, begunAt)) return undefined;
		await transaction.writeFindings([{ ...current, id, begunAt }]);
		return current ?? { id, begunAt };
	});
	if (before === undefined) return;
	const { body, isNew } = await look(before.body as Body | undefined);
	await store.write(async (transaction) => {
		const [current] = await transaction.readFindings([id]);
		if (current?.begunAt !== begunAt) return;
		const checkedAt = clock();
		const since = isNew ? checkedAt : before.since;
		await transaction.writeFindings([compact({ id, begunAt, checkedAt, since: body && since, body })]);
	});
}

function isOld(finding: StoredFinding | undefined, now: Instant): boolean {
	if (finding === undefined) return true;
	const { begunAt, checkedAt = -Infinity } = finding;
	return checkedAt <= now - EVERY_MS && (begunAt <= checkedAt || begunAt <= now - LEASE_MS);
}

/** What there is to tell of what was looked into, by when it was found. */
export async function listFound(
	view: StoreView,
	ids: readonly string[],
	{ from, until, after }: MarkPage,
): Promise<Mark[]> {
	const findings = await view.readFindings(ids);
	return findings.flatMap((finding) => {
		const { id, since: occurredAt } = finding ?? {};
		if (id === undefined || occurredAt === undefined || occurredAt < from || occurredAt >= until) return [];
		return after === undefined ? [{ id, of: id, occurredAt }] : [];
	});
}
