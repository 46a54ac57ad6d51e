import type { Target } from '../../learning/labels/target';
import { TierTally } from '../../learning/judge/tierTally';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';

const BEGINNING = 0;

/** What became of all leads by the tier they were in at the time, one tier set of Assign Tier. */
export async function tallyTiers({ store, clock }: EngineContext, target: Target, tierSet: string): Promise<TierTally> {
	const now = clock();
	const tally = new TierTally(target, now);
	await eachLeadPage(store, async (view, leads) => {
		const changes = await view.readTierChanges(
			leads.map(({ group }) => group),
			tierSet,
		);
		const tiered = leads.flatMap(({ group }, index) =>
			changes[index]?.length
				? [{ group, tiers: changes[index].filter(({ name, previous }) => name !== previous) }]
				: [],
		);
		const groups = tiered.map(({ group }) => group);
		const [scores, outcomes] = await Promise.all([
			view.readScores(groups, { from: BEGINNING, until: now + 1 }),
			view.readOutcomes(groups),
		]);
		tiered.forEach(({ tiers }, index) =>
			tally.add({ tiers, scores: scores[index] ?? [], outcomes: outcomes[index] ?? [] }),
		);
	});
	return tally;
}
