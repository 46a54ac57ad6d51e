import type { Identities } from '../../../lead/identity';
import type { LeadRecord, TraitValue } from '../../../lead/record';
import type { Fields } from '../../reading/fields';

/** One event with what all its records have in common. */
export interface StripeEvent {
	f: Fields;
	object: Fields;
	type: string;
	eventId: string;
	common: {
		source: string;
		topic: string;
		identities: Identities;
		links: string[];
		occurredAt: number | undefined;
		traits: Record<string, TraitValue>;
	};
}

export function happened({ common, eventId }: StripeEvent, name: string): LeadRecord {
	return { kind: 'event', name, id: eventId, ...common };
}
