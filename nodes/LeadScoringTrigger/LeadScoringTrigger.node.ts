import {
	NodeConnectionTypes,
	NodeOperationError,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
} from 'n8n-workflow';
import { MOMENTS } from '../../src/index';
import { leadScoringStoreTest } from '../shared/leadScoringStoreTest';
import { searchExperiments } from '../shared/lists/searchExperiments';
import { searchModels } from '../shared/lists/searchModels';
import { searchTierSets } from '../shared/lists/searchTierSets';
import { messages } from '../shared/messages';
import { toNodeError } from '../shared/toNodeError';
import { cronOf } from './checkEvery';
import { fields } from './fields';
import { describeNoMoment } from './describeNoMoment';
import { loadTiers } from './loadTiers';
import { momentToJson } from './momentToJson';
import { openTriggerEngine } from './openTriggerEngine';
import { readTrigger, type TriggerSettings } from './readTrigger';
import { triggerPanel } from './triggerPanel';
import { watchMoments } from './watchMoments';

const LABELS = Object.fromEntries(Object.entries(MOMENTS).map(([kind, { label }]) => [kind, label]));

export class LeadScoringTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lead Scoring Trigger',
		name: 'leadScoringTrigger',
		icon: { light: 'file:leadScoringTrigger.svg', dark: 'file:leadScoringTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: `={{ (${JSON.stringify(LABELS)})[$parameter["moment"]] }}`,
		description: 'Starts the workflow once when a moment has come, such as an abandoned cart or a changed tier',
		eventTriggerDescription: 'Waiting for the next moment',
		activationMessage: 'The workflow now starts by itself for each moment that comes from now on.',
		triggerPanel,
		defaults: { name: 'Lead Scoring Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadScoringStoreApi', required: false, testedBy: 'leadScoringStoreTest' }],
		properties: fields,
	};

	methods = {
		credentialTest: { leadScoringStoreTest },
		loadOptions: { loadTiers },
		listSearch: { searchExperiments, searchModels, searchTierSets },
	};

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		const settings = readSettings(this);
		// No timer in a test run: it would outlive it.
		if (this.getMode() === 'manual') return { manualTriggerFunction: async () => await showNewest(this, settings) };
		// A store that can't be opened is said when the workflow is published, not every minute after.
		await openTriggerEngine(this, settings.workspace).catch((error: unknown) => {
			throw toNodeError(this.getNode(), error);
		});
		const watching = watchMoments(this, settings);
		const cron = { expression: cronOf(settings.checkEvery, settings.question.watch) };
		// n8n says false, which its types don't, where it already looks for this node: then nothing would ever come.
		const registered = this.helpers.registerCron(cron, () => void watching.look()) as unknown;
		if (registered === false) throw new NodeOperationError(this.getNode(), messages.notScheduled);
		void watching.look();
		// n8n ends the schedule by itself.
		return { closeFunction: async () => await watching.stop() };
	}
}

function readSettings(context: ITriggerFunctions): TriggerSettings {
	try {
		return readTrigger(context);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** The newest moment there has been; nothing is claimed by it. */
async function showNewest(context: ITriggerFunctions, { question, workspace: asked }: TriggerSettings): Promise<void> {
	const node = context.getNode();
	try {
		const { engine, workspace } = await openTriggerEngine(context, asked);
		const watch = `${workspace}/${question.watch}`;
		const moment = await engine.peekMoment({ ...question, watch });
		if (moment === undefined)
			throw new NodeOperationError(node, messages.noMoment, {
				description: await describeNoMoment(engine, question),
			});
		context.emit([[{ json: momentToJson(moment, workspace) }]]);
	} catch (error) {
		throw toNodeError(node, error);
	}
}
