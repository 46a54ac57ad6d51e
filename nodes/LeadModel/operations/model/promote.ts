import type { IDataObject } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { modelNameField, readModel } from '../../fields/modelName';
import { chosenVersionField, readChosenVersion } from '../../fields/version';
import { readReason, reasonField } from '../../fields/reason';
import { promotedToJson } from './promotedToJson';
import { hints } from '../../../shared/messages';

export const promote: NodeOperation = {
	name: 'Promote',
	value: 'promote',
	action: 'Promote version',
	description: 'Put a version into use',
	fields: [chosenVersionField, reasonField, modelNameField],
	...runOnce(async ({ context, engine, parameters }) => {
		const { passed, checks, ...promoted } = await engine.promoteModel({
			model: readModel(parameters),
			version: readChosenVersion(parameters),
			reason: readReason(parameters),
		});
		if (!passed) {
			context.addExecutionHints({
				message: hints.againstAdvice(promoted.version, promoted.because),
				location: 'outputPane',
				type: 'warning',
			});
		}
		const { model } = promotedToJson(promoted);
		return [{ model: { ...model, passed, checks: checks as unknown as IDataObject } }];
	}),
};
