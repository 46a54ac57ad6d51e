import type { Resource } from '../shared/nodeOperation';
import * as account from './operations/account/index';
import * as experiment from './operations/experiment/index';
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
		name: 'Account',
		value: 'account',
		description: 'Companies of leads: list, merge, rename',
		operations: Object.values(account),
		default: account.listAccounts,
	},
	{
		name: 'Experiment',
		value: 'experiment',
		description: 'What contacting brings, and which variant of a tier: plan, hold out a share of people, compare',
		operations: Object.values(experiment),
		default: experiment.holdoutResults,
	},
	{
		name: 'Lead',
		value: 'lead',
		description:
			'Who is in a tier now, ad audiences, how fast leads were followed up, what is known of a person, export, erase',
		operations: Object.values(lead),
		default: lead.listLeads,
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
		description:
			'The store as a whole: list, overview, check, move workspaces, packages for the next client, expired records',
		operations: Object.values(workspace),
		default: workspace.applyRetention,
	},
];
