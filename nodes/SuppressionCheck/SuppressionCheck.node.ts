import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems, type Operation } from '../shared/runItems';
import { describeOutputs } from './describeOutputs';
import { check } from './operations/check.operation';
import { list } from './operations/list.operation';
import { recordContact } from './operations/recordContact.operation';
import { release, suppress } from './operations/suppress.operation';
import {
	channelProperties,
	checkProperties,
	listProperties,
	recordContactProperties,
	suppressProperties,
} from './properties';

const OPERATIONS: Record<string, Operation> = { check, list, recordContact, release, suppress };

export class SuppressionCheck implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Suppression Check',
		name: 'suppressionCheck',
		icon: { light: 'file:suppressionCheck.svg', dark: 'file:suppressionCheck.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ check: "check", list: "list", recordContact: "record contact", release: "release", suppress: "suppress" })[$parameter["operation"]] + ($parameter["operation"] === "list" ? "" : " · " + $parameter["channel"]) }}',
		description: 'Decides whether a person may be contacted now, and if not, why and until when',
		defaults: { name: 'Suppression Check' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${describeOutputs.toString()})($parameter)}}`,
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Check',
						value: 'check',
						action: 'Check suppression',
						description: 'May this person be contacted now? Routes to Allowed, Deferred or Suppressed',
					},
					{ name: 'List', value: 'list', action: 'List suppressions', description: 'What is on the suppression list' },
					{
						name: 'Record Contact',
						value: 'recordContact',
						action: 'Record contact',
						description: 'What frequency caps count: put right before the sending step',
					},
					{
						name: 'Release',
						value: 'release',
						action: 'Release lead',
						description: 'Take a person off the suppression list',
					},
					{
						name: 'Suppress',
						value: 'suppress',
						action: 'Suppress lead',
						description: 'Put a person on the suppression list',
					},
				],
				default: 'check',
			},
			...channelProperties,
			...checkProperties,
			...suppressProperties,
			...recordContactProperties,
			...listProperties,
		],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'check') as string;
		return await runItems(this, OPERATIONS[operation] ?? check);
	}
}
