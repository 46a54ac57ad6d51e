import type { LeadRecord } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import type { Fields } from '../../reading/fields';
import { addressOf, listActivityRecords, type ActivityTable } from '../../reading/mailActivity';
import { ownEntry } from '../../reading/ownEntry';

const PROFILE_SUPPRESSIONS: ActivityTable = {
	HARD_BOUNCE: 'heldForBounce',
	INVALID_EMAIL: 'addressInvalid',
	SPAM_COMPLAINT: 'heldForComplaint',
	UNSUBSCRIBE: 'heldForUnsubscribe',
	USER_SUPPRESSED: 'held',
};
export function readProfile(profile: Fields): LeadRecord[] {
	const attributes = profile.at('attributes');
	const identities = {
		email: attributes.email('email'),
		phone: attributes.phone('phone_number'),
		customerId: profile.id('id'),
	};
	const occurredAt = attributes.time('updated', 'created');
	const id = [identities.customerId ?? identities.email ?? identities.phone, occurredAt] as const;
	const records: LeadRecord[] = [
		{
			kind: 'identity',
			name: 'identify',
			id: ['klaviyo', 'profile', ...id].join(':'),
			source: 'klaviyo',
			topic: 'profile',
			identities,
			occurredAt,
			traits: keepTraits({
				country: attributes.text('location.country'),
				region: attributes.text('location.region'),
				city: attributes.text('location.city'),
			}),
		},
	];
	for (const channel of ['email', 'sms'] as const) {
		const marketing = attributes.at(`subscriptions.${channel}.marketing`);
		const at = marketing.time('consent_timestamp', 'timestamp');
		const report = {
			topic: `profile ${channel}`,
			id: [...id, 'consent'],
			identities,
			channel,
			occurredAt: at ?? occurredAt,
		};
		const consent = marketing.text('consent')?.toUpperCase();
		if (consent === 'UNSUBSCRIBED')
			records.push(
				...listActivityRecords('klaviyo', profile, {
					...report,
					activity: 'heldForUnsubscribe',
					reason: marketing.text('method') ?? consent,
				}),
			);
		if (consent === 'SUBSCRIBED' && at !== undefined && id[0] !== undefined) {
			records.push({
				kind: 'consent',
				name: 'granted',
				id: `klaviyo:consent:${id[0]}:${channel}:${at}`,
				source: 'klaviyo',
				topic: 'profile',
				identities: addressOf(identities, channel),
				occurredAt: at,
				channel,
				reason: marketing.text('method'),
			});
		}
		for (const suppression of marketing.list('suppression')) {
			const reason = suppression.text('reason')?.toUpperCase() ?? '';
			records.push(
				...listActivityRecords('klaviyo', profile, {
					...report,
					id: [...id, reason],
					activity: ownEntry(PROFILE_SUPPRESSIONS, reason) ?? 'held',
					occurredAt: suppression.time('timestamp') ?? occurredAt,
					reason,
				}),
			);
		}
	}
	return records;
}
