import type { ContactDecision, ContactQuestion } from './contactDecision';
import { describeLift, findReason } from './reasons';
import { summarise } from './summarise';

/** The answer when the facts can't be read: what could not be checked is not allowed. */
export function closedDecision(
	{ channel, purpose, asOf }: ContactQuestion,
	because: string,
	code = 'store_unavailable',
): ContactDecision {
	const isOfStore = code === 'store_unavailable';
	const liftedBy = isOfStore ? `${describeLift(code)} (${because})` : `another check, once this is mended: ${because}`;
	const { label } = findReason(code);
	const answer = {
		decision: 'suppressed' as const,
		channel,
		purpose,
		reasons: [{ code, label, since: asOf, source: isOfStore ? 'store' : 'check', liftedBy }],
		checkedAt: asOf,
	};
	return { ...answer, summary: summarise(answer, []) };
}
