import type { INodeProperties } from 'n8n-workflow';
import { toIsoTime } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';

const daysField: INodeProperties = {
	displayName: 'Last Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 14,
	description: 'Scores of the last so many days are compared with those the model learned from',
};

const staleDaysField: INodeProperties = {
	displayName: 'Stale After Days',
	name: 'staleDays',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 120,
	description: 'When even the newest lead it learned from is older, the model is called stale',
};

export const checkDrift: NodeOperation = {
	name: 'Check Drift',
	value: 'checkDrift',
	action: 'Check drift',
	description: 'Do leads still look as they did when the model learned, and do as many get there as it says?',
	fields: [daysField, staleDaysField, modelNameField],
	...runOnce(async ({ context, engine, parameters }) => {
		const {
			model: name,
			version,
			audiences,
		} = await engine.checkDrift({
			model: readModel(parameters),
			days: parameters.read('days', 0, 14),
			staleDays: parameters.read('staleDays', 0, 120),
		});
		if (Object.keys(audiences).length === 0) {
			context.addExecutionHints({
				message: 'The model in use was not trained: there is nothing to drift from.',
				location: 'outputPane',
				type: 'info',
			});
		}
		const levels = Object.values(audiences).map(({ level }) => level);
		const level = levels.includes('act') ? 'act' : levels.includes('watch') ? 'watch' : 'steady';
		const drift = Object.fromEntries(
			Object.entries(audiences).map(([audience, { trainedUntil, features, ...rest }]) => [
				audience,
				{ ...rest, features: features.map((feature) => ({ ...feature })), trainedUntil: toIsoTime(trainedUntil) },
			]),
		);
		return [{ model: { name, version, level, drift } }];
	}),
};
