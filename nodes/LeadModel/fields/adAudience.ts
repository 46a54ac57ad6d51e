import type { INodeProperties } from 'n8n-workflow';
import { AD_PLATFORMS, PLATFORMS, type AdPlatform } from '../../../src/index';
import { nameLocator } from '../../shared/locator';
import type { Choice } from '../../shared/parameters';

export const adAudienceNameField: INodeProperties = {
	...nameLocator({
		...{ displayName: 'Audience Name', name: 'audienceName', search: 'searchAdAudiences', chosen: '' },
		...{ placeholder: 'Select an audience...', example: 'e.g. Hot leads' },
		description:
			'Your name for this audience. Choose one that was synced before, or name a new one. Who is in it is remembered under this name and the platform.',
	}),
	default: { mode: 'name', value: '' },
	required: true,
};

export const platformField: INodeProperties = {
	displayName: 'Platform',
	name: 'platform',
	type: 'options',
	noDataExpression: true,
	options: AD_PLATFORMS.map((value) => ({ name: PLATFORMS[value].label, value, description: describe(value) })),
	default: 'meta',
	description: 'Where the audience is. Decides how addresses are hashed and what the request looks like.',
};

function describe(platform: AdPlatform): string {
	const { phone, minimum } = PLATFORMS[platform];
	const takes = phone === undefined ? 'Takes email addresses' : 'Takes email addresses and phone numbers';
	return `${takes}. Shows ads once it recognizes ${minimum.toLocaleString('en')} people.`;
}

export const PLATFORM: Choice<AdPlatform> = {
	name: 'platform',
	label: 'Platform',
	choices: AD_PLATFORMS,
	nameOf: (platform) => PLATFORMS[platform].label,
	fallback: 'meta',
};

export const listIdField: INodeProperties = {
	displayName: 'Audience ID',
	name: 'listId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 23851234567890123',
	description: "The platform's own ID of the audience. Create an empty customer list there first, and copy its ID.",
};

export const accountIdField: INodeProperties = {
	displayName: 'Account ID',
	name: 'accountId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123-456-7890',
	displayOptions: { show: { platform: AD_PLATFORMS.filter((platform) => PLATFORMS[platform].account !== undefined) } },
	description: `Google: ${PLATFORMS.google.account}. Pinterest: ${PLATFORMS.pinterest.account}. TikTok: ${PLATFORMS.tiktok.account}.`,
};

export const tiersField: INodeProperties = {
	displayName: 'Tiers',
	name: 'audienceTiers',
	type: 'string',
	default: 'A',
	placeholder: 'e.g. A, B',
	description:
		'Only people in one of these tiers now. Separate names with commas. Leave empty for everybody with a score.',
};

export const adConsentField: INodeProperties = {
	displayName: 'Consent',
	name: 'adConsent',
	type: 'options',
	options: [
		{
			name: 'Must Have Agreed to Ads',
			value: 'mustHaveAgreed',
			description: 'Only addresses with a recorded consent for Ads. Needed in the EU, the UK and Switzerland.',
		},
		{
			name: 'Must Not Have Refused',
			value: 'mustNotHaveRefused',
			description: 'Everybody except people who said no',
		},
	],
	default: 'mustHaveAgreed',
	description: 'Who may be shown ads. Record consents with Suppression Check › Record Consent, channel Ads.',
};

export const minScoreOption: INodeProperties = {
	displayName: 'Minimum Score',
	name: 'minScore',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 100 },
	default: 50,
	description: 'Only people with this score or more',
};

export const segmentsOption: INodeProperties = {
	displayName: 'Segments',
	name: 'segments',
	type: 'string',
	default: '',
	placeholder: 'e.g. shoes, bags',
	description:
		'Only people whose tier went by the thresholds of one of these segments of Assign Tier. Separate names with commas.',
};

export const forCustomersOption: INodeProperties = {
	displayName: 'Who Sees the Ads',
	name: 'forCustomers',
	type: 'options',
	options: [
		{ name: 'Customers Too', value: 'customers', description: 'Past purchases keep nobody out' },
		{
			name: 'People Who Have Not Bought Lately',
			value: 'prospects',
			description: 'A purchase in the last 30 days takes people out',
		},
	],
	default: 'prospects',
	description: 'Whom the ads are for',
};

export const otherRefusalsOption: INodeProperties = {
	displayName: 'Include Who Refused Another Channel',
	name: 'despiteOtherRefusals',
	type: 'boolean',
	default: false,
	description:
		'Whether people who refused email, texts or calls, but not ads, are in the audience. Off: a refusal anywhere keeps them out.',
};

export const startOverOption: INodeProperties = {
	displayName: 'Start Over',
	name: 'startOver',
	type: 'boolean',
	default: false,
	description:
		'Whether to add everybody again, for an audience that was emptied or created anew at the platform. Turn it off after one run.',
};

/** "A, B" as a list. */
export function toNames(text: string): string[] {
	return text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}
