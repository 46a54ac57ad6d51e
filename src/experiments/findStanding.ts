import type { Arm, Holdout } from '../lead/holdout';
import type { Instant } from '../lead/time';
import { drawFrom, drawOfHoldout, type Draw } from './drawArm';

export interface Exposure {
	leadId: string;
	experiment: string;
	arm: string;
	at: Instant;
}

/** Where a person stands in an experiment. */
export interface Standing<A extends string = Arm> {
	arm: A;
	/** Absent before the first exposure. */
	exposedAt?: Instant;
	/** The leads that were joined had been in both groups. */
	crossed: boolean;
}

/**
 * The group of a person, who may be several leads joined. What is on record wins: the earliest first exposure of any of
 * them, so that a group never changes once it made a difference. Dropping those who crossed over would drop buyers, as joining
 * happens at the checkout (+64 % without any effect). Before an exposure it is drawn, by the smallest ID: whichever survives.
 */
export function findStandingIn<A extends string>(
	draw: Draw<A>,
	group: readonly string[],
	exposures: readonly Exposure[],
): Standing<A> {
	const ofThis = exposures
		.filter(({ experiment }) => experiment === draw.salt)
		.sort((a, b) => a.at - b.at || compareText(a.leadId, b.leadId))
		.flatMap(({ arm, at }) => {
			const known = draw.arms.find(([name]) => name === arm)?.[0];
			return known === undefined ? [] : [{ arm: known, at }];
		});
	const [first] = ofThis;
	if (first === undefined) {
		const key = [...group].sort(compareText)[0] ?? '';
		return { arm: drawFrom(draw, key), crossed: false };
	}
	return { arm: first.arm, exposedAt: first.at, crossed: ofThis.some(({ arm }) => arm !== first.arm) };
}

/** The same in a holdout. */
export function findStanding(holdout: Holdout, group: readonly string[], exposures: readonly Exposure[]): Standing {
	return findStandingIn(drawOfHoldout(holdout), group, exposures);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
