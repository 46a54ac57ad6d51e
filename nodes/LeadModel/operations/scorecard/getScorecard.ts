import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';
import { readAudience, scorecardAudienceField } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readVersion, versionField } from '../../fields/version';
import { scorecardToJson } from './scorecardToJson';

export const getScorecard: NodeOperation = {
	name: 'Get',
	value: 'getScorecard',
	action: 'Get scorecard',
	description: 'The current points, and the points before training',
	fields: [scorecardAudienceField, versionField, modelNameField],
	...runOnce(async ({ engine, parameters }) => [
		scorecardToJson(
			await engine.getScorecard({
				model: readModel(parameters),
				...readVersion(parameters),
				audience: readAudience(parameters),
			}),
		),
	]),
};
