import type { ConsentFact } from './contactDecision';
import type { ReasonCode } from './reasons';

/** The reason that what a person said about a channel gives; a grant gives one once it has expired. */
export const CONSENT_CODES = {
	granted: 'consent_expired',
	pending: 'consent_pending',
	denied: 'consent_denied',
	withdrawn: 'consent_withdrawn',
} as const satisfies Record<ConsentFact['state'], ReasonCode>;

const ALL: ReadonlySet<string> = new Set(Object.values(CONSENT_CODES));

export function isConsentCode(code: string): boolean {
	return ALL.has(code);
}
