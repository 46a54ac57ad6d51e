import { compact } from '../compact';
import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { StoreView } from './port/leadStore';
import type { LeadMerge } from './port/merges';
import type { StoredModel, StoredPromotion } from './port/models';
import type { StoredTierSet } from './port/tiers';
import type { StoredWorkspace } from './port/workspace';
import type { MovableStore, MovableTransaction, RowReader } from './movableStore';
import type { Row } from './rows';
import { compareText } from './storedText';
import { belongsToLead, isListed, mayBeNobodys, type Table } from './table';
import * as tables from './tables';

type View = StoreView & RowReader;

/** A part of a workspace, of a size to be held in memory. Both sides give theirs in the same order. */
type Piece =
	| { kind: 'workspace'; workspace: StoredWorkspace }
	| { kind: 'leads'; leads: { id: string; createdAt: Instant }[]; rows: Row[][] }
	| { kind: 'merges'; merges: LeadMerge[]; survivors: (string | undefined)[] }
	| { kind: 'listed'; table: Table; rows: Row[] }
	| { kind: 'tier set'; sets: StoredTierSet[] }
	| { kind: 'model'; versions: StoredModel[]; promotions: Omit<StoredPromotion, 'name'>[] };

export interface MoveProgress {
	step: 'copying' | 'comparing';
	leads: number;
	ofLeads: number;
}

const OWNED = Object.values<Table>(tables).filter(belongsToLead);
const LISTED = Object.values<Table>(tables).filter((table) => isListed(table) || mayBeNobodys(table));
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
): Promise<Record<string, number>> {
	for await (const { piece, read } of readPieces(to)) {
		if (!isBegun(piece) && !isCopied(piece, await from.read(read))) await refuseFilled(to, piece);
	}
	const ofLeads = await from.read(async (view) => await view.countLeads());
	const counts: Record<string, number> = {};
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
	async (view, { afterId }) => {
		const workspace = await view.readWorkspace();
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

async function* readPieces(store: MovableStore): AsyncGenerator<{ piece: Piece; read: ReadPiece }, undefined> {
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

/** Known by the leads alone, which came first: what is to be written is still to come. */
function isBegun(piece: Piece): boolean {
	return (
		(piece.kind === 'merges' && piece.merges.length === 0) || (piece.kind === 'tier set' && piece.sets.length === 0)
	);
}

/** Whether a piece is there already. Who survived a merge also depends on merges that are still to be copied. */
function isCopied(piece: Piece, { piece: there }: { piece: Piece }): boolean {
	return piece.kind === 'merges' && there.kind === 'merges'
		? isEqual(piece.merges, there.merges)
		: isEqual(piece, there);
}

/** Text and numbers only, of which JSON loses nothing. */
function isEqual(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
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

async function writePiece(transaction: MovableTransaction, piece: Piece): Promise<void> {
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

function countPiece(piece: Piece): [kind: string, count: number][] {
	switch (piece.kind) {
		case 'workspace':
			return [];
		case 'leads':
			return [
				['leads', piece.leads.length],
				...OWNED.map(({ name }, index): [string, number] => [name, piece.rows[index]?.length ?? 0]),
			];
		case 'merges':
			return [['merges', piece.merges.length]];
		case 'listed':
			return [[piece.table.name, piece.rows.length]];
		case 'tier set':
			return [['tier_sets', piece.sets.length]];
		case 'model':
			return [['models', piece.versions.length]];
	}
}

async function refuseFilled(store: MovableStore, piece: Piece): Promise<never> {
	const { workspace, location } = await store.describe();
	throw new EngineError(
		'configuration-invalid',
		`The workspace "${workspace}" in ${location} is not empty: its ${nameOf(piece)} differ from the source's. Move into a new workspace.`,
	);
}

function differs(piece: Piece): EngineError {
	return new EngineError(
		'internal',
		`The copy differs from the original in its ${nameOf(piece)}. Stop the workflows that write to either workspace, empty the target and move again.`,
	);
}

function nameOf(piece: Piece): string {
	if (piece.kind === 'listed') return piece.table.name;
	if (piece.kind === 'tier set') return 'tier sets';
	return piece.kind === 'model' ? 'models' : piece.kind;
}
