import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';
import { writeConsents } from './writeConsents';
import { writeEvents } from './writeEvents';
import { writeOutcomes } from './writeOutcomes';
import { writeSuppressions } from './writeSuppressions';
import { writeTraits } from './writeTraits';

/** Writes each kind of record once, all of them in one round trip. */
export async function writeRecords(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	records: readonly AttributedRecord[],
	now: Instant,
): Promise<RecordedAsNew> {
	const [events, outcomes, suppressions, consents] = await Promise.all([
		writeEvents(transaction, keyring, records),
		writeOutcomes(transaction, keyring, records),
		writeSuppressions(transaction, keyring, records, now),
		writeConsents(transaction, keyring, records, now),
		writeTraits(transaction, keyring, records),
	]);
	// Most batches are of events alone.
	if (outcomes.size + suppressions.size + consents.size === 0) return events;
	return new Map([...events, ...outcomes, ...suppressions, ...consents]);
}
