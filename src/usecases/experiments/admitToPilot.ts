import { drawNumber } from '../../experiments/drawArm';
import { succeed, type EngineContext, type Result } from '../engineContext';
import { writeBatch, type BatchOptions } from '../writeBatch';

interface PilotQuestion extends BatchOptions {
	/** Each tier set has a pilot of its own. */
	tierSet: string;
	/** Of all leads, above 0 and below 1. */
	share: number;
}

const ADMITTED = 'admitted';

/**
 * Which of these leads are in the pilot of a tier set. Drawn by the lead's ID, so that with a larger share all who were in
 * stay in; and kept on record, so that they also stay when leads are joined or the share is lowered. A lead that is not known is
 * let through, for the next step to say so.
 */
export async function admitToPilot(
	{ store, clock, keyring }: EngineContext,
	leadIds: readonly string[],
	{ tierSet, share, ...options }: PilotQuestion,
): Promise<Result<boolean>[]> {
	const salt = `pilot ${keyring.concealAddresses(tierSet)}`;
	return await writeBatch(
		store,
		leadIds,
		async (transaction, slice) => {
			const leads = await transaction.readLeads(slice);
			const known = leads.flatMap((lead) => lead ?? []);
			const found = await transaction.readExposures(known.map(({ group }) => group));
			const exposures = new Map(known.map(({ id }, index) => [id, found[index] ?? []]));
			const admitted = new Set<string>();
			const news = new Set<string>();
			for (const { id, group } of known) {
				if (exposures.get(id)?.some(({ experiment }) => experiment === salt)) admitted.add(id);
				// Whichever of several survives, the number is the same.
				else if (drawNumber(salt, [...group].sort()[0] ?? id) < share) news.add(id);
			}
			const rows = [...news].map((leadId) => ({ leadId, experiment: salt, arm: ADMITTED, at: clock() }));
			if (rows.length > 0) await transaction.appendExposures(rows);
			return leads.map((lead) => succeed(lead === undefined || admitted.has(lead.id) || news.has(lead.id)));
		},
		options,
	);
}
