import type { StoreTransaction } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { toStoredScore } from '../scoring/scoredLead';
import { assignTogether } from './assignTogether';
import { asStored, findMoving, type MovingQuestion } from './findMoving';

/** Moves those of these leads that still would, with their scores; the best first. */
export async function moveLeads(
	context: EngineContext,
	transaction: StoreTransaction,
	leadIds: readonly string[],
	{ tierSet, withoutPlaces }: MovingQuestion,
): Promise<void> {
	const found = await transaction.readLeads(leadIds);
	const leads = found.flatMap((lead) => lead ?? []);
	const moving = await findMoving(context, transaction, leads, { tierSet, withoutPlaces });
	await transaction.appendScores(moving.flatMap(({ scored, isMoving }) => (isMoving ? [toStoredScore(scored)] : [])));
	for (const rules of new Set(moving.map((one) => one.rules))) {
		const those = moving.filter((one) => one.rules === rules);
		await assignTogether(
			transaction,
			those.map(({ lead, score, scored }) => ({ leadId: lead.id, score, audience: scored.audience })),
			{
				...{ rules, tierSet, withoutPlaces, asOf: context.clock() },
				keep: asStored,
				causes: new Map(those.map(({ lead, cause }) => [lead.id, cause])),
			},
		);
	}
}
