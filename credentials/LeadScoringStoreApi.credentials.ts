import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

export class LeadScoringStoreApi implements ICredentialType {
	name = 'leadScoringStoreApi';

	displayName = 'Lead Scoring Store API';

	documentationUrl = 'https://github.com/n8n-nodes-lead-scoring/n8n-nodes-lead-scoring#the-store';

	icon: Icon = { light: 'file:leadScoringStore.svg', dark: 'file:leadScoringStore.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Workspace',
			name: 'workspace',
			type: 'string',
			default: 'default',
			required: true,
			placeholder: 'e.g. acme-shop',
			description: "Keeps clients apart: leads, scores and suppressions of one workspace can't be seen from another. Lower-case letters, digits, - and _.",
		},
		{
			displayName: 'Hashing Secret',
			name: 'hashingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'With a secret, e-mail addresses, phone numbers and IDs are stored as keyed hashes (HMAC-SHA-256), never in clear. Choose it before the first event and keep it: without it nobody on record is found again.',
		},
	];
}
