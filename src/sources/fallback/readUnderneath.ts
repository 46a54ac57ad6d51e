import type { LeadRecord } from '../../lead/record';
import { contentHash } from '../reading/contentHash';
import type { Payload, Reading, ReadOptions } from '../source';
import { findRefusals } from './findRefusals';
import { placeRefusals } from './placeRefusals';
import { surveyPayload } from './surveyPayload';
import { toRefusalRecords } from './toRecords';

/**
 * The net under the vendors: a payload from which a vendor's own reader took nothing that stops a message is read once
 * more for refusals in any shape. A vendor adds topics and fields faster than anybody can list them.
 */
export function readUnderneath(payload: Payload, options: ReadOptions, reading: Reading, source: string): LeadRecord[] {
	if (reading.records.some(({ kind }) => kind === 'suppression' || kind === 'consent' || kind === 'privacy')) return [];
	// Vendors know their own bounces, blocks and complaints, and which of them mean nothing.
	const certain = findRefusals(surveyPayload(payload.body)).filter(
		({ by, code, reason }) =>
			by !== 'message' && (code === 'opt_out' || (code === 'manual' && /suppress/i.test(reason))),
	);
	if (certain.length === 0) return [];
	const [first] = reading.records;
	const { placed } = placeRefusals(certain, { lead: first?.identities ?? {}, country: options.defaultCountry });
	const common = {
		id: `${first?.id ?? `${source}:content:${contentHash(payload.body)}`}:refusal`,
		source,
		topic: reading.topic.slice(0, 100),
		identities: first?.identities ?? {},
		occurredAt: first?.occurredAt,
	};
	return toRefusalRecords(placed, common, undefined).records.filter(({ kind }) => kind === 'suppression');
}
