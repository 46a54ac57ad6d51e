import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { StoreView } from './port/leadStore';
import type { IdentityConflict, LeadMerge } from './port/leads';
import type { StoredModel } from './port/models';
import type { StoredSuppression } from './port/suppressions';
import {
	OWNED_TABLES,
	type MovableStore,
	type MovableTransaction,
	type OwnedRow,
	type OwnedTable,
	type RowReader,
} from './movableStore';
import { compareText } from './storedText';

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
 * Copies a whole workspace into an empty one, or goes on where a copy broke off, then reads both again and compares every
 * row. The source stays as it is. Nobody may write to either meanwhile: the comparison finds what came too late.
 * @returns how many rows of each kind there are.
 * @throws EngineError `configuration-invalid` where the target holds anything else, `internal` where the copy differs.
 */
export async function moveWorkspace(
	from: MovableStore,
	to: MovableStore,
	onProgress: (progress: MoveProgress) => void,
): Promise<Partial<Record<Counted, number>>> {
	for await (const { piece, read } of readPieces(to)) {
		const begun = piece.kind === 'merges' && piece.merges.length === 0;
		if (!begun && !isCopied(piece, await from.read(read))) await refuseFilled(to, piece);
	}
	const ofLeads = await from.read(async (view) => await view.countLeads());
	const counts: Partial<Record<Counted, number>> = {};
	for await (const { piece, read } of readPieces(from)) {
		if (!isCopied(piece, await to.read(read)))
			await to.write(async (transaction) => await writePiece(transaction, piece));
		for (const [kind, count] of countPiece(piece)) counts[kind] = (counts[kind] ?? 0) + count;
		onProgress({ step: 'copying', leads: counts.leads ?? 0, ofLeads });
	}

	const copies = readPieces(to);
	let leads = 0;
	for await (const { piece } of readPieces(from)) {
		const copy = await copies.next();
		if (!isEqual(copy.value?.piece, piece)) throw differs(piece);
		if (piece.kind === 'leads') onProgress({ step: 'comparing', leads: (leads += piece.leads.length), ofLeads });
	}
	const { value: surplus } = await copies.next();
	if (surplus !== undefined) throw differs(surplus.piece);
	return counts;
}

/** One piece after a place in the workspace, read in a transaction of its own. The same place is where its copy goes. */
type ReadPiece = (view: View) => Promise<{ piece: Piece; ids: string[] }>;
type Page = { afterId?: string; limit: number };

/** All of a workspace: leads with what is theirs, then merges (they need both leads), then what belongs to nobody. */
const READERS: readonly ((view: View, page: Page) => ReturnType<ReadPiece>)[] = [
	async (view, page) => {
		const leads = await view.listEveryLead(page);
		const ids = leads.map(({ id }) => id);
		const rows = await Promise.all(TABLES.map(async (table) => [table, await view.readRows(table, ids)] as const));
		return { piece: { kind: 'leads', leads, rows: Object.fromEntries(rows) as Record<OwnedTable, OwnedRow[]> }, ids };
	},
	async (view, page) => {
		const ids = (await view.listEveryLead(page)).map(({ id }) => id);
		const [merges, survivors] = await Promise.all([view.readMerges(ids), view.readLeads(ids)]);
		return {
			piece: {
				kind: 'merges',
				merges: merges.flatMap((merge) => merge ?? []),
				survivors: survivors.map((lead) => lead?.id),
			},
			ids,
		};
	},
	async (view, page) => {
		const conflicts = await view.listConflicts(page);
		return { piece: { kind: 'conflicts', conflicts }, ids: conflicts.map(({ id }) => id) };
	},
	async (view, page) => {
		const suppressions = await view.listSuppressions(page);
		return { piece: { kind: 'suppressions', suppressions }, ids: suppressions.map(({ id }) => id) };
	},
	async (view, { afterId = '' }) => {
		const name = (await view.listModelNames()).find((each) => compareText(each, afterId) > 0);
		if (name === undefined) return { piece: { kind: 'model', versions: [], promotions: [] }, ids: [] };
		const versions = (await view.listModels(name)).map(({ champion: _, ...version }) => version);
		return {
			piece: { kind: 'model', versions: versions.reverse(), promotions: await view.readPromotions(name) },
			ids: [name],
		};
	},
];

async function* readPieces(store: MovableStore): AsyncGenerator<{ piece: Piece; read: ReadPiece }, undefined> {
	for (const readPage of READERS) {
		let afterId: string | undefined;
		do {
			const page = { limit: PAGE_SIZE, ...(afterId !== undefined && { afterId }) };
			const read: ReadPiece = async (view) => await readPage(view, page);
			const { piece, ids } = await store.read(read);
			if (ids.length > 0) yield { piece, read };
			afterId = ids.at(-1);
		} while (afterId !== undefined);
	}
	return undefined;
}

/** Whether a piece is there already. Who survived a merge also depends on merges that are still to be copied. */
function isCopied(piece: Piece, { piece: there }: { piece: Piece }): boolean {
	return piece.kind === 'merges' && there.kind === 'merges'
		? isEqual(piece.merges, there.merges)
		: isEqual(piece, there);
}

/** Text and numbers only, of which JSON loses nothing. */
function isEqual(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
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
			return [
				['leads', piece.leads.length],
				...TABLES.map((table): [Counted, number] => [table, piece.rows[table].length]),
			];
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
	throw new EngineError(
		'configuration-invalid',
		`The workspace "${workspace}" in ${location} is not empty: it has ${kind} that the source has not. Move into a new one.`,
	);
}

function differs({ kind }: Piece): EngineError {
	return new EngineError(
		'internal',
		`The copy differs from the original in its ${kind}. Stop the workflows that write to either, empty the target and move again.`,
	);
}
