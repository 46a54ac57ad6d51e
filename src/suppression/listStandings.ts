import { CHANNELS, type Channel } from '../lead/channel';
import type { Instant } from '../lead/time';
import type { ConsentFact, ContactFacts, Finding, SuppressionEntry } from './contactDecision';
import { findConsentReasons } from './rules/consentReasons';
import { findListedReasons } from './rules/listedReasons';
import { suppressionRulesSchema, type SuppressionRules } from './settings';
import { once } from '../lazily';

/** A reason that stands against a message in a channel because somebody recorded it. */
export interface Standing extends Pick<Finding, 'code' | 'since' | 'until' | 'source'> {
	channel: Channel;
}

const OTHER_FACTS: Omit<ContactFacts, 'entries' | 'consents'> = {
	...{ reachable: { email: false, phone: false }, emails: [], timeZones: [], places: [] },
	...{ purchases: [], refunds: [], verdicts: [], colleaguePurchases: [], colleagueVerdicts: [], holdouts: [] },
	...{ contacts: [], colleagueContacts: [] },
};

/** What is wanted before a first message differs from flow to flow; that somebody refused doesn't. */
const listingRules = once((): SuppressionRules => withoutPolicies(suppressionRulesSchema.parse({})));

/** What stands on the log, and what was refused, in each channel: of the reasons of a check those that somebody recorded. */
export function listStandings(
	{ entries, consents }: { entries: readonly SuppressionEntry[]; consents: readonly ConsentFact[] },
	asOf: Instant,
): Standing[] {
	const facts = { ...OTHER_FACTS, entries, consents };
	return CHANNELS.flatMap((channel) => {
		const question = { channel, purpose: 'marketing', asOf } as const;
		const findings = [findListedReasons, findConsentReasons].flatMap((find) => find(facts, listingRules(), question));
		// What stands against several addresses of one person is one reason.
		const distinct = new Map(
			findings.map(({ liftedBy: _, ...finding }) => {
				const { code, since, until, source } = finding;
				return [`${code} ${since} ${until} ${source}`, { ...finding, channel }] as const;
			}),
		);
		return [...distinct.values()];
	});
}

function withoutPolicies(rules: SuppressionRules): SuppressionRules {
	const consent = Object.fromEntries(
		CHANNELS.map((channel) => [channel, 'mustNotHaveRefused']),
	) as SuppressionRules['consent'];
	return { ...rules, consent };
}
