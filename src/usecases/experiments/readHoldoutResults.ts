import { EngineError } from '../../errors';
import { findStanding } from '../../experiments/findStanding';
import { HoldoutTally } from '../../experiments/holdoutTally';
import type { HoldoutResults } from '../../experiments/holdoutResults';
import { judgeHoldout } from '../../experiments/judgeHoldout';
import { isRunning, type Holdout } from '../../lead/holdout';
import { listStandingPurchases } from '../../lead/purchases';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';

/** What contacting was worth, by the holdout that is running or ended last. */
export async function readHoldoutResults(
	context: EngineContext,
): Promise<HoldoutResults & { holdout: Holdout; isRunning: boolean }> {
	const { holdout } = await context.store.read(async (view) => await view.readWorkspace());
	if (holdout === undefined) throw new EngineError('configuration-invalid', MESSAGES.noHoldout);
	return { ...(await readResultsOfHoldout(context, holdout)), holdout, isRunning: isRunning(holdout) };
}

/** The same by any that was ever set. */
export async function readResultsOfHoldout({ store, clock }: EngineContext, holdout: Holdout): Promise<HoldoutResults> {
	const tally = new HoldoutTally(holdout, clock());
	await eachLeadPage(store, async (view, leads) => {
		const exposures = await view.readExposures(leads.map(({ group }) => group));
		const exposed = leads.flatMap(({ group }, index) => {
			const { arm, exposedAt, crossed } = findStanding(holdout, group, exposures[index] ?? []);
			return exposedAt === undefined ? [] : [{ group, standing: { arm, exposedAt, crossed } }];
		});
		const outcomes = await view.readOutcomes(exposed.map(({ group }) => group));
		exposed.forEach(({ standing }, index) =>
			tally.add({ ...standing, purchases: listStandingPurchases(outcomes[index] ?? []) }),
		);
	});
	return judgeHoldout(holdout, tally);
}
