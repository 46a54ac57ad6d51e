import type { INodeProperties } from 'n8n-workflow';
import { compact } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { chosenVersionField, readChosenVersion } from '../../fields/version';
import { readTiers, tiersField } from '../../fields/tiers';

const againstField: INodeProperties = {
	displayName: 'Compare With Version',
	name: 'against',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: '0 means the version in use',
};

const leadsField: INodeProperties = {
	displayName: 'Leads',
	name: 'leads',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1000,
	description: 'Maximum number of leads to score with both versions',
};

export const compare: NodeOperation = {
	name: 'Compare',
	value: 'compare',
	action: 'Compare versions',
	description: 'Compare the points of two versions and list the leads that would change tier',
	fields: [chosenVersionField, againstField, tiersField, leadsField, modelNameField],
	...runOnce(async ({ context, engine, parameters }) => {
		const against = parameters.read('against', 0, 0);
		const {
			model: name,
			moves,
			points,
			summary,
			...rest
		} = await engine.compareModels(
			compact({
				model: readModel(parameters),
				version: readChosenVersion(parameters),
				against: against === 0 ? undefined : against,
				tiers: readTiers(parameters),
				limit: parameters.read('leads', 0, 1_000),
			}),
		);
		context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
		return [
			{
				model: {
					name,
					summary,
					...rest,
					changedTier: moves.length,
					moves: moves.map((move) => ({ ...move })),
					points: points.map((change) => ({ ...change })),
				},
			},
		];
	}),
};
