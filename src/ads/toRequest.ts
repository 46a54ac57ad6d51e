import type { AddressKind } from '../lead/adMember';
import type { AdPlatform } from './platforms';

/** Where a list is at its platform. */
export interface AdDestination {
	/** The platform's ID of the list. */
	listId: string;
	/** Of the account, for platforms that ask for one. */
	accountId: string;
}

export interface AdChange {
	action: 'add' | 'remove';
	kind: AddressKind;
	/** Whether all of them have agreed to ads. */
	agreed: boolean;
	hashes: readonly string[];
}

/** What an HTTP client sends; who it comes from, a token, it adds itself. */
export interface AdRequest {
	method: 'POST' | 'DELETE' | 'PATCH';
	url: string;
	body: Readonly<Record<string, unknown>>;
}

type Writer = (change: AdChange, destination: AdDestination) => AdRequest;

export function toRequest(platform: AdPlatform, change: AdChange, destination: AdDestination): AdRequest {
	return WRITERS[platform](change, destination);
}

/** Part of a path, so that no ID leads anywhere else. */
const inPath = encodeURIComponent;

const WRITERS: Readonly<Record<AdPlatform, Writer>> = {
	google: writeGoogle,
	linkedin: ({ action, hashes }, { listId }) => ({
		method: 'POST',
		url: `https://api.linkedin.com/rest/dmpSegments/${inPath(listId)}/users`,
		body: {
			elements: hashes.map((idValue) => ({
				action: action.toUpperCase(),
				userIds: [{ idType: 'SHA256_EMAIL', idValue }],
			})),
		},
	}),
	meta: ({ action, kind, hashes }, { listId }) => ({
		method: action === 'add' ? 'POST' : 'DELETE',
		url: `https://graph.facebook.com/v25.0/${inPath(listId)}/users`,
		body: { payload: { schema: [kind.toUpperCase()], data: hashes.map((hash) => [hash]) } },
	}),
	microsoft: ({ action, hashes }, { listId }) => ({
		method: 'POST',
		url: 'https://campaign.api.bingads.microsoft.com/CampaignManagement/v13/CustomerListUserData/Apply',
		body: {
			CustomerListUserData: {
				ActionType: action === 'add' ? 'Add' : 'Remove',
				AudienceId: listId,
				CustomerListItemSubType: 'Email',
				CustomerListItems: hashes,
			},
		},
	}),
	pinterest: ({ action, hashes }, { listId, accountId }) => ({
		method: 'PATCH',
		url: `https://api.pinterest.com/v5/ad_accounts/${inPath(accountId)}/customer_lists/${inPath(listId)}`,
		body: { operation_type: action.toUpperCase(), records: hashes.join(',') },
	}),
	snapchat: ({ action, kind, hashes }, { listId }) => ({
		method: action === 'add' ? 'POST' : 'DELETE',
		url: `https://adsapi.snapchat.com/v1/segments/${inPath(listId)}/users`,
		body: { users: [{ schema: [`${kind.toUpperCase()}_SHA256`], data: hashes.map((hash) => [hash]) }] },
	}),
	tiktok: ({ action, kind, hashes }, { listId, accountId }) => ({
		method: 'POST',
		url: 'https://business-api.tiktok.com/open_api/v1.3/segment/mapping/',
		body: {
			advertiser_ids: [accountId],
			action: action === 'add' ? 'add' : 'delete',
			id_schema: [`${kind.toUpperCase()}_SHA256`],
			batch_data: hashes.map((id) => [{ id, audience_ids: [listId] }]),
		},
	}),
};

/** The signal holds for the whole request. Of those who were not asked nothing is said; removing needs none. */
function writeGoogle({ action, kind, agreed, hashes }: AdChange, { listId, accountId }: AdDestination): AdRequest {
	const field = kind === 'email' ? 'emailAddress' : 'phoneNumber';
	const members = {
		destinations: [
			{
				operatingAccount: { accountType: 'GOOGLE_ADS', accountId: accountId.replaceAll('-', '') },
				productDestinationId: listId,
			},
		],
		audienceMembers: hashes.map((hash) => ({ userData: { userIdentifiers: [{ [field]: hash }] } })),
		encoding: 'HEX',
	};
	const url = 'https://datamanager.googleapis.com/v1/audienceMembers';
	if (action === 'remove') return { method: 'POST', url: `${url}:remove`, body: members };
	const granted = { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' };
	return {
		method: 'POST',
		url: `${url}:ingest`,
		body: {
			...members,
			...(agreed && { consent: granted }),
			termsOfService: { customerMatchTermsOfServiceStatus: 'ACCEPTED' },
		},
	};
}
