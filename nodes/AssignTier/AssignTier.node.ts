import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems } from '../shared/runItems';
import { assignTierOperation } from './assignTier.operation';
import { describeOutputs } from './describeOutputs';

export class AssignTier implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Assign Tier',
		name: 'assignTier',
		icon: { light: 'file:assignTier.svg', dark: 'file:assignTier.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ ($parameter["tiers"]["values"] || []).map((tier) => tier.name).join(" · ") }}',
		description: 'Turns a score into a tier and routes by it, one output per tier',
		defaults: { name: 'Assign Tier' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${describeOutputs.toString()})($parameter)}}`,
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: [
			{
				displayName: 'Tiers',
				name: 'tiers',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true, sortable: true, minRequiredFields: 2 },
				placeholder: 'Add Tier',
				default: {
					values: [
						{ name: 'A', minScore: 70 },
						{ name: 'B', minScore: 50 },
						{ name: 'C', minScore: 0 },
					],
				},
				description: 'Best first. The last tier takes everyone the others do not.',
				options: [
					{
						displayName: 'Tier',
						name: 'values',
						values: [
							{
								displayName: 'Name',
								name: 'name',
								type: 'string',
								default: '',
								placeholder: 'e.g. Hot',
								description: 'Names the output',
							},
							{
								displayName: 'Minimum Score',
								name: 'minScore',
								type: 'number',
								default: 0,
								description: 'The lowest score that earns the tier',
							},
							{
								displayName: 'Daily Capacity',
								name: 'capacityPerDay',
								type: 'number',
								typeOptions: { minValue: 0, numberPrecision: 0 },
								default: 0,
								description:
									'At most so many leads enter the tier in a day, of a batch the best; the others go to the next tier. 0: no limit.',
							},
						],
					},
				],
			},
			{
				displayName: 'Segments',
				name: 'segments',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true, sortable: true },
				placeholder: 'Add Segment',
				default: {},
				description: 'Other thresholds for a product category, region, brand or audience',
				options: [
					{
						displayName: 'Segment',
						name: 'values',
						values: [
							{
								displayName: 'Segment',
								name: 'segment',
								type: 'string',
								default: '',
								placeholder: 'e.g. furniture',
								description: 'The value of the segment field',
							},
							{
								displayName: 'Minimum Scores',
								name: 'minScores',
								type: 'string',
								default: '',
								placeholder: 'e.g. 80, 60',
								description: 'One for every tier but the last, best first, separated with commas',
							},
						],
					},
				],
			},
			{
				displayName: 'Segment Field',
				name: 'segmentField',
				type: 'string',
				default: '',
				placeholder: 'e.g. lead.audience',
				description:
					'The field whose value picks the segment, or an expression that gives the value. Empty: the same thresholds for everyone.',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Hysteresis',
						name: 'hysteresisPoints',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 3,
						description:
							'A lead leaves its tier only when its score is more than this many points below the threshold, so that it does not flap',
					},
					{
						displayName: 'Minimum Stay (Hours)',
						name: 'minimumDwellHours',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 0,
						description: 'A lead is not moved down sooner than this after it entered its tier. Up goes at once.',
					},
					{
						displayName: 'Only When Changed',
						name: 'onlyWhenChanged',
						type: 'boolean',
						default: false,
						description:
							'Whether only leads whose tier has just changed go to the tier outputs; the others leave by an output of their own',
					},
					{
						displayName: 'Score Field',
						name: 'scoreField',
						type: 'string',
						default: 'lead.score',
						description: 'Where the score is, or an expression that gives it',
					},
					{
						displayName: 'Tier Set',
						name: 'tierSet',
						type: 'string',
						default: 'default',
						description: 'Leads are remembered per set: give workflows that use other tiers a set of their own',
					},
					{
						displayName: 'Time Zone',
						name: 'timeZone',
						type: 'string',
						default: 'UTC',
						placeholder: 'e.g. Europe/Berlin',
						description:
							"Whose midnight begins a new day of capacity. The workflow's own: the expression {{ $now.zoneName }}.",
					},
				],
			},
		],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, assignTierOperation);
	}
}
