import type { LeadRecord } from '../../lead/record';
import type { Fields } from '../reading/fields';

/** Keys are flat and literal in a form post (`deal[id]`), nested where a Webhook node unfolded them. */
export function at(group: string, name: string): string[] {
	return [`["${group}[${name}]"]`, `${group}.${name}`];
}

const DEALS = /^deal_(?:add|update)$/;
const OUTCOMES: Readonly<Record<string, 'won' | 'lost'>> = { 1: 'won', 2: 'lost' };

export function isDeal(topic: string): boolean {
	return DEALS.test(topic);
}

/** A deal says how it stands: 0 is open, 1 won, 2 lost. The owner's address stands beside the contact's. */
export function readDeal(row: Fields): LeadRecord[] {
	const topic = row.text('type') ?? 'unknown';
	const dealId = row.id(...at('deal', 'id'));
	const occurredAt = row.time('date_time');
	const status = row.text(...at('deal', 'status')) ?? '';
	const key = `activeCampaign:deal:${dealId ?? ''}`;
	const common = {
		source: 'activeCampaign',
		topic,
		identities: {
			email: row.email(...at('deal', 'contact_email'), ...at('contact', 'email')),
			customerId: row.id(...at('deal', 'contactid'), ...at('contact', 'id')),
		},
		links: dealId === undefined ? [] : [key],
		occurredAt,
		...row.money([...at('deal', 'value_raw'), ...at('deal', 'value')], at('deal', 'currency')),
	};
	const name = topic === 'deal_add' ? 'deal_created' : 'deal_updated';
	const id = dealId === undefined ? row.contentId('activeCampaign', occurredAt) : key;
	const event: LeadRecord = { ...common, kind: 'event', name, id: `${id}:${topic}:${occurredAt ?? 'undated'}` };
	const outcome = Object.hasOwn(OUTCOMES, status) ? OUTCOMES[status] : undefined;
	if (outcome === undefined || dealId === undefined) return [event];
	return [event, { ...common, kind: 'outcome', name: outcome, id: `${key}:${outcome}`, subject: key }];
}
