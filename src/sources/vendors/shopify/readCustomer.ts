import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { customerGid } from './ids';
import { traitsOf } from './people';
import { readConsent } from './readConsent';
import type { Reader, Topic } from './topics';

export function readCustomer(fields: Fields, topic: Topic | undefined): ReturnType<Reader> {
	const f = fields.inCountry(fields.text('default_address.country_code', 'addresses[0].country_code'));
	const customerId = customerGid(f, 'admin_graphql_api_id', 'id');
	const createdAt = f.time('created_at');
	const updatedAt = f.time('updated_at');
	const read = topic ?? (createdAt !== undefined && createdAt === updatedAt ? 'customers/create' : 'customers/update');
	const identities = {
		email: f.email('email', 'default_email_address.email_address'),
		phone: f.phone('phone', 'default_phone_number.phone_number'),
		customerId,
	};
	const common = { source: 'shopify', topic: read, identities, traits: traitsOf(f) };
	const key = customerId === undefined ? f.contentId('shopify', createdAt) : `shopify:customer:${customerId}`;
	const signedUp: LeadRecord = { kind: 'event', name: 'signed_up', id: key, ...common, occurredAt: createdAt };
	const identity: LeadRecord = {
		kind: 'identity',
		name: 'identify',
		id: `${key}:${updatedAt ?? 'update'}`,
		...common,
		occurredAt: updatedAt,
	};
	const { email, phone } = identities;
	const consents = [
		...(f.has('email_marketing_consent')
			? readConsent(f.at('email_marketing_consent'), 'email', { email, customerId })
			: []),
		...(f.has('sms_marketing_consent') ? readConsent(f.at('sms_marketing_consent'), 'sms', { phone, customerId }) : []),
	];
	return { topic: read, records: [...(read === 'customers/create' ? [signedUp] : []), identity, ...consents] };
}
