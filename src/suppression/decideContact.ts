import { compact } from '../compact';
import type { Instant } from '../lead/time';
import type { ContactDecision, ContactFacts, ContactQuestion, ContactReason, Finding } from './contactDecision';
import { describeLift, findReason, stops } from './reasons';
import { RULES } from './rules/rules';
import type { SuppressionRules } from './settings';

/** May this person be contacted now, in this channel, for this purpose? Looks at every rule, and gives every reason. */
export function decideContact(
	facts: ContactFacts,
	rules: SuppressionRules,
	question: ContactQuestion,
): ContactDecision {
	const { channel, purpose, asOf } = question;
	const reasons = findReasons(facts, rules, question);
	if (reasons.length === 0) return { decision: 'allowed', channel, purpose, reasons, checkedAt: asOf };

	const nextAllowedAt = findNextAllowed(reasons, (instant) =>
		findReasons(facts, rules, { ...question, asOf: instant }),
	);
	const passes = nextAllowedAt !== undefined && reasons.every(({ code }) => findReason(code).temporary);
	const decision = passes ? 'deferred' : 'suppressed';
	return compact({
		decision: decision as ContactDecision['decision'],
		channel,
		purpose,
		reasons,
		nextAllowedAt,
		checkedAt: asOf,
	});
}

function findReasons(facts: ContactFacts, rules: SuppressionRules, question: ContactQuestion): ContactReason[] {
	const findings = RULES.flatMap((find): Finding[] => find(facts, rules, question)).filter(({ code }) =>
		stops(code, question),
	);
	// What stands against several addresses of one person is one reason, listed once.
	const reasons = new Map<string, ContactReason>();
	for (const { code, since, until, source, liftedBy = describeLift(code, until) } of findings) {
		reasons.set(`${code} ${since} ${until} ${source}`, compact({ code, since, until, source, liftedBy }));
	}
	return [...reasons.values()];
}

/** A message that waits for the end of one reason may run into another: a night, or the end of a consent. */
const MAXIMUM_WAITS = 20;

/** The first instant at which none of what is known now stands; undefined where something has no end. */
function findNextAllowed(
	reasons: readonly ContactReason[],
	findAt: (instant: Instant) => readonly ContactReason[],
): Instant | undefined {
	let standing = reasons;
	for (let waits = 0; waits < MAXIMUM_WAITS; waits++) {
		const lastEnd = Math.max(...standing.map(({ until }) => until ?? Infinity));
		if (lastEnd === Infinity) return undefined;
		standing = findAt(lastEnd);
		if (standing.length === 0) return lastEnd;
	}
	return undefined;
}
