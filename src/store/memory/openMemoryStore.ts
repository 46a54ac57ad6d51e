import { EngineError } from '../../errors';
import { lease } from '../lease';
import type { MovableStore, MovableTransaction } from '../movableStore';
import { createQueue } from '../queue';
import { refuseMoved } from '../refuseMoved';
import { bindAccounts } from './accounts';
import { bindAdMembers } from './adMembers';
import { bindConflicts } from './conflicts';
import { bindConsents } from './consents';
import { bindContacts } from './contacts';
import { bindErasure } from './erasure';
import { bindEvents } from './events';
import { bindExposures } from './exposures';
import { bindHealth } from './health';
import { bindLeads } from './leads';
import { createMemoryTables, type MemoryTables } from './memoryTables';
import { bindMerges } from './merges';
import { bindModels } from './models';
import { bindMoments } from './moments';
import { bindMovedRows } from './movedRows';
import { bindOutcomes } from './outcomes';
import { bindPasts } from './pasts';
import { bindRetention } from './retention';
import { bindScores } from './scores';
import { bindSuppressions } from './suppressions';
import { bindTiers } from './tiers';
import { bindTraits } from './traits';
import { bindWorkspace } from './workspace';

/** Where memory stores live: opening one twice on the same place finds what was written. */
export type MemoryPlace = Map<string, Workspace>;

interface Workspace {
	tables: MemoryTables;
	/** Readers wait for writers too, which is what keeps a view unchanging. */
	queue: ReturnType<typeof createQueue>;
}

export function createMemoryPlace(): MemoryPlace {
	return new Map();
}

/** A store that is gone with the process: for previews, demonstrations and tests. */
export async function openMemoryStore(options: {
	workspace: string;
	place?: MemoryPlace;
	/** Also a workspace that was moved away. */
	evenIfMoved?: boolean;
}): Promise<MovableStore> {
	const { workspace, place = createMemoryPlace(), evenIfMoved = false } = options;
	const { tables, queue } = enterWorkspace(place, workspace);
	const transaction = bindTransaction(tables);
	let closed = false;

	const run = async <T>(work: (transaction: MovableTransaction) => Promise<T>): Promise<T> =>
		await queue(async () => {
			if (closed) throw new EngineError('store-unavailable', 'The lead store was closed. Open it again.');
			if (!evenIfMoved) refuseMoved(workspace, tables.workspace.get()?.movedTo);
			const leased = lease(transaction);
			try {
				return await work(leased.view);
			} catch (error) {
				for (const undo of tables.journal.toReversed()) undo();
				throw error;
			} finally {
				tables.journal.length = 0;
				leased.end();
			}
		});

	return {
		write: run,
		read: run,
		describe: async () => ({ engine: 'memory', workspace, schemaVersion: 0, location: 'memory' }),
		close: async () => {
			closed = true;
		},
	};
}

function enterWorkspace(place: MemoryPlace, name: string): Workspace {
	const known = place.get(name);
	if (known !== undefined) return known;
	const workspace = { tables: createMemoryTables(), queue: createQueue() };
	place.set(name, workspace);
	return workspace;
}

function bindTransaction(tables: MemoryTables): MovableTransaction {
	const events = bindEvents(tables);
	return {
		...bindWorkspace(tables),
		...bindLeads(tables),
		...bindMerges(tables),
		...bindConflicts(tables),
		...bindErasure(tables),
		...events,
		...bindPasts(tables, events),
		...bindAccounts(tables),
		...bindOutcomes(tables),
		...bindScores(tables),
		...bindTiers(tables),
		...bindSuppressions(tables),
		...bindConsents(tables),
		...bindContacts(tables),
		...bindMoments(tables),
		...bindAdMembers(tables),
		...bindExposures(tables),
		...bindTraits(tables),
		...bindModels(tables),
		...bindHealth(tables),
		...bindRetention(tables),
		...bindMovedRows(tables),
	};
}
