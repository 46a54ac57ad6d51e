import { compact } from '../compact';
import type { Instant } from '../lead/time';
import type { MovableStore, MovableTransaction, RowReader } from './movableStore';
import type { StoreView } from './port/leadStore';
import type { LeadMerge } from './port/merges';
import type { StoredModel, StoredPromotion } from './port/models';
import type { StoredTierSet } from './port/tiers';
import type { StoredWorkspace } from './port/workspace';
import type { Row } from './rows';
import { compareText } from './storedText';
import { belongsToLead, isListed, mayBeNobodys, type Table } from './table';
import * as tables from './tables';

type View = StoreView & RowReader;

/** A part of a workspace, of a size to be held in memory. Every engine gives its own in the same order. */
export type Piece =
	| { kind: 'workspace'; workspace: Omit<StoredWorkspace, 'movedTo'> }
	| { kind: 'leads'; leads: { id: string; createdAt: Instant }[]; rows: Row[][] }
	| { kind: 'merges'; merges: LeadMerge[]; survivors: (string | undefined)[] }
	| { kind: 'listed'; table: Table; rows: Row[] }
	| { kind: 'tier set'; sets: StoredTierSet[] }
	| { kind: 'model'; versions: StoredModel[]; promotions: Omit<StoredPromotion, 'name'>[] };

const OWNED = Object.values<Table>(tables).filter(belongsToLead);
const LISTED = Object.values<Table>(tables).filter((table) => isListed(table) || mayBeNobodys(table));
/** Leads per transaction. */
const PAGE_SIZE = 200;

/** One piece after a place in the workspace, read in a transaction of its own. The same place is where its copy goes. */
export type ReadPiece = (view: View) => Promise<{ piece: Piece; ids: string[] }>;
type Page = { afterId?: string; limit: number };

/** All of a workspace: leads with what is theirs, then merges (they need both leads), then what belongs to nobody. */
const READERS: readonly ((view: View, page: Page) => ReturnType<ReadPiece>)[] = [
	async (view, { afterId }) => {
		const { movedTo: _, ...settings } = await view.readWorkspace();
		// The memory store has them in the order in which they were set.
		const workspace = Object.fromEntries(Object.entries(settings).sort(([a], [b]) => compareText(a, b)));
		const isThere = Object.keys(workspace).length > 0 && afterId === undefined;
		return { piece: { kind: 'workspace', workspace }, ids: isThere ? ['workspace'] : [] };
	},
	async (view, page) => {
		const leads = await view.listEveryLead(page);
		const ids = leads.map(({ id }) => id);
		const rows = await Promise.all(OWNED.map(async (table) => await view.readRows(table, ids)));
		return { piece: { kind: 'leads', leads, rows }, ids };
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
	...LISTED.map((table) => async (view: View, page: Page): ReturnType<ReadPiece> => {
		const rows = await view.listRows(table, page);
		const id = Object.keys(table.columns).indexOf('id');
		return { piece: { kind: 'listed', table, rows }, ids: rows.map((row) => String(row[id])) };
	}),
	async (view, { afterId = '' }) => {
		const name = (await view.listTierSets()).find((other) => compareText(other, afterId) > 0);
		const [sets = []] = name === undefined ? [] : await view.readTierSets([name]);
		return { piece: { kind: 'tier set', sets }, ids: name === undefined ? [] : [name] };
	},
	async (view, { afterId = '' }) => {
		const name = (await view.listModelNames()).find((other) => compareText(other, afterId) > 0);
		if (name === undefined) return { piece: { kind: 'model', versions: [], promotions: [] }, ids: [] };
		const versions = (await view.listModels(name)).map(({ champion: _, ...version }) => version);
		return {
			piece: { kind: 'model', versions: versions.reverse(), promotions: await view.readPromotions(name) },
			ids: [name],
		};
	},
];

export async function* readPieces(store: MovableStore): AsyncGenerator<{ piece: Piece; read: ReadPiece }, undefined> {
	for (const readPage of READERS) {
		let afterId: string | undefined;
		do {
			const page = compact({ limit: PAGE_SIZE, afterId });
			const read: ReadPiece = async (view) => await readPage(view, page);
			const { piece, ids } = await store.read(read);
			if (ids.length > 0) yield { piece, read };
			afterId = ids.at(-1);
		} while (afterId !== undefined);
	}
	return undefined;
}

export async function writePiece(transaction: MovableTransaction, piece: Piece): Promise<void> {
	switch (piece.kind) {
		case 'workspace':
			await writeWorkspace(transaction, piece.workspace);
			return;
		case 'leads':
			await transaction.createLeads(piece.leads);
			for (const [index, table] of OWNED.entries()) await transaction.writeRows(table, piece.rows[index] ?? []);
			return;
		case 'merges':
			await transaction.mergeLeads(piece.merges);
			return;
		case 'listed':
			await transaction.writeRows(piece.table, piece.rows);
			return;
		case 'tier set':
			await transaction.writeTierSets(piece.sets);
			return;
		case 'model':
			for (const version of piece.versions) await transaction.saveModel(version);
			for (const promotion of piece.promotions)
				await transaction.promoteModel({ name: piece.versions[0]?.name ?? '', ...promotion });
	}
}

async function writeWorkspace(
	transaction: MovableTransaction,
	{ secretFingerprint, trackedFacets, companies, holdout, experiments }: StoredWorkspace,
): Promise<void> {
	if (secretFingerprint !== undefined) await transaction.claimSecretFingerprint(secretFingerprint);
	if (trackedFacets !== undefined) await transaction.writeTrackedFacets(trackedFacets);
	if (companies !== undefined) await transaction.writeCompanies(companies);
	if (holdout !== undefined) await transaction.writeHoldout(holdout);
	if (experiments !== undefined) await transaction.writeExperiments(experiments);
}

/** The records of a piece by the tables they lie in. What the workspace says of itself is no record. */
export function recordsOf(piece: Piece): [table: string, records: readonly unknown[]][] {
	switch (piece.kind) {
		case 'workspace':
			return [];
		case 'leads':
			return [
				['leads', piece.leads],
				...OWNED.map(({ name }, index): [string, readonly unknown[]] => [name, piece.rows[index] ?? []]),
			];
		case 'merges':
			return [['merges', piece.merges]];
		case 'listed':
			return [[piece.table.name, piece.rows]];
		case 'tier set':
			return [['tier_sets', piece.sets]];
		case 'model':
			return [
				['models', piece.versions],
				['promotions', piece.promotions],
			];
	}
}

export function nameOf(piece: Piece): string {
	if (piece.kind === 'listed') return piece.table.name;
	if (piece.kind === 'tier set') return 'tier sets';
	return piece.kind === 'model' ? 'models' : piece.kind;
}
