import type { INodeProperties } from 'n8n-workflow';
import { toIsoTime } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { hints } from '../../../shared/messages';

const daysField: INodeProperties = {
	displayName: 'Last Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 14,
	description: 'Number of recent days to compare with the training data',
};

const staleDaysField: INodeProperties = {
	displayName: 'Stale After Days',
	name: 'staleDays',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 120,
	description: 'Report the model as stale when its newest training lead is older than this',
};

const CAUSES_SHOWN = 3;

export const checkDrift: NodeOperation = {
	name: 'Check Drift',
	value: 'checkDrift',
	action: 'Check drift',
	description: 'Check whether leads or results have changed since the model was trained',
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
		const found = Object.entries(audiences).map(([audience, { summary, because }]) =>
			hints.drifted(audience, summary, because.slice(0, CAUSES_SHOWN).join(' ')),
		);
		context.addExecutionHints({
			message: found.length === 0 ? hints.untrained : found.join(' '),
			location: 'outputPane',
			type: 'info',
		});
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
