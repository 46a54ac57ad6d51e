import type { StoreTransaction } from '../../store/port/leadStore';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { answerPrivacyRequests, type PrivacyRequest } from '../privacy/answerPrivacyRequests';
import { attributeRecords, type AttributedRecord } from './attributeRecords';
import { gatherByLead, type RecordedLead } from './gatherByLead';
import { prepareRecords, type RecordRequest } from './prepareRecords';
import { writeRecords } from './writeRecords';

/**
 * Writes every record of every item inside the caller's transaction: leads first, then each kind once. An item whose
 * records can't be used answers with its error; the others go on.
 */
export async function recordRecords(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedLead[]>[]> {
	const now = context.clock();
	const prepared = prepareRecords(requests, now, context.settings.recording);
	const usable = prepared.flatMap((item) => (item.ok ? item.value : []));
	if (usable.length === 0) return prepared.map((item) => (item.ok ? succeed([]) : item));

	const attributed = await attributeRecords(context, transaction, usable, now);
	const recorded = await writeRecords(context, transaction, attributed, now);
	const privacy = await answerPrivacyRequests(context, transaction, attributed.flatMap(toPrivacyRequest), now);

	const byItem = new Map<number, AttributedRecord[]>(requests.map((_, item) => [item, []]));
	for (const record of attributed) byItem.get(record.item)?.push(record);
	return prepared.map((item, index) =>
		item.ok ? succeed(gatherByLead(byItem.get(index) ?? [], recorded, privacy)) : item,
	);
}

function toPrivacyRequest({ record, lead, identities, isStranger }: AttributedRecord): PrivacyRequest[] {
	return record.kind === 'privacy' ? [{ name: record.name, lead, identities, isStranger }] : [];
}
