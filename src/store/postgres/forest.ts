import { compact } from '../../compact';
import { circularMerge } from '../brokenPromises';
import type { LeadMerge } from '../port/merges';
import { rowWriter } from '../rows';
import { toStoredText } from '../storedText';
import { merges } from '../tables';
import { columnsOf, given, names } from './columns';
import { toColumns, type Connection } from './connection';

const mergeColumns = columnsOf(merges);

/** All members of the groups that some leads are in, with their standing merges. */
export const readForest = `
	select leads.id, leads.root_id, into_lead_id, at, because, alias::int
	from (
		select distinct asked.root_id
		from ${given({ id: 'text' })}
		join leads as asked on asked.workspace = $1 and asked.id = given.id
	) as roots
	join leads on leads.workspace = $1 and leads.root_id = roots.root_id
	left join merges on merges.workspace = $1 and merges.from_lead_id = leads.id`;

/** Removes merges, makes others, and gives leads their new survivors. */
export const writeForest = `
	with removed as (
		delete from merges
		where workspace = $1 and from_lead_id = any($2::text[])
	),
	upserted as (
		insert into merges (workspace, ${names(mergeColumns)})
		select $1, ${names(mergeColumns)}
		from ${given(mergeColumns, 3)}
		on conflict (workspace, from_lead_id) do update set
			into_lead_id = excluded.into_lead_id,
			at = excluded.at,
			because = excluded.because,
			alias = excluded.alias
	)
	update leads
	set root_id = given.root_id
	from ${given({ id: 'text', root_id: 'text' }, 3 + Object.keys(mergeColumns).length)}
	where leads.workspace = $1 and leads.id = given.id`;

const toRow = rowWriter(merges);

type ForestRow = [
	id: string,
	rootId: string,
	intoLeadId: string | null,
	at: number,
	because: string,
	alias: number | null,
];

/**
 * Reads the groups that `ids` are in, lets `change` re-point their members, and writes the difference: two round trips
 * however many merges there are, and however they build on each other.
 */
export async function changeForest<T>(
	connection: Connection,
	ids: readonly string[],
	change: (forest: Forest) => T,
): Promise<T> {
	const rows = ids.length === 0 ? [] : await connection.all<ForestRow>(readForest, ids);
	const before = new Map<string, LeadMerge>();
	for (const [fromLeadId, , intoLeadId, at, because, alias] of rows) {
		if (intoLeadId !== null)
			before.set(fromLeadId, compact({ fromLeadId, intoLeadId, at, because, alias: alias === 1 || undefined }));
	}
	const forest = new Forest(new Map(before));
	const answer = change(forest);

	const removed = [...before.keys()].filter((id) => forest.pointerOf(id) === undefined);
	const made = forest.merges.filter((merge) => before.get(merge.fromLeadId) !== merge);
	const roots = rows
		.map(([id, rootId]) => [id, rootId, forest.rootOf(id)] as const)
		.filter(([, rootBefore, rootAfter]) => rootBefore !== rootAfter);
	if (removed.length + made.length === 0) return answer;
	await connection.all(
		writeForest,
		removed,
		...toColumns(made.map(toRow), Object.keys(mergeColumns).length),
		...toColumns(
			roots.map(([id, , rootId]) => [id, rootId]),
			2,
		),
	);
	return answer;
}

/** Leads and where each points to. */
class Forest {
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
	merge({ at, because, alias, ...ends }: LeadMerge): boolean {
		const fromLeadId = toStoredText(ends.fromLeadId);
		const intoLeadId = toStoredText(ends.intoLeadId);
		const standing = this.#pointers.get(fromLeadId);
		if (standing?.intoLeadId === intoLeadId && standing.at === at && standing.alias === alias) return false;
		if (this.#isBelow(intoLeadId, fromLeadId)) throw circularMerge(fromLeadId, intoLeadId);
		this.#pointers.set(fromLeadId, compact({ fromLeadId, intoLeadId, at, because, alias }));
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
