import { compact } from '../../../compact';
import type { Identities } from '../../../lead/identity';
import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { customerGid } from './ids';
import type { Reader } from './topics';

/** `not_subscribed` and `redacted` change nothing: nobody was asked, or nobody is left to be asked. */
export function readConsent(f: Fields, channel: 'email' | 'sms', identities: Identities): LeadRecord[] {
	const state = f.text('state')?.toLowerCase();
	const occurredAt = f.time('consent_updated_at');
	const address = channel === 'email' ? identities.email : identities.phone;
	const id = `shopify:consent:${channel}:${identities.customerId ?? address}:${state}:${occurredAt ?? 'undated'}`;
	const common = {
		id,
		source: 'shopify',
		identities,
		channel,
		...compact({ occurredAt }),
		reason: `${channel}_marketing_consent.state is ${state}`,
	};
	switch (state) {
		case 'unsubscribed':
			return [
				{ kind: 'suppression', name: 'opt_out', action: 'suppress', subject: 'shopify', ...common },
				{ kind: 'consent', name: 'withdrawn', ...common },
			];
		case 'invalid':
			return [{ kind: 'suppression', name: 'invalid_address', action: 'suppress', ...common }];
		case 'pending':
		case 'subscribed':
			// A yes counts only whole: to whom and since when.
			if (address === undefined || occurredAt === undefined) {
				f.note(
					`${channel} consent "${state}" without ${address === undefined ? 'an address' : 'a time'} was not recorded.`,
				);
				return [];
			}
			if (state === 'pending') return [{ kind: 'consent', name: 'pending', ...common }];
			return [
				{ kind: 'consent', name: 'granted', ...common },
				{ kind: 'suppression', name: 'opt_out', action: 'release', subject: 'shopify', ...common },
			];
		default:
			f.note(`${channel} consent "${state ?? 'missing'}": nothing changed.`);
			return [];
	}
}

/** A ticked box at checkout is consent for the address typed in beside it, not for the account's; an empty one is no refusal. */
export function consentOfBuyer(
	f: Fields,
	key: string,
	{ customerId }: Identities,
	occurredAt: number | undefined,
): LeadRecord[] {
	if (occurredAt === undefined) return [];
	const email = f.email('email');
	const records: LeadRecord[] = [];
	const common = { kind: 'consent', name: 'granted', source: 'shopify', occurredAt } as const;
	if (f.at('buyer_accepts_marketing').value === true && email !== undefined) {
		records.push({
			...common,
			id: `${key}:consent:email`,
			identities: { email, customerId },
			channel: 'email',
			reason: 'buyer_accepts_marketing',
		});
	}
	// Shopify writes it in E.164; a bare number in its place is something else.
	const asked =
		f.at('buyer_accepts_sms_marketing').value === true && typeof f.at('sms_marketing_phone').value === 'string';
	const phone = asked ? f.phone('sms_marketing_phone') : undefined;
	if (phone !== undefined) {
		records.push({
			...common,
			id: `${key}:consent:sms`,
			identities: { phone, customerId },
			channel: 'sms',
			reason: 'buyer_accepts_sms_marketing',
		});
	}
	return records;
}

export const readEmailConsent: Reader = (f, topic) => {
	const identities = { email: f.email('email_address'), customerId: customerGid(f, 'customer_gid', 'customer_id') };
	return {
		topic: topic ?? 'customers_email_marketing_consent/update',
		records: readConsent(f.at('email_marketing_consent'), 'email', identities),
	};
};

export const readSmsConsent: Reader = (f, topic) => {
	const identities = { phone: f.phone('phone'), customerId: customerGid(f, 'admin_graphql_api_id', 'id') };
	return {
		topic: topic ?? 'customers_marketing_consent/update',
		records: readConsent(f.at('sms_marketing_consent'), 'sms', identities),
	};
};
