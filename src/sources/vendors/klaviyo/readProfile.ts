import type { LeadRecord } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import type { Fields } from '../../reading/fields';
import { addressOf, listActivityRecords, type ActivityReport, type ActivityTable } from '../../reading/mailActivity';
import { ownEntry } from '../../reading/ownEntry';

const PROFILE_SUPPRESSIONS: ActivityTable = {
	HARD_BOUNCE: 'heldForBounce',
	INVALID_EMAIL: 'addressInvalid',
	SPAM_COMPLAINT: 'heldForComplaint',
	UNSUBSCRIBE: 'heldForUnsubscribe',
	USER_SUPPRESSED: 'held',
};

/**
 * A profile's `subscriptions`: NEVER_SUBSCRIBED is nobody's consent, although Klaviyo lets shops write to such people
 * (`can_receive_email_marketing`). A WhatsApp refusal reaches the same phone as a text message.
 */
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
	for (const name of ['email', 'sms', 'whatsapp'] as const) {
		const marketing = attributes.at(`subscriptions.${name}.marketing`);
		const report = {
			topic: `profile ${name}`,
			id,
			identities,
			channel: name === 'whatsapp' ? ('sms' as const) : name,
			occurredAt,
		};
		records.push(...readConsent(marketing, report, name !== 'whatsapp'), ...readSuppressions(marketing, report));
	}
	return records;
}

type ProfileReport = Omit<ActivityReport, 'activity'> & { channel: 'email' | 'sms' };

function readConsent(marketing: Fields, report: ProfileReport, grants: boolean): LeadRecord[] {
	const at = marketing.time('consent_timestamp', 'timestamp');
	const consent = marketing.text('consent')?.toUpperCase();
	const reason = marketing.text('method') ?? consent;
	if (consent === 'UNSUBSCRIBED') {
		const refusal = { ...report, id: [...report.id, 'consent'], occurredAt: at ?? report.occurredAt, reason };
		return listActivityRecords('klaviyo', marketing, { ...refusal, activity: 'heldForUnsubscribe' });
	}
	const [who] = report.id;
	if (consent !== 'SUBSCRIBED' || !grants || at === undefined || who === undefined) return [];
	return [
		{
			kind: 'consent',
			name: 'granted',
			id: `klaviyo:consent:${who}:${report.channel}:${at}`,
			source: 'klaviyo',
			topic: 'profile',
			identities: addressOf(report.identities, report.channel),
			occurredAt: at,
			channel: report.channel,
			reason: marketing.text('method'),
		},
	];
}

/** What Klaviyo itself holds back, from everything or from one list. */
function readSuppressions(marketing: Fields, report: ProfileReport): LeadRecord[] {
	return [...marketing.list('suppression'), ...marketing.list('list_suppressions')].flatMap((suppression) => {
		const reason = suppression.text('reason')?.toUpperCase() ?? '';
		const list = suppression.id('list_id');
		return listActivityRecords('klaviyo', suppression, {
			...report,
			id: [...report.id, reason, ...(list === undefined ? [] : [list])],
			activity: ownEntry(PROFILE_SUPPRESSIONS, reason) ?? 'held',
			occurredAt: suppression.time('timestamp') ?? report.occurredAt,
			reason,
			subject: list === undefined ? undefined : `klaviyo:list:${list}`,
		});
	});
}
