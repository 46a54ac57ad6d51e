import { compact } from '../../compact';
import { DAY_MS, toIsoTime, type Instant } from '../../lead/time';
import { COUNTED } from '../../store/countedTables';
import type { TableCount } from '../../store/port/health';
import type { EngineContext } from '../engineContext';
import { listConflicts } from '../people/listConflicts';
import { horizonsNow } from './expirePage';
import { HEALTH } from './healthMessages';
import { readEveryRefusal, readModels, type ReadModels, type ReadRefusals } from './readEvery';

/** Something about a workspace that is not as it should be. */
export interface HealthFinding {
	/** For programs; `what` and `todo` may be reworded at any time. */
	code: 'damage' | 'unreadable' | 'retention-behind' | 'silent' | 'edit-unfinished' | 'conflicts-open';
	/** `broken`: decisions may be wrong, so somebody has to act. `look`: works, and a person should look at it. */
	severity: 'broken' | 'look';
	what: string;
	todo: string;
}

export interface CheckedWorkspace {
	tables: TableCount[];
	/** On disk, with all workspaces that share the place. */
	bytes?: number;
	/** When the newest event happened. */
	lastEventAt?: Instant;
	read: Omit<ReadRefusals & ReadModels, 'unreadable'>;
	/** The worst first. */
	findings: HealthFinding[];
}

export interface CheckQuestion {
	/** After so many days without an event, where there were some before, somebody should look; 0 is never. */
	silentDays: number;
}

/** Rows that have expired go within a day or two; this many later nobody has removed them. */
const RETENTION_GRACE_DAYS = 7;
const MOST_CONFLICTS = 1_000;

/**
 * Whether a workspace can be relied on: what is in it, whether all that decides about contacting can be read, and what is
 * odd. Reads; writes nothing. A store that can't be opened, or is of another secret, is the caller's to tell: it throws.
 */
export async function checkWorkspace(context: EngineContext, { silentDays }: CheckQuestion): Promise<CheckedWorkspace> {
	const { store, clock } = context;
	const { tables, bytes, damage, workspace } = await store.read(async (view) => {
		const [counted, measured, found, known] = await Promise.all([
			view.countRows(),
			view.measureBytes(),
			view.findDamage(),
			view.readWorkspace(),
		]);
		return { tables: counted, bytes: measured, damage: found, workspace: known };
	});
	const { unreadable: unreadableRefusals, ...refusals } = await readEveryRefusal(context);
	const { unreadable: unreadableModels, ...models } = await readModels(context);
	const conflicts = await listConflicts(context, { limit: MOST_CONFLICTS });
	const lastEventAt = tables.find(({ table }) => table === 'events')?.newest;
	const findings: HealthFinding[] = [
		...damage.map((fault) => broken('damage', HEALTH.damage(fault), HEALTH.restore)),
		...unreadableRefusals.map(({ what, because }) =>
			broken('unreadable', HEALTH.unreadable(what, because), HEALTH.restore),
		),
		...unreadableModels.map(({ what, because }) =>
			broken('unreadable', HEALTH.unreadable(what, because), HEALTH.importAgain),
		),
		...findBehind(context, tables),
	];
	const silentFor = lastEventAt === undefined ? 0 : (clock() - lastEventAt) / DAY_MS;
	if (silentDays > 0 && lastEventAt !== undefined && silentFor > silentDays)
		findings.push(look('silent', HEALTH.silent(toIsoTime(lastEventAt), Math.floor(silentFor)), HEALTH.checkSenders));
	if (workspace.trackedFacets?.pending !== undefined)
		findings.push(look('edit-unfinished', HEALTH.editUnfinished, HEALTH.applyRetention));
	if (conflicts.length > 0)
		findings.push(look('conflicts-open', HEALTH.conflictsOpen(conflicts.length), HEALTH.resolveConflicts));
	return compact({ tables, bytes, lastEventAt, read: { ...refusals, ...models }, findings });
}

/** Kinds whose oldest rows should have gone: nobody records events, or each run is cut off. */
function findBehind(context: EngineContext, tables: readonly TableCount[]): HealthFinding[] {
	const horizons = horizonsNow(context);
	return COUNTED.flatMap(({ table: { name, expiry } }) => {
		// The newest of each lead stays however old it is.
		if (expiry === undefined || expiry.exceptNewestOf !== undefined) return [];
		const [horizon, oldest] = [horizons[expiry.kind], tables.find(({ table }) => table === name)?.oldest];
		if (horizon === undefined || oldest === undefined || oldest >= horizon - RETENTION_GRACE_DAYS * DAY_MS) return [];
		return [look('retention-behind', HEALTH.retentionBehind(name, toIsoTime(oldest)), HEALTH.applyRetention)];
	});
}

function broken(code: HealthFinding['code'], what: string, todo: string): HealthFinding {
	return { code, severity: 'broken', what, todo };
}

function look(code: HealthFinding['code'], what: string, todo: string): HealthFinding {
	return { code, severity: 'look', what, todo };
}
