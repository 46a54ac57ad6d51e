import type { IDataObject } from 'n8n-workflow';
import { AUDIENCE_NAMES, type Audience, type PromotedByHand } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { chosenVersionField, readChosenVersion } from '../../fields/version';
import { readReason, reasonField } from '../../fields/reason';
import { describePromoted, promotedToRow } from './promotedToRow';
import { hints } from '../../../shared/hints';

export const promote: NodeOperation = {
	name: 'Promote',
	value: 'promote',
	action: 'Promote version',
	description: 'Put a version into use',
	fields: [chosenVersionField, reasonField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const { passed, checks, ...promoted } = await engine.promoteModel({
			model: readModel(parameters),
			version: readChosenVersion(parameters),
			reason: readReason(parameters),
		});
		return {
			summary: passed ? describePromoted(promoted) : hints.againstAdvice(promoted.version, promoted.because),
			isWarning: !passed,
			body: { ...promotedToRow(promoted), passed, checks: checksToRows(checks) },
		};
	}),
};

/** One for each thing that the rule looks at, by audience; none where no scorecard changes. */
function checksToRows(checks: PromotedByHand['checks']): IDataObject[] {
	return Object.entries(checks).flatMap(([audience, { target, windowDays, checks: made }]) =>
		made.map(({ name, passed, because }) => ({
			audience: AUDIENCE_NAMES[audience as Audience],
			check: name,
			passed,
			because,
			target,
			windowDays,
		})),
	);
}
