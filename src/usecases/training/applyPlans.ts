import * as z from 'zod';
import { EngineError } from '../../errors';
import { foldFacet } from '../../lead/facets';
import { higherPlanTerm } from '../../scoring/defaults/higherPlanTerm';
import type { ShopKind } from '../../scoring/defaults/shopKinds';
import { keepContact } from '../../scoring/contactPoints';
import { parseScorecard, type Scorecard, type ScorecardInput } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import { withoutLearned, type Written } from '../models/withScorecard';

/** The shop's plans from the lowest to the highest, as somebody has written them. */
const plansSchema = z
	.array(
		z
			.string()
			.trim()
			.min(1)
			.max(200)
			.regex(/^[^<>]*$/),
	)
	.min(2)
	.max(50)
	.refine((plans) => new Set(plans.map(foldFacet)).size === plans.length);

/** @throws EngineError `configuration-invalid` where they are no order: one plan alone, one twice, a sign between them. */
export function parsePlans(plans: readonly string[]): string[] {
	const parsed = plansSchema.safeParse(plans);
	if (parsed.success) return parsed.data;
	throw new EngineError('configuration-invalid', MESSAGES.noPlanOrder, { field: 'plans' });
}

/**
 * Both tables with the order in each rule about higher plans, and with such a rule where there is none. The same order again
 * changes nothing.
 */
export function applyPlans(before: Written, plans: readonly string[], kind: ShopKind): Written {
	const standing = before.rules.terms.filter(isAboutPlans);
	if (standing.length > 0 && standing.every((term) => JSON.stringify(term.plans) === JSON.stringify(plans)))
		return before;
	return { rules: rewrite(before.rules, plans, kind), scorecard: rewrite(before.scorecard, plans, kind) };
}

function rewrite(card: Scorecard, plans: readonly string[], kind: ShopKind): Scorecard {
	const kept = withoutLearned(card);
	const { terms, groups } = kept;
	if (terms.some(isAboutPlans)) {
		const ordered = terms.map((term) => (isAboutPlans(term) ? { ...term, plans: [...plans] } : term));
		return parseScorecard({ ...keepContact(kept, ordered), terms: ordered } satisfies ScorecardInput);
	}
	const term = higherPlanTerm(kind, plans);
	const group =
		groups.find(({ code }) => code === term.group) ?? groups.find(({ axis }) => axis === 'intent') ?? groups[0];
	return parseScorecard({ ...kept, terms: [...terms, { ...term, group: group?.code ?? term.group }] });
}

function isAboutPlans(term: Term): term is Extract<Term, { kind: 'higher' }> & { plans: string[] } {
	return term.kind === 'higher' && term.plans !== undefined;
}
