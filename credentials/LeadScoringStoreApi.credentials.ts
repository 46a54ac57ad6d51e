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
				"Keeps clients apart: leads, scores and suppressions of one workspace can't be seen from another. Lower-case letters, digits, - and _.",
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
		{
			displayName: 'Store',
			name: 'store',
			type: 'options',
			options: [
				{
					name: 'File',
					value: 'file',
					description: "A file beside n8n's own database. Nothing to set up; for one n8n instance in regular mode.",
				},
				{
					name: 'PostgreSQL',
					value: 'postgres',
					description: 'A schema in your PostgreSQL (14 or newer), shared by all workers. Required in queue mode.',
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
			description: 'A role that owns the schema is enough; it needs no other right',
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
				'Where everything of this package is kept. Created where it is missing and the user may. Lower-case letters, digits and _.',
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
					description:
						"Encrypt, and check the server's certificate. What n8n's Postgres credential calls Allow does the same.",
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
			description: "For a server whose certificate a public authority did not sign: its authority's certificate in PEM",
			displayOptions: { show: { store: ['postgres'], ignoreSslIssues: [false], ssl: ['require'] } },
		},
	];
}
