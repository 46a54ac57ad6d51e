import { DAY_MS } from '../../src/lead/time';
import type {
	ConsentFact,
	ContactDecision,
	ContactFacts,
	ContactQuestion,
	SuppressionEntry,
} from '../../src/suppression/contactDecision';
import { decideContact } from '../../src/suppression/decideContact';
import { suppressionRulesSchema } from '../../src/suppression/settings';

export const rules = suppressionRulesSchema.parse({});

/** A Tuesday: mid-morning in New York, afternoon in Berlin, midnight in Tokyo. */
export const asOf = Date.UTC(2026, 2, 10, 15);

const year = 365 * DAY_MS;

/** A person nothing stands against, who has agreed to texts and calls, but for what a test says. */
export function facts(but: Partial<ContactFacts> = {}): ContactFacts {
	return {
		reachable: { email: true, phone: true },
		emails: [],
		timeZones: ['Europe/Berlin'],
		places: [],
		purchases: [],
		refunds: [],
		verdicts: [],
		colleaguePurchases: [],
		colleagueVerdicts: [],
		colleagueContacts: [],
		holdouts: [],
		entries: [],
		consents: [
			consent({ channel: 'sms', at: asOf - year, receivedAt: asOf - year }),
			consent({ channel: 'phone', at: asOf - year, receivedAt: asOf - year }),
		],
		contacts: [],
		...but,
	};
}

/** Received when it happened, or now where it is dated in the future. */
export function entry(but: Partial<SuppressionEntry> & { code: string }): SuppressionEntry {
	const at = but.at ?? asOf - 1;
	return {
		key: 'email:ann@shop.example',
		action: 'suppress',
		at,
		receivedAt: Math.min(at, asOf),
		source: 'test',
		...but,
	};
}

export function consent(but: Partial<ConsentFact> = {}): ConsentFact {
	const at = but.at ?? asOf - 1;
	return {
		key: 'phone:+15550100',
		channel: 'sms',
		state: 'granted',
		at,
		receivedAt: Math.min(at, asOf),
		source: 'test',
		...but,
	};
}

/** By the default rules, about a marketing email unless told otherwise. */
export function ask(about: ContactFacts, question: Partial<ContactQuestion> = {}): ContactDecision {
	return decideContact(about, rules, { channel: 'email', purpose: 'marketing', asOf, ...question });
}
