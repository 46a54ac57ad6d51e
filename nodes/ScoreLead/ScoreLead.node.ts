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
import { describeOperations, describeSubtitle } from '../shared/operationProperties';
import { runOperation } from '../shared/runOperation';
import * as operations from './operations/index';

const OPERATIONS = Object.values(operations);

export class ScoreLead implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Score Lead',
		name: 'scoreLead',
		icon: { light: 'file:scoreLead.svg', dark: 'file:scoreLead.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: describeSubtitle(OPERATIONS),
		description: 'Records what a lead did and scores it: how likely it is to convert, how well it fits, and why',
		defaults: { name: 'Score Lead' },
		usableAsTool: true,
		builderHint: builderHints.scoreLead,
		hints: [noCredentialHint, checkBeforeSendingHint],
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: describeOperations(OPERATIONS, operations.recordAndScore),
	};

	methods = { credentialTest: { leadScoringStoreTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, OPERATIONS, operations.recordAndScore);
	}
}
