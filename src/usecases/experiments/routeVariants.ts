import { compact } from '../../compact';
import { findVariant } from '../../experiments/variantDraw';
import { HELD_OUT, type Experiment } from '../../lead/experiment';
import { isRunning, type Holdout } from '../../lead/holdout';
import type { Instant } from '../../lead/time';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoreTransaction } from '../../store/port/leadStore';
import { succeed, type Result } from '../engineContext';

/** What a tier has to be known by here. */
interface Assigned {
	name: string;
	changed: boolean;
	holdout: boolean;
}

/** Which variant of its tier a lead gets. */
export interface GivenVariant {
	variant?: string;
	/** The ID of the experiment. */
	experiment?: string;
	/** When a variant with a delay is to be sent. */
	sendAt?: Instant;
}

interface RoutingQuestion {
	/** By tier. */
	experiments: ReadonlyMap<string, Experiment>;
	/** Whoever stays in a tier takes no branch of it, and comes to no variant. */
	onlyWhenChanged: boolean;
	asOf: Instant;
}

/**
 * Gives each lead whose tier has variants its own, and notes once, where the branch is taken, that it came there. Whoever
 * belongs to the holdout comes to the same point, and is noted as held out.
 */
export async function routeVariants<T extends Assigned>(
	transaction: StoreTransaction,
	leadIds: readonly string[],
	answers: readonly Result<T>[],
	{ experiments, onlyWhenChanged, asOf }: RoutingQuestion,
): Promise<Result<T & GivenVariant>[]> {
	const leads = await transaction.readLeads(leadIds);
	const known = [...new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead]]))).values()];
	const [{ holdout }, found] = await Promise.all([
		transaction.readWorkspace(),
		transaction.readExposures(known.map(({ group }) => group)),
	]);
	const exposures = new Map(known.map(({ id }, index) => [id, found[index] ?? []]));
	const exposed = new Map<string, StoredExposure>();
	const routed = answers.map((answer, index): Result<T & GivenVariant> => {
		const lead = leads[index];
		const experiment = answer.ok ? experiments.get(answer.value.name) : undefined;
		if (!answer.ok || lead === undefined || experiment === undefined) return answer;
		const { standing, variant } = findVariant(experiment, lead.group, exposures.get(lead.id) ?? []);
		if (standing.exposedAt === undefined && (answer.value.changed || !onlyWhenChanged)) {
			const arm = answer.value.holdout ? armOfHeldOut(experiment, holdout) : variant;
			const key = `${lead.id} ${experiment.salt}`;
			if (arm !== undefined) exposed.set(key, { leadId: lead.id, experiment: experiment.salt, arm, at: asOf });
		}
		const { delayMs = 0 } = experiment.variants.find(({ name }) => name === variant) ?? {};
		const sendAt = delayMs === 0 ? undefined : asOf + delayMs;
		return succeed({ ...answer.value, ...compact({ variant, experiment: experiment.salt, sendAt }) });
	});
	if (exposed.size > 0) await transaction.appendExposures([...exposed.values()]);
	return routed;
}

/** A holdout that began on the way would part the groups differently before and after: its people are in none. */
function armOfHeldOut(experiment: Experiment, holdout: Holdout | undefined): string | undefined {
	return isRunning(holdout) && holdout.salt === experiment.holdout?.salt ? HELD_OUT : undefined;
}
