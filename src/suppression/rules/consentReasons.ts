import { addressKindOf } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import { compact } from '../../compact';
import { CONSENT_CODES } from '../consentCodes';
import { LIFTED_ON_ITEM } from '../reasons';
import type { ConsentFact, Finding, Rule, SuppressionEntry } from '../contactDecision';
import { ends, happenedAt } from '../standing';

/** Of two of one instant the stricter decides. */
const STRICTNESS: Record<ConsentFact['state'], number> = { granted: 0, pending: 1, denied: 2, withdrawn: 3 };

/**
 * What the person said about this channel: for each address the latest decides. A refusal, a question that was not
 * answered and a consent that has expired stop the message whatever the policy; where people must have agreed, so does
 * the want of a consent for the address the message goes to.
 */
export const findConsentReasons: Rule = (
	{ consents, entries, purchases, reachable },
	{ consent: policies, customersCountAsAgreed, consentExpiresAfterMs },
	{ channel, asOf },
) => {
	// Of most people nothing is on record, and where nobody has to have agreed nothing stands against them then.
	if (consents.length === 0 && policies[channel] === 'mustNotHaveRefused') return [];
	const releases = entries.filter(({ action }) => action === 'release');
	const isOver = (consent: ConsentFact): boolean => releases.some((release) => isReleased(consent, release, asOf));
	const counted = consents.filter(
		(consent) => consent.channel === channel && (consent.state !== 'granted' || consent.at <= asOf),
	);
	const latest = findLatest(counted);
	// Anybody can post a yes, so one that nobody checked stands behind a refusal that holds without it.
	if (counted.some(({ unverified }) => unverified === true))
		for (const [key, checked] of findLatest(counted.filter(({ unverified }) => unverified !== true)))
			if ((checked.state === 'denied' || checked.state === 'withdrawn') && !isOver(checked)) latest.set(key, checked);
	const refusals = [...latest.values()]
		.filter((consent) => !isOver(consent))
		.flatMap((consent) => toFinding(consent, consentExpiresAfterMs[channel], asOf));
	if (refusals.length > 0 || policies[channel] === 'mustNotHaveRefused') return refusals;
	// Without an address there is nothing yet to agree about.
	const kind = addressKindOf(channel);
	if (kind !== undefined && !reachable[kind]) return [];
	if (channel === 'email' && customersCountAsAgreed && purchases.length > 0) return [];
	const agreed = [...latest.values()].some(
		({ state, ofOtherAddress }) => state === 'granted' && ofOtherAddress !== true,
	);
	return agreed ? [] : [{ code: 'no_consent', since: asOf, source: 'consents' }];
};

/** Of each address. */
function findLatest(consents: readonly ConsentFact[]): Map<string, ConsentFact> {
	const latest = new Map<string, ConsentFact>();
	for (const consent of consents) {
		const known = latest.get(consent.key);
		if (!known || compare(known, consent) < 0) latest.set(consent.key, consent);
	}
	return latest;
}

/** A refusal that somebody took off the list. That is no consent: where people must have agreed, one is still wanted. */
function isReleased(consent: ConsentFact, release: SuppressionEntry, asOf: Instant): boolean {
	const { state, key, channel, at, receivedAt } = consent;
	return (
		state !== 'granted' &&
		release.code === CONSENT_CODES[state] &&
		release.key === key &&
		(release.channel === undefined || release.channel === channel) &&
		ends(release, { at, receivedAt }, asOf)
	);
}

/** Negative where the first is overruled by the second. */
function compare(known: ConsentFact, other: ConsentFact): number {
	return (
		happenedAt(known) - happenedAt(other) ||
		STRICTNESS[known.state] - STRICTNESS[other.state] ||
		// Of two grants the one that ends first; of two refusals the one that arrived last, which an earlier release leaves.
		(known.state === 'granted'
			? (other.expiresAt ?? Infinity) - (known.expiresAt ?? Infinity)
			: known.receivedAt - other.receivedAt)
	);
}

function toFinding(consent: ConsentFact, maximumAgeMs: number, asOf: Instant): Finding[] {
	const { state, expiresAt = Infinity, source } = consent;
	const givenAt = happenedAt(consent);
	if (state !== 'granted') {
		const liftedBy = consent.isOnItem === true ? LIFTED_ON_ITEM : undefined;
		return [compact({ code: CONSENT_CODES[state], since: givenAt, source, liftedBy })];
	}
	const endsAt = Math.min(expiresAt, maximumAgeMs === 0 ? Infinity : givenAt + maximumAgeMs);
	return endsAt > asOf ? [] : [{ code: CONSENT_CODES[state], since: endsAt, source }];
}
