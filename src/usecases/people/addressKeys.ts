import type { StoredLead } from '../../store/port/leads';

/** Every key suppression entries of a lead may be kept under, strongest first. */
export function addressKeys(lead: StoredLead): string[] {
	const order = ['email', 'customerId', 'phone', 'anonymousId'];
	return lead.identities
		.filter(({ kind }) => kind !== 'link')
		.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.key < b.key ? -1 : 1))
		.map(({ key }) => key);
}
