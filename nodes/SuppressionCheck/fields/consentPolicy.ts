import type { INodeProperties } from 'n8n-workflow';
import type { RuleOption } from './ruleOption';

const consentPolicyOption: INodeProperties = {
	displayName: 'Consent Policy',
	name: 'consentPolicy',
	type: 'options',
	options: [
		{
			name: 'Must Have Agreed',
			value: 'mustHaveAgreed',
			description: 'Only people with a recorded consent for this channel are contacted',
		},
		{
			name: 'Must Not Have Refused',
			value: 'mustNotHaveRefused',
			description: 'Everybody is contacted except people who said no, or whose consent is pending or has expired',
		},
	],
	default: 'mustHaveAgreed',
	description:
		'Whether people must have agreed to marketing in this channel. Default: Must Have Agreed for SMS and calls, Must Not Have Refused for other channels.',
};

const customersCountAsAgreedOption: INodeProperties = {
	displayName: 'Customers Count as Agreed',
	name: 'customersCountAsAgreed',
	type: 'boolean',
	default: true,
	description:
		'Whether people who have bought count as having agreed to email unless they refused. Without this option they do not. Only matters with Must Have Agreed.',
};

/** Whose consent a message needs. */
export const consentOptions: readonly RuleOption[] = [
	{ property: consentPolicyOption, setting: 'consent', toRule: (policy, channel) => ({ [channel]: policy }) },
	{ property: customersCountAsAgreedOption, setting: 'customersCountAsAgreed', toRule: (counts) => counts },
];
