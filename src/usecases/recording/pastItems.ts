import { toEngineError } from '../../errors';
import type { LeadRecord } from '../../lead/record';
import { contentHash } from '../../sources/reading/contentHash';
import { fail, succeed, type Result } from '../engineContext';
import { mapInTurns } from '../inTurns';
import type { RecordRequest } from './prepareRecords';

/** The items of a file: a list, or what makes each of them when it is looked at, and throws what is wrong with it. */
export type PastItems = readonly RecordRequest[] | ItemsMade;

interface ItemsMade {
	readonly length: number;
	at(place: number): RecordRequest | undefined;
}

/** About 1 ms of work. */
const READ_AT_ONCE = 10;

/** The items at those places as they are recorded. */
export async function readPastItems(items: PastItems, places: Iterable<number>): Promise<Result<RecordRequest>[]> {
	return await mapInTurns(places, (place) => readPastItem(items, place), READ_AT_ONCE);
}

function readPastItem(items: PastItems, place: number): Result<RecordRequest> {
	try {
		const { records, ...request }: RecordRequest = items.at(place) ?? { records: [] };
		return succeed({
			...request,
			records: records.map((record) => identifyByContent(record, request.leadId)),
			past: true,
		});
	} catch (error) {
		return fail(toEngineError(error));
	}
}

/** What sources give a payload that has no ID, with the day of arrival where it has no date; and what they add for each record of several. */
const CONTENT_ID = /^(.+:content:)[0-9a-f]{40}(?::\d{5}(?=:|$))?(.*)$/;

/**
 * Rows of a file often come with their own number, which an ID of all their content would have in it. So a row without
 * an ID is known by who did what, when and for how much: in whatever file and at whatever place it comes again.
 */
function identifyByContent(record: LeadRecord, leadId?: string): LeadRecord {
	const [, source, rest] = CONTENT_ID.exec(record.id) ?? [];
	if (source === undefined || rest === undefined) return record;
	const { identities, occurredAt } = record;
	const sale = 'amountMinor' in record ? [record.amountMinor ?? null, record.currency ?? null] : [];
	const what = 'category' in record ? [record.category ?? null] : [];
	const whose = Object.keys(identities).length === 0 && leadId !== undefined ? leadId : identities;
	return { ...record, id: `${source}${contentHash([whose, occurredAt ?? null, record.name, sale, what])}${rest}` };
}
