import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems, type Operation } from '../shared/runItems';
import { listConflicts, resolveConflict, undoMerge } from './operations/conflict.operation';
import { exportLead, forgetLead } from './operations/lead.operation';
import { applyRetention } from './operations/retention.operation';
import { editScorecard, getScorecard } from './operations/scorecard.operation';
import { exportModel, importModel } from './operations/share.operation';
import { evaluate, train } from './operations/train.operation';
import { checkDrift, compare, promote, rollBack } from './operations/version.operation';
import { operationProperties } from './operationProperties';
import { properties } from './properties';

const OPERATIONS: Record<string, Operation> = {
	applyRetention,
	checkDrift,
	compare,
	editScorecard,
	evaluate,
	exportLead,
	exportModel,
	forgetLead,
	getScorecard,
	importModel,
	listConflicts,
	promote,
	resolveConflict,
	rollBack,
	train,
	undoMerge,
};

export class LeadModel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lead Model',
		name: 'leadModel',
		icon: { light: 'file:leadModel.svg', dark: 'file:leadModel.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()) }}',
		description: 'Looks after the scorecard that scores leads: train it by outcomes, judge, promote, edit and share it',
		defaults: { name: 'Lead Model' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: [...operationProperties, ...properties],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'train') as string;
		return await runItems(this, OPERATIONS[operation] ?? train);
	}
}
