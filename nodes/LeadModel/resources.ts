import type { Resource } from '../shared/nodeOperation';
import * as lead from './operations/lead';
import * as model from './operations/model';
import * as scorecard from './operations/scorecard';
import * as workspace from './operations/workspace';

export const modelResource: Resource = {
	name: 'Model',
	value: 'model',
	description: 'What is learned, how good it is, which version is in use',
	operations: Object.values(model),
	default: model.train,
};

export const resources: readonly Resource[] = [
	{
		name: 'Lead',
		value: 'lead',
		description: 'People: subject access, erasure, who is who',
		operations: Object.values(lead),
		default: lead.exportLead,
	},
	modelResource,
	{
		name: 'Scorecard',
		value: 'scorecard',
		description: 'The table of points of one audience',
		operations: Object.values(scorecard),
		default: scorecard.getScorecard,
	},
	{
		name: 'Workspace',
		value: 'workspace',
		description: 'Everything in the store together: what is kept, and how long',
		operations: Object.values(workspace),
		default: workspace.applyRetention,
	},
];
