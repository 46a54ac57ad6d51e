import type {
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

/** A person nothing stands against, but for what a test says. */
export function facts(but: Partial<ContactFacts> = {}): ContactFacts {
	return {
		reachable: { email: true, phone: true },
		timeZones: ['Europe/Berlin'],
		purchases: [],
		entries: [],
		contacts: [],
		...but,
	};
}

export function entry(but: Partial<SuppressionEntry> & { code: string }): SuppressionEntry {
	return { key: 'email:ann@shop.example', action: 'suppress', at: asOf - 1, source: 'test', ...but };
}

/** By the default rules, about a marketing e-mail unless told otherwise. */
export function ask(about: ContactFacts, question: Partial<ContactQuestion> = {}): ContactDecision {
	return decideContact(about, rules, { channel: 'email', purpose: 'marketing', asOf, ...question });
}
