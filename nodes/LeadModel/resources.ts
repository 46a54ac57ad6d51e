import type { Resource } from '../shared/nodeOperation';
import * as lead from './operations/lead/index';
import * as model from './operations/model/index';
import * as scorecard from './operations/scorecard/index';
import * as workspace from './operations/workspace/index';

export const modelResource: Resource = {
	name: 'Model',
	value: 'model',
	description: 'Train, evaluate and version the scoring model',
	operations: Object.values(model),
	default: model.train,
};

export const resources: readonly Resource[] = [
	{
		name: 'Lead',
		value: 'lead',
		description: "A person's data: export, erase, resolve identity conflicts",
		operations: Object.values(lead),
		default: lead.exportLead,
	},
	modelResource,
	{
		name: 'Scorecard',
		value: 'scorecard',
		description: 'View and edit the points of one audience',
		operations: Object.values(scorecard),
		default: scorecard.getScorecard,
	},
	{
		name: 'Workspace',
		value: 'workspace',
		description: 'The store as a whole: remove expired records',
		operations: Object.values(workspace),
		default: workspace.applyRetention,
	},
];
