import type { LeadRecord, SuppressionCode } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import type { Fields } from '../../reading/fields';
import { ownEntry } from '../../reading/ownEntry';
import { nothing, type NotificationCommon } from './notification';

export const LIFECYCLE_STAGES: Readonly<Record<string, string>> = {
	salesqualifiedlead: 'qualified',
	opportunity: 'qualified',
	customer: 'won',
};
export const LEAD_STATUSES: Readonly<Record<string, string>> = { UNQUALIFIED: 'unqualified', OPEN_DEAL: 'qualified' };

const SUPPRESSING_PROPERTIES: Readonly<Record<string, SuppressionCode>> = {
	hs_email_optout: 'opt_out',
	hs_email_bad_address: 'invalid_address',
	hs_email_quarantined: 'manual',
};

/** Properties that say something about a lead without saying who it is. */
export const TRAITS = new Set([
	'country',
	'state',
	'industry',
	'numberofemployees',
	'annualrevenue',
	'jobtitle',
	'lifecyclestage',
	'hs_lead_status',
	'hs_analytics_source',
	'hs_language',
	'hs_persona',
]);

export function readContact(row: Fields, change: string, common: NotificationCommon): LeadRecord[] {
	const identify: LeadRecord = { ...common, kind: 'identity', name: 'identify' };
	switch (change) {
		case 'creation':
			row.note('HubSpot sends no properties. Fetch the contact with a HubSpot node for its email and phone.');
			return [identify, { ...common, kind: 'event', name: 'lead_created' }];
		case 'propertyChange':
			return readContactProperty(row, common, identify);
		case 'privacyDeletion':
			return [{ ...common, kind: 'privacy', name: 'forget' }];
		case 'merge':
			return mergedIds(row).map((mergedId) => ({
				...common,
				kind: 'identity',
				name: 'alias',
				id: `${common.id}:${mergedId}`,
				identities: { customerId: row.id('newObjectId', 'primaryObjectId') ?? common.identities.customerId },
				formerly: { customerId: mergedId },
			}));
		default:
			return nothing(row, `${common.topic}: contains nothing that concerns a lead.`);
	}
}

function mergedIds(row: Fields): string[] {
	const survivor = row.id('newObjectId', 'primaryObjectId');
	const ids = [row.id('primaryObjectId'), ...row.list('mergedObjectIds').map((merged) => merged.id(''))];
	return ids.filter((id): id is string => id !== undefined && id !== survivor);
}

function readContactProperty(row: Fields, common: NotificationCommon, identify: LeadRecord): LeadRecord[] {
	const property = row.text('propertyName') ?? 'unknown';
	const value = row.text('propertyValue');
	if (property === 'email' || property === 'phone' || property === 'mobilephone') {
		const found = property === 'email' ? { email: row.email('propertyValue') } : { phone: row.phone('propertyValue') };
		return [{ ...identify, identities: { ...common.identities, ...found } }];
	}
	if (property.startsWith('hs_email_hard_bounce_reason')) {
		return value === undefined
			? []
			: [
					{
						...common,
						kind: 'suppression',
						name: 'hard_bounce',
						action: 'suppress',
						channel: 'email',
						subject: 'hubspot',
						reason: value,
					},
				];
	}
	// `hs_email_optout_12345` is one kind of mail, `hs_email_optout` all of it.
	const list = /^hs_email_optout_(\d+)$/.exec(property)?.[1];
	const code = list === undefined ? ownEntry(SUPPRESSING_PROPERTIES, property) : 'opt_out';
	if (code !== undefined)
		return readSwitch(row, common, code, list === undefined ? 'hubspot' : `hubspot:subscription:${list}`);

	const traits = TRAITS.has(property) && value !== undefined ? keepTraits({ [property]: value }) : {};
	if (Object.keys(traits).length === 0)
		return nothing(row, `${common.topic} ${property}: contains nothing that concerns a lead.`);
	const outcome =
		property === 'lifecyclestage'
			? ownEntry(LIFECYCLE_STAGES, value)
			: property === 'hs_lead_status'
				? ownEntry(LEAD_STATUSES, value)
				: undefined;
	const records: LeadRecord[] = [{ ...identify, traits }];
	if (outcome !== undefined)
		records.push({
			...common,
			kind: 'outcome',
			name: outcome,
			id: `hubspot:contact:${common.identities.customerId}:${outcome}`,
		});
	return records;
}

/** A property that says yes suppresses. One that says no releases nothing: the notification names no address to release. */
function readSwitch(row: Fields, common: NotificationCommon, code: SuppressionCode, subject: string): LeadRecord[] {
	const reason = row.text('propertyName');
	if (!row.flag('propertyValue'))
		return nothing(row, `${reason}: not set. This lifts no suppression; use Release in Suppression Check.`);
	return [{ ...common, kind: 'suppression', name: code, action: 'suppress', channel: 'email', subject, reason }];
}
