import type { IDataObject } from 'n8n-workflow';
import type { LeadRecord, PayloadReading, ReadPayloadOptions } from '../../src/index';
import { readOfOurs } from './withoutOurs';

/** What an item's payload was read as, and how. */
export interface ItemReading {
	json: IDataObject;
	options: ReadPayloadOptions;
	reading: PayloadReading;
}

interface KnownReading {
	content: string;
	records: readonly LeadRecord[];
}

/** By the lead that was put on the item, which n8n hands from node to node: no longer than it holds that. */
const readings = new WeakMap<object, KnownReading>();

/**
 * Keeps a reading for the nodes that come after, for which it was a third of all they did. Only of a payload of which nothing
 * was left out: that one isn't read otherwise once its lead is known, whose own addresses stand on the item.
 */
export function keepReading(lead: IDataObject, { json, options, reading }: ItemReading): void {
	const { notes, records } = reading;
	if (notes.length > 0) return;
	const content = describeContent({ ...json, lead: readOfOurs(lead) }, options);
	if (content !== undefined) readings.set(lead, { content, records });
}

/** What the same content was read as; undefined where a step in between has changed anything. `json` is without what isn't read of ours. */
export function recallReading(
	lead: unknown,
	json: IDataObject,
	options: ReadPayloadOptions,
): readonly LeadRecord[] | undefined {
	const known = typeof lead === 'object' && lead !== null ? readings.get(lead) : undefined;
	return known !== undefined && known.content === describeContent(json, options) ? known.records : undefined;
}

/** Undefined where it is no JSON. */
function describeContent({ lead, ...others }: IDataObject, options: ReadPayloadOptions): string | undefined {
	try {
		return JSON.stringify([lead, others, { ...options, receivedAt: undefined, leadId: undefined }]);
	} catch {
		return undefined;
	}
}
