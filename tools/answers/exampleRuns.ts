import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { item, posted } from '../demo/payloads';

/** How an operation is asked for the answer that its documentation shows. */
export interface ExampleRun {
	node: string;
	resource?: string;
	operation?: string;
	/** Beside the defaults. */
	parameters?: IDataObject;
	items?: readonly INodeExecutionData[];
	/** The example whose answer its items are. */
	after?: string;
}

const TICK = [item({})];
/** People of the demo workspace. */
const ANA = [posted({ email: 'ana@ana-silva.example' })];
const BEN = [posted({ email: 'ben@ben-silva.example' })];
const WEEK = { windowDays: 7 };
/** Where two variants have been compared for weeks. */
export const EXPERIMENT_WORKSPACE = 'spring-offer';
/** As n8n › Workflow › Get Many gives it. */
const WORKFLOWS = [
	item({
		name: 'Score and Route',
		nodes: [{ name: 'May We Write?', type: 'n8n-nodes-lead-scoring.suppressionCheck', typeVersion: 1, parameters: {} }],
	}),
];
const checkout = (email: string, more: IDataObject = {}) =>
	posted({ email, event: 'checkout_started', event_id: `checkout ${email}`, total: 79, currency: 'EUR', ...more });

const model = (resource: string, operation: string, more: Omit<ExampleRun, 'node'> = {}): ExampleRun => ({
	...{ node: 'leadModel', resource, operation, items: TICK },
	...more,
});
const check = (operation: string, more: Omit<ExampleRun, 'node'> = {}): ExampleRun => ({
	...{ node: 'suppressionCheck', operation, items: ANA },
	...more,
});

/** One of each operation, in the order in which they are run: what is changed last stands last. */
export const EXAMPLE_RUNS: readonly ExampleRun[] = [
	{ node: 'scoreLead', operation: 'recordAndScore', items: [checkout('ada@shop.example')] },
	{ node: 'scoreLead', operation: 'recordOnly', items: [posted({ email: 'bo@shop.example', event: 'page_viewed' })] },
	{ node: 'scoreLead', operation: 'scoreOnly', items: ANA },
	{ node: 'scoreLead', operation: 'explain', items: ANA },
	{ node: 'scoreLead', operation: 'scoreDue', items: TICK, parameters: { limit: 1 } },
	{ node: 'scoreLead', operation: 'scoreEveryone', items: TICK },
	{ node: 'assignTier', after: 'scoreLead recordAndScore' },
	{
		...{
			node: 'recordOutcome',
			items: [posted({ email: 'ada@shop.example', event: 'order_completed', order_id: '9001' })],
		},
	},
	check('check'),
	check('forecast', { items: [...ANA, ...BEN] }),
	check('recordContact'),
	check('recordConsent', {
		items: [posted({ phone: '+4915112345678' })],
		parameters: { consent: 'granted', channel: 'sms' },
	}),
	check('suppress', { parameters: { reason: 'manual', note: 'asked by phone' } }),
	check('release', { parameters: { reason: 'manual', note: 'asked again' } }),
	check('import', { items: [item({ email: 'cy@shop.example', reason: 'opt_out', date: '2026-09-01' })] }),
	check('list', { items: TICK, parameters: { limit: 1 } }),
	check('export', { items: TICK }),
	model('model', 'buildReport', { parameters: WEEK }),
	model('model', 'checkDrift'),
	model('model', 'compare', { parameters: { chosenVersion: { __rl: true, mode: 'id', value: '0' } } }),
	model('model', 'dryRun'),
	model('model', 'evaluate', { parameters: WEEK }),
	model('model', 'exportModel'),
	model('model', 'importModel', { after: 'leadModel exportModel', parameters: { json: '={{ $json.export }}' } }),
	model('model', 'listVersions', { parameters: { limit: 1 } }),
	model('model', 'suggestTiers', { parameters: WEEK }),
	model('model', 'testOnHistory', { parameters: WEEK }),
	model('model', 'train', { parameters: WEEK }),
	model('model', 'promote', { parameters: { chosenVersion: 1, reason: 'agreed with sales' } }),
	model('model', 'rollBack', { parameters: { wayBack: 'ownPoints', reason: 'too eager' } }),
	model('scorecard', 'getScorecard'),
	model('scorecard', 'setPoints', {
		parameters: {
			rules: {
				values: [
					{ signal: 'quiz_finished', points: 12, limits: { halfLifeDays: 21 } },
					{ signal: 'trait:country', points: 5, per: 'values', values: 'DE, AT' },
					{ signal: 'start:points', points: 38 },
				],
			},
		},
	}),
	model('scorecard', 'editScorecard', {
		parameters: { reason: 'spring', points: '{ "event:email_link_clicked": 7 }' },
	}),
	model('scorecard', 'startOver', { parameters: { shopKind: 'consideredGoods', reason: 'we sell sofas now' } }),
	model('experiment', 'planExperiment'),
	model('experiment', 'holdoutResults'),
	model('experiment', 'endHoldout'),
	model('experiment', 'setHoldout'),
	model('experiment', 'variantResults', { parameters: { options: { workspace: EXPERIMENT_WORKSPACE } } }),
	model('experiment', 'uplift'),
	model('lead', 'listLeads', { parameters: { limit: 1 } }),
	model('lead', 'getLead', { items: ANA, parameters: { limit: 3 } }),
	model('lead', 'followUp'),
	model('lead', 'syncAudience', {
		parameters: { audienceName: 'Best', listId: '42', adConsent: 'mustNotHaveRefused', audienceTiers: '' },
	}),
	model('lead', 'confirmSync', {
		after: 'leadModel syncAudience',
		parameters: { batch: '={{ $json.audience.batch }}' },
	}),
	model('lead', 'listConflicts'),
	model('lead', 'resolveConflict', { after: 'leadModel listConflicts', parameters: { decision: 'merge' } }),
	model('lead', 'undoMerge', {
		after: 'leadModel resolveConflict',
		parameters: { leadId: '={{ $json.resolved.otherLeadId }}' },
	}),
	model('lead', 'exportLead', { items: BEN }),
	model('lead', 'forgetLead', { items: BEN }),
	model('account', 'listAccounts', { parameters: { limit: 1 } }),
	model('account', 'mergeAccounts', { parameters: { domain: 'ana-berg.example', intoDomain: 'ana-silva.example' } }),
	model('account', 'renameAccount', { parameters: { domain: 'ana-silva.example', accountName: 'Silva & Co.' } }),
	model('account', 'undoAccountMerge', { parameters: { domain: 'ana-berg.example' } }),
	model('workspace', 'listWorkspaces'),
	model('workspace', 'applyRetention'),
	model('workspace', 'checkWorkspace'),
	model('workspace', 'overview'),
	model('workspace', 'exportPackage', { items: WORKFLOWS }),
	model('workspace', 'applyPackage', {
		after: 'leadModel exportPackage',
		parameters: { options: { workspace: 'nordic-chairs' } },
	}),
	model('workspace', 'compareWorkspaces', { parameters: { otherWorkspace: 'nordic-chairs', ...WEEK } }),
	model('workspace', 'handOver', { items: WORKFLOWS }),
	model('workspace', 'moveWorkspace', { parameters: { way: 'withinStore', newName: 'silva' } }),
	model('workspace', 'reopenWorkspace'),
];

/** What an example goes by. */
export function keyOf({ node, operation }: Pick<ExampleRun, 'node' | 'operation'>): string {
	return operation === undefined ? node : `${node} ${operation}`;
}
