import { AUDIENCES, type Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import type { LeadTable } from '../../learning/judge/driftReference';
import { labelSnapshots } from '../../learning/labels/labelSnapshots';
import { FeatureTableBuilder } from '../../learning/rows/featureTableBuilder';
import type { StoredScore } from '../../store/port/scores';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import type { ModelBody } from '../models/modelBody';
import { isTestData } from './isTestData';
import { findOwnAddresses } from './ownAddresses';
import { PastVectors } from './pastVectors';

/**
 * The features of the last days' scores, as far as the versions that made them measured all that this one does. Of leads
 * the model learns from: no staff, no test data, and none that had the target already, or they alone would look like a change.
 */
export async function readRecentScores(
	context: EngineContext,
	model: Model,
	days: number,
): Promise<Map<Audience, LeadTable>> {
	const now = context.clock();
	const vectors = new PastVectors([model]);
	const tables = new Map(AUDIENCES.map((audience) => [audience, new LeadTableBuilder()]));
	const isOwn = await findOwnAddresses(context, now);
	await eachLeadPage(context.store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const [scores, outcomes, traits] = await Promise.all([
			view.readScores(groups, { from: now + 1 - days * DAY_MS, until: now + 1 }),
			view.readOutcomes(groups),
			view.readTraits(groups, now),
		]);
		for (const [index, lead] of leads.entries()) {
			if (isOwn(lead) || isTestData(traits[index])) continue;
			const isOpen = (score: StoredScore) =>
				isCandidate(score, outcomes[index] ?? [], { training: model.training, now });
			for (const score of (scores[index] ?? []).filter(isOpen)) {
				const features = await vectors.read(view, score);
				if (features !== undefined) tables.get(score.audience as Audience)?.add(lead.id, score.asOf, features);
			}
		}
	});
	return new Map([...tables].map(([audience, table]) => [audience, table.finish()]));
}

function isCandidate(
	score: StoredScore,
	outcomes: Parameters<typeof labelSnapshots>[1],
	{ training, now }: Pick<ModelBody, 'training'> & { now: number },
): boolean {
	const audience = score.audience as Audience;
	const target = training[audience];
	return target !== undefined && labelSnapshots([score.asOf], outcomes, { target, audience, now })[0] !== 'excluded';
}

/** Takes scores lead by lead. */
class LeadTableBuilder {
	readonly #table = new FeatureTableBuilder();
	readonly #leads: number[] = [];
	readonly #asOf: number[] = [];
	#lastLead: string | undefined;
	#leadCount = 0;

	add(leadId: string, asOf: number, features: Parameters<FeatureTableBuilder['add']>[0]): void {
		if (leadId !== this.#lastLead) this.#leadCount++;
		this.#lastLead = leadId;
		this.#leads.push(this.#leadCount - 1);
		this.#asOf.push(asOf);
		this.#table.add(features);
	}

	finish(): LeadTable {
		return { table: this.#table.finish(), leads: this.#leads, asOf: this.#asOf };
	}
}
