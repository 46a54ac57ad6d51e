import type { INodeProperties } from 'n8n-workflow';
import type { RuleOption } from './ruleOption';

const ownAddressesOption: INodeProperties = {
	displayName: 'Own and Test Addresses',
	name: 'ownAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. acme.example, test@gmail.com',
	description:
		'Your own staff and test addresses, which are never contacted. Comma-separated emails, domains or patterns such as *@acme.example. Default: none.',
};

const blockedAddressesOption: INodeProperties = {
	displayName: 'Blocked Addresses',
	name: 'blockedAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. *@competitor.example',
	description:
		'Addresses that get no marketing, such as competitors and resellers. Comma-separated emails, domains or patterns such as *@competitor.example. Default: none.',
};

/** Who is never contacted, or gets no marketing. */
export const addressOptions: readonly RuleOption[] = [
	{ property: ownAddressesOption, setting: 'ownAddresses', toRule: toAddresses },
	{ property: blockedAddressesOption, setting: 'blockedAddresses', toRule: toAddresses },
];

/** Separated with commas, or one a line; an expression may give a list. */
function toAddresses(given: unknown): string[] {
	const texts = Array.isArray(given) ? given.map(String) : String(given).split(/[,;\n]/);
	return texts.map((text) => text.trim()).filter((text) => text !== '');
}
