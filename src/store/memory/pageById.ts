import { compareText } from '../storedText';

/** Records in order of id after `afterId`, at most `limit`. */
export function pageById<Fields extends { id: string }>(
	records: readonly Fields[],
	{ afterId, limit }: { afterId?: string; limit: number },
): Fields[] {
	return records
		.filter(({ id }) => afterId === undefined || compareText(id, afterId) > 0)
		.sort((a, b) => compareText(a.id, b.id))
		.slice(0, limit);
}
