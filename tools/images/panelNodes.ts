import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { WorkflowFile } from '../../test/e2e/n8nClient';

interface Panel {
	/** Of the picture. */
	name: string;
	id: string;
	type: string;
	parameters: IDataObject;
}

const panel = (type: string, name: string, parameters: IDataObject = {}): Panel => ({
	name,
	id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
	type,
	parameters,
});

/** What people set: each node as it is placed, and the operations that have fields of their own. */
export const PANELS: readonly Panel[] = [
	panel('scoreLead', 'Score Lead'),
	panel('assignTier', 'Assign Tier'),
	panel('suppressionCheck', 'Suppression Check'),
	panel('suppressionCheck', 'Suppression Check Record Contact', { operation: 'recordContact' }),
	panel('suppressionCheck', 'Suppression Check Suppress', { operation: 'suppress' }),
	panel('suppressionCheck', 'Suppression Check Record Consent', { operation: 'recordConsent' }),
	panel('suppressionCheck', 'Suppression Check Import', { operation: 'import' }),
	panel('recordOutcome', 'Record Outcome'),
	panel('leadModel', 'Lead Model Train', { resource: 'model', operation: 'train' }),
	panel('leadModel', 'Lead Model Compare', { resource: 'model', operation: 'compare' }),
	panel('leadModel', 'Lead Model Set Points', { resource: 'scorecard', operation: 'setPoints' }),
	panel('leadModel', 'Lead Model Test on History', { resource: 'model', operation: 'testOnHistory' }),
	panel('leadModel', 'Lead Model Build Report', { resource: 'model', operation: 'buildReport' }),
	panel('leadModel', 'Lead Model Suggest Tiers', { resource: 'model', operation: 'suggestTiers' }),
	panel('leadModel', 'Lead Model List', { resource: 'lead', operation: 'listLeads' }),
	panel('leadModel', 'Lead Model Get', { resource: 'lead', operation: 'getLead' }),
	panel('leadModel', 'Lead Model Set Holdout', { resource: 'experiment', operation: 'setHoldout' }),
	panel('leadModel', 'Lead Model Overview', { resource: 'workspace', operation: 'overview' }),
	panel('leadModel', 'Lead Model Check', { resource: 'workspace', operation: 'checkWorkspace' }),
	panel('leadModel', 'Lead Model Move', { resource: 'workspace', operation: 'moveWorkspace' }),
	panel('leadModel', 'Lead Model Export Package', { resource: 'workspace', operation: 'exportPackage' }),
	panel('leadModel', 'Lead Model Apply Package', { resource: 'workspace', operation: 'applyPackage' }),
	panel('leadModel', 'Lead Model Compare Workspaces', { resource: 'workspace', operation: 'compareWorkspaces' }),
	panel('leadModel', 'Lead Model Hand-Over Sheet', { resource: 'workspace', operation: 'handOver' }),
	panel('leadScoringTrigger', 'Lead Scoring Trigger'),
];

export function toWorkflow(): WorkflowFile {
	return {
		name: 'Panels',
		nodes: PANELS.map(({ name, id, type, parameters }, index) => ({
			id,
			name,
			type: `n8n-nodes-lead-scoring.${type}`,
			typeVersion: 1,
			position: [(index % 6) * 300, Math.floor(index / 6) * 200],
			parameters: parameters as INodeParameters,
		})),
		connections: {},
		settings: { executionOrder: 'v1' },
	};
}
