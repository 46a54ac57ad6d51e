import { succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { toLeadAnswer, type LeadAnswer } from './leadAnswer';
import type { RecordRequest } from './prepareRecords';
import { recordRecords } from './recordRecords';

/** Records without scoring. */
export async function recordEvents(
	context: EngineContext,
	requests: readonly RecordRequest[],
): Promise<Result<LeadAnswer[]>[]> {
	return await inChunks(requests, (slice) =>
		context.store.write(async (transaction) =>
			(await recordRecords(context, transaction, slice)).map(
				(item): Result<LeadAnswer[]> => (item.ok ? succeed(item.value.map((lead) => toLeadAnswer(lead))) : item),
			),
		),
	);
}
