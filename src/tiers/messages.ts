import { describeCondition } from '../lead/describeCondition';
import { labelOfEvent } from '../lead/labelOfEvent';
import { HOUR_MS, toIsoTime, type Instant } from '../lead/time';
import type { Requirement, RequirementFacts } from './requirements';

const DAY_HOURS = 24;

/** `"Asked for a quote" with category sofas within 14 days` */
export function describeRequirement(requirement: Requirement): string {
	switch (requirement.kind) {
		case 'did': {
			const { event, where, withinHours } = requirement;
			const which = where === undefined ? '' : ` with ${describeCondition(where)}`;
			return `"${labelOfEvent(event)}"${which} within ${showHours(withinHours)}`;
		}
		case 'attribute':
			return `${requirement.attribute} ${listChoices(requirement.isOneOf)}`;
		case 'attributeAtLeast':
			return `${requirement.attribute} of at least ${requirement.atLeast}`;
		case 'field':
			return `field ${requirement.field} ${listChoices(requirement.isOneOf)}`;
		case 'fieldAtLeast':
			return `field ${requirement.field} of at least ${requirement.atLeast}`;
		case 'companyTier':
			return `a company in tier ${listChoices(requirement.isOneOf)}`;
		case 'segment':
			return `segment ${listChoices(requirement.isOneOf)}`;
		case 'audience':
			return `audience ${listChoices(requirement.isOneOf)}`;
	}
}

/** The same with what is known of it: `… within 14 days (last on 2026-05-03T08:00:00.000Z)`. */
export function describeWithFacts(requirement: Requirement, facts: RequirementFacts): string {
	return `${describeRequirement(requirement)} (${describeFact(requirement, facts)})`;
}

function describeFact(requirement: Requirement, facts: RequirementFacts): string {
	switch (requirement.kind) {
		case 'did': {
			const at = facts.lastDid.get(requirement);
			return at === undefined ? 'not seen' : `last at ${toIsoTime(at)}`;
		}
		case 'attribute':
		case 'attributeAtLeast':
			return describeKnown(facts.attributes.get(requirement.attribute));
		case 'field':
		case 'fieldAtLeast':
			return describeKnown(facts.fields?.[requirement.field]);
		default:
			return describeKnown(facts[requirement.kind]);
	}
}

function describeKnown(value: string | number | boolean | undefined): string {
	return value === undefined ? 'not known' : `it is ${String(value)}`;
}

/** That a tier is closed to a lead, and what would open it. */
export const CLOSED = {
	lacking: (tier: string, texts: readonly string[], match: 'all' | 'any') =>
		`tier ${tier} also asks for ${texts.join(match === 'any' ? ' or ' : ' and ')}`,
	reentry: (tier: string, leftAt: Instant, until: Instant) =>
		`the lead left tier ${tier} at ${toIsoTime(leftAt)}, and may come back from ${toIsoTime(until)}`,
};

/** What brings a lead into the tier anew that it is in. */
export const REENTRY = {
	newCart: (at: Instant) => `A new cart was begun at ${toIsoTime(at)}`,
	changedCart: (at: Instant) => `The cart has changed at ${toIsoTime(at)}`,
};

function listChoices(choices: readonly string[]): string {
	return choices.join(' or ');
}

function showHours(hours: number): string {
	const isDays = hours % DAY_HOURS === 0;
	const count = isDays ? hours / DAY_HOURS : Math.round((hours * HOUR_MS) / (HOUR_MS / 100)) / 100;
	return `${count} ${isDays ? 'day' : 'hour'}${count === 1 ? '' : 's'}`;
}
