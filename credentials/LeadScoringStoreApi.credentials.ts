import type { ICredentialType, IDisplayOptions, Icon, INodeProperties } from 'n8n-workflow';

const inPostgres: IDisplayOptions = { show: { store: ['postgres'] } };

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
			description:
				'Separates clients: leads, scores and suppressions of one workspace are not visible from another. Use lowercase letters, digits, - and _.',
		},
		{
			displayName: 'Hashing Secret',
			name: 'hashingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Stores email addresses, phone numbers and IDs as keyed hashes (HMAC-SHA-256) instead of plain text. Set it before the first event and keep a copy: without it, no stored lead can be found again.',
		},
		{
			displayName: 'Store',
			name: 'store',
			type: 'options',
			options: [
				{
					name: 'File',
					value: 'file',
					description: "A file next to n8n's database. No setup; for a single n8n instance in regular mode.",
				},
				{
					name: 'PostgreSQL',
					value: 'postgres',
					description:
						'A schema in your PostgreSQL database (version 14 or newer), shared by all workers. Required in queue mode.',
				},
			],
			default: 'file',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'localhost',
			required: true,
			displayOptions: inPostgres,
		},
		{
			displayName: 'Database',
			name: 'database',
			type: 'string',
			default: 'postgres',
			required: true,
			displayOptions: inPostgres,
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: 'postgres',
			required: true,
			description: 'Only needs to own the schema',
			displayOptions: inPostgres,
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: inPostgres,
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 5432,
			displayOptions: inPostgres,
		},
		{
			displayName: 'Schema',
			name: 'schema',
			type: 'string',
			default: 'lead_scoring',
			placeholder: 'e.g. lead_scoring',
			description:
				'Holds all tables of this package. Created automatically if the user has permission. Use lowercase letters, digits and _.',
			displayOptions: inPostgres,
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'ignoreSslIssues',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
			displayOptions: inPostgres,
		},
		{
			displayName: 'SSL',
			name: 'ssl',
			type: 'options',
			options: [
				{ name: 'Disable', value: 'disable' },
				{
					name: 'Require',
					value: 'require',
					description: "Encrypt and verify the server's certificate (same as Allow in n8n's Postgres credential)",
				},
			],
			default: 'disable',
			displayOptions: { show: { store: ['postgres'], ignoreSslIssues: [false] } },
		},
		{
			displayName: 'CA Certificate',
			name: 'ca',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. -----BEGIN CERTIFICATE-----',
			description: "PEM certificate of the authority, if the server's certificate isn't publicly trusted",
			displayOptions: { show: { store: ['postgres'], ignoreSslIssues: [false], ssl: ['require'] } },
		},
	];
}
