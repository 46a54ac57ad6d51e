import { compact } from '../../compact';
import type { ArmResult } from '../../experiments/holdoutResults';
import type { Comparison } from '../../experiments/variantResults';
import { DAY_MS } from '../../lead/time';
import type { Compared, VariantFigures, VariantsFigures } from '../../report/figures';
import type { EngineContext } from '../engineContext';
import { readResultsOf, type ResultsOfVariants } from '../experiments/readVariantResults';

/** What ended within these days is told once more. */
const SHOWN_DAYS = 30;

/** Of the tiers of one set that are split, or were until lately; the newest first. */
export async function readVariants(context: EngineContext, tierSet: string): Promise<VariantsFigures[]> {
	const { store, keyring, clock } = context;
	const { experiments = [] } = await store.read(async (view) => await view.readWorkspace());
	const since = clock() - SHOWN_DAYS * DAY_MS;
	const shown = experiments.filter(
		(one) => one.tierSet === keyring.concealAddresses(tierSet) && (one.endedAt ?? Infinity) > since,
	);
	return (await readResultsOf(context, shown.reverse())).map(toFigures);
}

function toFigures({ experiment, variants, heldOut, summary, stopRule, notes }: ResultsOfVariants): VariantsFigures {
	const groups = variants.map(
		(one, place): VariantFigures =>
			compact({
				...toGroup(one.name, one),
				againstFirst: place === 0 ? undefined : toCompared(one.againstFirst),
				againstHoldout: heldOut && toCompared(one.againstHoldout),
			}),
	);
	return {
		...{ tier: experiment.tier, running: experiment.endedAt === undefined, summary, stopRule, notes },
		groups: heldOut === undefined ? groups : [...groups, toGroup('Held out', heldOut)],
		besideHoldout: heldOut !== undefined,
	};
}

function toGroup(name: string, { exposed, leads, buyers, rate }: ArmResult): VariantFigures {
	return compact({ name, people: exposed, counted: leads, buyers, rate });
}

function toCompared({ verdict, purchases }: Comparison = { verdict: 'unknown' }): Compared {
	if (verdict === 'unknown' || purchases === undefined) return { verdict: 'unknown' };
	const { cautious, low, high } = purchases;
	// Where nobody of the other group has bought there is no upper end.
	return { verdict, cautious, low, ...compact({ high: Number.isFinite(high) ? high : undefined }) };
}
