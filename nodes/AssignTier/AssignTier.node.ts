import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { builderHints, checkBeforeSendingHint, noCredentialHint } from '../shared/beforeRun';
import * as listSearch from '../shared/lists/index';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems } from '../shared/runItems';
import { describeOutputs } from './describeOutputs';
import { assignTier } from './operations/assignTier';

export class AssignTier implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Assign Tier',
		name: 'assignTier',
		icon: { light: 'file:assignTier.svg', dark: 'file:assignTier.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ ($parameter["tiers"]["values"] || []).map((tier) => tier.name).join(" · ") }}',
		description: 'Assigns each lead a tier by its score and routes it, one output per tier',
		defaults: { name: 'Assign Tier' },
		usableAsTool: true,
		builderHint: builderHints.assignTier,
		hints: [noCredentialHint, checkBeforeSendingHint],
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${describeOutputs.toString()})($parameter)}}`,
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: assignTier.fields,
	};

	methods = { credentialTest: { leadScoringStoreTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, assignTier);
	}
}
