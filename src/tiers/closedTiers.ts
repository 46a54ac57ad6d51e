import type { Instant } from '../lead/time';
import { CLOSED, describeWithFacts } from './messages';
import { isMet, type Requirement, type RequirementFacts } from './requirements';
import { isSameName } from '../lead/sameName';
import type { TierDefinition, TierRules } from './settings';

/** What may close a tier to a lead, whatever its score. */
export interface ClosingFacts {
	/** Absent: nothing is known, so that no requirement is met. */
	facts?: RequirementFacts | undefined;
	/** When the lead last left each tier, by name as it is kept. Absent: never. */
	leftAt?: ReadonlyMap<string, Instant> | undefined;
	/** Absent for a lead that never had a tier. */
	state?: { name: string } | undefined;
	asOf: Instant;
}

const NOTHING_KNOWN: RequirementFacts = { lastDid: new Map(), attributes: new Map() };

/** The tiers that a lead can't be in or enter now, with the reason; the last tier is always open. */
export function findClosed(
	question: ClosingFacts,
	ladder: readonly TierDefinition[],
	rules: TierRules,
): Map<TierDefinition, string> {
	const closed = new Map<TierDefinition, string>();
	if (rules.requirements === undefined && rules.reentryMs === 0) return closed;
	const { state } = question;
	const current = state && ladder.findIndex(({ name }) => isSameName(name, state.name));
	for (const [index, tier] of ladder.slice(0, -1).entries()) {
		// Coming back is moving up: a lead that falls is not sent further down for having been here.
		const isAbove = current !== undefined && current >= 0 && index < current;
		const reason = findLacking(tier, question, rules) ?? (isAbove ? findRest(tier, question, rules) : undefined);
		if (reason !== undefined) closed.set(tier, reason);
	}
	return closed;
}

function findLacking(
	{ name }: TierDefinition,
	{ facts = NOTHING_KNOWN, asOf }: ClosingFacts,
	{ requirements = [], requirementsMatch }: TierRules,
): string | undefined {
	const asked = requirementsOf(name, requirements);
	const unmet = asked.filter((requirement) => !isMet(requirement, facts, asOf));
	if (unmet.length === 0 || (requirementsMatch === 'any' && unmet.length < asked.length)) return undefined;
	return CLOSED.lacking(
		name,
		unmet.map((requirement) => describeWithFacts(requirement, facts)),
		requirementsMatch,
	);
}

function findRest(
	{ name }: TierDefinition,
	{ leftAt = new Map(), asOf }: ClosingFacts,
	{ reentryMs }: TierRules,
): string | undefined {
	const left = leftAt.get(name);
	const until = left === undefined ? undefined : left + reentryMs;
	return left === undefined || until === undefined || until <= asOf ? undefined : CLOSED.reentry(name, left, until);
}

/** What a tier asks for. */
export function requirementsOf(name: string, requirements: readonly Requirement[]): Requirement[] {
	return requirements.filter(({ tier }) => isSameName(tier, name));
}
