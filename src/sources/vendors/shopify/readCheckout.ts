import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { consentOfBuyer } from './readConsent';
import { linksOf } from './ids';
import { placeOfBuyer, readBuyer, traitsOf } from './people';
import type { Reader, Topic } from './topics';

export function readCheckout(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = placeOfBuyer(fields);
	const token = f.text('token');
	const key =
		token === undefined ? f.contentId('shopify', f.time('updated_at', 'created_at')) : `shopify:checkout:${token}`;
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const read = topic ?? (updatedAt !== undefined && updatedAt !== createdAt ? 'checkouts/update' : 'checkouts/create');
	const identities = { ...readBuyer(f), anonymousId: f.text('cart_token') };
	const common = {
		source: 'shopify',
		topic: read,
		identities,
		links: [key, ...linksOf(f)],
		traits: traitsOf(f),
		...f.money(['total_price'], ['currency', 'presentment_currency']),
		category: f.text('line_items[0].product_type', 'line_items[0].category'),
	};
	const started: LeadRecord = { kind: 'event', name: 'checkout_started', id: key, ...common, occurredAt: createdAt };
	const consent = consentOfBuyer(f, key, identities, createdAt);
	if (f.has('completed_at')) f.note('The checkout is completed (completed_at); the order arrives as a separate event.');
	if (read !== 'checkouts/update') return { topic: read, records: [started, ...consent] };
	const step: LeadRecord = {
		kind: 'event',
		name: 'checkout_step_completed',
		id: `${key}:${updatedAt ?? 'update'}`,
		...common,
		occurredAt: updatedAt,
	};
	return { topic: read, records: [step, started, ...consent] };
}
