import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { builderHints, noCredentialHint } from '../shared/beforeRun';
import * as listSearch from '../shared/lists/index';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems } from '../shared/runItems';
import { recordOutcome } from './operations/recordOutcome';

export class RecordOutcome implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Record Outcome',
		name: 'recordOutcome',
		icon: { light: 'file:recordOutcome.svg', dark: 'file:recordOutcome.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["outcome"] === "payload" ? "from the data" : ($parameter["outcome"] === "custom" ? $parameter["customOutcome"] : $parameter["outcome"]) }}',
		description:
			"Records outcomes (purchases, won and lost deals, refunds) so that buyers aren't messaged and scores can improve",
		defaults: { name: 'Record Outcome' },
		usableAsTool: true,
		builderHint: builderHints.recordOutcome,
		hints: [noCredentialHint],
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: recordOutcome.fields,
	};

	methods = { credentialTest: { leadScoringStoreTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, recordOutcome);
	}
}
