import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { runItems, type Operation } from '../shared/runItems';
import { listConflicts, resolveConflict, undoMerge } from './operations/conflict.operation';
import { exportLead, forgetLead } from './operations/lead.operation';
import { editScorecard, getScorecard } from './operations/scorecard.operation';
import { exportModel, importModel } from './operations/share.operation';
import { evaluate, train } from './operations/train.operation';
import { checkDrift, compare, promote, rollBack } from './operations/version.operation';
import { properties } from './properties';

const OPERATIONS: Record<string, Operation> = {
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
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Check Drift', value: 'checkDrift', action: 'Check drift', description: 'Do leads still look as they did when the model learned, and do as many get there as it says?' },
					{ name: 'Compare', value: 'compare', action: 'Compare versions', description: 'Two versions side by side: their points, and the leads that would change tier' },
					{ name: 'Edit Scorecard', value: 'editScorecard', action: 'Edit scorecard', description: 'Change points; saved as a new version, from which learning goes on' },
					{ name: 'Evaluate', value: 'evaluate', action: 'Evaluate model', description: 'How well a version does on the newest leads, beside the rules alone and plain logistic regression' },
					{ name: 'Export', value: 'exportModel', action: 'Export model', description: 'The model as one JSON, for a backup or another workspace' },
					{ name: 'Export Lead', value: 'exportLead', action: 'Export lead', description: 'Everything on record about a person, as they may ask for it' },
					{ name: 'Forget Lead', value: 'forgetLead', action: 'Forget lead', description: 'Erase a person; a hash stays on the suppression list, so that no import brings them back' },
					{ name: 'Get Scorecard', value: 'getScorecard', action: 'Get scorecard', description: 'The table of points, as it is and as it was before learning' },
					{ name: 'Import', value: 'importModel', action: 'Import model', description: 'Take over a model that was exported' },
					{ name: 'List Conflicts', value: 'listConflicts', action: 'List conflicts', description: 'People who claim the same phone or customer ID and wait for your decision' },
					{ name: 'Promote', value: 'promote', action: 'Promote version', description: 'Score leads with a version from now on' },
					{ name: 'Resolve Conflict', value: 'resolveConflict', action: 'Resolve conflict', description: 'Decide that two people are one, or that they are two' },
					{ name: 'Roll Back', value: 'rollBack', action: 'Roll back model', description: 'Score leads with the version that was in use before' },
					{ name: 'Train', value: 'train', action: 'Train model', description: 'Let recorded outcomes move the points; put it behind a schedule' },
					{ name: 'Undo Merge', value: 'undoMerge', action: 'Undo merge', description: 'Take two leads apart again, for good' },
				],
				default: 'train',
			},
			...properties,
		],
	};

	methods = { credentialTest: { leadScoringStoreTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0, 'train') as string;
		return await runItems(this, OPERATIONS[operation] ?? train);
	}
}
