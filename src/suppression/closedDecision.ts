import type { ContactDecision, ContactQuestion } from './contactDecision';

/** The answer when the facts can't be read: what could not be checked is not allowed. */
export function closedDecision({ channel, purpose, asOf }: ContactQuestion, because: string): ContactDecision {
	return {
		decision: 'suppressed',
		channel,
		purpose,
		reasons: [
			{
				code: 'store_unavailable',
				since: asOf,
				source: 'store',
				liftedBy: `the store answering again, then another check (${because})`,
			},
		],
		checkedAt: asOf,
	};
}
