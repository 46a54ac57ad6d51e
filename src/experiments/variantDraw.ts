import { HELD_OUT, type Experiment } from '../lead/experiment';
import { drawFrom, type Draw } from './drawArm';
import { findStandingIn, type Exposure, type Standing } from './findStanding';

/** The groups of an experiment. Nobody is drawn into the holdout here: it has a draw of its own. */
export function drawOfVariants({ salt, variants }: Pick<Experiment, 'salt' | 'variants'>): Draw<string> {
	return { salt, arms: [...variants.map(({ name, share }) => [name, share] as const), [HELD_OUT, 0]] };
}

/** Where a person is counted, and which variant they get. */
export interface VariantStanding {
	standing: Standing<string>;
	/** Whoever was held out when they came first may be contacted now: they get what is drawn, and stay counted there. */
	variant: string;
}

export function findVariant(
	experiment: Pick<Experiment, 'salt' | 'variants'>,
	group: readonly string[],
	exposures: readonly Exposure[],
): VariantStanding {
	const draw = drawOfVariants(experiment);
	const standing = findStandingIn(draw, group, exposures);
	const variant = standing.arm === HELD_OUT ? drawFrom(draw, [...group].sort()[0] ?? '') : standing.arm;
	return { standing, variant };
}
