import { compact } from '../compact';
import type { Instant } from '../lead/time';
import type { ContactDecision, ContactFacts, ContactQuestion, ContactReason, Finding } from './contactDecision';
import { applyPlaces } from './places/applyPlaces';
import { describeLift, findReason, stops } from './reasons';
import { RULES } from './rules/rules';
import type { SuppressionRules } from './settings';
import { summarise } from './summarise';

/** May this person be contacted now, in this channel, for this purpose? Looks at every rule, and gives every reason. */
export function decideContact(
	facts: ContactFacts,
	rules: SuppressionRules,
	question: ContactQuestion,
): ContactDecision {
	const { channel, purpose, asOf } = question;
	const strict = applyPlaces(rules, facts.places);
	const findAt = (instant: Instant) => findReasons(facts, strict, { ...question, asOf: instant });
	const reasons = findAt(asOf);
	const nextAllowedAt = reasons.length === 0 ? undefined : findNextAllowed(reasons, findAt);
	const passes = nextAllowedAt !== undefined && reasons.every(({ code }) => findReason(code).temporary);
	const decision = reasons.length === 0 ? 'allowed' : passes ? 'deferred' : 'suppressed';
	const checkedAt = asOf;
	const summary = summarise({ decision, channel, reasons, nextAllowedAt, checkedAt }, facts.timeZones);
	return compact({ decision, channel, purpose, reasons, nextAllowedAt, checkedAt, summary } as const);
}

function findReasons(facts: ContactFacts, rules: SuppressionRules, question: ContactQuestion): ContactReason[] {
	const findings: Finding[] = [];
	for (const find of RULES) {
		const found = find(facts, rules, question);
		// Most rules find nothing of most people.
		if (found.length > 0) findings.push(...found.filter(({ code }) => stops(code, question)));
	}
	if (findings.length === 0) return [];
	// What stands against several addresses of one person is one reason, listed once.
	const reasons = new Map<string, ContactReason>();
	for (const { code, since, until, source, liftedBy = describeLift(code, until) } of findings) {
		reasons.set(
			`${code} ${since} ${until} ${source}`,
			compact({ code, label: findReason(code).label, since, until, source, liftedBy }),
		);
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
