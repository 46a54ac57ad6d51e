import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { builderHints, noCredentialHint } from '../shared/beforeRun';
import * as listSearch from '../shared/lists/index';
import { listEvents } from '../shared/lists/searchSignals';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { describeResources, describeSubtitle } from '../shared/operationProperties';
import { runOperation } from '../shared/runOperation';
import { describeOutputs } from './describeOutputs';
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
		builderHint: builderHints.leadModel,
		hints: [noCredentialHint],
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${describeOutputs.toString()})($parameter)}}`,
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: describeResources(resources, modelResource),
	};

	methods = { credentialTest: { leadScoringStoreTest }, listSearch, loadOptions: { listEvents } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations, modelResource.default);
	}
}
