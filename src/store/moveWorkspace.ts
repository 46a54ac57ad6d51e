import { createHash, type Hash } from 'node:crypto';
import { EngineError } from '../errors';
import type { MovableStore } from './movableStore';
import type { StoredWorkspace } from './port/workspace';
import { nameOf, readPieces, recordsOf, writePiece, type Piece } from './workspacePieces';

export interface MoveProgress {
	step: 'copying' | 'comparing';
	leads: number;
	ofLeads: number;
}

export interface MoveOptions {
	/** Nobody reads or writes the source any more from the beginning of the move on, whether or not it comes to its end. It has to be opened `evenIfMoved`. */
	closeSource?: boolean;
	onProgress?: (progress: MoveProgress) => void;
}

/** What was read back from the copy, and was equal to the original. */
export interface MovedTable {
	table: string;
	rows: number;
	/** SHA-256 of all rows in their order, as hexadecimal digits. */
	digest: string;
}

/**
 * Copies a whole workspace into an empty one, or goes on where a copy broke off, then reads both again and compares every
 * row. The source stays as it is, closed where that is asked for. Where it stays open nobody may write to either
 * meanwhile: the comparison finds what came too late.
 * @returns each table with its rows and their digest.
 * @throws EngineError `configuration-invalid` where the target holds anything else, `internal` where the copy differs;
 * a source that was closed by this call is open again then.
 */
export async function moveWorkspace(
	from: MovableStore,
	to: MovableStore,
	{ closeSource = false, onProgress = () => {} }: MoveOptions = {},
): Promise<MovedTable[]> {
	await refuseOther(from, to);
	const closed = closeSource && (await close(from, to));
	try {
		await copy(from, to, onProgress);
		return await compare(from, to, onProgress);
	} catch (error) {
		if (closed) await from.write(async (transaction) => await transaction.writeMovedTo(undefined));
		throw error;
	}
}

type OnProgress = NonNullable<MoveOptions['onProgress']>;

/** Refused before anything is written, or the source is closed. */
async function refuseOther(from: MovableStore, to: MovableStore): Promise<void> {
	const [source, target] = [await readWorkspace(from), await readWorkspace(to)];
	const [place, description] = [await placeOf(to), await from.describe()];
	if (target.movedTo !== undefined) throw refuse(`The ${place} was itself moved, to ${target.movedTo}.`);
	if (source.movedTo !== undefined && source.movedTo !== place)
		throw refuse(`The workspace "${description.workspace}" was moved already, to ${source.movedTo}.`);
	if (target.secretFingerprint !== undefined && target.secretFingerprint !== source.secretFingerprint)
		throw refuse(
			source.secretFingerprint === undefined
				? `There is nothing to move: the workspace "${description.workspace}" in ${description.location} is empty.`
				: `The ${place} was begun with another hashing secret than the source. Enter the source's secret in the credential, and move into a new workspace.`,
		);
	for await (const { piece, read } of readPieces(to)) {
		if (isBegun(piece) || isCopied(piece, await from.read(read))) continue;
		throw refuse(
			`The ${place} is not empty: its ${nameOf(piece)} differ from the source's. Move into a new workspace.`,
		);
	}
}

async function readWorkspace(store: MovableStore): Promise<StoredWorkspace> {
	return await store.read(async (view) => await view.readWorkspace());
}

/** As people read it. */
async function placeOf(store: MovableStore): Promise<string> {
	const { workspace, location } = await store.describe();
	return `workspace "${workspace}" in ${location}`;
}

function refuse(message: string): EngineError {
	return new EngineError('configuration-invalid', message);
}

/** Whether it was open until now. */
async function close(from: MovableStore, to: MovableStore): Promise<boolean> {
	const place = await placeOf(to);
	return await from.write(async (transaction) => {
		const { movedTo } = await transaction.readWorkspace();
		await transaction.writeMovedTo(place);
		return movedTo === undefined;
	});
}

async function copy(from: MovableStore, to: MovableStore, onProgress: OnProgress): Promise<void> {
	const ofLeads = await from.read(async (view) => await view.countLeads());
	let leads = 0;
	for await (const { piece, read } of readPieces(from)) {
		if (!isCopied(piece, await to.read(read)))
			await to.write(async (transaction) => await writePiece(transaction, piece));
		if (piece.kind === 'leads') onProgress({ step: 'copying', leads: (leads += piece.leads.length), ofLeads });
	}
}

async function compare(from: MovableStore, to: MovableStore, onProgress: OnProgress): Promise<MovedTable[]> {
	const ofLeads = await from.read(async (view) => await view.countLeads());
	const copies = readPieces(to);
	const tally = new Tally();
	let leads = 0;
	for await (const { piece } of readPieces(from)) {
		const { value: copied } = await copies.next();
		if (copied === undefined || !isEqual(copied.piece, piece)) throw differs(piece);
		tally.add(copied.piece);
		if (piece.kind === 'leads') onProgress({ step: 'comparing', leads: (leads += piece.leads.length), ofLeads });
	}
	const { value: surplus } = await copies.next();
	if (surplus !== undefined) throw differs(surplus.piece);
	return tally.list();
}

class Tally {
	readonly #tables = new Map<string, { rows: number; hash: Hash }>();

	add(piece: Piece): void {
		for (const [table, records] of recordsOf(piece)) {
			const sum = this.#tables.get(table) ?? { rows: 0, hash: createHash('sha256') };
			this.#tables.set(table, sum);
			sum.rows += records.length;
			for (const record of records) sum.hash.update(`${JSON.stringify(record)}\n`);
		}
	}

	list(): MovedTable[] {
		return [...this.#tables].map(([table, { rows, hash }]) => ({ table, rows, digest: hash.digest('hex') }));
	}
}

/**
 * Known by the leads alone, which came first: what is to be written is still to come. An engine that has only looked at
 * the workspace leaves the fingerprint of its secret.
 */
function isBegun(piece: Piece): boolean {
	if (piece.kind === 'workspace') return Object.keys(piece.workspace).join() === 'secretFingerprint';
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

function differs(piece: Piece): EngineError {
	return new EngineError(
		'internal',
		`The copy differs from the original in its ${nameOf(piece)}. Stop the workflows that write to either workspace, then move into a new workspace.`,
	);
}
