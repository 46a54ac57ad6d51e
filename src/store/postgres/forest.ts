import { circularMerge } from '../brokenPromises';
import type { LeadMerge } from '../port/leads';
import { toStoredText } from '../storedText';
import { toColumns, type Connection } from './connection';
import * as sql from './sql';

type ForestRow = [id: string, rootId: string, intoLeadId: string | null, at: number, because: string];

/**
 * Reads the groups that `ids` are in, lets `change` re-point their members, and writes the difference: two round trips
 * however many merges there are, and however they build on each other.
 */
export async function changeForest<T>(
	connection: Connection,
	ids: readonly string[],
	change: (forest: Forest) => T,
): Promise<T> {
	const rows = ids.length === 0 ? [] : await connection.all<ForestRow>(sql.readForest, ids);
	const merges = new Map<string, LeadMerge>();
	for (const [fromLeadId, , intoLeadId, at, because] of rows) {
		if (intoLeadId !== null) merges.set(fromLeadId, { fromLeadId, intoLeadId, at, because });
	}
	const forest = new Forest(new Map(merges));
	const answer = change(forest);

	const removed = [...merges.keys()].filter((id) => forest.pointerOf(id) === undefined);
	const made = forest.merges.filter((merge) => merges.get(merge.fromLeadId) !== merge);
	const roots = rows
		.map(([id, rootId]) => [id, rootId, forest.rootOf(id)] as const)
		.filter(([, before, after]) => before !== after);
	if (removed.length + made.length === 0) return answer;
	await connection.all(
		sql.writeForest,
		removed,
		...toColumns(
			made.map(({ fromLeadId, intoLeadId, at, because }) => [fromLeadId, intoLeadId, at, because]),
			4,
		),
		...toColumns(
			roots.map(([id, , rootId]) => [id, rootId]),
			2,
		),
	);
	return answer;
}

/** Leads and where each points to. */
export class Forest {
	readonly #pointers: Map<string, LeadMerge>;

	constructor(pointers: Map<string, LeadMerge>) {
		this.#pointers = pointers;
	}

	get merges(): LeadMerge[] {
		return [...this.#pointers.values()];
	}

	pointerOf(id: string): LeadMerge | undefined {
		return this.#pointers.get(id);
	}

	rootOf(id: string): string {
		let root = id;
		for (let merge = this.#pointers.get(root); merge !== undefined; merge = this.#pointers.get(root))
			root = merge.intoLeadId;
		return root;
	}

	/** False where exactly this merge stands already. */
	merge({ at, because, ...ends }: LeadMerge): boolean {
		const fromLeadId = toStoredText(ends.fromLeadId);
		const intoLeadId = toStoredText(ends.intoLeadId);
		const standing = this.#pointers.get(fromLeadId);
		if (standing?.intoLeadId === intoLeadId && standing.at === at) return false;
		if (this.#isBelow(intoLeadId, fromLeadId)) throw circularMerge(fromLeadId, intoLeadId);
		this.#pointers.set(fromLeadId, { fromLeadId, intoLeadId, at, because });
		return true;
	}

	undo(id: string): boolean {
		return this.#pointers.delete(id);
	}

	/** Undoes every merge that has to do with a lead; answers how many. */
	isolate(id: string): number {
		const tied = this.merges.filter(({ fromLeadId, intoLeadId }) => fromLeadId === id || intoLeadId === id);
		for (const { fromLeadId } of tied) this.undo(fromLeadId);
		return tied.length;
	}

	/** Whether `id` is `other` or points to it. */
	#isBelow(id: string, other: string): boolean {
		for (
			let current: string | undefined = id;
			current !== undefined;
			current = this.#pointers.get(current)?.intoLeadId
		) {
			if (current === other) return true;
		}
		return false;
	}
}
