import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems, type Operation } from '../shared/runItems';
import { field, mappingProperty, sourceOptions, sourceProperties } from '../shared/sourceProperties';
import { recordAndScore, recordOnly } from './operations/record.operation';
import { explain, scoreOnly } from './operations/score.operation';
import { modelOption } from './modelOption';
import { scoreDue } from './operations/scoreDue.operation';

const OPERATIONS: Record<string, Operation> = { explain, recordAndScore, recordOnly, scoreDue, scoreOnly };
const READS_PAYLOAD = ['explain', 'recordAndScore', 'recordOnly', 'scoreOnly'];

export class ScoreLead implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Score Lead',
		name: 'scoreLead',
		icon: { light: 'file:scoreLead.svg', dark: 'file:scoreLead.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ recordAndScore: "record and score", recordOnly: "record", scoreOnly: "score", explain: "explain", scoreDue: "score due" })[$parameter["operation"]] }}',
		description: 'Records what a lead did and scores it: how likely, how fitting, and why',
		defaults: { name: 'Score Lead' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Explain',
						value: 'explain',
						action: 'Explain score',
						description: 'Score without recording, with the ledger of every point',
					},
					{
						name: 'Record and Score',
						value: 'recordAndScore',
						action: 'Record and score lead',
						description: 'Record what the item says once, and score the lead',
					},
					{
						name: 'Record Only',
						value: 'recordOnly',
						action: 'Record event',
						description: 'Record what the item says, for instance when loading past events',
					},
					{
						name: 'Score Due',
						value: 'scoreDue',
						action: 'Score due leads',
						description: 'Find leads whose score has changed by the passing of time alone',
					},
					{
						name: 'Score Only',
						value: 'scoreOnly',
						action: 'Score lead',
						description: 'Score a lead that is on record',
					},
				],
				default: 'recordAndScore',
			},
			...sourceProperties.map((property) => ({ ...property, displayOptions: { show: { operation: READS_PAYLOAD } } })),
			mappingProperty({ operation: READS_PAYLOAD }, field('Event Field', 'event', 'event')),
			{
				displayName: 'Minimum Change',
				name: 'minimumChange',
				type: 'number',
				default: 5,
				typeOptions: { minValue: 0.1, maxValue: 100 },
				displayOptions: { show: { operation: ['scoreDue'] } },
				description: 'By how many points a score has to have changed since it was last stored',
			},
			{
				displayName: 'Limit',
				name: 'limit',
				type: 'number',
				default: 50,
				typeOptions: { minValue: 1 },
				displayOptions: { show: { operation: ['scoreDue'] } },
				description: 'Max number of results to return',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				displayOptions: { show: { operation: ['explain', 'recordAndScore', 'scoreOnly'] } },
				options: [...sourceOptions, modelOption].sort((a, b) => a.displayName.localeCompare(b.displayName)),
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				displayOptions: { show: { operation: ['recordOnly'] } },
				options: sourceOptions,
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				displayOptions: { show: { operation: ['scoreDue'] } },
				options: [modelOption],
			},
		],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'recordAndScore') as string;
		return await runItems(this, OPERATIONS[operation] ?? recordAndScore);
	}
}
