import type { INodeProperties } from 'n8n-workflow';

export const ownAddressesOption: INodeProperties = {
	displayName: 'Own and Test Addresses',
	name: 'ownAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. acme.example, test@gmail.com',
	description:
		'Your own staff and test addresses, which are never contacted. Comma-separated emails, domains or patterns such as *@acme.example.',
};

export const blockedAddressesOption: INodeProperties = {
	displayName: 'Blocked Addresses',
	name: 'blockedAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. *@competitor.example',
	description:
		'Addresses that get no marketing, such as competitors and resellers. Comma-separated emails, domains or patterns such as *@competitor.example.',
};

/** Separated with commas, or one a line; an expression may give a list. Undefined where the option is not set. */
export function toAddresses(given: unknown): string[] | undefined {
	if (given === undefined) return undefined;
	const texts = Array.isArray(given) ? given.map(String) : String(given).split(/[,;\n]/);
	return texts.map((text) => text.trim()).filter((text) => text !== '');
}
