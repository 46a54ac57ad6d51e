import type { ContactDecision, ContactQuestion } from './contactDecision';

/** The answer when the facts can't be read: what could not be checked is not allowed. */
export function closedDecision(
	{ channel, purpose, asOf }: ContactQuestion,
	because: string,
	code = 'store_unavailable',
): ContactDecision {
	return {
		decision: 'suppressed',
		channel,
		purpose,
		reasons: [
			{
				code,
				since: asOf,
				source: code === 'store_unavailable' ? 'store' : 'check',
				liftedBy:
					code === 'store_unavailable'
						? `the store answering again, then another check (${because})`
						: `another check, once this is mended: ${because}`,
			},
		],
		checkedAt: asOf,
	};
}
