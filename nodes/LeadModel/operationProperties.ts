import type { INodeProperties } from 'n8n-workflow';

export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Lead', value: 'lead', description: 'People: subject access, erasure, who is who, what is kept' },
			{ name: 'Model', value: 'model', description: 'What is learned, how good it is, which version is in use' },
			{ name: 'Scorecard', value: 'scorecard', description: 'The table of points of one audience' },
		],
		default: 'model',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['lead'] } },
		options: [
			{
				name: 'Apply Retention',
				value: 'applyRetention',
				action: 'Apply retention to leads',
				description: 'Remove the old records of all leads now, and count them; Score Lead does so bit by bit',
			},
			{
				name: 'Export',
				value: 'exportLead',
				action: 'Export lead',
				description: 'Everything on record about a person, as they may ask for it',
			},
			{
				name: 'Forget',
				value: 'forgetLead',
				action: 'Forget lead',
				description: 'Erase a person; a hash stays on the suppression list, so that no import brings them back',
			},
			{
				name: 'List Conflicts',
				value: 'listConflicts',
				action: 'List conflicts',
				description: 'People who claim the same phone or customer ID and wait for your decision',
			},
			{
				name: 'Resolve Conflict',
				value: 'resolveConflict',
				action: 'Resolve conflict',
				description: 'Decide that two people are one, or that they are two',
			},
			{
				name: 'Undo Merge',
				value: 'undoMerge',
				action: 'Undo merge',
				description: 'Take two leads apart again, for good',
			},
		],
		default: 'exportLead',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['model'] } },
		options: [
			{
				name: 'Check Drift',
				value: 'checkDrift',
				action: 'Check drift',
				description: 'Do leads still look as they did when the model learned, and do as many get there as it says?',
			},
			{
				name: 'Compare',
				value: 'compare',
				action: 'Compare versions',
				description: 'Two versions side by side: their points, and the leads that would change tier',
			},
			{
				name: 'Evaluate',
				value: 'evaluate',
				action: 'Evaluate model',
				description:
					'How well a version does on the newest leads, beside the rules alone and plain logistic regression',
			},
			{
				name: 'Export',
				value: 'exportModel',
				action: 'Export model',
				description: 'The model as one JSON, for a backup or another workspace',
			},
			{
				name: 'Import',
				value: 'importModel',
				action: 'Import model',
				description: 'Take over a model that was exported',
			},
			{
				name: 'Promote',
				value: 'promote',
				action: 'Promote version',
				description: 'Score leads with a version from now on',
			},
			{
				name: 'Roll Back',
				value: 'rollBack',
				action: 'Roll back model',
				description: 'Score leads with the version that was in use before',
			},
			{
				name: 'Train',
				value: 'train',
				action: 'Train model',
				description: 'Let recorded outcomes move the points; put it behind a schedule',
			},
		],
		default: 'train',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['scorecard'] } },
		options: [
			{
				name: 'Edit',
				value: 'editScorecard',
				action: 'Edit scorecard',
				description: 'Change points; saved as a new version, from which learning goes on',
			},
			{
				name: 'Get',
				value: 'getScorecard',
				action: 'Get scorecard',
				description: 'The table of points, as it is and as it was before learning',
			},
		],
		default: 'getScorecard',
	},
];
