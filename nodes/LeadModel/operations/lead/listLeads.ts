import type { INodeProperties } from 'n8n-workflow';
import { compact, LEAD_ORDERS, type LeadOrder } from '../../../../src/index';
import { limitField, listUpToLimit } from '../../../shared/limitField';
import { nameLocator } from '../../../shared/locator';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { optionsField } from '../../../shared/optionsField';
import { startLongRun } from '../../../shared/startLongRun';
import { answerRows } from '../../answers';
import { audiencesField, readAudiences } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTierSet, tierSetField } from '../../fields/tierSet';
import { listedToJson } from './listedToJson';

const tierField = nameLocator({
	...{ displayName: 'Tier', name: 'tier' },
	description: 'Only leads that are in this tier now. Leave empty for all.',
	...{ search: 'searchTiers', chosen: '', placeholder: 'All tiers', example: 'e.g. A' },
});

const segmentOption = nameLocator({
	...{ displayName: 'Segment', name: 'segment' },
	description: 'Only leads whose tier was assigned by the thresholds of this segment',
	...{ search: 'searchSegments', chosen: '', placeholder: 'Select a segment...', example: 'e.g. sofas' },
});

const orderField: INodeProperties = {
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'options',
	options: [
		{ name: 'Expected Value', value: 'expectedValue', description: 'Chance × what an order is worth, highest first' },
		{ name: 'Last Scored', value: 'newest', description: 'Newest first' },
		{ name: 'Score', value: 'score', description: 'Highest first' },
	],
	default: 'score',
};

const minScoreOption: INodeProperties = {
	displayName: 'Minimum Score',
	name: 'minScore',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 100 },
	default: 50,
	description: 'Only leads with this score or more',
};

const notContactedOption: INodeProperties = {
	displayName: 'Not Contacted for (Days)',
	name: 'notContactedDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 7,
	description: 'Only leads without a contact recorded in these days',
};

export const listLeads: NodeOperation = {
	name: 'List',
	value: 'listLeads',
	action: 'List leads',
	description:
		'Who is in a tier now, or has the highest scores: one item per lead. Scores are as stored; with a tier, who has cooled down since is left out. Writes nothing.',
	fields: [
		tierField,
		orderField,
		limitField,
		audiencesField,
		tierSetField,
		modelNameField,
		optionsField([minScoreOption, notContactedOption, segmentOption]),
	],
	...answerRows('lead', async (batch) => {
		const { parameters, workspace } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const tier = parameters.text('tier', 0);
		const segment = parameters.text('options.segment', 0);
		const order = parameters.choose<LeadOrder>(
			{ name: 'sortBy', label: 'Sort By', choices: LEAD_ORDERS, fallback: 'score' },
			0,
		);
		const { rows: listed, more } = await listUpToLimit(
			parameters,
			async (limit) =>
				await engine.listLeads(
					compact({
						model: readModel(parameters),
						tierSet: readTierSet(parameters),
						tier: tier || undefined,
						segment: segment || undefined,
						audience: readAudiences(parameters),
						order,
						limit,
						minScore: parameters.numberOption(minScoreOption, 0),
						notContactedDays: parameters.numberOption(notContactedOption, 0),
						onLeads: progress.at,
					}),
				),
		);
		progress.end();
		return {
			summary: listed.length === 0 ? hints.noLeads(tier) : hints.leads(listed.length, tier) + more,
			rows: listed.map((found) => {
				const { summary, ...body } = listedToJson(found, workspace);
				return { summary: String(summary), body };
			}),
		};
	}),
};
