import { compact } from '../../../compact';
import type { Identities } from '../../../lead/identity';
import type { LeadRecord } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { customerGid } from './ids';
import type { Reader } from './topics';

/** `redacted` changes nothing: nobody is left to be asked. `not_subscribed` is no refusal, and no consent either. */
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
			return [{ kind: 'consent', name: 'pending', ...common }];
		case 'subscribed':
			// A yes counts only whole: to whom and since when.
			if (address === undefined || occurredAt === undefined) {
				f.note(
					`The ${channel} consent "${state}" without ${address === undefined ? 'an address' : 'a time'} was not recorded.`,
				);
				return [];
			}
			return [
				{ kind: 'consent', name: 'granted', ...common },
				{ kind: 'suppression', name: 'opt_out', action: 'release', subject: 'shopify', ...common },
			];
		case 'not_subscribed':
			return [{ kind: 'consent', name: 'denied', ...common }];
		default:
			f.note(`The ${channel} consent is "${state ?? 'missing'}": nothing changed.`);
			return [];
	}
}

/**
 * A ticked box at checkout is consent for the address typed in beside it, not for the account's. An empty one is no
 * refusal and takes nothing from who subscribed before, but nobody else has agreed to anything.
 */
export function consentOfBuyer(
	f: Fields,
	key: string,
	{ email: orderEmail, phone: orderPhone, customerId }: Identities,
	occurredAt: number | undefined,
): LeadRecord[] {
	const common = { kind: 'consent', source: 'shopify', ...compact({ occurredAt }) } as const;
	const answer = (channel: 'email' | 'sms', box: string, ticked: Identities): LeadRecord[] => {
		const value = f.at(box).value;
		const about = { ...common, id: `${key}:consent:${channel}`, channel, reason: box };
		const address = ticked.email ?? ticked.phone;
		// A yes counts only with its time, a no without one as well.
		if (value === true && occurredAt === undefined) return [];
		if (value === true && address !== undefined)
			return [{ ...about, name: 'granted', identities: { ...ticked, customerId } }];
		const state = f.text(`customer.${channel}_marketing_consent.state`)?.toLowerCase();
		const empty = state === undefined ? value === false : state === 'not_subscribed' && value !== true;
		if (!empty) return [];
		const identities = channel === 'email' ? { email: orderEmail, customerId } : { phone: orderPhone, customerId };
		return Object.values(identities).every((id) => id === undefined)
			? []
			: [{ ...about, name: 'denied', identities, reason: state === undefined ? box : `${channel}_marketing_consent` }];
	};
	// Shopify writes the number in E.164; a bare number in its place is something else.
	const number = typeof f.at('sms_marketing_phone').value === 'string' ? f.phone('sms_marketing_phone') : undefined;
	return [
		...answer('email', 'buyer_accepts_marketing', { email: f.email('email') }),
		...answer('sms', 'buyer_accepts_sms_marketing', { phone: number }),
	];
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
