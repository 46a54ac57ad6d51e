import type { LeadFacts } from '../../features/leadFacts';
import type { Instant } from '../../lead/time';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTrait } from '../../store/port/traits';
import { accountOfLead } from '../people/companyPeople';

/** What is known of a lead: its attributes, and by the domain of its address that it is of a company, unless it says so itself. */
export function toTraitFacts(
	lead: StoredLead,
	traits: readonly StoredTrait[],
	receivedUntil?: Instant,
): LeadFacts['traits'] {
	const facts = new Map(traits.map(({ name, value }) => [name, value]));
	if (!facts.has('has_company') && accountOfLead(lead, traits, receivedUntil) !== undefined)
		facts.set('has_company', true);
	return facts;
}
