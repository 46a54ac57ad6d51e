import type { StoreTransaction } from '../../store/port/leadStore';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { aboutLeads } from './aboutLeads';
import { answerPrivacyRequests, type PrivacyRequest } from '../privacy/answerPrivacyRequests';
import { attributeRecords, type AttributedRecord } from './attributeRecords';
import { doubtGrants } from './doubtGrants';
import { followDeals } from './followDeals';
import { findRepeats } from './findRepeats';
import { gatherByLead, type RecordedLead } from './gatherByLead';
import { markScannerClicks } from './markScannerClicks';
import { markSecondReports } from './markSecondReports';
import { prepareRecords, type RecordRequest } from './prepareRecords';
import { writeRecords } from './writeRecords';

/**
 * Writes every record of every item inside the caller's transaction: leads first, then each kind once. An item that
 * can't be used answers with its error; the others go on.
 */
export async function recordRecords(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly RecordRequest[],
): Promise<Result<RecordedLead[]>[]> {
	const now = context.clock();
	const prepared = prepareRecords(requests, now, context.settings.recording);
	const items = await aboutLeads(context, transaction, requests, prepared);
	const usable = items.flatMap(({ records }) => records);
	const repeats = await findRepeats(context, transaction, usable);
	const marked = usable.map((record) => (repeats.has(record) ? { ...record, isRepeat: true } : record));
	const whose = usable.length === 0 ? [] : await attributeRecords(context, transaction, marked, now);
	const believed = await doubtGrants(context, transaction, whose);
	const clicked = await markScannerClicks(transaction, context.keyring, believed);
	const counted = await markSecondReports(transaction, context.keyring, clicked);
	const attributed = await followDeals(transaction, context.keyring, counted);
	const written = await writeRecords(context, transaction, attributed, now);
	const privacy = await answerPrivacyRequests(context, transaction, attributed.flatMap(toPrivacyRequest), now);

	const byItem = items.map((): AttributedRecord[] => []);
	for (const record of attributed) byItem[record.item]?.push(record);
	return items.map(({ error, notes }, index) =>
		error === undefined ? succeed(gatherByLead(byItem[index] ?? [], { written, privacy, notes })) : fail(error),
	);
}

function toPrivacyRequest({ record, lead, identities, isStranger }: AttributedRecord): PrivacyRequest[] {
	return record.kind === 'privacy' ? [{ name: record.name, lead, identities, isStranger }] : [];
}
