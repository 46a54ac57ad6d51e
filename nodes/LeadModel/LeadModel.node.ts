import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { describeResources, describeSubtitle } from '../shared/operationProperties';
import { runOperation } from '../shared/runOperation';
import { modelResource, resources } from './resources';

const operations = resources.flatMap((resource) => resource.operations);

export class LeadModel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lead Model',
		name: 'leadModel',
		icon: { light: 'file:leadModel.svg', dark: 'file:leadModel.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: describeSubtitle(operations),
		description: 'Manages scoring models: train on outcomes, evaluate, promote, edit and share scorecards',
		defaults: { name: 'Lead Model' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: describeResources(resources, modelResource),
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations, modelResource.default);
	}
}
