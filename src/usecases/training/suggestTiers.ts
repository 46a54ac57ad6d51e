import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Target } from '../../learning/labels/target';
import type { EngineContext } from '../engineContext';
import { findVersion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { collectHistory } from './collectHistory';
import { describeSuggestion } from './describeSuggestion';
import { placeTiersInBackground } from './inBackground';
import { readArrivals } from './readArrivals';
import type { SuggestedTier } from './suggestedTier';

export interface TierPlan {
	name: string;
	/** How many of its leads can be worked in a day; absent: any number. */
	leadsPerDay?: number;
}

interface SuggestionQuestion extends Target {
	model: string;
	/** Absent: the version in use. */
	version?: number;
	audience?: Audience;
	/** Best first; the last takes everyone else. */
	tiers: readonly TierPlan[];
	seed: number;
	onLeads?: (count: number) => void;
}

export interface SuggestedTiers {
	model: string;
	version: number;
	summary: string;
	tiers: SuggestedTier[];
	/** Distinct leads of the history, and those that reached the target. */
	leads: number;
	converted: number;
}

/** Cut-offs for tiers from what came of past leads and from how many can be worked in a day, with what each would have brought. */
export async function suggestTiers(context: EngineContext, question: SuggestionQuestion): Promise<SuggestedTiers> {
	const model = await context.store.read(
		async (view) => await findVersion(view, await loadModel(view, question.model), question),
	);
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	const { target, windowDays, graceDays, categoryWindows, seed, onLeads } = question;
	const histories = await collectHistory(context, {
		models: [model],
		audiences,
		target: compact({ target, windowDays, graceDays, categoryWindows }),
		...compact({ onLeads }),
	});
	const placed = await placeTiersInBackground(context, {
		histories: [...histories]
			.filter(([, { leadIds }]) => leadIds.length > 0)
			.map(([audience, { set, picked, rows, split, from, until }]) => ({
				...{ set, picked, rows, split, from, until },
				scorecard: model.scorecards[audience],
			})),
		live: await readArrivals(context, model, audiences),
		leadsPerDay: question.tiers.slice(0, -1).map(({ leadsPerDay }) => leadsPerDay),
		evaluation: { ...context.settings.learning.evaluation, seed },
	});
	const converted = placed.tiers.reduce((sum, tier) => sum + tier.converted, 0);
	const tiers = question.tiers.map(({ name }, place): SuggestedTier => {
		const { leadsPerDay, ...group } = placed.tiers[place] ?? { leads: 0, converted: 0, revenue: 0 };
		const cutoff = placed.cutoffs[place];
		return compact({
			tier: name,
			minScore: cutoff?.minScore ?? 0,
			basis: cutoff?.basis,
			leadsPerDay,
			...group,
			caught: converted === 0 ? undefined : group.converted / converted,
		});
	});
	return {
		model: model.name,
		version: model.version,
		summary: describeSuggestion(tiers, placed.rank),
		tiers,
		leads: placed.leads,
		converted: placed.converted,
	};
}
