import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems } from '../shared/runItems';
import { field, mappingProperty, sourceOptions, sourceProperties } from '../shared/sourceProperties';
import { recordOutcomeOperation } from './recordOutcome.operation';

export class RecordOutcome implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Record Outcome',
		name: 'recordOutcome',
		icon: { light: 'file:recordOutcome.svg', dark: 'file:recordOutcome.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["outcome"] === "payload" ? "from the payload" : ($parameter["outcome"] === "custom" ? $parameter["customOutcome"] : $parameter["outcome"]) }}',
		description:
			'Records what happened afterwards (bought, won, lost, refunded), so that buyers are left alone and scores can learn',
		defaults: { name: 'Record Outcome' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: [
			{
				displayName: 'Outcome',
				name: 'outcome',
				type: 'options',
				options: [
					{
						name: 'As the Payload Says',
						value: 'payload',
						description: 'Paid orders, refunds, won and lost deals are recognised',
					},
					{ name: 'Custom', value: 'custom', description: 'A name of your own' },
					{ name: 'Lost', value: 'lost', description: 'The deal was lost' },
					{ name: 'Purchase', value: 'purchase', description: 'An order was paid' },
					{ name: 'Qualified', value: 'qualified', description: 'Sales accepted the lead' },
					{ name: 'Refunded', value: 'refunded', description: 'A purchase was taken back' },
					{ name: 'Unqualified', value: 'unqualified', description: 'Sales turned the lead down' },
					{ name: 'Unsubscribed', value: 'unsubscribed', description: 'The person opted out' },
					{ name: 'Won', value: 'won', description: 'The deal was won' },
				],
				default: 'payload',
				description: 'What happened',
			},
			{
				displayName: 'Outcome Name',
				name: 'customOutcome',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. demo_attended',
				displayOptions: { show: { outcome: ['custom'] } },
				description: 'Letters, digits and underscores',
			},
			...sourceProperties,
			mappingProperty({}, field('Outcome Field', 'event', 'deal_status')),
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					...sourceOptions,
					{
						displayName: 'Takes Back Outcome',
						name: 'reverses',
						type: 'string',
						default: '',
						placeholder: 'e.g. outcome_id',
						description:
							'The field that holds the ID of the outcome that no longer stands, or an expression that gives it. Refunds and cancellations of known shops say it themselves.',
					},
				],
			},
		],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, recordOutcomeOperation);
	}
}
