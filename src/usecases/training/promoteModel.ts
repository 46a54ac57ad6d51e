import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { checkPromotion, describeFailures, type CheckedAudience } from './checkPromotion';
import type { EngineContext } from '../engineContext';
import { refuseVersion } from '../models/findVersion';
import { loadModel, loadVersion } from '../models/loadModel';
import { keepShipped } from './keepShipped';

export interface PromotedModel {
	model: string;
	version: number;
	/** The version in use before; 0 is the one that ships. */
	from: number;
	at: Instant;
	because: string;
	/** What the version is, of one that was rolled back to. */
	note?: string;
}

export interface PromotedByHand extends PromotedModel {
	/** Whether the promotion rule would have done the same. */
	passed: boolean;
	/** Empty where no scorecard changes. */
	checks: Partial<Record<Audience, CheckedAudience>>;
}

/**
 * Puts a version to use, by a person's decision and with their reason. They may overrule the promotion rule, by which
 * Train does it; what it says is part of the answer, and kept with the promotion where it was overruled.
 */
export async function promoteModel(
	context: EngineContext,
	{ model, version, reason }: { model: string; version: number; reason: string },
): Promise<PromotedByHand> {
	const { champion, candidate } = await context.store.read(async (view) => ({
		champion: await loadModel(view, model),
		candidate: (await loadVersion(view, model, version)) ?? (await refuseVersion(view, model, version)),
	}));
	const checks = await checkPromotion(context, champion, candidate);
	const failures = describeFailures(checks);
	const because = `by hand: ${reason}${failures === undefined ? '' : ` (against the rule: ${failures})`}`;
	const promoted = await context.store.write(async (transaction) => {
		await trackFacets(context, transaction, candidate);
		const at = context.clock();
		const from = (await transaction.readChampion(model))?.version ?? 0;
		const kept = version === 0 ? await keepShipped(transaction, model, at) : version;
		if (!(await transaction.promoteModel({ name: model, version: kept, at, because })))
			await refuseVersion(transaction, model, version);
		return { model, version: kept, from, at, because, passed: failures === undefined, checks };
	});
	await addUpAgain(context);
	return promoted;
}
