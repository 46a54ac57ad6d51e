import { addressKindOf } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { ConsentFact, Finding, Rule } from '../contactDecision';
import type { ReasonCode } from '../reasons';
import { happenedAt } from '../standing';

const CODES: Record<ConsentFact['state'], ReasonCode> = {
	granted: 'consent_expired',
	pending: 'consent_pending',
	denied: 'consent_denied',
	withdrawn: 'consent_withdrawn',
};

/** Of two of one instant the stricter decides. */
const STRICTNESS: Record<ConsentFact['state'], number> = { granted: 0, pending: 1, denied: 2, withdrawn: 3 };

/**
 * What the person said about this channel: for each address the latest decides. A refusal, a question that was not
 * answered and a consent that has expired stop the message whatever the policy; where people must have agreed, so does
 * the want of a consent for the address the message goes to.
 */
export const findConsentReasons: Rule = (
	{ consents, purchases, reachable },
	{ consent: policies, customersCountAsAgreed, consentExpiresAfterMs },
	{ channel, asOf },
) => {
	const latest = new Map<string, ConsentFact>();
	for (const consent of consents) {
		if (consent.channel !== channel || (consent.state === 'granted' && consent.at > asOf)) continue;
		const known = latest.get(consent.key);
		if (!known || compare(known, consent) < 0) latest.set(consent.key, consent);
	}
	const refusals = [...latest.values()].flatMap((consent) => toFinding(consent, consentExpiresAfterMs[channel], asOf));
	if (refusals.length > 0 || policies[channel] === 'mustNotHaveRefused') return refusals;
	// Without an address there is nothing yet to agree about.
	const kind = addressKindOf(channel);
	if (kind !== undefined && !reachable[kind]) return [];
	if (channel === 'email' && customersCountAsAgreed && purchases.length > 0) return [];
	const agreed = [...latest.values()].some(({ ofOtherAddress }) => ofOtherAddress !== true);
	return agreed ? [] : [{ code: 'no_consent', since: asOf, source: 'consents' }];
};

/** Negative where the first is overruled by the second. */
function compare(known: ConsentFact, other: ConsentFact): number {
	return (
		happenedAt(known) - happenedAt(other) ||
		STRICTNESS[known.state] - STRICTNESS[other.state] ||
		(other.expiresAt ?? Infinity) - (known.expiresAt ?? Infinity)
	);
}

function toFinding(consent: ConsentFact, maximumAgeMs: number, asOf: Instant): Finding[] {
	const { state, expiresAt = Infinity, source } = consent;
	const givenAt = happenedAt(consent);
	if (state !== 'granted') return [{ code: CODES[state], since: givenAt, source }];
	const endsAt = Math.min(expiresAt, maximumAgeMs === 0 ? Infinity : givenAt + maximumAgeMs);
	return endsAt > asOf ? [] : [{ code: CODES[state], since: endsAt, source }];
}
