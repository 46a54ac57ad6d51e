import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { builderHints, noCredentialHint, recordContactHint } from '../shared/beforeRun';
import * as listSearch from '../shared/lists/index';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { describeOperations, describeSubtitle } from '../shared/operationProperties';
import { runOperation } from '../shared/runOperation';
import { describeOutputs } from './describeOutputs';
import { keepFromCaller } from './keepFromCaller';
import * as operations from './operations/index';

const OPERATIONS = Object.values(operations);
const SINGLE_OUTPUT = OPERATIONS.filter(({ countOutputs }) => countOutputs === undefined).map(({ value }) => value);

export class SuppressionCheck implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Suppression Check',
		name: 'suppressionCheck',
		icon: { light: 'file:suppressionCheck.svg', dark: 'file:suppressionCheck.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: describeSubtitle(OPERATIONS, 'channel'),
		description: 'Checks whether a person can be contacted now and, if not, why and until when',
		defaults: { name: 'Suppression Check' },
		usableAsTool: true,
		builderHint: builderHints.suppressionCheck,
		hints: [noCredentialHint, recordContactHint],
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${describeOutputs.toString()})($parameter, ${JSON.stringify(SINGLE_OUTPUT)})}}`,
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: describeOperations(OPERATIONS, operations.check),
	};

	methods = { credentialTest: { leadScoringStoreTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return keepFromCaller(this, await runOperation(this, OPERATIONS, operations.check));
	}
}
