import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { IdentityConflict, LeadMerge, StoredModel, StoredSuppression, StoreView } from '../store/leadStore';
import { OWNED_TABLES, type MovableStore, type MovableTransaction, type OwnedRow, type OwnedTable, type RowReader } from '../store/movableStore';

type View = StoreView & RowReader;
type Counted = OwnedTable | 'leads' | 'merges' | 'conflicts' | 'suppressions' | 'models';

/** A part of a workspace, of a size to be held in memory. Both sides give theirs in the same order. */
type Piece =
	| { kind: 'leads'; leads: { id: string; createdAt: Instant }[]; rows: Record<OwnedTable, OwnedRow[]> }
	| { kind: 'merges'; merges: LeadMerge[]; survivors: (string | undefined)[] }
	| { kind: 'conflicts'; conflicts: IdentityConflict[] }
	| { kind: 'suppressions'; suppressions: StoredSuppression[] }
	| { kind: 'model'; versions: StoredModel[]; promotions: { version: number; at: Instant; because: string }[] };

export interface MoveProgress {
	step: 'copying' | 'comparing';
	leads: number;
	ofLeads: number;
}

const TABLES = Object.keys(OWNED_TABLES) as OwnedTable[];
/** Leads per transaction. */
const PAGE_SIZE = 200;

/**
 * Copies a whole workspace into an empty one, then reads both again and compares every row. The source stays as it is.
 * Nobody may write to either meanwhile: the comparison finds what came too late to be copied.
 * @returns how many rows of each kind there are.
 * @throws EngineError `configuration-invalid` where the target holds anything, `internal` where the copy differs.
 */
export async function moveWorkspace(
	from: MovableStore,
	to: MovableStore,
	onProgress: (progress: MoveProgress) => void,
): Promise<Partial<Record<Counted, number>>> {
	for await (const piece of readPieces(to)) await refuseFilled(to, piece);
	const ofLeads = await from.read(async (view) => await view.countLeads());
	const counts: Partial<Record<Counted, number>> = {};
	for await (const piece of readPieces(from)) {
		await to.write(async (transaction) => await writePiece(transaction, piece));
		for (const [kind, count] of countPiece(piece)) counts[kind] = (counts[kind] ?? 0) + count;
		onProgress({ step: 'copying', leads: counts.leads ?? 0, ofLeads });
	}

	const copies = readPieces(to);
	let leads = 0;
	for await (const piece of readPieces(from)) {
		const copy = await copies.next();
		// Text and numbers only, of which JSON loses nothing.
		if (JSON.stringify(copy.value) !== JSON.stringify(piece)) throw differs(piece);
		if (piece.kind === 'leads') onProgress({ step: 'comparing', leads: (leads += piece.leads.length), ofLeads });
	}
	const { value: surplus } = await copies.next();
	if (surplus !== undefined) throw differs(surplus);
	return counts;
}

/** All of a workspace: leads with what is theirs, then merges (they need both leads), then what belongs to nobody. */
async function* readPieces(store: MovableStore): AsyncGenerator<Piece, undefined> {
	yield* readPages(store, async (view, page) => {
		const leads = await view.listEveryLead(page);
		const ids = leads.map(({ id }) => id);
		const rows = await Promise.all(TABLES.map(async (table) => [table, await view.readRows(table, ids)] as const));
		return { piece: { kind: 'leads', leads, rows: Object.fromEntries(rows) as Record<OwnedTable, OwnedRow[]> }, ids };
	});
	yield* readPages(store, async (view, page) => {
		const ids = (await view.listEveryLead(page)).map(({ id }) => id);
		const [merges, survivors] = await Promise.all([view.readMerges(ids), view.readLeads(ids)]);
		return { piece: { kind: 'merges', merges: merges.flatMap((merge) => merge ?? []), survivors: survivors.map((lead) => lead?.id) }, ids };
	});
	yield* readPages(store, async (view, page) => {
		const conflicts = await view.listConflicts(page);
		return { piece: { kind: 'conflicts', conflicts }, ids: conflicts.map(({ id }) => id) };
	});
	yield* readPages(store, async (view, page) => {
		const suppressions = await view.listSuppressions(page);
		return { piece: { kind: 'suppressions', suppressions }, ids: suppressions.map(({ id }) => id) };
	});
	for (const name of await store.read(async (view) => await view.listModelNames())) {
		yield await store.read(async (view) => {
			const versions = (await view.listModels(name)).map(({ champion: _, ...version }) => version);
			return { kind: 'model', versions: versions.reverse(), promotions: await view.readPromotions(name) };
		});
	}
	return undefined;
}

type Page = { afterId?: string; limit: number };

/** One piece per page, each read in a transaction of its own; none where there is nothing. */
async function* readPages(store: MovableStore, readPage: (view: View, page: Page) => Promise<{ piece: Piece; ids: string[] }>): AsyncGenerator<Piece> {
	let afterId: string | undefined;
	do {
		const page = { limit: PAGE_SIZE, ...(afterId !== undefined && { afterId }) };
		const { piece, ids } = await store.read(async (view) => await readPage(view, page));
		if (ids.length > 0) yield piece;
		afterId = ids.length === PAGE_SIZE ? ids.at(-1) : undefined;
	} while (afterId !== undefined);
}

async function writePiece(transaction: MovableTransaction, piece: Piece): Promise<void> {
	switch (piece.kind) {
		case 'leads':
			await transaction.createLeads(piece.leads);
			for (const table of TABLES) await transaction.writeRows(table, piece.rows[table]);
			return;
		case 'merges':
			await transaction.mergeLeads(piece.merges);
			return;
		case 'conflicts':
			await transaction.recordConflicts(piece.conflicts);
			return;
		case 'suppressions':
			await transaction.appendSuppressions(piece.suppressions);
			return;
		case 'model':
			for (const version of piece.versions) await transaction.saveModel(version);
			for (const { version, at, because } of piece.promotions) {
				await transaction.promoteModel(piece.versions[0]?.name ?? '', version, at, because);
			}
	}
}

function countPiece(piece: Piece): [Counted, number][] {
	switch (piece.kind) {
		case 'leads':
			return [['leads', piece.leads.length], ...TABLES.map((table): [Counted, number] => [table, piece.rows[table].length])];
		case 'merges':
			return [['merges', piece.merges.length]];
		case 'conflicts':
			return [['conflicts', piece.conflicts.length]];
		case 'suppressions':
			return [['suppressions', piece.suppressions.length]];
		case 'model':
			return [['models', piece.versions.length]];
	}
}

async function refuseFilled(store: MovableStore, { kind }: Piece): Promise<never> {
	const { workspace, location } = await store.describe();
	throw new EngineError('configuration-invalid', `The workspace "${workspace}" in ${location} is not empty: it has ${kind}. Move into a new one.`);
}

function differs({ kind }: Piece): EngineError {
	return new EngineError('internal', `The copy differs from the original in its ${kind}. Stop the workflows that write to either, empty the target and move again.`);
}
